//! Tables of measures: an indicator in each row; periods, targets and comparators in the columns.

use super::Reading;
use super::header::one_line;
use crate::model::{Basis, DateMention, Document, Judgement, Measure};
use crate::phrase::{ColumnKind, cell_figure, column_kind, direction_between, label_column};
use crate::text::{Block, BlockKind, Quote, Span};
use chrono::NaiveDate;

/// A column whose header tells what its figures are.
struct Column<'r> {
    column: u16,
    header: &'r Block,
    kind: ColumnKind,
    period: Option<(NaiveDate, NaiveDate)>,
}

/// The headers of a table of measures.
struct Head<'r> {
    /// The column that names the rows.
    label: u16,
    columns: Vec<Column<'r>>,
}

impl<'r> Head<'r> {
    fn of(reading: &Reading<'_>, row: &[&'r Block], dates: &[DateMention]) -> Self {
        let headers = row.iter().filter_map(|block| Some((block.cell?.column, reading.words(block))));
        let label = label_column(headers);
        let beside = row.iter().filter(|block| block.cell.is_some_and(|place| place.column > label));
        Self { label, columns: beside.filter_map(|header| column(reading, header, dates)).collect() }
    }

    fn has_values(&self) -> bool {
        self.columns.iter().any(|column| matches!(column.kind, ColumnKind::Value | ColumnKind::Rag))
    }
}

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let cells: Vec<&Block> = reading
        .body()
        .map(|(_, block)| block)
        .filter(|block| block.kind == BlockKind::Cell && block.cell.is_some())
        .collect();
    let place = |block: &Block| block.cell.map(|cell| (cell.table, cell.row));
    let (mut measures, mut judgements) = (Vec::new(), Vec::new());
    for table in cells.chunk_by(|one, other| place(one).map(|it| it.0) == place(other).map(|it| it.0)) {
        let mut rows = table.chunk_by(|one, other| place(one) == place(other));
        // A title may stand over the headers.
        let mut heads = rows.by_ref().take(2).map(|row| Head::of(reading, row, &document.dates));
        let Some(head) = heads.find(Head::has_values) else { continue };
        for row in rows {
            measures.extend(row_measures(reading, row, &head));
            judgements.extend(row_colour(reading, row, &head));
        }
    }
    measures.iter_mut().for_each(|measure| measure.item_number = document.item_at(measure.quote.span_start));
    document.measures.extend(measures);
    document.measures.sort_by_key(|measure| measure.quote.span_start);
    document.judgements.extend(judgements);
}

/// The column under a header.
fn column<'r>(reading: &Reading<'_>, header: &'r Block, dates: &[DateMention]) -> Option<Column<'r>> {
    let place = header.cell?;
    let words = reading.words(header);
    let period = period(words, header.span, dates);
    let kind = column_kind(words).or_else(|| period.is_some().then_some(ColumnKind::Value))?;
    Some(Column { column: place.column, header, kind, period })
}

/// The days of the one date that a header is: "2018/19", "Q1 2018/19", "March 2019".
fn period(words: &str, span: Span, dates: &[DateMention]) -> Option<(NaiveDate, NaiveDate)> {
    let from = dates.partition_point(|date| date.quote.span_start < span.start);
    let mut within = dates.get(from..)?.iter().take_while(|date| date.quote.span_end <= span.end);
    let told = |date: &&DateMention| words.len() <= date.printed.len() + 20 && date.basis != Some(Basis::Relative);
    let date = within.next().filter(told)?;
    within.next().is_none().then(|| date.start.zip(date.end))?
}

fn cell_of<'r>(row: &[&'r Block], column: u16) -> Option<&'r Block> {
    let mut here = row.iter().filter(|block| block.cell.is_some_and(|cell| cell.column == column));
    let first = here.next()?;
    here.next().is_none().then_some(*first)
}

/// The words that name the row.
fn label<'r>(reading: &Reading<'_>, row: &[&'r Block], column: u16) -> Option<&'r Block> {
    let label = cell_of(row, column)?;
    let words = reading.words(label);
    let letters = words.chars().filter(|letter| letter.is_alphabetic()).count();
    let named = letters > 3 && words.split_whitespace().count() <= 25 && !words.trim_end().ends_with('.');
    named.then_some(label)
}

fn row_measures(reading: &Reading<'_>, row: &[&Block], head: &Head<'_>) -> Vec<Measure> {
    let columns = &head.columns;
    let Some(label) = label(reading, row, head.label) else { return Vec::new() };
    let figure = |column: &Column<'_>| {
        let cell = cell_of(row, column.column)?;
        let printed = reading.words(cell).trim();
        let limit = printed.trim_start_matches(['>', '<', '≥', '≤', '=', ' ']);
        let printed = if column.kind == ColumnKind::Target { limit } else { printed };
        let (value, unit) = cell_figure(printed, reading.words(label), reading.words(column.header))?;
        Some((cell, value, unit))
    };
    let mut measures: Vec<Measure> = Vec::new();
    for column in columns.iter().filter(|column| column.kind == ColumnKind::Value) {
        let Some((cell, value, unit)) = figure(column) else { continue };
        measures.push(Measure {
            indicator: Some(one_line(reading.words(label))),
            value: Some(value),
            unit: Some(unit),
            period_start: column.period.map(|days| days.0),
            period_end: column.period.map(|days| days.1),
            quote: Quote::of_pieces(reading.source, in_order(&[column.header, label, cell])),
            ..Measure::default()
        });
    }
    // Target and comparator are for the latest value; for the last column where no column is dated.
    let latest = (0..measures.len()).max_by_key(|at| measures.get(*at).and_then(|measure| measure.period_end));
    let Some(latest) = latest.and_then(|at| measures.get_mut(at)) else { return measures };
    let mut others = Vec::new();
    for column in columns {
        let Some((cell, value, unit)) = figure(column) else { continue };
        let same = latest.unit.as_ref() == Some(&unit);
        match column.kind {
            ColumnKind::Target if same && latest.target.is_none() => latest.target = Some(value),
            ColumnKind::Previous if same && latest.value_from.is_none() => {
                let way = latest.value.map(|now| direction_between(value, now));
                (latest.value_from, latest.value_to) = (Some(value), latest.value);
                latest.direction = way.map(str::to_owned);
            }
            ColumnKind::Comparator(name) if same && latest.comparator.is_none() => {
                (latest.comparator, latest.comparator_value) = (Some(name.to_owned()), Some(value));
            }
            // What another comparator has stands by itself, as in a sentence.
            ColumnKind::Comparator(name) if same => others.push(Measure {
                indicator: latest.indicator.clone(),
                unit: Some(unit),
                comparator: Some(name.to_owned()),
                comparator_value: Some(value),
                quote: Quote::of_pieces(reading.source, in_order(&[column.header, label, cell])),
                ..Measure::default()
            }),
            _ => {}
        }
    }
    measures.extend(others);
    measures
}

/// The colour of a row: "Amber" under "RAG".
fn row_colour(reading: &Reading<'_>, row: &[&Block], head: &Head<'_>) -> Option<Judgement> {
    let label = label(reading, row, head.label)?;
    let column = head.columns.iter().find(|column| column.kind == ColumnKind::Rag)?;
    let cell = cell_of(row, column.column)?;
    let printed = reading.words(cell).trim();
    let colours = ["green", "amber", "red"];
    let rank = colours.iter().position(|colour| colour.eq_ignore_ascii_case(printed))?;
    Some(Judgement {
        area: Some(one_line(reading.words(label))),
        label: Some(one_line(reading.words(label))),
        grade: Some(printed.to_lowercase()),
        scale: Some("rag".to_owned()),
        rank: Some(rank as u8 + 1),
        printed: Some(printed.to_owned()),
        quote: Quote::of_pieces(reading.source, in_order(&[column.header, label, cell])),
        ..Judgement::default()
    })
}

/// The spans of some cells in the order of the text.
fn in_order(cells: &[&Block]) -> Vec<Span> {
    let mut spans: Vec<Span> = cells.iter().flat_map(|cell| cell.pieces().iter().copied()).collect();
    spans.sort_by_key(|span| span.start);
    spans
}
