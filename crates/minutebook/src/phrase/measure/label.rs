//! Labels before a figure: a line that names it, "Community A/C £7,917.21".

use super::name::{DETERMINERS, STOPS};
use super::unit::Unit;
use super::words::bare;
use crate::phrase::wording::Wordings;

/// labelled = separator, label, [ ":" | "-" ], amount
///
/// "Community A/C £7,917.21, BMM A/C £7,124.25", "Clerk's expenses - £325.07 (Ch. No. 114)"
pub(super) fn labelled<'t>(before: &'t str, unit: Unit<'_>) -> Option<&'t str> {
    if !matches!(unit, Unit::Pounds | Unit::Percent | Unit::Printed("days" | "weeks" | "months")) {
        return None;
    }
    let end = before.trim_end();
    let closed = end.ends_with([':', '-', '–', '—']);
    let words = end.trim_end_matches([':', '-', '–', '—', ' ']);
    // A label with a colon is a whole line: "Care leavers in education, employment or training: 54%".
    let joined = end.ends_with(':') && words.contains(" or ") && !words.contains(['£', ':']);
    let start = words.bytes().rposition(|byte| b",;:()%".contains(&byte)).filter(|_| !joined).map_or(0, |at| at + 1);
    let label = words.get(start..).unwrap_or("").trim();
    let label = label.strip_prefix("and ").unwrap_or(label);
    let most = if closed { 12 } else { 5 };
    let count = label.split_whitespace().take(most + 1).count();
    // "Calls answered within 30 seconds: 71%": a number within the whole line.
    let within = closed && start == 0 && numbers_are_led(label);
    if !(1..=most).contains(&count) || !within && label.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let verbal = || label.ends_with("ing") || label.ends_with("quoted");
    let links = |word| {
        let word = bare(word);
        STOPS.has(word)
            || DETERMINERS.has(word)
            || word.ends_with("ed")
            || ["to", "of", "for"].iter().any(|link| link.eq_ignore_ascii_case(word))
    };
    let fits = match closed {
        true => !label.split_whitespace().any(|word| VERBS.has(word)),
        false => !verbal() && !label.split_whitespace().any(links),
    };
    let named = || label.chars().filter(|letter| letter.is_alphabetic()).count() > 2;
    (fits && named()).then_some(label)
}

/// Whether each number of a label goes with a word before it that makes a limit of it: "within 30 seconds", "aged 19-21".
pub(super) fn numbers_are_led(label: &str) -> bool {
    static LEADS: Wordings = Wordings::new(&[
        "within",
        "in",
        "per",
        "aged",
        "over",
        "under",
        "than",
        "least",
        "key",
        "attainment",
        "progress",
        "stage",
        "year",
    ]);
    let mut before = "";
    label.split_whitespace().all(|word| {
        let digits = word.bytes().any(|byte| byte.is_ascii_digit());
        let led = !digits || LEADS.has(before);
        before = bare(word);
        led
    })
}

/// Verbs of a sentence, which is no label.
pub(super) static VERBS: Wordings =
    Wordings::new(&["was", "were", "is", "are", "be", "been", "would", "will", "has", "had", "have"]);

/// "Eastport, 25%": the whole line names it.
pub(super) fn list_line<'t>(before: &'t str, after: &str) -> Option<&'t str> {
    if after.contains(char::is_alphanumeric) {
        return None;
    }
    let words = before.trim().trim_end_matches([',', ':', '-', '–', '(', '=', ' ']).trim();
    let words = words.strip_suffix(" at").unwrap_or(words);
    let few = (1..=8).contains(&words.split_whitespace().count());
    let told = words.split_whitespace().any(|word| VERBS.has(word));
    (few && !told && !words.contains(['%', '£'])).then_some(words)
}
