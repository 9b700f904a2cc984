//! Words as the grammars of figures compare them: whatever their case, with a word border beside them.

/// The words of `text` without what is no letter or digit around them.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    parts(text).map(bare).filter(|word| !word.is_empty())
}

/// A word without what is no letter or digit around it.
pub(super) fn bare(word: &str) -> &str {
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    if plain(word.as_bytes().first()) && plain(word.as_bytes().last()) {
        return word;
    }
    let sign = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let start = word.bytes().take_while(sign).count();
    let end = word.len() - word.bytes().rev().take_while(sign).count();
    match word.as_bytes().get(start..end) {
        Some([first, .., last]) if first.is_ascii() && last.is_ascii() => &word[start..end],
        _ => word.trim_matches(|letter: char| !letter.is_alphanumeric()),
    }
}

/// The words of `text`, each with the white space after it.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (part, after) = rest.split_at(part_end(rest));
        rest = after;
        (!part.is_empty()).then_some(part)
    })
}

/// One past the first white space.
fn part_end(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_graphic).count();
    match text.as_bytes().get(plain) {
        None => plain,
        Some(b' ') => plain + 1,
        Some(_) => text.split_inclusive(char::is_whitespace).next().map_or(0, str::len),
    }
}

/// The first word of `text`, without white space around it; nothing where none stands there.
pub(super) fn first_word(text: &str) -> &str {
    let text = text.trim_start();
    text.split_at(part_end(text)).0.trim_end()
}

/// The last word of `text`, white space after it left out.
pub(super) fn last_word(text: &str) -> &str {
    let text = text.trim_end();
    let plain = text.bytes().rev().take_while(u8::is_ascii_graphic).count();
    match text.as_bytes().get(..text.len() - plain) {
        Some([.., 0x80..=0xFF]) => text.rsplit(char::is_whitespace).next().unwrap_or(""),
        _ => text.split_at(text.len() - plain).1,
    }
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
    /// For each last letter the words that end in it, a bit each, and for each last but one: only those of both are
    /// compared.
    by_last: [[u128; 32]; 2],
}

impl Endings {
    /// The words, in the order in which they are tried.
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        assert!(words.len() <= 128, "a bit for each");
        let mut by_last = [[0; 32]; 2];
        let mut at = 0;
        while at < words.len() {
            let letters = words[at].as_bytes();
            by_last[0][(letters[letters.len() - 1] & 31) as usize] |= 1 << at;
            let mut second = 0;
            while second < 32 {
                if letters.len() == 1 || (letters[letters.len() - 2] & 31) as usize == second {
                    by_last[1][second] |= 1 << at;
                }
                second += 1;
            }
            at += 1;
        }
        Self { words, by_last }
    }

    /// The first of the words with which `text` ends, a word border before it.
    pub(super) fn ending(&self, text: &str) -> Option<&'static str> {
        let (last, rest) = text.as_bytes().split_last()?;
        let second = rest.last().map_or(0, |second| second & 31);
        let mut open = self.by_last[0][usize::from(last & 31)] & self.by_last[1][usize::from(second)];
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
