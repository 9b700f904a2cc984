//! The cells of a file's ruled tables: which words stand in which, page after page.

use super::grid::{Grid, grids};
use super::ink::{Page, Run};
use super::lines::Segment;
use minutebook::text::CellPlace;
use std::collections::HashMap;

/// A cell of one of the page's grids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TableAt {
    grid: usize,
    row: u32,
    column: u16,
}

/// The tables of a page, and the last of the page before, which may go on.
#[derive(Default)]
pub(super) struct Cells {
    grids: Vec<Numbered>,
    tables: u32,
    /// A table that reaches down to the foot of its page.
    cut: Option<(Numbered, u32)>,
}

#[derive(Clone, Debug)]
struct Numbered {
    grid: Grid,
    /// The table's number in the file.
    table: u32,
    /// Its rows on pages before.
    rows: u32,
    /// Its words, cell by cell.
    segments: Vec<Segment>,
}

impl Cells {
    /// Turns to the next page.
    pub(super) fn turn(&mut self, page: &Page) {
        let mut found: Vec<Grid> =
            grids(&page.pen.rules).into_iter().filter(|grid| holds_a_table(grid, page)).collect();
        found.sort_by(|a, b| a.reach().0.total_cmp(&b.reach().0));
        let cut = self.cut.take();
        self.grids.clear();
        for grid in found {
            let before = cut.as_ref().filter(|(cut, _)| self.grids.is_empty() && grid.goes_on(&cut.grid));
            let (table, rows) = before.map_or((self.tables, 0), |(cut, rows)| (cut.table, *rows));
            self.tables = self.tables.max(table + 1);
            self.grids.push(Numbered { grid, table, rows, segments: Vec::new() });
        }
        let low = |grid: &Grid| grid.reach().1 > page.height * LOW;
        self.cut = self
            .grids
            .last()
            .filter(|last| low(&last.grid))
            .map(|last| (last.clone(), last.rows + last.grid.rows.len().saturating_sub(1) as u32));
    }

    /// The cell in which a run stands.
    pub(super) fn place(&self, run: &Run) -> Option<TableAt> {
        let (x, y) = inside(run)?;
        self.grids
            .iter()
            .enumerate()
            .find_map(|(grid, numbered)| numbered.grid.place(x, y).map(|(row, column)| TableAt { grid, row, column }))
    }

    /// Takes the segments of tables out of those of the page; the first of each stays and holds its place.
    pub(super) fn take(&mut self, segments: Vec<Segment>) -> Vec<Segment> {
        let mut kept = Vec::with_capacity(segments.len());
        for segment in segments {
            match segment.table.and_then(|table| self.grids.get_mut(table.grid)) {
                Some(numbered) => {
                    if numbered.segments.is_empty() {
                        kept.push(segment.clone());
                    }
                    numbered.segments.push(segment);
                }
                None => kept.push(segment),
            }
        }
        kept
    }

    /// The words of a table, cell by cell, and how far to the right they may go.
    pub(super) fn of(&mut self, table: TableAt) -> Vec<(CellPlace, f32, Vec<Segment>)> {
        let Some(numbered) = self.grids.get_mut(table.grid) else { return Vec::new() };
        let mut segments = std::mem::take(&mut numbered.segments);
        let place = |segment: &Segment| segment.table.map_or((0, 0), |table| (table.row, table.column));
        segments.sort_by(|a, b| place(a).cmp(&place(b)).then(a.y.total_cmp(&b.y)));
        let mut cells: Vec<(CellPlace, f32, Vec<Segment>)> = Vec::new();
        for segment in segments {
            let (row, column) = place(&segment);
            let row = numbered.rows + row;
            match cells.last_mut().filter(|(cell, ..)| (cell.row, cell.column) == (row, column)) {
                Some((_, _, cell)) => cell.push(segment),
                None => {
                    let cell = CellPlace { table: numbered.table, row, column, header: row == 0 };
                    cells.push((cell, 0.0, vec![segment]));
                }
            }
        }
        for (cell, margin, segments) in &mut cells {
            let left = segments.iter().map(|segment| segment.x).fold(f32::MAX, f32::min);
            let y = segments.first().map_or(0.0, |segment| segment.y - 1.0);
            *margin = numbered.grid.margin(cell.column, left, y);
        }
        cells
    }
}

/// A table that ends below this part of its page may go on with the next.
const LOW: f32 = 0.75;

/// A point within a run, at half the height of its small letters.
fn inside(run: &Run) -> Option<(f32, f32)> {
    (!run.turned).then_some((run.x + 1.0, run.y - 0.25 * run.size))
}

/// A cell of more letters, in a table of few, is a part of the page with a frame around it.
const FRAMED: usize = 2000;
/// A table of few cells has no more.
const FEW: usize = 4;

/// Whether words stand in two columns and two rows, and do not merely fill the page.
fn holds_a_table(grid: &Grid, page: &Page) -> bool {
    let mut cells: HashMap<(u32, u16), usize> = HashMap::new();
    for run in &page.runs {
        let letters = page.words(run).trim().len();
        if letters > 0
            && let Some(place) = inside(run).and_then(|(x, y)| grid.place(x, y))
        {
            *cells.entry(place).or_default() += letters;
        }
    }
    let first = cells.keys().next().copied().unwrap_or_default();
    let framed = cells.len() <= FEW && cells.values().any(|letters| *letters > FRAMED);
    !framed && cells.keys().any(|cell| cell.0 != first.0) && cells.keys().any(|cell| cell.1 != first.1)
}
