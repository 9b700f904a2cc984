//! One document's words as a reader gave them: the text, its pages, its lines or blocks, its digest.

use super::{Block, Line, Span, Stop};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The format a document's bytes were in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
    /// Office Open XML word processing.
    Docx,
    /// Portable Document Format.
    Pdf,
}

/// What the reader knew of the page: only places, or its structure.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Lines with their places; the `layout` room makes blocks of them.
    Lines(Vec<Line>),
    /// Blocks in reading order.
    Blocks(Vec<Block>),
}

/// One run of the text that stands in the original in one run too: how the cleaned text maps back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// First byte in the cleaned text.
    pub clean: u32,
    /// The byte of the decoded original it came from (of the part, in a DOCX).
    pub original: u32,
}

impl Origin {
    /// The original byte of byte `clean` of the run.
    fn of(self, clean: u32) -> u32 {
        self.original + (clean - self.clean)
    }
}

/// The words of one document, frozen.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    digest: String,
    format: Format,
    text: String,
    page_starts: Vec<u32>,
    shape: Shape,
    stops: Vec<Stop>,
    origins: Vec<Origin>,
    remarks: Vec<String>,
}

impl Source {
    /// A source over `text`, read from `bytes`. Readers add pages, origins and remarks with the `with_` methods.
    pub fn new(name: impl Into<String>, bytes: &[u8], format: Format, text: String, shape: Shape) -> Self {
        Self::bare(name.into(), digest(bytes), format, text, shape)
    }

    /// Plain text, as it is: one line of the text is one [`Line`].
    pub fn from_text(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let (lines, pages) = super::line::lines_of(&text);
        let mut source = Self::new(name, text.as_bytes(), Format::Text, String::new(), Shape::Lines(lines));
        source.text = text;
        source.page_starts = pages;
        source
    }

    /// Sets the bytes that the text was decoded from, where they are not its own.
    pub fn of_bytes(mut self, bytes: &[u8]) -> Self {
        self.digest = digest(bytes);
        self
    }

    /// Sets where each page starts in the text.
    pub fn with_pages(mut self, page_starts: Vec<u32>) -> Self {
        self.page_starts = page_starts;
        self
    }

    /// Sets where the wide gaps of its lines stand on their pages; sorted by `at`.
    pub fn with_stops(mut self, stops: Vec<Stop>) -> Self {
        self.stops = stops;
        self
    }

    /// Sets how the cleaned text maps back to the original; sorted by `clean`.
    pub fn with_origins(mut self, origins: Vec<Origin>) -> Self {
        self.origins = origins;
        self
    }

    /// Sets what the reader has to remark.
    pub fn with_remarks(mut self, remarks: Vec<String>) -> Self {
        self.remarks = remarks;
        self
    }

    /// Plain text cleaned of what only a screen sees, with the way back to its own; `None` where it is clean.
    pub(crate) fn cleaned(&self) -> Option<Self> {
        if self.format != Format::Text || !matches!(self.shape, Shape::Lines(_)) {
            return None;
        }
        let (text, origins) = super::clean::lines(&self.text)?;
        let (lines, pages) = super::line::lines_of(&text);
        let clean = self.same_bytes(text, Shape::Lines(lines)).with_pages(pages);
        Some(clean.with_origins(origins).with_remarks(self.remarks.clone()))
    }

    /// The original's span of `span`; the same where the reader keeps no map.
    pub(crate) fn original_span(&self, span: Span) -> Span {
        let Some(run) = self.run_of(span.start) else { return span };
        let start = self.origins[run].of(span.start);
        let Some(last) = span.end.checked_sub(1).filter(|last| *last >= span.start) else {
            return Span { start, end: start + span.len() as u32 };
        };
        // Most spans end in the run in which they start.
        let same = self.origins.get(run + 1).is_none_or(|next| last < next.clean);
        let run = if same { run } else { self.run_of(last).unwrap_or(run) };
        Span { start, end: self.origins[run].of(last) + 1 }
    }

    /// The same document with other white space in its words, all places the same, and without its lines.
    pub(crate) fn with_words(&self, text: String) -> Self {
        self.same_bytes(text, Shape::Lines(Vec::new())).with_pages(self.page_starts.clone())
    }

    /// A text without pages, origins and remarks.
    fn bare(name: String, digest: String, format: Format, text: String, shape: Shape) -> Self {
        let (page_starts, stops, origins, remarks) = Default::default();
        Self { name, digest, format, text, page_starts, shape, stops, origins, remarks }
    }

    /// Another text of the same bytes.
    fn same_bytes(&self, text: String, shape: Shape) -> Self {
        Self::bare(self.name.clone(), self.digest.clone(), self.format, text, shape)
    }

    /// The name it was opened by: a path, or what the caller said.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first 32 hexadecimal digits of the SHA-256 of the document's bytes: its id anywhere.
    pub fn id(&self) -> &str {
        &self.digest
    }

    /// The format of the bytes.
    pub fn format(&self) -> Format {
        self.format
    }

    /// The document's text; all spans are places in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Lines or blocks, as the reader gave them.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The wide gaps of its lines whose place on the page is known.
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// What the reader remarked (a repaired encoding, a page that could not be read).
    pub fn remarks(&self) -> &[String] {
        &self.remarks
    }

    /// How many pages it has; none where the format has no pages.
    pub fn pages(&self) -> Option<u32> {
        (!self.page_starts.is_empty()).then_some(self.page_starts.len() as u32)
    }

    /// The page, from 1, on which byte `offset` stands.
    pub fn page_of(&self, offset: u32) -> Option<u32> {
        (!self.page_starts.is_empty()).then(|| self.page_starts.partition_point(|start| *start <= offset).max(1) as u32)
    }

    /// The byte of the original that byte `offset` of the text came from; `None` where the reader keeps no map.
    pub fn original(&self, offset: u32) -> Option<u32> {
        Some(self.origins[self.run_of(offset)?].of(offset))
    }

    /// The run of the text, by its place among the origins, in which byte `offset` stands.
    fn run_of(&self, offset: u32) -> Option<usize> {
        self.origins.partition_point(|origin| origin.clean <= offset).checked_sub(1)
    }

    /// The words at `span`.
    pub fn at(&self, span: Span) -> &str {
        span.of_text(&self.text)
    }
}

/// The first 32 hexadecimal digits of the SHA-256 of `bytes`.
fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}
