//! Notes in brackets after a name that are no posts: parties, times, reasons, stand-ins.

use super::person::role_word;
use super::starts_folded;
use super::wording::{Wordings, find_any};

/// Parties and their short forms, as they stand in brackets after a name.
static PARTIES: Wordings = Wordings::new(&[
    "labour",
    "lab",
    "conservative",
    "conservatives",
    "con",
    "c",
    "liberal democrat",
    "liberal democrats",
    "lib dem",
    "lib dems",
    "ld",
    "green",
    "green party",
    "independent",
    "ind",
    "ukip",
    "reform",
    "reform uk",
    "plaid cymru",
    "snp",
    "labour and co-operative",
    "non-aligned",
    "residents association",
    "l",
    "g",
    "i",
]);
/// How a note in brackets starts that is neither role nor party.
const NOTES: &[&str] = &[
    "substitut",
    "sub for",
    "sub.",
    "for ",
    "in place of",
    "replacing",
    "on behalf of",
    "as sub",
    "reserve",
    "virtual",
    "remote",
    "online",
    "via ",
    "by ",
    "non-voting",
    "non voting",
    "voting",
    "part",
    "from ",
    "until ",
    "arriv",
    "left",
    "joined",
    "late",
    "apologies",
    "absent",
    "items ",
    "item ",
    "minute",
    "except",
    "to item",
    "up to",
    "work",
    "holiday",
    "ill",
    "unwell",
    "sick",
    "medical",
    "personal",
    "family",
    "prior ",
    "other commit",
    "vice councillor",
    "vice cllr",
    "deputising",
    "deputizing",
    "teams",
    "ms teams",
    "zoom",
];

/// The last word of a note on why somebody is away: "IT issues", "Council business".
static REASONS: Wordings =
    Wordings::new(&["issues", "commitment", "commitments", "illness", "holiday", "reasons", "business", "appointment"]);

/// Words of sentences: "It is noted that she may come later".
const VERBS: &[&str] = &["is", "was", "are", "were", "will", "had", "has"];

/// Whether words in brackets are a party, a time or another note, and no role.
pub(super) fn is_note(said: &str) -> bool {
    let last = said.rsplit(' ').next().unwrap_or("");
    said.is_empty()
        || said.bytes().any(|byte| byte.is_ascii_digit())
        || PARTIES.has(said)
        || NOTES.iter().any(|note| starts_folded(said, note))
        || REASONS.has(last) && !said.split(' ').next().is_some_and(role_word)
        || find_any(said, &["substitute", "substituting", "substituted", "attended", "attending"]).is_some()
        || said.starts_with(|first: char| first.is_lowercase()) && !said.split([' ', '-']).any(role_word)
        || find_any(said, VERBS).is_some()
        || said.len() <= 8 && !said.contains(|letter: char| letter.is_lowercase() || letter == ' ') && !role_word(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes() {
        for said in [
            "Labour",
            "IT issues",
            "Council business",
            "until 8pm",
            "Mr A Reed attended in his absence",
            "LCC",
            "It was said that he would come",
        ] {
            assert!(is_note(said), "{said}");
        }
        for said in ["Chair", "Head of Business", "Mere Civic Society", "Town Clerk", "CHAIRMAN", "CLERK"] {
            assert!(!is_note(said), "{said}");
        }
    }

    #[test]
    fn small_letters_without_a_role_are_a_note() {
        assert!(is_note("away at sea") && !is_note("acting chair"));
    }
}
