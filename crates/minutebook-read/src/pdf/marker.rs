//! Markers typed at the start of a paragraph: bullets, "12.", "(a)", "1.1".

/// Letters that stand as bullets.
const BULLETS: &str = "─━•▪■◼◾●○◦□❑❍◆◇❖➢➤➔→✓✔☒‣⁃∙·◻▫−–—-*\u{336}";

/// Splits a typed marker off `text`: the marker's length, and where the words start. `None` where there is none.
pub(super) fn split(text: &str) -> Option<(usize, usize)> {
    let first = text.chars().next()?;
    let length = if is_bullet(first) {
        bullet(text, first)
    } else if first == '(' || first.is_ascii_alphanumeric() {
        bracketed(text).or_else(|| numbered(text))
    } else {
        None
    }?;
    let rest = text.get(length..)?;
    let words = rest.trim_start();
    (!words.is_empty()).then_some((length, text.len() - words.len()))
}

/// Whether a letter stands as a bullet; letters for private use always do.
pub(super) fn is_bullet(letter: char) -> bool {
    BULLETS.contains(letter) || ('\u{E000}'..='\u{F8FF}').contains(&letter)
}

/// "• ", "– ", "■Ensure".
fn bullet(text: &str, first: char) -> Option<usize> {
    let length = first.len_utf8();
    let next = text.get(length..)?.chars().next()?;
    let stuck = !matches!(first, '-' | '–' | '—' | '−' | '*' | '·') && next.is_alphanumeric();
    (next.is_whitespace() || stuck).then_some(length)
}

/// "(a)", "(iv)", "(12)", "a)", "iv)", "12)".
fn bracketed(text: &str) -> Option<usize> {
    let open = usize::from(text.starts_with('('));
    let inner = text.get(open..)?;
    let end = inner.find(')').filter(|end| (1..=4).contains(end))?;
    let label = inner.get(..end)?;
    let counts = label.bytes().all(|byte| byte.is_ascii_digit());
    let letter = label.len() <= 2 && label.bytes().all(|byte| byte.is_ascii_alphabetic());
    let roman = label.bytes().all(|byte| matches!(byte.to_ascii_lowercase(), b'i' | b'v' | b'x' | b'l'));
    let after = inner.get(end + 1..)?.chars().next();
    let apart = after.is_none_or(|next| next.is_whitespace() || next.is_alphabetic());
    ((counts || letter || roman) && apart).then_some(open + end + 1)
}

/// "12.", "1.1", "1.1.2.", "iv.", "a."; a lone number before a capital where a wide gap follows.
fn numbered(text: &str) -> Option<usize> {
    let end = text.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '.')).unwrap_or(text.len());
    let mut label = text.get(..end)?;
    if let Some(stuck) = stuck_number(label) {
        label = label.get(..stuck)?;
    }
    let rest = text.get(label.len()..)?;
    let bare = label.strip_suffix('.').unwrap_or(label);
    let dotted = bare.len() < label.len();
    let parts = bare.split('.').count();
    let counts = bare.split('.').all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    let small = bare.len() <= 4 && bare.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    let letter = bare.len() == 1 && bare.bytes().all(|b| b.is_ascii_lowercase());
    let wide = rest.starts_with('\t');
    let word = rest.trim_start().chars().next();
    let named = word.is_some_and(|word| word.is_uppercase() || "‘’“\"'(".contains(word));
    let whole = if parts > 1 && !dotted { (counts && named) || (counts && wide) } else { counts && (dotted || wide) };
    let apart = rest.is_empty() || rest.starts_with(char::is_whitespace) || named;
    ((whole || (dotted && (small || letter))) && apart).then_some(label.len())
}

/// "10.Ensure": where the number ends.
fn stuck_number(label: &str) -> Option<usize> {
    let dot = label.rfind('.')?;
    let after = label.get(dot + 1..)?;
    let letters = after.starts_with(|letter: char| letter.is_ascii_uppercase());
    (letters && label.get(..dot)?.bytes().all(|b| b.is_ascii_digit() || b == b'.')).then_some(dot + 1)
}

/// How a marker is written, whatever it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A number, with how many parts: "12.", "1.1".
    Number(usize),
    /// A letter or a Roman number, in brackets or not.
    Letter(bool),
    /// A bullet.
    Bullet(char),
}

/// The form of a marker.
pub(super) fn form(marker: &str) -> Form {
    let bare = marker.trim_end_matches(['.', ')']).trim_start_matches('(');
    match bare.chars().next() {
        Some(first) if first.is_ascii_digit() => Form::Number(bare.split('.').count()),
        Some(first) if first.is_alphabetic() => Form::Letter(marker.starts_with('(')),
        first => Form::Bullet(first.unwrap_or(' ')),
    }
}

/// Whether words under a label's tag are a label: a bullet, a short number or letter.
pub(super) fn is_label(text: &str) -> bool {
    let lettered = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let spaced = text.contains(char::is_whitespace);
    text.chars().count() <= 12
        && (lettered <= 5 && !(spaced && lettered > 2) || text.contains(|letter: char| letter.is_ascii_digit()))
}
