//! Cues: the words that tell which grammar might find something in a block. One pass over the text finds them all.
//!
//! A cue stands at the start of a word ("resol" finds "resolved", not "unresolved"); case does not count. Each phrase
//! file lists its own cues; a grammar then looks only at the blocks that have one of its.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::sync::LazyLock;

/// What a cue promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Cue {
    /// A resolution label or verb: "RESOLVED", "agreed".
    Resolve,
    /// A recommendation.
    Recommend,
    /// A mover, a seconder, a vote.
    Vote,
    /// An action, an undertaking, a request.
    Action,
    /// Attendance: present, apologies, substitute.
    Attend,
    /// A question or an answer.
    Question,
    /// The name of a month, a day of the week, a year's neighbour: a date may stand here.
    Date,
    /// Words that say when without a date: "next meeting", "in six months".
    When,
    /// A promise: "will", "undertook", "agreed to".
    Commit,
    /// How far something has come: "had been", "under way".
    Progress,
    /// A figure's neighbour: "%", "per cent", "£", "rate".
    Measure,
    /// A reference: "paragraph", "minute", "Act".
    Refer,
    /// An inspection, a visit, a review, a grade.
    Inspect,
    /// Exclusion of the public.
    Exclude,
    /// A put-off: "deferred".
    Defer,
}

/// The cues of one block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CueSet(u32);

impl CueSet {
    /// Adds a cue.
    pub fn insert(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u8;
    }
    /// Whether the cue is among them.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u8) != 0
    }
}

/// One cue of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Byte at which it starts.
    pub at: u32,
    /// What it promises.
    pub cue: Cue,
}

/// The cues of every phrase file.
const WORDINGS: &[&[(&str, Cue)]] = &[
    BASE,
    super::action::CUES,
    super::commitment::CUES,
    super::inspection::CUES,
    super::progress::CUES,
    super::question::CUES,
    super::reference::CUES,
    super::resolution::CUES,
    super::vote::CUES,
];

/// Cues that no phrase file has claimed yet.
const BASE: &[(&str, Cue)] = &[
    ("recommend", Cue::Recommend),
    ("present", Cue::Attend),
    ("apolog", Cue::Attend),
    ("attend", Cue::Attend),
    ("substitut", Cue::Attend),
    ("absent", Cue::Attend),
    ("officers", Cue::Attend),
    ("officials", Cue::Attend),
    ("presennol", Cue::Attend),
    ("bresennol", Cue::Attend),
    ("ymddiheur", Cue::Attend),
    ("defer", Cue::Defer),
    ("exclu", Cue::Exclude),
];

static SCANNER: LazyLock<(AhoCorasick, Vec<Cue>)> = LazyLock::new(|| {
    let all = || WORDINGS.iter().flat_map(|table| table.iter());
    let scanner = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::DFA))
        .build(all().map(|(words, _)| words));
    (scanner.expect("a few hundred short words"), all().map(|(_, cue)| *cue).collect())
});

/// All cues of `text`, in the order in which they end.
pub fn scan(text: &str) -> impl Iterator<Item = Found> + '_ {
    let (scanner, cues) = &*SCANNER;
    scanner.find_overlapping_iter(text).filter_map(move |found| {
        let starts_word = !text.as_bytes()[..found.start()].last().is_some_and(u8::is_ascii_alphanumeric)
            || !text.as_bytes()[found.start()].is_ascii_alphanumeric();
        starts_word.then(|| Found { at: found.start() as u32, cue: cues[found.pattern().as_usize()] })
    })
}
