//! Lines with their places, for files without a structure tree: what stands on one baseline is one line, wide gaps are
//! tabs; pages of two columns are read one column after the other, ruled tables cell after cell.

use super::columns;
use super::draft::RunAt;
use super::ink::{COLUMN_GAP, Page, Run};
use super::table::{Cells, TableAt};
use super::words::{self, Look};
use crate::lead;
use minutebook::text::{CellPlace, Line, Span, Stop};

/// Some runs on one baseline without a wide gap between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Segment {
    pub(super) runs: Vec<u32>,
    pub(super) x: f32,
    pub(super) right: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) letters: u32,
    pub(super) turned: bool,
    /// The table of the page in which it stands; one segment stands for all of them in the order of the page.
    pub(super) table: Option<TableAt>,
}

/// What the pages of a file without a structure tree hold.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) text: String,
    pub(super) page_starts: Vec<u32>,
    pub(super) lines: Vec<Line>,
    pub(super) stops: Vec<Stop>,
}

/// The text, the pages' starts and the lines of untagged pages.
pub(super) fn lines(pages: &[Page]) -> Lines {
    let mut out = Lines::default();
    let mut cells = Cells::default();
    for (page, number) in pages.iter().zip(0u32..) {
        out.page_starts.push(out.text.len() as u32 + u32::from(!out.text.is_empty()));
        cells.turn(page);
        let mut above: Option<Line> = None;
        let segments = cells.take(segments(page, &cells));
        for row in columns::in_reading_order(segments, page.width) {
            match row.iter().find_map(|segment| segment.table) {
                Some(table) => {
                    for (cell, margin, segments) in cells.of(table) {
                        let mut above: Option<Line> = None;
                        for row in columns::rows(segments) {
                            out.line(pages, number, &row, Some((cell, margin)), &mut above);
                        }
                    }
                    above = None;
                }
                None => out.line(pages, number, &row, None, &mut above),
            }
        }
    }
    out
}

/// The segments of a page, in the order of the content.
fn segments(page: &Page, cells: &Cells) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut before: Option<&Run> = None;
    for (run, index) in page.runs.iter().zip(0u32..) {
        let said = page.words(run).trim();
        if said.is_empty() {
            continue;
        }
        let joins = before.is_some_and(|before| {
            let size = before.size.max(run.size);
            words::same_line(before, run)
                && run.x - before.right < COLUMN_GAP * size
                && before.turned == run.turned
                && cells.place(before) == cells.place(run)
        });
        match segments.last_mut().filter(|_| joins) {
            Some(segment) => segment.add(index, run, said),
            None => {
                let table = cells.place(run);
                let mut segment = Segment { x: run.x, turned: run.turned, table, ..Segment::default() };
                segment.add(index, run, said);
                segments.push(segment);
            }
        }
        before = Some(run);
    }
    segments
}

impl Segment {
    fn add(&mut self, index: u32, run: &Run, said: &str) {
        let letters = said.len() as u32;
        // The baseline is that of the larger letters: a raised mark does not lift its line.
        if run.size > self.size + 0.3 || self.runs.is_empty() {
            (self.y, self.size) = (run.y, run.size);
        }
        self.runs.push(index);
        self.right = self.right.max(run.right);
        self.letters += letters;
    }
}

impl Lines {
    /// Writes one line of segments from left to right, tabs between them.
    fn line(
        &mut self,
        pages: &[Page],
        number: u32,
        row: &[Segment],
        cell: Option<(CellPlace, f32)>,
        above: &mut Option<Line>,
    ) {
        let Some(first) = row.first() else { return };
        let mut look = Look::default();
        let mut start = None;
        let mut right = first.x;
        let mut lead = None;
        for segment in row {
            let runs: Vec<RunAt> = segment.runs.iter().map(|run| RunAt { page: number, run: *run }).collect();
            let said = words::join(pages, &runs);
            for (part, noted) in [(said.mark.as_str(), true), (said.text.as_str(), said.mark.is_empty())] {
                if part.is_empty() {
                    continue;
                }
                match start {
                    None if self.text.is_empty() => {}
                    None => self.text.push('\n'),
                    Some(_) if noted => {
                        self.stops.push(Stop { at: self.text.len() as u32, left: right, right: segment.x });
                        self.text.push('\t');
                    }
                    Some(_) => self.text.push(' '),
                }
                start.get_or_insert(self.text.len());
                self.text.push_str(part);
            }
            lead = lead.or(said.lead.filter(|_| row.len() == 1 && said.mark.is_empty()));
            right = right.max(segment.right);
            look.letters += said.look.letters;
            look.bold += said.look.bold;
            look.italic += said.look.italic;
            look.size = if look.size == 0.0 { said.look.size } else { look.size };
        }
        let Some(start) = start else { return };
        let line = Line {
            span: Span::new(start, self.text.len()),
            page: number + 1,
            x: first.x,
            right,
            y: first.y,
            size: look.size,
            bold: look.bold * 2 > look.letters,
            italic: look.italic * 2 > look.letters,
            blank_before: 0,
            cell: cell.map(|(cell, _)| cell),
            margin: cell.map_or(0.0, |(_, margin)| margin),
        };
        let blank_before = above.map_or(0, |above| blank_lines(&above, &line));
        let line = Line { blank_before, ..line };
        *above = Some(line);
        let words = line.span.of_text(&self.text);
        let title = lead.and_then(|lead| lead::of_line(words, lead.start, lead.end).map(|end| (lead, end)));
        let Some((lead, end)) = title.filter(|_| cell.is_none()) else { return self.lines.push(line) };
        let rest = Span::new(start + end, self.text.len()).trim(&self.text);
        let title = Span::new(start, start + end).trim(&self.text);
        self.lines.push(Line { span: title, right: lead.x, bold: true, ..line });
        self.lines.push(Line { span: rest, x: lead.x, bold: false, blank_before: 0, ..line });
    }
}

/// The gap above a line, in lines.
fn blank_lines(above: &Line, line: &Line) -> u16 {
    let height = above.size.max(line.size).max(1.0) * 1.2;
    let gap = (line.y - above.y) / height - 1.0;
    if gap < 0.3 { 0 } else { (gap.round() as u16).clamp(1, 99) }
}
