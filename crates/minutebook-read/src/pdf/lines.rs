//! Lines with their places, for files without a structure tree: what stands on one baseline is one line, wide gaps are
//! tabs; pages of two columns are read one column after the other.

use super::columns;
use super::draft::RunAt;
use super::ink::{COLUMN_GAP, Page, Run};
use super::words::{self, Look};
use minutebook::text::{Line, Span};

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
}

/// The text, the pages' starts and the lines of untagged pages.
pub(super) fn lines(pages: &[Page]) -> (String, Vec<u32>, Vec<Line>) {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(pages.len());
    let mut lines = Vec::new();
    for (page, number) in pages.iter().zip(0u32..) {
        starts.push(text.len() as u32 + u32::from(!text.is_empty()));
        let mut above: Option<Line> = None;
        for row in columns::in_reading_order(segments(page), page.width) {
            let Some(mut line) = line(pages, number, &row, &mut text) else { continue };
            line.blank_before = above.map_or(0, |above| blank_lines(&above, &line));
            above = Some(line);
            lines.push(line);
        }
    }
    (text, starts, lines)
}

/// The segments of a page, in the order of the content.
fn segments(page: &Page) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut before: Option<&Run> = None;
    for (run, index) in page.runs.iter().zip(0u32..) {
        let said = page.words(run).trim();
        if said.is_empty() {
            continue;
        }
        let joins = before.is_some_and(|before| {
            let size = before.size.max(run.size);
            words::same_line(before, run) && run.x - before.right < COLUMN_GAP * size && before.turned == run.turned
        });
        match segments.last_mut().filter(|_| joins) {
            Some(segment) => segment.add(index, run, said),
            None => {
                let mut segment = Segment { x: run.x, turned: run.turned, ..Segment::default() };
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

/// Writes one line of segments from left to right, tabs between them.
fn line(pages: &[Page], number: u32, row: &[Segment], text: &mut String) -> Option<Line> {
    let first = row.first()?;
    let mut look = Look::default();
    let mut start = None;
    for segment in row {
        let runs: Vec<RunAt> = segment.runs.iter().map(|run| RunAt { page: number, run: *run }).collect();
        let said = words::join(pages, &runs);
        let note = if said.mark.is_empty() { None } else { Some(said.mark.as_str()) };
        for part in note.into_iter().chain([said.text.as_str()]).filter(|part| !part.is_empty()) {
            match start {
                None if text.is_empty() => {}
                None => text.push('\n'),
                Some(_) if note.is_some_and(|note| std::ptr::eq(note, part)) || note.is_none() => text.push('\t'),
                Some(_) => text.push(' '),
            }
            start.get_or_insert(text.len());
            text.push_str(part);
        }
        look.letters += said.look.letters;
        look.bold += said.look.bold;
        look.italic += said.look.italic;
        look.size = if look.size == 0.0 { said.look.size } else { look.size };
    }
    Some(Line {
        span: Span::new(start?, text.len()),
        page: number + 1,
        x: first.x,
        right: row.iter().map(|segment| segment.right).fold(first.x, f32::max),
        y: first.y,
        size: look.size,
        bold: look.bold * 2 > look.letters,
        italic: look.italic * 2 > look.letters,
        blank_before: 0,
    })
}

/// The gap above a line, in lines.
fn blank_lines(above: &Line, line: &Line) -> u16 {
    let height = above.size.max(line.size).max(1.0) * 1.2;
    let gap = (line.y - above.y) / height - 1.0;
    if gap < 0.3 { 0 } else { (gap.round() as u16).clamp(1, 99) }
}
