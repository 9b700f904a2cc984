//! The words with which dates begin: what most words of a text are passed over by, before any rule runs.

use super::name;
use crate::phrase::Cue;
use crate::phrase::letters::ByLetters;
use crate::phrase::wording::Meanings;

/// The words of which one stands in every date that has no digit; and the days of the week, whose stop may end what
/// is taken for a sentence: "Thurs. 9 March".
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
    ("next", Cue::Date),
    ("following", Cue::Date),
    ("near future", Cue::Date),
];

/// How a date begins: what its rules are chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// A digit.
    Digit,
    /// "March".
    Month,
    /// "Thursday".
    Weekday,
    /// "in six months", "in the near future".
    In,
    /// "six months ago".
    Count,
    /// "about six months ago".
    About,
    /// "this year".
    This,
    /// "over the coming weeks".
    Over,
    /// "later in the year".
    Later,
    /// "from 6 to 9 March".
    Between,
    /// "next week", "the next meeting".
    Next,
    /// "previous six months".
    Previous,
    /// "last year", "last quarter".
    Last,
    /// "first quarter".
    Ordinal,
    /// "Q3", "quarter 3".
    Quarter,
    /// "end of March".
    Part,
    /// "towards the end of March".
    Toward,
    /// "around the end of March", "around six months ago".
    Around,
    /// "Spring 2025".
    Season,
    /// "financial year 2018/19".
    YearKind,
    /// "the 20 March meeting".
    The,
}

/// The first words of all dates but those that begin with a digit; months and days of the week by their first letters.
///
/// Words that share their first three letters stand side by side.
static OPENINGS: ByLetters<Opening> = ByLetters::new(&[
    ("in", Opening::In),
    ("a", Opening::Count),
    ("an", Opening::Count),
    ("one", Opening::Count),
    ("two", Opening::Count),
    ("three", Opening::Count),
    ("four", Opening::Count),
    ("fourth", Opening::Ordinal),
    ("five", Opening::Count),
    ("six", Opening::Count),
    ("seven", Opening::Count),
    ("eight", Opening::Count),
    ("eighteen", Opening::Count),
    ("nine", Opening::Count),
    ("ten", Opening::Count),
    ("eleven", Opening::Count),
    ("twelve", Opening::Count),
    ("twenty", Opening::Count),
    ("thirty", Opening::Count),
    ("third", Opening::Ordinal),
    ("this", Opening::This),
    ("current", Opening::This),
    ("over", Opening::Over),
    ("during", Opening::Over),
    ("within", Opening::Over),
    ("later", Opening::Later),
    ("late", Opening::Part),
    ("from", Opening::Between),
    ("between", Opening::Between),
    ("next", Opening::Next),
    ("following", Opening::Next),
    ("previous", Opening::Previous),
    ("coming", Opening::Previous),
    ("past", Opening::Previous),
    ("last", Opening::Last),
    ("first", Opening::Ordinal),
    ("second", Opening::Ordinal),
    ("final", Opening::Ordinal),
    ("financial", Opening::YearKind),
    ("fiscal", Opening::YearKind),
    ("calendar", Opening::YearKind),
    ("academic", Opening::YearKind),
    ("school", Opening::YearKind),
    ("municipal", Opening::YearKind),
    ("civic", Opening::YearKind),
    ("quarter", Opening::Quarter),
    ("q", Opening::Quarter),
    ("end", Opening::Part),
    ("close", Opening::Part),
    ("start", Opening::Part),
    ("beginning", Opening::Part),
    ("middle", Opening::Part),
    ("mid", Opening::Part),
    ("early", Opening::Part),
    ("toward", Opening::Toward),
    ("towards", Opening::Toward),
    ("around", Opening::Around),
    ("spring", Opening::Season),
    ("summer", Opening::Season),
    ("autumn", Opening::Season),
    ("winter", Opening::Season),
    ("jan", Opening::Month),
    ("feb", Opening::Month),
    ("mar", Opening::Month),
    ("apr", Opening::Month),
    ("may", Opening::Month),
    ("jun", Opening::Month),
    ("jul", Opening::Month),
    ("aug", Opening::Month),
    ("sep", Opening::Month),
    ("oct", Opening::Month),
    ("nov", Opening::Month),
    ("dec", Opening::Month),
    ("mon", Opening::Weekday),
    ("tue", Opening::Weekday),
    ("wed", Opening::Weekday),
    ("thu", Opening::Weekday),
    ("fri", Opening::Weekday),
    ("sat", Opening::Weekday),
    ("sun", Opening::Weekday),
]);

/// Words that belong to a date where it is asked for at them; in running words it begins after them.
const LED: &Meanings<Opening> =
    &Meanings::new(&[("the", Opening::The), ("about", Opening::About), ("approximately", Opening::About)]);

/// Whether a date may begin at the start of `part`, by its first three letters.
#[inline]
pub(super) fn may_open(part: &[u8]) -> bool {
    part.first().is_some_and(u8::is_ascii_digit) || OPENINGS.may_start(part)
}

/// How a date may begin at the start of `part`, and what follows the first word; digits are left to the rules.
#[inline]
pub(super) fn opening(part: &str) -> Option<(Opening, &str)> {
    if part.as_bytes().first()?.is_ascii_digit() {
        return Some((Opening::Digit, part));
    }
    let mut alike = OPENINGS.beginning(part.as_bytes()).peekable();
    alike.peek()?;
    let length = part.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (word, rest) = part.split_at(length);
    alike.find(|(known, opening)| names(*opening, known, word)).map(|(_, opening)| (*opening, rest))
}

/// Whether `word` is the opening that `known` stands for.
fn names(opening: Opening, known: &str, word: &str) -> bool {
    match opening {
        Opening::Month => name::is_month(word),
        Opening::Weekday => name::is_weekday(word),
        _ => known.eq_ignore_ascii_case(word),
    }
}

/// As [`opening`], the words before a date counted in.
pub(super) fn led_opening(part: &str) -> Option<(Opening, &str)> {
    opening(part).or_else(|| LED.after(part).map(|(rest, led)| (led, rest)))
}

/// Whether the first word of `part` leaves it open that a date begins there.
pub(crate) fn may_begin(part: &str) -> bool {
    led_opening(part).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::cues;

    #[test]
    fn every_opening_is_found() {
        for (words, known) in OPENINGS.table() {
            assert_eq!(opening(words), Some((*known, "")), "{words}");
        }
        for (count, _) in name::COUNTS {
            assert_eq!(opening(count), Some((Opening::Count, "")), "{count}");
        }
        assert_eq!(opening("SEPT. 2019"), Some((Opening::Month, ". 2019")));
        assert_eq!(opening("Q3 2019"), Some((Opening::Quarter, "3 2019")));
        assert_eq!(opening("Thurs 9"), Some((Opening::Weekday, " 9")));
        assert_eq!(opening("Marsh"), None);
        assert_eq!(opening("’s"), None);
    }

    #[test]
    fn a_date_without_a_digit_has_a_cue() {
        for text in [
            "May/June",
            "since Sept",
            "the spring term",
            "first quarter",
            "in six months’ time",
            "over the coming weeks",
            "later in the day",
            "within the next few hours",
            "end of the financial year",
            "ten working days ago",
            "the following agenda",
            "next scheduled session",
            "the July meeting",
            "in the\nnear  future",
            "Thurs.",
        ] {
            assert!(cues(text).has(Cue::Date), "{text}");
        }
    }
}
