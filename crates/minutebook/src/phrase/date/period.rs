//! Periods with a name: months, quarters, seasons, school terms, calendar, financial, academic and municipal years.

use super::Date;
use super::name::{
    Read, comma_gap, dash, edge, fail, gap, listed, maybe_gap, month, of, said, short_number, short_year, year,
};
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag_no_case;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, opt, recognize, verify};
use nom::sequence::{delimited, preceded, terminated};

/// A part of a month, a year or another period, as the words tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// No part is told.
    Whole,
    /// "the start of", "the beginning of".
    Start,
    /// "the end of".
    End,
    /// "early", "mid", "late", "towards the end of": somewhere within.
    Within,
}

/// A month as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Month, from 1.
    pub month: u32,
    /// Year, where it is printed.
    pub year: Option<i32>,
    /// The part of it that is meant.
    pub part: Part,
}

/// A season, or the school term of that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// "the Spring".
    Spring,
    /// "the summer".
    Summer,
    /// "Autumn 2024".
    Autumn,
    /// "the winter".
    Winter,
}

/// What kind of year a year is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearKind {
    /// January to December.
    Calendar,
    /// April to March.
    Financial,
    /// September to August.
    Academic,
    /// May to April: from one annual meeting to the next.
    Municipal,
}

/// Words for the part of a period.
const PARTS: &[(&str, Part)] = &[
    ("end", Part::End),
    ("close", Part::End),
    ("start", Part::Start),
    ("beginning", Part::Start),
    ("middle", Part::Within),
    ("early", Part::Within),
    ("mid", Part::Within),
    ("late", Part::Within),
];

const SEASONS: &[(&str, Season)] =
    &[("spring", Season::Spring), ("summer", Season::Summer), ("autumn", Season::Autumn), ("winter", Season::Winter)];

const ORDINALS: &[(&str, u32)] = &[("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("final", 4), ("last", 4)];

const QUARTERS: &[(&str, u32)] = &[("one", 1), ("two", 2), ("three", 3), ("four", 4)];

const YEAR_KINDS: &[(&str, YearKind)] = &[
    ("calendar", YearKind::Calendar),
    ("financial", YearKind::Financial),
    ("fiscal", YearKind::Financial),
    ("academic", YearKind::Academic),
    ("school", YearKind::Academic),
    ("municipal", YearKind::Municipal),
    ("civic", YearKind::Municipal),
];

// month-period = part month [ year ]    "the end of March", "mid-May"
pub(super) fn month_period(input: &str) -> Read<'_, Date> {
    map((part, month_of_year), |(part, month)| Date::Month(Month { part, ..month })).parse(input)
}

// month-of-year = month [ year ]    "July 2021", "July"
pub(super) fn month_of_year(input: &str) -> Read<'_, Month> {
    map((month, opt(of_year)), |(month, year)| Month { month, year, part: Part::Whole }).parse(input)
}

// part = [ "towards the" ] ( "end" | "start" | ... ) [ "of" ] [ "the" ]    "the end of", "mid-", "towards the end of"
pub(super) fn part(input: &str) -> Read<'_, Part> {
    let towards = recognize((alt((said("towards"), said("toward"), said("around"))), gap, opt((said("the"), gap))));
    let (rest, vague) = opt(towards).parse(input)?;
    let (rest, part) = listed(PARTS)(rest)?;
    let named = matches!(part, Part::End | Part::Start);
    let mut joint = alt((recognize((of, gap, opt((said("the"), gap)))), recognize(char('-')), recognize(gap)));
    let (rest, joint) = joint.parse(rest)?;
    if named && !joint.trim_start().to_ascii_lowercase().starts_with("of") && part == Part::Start {
        return fail(input);
    }
    Ok((rest, if vague.is_some() { Part::Within } else { part }))
}

// of-year = [ "," | "of" | "-" ] ( year | "'" short-year | short-year )    " 2021", ", 2015", "-24"
pub(super) fn of_year(input: &str) -> Read<'_, i32> {
    let after_gap = preceded((opt(of), comma_gap), year);
    let shortened = preceded((maybe_gap, one_of("'’")), short_year);
    let stroked = preceded(one_of("-/"), alt((year, short_year)));
    alt((after_gap, shortened, stroked)).parse(input)
}

// quarter-period = ( "Q" | "quarter" ) ( number | number word ) | ordinal "quarter" , [ "of" ] [ year-name ]    "Q3 2018/19"
pub(super) fn quarter_period(input: &str) -> Read<'_, Date> {
    let number = || verify(short_number, |quarter| (1..=4).contains(quarter));
    let lettered = delimited(tag_no_case("q"), number(), edge);
    let worded = alt((terminated(number(), edge), listed(QUARTERS)));
    let numbered = preceded((said("quarter"), gap), worded);
    let ordinal = terminated(listed(ORDINALS), (gap, said("quarter")));
    let (rest, (quarter, told)) = alt((
        map(lettered, |quarter| (quarter, false)),
        map(numbered, |quarter| (quarter, false)),
        map(ordinal, |quarter| (quarter, true)),
    ))
    .parse(input)?;
    let (after, year) =
        opt(preceded((opt(of), alt((comma_gap, gap)), opt((said("the"), gap))), any_year)).parse(rest)?;
    let year = match year {
        Some(Date::Year(year, YearKind::Calendar, Part::Whole)) if told => Some((year, YearKind::Calendar)),
        Some(Date::Year(year, YearKind::Financial, Part::Whole)) => Some((year, YearKind::Financial)),
        _ => None,
    };
    Ok((if year.is_some() || !told { after } else { rest }, Date::Quarter(quarter, year)))
}

// season-period = [ part ] season [ "term" ] [ "of" ] [ year ]    "the autumn term 2024", "Spring 2025", "the summer"
pub(super) fn season_period(input: &str) -> Read<'_, Date> {
    let (rest, _) = opt(part).parse(input)?;
    let (rest, season) = listed(SEASONS)(rest)?;
    let term = preceded((maybe_gap, opt(tag_no_case("school")), maybe_gap), said("term"));
    let (rest, term) = opt(term).parse(rest)?;
    let (rest, year) = opt(preceded((opt(of), comma_gap), terminated(year, not_closing))).parse(rest)?;
    Ok((rest, Date::Season { season, term: term.is_some(), year }))
}

/// No second half of a year name follows.
fn not_closing(input: &str) -> Read<'_, ()> {
    if input.starts_with('/') { fail(input) } else { Ok((input, ())) }
}

// any-year = [ part ] [ year-kind "year" ] ( year-name | year ) [ year-kind "year" ]    "2024/25", "the municipal year 2018/19"
pub(super) fn any_year(input: &str) -> Read<'_, Date> {
    let (rest, part) = opt(part).parse(input)?;
    let (rest, before) = opt(terminated(year_kind, (opt(of), gap))).parse(rest)?;
    let (rest, (first, double)) =
        alt((map(year_name, |year| (year, true)), map(year, |year| (year, false)))).parse(rest)?;
    let (rest, after) = opt(preceded(gap, year_kind)).parse(rest)?;
    let plain = if double { YearKind::Financial } else { YearKind::Calendar };
    let kind = before.or(after).unwrap_or(plain);
    if !double && kind != YearKind::Calendar {
        return fail(input);
    }
    Ok((rest, Date::Year(first, kind, part.unwrap_or(Part::Whole))))
}

// year-kind = ( "financial" | "academic" | "municipal" | ... ) "year"
pub(super) fn year_kind(input: &str) -> Read<'_, YearKind> {
    terminated(listed(YEAR_KINDS), (gap, said("year"))).parse(input)
}

// last-day-of = ( "last" | "final" ) "day of" month [ year ]    "the last day of June 2024"
pub(super) fn last_day_of(input: &str) -> Read<'_, Date> {
    let day = (alt((said("last"), said("final"))), gap, said("day"), of, gap);
    map(preceded(day, month_of_year), |month| Date::Month(Month { part: Part::End, ..month })).parse(input)
}

// short-year-name = short-year ( "/" | "-" ) short-year [ year-kind "year" ]    "22/23", "22-23 financial year"
//
// The words around it must make a year of it: see `around`.
pub(super) fn short_year_name(input: &str) -> Read<'_, Date> {
    let (rest, first) = super::name::digits(2).parse(input)?;
    let (rest, _) = one_of("/-–‑").parse(rest)?;
    let (rest, last) = terminated(super::name::digits(2), edge).parse(rest)?;
    let (rest, kind) = opt(preceded(gap, year_kind)).parse(rest)?;
    if first > 60 || last != first + 1 {
        return fail(input);
    }
    Ok((rest, Date::Year(2000 + first.cast_signed(), kind.unwrap_or(YearKind::Financial), Part::Whole)))
}

// year-name = year ( "/" | "-" ) ( last-digit | short-year | year )    "2004/5", "2024-25", "2024/2025", "2024 – 25,"
pub(super) fn year_name(input: &str) -> Read<'_, i32> {
    let (rest, first) =
        nom::combinator::map_opt(super::name::digits(4), |year| (1900..=2150).contains(&year).then_some(year as i32))
            .parse(input)?;
    let (rest, link) = alt((recognize(one_of("/-–‑−")), dash)).parse(rest)?;
    let (rest, last) = nom::bytes::complete::take_while_m_n(1, 4, |digit: char| digit.is_ascii_digit()).parse(rest)?;
    let (rest, _) = edge(rest)?;
    let next = (first + 1).to_string();
    // "In 2022 – 23 boats left": where a word follows, the number may be another.
    let apart = link.contains(char::is_whitespace);
    let ends =
        || rest.trim_start().is_empty() || rest.starts_with([',', ';', '.', ')', ':']) || rest.starts_with(" and ");
    let one = last.len() != 3 && next.ends_with(last) && (!apart || last.len() == 2 && ends());
    if one { Ok((rest, first)) } else { fail(input) }
}
