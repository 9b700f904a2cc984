//! Echoes: sentences whose matter stands in the sentence before them.

use crate::phrase::rare::Rare;
use crate::phrase::starts::count_words;
use crate::phrase::wording::{Wordings, find_any, starts_with_any};

/// Sentences that only say yes to the one before: "This was AGREED", "All agreed to this proposal".
const ECHO_STARTS: &Wordings = &Wordings::new(&[
    "this was",
    "these were",
    "this is",
    "all were in",
    "all councillors",
    "all cllrs",
    "all members",
    "all agreed",
    "the proposal was",
    "the request was",
    "the suggestion was",
]);
const ECHO_ENDS: &Wordings = &Wordings::new(&[
    "to this proposal",
    "to this",
    "with this",
    "this be",
    "that this",
    "was agreed",
    "was resolved",
    "were accepted",
    "was agreed by",
]);

/// More bytes than this no echo has.
const LONGEST: usize = 150;

const ECHO_AGREES: &Wordings = &Wordings::new(&["agreed this", "agreed to this", "agreed with this"]);

/// echo = a sentence whose matter stands in the sentence before it
///
/// "This was AGREED.", "These were accepted by all.", "Cllrs agreed this be done in the Spring."
pub fn echo(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let agreed = || AGREED.stands_in(text) && THIS.stands_in(text) && find_any(text, ECHO_AGREES).is_some();
    // "After a short discussion this was agreed by all."
    let after = || starts_with_any(&["after", "following"], text) && find_any(text, &["this was"]).is_some();
    (starts_with_any(ECHO_STARTS, text) || agreed() || after())
        && count_words(text, 16) < 16
        && find_any(text, &["to continue"]).is_none()
        && (find_any(text, ECHO_ENDS).is_some() || find_any(text, &["agreed this"]).is_some() || yes_ends(text))
}

/// Whether what was proposed in the sentence before is approved, and by nobody else: "The proposal was approved."
fn yes_ends(text: &str) -> bool {
    let bare = text.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    starts_with_any(&["the proposal was", "the request was", "the suggestion was"], text)
        && ["was approved", "was accepted"].iter().any(|words| bare.ends_with(words))
}

const AGREED: Rare = Rare::new("agreed");
const THIS: Rare = Rare::new("this");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn echo_knows_a_yes() {
        for text in [
            "This was AGREED.",
            "These were accepted by all.",
            "After some talk this was agreed by all.",
            "All Cllrs agreed to this proposal.",
            "Cllrs agreed this be done in May.",
        ] {
            assert!(echo(text), "{text}");
        }
        assert!(echo("The proposal was approved."));
        assert!(!echo("The proposal was approved by the county."));
    }
}
