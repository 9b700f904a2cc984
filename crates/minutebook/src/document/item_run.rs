//! Agenda items by their numbers: the longest run of numbers through a paper.

use super::Reading;
use super::item_number::{LETTERS, first_two, leading_number, letter, value_of, value_of_month};
use super::items::item;
use super::title::{no_title, title_in};
use crate::model::Item;
use crate::text::{Block, BlockKind, Span};

/// A block that starts with a number that an item may have.
#[derive(Clone)]
struct Numbered<'s> {
    block: usize,
    value: u32,
    /// How the number is written: with a stop, with ".0", bare, with a bracket, "65/08".
    style: u8,
    printed: &'s str,
    title: Option<Span>,
    /// How far in it stands.
    depth: u8,
    /// Whether the block is set as a heading.
    headed: bool,
    /// Whether its title is printed in capitals.
    capitals: bool,
    /// A bare number before small letters: "100 Apologies for absence"; an item only where the numbers go on by one.
    weak: bool,
    /// In "24/001" the number after the stroke.
    second: Option<u32>,
}

/// Numbers that run through the paper: "1.", "2.", ...; the longest run of them.
pub(super) fn numbered(reading: &Reading<'_>) -> Vec<Item> {
    let candidates: Vec<Numbered<'_>> =
        reading.body().flat_map(|(at, block)| candidate(reading, at, block)).flat_map(both_ways).collect();
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let fits = |run: &Vec<usize>| -> Option<(bool, bool, bool, usize)> {
            let last = candidates.get(*run.last()?)?;
            let style = last.style == candidate.style || last.style < 3 && candidate.style < 3;
            let next = candidate.value > last.value && candidate.value <= last.value.saturating_add(3)
                || candidate.value == last.value && candidate.headed && last.headed && run.len() > 2;
            let after_year = candidate.value == last.value
                && last.second.zip(candidate.second).is_some_and(|(last, now)| now > last && now - last <= 3);
            let next = next || after_year;
            let by_one = !(last.weak || candidate.weak) || candidate.value == last.value.saturating_add(1);
            (style && next && by_one).then_some((
                // A list within an item stands further in: the next item does not go on with it.
                last.depth == candidate.depth,
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

/// "1/8/19" may be the nineteenth item of a year's month, or the first of August 2019, and "I." the ninth or the first: the
/// run tells.
fn both_ways(found: Numbered<'_>) -> impl Iterator<Item = Numbered<'_>> {
    let lettered = || letter(found.printed.trim_end_matches(['.', ')'])).filter(|_| found.style > LETTERS);
    let other = value_of_month(found.printed).or_else(lettered).map(|(value, style)| Numbered {
        value,
        style,
        weak: !found.capitals,
        second: None,
        ..found.clone()
    });
    std::iter::once(found).chain(other)
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
    // "(1) APOLOGIES": clauses of a resolution have such numbers too, but no headings.
    let bracketed = printed.strip_prefix('(').map(|inner| inner.trim_end_matches(')'));
    let (value, style) = bracketed.map_or_else(|| value_of(printed), |inner| Some((inner.parse().ok()?, 8)))?;
    let rest_span = Span::of(rest, text)?;
    let (rest_block, rest_span) = if rest.trim().is_empty() { below(reading, at)? } else { (at, rest_span) };
    let target = reading.blocks.get(rest_block)?;
    let own = before_own_paragraph(rest_span.of_text(text), value);
    let title = title_in(own, target).map(|title| with_colon(reading, rest_block, own, title));
    let title = title.and_then(|title| Span::of(title, text));
    let whole = title.is_some_and(|title| title.trim(text) == rest_span.trim(text));
    let capitals = title.is_some_and(|title| crate::layout::in_capitals(title.of_text(text)));
    let headed = matches!(target.kind, BlockKind::Heading(_)) || whole && target.bold || capitals;
    if (bracketed.is_some() || style >= LETTERS)
        && (!headed || title.is_none() || super::header::starts_with(own, "that "))
    {
        return None;
    }
    let bare = block.marker.is_none() && printed.bytes().all(|byte| byte.is_ascii_digit());
    let worded = bare && !words.starts_with(printed);
    let second = printed.rsplit_once('/').and_then(|(_, second)| second.trim_end_matches(['.', ':', ')']).parse().ok());
    let glued = block.marker.is_none()
        && words.strip_prefix(printed).is_some_and(|after| after.starts_with(char::is_alphabetic));
    let weak = (bare || glued) && !worded && !capitals && !crate::layout::in_capitals(first_two(rest).as_str());
    Some(Numbered {
        block: rest_block,
        value,
        style,
        printed,
        title,
        depth: block.depth,
        headed,
        capitals,
        weak,
        second,
    })
}

/// "Ferries: fares and times" over a paragraph of its own: a title that has a colon within, and nobody's report or answer.
fn with_colon<'s>(reading: &Reading<'_>, at: usize, own: &'s str, title: &'s str) -> &'s str {
    const LONGEST: usize = 90;
    let line = own.trim_end();
    let rest = line.strip_prefix(title).and_then(|rest| rest.trim_start().strip_prefix(": ")).unwrap_or("").trim();
    let words = rest.split_whitespace().count();
    let fits = line.len() <= LONGEST
        && (2..=8).contains(&words)
        && rest.bytes().all(|byte| byte.is_ascii_alphabetic() || b" ,&'-".contains(&byte));
    let below = || reading.blocks.iter().skip(at + 1).find(|block| block.kind != BlockKind::Furniture);
    let told = |block: &Block| {
        block.marker.is_none() && block.cell.is_none() && reading.words(block).trim_end().ends_with('.')
    };
    let plain = fits && !no_title(rest) && crate::phrase::people(rest).is_empty();
    if plain && below().is_some_and(told) { line } else { title }
}

/// "Public session 4.1 A resident asked ..." in item 4: what stands before its first paragraph.
fn before_own_paragraph(words: &str, item: u32) -> &str {
    const FAR: usize = 160;
    let near = words.get(..words.floor_char_boundary(FAR)).unwrap_or(words);
    let find = |mark: &str| {
        memchr::memchr_iter(b'.', near.as_bytes()).find(|at| near.get(*at..).is_some_and(|rest| rest.starts_with(mark)))
    };
    let first = find(".1 ").or_else(|| find(".1. ")).filter(|at| {
        let before = near.get(..*at).unwrap_or("");
        let number = before.rsplit(' ').next().unwrap_or("");
        let after = near.get(at + ".1".len()..).unwrap_or("").trim_start_matches(['.', ' ']);
        let told = after.starts_with(char::is_uppercase);
        told && before.len() > number.len() && number.parse() == Ok(item)
    });
    let end = first.and_then(|at| near.get(..at)?.rfind(' '));
    end.and_then(|end| words.get(..end)).map_or(words, str::trim_end)
}

/// A number on its own line has its title in the next block; the number of its first paragraph may stand between.
fn below(reading: &Reading<'_>, at: usize) -> Option<(usize, Span)> {
    let inner = |block: &Block| block.span.is_empty() && block.marker.is_some();
    let mut below =
        reading.blocks.iter().enumerate().skip(at + 1).filter(|(_, block)| block.kind != BlockKind::Furniture);
    let (next, block) = below.next().and_then(|next| if inner(next.1) { below.next() } else { Some(next) })?;
    (block.span.len() < 300 && block.marker.is_none()).then_some((next, block.span))
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn numbers(lines: &[&str]) -> Vec<(String, String)> {
        const HEAD: &str = "Minutes of a meeting of Stoke Marsh Parish Council held on 6 November 2018\n\nPresent: Cllr Lake, Cllr Hill\n\n";
        let items = crate::parse(&Source::from_text("a", format!("{HEAD}{}", lines.join("\n\n")))).value.items;
        // Headings of other forms have no number.
        items.into_iter().filter_map(|item| Some((item.number?, item.title.unwrap_or_default()))).collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(number, title)| ((*number).to_owned(), (*title).to_owned())).collect()
    }

    #[test]
    fn numbers_of_a_month() {
        let found = numbers(&["1/8/19 Apologies.", "None came.", "2/8/19 Ferries.", "Noted.", "3/8/19 Gates."]);
        assert_eq!(found, pairs(&[("1/8/19", "Apologies"), ("2/8/19", "Ferries"), ("3/8/19", "Gates")]));
        // Days on which something happened are no items.
        assert_eq!(numbers(&["02/03/17 Theft of a gate", "10/03/17 Theft of a boat", "30/03/17 Fire"]), []);
        assert_eq!(super::value_of_month("18/15/12"), None);
    }

    #[test]
    fn numbers_of_minutes_before_those_of_the_agenda() {
        let found = numbers(&["Q048/23      1.   APOLOGIES.", "None.", "Q049/23      2.   FERRIES", "They were late."]);
        assert_eq!(found, pairs(&[("Q048/23", "APOLOGIES"), ("Q049/23", "FERRIES")]));
        let found = numbers(&["Minute 24/25-016 Apologies", "None.", "Minute 24/25-017: Ferries", "Noted."]);
        assert_eq!(found, pairs(&[("24/25-016", "Apologies"), ("24/25-017", "Ferries")]));
        assert_eq!(numbers(&["Minute 24 was read", "Minute 25 was read", "Minute 26 was read"]), []);
    }

    #[test]
    fn letters_and_years_number_headings() {
        let found = numbers(&["I. APOLOGIES", "None.", "II. FERRIES", "Noted.", "III. GATES", "Noted."]);
        assert_eq!(found, pairs(&[("I", "APOLOGIES"), ("II", "FERRIES"), ("III", "GATES")]));
        let found = numbers(&["A. APOLOGIES", "None.", "B. FERRIES", "Noted.", "C. GATES", "Noted."]);
        assert_eq!(found, pairs(&[("A", "APOLOGIES"), ("B", "FERRIES"), ("C", "GATES")]));
        let found = numbers(&["21.44 APOLOGIES", "None.", "21.45 FERRIES", "Noted."]);
        assert_eq!(found, pairs(&[("21.44", "APOLOGIES"), ("21.45", "FERRIES")]));
        assert_eq!(numbers(&["A. Agree to mend the gate.", "B. Agree to thank the ferry."]), []);
        assert_eq!(numbers(&["I. Lake came late.", "V. Hill came too."]), []);
        assert_eq!(numbers(&["16.10 The bill was paid.", "16.11 The gate was mended.", "16.12 All agreed."]), []);
    }

    #[test]
    fn titles_with_a_colon_within() {
        let lines = ["1. Apologies: Ann Lake", "She was ill.", "2. Ferries: fares and times", "They rose."];
        let titles: Vec<_> = numbers(&lines).into_iter().map(|(_, title)| title).collect();
        assert_eq!(titles, ["Apologies", "Ferries: fares and times"]);
        let lines = ["1. Ferries: no report", "It was late.", "2. Gates: the red gate was mended", "It was old."];
        let titles: Vec<_> = numbers(&lines).into_iter().map(|(_, title)| title).collect();
        assert_eq!(titles, ["Ferries", "Gates"]);
    }

    #[test]
    fn a_list_within_an_item() {
        let lines = [
            "  1. Apologies",
            "  2. Ferries",
            "  3. Quays of the Council",
            "    1. Quay Lane",
            "    2. Mill Lane",
            "  4. Telephone box",
            "  5. Gates",
        ];
        let found: Vec<_> = numbers(&lines).into_iter().map(|(_, title)| title).collect();
        assert_eq!(found, ["Apologies", "Ferries", "Quays of the Council", "Telephone box", "Gates"]);
    }

    #[test]
    fn numbers_glued_to_their_titles() {
        let found = numbers(&["1Apologies", "None came.", "2Ferries and gates", "Noted.", "3Roads", "Noted."]);
        assert_eq!(found, pairs(&[("1", "Apologies"), ("2", "Ferries and gates"), ("3", "Roads")]));
        let found = numbers(&["A1Apologies", "None came.", "A2Ferries", "Noted.", "A3Roads", "Noted."]);
        assert_eq!(found, pairs(&[("A1", "Apologies"), ("A2", "Ferries"), ("A3", "Roads")]));
        assert_eq!(numbers(&["3D maps", "4G masts", "5Ks and tens"]), []);
        assert_eq!(numbers(&["A40Works", "B4012Works", "M4Works"]), []);
    }

    #[test]
    fn bare_numbers_before_a_colon_and_before_a_gap() {
        let found = numbers(&["1 Apologies: Mrs Reed.", "2 Ferries: They were late. So it goes.", "3 Roads: Nil."]);
        assert_eq!(found, pairs(&[("1", "Apologies"), ("2", "Ferries"), ("3", "Roads")]));
        let found = numbers(&["1740 Apologies from all", "1741 Ferries", "1742 Roads and gates"]);
        assert_eq!(found.len(), 3);
        let found = numbers(&["1915. APOLOGIES: Mrs Reed.", "1916. FERRIES: They were late.", "1917. ROADS: Nil."]);
        assert_eq!(found, pairs(&[("1915", "APOLOGIES"), ("1916", "FERRIES"), ("1917", "ROADS")]));
        assert_eq!(numbers(&["2017. Accounts of it", "2018. Accounts of it", "2019. Accounts of it"]), []);
        assert_eq!(numbers(&["2017 Accounts", "2018 Accounts", "2019 Accounts"]), []);
        assert_eq!(numbers(&["7 Members: Lake, Hill", "8 May 2018: a walk", "9 May 2018: a swim"]), []);
    }

    #[test]
    fn long_numbers_on_lines_of_their_own() {
        let found =
            numbers(&["1549", "Apologies.", "None came.", "1550", "Ferries.", "Noted.", "1551", "Roads.", "Noted."]);
        assert_eq!(found, pairs(&[("1549", "Apologies"), ("1550", "Ferries"), ("1551", "Roads")]));
        assert_eq!(numbers(&["12", "It rained.", "13", "It rained.", "14", "It rained."]), []);
    }
}
