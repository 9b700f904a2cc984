//! The rules that a date may begin, told by its first word and the one after it.

use super::name::{self, Read};
use super::opening::{Opening, led_opening, opening};
use super::scan::bound_to_the_right;
use super::{Date, Part, Relative, day, period, range, relative};
use crate::phrase::wording::{Wordings, after};

/// A rule of the grammar.
pub(super) type Rule = fn(&str) -> Read<'_, Date>;

const DAY: &[Rule] = &[day_first];
const DAY_OR_YEARS: &[Rule] = &[day_first, period::short_year_name];
const DAYS: &[Rule] = &[day_first, range::short_range];
const WITH_DIGITS: &[Rule] = &[day_first, range::short_range, period::short_year_name, relative::counted];
const WITH_YEAR: &[Rule] = &[day_first, range::year_range, double_year];
const COUNTED: &[Rule] = &[relative::counted];
const TURN: &[Rule] = &[relative::turn];
const VAGUE: &[Rule] = &[relative::vague];

/// Units of time, with what may stand between a count and its unit or between two days.
const UNITS: &Wordings = &Wordings::new(&[
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "working", "clear",
    "business", "school", "calendar", "to", "or", "and", "up", "until", "till", "through",
]);
/// What a year is followed by where it opens a range.
const TO: &Wordings = &Wordings::new(&["to", "up", "until", "till", "through"]);
/// What follows "the" where "in the" or "over the" opens a time.
const TO_COME: &Wordings = &Wordings::new(&["coming", "next", "forthcoming", "near"]);
/// What "this" or "the end of" makes a time of.
const PERIODS: &Wordings = &Wordings::new(&["week", "month", "year", "financial", "fiscal"]);

/// The rules that may read a date with this opening, by what follows its first word. `None` where none is there;
/// an empty list where words before it may still make a date of a bare year or month.
pub(super) fn rules(opening: Opening, rest: &str) -> Option<&'static [Rule]> {
    let next = if opening == Opening::Digit { rest } else { next_word(rest) };
    let to_come = || after_the(next).is_some_and(|rest| TO_COME.after(rest).is_some());
    let only = |rules: &'static [Rule], may: bool| may.then_some(rules);
    match opening {
        Opening::Digit => rules_of_digits(rest),
        Opening::Month => Some(rules_of_month(rest)),
        Opening::Weekday => only(DAYS, opens_day(next_word(rest.trim_start_matches([',', '.'])))),
        Opening::The => only(DAY, starts_with_digit(next)),
        Opening::In if to_come() => Some(VAGUE),
        Opening::In => only(&[relative::ahead], opens_amount(next)),
        Opening::Over => only(VAGUE, to_come()),
        Opening::Later => Some(VAGUE),
        Opening::Count => only(COUNTED, UNITS.after(next).is_some()),
        Opening::About => only(COUNTED, opens_amount(next)),
        Opening::Around if opens_amount(next) => Some(COUNTED),
        Opening::Around | Opening::Toward => match opening_of(next)? {
            (Opening::Part, rest) => rules_of_part(next_word(rest)),
            _ => None,
        },
        Opening::Part => rules_of_part(next),
        Opening::This => only(TURN, PERIODS.after(next).is_some()),
        Opening::Last if after("quarter", next).is_some() => Some(&[period::quarter_period]),
        Opening::Last | Opening::Ordinal if after("day", next).is_some() => Some(&[period::last_day_of]),
        Opening::Next | Opening::Previous | Opening::Last if PERIODS.after(next).is_some() => Some(TURN),
        Opening::Next | Opening::Previous | Opening::Last if opens_amount(next) => Some(&[relative::stretch]),
        Opening::Next => Some(&[relative::next_meeting]),
        Opening::Previous | Opening::Last => None,
        Opening::Between => only(&[range::day_range, range::month_range, range::year_range], opens_day(next)),
        Opening::Ordinal => only(&[period::quarter_period], after("quarter", next).is_some()),
        Opening::Quarter => only(&[period::quarter_period], starts_with_digit(next) || opens_amount(next)),
        Opening::Season => Some(&[period::season_period]),
        Opening::YearKind => only(&[double_year], after("year", next).is_some()),
    }
}

/// What follows the white space, dashes and strokes at the start of `rest`.
fn next_word(rest: &str) -> &str {
    match rest.as_bytes() {
        [b' ', next, ..] if next.is_ascii_alphanumeric() => &rest[1..],
        _ => rest.trim_start_matches(|letter: char| letter.is_whitespace() || "-–—‑".contains(letter)),
    }
}

fn after_the(text: &str) -> Option<&str> {
    after("the", text).map(str::trim_start)
}

/// How many digits `text` begins with, five at most.
fn leading_digits(text: &str) -> usize {
    text.bytes().take(5).take_while(u8::is_ascii_digit).count()
}

fn starts_with_digit(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// Whether a day may begin here, a month or a year: "9", "the 9th", "March", "Thursday".
fn opens_day(text: &str) -> bool {
    match opening_of(text) {
        Some((Opening::Digit, digits)) => rules_of_digits(digits).is_some(),
        found => matches!(found, Some((Opening::Month | Opening::Weekday, _))),
    }
}

/// Whether an amount may begin here: "six months", "about 12 weeks".
fn opens_amount(text: &str) -> bool {
    match led_opening(text) {
        Some((Opening::Digit, digits)) => leading_digits(digits) < 3,
        found => matches!(found, Some((Opening::Count | Opening::About | Opening::Around, _))),
    }
}

/// The opening after "the" or without it.
fn opening_of(text: &str) -> Option<(Opening, &str)> {
    opening(after_the(text).unwrap_or(text))
}

/// The rules that the part of a period may begin, by what it is a part of: "end of March", "early 2019".
fn rules_of_part(next: &str) -> Option<&'static [Rule]> {
    let whole = after("of", next).map_or(next, str::trim_start);
    match opening_of(whole) {
        Some((Opening::Digit, _)) => Some(&[led_year]),
        Some((Opening::Month, _)) => Some(&[period::month_period]),
        Some((Opening::Season, _)) => Some(&[period::season_period]),
        Some((Opening::YearKind, _)) => Some(&[led_year, relative::turn]),
        Some((Opening::This | Opening::Next | Opening::Previous | Opening::Last, _)) => Some(TURN),
        _ => PERIODS.after(after_the(whole).unwrap_or(whole)).map(|_| TURN),
    }
}

/// The rules that a month may begin: what follows it is a day of it, or else its year or another word.
fn rules_of_month(rest: &str) -> &'static [Rule] {
    let next = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    let digits = leading_digits(next);
    let day = matches!(digits, 1 | 2) || digits == 0 && after("the", next).is_some();
    if day { DAY } else { &[month_first] }
}

/// The rules that digits may begin, by how many they are and what follows them.
fn rules_of_digits(part: &str) -> Option<&'static [Rule]> {
    let digits = leading_digits(part);
    let rest = &part[digits..];
    match digits {
        4 => Some(rules_of_year(rest)),
        1 | 2 => rules_of_number(rest),
        _ => None,
    }
}

/// The rules that four digits may begin: the words around a year make a date of it as well.
fn rules_of_year(rest: &str) -> &'static [Rule] {
    let next = rest.trim_start();
    match next.as_bytes().first() {
        Some(b'-' | b'/' | 0x80..) => WITH_YEAR,
        Some(_) if TO.after(next).is_some() => &[range::year_range],
        _ => &[],
    }
}

/// The rules that one or two digits may begin: a month, an ordinal, another day, a unit of time must follow.
fn rules_of_number(rest: &str) -> Option<&'static [Rule]> {
    let rest = name::ordinal(rest.trim_start()).map_or(rest, |(rest, _)| rest);
    let next = rest.trim_start();
    match next.as_bytes() {
        [b'/', digit, ..] if digit.is_ascii_digit() => Some(DAY_OR_YEARS),
        [b'.', digit, ..] if digit.is_ascii_digit() => Some(DAY),
        [b'-' | 0x80.., ..] => Some(WITH_DIGITS),
        word if name::starts_month(word) => Some(DAY),
        _ if next.len() == rest.len() => None,
        [b'&', ..] => Some(&[range::short_range]),
        _ if UNITS.after(next).is_some() => Some(&[range::short_range, relative::counted]),
        _ => after("of", next).map(|_| DAY),
    }
}

// day-first = any-day [ to any-day | meeting-after ]    "3 May", "28 December to 3 January", "the 20 March meeting"
fn day_first(input: &str) -> Read<'_, Date> {
    let (rest, day) = day::any_day(input)?;
    let printed = input.split_at(input.len() - rest.len()).0;
    let range = || range::last_day(name::to(rest).ok()?.0, day, printed).ok().filter(free);
    let meeting = || Some((relative::meeting_after(rest).ok()?.0, Date::Relative(Relative::MeetingOn(day))));
    Ok(range().or_else(|| meeting().filter(free)).unwrap_or((rest, Date::Day(day))))
}

// month-first = month [ year ] [ to month [ year ] | meeting-after ]    "July 2021", "May/June 2006", "the July meeting"
fn month_first(input: &str) -> Read<'_, Date> {
    let (rest, month) = period::month_of_year(input)?;
    let named = input.starts_with(|letter: char| letter.is_ascii_uppercase());
    let range = || range::last_month(rest, month, false, named).ok().filter(free);
    let meeting = || Some((relative::meeting_after(rest).ok()?.0, Date::Relative(Relative::MeetingIn(month))));
    match range().or_else(|| meeting().filter(free)) {
        Some(read) => Ok(read),
        None if month.year.is_some() => Ok((rest, Date::Month(month))),
        None => name::fail(input),
    }
}

/// Whether what was read is bound to nothing after it.
fn free(read: &(&str, Date)) -> bool {
    !bound_to_the_right(read.0)
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
