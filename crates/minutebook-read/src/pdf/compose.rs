//! Drafts composed into words: markers found, paragraphs that a page break cut made whole, nesting told by indent.

use super::draft::Draft;
use super::ink::Page;
use super::marker;
use super::words::{self, Look, Words};
use minutebook::text::{BlockKind, CellPlace};
use std::collections::{HashMap, HashSet};

/// A block's words, not yet in their place.
#[derive(Clone, Debug)]
pub(super) struct Composed {
    pub(super) kind: BlockKind,
    pub(super) depth: u8,
    pub(super) cell: Option<CellPlace>,
    /// What it is beside being a cell.
    pub(super) plain: BlockKind,
    pub(super) contents: bool,
    /// The page (from 0) on which it starts, and on which it ends.
    pub(super) page: u32,
    pub(super) last_page: u32,
    pub(super) marker: String,
    pub(super) text: String,
    pub(super) look: Look,
    /// Left edge of the marker, or of the words.
    pub(super) x: f32,
    /// Where the first words of the text that are bold end, where others follow.
    pub(super) lead: Option<usize>,
}

/// Letters in a label, at most.
const LONGEST_LABEL: u32 = 2;

/// Composes a draft; `None` where it has no words.
pub(super) fn compose(pages: &[Page], draft: &Draft) -> Option<Composed> {
    let mut label = words::join(pages, &draft.label);
    let mut body = if label.look.letters > LONGEST_LABEL && !marker::is_label(&label.text) {
        // Words under the label's tag: the page's own order tells where they belong.
        let mut runs = [&draft.label[..], &draft.runs[..]].concat();
        words::by_place(pages, &mut runs);
        label = Words::default();
        words::join(pages, &runs)
    } else {
        words::join(pages, &draft.runs)
    };
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
    let mut first = 0;
    if marker.is_empty()
        && kind != BlockKind::Furniture
        && let Some((length, start)) = crate::marker::split(&text)
    {
        first = start;
        let rest = text.split_off(start);
        text.truncate(length);
        marker = std::mem::replace(&mut text, rest);
        kind = if kind == BlockKind::Paragraph { BlockKind::Item } else { kind };
    }
    if text.is_empty() {
        text = std::mem::take(&mut marker);
    }
    let lead = body.lead.filter(|lead| lead.start <= first).and_then(|lead| lead.end.checked_sub(first));
    let last_page = draft.runs.last().map_or(draft.page(), |at| at.page);
    let look = if body.look.letters > 0 { body.look } else { label.look };
    let Draft { depth, cell, plain, contents, .. } = *draft;
    let plain = if plain == BlockKind::Paragraph && !marker.is_empty() { BlockKind::Item } else { plain };
    (!text.is_empty()).then(|| Composed {
        kind,
        depth,
        cell,
        plain,
        contents,
        page: draft.page(),
        last_page,
        marker,
        text,
        look,
        x,
        lead,
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

/// Letters in a cell that stands alone in its row, from which on it is running words.
const FRAMED: u32 = 150;

/// A table of one column is a frame around its words, not a table; so is a row of one long cell.
pub(super) fn unframe(blocks: &mut [Composed]) {
    let mut wide = HashSet::new();
    let mut rows: HashMap<(u32, u32), (bool, u32)> = HashMap::new();
    for (block, cell) in blocks.iter().filter_map(|block| Some((block, block.cell?))) {
        if cell.column > 0 {
            wide.insert(cell.table);
        }
        let row = rows.entry((cell.table, cell.row)).or_default();
        row.0 |= cell.column > 0;
        row.1 += block.look.letters;
    }
    for block in blocks {
        let Some(cell) = block.cell else { continue };
        let alone = rows.get(&(cell.table, cell.row)).is_some_and(|(wide, letters)| !wide && *letters > FRAMED);
        if alone || !wide.contains(&cell.table) {
            block.cell = None;
            block.kind = block.plain;
        }
    }
}

/// Joins what a page break or a line end cut in two: words that go on, lower case, in a block of their own.
pub(super) fn join_cut(blocks: Vec<Composed>) -> Vec<Composed> {
    let mut margins: HashMap<u32, f32> = HashMap::new();
    for block in &blocks {
        let margin = margins.entry(block.last_page).or_default();
        *margin = margin.max(block.look.last_right);
    }
    let mut out: Vec<Composed> = Vec::with_capacity(blocks.len());
    // The last block of running words, which footnotes may follow, and the last footnote.
    let (mut running, mut note): (Option<usize>, Option<usize>) = (None, None);
    for block in blocks {
        let noted = block.kind == BlockKind::Footnote;
        let before = if noted { note } else { running }.and_then(|index| out.get_mut(index));
        if let Some(before) = before
            && (goes_on(before, &block) || goes_on_below(before, &block, &margins))
        {
            words::wrap(&mut before.text, &block.text);
            before.last_page = block.last_page;
            (before.look.last_y, before.look.last_right) = (block.look.last_y, block.look.last_right);
            before.look.letters += block.look.letters;
            before.look.bold += block.look.bold;
            before.look.italic += block.look.italic;
            continue;
        }
        *if noted { &mut note } else { &mut running } = Some(out.len());
        out.push(block);
    }
    for block in &mut out {
        // An item that has no marker, even a typed one, is a further paragraph of the one before.
        if block.kind == BlockKind::Item && block.marker.is_empty() {
            block.kind = BlockKind::Paragraph;
        }
    }
    out
}

/// Whether `block` goes on with the words of `before`, a page later.
fn goes_on(before: &Composed, block: &Composed) -> bool {
    if block.page != before.last_page + 1 || !alike(before, block) {
        return false;
    }
    let lower = starts_lower(&block.text);
    let cut_item = before.kind == BlockKind::Item && block.kind == BlockKind::Item && !before.marker.is_empty();
    cut_item || (lower && !ends_clause(&before.text)) || (before.text.ends_with(',') && !is_ended(&before.text))
}

/// Whether `block` goes on with the words of `before`, on the next line of the page: the line above is full, the words
/// go on in lower case.
fn goes_on_below(before: &Composed, block: &Composed, margins: &HashMap<u32, f32>) -> bool {
    let size = before.look.size;
    let step = block.look.y - before.look.last_y;
    let margin = margins.get(&before.last_page).copied().unwrap_or(0.0);
    block.page == before.last_page
        && alike(before, block)
        && before.cell == block.cell
        && (0.5 * size..2.2 * size).contains(&step)
        && before.look.last_right > 0.8 * margin
        && starts_lower(&block.text)
        && !ends_clause(&before.text)
}

/// Whether two blocks may be one: of one kind, set alike, the second without a marker.
fn alike(before: &Composed, block: &Composed) -> bool {
    use BlockKind::{Cell, Footnote, Heading, Item, Paragraph};
    let kinds = matches!(
        (before.kind, block.kind),
        (Paragraph | Item | Cell | Heading(_), Paragraph | Item)
            | (Heading(_), Heading(_))
            | (Cell, Cell)
            | (Footnote, Footnote)
    );
    kinds
        && block.marker.is_empty()
        && !before.contents
        && !block.contents
        && (before.look.size - block.look.size).abs() < 0.6
        && before.look.is_bold() == block.look.is_bold()
        && before.cell.is_none_or(|cell| block.cell.is_none_or(|next| next.column == cell.column))
}

fn starts_lower(text: &str) -> bool {
    text.starts_with(char::is_lowercase) && !text.starts_with("www.") && !text.starts_with("http")
}

fn ends_clause(text: &str) -> bool {
    is_ended(text) || text.ends_with([':', ';'])
}

fn is_ended(text: &str) -> bool {
    text.trim_end_matches(['’', '”', '"', ')']).ends_with(['.', '?', '!'])
}

/// An indent of this many points is another level.
const LEVEL: f32 = 9.0;

/// Tells the nesting of list items by how far they are indented; a marker of a form met before, near its place, is of its
/// level.
pub(super) fn nest(blocks: &mut [Composed]) {
    let mut levels: Vec<(f32, marker::Form)> = Vec::new();
    for block in blocks {
        match block.kind {
            BlockKind::Item => {
                let form = marker::form(&block.marker);
                let known = levels.iter().rposition(|(x, known)| *known == form && (x - block.x).abs() < 3.0 * LEVEL);
                if let Some(known) = known {
                    levels.truncate(known + 1);
                } else {
                    while levels.last().is_some_and(|(x, _)| block.x < x - LEVEL) {
                        levels.pop();
                    }
                    if levels.last().is_none_or(|(x, _)| block.x > x + LEVEL) {
                        levels.push((block.x, form));
                    }
                }
                block.depth = levels.len().saturating_sub(1).min(8) as u8;
            }
            BlockKind::Footnote | BlockKind::Furniture => {}
            BlockKind::Paragraph if block.look.letters > 40 => {}
            _ => levels.clear(),
        }
    }
}
