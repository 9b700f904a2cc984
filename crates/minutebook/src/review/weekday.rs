//! A day of the week that is not the date's.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Check, Document, Severity};
use crate::phrase::date::{Date, dates};

/// "Tuesday 9 January 2025", which was a Thursday.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let wrong = document.dates.iter().filter_map(|mention| {
        let Some((_, Date::Day(day))) = dates(&mention.printed).next() else { return None };
        let printed = day.printed().filter(|_| day.contradicts_weekday())?;
        let message = format!(
            "{} was a {}: check the date and the day of the week.",
            printed.format("%-d %B %Y"),
            printed.format("%A")
        );
        Some(finding(reading, "weekday-date-mismatch", Severity::Warning, message, [mention.quote.span()]))
    });
    wrong.collect()
}
