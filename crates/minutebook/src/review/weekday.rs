//! A day of the week that is not the date's.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Check, DateMention, Document, Severity};
use crate::phrase::date::{Date, Day, dates};
use chrono::{Datelike, NaiveDate};

/// "Tuesday 9 January 2025", which was a Thursday; "Thursday 28 October", which is none in any year near the meeting.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let anchor = document.anchor();
    let named = document.dates.iter().filter(|mention| names_weekday(&mention.printed));
    let wrong = named.filter_map(|mention| {
        let date = days(mention).into_iter().find_map(|day| contradicted(day, anchor))?;
        let message = format!(
            "{} {} a {}: check the date and the day of the week.",
            date.format("%-d %B %Y"),
            if anchor.is_some_and(|anchor| date > anchor) { "is" } else { "was" },
            date.format("%A")
        );
        Some(finding(reading, "weekday-date-mismatch", Severity::Warning, message, [mention.quote.span()]))
    });
    wrong.collect()
}

/// Whether a day of the week may be printed: "Tuesday 9 January", "Weds. 17th".
fn names_weekday(printed: &str) -> bool {
    let letters = printed.as_bytes();
    letters.windows(3).enumerate().any(|(at, three)| {
        let starts = at.checked_sub(1).is_none_or(|before| !letters[before].is_ascii_alphabetic());
        starts
            && matches!(
                &[three[0] | 0x20, three[1] | 0x20, three[2] | 0x20],
                b"mon" | b"tue" | b"wed" | b"thu" | b"fri" | b"sat" | b"sun"
            )
    })
}

/// The days that a mention prints; the first of a range has the year of the last.
fn days(mention: &DateMention) -> Vec<Day> {
    match dates(&mention.printed).next() {
        Some((_, Date::Day(day))) => vec![day],
        Some((_, Date::Days(first, last))) => {
            let over_new_year = first.month > last.month;
            let year = first.year.or(last.year.filter(|_| !over_new_year));
            vec![Day { year, ..first }, last]
        }
        _ => Vec::new(),
    }
}

/// The date in the year that is printed, or else in the meeting's, where no year around it has that day of the week.
fn contradicted(day: Day, anchor: Option<NaiveDate>) -> Option<NaiveDate> {
    let weekday = day.weekday?;
    if let Some(date) = day.printed() {
        return (date.weekday() != weekday).then_some(date);
    }
    let year = anchor?.year();
    let near = |year: i32| day.in_year(year).is_some_and(|date| date.weekday() == weekday);
    let date = day.in_year(year).filter(|_| day.year.is_none())?;
    (!(year - 1..=year + 1).any(near)).then_some(date)
}
