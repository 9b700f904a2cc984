//! Times told from here: "the next meeting", "in six months' time", "the 20 March meeting", "later in the year".

use super::Date;
use super::day::Day;
use super::name::{Read, and, apostrophe, count, dash, fail, gap, listed, said, to, word};
use super::period::{Month, Part, year_kind};
use crate::phrase::wording::Wordings;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, recognize, value};
use nom::sequence::{preceded, terminated};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Working days, clear days, school days: no calendar here knows them.
    WorkingDay,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// A stretch of time that is told from the day of the speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relative {
    /// "in six months' time", "in 9-12 months": at that distance ahead.
    Ahead(u32, u32, Unit),
    /// "six months ago".
    Ago(u32, Unit),
    /// "within the next four weeks", "over the next six months": from now to then.
    Coming(u32, Unit),
    /// "the previous six months": from then to now.
    Past(u32, Unit),
    /// "last year" (-1), "this month" (0), "next week" (1), and the part of it.
    Turn(i32, Unit, Part),
    /// "last financial year", "the end of the financial year".
    FinancialYear(i32, Part),
    /// "the next meeting": the paper may tell its day elsewhere.
    NextMeeting,
    /// "the September meeting".
    MeetingIn(Month),
    /// "the 20 March meeting".
    MeetingOn(Day),
    /// "later in the year", "over the coming weeks": no day can be told.
    Vague,
}

const UNITS: &[(&str, Unit)] = &[
    ("hour", Unit::Hour),
    ("hours", Unit::Hour),
    ("day", Unit::Day),
    ("days", Unit::Day),
    ("week", Unit::Week),
    ("weeks", Unit::Week),
    ("month", Unit::Month),
    ("months", Unit::Month),
    ("year", Unit::Year),
    ("years", Unit::Year),
];

const TURNS: &[(&str, i32)] =
    &[("last", -1), ("previous", -1), ("this", 0), ("current", 0), ("next", 1), ("following", 1)];

/// What a meeting is called.
const MEETINGS: &Wordings = &Wordings::new(&["meeting", "meetings", "agenda", "session"]);

/// Words that may stand between "next" and "meeting".
const MEETING_WORDS: &Wordings = &Wordings::new(&[
    "scheduled",
    "ordinary",
    "formal",
    "available",
    "planned",
    "full",
    "public",
    "annual",
    "monthly",
    "quarterly",
    "committee",
    "council",
    "cabinet",
    "board",
    "panel",
    "parish",
    "scrutiny",
    "executive",
    "assembly",
    "forum",
    "commission",
    "partnership",
    "sub",
    "general",
    "group",
    "pc",
    "steering",
    "working",
]);

// unit = "hours" | "days" | "working" "days" | "weeks" | "months" | "years"
pub(crate) fn unit(input: &str) -> Read<'_, Unit> {
    let working = alt((said("working"), said("clear"), said("business"), said("school")));
    let days = alt((said("days"), said("day")));
    let calendar = preceded(opt((said("calendar"), gap)), listed(UNITS));
    alt((value(Unit::WorkingDay, (working, gap, days)), calendar)).parse(input)
}

// amount = count [ ( to | "or" ) count ] unit    "six months", "9-12 months", "two or three weeks"
pub(crate) fn amount(input: &str) -> Read<'_, (u32, u32, Unit)> {
    let or = recognize((gap, said("or"), gap));
    let (rest, least) = count_before(input)?;
    let (rest, most) = opt(preceded(alt((to, or, and)), count_before)).parse(rest)?;
    let (rest, unit) = preceded(alt((gap, dash)), unit).parse(rest)?;
    Ok((rest, (least, most.unwrap_or(least).max(least), unit)))
}

/// A count that may be glued to a dash: "9" in "9-12".
fn count_before(input: &str) -> Read<'_, u32> {
    preceded(opt((alt((said("about"), said("around"), said("approximately"))), gap)), count).parse(input)
}

// ahead = "in" amount [ "'" "time" ]    "in six months' time", "in 9-12 months"
pub(super) fn ahead(input: &str) -> Read<'_, Date> {
    let (rest, (least, most, unit)) = preceded((said("in"), gap), amount).parse(input)?;
    let (rest, _) = opt(time).parse(rest)?;
    if unit == Unit::Hour { fail(input) } else { Ok((rest, Date::Relative(Relative::Ahead(least, most, unit)))) }
}

// counted = amount ( "'" "time" | "ago" )    "six months' time", "six months ago"
pub(super) fn counted(input: &str) -> Read<'_, Date> {
    let (rest, (least, most, unit)) = amount(input)?;
    if unit == Unit::Hour {
        return fail(input);
    }
    if let Ok((rest, _)) = time(rest) {
        return Ok((rest, Date::Relative(Relative::Ahead(least, most, unit))));
    }
    let (rest, _) = preceded(gap, said("ago")).parse(rest)?;
    if least == most { Ok((rest, Date::Relative(Relative::Ago(least, unit)))) } else { fail(input) }
}

/// "' time" after an amount: "in six months' time".
fn time(input: &str) -> Read<'_, &str> {
    preceded((apostrophe, gap), said("time")).parse(input)
}

// stretch = ( "next" | "coming" | "previous" | "last" | "past" ) amount    "the next six months"
pub(super) fn stretch(input: &str) -> Read<'_, Date> {
    let ahead = alt((value(true, said("next")), value(true, said("coming")), value(true, said("following"))));
    let back = alt((value(false, said("previous")), value(false, said("last")), value(false, said("past"))));
    let (rest, (ahead, (least, most, unit))) = (terminated(alt((ahead, back)), gap), amount).parse(input)?;
    if unit == Unit::Hour || least != most {
        return fail(input);
    }
    let stretch = if ahead { Relative::Coming(most, unit) } else { Relative::Past(most, unit) };
    Ok((rest, Date::Relative(stretch)))
}

// turn = [ part ] ( "last" | "this" | "next" ) ( "week" | "month" | "year" )    "the end of this year", "next month"
pub(super) fn turn(input: &str) -> Read<'_, Date> {
    let (rest, part) = opt(super::period::part).parse(input)?;
    let part = part.unwrap_or(Part::Whole);
    let (rest, turn) = opt(terminated(listed(TURNS), gap)).parse(rest)?;
    if let Ok((rest, super::YearKind::Financial)) = year_kind(rest) {
        return match (turn, part) {
            (None, Part::Whole) => fail(input),
            _ => Ok((rest, Date::Relative(Relative::FinancialYear(turn.unwrap_or(0), part)))),
        };
    }
    let (rest, unit) = listed(UNITS)(rest)?;
    let plural =
        rest.len() < input.len() && input.get(..input.len() - rest.len()).is_some_and(|read| read.ends_with('s'));
    match (turn, unit) {
        (Some(turn), Unit::Week | Unit::Month | Unit::Year) if !plural => {
            Ok((rest, Date::Relative(Relative::Turn(turn, unit, part))))
        }
        (None, Unit::Year | Unit::Month) if !plural && matches!(part, Part::End) => {
            Ok((rest, Date::Relative(Relative::Turn(0, unit, part))))
        }
        _ => fail(input),
    }
}

// next-meeting = ( "next" | "following" ) [ meeting-word ]... "meeting"    "the next scheduled meeting"
pub(super) fn next_meeting(input: &str) -> Read<'_, Date> {
    let (rest, _) = terminated(alt((said("next"), said("following"))), gap).parse(input)?;
    let (rest, _) = preceded(between_words, meeting).parse(rest)?;
    let several = || input.split_at(input.len() - rest.len()).0.ends_with(['s', 'S']);
    // "The following meetings": a list of them.
    if said("following")(input).is_ok() && several() {
        return fail(input);
    }
    Ok((rest, Date::Relative(Relative::NextMeeting)))
}

// meeting-after = [ meeting-word ]... "meeting"    " Council meeting", after the day: "the 20 March meeting"
pub(super) fn meeting_after(input: &str) -> Read<'_, ()> {
    // "April's meeting"
    let input = ["’s", "'s"].iter().find_map(|owned| input.strip_prefix(owned)).unwrap_or(input);
    preceded((gap, between_words), meeting).parse(input)
}

/// Up to three words between the time and "meeting".
fn between_words(input: &str) -> Read<'_, ()> {
    let mut rest = input;
    for _ in 0..3 {
        match terminated(word, gap).parse(rest) {
            Ok((after, found)) if MEETING_WORDS.has(found) => rest = after,
            _ => break,
        }
    }
    Ok((rest, ()))
}

/// A meeting, or its agenda.
fn meeting(input: &str) -> Read<'_, ()> {
    let (rest, found) = word(input)?;
    if MEETINGS.has(found) { Ok((rest, ())) } else { fail(input) }
}

// vague = "later" ( "in the" | "this" ) unit | ( "over" | "in" ) "the coming" units | "in the near future"
pub(super) fn vague(input: &str) -> Read<'_, Date> {
    let later = recognize((
        said("later"),
        gap,
        alt((recognize((said("in"), gap, said("the"))), recognize(said("this")))),
        gap,
        unit,
    ));
    let over = alt((said("over"), said("in"), said("during"), said("within")));
    let few = opt((alt((said("few"), said("several"))), gap));
    let ahead = alt((said("coming"), said("next"), said("forthcoming")));
    let coming = recognize((over, gap, said("the"), gap, ahead, gap, few, unit));
    let near = recognize((said("in"), gap, said("the"), gap, said("near"), gap, said("future")));
    let (rest, read) = alt((later, coming, near)).parse(input)?;
    let single =
        read.ends_with(['r', 'h', 'k', 'y']) && !read.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("later"));
    if single { fail(input) } else { Ok((rest, Date::Relative(Relative::Vague))) }
}
