//! A sentence whose figures do not come to what it says.

use super::finding::{finding, pounds};
use crate::document::Reading;
use crate::model::{Check, Document, Severity};
use crate::phrase::sentences;
use crate::phrase::sum::{wrong_share, wrong_sum};
use crate::text::{Block, Span};

/// "revenue £8,191.00, capital £5,580.70 making a total of £13,771.95"; "18 of 20 (80%)".
pub(super) fn check(reading: &Reading<'_>, _document: &Document) -> Vec<Check> {
    let text = reading.source.text();
    let mut found = Vec::new();
    let mut blocks = reading.body().map(|(_, block)| block).peekable();
    let mut summed = 0;
    let mut places: Vec<u32> = memchr::memmem::find_iter(text.as_bytes(), "otal").map(|at| at as u32).collect();
    places.extend(memchr::memmem::find_iter(text.as_bytes(), "OTAL").map(|at| at as u32));
    places.extend(memchr::memmem::find_iter(text.as_bytes(), "ltogether").map(|at| at as u32));
    places.extend(memchr::memchr_iter(b'(', text.as_bytes()).map(|at| at as u32));
    places.sort_unstable();
    for at in places {
        while blocks.next_if(|block| block.span.end <= at).is_some() {}
        let Some(block) = blocks.peek().filter(|block| block.span.start <= at) else { continue };
        if text.as_bytes().get(at as usize) == Some(&b'(') {
            found.extend(share(reading, block, at));
        } else if at >= summed {
            let (end, check) = sum(reading, block, summed.max(block.span.start), at);
            found.extend(check);
            summed = end;
        }
    }
    found
}

/// The sum of the sentence in which `at` stands, looked for from `from`; and where that sentence ends.
fn sum(reading: &Reading<'_>, block: &Block, from: u32, at: u32) -> (u32, Option<Check>) {
    let words = Span { start: from, end: block.span.end }.of_text(reading.source.text());
    let Some(sentence) = sentences(words).find(|sentence| at < from + sentence.end) else {
        return (block.span.end, None);
    };
    let check = wrong_sum(sentence.of_text(words)).and_then(|sum| {
        let message = format!(
            "The figures come to {}, the total says {}: check the sum.",
            pounds(sum.comes_to),
            pounds(sum.total.pounds)
        );
        let places: Option<Vec<_>> =
            sum.parts.iter().chain([&sum.total]).map(|amount| reading.span_of(amount.words)).collect();
        Some(finding(reading, "total-differs", Severity::Warning, message, places?))
    });
    (from + sentence.end, check)
}

/// The share whose bracket opens at `at`.
fn share(reading: &Reading<'_>, block: &Block, at: u32) -> Option<Check> {
    let share = wrong_share(reading.words(block), (at - block.span.start) as usize)?;
    let message = format!(
        "{} of {} is {:.1}%, the text says {}%: check the figures.",
        share.part,
        share.whole,
        share.part / share.whole * 100.0,
        share.percent
    );
    Some(finding(reading, "total-differs", Severity::Warning, message, [reading.span_of(share.words)?]))
}
