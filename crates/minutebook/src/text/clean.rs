//! Clean text: which characters are words, and from where in the original each run of them came.

use super::Origin;

/// What a character does to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A letter, a digit, a sign.
    Word,
    /// White space.
    Space,
    /// White space at which no line ends.
    HardSpace,
    /// Nothing that is seen: a soft hyphen, a mark of direction.
    Invisible,
}

/// What a character does to a line.
pub fn class_of(letter: char) -> Class {
    match letter {
        '!'..='~' => Class::Word,
        '\u{a0}' | '\u{2007}' | '\u{202f}' => Class::HardSpace,
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{200e}' | '\u{200f}' => Class::Invisible,
        letter if letter.is_whitespace() || letter.is_control() => Class::Space,
        _ => Class::Word,
    }
}

/// The way back from a clean text to its original, run by run.
#[derive(Debug, Default)]
pub struct Origins(Vec<Origin>);

impl Origins {
    /// Notes that what is written from byte `clean` on came from byte `original`.
    pub fn note(&mut self, clean: usize, original: usize) {
        let (clean, original) = (clean as u32, original as u32);
        if let Some(last) = self.0.last() {
            if original.wrapping_sub(last.original) == clean - last.clean {
                return;
            }
            if last.clean == clean {
                self.0.pop();
            }
        }
        self.0.push(Origin { clean, original });
    }

    /// All of them, sorted by their places in the clean text.
    pub fn finish(self) -> Vec<Origin> {
        self.0
    }
}

/// Lines of text without what only a screen sees: white space before a line's end, hard spaces (as spaces), invisible
/// characters, and the blank line after each line of a text that is set with double spacing. `None` where the text is clean.
pub(crate) fn lines(text: &str) -> Option<(String, Vec<Origin>)> {
    let (double, odd) = (is_double_spaced(text), is_odd(text));
    if !double && !odd && !has_spaced_end(text) {
        return None;
    }
    let marked = odd || has_return(text);
    let (mut clean, mut origins) = (String::with_capacity(text.len()), Origins::default());
    // How many lines ended since the last word, and where the next one starts.
    let (mut ends, mut start) = (0usize, 0);
    for end in memchr::memchr2_iter(b'\n', b'\x0c', text.as_bytes()).chain([text.len()]) {
        let words = trim_end(text.get(start..end).unwrap_or(""));
        if !words.is_empty() {
            ends = 0;
            if marked && (has_return(words) || is_odd(words)) {
                write(words, start, &mut clean, &mut origins);
            } else {
                origins.note(clean.len(), start);
                clean.push_str(words);
            }
        }
        match text.as_bytes().get(end) {
            None => {}
            Some(b'\n') if double && ends == 1 => ends = 2,
            Some(sign) => {
                ends = if *sign == b'\n' { ends + 1 } else { 0 };
                origins.note(clean.len(), end);
                clean.push(char::from(*sign));
            }
        }
        start = end + 1;
    }
    (clean != text).then(|| (clean, origins.finish()))
}

/// A line without what is no word at its end.
fn trim_end(line: &str) -> &str {
    match line.as_bytes().last() {
        Some(b'!'..=b'~') => line,
        _ => line.trim_end_matches(|letter| class_of(letter) != Class::Word),
    }
}

/// Whether white space ends a line anywhere.
fn has_spaced_end(text: &str) -> bool {
    let bytes = text.as_bytes();
    let before = |at: usize| at.checked_sub(1).and_then(|at| bytes.get(at));
    memchr::memchr_iter(b'\n', bytes).any(|at| before(at).is_some_and(|byte| matches!(byte, b' ' | b'\t' | b'\r')))
}

/// Whether a blank line stands between all lines, those within a sentence too: nine in ten of the lines that begin with a
/// small letter stand below one.
fn is_double_spaced(text: &str) -> bool {
    let (mut lines, mut within, mut spaced, mut blank) = (0usize, 0usize, 0usize, false);
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let first = match text.as_bytes().get(start..end) {
            Some([first @ b'!'..=b'~', ..]) => Some(*first),
            Some([_, ..]) => text.get(start..end).and_then(|line| line.trim_start().bytes().next()),
            // The text ends with its last line.
            _ if end == text.len() => break,
            _ => None,
        };
        if first.is_some_and(|first| first.is_ascii_lowercase()) {
            within += 1;
            spaced += usize::from(blank);
        }
        blank = first.is_none();
        lines += usize::from(!blank);
        start = end + 1;
    }
    within > 2 && within * 20 > lines && spaced * 10 > within * 9
}

/// Writes the words of a line, which stand at byte `start`, without what is not seen.
fn write(words: &str, start: usize, clean: &mut String, origins: &mut Origins) {
    for (at, letter) in words.char_indices().filter(|(_, letter)| *letter != '\r') {
        let written = match class_of(letter) {
            Class::Invisible => continue,
            Class::HardSpace => ' ',
            Class::Word | Class::Space => letter,
        };
        origins.note(clean.len(), start + at);
        clean.push(written);
    }
}

/// Whether a return stands anywhere that ends no line.
fn has_return(text: &str) -> bool {
    memchr::memchr_iter(b'\r', text.as_bytes()).any(|at| text.as_bytes().get(at + 1) != Some(&b'\n'))
}

/// Whether a hard space or an invisible character stands anywhere.
fn is_odd(text: &str) -> bool {
    memchr::memchr3_iter(0xC2, 0xE2, 0xEF, text.as_bytes()).any(|at| {
        let letter = text.get(at..).and_then(|rest| rest.chars().next());
        letter.is_some_and(|letter| matches!(class_of(letter), Class::HardSpace | Class::Invisible))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_with_their_words_and_map_back() {
        let text = "\u{feff}RESOLVED  \r\n\tThat the\u{a0}re\u{ad}port \t\nbe \u{200b} noted\u{a0}\x0c2 \r\n";
        let (clean, origins) = lines(text).unwrap();
        assert_eq!(clean, "RESOLVED\n\tThat the report\nbe  noted\x0c2\n");
        for word in ["RESOLVED", "That", "the", "port", "be", "noted", "2"] {
            let place = clean.find(word).unwrap() as u32;
            let at = origins.iter().rfind(|origin| origin.clean <= place).unwrap();
            assert_eq!((at.original + place - at.clean) as usize, text.find(word).unwrap(), "{word}");
        }
        let double = "It was\n\nsaid that\n\nthe mill\n\nis old.\n\n\nIt fell.\n\n\x0cIt was\n\nlow.\n";
        assert_eq!(lines(double).unwrap().0, "It was\nsaid that\nthe mill\nis old.\n\nIt fell.\n\x0cIt was\nlow.\n");
        // One line that goes on below a blank one is no sign of double spacing.
        assert!(lines("The mill fell.\n\nIt was\n\nold.\n\nThe mole stood.\n").is_none());
        assert_eq!(lines("A\r b \r\nc").unwrap().0, "A b\nc");
        assert!(lines("A clean\n  text\twith £ and ’.\n\n\x0cIt stays.").is_none());
    }
}
