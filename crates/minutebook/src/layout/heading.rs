//! What a finished block is: a heading, an item of a list, or a paragraph.

use super::MarkerKind;
use super::gaps::unit;
use super::page::Page;
use super::wrap::Open;
use crate::text::{BlockKind, Line};

/// The most bytes of a heading, and of a heading that nothing but its shape tells.
const LONGEST: usize = 200;
const LONGEST_PLAIN: usize = 100;
/// Words of sentences, and names: a line with one of them is no heading by its place alone.
const SENTENCE_WORDS: &[&str] =
    &["was", "were", "that", "has", "had", "is", "are", "been", "will", "would", "be", "seconded"];
const NAME_STARTS: &[&str] =
    &["Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Cllr", "Cllrs", "Councillor", "Councillors", "Lord", "Professor"];

/// What `open` is, given the line that follows it.
pub(super) fn kind(text: &str, page: &Page, open: &Open, next: Option<&Line>) -> BlockKind {
    let words = open.span.of_text(text).trim_end();
    let plain = if open.kind.is_some() { BlockKind::Item } else { BlockKind::Paragraph };
    let numbered = matches!(open.kind, None | Some(MarkerKind::Number | MarkerKind::Decimal)) && !open.bracketed(text);
    if words.is_empty() || words.len() > LONGEST || !numbered || open.lines > 4 || ends_sentence(words) {
        return plain;
    }
    let line = &open.first;
    if !words.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit() || "“‘[".contains(first)) {
        return plain;
    }
    let larger = line.size > 1.15 * page.size && line.size > 0.0;
    let bold = open.bold && !page.bold;
    let capitals = in_capitals(words);
    let centred =
        page.centred(line, unit(text, line)) && (open.lines < 2 || page.centred(&open.last, unit(text, &open.last)));
    match (larger || centred && (capitals || bold), capitals, bold || centred) {
        (true, ..) => BlockKind::Heading(1),
        (_, true, _) => BlockKind::Heading(2),
        (_, _, true) => BlockKind::Heading(3),
        _ if stands_alone(text, page, open, words, next) => BlockKind::Heading(3),
        _ => plain,
    }
}

/// A full stop, a comma or a colon at the end makes no heading.
fn ends_sentence(words: &str) -> bool {
    words.ends_with(['.', ';', ',', ':', '!', '…'])
        || words.ends_with(":-")
        || words.ends_with(": -")
        || words.ends_with('–')
}

/// Four capitals or more, and hardly a small letter.
pub(crate) fn in_capitals(words: &str) -> bool {
    let (mut large, mut small) = (0, 0);
    for letter in words.chars() {
        large += usize::from(letter.is_uppercase());
        small += usize::from(letter.is_lowercase());
        // However many of the rest are large, they are too few.
        if small * 8 > words.len() {
            return false;
        }
    }
    large >= 4 && small * 8 <= large
}

/// A short line with nothing but its place to tell: white space above, running words or a list below.
fn stands_alone(text: &str, page: &Page, open: &Open, words: &str, next: Option<&Line>) -> bool {
    let Some(next) = next else { return false };
    let apart = open.first.blank_before > 0 || open.first.span.start == 0 || open.kind.is_some();
    let below = next.span.of_text(text);
    let followed = next.blank_before > 0
        || next.page != open.last.page
        || below.starts_with('(')
        || super::marker(below).is_some()
        || page.wrapped && next.right - next.x > 0.6 * page.right;
    let longest = if open.kind.is_some() { LONGEST } else { LONGEST_PLAIN };
    words.len() <= longest
        && apart
        && followed
        && !(open.kind.is_some() && same_list(text, open, next))
        && !words.contains("   ")
        && !words.contains('\t')
        && !words.contains(": ")
        && words.split_ascii_whitespace().count() <= longest / 6
        && !words.split_ascii_whitespace().next().is_some_and(|word| NAME_STARTS.contains(&word))
        && !words.split_ascii_whitespace().any(|word| SENTENCE_WORDS.contains(&word))
}

/// Whether the next line is the next item of the same list, as in a list of short clauses.
fn same_list(text: &str, open: &Open, next: &Line) -> bool {
    super::marker(next.span.of_text(text))
        .is_some_and(|marker| Some(marker.kind) == open.kind && (next.x - open.first.x).abs() < 2.0)
}
