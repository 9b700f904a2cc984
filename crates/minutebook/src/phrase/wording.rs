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
    let said = text.as_bytes();
    let mut at = 0;
    for byte in expected.bytes() {
        if byte != b' ' {
            if !said.get(at)?.eq_ignore_ascii_case(&byte) {
                return None;
            }
            at += 1;
        } else if said.get(at) == Some(&b' ') && said.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) {
            at += 1;
        } else {
            let rest = text.get(at..)?;
            let spaced = rest.trim_start();
            if spaced.len() == rest.len() {
                return None;
            }
            at = text.len() - spaced.len();
        }
    }
    let rest = text.get(at..)?;
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
    let (mut at, mut inside) = (0, false);
    std::iter::from_fn(move || {
        while let Some(byte) = text.as_bytes().get(at) {
            let here = at;
            let (word, apostrophe) = if byte.is_ascii() {
                at += 1;
                (byte.is_ascii_alphanumeric(), *byte == b'\'')
            } else {
                let letter = text.get(at..)?.chars().next()?;
                at += letter.len_utf8();
                (letter.is_alphanumeric(), letter == '’')
            };
            let starts = word && !inside;
            inside = word || (inside && apostrophe);
            if starts {
                return Some(here);
            }
        }
        None
    })
}

/// Where one of `wordings` first stands in `text`: (start, end).
pub(crate) fn find_any(text: &str, wordings: &[&str]) -> Option<(usize, usize)> {
    let first = |words: &str| words.as_bytes().first().map_or(0, |byte| 1u32 << (byte & 31));
    let firsts = wordings.iter().fold(0, |firsts, words| firsts | first(words));
    word_starts(text).find_map(|at| {
        let here = text.get(at..)?;
        if firsts & first(here) == 0 {
            return None;
        }
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
