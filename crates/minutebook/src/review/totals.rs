//! A table's total that its figures do not come to.

use super::finding::{finding, pounds};
use crate::document::Reading;
use crate::model::{Check, Document, Severity};
use crate::phrase::number::{money, number};
use crate::text::{Block, BlockKind, Span};
use std::collections::BTreeMap;

/// A figure that a cell holds.
#[derive(Clone, Copy)]
struct Figure {
    value: f64,
    decimals: u32,
    money: bool,
    place: Span,
}

/// What stands in a cell of a column of figures.
#[derive(Clone, Copy)]
enum Held {
    Figure(Figure),
    Words,
}

/// A table's cells by row and column, empty ones left out.
type Rows = BTreeMap<u32, BTreeMap<u16, Held>>;

/// Columns with a total at their foot, and rows whose net and VAT do not make the gross.
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
    let mut rows = Rows::new();
    let mut totals: Vec<u32> = Vec::new();
    for block in cells {
        let (Some(cell), words) = (block.cell, reading.words(block).trim()) else { continue };
        if is_total(words) {
            totals.push(cell.row);
        }
        if words.chars().any(char::is_alphanumeric) {
            let held = figure(words, block.span).map_or(Held::Words, Held::Figure);
            // A cell's second paragraph: the cell is no plain figure.
            let known = rows.entry(cell.row).or_default().insert(cell.column, held);
            if known.is_some() {
                rows.entry(cell.row).or_default().insert(cell.column, Held::Words);
            }
        }
    }
    totals.dedup();
    let mut found = Vec::new();
    for (at, total) in totals.iter().enumerate() {
        let from = at.checked_sub(1).and_then(|before| totals.get(before)).map_or(0, |before| before + 1);
        let columns = rows.get(total).into_iter().flatten();
        found.extend(columns.filter_map(|(column, held)| match held {
            Held::Figure(figure) if *column > 0 => {
                differs(reading, &rows, *column, from..*total, figure, totals.get(..at).unwrap_or_default())
            }
            _ => None,
        }));
    }
    found.extend(gross(reading, cells, &rows));
    found
}

/// A column's figures since the last total against the total below them.
fn differs(
    reading: &Reading<'_>,
    rows: &Rows,
    column: u16,
    range: std::ops::Range<u32>,
    total: &Figure,
    totals_above: &[u32],
) -> Option<Check> {
    let mut parts: Vec<Figure> = Vec::new();
    for cells in rows.range(range).map(|(_, cells)| cells) {
        match cells.get(&column) {
            Some(Held::Figure(figure)) => parts.push(*figure),
            // Words above the first figure are the column's head; among figures they make it no column of a sum.
            Some(Held::Words) if !parts.is_empty() => return None,
            _ => {}
        }
    }
    let exact = total.money || total.decimals == 2;
    if parts.len() < if exact { 2 } else { 3 } {
        return None;
    }
    let sum: f64 = parts.iter().map(|part| part.value).sum();
    // The total of totals, or of all that is above: "Grand total".
    let above = |row: &u32| match rows.get(row)?.get(&column)? {
        Held::Figure(figure) => Some(figure.value),
        Held::Words => None,
    };
    let carried: f64 = totals_above.iter().filter_map(above).sum();
    let other = [sum + carried, carried, sum - carried];
    let step = 10f64.powi(-(total.decimals.min(6) as i32));
    let rounding = if exact { step * 0.5 } else { step * (parts.len() as f64) * 0.5 + step };
    let difference = (sum - total.value).abs();
    // A total of another kind (an average, a running figure) is far away.
    let fits = other.iter().any(|other| (other - total.value).abs() <= rounding);
    if difference <= rounding || fits || difference > total.value.abs() * 0.25 {
        return None;
    }
    let message = format!(
        "The figures above come to {}, the total says {}: check the sum.",
        told(sum, total),
        told(total.value, total)
    );
    let places = parts.iter().map(|part| part.place).chain([total.place]);
    Some(finding(reading, "total-differs", Severity::Warning, message, places))
}

/// Rows under "Net", "VAT" and "Gross" whose figures do not make the gross.
fn gross(reading: &Reading<'_>, cells: &[&Block], rows: &Rows) -> Vec<Check> {
    let head = |names: &[&str]| {
        let mut named = cells.iter().filter(|block| {
            let words = reading.words(block).trim().trim_end_matches(['£', '(', ')', ' ']);
            names.iter().any(|name| name.eq_ignore_ascii_case(words))
        });
        let cell = named.next()?.cell?;
        named.next().is_none().then_some(cell)
    };
    let heads = (head(&["net"]), head(&["vat"]), head(&["gross", "total"]));
    let (Some(net), Some(vat), Some(gross)) = heads else { return Vec::new() };
    if net.row != vat.row || vat.row != gross.row || net.column >= gross.column || vat.column >= gross.column {
        return Vec::new();
    }
    let first = net.column.min(vat.column);
    let wrong = rows.range(net.row + 1..).filter_map(|(_, cells)| {
        let Some(Held::Figure(said)) = cells.get(&gross.column) else { return None };
        let mut parts = Vec::new();
        for (_, held) in cells.range(first..gross.column) {
            match held {
                Held::Figure(figure) => parts.push(*figure),
                Held::Words => return None,
            }
        }
        let sum: f64 = parts.iter().map(|part| part.value).sum();
        let difference = (sum - said.value).abs();
        if !cells.contains_key(&net.column) || difference < 0.015 || difference > said.value.abs() * 0.25 {
            return None;
        }
        let message =
            format!("Net and VAT come to {}, the gross says {}: check the row.", pounds(sum), pounds(said.value));
        let places = parts.iter().map(|part| part.place).chain([said.place]);
        Some(finding(reading, "total-differs", Severity::Warning, message, places))
    });
    wrong.collect()
}

fn is_total(words: &str) -> bool {
    let words = words.trim_start_matches(['*', '_']);
    let starts = |name: &str| words.get(..name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name));
    let named = ["total", "sub-total", "subtotal", "sub total", "grand total"].iter().any(|name| starts(name));
    named && words.len() < 40
}

/// The figure that a cell holds, nothing else beside it.
fn figure(words: &str, place: Span) -> Option<Figure> {
    let words = words.trim().trim_matches(['*', '_']);
    let negative = words.starts_with('(') && words.ends_with(')') || words.starts_with(['-', '−']);
    let bare = words.trim_matches(['(', ')', '-', '−', '+', ' ']);
    let (rest, value) = money(bare).or_else(|_| number(bare)).ok()?;
    let money = bare.starts_with('£');
    let year = !money && bare.len() == 4 && (1900.0..=2100.0).contains(&value);
    let decimals =
        bare.split_once('.').map_or(0, |(_, after)| after.bytes().take_while(u8::is_ascii_digit).count() as u32);
    let scaled = bare.ends_with(|letter: char| letter.is_alphabetic());
    let value = if negative { -value } else { value };
    (rest.is_empty() && !year && !scaled).then_some(Figure { value, decimals, money, place })
}

/// A value as the total is printed.
fn told(value: f64, total: &Figure) -> String {
    match total.money || total.decimals == 2 {
        true => pounds(value),
        false => ((value * 100.0).round() / 100.0).to_string(),
    }
}
