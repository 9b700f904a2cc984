//! Forms of markers, by which the items of one list know each other.

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
