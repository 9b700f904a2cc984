//! Amounts: money, percentages, rates and plain numbers, each with its unit.

use super::bounds::is_counted_word;
use super::figure::{Figure, new};
use super::noun::noun_after;
use super::unit::Unit;
use super::words::last_word;
use crate::phrase::number::{money, number, number_word, scale, scaled_number};
use crate::phrase::wording::none;
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while_m_n};
use nom::character::complete::{char, multispace0, multispace1, satisfy};
use nom::combinator::{map, not, opt, peek, recognize, value};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

/// amount = pounds_figure | percent_figure | rate_figure
pub(super) fn amount(input: &str) -> IResult<&str, Figure<'_>> {
    match input.as_bytes().first() {
        Some(byte) if byte.is_ascii_digit() => alt((percent_figure, rate_figure)).parse(input),
        _ => alt((pounds_figure, percent_figure)).parse(input),
    }
}

/// between = to | "and", white space allowed
fn between(input: &str) -> IResult<&str, &str> {
    match spaced(input).as_bytes() {
        [b'a' | b'A', ..] => terminated(tag_no_case("and"), multispace0).parse(spaced(input)),
        _ => to(input),
    }
}

/// to = "-" | "–" | "to ", white space allowed
fn to(input: &str) -> IResult<&str, &str> {
    let link = spaced(input);
    match link.as_bytes() {
        [b'-', ..] => terminated(tag("-"), multispace0).parse(link),
        [0xE2, ..] => terminated(tag("–"), multispace0).parse(link),
        [b't' | b'T', ..] => terminated(tag_no_case("to"), multispace1).parse(link),
        _ => none(input),
    }
}

/// The text without the white space before it.
fn spaced(input: &str) -> &str {
    input.trim_start_matches([' ', '\t', '\n', '\r'])
}

/// pounds_figure = money, [ between, money ], [ " per ", word ]
///
/// "£2.5m", "£2m to £3m", "£16.00 per head"
fn pounds_figure(input: &str) -> IResult<&str, Figure<'_>> {
    let range = preceded(alt((tag("-"), tag("–"))), preceded(opt(char('£')), scaled_number));
    let each = preceded((multispace1, tag_no_case("per"), multispace1), each_of);
    map((money, opt(range), opt(each)), |(pounds, high, each)| {
        let unit = each.map_or(Unit::Pounds, Unit::PoundsPer);
        match high {
            Some(high) if high > pounds => Figure { low: Some(in_scale_of(high, pounds)), ..new(high, unit) },
            _ => new(pounds, unit),
        }
    })
    .parse(input)
}

/// The lower amount of a range whose scale is printed once: "£2-3m".
fn in_scale_of(high: f64, low: f64) -> f64 {
    match high {
        _ if low >= 1e3 => low,
        1e9.. => low * 1e9,
        1e6.. => low * 1e6,
        1e4.. => low * 1e3,
        _ => low,
    }
}

/// What an amount is for each of; times are periods and no units: "£400,000 per month" is pounds.
fn each_of(input: &str) -> IResult<&str, &str> {
    alt((
        tag_no_case("head"),
        tag_no_case("capita"),
        tag_no_case("pupil"),
        tag_no_case("person"),
        tag_no_case("child"),
        tag_no_case("resident"),
        tag_no_case("household"),
        tag_no_case("hour"),
        tag_no_case("unit"),
        tag_no_case("tonne"),
        tag_no_case("place"),
        tag_no_case("property"),
        tag_no_case("member"),
    ))
    .parse(input)
}

/// percent = "%" | "per cent" | "percent" | "percentage point(s)" | "pp", white space allowed before it
pub(super) fn percent(input: &str) -> IResult<&str, ()> {
    let words = spaced(input);
    match words.as_bytes() {
        [b'%', ..] => value((), char('%')).parse(words),
        [b'p' | b'P', ..] => percent_word(words),
        _ => none(input),
    }
}

fn percent_word(input: &str) -> IResult<&str, ()> {
    let points = (tag_no_case("percentage"), multispace1, tag_no_case("point"), opt(tag_no_case("s")));
    let words = alt((
        recognize((tag_no_case("per"), multispace1, tag_no_case("cent"))),
        recognize(points),
        tag_no_case("percent"),
        recognize((tag_no_case("pp"), not(satisfy(char::is_alphanumeric)))),
    ));
    value((), words).parse(input)
}

/// Whether what was read before `rest` ends in "points".
fn after_points(input: &str, rest: &str) -> bool {
    let read = input.get(..input.len() - rest.len()).unwrap_or("");
    read.ends_with("points") || read.ends_with("point")
}

/// percent_figure = number, [ [ percent ], between, number ], percent
///
/// "98.1 per cent", "3-7%", "10 to 11 percent", "ten per cent"; "10% to 11%" are two
fn percent_figure(input: &str) -> IResult<&str, Figure<'_>> {
    let amount = || alt((number, map(number_word, f64::from)));
    let (after, low) = amount().parse(input)?;
    let (after, first) = opt(percent).parse(after)?;
    if let Ok((rest, (high, ()))) = preceded(between, (amount(), percent)).parse(after)
        && low < high
    {
        let printed = input.get(..input.len() - rest.len()).unwrap_or("");
        // "fell by 3 percentage points to 19%": how far, and where to.
        if printed.matches('%').count() < 2 && !(first.is_some() && after_points(input, after)) {
            return Ok((rest, Figure { low: Some(low), ..new(high, Unit::Percent) }));
        }
    }
    if first.is_some() { Ok((after, new(low, Unit::Percent))) } else { none(input) }
}

/// rate_figure = number, " per ", ( 10,000 | 1,000 | 100,000 | 100 | "thousand" | "million" )
///
/// "111.6 per 10,000"
fn rate_figure(input: &str) -> IResult<&str, Figure<'_>> {
    let base = alt((scaled_number, scale, map(tag_no_case("thousand"), |_| 1e3), map(tag_no_case("million"), |_| 1e6)));
    let per = (multispace1, alt((tag_no_case("per"), tag_no_case("in every"))), multispace1);
    map((number, preceded(per, base)), |(value, base)| new(value, Unit::Rate(base))).parse(input)
}

/// plain_figure = number, [ scale ], [ between, number ], [ unit of capitals glued to it ]
///
/// "22,866", "1.5 million", "400 to 700", "44.9FE"
pub(super) fn plain_figure(input: &str) -> IResult<&str, Figure<'_>> {
    let (rest, value) = number(input)?;
    if ends_plainly(rest) {
        return Ok((rest, new(value, Unit::Count)));
    }
    let capitals = take_while_m_n(2, 3, |letter: char| letter.is_ascii_uppercase());
    let glued = terminated(capitals, not(peek(satisfy(char::is_alphanumeric))));
    let high = preceded(to, number);
    map((opt(scale), opt(high), opt(glued)), |(factor, high, unit)| {
        let unit = unit.map_or(Unit::Count, Unit::Printed);
        let value = value * factor.unwrap_or(1.0);
        match high {
            Some(high) => Figure { low: Some(value), ..new(high, unit) },
            None => new(value, unit),
        }
    })
    .parse(rest)
}

/// Whether a sign or a word follows with which no number goes on: no "million", no "to", no "-".
fn ends_plainly(rest: &str) -> bool {
    match rest.as_bytes() {
        [] | [b'.' | b',' | b';' | b':' | b')', ..] => true,
        [b' ', letter, ..] => letter.is_ascii_alphanumeric() && !b"mbtk".contains(&(letter | 0x20)),
        _ => false,
    }
}

/// number_word_figure = number word, counted noun
///
/// "Twenty-two children", "five families"; what is not counted in performance ("two reports") is none
pub(super) fn number_word_figure<'t>(before: &str, input: &'t str) -> Option<(&'t str, Figure<'t>)> {
    // "Four hundred and ten children", "two thousand, five hundred children": the number began before.
    let lead = before.trim_end().trim_end_matches(',');
    let lead = lead.strip_suffix(" and").unwrap_or(lead);
    if ["hundred", "thousand", "million"].iter().any(|scale| lead.ends_with(scale)) {
        return None;
    }
    // "6 two bed homes": the number word tells of what kind.
    let word = last_word(before);
    if (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (rest, count) = number_word(input).ok()?;
    let noun = noun_after(rest).filter(|_| count > 1 && is_counted_word(before, rest))?;
    Some((rest, Figure { noun: Some(noun), ..new(f64::from(count), Unit::Count) }))
}
