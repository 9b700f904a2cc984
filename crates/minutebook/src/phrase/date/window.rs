//! The days on which inspectors were on site: "10 to 14 June 2024", "1/06/2015 – 25/06/2015", two windows.

use super::name::{Read, fail, maybe_gap, month, short_year, weekday, year};
use chrono::NaiveDate;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while_m_n};
use nom::character::complete::{char, one_of};
use nom::combinator::{map_res, not, opt, peek, value};
use nom::multi::{many1_count, separated_list1};
use nom::sequence::{preceded, terminated};

/// From the first day to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First day on site.
    pub start: NaiveDate,
    /// Last day on site.
    pub end: NaiveDate,
}

/// A day of which the month and the year may stand further on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Day {
    day: u32,
    month: Option<u32>,
    year: Option<i32>,
}

/// A number of one or two digits that no digit follows.
fn number(input: &str) -> Read<'_, u32> {
    let digits = take_while_m_n(1, 2, |letter: char| letter.is_ascii_digit());
    map_res(terminated(digits, not(peek(one_of("0123456789")))), str::parse).parse(input)
}

/// `figures = day "/" month "/" year`: "1/06/2015", "25.06.15".
fn figures(input: &str) -> Read<'_, Day> {
    let (rest, day) = number(input)?;
    let (rest, mark) = one_of("/.-").parse(rest)?;
    let (rest, month) = number(rest)?;
    let (rest, _) = char(mark).parse(rest)?;
    let (rest, year) = alt((year, short_year)).parse(rest)?;
    Ok((rest, Day { day, month: Some(month), year: Some(year) }))
}

/// `day = [weekday] number ["st" | "nd" | "rd" | "th"] [month] [","] [year]`: "10", "27 September", "04 May 2018".
fn day(input: &str) -> Read<'_, Day> {
    let (rest, _) = opt(terminated(weekday, maybe_gap)).parse(input)?;
    if let Ok(found) = figures(rest) {
        return Ok(found);
    }
    let (rest, day) = number(rest)?;
    if !(1..=31).contains(&day) {
        return fail(input);
    }
    let ordinal = alt((tag_no_case("st"), tag_no_case("nd"), tag_no_case("rd"), tag_no_case("th")));
    let (rest, _) = opt(ordinal).parse(rest)?;
    let (rest, month) = opt(preceded((maybe_gap, opt((tag_no_case("of"), maybe_gap))), month)).parse(rest)?;
    let (rest, year) = opt(preceded((maybe_gap, opt(char(',')), maybe_gap), year)).parse(rest)?;
    Ok((rest, Day { day, month, year }))
}

/// `to = "to" | "until" | "through" | a dash of any kind`: " – ".
fn to(input: &str) -> Read<'_, ()> {
    let words = alt((tag_no_case("to"), tag_no_case("until"), tag_no_case("through"), tag_no_case("till")));
    let dash = one_of("-–—−‐‑‒―─━");
    let dashes = many1_count(preceded(maybe_gap, dash));
    value((), (maybe_gap, alt((value((), words), value((), dashes))), maybe_gap)).parse(input)
}

/// `window = day [to day]`: "27 September to 8 October 2021".
fn window(input: &str) -> Read<'_, (Day, Day)> {
    let (rest, start) = preceded(maybe_gap, day).parse(input)?;
    let (rest, end) = opt(preceded(to, day)).parse(rest)?;
    Ok((rest, (start, end.unwrap_or(start))))
}

/// `windows = window { ("and" | "," | ";" | "&") window }`: "19 November-11 December 2013 and 28 – 30 January 2014".
///
/// The first day of the first and the last of the last; what is not printed beside a day stands beside a later one.
pub fn windows(text: &str) -> Option<(Window, &str)> {
    let mark = alt((tag(","), tag(";"), tag("&"), tag_no_case("and")));
    let and = value((), (maybe_gap, mark, opt(preceded(maybe_gap, tag_no_case("and"))), maybe_gap));
    let (rest, found) = separated_list1(and, window).parse(text).ok()?;
    let (mut month, mut year) = (None, None);
    let (mut first, mut last) = (None, None);
    for (start, end) in found.iter().rev() {
        for day in [end, start] {
            let printed = day.month.or(month)?;
            let of = match (day.year, year, month) {
                (Some(of), ..) => of,
                (None, Some(of), Some(later)) if printed > later => of - 1,
                (None, Some(of), _) => of,
                // "8 July 2024 to 19 July": the year stands beside the first day alone.
                (None, None, _) => start.year?,
            };
            (month, year) = (Some(printed), Some(of));
            let date = NaiveDate::from_ymd_opt(of, printed, day.day)?;
            last = last.or(Some(date));
            first = Some(date);
        }
    }
    let window = Window { start: first?, end: last? };
    (window.start <= window.end).then_some((window, rest))
}

/// One whole date: "19 January 2018", "8/08/2014".
pub fn whole_day(text: &str) -> Option<(NaiveDate, &str)> {
    let (rest, day) = preceded(maybe_gap, day).parse(text).ok()?;
    Some((NaiveDate::from_ymd_opt(day.year?, day.month?, day.day)?, rest))
}

#[cfg(test)]
mod tests {
    fn read(text: &str) -> Option<(String, String)> {
        super::windows(text).map(|(window, _)| (window.start.to_string(), window.end.to_string()))
    }

    fn days(start: &str, end: &str) -> Option<(String, String)> {
        Some((start.to_owned(), end.to_owned()))
    }

    #[test]
    fn window() {
        assert_eq!(read("10 to 14 June 2024"), days("2024-06-10", "2024-06-14"));
        assert_eq!(read("27 September to 8 October 2021 Lead"), days("2021-09-27", "2021-10-08"));
        assert_eq!(read("29 December to 4 January 2019"), days("2018-12-29", "2019-01-04"));
        assert_eq!(read("Monday 4th June 2018 – Friday 8th June 2018"), days("2018-06-04", "2018-06-08"));
        assert_eq!(read("20 June 2017 ─ 13 July 2017"), days("2017-06-20", "2017-07-13"));
        assert_eq!(read("23 April–18 May 2018"), days("2018-04-23", "2018-05-18"));
        assert_eq!(read("18 Feb 2014"), days("2014-02-18", "2014-02-18"));
        assert_eq!(read("14 to 18 June"), None);
    }

    #[test]
    fn figures() {
        assert_eq!(read("1/06/2015 – 25/06/2015"), days("2015-06-01", "2015-06-25"));
        assert_eq!(read("01.06.15 to 25.06.15"), days("2015-06-01", "2015-06-25"));
    }

    #[test]
    fn windows() {
        assert_eq!(read("19 November-11 December 2013 and 28 – 30\nJanuary 2014"), days("2013-11-19", "2014-01-30"));
        assert_eq!(read("3 to 7, 17 to 21 October 2022"), days("2022-10-03", "2022-10-21"));
        assert_eq!(read("5 and 6 December 2023. This"), days("2023-12-05", "2023-12-06"));
    }

    #[test]
    fn whole_day() {
        assert_eq!(
            super::whole_day("04 May 2018 x").map(|(date, rest)| (date.to_string(), rest)),
            Some(("2018-05-04".into(), " x"))
        );
        assert_eq!(super::whole_day("May 2018"), None);
    }
}
