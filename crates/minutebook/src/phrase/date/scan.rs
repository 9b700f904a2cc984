//! Finds dates in running words: one walk over the words, grammar only where one could begin.

use super::around::{bare, believable};
use super::name::{self, Read};
use super::{Date, Part, Relative, day, period, range, relative};
use crate::phrase::Cue;
use crate::phrase::wording::{Wordings, Words, after};
use crate::text::Span;
use std::sync::LazyLock;

/// The words of which one stands in every date that has no digit.
pub(in crate::phrase) const CUES: &[(&str, Cue)] = &[
    ("jan", Cue::Date),
    ("feb", Cue::Date),
    ("mar", Cue::Date),
    ("apr", Cue::Date),
    ("may", Cue::Date),
    ("jun", Cue::Date),
    ("jul", Cue::Date),
    ("aug", Cue::Date),
    ("sep", Cue::Date),
    ("oct", Cue::Date),
    ("nov", Cue::Date),
    ("dec", Cue::Date),
    ("mon", Cue::Date),
    ("tue", Cue::Date),
    ("wed", Cue::Date),
    ("thu", Cue::Date),
    ("fri", Cue::Date),
    ("sat", Cue::Date),
    ("sun", Cue::Date),
    ("spring", Cue::Date),
    ("summer", Cue::Date),
    ("autumn", Cue::Date),
    ("winter", Cue::Date),
    ("quarter", Cue::Date),
    ("hour", Cue::Date),
    ("day", Cue::Date),
    ("week", Cue::Date),
    ("year", Cue::Date),
    ("working", Cue::Date),
    ("clear", Cue::Date),
    ("business", Cue::Date),
    ("school", Cue::Date),
    ("calendar", Cue::Date),
    ("meeting", Cue::Date),
    ("agenda", Cue::Date),
    ("session", Cue::Date),
    ("future", Cue::Date),
    ("term", Cue::Date),
];

/// Words with which a date can begin, by their first three letters.
const OPENINGS: &[&str] = &[
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "from",
    "between",
    "end",
    "close",
    "start",
    "beginning",
    "middle",
    "early",
    "mid",
    "late",
    "towards",
    "around",
    "spring",
    "summer",
    "autumn",
    "winter",
    "quarter",
    "first",
    "second",
    "third",
    "fourth",
    "final",
    "last",
    "next",
    "following",
    "previous",
    "past",
    "coming",
    "this",
    "current",
    "later",
    "over",
    "during",
    "within",
    "calendar",
    "financial",
    "fiscal",
    "academic",
    "school",
    "municipal",
    "civic",
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
];

/// Openings of one or two letters.
const SHORT_OPENINGS: &[&str] = &["q", "in", "a", "an"];

static TABLE: LazyLock<Vec<bool>> = LazyLock::new(|| table(OPENINGS));

/// Which first three letters stand in `words`.
fn table(words: &[&str]) -> Vec<bool> {
    let mut table = vec![false; 1 << 15];
    for word in words {
        if let Some(known) = table.get_mut(slot(word.as_bytes())) {
            *known = true;
        }
    }
    table
}

fn slot(word: &[u8]) -> usize {
    word.iter().take(3).fold(0, |slot, letter| slot << 5 | usize::from(letter & 31))
}

/// The dates in a sentence or a block, in order, with their places in it.
///
/// ```
/// use minutebook::phrase::date::dates;
/// let text = "The visit on 6 and 7 March may lead to a report by the end of June 2019; 45% agreed (Minute 65/08).";
/// let found: Vec<_> = dates(text).map(|(span, _)| span.of_text(text)).collect();
/// assert_eq!(found, ["6 and 7 March", "end of June 2019"]);
/// ```
pub fn dates(text: &str) -> impl Iterator<Item = (Span, Date)> + '_ {
    dates_within(text, Span::new(0, text.len()))
}

/// The dates of `text` that begin in a part of it.
pub fn dates_within(text: &str, within: Span) -> impl Iterator<Item = (Span, Date)> + '_ {
    let mut from = within.start as usize;
    let table: &'static [bool] = &TABLE;
    std::iter::from_fn(move || {
        while let Some(start) = next_opening(text, from, table).filter(|start| *start < within.end as usize) {
            let (Some(before), Some(part)) = (text.get(..start), text.get(start..)) else {
                from = start + 1;
                continue;
            };
            if let Some((length, date)) = date_at(before, part) {
                from = start + length;
                return Some((Span::new(start, from), date));
            }
            from = start + 1;
        }
        None
    })
}

/// Where the next word begins that a date can begin with.
fn next_opening(text: &str, from: usize, table: &[bool]) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        let inside = at > 0 && bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric);
        if !inside && opens(bytes.get(at..).unwrap_or_default(), table) {
            return Some(at);
        }
        while bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
            at += 1;
        }
        while bytes.get(at).is_some_and(|byte| !byte.is_ascii_alphanumeric()) {
            at += 1;
        }
    }
    None
}

fn opens(word: &[u8], table: &[bool]) -> bool {
    let Some(first) = word.first() else { return false };
    if !first.is_ascii_alphabetic() {
        return first.is_ascii_digit();
    }
    opens_with(word, table, SHORT_OPENINGS)
}

/// Whether `word` begins with three letters of `table`, or is one of the `short` words.
fn opens_with(word: &[u8], table: &[bool], short: &[&str]) -> bool {
    let letters = word.iter().take(3).take_while(|letter| letter.is_ascii_alphabetic()).count();
    match letters {
        3 => table.get(slot(word)).copied().unwrap_or(false),
        _ => short
            .iter()
            .any(|short| word.get(..letters).is_some_and(|word| short.as_bytes().eq_ignore_ascii_case(word))),
    }
}

/// A rule of the grammar.
type Rule = fn(&str) -> Read<'_, Date>;

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
fn rules(part: &str) -> &'static [Rule] {
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

/// What may follow one or two digits of a date after a space, by the first three letters: an ordinal, a month, "of",
/// a word between two days, a unit of time.
const FOLLOWERS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "unt", "til", "thr", "and",
    "hou", "day", "wee", "mon", "yea", "wor", "cle", "bus", "sch", "cal",
];
const SHORT_FOLLOWERS: &[&str] = &["of", "or", "to", "up", "st", "nd", "rd", "th"];

static FOLLOWING: LazyLock<Vec<bool>> = LazyLock::new(|| table(FOLLOWERS));

/// Whether a date can begin with the digits that stand here, by what follows them.
fn number_may_be_dated(bytes: &[u8]) -> bool {
    let digits = bytes.iter().take(5).take_while(|digit| digit.is_ascii_digit()).count();
    let rest = bytes.get(digits..).unwrap_or_default();
    match (digits, rest.first()) {
        (4, _) => true,
        (1 | 2, Some(b'/' | b'-' | b'.')) => true,
        (1 | 2, Some(next)) if next.is_ascii_whitespace() => {
            let word = rest.trim_ascii_start();
            match word.first() {
                Some(b'-' | b'&') => true,
                Some(first) if first.is_ascii_alphabetic() => opens_with(word, &FOLLOWING, SHORT_FOLLOWERS),
                Some(first) => !first.is_ascii() || first.is_ascii_control(),
                None => false,
            }
        }
        (1 | 2, Some(next)) => !next.is_ascii() || next.is_ascii_alphabetic() || next.is_ascii_control(),
        _ => false,
    }
}

/// The first words of all dates but those that begin with a digit; months and days of the week by their first letters.
const BEGINNINGS: &Wordings = &Wordings::new(&[
    "in",
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
    "approximately",
    "this",
    "current",
    "over",
    "during",
    "within",
    "later",
    "from",
    "between",
    "next",
    "following",
    "previous",
    "coming",
    "past",
    "last",
    "first",
    "second",
    "third",
    "fourth",
    "final",
    "quarter",
    "q",
    "end",
    "close",
    "start",
    "beginning",
    "middle",
    "early",
    "mid",
    "late",
    "toward",
    "around",
    "spring",
    "summer",
    "autumn",
    "winter",
    "calendar",
    "financial",
    "fiscal",
    "academic",
    "school",
    "municipal",
    "civic",
    "the",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
]);

/// Whether the first letters of `part` leave it open that a date begins there.
pub(crate) fn may_begin(part: &str) -> bool {
    part.starts_with(|first: char| first.is_ascii_digit()) || BEGINNINGS.may_start(part.as_bytes())
}

/// The longest date that `part` begins with, after the words `before`, and its length.
pub fn date_at(before: &str, part: &str) -> Option<(usize, Date)> {
    if !may_begin(part) {
        return None;
    }
    let digit = part.starts_with(|letter: char| letter.is_ascii_digit());
    if digit && bound_to_the_left(before) {
        return None;
    }
    let rules = rules(part);
    if rules.is_empty() {
        return None;
    }
    let read = |rule: &Rule| {
        let (rest, date) = rule(part).ok()?;
        (!bound_to_the_right(rest)).then_some((part.len() - rest.len(), date))
    };
    let longest = rules.iter().filter_map(read).max_by_key(|(length, _)| *length);
    longest
        .filter(|(length, date)| {
            believable(before, part.get(..*length).unwrap_or(""), part.get(*length..).unwrap_or(""), *date)
        })
        .or_else(|| bare(before, part))
}

/// A number that belongs to what stands before it: "£2018", "65/08", "CSH/2018".
fn bound_to_the_left(before: &str) -> bool {
    let mut letters = before.chars().rev();
    match letters.next() {
        Some('£' | '$' | '€' | '#' | '_' | '%' | '@' | '+') => true,
        Some('/' | '-' | '.' | ',' | ':' | '–') => letters.next().is_some_and(|letter| letter.is_alphanumeric()),
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

/// A number that goes on: "24/00108", "2019.5", "12%".
pub(super) fn bound_to_the_right(rest: &str) -> bool {
    let mut letters = rest.chars();
    match letters.next() {
        Some('/' | '-' | '.' | ',' | ':') => letters.next().is_some_and(|letter| letter.is_ascii_digit()),
        Some('%' | '_' | '@') => true,
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

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
