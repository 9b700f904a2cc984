//! Rare words: looked for by their rarest letter, before a grammar looks at each word of a text.

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
pub(super) fn places(text: &str, word: &str, rarest: usize) -> impl Iterator<Item = usize> {
    let (said, word) = (text.as_bytes(), word.as_bytes());
    let (letter, tail) = word.get(rarest).map_or((0, &[][..]), |letter| (*letter, said.get(rarest..).unwrap_or(&[])));
    let starts = memchr::memchr2_iter(letter, letter.to_ascii_uppercase(), tail);
    starts.filter(move |at| said.get(*at..*at + word.len()).is_some_and(|here| here.eq_ignore_ascii_case(word)))
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
}
