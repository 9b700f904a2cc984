//! A text under composition: what the readers that know structure write into, one block a line.
//!
//! White space is collapsed, invisible characters are left out, and every run of the text remembers the byte of the
//! original that it came from.

use crate::attachment;
use crate::lead;
use crate::marker;
use crate::rejoin::rejoin;
use minutebook::text::clean::{Class, Origins, class_of};
use minutebook::text::{Block, BlockKind, CellPlace, Hint, Origin, Span};

/// How letters are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Face {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}

/// What a block is, as far as the reader knows when it ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    pub kind: BlockKind,
    pub depth: u8,
    pub hint: Option<Hint>,
    /// Where it stands in the innermost table: the table's number among all tables, row, column.
    pub cell: Option<CellPlace>,
}

impl Form {
    /// A block outside tables.
    pub fn new(kind: BlockKind) -> Self {
        Self { kind, depth: 0, hint: None, cell: None }
    }
}

/// A longer heading is a paragraph that was set as a heading.
const HEADING_BYTES: usize = 240;
/// So many no-break spaces in a run stand for a tab.
const TAB_OF_SPACES: usize = 4;

/// A text under composition.
#[derive(Default)]
pub(crate) struct Composer {
    text: String,
    blocks: Vec<Block>,
    origins: Origins,
    line: Line,
}

/// The line that is being written.
#[derive(Default)]
struct Line {
    start: usize,
    open: bool,
    gap: Option<char>,
    hard_spaces: usize,
    marker: Option<(usize, usize)>,
    waiting: Option<(String, usize)>,
    plain_bold: bool,
    /// Where its first words in bold start and, once others follow, end.
    lead: Option<(usize, Option<usize>)>,
    plain_italic: bool,
    any_word: bool,
}

impl Composer {
    /// Writes words; `original` is the byte at which they stand. White space and invisible characters are cleaned.
    pub fn words(&mut self, words: &str, original: usize, face: Face) {
        let mut run: Option<usize> = None;
        for (at, letter) in words.char_indices() {
            match class_of(letter) {
                Class::Word => {
                    run.get_or_insert(at);
                    continue;
                }
                class => {
                    if let Some(start) = run.take() {
                        self.run(words.get(start..at).unwrap_or(""), original + start, face);
                    }
                    self.space(class);
                }
            }
        }
        if let Some(start) = run {
            self.run(words.get(start..).unwrap_or(""), original + start, face);
        }
    }

    /// A wide gap between words.
    #[cfg(feature = "docx")]
    pub fn tab(&mut self) {
        self.line.gap = Some('\t');
    }

    /// The marker that the page sets before the next words of this line.
    pub fn marker(&mut self, marker: String, original: usize) {
        self.line.waiting = Some((marker, original));
    }

    /// Makes furniture of the blocks of these numbers.
    pub fn set_aside(&mut self, numbers: &[usize]) {
        for number in numbers {
            if let Some(block) = self.blocks.get_mut(*number) {
                block.kind = BlockKind::Furniture;
            }
        }
    }

    /// How many blocks are ended.
    pub fn len(&self) -> usize {
        self.blocks.len()
    }

    /// Whether words stand on the line that is being written.
    pub fn is_open(&self) -> bool {
        self.line.open
    }

    /// Ends the line; where words stand on it, they become a block of `form`. A marker without words waits on.
    pub fn end(&mut self, form: Form) {
        self.line.gap = None;
        self.line.hard_spaces = 0;
        if !self.line.open {
            return;
        }
        let line = std::mem::take(&mut self.line);
        let span = Span::new(line.start, self.text.len());
        let mut block = Block::new(form.kind, span);
        block.depth = form.depth;
        block.hint = form.hint;
        block.cell = form.cell;
        block.bold = line.any_word && !line.plain_bold;
        block.italic = line.any_word && !line.plain_italic;
        block.marker = line.marker.map(|(start, end)| Span::new(start, end));
        self.settle(&mut block);
        let lead = line.lead.filter(|(start, _)| *start <= block.span.start as usize).and_then(|(_, end)| end);
        let rest = lead.and_then(|end| lead::cut(&self.text, self.blocks.last(), &mut block, end));
        let attached = attachment::cut(&self.text, &mut block);
        if block.span.is_empty() {
            block.span.end = block.span.start;
        } else {
            self.blocks.push(block);
        }
        self.blocks.extend(rest);
        self.blocks.extend(attached);
        self.text.push('\n');
    }

    /// Forgets a marker that no words came for.
    pub fn drop_marker(&mut self) {
        self.line.waiting = None;
    }

    /// Sets the marker typed before the words apart, and the kind right.
    fn settle(&self, block: &mut Block) {
        if matches!(block.kind, BlockKind::Furniture) {
            return;
        }
        let words = block.span.of_text(&self.text);
        let written_number = block.marker.is_some_and(|mark| !marker::is_bullet(mark.of_text(&self.text)));
        if !written_number && let Some((mark, rest)) = marker::split(words) {
            let start = block.span.start as usize;
            block.marker = Some(Span::new(start, start + mark));
            block.span = Span::new(start + rest, block.span.end as usize);
        }
        if matches!(block.kind, BlockKind::Heading(_)) && block.span.len() > HEADING_BYTES {
            block.kind = BlockKind::Paragraph;
        }
        if block.kind == BlockKind::Paragraph && block.marker.is_some() {
            block.kind = BlockKind::Item;
        }
    }

    fn space(&mut self, class: Class) {
        match class {
            Class::HardSpace => {
                self.line.hard_spaces += 1;
                let tab = self.line.hard_spaces >= TAB_OF_SPACES;
                self.line.gap = Some(if tab { '\t' } else { self.line.gap.unwrap_or(' ') });
            }
            Class::Space => self.line.gap = Some(self.line.gap.unwrap_or(' ')),
            Class::Invisible | Class::Word => {}
        }
    }

    fn run(&mut self, run: &str, original: usize, face: Face) {
        if !self.line.open {
            self.open();
        } else if let Some(gap) = self.line.gap {
            self.map(original.saturating_sub(1));
            self.text.push(gap);
        }
        self.line.gap = None;
        self.line.hard_spaces = 0;
        self.map(original);
        match &mut self.line.lead {
            None if face.bold => self.line.lead = Some((self.text.len(), None)),
            Some((_, end @ None)) if !face.bold => *end = Some(self.text.len()),
            _ => {}
        }
        self.text.push_str(run);
        if run.chars().any(char::is_alphanumeric) {
            self.line.any_word = true;
            self.line.plain_bold |= !face.bold;
            self.line.plain_italic |= !face.italic;
        }
    }

    fn open(&mut self) {
        self.line.open = true;
        self.line.start = self.text.len();
        if let Some((marker, original)) = self.line.waiting.take() {
            self.map(original);
            let start = self.text.len();
            self.text.push_str(&marker);
            self.line.marker = Some((start, self.text.len()));
            self.text.push(' ');
            self.line.start = self.text.len();
        }
    }

    /// Notes that what is written next came from byte `original`.
    fn map(&mut self, original: usize) {
        self.origins.note(self.text.len(), original);
    }

    /// The text, its blocks and the way back to the original.
    pub fn finish(mut self) -> (String, Vec<Block>, Vec<Origin>) {
        self.end(Form::new(BlockKind::Paragraph));
        let blocks = rejoin(&mut self.text, self.blocks);
        (self.text, blocks, self.origins.finish())
    }
}

#[cfg(test)]
#[path = "compose_tests.rs"]
mod tests;
