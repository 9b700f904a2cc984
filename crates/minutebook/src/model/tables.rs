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
    let mut seen: std::collections::HashMap<u32, u32> = std::collections::HashMap::new();
    for record in records {
        let start = record.quote().span_start;
        let count = seen.entry(start).and_modify(|count| *count += 1).or_insert(1);
        let id = record_id(document_id, R::NAME, start);
        record.set_id(if *count == 1 { id } else { format!("{id}:{count}") });
    }
}
