//! A line as it stands on the page: what readers give that know places but no structure.

use super::{CellPlace, Span};

/// One printed line.
///
/// A wide gap inside a line (between columns of a table) stands in the text as a tab, or as three or more spaces.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Line {
    /// Its words, without the white space around them.
    pub span: Span,
    /// Page, from 1; 0 where the source has no pages.
    pub page: u32,
    /// Left edge: points in a PDF, columns in plain text.
    pub x: f32,
    /// Right edge, in the same unit.
    pub right: f32,
    /// Baseline from the top of the page, in points; 0 in plain text, where blank lines tell.
    pub y: f32,
    /// Height of most of its letters, in points; 0 in plain text.
    pub size: f32,
    /// Whether most of it is set in a bold face.
    pub bold: bool,
    /// Whether most of it is set in an italic face.
    pub italic: bool,
    /// Empty lines before it (plain text), or the gap above it in lines (PDF), rounded.
    pub blank_before: u16,
    /// The cell of a ruled table in which it stands.
    pub cell: Option<CellPlace>,
    /// How far to the right words may go in that cell; 0 outside ruled tables.
    pub margin: f32,
}

/// A wide gap within a line whose place on the page is known: one for each tab of the line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stop {
    /// The byte at which its tab stands in the text.
    pub at: u32,
    /// Where the words before it end, in the unit of the line.
    pub left: f32,
    /// Where the words after it start.
    pub right: f32,
}

/// The lines of plain text, and where its pages start (form feeds divide pages; without one there are no pages).
pub(crate) fn lines_of(text: &str) -> (Vec<Line>, Vec<u32>) {
    let paged = memchr::memchr(b'\x0c', text.as_bytes()).is_some();
    let (mut lines, mut pages) = (Vec::new(), Vec::new());
    if paged {
        pages.push(0);
    }
    let (mut start, mut blank_before) = (0, 0u16);
    for end in memchr::memchr2_iter(b'\n', b'\x0c', text.as_bytes()).chain([text.len()]) {
        let raw = Span::new(start, end);
        let span = raw.trim(text);
        if span.is_empty() {
            blank_before = blank_before.saturating_add(1);
        } else {
            let x = columns(&text[start..span.start as usize]);
            let width = letters(span.of_text(text)) as f32;
            let page = pages.len() as u32;
            lines.push(Line { span, page, x, right: x + width, blank_before, ..Line::default() });
            blank_before = 0;
        }
        if paged && text.as_bytes().get(end) == Some(&b'\x0c') && end + 1 < text.len() {
            pages.push(end as u32 + 1);
        }
        start = end + 1;
    }
    (lines, pages)
}

/// How many letters and signs a text has.
pub(crate) fn letters(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// The width of leading white space; a tab goes on to the next multiple of eight.
fn columns(lead: &str) -> f32 {
    lead.chars().fold(0u32, |at, letter| if letter == '\t' { (at / 8 + 1) * 8 } else { at + 1 }) as f32
}
