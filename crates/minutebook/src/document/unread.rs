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
    let mut add = |quotes: &mut dyn Iterator<Item = Vec<Span>>| pieces.extend(quotes.flatten());
    add(&mut document.items.iter().map(pieces_of));
    add(&mut document.sections.iter().map(pieces_of));
    add(&mut document.attendance.iter().map(pieces_of));
    add(&mut document.recommendations.iter().map(pieces_of));
    add(&mut document.decisions.iter().map(pieces_of));
    add(&mut document.actions.iter().map(pieces_of));
    add(&mut document.questions.iter().map(pieces_of));
    add(&mut document.commitments.iter().map(pieces_of));
    add(&mut document.inspections.iter().map(pieces_of));
    add(&mut document.judgements.iter().map(pieces_of));
    add(&mut document.progress.iter().map(pieces_of));
    add(&mut document.measures.iter().map(pieces_of));
    pieces
}

fn pieces_of<R: Record>(record: &R) -> Vec<Span> {
    record.quote().pieces()
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
