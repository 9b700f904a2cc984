//! A reading: the blocks of one paper with their cues, as every grammar of this room takes them.

use crate::phrase::{Cue, CueSet, Scan, sentences};
use crate::text::{Block, BlockKind, Quote, Source, Span};

/// A sentence of a block, with the cues that stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the paper.
    pub span: Span,
    /// Its cues.
    pub cues: CueSet,
}

impl Sentence {
    /// The part of it that stands in `within`, which may be nothing.
    fn within(self, within: Span, text: &str) -> Option<Self> {
        if within.contains(self.span) {
            return Some(self);
        }
        let span = Span { start: self.span.start.max(within.start), end: self.span.end.min(within.end) };
        let span = if span.start < span.end { span.trim(text) } else { return None };
        (!span.is_empty()).then_some(Self { span, cues: self.cues })
    }
}

/// The blocks of one paper, each with its sentences and the cues that stand in it.
///
/// A paper is read twice: as it is printed, where the ends of lines tell (a list of names, a title), and as its words flow
/// (see [`Reading::flowing`]), where a grammar need not know that a line may end between any two words.
#[derive(Clone, Debug)]
pub struct Reading<'s> {
    /// The paper.
    pub source: &'s Source,
    /// Its blocks, in reading order.
    pub blocks: Vec<Block>,
    /// The cues of each block.
    pub cues: Vec<CueSet>,
    /// The sentences of all blocks but furniture and footnotes, block by block.
    sentences: Vec<Sentence>,
    /// Where the sentences of each block end in `sentences`.
    ends: Vec<u32>,
}

impl<'s> Reading<'s> {
    /// Lays the paper out, divides it into sentences and scans them for cues, once.
    pub fn new(source: &'s Source) -> Self {
        let blocks = crate::layout::blocks(source);
        let mut reading = Self {
            source,
            cues: Vec::with_capacity(blocks.len()),
            sentences: Vec::with_capacity(source.text().len() / 64),
            ends: Vec::with_capacity(blocks.len()),
            blocks: Vec::new(),
        };
        blocks.iter().for_each(|block| reading.divide(block));
        reading.blocks = blocks;
        reading
    }

    /// The paper with a space where a line ends within a paragraph or a list item; all places stay. `None` where no line
    /// ends there. White space before the next line's words stays as it is: it would make a gap where none is.
    pub fn flowing(&self) -> Option<Source> {
        let mut text = self.source.text().as_bytes().to_vec();
        let mut found = false;
        let blocks = self.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item));
        for piece in blocks.flat_map(|block| block.pieces().iter().copied()) {
            let words = text.get_mut(piece.start as usize..piece.end as usize).unwrap_or_default();
            let mut from = 0;
            while let Some(end) = words.get(from..).and_then(|rest| memchr::memchr(b'\n', rest)).map(|at| at + from) {
                from = end + 1;
                if words.get(from).is_some_and(|next| next.is_ascii_graphic() || !next.is_ascii()) {
                    (words[end], found) = (b' ', true);
                }
            }
        }
        let text = String::from_utf8(text).ok().filter(|_| found)?;
        Some(self.source.with_words(text))
    }

    /// The same reading over a source that differs from its own in white space alone.
    pub fn over<'f>(&self, source: &'f Source) -> Reading<'f> {
        let Reading { source: _, blocks, cues, sentences, ends } = self.clone();
        Reading { source, blocks, cues, sentences, ends }
    }

    /// Adds the sentences and the cues of the next block.
    fn divide(&mut self, block: &Block) {
        let mut all = CueSet::default();
        if is_body(block) {
            let words = block.words(self.source);
            let mut scan = Scan::new(words);
            for span in sentences(words) {
                let cues = scan.until(span.end as usize);
                all = all.join(cues);
                self.sentences.push(Sentence { span: span.at(block.span.start), cues });
            }
        }
        self.cues.push(all);
        self.ends.push(self.sentences.len() as u32);
    }

    /// The sentences of the block at `at`.
    pub fn sentences_of(&self, at: usize) -> &[Sentence] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        self.ends.get(at).and_then(|end| self.sentences.get(start..*end as usize)).unwrap_or_default()
    }

    /// The sentence in which byte `place` of the paper stands.
    pub fn sentence_at(&self, place: u32) -> Option<Sentence> {
        let at = self.blocks.partition_point(|block| block.span.end <= place);
        let all = self.sentences_of(at);
        let found = all.get(all.partition_point(|sentence| sentence.span.end <= place))?;
        (found.span.start <= place).then_some(*found)
    }

    /// The sentences of the block at `at`, as far as they stand in `within`.
    pub fn sentences_in(&self, at: usize, within: Span) -> impl DoubleEndedIterator<Item = Sentence> + Clone {
        let all = self.sentences_of(at);
        let from = all.partition_point(|sentence| sentence.span.end <= within.start);
        let to = all.partition_point(|sentence| sentence.span.start < within.end);
        let text = self.source.text();
        all.get(from..to).unwrap_or_default().iter().filter_map(move |sentence| sentence.within(within, text))
    }

    /// The blocks that are words of the paper: no furniture, no footnotes.
    pub fn body(&self) -> impl DoubleEndedIterator<Item = (usize, &Block)> {
        self.blocks.iter().enumerate().filter(|(_, block)| is_body(block))
    }

    /// The body's blocks in which `cue` stands.
    pub fn with(&self, cue: Cue) -> impl Iterator<Item = (usize, &Block)> {
        self.body().filter(move |(at, _)| self.cues[*at].has(cue))
    }

    /// The words of a block.
    pub fn words(&self, block: &Block) -> &'s str {
        block.words(self.source)
    }

    /// Quotes the words of one block, what interrupts them left out.
    pub fn quote(&self, block: &Block) -> Quote {
        Quote::of_pieces(self.source, block.pieces().iter().copied())
    }

    /// Quotes a part of one block.
    pub fn quote_within(&self, block: &Block, part: Span) -> Quote {
        Quote::of_pieces(self.source, block.pieces_within(part))
    }

    /// The span of `part`, a slice of the paper's text.
    pub fn span_of(&self, part: &str) -> Option<Span> {
        Span::of(part, self.source.text())
    }
}

/// Whether a block is words of the paper.
fn is_body(block: &Block) -> bool {
    !matches!(block.kind, BlockKind::Furniture | BlockKind::Footnote)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Format, Shape};

    /// Three paragraphs.
    const PAPER: &str =
        "A heading\n\nIt was resolved. The 4 members left. All others had\nleft.\n\n(a) a clause\n  of two lines\n";

    #[test]
    fn sentences_are_found_by_their_places() {
        let source = of_blocks([BlockKind::Heading(1), BlockKind::Paragraph, BlockKind::Item]);
        let reading = Reading::new(&source);
        let words = |sentence: Sentence| sentence.span.of_text(PAPER);
        let at = |word: &str| PAPER.find(word).expect("a word") as u32;
        assert_eq!(reading.sentence_at(at("members")).map(words), Some("The 4 members left."));
        assert_eq!(reading.sentence_at(at("It was") - 1), None);
        let within = |from: &str, to: &str| -> Vec<&str> {
            reading.sentences_in(1, Span { start: at(from), end: at(to) }).map(words).collect()
        };
        assert_eq!(within("resolved", "members"), ["resolved.", "The 4"]);
        assert_eq!(within("The 4", "All"), ["The 4 members left."]);
        assert!(within("The 4", "The 4").is_empty());
    }

    /// A paper of blocks of these kinds, one for each paragraph of [`PAPER`].
    fn of_blocks(kinds: [BlockKind; 3]) -> Source {
        let ends = PAPER.match_indices("\n\n").map(|(end, _)| end + 2).chain([PAPER.len()]);
        let starts = std::iter::once(0).chain(ends.clone());
        let spans = starts.zip(ends).map(|(start, end)| Span::new(start, end).trim(PAPER));
        let blocks = spans.zip(kinds).map(|(span, kind)| Block::new(kind, span)).collect();
        Source::new("paper", b"", Format::Html, PAPER.to_owned(), Shape::Blocks(blocks))
    }

    #[test]
    fn cues_are_those_of_the_body() {
        use BlockKind::{Footnote, Furniture, Item, Paragraph};
        let resolved = |kinds| {
            let source = of_blocks(kinds);
            let reading = Reading::new(&source);
            (reading.body().count(), reading.with(Cue::Resolve).map(|(at, _)| at).collect::<Vec<_>>())
        };
        assert_eq!(resolved([Paragraph, Paragraph, Item]), (3, vec![1]));
        assert_eq!(resolved([Paragraph, Furniture, Item]), (2, vec![]));
        assert_eq!(resolved([Paragraph, Footnote, Item]), (2, vec![]));
    }

    #[test]
    fn words_flow_over_the_ends_of_lines() {
        use BlockKind::{Cell, Heading, Item, Paragraph};
        let flowing = |kinds| Reading::new(&of_blocks(kinds)).flowing().map(|source| source.text().to_owned());
        assert_eq!(flowing([Paragraph, Paragraph, Item]), Some(PAPER.replace("had\n", "had ")));
        // Not where white space stands before the words of the next line, nor in a cell or a heading.
        assert_eq!(flowing([Heading(1), Cell, Item]), None);
    }
}
