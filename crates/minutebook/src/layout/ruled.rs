//! Ruled tables: lines whose cells are known, cell by cell; the head row that a next page repeats is set apart.

use super::gaps::unit;
use super::marker;
use super::wrap::Open;
use crate::text::{Block, BlockKind, CellPlace, Line, Span};

/// The ruled table met last, which may go on over the page.
#[derive(Default)]
pub(super) struct Ruled {
    /// Its number among the lines' tables and among the blocks'.
    numbers: Option<(u32, u32)>,
    /// The words of its first row.
    head: Vec<(u16, Span)>,
}

impl Ruled {
    /// Makes cells of the lines of a table at the start of `lines`: how many were taken.
    pub fn take(
        &mut self,
        text: &str,
        all_bold: bool,
        lines: &[Line],
        tables: &mut u32,
        blocks: &mut Vec<Block>,
    ) -> usize {
        let Some(first) = lines.first().and_then(|line| line.cell) else { return 0 };
        let known = self.numbers.filter(|(number, _)| *number == first.table).map(|(_, block)| block);
        let number = known.unwrap_or_else(|| {
            *tables += 1;
            self.head.clear();
            *tables - 1
        });
        self.numbers = Some((first.table, number));
        let page = lines.first().map_or(0, |line| line.page);
        let belongs = |line: &&Line| line.page == page && line.cell.is_some_and(|cell| cell.table == first.table);
        let taken = lines.iter().take_while(belongs).count();
        let place = |line: &Line| line.cell.map(|cell| (cell.row, cell.column));
        let row = |line: &Line| line.cell.map(|cell| cell.row);
        for row in lines.get(..taken).unwrap_or(&[]).chunk_by(|a, b| row(a) == row(b)) {
            let cells = row.chunk_by(|a, b| place(a) == place(b));
            if known.is_some() && self.repeats_head(text, row) {
                blocks.extend(cells.filter_map(span_of).map(|span| Block::new(BlockKind::Furniture, span)));
                continue;
            }
            for lines in cells {
                let Some(cell) = lines.first().and_then(|line| line.cell) else { continue };
                if cell.row == 0 {
                    self.head.extend(span_of(lines).map(|span| (cell.column, span)));
                }
                cell_of(text, all_bold, lines, CellPlace { table: number, ..cell }, blocks);
            }
        }
        taken
    }

    /// Whether a row has the words of the table's first row.
    fn repeats_head(&self, text: &str, row: &[Line]) -> bool {
        let place = |line: &Line| line.cell.map(|cell| cell.column);
        let mut cells = 0;
        let same = row.chunk_by(|a, b| place(a) == place(b)).all(|lines| {
            cells += 1;
            let (column, span) = (lines.first().and_then(place), span_of(lines));
            self.head.iter().any(|(known, head)| {
                Some(*known) == column && span.is_some_and(|span| head.of_text(text) == span.of_text(text))
            })
        });
        same && cells == self.head.len()
    }
}

/// The words of some lines.
fn span_of(lines: &[Line]) -> Option<Span> {
    Some(lines.first()?.span.join(lines.last()?.span))
}

/// The paragraphs of a cell.
fn cell_of(text: &str, all_bold: bool, lines: &[Line], place: CellPlace, blocks: &mut Vec<Block>) {
    let mut open: Option<Open> = None;
    let mut end = |open: Option<Open>| {
        blocks.extend(open.map(|open| Block { cell: Some(place), ..open.block(BlockKind::Cell) }));
    };
    for line in lines {
        let found = marker(line.span.of_text(text));
        match &mut open {
            Some(open) if found.is_none() && goes_on(text, all_bold, open, line) => open.grow(line, line.span, false),
            _ => {
                end(open.take());
                open = Some(Open::new(text, line, line.span, found, 0));
            }
        }
    }
    end(open);
}

/// Whether a line of a cell goes on with the one above it: that one is full, or the words go on in lower case.
fn goes_on(text: &str, all_bold: bool, open: &Open, line: &Line) -> bool {
    let words = line.span.of_text(text);
    if line.blank_before > 0 || !all_bold && open.last.bold != line.bold {
        return false;
    }
    let above = open.last.span.of_text(text);
    let lower = words.starts_with(|letter: char| letter.is_lowercase() || ")&,".contains(letter));
    let first_word = words.split_whitespace().next().unwrap_or("").chars().count() as f32;
    let letter = unit(text, &open.last).max(0.5 * line.size);
    let full = open.last.right + (first_word + 1.0) * letter >= line.margin;
    full || lower && !above.ends_with(['.', '?', '!', ':', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Format, Shape, Source};

    /// A table of lines: page, row, column, right edge, words.
    fn laid(rows: &[(u32, u32, u16, f32, &str)]) -> Vec<String> {
        let mut text = String::new();
        let mut lines = Vec::new();
        for (page, row, column, right, words) in rows {
            let start = text.len();
            text += words;
            let cell = Some(CellPlace { table: 0, row: *row, column: *column, header: *row == 0 });
            let span = Span::new(start, text.len());
            lines.push(Line { span, page: *page, right: *right, size: 10.0, cell, margin: 100.0, ..Line::default() });
            text.push('\n');
        }
        let source = Source::new("a", b"", Format::Pdf, text, Shape::Lines(lines));
        let blocks = crate::layout::blocks(&source);
        let place = |block: &Block| block.cell.map_or("-".to_owned(), |cell| format!("{}.{}", cell.row, cell.column));
        blocks.iter().map(|block| format!("{} {}", place(block), block.words(&source).replace('\n', " "))).collect()
    }

    #[test]
    fn lines_of_a_cell() {
        let rows = [
            (1, 0, 0, 20.0, "Item"),
            (1, 0, 1, 30.0, "Action"),
            (1, 1, 0, 98.0, "The bridge is to be painted before the"),
            (1, 1, 0, 20.0, "summer."),
            (1, 1, 0, 60.0, "The road is closed."),
            (1, 1, 1, 40.0, "Ann Lake"),
            (1, 1, 1, 30.0, "Bob Hill"),
        ];
        assert_eq!(
            laid(&rows),
            [
                "0.0 Item",
                "0.1 Action",
                "1.0 The bridge is to be painted before the summer.",
                "1.0 The road is closed.",
                "1.1 Ann Lake",
                "1.1 Bob Hill"
            ]
        );
    }

    #[test]
    fn repeated_heads() {
        let rows = [
            (1, 0, 0, 20.0, "Item"),
            (1, 0, 1, 30.0, "Action"),
            (1, 1, 0, 60.0, "Roads"),
            (2, 2, 0, 20.0, "Item"),
            (2, 2, 1, 30.0, "Action"),
            (2, 3, 0, 60.0, "Bridges"),
            (2, 3, 1, 60.0, "Ann Lake"),
        ];
        assert_eq!(
            laid(&rows),
            ["0.0 Item", "0.1 Action", "1.0 Roads", "- Item", "- Action", "3.0 Bridges", "3.1 Ann Lake"]
        );
    }
}
