//! Wordings: set words matched in any case and over any white space, and looked for at the start of each word.

use nom::{IResult, error::ErrorKind};

/// A grammar that found nothing.
pub(crate) fn none<'t, T>(text: &'t str) -> IResult<&'t str, T> {
    Err(nom::Err::Error(nom::error::Error::new(text, ErrorKind::Tag)))
}

/// after = the expected words in any case, any white space between them, and no letter or digit after the last
///
/// "it was agreed" reads "It was AGREED" and "it  was\nagreed", not "it was agreeds"; gives what follows.
pub(crate) fn after<'t>(expected: &str, text: &'t str) -> Option<&'t str> {
    let mut rest = text;
    for (place, word) in expected.split(' ').enumerate() {
        if place > 0 {
            let spaced = rest.trim_start();
            if spaced.len() == rest.len() {
                return None;
            }
            rest = spaced;
        }
        let said = rest.get(..word.len())?;
        if !said.eq_ignore_ascii_case(word) {
            return None;
        }
        rest = rest.get(word.len()..)?;
    }
    let open = expected.ends_with(|last: char| last.is_alphanumeric()) && rest.starts_with(char::is_alphanumeric);
    (!open).then_some(rest)
}

/// one-of = the first line of the table whose words stand here
pub(crate) fn one_of<'t, T: Copy>(table: &'static [(&'static str, T)]) -> impl Fn(&'t str) -> IResult<&'t str, T> {
    move |text| {
        let first = text.as_bytes().first().map(u8::to_ascii_lowercase);
        table
            .iter()
            .filter(|(words, _)| words.as_bytes().first().map(u8::to_ascii_lowercase) == first)
            .find_map(|(words, meaning)| Some((after(words, text)?, *meaning)))
            .map_or_else(|| none(text), Ok)
    }
}

/// Whether one of `words` starts `text`.
pub(crate) fn starts_with_any(words: &[&str], text: &str) -> bool {
    words.iter().any(|words| after(words, text).is_some())
}

/// Where each word of `text` starts.
pub(crate) fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, letter)| {
        let word = letter.is_alphanumeric();
        let starts = word && !inside;
        inside = word || (inside && matches!(letter, '\'' | '’'));
        starts.then_some(at)
    })
}

/// Where one of `wordings` first stands in `text`: (start, end).
pub(crate) fn find_any(text: &str, wordings: &[&str]) -> Option<(usize, usize)> {
    word_starts(text).find_map(|at| {
        let here = text.get(at..)?;
        wordings.iter().find_map(|words| Some((at, text.len() - after(words, here)?.len())))
    })
}

/// The words of `text`, at most `most` of them.
pub(crate) fn count_words(text: &str, most: usize) -> usize {
    text.split_whitespace().take(most).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_reads_over_case_and_space() {
        assert_eq!(after("it was agreed", "It was\n AGREED that"), Some(" that"));
        assert_eq!(after("agree", "agreed"), None);
        assert_eq!(after("it was", "itwas"), None);
    }

    #[test]
    fn find_any_looks_at_each_word() {
        assert_eq!(find_any("That it be noted", &["be noted"]), Some((8, 16)));
        assert_eq!(find_any("unresolved", &["resolved"]), None);
    }
}
