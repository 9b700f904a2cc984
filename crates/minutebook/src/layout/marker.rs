//! List markers and paragraph numbers typed at the start of a line: "(a)", "1.", "3.1", "(ii)", "·".

/// How a marker counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    /// It does not count: "·", "–", "o".
    Bullet,
    /// 1, 2, 3.
    Number,
    /// 3.1, 4.10.2; also with a roman tail, "3.10ii)".
    Decimal,
    /// a, b, c.
    Letter,
    /// A, B, C.
    Capital,
    /// i, ii, iii or I, II, III. A lone "v" or "x" may be a letter: the list it stands in tells.
    Roman,
}

/// A marker split from its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker<'t> {
    /// The marker as typed, its brackets and stop included.
    pub words: &'t str,
    /// The rest of the line, without the white space before it.
    pub rest: &'t str,
    /// How it counts.
    pub kind: MarkerKind,
}

/// Bullets that need no space after them.
fn is_bullet(letter: char) -> bool {
    matches!(
        letter,
        '·' | '•'
            | '§'
            | '◆'
            | '◇'
            | '■'
            | '□'
            | '▪'
            | '▫'
            | '◼'
            | '◻'
            | '◾'
            | '●'
            | '○'
            | '◦'
            | '‣'
            | '⁃'
            | '∙'
            | '►'
            | '✓'
            | '✔'
            | '☒'
            | '→'
            | '➔'
            | '➢'
            | '➤'
            | '❍'
            | '❑'
            | '❖'
            | '\u{ad}'
    )
}

/// Dashes and the like, which are bullets only before a space.
fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '‒' | '−' | '─' | '━' | '\u{336}' | '*' | '+')
}

/// Words that start a clause after "A." where a surname might stand.
const CLAUSE_STARTS: &[&str] = &[
    "that",
    "to",
    "the",
    "a",
    "an",
    "agree",
    "agrees",
    "note",
    "notes",
    "approve",
    "approves",
    "delegate",
    "endorse",
    "recommend",
    "receive",
    "consider",
    "support",
    "request",
    "in",
    "on",
    "for",
    "this",
    "any",
    "all",
    "authorise",
    "confirm",
    "adopt",
    "welcome",
    "it",
    "there",
    "subject",
];

/// Splits a typed marker from the start of `line`, which starts with no white space.
///
/// ```
/// use minutebook::layout::marker;
/// let split = |line| marker(line).map(|marker| (marker.words, marker.rest));
/// assert_eq!(split("(a)  That the report be noted"), Some(("(a)", "That the report be noted")));
/// assert_eq!(split("3.1 The plan"), Some(("3.1", "The plan")));
/// assert_eq!(split("7    24/00108 - Budget"), Some(("7", "24/00108 - Budget")));
/// assert_eq!(split("10 June"), None);
/// ```
pub fn marker(line: &str) -> Option<Marker<'_>> {
    let first = line.chars().next()?;
    // A symbol font's arrow comes out of a copy as the letter of its place.
    if let Some(rest) = line.strip_prefix('Ø').filter(|rest| rest.starts_with(char::is_whitespace)) {
        let (words, _) = line.split_at_checked(line.len() - rest.len())?;
        return Some(Marker { words, rest: rest.trim_start(), kind: MarkerKind::Bullet });
    }
    if first.is_alphabetic() && !first.is_ascii_alphabetic() {
        return None;
    }
    let (len, kind) = match first {
        '(' => bracketed(line)?,
        '0'..='9' => match numbered(line) {
            Some(found) => found,
            None => return set_off(line),
        },
        'a'..='z' | 'A'..='Z' => lettered(line)?,
        _ => (bullets(line)?, MarkerKind::Bullet),
    };
    let (words, rest) = line.split_at_checked(len)?;
    Some(Marker { words, rest: rest.trim_start(), kind })
}

/// "·", "- ◆": one bullet or several. Private-use letters are bullets of a symbol font.
fn bullets(line: &str) -> Option<usize> {
    let mut len = 0;
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let after = rest.get(first.len_utf8()..)?;
        let spaced = after.is_empty() || after.starts_with(char::is_whitespace);
        let private = matches!(first, '\u{e000}'..='\u{f8ff}');
        if !(private || is_bullet(first) || spaced && is_dash(first)) {
            break;
        }
        len = line.len() - after.len();
        rest = after.trim_start();
    }
    (len > 0).then_some(len)
}

/// "(1)", "(a)", "(ii)", "(A)", also "(i)." before a space.
fn bracketed(line: &str) -> Option<(usize, MarkerKind)> {
    let close = line.bytes().take(8).position(|byte| byte == b')')?;
    let kind = count(line.get(1..close)?)?;
    let mut len = close + 1;
    if line.as_bytes().get(len) == Some(&b'.') {
        len += 1;
    }
    let after = line.get(len..)?;
    let fits =
        after.chars().next().is_none_or(|next| next.is_whitespace() || next.is_alphabetic() || "“‘£".contains(next));
    fits.then_some((len, kind))
}

/// "1.", "12.", "1)", "3.1", "3.10ii)", "1\." and, before a wide gap, "2".
fn numbered(line: &str) -> Option<(usize, MarkerKind)> {
    let bytes = line.as_bytes();
    let (mut at, mut parts, mut digits) = (0, 1, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' if digits < 4 => digits += 1,
            b'.' if parts < 6 && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => (parts, digits) = (parts + 1, 0),
            _ => break,
        }
        at += 1;
    }
    let kind = if parts > 1 { MarkerKind::Decimal } else { MarkerKind::Number };
    let tail = bytes.get(at..)?;
    let roman = tail.iter().take(5).take_while(|byte| matches!(byte, b'i' | b'v' | b'x')).count();
    if roman > 0 && tail.get(roman) == Some(&b')') {
        return Some((at + roman + 1, MarkerKind::Decimal));
    }
    let stop = match tail {
        [b'\\', b'.' | b')', ..] | [b'.', b'.', b' ', ..] => 2,
        [b'.' | b')', ..] => 1,
        _ => 0,
    };
    let after = line.get(at + stop..)?;
    let next = after.chars().next();
    let wide = gap(after) > 1;
    let year = parts == 1 && digits == 4 && matches!(line.get(..2), Some("19" | "20"));
    let fits = match (stop, parts) {
        _ if year && !wide => false,
        (0, 1) => digits < 4 && wide && (starts_words(after) || starts_code(after)),
        (0, _) => next.is_none() || next.is_some_and(char::is_whitespace) && (wide || starts_words(after)),
        _ => next.is_none_or(|next| next.is_whitespace() || next.is_uppercase() || "(“‘".contains(next)),
    };
    fits.then_some((at + stop, kind))
}

/// "12 - Roads", "12: Roads": a number that a dash or a colon sets off from a title, and neither a year nor a day.
pub(super) fn set_off(line: &str) -> Option<Marker<'_>> {
    let digits = line.bytes().take(5).take_while(u8::is_ascii_digit).count();
    let (words, after) = line.split_at_checked(digits).filter(|_| digits < 5)?;
    let rest = after.strip_prefix(':').or_else(|| after.strip_prefix(' ')?.strip_prefix(['-', '–', '—']))?;
    let title = rest.trim_start();
    let first = title.split(|letter: char| !letter.is_alphanumeric()).next()?;
    let year = digits == 4 && matches!(line.get(..2), Some("19" | "20"));
    let named = first.len() > 1 && first.starts_with(char::is_uppercase) && !super::counted::is_month(first);
    (!year && named && title.len() < rest.len()).then_some(Marker { words, rest: title, kind: MarkerKind::Number })
}

/// "a)", "a.", "ii)", "i.", "A)", "IV.", "A." (but not the initial of a name), and the bullet "o".
fn lettered(line: &str) -> Option<(usize, MarkerKind)> {
    let bytes = line.as_bytes();
    let len = bytes.iter().take(6).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (word, stop) = (line.get(..len)?, bytes.get(len).copied());
    if word == "o" && stop.is_none_or(|stop| stop.is_ascii_whitespace() || stop == 0xc2) {
        return Some((1, MarkerKind::Bullet));
    }
    let stop = stop.filter(|stop| matches!(stop, b'.' | b')'))?;
    let kind = count(word)?;
    let after = line.get(len + 1..)?;
    let spaced = after.is_empty() || after.starts_with(char::is_whitespace);
    let fits = match stop {
        b')' => spaced || after.starts_with(char::is_uppercase),
        _ if !spaced => false,
        _ if word.starts_with(|letter: char| letter.is_ascii_uppercase()) && word.len() == 1 => {
            gap(after) > 1 || starts_clause(after.trim_start())
        }
        _ => word.len() > 1 || !after.trim_start().starts_with(|next: char| next.is_ascii_digit()),
    };
    fits.then_some((len + 1, kind))
}

/// How `word`, the inside of a marker, counts; `None` where it is no number.
fn count(word: &str) -> Option<MarkerKind> {
    let bytes = word.as_bytes();
    let all = |fits: fn(&u8) -> bool| bytes.iter().all(fits);
    match bytes {
        [] => None,
        _ if all(u8::is_ascii_digit) => (bytes.len() <= 3).then_some(MarkerKind::Number),
        _ if bytes.len() <= 6 && all(|byte| matches!(byte, b'i' | b'v' | b'x')) => Some(MarkerKind::Roman),
        _ if bytes.len() <= 5 && all(|byte| matches!(byte, b'I' | b'V' | b'X')) => Some(MarkerKind::Roman),
        [b'a'..=b'z'] => Some(MarkerKind::Letter),
        [b'A'..=b'Z'] => Some(MarkerKind::Capital),
        [first @ b'a'..=b'z', second] if first == second => Some(MarkerKind::Letter),
        _ => None,
    }
}

/// The width of the white space at the start of `text`; a tab is wide.
fn gap(text: &str) -> usize {
    text.chars()
        .take_while(|letter| letter.is_whitespace())
        .take(4)
        .map(|letter| if letter == '\t' { 4 } else { 1 })
        .sum()
}

/// Whether words with a capital follow, after white space.
fn starts_words(after: &str) -> bool {
    after.trim_start().starts_with(|next: char| next.is_uppercase() || "“‘\"'(".contains(next))
}

/// "24/00108 - Budget": the code of a decision, and words.
fn starts_code(after: &str) -> bool {
    after.trim_start().split_once(" - ").is_some_and(|(code, words)| {
        let digits = code.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/');
        digits && code.contains('/') && starts_words(words)
    })
}

/// Whether a clause follows, and not a surname: its first word is a word of clauses, or is set in capitals.
fn starts_clause(after: &str) -> bool {
    let word = after.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    let capitals = word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    capitals || CLAUSE_STARTS.iter().any(|start| start.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(line: &str) -> Option<(&str, &str)> {
        marker(line).map(|marker| (marker.words, marker.rest))
    }

    #[test]
    fn markers() {
        for (line, words, kind) in [
            ("(1) That", "(1)", MarkerKind::Number),
            ("1) That", "1)", MarkerKind::Number),
            ("1. That", "1.", MarkerKind::Number),
            ("12.   That", "12.", MarkerKind::Number),
            ("1\\. That", "1\\.", MarkerKind::Number),
            ("3127.Police Report", "3127.", MarkerKind::Number),
            ("2     Budget report", "2", MarkerKind::Number),
            ("2 - Budget report", "2", MarkerKind::Number),
            ("1204: Ferries", "1204", MarkerKind::Number),
            ("3.1 The plan", "3.1", MarkerKind::Decimal),
            ("3.10ii) The culvert", "3.10ii)", MarkerKind::Decimal),
            ("(a)\u{a0}\u{a0}that", "(a)", MarkerKind::Letter),
            ("a) that", "a)", MarkerKind::Letter),
            ("a. That", "a.", MarkerKind::Letter),
            ("(ii) that", "(ii)", MarkerKind::Roman),
            ("i. That", "i.", MarkerKind::Roman),
            ("(i). That", "(i).", MarkerKind::Roman),
            ("(A) That", "(A)", MarkerKind::Capital),
            ("A. Agree to", "A.", MarkerKind::Capital),
            ("B.     DELEGATE authority", "B.", MarkerKind::Capital),
            ("·       That", "·", MarkerKind::Bullet),
            ("- ◆ That", "- ◆", MarkerKind::Bullet),
            ("– that", "–", MarkerKind::Bullet),
            ("o that", "o", MarkerKind::Bullet),
            ("Ø  that", "Ø", MarkerKind::Bullet),
            ("\u{f0b7} that", "\u{f0b7}", MarkerKind::Bullet),
        ] {
            let found = marker(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((found.words, found.kind), (words, kind), "{line}");
        }
    }

    #[test]
    fn no_markers() {
        for line in [
            "10 June 2020",
            "10 - June",
            "2019 - Ferries",
            "2 - 4 boats",
            "7:30 Start",
            "12 -Roads",
            "3: the quay",
            "1,200 people",
            "3.5 million",
            "7.30pm",
            "A. Smith said",
            "2004. The plan",
            "45%",
            "-5",
            "(2006) 3",
            "(Item 4)",
            "on the 5th",
            "I think",
            "Mr. Smith",
            "e.g. this",
            "2 MATTERS ARISING",
            "",
            "é",
            "(",
        ] {
            assert_eq!(split(line), None, "{line}");
        }
    }
}
