//! What no grammar read: the blocks of a paper whose words stand in no record.

use super::Reading;
use crate::model::{Document, Record};
use crate::text::Span;

/// The body's blocks that no record quotes. A date, a reference, an acronym or a paragraph number that stands in a block
/// does not make the block read: it says nothing of what the block says.
pub(super) fn unread(reading: &Reading<'_>, document: &Document) -> Vec<Span> {
    let read = merged(quoted(document));
    reading
        .body()
        .map(|(_, block)| block.span)
        .filter(|span| !span.is_empty())
        .filter(|span| {
            let next = read.partition_point(|quoted| quoted.end <= span.start);
            !read.get(next).is_some_and(|quoted| quoted.overlaps(*span))
        })
        .collect()
}

/// The pieces of every quote that counts as reading, in any order.
fn quoted(document: &Document) -> Vec<Span> {
    let mut pieces = document.facts.quote.pieces();
    add(&document.items, &mut pieces);
    add(&document.sections, &mut pieces);
    add(&document.attendance, &mut pieces);
    add(&document.recommendations, &mut pieces);
    add(&document.decisions, &mut pieces);
    add(&document.actions, &mut pieces);
    add(&document.questions, &mut pieces);
    add(&document.commitments, &mut pieces);
    add(&document.inspections, &mut pieces);
    add(&document.judgements, &mut pieces);
    add(&document.progress, &mut pieces);
    add(&document.measures, &mut pieces);
    pieces
}

/// Adds the pieces of each record's quote.
fn add<R: Record>(records: &[R], pieces: &mut Vec<Span>) {
    for quote in records.iter().map(R::quote) {
        match &quote.spans[..] {
            [] => pieces.push(quote.span()),
            spans => pieces.extend(spans),
        }
    }
}

/// Sorted, with overlapping spans joined.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    #[test]
    fn merged_joins_what_overlaps() {
        let spans = vec![Span::new(8, 9), Span::new(0, 3), Span::new(2, 5)];
        assert_eq!(merged(spans), [Span::new(0, 5), Span::new(8, 9)]);
    }

    #[test]
    fn words_in_no_record_are_unread() {
        let source = Source::from_text("paper", "Nothing to see here.");
        let parsed = crate::parse(&source);
        assert_eq!(parsed.unread, [Span::new(0, 20)]);
    }
}
