//! Rows to Arrow: one conversion for every column kind, one batch for every few thousand rows.

use arrow_array::builder::*;
use arrow_array::{ArrayRef, RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, SchemaRef};
use chrono::NaiveDate;
use minutebook::export::{Table, Tables};
use minutebook::model::{ColumnKind, Value};
use std::sync::Arc;

/// A batch ends with the paper that brings it to so many rows: text offsets stay far from their limit.
const BATCH_ROWS: usize = 4096;

/// The table's Arrow schema: every column may be null.
pub(crate) fn schema(table: &Table) -> SchemaRef {
    let field = |column: &minutebook::model::Column| {
        Field::new(column.name, Cells::new(column.kind).finish().data_type().clone(), true)
    };
    Arc::new(Schema::new(table.columns().iter().map(field).collect::<Vec<_>>()))
}

/// The rows of many papers, batch by batch.
pub(crate) struct Batches {
    table: &'static Table,
    schema: SchemaRef,
    papers: std::vec::IntoIter<Arc<Tables>>,
}

impl Batches {
    pub(crate) fn new(table: &'static Table, papers: Vec<Arc<Tables>>) -> Self {
        Self { table, schema: schema(table), papers: papers.into_iter() }
    }
}

impl Iterator for Batches {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut cells: Vec<Cells> = self.table.columns().iter().map(|column| Cells::new(column.kind)).collect();
        let mut rows = 0;
        while rows < BATCH_ROWS {
            let Some(paper) = self.papers.next() else { break };
            paper.rows(self.table, &mut |values| {
                cells.iter_mut().zip(&values).for_each(|(cells, value)| cells.push(value));
                rows += 1;
            });
        }
        (rows > 0).then(|| {
            let arrays: Vec<ArrayRef> = cells.iter_mut().map(Cells::finish).collect();
            RecordBatch::try_new(Arc::clone(&self.schema), arrays)
        })
    }
}

impl RecordBatchReader for Batches {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }
}

/// The cells of one column, while a batch grows.
enum Cells {
    Flag(BooleanBuilder),
    Whole(Int64Builder),
    Number(Float64Builder),
    Text(StringBuilder),
    Date(Date32Builder),
    Texts(ListBuilder<StringBuilder>),
    Spans(ListBuilder<StructBuilder>),
    Fields(MapBuilder<StringBuilder, StringBuilder>),
}

impl Cells {
    fn new(kind: ColumnKind) -> Self {
        match kind {
            ColumnKind::Flag => Self::Flag(BooleanBuilder::new()),
            ColumnKind::Whole => Self::Whole(Int64Builder::new()),
            ColumnKind::Number => Self::Number(Float64Builder::new()),
            ColumnKind::Text => Self::Text(StringBuilder::new()),
            ColumnKind::Date => Self::Date(Date32Builder::new()),
            ColumnKind::Texts => Self::Texts(ListBuilder::new(StringBuilder::new())),
            ColumnKind::Spans => Self::Spans(ListBuilder::new(StructBuilder::from_fields(place(), 0))),
            ColumnKind::Fields => Self::Fields(MapBuilder::new(None, StringBuilder::new(), StringBuilder::new())),
        }
    }

    /// Adds one value; a value of another kind than the column's is none.
    fn push(&mut self, value: &Value<'_>) {
        match (self, value) {
            (Self::Flag(cells), Value::Flag(it)) => cells.append_value(*it),
            (Self::Flag(cells), _) => cells.append_null(),
            (Self::Whole(cells), Value::Whole(it)) => cells.append_value(*it),
            (Self::Whole(cells), _) => cells.append_null(),
            (Self::Number(cells), Value::Number(it)) => cells.append_value(*it),
            (Self::Number(cells), _) => cells.append_null(),
            (Self::Text(cells), Value::Text(it)) => cells.append_value(it),
            (Self::Text(cells), _) => cells.append_null(),
            (Self::Date(cells), Value::Date(it)) => cells.append_value(days(*it)),
            (Self::Date(cells), _) => cells.append_null(),
            (Self::Texts(cells), Value::Texts(it)) => cells.append_value(it.iter().map(Some)),
            (Self::Texts(cells), _) => cells.append_null(),
            (Self::Spans(cells), Value::Spans(it)) => {
                it.iter().for_each(|span| push_place(cells.values(), span.start, span.end));
                cells.append(true);
            }
            (Self::Spans(cells), _) => cells.append_null(),
            (Self::Fields(cells), value) => push_fields(cells, value),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Flag(cells) => Arc::new(cells.finish()),
            Self::Whole(cells) => Arc::new(cells.finish()),
            Self::Number(cells) => Arc::new(cells.finish()),
            Self::Text(cells) => Arc::new(cells.finish()),
            Self::Date(cells) => Arc::new(cells.finish()),
            Self::Texts(cells) => Arc::new(cells.finish()),
            Self::Spans(cells) => Arc::new(cells.finish()),
            Self::Fields(cells) => Arc::new(cells.finish()),
        }
    }
}

fn place() -> Fields {
    Fields::from(vec![Field::new("start", DataType::Int64, true), Field::new("end", DataType::Int64, true)])
}

fn push_place(places: &mut StructBuilder, start: u32, end: u32) {
    for (at, offset) in [start, end].into_iter().enumerate() {
        if let Some(cells) = places.field_builder::<Int64Builder>(at) {
            cells.append_value(i64::from(offset));
        }
    }
    places.append(true);
}

fn push_fields(cells: &mut MapBuilder<StringBuilder, StringBuilder>, value: &Value<'_>) {
    let there = if let Value::Fields(fields) = value {
        for (field, value) in *fields {
            cells.keys().append_value(field);
            cells.values().append_value(value);
        }
        true
    } else {
        false
    };
    // It fails only where keys and values differ in number.
    let _ = cells.append(there);
}

/// Days since 1 January 1970.
fn days(date: NaiveDate) -> i32 {
    (date - NaiveDate::default()).num_days() as i32
}
