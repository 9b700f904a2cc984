//! Promises in running words: who will, undertook to, offered to, intends to or is expected to do what.

mod wording;

use super::agent::{Agent, agent, beneficiary, leading_agent, plain_name};
use super::rare::Rare;
use super::squeeze;
use super::starts::{plain_word_starts, word_starts};
use super::wording::{Wordings, Words, find_any};
use crate::model::{OwnerKind, Strength};
use crate::text::Span;
use wording::{ADVERBS, BORDERS, CONDITIONS, FORMS, GIVING, Need, UNREAL, USUAL};

pub(super) use wording::{CUES, DEEDS};

/// What a promise says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Who will do it, without article.
    pub owner: String,
    /// What the owner is.
    pub owner_kind: OwnerKind,
    /// How strong it is.
    pub strength: Strength,
    /// On what condition, as a place in the sentence.
    pub condition: Option<Span>,
    /// For whom.
    pub beneficiary: Option<Span>,
    /// What is to be done: the words from the deed to the end of its clause.
    pub deed: Span,
}

/// The promise that a sentence makes, if it makes one; `earlier` is the sentence before it, for "he" and "she".
///
/// ```
/// use minutebook::model::Strength;
/// use minutebook::phrase::promise;
/// let sentence = "Officers could provide an update report to the Committee in 9-12 months’ time, if required.";
/// let promise = promise(sentence, "").unwrap();
/// assert_eq!((promise.owner.as_str(), promise.strength), ("Officers", Strength::Offer));
/// assert_eq!(promise.condition.unwrap().of_text(sentence), "if required");
/// ```
pub fn promise(sentence: &str, earlier: &str) -> Option<Promise> {
    if sentence.ends_with('?') {
        return None;
    }
    // A line may end between the agent and the form.
    let bytes = sentence.as_bytes();
    let spaced = |at: &usize| at.checked_sub(1).is_some_and(|before| matches!(bytes[before], b' ' | b'\n'));
    let starts = plain_word_starts(sentence).filter(|at| FORMS.may_start(&bytes[*at..])).filter(spaced);
    let promise = starts
        .filter_map(|at| sentence.split_at_checked(at))
        .find_map(|(before, part)| promise_at(sentence, before, earlier, form_at(part)?))
        .or_else(|| intention(sentence))?;
    find_any(sentence, USUAL).is_none().then_some(promise)
}

/// What follows the form that `part` begins with, how strong it is, what it needs.
fn form_at(part: &str) -> Option<(&str, (Strength, Need))> {
    FORMS.all_after(part).find(|(rest, _)| rest.starts_with(char::is_whitespace))
}

fn promise_at(
    sentence: &str,
    before: &str,
    earlier: &str,
    (rest, (strength, need)): (&str, (Strength, Need)),
) -> Option<Promise> {
    let deed = if need == Need::Doing { doing(rest)? } else { deed(rest)? };
    let (owner, owner_kind) = subject(before, earlier, need)?;
    if find_any(before, UNREAL).is_some() {
        return None;
    }
    // "committed to providing a form" has no condition in its deed.
    let first = deed.find(char::is_whitespace).unwrap_or(deed.len());
    let from = if need == Need::Doing { sentence.len() - deed.len() + first } else { before.len() };
    let condition = condition(sentence, from);
    if need == Need::Condition && condition.is_none() {
        return None;
    }
    let after = Span::of(deed, sentence)?;
    Some(Promise {
        owner: squeeze(owner),
        owner_kind,
        strength,
        condition,
        beneficiary: recipient(deed, after.start),
        deed: clause(deed, after.start),
    })
}

/// What follows the form, from the deed on; `None` where it is no deed.
fn deed(rest: &str) -> Option<&str> {
    let mut rest = rest.trim_start();
    for _ in 0..4 {
        let first = rest.split(|letter: char| !letter.is_alphanumeric() && letter != '-').next()?;
        if DEEDS.has(first) {
            return words(rest).nth(1).map(|_| rest);
        }
        if !ADVERBS.has(first) {
            return None;
        }
        rest = rest.get(first.len()..)?.trim_start();
    }
    None
}

/// What follows "has committed to", from the deed on: "giving the Committee an update", "give the Committee an update".
fn doing(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    let stem = rest.split(|letter: char| !letter.is_alphabetic()).next()?.strip_suffix("ing");
    let Some(stem) = stem else { return deed(rest) };
    // "writing" is "write", "setting" is "set".
    let whole = [stem.to_owned(), format!("{stem}e")].iter().any(|word| DEEDS.has(word));
    let doubled = stem.as_bytes().last_chunk::<2>().is_some_and(|[before, last]| before == last);
    let halved = || doubled && stem.get(..stem.len() - 1).is_some_and(|word| DEEDS.has(word));
    ((whole || halved()) && words(rest).nth(1).is_some()).then_some(rest)
}

/// The agent right before the form.
fn subject<'s>(before: &'s str, earlier: &'s str, need: Need) -> Option<(&'s str, OwnerKind)> {
    let near = before.get(before.floor_char_boundary(before.len().saturating_sub(200))..)?;
    let spaces = memchr::memrchr_iter(b' ', near.as_bytes()).filter(|at| may_border(&near.as_bytes()[..*at]));
    let starts = spaces.map(|at| at + 1);
    let borders = starts.filter(|at| near.get(..*at).is_some_and(|lead| BORDERS.iter().any(|end| lead.ends_with(end))));
    let last = || near.rfind(" and ").map(|at| at + 5);
    for start in borders.chain([0]).take(5).chain(std::iter::once_with(last).flatten()) {
        let words = near.get(start..)?.trim();
        if PRONOUNS.has(words) {
            let one = |named: &Agent<'_>| named.kind != OwnerKind::Body;
            let named = leading_agent(before).filter(one).or_else(|| leading_agent(earlier).filter(one))?;
            return Some((named.words, named.kind));
        }
        let first_part = words.strip_suffix(',').and_then(|words| words.split(',').next());
        if let Some(found) = first_part.and_then(agent).or_else(|| agent(words)) {
            return Some((listed_agents(near, start, found.words).unwrap_or(found.words), found.kind));
        }
        if matches!(need, Need::Person | Need::Doing)
            && let Some(found) = person_or_titled(near, start)
        {
            return Some(found);
        }
    }
    None
}

/// Whether the last letter before a space leaves it open that one of [`BORDERS`] ends there.
fn may_border(before: &[u8]) -> bool {
    let dash = before.ends_with("–".as_bytes());
    dash || matches!(before.last(), Some(b',' | b';' | b':' | b'-' | b't' | b'e'))
}

/// Words that stand for whom the words before name.
const PRONOUNS: &Wordings = &Wordings::new(&["he", "she", "they", "and he", "and she"]);

/// The agents of a list whose last two were read: "Chair, Secretary and Treasurer".
fn listed_agents<'s>(near: &'s str, start: usize, last: &str) -> Option<&'s str> {
    let before = near.get(..start)?.strip_suffix(", ").filter(|_| last.contains(" and "))?;
    let first = agent(before.rsplit([',', ';', ':', '.']).next()?)?;
    near.get(Span::of(first.words, near)?.start as usize..Span::of(last, near)?.end as usize)
}

/// A plain name, or a post whose name goes on after a comma: "Director, Housing".
fn person_or_titled(near: &str, start: usize) -> Option<(&str, OwnerKind)> {
    let name = plain_name(near.get(start..)?)?;
    let post =
        near.get(..start)?.strip_suffix(", ").map(|before| before.rsplit([',', ';', ':', '.']).next().unwrap_or(""));
    let Some(post) = post else { return Some((name, OwnerKind::Person)) };
    let titled = agent(post).filter(|found| found.kind == OwnerKind::Post)?;
    let from = Span::of(titled.words, near)?.start as usize;
    Some((near.get(from..)?.trim(), OwnerKind::Post))
}

// intention = agent ( "acknowledged" | "confirmed" | ... ) ( "the" | "their" | ... ) "intention" [ ... ] ( "for" agent "to" | "to" ) deed
fn intention(sentence: &str) -> Option<Promise> {
    let led = |at: &usize| sentence.get(..*at).is_some_and(|before| before.ends_with(' '));
    let at = INTENTION.places(sentence).find(led)?;
    let (before, after) = (sentence.get(..at - 1)?, sentence.get(at + "intention".len()..)?);
    let after = after.strip_prefix(' ').or_else(|| after.starts_with(',').then_some(after))?;
    if find_any(before, UNREAL).is_some() {
        return None;
    }
    let speaker = leading_agent(before);
    let (owner, owner_kind, deed) = match after.strip_prefix("for ") {
        Some(rest) => {
            let to = rest.find(" to ")?;
            let found = agent(rest.get(..to)?)?;
            (found.words, found.kind, deed(rest.get(to + 4..)?)?)
        }
        None => {
            let to = if after.starts_with("to ") { 3 } else { after.find(", to ").map(|at| at + 5)? };
            let found = speaker?;
            (found.words, found.kind, deed(after.get(to..)?)?)
        }
    };
    let start = Span::of(deed, sentence)?.start;
    let (condition, beneficiary, deed) = (condition(sentence, at), recipient(deed, start), clause(deed, start));
    Some(Promise { owner: squeeze(owner), owner_kind, strength: Strength::Intention, condition, beneficiary, deed })
}

const INTENTION: Rare = Rare::new("intention");

/// To or for whom the deed is done; `start` is where the deed stands in its sentence.
fn recipient(deed: &str, start: u32) -> Option<Span> {
    words(deed).next().filter(|first| GIVING.has(first))?;
    let span = beneficiary(deed)?;
    Some(Span { start: span.start + start, end: span.end + start })
}

/// The clause of a deed: another subject after "but", ", with" or a semicolon ends it.
fn clause(deed: &str, start: u32) -> Span {
    let ends = [", but ", "; ", " but she ", " but he ", ", with "];
    let may_end = |pair: &[u8]| matches!(pair, [b',' | b';', b' '] | [b' ', b'b']);
    let mut places = deed.as_bytes().windows(2).enumerate().filter(|(_, pair)| may_end(pair)).map(|(at, _)| at);
    let ends = |at: &usize| deed.get(*at..).is_some_and(|here| ends.iter().any(|end| here.starts_with(end)));
    let end = places.find(ends).unwrap_or(deed.len());
    Span { start, end: start + end as u32 }
}

/// The words of a condition at or after byte `from`, to the end of their clause.
pub fn condition(sentence: &str, from: usize) -> Option<Span> {
    let rest = sentence.get(from..)?;
    let at = word_starts(rest).find(|at| rest.get(*at..).is_some_and(opens_condition) && !asked_before(rest, *at))?;
    let words = rest.get(at..)?;
    let end = words.find([',', ';', '.']).unwrap_or(words.len());
    Some(Span::new(from + at, from + at + end))
}

/// Whether one of [`CONDITIONS`] stands here, as it is printed within a sentence.
fn opens_condition(here: &str) -> bool {
    CONDITIONS.may_start(here.as_bytes()) && CONDITIONS.words().iter().any(|opening| here.starts_with(opening))
}

/// Words by which somebody wants to know: "if" after them opens no condition.
const ASKING: &Wordings = &Wordings::new(&[
    "ask",
    "asked",
    "asking",
    "see",
    "know",
    "check",
    "enquire",
    "find",
    "consider",
    "clarify",
    "establish",
    "query",
]);

/// Whether "if" only says what was asked: "asked the Clerk if", "to see if".
fn asked_before(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("");
    before
        .rsplit(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(10)
        .any(|word| ASKING.has(word))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_and_how_strong_they_are() {
        let cases = [
            ("It was agreed that the Council would undertake a self-assessment.", "Council", Strength::Commitment),
            ("Mr Brook undertook to write to the school.", "Mr Brook", Strength::Commitment),
            ("Joan Carter offered to follow up the question.", "Joan Carter", Strength::Offer),
            ("Officers could bring a paper to the Panel, if requested.", "Officers", Strength::Offer),
            ("The Director intended to include it in a seminar.", "Director", Strength::Intention),
            (
                "The Chair acknowledged the intention for members of the Board to also undertake a visit.",
                "members of the Board",
                Strength::Intention,
            ),
            ("The contractor was expected to complete the roof in May.", "contractor", Strength::Expectation),
            (
                "The Leader advised that the Council, with its partners, would publish the plan.",
                "Council",
                Strength::Commitment,
            ),
            ("Mr Larch stated his intention, if the bid failed, to submit a request.", "Mr Larch", Strength::Intention),
            ("The Clerk said that she would send the form.", "Clerk", Strength::Commitment),
            ("The Housing Board\nwill review the plan each year.", "Housing Board", Strength::Commitment),
            ("The Clerk\nundertook to write to the school.", "Clerk", Strength::Commitment),
            (
                "The Head of Fostering has committed to giving members a note.",
                "Head of Fostering",
                Strength::Commitment,
            ),
            ("The Council has committed to setting up a forum.", "Council", Strength::Commitment),
            ("The contractor has undertaken to replace the door.", "contractor", Strength::Commitment),
            (
                "The Town Clerk advised Members that it was late, but he agreed to write to the bank.",
                "Town Clerk",
                Strength::Commitment,
            ),
        ];
        for (sentence, owner, strength) in cases {
            let found = promise(sentence, "").map(|promise| (promise.owner, promise.strength));
            assert_eq!(found, Some((owner.to_owned(), strength)), "{sentence}");
        }
    }

    #[test]
    fn no_promise_is_made() {
        let cases = [
            "All calls will be recorded by team managers.",
            "The Council would continue to provide the service.",
            "A member asked whether the Council would publish the plan.",
            "The Council has a statutory duty and will provide a place.",
            "Would the Council publish the plan?",
            "The visit would take place on 6 March.",
            "The number of officers would increase.",
            "Officers could provide training.",
            "An inspection was expected to be carried out shortly.",
            "The Trust had agreed to increase the number of beds.",
            "The Council would not fund the work.",
            "Comprehensive plans to build a school are in place.",
            "Although plans to open a centre are new, they are liked.",
            "The plan to introduce a form is at an early stage.",
            "Parents are confident that the Council will respond to them.",
            "Inspectors think that the Director will make this happen.",
            "The Council is committed to providing good homes.",
        ];
        for sentence in cases {
            assert_eq!(promise(sentence, ""), None, "{sentence}");
        }
    }

    #[test]
    fn condition_ends_with_its_clause() {
        let text = "would attend, subject to cover being found, in May";
        assert_eq!(condition(text, 0).map(|span| span.of_text(text)), Some("subject to cover being found"));
    }
}
