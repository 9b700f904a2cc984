//! Cues: the words that tell which grammar might find something in a block. One pass over the text finds them all.
//!
//! A cue stands at the start of a word ("resol" finds "resolved", not "unresolved"); case and the kind of white space
//! do not count. Each phrase
//! file lists its own cues; a grammar then looks only at the blocks that have one of its.

use super::wording::{begins, letters_and_digits};
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
    /// A digit: a figure, a day, a number may stand here.
    Digit,
    /// The name of a month, a day of the week, a season, a unit of time, a meeting: a date may stand here.
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
    /// A grade that is told.
    Grade,
    /// Exclusion of the public.
    Exclude,
    /// What progress is told of: a recommendation, an action, an area for improvement.
    Tracked,
    /// A put-off: "deferred".
    Defer,
    /// "It was": what was decided may follow.
    ItWas,
    /// A verb by which a body decides, or a passive that tells of it.
    Decide,
    /// A seconder.
    Second,
    /// "Asked", "requested", "urged": somebody is set to work.
    Ask,
    /// "Agreed to", "offered to": somebody undertakes something.
    Undertake,
    /// "Will" or "would": somebody may promise a deed.
    Will,
    /// "He will", "offered to": somebody named before promises something.
    PronounWill,
    /// "Will be", "would be": something may be promised that nobody owns.
    WillBe,
    /// What is "to be contacted".
    ToBe,
    /// "Clerk to ...": an infinitive after an owner, or the clerk and a bare verb.
    Infinitive,
    /// "Clerk to action": the task stands in the sentence before.
    EchoTask,
    /// "The following actions": a list of them follows.
    ActionList,
    /// The word "action" itself: a label may stand here.
    ActionLabel,
    /// "Agreed that": what somebody is to do may follow.
    AgreedThat,
}

/// The cues of one stretch of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CueSet(u64);

impl CueSet {
    /// Adds a cue.
    pub fn insert(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u8;
    }
    /// Whether the cue is among them.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u8) != 0
    }
    /// The cues of both.
    pub fn join(self, other: Self) -> Self {
        Self(self.0 | other.0)
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
    super::action::TASK_CUES,
    super::commitment::CUES,
    super::date::CUES,
    super::graded::CUES,
    super::inspection::CUES,
    super::measure::CUES,
    super::progress::CUES,
    super::question::CUES,
    super::reference::CUES,
    super::mover::CUES,
    super::resolution::CUES,
    super::telling::CUES,
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

/// How a byte, made small, counts in a key: letters, digits, and whatever may be white space; all else as nothing.
const FOLDED: [u8; 256] = {
    let mut folded = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        folded[byte] = match byte as u8 {
            letter @ b'a'..=b'z' => letter & 31,
            b'0'..=b'9' => 27,
            // The white space below 0x20 and the first byte of a wide one, all with the bit that makes letters small.
            b' ' | b')' | b'*' | b'-' | 0xE2 => 28,
            b'.' => 29,
            b':' => 30,
            _ => 0,
        };
        byte += 1;
    }
    folded
};

/// A wording with its first eight letters as one number, so that most words are told from it in one comparison.
struct Wording {
    /// The letters before the first space, small, as one number.
    head: u64,
    /// Which bytes of `head` count.
    mask: u64,
    /// Whether `head` is all of it.
    short: bool,
    words: &'static str,
    cue: Cue,
}

impl Wording {
    fn new(words: &'static str, cue: Cue) -> Self {
        let first = words.split(' ').next().unwrap_or("");
        let counted = first.len().min(8);
        let mask = if counted == 8 { u64::MAX } else { (1 << (8 * counted)) - 1 };
        Self { head: head(words.as_bytes()) & mask, mask, short: counted == words.len(), words, cue }
    }
}

/// The first eight bytes of `text` as one number, letters small; what is missing counts as 0.
fn head(text: &[u8]) -> u64 {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    match text.first_chunk::<8>() {
        Some(eight) => u64::from_le_bytes(*eight) | SMALL,
        None => {
            let mut eight = [0; 8];
            eight.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
            u64::from_le_bytes(eight) | SMALL
        }
    }
}

/// The wordings by their first three letters, so that most words of a text are passed over with one look.
struct Scanner {
    /// For each pair of first letters, the third letters with which a wording goes on, a bit each.
    thirds: [u32; 1024],
    /// Where the wordings of each three letters start in `wordings`.
    starts: Vec<u16>,
    wordings: Vec<Wording>,
    /// The cues that are one sign, whatever stands beside it.
    signs: Vec<(u8, Cue)>,
}

static SCANNER: LazyLock<Scanner> = LazyLock::new(|| {
    let mut signs = Vec::new();
    let mut keyed = Vec::new();
    for (words, cue) in WORDINGS.iter().flat_map(|table| table.iter()) {
        let fold = |at: usize| words.as_bytes().get(at).map(|byte| FOLDED[usize::from(byte | 0x20)]);
        match (fold(0), fold(1), fold(2)) {
            (Some(_), None, _) => signs.push((words.as_bytes()[0], *cue)),
            (Some(first), Some(second), Some(third)) => keyed.push((key(first, second, third), *words, *cue)),
            (Some(first), Some(second), None) => {
                keyed.extend((0..32).map(|third| (key(first, second, third), *words, *cue)));
            }
            (None, ..) => {}
        }
    }
    keyed.sort_by_key(|(key, ..)| *key);
    let mut thirds = [0; 1024];
    keyed.iter().for_each(|(key, ..)| thirds[key >> 5] |= 1 << (key & 31));
    let starts = (0..=1 << 15).map(|key| keyed.partition_point(|known| known.0 < key) as u16).collect();
    let wordings = keyed.into_iter().map(|(_, words, cue)| Wording::new(words, cue)).collect();
    Scanner { thirds, starts, wordings, signs }
});

fn key(first: u8, second: u8, third: u8) -> usize {
    usize::from(first) << 10 | usize::from(second) << 5 | usize::from(third)
}

impl Scanner {
    /// Gives every cue of `text` and where it starts: those of words in their order, then those of signs.
    fn each(&self, text: &str, mut found: impl FnMut(usize, Cue)) {
        let bytes = text.as_bytes();
        let mut inside = false;
        for (chunk_at, chunk) in bytes.chunks(64).enumerate() {
            let words = letters_and_digits(chunk);
            let mut starts = words & !(words << 1 | u64::from(inside));
            inside = words >> 63 != 0;
            while starts != 0 {
                let at = chunk_at * 64 + starts.trailing_zeros() as usize;
                starts &= starts - 1;
                let head = head(&bytes[at..]);
                let fold = |place: u32| FOLDED[usize::from((head >> (8 * place)) as u8)];
                let (pair, third) = (key(0, fold(0), fold(1)), fold(2));
                if self.thirds[pair & 1023] & (1 << third) != 0 {
                    self.at(text, at, head, pair << 5 | usize::from(third), &mut found);
                }
            }
        }
        for (sign, cue) in &self.signs {
            memchr::memchr_iter(*sign, bytes).for_each(|at| found(at, *cue));
        }
    }

    /// Gives the cues that start at `at` with the letters of `key`.
    fn at(&self, text: &str, at: usize, head: u64, key: usize, found: &mut impl FnMut(usize, Cue)) {
        for wording in &self.wordings[usize::from(self.starts[key])..usize::from(self.starts[key + 1])] {
            if (head ^ wording.head) & wording.mask == 0
                && (wording.short || text.get(at..).is_some_and(|here| begins(wording.words, here)))
            {
                found(at, wording.cue);
            }
        }
    }
}

/// All cues of `text`, in its order.
pub fn scan(text: &str) -> Vec<Found> {
    let mut all = Vec::new();
    SCANNER.each(text, |at, cue| all.push(Found { at: at as u32, cue }));
    all.sort_by_key(|found| found.at);
    all
}

/// The cues that stand in `text`.
pub fn cues(text: &str) -> CueSet {
    let mut all = CueSet::default();
    SCANNER.each(text, |_, cue| all.insert(cue));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cue_stands_at_the_start_of_a_word() {
        assert!(cues("It was RESOLVED to go.").has(Cue::Resolve));
        assert!(!cues("The unresolved matter").has(Cue::Resolve));
        assert!(cues("Who agreed\nto it?").has(Cue::Question));
        assert!(cues("they agreed\n to it").has(Cue::Commit));
        assert_eq!(cues(""), CueSet::default());
    }

    #[test]
    fn scan_gives_places_in_order() {
        let found = scan("The minutes: see paragraph 2.");
        let refers: Vec<u32> = found.iter().filter(|found| found.cue == Cue::Refer).map(|found| found.at).collect();
        assert_eq!(refers, [4, 17]);
    }
}
