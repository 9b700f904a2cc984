//! Notes in brackets after a name that are no posts: parties, times, reasons, stand-ins.

use super::person::role_word;
use super::wording::find_any;

/// Parties and their short forms, as they stand in brackets after a name.
const PARTIES: &[&str] = &[
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
];
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
const REASONS: &[&str] =
    &["issues", "commitment", "commitments", "illness", "holiday", "reasons", "business", "appointment"];

/// Words of sentences: "It is noted that she may come later".
const VERBS: &[&str] = &["is", "was", "are", "were", "will", "had", "has"];

/// Whether `said` is or ends with `word`.
fn ends_with_word(said: &str, word: &str) -> bool {
    let last = said.rsplit(' ').next().unwrap_or("");
    last.eq_ignore_ascii_case(word)
}

/// Whether words in brackets are a party, a time or another note, and no role.
pub(super) fn is_note(said: &str) -> bool {
    let starts = |note: &&str| said.get(..note.len()).is_some_and(|start| start.eq_ignore_ascii_case(note));
    said.is_empty()
        || said.bytes().any(|byte| byte.is_ascii_digit())
        || PARTIES.iter().any(|party| party.eq_ignore_ascii_case(said))
        || NOTES.iter().any(starts)
        || REASONS.iter().any(|reason| ends_with_word(said, reason)) && !said.split(' ').next().is_some_and(role_word)
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
}
