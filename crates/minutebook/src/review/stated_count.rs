//! A count that a sentence states, and a list after it with more or fewer.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Check, Document, Severity};
use crate::phrase::announced_count;
use crate::text::{Block, BlockKind, Span};

/// "Progress on the 4 additional recommendations was as follows:", and five items.
pub(super) fn check(reading: &Reading<'_>, _document: &Document) -> Vec<Check> {
    let blocks: Vec<&Block> = reading.body().map(|(_, block)| block).collect();
    let mut found = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let words = reading.words(block);
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) || !words.ends_with([':', '-', '–']) {
            continue;
        }
        let listed = list_after(reading, blocks.get(at + 1..).unwrap_or_default(), block);
        if listed.len() < 2 {
            continue;
        }
        let Some(announced) = announced_count(words).filter(|it| listed.len() as u32 != it.count) else { continue };
        let Some(place) = reading.span_of(announced.words) else { continue };
        let message = format!(
            "The text announces {} {}, but {} are listed: correct the number or the list.",
            announced.count,
            announced.noun(),
            listed.len()
        );
        let places = std::iter::once(place).chain(listed);
        found.push(finding(reading, "stated-count-differs", Severity::Error, message, places));
    }
    found
}

/// The items of the list that stands right after `lead`, without their own items.
fn list_after(reading: &Reading<'_>, blocks: &[&Block], lead: &Block) -> Vec<Span> {
    let style = |block: &Block| style(block.marker_words(reading.source));
    let Some(first) = blocks.first().filter(|first| first.kind == BlockKind::Item) else { return Vec::new() };
    let beside = lead.kind == BlockKind::Item && first.depth <= lead.depth;
    if beside && first.depth < lead.depth {
        return Vec::new();
    }
    blocks
        .iter()
        .take_while(|block| block.kind == BlockKind::Item && block.depth >= first.depth)
        .take_while(|block| !beside || style(block) != style(lead))
        .take_while(|block| style(block).contains('1') == style(first).contains('1'))
        .filter(|block| block.depth == first.depth)
        .map(|block| block.span)
        .collect()
}

/// How a marker is written: "(a)" and "(iv)" as one, "4." as another.
fn style(marker: &str) -> String {
    let mut style = String::new();
    for letter in marker.chars() {
        let class = match letter {
            _ if letter.is_ascii_digit() => '1',
            _ if letter.is_alphabetic() => 'a',
            _ => letter,
        };
        if !style.ends_with(class) {
            style.push(class);
        }
    }
    style
}
