//! Lines to blocks: wrapped lines become one block, markers are split off, tables and page feet are set apart.

use super::counted;
use super::furniture::{furniture, page_number, says_page};
use super::gaps::{Gaps, Run, below_names, justified, labelled, marker_before_tab, rows_of_one_table, runs, unit};
use super::heading;
use super::page::Page;
use super::ruled::Ruled;
use super::table;
use super::wrap::{Open, continues};
use super::{Marker, marker};
use crate::text::{Block, BlockKind, CellPlace, Hint, Line, Source, Span, Stop};

/// Names of a column at the right of a table: nobody's name and no note.
const COLUMN_NAMES: &[&str] =
    &["action", "actions", "action by", "by whom", "owner", "lead", "who", "initials", "page"];

/// Makes blocks of lines.
pub(super) fn blocks(source: &Source, lines: &[Line]) -> Vec<Block> {
    let mut layout = Layout::new(source, lines);
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += layout.take(at, line);
    }
    layout.close(None);
    layout.blocks
}

/// The blocks so far, and the one that is still growing.
struct Layout<'t> {
    text: &'t str,
    /// Where wide gaps stand on the page, where that is known.
    stops: &'t [Stop],
    lines: &'t [Line],
    page: Page,
    furniture: Vec<bool>,
    /// The lines that a bare number counts.
    counted: Vec<usize>,
    gaps: Gaps,
    pipes: bool,
    blocks: Vec<Block>,
    open: Option<Open>,
    /// Page feet met while a block was growing: they follow it.
    held: Vec<Block>,
    /// Whether a page foot stands between the last line and the next.
    interrupted: bool,
    indents: Vec<f32>,
    indents_page: u32,
    tables: u32,
    ruled: Ruled,
    runs: Vec<Run>,
    next_runs: Vec<Run>,
}

impl<'t> Layout<'t> {
    fn new(source: &'t Source, lines: &'t [Line]) -> Self {
        let text = source.text();
        Self {
            text,
            stops: source.stops(),
            lines,
            page: Page::of(text, lines),
            furniture: furniture(text, lines),
            counted: counted::counted(text, lines),
            gaps: Gaps::default(),
            pipes: memchr::memchr(b'|', text.as_bytes()).is_some(),
            blocks: Vec::with_capacity(lines.len() / 2 + 1),
            open: None,
            held: Vec::new(),
            interrupted: false,
            indents: Vec::new(),
            indents_page: 0,
            tables: 0,
            ruled: Ruled::default(),
            runs: Vec::new(),
            next_runs: Vec::new(),
        }
    }

    /// Takes the line at `at`, and with a table all its lines: how many were taken.
    fn take(&mut self, at: usize, line: &'t Line) -> usize {
        if line.cell.is_some() {
            return self.ruled_table(at, line);
        }
        if self.is_furniture(at, line) {
            let block = Block::new(BlockKind::Furniture, line.span);
            if self.open.is_some() {
                self.held.push(block)
            } else {
                self.blocks.push(block)
            }
            self.interrupted = true;
            return 1;
        }
        if self.pipes
            && table::is_rule(line.span.of_text(self.text))
            && let Some(open) = self.open.take().filter(|open| open.lines == 1)
        {
            return self.pipe_table(at, open.span);
        }
        if self.pipes && table::unruled(self.text, self.lines, at) {
            self.close(Some(line));
            return self.pipe_table(at, line.span);
        }
        if self.has_gap(line)
            && let Some(taken) = self.gapped(at, line)
        {
            return taken;
        }
        let bare = self.counted.binary_search(&at).is_ok();
        let words = line.span.of_text(self.text);
        self.grow_or_open(line, line.span, if bare { counted::split(words) } else { marker(words) });
        1
    }

    fn is_furniture(&self, at: usize, line: &Line) -> bool {
        self.furniture.get(at).copied().unwrap_or(false)
            || says_page(line.span.of_text(self.text))
            || self.page.wrapped && line.page == 0 && line.x >= 20.0 && page_number(line.span.of_text(self.text))
    }

    fn has_gap(&mut self, line: &Line) -> bool {
        line.span.len() < 300 && self.gaps.any_in(self.text.as_bytes(), line.span)
    }

    /// A line with wide gaps: rows of a table, or words with a note at the margin.
    fn gapped(&mut self, at: usize, line: &'t Line) -> Option<usize> {
        let skip = marker(line.span.of_text(self.text)).map_or(0, |marker| marker.words.len());
        let mut found = std::mem::take(&mut self.runs);
        runs(self.text, self.stops, line, skip, &mut found);
        let taken = self.table_from(at, line, &found).or_else(|| self.margin_note(line, &found));
        let taken = taken.or_else(|| self.tabbed_note(line, &found));
        self.runs = found;
        taken
    }

    /// Two lines or more whose columns stand over one another.
    fn table_from(&mut self, at: usize, line: &'t Line, first: &[Run]) -> Option<usize> {
        if first.len() < 2 || justified(self.text, first) || labelled(self.text, first) {
            return None;
        }
        let near = |next: &&Line| next.cell.is_none() && next.page == line.page && next.blank_before <= 2;
        let next = self.lines.get(at + 1).filter(near)?;
        let mut below = std::mem::take(&mut self.next_runs);
        runs(self.text, self.stops, next, marker_before_tab(self.text, next), &mut below);
        let unit = unit(self.text, line);
        let table = (rows_of_one_table(first, &below, unit) || below_names(first, &below, next.blank_before > 0))
            && !justified(self.text, &below)
            && !labelled(self.text, &below);
        let noted = self.noted(line, first) && self.noted(next, &below);
        // A list with something at the margin is no table.
        let list = first.len() == 2 && self.listed(line) || below.len() == 2 && self.listed(next);
        self.next_runs = below;
        if !table || noted || list {
            return None;
        }
        self.close(Some(line));
        let furniture = std::mem::take(&mut self.furniture);
        let taken = table::columns(self.text, self.stops, self.lines, at, &furniture, self.tables, &mut self.blocks);
        self.furniture = furniture;
        self.tables += 1;
        Some(taken)
    }

    /// Whether the last run is a short note at the right margin, far from the words.
    fn noted(&self, line: &Line, found: &[Run]) -> bool {
        let [.., words, note] = found else { return false };
        let said = note.span.of_text(self.text);
        self.page.wrapped
            && found.len() == 2
            && note.right >= self.page.right * 0.9
            && note.x >= self.page.right * 0.55
            && said.len() <= 40
            && said.starts_with(char::is_uppercase)
            && !COLUMN_NAMES.iter().any(|name| name.eq_ignore_ascii_case(said))
            && !words.span.of_text(self.text).ends_with(':')
            && (words.right - line.x >= 0.3 * self.page.right || self.open.is_some() || self.listed(line))
    }

    /// Whether a line, whose gaps have known places, starts with a marker that no tab sets off.
    fn listed(&self, line: &Line) -> bool {
        let marked = || marker(line.span.of_text(self.text)).is_some() && marker_before_tab(self.text, line) == 0;
        !self.stops.is_empty() && marked()
    }

    /// Words, then far to the right who is to act on them, or what was done.
    fn margin_note(&mut self, line: &'t Line, found: &[Run]) -> Option<usize> {
        let [words, note] = found else { return None };
        if !self.noted(line, found) {
            return None;
        }
        let shorter = Line { span: words.span, right: words.right, ..*line };
        self.grow_or_open(&shorter, words.span, marker(words.span.of_text(self.text)));
        self.close(None);
        self.blocks.push(Block { hint: Some(Hint::Margin), ..Block::new(BlockKind::Paragraph, note.span) });
        Some(1)
    }

    /// A sentence, a tab, and a note: the cell of a table beside it that a copy as text ran on to its line.
    fn tabbed_note(&mut self, line: &'t Line, found: &[Run]) -> Option<usize> {
        let [words, note] = found else { return None };
        let (said, noted) = (words.span.of_text(self.text), note.span.of_text(self.text));
        let between = self.text.get(words.span.end as usize..note.span.start as usize)?;
        let sentence = said.len() > 30 && said.trim_end().ends_with(['.', '!', '?']);
        if !sentence || !between.contains('\t') || !noted.starts_with(char::is_uppercase) {
            return None;
        }
        let shorter = Line { span: words.span, right: words.right, ..*line };
        self.grow_or_open(&shorter, words.span, marker(words.span.of_text(self.text)));
        self.close(None);
        self.blocks.push(Block::new(BlockKind::Paragraph, note.span));
        Some(1)
    }

    /// The rows of a table drawn with "|", its first row and its rule already met.
    fn pipe_table(&mut self, at: usize, head: Span) -> usize {
        self.blocks.append(&mut self.held);
        let taken = table::pipes(self.text, self.lines, at, head, self.tables, &mut self.blocks);
        self.tables += 1;
        taken
    }

    /// The lines of a ruled table, up to its end or the page's.
    fn ruled_table(&mut self, at: usize, line: &'t Line) -> usize {
        self.close(Some(line));
        let lines = self.lines.get(at..).unwrap_or(&[]);
        self.interrupted = false;
        self.ruled.take(self.text, self.page.bold, lines, &mut self.tables, &mut self.blocks)
    }

    /// Joins a line to the growing block, or starts the next.
    fn grow_or_open(&mut self, line: &Line, span: Span, found: Option<Marker<'t>>) {
        let interrupted = std::mem::take(&mut self.interrupted);
        match &mut self.open {
            Some(open) if continues(self.text, &self.page, open, line, found.as_ref()) => {
                open.grow(line, span, interrupted);
            }
            _ => {
                self.close(Some(line));
                let depth = self.depth(line);
                self.open = Some(Open::new(self.text, line, span, found, depth));
            }
        }
    }

    /// How far indented the line is relative to what stands above it.
    fn depth(&mut self, line: &Line) -> u8 {
        let unit = if line.size > 0.0 { line.size * 0.5 } else { 1.0 };
        let x = (line.x - self.page.left(line)) / unit;
        if self.indents_page != line.page {
            self.indents_page = line.page;
        }
        while self.indents.last().is_some_and(|last| *last > x + 1.5) {
            self.indents.pop();
        }
        if self.indents.last().is_none_or(|last| *last + 1.5 < x) && self.indents.len() < 16 {
            self.indents.push(x);
        }
        (self.indents.len() as u8).saturating_sub(1)
    }

    /// Ends the growing block; `next` is the line that follows.
    fn close(&mut self, next: Option<&Line>) {
        if let Some(open) = self.open.take() {
            let kind = heading::kind(self.text, &self.page, &open, next);
            self.blocks.push(open.block(kind));
        }
        self.blocks.append(&mut self.held);
    }
}

/// A cell of a table made from lines.
pub(super) fn cell(span: Span, table: u32, row: u32, column: usize, header: bool) -> Block {
    let place = CellPlace { table, row, column: column as u16, header };
    Block { cell: Some(place), ..Block::new(BlockKind::Cell, span) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Kind, marker and words of each block, one a line.
    fn laid(text: &str) -> Vec<String> {
        let source = Source::from_text("a", text);
        let blocks = crate::layout::blocks(&source);
        blocks
            .iter()
            .map(|block| {
                let words = block.words(&source).split_whitespace().collect::<Vec<_>>().join(" ");
                format!("{:?} {}|{words}", block.kind, block.marker_words(&source))
            })
            .collect()
    }

    #[test]
    fn one_paragraph_a_line() {
        let text = "Agenda item\n\nRiver Bridge Review\n\nMinutes:\n\nThe Committee considered it.\n\n\u{a0}\n\n·\u{a0}\u{a0}\u{a0} When would it open?\n\nRESOLVED:\n\n(1)\u{a0} That it be noted.";
        assert_eq!(
            laid(text),
            [
                "Heading(3) |Agenda item",
                "Heading(3) |River Bridge Review",
                "Paragraph |Minutes:",
                "Paragraph |The Committee considered it.",
                "Item ·|When would it open?",
                "Paragraph |RESOLVED:",
                "Item (1)|That it be noted.",
            ]
        );
    }

    #[test]
    fn a_line_that_ends_with_a_title_goes_on_with_the_name() {
        assert_eq!(
            laid("Apologies were received from Cllr.\nAnn Lake.\n\nAll agreed.")[0],
            "Paragraph |Apologies were received from Cllr. Ann Lake."
        );
    }

    #[test]
    fn a_page_foot_divides_no_words() {
        let text =
            "The mill is old and has to be mended\nPage 3 of 10\nby the end of the year, they\nsaid, and the\nroof.";
        let laid = laid(text);
        assert_eq!(laid.len(), 2, "{laid:?}");
        assert_eq!(laid[1], "Furniture |Page 3 of 10");
    }

    #[test]
    fn wrapped_lines() {
        let text = "PRESENT: Mr A Marsh, Mrs B Lake, Mr C Hill, Ms D Field and Mr E\nStone\nALSO PRESENT: Mr F Wood\n\n4.    Bridges\n(Item 1)\nThe Director said that the bridge over the river would be opened in the\nspring. The road would follow.\n      1. Members asked when the road would be open to all of the\n         traffic.\n";
        assert_eq!(
            laid(text),
            [
                "Paragraph |PRESENT: Mr A Marsh, Mrs B Lake, Mr C Hill, Ms D Field and Mr E Stone",
                "Paragraph |ALSO PRESENT: Mr F Wood",
                "Heading(3) 4.|Bridges",
                "Paragraph |(Item 1)",
                "Paragraph |The Director said that the bridge over the river would be opened in the spring. The road would follow.",
                "Item 1.|Members asked when the road would be open to all of the traffic.",
            ]
        );
    }

    #[test]
    fn page_feet_between_pieces() {
        let text = "The Director said that the bridge over the river would be opened in\nthe spring when the road was finished and the money for it had been\n\n      1\n\x0cfound by the council and by the owners of the land on both sides of\nit.\n\n      2\n";
        let source = Source::from_text("a", text);
        let blocks = crate::layout::blocks(&source);
        let kinds: Vec<_> = blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Furniture, BlockKind::Furniture]);
        let pieces: Vec<_> = blocks[0].pieces().iter().map(|piece| piece.of_text(text)).collect();
        assert!(pieces[0].starts_with("The Director") && pieces[0].ends_with("had been"), "{pieces:?}");
        assert!(pieces[1].starts_with("found") && pieces[1].ends_with("it."), "{pieces:?}");
    }

    #[test]
    fn tables() {
        let text = "No. | Item |\n---|---\n1. | Welcome |\n | Minutes: Noted. |\n\nThe end of it.\n";
        assert_eq!(
            laid(text),
            [
                "Cell |No.",
                "Cell |Item",
                "Cell |1.",
                "Cell |Welcome",
                "Cell |Minutes: Noted.",
                "Paragraph |The end of it."
            ]
        );
        let text = "The council took the\nfigures in the table.\nit said.\n\n   Year        Places        Cost\n   2020        11            £3\n   2021        12            £4\n\nThe end of it all\nis here.\n";
        let cells = laid(text).iter().filter(|block| block.starts_with("Cell")).count();
        assert_eq!(cells, 9);
        let text = "Present | Apologies | Guests\nA Lake | B Hill | C Wood\nD Stone | |\n\nAction | Owner | Due\nWrite | Clerk | May\nPaint | E Field | June\n\nHome | Roads | Parks\n";
        let source = Source::from_text("a", text);
        let blocks = crate::layout::blocks(&source);
        let places: Vec<_> = blocks.iter().filter_map(|block| block.cell.map(|cell| (cell.table, cell.row))).collect();
        assert_eq!(places.iter().filter(|(table, _)| *table == 0).count(), 7);
        assert_eq!(places.iter().filter(|(table, _)| *table == 1).max(), Some(&(1, 3)));
    }

    #[test]
    fn notes_at_the_margin() {
        let text = "It was noted that the pavement had been mended by the contractor in the week\nbefore the meeting.\nIt was agreed that the Clerk write to the owner of the land about the hedge\nwhich grows over the path.                                             Clerk\nThe bank statement of the month was before them and it was read out loud   Noted\n";
        let source = Source::from_text("a", text);
        let blocks = crate::layout::blocks(&source);
        let notes: Vec<_> =
            blocks.iter().filter(|block| block.hint == Some(Hint::Margin)).map(|block| block.words(&source)).collect();
        assert_eq!(notes[0], "Clerk");
    }
}
