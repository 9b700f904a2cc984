//! The questions that a careful clerk would raise. Reading is apart from reviewing: a finding never stops a parse.

mod acronyms;
mod commitments;
mod conflicting_dates;
mod finding;
mod grade_conflict;
mod numbers;
mod presence;
mod references;
mod resolution_changed;
mod settings;
mod stated_count;
mod sums;
mod totals;
mod votes;
mod weekday;

pub use settings::{CODES, Settings};

use crate::document::Reading;
use crate::model::{Check, Document};

/// One kind of question, put to a whole paper.
type Question = fn(&Reading<'_>, &Document) -> Vec<Check>;

/// All questions, each with the codes that it can raise.
const QUESTIONS: &[(&[&str], Question)] = &[
    (&["stated-count-differs"], stated_count::check),
    (&["conflicting-dates"], conflicting_dates::check),
    (&["weekday-date-mismatch"], weekday::check),
    (&["number-skipped", "number-repeated"], numbers::check),
    (&["vote-count-differs", "voter-not-present"], votes::check),
    (&["person-present-and-apologised"], presence::check),
    (&["grade-conflict"], grade_conflict::checks),
    (&["commitment-without-owner", "commitment-without-date"], commitments::check),
    (&["reference-unresolved"], references::check),
    (&["acronym-undefined", "acronym-two-meanings"], acronyms::check),
    (&["recommendation-without-decision", "resolution-changed"], resolution_changed::check),
    (&["total-differs"], totals::check),
    (&["total-differs"], sums::check),
];

/// All findings about one paper, in the order of the text, but for those that `settings` turns off.
pub fn checks(reading: &Reading<'_>, document: &Document, settings: &Settings) -> Vec<Check> {
    let asked = QUESTIONS.iter().filter(|(codes, _)| codes.iter().any(|code| settings.asks(code)));
    let mut found: Vec<Check> = asked.flat_map(|(_, question)| question(reading, document)).collect();
    found.retain(|check| settings.asks(&check.code));
    found.sort_by_key(|check| check.quote.span_start);
    found
}
