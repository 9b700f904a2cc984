//! Items that no number tells: lists that begin anew at one, captions in capitals.

use super::Reading;
use super::item_flat::every_meeting_has;
use super::item_label::{label_only, only_people};
use super::items::item;
use super::title::{is_sentence, title_in};
use crate::layout::{self, in_capitals};
use crate::model::Item;
use crate::text::{Block, Span};

/// "1. APOLOGIES", and below its words again "1. FINANCE": a list that each paragraph between its entries begins anew.
/// Their numbers say nothing.
pub(super) fn restarted(reading: &Reading<'_>) -> Vec<Item> {
    let marker = |block: &Block| block.marker.map(|marker| marker.of_text(reading.source.text()));
    let firsts: Vec<&Block> =
        reading.body().map(|(_, block)| block).filter(|block| marker(block) == Some("1.")).collect();
    let Some(depth) = firsts.iter().map(|block| block.depth).min() else { return Vec::new() };
    let second = |block: &Block| marker(block) == Some("2.") && block.depth <= depth;
    if reading.body().any(|(_, block)| second(block)) {
        return Vec::new();
    }
    let found: Vec<Item> = firsts
        .into_iter()
        .filter(|block| block.depth == depth)
        .map(|block| {
            // "1. 2.  MINUTES": the number that the paper prints stands behind the list's own.
            let inner = layout::marker(reading.words(block)).filter(|found| found.words.ends_with('.'));
            let (number, words) = inner.map_or((None, reading.words(block)), |found| (Some(found.words), found.rest));
            let title = title_in(words, block).and_then(|title| Span::of(title, reading.source.text()));
            item(reading, block, number, title)
        })
        .collect();
    let titled = found.iter().filter(|item| item.title.is_some()).count();
    if titled > 2 { found } else { Vec::new() }
}

/// Rows of a meeting's page, each on a line: "Apologies To receive apologies. Minutes: There were none. |"; a row that only
/// tells its task is an item without a title.
pub(super) fn before_minutes(reading: &Reading<'_>) -> Vec<Item> {
    let row = |block: &Block| {
        let words = reading.words(block);
        let before = memchr::memchr_iter(b':', words.as_bytes()).find_map(|at| {
            let label = words.get(..at).filter(|_| words.as_bytes().get(at + 1) == Some(&b' '))?;
            label.strip_suffix(' ').unwrap_or(label).strip_suffix(" Minutes")
        })?;
        let title = title_in(words, block).filter(|title| title.len() <= before.len() && title.len() < 120);
        let title = title.filter(|title| !is_sentence(title) && !before.contains(':'));
        let title = title.filter(|title| !super::header::starts_with(title, "to "));
        Some(item(reading, block, None, title.and_then(|title| Span::of(title, reading.source.text()))))
    };
    let found: Vec<Item> = reading.body().filter_map(|(_, block)| row(block)).collect();
    let titled = found.iter().filter(|item| item.title.is_some()).count();
    if titled > 2 { found } else { Vec::new() }
}

/// "Matters arising" with what was said of it right below, a blank line above: short lines, one of them an item that every
/// meeting has.
pub(super) fn over_their_words(reading: &Reading<'_>) -> Vec<Item> {
    const LONGEST: usize = 60;
    let text = reading.source.text();
    let body: Vec<&Block> = reading.body().map(|(_, block)| block).collect();
    let between =
        |above: u32, below: u32| text.get(above as usize..below as usize).map_or(0, |gap| gap.matches('\n').count());
    let mut listed = false;
    let mut found = Vec::new();
    for trio in body.windows(3) {
        let [above, block, below] = trio else { continue };
        let words = reading.words(block).trim();
        listed = listed || super::attendance::is_label(reading.words(above));
        let set = between(above.span.end, block.span.start) > 1 && between(block.span.end, below.span.start) == 1;
        let plain = block.cell.is_none() && block.marker.is_none() && below.marker.is_none() && words.len() <= LONGEST;
        let line = listed
            && set
            && plain
            && words.starts_with(char::is_uppercase)
            && !words.ends_with(['.', ':', ',', ';', '?']);
        if line
            && !is_sentence(words)
            && !label_only(words)
            && !only_people(words)
            && title_in(words, block) == Some(words)
        {
            found.push(item(reading, block, None, Some(block.span)));
        }
    }
    let usual = |item: &Item| item.title.as_deref().is_some_and(every_meeting_has);
    if found.len() > 2 && found.iter().any(usual) { found } else { Vec::new() }
}

/// "FINANCE. A bill was paid.", "MATTERS ARISING: None.": paragraphs below the attendance list that begin in capitals.
pub(super) fn captioned(reading: &Reading<'_>) -> Vec<Item> {
    let mut listed = false;
    let mut found = Vec::new();
    for (_, block) in reading.body() {
        let words = reading.words(block);
        let caption = if listed && block.cell.is_none() { caption(words) } else { None };
        if (!listed || caption.is_some()) && super::attendance::is_label(words) {
            listed = true;
            continue;
        }
        let Some(caption) = caption else { continue };
        found.push(item(reading, block, None, Span::of(caption, reading.source.text())));
    }
    if found.len() > 2 { found } else { Vec::new() }
}

/// The capitals with which a paragraph begins, before a stop, a colon or a dash and what is told.
pub(super) fn caption(words: &str) -> Option<&str> {
    const LONGEST: usize = 80;
    let sign = |(at, letter): &(usize, char)| *at < LONGEST && matches!(letter, '.' | ':' | '-' | '–' | '—');
    let (end, _) = words.char_indices().take(LONGEST).find(sign)?;
    let (caption, rest) = words.split_at_checked(end)?;
    let caption = caption.trim_end();
    let told = rest.trim_start_matches([':', '.', '-', '–', ' ', '\n']);
    let letters = caption.bytes().filter(u8::is_ascii_uppercase).count();
    let whole = caption.starts_with(char::is_uppercase) && in_capitals(caption) && letters > 5;
    (whole && told.starts_with(char::is_uppercase) && !in_capitals(told) && !label_only(caption)).then_some(caption)
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn titles(text: &str) -> Vec<String> {
        const HEAD: &str = "Minutes of a meeting of Stoke Marsh Parish Council held on 6 November 2018\n\nPresent: Cllr Lake, Cllr Hill\n\n";
        let items = crate::parse(&Source::from_text("a", format!("{HEAD}{text}"))).value.items;
        items.into_iter().map(|item| item.title.unwrap_or_default()).collect()
    }

    #[test]
    fn lists_that_begin_anew() {
        let found = titles(
            "  1. APOLOGIES – Mr Reed.\n\nMr Reed is away.\n\n  1. FERRY – the ferry was late.\n\nIt will be early.\n\n  1. GATES\n\nThey were mended.",
        );
        assert_eq!(found, ["APOLOGIES", "FERRY", "GATES"]);
        assert_eq!(titles("1. FERRY – late.\n\nIt was so.\n\n1. GATES – shut.\n\nThey were."), [""; 0]);
    }

    #[test]
    fn titles_right_above_their_words() {
        let found = titles("Apologies\nMrs Reed.\n\nFerries and quays\nThey were late.\n\nGates\nThey were mended.");
        assert_eq!(found, ["Apologies", "Ferries and quays", "Gates"]);
        assert_eq!(titles("Ferries\nThey were late.\n\nGates\nThey were red.\n\nRoads\nThey were wet."), [""; 0]);
        assert_eq!(titles("Apologies\nMrs Reed.\n\nAnn Lake\nBob Hill\n\nJo Wood\nDee Low"), [""; 0]);
    }

    #[test]
    fn captions_among_headings_in_capitals() {
        let rest = "They were late.\n\nTHE QUAY’S REPORT – The warden read it.\n\n";
        let found = titles(&format!("FERRIES\n\n{rest}GATES AND PATHS\n\nThey were mended."));
        assert_eq!(found, ["FERRIES", "THE QUAY’S REPORT", "GATES AND PATHS"]);
        let found = titles(&format!("Ferries and quays\n\n{rest}Gates and paths\n\nThey were mended."));
        assert_eq!(found, ["Ferries and quays", "Gates and paths"]);
    }

    #[test]
    fn captions_in_capitals() {
        let found = titles(
            "FERRIES. The Clerk has written to the ferry.\n\nGATES AND PATHS: The gate was mended by Mr Reed.\n\nIt was red.\n\nQUAY LANE - Nothing was heard.",
        );
        assert_eq!(found, ["FERRIES", "GATES AND PATHS", "QUAY LANE"]);
        assert_eq!(titles("RESOLVED: The gate be red.\n\nACTION: The Clerk.\n\nNOTED. The ferry."), [""; 0]);
        assert_eq!(super::caption("PCC – The vicar spoke"), None);
    }
}
