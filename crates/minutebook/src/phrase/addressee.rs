//! Whom a recommendation asks: "Leaders across the partnership should ...", "the council should take the following action".

use super::{find_folded, starts_folded};

/// Words with which a recommendation asks.
const ASKS: &[&str] = &[" should ", " must ", " need to ", " needs to ", " need urgently to ", " needs urgently to "];
/// Where the name of the one who is asked goes on to say of what or whence.
const LINKS: &[&str] = &["across", "in", "from", "of", "at", "within", "for"];
/// Words that name who can be asked, at the end of the name.
const BODIES: &[&str] = &[
    "leaders",
    "commissioners",
    "managers",
    "partners",
    "partnership",
    "authority",
    "board",
    "council",
    "committee",
    "cabinet",
    "chair",
    "agencies",
    "sub-groups",
    "icb",
    "lscb",
];
/// Small words that may stand before them.
const BEFORE: &[&str] = &[
    "the",
    "all",
    "and",
    "its",
    "their",
    "other",
    "area",
    "local",
    "senior",
    "political",
    "corporate",
    "statutory",
    "relevant",
    "integrated",
    "health",
    "education",
    "social",
    "care",
    "authority",
    "partnership",
    "council",
    "board",
    "county",
    "city",
    "borough",
    "chair",
    "panel",
    "safeguarding",
    "adoption",
    "nhs",
    "service",
    "partner",
    "commissioners",
    "leaders",
    "managers",
];
/// The most words of a name.
const LONGEST: usize = 14;

/// addressee = name, [ link, words ], ( "should" | "must" | "need to" ), at the start of the text
///
/// ```
/// use minutebook::phrase::addressee;
/// assert_eq!(addressee("Leaders across the harbour should agree a plan."), Some("Leaders across the harbour"));
/// assert_eq!(addressee("The quality of plans should be better."), None);
/// ```
pub fn addressee(words: &str) -> Option<&str> {
    let words = words.trim_start();
    let head = words.get(..words.floor_char_boundary(160)).filter(|head| head.starts_with(char::is_uppercase))?;
    let end = ASKS.iter().filter_map(|ask| spaced(head, ask)).min()?;
    asked(head.get(..end)?)
}

/// lead = [ words, "," ], name, "should take the following action"
///
/// "To make services safer, the council should take the following action:"
pub fn leading_addressee(words: &str) -> Option<&str> {
    let end = ["should take the following action", "should take the following", "must take the following action"]
        .iter()
        .filter_map(|ask| find_folded(words, ask))
        .min()?;
    let before = words.get(..end)?.trim_end();
    let subject = before.rsplit([',', '.', ':', ';']).next()?;
    asked(subject.trim_start())
}

/// Where `ask` stands in `text`, any white space for its spaces.
fn spaced(text: &str, ask: &str) -> Option<usize> {
    let word = ask.trim();
    let first = word.split(' ').next()?;
    text.match_indices(first).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).is_some_and(|before| before.ends_with(char::is_whitespace));
        let rest = text.get(*at..).and_then(|rest| super::wording::after(word, rest));
        before && rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
    })
}

/// The subject, where it names who can be asked: every word of its name is one that such names are made of.
fn asked(subject: &str) -> Option<&str> {
    let subject = subject.trim().trim_end_matches(',');
    // "The council, with its partners": what stands after the comma is no part of the name.
    let name = subject.split_once(',').filter(|(_, aside)| with(aside)).map_or(subject, |(name, _)| name);
    let mut last = "";
    for (at, word) in name.split_whitespace().enumerate() {
        if at > 0 && LINKS.contains(&word) {
            break;
        }
        let known = |list: &[&str]| list.iter().any(|other| other.eq_ignore_ascii_case(word));
        let named = at > 0 && word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphabetic);
        if !(named || known(BEFORE) || known(BODIES) || shouted(word) || possessive(word)) {
            return None;
        }
        last = word;
    }
    let body = BODIES.iter().any(|body| body.eq_ignore_ascii_case(last)) || last.ends_with("SCB");
    let plain = !subject.contains(['.', ':', ';', '(']) && !relative(subject);
    (body && plain && subject.split_whitespace().count() <= LONGEST).then_some(subject)
}

/// Whether an aside tells with whom something is to be done.
fn with(aside: &str) -> bool {
    ["in partnership with ", "with ", "together with "].iter().any(|with| starts_folded(aside.trim_start(), with))
}

/// "LSCB", "ICB".
fn shouted(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// "Children’s".
fn possessive(word: &str) -> bool {
    word.ends_with("'s") || word.ends_with("’s")
}

/// A clause within the subject: its "should" may be another's.
fn relative(subject: &str) -> bool {
    [" that ", " which ", " who ", " when ", " how ", " what ", " where ", " if "]
        .iter()
        .any(|word| find_folded(subject, word).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subject_is_asked() {
        assert_eq!(addressee("The HSCB should check its plan."), Some("The HSCB"));
        assert_eq!(addressee("Harbour leaders must agree."), None);
        assert_eq!(addressee("Area leaders need\nurgently to agree."), Some("Area leaders"));
        assert_eq!(
            addressee("Leaders in docks, health and social care need to act."),
            Some("Leaders in docks, health and social care")
        );
        assert_eq!(
            addressee("The local authority, in partnership with the port, should act."),
            Some("The local authority, in partnership with the port")
        );
        assert_eq!(addressee("The Board must check that staff should know."), Some("The Board"));
        assert_eq!(
            addressee("Children’s NHS and local authority integrated commissioners should meet."),
            Some("Children’s NHS and local authority integrated commissioners")
        );
    }

    #[test]
    fn a_thing_is_not_asked() {
        assert_eq!(addressee("The information leaders need to act should be at hand."), None);
        assert_eq!(addressee("Membership of the Youth Council should be wider."), None);
        assert_eq!(addressee("Care leavers should have a plan."), None);
        assert_eq!(addressee("The plans of the Board should be shared."), None);
        assert_eq!(addressee("Ensure that leaders should know."), None);
        assert_eq!(addressee("The quality of work by the local authority must rise."), None);
        assert_eq!(addressee("Plans. The Board should act."), None);
    }

    #[test]
    fn a_lead_in_asks() {
        assert_eq!(
            leading_addressee("In order to mend the quay, the local authority should take the following action."),
            Some("the local authority")
        );
        assert_eq!(leading_addressee("Inspectors saw that the plan should take the following form"), None);
    }
}
