//! What a date comes to on the calendar, given the day on which it was said.

use super::{Date, Day, Month, Part, Relative, Season, Unit, YearKind};
use crate::model::{Basis, Precision};
use chrono::{Datelike, Days, Months, NaiveDate};

/// Which way from the day of speaking the words look: a year that is not printed can be inferred only where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lean {
    /// To come: "would take place on 6 March".
    Ahead,
    /// To come without a doubt: "by 31 March", what is due.
    Due,
    /// Past: "had been reported in September".
    Back,
    /// The words do not tell.
    #[default]
    Unknown,
}

/// The days that a date comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// How exactly it is told.
    pub precision: Precision,
    /// How it is known.
    pub basis: Basis,
}

impl Date {
    /// The days it comes to, said on the day `anchor` (the meeting's, else the paper's). `None` where the words leave it
    /// open: a relative date without an anchor, a year that could be one or the other, "over the coming weeks".
    ///
    /// ```
    /// use minutebook::phrase::date::{Lean, dates};
    /// let (_, date) = dates("to report back in six months' time").next().unwrap();
    /// assert_eq!(date.resolve(None, Lean::Ahead), None);
    /// let anchor = chrono::NaiveDate::from_ymd_opt(2018, 11, 6);
    /// let when = date.resolve(anchor, Lean::Ahead).unwrap();
    /// assert_eq!((when.start.to_string().as_str(), when.end.to_string().as_str()), ("2019-05-01", "2019-05-31"));
    /// ```
    pub fn resolve(self, anchor: Option<NaiveDate>, lean: Lean) -> Option<When> {
        let printed = |(start, end), precision| Some(When { start, end, precision, basis: Basis::Printed });
        match self {
            Date::Day(day) => of_day(day, anchor, lean),
            Date::Days(first, last) => {
                let last = of_day(last, anchor, lean)?;
                let turns = (first.month, first.day) > (last.end.month(), last.end.day());
                let start = first.in_year(last.end.year() - i32::from(turns))?;
                (start <= last.end).then_some(When { start, precision: Precision::Range, ..last })
            }
            Date::Month(month) => of_month(month, anchor, lean),
            Date::Months(first, last) => {
                let last = of_month(last, anchor, lean)?;
                let turns = first.month > last.end.month();
                let start = month_of(first.year.unwrap_or(last.end.year() - i32::from(turns)), first.month)?.0;
                Some(When { start, precision: Precision::Range, ..last })
            }
            Date::Quarter(quarter, year) => {
                let (year, kind) = year?;
                let first = year_of(year, kind)?.0.checked_add_months(Months::new((quarter - 1) * 3))?;
                printed((first, last_of(first, 3)?), Precision::Quarter)
            }
            Date::Season { season, term, year } => {
                let precision = if term { Precision::Range } else { Precision::Quarter };
                printed(season_of(year?, season, term)?, precision)
            }
            Date::Year(year, kind, part) => printed(part_of(year_of(year, kind)?, part), of_kind(kind, part)),
            Date::Years(first, last, kind) => {
                // "2012-15" ends where the year 2014-15 ends.
                let last = if kind == YearKind::Calendar { last } else { last - 1 };
                let days = (year_of(first, kind)?.0, year_of(last, kind)?.1);
                printed(days, Precision::Range)
            }
            Date::Relative(relative) => of_relative(relative, anchor?, lean),
        }
    }
}

fn of_kind(kind: YearKind, part: Part) -> Precision {
    match (part, kind) {
        (Part::Start | Part::End, _) => Precision::Day,
        (_, YearKind::Calendar) => Precision::Year,
        (_, YearKind::Financial) => Precision::FinancialYear,
        _ => Precision::Range,
    }
}

fn of_day(day: Day, anchor: Option<NaiveDate>, lean: Lean) -> Option<When> {
    let (date, basis) = match day.printed() {
        Some(date) => (date, Basis::Printed),
        None => (infer_day(day, anchor?, lean)?, Basis::Inferred),
    };
    Some(When { start: date, end: date, precision: Precision::Day, basis })
}

/// A day no farther from the day of speaking than this is meant where the words do not tell the way.
const NEAR: i64 = 75;
/// No one leaves out the year of a day that is farther away than this when the same day of another year is near.
const FAR: i64 = 290;

/// The year that is not printed: the one in which the weekday is right, or the nearest one that way.
fn infer_day(day: Day, anchor: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let away = |date: &NaiveDate| (*date - anchor).num_days().abs();
    let fits = |date: &NaiveDate| day.weekday.is_none_or(|weekday| weekday == date.weekday());
    let all = || (anchor.year() - 1..=anchor.year() + 1).filter_map(|year| day.in_year(year)).filter(fits);
    let nearest = all().min_by_key(away)?;
    let leant = all().filter(|date| match lean {
        Lean::Ahead | Lean::Due => *date >= anchor,
        Lean::Back => *date <= anchor,
        Lean::Unknown => day.weekday.is_some() || away(date) <= NEAR,
    });
    let leant = leant.min_by_key(away)?;
    Some(if lean != Lean::Due && away(&leant) > FAR && away(&nearest) <= NEAR { nearest } else { leant })
}

fn of_month(month: Month, anchor: Option<NaiveDate>, lean: Lean) -> Option<When> {
    let (year, basis) = match month.year {
        Some(year) => (year, Basis::Printed),
        None => (infer_month(month.month, anchor?, lean)?, Basis::Inferred),
    };
    let days = part_of(month_of(year, month.month)?, month.part);
    let precision = if days.0 == days.1 { Precision::Day } else { Precision::Month };
    Some(When { start: days.0, end: days.1, precision, basis })
}

fn infer_month(month: u32, anchor: NaiveDate, lean: Lean) -> Option<i32> {
    match lean {
        Lean::Ahead | Lean::Due => Some(anchor.year() + i32::from(month < anchor.month())),
        Lean::Back => Some(anchor.year() - i32::from(month > anchor.month())),
        Lean::Unknown => None,
    }
}

fn of_relative(relative: Relative, anchor: NaiveDate, lean: Lean) -> Option<When> {
    let told = |(start, end), precision| Some(When { start, end, precision, basis: Basis::Relative });
    match relative {
        Relative::Ahead(least, most, unit) => {
            let days = (around(anchor, least as i32, unit)?.0, around(anchor, most as i32, unit)?.1);
            told(days, if least == most { precision_of(unit) } else { Precision::Range })
        }
        Relative::Ago(count, unit) => told(around(anchor, -(count as i32), unit)?, precision_of(unit)),
        Relative::Coming(count, unit) => told((anchor, shift(anchor, count as i32, unit)?), Precision::Range),
        Relative::Past(count, unit) => told((shift(anchor, -(count as i32), unit)?, anchor), Precision::Range),
        Relative::Turn(count, unit, part) => {
            let days = part_of(around(anchor, count, unit)?, part);
            told(days, if days.0 == days.1 { Precision::Day } else { precision_of(unit) })
        }
        Relative::FinancialYear(turn, part) => {
            let year = anchor.year() - i32::from(anchor.month() < 4) + turn;
            told(part_of(year_of(year, YearKind::Financial)?, part), of_kind(YearKind::Financial, part))
        }
        Relative::MeetingIn(month) => of_month(month, Some(anchor), lean),
        Relative::MeetingOn(day) => of_day(day, Some(anchor), lean),
        Relative::NextMeeting | Relative::Vague => None,
    }
}

fn precision_of(unit: Unit) -> Precision {
    match unit {
        Unit::Hour | Unit::Day | Unit::WorkingDay => Precision::Day,
        Unit::Week => Precision::Range,
        Unit::Month => Precision::Month,
        Unit::Year => Precision::Year,
    }
}

/// The last day of the stretch of `count` units that begins on `from`; `None` for hours and working days.
pub fn until(from: NaiveDate, count: u32, unit: Unit) -> Option<NaiveDate> {
    shift(from, i32::try_from(count).ok()?, unit)
}

/// The day, week, month or year that lies `count` units from `anchor`.
fn around(anchor: NaiveDate, count: i32, unit: Unit) -> Option<(NaiveDate, NaiveDate)> {
    let day = shift(anchor, count, unit)?;
    match unit {
        Unit::Hour | Unit::Day | Unit::WorkingDay => Some((day, day)),
        Unit::Week => {
            let monday = day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday())))?;
            Some((monday, monday.checked_add_days(Days::new(6))?))
        }
        Unit::Month => month_of(day.year(), day.month()),
        Unit::Year => year_of(day.year(), YearKind::Calendar),
    }
}

fn shift(anchor: NaiveDate, count: i32, unit: Unit) -> Option<NaiveDate> {
    let days = |each: u64| Days::new(u64::from(count.unsigned_abs()) * each);
    let months = |each: u32| Months::new(count.unsigned_abs() * each);
    match (unit, count < 0) {
        (Unit::Hour | Unit::WorkingDay, _) => None,
        (Unit::Day, false) => anchor.checked_add_days(days(1)),
        (Unit::Day, true) => anchor.checked_sub_days(days(1)),
        (Unit::Week, false) => anchor.checked_add_days(days(7)),
        (Unit::Week, true) => anchor.checked_sub_days(days(7)),
        (Unit::Month, false) => anchor.checked_add_months(months(1)),
        (Unit::Month, true) => anchor.checked_sub_months(months(1)),
        (Unit::Year, false) => anchor.checked_add_months(months(12)),
        (Unit::Year, true) => anchor.checked_sub_months(months(12)),
    }
}

fn month_of(year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, last_of(first, 1)?))
}

/// The last day of the stretch of `months` that begins on `first`.
fn last_of(first: NaiveDate, months: u32) -> Option<NaiveDate> {
    first.checked_add_months(Months::new(months))?.pred_opt()
}

fn year_of(year: i32, kind: YearKind) -> Option<(NaiveDate, NaiveDate)> {
    let month = match kind {
        YearKind::Calendar => 1,
        YearKind::Financial => 4,
        YearKind::Municipal => 5,
        YearKind::Academic => 9,
    };
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, last_of(first, 12)?))
}

/// The months of a season, or of the school term that is called after it.
fn season_of(year: i32, season: Season, term: bool) -> Option<(NaiveDate, NaiveDate)> {
    let (month, months) = match (season, term) {
        (Season::Spring, true) => (1, 4),
        (Season::Summer, true) => (4, 4),
        (Season::Autumn, true) => (9, 4),
        (Season::Spring, false) => (3, 3),
        (Season::Summer, false) => (6, 3),
        (Season::Autumn, false) => (9, 3),
        (Season::Winter, _) => (12, 3),
    };
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, last_of(first, months)?))
}

fn part_of(days: (NaiveDate, NaiveDate), part: Part) -> (NaiveDate, NaiveDate) {
    match part {
        Part::Whole | Part::Within => days,
        Part::Start => (days.0, days.0),
        Part::End => (days.1, days.1),
    }
}
