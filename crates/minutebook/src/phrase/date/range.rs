//! Ranges: "6 and 7 March", "28 December to 3 January 2024", "May/June 2006", "2013 to 2018".

use super::Date;
use super::YearKind;
use super::day::{Day, any_day, day_of_month, long_day};
use super::name::{Read, and, edge, fail, gap, is_month, maybe_gap, said, short_year, to, weekday, year};
use super::period::{Month, month_of_year};
use nom::Parser;
use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::{map, opt, recognize, value};
use nom::sequence::terminated;

// day-range = [ "from" | "between" ] ( short-first | full-first ) last-day
pub(super) fn day_range(input: &str) -> Read<'_, Date> {
    let (rest, opening) = opt(opening).parse(input)?;
    let by_and = opening == Some(Opening::Between);
    alt((|input| short_first(input, by_and), |input| full_first(input, by_and))).parse(rest)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    From,
    Between,
}

// opening = "from" | "between"
fn opening(input: &str) -> Read<'_, Opening> {
    let word = alt((value(Opening::From, said("from")), value(Opening::Between, said("between"))));
    terminated(word, (gap, opt((said("the"), gap)))).parse(input)
}

// short-first = [ weekday ] day-of-month ( to | "and" ) long-day    "6 and 7 March", "9-12 May 2022"
pub(super) fn short_range(input: &str) -> Read<'_, Date> {
    short_first(input, false)
}

fn short_first(input: &str, between: bool) -> Read<'_, Date> {
    let (rest, weekday) = opt(terminated(weekday, gap)).parse(input)?;
    let (rest, first) = day_of_month(rest)?;
    let (rest, listed) = alt((value(false, to), value(true, and))).parse(rest)?;
    let (rest, last) = long_day(rest)?;
    let neighbours = between || !listed || last.day == first + 1;
    if first >= last.day || !neighbours {
        return fail(input);
    }
    Ok((rest, Date::Days(Day { day: first, weekday, ..last }, last)))
}

// full-first = day to last-day    "28 December to 3 January 2024", "05/06/2018 - 07/06/2018"
fn full_first(input: &str, between: bool) -> Read<'_, Date> {
    let (rest, first) = any_day(input)?;
    let printed = input.split_at(input.len() - rest.len()).0;
    let (rest, _) = if between { alt((to, and)).parse(rest)? } else { to(rest)? };
    last_day(rest, first, printed)
}

/// The day that ends the range which `first` begins, `printed` in the same way: a day in figures ends before "- 17 June".
pub(super) fn last_day<'t>(input: &'t str, first: Day, printed: &str) -> Read<'t, Date> {
    let (rest, last) = any_day(input)?;
    let names = |words: &str| words.split(|letter: char| !letter.is_ascii_alphabetic()).any(is_month);
    if !names(printed) && names(input.split_at(input.len() - rest.len()).0) {
        return fail(input);
    }
    let turns = (first.month, first.day) > (last.month, last.day);
    let year = first.year.or(last.year.map(|year| year - i32::from(turns)));
    let ordered = match (year, last.year) {
        (Some(from), Some(to)) => (from, first.month, first.day) < (to, last.month, last.day) && to - from < 30,
        _ => true,
    };
    if ordered { Ok((rest, Date::Days(Day { year, ..first }, last))) } else { fail(input) }
}

// month-range = [ "from" | "between" ] month [ year ] last-month    "from May to July", "May/June 2006"
pub(super) fn month_range(input: &str) -> Read<'_, Date> {
    let (rest, opening) = opt(opening).parse(input)?;
    let (rest, first) = month_of_year(rest)?;
    last_month(rest, first, opening == Some(Opening::Between), opening.is_some())
}

// last-month = ( to | "/" | "and" ) month [ year ]
//
/// The month that ends the range which `first` begins; without a year, only where it is `named` a range of months.
pub(super) fn last_month(input: &str, first: Month, between: bool, named: bool) -> Read<'_, Date> {
    let stroke = recognize((maybe_gap, char('/'), maybe_gap));
    let (rest, listed) = alt((value(false, to), value(false, stroke), value(true, and))).parse(input)?;
    let (rest, last) = month_of_year(rest)?;
    let neighbours = between || !listed || (first.year.is_none() && last.month == first.month % 12 + 1);
    let year = first.year.or(last.year.map(|year| year - i32::from(first.month > last.month)));
    if neighbours && (year.is_some() || named) {
        Ok((rest, Date::Months(Month { year, ..first }, last)))
    } else {
        fail(input)
    }
}

// year-range = [ "from" | "between" ] year ( to | "and" ) ( year | short-year )    "2013 to 2018", "2005-08"
//
// Two years that follow one another, written as one ("2004/5", "2024-25"), are a financial year: see `period`.
pub(super) fn year_range(input: &str) -> Read<'_, Date> {
    let (rest, opening) = opt(opening).parse(input)?;
    let (rest, first) = year(rest)?;
    let (rest, link) = if opening == Some(Opening::Between) { alt((to, and)).parse(rest)? } else { to(rest)? };
    let in_words = link.contains(|letter: char| letter.is_ascii_alphabetic());
    // "from 31 in 2014 to 44" goes to a figure, not to a year.
    let closing = |input| if in_words { fail(input) } else { closing_year(first)(input) };
    let (rest, (last, kind)) =
        alt((map(year, |last| (last, YearKind::Calendar)), map(closing, |last| (last, YearKind::Financial))))
            .parse(rest)?;
    let one_year = last == first + 1 && !in_words;
    if last <= first || last - first > 40 || one_year {
        return fail(input);
    }
    Ok((rest, Date::Years(first, last, kind)))
}

/// The last two digits of a year after `first`.
fn closing_year(first: i32) -> impl Fn(&str) -> Read<'_, i32> {
    move |input| {
        let (rest, short) = terminated(short_year, edge).parse(input)?;
        let last = first - first.rem_euclid(100) + short.rem_euclid(100);
        Ok((rest, last))
    }
}
