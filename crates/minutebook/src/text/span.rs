//! A span: two byte offsets into the text of one document.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes, `start..end`, in the text of one [`Source`](super::Source).
///
/// Four-byte offsets: a document is at most 4 GiB of text (readers stop long before). In tables and in Python the same
/// places are counted in Unicode code points; see [`CodePoints`](super::CodePoints).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`; an end before the start gives an empty span.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end.max(start) as u32 }
    }

    /// Where `part` stands, given that it is a slice of `whole`; `None` when it is not.
    ///
    /// ```
    /// use minutebook::text::Span;
    /// let whole = "That the report be noted";
    /// assert_eq!(Span::of(&whole[9..15], whole), Some(Span::new(9, 15)));
    /// assert_eq!(Span::of("report", whole), None);
    /// ```
    pub fn of(part: &str, whole: &str) -> Option<Self> {
        let start = (part.as_ptr() as usize).checked_sub(whole.as_ptr() as usize)?;
        (start + part.len() <= whole.len()).then(|| Self::new(start, start + part.len()))
    }

    /// The same place, counted from where `start` is byte 0 of the words: a span of a part becomes one of the whole.
    pub fn at(self, start: u32) -> Span {
        Span { start: self.start.saturating_add(start), end: self.end.saturating_add(start) }
    }

    /// The same place, counted from `start`: a span of the whole becomes one of a part that starts there.
    pub fn from(self, start: u32) -> Span {
        Span { start: self.start.saturating_sub(start), end: self.end.saturating_sub(start) }
    }

    /// The words of this span. Empty where the span does not lie in `text`.
    pub fn of_text(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// As a range for slicing.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether nothing stands in it.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly within this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span without white space at its ends.
    pub fn trim(self, text: &str) -> Span {
        let words = self.of_text(text);
        let signs = b'!'..=b'~';
        if let [first, .., last] = words.as_bytes()
            && signs.contains(first)
            && signs.contains(last)
        {
            return self;
        }
        let start = self.start as usize + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }
}
