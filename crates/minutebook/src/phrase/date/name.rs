//! The names that dates are made of: months, days of the week, years, and the gaps between them.

use crate::phrase::wording::starts_alphanumeric;
use chrono::Weekday;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while};
use nom::character::complete::{char, one_of};
use nom::combinator::{map_opt, opt, recognize, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

/// What a rule reads, and what is left.
pub(crate) type Read<'a, T> = IResult<&'a str, T>;

/// The months; each is known by its first three letters as well.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
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
pub(super) const COUNTS: &[(&str, u32)] = &[
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
    month_of(word).is_some()
}

/// Whether a word names a day of the week.
pub(crate) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|(name, _)| name.eq_ignore_ascii_case(word))
}

/// Whether `word` may be a month, by its first three letters.
pub(super) fn starts_month(word: &[u8]) -> bool {
    place_of_month(word).is_some()
}

/// Where the month stands in [`MONTHS`] that begins with the first three letters of `word`.
fn place_of_month(word: &[u8]) -> Option<usize> {
    let place = match &word.first_chunk::<3>()?.map(|letter| letter | 0x20) {
        b"jan" => 0,
        b"feb" => 1,
        b"mar" => 2,
        b"apr" => 3,
        b"may" => 4,
        b"jun" => 5,
        b"jul" => 6,
        b"aug" => 7,
        b"sep" => 8,
        b"oct" => 9,
        b"nov" => 10,
        b"dec" => 11,
        _ => return None,
    };
    Some(place)
}

/// The number of the month that `word` names: "March", "Mar", "Sept".
fn month_of(word: &str) -> Option<u32> {
    let at = place_of_month(word.as_bytes())?;
    let named = word.len() == 3 || MONTHS[at].eq_ignore_ascii_case(word) || word.eq_ignore_ascii_case("sept");
    named.then_some(at as u32 + 1)
}

/// White space between two words of a date: a space, a no-break space, a line's end.
pub(crate) fn gap(input: &str) -> Read<'_, &str> {
    match spaces(input) {
        0 => fail(input),
        length => read(input, length),
    }
}

/// White space, or none.
pub(super) fn maybe_gap(input: &str) -> Read<'_, &str> {
    read(input, spaces(input))
}

/// The length of the white space that `input` begins with, up to eight letters of it.
fn spaces(input: &str) -> usize {
    match input.as_bytes() {
        [first, ..] if first.is_ascii_graphic() => 0,
        // Most gaps are one space.
        [b' ', next, ..] if next.is_ascii_graphic() => 1,
        _ => input.chars().take(8).take_while(|letter| letter.is_whitespace()).map(char::len_utf8).sum(),
    }
}

/// The first `length` bytes of `input` as what was read, the others as what is left.
fn read(input: &str, length: usize) -> Read<'_, &str> {
    let (read, rest) = input.split_at(length);
    Ok((rest, read))
}

/// The end of a word: no letter or digit follows.
pub(crate) fn edge(input: &str) -> Read<'_, ()> {
    if starts_alphanumeric(input) { fail(input) } else { Ok((input, ())) }
}

/// Nothing read.
pub(super) fn fail<T>(input: &str) -> Read<'_, T> {
    Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Fail)))
}

/// One word of letters.
pub(super) fn word(input: &str) -> Read<'_, &str> {
    match input.bytes().take_while(u8::is_ascii_alphabetic).count() {
        0 => fail(input),
        length => terminated(|input| read(input, length), edge).parse(input),
    }
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
    let (rest, number) = map_opt(word, month_of).parse(input)?;
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
    let number = map_opt(digits(4), |year: u32| (1850..=2150).contains(&year).then_some(year as i32));
    terminated(number, |input| if starts_at(input) { Ok((input, ())) } else { edge(input) }).parse(input)
}

/// "24 September 2020at 7.00pm": the word was printed without its space.
pub(super) fn starts_at(rest: &str) -> bool {
    rest.starts_with("at ")
}

/// The edge of an ordinal's letters: "15thMay" was printed without its space.
fn ordinal_edge(input: &str) -> Read<'_, ()> {
    if input.starts_with(|letter: char| letter.is_ascii_uppercase()) { Ok((input, ())) } else { edge(input) }
}

/// A day of the month with the letters of its order: "9", "24th", "3 rd".
pub(super) fn ordered(input: &str) -> Read<'_, u32> {
    let (rest, number) = short_number(input)?;
    match preceded(maybe_gap, ordinal).parse(rest) {
        Ok((rest, _)) => Ok((rest, number)),
        Err(_) => edge(rest).map(|(rest, ())| (rest, number)),
    }
}

/// A day of the week right before a number: "Tuesday12th May".
pub(super) fn glued_weekday(input: &str) -> Read<'_, Weekday> {
    let (rest, letters) = read(input, input.bytes().take_while(u8::is_ascii_alphabetic).count())?;
    let known = WEEKDAYS.iter().find(|(name, _)| name.eq_ignore_ascii_case(letters));
    match known.filter(|_| rest.starts_with(|digit: char| digit.is_ascii_digit())) {
        Some((_, weekday)) => Ok((rest, *weekday)),
        None => fail(input),
    }
}

/// The last two digits of a year: "24" is 2024, "98" is 1998.
pub(super) fn short_year(input: &str) -> Read<'_, i32> {
    let century = |year: u32| if year < 70 { 2000 + year as i32 } else { 1900 + year as i32 };
    terminated(digits(2).map(century), edge).parse(input)
}

/// Exactly `count` digits.
pub(super) fn digits<'a>(count: usize) -> impl Parser<&'a str, Output = u32, Error = nom::error::Error<&'a str>> {
    move |input| match leading_digits(input, count) {
        (length, number) if length == count => Ok((&input[length..], number)),
        _ => fail(input),
    }
}

/// One or two digits.
pub(super) fn short_number(input: &str) -> Read<'_, u32> {
    match leading_digits(input, 2) {
        (0, _) => fail(input),
        (length, number) => Ok((&input[length..], number)),
    }
}

/// How many digits `input` begins with, `most` at most, and the number that they write.
fn leading_digits(input: &str, most: usize) -> (usize, u32) {
    let digits = input.bytes().take(most).take_while(u8::is_ascii_digit);
    digits.fold((0, 0), |(length, number), digit| (length + 1, number * 10 + u32::from(digit - b'0')))
}

/// A small number in words or digits: "six", "12".
pub(super) fn count(input: &str) -> Read<'_, u32> {
    alt((listed(COUNTS), terminated(short_number, edge))).parse(input)
}

/// A hyphen or dash, white space around it or none: "-", " – ".
pub(super) fn dash(input: &str) -> Read<'_, &str> {
    recognize((maybe_gap, alt((tag("-"), tag("–"), tag("—"), tag("‑"), tag("−"))), maybe_gap)).parse(input)
}

/// The word or stroke between the two ends of a range: " to ", "-", " until ", "up to".
pub(super) fn to(input: &str) -> Read<'_, &str> {
    match input.as_bytes().get(spaces(input)) {
        Some(b't' | b'T' | b'u' | b'U') => {
            let word = alt((said("to"), said("until"), said("till"), said("through")));
            recognize((gap, opt((said("up"), gap)), word, gap)).parse(input)
        }
        Some(b'-' | 0x80..) => dash(input),
        _ => fail(input),
    }
}

/// The letters that make an order of a day's number: "st", "nd", "rd", "th".
pub(super) fn ordinal(input: &str) -> Read<'_, &str> {
    let letters = input.as_bytes().first_chunk::<2>().map(|two| two.map(|letter| letter.to_ascii_lowercase()));
    match letters {
        Some([b's', b't'] | [b'n', b'd'] | [b'r', b'd'] | [b't', b'h']) => {
            terminated(|input| read(input, 2), ordinal_edge).parse(input)
        }
        _ => fail(input),
    }
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
