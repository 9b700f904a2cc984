//! The tree of letters by which the cues of a text are found.

use super::cue::{Cue, CueSet};
use super::wording::after_space;

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
            state = self.next.get(state as usize + usize::from(letter)).copied().unwrap_or(0);
            if state == 0 {
                break;
            }
            if state & ENDS != 0 {
                state &= !ENDS;
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

/// How wordings begin: a bit for each four letters, and for each three letters that are a wording already.
#[derive(Default)]
struct Heads {
    four: Bits,
    three: Bits,
}

impl Heads {
    fn add(&mut self, words: &[u8]) {
        let (bits, length) = if words.len() < 4 { (&mut self.three, 3) } else { (&mut self.four, 4) };
        let mut heads = vec![0];
        for at in 0..length {
            // White space is of several kinds, and what follows a wording may be anything.
            let any = words.get(at).is_none_or(|letter| *letter == b' ');
            let letters = if any { 0..32 } else { u32::from(words[at] & 31)..u32::from(words[at] & 31) + 1 };
            heads = heads.iter().flat_map(|head| letters.clone().map(move |letter| head << 5 | letter)).collect();
        }
        heads.into_iter().for_each(|head| bits.set(head));
    }

    /// Whether a wording may start as `text` does.
    fn may_start(&self, text: &[u8]) -> bool {
        let Some(letters) = text.first_chunk::<4>() else { return true };
        let [first, second, third, fourth] = letters.map(|letter| u32::from(letter & 31));
        let three = first << 10 | second << 5 | third;
        self.four.has(three << 5 | fourth) || self.three.has(three)
    }
}

/// A set of numbers, some of which stand for others, too: a number that is in it is found, one that is not, seldom.
struct Bits(Box<[u64; 512]>);

impl Default for Bits {
    fn default() -> Self {
        Self(Box::new([0; 512]))
    }
}

impl Bits {
    /// The bit of a number among 2^15.
    fn place(number: u32) -> usize {
        (number.wrapping_mul(0x9E37_79B1) >> 17) as usize
    }
    fn set(&mut self, number: u32) {
        let place = Self::place(number);
        self.0[place / 64] |= 1 << (place % 64);
    }
    fn has(&self, number: u32) -> bool {
        let place = Self::place(number);
        self.0[place / 64] >> (place % 64) & 1 != 0
    }
}
