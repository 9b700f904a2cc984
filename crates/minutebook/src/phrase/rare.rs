//! Rare words: looked for by their rarest letter, before a grammar looks at each word of a text.

/// A word that is looked for by its rarest letter: most texts are told from it in one look at their bytes.
pub(crate) struct Rare {
    word: &'static str,
    /// Where its rarest letter stands in it.
    rarest: usize,
}

/// The letters of English words, the rarest first.
const RAREST: &[u8; 26] = b"zqxjkvbpygfwmucldrhsnioate";

impl Rare {
    /// A word, or a part of one, in small letters.
    pub(crate) const fn new(word: &'static str) -> Self {
        let mut letter = 0;
        while letter < RAREST.len() {
            let mut rarest = 0;
            while rarest < word.len() {
                if word.as_bytes()[rarest] == RAREST[letter] {
                    return Self { word, rarest };
                }
                rarest += 1;
            }
            letter += 1;
        }
        Self { word, rarest: 0 }
    }

    /// Whether it stands in `text`, in any case, alone or in a longer word.
    pub(crate) fn stands_in(&self, text: &str) -> bool {
        self.places(text).next().is_some()
    }

    /// Where it stands in `text`.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let (said, letter) = (text.as_bytes(), self.word.as_bytes()[self.rarest]);
        let starts = memchr::memchr2_iter(letter, letter.to_ascii_uppercase(), said);
        starts.filter_map(|at| at.checked_sub(self.rarest)).filter(|at| {
            said.get(*at..*at + self.word.len()).is_some_and(|here| here.eq_ignore_ascii_case(self.word.as_bytes()))
        })
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
