//! Rare words: looked for by their rarest letter, before a grammar looks at each word of a text.

use super::starts::Piece;

/// A word that is looked for by its rarest letter: most texts are told from it in one look at their bytes.
pub(crate) struct Rare {
    word: &'static str,
    /// Where its rarest letter stands in it.
    rarest: usize,
}

/// How common each letter is in a paper; what is no letter is rare.
const COMMON: [u8; 256] = {
    let order = b"zqxjkvbwygpfmucdlhrsinoate ";
    let mut common = [0; 256];
    let mut at = 0;
    while at < order.len() {
        common[order[at] as usize] = at as u8 + 1;
        at += 1;
    }
    common
};

/// Where the rarest letter of `word` stands in it.
pub(super) const fn rarest(word: &[u8]) -> usize {
    let (mut rarest, mut at) = (0, 1);
    while at < word.len() {
        if COMMON[word[at] as usize] < COMMON[word[rarest] as usize] {
            rarest = at;
        }
        at += 1;
    }
    rarest
}

/// Where `word`, in small letters, stands in `text` in any case: looked for by its letter at `rarest`.
pub(super) fn places<'t>(text: &'t str, word: &'t str, rarest: usize) -> Places<'t> {
    let (said, word) = (text.as_bytes(), word.as_bytes());
    let seldom = word.get(rarest).is_some_and(|letter| COMMON[usize::from(*letter)] <= SELDOM);
    let alone = seldom || word.len() < 2 || said.len() <= Piece::LENGTH;
    let by = if alone { rarest } else { rarest.min(word.len() - 2) };
    // What stands first in a text is looked for no earlier than the word could begin.
    let next = if word.is_empty() { said.len() } else { by };
    Places { said, word, by, alone, next, base: 0, found: 0 }
}

/// Letters up to this place among [`COMMON`] are so rare that a look for one of them finds little else.
const SELDOM: u8 = 6;

/// The places of a word, as [`places`] tells.
pub(super) struct Places<'t> {
    said: &'t [u8],
    word: &'t [u8],
    /// Which letter of the word is looked for.
    by: usize,
    /// Whether it is looked for alone, or with the one behind it.
    alone: bool,
    /// Where it is looked for next.
    next: usize,
    /// Where it stands, a bit each from `base` on.
    base: usize,
    found: u64,
}

impl Places<'_> {
    /// Finds the next places of the letter, or that nothing is left.
    fn look(&mut self) -> Option<()> {
        let fold = |at: usize| self.word.get(at).map(|letter| letter | 0x20);
        if self.alone {
            let letter = *self.word.get(self.by)?;
            let rest = self.said.get(self.next..)?;
            self.base = self.next + memchr::memchr2(letter, letter.to_ascii_uppercase(), rest)?;
            (self.found, self.next) = (1, self.base + 1);
        } else {
            let last = self.said.len() - Piece::LENGTH - 1;
            let (first, second) = (fold(self.by)?, fold(self.by + 1)?);
            if self.next > last + Piece::LENGTH - 1 {
                return None;
            }
            self.base = self.next.min(last);
            let (here, behind) = (self.said.get(self.base..)?, self.said.get(self.base + 1..)?);
            let pairs = pairs(here.first_chunk()?, behind.first_chunk()?, first, second);
            let seen = self.next - self.base;
            (self.found, self.next) = (pairs >> seen << seen, self.base + Piece::LENGTH);
        }
        Some(())
    }
}

/// At which bytes of `here` one letter stands, and at the same of `behind` another, a bit each; both small.
fn pairs(here: &[u8; 64], behind: &[u8; 64], first: u8, second: u8) -> u64 {
    let mut found = [0; 64];
    for ((found, one), two) in found.iter_mut().zip(here).zip(behind) {
        *found = u8::from((one | 0x20 == first) & (two | 0x20 == second));
    }
    if found.iter().fold(0, |any, found| any | found) == 0 { 0 } else { Piece::of(&found).which(|found| found != 0) }
}

impl Iterator for Places<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            while self.found != 0 {
                let at = self.base + self.found.trailing_zeros() as usize - self.by;
                self.found &= self.found - 1;
                if self.said.get(at..at + self.word.len()).is_some_and(|here| here.eq_ignore_ascii_case(self.word)) {
                    return Some(at);
                }
            }
            self.look()?;
        }
    }
}

impl Rare {
    /// A word, or a part of one, in small letters.
    pub(crate) const fn new(word: &'static str) -> Self {
        Self { word, rarest: rarest(word.as_bytes()) }
    }

    /// Whether it stands in `text`, in any case, alone or in a longer word.
    pub(crate) fn stands_in(&self, text: &str) -> bool {
        self.places(text).next().is_some()
    }

    /// Where it stands in `text`.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        places(text, self.word, self.rarest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_word_is_found_by_its_rarest_letter() {
        let clerk = Rare::new("clerk");
        assert_eq!(clerk.rarest, 4);
        assert_eq!(clerk.places("Clerk, CLERKS and k").collect::<Vec<_>>(), [0, 7]);
        assert!(!clerk.stands_in("k"));
    }

    #[test]
    fn a_word_is_found_in_texts_of_any_length() {
        for word in ["decision", "to", "k", "had", "on the "] {
            for length in 0..150 {
                let text = format!("{}To k{} DECISION{0}.On the dot", "n ".repeat(length), "o".repeat(length % 9));
                let folded = text.to_lowercase();
                let places: Vec<usize> = folded.match_indices(word).map(|(at, _)| at).collect();
                assert_eq!(Rare::new(word).places(&text).collect::<Vec<_>>(), places, "{word} in {text}");
            }
        }
    }
}
