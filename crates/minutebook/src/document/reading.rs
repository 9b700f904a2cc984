//! A reading: the blocks of one paper with their cues, as every grammar of this room takes them.

use crate::phrase::{self, Cue, CueSet, Found};
use crate::text::{Block, BlockKind, Quote, Source, Span};

/// The blocks of one paper, each with the cues that stand in it.
#[derive(Debug)]
pub struct Reading<'s> {
    /// The paper.
    pub source: &'s Source,
    /// Its blocks, in reading order.
    pub blocks: Vec<Block>,
    /// The cues of each block.
    pub cues: Vec<CueSet>,
    /// All cues, in the order of the text.
    pub found: Vec<Found>,
}

impl<'s> Reading<'s> {
    /// Lays the paper out and scans it for cues, once.
    pub fn new(source: &'s Source) -> Self {
        let blocks = crate::layout::blocks(source);
        let mut found: Vec<Found> = phrase::scan(source.text()).collect();
        found.sort_by_key(|found| found.at);
        let cues = blocks.iter().map(|block| cues_of(&found, block.whole())).collect();
        Self { source, blocks, cues, found }
    }

    /// The blocks that are words of the paper: no furniture, no footnotes.
    pub fn body(&self) -> impl DoubleEndedIterator<Item = (usize, &Block)> {
        self.blocks
            .iter()
            .enumerate()
            .filter(|(_, block)| !matches!(block.kind, BlockKind::Furniture | BlockKind::Footnote))
    }

    /// The body's blocks in which `cue` stands.
    pub fn with(&self, cue: Cue) -> impl Iterator<Item = (usize, &Block)> {
        self.body().filter(move |(at, _)| self.cues[*at].has(cue))
    }

    /// The cues that stand within `span`, in the order of the text.
    pub fn found_in(&self, span: Span) -> &[Found] {
        within(&self.found, span)
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

fn within(found: &[Found], span: Span) -> &[Found] {
    let from = found.partition_point(|found| found.at < span.start);
    let to = found.partition_point(|found| found.at < span.end);
    &found[from..to.max(from)]
}

fn cues_of(found: &[Found], span: Span) -> CueSet {
    let mut cues = CueSet::default();
    within(found, span).iter().for_each(|found| cues.insert(found.cue));
    cues
}
