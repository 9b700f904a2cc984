//! A block: one heading, paragraph, list item or table cell. The narrow waist: after it nobody can tell the format.

use super::{Source, Span};

/// What a block is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; 1 is the highest level.
    Heading(u8),
    /// Running words.
    Paragraph,
    /// An item of a list: it has a [`marker`](Block::marker).
    Item,
    /// A cell of a table: it has a [`cell`](Block::cell). A cell's further paragraphs are cells of the same place.
    Cell,
    /// A running head or foot, a page number, navigation, a cookie notice: kept, addressable, read by no grammar.
    Furniture,
    /// A footnote.
    Footnote,
}

/// What the page's own code says of a block (a class name of a known publishing system), where it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The page's title.
    Title,
    /// The number of an agenda item.
    ItemNumber,
    /// The title of an agenda item.
    ItemTitle,
    /// A label such as "Decision:" or "Minutes:".
    Label,
    /// The officers' purpose line under an item's title.
    Purpose,
    /// A link to an attached paper.
    Attachment,
    /// A short note at the right margin, set apart from the words it belongs to: who is to act, "Noted".
    Margin,
}

/// Where a cell stands in its table. Tables are numbered from 0 through the document, rows and columns from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellPlace {
    /// Table.
    pub table: u32,
    /// Row.
    pub row: u32,
    /// Column.
    pub column: u16,
    /// Whether it is a header cell.
    pub header: bool,
}

/// One block of a page, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words without the marker, from the first to the last.
    pub span: Span,
    /// The pieces of its words where something else stands between them; empty where they are unbroken.
    pub pieces: Vec<Span>,
    /// Its list marker or paragraph number as it stands in the text: "(a)", "·", "12.", "3.1".
    pub marker: Option<Span>,
    /// How deep it is nested, or how far indented relative to its neighbours; 0 is the page's own level.
    pub depth: u8,
    /// Whether all its words are bold.
    pub bold: bool,
    /// Whether all its words are italic.
    pub italic: bool,
    /// Its place in a table.
    pub cell: Option<CellPlace>,
    /// What the page's code says of it.
    pub hint: Option<Hint>,
}

impl Block {
    /// A plain block of `kind` over `span`; the other fields are set by struct update.
    pub fn new(kind: BlockKind, span: Span) -> Self {
        Self {
            kind,
            span,
            pieces: Vec::new(),
            marker: None,
            depth: 0,
            bold: false,
            italic: false,
            cell: None,
            hint: None,
        }
    }

    /// Its words from first to last, as they stand in the source (what interrupts them included).
    pub fn words<'s>(&self, source: &'s Source) -> &'s str {
        self.span.of_text(source.text())
    }

    /// Its marker's words, "" where it has none.
    pub fn marker_words<'s>(&self, source: &'s Source) -> &'s str {
        self.marker.map_or("", |marker| marker.of_text(source.text()))
    }

    /// Marker and words together.
    pub fn whole(&self) -> Span {
        self.marker.map_or(self.span, |marker| marker.join(self.span))
    }

    /// The unbroken pieces of its words.
    pub fn pieces(&self) -> &[Span] {
        if self.pieces.is_empty() { std::slice::from_ref(&self.span) } else { &self.pieces }
    }

    /// The pieces of its words that lie within `within`.
    pub fn pieces_within(&self, within: Span) -> impl Iterator<Item = Span> + '_ {
        self.pieces()
            .iter()
            .filter(move |piece| piece.overlaps(within))
            .map(move |piece| Span { start: piece.start.max(within.start), end: piece.end.min(within.end) })
    }
}
