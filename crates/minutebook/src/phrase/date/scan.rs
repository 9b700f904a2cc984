//! Finds dates in running words: one walk over the words, grammar only where one could begin.

use super::around::{bare, believable};
use super::name::{self, Read};
use super::{Date, Part, day, period, range, relative};
use crate::text::Span;
use nom::Parser;
use nom::combinator::map;
use std::sync::LazyLock;

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

static TABLE: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let mut table = vec![false; 1 << 15];
    for word in OPENINGS {
        table[slot(word.as_bytes())] = true;
    }
    table
});

fn slot(word: &[u8]) -> usize {
    word.iter().take(3).fold(0, |slot, letter| slot << 5 | usize::from(letter & 31))
}

/// The dates in a sentence or a block, in order, with their places in it.
///
/// ```
/// use minutebook::phrase::date::dates;
/// let text = "The visit on 6 and 7 March may lead to a report by the end of June 2019; 45% agreed (Minute 65/08).";
/// let found: Vec<_> = dates(text).map(|(span, _)| span.of_text(text)).collect();
/// assert_eq!(found, ["6 and 7 March", "end of June 2019"]);
/// ```
pub fn dates(text: &str) -> impl Iterator<Item = (Span, Date)> + '_ {
    let mut from = 0;
    let table: &'static [bool] = &TABLE;
    std::iter::from_fn(move || {
        while let Some(start) = next_opening(text, from, table) {
            let (Some(before), Some(part)) = (text.get(..start), text.get(start..)) else {
                from = start + 1;
                continue;
            };
            if let Some((length, date)) = date_at(before, part) {
                from = start + length;
                return Some((Span::new(start, from), date));
            }
            from = start + 1;
        }
        None
    })
}

/// Where the next word begins that a date can begin with.
fn next_opening(text: &str, from: usize, table: &[bool]) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        let inside = at > 0 && bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric);
        if !inside && opens(bytes.get(at..).unwrap_or_default(), table) {
            return Some(at);
        }
        while bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
            at += 1;
        }
        while bytes.get(at).is_some_and(|byte| !byte.is_ascii_alphanumeric()) {
            at += 1;
        }
    }
    None
}

fn opens(word: &[u8], table: &[bool]) -> bool {
    let Some(first) = word.first() else { return false };
    if !first.is_ascii_alphabetic() {
        return first.is_ascii_digit();
    }
    let letters = word.iter().take(3).take_while(|letter| letter.is_ascii_alphabetic()).count();
    match letters {
        3 => table.get(slot(word)).copied().unwrap_or(false),
        _ => SHORT_OPENINGS.iter().any(|short| short.as_bytes().eq_ignore_ascii_case(&word[..letters])),
    }
}

/// Rules that begin with a digit.
const WITH_DIGITS: &[fn(&str) -> Read<'_, Date>] =
    &[one_day, range::day_range, range::year_range, double_year, relative::ahead, relative::ago, relative::meeting_of];

/// Rules that begin with a word.
const WITH_WORDS: &[fn(&str) -> Read<'_, Date>] = &[
    one_day,
    range::day_range,
    range::month_range,
    range::year_range,
    period::month_period,
    period::quarter_period,
    period::season_period,
    double_year,
    led_year,
    relative::ahead,
    relative::ago,
    relative::stretch,
    relative::turn,
    relative::next_meeting,
    relative::meeting_of,
    relative::vague,
];

/// The longest date that `part` begins with, after the words `before`, and its length.
pub fn date_at(before: &str, part: &str) -> Option<(usize, Date)> {
    let digit = part.starts_with(|letter: char| letter.is_ascii_digit());
    if digit && bound_to_the_left(before) {
        return None;
    }
    let rules = if digit { WITH_DIGITS } else { WITH_WORDS };
    let read = |rule: &fn(&str) -> Read<'_, Date>| {
        let (rest, date) = rule(part).ok()?;
        (!bound_to_the_right(rest)).then_some((part.len() - rest.len(), date))
    };
    let longest = rules.iter().filter_map(read).max_by_key(|(length, _)| *length);
    longest
        .filter(|(length, date)| {
            believable(before, part.get(..*length).unwrap_or(""), part.get(*length..).unwrap_or(""), *date)
        })
        .or_else(|| bare(before, part))
}

/// A number that belongs to what stands before it: "£2018", "65/08", "CSH/2018".
fn bound_to_the_left(before: &str) -> bool {
    let mut letters = before.chars().rev();
    match letters.next() {
        Some('£' | '$' | '€' | '#' | '_' | '%' | '@' | '+') => true,
        Some('/' | '-' | '.' | ',' | ':' | '–') => letters.next().is_some_and(|letter| letter.is_alphanumeric()),
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

/// A number that goes on: "24/00108", "2019.5", "12%".
pub(super) fn bound_to_the_right(rest: &str) -> bool {
    let mut letters = rest.chars();
    match letters.next() {
        Some('/' | '-' | '.' | ',' | ':') => letters.next().is_some_and(|letter| letter.is_ascii_digit()),
        Some('%' | '_' | '@') => true,
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

// one-day = any-day
fn one_day(input: &str) -> Read<'_, Date> {
    map(day::any_day, Date::Day).parse(input)
}

// double-year = [ part ] [ year-kind "year" ] year-name [ year-kind "year" ]    "2024-25"
fn double_year(input: &str) -> Read<'_, Date> {
    let (rest, date) = period::any_year(input)?;
    match date {
        Date::Year(_, kind, _) if kind != super::YearKind::Calendar => Ok((rest, date)),
        _ => name::fail(input),
    }
}

// led-year = part year    "the end of 2018", "early 2019"
fn led_year(input: &str) -> Read<'_, Date> {
    let (rest, date) = period::any_year(input)?;
    match date {
        Date::Year(_, _, part) if part != Part::Whole => Ok((rest, date)),
        _ => name::fail(input),
    }
}
