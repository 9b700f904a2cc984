//! First letters: by them most words of a text are told from all set words in one look or two.
//!
//! Three tables do this, each as large as what it is asked needs:
//!
//! | table | for | bytes |
//! |---|---|---|
//! | [`Openings`] | any set of wordings; may let a word pass that none begins with | 384 |
//! | [`ByLetters`] | a set that is asked at every word of a sentence: dates, the signs of figures | 36,864 |
//! | [`Heads`](super::heads::Heads) | the cues of all grammars together, asked at every word of a paper | 32,770 |

/// One place for a letter, the same for small and large.
pub(super) const fn bit(letter: u8) -> usize {
    (letter & 31) as usize
}

/// The first three letters of some wordings: most words of a text are told from all of them in two looks.
pub(super) struct Openings {
    /// For each first letter the second ones, a bit each.
    seconds: [u32; 32],
    /// For each second letter the third ones.
    thirds: [u32; 32],
    /// For each first letter where its first wording stands among all, and where its last ends.
    places: [(u16, u16); 32],
}

impl Openings {
    /// Of no wordings.
    pub(super) const NONE: Self = Self { seconds: [0; 32], thirds: [0; 32], places: [(u16::MAX, 0); 32] };

    /// Adds the wording that is at `at` among all.
    pub(super) const fn add(&mut self, at: usize, wording: &[u8]) {
        assert!(at < u16::MAX as usize, "a place takes two bytes");
        match wording {
            [] => panic!("a wording has letters"),
            [first] => (self.seconds[bit(*first)], self.thirds) = (u32::MAX, [u32::MAX; 32]),
            // White space is of several kinds and lengths.
            [first, b' ', ..] => {
                (self.seconds[bit(*first)], self.thirds) = (self.seconds[bit(*first)] | SPACES, [u32::MAX; 32])
            }
            [first, second, rest @ ..] => {
                self.seconds[bit(*first)] |= 1 << bit(*second);
                self.thirds[bit(*second)] |= match rest {
                    [] => u32::MAX,
                    [b' ', ..] => SPACES,
                    [third, ..] => 1 << bit(*third),
                };
            }
        }
        let place = &mut self.places[bit(wording[0])];
        if place.0 == u16::MAX {
            place.0 = at as u16;
        }
        place.1 = at as u16 + 1;
    }

    /// Those of `all` that may stand at the start of `text`, in their order; others may stand among them.
    pub(super) fn narrowed<'a, T>(&self, all: &'a [T], text: &[u8]) -> &'a [T] {
        if !self.may_start(text) {
            return &[];
        }
        let (from, to) = text.first().map_or((0, 0), |first| self.places[bit(*first)]);
        all.get(usize::from(from)..usize::from(to)).unwrap_or_default()
    }

    /// Whether the first letters of `text` leave it open that one of the wordings stands there.
    pub(super) fn may_start(&self, text: &[u8]) -> bool {
        match text {
            [first, second, third, ..] => {
                self.seconds[bit(*first)] & 1 << bit(*second) != 0 && self.thirds[bit(*second)] & 1 << bit(*third) != 0
            }
            [first, second] => self.seconds[bit(*first)] & 1 << bit(*second) != 0,
            [first] => self.seconds[bit(*first)] != 0,
            [] => true,
        }
    }
}

/// The bytes with which white space begins.
const SPACE_BYTES: [u8; 10] = [b' ', b'\n', b'\t', b'\r', 0x0B, 0x0C, 0xC2, 0xE1, 0xE2, 0xE3];

/// As [`SPACE_BYTES`], a bit each.
const SPACES: u32 = {
    let (mut bits, mut at) = (0, 0);
    while at < SPACE_BYTES.len() {
        bits |= 1 << bit(SPACE_BYTES[at]);
        at += 1;
    }
    bits
};

/// Words with their meanings; those that share their first three letters stand side by side.
pub(super) struct ByLetters<T: 'static> {
    table: &'static [(&'static str, T)],
    /// For each three letters, one past the place of the first word that begins with them; 0 where none does.
    places: [u8; 1 << 15],
    /// For each two letters the third ones, a bit each: what most words are told by.
    thirds: [u32; 1 << 10],
}

impl<T> ByLetters<T> {
    /// The words, in the order in which they are tried.
    pub(super) const fn new(table: &'static [(&'static str, T)]) -> Self {
        assert!(table.len() <= u8::MAX as usize, "a place takes one byte");
        let (mut places, mut thirds) = ([0; 1 << 15], [0; 1 << 10]);
        let mut at = table.len();
        while at > 0 {
            let word = table[at - 1].0.as_bytes();
            places[first_letters(word)] = at as u8;
            // After a word of one or two letters anything may stand.
            let mut second = 0;
            while second < 32 {
                if word.len() == 1 || bit(word[1]) == second {
                    let all = word.len() < 3 || word[2] == b' ';
                    thirds[bit(word[0]) << 5 | second] |= if all { u32::MAX } else { 1 << bit(word[2]) };
                }
                second += 1;
            }
            at -= 1;
        }
        Self { table, places, thirds }
    }

    /// The words, in order.
    #[cfg(test)]
    pub(super) fn table(&self) -> &'static [(&'static str, T)] {
        self.table
    }

    /// Whether a word of the table may begin as `text` does.
    #[inline]
    pub(super) fn may_start(&self, text: &[u8]) -> bool {
        match text {
            [first, second, third, ..] => self.thirds[bit(*first) << 5 | bit(*second)] >> bit(*third) & 1 != 0,
            _ => !text.is_empty(),
        }
    }

    /// The words that begin with the first three letters of `text`.
    #[inline]
    pub(super) fn beginning(&self, text: &[u8]) -> impl Iterator<Item = &'static (&'static str, T)> {
        let letters = if self.may_start(text) { first_letters(text) } else { 0 };
        let from = usize::from(self.places[letters]).checked_sub(1);
        let open = from.and_then(|from| self.table.get(from..)).unwrap_or_default();
        open.iter().take_while(move |(word, _)| first_letters(word.as_bytes()) == letters)
    }
}

/// The first three letters of a word as one number; of a shorter word, all.
const fn first_letters(text: &[u8]) -> usize {
    let (first, second, third) = match text {
        [first, second, third, ..] => (letter(*first), letter(*second), letter(*third)),
        [first, second] => (letter(*first), letter(*second), 0),
        [first] => (letter(*first), 0, 0),
        [] => (0, 0, 0),
    };
    // What follows the end of a word is none of its letters.
    first << 10 | second << 5 | if second == 0 { 0 } else { third }
}

const fn letter(byte: u8) -> usize {
    ALPHABET[byte as usize] as usize
}

/// A letter's place in the alphabet, whether small or large; 0 for all else.
static ALPHABET: [u8; 256] = {
    let mut places = [0; 256];
    let mut place = 1;
    while place <= 26 {
        places[b'a' as usize + place - 1] = place as u8;
        places[b'A' as usize + place - 1] = place as u8;
        place += 1;
    }
    places
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_letters() {
        static TABLE: ByLetters<u8> = ByLetters::new(&[("in", 1), ("in line", 2), ("inn", 3), ("q", 4), ("rose", 5)]);
        let found = |text: &str| TABLE.beginning(text.as_bytes()).map(|(_, meaning)| *meaning).collect::<Vec<_>>();
        assert_eq!(found("In time"), [1, 2]);
        assert_eq!(found("Inns"), [3]);
        assert_eq!(found("q3"), [4]);
        assert_eq!(found("rosy"), [5]);
        assert!(found("into").is_empty());
        assert!(found("").is_empty());
    }
}
