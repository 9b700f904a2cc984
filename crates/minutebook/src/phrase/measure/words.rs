//! Words as the grammars of figures compare them: whatever their case, with a word border beside them.

/// The words of `text` without what is no letter or digit around them.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_whitespace()).map(bare).filter(|word| !word.is_empty())
}

/// A word without what is no letter or digit around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// Whether `word` is one of `words`.
pub(super) fn is_one_of(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether `text` begins with `start`.
pub(super) fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// Whether `text` ends with these words, a word border before them.
pub(super) fn ends_with(text: &str, words: &str) -> bool {
    let (Some(at), Some(last)) = (text.len().checked_sub(words.len()), words.bytes().next_back()) else { return false };
    if !text.bytes().next_back().is_some_and(|letter| letter.eq_ignore_ascii_case(&last)) {
        return false;
    }
    text.get(at..).is_some_and(|tail| tail.eq_ignore_ascii_case(words))
        && text.get(..at).is_some_and(|head| !head.ends_with(char::is_alphanumeric))
}

/// As [`ends_with`], white space after the words left out.
pub(super) fn ends_with_word(text: &str, word: &str) -> bool {
    ends_with(text.trim_end(), word)
}

/// `text` without the `word` that it ends with.
pub(super) fn strip_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    ends_with(text, word).then(|| text.get(..text.len() - word.len()).unwrap_or("").trim_end())
}

/// Where `words`, given small, first stand in `text`; case does not count.
pub(super) fn find(text: &str, words: &str) -> Option<usize> {
    let first = *words.as_bytes().first()?;
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), text.as_bytes()).find(|at| {
        text.as_bytes().get(*at..at + words.len()).is_some_and(|part| part.eq_ignore_ascii_case(words.as_bytes()))
    })
}
