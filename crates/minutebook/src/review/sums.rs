//! A sentence whose figures do not come to what it says.

use super::finding::{finding, pounds};
use crate::document::Reading;
use crate::model::{Check, Document, Severity};
use crate::phrase::Cue;
use crate::phrase::parts::{LEADS, wrong_parts};
use crate::phrase::sum::{wrong_share, wrong_sum};
use crate::text::{Block, Span};

/// "revenue £8,191.00, capital £5,580.70 making a total of £13,771.95"; "18 of 20 (80%)"; "12 boats, made up of 7 ferries and
/// 4 tugs".
pub(super) fn check(reading: &Reading<'_>, _document: &Document) -> Vec<Check> {
    let mut found = Vec::new();
    for (at, block) in reading.with(Cue::Digit) {
        let opens = memchr::memchr_iter(b'(', reading.words(block).as_bytes());
        found.extend(opens.filter_map(|at| share(reading, block, at)));
        if reading.cues.get(at).is_some_and(|cues| cues.has(Cue::Sum)) {
            let told = reading.sentences_of(at).iter();
            for sentence in told.filter(|sentence| sentence.cues.has(Cue::Digit) && sentence.cues.has(Cue::Sum)) {
                found.extend(sum(reading, sentence.span));
                found.extend(parts(reading, sentence.span));
            }
        }
    }
    found
}

/// The counts of a sentence whose parts are told and do not come to them.
fn parts(reading: &Reading<'_>, sentence: Span) -> Vec<Check> {
    let text = sentence.of_text(reading.source.text());
    let leads = LEADS.iter().flat_map(|lead| memchr::memmem::find_iter(text.as_bytes(), lead));
    let told = leads.filter_map(|at| {
        let parts = wrong_parts(text, at)?;
        let message = format!("The parts come to {}, the text says {}: check the figures.", parts.comes_to, parts.said);
        let places: Option<Vec<_>> =
            [parts.whole].iter().chain(&parts.parts).map(|words| reading.span_of(words)).collect();
        Some(finding(reading, "total-differs", Severity::Warning, message, places?))
    });
    told.collect()
}

/// The sum of a sentence.
fn sum(reading: &Reading<'_>, sentence: Span) -> Option<Check> {
    let sum = wrong_sum(sentence.of_text(reading.source.text()))?;
    let message = format!(
        "The figures come to {}, the total says {}: check the sum.",
        pounds(sum.comes_to),
        pounds(sum.total.pounds)
    );
    let places: Option<Vec<_>> =
        sum.parts.iter().chain([&sum.total]).map(|amount| reading.span_of(amount.words)).collect();
    Some(finding(reading, "total-differs", Severity::Warning, message, places?))
}

/// The share whose bracket opens at byte `at` of a block.
fn share(reading: &Reading<'_>, block: &Block, at: usize) -> Option<Check> {
    let share = wrong_share(reading.words(block), at)?;
    let message = format!(
        "{} of {} is {:.1}%, the text says {}%: check the figures.",
        share.part,
        share.whole,
        share.part / share.whole * 100.0,
        share.percent
    );
    Some(finding(reading, "total-differs", Severity::Warning, message, [reading.span_of(share.words)?]))
}
