//! Where the decisions of a paper stand, for what is read beside them.

use super::passage::Passage;
use crate::model::Decision;
use crate::phrase::resolution;
use crate::text::Span;

/// Whether a passage is the label of a decision that starts in it or soon after.
pub(super) fn labels(passage: &Passage<'_, '_>, decided: &Decided) -> bool {
    decided.starts_between(passage.span.start, passage.span.end.saturating_add(200))
        && resolution::label(passage.words).is_ok()
}

/// Where the decisions stand: by their start, each with the furthest end of it and of those before.
pub(super) struct Decided(Vec<Span>);

impl Decided {
    pub(super) fn of(decisions: &[Decision]) -> Self {
        let mut spans: Vec<Span> = decisions.iter().map(|decision| decision.quote.span()).collect();
        spans.sort_unstable();
        let mut furthest = 0;
        for span in &mut spans {
            furthest = span.end.max(furthest);
            span.end = furthest;
        }
        Self(spans)
    }

    /// Whether a decision starts at `from`, at `to` or between them.
    pub(super) fn starts_between(&self, from: u32, to: u32) -> bool {
        self.0.get(self.0.partition_point(|span| span.start < from)).is_some_and(|span| span.start <= to)
    }

    /// Whether `span` stands within a decision.
    pub(super) fn holds(&self, span: Span) -> bool {
        let after = self.0.partition_point(|decision| decision.start <= span.start);
        after.checked_sub(1).and_then(|at| self.0.get(at)).is_some_and(|decision| decision.end >= span.end)
    }

    /// Whether a decision shares words with `span`.
    pub(super) fn overlaps(&self, span: Span) -> bool {
        let before = self.0.partition_point(|decision| decision.start < span.end);
        before.checked_sub(1).and_then(|at| self.0.get(at)).is_some_and(|decision| decision.end > span.start)
    }
}
