//! Single days: "Thursday, 9 January 2025", "11th November 2004", "September 24th, 2018", "30/01/2025", "8.5.24".

use super::name::{
    Read, comma_gap, digits, edge, fail, gap, glued_weekday, maybe_gap, month, of, ordered, said, short_number,
    short_year, weekday, year,
};
use chrono::{NaiveDate, Weekday};
use nom::Parser;
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};

/// A day as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Day of the month, from 1.
    pub day: u32,
    /// Month, from 1.
    pub month: u32,
    /// Year, where it is printed.
    pub year: Option<i32>,
    /// Day of the week, where it is printed; it may contradict the date.
    pub weekday: Option<Weekday>,
}

impl Day {
    /// The day in `year`, the printed one first.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.unwrap_or(year), self.month, self.day)
    }

    /// The day where its year is printed.
    pub fn printed(self) -> Option<NaiveDate> {
        self.in_year(self.year?)
    }
}

/// The day with which `text` begins, its year printed; and what follows it. For headers and titles.
///
/// ```
/// use minutebook::phrase::date::day;
/// let (date, rest) = day("Thursday, 9 January 2025 at 10.00 am").unwrap();
/// assert_eq!((date.to_string().as_str(), rest), ("2025-01-09", " at 10.00 am"));
/// assert!(day("9 January").is_none());
/// ```
pub fn day(text: &str) -> Option<(NaiveDate, &str)> {
    let (rest, day) = any_day(text.trim_start()).ok()?;
    Some((day.printed()?, rest))
}

// any_day = long-day | american-day | iso-day | stroke-day | dotted-day
pub(super) fn any_day(input: &str) -> Read<'_, Day> {
    let digits = input.bytes().take(4).take_while(u8::is_ascii_digit).count();
    match digits {
        4 => iso_day(input),
        0 if month(input).is_ok() => american_day(input),
        0 => alt((long_day, american_day, stroke_day, dotted_day)).parse(input),
        _ => match input.as_bytes().get(digits) {
            Some(b'.') => dotted_day(input),
            Some(b'/' | b'-') => stroke_day(input),
            _ => long_day(input),
        },
    }
}

// long-day = [ weekday ] [ "the" ] day-of-month [ "of" ] month [ year ]    "Thursday, 9 January 2025", "11th November 2004"
pub(super) fn long_day(input: &str) -> Read<'_, Day> {
    let (rest, weekday) = opt(alt((terminated(weekday, gap), glued_weekday))).parse(input)?;
    let (rest, _) = opt((said("the"), gap)).parse(rest)?;
    let (rest, day) = day_of_month(rest)?;
    let (rest, _) = opt(of).parse(rest)?;
    let (rest, month) = preceded(maybe_gap, month).parse(rest)?;
    let (rest, year) = opt(alt((year_after, last_figures))).parse(rest)?;
    real(input, rest, Day { day, month, year, weekday })
}

// last-figures = " " short-year, where nothing goes on after it    "16 Oct 03", not "16 Oct 12 boats", "16 Oct 10.30"
fn last_figures(input: &str) -> Read<'_, i32> {
    let (rest, year) = verify(preceded(char(' '), short_year), |year| (1990..2040).contains(year)).parse(input)?;
    let mut letters = rest.chars();
    let ends = match letters.next() {
        None | Some(',' | ';' | ')' | '\n') => true,
        Some('.') => letters.next().is_none_or(char::is_whitespace),
        _ => false,
    };
    if ends { Ok((rest, year)) } else { fail(input) }
}

// american-day = [ weekday ] month day-of-month [ year ]    "September 24th, 2018"
pub(super) fn american_day(input: &str) -> Read<'_, Day> {
    let (rest, weekday) = opt(terminated(weekday, gap)).parse(input)?;
    let (rest, month) = month(rest)?;
    let (rest, _) = gap(rest)?;
    let (rest, _) = opt((said("the"), gap)).parse(rest)?;
    let (rest, day) = day_of_month(rest)?;
    let (rest, year) = opt(year_after).parse(rest)?;
    real(input, rest, Day { day, month, year, weekday })
}

// iso-day = year "-" month "-" day    "2025-01-30"
fn iso_day(input: &str) -> Read<'_, Day> {
    let (rest, (year, _, month, _, day)) = (digits(4), char('-'), digits(2), char('-'), digits(2)).parse(input)?;
    let (rest, _) = edge(rest)?;
    real(input, rest, Day { day, month, year: Some(year as i32), weekday: None })
}

// stroke-day = [ weekday ] day "/" month "/" year    "30/01/2025", "Tues 8/5/24"
pub(super) fn stroke_day(input: &str) -> Read<'_, Day> {
    numeric(input, "/-")
}

// dotted-day = [ weekday ] day "." month "." year    "29.10.24"
pub(super) fn dotted_day(input: &str) -> Read<'_, Day> {
    numeric(input, ".")
}

fn numeric<'a>(input: &'a str, strokes: &'static str) -> Read<'a, Day> {
    let (rest, weekday) = opt(terminated(weekday, gap)).parse(input)?;
    let (rest, (day, stroke, month)) = (short_number, one_of(strokes), short_number).parse(rest)?;
    let (rest, year) = preceded(char(stroke), alt((year, short_year))).parse(rest)?;
    real(input, rest, Day { day, month, year: Some(year), weekday })
}

// day-of-month = number [ "st" | "nd" | "rd" | "th" ]    "9", "24th", "3 rd"
pub(super) fn day_of_month(input: &str) -> Read<'_, u32> {
    verify(ordered, |day| (1..=31).contains(day)).parse(input)
}

// year-after = [ "," ] ( year | "'" short-year )    ", 2015", " ’24"
pub(super) fn year_after(input: &str) -> Read<'_, i32> {
    let shortened = preceded(one_of("'’"), short_year);
    preceded(alt((comma_gap, gap, maybe_comma)), alt((year, shortened))).parse(input)
}

/// A comma without a space after it: "9 March,2017".
fn maybe_comma(input: &str) -> Read<'_, &str> {
    nom::bytes::complete::tag(",").parse(input)
}

/// The day, if the calendar has it in some year.
fn real<'a>(input: &'a str, rest: &'a str, day: Day) -> Read<'a, Day> {
    if day.in_year(2024).is_some() { Ok((rest, day)) } else { fail(input) }
}
