//! Byte offsets to Unicode code points: how Rust's places become Python's.

use super::{Quote, Span};

const STEP: usize = 256;

/// An index over one text that turns byte offsets into code-point offsets, in constant time.
///
/// ```
/// use minutebook::text::CodePoints;
/// let index = CodePoints::new("£5 and £6");
/// assert_eq!(index.of(8), 7); // the second pound sign
/// ```
#[derive(Clone, Debug)]
pub struct CodePoints<'t> {
    text: &'t str,
    /// Code points before each `STEP` bytes; empty where the text is ASCII.
    marks: Vec<u32>,
}

impl<'t> CodePoints<'t> {
    /// Counts once through `text`.
    pub fn new(text: &'t str) -> Self {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for chunk in text.as_bytes().chunks(STEP) {
                marks.push(count);
                count += chunk.iter().filter(|byte| !is_continuation(**byte)).count() as u32;
            }
        }
        Self { text, marks }
    }

    /// How many code points stand before byte `offset`.
    pub fn of(&self, offset: u32) -> u32 {
        let offset = (offset as usize).min(self.text.len());
        if self.marks.is_empty() {
            return offset as u32;
        }
        let mark = (offset / STEP).min(self.marks.len() - 1);
        let rest = &self.text.as_bytes()[mark * STEP..offset];
        self.marks[mark] + rest.iter().filter(|byte| !is_continuation(**byte)).count() as u32
    }

    /// A span in code points.
    pub fn span(&self, span: Span) -> Span {
        Span { start: self.of(span.start), end: self.of(span.end) }
    }

    /// Rewrites a quote's places in code points.
    pub fn rewrite(&self, quote: &mut Quote) {
        quote.span_start = self.of(quote.span_start);
        quote.span_end = self.of(quote.span_end);
        for span in &mut quote.spans {
            *span = self.span(*span);
        }
    }
}

fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}
