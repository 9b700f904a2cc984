//! Numbers of places and headings: "30 Queens Close", "EX9 4DU", "13.3 Planning decisions".

use super::noun::is_counted;
use crate::phrase::wording::Wordings;

/// Plurals that end the name of a street.
static STREETS: Wordings = Wordings::new(&[
    "gardens",
    "springs",
    "cottages",
    "buildings",
    "villas",
    "mews",
    "meadows",
    "heights",
    "fields",
    "almshouses",
]);

/// Lengths and sizes: "50 odd metres" counts nothing.
fn is_length(noun: &str) -> bool {
    static LENGTHS: Wordings =
        Wordings::new(&["metres", "meters", "miles", "feet", "yards", "acres", "hectares", "inches"]);
    noun.split_whitespace().next_back().is_some_and(|last| LENGTHS.has(last))
}

/// Whether the number is that of a heading or a place, or a length.
pub(super) fn is_no_count(before: &str, printed: &str, noun: &str) -> bool {
    is_heading(before, printed, noun) || is_capital_alone(before, noun) || is_length(noun)
}

/// "4.0 Consider Declarations": a heading's number at the start of its line.
fn is_heading(before: &str, printed: &str, noun: &str) -> bool {
    let opens = before.trim_end_matches([' ', '\t']).ends_with('\n') || before.trim().is_empty();
    opens && printed.contains('.') && noun.starts_with(char::is_uppercase)
}

/// "30 Queens Close", "22 Mill Gardens", "13.3 Planning decisions": an address or a heading's number, and no count.
pub(super) fn is_name(rest: &str, noun: &str, value: f64) -> bool {
    let after = rest.trim_start().get(noun.len()..).unwrap_or("").trim_start();
    let capital = noun.starts_with(char::is_uppercase);
    let street = noun.split_whitespace().next_back().is_some_and(|word| STREETS.has(word));
    capital && (value.fract() != 0.0 || after.starts_with(char::is_uppercase) || street)
}

/// "at 602 Queens": one word with a capital within a sentence names something; short forms and what is counted do not.
fn is_capital_alone(before: &str, noun: &str) -> bool {
    let mut letters = noun.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    capital && !noun.contains(char::is_whitespace) && !before.trim().is_empty() && !is_counted(noun)
}

/// "EX9 4DU": the number belongs to the letters and digits before it.
pub(super) fn is_postcode(before: &str) -> bool {
    let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or("");
    let capitals = word.starts_with(|letter: char| letter.is_ascii_uppercase());
    capitals && (2..=4).contains(&word.len()) && word.contains(|letter: char| letter.is_ascii_digit())
}
