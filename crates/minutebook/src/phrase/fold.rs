//! Folded words: one spelling of a short text, for comparing titles and labels.

use super::rare::{places, rarest};

/// `text` in lower case, every run of white space one space, curly apostrophes straight, dashes short; for short texts.
///
/// ```
/// use minutebook::phrase::fold;
/// assert_eq!(fold("The local authority’s\n  Strengths"), "the local authority's strengths");
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() && is_even(text.as_bytes()) {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.is_ascii() {
            let start = folded.len();
            folded.push_str(word);
            folded.get_mut(start..).unwrap_or_default().make_ascii_lowercase();
            continue;
        }
        for letter in word.chars() {
            match letter {
                '’' | '‘' | '\u{2BC}' => folded.push('\''),
                '–' | '—' | '\u{2010}' | '\u{2011}' => folded.push('-'),
                '\u{AD}' => {}
                _ => folded.extend(letter.to_lowercase()),
            }
        }
    }
    folded
}

/// `text` with every run of white space one space.
pub fn squeeze(text: &str) -> String {
    if is_even(text.as_bytes()) {
        return text.to_owned();
    }
    let mut squeezed = String::with_capacity(text.len());
    let mut rest = text.trim_start();
    while let Some((even, after)) = rest.split_at_checked(even(rest)) {
        squeezed.push_str(even);
        rest = after.trim_start();
        match rest.chars().next() {
            None => break,
            Some(_) if rest.len() < after.len() => squeezed.push(' '),
            Some(wide) => {
                squeezed.push(wide);
                rest = rest.get(wide.len_utf8()..).unwrap_or("");
            }
        }
    }
    squeezed
}

/// Whether a byte is of a word wherever it stands.
fn is_word(byte: u8) -> bool {
    (b'!'..0xC2).contains(&byte)
}

/// Whether single spaces alone divide all of `text`, told for many bytes at once.
fn is_even(text: &[u8]) -> bool {
    let even = |one: u8, next: u8| is_word(one) | (one == b' ') & (next != b' ');
    let ends = text.first().zip(text.last()).is_some_and(|(first, last)| is_word(*first) && is_word(*last));
    ends && text.iter().zip(text.get(1..).unwrap_or_default()).fold(true, |all, (one, next)| all & even(*one, *next))
}

/// How far single spaces alone divide the words of `text`, and no sign that may be white space stands in it.
fn even(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        match bytes.get(at) {
            Some(b' ') if bytes.get(at + 1).is_some_and(|next| is_word(*next)) => at += 2,
            Some(byte) if is_word(*byte) => at += 1,
            _ => return at,
        }
    }
}

/// The byte at which `needle` (ASCII, lower case) first stands in `text`, case aside.
pub fn find_folded(text: &str, needle: &str) -> Option<usize> {
    places(text, needle, rarest(needle.as_bytes())).next()
}

/// Whether `text` starts with `start` (ASCII), case aside.
pub fn starts_folded(text: &str, start: &str) -> bool {
    let (text, start) = (text.as_bytes(), start.as_bytes());
    let first = |words: &[u8]| words.first().map(|letter| letter | 0x20);
    text.get(..start.len()).is_some_and(|text| first(text) == first(start) && text.eq_ignore_ascii_case(start))
}

/// Whether `text` ends with `end`, case aside of its ASCII letters.
pub fn ends_folded(text: &str, end: &str) -> bool {
    let from = text.len().checked_sub(end.len());
    from.and_then(|from| text.as_bytes().get(from..)).is_some_and(|tail| tail.eq_ignore_ascii_case(end.as_bytes()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn squeeze() {
        for text in ["", "  ", " a  b\n\u{a0}c ", "‘a’ –\u{2003}b\u{85}c…  ", "Ségolène’s\t\tidea", "a \u{3000}"]
        {
            assert_eq!(super::squeeze(text), text.split_whitespace().collect::<Vec<_>>().join(" "), "{text:?}");
        }
    }

    #[test]
    fn fold() {
        assert_eq!(super::fold("The  Re\u{AD}view – ‘Été’\n2019—20"), "the review - 'été' 2019-20");
    }

    #[test]
    fn a_text_starts_and_ends_in_any_case() {
        assert!(super::starts_folded("AGREED to", "agreed") && !super::starts_folded("agre", "agreed"));
        assert!(super::ends_folded("to be AGREED", "agreed") && !super::ends_folded("was agreed.", "agreed"));
    }

    #[test]
    fn find_folded() {
        assert_eq!(super::find_folded("The CABINET Member", "cabinet"), Some(4));
        assert_eq!(super::find_folded("on on the date on", " on "), Some(2));
        assert_eq!(
            [super::find_folded("of", "off"), super::find_folded("", "a"), super::find_folded("a", "")],
            [None; 3]
        );
    }
}
