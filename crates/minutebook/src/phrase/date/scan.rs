//! Finds dates in running words: one walk over the words, grammar only where one could begin.

use super::name::{self, Read};
use super::{Date, Month, Part, day, period, range, relative};
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

/// Words before a bare year or month that make a date of it: "in 2018", "since July".
const LEADS: &[&str] = &[
    "in",
    "since",
    "during",
    "by",
    "until",
    "till",
    "from",
    "before",
    "after",
    "between",
    "throughout",
    "of",
    "late",
    "early",
    "mid",
    "last",
    "next",
    "this",
    "for",
    "to",
];

/// Words after a bare month that keep it one though they begin with a capital.
const AFTER_MONTH: &[&str] =
    &["the", "a", "and", "or", "it", "he", "she", "they", "this", "members", "cllr", "councillor"];

/// Words before a number that make something else of it: "minute 65", "para 82", "no. 24".
const NOT_AFTER: &[&str] = &[
    "minute",
    "min",
    "para",
    "paras",
    "paragraph",
    "paragraphs",
    "no",
    "nos",
    "number",
    "ref",
    "reference",
    "application",
    "tel",
    "telephone",
    "phone",
    "act",
    "regulations",
    "order",
    "section",
    "sections",
    "item",
    "page",
    "appendix",
    "rule",
    "version",
    "ext",
];

/// Words after a bare year that make an Act or a number of it.
const NOT_BEFORE: &[&str] = &[
    "people",
    "children",
    "pupils",
    "homes",
    "houses",
    "residents",
    "households",
    "jobs",
    "staff",
    "hours",
    "miles",
    "tonnes",
    "per",
    "places",
    "properties",
    "dwellings",
    "units",
    "families",
    "calls",
    "words",
    "litres",
    "metres",
];

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
fn bound_to_the_right(rest: &str) -> bool {
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

/// Whether a date that was read is meant as one.
fn believable(before: &str, printed: &str, rest: &str, date: Date) -> bool {
    let last = last_word(before);
    if printed.starts_with(|letter: char| letter.is_ascii_digit()) && is_one_of(last, NOT_AFTER) {
        return matches!(date, Date::Day(_) | Date::Days(..)) && printed.contains(char::is_alphabetic);
    }
    match date {
        Date::Day(found) if printed.contains('.') && !printed.contains(char::is_whitespace) => {
            dotted_is_date(last, printed, found.year)
        }
        Date::Day(found) if found.year.is_none() => named_month_is_month(printed),
        Date::Season { term: false, year: None, .. } => {
            is_one_of(last, &["the", "in", "this", "next", "last", "by", "until", "early", "late", "each"])
                && !is_one_of(
                    first_word(rest),
                    &["time", "term", "holiday", "holidays", "reading", "school", "water", "street", "road"],
                )
                && (printed.starts_with(|letter: char| letter.is_ascii_uppercase())
                    || !is_one_of(last, &["the", "each"])
                    || is_one_of(last_but_one(before), &["in", "during", "after", "before", "over", "until", "by"]))
        }
        Date::Quarter(_, None) => printed.contains(|digit: char| digit.is_ascii_digit()),
        Date::Years(..) | Date::Year(..) => !is_one_of(first_word(rest), NOT_BEFORE),
        _ => true,
    }
}

/// "8.5.24" is a section number as well: it is a date after "on", "dated" and the like, or with its zeros.
fn dotted_is_date(last: &str, printed: &str, year: Option<i32>) -> bool {
    let zeros = printed.split('.').all(|part| part.len() >= 2);
    let led = is_one_of(
        last,
        &["on", "of", "dated", "held", "by", "until", "since", "before", "after", "from", "to", "date"],
    );
    let four = printed.rsplit('.').next().is_some_and(|year| year.len() == 4);
    four || ((zeros || led) && year.is_some_and(|year| (1985..2060).contains(&year)))
}

/// The month of "6 may" or "12 march" could be a verb; with a capital it is a month.
fn named_month_is_month(printed: &str) -> bool {
    let name = printed
        .split(|letter: char| !letter.is_alphabetic())
        .find(|word| ["may", "march", "mar", "sat", "sun"].iter().any(|verb| verb.eq_ignore_ascii_case(word)));
    name.is_none_or(|name| name.starts_with(|letter: char| letter.is_uppercase()))
}

/// A bare year or month, where the words around it make a date of it: "in 2018", "since July", "Both the Test in 2015".
fn bare(before: &str, part: &str) -> Option<(usize, Date)> {
    let last = last_word(before);
    if !is_one_of(last, LEADS) && !last.eq_ignore_ascii_case("the") {
        return None;
    }
    if let Ok((rest, year)) = name::year(part) {
        let after = first_word(rest);
        let led =
            !is_one_of(last, &["the", "for", "to", "of", "from"]) || (1985..2060).contains(&year) && year % 100 != 0;
        let fine = led && !bound_to_the_right(rest) && !is_one_of(after, NOT_BEFORE) && !of_an_act(before);
        return fine.then_some((part.len() - rest.len(), Date::Year(year, super::YearKind::Calendar, Part::Whole)));
    }
    let (rest, month) = name::month(part).ok()?;
    let printed = part.get(..part.len() - rest.len())?;
    let named = printed.starts_with(|letter: char| letter.is_ascii_uppercase()) && printed != "Jan";
    let after = first_word(rest);
    let surname = rest.starts_with(' ')
        && after.starts_with(|letter: char| letter.is_ascii_uppercase())
        && !is_one_of(after, AFTER_MONTH);
    let fine = named && !surname && !last.eq_ignore_ascii_case("the") && !bound_to_the_right(rest);
    fine.then_some((printed.len(), Date::Month(Month { month, year: None, part: Part::Whole })))
}

/// "the Children Act 2004", "Regulations of 2013": the year is part of a name.
fn of_an_act(before: &str) -> bool {
    let earlier = last_but_one(before);
    is_one_of(earlier, &["act", "acts", "regulations", "order"])
}

fn last_word(before: &str) -> &str {
    let trimmed = before.trim_end();
    let trimmed = trimmed.strip_suffix('-').unwrap_or(trimmed);
    trimmed.rsplit(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or("")
}

fn last_but_one(before: &str) -> &str {
    let last = last_word(before).len();
    let trimmed = before.trim_end();
    last_word(trimmed.get(..trimmed.len().saturating_sub(last)).unwrap_or(""))
}

fn first_word(rest: &str) -> &str {
    rest.trim_start().split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or("")
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}
