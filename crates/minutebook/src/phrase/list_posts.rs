//! Posts in lists of people: "The Mayor (Councillor P Quinn)", "the Clerk", "... and the Clerk, Ann Lake".

use super::person::{Person, person_of, role_word, titled_person};
use super::titles::{CHAIRS, COUNCILS};

/// People whom lists name by their post alone.
const POSTS: &[&str] = &[
    "the clerk",
    "clerk to the council",
    "parish clerk",
    "town clerk",
    "the chairman",
    "the chair",
    "clerk",
    "the town clerk",
    "the parish clerk",
];

/// "The Mayor (Councillor P Quinn)": the post before the name of its holder.
pub(super) fn holder(text: &str) -> Option<(Person<'_>, &str)> {
    const HELD: &[&str] = &["mayor", "chair", "chairman", "leader", "sheriff", "convener", "provost", "president"];
    if let Some(rest) = CHAIRS.after_longest(text)
        && let Some(named) = [" - ", " – ", ": "].iter().find_map(|sign| rest.strip_prefix(sign))
    {
        // "Chairman - Cllr Quinn", "Chair: Ann Quinn"
        let whole = || {
            let ended = |after: &str| after.is_empty() || after.starts_with([',', ';', '\n', '(']);
            person_of(named, false).filter(|(_, after)| rest.starts_with(':') && ended(after.trim_start_matches(' ')))
        };
        let (person, after) = titled_person(named).or_else(whole)?;
        return Some((Person { role: text.get(..text.len() - rest.len()), ..person }, after));
    }
    if let Some(named) =
        ["In the Chair ", "In the Chair: ", "In the chair "].iter().find_map(|chair| text.strip_prefix(chair))
    {
        let (person, after) = titled_person(named)?;
        let name = person.name.strip_suffix(" Town Mayor").unwrap_or(person.name);
        return Some((Person { role: text.get(.."in the chair".len()), name, ..person }, after));
    }
    if let Some(found) = member_of(text) {
        return Some(found);
    }
    let (open, mark) = text.char_indices().take(40).find(|(_, letter)| "(,".contains(*letter))?;
    let post = text.get(..open)?.trim();
    let bare = post.strip_prefix("The ").or(post.strip_prefix("the ")).unwrap_or(post);
    let named = bare.strip_suffix(" of the Council").unwrap_or(bare);
    let last = named.rsplit([' ', '-']).next()?;
    let words = named.split_whitespace().count();
    // "Chief Executive (Mr P Quinn)": any post before a bracket.
    let posted = mark == '(' && words > 1 && role_word(last);
    if words > 3
        || !bare.starts_with(char::is_uppercase)
        || !posted && !HELD.iter().any(|held| held.eq_ignore_ascii_case(last))
        || titled_person(bare).is_some()
    {
        return None;
    }
    let (person, rest) = titled_person(text.get(open + 1..)?)?;
    // "The Chairman, Cllrs Reed and Ash": the chair is another.
    if mark == ','
        && person.honorific.is_some_and(|title| title.trim_end_matches('.').ends_with('s') && !title.ends_with("Mrs"))
    {
        return None;
    }
    let after = if mark == '(' { rest.trim_start().strip_prefix(')')? } else { rest };
    Some((Person { role: Some(bare), ..person }, after))
}

/// "Ward Councillor: Ann Lake": the member of another council, a colon before the name.
fn member_of(text: &str) -> Option<(Person<'_>, &str)> {
    let council = COUNCILS.after_longest(text)?.strip_prefix(' ')?;
    let named = ["Councillor: ", "Cllr: "].iter().find_map(|title| council.strip_prefix(title))?;
    let (person, after) = person_of(named, false)?;
    let role = text.get(..text.len() - named.len())?.trim_end_matches([':', ' ']);
    Some((Person { role: person.role.or(Some(role)), ..person }, after))
}

/// "... and the Clerk, Ann Lake": the name of the holder after the last post of a list.
pub(super) fn last_named<'t>(text: &'t str, at: &'t str, found: (Person<'t>, &'t str)) -> (Person<'t>, &'t str) {
    let (post, rest) = &found;
    let before = text.get(..text.len().saturating_sub(at.len())).unwrap_or("").trim_end();
    if post.name != post.whole || !before.ends_with("and") || post.role.is_none() {
        return found;
    }
    let named = rest.strip_prefix(", ").and_then(|rest| person_of(rest, false));
    match named.filter(|(_, after)| after.trim_start_matches('.').trim().is_empty()) {
        Some((person, after)) => (Person { role: post.role, ..person }, after),
        None => found,
    }
}

/// " – A Lake", " (Mrs Lake)", ", Mrs Lake, was there": the name of the one who holds the post before it.
fn named_behind(text: &str) -> Option<(Person<'_>, &str)> {
    if let Some(named) = [" – ", " - ", ": ", "- ", "– "].iter().find_map(|sign| text.strip_prefix(sign)) {
        return person_of(named, false);
    }
    if let Some((person, after)) = text.strip_prefix(" (").and_then(titled_person) {
        return after.strip_prefix(')').map(|after| (person, after));
    }
    const ENDS: &[&str] = &[", was ", ", also ", ", attended", ", took ", " was "];
    let (person, after) = titled_person(text.strip_prefix(", ")?)?;
    let lay = person.honorific.is_some_and(|title| title.starts_with('M'));
    let after = ENDS.iter().any(|end| after.starts_with(end)).then(|| after.strip_prefix(',').unwrap_or(after))?;
    lay.then_some((person, after))
}

/// "the Clerk": a person named by the post alone.
pub(super) fn post(text: &str) -> Option<(Person<'_>, &str)> {
    for post in POSTS {
        let Some(said) = text.get(..post.len()).filter(|said| said.eq_ignore_ascii_case(post)) else { continue };
        let rest = text.get(post.len()..)?;
        if rest.starts_with(|next: char| next.is_alphanumeric()) || rest.starts_with(" to ") || rest.starts_with(" of ")
        {
            continue;
        }
        let role = said.strip_prefix("the ").or(said.strip_prefix("The ")).unwrap_or(said);
        let next = person_of(rest, false)
            .filter(|(next, _)| rest.trim_start().starts_with(next.whole) && !rest.starts_with([',', '.', ';']));
        let next = next.or_else(|| named_behind(rest));
        return match next {
            Some((person, after)) => Some((Person { role: Some(role), ..person }, after)),
            None => Some((Person { name: said, role: Some(role), whole: said, ..Person::default() }, rest)),
        };
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::phrase::people;

    #[test]
    fn posts_before_names() {
        let listed = |text| people(text).iter().map(|person| (person.name, person.role)).collect::<Vec<_>>();
        assert_eq!(listed("the Clerk (Mrs A Lake) and two residents"), [("A Lake", Some("Clerk"))]);
        assert_eq!(listed("The Clerk, Mrs Lake, was there"), [("Lake", Some("Clerk"))]);
        assert_eq!(listed("The Clerk, Mrs Lake and Mr Hill").len(), 3);
        assert_eq!(listed("Ward Councillor: Ann Lake."), [("Ann Lake", Some("Ward Councillor"))]);
        assert_eq!(listed("In the Chair Cllr Lake Town Mayor Cllr Hill")[0], ("Lake", Some("In the Chair")));
        assert_eq!(listed("Chair:  Ann Lake"), [("Ann Lake", Some("Chair"))]);
        assert_eq!(listed("Parish Clerk- A Hill"), [("A Hill", Some("Parish Clerk"))]);
        assert!(listed("Chair: Ann Lake spoke of the mill").is_empty());
        assert_eq!(listed("Eve Lake, Town Clerk & RFO"), [("Eve Lake", Some("Town Clerk & RFO"))]);
        assert_eq!(listed("J Lake (JL, Clerk)"), [("J Lake", Some("Clerk"))]);
    }
}
