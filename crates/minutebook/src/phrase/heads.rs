//! The table of first letters by which the cues of a text are found.

use super::cue::{Cue, CueSet};
use super::wording::stands;

/// All wordings by their first letters: most words of a text are passed over with one look.
pub(super) struct Heads {
    /// For each place of a beginning, where its wordings start in `known`; they end where those of the next start.
    starts: Box<[u16; PLACES + 1]>,
    known: Vec<Known>,
}

/// A wording and its cue.
#[derive(Clone, Copy)]
struct Known {
    /// Its first letters.
    letters: u64,
    /// Which bits of a text's first letters are to be the same.
    counts: u64,
    /// Which bits of them tell nothing where the text's are those of no letter: white space is of several kinds and lengths.
    loose: u64,
    words: &'static str,
    /// Whether those letters are all of it.
    whole: bool,
    cue: Cue,
}

/// Makes one letter of a small and a large one.
const FOLD: u8 = 0xDF;
/// How many places there are for the beginnings of words.
const PLACES: usize = 1 << BITS;
const BITS: u32 = 14;

impl Heads {
    /// The table of these wordings.
    pub(super) fn of(wordings: &[&[(&'static str, Cue)]]) -> Self {
        let all = wordings.iter().flat_map(|table| table.iter()).map(|(words, cue)| (words, Known::of(words, *cue)));
        let all: Vec<(&&str, Known)> = all.collect();
        let mut placed: Vec<(usize, usize)> = Vec::with_capacity(2 * all.len());
        for (at, (words, _)) in all.iter().enumerate() {
            placed.extend(beginnings(words.as_bytes()).map(|letters| (place(letters), at)));
        }
        placed.sort_unstable();
        let mut starts = Box::new([0; PLACES + 1]);
        placed.iter().for_each(|(place, _)| starts[place + 1] += 1);
        (0..PLACES).for_each(|place| starts[place + 1] += starts[place]);
        Self { starts, known: placed.into_iter().map(|(_, at)| all[at].1).collect() }
    }

    /// The cues that start at `at`.
    #[inline]
    pub(super) fn at(&self, text: &str, at: usize) -> CueSet {
        let letters = eight_letters(text.as_bytes().get(at..).unwrap_or_default());
        let place = place(letters);
        let (from, to) = (usize::from(self.starts[place]), usize::from(self.starts[place + 1]));
        let mut found = CueSet::default();
        for known in self.known.get(from..to).unwrap_or_default() {
            if known.stands(letters, text, at) {
                found.insert(known.cue);
            }
        }
        found
    }
}

impl Known {
    fn of(words: &'static str, cue: Cue) -> Self {
        let counts = u64::MAX >> (64 - 8 * words.len().clamp(1, 8));
        // Signs other than letters and spaces are not told from all others by their folded bits.
        let whole = words.len() <= 8 && words.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ');
        let spaced = |at: usize| words.as_bytes().get(at) == Some(&b' ');
        let loose =
            (0..8).filter(|at| spaced(*at) || *at > 0 && spaced(at - 1)).fold(0, |all, at| all | 0xFF << (8 * at));
        Self { letters: eight_letters(words.as_bytes()), counts, loose, words, whole, cue }
    }

    /// Whether it stands at `at`, where the text's first letters are `letters`.
    #[inline]
    fn stands(&self, letters: u64, text: &str, at: usize) -> bool {
        let differing = (letters ^ self.letters) & self.counts;
        if differing == 0 && self.whole {
            return true;
        }
        let other = (letters >> (differing.trailing_zeros() & 56)) as u8;
        if differing != 0 && (differing & differing.wrapping_neg() & self.loose == 0 || other.is_ascii_uppercase()) {
            return false;
        }
        text.get(at..).is_some_and(|here| stands(self.words, here))
    }
}

/// The first eight bytes, small and large letters the same, the first in the lowest bits; zeros after the end.
fn eight_letters(text: &[u8]) -> u64 {
    let eight = text.first_chunk().copied().unwrap_or_else(|| {
        let mut eight = [0; 8];
        eight.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
        eight
    });
    u64::from_le_bytes(eight) & u64::from_le_bytes([FOLD; 8])
}

/// The place of the words that begin with these letters.
fn place(letters: u64) -> usize {
    head(letters as u32).wrapping_mul(0x85EB_CA6B) as usize >> (32 - BITS)
}

/// Four folded letters, zeros for what are none; where no two stand first, the first alone.
fn head(letters: u32) -> u32 {
    // The highest bit of each byte tells whether it is from "A" to "Z".
    let low = letters & 0x7F7F_7F7F;
    let are = (low + 0x3F3F_3F3F) & !(low + 0x2525_2525) & !letters & 0x8080_8080;
    let kept = letters & ((are >> 7) * 0xFF);
    if are & 0x8080 == 0x8080 { kept } else { kept & 0xFF }
}

/// How texts begin in which a wording stands first, by four letters: what follows a short wording may be anything, and
/// white space may be of several signs.
fn beginnings(words: &[u8]) -> impl Iterator<Item = u64> {
    let letters = eight_letters(words) & 0xFFFF_FFFF;
    let all = || std::iter::once(0).chain(b'A'..=b'Z').collect();
    let at = |at: usize| match words.get(at) {
        None => all(),
        Some(letter) if words.get(at - 1) == Some(&b' ') => vec![0, letter & FOLD],
        Some(letter) => vec![letter & FOLD],
    };
    let (thirds, fourths): (Vec<u8>, Vec<u8>) = (at(2), at(3));
    let tail = move |third: u8| {
        fourths.clone().into_iter().map(move |fourth| u64::from(third) << 16 | u64::from(fourth) << 24)
    };
    let all = thirds.into_iter().flat_map(tail).map(move |tail| letters & 0xFFFF | tail);
    // Where no two letters stand first, all are one.
    let alone = if head(letters as u32) <= 0xFF { 1 } else { usize::MAX };
    all.take(alone)
}
