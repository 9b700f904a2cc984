//! People whom a list of names only counts: "6 members of the public", "two residents".

use super::number::is_number_word;
use super::starts_folded;

/// The words for them, longer ones before those they start with.
const CROWDS: &[&str] = &[
    "members of the public",
    "members of the press",
    "members of public",
    "member of the public",
    "member of the press",
    "member of public",
    "parishioners",
    "parishioner",
    "residents",
    "resident",
];

/// What follows a number of people who are not named; "Members of the public" needs no number.
pub(crate) fn counted(text: &str) -> Option<&str> {
    let number = text.split([' ', '\u{a0}']).next().unwrap_or("");
    let told = number.bytes().all(|byte| byte.is_ascii_digit()) && !number.is_empty() || is_number_word(number);
    let crowd = if told { text.get(number.len()..)?.trim_start() } else { text };
    let words = CROWDS.iter().find(|words| starts_folded(crowd, words))?;
    let rest = crowd.get(words.len()..)?;
    let whole = !rest.starts_with(char::is_alphanumeric);
    (whole && (told || words.len() > "parishioners".len())).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crowds() {
        assert_eq!(counted("10 Members of the public, R Lake"), Some(", R Lake"));
        assert_eq!(counted("two residents."), Some("."));
        assert_eq!(counted("Members of public: 7"), Some(": 7"));
        for words in ["Residents were told", "10 Downing Street", "Member for Roads", "6 membership forms", ""] {
            assert_eq!(counted(words), None, "{words}");
        }
    }
}
