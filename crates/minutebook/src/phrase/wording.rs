//! Wordings: set words matched in any case and over any white space, and looked for at the start of each word.

use nom::{IResult, error::ErrorKind};

/// A grammar that found nothing.
pub(crate) fn none<T>(text: &str) -> IResult<&str, T> {
    Err(nom::Err::Error(nom::error::Error::new(text, ErrorKind::Tag)))
}

/// after = the expected words in any case, any white space between them, and no letter or digit after the last
///
/// "it was agreed" reads "It was AGREED" and "it  was\nagreed", not "it was agreeds"; gives what follows.
pub(crate) fn after<'t>(expected: &str, text: &'t str) -> Option<&'t str> {
    let said = text.as_bytes();
    let mut at = 0;
    for letter in expected.bytes() {
        if letter == b' ' {
            at = after_space(text, at)?;
        } else if said.get(at)?.eq_ignore_ascii_case(&letter) {
            at += 1;
        } else {
            return None;
        }
    }
    let open = expected.bytes().next_back().is_some_and(|last| last.is_ascii_alphanumeric() || !last.is_ascii())
        && expected.ends_with(|last: char| last.is_alphanumeric());
    let rest = text.get(at..)?;
    (!open || !starts_alphanumeric(rest)).then_some(rest)
}

/// Whether `text` begins with `expected`, in any case and over any white space; a letter may follow.
pub(crate) fn begins(expected: &str, text: &str) -> bool {
    let said = text.as_bytes();
    let mut at = 0;
    for letter in expected.bytes() {
        if letter == b' ' {
            match after_space(text, at) {
                Some(next) => at = next,
                None => return false,
            }
        } else if said.get(at).is_some_and(|byte| byte.eq_ignore_ascii_case(&letter)) {
            at += 1;
        } else {
            return false;
        }
    }
    true
}

/// One past the white space that stands at `at`; `None` where there is none.
fn after_space(text: &str, at: usize) -> Option<usize> {
    if let [b' ', next, ..] = text.as_bytes().get(at..)?
        && next.is_ascii_graphic()
    {
        return Some(at + 1);
    }
    let rest = text.get(at..)?;
    let spaced = rest.trim_start();
    (spaced.len() < rest.len()).then(|| text.len() - spaced.len())
}

fn starts_alphanumeric(text: &str) -> bool {
    match text.as_bytes().first() {
        Some(first) if first.is_ascii() => first.is_ascii_alphanumeric(),
        _ => text.starts_with(char::is_alphanumeric),
    }
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
    let bytes = text.as_bytes();
    let (mut at, mut inside) = (0, false);
    std::iter::from_fn(move || {
        while let Some(byte) = bytes.get(at) {
            let start = at;
            let (word, joins) = if byte.is_ascii() {
                at += 1;
                (byte.is_ascii_alphanumeric(), *byte == b'\'')
            } else {
                let letter = text.get(at..).and_then(|rest| rest.chars().next())?;
                at += letter.len_utf8();
                (letter.is_alphanumeric(), letter == '’')
            };
            let starts = word && !inside;
            inside = word || (inside && joins);
            if starts {
                return Some(start);
            }
        }
        None
    })
}

/// The first two letters of some wordings: what most words of a text are passed over by.
#[derive(Clone, Copy)]
struct Openings {
    first: u32,
    second: u32,
}

impl Openings {
    fn of(wordings: &[&str]) -> Self {
        let mut all = Self { first: 0, second: 0 };
        for wording in wordings {
            match wording.as_bytes() {
                [] => return Self { first: u32::MAX, second: u32::MAX },
                [first, second, ..] if *second != b' ' => {
                    all.first |= bit(*first);
                    all.second |= bit(*second);
                }
                [first, ..] => {
                    all.first |= bit(*first);
                    all.second = u32::MAX;
                }
            }
        }
        all
    }

    fn may_start(self, text: &[u8]) -> bool {
        match text {
            [first, second, ..] => self.first & bit(*first) != 0 && self.second & bit(*second) != 0,
            [first] => self.first & bit(*first) != 0,
            [] => true,
        }
    }
}

/// One bit for a letter, the same for small and large.
fn bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

/// Where one of `wordings` first stands in `text`: (start, end).
pub(crate) fn find_any(text: &str, wordings: &[&str]) -> Option<(usize, usize)> {
    let openings = Openings::of(wordings);
    let may_start = |at: &usize| text.as_bytes().get(*at..).is_some_and(|rest| openings.may_start(rest));
    word_starts(text).filter(may_start).find_map(|at| {
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
