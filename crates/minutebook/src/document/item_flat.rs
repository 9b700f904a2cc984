//! Items of a paper that runs on in one line: their numbers stand between the words.

use super::Reading;
use super::item_number::{value_of, value_of_month};
use super::items::item_within;
use super::title::title_in;
use crate::model::Item;
use crate::text::Span;

/// Items run into one paragraph, numbered "1.0", "2.0" with paragraphs "1.1" between them.
pub(super) fn in_line(reading: &Reading<'_>) -> Vec<Item> {
    let mut found = Vec::new();
    let mut expected = 1;
    for (_, block) in reading.body() {
        let whole = block.whole().of_text(reading.source.text());
        let mut from = 0;
        while let Some((at, printed)) = next_whole(whole, from, expected) {
            let after = at + printed.len();
            from = after;
            expected = printed.strip_suffix(".0").and_then(|number| number.parse().ok()).unwrap_or(expected) + 1;
            let rest = whole.get(after..).unwrap_or("");
            let end = next_whole(rest, 0, expected).map_or(rest.len(), |(at, _)| at);
            let rest = rest.get(..end).unwrap_or("").trim();
            let part = paragraph_number(rest, expected - 1).trim();
            let title = title_in(part, block).and_then(|title| Span::of(title, reading.source.text()));
            found.push(item_within(reading, block, if part.is_empty() { rest } else { part }, Some(printed), title));
        }
    }
    if found.len() > 2 { found } else { Vec::new() }
}

/// The next "7.0" with the value `expected` or a little more.
fn next_whole(text: &str, from: usize, expected: u32) -> Option<(usize, &str)> {
    let mut at = from;
    let whole = |found: &usize| text.get(*found..).is_some_and(|rest| rest.starts_with(".0 "));
    let stops =
        |at: usize| memchr::memchr_iter(b'.', text.as_bytes().get(at..).unwrap_or_default()).map(move |stop| at + stop);
    while let Some(found) = stops(at).find(whole) {
        let before = text.get(..found)?;
        let start = before
            .rfind(|letter: char| !letter.is_ascii_digit())
            .map_or(0, |last| last + before.get(last..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
        let value: Option<u32> = text.get(start..found).and_then(|digits| digits.parse().ok());
        let apart = start == 0 || before.get(..start).is_some_and(|before| before.ends_with(char::is_whitespace));
        if apart && start >= from && value.is_some_and(|value| value >= expected && value < expected + 3) {
            return Some((start, text.get(start..found + 2)?));
        }
        at = found + 2;
    }
    None
}

/// What stands before the item's first paragraph, "7.1".
fn paragraph_number(part: &str, item: u32) -> &str {
    let first = format!(" {item}.1 ");
    part.find(first.as_str()).and_then(|at| part.get(..at)).unwrap_or(part)
}

/// A number within a line: where it stands in the source, how it is printed, and its value with its style.
#[derive(Clone, Copy)]
struct Place<'s> {
    block: usize,
    start: usize,
    printed: &'s str,
    value: (u32, u8),
}

/// "... Apologies None came. B.46 Roads They were mended. B.47 Gates ...": numbers that go on by one through long lines, a
/// title behind each, one of them that of an item which every meeting has.
pub(super) fn flat(reading: &Reading<'_>) -> Vec<Item> {
    /// Shorter lines hold no items one behind the other.
    const LONG: usize = 500;
    let long = reading.body().filter(|(_, block)| reading.words(block).len() > LONG);
    let mut runs: Vec<Vec<Place<'_>>> = Vec::new();
    for place in long.flat_map(|(at, block)| places(at, reading.words(block))) {
        let goes_on = |run: &&mut Vec<Place<'_>>| {
            run.last().is_some_and(|last| last.value.1 == place.value.1 && last.value.0 + 1 == place.value.0)
        };
        match runs.iter_mut().rev().take(8).find(goes_on) {
            Some(run) => run.push(place),
            None => runs.push(vec![place]),
        }
    }
    let Some(run) = runs.into_iter().filter(|run| run.len() > 2).max_by_key(Vec::len) else { return Vec::new() };
    let found: Vec<Item> =
        run.iter().enumerate().filter_map(|(at, place)| of_place(reading, place, run.get(at + 1))).collect();
    let titled = found.iter().filter(|item| item.title.is_some()).count();
    let usual = |item: &Item| item.title.as_deref().is_some_and(every_meeting_has);
    if titled * 2 > found.len() && found.iter().any(usual) { found } else { Vec::new() }
}

/// The numbers in a line that may be items': "12.", "B.46", "1/8/19", with a capital behind them.
fn places(block: usize, words: &str) -> impl Iterator<Item = Place<'_>> {
    /// The longest number.
    const LONGEST: usize = 12;
    let spaces = || memchr::memchr_iter(b' ', words.as_bytes());
    let parts = spaces().zip(spaces().skip(1)).map(|(before, end)| (before + 1, end));
    let first = spaces().next().map(|end| (0, end));
    parts.chain(first).filter(|(start, end)| end - start <= LONGEST).filter_map(move |(start, end)| {
        let (printed, after) = (words.get(start..end)?, words.get(end..)?);
        let marked = printed.bytes().any(|byte| matches!(byte, b'/' | b'.'));
        if !marked || printed.ends_with(')') || !printed.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let value = value_of_month(printed).or_else(|| value_of(printed))?;
        let after = after.trim_start_matches([' ', '-', '–']);
        let told = after.starts_with(char::is_uppercase) && after.chars().nth(1).is_some_and(char::is_alphabetic);
        told.then_some(Place { block, start, printed, value })
    })
}

/// The item at `place`, whose words end before the next number.
fn of_place(reading: &Reading<'_>, place: &Place<'_>, next: Option<&Place<'_>>) -> Option<Item> {
    let block = reading.blocks.get(place.block)?;
    let words = reading.words(block);
    let end = next.filter(|next| next.block == place.block).map_or(words.len(), |next| next.start);
    let part = words.get(place.start + place.printed.len()..end)?.trim().trim_start_matches(['-', '–', ' ']);
    let title = title_in(part, block).and_then(|title| Span::of(title, reading.source.text()));
    Some(item_within(reading, block, part, Some(place.printed), title))
}

/// "Apologies for absence", "Minutes of the last meeting": what stands on every agenda.
pub(super) fn every_meeting_has(title: &str) -> bool {
    const USUAL: &[&str] =
        &["apolog", "declaration", "minutes of", "confirmation of", "welcome", "matters arising", "approval of"];
    USUAL.iter().any(|start| super::header::starts_with(title, start))
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn items(text: &str) -> Vec<(String, String)> {
        let items = crate::parse(&Source::from_text("a", text)).value.items;
        items.into_iter().map(|item| (item.number.unwrap_or_default(), item.title.unwrap_or_default())).collect()
    }

    const HEAD: &str = "MINUTES of a meeting of Stoke Marsh Parish Council held on 6 November 2018 PRESENT: Cllr Lake (Chairman), Cllr Hill and Cllr Wood with the Clerk and two residents of Quay Lane who had come to hear about the ferry and its times in the winter months.";
    const TALK: &str = "Mr Reed said that the ferry had been late on most days of the month and that the quay was wet.";

    #[test]
    fn numbers_between_the_words() {
        let found = items(&format!(
            "{HEAD} B.45 Apologies There were none. B.46 Ferry {TALK} B.47 Gates and paths RESOLVED that the gate be mended. {TALK}"
        ));
        let titles: Vec<_> = found.iter().map(|(number, title)| (number.as_str(), title.as_str())).collect();
        assert_eq!(titles, [("B.45", "Apologies"), ("B.46", "Ferry"), ("B.47", "Gates and paths")]);
        let found = items(&format!("{HEAD} 5. Apologies: None. 6. Ferry: {TALK} 7. Gates: {TALK} {TALK}"));
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn clauses_and_lists_are_no_items() {
        let clauses =
            "It was agreed: 1. That the gate be mended. 2. That the ferry be thanked. 3. That the quay be dry.";
        assert_eq!(items(&format!("{HEAD} {TALK} {TALK} {clauses} {TALK}")), []);
        assert_eq!(items(&format!("{HEAD} See 4.1 Ferry and 4.2 Gates and 4.3 Roads. {TALK} {TALK} {TALK}")), []);
    }
}
