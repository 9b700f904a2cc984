//! Headings: short blocks set larger or bolder than the running words, where no tag names them; and running words that a
//! tag calls a heading.

use super::compose::Composed;
use super::marker;
use minutebook::text::BlockKind;

/// Letters in a heading, at most.
const LONGEST: u32 = 130;
/// Letters in what a tag calls a heading, at most.
const LONGEST_TAGGED: u32 = 200;
/// This much larger than the running words is a heading's size.
const LARGER: f32 = 1.12;

/// Makes paragraphs of what a tag calls a heading and is set and read as running words.
pub(super) fn demote(blocks: &mut [Composed]) {
    let Some(body) = body_size(blocks) else { return };
    for block in blocks {
        let plain = !block.look.is_bold() && block.look.size < body * LARGER;
        let sentence = block.text.ends_with('.') || block.look.letters > LONGEST;
        let headed = matches!(block.kind, BlockKind::Heading(_));
        if headed && (block.look.letters > LONGEST_TAGGED || (plain && sentence)) {
            block.kind = if block.marker.is_empty() { BlockKind::Paragraph } else { BlockKind::Item };
        }
    }
}

/// Marks short larger or wholly bold paragraphs as headings, the larger the higher.
pub(super) fn mark(blocks: &mut [Composed]) {
    let Some(body) = body_size(blocks) else { return };
    let mut ranks: Vec<u32> = Vec::new();
    let mut found: Vec<(usize, u32)> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let look = block.look;
        let numbered = block.kind == BlockKind::Item
            && matches!(marker::form(&block.marker), marker::Form::Number(_))
            && look.is_bold();
        let plain = (block.kind == BlockKind::Paragraph || numbered) && !block.contents;
        let set_apart = look.size > body * LARGER || (look.is_bold() && look.size >= body * 0.95);
        if plain && (2..=LONGEST).contains(&look.letters) && set_apart && reads_as_heading(&block.text) {
            let rank = (look.size * 2.0) as u32 * 2 + u32::from(look.is_bold());
            found.push((index, rank));
            if !ranks.contains(&rank) {
                ranks.push(rank);
            }
        }
    }
    ranks.sort_unstable_by(|a, b| b.cmp(a));
    for (index, rank) in found {
        let level = ranks.iter().position(|known| *known == rank).map_or(6, |level| (level + 1).min(6)) as u8;
        if let Some(block) = blocks.get_mut(index) {
            block.kind = BlockKind::Heading(level);
        }
    }
}

fn reads_as_heading(words: &str) -> bool {
    let lettered = words.chars().any(char::is_alphabetic);
    // A line of a table of contents ends with its page.
    let listed = words.rsplit_once('\t').is_some_and(|(_, page)| page.bytes().all(|byte| byte.is_ascii_digit()));
    lettered && !listed && !words.ends_with(['.', ';', ','])
}

/// The size of most running words.
fn body_size(blocks: &[Composed]) -> Option<f32> {
    let mut sizes: Vec<(f32, u64)> = Vec::new();
    for block in blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item)) {
        match sizes.iter_mut().find(|(size, _)| *size == block.look.size) {
            Some((_, letters)) => *letters += u64::from(block.look.letters),
            None => sizes.push((block.look.size, u64::from(block.look.letters))),
        }
    }
    sizes.into_iter().max_by_key(|(_, letters)| *letters).map(|(size, _)| size)
}
