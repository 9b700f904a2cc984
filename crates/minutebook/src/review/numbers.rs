//! A number that is left out of a run.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Check, Document, DocumentKind, Severity};
use crate::text::Span;

/// Paragraphs 3.1, 3.2, 3.4; items 67, 68, 70.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let items = document.items.iter().filter_map(|item| Some(("item", item.number.as_deref()?, item.quote.span())));
    let paged = document.facts.kind == Some(DocumentKind::IssueHistory);
    let paragraphs =
        document.paragraphs.iter().map(|paragraph| ("paragraph", paragraph.number.as_str(), paragraph.quote.span()));
    let mut found = run(reading, items.filter(|_| !paged));
    for other in run(reading, paragraphs) {
        let known = found
            .iter()
            .any(|check: &Check| check.message.split("comes").nth(1) == other.message.split("comes").nth(1));
        if !known {
            found.push(other);
        }
    }
    found
}

/// The gaps of one number in a run that otherwise goes up by one.
fn run<'d>(reading: &Reading<'_>, numbers: impl Iterator<Item = (&'static str, &'d str, Span)>) -> Vec<Check> {
    let read: Vec<_> = numbers.filter_map(|(what, number, span)| Some((what, parts(number)?, span))).collect();
    let mut found = Vec::new();
    for four in read.windows(4) {
        let [(what, one, _), (_, two, before), (_, three, after), (_, four, _)] = four else { continue };
        let same = [two.0, three.0, four.0].iter().all(|prefix| *prefix == one.0);
        let gap = one.1 + 1 == two.1 && two.1 + 2 == three.1 && three.1 + 1 == four.1;
        let missing = format!("{}{}", one.0, two.1 + 1);
        if same && gap && !before.is_empty() && !after.is_empty() && !stands_between(reading, &missing, *before, *after)
        {
            let message = format!(
                "After {what} {}{} comes {}{}: {missing} is missing, or the numbering slipped.",
                one.0, two.1, one.0, three.1
            );
            found.push(finding(
                reading,
                "number-skipped",
                Severity::Warning,
                message,
                [*before, *after].map(|span| head(reading, span)),
            ));
        }
    }
    found
}

/// "3.4" is 4 after "3.", "70." is 70 after nothing.
fn parts(number: &str) -> Option<(&str, u32)> {
    let number = number.trim_matches(|letter: char| !letter.is_alphanumeric());
    let at = number.rfind(|letter: char| !letter.is_ascii_digit()).map_or(0, |at| at + 1);
    let (prefix, last) = number.split_at_checked(at)?;
    Some((prefix, last.parse().ok().filter(|last| *last < 10_000)?))
}

/// Whether the number stands between the two all the same, unread.
fn stands_between(reading: &Reading<'_>, number: &str, before: Span, after: Span) -> bool {
    let between = Span { start: before.start, end: after.start }.of_text(reading.source.text());
    between.match_indices(number).any(|(at, _)| {
        let rest = between.get(at + number.len()..).unwrap_or("");
        !rest.starts_with(|letter: char| letter.is_alphanumeric())
            && !between.get(..at).unwrap_or("").ends_with(|letter: char| letter.is_alphanumeric() || letter == '.')
    })
}

/// The first words of a place: a paragraph may be long.
fn head(reading: &Reading<'_>, span: Span) -> Span {
    let words = span.of_text(reading.source.text());
    let end = words.char_indices().nth(60).map_or(words.len(), |(at, _)| at);
    Span { start: span.start, end: span.start + end as u32 }
}
