//! The tree of letters by which the cues of a text are found.

use super::cue::{Cue, CueSet};
use super::wording::{SPACE_BYTES, after_space};

/// All wordings as a tree of letters: each state tells with which letters they go on, and which cues end there.
pub(super) struct Tree {
    /// How the wordings begin: most words of a text are passed over with one look.
    heads: Heads,
    /// For each state, the state after each letter, as the place of its own letters in this list; 0 where none goes on.
    next: Vec<u32>,
    /// The cues that end at each state.
    cues: Vec<CueSet>,
}

/// How many kinds of letters a wording is told by: see [`letter`].
const LETTERS: usize = 48;
/// The letter that stands for white space.
const SPACE: u8 = 1;
/// The state before the first letter.
const START: u32 = LETTERS as u32;
/// Is set in a state at which cues end.
const ENDS: u32 = 1 << 31;

/// How each byte counts in a wording.
static LETTER: [u8; 256] = {
    let mut letters = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        letters[byte] = letter(byte as u8);
        byte += 1;
    }
    letters
};

/// A letter in any case, a digit, a sign, white space by its first byte; 0 for what no wording holds.
pub(super) const fn letter(byte: u8) -> u8 {
    match byte {
        b' ' | b'\t'..=b'\r' | 0xC2 | 0xE2 | 0xE3 => SPACE,
        b'a'..=b'z' => byte - b'a' + 2,
        b'A'..=b'Z' => byte - b'A' + 2,
        b'0'..=b'9' => byte - b'0' + 28,
        b'-' => 38,
        b'.' => 39,
        b':' => 40,
        b'\'' => 41,
        b'%' => 42,
        b'/' => 43,
        b',' => 44,
        b'(' => 45,
        _ => 0,
    }
}

impl Tree {
    /// The tree of these wordings.
    pub(super) fn of(wordings: &[&[(&str, Cue)]]) -> Self {
        let mut tree = Self { heads: Heads::default(), next: vec![0; 2 * LETTERS], cues: vec![CueSet::default(); 2] };
        wordings.iter().flat_map(|table| table.iter()).for_each(|(words, cue)| tree.add(words, *cue));
        tree
    }

    fn add(&mut self, words: &str, cue: Cue) {
        let mut state = START;
        let mut step = 0;
        for byte in words.bytes() {
            step = (state & !ENDS) as usize + usize::from(LETTER[usize::from(byte)]);
            if self.next[step] == 0 {
                self.next[step] = self.next.len() as u32;
                self.next.resize(self.next.len() + LETTERS, 0);
                self.cues.push(CueSet::default());
            }
            state = self.next[step];
        }
        self.next[step] |= ENDS;
        self.heads.add(words.as_bytes());
        self.cues[(state & !ENDS) as usize / LETTERS].insert(cue);
    }

    /// The cues that start at `at`.
    pub(super) fn at(&self, text: &str, mut at: usize) -> CueSet {
        let mut found = CueSet::default();
        if !self.heads.may_start(text.as_bytes().get(at..).unwrap_or_default()) {
            return found;
        }
        let mut state = START;
        while let Some(byte) = text.as_bytes().get(at) {
            let letter = LETTER[usize::from(*byte)];
            let Some(next) = self.next.get(state as usize + usize::from(letter)).filter(|next| **next != 0) else {
                break;
            };
            state = next & !ENDS;
            if next & ENDS != 0 {
                found = found.join(self.cues[state as usize / LETTERS]);
            }
            at = match letter {
                SPACE => match after_space(text, at) {
                    Some(next) => next,
                    None => break,
                },
                _ => at + 1,
            };
        }
        found
    }
}

/// How wordings begin: a bit for each four letters, or for the two that are a wording already; some stand for others,
/// too. A beginning that is in it is found; one that is not, seldom.
struct Heads(Box<[u64; 1024]>);

/// Makes one letter of a small and a large one.
const FOLD: u8 = 0x5F;

impl Default for Heads {
    fn default() -> Self {
        Self(Box::new([0; 1024]))
    }
}

impl Heads {
    fn add(&mut self, words: &[u8]) {
        let length = if words.len() == 2 || words.get(1) == Some(&b' ') { 2 } else { 4 };
        let mut heads = vec![0];
        for at in 0..length {
            let letters: Vec<u8> = match (words.get(at), at.checked_sub(1).and_then(|before| words.get(before))) {
                // White space may be several bytes, and goes on with others of its kind or with the next word.
                (Some(letter), Some(b' ')) => (0..=0x1F).chain([0x41, 0x42, 0x43, letter & FOLD]).collect(),
                (Some(b' '), _) => SPACE_BYTES.map(|space| space & FOLD).to_vec(),
                (Some(letter), _) => vec![letter & FOLD],
                // What follows a wording may be anything.
                (None, _) => (0..=FOLD).filter(|letter| letter & FOLD == *letter).collect(),
            };
            heads = letters
                .iter()
                .flat_map(|letter| heads.iter().map(move |head| head | u32::from(*letter) << (8 * at)))
                .collect();
        }
        for place in heads.into_iter().map(Self::place) {
            self.0[place / 64] |= 1 << (place % 64);
        }
    }

    /// Whether a wording may start as `text` does.
    fn may_start(&self, text: &[u8]) -> bool {
        let Some(letters) = text.first_chunk::<4>().map(|letters| u32::from_le_bytes(*letters)) else { return true };
        let folded = letters & u32::from_le_bytes([FOLD; 4]);
        self.has(folded) || self.has(folded & 0xFFFF)
    }

    fn has(&self, letters: u32) -> bool {
        let place = Self::place(letters);
        self.0[place / 64] >> (place % 64) & 1 != 0
    }

    /// The bit of some letters, among 2^16.
    fn place(letters: u32) -> usize {
        (letters.wrapping_mul(0x9E37_79B1) >> 16) as usize
    }
}
