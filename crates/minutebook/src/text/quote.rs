//! A quote: the exact words of a record, and where they stand.

use super::{Source, Span};
use serde::{Deserialize, Serialize};

/// The words that a record rests on.
///
/// `text` is the source's own text at the span, to the letter. Where the words are broken by something that is not
/// theirs (a running foot, a footnote, a list marker), `spans` lists the pieces and `text` is the pieces joined by one
/// space; `spans` is empty where the words stand unbroken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Quote {
    /// The exact words.
    pub text: String,
    /// Where the words start, in bytes of the document's text (code points in tables).
    pub span_start: u32,
    /// Where they end.
    pub span_end: u32,
    /// The pieces, where the words do not stand in one run.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// The page on which they start, from 1; none where the source has no pages.
    pub page: Option<u32>,
}

impl Quote {
    /// Quotes one unbroken run, without the white space around it.
    pub fn of(source: &Source, span: Span) -> Self {
        let span = span.trim(source.text());
        Self {
            text: span.of_text(source.text()).to_owned(),
            span_start: span.start,
            span_end: span.end,
            spans: Vec::new(),
            page: source.page_of(span.start),
        }
    }

    /// Quotes several pieces in order; pieces with only white space between them become one.
    pub fn of_pieces(source: &Source, pieces: impl IntoIterator<Item = Span>) -> Self {
        let text = source.text();
        // All but the last; most quotes are one piece.
        let mut joined: Vec<Span> = Vec::new();
        let mut last: Option<Span> = None;
        for piece in pieces.into_iter().map(|piece| piece.trim(text)).filter(|piece| !piece.is_empty()) {
            match &mut last {
                Some(last) if last.end <= piece.start && blank(text, last.end, piece.start) => last.end = piece.end,
                _ => joined.extend(last.replace(piece)),
            }
        }
        let Some(last) = last else { return Self::default() };
        let Some(first) = joined.first().copied() else { return Self::of(source, last) };
        joined.push(last);
        Self {
            text: joined.iter().map(|piece| piece.of_text(text)).collect::<Vec<_>>().join(" "),
            span_start: first.start,
            span_end: last.end,
            page: source.page_of(first.start),
            spans: joined,
        }
    }

    /// Takes places and words from a source that differs from its own in white space alone; `back` tells its places.
    pub(crate) fn stand_in(&mut self, source: &Source, back: &dyn Fn(Span) -> Span) {
        let whole = back(self.span());
        (self.span_start, self.span_end) = (whole.start, whole.end);
        self.spans.iter_mut().for_each(|piece| *piece = back(*piece));
        self.text.clear();
        let pieces = if self.spans.is_empty() { std::slice::from_ref(&whole) } else { &self.spans };
        for (at, piece) in pieces.iter().enumerate() {
            self.text.push_str(if at > 0 { " " } else { "" });
            self.text.push_str(source.at(*piece));
        }
    }

    /// From the first word to the last, furniture between them included.
    pub fn span(&self) -> Span {
        Span { start: self.span_start, end: self.span_end }
    }

    /// The pieces: `spans`, or the one span where the words stand unbroken.
    pub fn pieces(&self) -> Vec<Span> {
        if self.spans.is_empty() { vec![self.span()] } else { self.spans.clone() }
    }

    /// Whether the source says, at these places, what the quote says.
    pub fn holds_in(&self, text: &str) -> bool {
        let said = self.pieces().iter().map(|piece| piece.of_text(text)).collect::<Vec<_>>().join(" ");
        said == self.text
    }
}

fn blank(text: &str, start: u32, end: u32) -> bool {
    Span { start, end }.of_text(text).chars().all(char::is_whitespace)
}
