//! Dates as papers write them, with their doubt: days, ranges, periods, and times told from the meeting.
//!
//! A [`Date`] is what the words say and nothing more; [`Date::resolve`] works out the days once it is known when they
//! were said. What looks like a date and is none ("45%", "para 82", "may", minute "65/08", decision "24/00108", a
//! telephone number, a time of day) is not read.

mod around;
mod clock;
mod day;
mod lean;
mod name;
mod opening;
mod period;
mod range;
mod relative;
mod resolve;
mod rules;
mod scan;
mod window;

pub use clock::{time, times};
pub use day::{Day, day};
pub use lean::lean;
pub(crate) use name::{Read, gap, is_month, is_weekday, said};
pub(super) use opening::CUES;
pub(crate) use opening::may_begin;
pub use period::{Month, Part, Season, YearKind};
pub use relative::{Relative, Unit};
pub(crate) use relative::{amount, unit};
pub use resolve::{Lean, When, until};
pub use scan::{date_at, dates, dates_within};
pub use window::{Window, whole_day, windows};

/// What the words say of when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// "9 March 2017", "Thursday 9 March".
    Day(Day),
    /// "6 and 7 March": from one day to another.
    Days(Day, Day),
    /// "July 2021", "the end of March".
    Month(Month),
    /// "May/June 2006": from one month to another.
    Months(Month, Month),
    /// "Q3 2018/19": the quarter, and its year where that leaves one reading.
    Quarter(u32, Option<(i32, YearKind)>),
    /// "Spring 2025", "the autumn term".
    Season {
        /// The season.
        season: Season,
        /// Whether it is the school term of that name.
        term: bool,
        /// Year, where it is printed.
        year: Option<i32>,
    },
    /// "2018", "2024-25", "the end of the academic year 2023/24": the year in which it begins.
    Year(i32, YearKind, Part),
    /// "2013 to 2018"; the years that "2012-15" names begin in April, as those that "2012-13" names.
    Years(i32, i32, YearKind),
    /// "the next meeting", "in six months' time".
    Relative(Relative),
}

impl Date {
    /// Whether a year is left out that only the way the sentence looks can tell.
    pub fn lacks_year(self) -> bool {
        match self {
            Self::Day(day) | Self::Days(_, day) | Self::Relative(Relative::MeetingOn(day)) => day.year.is_none(),
            Self::Month(month) | Self::Months(_, month) | Self::Relative(Relative::MeetingIn(month)) => {
                month.year.is_none()
            }
            _ => false,
        }
    }
}
