//! Agenda items by their numbers: the longest run of numbers through a paper.

use super::Reading;
use super::item_number::{first_two, leading_number, value_of};
use super::items::item;
use super::title::title_in;
use crate::model::Item;
use crate::text::{Block, BlockKind, Span};

/// A block that starts with a number that an item may have.
struct Numbered<'s> {
    block: usize,
    value: u32,
    /// How the number is written: with a stop, with ".0", bare, with a bracket, "65/08".
    style: u8,
    printed: &'s str,
    title: Option<Span>,
    /// Whether the block is set as a heading.
    headed: bool,
    /// A bare number before small letters: "100 Apologies for absence"; an item only where the numbers go on by one.
    weak: bool,
    /// In "24/001" the number after the stroke.
    second: Option<u32>,
}

/// Numbers that run through the paper: "1.", "2.", ...; the longest run of them.
pub(super) fn numbered(reading: &Reading<'_>) -> Vec<Item> {
    let candidates: Vec<Numbered<'_>> =
        reading.body().filter_map(|(at, block)| candidate(reading, at, block)).collect();
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let fits = |run: &Vec<usize>| -> Option<(bool, bool, usize)> {
            let last = candidates.get(*run.last()?)?;
            let style = last.style == candidate.style || last.style < 3 && candidate.style < 3;
            let next = candidate.value > last.value && candidate.value <= last.value.saturating_add(3)
                || candidate.value == last.value && candidate.headed && last.headed && run.len() > 2;
            let after_year = candidate.value == last.value
                && last.second.zip(candidate.second).is_some_and(|(last, now)| now > last && now - last <= 3);
            let next = next || after_year;
            let by_one = !(last.weak || candidate.weak) || candidate.value == last.value.saturating_add(1);
            (style && next && by_one).then_some((
                last.headed == candidate.headed,
                candidate.value == last.value.saturating_add(1),
                run.len(),
            ))
        };
        let best =
            runs.iter().enumerate().rev().take(24).filter_map(|(run, places)| fits(places).map(|fit| (fit, run))).max();
        match best {
            Some((_, run)) => runs.get_mut(run).into_iter().for_each(|run| run.push(at)),
            None => runs.push(vec![at]),
        }
    }
    let weight = |run: &Vec<usize>| -> usize {
        let of = |at: &usize| {
            candidates
                .get(*at)
                .map_or(0, |found| 2 + usize::from(found.title.is_some()) + 3 * usize::from(found.headed))
        };
        run.iter().map(of).sum()
    };
    let firm = |run: &&Vec<usize>| {
        let weak = run.iter().filter_map(|at| candidates.get(*at)).any(|found| found.weak);
        run.len() > if weak { 2 } else { 1 }
    };
    let Some(run) = runs.iter().filter(firm).max_by_key(|run| weight(run)) else { return Vec::new() };
    run.iter()
        .filter_map(|at| candidates.get(*at))
        .filter_map(|found| {
            reading.blocks.get(found.block).map(|block| item(reading, block, Some(found.printed), found.title))
        })
        .collect()
}

fn candidate<'s>(reading: &Reading<'s>, at: usize, block: &Block) -> Option<Numbered<'s>> {
    let words = reading.words(block);
    let text = reading.source.text();
    if block.cell.is_some_and(|cell| cell.column > 0) || block.depth > 2 {
        return None;
    }
    let (printed, rest) = match block.marker {
        Some(marker) => (marker.of_text(text), words),
        None => leading_number(words).or_else(|| super::item_cell::number(reading, at, block))?,
    };
    let (value, style) = value_of(printed)?;
    let rest_span = Span::of(rest, text)?;
    let (rest_block, rest_span) = if rest.trim().is_empty() { below(reading, at)? } else { (at, rest_span) };
    let target = reading.blocks.get(rest_block)?;
    let own = before_own_paragraph(rest_span.of_text(text), value);
    let title = title_in(own, target).and_then(|title| Span::of(title, text));
    let whole = title.is_some_and(|title| title.trim(text) == rest_span.trim(text));
    let capitals = title.is_some_and(|title| crate::layout::in_capitals(title.of_text(text)));
    let headed = matches!(target.kind, BlockKind::Heading(_)) || whole && target.bold || capitals;
    let bare = block.marker.is_none() && printed.bytes().all(|byte| byte.is_ascii_digit());
    let worded = bare && !words.starts_with(printed);
    let second = printed.rsplit_once('/').and_then(|(_, second)| second.trim_end_matches(['.', ':', ')']).parse().ok());
    let weak = bare && !worded && !capitals && !crate::layout::in_capitals(first_two(rest).as_str());
    Some(Numbered { block: rest_block, value, style, printed, title, headed, weak, second })
}

/// "Public session 4.1 A resident asked ..." in item 4: what stands before its first paragraph.
fn before_own_paragraph(words: &str, item: u32) -> &str {
    const FAR: usize = 160;
    let near = words.get(..words.floor_char_boundary(FAR)).unwrap_or(words);
    let first = near.find(".1 ").filter(|at| {
        let before = near.get(..*at).unwrap_or("");
        let number = before.rsplit(' ').next().unwrap_or("");
        let told = near.get(at + ".1 ".len()..).is_some_and(|after| after.trim_start().starts_with(char::is_uppercase));
        told && before.len() > number.len() && number.parse() == Ok(item)
    });
    let end = first.and_then(|at| near.get(..at)?.rfind(' '));
    end.and_then(|end| words.get(..end)).map_or(words, str::trim_end)
}

/// A number on its own line has its title in the next block.
fn below(reading: &Reading<'_>, at: usize) -> Option<(usize, Span)> {
    let (next, block) =
        reading.blocks.iter().enumerate().skip(at + 1).find(|(_, block)| block.kind != BlockKind::Furniture)?;
    (block.span.len() < 300 && block.marker.is_none()).then_some((next, block.span))
}
