//! Owners: the person, post or body that is to act.

mod words;

use super::fold::ends_folded;
pub use super::groups::{body, group, last_body, may_be_several};
use super::mover;
use super::starts::word_starts;
use super::titles::starts_with_title;
use super::wording::{after, find_any, starts_with_any};
use words::{BARE_POSTS, FINITE, LAST_WORDS, NOT_NAMES, POSTS, SET_TO_WORK};

/// The owner that a clause names: "the Director of Housing arrange ...", "That the Clerk be requested to ..."
pub fn of_clause(text: &str) -> Option<&str> {
    let core = after("that", text).map_or(text, str::trim_start);
    let named = owner(core).and_then(|(owner, rest)| {
        let rest = rest.trim_start();
        starts_with_any(SET_TO_WORK, rest).then_some(after("the", owner).map_or(owner, str::trim_start))
    });
    if named.is_some() {
        return named;
    }
    let core = after("the", core)?.trim_start();
    let mut post = false;
    for at in word_starts(core).take(16) {
        let here = core.get(at..)?;
        if post && starts_with_any(SET_TO_WORK, here) && here.starts_with(|letter: char| letter.is_lowercase()) {
            let owner = core.get(..at)?.trim_end_matches([' ', ',', '\n']);
            let owner = owner.strip_suffix(" agreed").unwrap_or(owner);
            // A sentence that ends within the words is another's: "The policy was agreed. Clerk to"; words that end in no
            // post tell what somebody did: "The Chairman reported that he had tried to".
            let post =
                owner.strip_suffix(')').and_then(|named| named.rsplit_once(" (")).map_or(owner, |(post, _)| post);
            // "the Head of Law, in consultation with the Mayor, be authorised"
            let post = find_any(post, &["in consultation with", "after consultation with"])
                .and_then(|(at, _)| post.get(..at))
                .map_or(post, |post| post.trim_end_matches([' ', ',']));
            return (find_any(owner, FINITE).is_none() && super::agent(post).is_some()).then_some(owner);
        }
        post |= starts_with_any(POSTS, here);
    }
    None
}

/// owner = ["the"] post | { person ("and" | "/" | "&") } person; gives the owner and what follows
///
/// "Clerk", "The Chair", "JB", "Mr White", "Cllrs Ash & Oak", "County Cllr Webb and the Clerk", "Head of Service Learning"
pub fn owner(text: &str) -> Option<(&str, &str)> {
    let (_, mut rest) = single(text)?;
    for _ in 0..6 {
        let more = rest.trim_start();
        let joined = ["and", "&", "/"].iter().find_map(|join| after(join, more).or_else(|| more.strip_prefix(*join)));
        // "BB, JL, MB to action"
        let listed = || more.strip_prefix(',').filter(|next| initials_first(next.trim_start()));
        let listed = if initials_first(text) { listed() } else { None };
        let Some((_, next)) = joined.or(listed).and_then(|joined| single(joined.trim_start())) else { break };
        rest = next;
    }
    let owner = text.get(..text.len() - rest.len())?;
    Some((owner.trim_end(), rest))
}

/// Whether two or three capitals stand first, as a word.
fn initials_first(text: &str) -> bool {
    let capitals = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let ends = text.get(capitals..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    (2..=3).contains(&capitals) && ends
}

/// As [`owner`], for the middle of a sentence: a post, a title with a name, initials.
pub fn marked_owner(text: &str) -> Option<(&str, &str)> {
    owner(text).filter(|(owner, _)| is_marked(owner))
}

/// Whether an owner is surely one, wherever it stands: a post, a title with a name, initials.
pub fn is_marked(owner: &str) -> bool {
    let core = ["the", "our"].iter().find_map(|word| after(word, owner)).map_or(owner, str::trim_start);
    let initials = || core.split(['/', '&']).all(|part| is_initials(part.trim()));
    starts_with_title(core) || starts_with_any(BARE_POSTS, core) || initials() || holds_post(core)
}

/// Whether the last word of a post's name stands in `name`.
pub fn holds_post(name: &str) -> bool {
    word_starts(name).any(|at| name.get(at..).is_some_and(|here| starts_with_any(POSTS, here)))
}

/// Whether a word is two or three capitals.
pub fn is_initials(word: &str) -> bool {
    (2..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// One post or person at the start of `text`.
fn single(text: &str) -> Option<(&str, &str)> {
    let articled = ["the", "our"].iter().find_map(|word| after(word, text)).map_or(text, str::trim_start);
    if let Some(rest) = BARE_POSTS.after_longest(articled) {
        // "the Portfolio Holder for Roads and Lamps"
        let more =
            if ends_folded(articled.get(..articled.len() - rest.len())?, "holder") { field_of_post(rest) } else { 0 };
        return Some((text.get(..text.len() - rest.len() + more)?, rest.get(more..)?));
    }
    let (name, rest) = mover::name(text)?;
    if holds_post(name) {
        let more = field_of_post(rest);
        return Some((text.get(..text.len() - rest.len() + more)?, rest.get(more..)?));
    }
    let core = after("the", name).map_or(name, str::trim_start);
    let plain = || core.len() == name.len() && is_plain_name(core);
    (is_initials(core) || starts_with_title(core) || plain()).then_some((name, rest))
}

/// What follows an owner, without a post set beside the name: ", Cabinet Member for Roads," of "Cllr Low, Cabinet Member
/// for Roads, agreed".
pub fn past_apposed(rest: &str) -> &str {
    let apposed = || {
        let (post, more) = single(rest.strip_prefix(',')?.trim_start())?;
        let named = starts_with_title(post) || !holds_post(post) && !starts_with_any(BARE_POSTS, post);
        // "After a talk with Low, the Clerk agreed": no post of Low's.
        let articled = after("the", post).is_some() && !more.trim_start().starts_with(',');
        (!named && !articled).then_some(more)
    };
    apposed().unwrap_or(rest)
}

/// Whether capital words may be a name without a title: one to three, none of them a common word or in capitals.
fn is_plain_name(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or("");
    !NOT_NAMES.has(first)
        && !first.ends_with("ing")
        && name.split_whitespace().nth(3).is_none()
        && !name.bytes().any(|byte| byte.is_ascii_digit())
        && name.split_whitespace().all(|word| word.chars().skip(1).any(char::is_lowercase) || word.len() <= 2)
}

/// field-of-post = "for" capital words | "," capital words { "," capital words } "and" capital words
///
/// What follows "Cabinet Member": " for Children and Families"; what follows "Director of Children": ", Families and
/// Education". Gives how many bytes belong to the post.
fn field_of_post(text: &str) -> usize {
    let named = |text: &str| -> Option<usize> {
        let (name, rest) = mover::name(text)?;
        let fresh = starts_with_title(name) || starts_with_any(POSTS, name) || starts_with_any(&["the"], name);
        (!fresh && name.len() > 2).then(|| text.len() - rest.len())
    };
    let joined = |at: usize, join: &str| -> Option<usize> {
        let rest = text.get(at..)?;
        let next = rest.strip_prefix(join)?.trim_start();
        named(next).map(|length| at + (rest.len() - next.len()) + length)
    };
    let mut end = joined(0, " for ").unwrap_or(0);
    let led = end;
    for _ in 0..4 {
        let Some(more) = joined(end, ", ") else { break };
        end = more;
    }
    match joined(end, " and ").or_else(|| joined(end, " & ")) {
        Some(all) if end > 0 => all,
        _ => led,
    }
}

/// Whether the last word of `before` may be the last of an owner: what stands after it is looked at only then.
pub fn may_end(before: &str) -> bool {
    let words = before.trim_end().trim_end_matches([',', '.']);
    let border = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '–' | '/' | '&' | '(');
    let start = words.char_indices().rev().find(|(_, letter)| border(*letter));
    let word = start.and_then(|(at, border)| words.get(at + border.len_utf8()..)).unwrap_or(words);
    word.starts_with(char::is_uppercase) || LAST_WORDS.has(word)
}

/// Where a post starts whose last words follow `before`: "Council" of "a note that Council officers".
pub fn start_of_post(before: &str) -> usize {
    let mut start = before.len();
    for _ in 0..3 {
        let stem = before.get(..start).unwrap_or("").trim_end();
        let word = stem.rsplit(char::is_whitespace).next().unwrap_or("");
        let capital = word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphanumeric);
        let council = ["Council", "County", "Borough"].contains(&word);
        if !capital || NOT_NAMES.has(word) && !council {
            break;
        }
        start = stem.len() - word.len();
    }
    start
}

/// Whether an owner is the clerk.
pub fn is_clerk(owner: &str) -> bool {
    ends_folded(owner, "clerk")
}

/// The last owner that `text` names, at its very end: "... drain. Esme", "Following a talk the clerk".
pub fn last_owner(text: &str) -> Option<&str> {
    let trimmed = text.trim_end();
    let starts: Vec<usize> = word_starts(trimmed).collect();
    starts.iter().rev().take(10).rev().find_map(|at| {
        let (owner, rest) = owner(trimmed.get(*at..)?).or_else(|| group(trimmed.get(*at..)?))?;
        rest.trim().is_empty().then_some(owner.strip_prefix("the ").unwrap_or(owner))
    })
}

/// The first person or post that `text` names as its subject.
pub fn first_person(text: &str) -> Option<&str> {
    let found = |at: usize| {
        let (owner, _) = owner(text.get(at..)?)?;
        let core = after("the", owner).map_or(owner, str::trim_start);
        // "the ICB" is a body.
        let body = after("the", owner).is_some() && !core.bytes().any(|byte| byte.is_ascii_lowercase());
        let person = !body && (starts_with_title(core) || after("the", owner).is_some() || at == 0);
        person.then_some(owner)
    };
    word_starts(text).filter_map(found).last().or_else(|| word_starts(text).next().and_then(found))
}

/// Whether `text` names owners and nothing else, in capitals or not: "CLLR GANT / TOWN CLERK".
pub fn is_owner(text: &str) -> bool {
    let mut parts = text.split(['/', '&']).map(str::trim);
    let whole = |part: &str| {
        let titled = starts_with_title(part) && (2..=4).contains(&part.split_whitespace().count());
        titled || starts_with_any(BARE_POSTS, part) && owner(part).is_none_or(|(_, rest)| rest.trim().is_empty())
    };
    parts.clone().next().is_some_and(|first| !first.is_empty()) && parts.all(whole)
}

/// Whether `text` is initials, a post that stands for itself or a name with a title, or several of these, and no more.
pub fn is_short_owner(text: &str) -> bool {
    let mut parts = text.split(['/', '&', ',']).flat_map(|part| part.split(" and ")).map(str::trim);
    parts.all(|part| is_initials(part) || is_owner(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_clause_reads_a_post() {
        let owner = of_clause("the Director of Children’s Services arrange for the Committee to visit");
        assert_eq!(owner, Some("Director of Children’s Services"));
        assert_eq!(of_clause("That the Clerk be requested to write"), Some("Clerk"));
        let owner = of_clause("the Head of Law, in consultation with the Mayor, be authorised to begin");
        assert_eq!(owner, Some("Head of Law, in consultation with the Mayor"));
        assert_eq!(of_clause("That the report be noted"), None);
        assert_eq!(of_clause("that the plan be noted, that the Director be asked to write"), None);
        assert_eq!(of_clause("That the Director gives approval to spend the grant"), None);
        assert_eq!(of_clause("The Lettings Policy was agreed. Clerk to publish it."), None);
        assert_eq!(of_clause("The Chairman reported he had sought help to buy a pump and Cllrs agreed"), None);
        assert_eq!(of_clause("The Chief Executive agreed to circulate a note"), Some("Chief Executive"));
        assert_eq!(of_clause("the Deputy Director (Homes) report back in May"), Some("Deputy Director (Homes)"));
        assert_eq!(of_clause("Points to consider: it was agreed to buy a bench"), None);
    }

    #[test]
    fn first_person_is_no_body() {
        assert_eq!(first_person("Ann Lee said that it was work of the ICB and"), Some("Ann Lee"));
        assert_eq!(first_person("It was put to the Clerk and"), Some("the Clerk"));
    }

    #[test]
    fn owner_reads_people_and_posts() {
        let read = |text| owner(text).map(|found| found.0);
        assert_eq!(read("Clerk to contact"), Some("Clerk"));
        assert_eq!(read("The Chair agreed"), Some("The Chair"));
        assert_eq!(read("County Cllr Webb and the Clerk will report"), Some("County Cllr Webb and the Clerk"));
        assert_eq!(read("Cllrs. D. Jenk and A. Dove"), Some("Cllrs. D. Jenk and A. Dove"));
        assert_eq!(
            read("The Cabinet Member for Children and Families agreed"),
            Some("The Cabinet Member for Children and Families")
        );
        assert_eq!(
            read("Director of Children, Families and Education will"),
            Some("Director of Children, Families and Education")
        );
        assert_eq!(read("BB to action"), Some("BB"));
        assert_eq!(read("BB, JL, MB to action"), Some("BB, JL, MB"));
        assert_eq!(read("BB, Jill said"), Some("BB"));
        assert_eq!(marked_owner("BB/SM to action").map(|found| found.0), Some("BB/SM"));
        assert_eq!(read("The report was"), None);
    }
}
