//! How the items of a list are marked: numbers, letters, bullets, dashes, and the figures of footnotes.

use super::super::super::Reading;
use crate::text::Block;

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Number(u32),
    Letter,
    /// A full bullet.
    Bullet,
    /// A dash, a ring, a letter: what sub-bullets have.
    Dash,
}

/// How a block is marked.
pub(super) fn mark(reading: &Reading<'_>, block: &Block) -> Option<Mark> {
    let marker = block.marker_words(reading.source).trim();
    let first = marker.chars().next()?;
    let digits = marker.trim_matches(['(', ')', '.', ' ']);
    if !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits.parse().ok().map(Mark::Number);
    }
    Some(match first {
        '-' | '–' | '—' | '−' | '\u{336}' | '‒' | '○' | '◦' | '¯' | '\u{ad}' => Mark::Dash,
        'o' if marker == "o" => Mark::Dash,
        _ if first.is_alphabetic() || first == '(' => Mark::Letter,
        _ => Mark::Bullet,
    })
}

/// "1": the figure of a footnote, where improvements have bullets or "1.".
pub(super) fn is_figure(reading: &Reading<'_>, block: &Block) -> bool {
    let marker = block.marker_words(reading.source).trim();
    !marker.is_empty() && marker.bytes().all(|byte| byte.is_ascii_digit())
}
