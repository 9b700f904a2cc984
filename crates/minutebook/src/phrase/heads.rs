//! The table of first letters by which the cues of a text are found.

use super::cue::{Cue, CueSet};
use super::wording::{SPACE_BYTES, stands};

/// All wordings by their first letters: most words of a text are passed over with one look.
pub(super) struct Heads {
    /// For each place of a beginning, where its wordings start in `known`; they end where those of the next start.
    starts: Vec<u16>,
    known: Vec<Known>,
}

/// A wording and its cue.
#[derive(Clone, Copy)]
struct Known {
    /// Its first letters, up to its first white space.
    letters: u64,
    /// Which bits of a text's first letters are to be the same.
    counts: u64,
    /// All of it, where those letters are not all.
    words: Option<&'static str>,
    cue: Cue,
}

/// Makes one letter of a small and a large one.
const FOLD: u8 = 0xDF;
/// How many places there are for the beginnings of words.
const PLACES: usize = 4096;

impl Heads {
    /// The table of these wordings.
    pub(super) fn of(wordings: &[&[(&'static str, Cue)]]) -> Self {
        let all = wordings.iter().flat_map(|table| table.iter()).map(|(words, cue)| (words, Known::of(words, *cue)));
        let all: Vec<(&&str, Known)> = all.collect();
        let mut placed: Vec<(usize, usize)> = Vec::new();
        for (at, (words, _)) in all.iter().enumerate() {
            placed.extend(beginnings(words.as_bytes()).map(|letters| (place(letters), at)));
        }
        placed.sort_unstable();
        let mut starts = vec![0; PLACES + 1];
        placed.iter().for_each(|(place, _)| starts[place + 1] += 1);
        (0..PLACES).for_each(|place| starts[place + 1] += starts[place]);
        Self { starts, known: placed.into_iter().map(|(_, at)| all[at].1).collect() }
    }

    /// The cues that start at `at`.
    #[inline]
    pub(super) fn at(&self, text: &str, at: usize) -> CueSet {
        let letters = first_letters(text.as_bytes().get(at..).unwrap_or_default());
        let place = place(letters);
        match (self.starts.get(place), self.starts.get(place + 1)) {
            (Some(from), Some(to)) if from < to => {
                let known = self.known.get(usize::from(*from)..usize::from(*to)).unwrap_or_default();
                known.iter().filter(|known| known.stands(letters, text, at)).map(|known| known.cue).collect()
            }
            _ => CueSet::default(),
        }
    }
}

impl Known {
    fn of(words: &'static str, cue: Cue) -> Self {
        let plain = words.split(' ').next().unwrap_or("");
        let counted = plain.len().min(8) as u32;
        let counts = u64::MAX.checked_shr(64 - 8 * counted).unwrap_or(0);
        // Signs other than letters are not told from all others by their folded bits.
        let all =
            plain.len() == words.len() && words.len() <= 8 && words.bytes().all(|byte| byte.is_ascii_alphabetic());
        Self { letters: first_letters(plain.as_bytes()), counts, words: (!all).then_some(words), cue }
    }

    /// Whether it stands at `at`, where the text's first letters are `letters`.
    fn stands(&self, letters: u64, text: &str, at: usize) -> bool {
        (letters ^ self.letters) & self.counts == 0
            && self.words.is_none_or(|words| text.get(at..).is_some_and(|here| stands(words, here)))
    }
}

/// The first eight bytes, small and large letters the same, the first in the lowest bits; zeros after the end.
fn first_letters(text: &[u8]) -> u64 {
    let eight = text.first_chunk().copied().unwrap_or_else(|| {
        let mut eight = [0; 8];
        eight.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
        eight
    });
    u64::from_le_bytes(eight) & u64::from_le_bytes([FOLD; 8])
}

/// The place of the words that begin with the first three of `letters`.
fn place(letters: u64) -> usize {
    ((letters as u32) << 8).wrapping_mul(0x9E37_79B1) as usize >> 20
}

/// How texts begin in which a wording stands first, by three letters: what follows a short wording may be anything, and
/// white space may be several bytes.
fn beginnings(words: &[u8]) -> impl Iterator<Item = u64> {
    let any = || (0..=u8::MAX).filter(|byte| byte & FOLD == *byte).collect();
    let letters = |at: usize| match (words.get(at), at.checked_sub(1).and_then(|before| words.get(before))) {
        (None, _) | (_, Some(b' ')) => any(),
        (Some(b' '), _) => SPACE_BYTES.map(|space| space & FOLD).to_vec(),
        (Some(letter), _) => vec![letter & FOLD],
    };
    let [first, second, third] = [0, 1, 2].map(letters);
    let pairs: Vec<u64> = first
        .iter()
        .flat_map(|first| second.iter().map(|second| u64::from(*first) | u64::from(*second) << 8))
        .collect();
    pairs.into_iter().flat_map(move |pair| third.clone().into_iter().map(move |third| pair | u64::from(third) << 16))
}
