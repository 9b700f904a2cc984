//! Planning applications on a parish's agenda: the reference that starts one, and the words of the body's response.

use super::wording::{Wordings, find_any, starts_with_any};
use crate::model::Verb;

/// reference = a word of letters and digits with a stroke and three digits in a row, at the start of the text
///
/// "DM/2019/00679 – Furnace Farm", "15/00734/RM Reserved Matters", "E/34934 Dwelling"
pub fn starts_application(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or("").trim_end_matches([':', ',', ';']);
    let plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.'));
    let digits = word.split(|letter: char| !letter.is_ascii_digit()).map(str::len).max().unwrap_or(0);
    plain
        && word.contains('/')
        && (3..=6).contains(&digits)
        && word.len() <= 24
        && word.matches('/').count() <= 3
        && !is_date(word)
}

/// Whether the reference of an application stands in `text`, at the start of a word.
pub fn named_in(text: &str) -> bool {
    memchr::memchr_iter(b'/', text.as_bytes()).any(|stroke| {
        let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.');
        let start = stroke - text.as_bytes()[..stroke].iter().rev().take(24).take_while(|byte| plain(byte)).count();
        text.get(start..).is_some_and(starts_application)
    })
}

/// "28/05/2015", "8/07/15"
fn is_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split('/').collect();
    parts.len() == 3
        && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        && parts.iter().take(2).all(|part| part.len() <= 2)
        && parts.last().is_some_and(|year| year.len() == 4 || year.len() == 2)
}

const RESPONSES: &Wordings = &Wordings::new(&[
    "no objection",
    "no objections",
    "no objections raised",
    "no objection raised",
    "approval recommended",
    "refusal recommended",
    "recommend approval",
    "recommend refusal",
    "same comments as above",
    "no comment",
    "no comments",
    "no observations",
    "objection",
    "objections",
    "support",
    "supported",
    "strongly object",
    "object",
    "no objections, approval recommended",
    "the council objected",
    "no adverse comments",
]);

/// response = one of the set answers, alone in its sentence or at the end of the application's words
///
/// "No objections.", "Approval recommended.", "Same comments as above."; gives the verb.
pub fn response(text: &str) -> Option<Verb> {
    let bare = text.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let ends = [
        "No Objections",
        "No objections",
        "No Objection",
        "No objection",
        "No objections raised",
        "Approval recommended",
    ]
    .iter()
    .any(|words| bare.ends_with(words));
    let listed = starts_with_any(RESPONSES, bare) && bare.len() < 80;
    (ends || listed).then(|| {
        let recommends =
            find_any(text, &["approval recommended", "refusal recommended", "recommend approval", "recommend refusal"]);
        if recommends.is_some() { Verb::Recommend } else { Verb::Other }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_application_reads_references() {
        for text in ["DM/2019/00679 – Farm", "15/00734/RM Matters", "E/34934 Dwelling", "P/1234"] {
            assert!(starts_application(text), "{text}");
        }
        for text in ["28/05/2015 a bank fee", "and/or", "8/07/15 fee", "Cllr/Clerk to act"] {
            assert!(!starts_application(text), "{text}");
        }
    }

    #[test]
    fn response_reads_set_answers() {
        assert_eq!(response("Approval recommended."), Some(Verb::Recommend));
        assert_eq!(response("Mr Tom No Objections"), Some(Verb::Other));
        assert_eq!(response("Application permitted."), None);
    }
}
