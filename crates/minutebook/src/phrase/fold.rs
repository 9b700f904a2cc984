//! Folded words: one spelling of a short text, for comparing titles and labels.

/// `text` in lower case, every run of white space one space, curly apostrophes straight, dashes short; for short texts.
///
/// ```
/// use minutebook::phrase::fold;
/// assert_eq!(fold("The local authority’s\n  Strengths"), "the local authority's strengths");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
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
    if is_squeezed(text.as_bytes()) {
        return text.to_owned();
    }
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}

/// Whether all white space of `text` is single spaces between words; for sure where it says so.
fn is_squeezed(text: &[u8]) -> bool {
    let mut spaced = true;
    for byte in text {
        let space = *byte == b' ';
        if space && spaced || !space && !byte.is_ascii_graphic() {
            return false;
        }
        spaced = space;
    }
    !spaced
}

/// The byte at which `needle` (ASCII, lower case) first stands in `text`, case aside.
pub fn find_folded(text: &str, needle: &str) -> Option<usize> {
    let (hay, needle) = (text.as_bytes(), needle.as_bytes());
    let first = *needle.first()?;
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), hay)
        .find(|at| hay.get(*at..at + needle.len()).is_some_and(|words| words.eq_ignore_ascii_case(needle)))
}

/// Whether `text` starts with `start` (ASCII), case aside.
pub fn starts_folded(text: &str, start: &str) -> bool {
    text.as_bytes().get(..start.len()).is_some_and(|words| words.eq_ignore_ascii_case(start.as_bytes()))
}
