//! Tables: drawn with "|", or set in columns with wide gaps.

use super::gaps::{Run, below_names, justified, labelled, marker_before_tab, rows_of_one_table, runs, unit};
use super::lines::cell;
use crate::text::{Block, Line, Span, Stop};

/// "---|---", the rule under a table's first row.
pub(super) fn is_rule(words: &str) -> bool {
    words.starts_with(['-', '|', ':'])
        && words.contains("--")
        && words.contains('|')
        && words.bytes().all(|byte| matches!(byte, b'-' | b'|' | b':' | b' '))
}

/// How many rows make a table without a rule.
const UNRULED: usize = 3;

/// Whether rows of cells start at line `at` without a rule below the first: "Date of decision | 4 May 2021".
pub(super) fn unruled(text: &str, lines: &[Line], at: usize) -> bool {
    let pair = |line: &Line| {
        let words = line.span.of_text(text).trim();
        let inner = words.strip_prefix('|').unwrap_or(words);
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        let cells = inner.split_once('|').filter(|_| !is_rule(words));
        cells.is_some_and(|(label, value)| !label.trim().is_empty() && !value.trim().is_empty() && !value.contains('|'))
    };
    lines.get(at..at + UNRULED).is_some_and(|rows| rows.iter().all(pair) || headed(text, rows))
}

/// Whether the first of some rows of one form names three columns or more: "Item | Minute | Action".
fn headed(text: &str, rows: &[Line]) -> bool {
    let bars = |line: &Line| line.span.of_text(text).bytes().filter(|byte| *byte == b'|').count();
    let head = rows.first().map_or("", |head| head.span.of_text(text).trim_matches(['|', ' ']));
    let named = |name: &str| (1..NAME).contains(&name.trim().len());
    let columns = head.split('|').count();
    let ruled = rows.iter().any(|row| is_rule(row.span.of_text(text)));
    !ruled
        && columns > 2
        && head.split('|').all(named)
        && rows.iter().zip(rows.iter().skip(1)).all(|(row, next)| bars(row) == bars(next))
}

/// The name of a column is shorter.
const NAME: usize = 32;

/// The rows of a table drawn with "|", whose rule is the line at `at`, or its first row where it has no rule: how many lines
/// were taken.
pub(super) fn pipes(text: &str, lines: &[Line], at: usize, head: Span, table: u32, blocks: &mut Vec<Block>) -> usize {
    // Where the first row has no bar before its words, one before those of another leaves its first cell empty.
    let framed = head.of_text(text).starts_with('|');
    row_of_pipes(text, head, framed, table, 0, blocks);
    let mut taken = 1;
    while let Some(line) = lines.get(at + taken) {
        let tight = taken > 1 && lines.get(at + taken - 1).is_some_and(|above| above.blank_before == 0);
        let another = tight && line.blank_before > 0 && unruled(text, lines, at + taken);
        if another || memchr::memchr(b'|', line.span.of_text(text).as_bytes()).is_none() {
            break;
        }
        row_of_pipes(text, line.span, framed, table, taken as u32, blocks);
        taken += 1;
    }
    taken
}

fn row_of_pipes(text: &str, row: Span, framed: bool, table: u32, number: u32, blocks: &mut Vec<Block>) {
    let words = row.of_text(text);
    let inner = words.strip_prefix('|').filter(|_| framed).unwrap_or(words);
    for (column, part) in inner.split('|').enumerate().take(usize::from(u16::MAX)) {
        let span = Span::of(part, text).unwrap_or_default().trim(text);
        if !span.is_empty() {
            blocks.push(cell(span, table, number, column, number == 0));
        }
    }
}

/// The rows of a table set in columns from the line at `at` on: how many lines were taken.
pub(super) fn columns(
    text: &str,
    stops: &[Stop],
    lines: &[Line],
    at: usize,
    furniture: &[bool],
    table: u32,
    blocks: &mut Vec<Block>,
) -> usize {
    let mut edges: Vec<(f32, f32)> = Vec::new();
    let (mut above, mut here): (Vec<Run>, Vec<Run>) = (Vec::new(), Vec::new());
    let mut row = 0;
    for (taken, line) in lines.iter().skip(at).enumerate() {
        runs(text, stops, line, marker_before_tab(text, line), &mut here);
        let unit = unit(text, line);
        let first = taken == 0;
        let belongs = first
            || line.cell.is_none()
                && line.page == lines.get(at).map_or(0, |line| line.page)
                && line.blank_before <= 2
                && !furniture.get(at + taken).copied().unwrap_or(false)
                && !justified(text, &here)
                && !labelled(text, &here)
                && (rows_of_one_table(&above, &here, unit)
                    || taken == 1 && below_names(&above, &here, line.blank_before > 0)
                    || over_columns(&edges, &here, unit)
                    || first_column_alone(text, &edges, line, &here, unit)
                    || within_a_column(&edges, line, &here, unit));
        if !belongs {
            return taken;
        }
        row += u32::from(!first);
        if first {
            edges.extend(names_left_of(text, stops, line, lines.get(at + 1)));
        }
        for run in &here {
            let column = column_of(&mut edges, run, first, unit);
            blocks.push(cell(run.span, table, row, column, first));
        }
        if here.len() > 1 {
            std::mem::swap(&mut above, &mut here);
        }
    }
    lines.len() - at
}

/// The edges of a first column that the row above the names leaves empty: "      Present   Apologies".
fn names_left_of(text: &str, stops: &[Stop], line: &Line, next: Option<&Line>) -> Option<(f32, f32)> {
    let next = next?;
    let mut below = Vec::new();
    runs(text, stops, next, 0, &mut below);
    let name = below.first().filter(|name| below.len() > 1 && name.x < line.x)?;
    (name.right <= line.x + unit(text, line)).then_some((name.x, name.right))
}

/// Whether a run of a row stands over a column of the table, though the row above has none there.
fn over_columns(edges: &[(f32, f32)], here: &[Run], unit: f32) -> bool {
    let over = |run: &Run| edges.iter().skip(1).any(|(x, right)| run.x < right + unit && *x < run.right + unit);
    edges.len() > 3 && here.len() > 1 && here.iter().skip(1).any(over)
}

/// A lone short run in the first of three columns or more is a row of its own: the other columns have no more names.
fn first_column_alone(text: &str, edges: &[(f32, f32)], line: &Line, here: &[Run], unit: f32) -> bool {
    let ([run], [first, second, _, ..]) = (here, edges) else { return false };
    let words = run.span.of_text(text);
    line.blank_before == 0
        && (run.x - first.0).abs() < unit
        && run.right < second.0
        && words.len() <= 25
        && words.starts_with(char::is_uppercase)
        && !words.ends_with(['.', ':', ',', ';'])
}

/// A lone run goes on with a cell where it stands under a later column and no blank line stands between.
fn within_a_column(edges: &[(f32, f32)], line: &Line, here: &[Run], unit: f32) -> bool {
    let [run] = here else { return false };
    line.blank_before == 0
        && edges.iter().skip(1).any(|(x, _)| run.x > x - 3.0 * unit)
        && run.x > edges.first().map_or(0.0, |(_, right)| *right)
}

/// The column over which `run` stands; the first row makes the columns.
fn column_of(edges: &mut Vec<(f32, f32)>, run: &Run, first: bool, unit: f32) -> usize {
    if first {
        edges.push((run.x, run.right));
        return edges.len() - 1;
    }
    let over = |(x, right): &(f32, f32)| run.x < *right + unit && *x < run.right + unit;
    if let Some(at) = edges.iter().position(over) {
        if let Some((x, right)) = edges.get_mut(at) {
            (*x, *right) = (x.min(run.x), right.max(run.right));
        }
        return at;
    }
    edges.iter().rposition(|(x, _)| *x <= run.x).unwrap_or(0)
}
