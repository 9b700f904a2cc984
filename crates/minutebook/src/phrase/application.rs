//! Planning applications on a parish's agenda: the reference that starts one, and the words of the body's response.

use super::wording::{Wordings, find_any, starts_with_any};
use crate::model::Verb;

/// reference = a word of letters and digits with a stroke and three digits in a row, at the start of the text
///
/// "DM/2019/00679 – Furnace Farm", "15/00734/RM Reserved Matters", "E/34934 Dwelling"
pub fn starts_application(text: &str) -> bool {
    let word = after_lead(text).split_whitespace().next().unwrap_or("").trim_end_matches([':', ',', ';']);
    let plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.'));
    let digits = word.split(|letter: char| !letter.is_ascii_digit()).map(str::len).max().unwrap_or(0);
    plain
        && word.contains('/')
        && (3..=6).contains(&digits)
        && word.len() <= 24
        && word.matches('/').count() <= 3
        && !is_date(word)
}

/// What follows "Planning Application Ref:" and the like.
fn after_lead(text: &str) -> &str {
    const LEADS: &Wordings = &Wordings::new(&["planning application", "planning app", "application", "planning"]);
    const NUMBERS: &Wordings =
        &Wordings::new(&["reference", "ref no", "ref", "no", "number", "application reference", "application ref"]);
    let bare = |rest: &'_ str| rest.len() - rest.trim_start_matches(['.', ':', ' ', '\u{a0}', '-', '–']).len();
    let unnumbered =
        text.trim_start_matches(|letter: char| letter.is_ascii_digit()).trim_start_matches(['.', ')', ' ']);
    let Some(rest) = LEADS.after(unnumbered) else { return text };
    let rest = rest.get(bare(rest)..).unwrap_or(rest);
    let rest = NUMBERS.after_longest(rest).unwrap_or(rest);
    rest.get(bare(rest)..).unwrap_or(rest)
}

/// Whether the reference of an application stands in `text`, at the start of a word.
pub fn named_in(text: &str) -> bool {
    named(text).next().is_some()
}

/// Where the references of applications stand in `text`.
pub fn named(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let plain = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.');
    memchr::memchr_iter(b'/', bytes).filter_map(move |stroke| {
        let start = stroke - bytes.get(..stroke)?.iter().rev().take(24).take_while(plain).count();
        let end = stroke + bytes.get(stroke..)?.iter().take(24).take_while(plain).count();
        let numbered = bytes.get(start..end)?.windows(3).any(|three| three.iter().all(u8::is_ascii_digit));
        text.get(start..).filter(|here| numbered && starts_application(here)).map(|_| start)
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
    "agreed to recommend",
    "unanimously agreed to recommend",
    "agreed to support",
    "agreed to object",
    "agreed no objection",
    "resolved to support",
    "resolved to object",
    "resolved no objection",
    "approve",
    "refuse",
    "approval",
    "refusal",
]);
/// What stands before an answer: "Comment: No objection".
const ANSWERS: &Wordings = &Wordings::new(&[
    "comment",
    "comments",
    "response",
    "council response",
    "pc response",
    "recommendation",
    "observation",
    "observations",
    "council comment",
    "council comments",
    "parish council comment",
    "parish council comments",
    "town council comment",
    "town council comments",
]);
/// The body as the subject of its answer, behind the dash that ends the application: "- The Council objects as the porch".
const BODY_ANSWERS: &Wordings = &Wordings::new(&[
    "the council objects",
    "the council has no objection",
    "the council has no objections",
    "the council supports",
    "the parish council objects",
    "the parish council has no objection",
    "the parish council has no objections",
    "the parish council supports",
    "the town council objects",
    "the town council has no objection",
    "the town council supports",
    "the committee objects",
    "the committee has no objection",
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
    let answer = ANSWERS.after_longest(bare).and_then(|rest| rest.trim_start().strip_prefix([':', '–', '-']));
    let answer = answer.map_or(bare, str::trim_start);
    // "PA19/04781 Larch End - Supported": the answer at the end of the application's own line.
    let tail = [" - ", " – "].iter().filter_map(|dash| bare.rsplit_once(dash)).map(|(_, tail)| tail.trim());
    let answers =
        |tail: &str| tail.len() < 60 && starts_with_any(RESPONSES, tail) || starts_with_any(BODY_ANSWERS, tail);
    let tailed = starts_application(bare) && { tail }.any(answers);
    let listed = tailed || starts_with_any(RESPONSES, answer) && answer.len() < 80;
    (ends || listed).then(|| {
        let recommends =
            find_any(text, &["approval recommended", "refusal recommended", "recommend approval", "recommend refusal"]);
        if recommends.is_some() || starts_with_any(&["recommendation"], bare) { Verb::Recommend } else { Verb::Other }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_application_reads_references() {
        for text in [
            "DM/2019/00679 – Farm",
            "15/00734/RM Matters",
            "E/34934 Dwelling",
            "P/1234",
            "Planning Application Ref: 21/04249/HOU at Larch Drive",
            "Application No. 21/04249 a porch",
            "5 Planning Application Ref: 21/04249/HOU at Larch Drive",
        ] {
            assert!(starts_application(text), "{text}");
        }
        for text in ["28/05/2015 a bank fee", "and/or", "8/07/15 fee", "Cllr/Clerk to act", "Application form 2/2021"] {
            assert!(!starts_application(text), "{text}");
        }
    }

    #[test]
    fn response_reads_set_answers() {
        assert_eq!(response("Approval recommended."), Some(Verb::Recommend));
        assert_eq!(response("Mr Tom No Objections"), Some(Verb::Other));
        assert_eq!(response("Unanimously AGREED to recommend APPROVAL"), Some(Verb::Recommend));
        assert_eq!(response("Response: No objection"), Some(Verb::Other));
        assert_eq!(response("RECOMMENDATION: Refusal."), Some(Verb::Recommend));
        assert_eq!(response("15/01119/FUL porch – The Council objects as the porch is too tall."), Some(Verb::Other));
        assert_eq!(response("The Council objects as the porch is too tall."), None);
        assert_eq!(response("Officer's recommendation: Approval"), None);
        assert_eq!(response("PA19/04781 Larch End, - Supported."), Some(Verb::Other));
        assert_eq!(response("15/01119/FUL – porch at Larch End – approve"), Some(Verb::Other));
        assert_eq!(response("PA19/04781 Larch End - Approved by the county."), None);
        assert_eq!(response("The neighbours objected to the wall."), None);
        assert_eq!(response("Application permitted."), None);
    }
}
