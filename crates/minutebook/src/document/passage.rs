//! Passages: the words of a paper as the grammars of decisions and actions walk them, cut where items start.

use super::Reading;
use super::reading::Sentence;
use crate::model::{Document, DocumentKind};
use crate::phrase::clause::{self, Marker};
use crate::phrase::{Cue, CueSet, Rare, find_any};
use crate::text::{Block, BlockKind, Hint, Quote, Span};

/// Labels of a published page under which the minutes of an item stand.
pub(super) const MINUTES: &[&str] = &["minutes", "decision", "decisions", "minute"];

/// A block of the body, or the part of one that stands before or after an item's title.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'r, 's> {
    /// The block it is of, and which block of the paper that is.
    pub block: &'r Block,
    pub block_at: usize,
    /// Its words, a typed marker at their start included.
    pub words: &'s str,
    /// Where they stand.
    pub span: Span,
    /// The cues that stand in it.
    pub cues: CueSet,
    /// Whether it starts with the block.
    pub first: bool,
}

impl<'r, 's> Passage<'r, 's> {
    /// Its marker, the block's own or one typed at the start of its words, and the words after it.
    pub fn marked(&self, reading: &Reading<'s>) -> (Option<Marker<'s>>, &'s str) {
        if let Some(printed) = self.block.marker.filter(|_| self.first) {
            let printed = printed.of_text(reading.source.text());
            let bare = printed.trim_matches(|letter: char| !letter.is_alphanumeric());
            return (Some(Marker { bare, closed: true }), self.words);
        }
        match clause::marker(self.words) {
            Ok((rest, marker)) => (Some(marker), rest),
            Err(_) => (None, self.words),
        }
    }

    /// The words without marker.
    pub fn bare(&self, reading: &Reading<'s>) -> &'s str {
        self.marked(reading).1
    }

    /// Whether it is a heading.
    pub fn is_heading(&self) -> bool {
        matches!(self.block.kind, BlockKind::Heading(_))
    }

    /// The sentences of `words`, a slice of its words.
    pub fn sentences(
        &self,
        reading: &'r Reading<'s>,
        words: &'s str,
    ) -> impl DoubleEndedIterator<Item = Sentence> + Clone {
        let within = reading.span_of(words).unwrap_or_default();
        reading.sentences_in(self.block_at, within)
    }

    /// Whether one of `cues` stands in it.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.has(cue)
    }

    /// Whether it is a label such as "Minutes:" of a published page.
    pub fn is_label(&self, labels: &[&str]) -> bool {
        let bare = self.words.trim_end_matches(':');
        let stopped = bare.len() < self.words.len() || self.block.hint == Some(Hint::Label) || self.is_heading();
        stopped && labels.iter().any(|label| label.eq_ignore_ascii_case(bare.trim_end()))
    }

    /// Quotes the part of it that `words`, a slice of its words, covers.
    pub fn pieces(&self, part: Span) -> impl Iterator<Item = Span> + 'r {
        self.block.pieces_within(part)
    }
}

/// The passages of one item: from its title, or from the start of the paper, to the next item's title.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch<'p, 'r, 's> {
    /// The item's title.
    pub title: Option<&'s str>,
    /// Its passages, the title's own words left out.
    pub passages: &'p [Passage<'r, 's>],
}

/// The body as the grammars of a committee paper walk it, laid out once for all of them.
#[derive(Debug)]
pub(super) struct Body<'r, 's> {
    /// All passages.
    pub passages: Vec<Passage<'r, 's>>,
    /// Each item's title and the first of its passages; before the first item stands what has no title.
    items: Vec<(Option<&'s str>, usize)>,
    /// Whether the paper is a published page, on which the minutes of an item stand below a label of theirs.
    pub paged: bool,
    /// Whether the paper is a record of a decision that is yet to be taken.
    pub proposed: bool,
}

impl<'r, 's> Body<'r, 's> {
    /// The passages of a paper whose items are read.
    pub fn new(reading: &'r Reading<'s>, document: &Document) -> Self {
        let mut body = Self {
            passages: Vec::with_capacity(reading.blocks.len()),
            items: vec![(None, 0)],
            paged: false,
            proposed: is_proposed(reading),
        };
        let mut items = document.items.iter().peekable();
        for (at, block) in reading.body() {
            let mut span = block.span;
            while let Some(item) = items.next_if(|item| item.quote.span_start < span.end) {
                let title = item.quote.span();
                if title.start > span.start && title.start < block.span.end {
                    body.push(reading, at, block, Span { start: span.start, end: title.start });
                }
                body.items.push((Some(reading.source.at(title)), body.passages.len()));
                // An item without a title starts with a sentence, which is its own first.
                if item.title.is_some() {
                    span.start = span.start.max(title.end.min(span.end));
                }
            }
            body.push(reading, at, block, span);
        }
        body.paged = body.is_paged(document);
        body
    }

    fn push(&mut self, reading: &'r Reading<'s>, block_at: usize, block: &'r Block, span: Span) {
        let span = span.trim(reading.source.text());
        if span.is_empty() {
            return;
        }
        let cues = match span == block.span {
            true => reading.cues[block_at],
            false => reading.sentences_in(block_at, span).fold(CueSet::default(), |all, next| all.join(next.cues)),
        };
        let words = reading.source.at(span);
        self.passages.push(Passage { block, block_at, words, span, cues, first: span.start == block.span.start });
    }

    /// Whether a paper whose kind nothing tells is of a meeting: it names the body and the day, or minutes stand within
    /// its lines as on a page whose table came out flat, "Lamp plan Minutes: The Chair said".
    pub fn is_of_a_meeting(&self, document: &Document) -> bool {
        let named = document.facts.committee.is_some() && document.facts.meeting_date.is_some();
        named || self.passages.iter().any(|passage| passage.words.contains("Minutes: "))
    }

    /// Whether a heading sets the minutes apart from the item's other words.
    /// In the minutes of a meeting "Decision" heads each resolution: there it sets no minutes apart; nor does "MINUTES" as
    /// the paper's own title, or once as the heading over the last meeting's minutes.
    fn is_paged(&self, document: &Document) -> bool {
        let meeting = document.facts.kind == Some(DocumentKind::MeetingMinutes);
        let labels: &[&str] = if meeting { &["minutes", "minute"] } else { MINUTES };
        let listed = meeting || document.facts.kind == Some(DocumentKind::Other) && self.items.len() > 2;
        let from = self.items.get(1).filter(|_| listed).map_or(0, |(_, first)| *first);
        let mut found = self.passages.iter().skip(from).filter(|passage| passage.is_label(labels));
        let bare = |first: &Passage<'_, '_>| first.is_heading() && !first.words.ends_with(':');
        found.next().is_some_and(|first| !listed || !bare(first) || found.next().is_some())
    }

    /// The body as one stretch.
    pub fn whole(&self) -> Stretch<'_, 'r, 's> {
        Stretch { title: self.items.iter().find_map(|(title, _)| *title), passages: &self.passages }
    }

    /// The body, item by item.
    pub fn stretches(&self) -> impl Iterator<Item = Stretch<'_, 'r, 's>> {
        let ends = self.items.iter().skip(1).map(|(_, start)| *start).chain([self.passages.len()]);
        self.items.iter().zip(ends).map(|((title, start), end)| Stretch {
            title: *title,
            passages: self.passages.get(*start..end).unwrap_or_default(),
        })
    }

    /// Whether the paper has no items.
    pub fn is_undivided(&self) -> bool {
        self.items.len() == 1
    }
}

const DECISION: Rare = Rare::new("decision");

/// Whether the paper says at its start that the decision is yet to be taken.
fn is_proposed(reading: &Reading<'_>) -> bool {
    reading.body().take(12).any(|(_, block)| {
        let words = reading.words(block);
        DECISION.stands_in(words)
            && find_any(words, &["proposed record of decision", "decision to be taken by"]).is_some()
    })
}

/// A quote over several passages, from byte `start` of the first to byte `end` of the last, without list markers.
pub(super) fn quote_over<'s>(reading: &Reading<'s>, passages: &[Passage<'_, 's>], start: u32, end: u32) -> Quote {
    let pieces = passages.iter().flat_map(|passage| {
        let from = passage.bare(reading);
        let from = reading.span_of(from).map_or(passage.span.start, |span| span.start);
        let part = Span { start: from.max(start), end: passage.span.end.min(end) };
        passage.pieces(part).filter(|piece| !piece.is_empty()).collect::<Vec<_>>()
    });
    Quote::of_pieces(reading.source, pieces)
}
