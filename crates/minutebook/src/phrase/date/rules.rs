//! The rules that a date may begin, told by its first two words.

use super::name::{self, Read};
use super::opening::number_may_be_dated;
use super::scan::bound_to_the_right;
use super::{Date, Part, Relative, day, period, range, relative};
use crate::phrase::wording::{Wordings, after};

/// A rule of the grammar.
pub(super) type Rule = fn(&str) -> Read<'_, Date>;

/// Rules that begin with one or two digits, and with four.
const WITH_DIGITS: &[Rule] = &[day_first, range::short_range, relative::ahead, relative::ago];
const WITH_YEAR: &[Rule] = &[day_first, range::year_range, double_year];
/// Rules that begin with a day of the month and the month, or with a day of the week.
const DAYS: &[Rule] = &[day_first, range::short_range];
/// Rules that begin with a month.
const MONTH: &[Rule] = &[day_first, range::month_range, period::month_period, relative::meeting_in];
const COUNTED: &[Rule] = &[relative::ahead, relative::ago];
const PARTED: &[Rule] = &[period::month_period, period::season_period, double_year, led_year, relative::turn];
const AROUND: &[Rule] = &[
    period::month_period,
    period::season_period,
    double_year,
    led_year,
    relative::ahead,
    relative::ago,
    relative::turn,
];
const BETWEEN: &[Rule] = &[range::day_range, range::month_range, range::year_range];
const ORDINAL: &[Rule] = &[period::quarter_period];
const TURNED: &[Rule] = &[relative::stretch, relative::turn];
const NEXT: &[Rule] = &[relative::stretch, relative::turn, relative::next_meeting];
/// Units of time, with what may stand between a count and its unit.
const UNITS: &Wordings = &Wordings::new(&[
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "working", "clear",
    "business", "school", "calendar", "to", "or", "and", "up", "until", "till", "through",
]);
const COUNTS: &Wordings = &Wordings::new(&[
    "a",
    "an",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "eighteen",
    "twenty",
    "thirty",
    "about",
    "around",
    "approximately",
]);
/// What follows "the" where "in the" or "over the" opens a time.
const TO_COME: &Wordings = &Wordings::new(&["coming", "next", "forthcoming", "near"]);

/// The rules that `part` may begin, by its first word and the one after it.
pub(super) fn rules(part: &str) -> &'static [Rule] {
    let bytes = part.as_bytes();
    if bytes.first().is_some_and(u8::is_ascii_digit) {
        return rules_of_digits(bytes);
    }
    let letters = bytes.iter().take_while(|letter| letter.is_ascii_alphabetic()).count();
    let (first, rest) = part.split_at(letters);
    let next = rest.trim_start_matches(|letter: char| letter.is_whitespace() || "-–—‑".contains(letter));
    let digit = || next.starts_with(|letter: char| letter.is_ascii_digit());
    let to_come = || after("the", next).is_some_and(|rest| TO_COME.after(rest.trim_start()).is_some());
    let mut small = [0; 16];
    let Some(small) = small.get_mut(..letters) else { return &[] };
    small.copy_from_slice(first.as_bytes());
    small.make_ascii_lowercase();
    let only = |rules: &'static [Rule], may: bool| if may { rules } else { &[] };
    match &*small {
        b"in" if to_come() => &[relative::vague],
        b"in" => only(&[relative::ahead], digit() || COUNTS.after(next).is_some()),
        b"a" | b"an" | b"one" | b"two" | b"three" | b"four" | b"five" | b"six" | b"seven" | b"eight" | b"nine"
        | b"ten" | b"eleven" | b"twelve" | b"eighteen" | b"twenty" | b"thirty" => {
            only(COUNTED, UNITS.after(next).is_some())
        }
        b"about" | b"approximately" => COUNTED,
        b"this" | b"current" => &[relative::turn],
        b"over" | b"during" | b"within" => only(&[relative::vague], to_come()),
        b"later" => &[relative::vague],
        b"from" | b"between" => BETWEEN,
        b"next" | b"following" => NEXT,
        b"previous" | b"coming" | b"past" => TURNED,
        b"last" => &[period::quarter_period, relative::stretch, relative::turn],
        b"first" | b"second" | b"third" | b"fourth" | b"final" => only(ORDINAL, after("quarter", next).is_some()),
        b"quarter" | b"q" => ORDINAL,
        b"end" | b"close" | b"start" | b"beginning" | b"middle" | b"early" | b"mid" | b"late" | b"toward"
        | b"towards" => PARTED,
        b"around" => AROUND,
        b"spring" | b"summer" | b"autumn" | b"winter" => &[period::season_period],
        b"calendar" | b"financial" | b"fiscal" | b"academic" | b"school" | b"municipal" | b"civic" => &[double_year],
        b"the" => &[day_first],
        _ if name::month(first).is_ok() => MONTH,
        _ => only(DAYS, name::weekday(first).is_ok()),
    }
}

/// The rules that digits may begin, by how many they are and what follows them.
fn rules_of_digits(bytes: &[u8]) -> &'static [Rule] {
    if !number_may_be_dated(bytes) {
        return &[];
    }
    let digits = bytes.iter().take_while(|digit| digit.is_ascii_digit()).count();
    if digits == 4 {
        return WITH_YEAR;
    }
    let next = bytes.get(digits..).unwrap_or_default().trim_ascii_start();
    let month = next.first_chunk::<3>().is_some_and(|three| {
        let small = three.map(|letter| letter.to_ascii_lowercase());
        MONTHS.contains(&small)
    });
    if month { DAYS } else { WITH_DIGITS }
}

/// The first three letters of the months.
const MONTHS: [[u8; 3]; 12] =
    [*b"jan", *b"feb", *b"mar", *b"apr", *b"may", *b"jun", *b"jul", *b"aug", *b"sep", *b"oct", *b"nov", *b"dec"];

// day-first = any-day [ to any-day | meeting-after ]    "3 May", "28 December to 3 January", "the 20 March meeting"
fn day_first(input: &str) -> Read<'_, Date> {
    let (rest, day) = day::any_day(input)?;
    let free = |read: &(&str, Date)| !bound_to_the_right(read.0);
    let range = || range::last_day(name::to(rest).ok()?.0, day).ok().filter(free);
    let meeting = || {
        let (rest, ()) = relative::meeting_after(rest).ok()?;
        Some((rest, Date::Relative(Relative::MeetingOn(day)))).filter(free)
    };
    Ok(range().or_else(meeting).unwrap_or((rest, Date::Day(day))))
}

// double-year = [ part ] [ year-kind "year" ] year-name [ year-kind "year" ]    "2024-25"
fn double_year(input: &str) -> Read<'_, Date> {
    let (rest, date) = period::any_year(input)?;
    match date {
        Date::Year(_, kind, _) if kind != super::YearKind::Calendar => Ok((rest, date)),
        _ => name::fail(input),
    }
}

// led-year = part year    "the end of 2018", "early 2019"
fn led_year(input: &str) -> Read<'_, Date> {
    let (rest, date) = period::any_year(input)?;
    match date {
        Date::Year(_, _, part) if part != Part::Whole => Ok((rest, date)),
        _ => name::fail(input),
    }
}
