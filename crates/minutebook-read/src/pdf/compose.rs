//! Drafts composed into words: markers found, paragraphs that a page break cut made whole, nesting told by indent.

use super::draft::Draft;
use super::ink::Page;
use super::marker;
use super::words::{self, Look, Words};
use minutebook::text::{BlockKind, CellPlace};

/// A block's words, not yet in their place.
#[derive(Clone, Debug)]
pub(super) struct Composed {
    pub(super) kind: BlockKind,
    pub(super) depth: u8,
    pub(super) cell: Option<CellPlace>,
    pub(super) contents: bool,
    /// The page (from 0) on which it starts, and on which it ends.
    pub(super) page: u32,
    pub(super) last_page: u32,
    pub(super) marker: String,
    pub(super) text: String,
    pub(super) look: Look,
    /// Left edge of the marker, or of the words.
    pub(super) x: f32,
}

/// Composes a draft; `None` where it has no words.
pub(super) fn compose(pages: &[Page], draft: &Draft) -> Option<Composed> {
    let label = words::join(pages, &draft.label);
    let mut body = words::join(pages, &draft.runs);
    let mut kind = draft.kind;
    if kind == BlockKind::Footnote && body.mark.is_empty() {
        lead_number(&mut body);
    }
    if kind == BlockKind::Paragraph && !body.mark.is_empty() {
        kind = BlockKind::Footnote;
    }
    let x = if label.look.letters > 0 { label.look.x } else { body.look.x };
    let mut marker = if label.text.is_empty() { label.mark } else { label.text };
    if marker.is_empty() && kind == BlockKind::Footnote {
        marker = std::mem::take(&mut body.mark);
    }
    let mut text = body.text;
    if marker.is_empty()
        && kind != BlockKind::Furniture
        && let Some((length, start)) = marker::split(&text)
    {
        let rest = text.split_off(start);
        text.truncate(length);
        marker = std::mem::replace(&mut text, rest);
        kind = if kind == BlockKind::Paragraph { BlockKind::Item } else { kind };
    }
    if text.is_empty() {
        text = std::mem::take(&mut marker);
    }
    let last_page = draft.runs.last().map_or(draft.page(), |at| at.page);
    let look = if body.look.letters > 0 { body.look } else { label.look };
    let Draft { depth, cell, contents, .. } = *draft;
    (!text.is_empty()).then(|| Composed {
        kind,
        depth,
        cell,
        contents,
        page: draft.page(),
        last_page,
        marker,
        text,
        look,
        x,
    })
}

/// Takes a number off the start of a footnote's words: "1 Ofsted, 2015".
fn lead_number(body: &mut Words) {
    let end = body.text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=3).contains(&end) && body.text.get(end..).is_some_and(|rest| !rest.starts_with(['.', ')', ','])) {
        body.mark = body.text.get(..end).unwrap_or_default().to_owned();
        body.text = body.text.get(end..).unwrap_or_default().trim_start().to_owned();
    }
}

/// Joins what a page break cut in two: the last words of a page and the first of the next.
pub(super) fn join_over_pages(blocks: Vec<Composed>) -> Vec<Composed> {
    let mut out: Vec<Composed> = Vec::with_capacity(blocks.len());
    // The last block of running words, which footnotes may follow.
    let mut running: Option<usize> = None;
    for block in blocks {
        let before = running.and_then(|index| out.get_mut(index));
        if let Some(before) = before
            && goes_on(before, &block)
        {
            words::wrap(&mut before.text, &block.text);
            before.last_page = block.last_page;
            continue;
        }
        if !matches!(block.kind, BlockKind::Footnote | BlockKind::Furniture) {
            running = Some(out.len());
        }
        out.push(block);
    }
    out
}

/// Whether `block` goes on with the words of `before`, a page later.
fn goes_on(before: &Composed, block: &Composed) -> bool {
    let next_page = block.page == before.last_page + 1;
    let words_of_one = matches!(before.kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Heading(_))
        && (block.kind == before.kind || matches!(block.kind, BlockKind::Paragraph | BlockKind::Item));
    let alike = (before.look.size - block.look.size).abs() < 0.6 && before.look.is_bold() == block.look.is_bold();
    if !(next_page && words_of_one && alike) || !block.marker.is_empty() || before.contents || block.contents {
        return false;
    }
    let ended =
        before.text.ends_with(['.', '?', '!', ':', ';']) || before.text.ends_with(".’") || before.text.ends_with(".”");
    let lower = block.text.starts_with(|letter: char| letter.is_lowercase());
    let cut_item = before.kind == BlockKind::Item && block.kind == BlockKind::Item && !before.marker.is_empty();
    (lower && !before.text.ends_with(['.', ':', ';'])) || (!ended && (cut_item || before.text.ends_with(',')))
}

/// An indent of this many points is another level.
const LEVEL: f32 = 9.0;

/// Tells the nesting of list items by how far they are indented.
pub(super) fn nest(blocks: &mut [Composed]) {
    let mut levels: Vec<f32> = Vec::new();
    for block in blocks {
        match block.kind {
            BlockKind::Item => {
                while levels.last().is_some_and(|level| block.x < level - LEVEL) {
                    levels.pop();
                }
                if levels.last().is_none_or(|level| block.x > level + LEVEL) {
                    levels.push(block.x);
                }
                block.depth = (levels.len().saturating_sub(1)).min(8) as u8;
            }
            BlockKind::Footnote | BlockKind::Furniture => {}
            BlockKind::Paragraph if block.look.letters > 40 => {}
            _ => levels.clear(),
        }
    }
}
