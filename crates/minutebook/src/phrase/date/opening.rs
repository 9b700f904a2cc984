//! The words with which dates begin: what most words of a text are passed over by, before any rule runs.

use crate::phrase::Cue;
use crate::phrase::wording::{Wordings, Words};
use std::sync::LazyLock;

/// The words of which one stands in every date that has no digit.
pub(in crate::phrase) const CUES: &[(&str, Cue)] = &[
    ("jan", Cue::Date),
    ("feb", Cue::Date),
    ("mar", Cue::Date),
    ("apr", Cue::Date),
    ("may", Cue::Date),
    ("jun", Cue::Date),
    ("jul", Cue::Date),
    ("aug", Cue::Date),
    ("sep", Cue::Date),
    ("oct", Cue::Date),
    ("nov", Cue::Date),
    ("dec", Cue::Date),
    ("mon", Cue::Date),
    ("tue", Cue::Date),
    ("wed", Cue::Date),
    ("thu", Cue::Date),
    ("fri", Cue::Date),
    ("sat", Cue::Date),
    ("sun", Cue::Date),
    ("spring", Cue::Date),
    ("summer", Cue::Date),
    ("autumn", Cue::Date),
    ("winter", Cue::Date),
    ("quarter", Cue::Date),
    ("hour", Cue::Date),
    ("day", Cue::Date),
    ("week", Cue::Date),
    ("year", Cue::Date),
    ("working", Cue::Date),
    ("clear", Cue::Date),
    ("business", Cue::Date),
    ("school", Cue::Date),
    ("calendar", Cue::Date),
    ("meeting", Cue::Date),
    ("agenda", Cue::Date),
    ("session", Cue::Date),
    ("future", Cue::Date),
    ("term", Cue::Date),
];

/// Words with which a date can begin, by their first three letters.
const OPENINGS: &[&str] = &[
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "from",
    "between",
    "end",
    "close",
    "start",
    "beginning",
    "middle",
    "early",
    "mid",
    "late",
    "towards",
    "around",
    "spring",
    "summer",
    "autumn",
    "winter",
    "quarter",
    "first",
    "second",
    "third",
    "fourth",
    "final",
    "last",
    "next",
    "following",
    "previous",
    "past",
    "coming",
    "this",
    "current",
    "later",
    "over",
    "during",
    "within",
    "calendar",
    "financial",
    "fiscal",
    "academic",
    "school",
    "municipal",
    "civic",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "eighteen",
];

/// Openings of one or two letters.
const SHORT_OPENINGS: &[&str] = &["q", "in", "a", "an"];

static TABLE: LazyLock<Vec<bool>> = LazyLock::new(|| table(OPENINGS));

/// Which first three letters stand in `words`.
fn table(words: &[&str]) -> Vec<bool> {
    let mut table = vec![false; 1 << 15];
    for word in words {
        if let Some(known) = table.get_mut(slot(word.as_bytes())) {
            *known = true;
        }
    }
    table
}

fn slot(word: &[u8]) -> usize {
    word.iter().take(3).fold(0, |slot, letter| slot << 5 | usize::from(letter & 31))
}

/// Whether a date may begin with `word`, by its first three letters.
pub(super) fn opens(word: &[u8]) -> bool {
    let Some(first) = word.first() else { return false };
    if !first.is_ascii_alphabetic() {
        return first.is_ascii_digit();
    }
    opens_with(word, &TABLE, SHORT_OPENINGS)
}

/// Whether `word` begins with three letters of `table`, or is one of the `short` words.
fn opens_with(word: &[u8], table: &[bool], short: &[&str]) -> bool {
    let letters = word.iter().take(3).take_while(|letter| letter.is_ascii_alphabetic()).count();
    match letters {
        3 => table.get(slot(word)).copied().unwrap_or(false),
        _ => short
            .iter()
            .any(|short| word.get(..letters).is_some_and(|word| short.as_bytes().eq_ignore_ascii_case(word))),
    }
}

/// The first words of all dates but those that begin with a digit; months and days of the week by their first letters.
const BEGINNINGS: &Wordings = &Wordings::new(&[
    "in",
    "a",
    "an",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "eighteen",
    "twenty",
    "thirty",
    "about",
    "approximately",
    "this",
    "current",
    "over",
    "during",
    "within",
    "later",
    "from",
    "between",
    "next",
    "following",
    "previous",
    "coming",
    "past",
    "last",
    "first",
    "second",
    "third",
    "fourth",
    "final",
    "quarter",
    "q",
    "end",
    "close",
    "start",
    "beginning",
    "middle",
    "early",
    "mid",
    "late",
    "toward",
    "around",
    "spring",
    "summer",
    "autumn",
    "winter",
    "calendar",
    "financial",
    "fiscal",
    "academic",
    "school",
    "municipal",
    "civic",
    "the",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
]);

/// Whether the first letters of `part` leave it open that a date begins there.
pub(crate) fn may_begin(part: &str) -> bool {
    part.starts_with(|first: char| first.is_ascii_digit()) || BEGINNINGS.may_start(part.as_bytes())
}

/// What may follow one or two digits of a date after a space, by the first three letters: an ordinal, a month, "of",
/// a word between two days, a unit of time.
const FOLLOWERS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "unt", "til", "thr", "and",
    "hou", "day", "wee", "mon", "yea", "wor", "cle", "bus", "sch", "cal",
];
const SHORT_FOLLOWERS: &[&str] = &["of", "or", "to", "up", "st", "nd", "rd", "th"];

static FOLLOWING: LazyLock<Vec<bool>> = LazyLock::new(|| table(FOLLOWERS));

/// Whether a date can begin with the digits that stand here, by what follows them.
pub(super) fn number_may_be_dated(bytes: &[u8]) -> bool {
    let digits = bytes.iter().take(5).take_while(|digit| digit.is_ascii_digit()).count();
    let rest = bytes.get(digits..).unwrap_or_default();
    match (digits, rest.first()) {
        (4, _) => true,
        (1 | 2, Some(b'/' | b'-' | b'.')) => true,
        (1 | 2, Some(next)) if next.is_ascii_whitespace() => {
            let word = rest.trim_ascii_start();
            match word.first() {
                Some(b'-' | b'&') => true,
                Some(first) if first.is_ascii_alphabetic() => opens_with(word, &FOLLOWING, SHORT_FOLLOWERS),
                Some(first) => !first.is_ascii() || first.is_ascii_control(),
                None => false,
            }
        }
        (1 | 2, Some(next)) => !next.is_ascii() || next.is_ascii_alphabetic() || next.is_ascii_control(),
        _ => false,
    }
}
