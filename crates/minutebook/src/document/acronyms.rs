//! Acronyms that the paper explains, each once.

use super::Reading;
use crate::model::{Acronym, Document};
use crate::phrase::{Expansion, exact_expansion, expansion_at, glossary_line, squeeze};
use crate::text::{Block, BlockKind, Quote, Span};
use std::collections::HashSet;

/// How many bytes from a bracket its expansion may stand.
const FAR: usize = 1000;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let people: HashSet<String> = document.attendance.iter().map(|person| letters(&person.name)).collect();
    let mut seen = HashSet::new();
    let mut add = |found: Expansion<'_>, listed: usize| {
        let long = letters(found.long);
        if is_initials(found.short, &long, &people, listed)
            || !seen.insert((singular(found.short.to_owned()), singular(long)))
        {
            return;
        }
        let (Some(short), Some(long)) = (reading.span_of(found.short), reading.span_of(found.long)) else { return };
        let quote = Quote::of(reading.source, closed(reading.source.text(), short.join(long)));
        document.acronyms.push(Acronym {
            short: found.short.to_owned(),
            long: squeeze(found.long),
            quote,
            ..Acronym::default()
        });
    };
    let blocks: Vec<&Block> = reading.body().map(|(_, block)| block).collect();
    for (at, block) in blocks.iter().enumerate() {
        let words = reading.words(block);
        let mut listed = None;
        for open in memchr::memchr2_iter(b'(', b'[', words.as_bytes()) {
            let from = words.floor_char_boundary(open.saturating_sub(FAR));
            let near = words.get(from..words.floor_char_boundary(open + FAR)).unwrap_or("");
            if let Some(found) = expansion_at(near, open - from) {
                add(found, *listed.get_or_insert_with(|| initials_in(words)));
            }
        }
        if words.as_bytes().get(1).is_some_and(u8::is_ascii_uppercase) {
            glossary_line(words).into_iter().for_each(|found| add(found, 0));
            glossary_row(reading, block, blocks.get(at + 1)).into_iter().for_each(|found| add(found, 0));
        }
    }
    without_speakers(&mut document.acronyms);
}

/// The words with the bracket that closes after them.
fn closed(text: &str, span: Span) -> Span {
    let closes = matches!(text.as_bytes().get(span.end as usize), Some(b')' | b']'));
    Span { start: span.start, end: span.end + u32::from(closes) }
}

/// Last words of what has a short form of two letters and is nobody's name.
const BODIES: &[&str] = &[
    "council",
    "committee",
    "board",
    "service",
    "services",
    "team",
    "plan",
    "authority",
    "group",
    "trust",
    "department",
    "fund",
    "order",
    "indicators",
    "indicator",
    "officer",
    "director",
    "panel",
    "agency",
    "executive",
    "working",
    "hall",
    "office",
    "school",
    "policy",
    "support",
    "care",
    "education",
    "health",
    "need",
    "intelligence",
    "resources",
    "technology",
    "authorities",
    "protection",
    "exploitation",
    "agreement",
    "levy",
    "police",
    "union",
    "kingdom",
];

/// Leaves out people's initials where a paper uses them for its speakers: three or more, and no body's name.
fn without_speakers(acronyms: &mut Vec<Acronym>) {
    let of_two = |it: &Acronym| it.short.len() == 2 && it.long.split_whitespace().count() == 2;
    let last = |it: &Acronym| it.long.rsplit(' ').next().unwrap_or("").to_lowercase();
    let named = |it: &Acronym| it.long.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let speaker = |it: &Acronym| of_two(it) && named(it) && !BODIES.contains(&last(it).as_str());
    if acronyms.iter().filter(|it| speaker(it)).count() >= 2 {
        acronyms.retain(|it| !speaker(it));
    }
}

/// A row of a glossary: a cell with the short form, the next with its words.
fn glossary_row<'s>(reading: &Reading<'s>, block: &Block, next: Option<&&Block>) -> Option<Expansion<'s>> {
    let next = next.filter(|next| block.kind == BlockKind::Cell && next.kind == BlockKind::Cell)?;
    let (this_cell, next_cell) = (block.cell?, next.cell?);
    let beside = (this_cell.table, this_cell.row) == (next_cell.table, next_cell.row);
    beside.then(|| exact_expansion(reading.words(block), reading.words(next)))?
}

/// Whether the short form is a person's initials: "Pat Walker (PW)".
fn is_initials(short: &str, long: &str, people: &HashSet<String>, listed: usize) -> bool {
    let two = short.len() == 2;
    people.contains(long) || (two && (listed >= 3 || people.iter().any(|name| name.ends_with(long))))
}

/// How many brackets of two or three capitals stand in a block: a list of people has many.
fn initials_in(words: &str) -> usize {
    let initials = |at: usize| {
        let rest = words.as_bytes().get(at + 1..).unwrap_or_default();
        let capitals = rest.iter().take(4).take_while(|byte| byte.is_ascii_uppercase()).count();
        (2..=3).contains(&capitals) && matches!(rest.get(capitals), None | Some(b')' | b']'))
    };
    memchr::memchr2_iter(b'(', b'[', words.as_bytes()).filter(|at| initials(*at)).count()
}

/// Without the ending of the plural.
fn singular(mut words: String) -> String {
    if words.ends_with("ies") {
        words.truncate(words.len() - 3);
        words.push('y');
    }
    words.truncate(words.trim_end_matches('s').len());
    words
}

/// The letters of `words` alone, small: what two printings of one name share.
fn letters(words: &str) -> String {
    let mut letters = String::with_capacity(words.len());
    for letter in words.chars().filter(|letter| letter.is_alphanumeric()) {
        match letter.is_ascii() {
            true => letters.push(letter.to_ascii_lowercase()),
            false => letters.extend(letter.to_lowercase()),
        }
    }
    letters
}
