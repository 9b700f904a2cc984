//! The names that dates are made of: months, days of the week, years, and the gaps between them.

use chrono::Weekday;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{map_opt, opt, recognize, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

/// What a rule reads, and what is left.
pub(crate) type Read<'a, T> = IResult<&'a str, T>;

/// Months and their short forms.
const MONTHS: &[(&str, u32)] = &[
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

/// Days of the week and their short forms.
const WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Mon),
    ("mon", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("tues", Weekday::Tue),
    ("tue", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("weds", Weekday::Wed),
    ("wed", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("thurs", Weekday::Thu),
    ("thur", Weekday::Thu),
    ("thu", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("fri", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sat", Weekday::Sat),
    ("sunday", Weekday::Sun),
    ("sun", Weekday::Sun),
];

/// Small numbers in words.
const COUNTS: &[(&str, u32)] = &[
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("eighteen", 18),
    ("twenty", 20),
    ("thirty", 30),
];

/// Whether a word names a month.
pub(crate) fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|(name, _)| name.eq_ignore_ascii_case(word))
}

/// White space between two words of a date: a space, a no-break space, a line's end.
pub(crate) fn gap(input: &str) -> Read<'_, &str> {
    take_while_m_n(1, 8, char::is_whitespace).parse(input)
}

/// White space, or none.
pub(super) fn maybe_gap(input: &str) -> Read<'_, &str> {
    take_while_m_n(0, 8, char::is_whitespace).parse(input)
}

/// The end of a word: no letter or digit follows.
pub(crate) fn edge(input: &str) -> Read<'_, ()> {
    if input.starts_with(char::is_alphanumeric) { fail(input) } else { Ok((input, ())) }
}

/// Nothing read.
pub(super) fn fail<T>(input: &str) -> Read<'_, T> {
    Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Fail)))
}

/// One word of letters.
pub(super) fn word(input: &str) -> Read<'_, &str> {
    terminated(take_while1(|letter: char| letter.is_ascii_alphabetic()), edge).parse(input)
}

/// One word out of a table, whatever its case.
pub(crate) fn listed<T: Copy>(table: &'static [(&'static str, T)]) -> impl Fn(&str) -> Read<'_, T> {
    move |input| {
        let (rest, found) = word(input)?;
        match table.iter().find(|(name, _)| name.eq_ignore_ascii_case(found)) {
            Some((_, value)) => Ok((rest, *value)),
            None => fail(input),
        }
    }
}

/// One exact word, whatever its case.
pub(crate) fn said(expected: &'static str) -> impl Fn(&str) -> Read<'_, &str> {
    move |input| verify(word, |found: &str| found.eq_ignore_ascii_case(expected)).parse(input)
}

/// A month and the stop of its short form: "March", "Sept.", "DECEMBER".
pub(super) fn month(input: &str) -> Read<'_, u32> {
    let (rest, number) = listed(MONTHS)(input)?;
    let short = matches!((input.len() - rest.len(), number), (3, _) | (4, 9)) && number != 5;
    let stop = rest
        .strip_prefix('.')
        .filter(|after| short && after.trim_start().starts_with(|next: char| next.is_ascii_digit()));
    Ok((stop.unwrap_or(rest), number))
}

/// A day of the week with the comma or stop after it: "Thursday,", "Weds".
pub(super) fn weekday(input: &str) -> Read<'_, Weekday> {
    terminated(listed(WEEKDAYS), opt(one_of(",."))).parse(input)
}

/// A year of four digits: "2019".
pub(super) fn year(input: &str) -> Read<'_, i32> {
    terminated(map_opt(digits(4), |year: u32| (1850..=2150).contains(&year).then_some(year as i32)), edge).parse(input)
}

/// The last two digits of a year: "24" is 2024, "98" is 1998.
pub(super) fn short_year(input: &str) -> Read<'_, i32> {
    let century = |year: u32| if year < 70 { 2000 + year as i32 } else { 1900 + year as i32 };
    terminated(digits(2).map(century), edge).parse(input)
}

/// Exactly `count` digits.
pub(super) fn digits<'a>(count: usize) -> impl Parser<&'a str, Output = u32, Error = nom::error::Error<&'a str>> {
    let run = take_while_m_n(count, count, |digit: char| digit.is_ascii_digit());
    map_opt(run, |digits: &str| digits.parse().ok())
}

/// One or two digits.
pub(super) fn short_number(input: &str) -> Read<'_, u32> {
    let run = take_while_m_n(1, 2, |digit: char| digit.is_ascii_digit());
    map_opt(run, |digits: &str| digits.parse().ok()).parse(input)
}

/// A small number in words or digits: "six", "12".
pub(super) fn count(input: &str) -> Read<'_, u32> {
    alt((listed(COUNTS), terminated(short_number, edge))).parse(input)
}

/// A hyphen or dash, white space around it or none: "-", " – ".
pub(super) fn dash(input: &str) -> Read<'_, &str> {
    recognize((maybe_gap, alt((tag("-"), tag("–"), tag("—"), tag("‑"))), maybe_gap)).parse(input)
}

/// The word or stroke between the two ends of a range: " to ", "-", " until ", "up to".
pub(super) fn to(input: &str) -> Read<'_, &str> {
    let words = (gap, opt((said("up"), gap)), alt((said("to"), said("until"), said("till"), said("through"))), gap);
    alt((recognize(words), dash)).parse(input)
}

/// The word or sign between two days of a list: " and ", " & ".
pub(super) fn and(input: &str) -> Read<'_, &str> {
    recognize((gap, alt((said("and"), tag("&"))), gap)).parse(input)
}

/// An apostrophe, printed one way or another, or none.
pub(super) fn apostrophe(input: &str) -> Read<'_, &str> {
    take_while(|letter| matches!(letter, '\'' | '’' | '‘' | '`')).parse(input)
}

/// "of" between a part and its whole.
pub(super) fn of(input: &str) -> Read<'_, &str> {
    preceded(gap, said("of")).parse(input)
}

/// A comma and white space, or white space alone.
pub(super) fn comma_gap(input: &str) -> Read<'_, &str> {
    recognize((opt((maybe_gap, char(','))), gap)).parse(input)
}
