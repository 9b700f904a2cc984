//! A total that its figures do not come to.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Check, Document, Severity};
use crate::phrase::number::{money, number};
use crate::text::{Block, BlockKind, Span};
use std::collections::BTreeMap;

/// A table's figures by column and row.
type Columns = BTreeMap<u16, BTreeMap<u32, (f64, u32, Span)>>;

/// A column of a table whose last row is its total, and whose figures come to something else.
pub(super) fn check(reading: &Reading<'_>, _document: &Document) -> Vec<Check> {
    let mut tables: BTreeMap<u32, Vec<&Block>> = BTreeMap::new();
    for (_, block) in reading.body().filter(|(_, block)| block.kind == BlockKind::Cell) {
        if let Some(cell) = block.cell {
            tables.entry(cell.table).or_default().push(block);
        }
    }
    tables.values().flat_map(|cells| table(reading, cells)).collect()
}

fn table(reading: &Reading<'_>, cells: &[&Block]) -> Vec<Check> {
    let totals: Vec<u32> =
        cells.iter().filter(|block| is_total(reading.words(block))).filter_map(|block| Some(block.cell?.row)).collect();
    let last = cells.iter().filter_map(|block| Some(block.cell?.row)).max();
    let [row] = totals[..] else { return Vec::new() };
    if Some(row) != last {
        return Vec::new();
    }
    let mut columns = Columns::new();
    for block in cells {
        let (Some(cell), Some((value, decimals))) = (block.cell, figure(reading.words(block))) else { continue };
        columns.entry(cell.column).or_default().insert(cell.row, (value, decimals, block.span));
    }
    columns.values().filter_map(|column| differs(reading, column, row)).collect()
}

/// Every row between the first figure and the total must have one: else a figure may be a part of another.
fn differs(reading: &Reading<'_>, column: &BTreeMap<u32, (f64, u32, Span)>, row: u32) -> Option<Check> {
    let (total, decimals, place) = *column.get(&row)?;
    let parts: Vec<_> = column.range(..row).collect();
    let first = *parts.first()?.0;
    if parts.len() < 3 || parts.len() != (row - first) as usize {
        return None;
    }
    let sum: f64 = parts.iter().map(|(_, (value, _, _))| value).sum();
    let step = 10f64.powi(-(decimals.min(6) as i32));
    let rounding = step * (parts.len() as f64) * 0.5 + step;
    let difference = (sum - total).abs();
    // A total of another kind (an average, a running figure) is far away.
    if difference <= rounding || difference > total.abs() * 0.25 {
        return None;
    }
    let message = format!("The figures above come to {}, the total says {}: check the sum.", plain(sum), plain(total));
    let places = parts.iter().map(|(_, (_, _, span))| *span).chain([place]);
    Some(finding(reading, "total-differs", Severity::Warning, message, places))
}

fn is_total(words: &str) -> bool {
    words.get(..5).is_some_and(|word| word.eq_ignore_ascii_case("total")) && words.len() < 40
        || words.get(..11).is_some_and(|word| word.eq_ignore_ascii_case("grand total"))
}

/// The figure that a cell holds, nothing else beside it, and how many decimals it has.
fn figure(words: &str) -> Option<(f64, u32)> {
    let words = words.trim();
    let negative = words.starts_with('(') && words.ends_with(')') || words.starts_with('-');
    let bare = words.trim_matches(['(', ')', '-', '+', ' ']);
    let (rest, value) = money(bare).or_else(|_| number(bare)).ok()?;
    let year = rest.is_empty() && bare.len() == 4 && (1900.0..=2100.0).contains(&value);
    let decimals =
        bare.split_once('.').map_or(0, |(_, after)| after.bytes().take_while(u8::is_ascii_digit).count() as u32);
    let scaled = bare.ends_with(|letter: char| letter.is_alphabetic());
    (rest.is_empty() && !year && !scaled).then_some((if negative { -value } else { value }, decimals))
}

fn plain(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    rounded.to_string()
}
