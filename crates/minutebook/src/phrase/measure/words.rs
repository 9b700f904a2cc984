//! Words as the grammars of figures compare them: whatever their case, with a word border beside them.

/// The words of `text` without what is no letter or digit around them.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_whitespace()).map(bare).filter(|word| !word.is_empty())
}

/// A word without what is no letter or digit around it.
pub(super) fn bare(word: &str) -> &str {
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    if plain(word.as_bytes().first()) && plain(word.as_bytes().last()) {
        return word;
    }
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// Whether `text` ends with these words, a word border before them.
pub(super) fn ends_with(text: &str, words: &str) -> bool {
    let (Some(at), Some(last)) = (text.len().checked_sub(words.len()), words.as_bytes().last()) else { return false };
    let (head, tail) = text.as_bytes().split_at(at);
    tail.last().is_some_and(|letter| letter.eq_ignore_ascii_case(last))
        && tail.eq_ignore_ascii_case(words.as_bytes())
        && match head.last() {
            Some(byte) if !byte.is_ascii() => text.get(..at).is_some_and(|head| !head.ends_with(char::is_alphanumeric)),
            before => !before.is_some_and(u8::is_ascii_alphanumeric),
        }
}

/// Set words that are looked for at the end of a text.
pub(super) struct Endings {
    words: &'static [&'static str],
    /// For each last letter the words that end in it, a bit each: only those are compared.
    by_last: [u128; 32],
}

impl Endings {
    /// The words, in the order in which they are tried.
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        assert!(words.len() <= 128, "a bit for each");
        let mut by_last = [0; 32];
        let mut at = 0;
        while at < words.len() {
            let letters = words[at].as_bytes();
            by_last[(letters[letters.len() - 1] & 31) as usize] |= 1 << at;
            at += 1;
        }
        Self { words, by_last }
    }

    /// The first of the words with which `text` ends, a word border before it.
    pub(super) fn ending(&self, text: &str) -> Option<&'static str> {
        let last = text.as_bytes().last()?;
        let mut open = self.by_last[usize::from(last & 31)];
        while open != 0 {
            let words = self.words[open.trailing_zeros() as usize];
            if ends_with(text, words) {
                return Some(words);
            }
            open &= open - 1;
        }
        None
    }
}

/// As [`ends_with`], white space after the words left out.
pub(super) fn ends_with_word(text: &str, word: &str) -> bool {
    ends_with(text.trim_end(), word)
}

/// "Child Protection (CP) plan": a short form in brackets within the name, whose noun follows.
pub(super) fn goes_over(word: &str, rest: &str) -> bool {
    let short = word.trim_end().strip_prefix('(').and_then(|short| short.strip_suffix(')'));
    let capitals = short.is_some_and(|short| short.len() > 1 && short.bytes().all(|byte| byte.is_ascii_uppercase()));
    let next = bare(rest.split_whitespace().next().unwrap_or(""));
    capitals && ["plan", "plans", "team", "teams", "cases", "places"].iter().any(|noun| noun.eq_ignore_ascii_case(next))
}
