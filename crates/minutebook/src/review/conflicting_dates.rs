//! One event on two dates.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Check, DateMention, DateRole, Document, Severity};
use crate::phrase::date::{Date, Day, dates};
use crate::phrase::{Cue, event_before, find_folded, squeeze};
use crate::text::Span;

/// A day or two on which an event is said to be.
struct Dated {
    event: &'static str,
    first: Day,
    last: Day,
    place: Span,
    printed: String,
    /// "first", "next": which of several events of one name.
    which: Option<&'static str>,
}

/// Words of a sentence that tells of two days because the event was put off.
const MOVED: &[&str] = &[
    "moved",
    "postponed",
    "rescheduled",
    "rearranged",
    "brought forward",
    "instead of",
    "originally",
    "put back",
    "cancelled",
];

/// Words that tell one event of a name from another.
const WHICH: &[&str] = &[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "next",
    "last",
    "previous",
    "earlier",
    "further",
    "another",
    "final",
    "follow-up",
    "latest",
];

/// "the monitoring visit on 6 and 7 March" here, "the monitoring visit on 7 and 8 March 2019" there.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let told: Vec<Dated> = document
        .dates
        .iter()
        .filter(|date| !matches!(date.role, Some(DateRole::Due | DateRole::Published | DateRole::Period)))
        .filter_map(|date| dated(reading, date))
        .take(200)
        .collect();
    let mut found = Vec::new();
    for (at, one) in told.iter().enumerate() {
        let other = told.iter().skip(at + 1).find(|other| conflict(one, other));
        if let Some(other) = other.filter(|_| !told.iter().take(at).any(|before| conflict(before, one))) {
            let message = format!(
                "The {} is on {} here and on {} there: check which is right.",
                one.event, one.printed, other.printed
            );
            found.push(finding(reading, "conflicting-dates", Severity::Error, message, [one.place, other.place]));
        }
    }
    found
}

/// The event whose day this is, as its sentence tells.
fn dated(reading: &Reading<'_>, date: &DateMention) -> Option<Dated> {
    let place = date.quote.span();
    let sentence = reading.sentence_at(place.start).filter(|sentence| sentence.cues.has(Cue::Event))?;
    let before = reading.source.at(Span { start: sentence.span.start, end: place.start });
    let event = event_before(before)?;
    let (first, last) = match dates(&date.printed).next()?.1 {
        Date::Day(day) => (day, day),
        Date::Days(first, last) => (first, last),
        _ => return None,
    };
    if MOVED.iter().any(|word| find_folded(reading.source.at(sentence.span), word).is_some()) {
        return None;
    }
    let printed = squeeze(&date.printed);
    let name = find_folded(before, event).and_then(|at| before.get(..at)).unwrap_or(before);
    let which = name.split_whitespace().rev().take(3).find_map(|word| {
        WHICH
            .iter()
            .find(|known| known.eq_ignore_ascii_case(word.trim_matches(|letter: char| !letter.is_alphanumeric())))
    });
    Some(Dated { event, first, last, place, printed, which: which.copied() })
}

/// Whether two dates of one event are near each other, and not the same.
fn conflict(one: &Dated, other: &Dated) -> bool {
    let days = |dated: &Dated| (dated.first.month, dated.first.day, dated.last.month, dated.last.day);
    let years = one.last.year.zip(other.last.year);
    let near = one.first.month == other.first.month && one.first.day.abs_diff(other.first.day) <= 14;
    let within = days(one).0 == days(other).0 && one.first.day >= other.first.day && one.last.day <= other.last.day
        || other.first.day >= one.first.day && other.last.day <= one.last.day;
    let told_apart = one.which.zip(other.which).is_some_and(|(one, other)| one != other);
    one.event == other.event
        && !told_apart
        && near
        && !within
        && days(one) != days(other)
        && years.is_none_or(|(one, other)| one == other)
}
