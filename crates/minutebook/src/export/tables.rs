//! Documents as tables of rows, their places counted in Unicode code points.

use crate::model::*;
use crate::text::{CodePoints, Source};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A table of the contract.
#[derive(Clone, Copy)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    columns: fn() -> Vec<Column>,
    rows: Rows,
}

/// Hands over the rows of one document, one at a time.
type Rows = for<'d> fn(&'d Document, &mut dyn FnMut(Vec<Value<'d>>));

impl Table {
    /// The table called `name`.
    pub fn named(name: &str) -> Option<&'static Table> {
        TABLES.iter().find(|table| table.name == name)
    }

    /// Its columns: `document_id`, then the record's own.
    pub fn columns(&self) -> Vec<Column> {
        let mut columns = vec![Column { name: "document_id", kind: ColumnKind::Text }];
        columns.extend((self.columns)());
        columns
    }
}

/// Lists tables: the record type, and the records of a document.
macro_rules! tables {
    ($($record:ident from $records:expr;)*) => {
        &[$(Table {
            name: $record::TABLE,
            columns: $record::columns,
            rows: |document, push| {
                let records: for<'d> fn(&'d Document) -> &'d [$record] = $records;
                records(document).iter().for_each(|record| push(values(document, record)));
            },
        },)*]
    };
}

/// All tables, `documents` first.
pub static TABLES: &[Table] = tables! {
    Facts from |document| std::slice::from_ref(&document.facts);
    Item from |document| &document.items;
    Attendance from |document| &document.attendance;
    Recommendation from |document| &document.recommendations;
    Decision from |document| &document.decisions;
    Action from |document| &document.actions;
    Question from |document| &document.questions;
    Commitment from |document| &document.commitments;
    Inspection from |document| &document.inspections;
    Judgement from |document| &document.judgements;
    Progress from |document| &document.progress;
    Measure from |document| &document.measures;
    DateMention from |document| &document.dates;
    Reference from |document| &document.references;
    Acronym from |document| &document.acronyms;
    Section from |document| &document.sections;
    NumberedParagraph from |document| &document.paragraphs;
    Check from |document| &document.checks;
};

fn values<'d, R: Record>(document: &'d Document, record: &'d R) -> Vec<Value<'d>> {
    let mut row = vec![document.document_id.value()];
    record.values(&mut row);
    row
}

/// The tables of one document, ready to leave: places are code points from here on.
pub struct Tables {
    document: Document,
}

impl Tables {
    /// Prepares `document`, which was parsed from `source`.
    pub fn new(document: Document, source: &Source) -> Self {
        let index = CodePoints::new(source.text());
        let mut document = document;
        document.rewrite_places(&mut |quote| index.rewrite(quote));
        Self { document }
    }

    /// The document, its places in code points.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Hands over the rows of `table`, one at a time.
    pub fn rows<'d>(&'d self, table: &Table, push: &mut dyn FnMut(Vec<Value<'d>>)) {
        (table.rows)(&self.document, push);
    }
}

/// A row with its columns: serialises as one JSON object.
pub struct Row<'a> {
    /// The columns of its table.
    pub columns: &'a [Column],
    /// Its values.
    pub values: &'a [Value<'a>],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.columns.len()))?;
        for (column, value) in self.columns.iter().zip(self.values) {
            map.serialize_entry(column.name, &Json(value))?;
        }
        map.end()
    }
}

/// A value as JSON.
struct Json<'a, 'v>(&'a Value<'v>);

impl Serialize for Json<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => serializer.serialize_none(),
            Value::Flag(it) => serializer.serialize_bool(*it),
            Value::Whole(it) => serializer.serialize_i64(*it),
            Value::Number(it) => serializer.serialize_f64(*it),
            Value::Text(it) => serializer.serialize_str(it),
            Value::Date(it) => serializer.collect_str(it),
            Value::Texts(it) => serializer.collect_seq(it.iter()),
            Value::Spans(it) => serializer.collect_seq(it.iter().map(|span| [span.start, span.end])),
            Value::Fields(it) => serializer.collect_map(it.iter().map(|(field, value)| (field, value))),
        }
    }
}
