//! The list of tables: every place that goes through all records goes through it.

use super::*;

/// Calls a macro-like closure body once for each table of a document: `each_table!(document, |records| ...)`.
macro_rules! each_table {
    ($document:expr, |$records:ident| $body:expr) => {{
        let document = $document;
        each_table!(@ document, $records, $body, items, attendance, recommendations, decisions, actions, questions,
            commitments, inspections, judgements, progress, measures, dates, references, acronyms, sections, paragraphs,
            checks);
    }};
    (@ $document:ident, $records:ident, $body:expr, $($field:ident),*) => {
        $({ let $records = &mut $document.$field; $body; })*
    };
}

impl Document {
    /// The number of the agenda item in which byte `offset` stands.
    pub fn item_at(&self, offset: u32) -> Option<u32> {
        let before = self.items.partition_point(|item| item.quote.span_start <= offset);
        before.checked_sub(1).map(|at| self.items[at].item_number)
    }

    /// Gives every record its id; records that start at one place are told apart by a count.
    pub fn identify(&mut self) {
        let document_id = self.document_id.clone();
        self.facts.id = record_id(&document_id, Facts::NAME, self.facts.quote.span_start);
        each_table!(&mut *self, |records| identify(records, &document_id));
    }

    /// Rewrites every place, for a caller that counts otherwise than in bytes.
    pub fn rewrite_places(&mut self, rewrite: &mut dyn FnMut(&mut crate::text::Quote)) {
        rewrite(&mut self.facts.quote);
        each_table!(&mut *self, |records| records.iter_mut().for_each(|record| rewrite(record.quote_mut())));
    }
}

fn identify<R: Record>(records: &mut [R], document_id: &str) {
    // Records stand in the order of the text but for a few tables: there a map counts those of one place.
    let sorted = records.is_sorted_by_key(|record| record.quote().span_start);
    let mut seen = std::collections::HashMap::new();
    let mut last = (u32::MAX, 0);
    for record in records {
        let start = record.quote().span_start;
        last = if last.0 == start { (start, last.1 + 1) } else { (start, 1) };
        let count = if sorted { last.1 } else { *seen.entry(start).and_modify(|count| *count += 1).or_insert(1) };
        let mut id = record_id(document_id, R::NAME, start);
        if count > 1 {
            id.push_str(&format!(":{count}"));
        }
        record.set_id(id);
    }
}
