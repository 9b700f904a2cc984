//! Tables of a page: which ones are tables, and which merely hold the page and are read as paragraphs.

use minutebook::text::{Block, BlockKind, CellPlace, Hint};

/// A table while its rows are read.
#[derive(Clone, Debug, Default)]
struct Table {
    /// The cell of the table around it, as it stood when this one opened.
    parent: Option<CellPlace>,
    row: u32,
    rows: u32,
    /// The column of the cell that is open, and how many it takes; none before a row's first cell.
    column: Option<(u16, u16)>,
    header: bool,
    /// Rows that a cell above still reaches down to, column by column.
    reach: Vec<u16>,
}

/// All tables of one document, numbered in the order in which they open.
#[derive(Default)]
pub(crate) struct Tables {
    all: Vec<Table>,
    open: Vec<u32>,
}

/// More columns than this are counted as one.
const COLUMNS: u16 = 512;

impl Tables {
    /// Opens a table within the cell that is open.
    pub fn open(&mut self) {
        let parent = self.place();
        self.open.push(self.all.len() as u32);
        self.all.push(Table { parent, ..Table::default() });
    }

    /// Closes the innermost table.
    pub fn close(&mut self) {
        self.open.pop();
    }

    /// Closes every table, where the page broke off within them.
    #[cfg(feature = "docx")]
    pub fn close_all(&mut self) {
        self.open.clear();
    }

    /// Starts a row.
    pub fn row(&mut self) {
        let Some(table) = self.current() else { return };
        table.row = table.rows;
        table.rows += 1;
        table.column = None;
        table.reach.iter_mut().for_each(|left| *left = left.saturating_sub(1));
    }

    /// Starts a cell that takes `columns` columns and `rows` rows.
    pub fn cell(&mut self, columns: u16, rows: u16, header: bool) {
        let Some(table) = self.current() else { return };
        table.rows = table.rows.max(1);
        table.header = header;
        let mut at = table.column.map_or(0, |(at, wide)| at.saturating_add(wide)).min(COLUMNS - 1);
        while at < COLUMNS - 1 && table.reach.get(usize::from(at)).is_some_and(|left| *left > 0) {
            at += 1;
        }
        let end = at.saturating_add(columns.max(1)).min(COLUMNS);
        table.column = Some((at, end - at));
        if rows > 1 {
            table.reach.resize(table.reach.len().max(usize::from(end)), 0);
            table.reach.iter_mut().take(usize::from(end)).skip(usize::from(at)).for_each(|left| *left = rows);
        }
    }

    /// The place of the cell that is open; none outside tables.
    pub fn place(&mut self) -> Option<CellPlace> {
        let number = *self.open.last()?;
        let table = self.current()?;
        let (column, _) = table.column?;
        Some(CellPlace { table: number, row: table.row, column, header: table.header })
    }

    fn current(&mut self) -> Option<&mut Table> {
        self.all.get_mut(*self.open.last()? as usize)
    }

    /// Settles every table: blocks of a true table become cells, blocks of one that holds the page stand by themselves.
    pub fn settle(self, text: &str, blocks: &mut Vec<Block>) {
        if self.all.is_empty() {
            return;
        }
        let held = survey(&self.all, text, blocks);
        let places = places(&self.all, &held);
        let mut numbers = Vec::new();
        for index in 0..blocks.len() {
            let next = blocks.get(index + 1).and_then(|next| next.cell);
            let Some(block) = blocks.get_mut(index) else { continue };
            let Some(cell) = block.cell else { continue };
            block.cell = places.get(cell.table as usize).copied().flatten().map(|place| place.of(cell));
            if block.cell.is_some() {
                if !matches!(block.kind, BlockKind::Furniture | BlockKind::Footnote) {
                    block.kind = BlockKind::Cell;
                }
            } else if let Some(held) = held.get(cell.table as usize).filter(|held| held.is_numbered()) {
                let beside = next.is_some_and(|next| (next.table, next.row) == (cell.table, cell.row));
                if cell.column == held.first_column() && beside && is_number(block.span.of_text(text)) {
                    numbers.push(index);
                } else if cell.row == 0 && cell.header {
                    block.kind = BlockKind::Furniture;
                }
            }
        }
        number_rows(blocks, &numbers);
    }
}

/// Where a table's blocks stand at the end; none where it holds the page.
fn places(all: &[Table], held: &[Held]) -> Vec<Option<Place>> {
    let mut number = 0;
    let mut places: Vec<Option<Place>> = Vec::with_capacity(all.len());
    for (table, held) in all.iter().zip(held) {
        // The table around it opened before it, and is settled.
        let outer = table.parent.and_then(|cell| places.get(cell.table as usize).copied()?.map(|place| place.of(cell)));
        places.push(match outer {
            Some(cell) => Some(Place::Within(cell)),
            None if held.is_page() => None,
            None => {
                number += 1;
                Some(Place::Own(number - 1))
            }
        });
    }
    places
}

#[derive(Clone, Copy)]
enum Place {
    /// In a table of this number.
    Own(u32),
    /// In a cell of a table around it.
    Within(CellPlace),
}

impl Place {
    fn of(self, cell: CellPlace) -> CellPlace {
        match self {
            Place::Own(number) => CellPlace { table: number, ..cell },
            Place::Within(outer) => outer,
        }
    }
}

/// What a table holds.
#[derive(Clone, Default)]
struct Held {
    /// First and last column with words.
    columns: Option<(u16, u16)>,
    last_cell: Option<(u32, u16)>,
    in_cell: u32,
    most_in_cell: u32,
    headers: u32,
    tables_within: u32,
    headings: u32,
    /// Cells of the first column that are a number alone, and others.
    numbers: u32,
    others: u32,
    /// Bytes and blocks beside the first column.
    beside: (usize, usize),
}

/// A cell with so many blocks holds a part of the page, not a value.
const PAGE_BLOCKS: u32 = 8;
/// A head over the numbers is no longer: "No.", "Item".
const SHORT_HEAD: usize = 8;
/// Beside a number stand words of this many bytes on average, else it is a table of values.
const WORDY: usize = 16;

impl Held {
    fn first_column(&self) -> u16 {
        self.columns.map_or(0, |(first, _)| first)
    }

    /// Numbered paragraphs set as a table of two columns.
    fn is_numbered(&self) -> bool {
        let two = self.columns.is_some_and(|(first, last)| last == first + 1);
        two && self.numbers > 0 && self.others * 4 <= self.numbers && self.beside.0 >= WORDY * self.beside.1
    }

    fn is_page(&self) -> bool {
        self.columns.is_none_or(|(first, last)| first == last)
            || self.is_numbered()
            || self.tables_within > 0
            || self.headings > 0
            || (self.most_in_cell >= PAGE_BLOCKS && self.headers == 0)
    }

    fn count(&mut self, cell: CellPlace, block: &Block) {
        let (first, last) = self.columns.unwrap_or((cell.column, cell.column));
        self.columns = Some((first.min(cell.column), last.max(cell.column)));
        self.headers += u32::from(cell.header);
        self.headings += u32::from(matches!(block.kind, BlockKind::Heading(_)) && !cell.header);
        let here = Some((cell.row, cell.column));
        self.in_cell = if self.last_cell == here { self.in_cell + 1 } else { 1 };
        self.last_cell = here;
        self.most_in_cell = self.most_in_cell.max(self.in_cell);
    }

    fn count_first(&mut self, cell: CellPlace, block: &Block, words: &str) {
        if cell.column != self.first_column() {
            self.beside = (self.beside.0 + words.len(), self.beside.1 + 1);
        } else if (block.marker.is_none() && is_number(words)) || block.hint == Some(Hint::ItemNumber) {
            self.numbers += 1;
        } else if cell.row > 0 || words.len() > SHORT_HEAD {
            self.others += 1;
        }
    }
}

/// Counts what each table holds.
fn survey(all: &[Table], text: &str, blocks: &[Block]) -> Vec<Held> {
    let mut held = vec![Held::default(); all.len()];
    let inside = || blocks.iter().filter(|block| block.kind != BlockKind::Furniture).filter_map(|b| Some((b, b.cell?)));
    for (block, cell) in inside() {
        if let Some(held) = held.get_mut(cell.table as usize) {
            held.count(cell, block);
        }
    }
    for (block, cell) in inside() {
        if let Some(held) = held.get_mut(cell.table as usize) {
            held.count_first(cell, block, block.span.of_text(text));
        }
    }
    // Tables within opened later: the last are settled first.
    for number in (0..all.len()).rev() {
        let is_table = held.get(number).is_some_and(|held| !held.is_page());
        let parent = all.get(number).and_then(|table| table.parent).filter(|_| is_table);
        if let Some(around) = parent.and_then(|parent| held.get_mut(parent.table as usize)) {
            around.tables_within += 1;
        }
    }
    held
}

/// "45.", "12a", "(3)", "65/08", "PC/45/23": the number of an item alone in its cell.
fn is_number(words: &str) -> bool {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    let year = digits == 4 && words.len() == 4;
    (1..=8).contains(&digits)
        && !year
        && words.len() <= 12
        && words.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"./()-".contains(&byte))
        && (words.bytes().filter(|byte| *byte == b'/').count() < 2
            || words.starts_with(|first: char| first.is_ascii_uppercase()))
}

/// A number alone in its cell becomes the marker of the words in the cell beside it.
fn number_rows(blocks: &mut Vec<Block>, numbers: &[usize]) {
    for index in numbers {
        let Some(number) = blocks.get(*index).map(|block| block.span) else { continue };
        let Some(next) = blocks.get_mut(index + 1).filter(|next| next.marker.is_none()) else { continue };
        next.marker = Some(number);
        if next.kind == BlockKind::Paragraph {
            next.kind = BlockKind::Item;
        }
        if let Some(block) = blocks.get_mut(*index) {
            block.span.end = block.span.start;
        }
    }
    if !numbers.is_empty() {
        blocks.retain(|block| !block.span.is_empty());
    }
}
