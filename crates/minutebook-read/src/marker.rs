//! List markers and paragraph numbers typed before the words: "·  ", "(a)", "12.", "3.1".

/// The bullets that word processors and web pages set.
const BULLETS: &[char] = &[
    '•', '·', '●', '○', '◦', '▪', '▫', '■', '□', '§', '‣', '⁃', '➢', '➤', '►', '▶', '✓', '✔', '❖', '◆', '◇', '*',
    '\u{f0b7}', '\u{f0a7}', '\u{f0d8}', '\u{f0fc}', '\u{f076}', '\u{f02d}', '\u{fffd}', '∙', '⚫', '⦁', '○',
];
/// Dashes are bullets only with a space after them.
const DASHES: &[char] = &['-', '–', '—', '‒', '−', '\u{2010}', '\u{2011}'];
/// Words with which a clause starts, and no surname: "A. That the report be noted" is no "A. Smith".
const CLAUSE_STARTS: &[&str] = &[
    "That",
    "The",
    "To",
    "This",
    "These",
    "A",
    "An",
    "In",
    "On",
    "For",
    "It",
    "Any",
    "All",
    "No",
    "As",
    "At",
    "Approve",
    "Note",
    "Notes",
    "Noted",
    "Agree",
    "Agrees",
    "Endorse",
    "Endorses",
    "Approves",
    "Recommend",
    "Recommends",
    "Members",
    "Officers",
    "Councillors",
    "Councillor",
    "Apologies",
    "Minutes",
    "Declarations",
    "Declaration",
];
/// What follows a figure that is no number of a paragraph: "7.30 pm", "12.5 per cent".
const UNITS: &[&str] =
    &["pm", "am", "p.m", "a.m", "per ", "percent", "%", "million", "noon", "hrs", "hours", "o'clock"];
/// Letters and digits of one part of a number.
const NUMBER_LETTERS: usize = 4;

/// Whether `mark` is a bullet and no number.
pub(crate) fn is_bullet(mark: &str) -> bool {
    let mut letters = mark.chars();
    matches!((letters.next(), letters.next()), (Some(letter), None)
        if BULLETS.contains(&letter) || DASHES.contains(&letter) || letter == 'o')
}

/// Finds the marker before `words`: where it ends, and where the words after it start. None where no words follow.
pub(crate) fn split(words: &str) -> Option<(usize, usize)> {
    let mark = bullet(words).or_else(|| number(words))?;
    let rest = words.get(mark..)?;
    let blank = rest.len() - rest.trim_start().len();
    (blank < rest.len()).then_some((mark, mark + blank))
}

fn bullet(words: &str) -> Option<usize> {
    let first = words.chars().next()?;
    let end = first.len_utf8();
    let spaced = words.get(end..)?.starts_with(char::is_whitespace);
    let is = if BULLETS.contains(&first) {
        spaced || first != '*'
    } else {
        spaced && (DASHES.contains(&first) || (first == 'o' && wide_gap(words.get(end..)?)))
    };
    is.then_some(end)
}

/// "o" is Word's hollow bullet where a wide gap follows, else it is a word of Welsh.
fn wide_gap(rest: &str) -> bool {
    rest.starts_with('\t')
}

/// "(a)", "(12)", "a)", "12)", "12.", "12.3", "12.3.1", "(iv)", "A.", "iv." and a space.
fn number(words: &str) -> Option<usize> {
    let bytes = words.as_bytes();
    let bracketed = bytes.first() == Some(&b'(');
    let mut at = usize::from(bracketed);
    let (mut parts, mut digits_only, mut last);
    (parts, digits_only) = (0, true);
    loop {
        let part = bytes.get(at..)?.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let letters = bytes.get(at..at + part)?;
        if part == 0 || part > NUMBER_LETTERS || !is_counting(letters) {
            return None;
        }
        digits_only &= letters.iter().all(u8::is_ascii_digit);
        if parts == 1 && !words.starts_with(|letter: char| letter.is_ascii_digit()) {
            return None; // "i.e.", "p.m."
        }
        (parts, last) = (parts + 1, part);
        at += part;
        let more = bytes.get(at) == Some(&b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
        if !more || bracketed {
            break;
        }
        at += 1;
    }
    let close = bytes.get(at).copied();
    let end = match close {
        Some(b')') => at + 1,
        Some(b'.') if !bracketed => at + 1,
        _ if parts > 1 && digits_only && !bracketed => at,
        _ => return None,
    };
    let rest = words.get(end..)?;
    if !rest.starts_with(char::is_whitespace) && !(close == Some(b')') && !rest.is_empty()) {
        return None;
    }
    let figure =
        close != Some(b')') && parts > 1 && (last == 4 || UNITS.iter().any(|unit| rest.trim_start().starts_with(unit)));
    let unsure = close != Some(b')') && !digits_only;
    (!figure && (!unsure || !is_initial(words, at, rest))).then_some(end)
}

/// Digits with at most one letter after them, one letter, or a Roman number.
fn is_counting(part: &[u8]) -> bool {
    let digits = part.iter().take_while(|byte| byte.is_ascii_digit()).count();
    match part.len() - digits {
        0 => true,
        1 => part.last().is_some_and(u8::is_ascii_alphabetic),
        _ => digits == 0 && part.iter().all(|byte| b"ivxlcIVXLC".contains(byte)),
    }
}

/// "J. Smith" starts with an initial, not with a marker: one capital with a stop, and one space before a capital.
fn is_initial(words: &str, at: usize, rest: &str) -> bool {
    let single = at == 1 && words.starts_with(|letter: char| letter.is_ascii_uppercase());
    let Some(after) = rest.strip_prefix(' ') else { return false };
    let word = after.split([' ', ',', ':']).next().unwrap_or("");
    single && word.starts_with(|letter: char| letter.is_uppercase() || letter == '&') && !CLAUSE_STARTS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(words: &str) -> (&str, &str) {
        split(words).map_or(("", words), |(mark, rest)| (&words[..mark], &words[rest..]))
    }

    #[test]
    fn markers_stand_apart() {
        for (words, mark) in [
            ("· That the report be noted.", "·"),
            ("(a) notes the report", "(a)"),
            ("(12) notes", "(12)"),
            ("(iv) notes", "(iv)"),
            ("iv. notes", "iv."),
            ("12. Apologies", "12."),
            ("3.1 The Council", "3.1"),
            ("3.1.2. The Council", "3.1.2."),
            ("12a. Late item", "12a."),
            ("a) notes", "a)"),
            ("(a)notes", "(a)"),
            ("- notes", "-"),
            ("*\tnotes", "*"),
            ("A. That the report be noted", "A."),
            ("A.\tSmith", "A."),
        ] {
            assert_eq!(parts(words).0, mark, "{words}");
        }
    }

    #[test]
    fn words_are_no_markers() {
        for words in [
            "J. Smith attended",
            "2019 was a good year",
            "12 children",
            "(Chair) Councillor",
            "£5. Then",
            "12.",
            "(a)",
            "7.30pm",
            "A report",
            "i.e. the plan",
            "-5 degrees",
            "o gwmpas",
            "*bold*",
            "12.5% of",
            "7.30 p.m. in the Hall",
            "12.5 per cent",
            "1.4.2024 to",
            "e.g. the plan",
            "I. Mack and B. Glover",
            "",
        ] {
            assert_eq!(parts(words).0, "", "{words}");
        }
    }
}
