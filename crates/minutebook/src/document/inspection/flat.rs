//! Reports whose text came without its lines, as one run of words: grades right after their labels, names after theirs,
//! improvements from bullet to bullet. Read only where the grammars of lines and cells have found nothing.

use super::super::Reading;
use super::area::Scheme;
use super::improvements::{Open, is_nothing, record};
use super::table::{Bound, Found};
use super::titles::{Title, opening, title};
use crate::model::{Recommendation, RecommendationSection as Section};
use crate::phrase::{GradeCell, find_folded, fold, grade, lead_inspectors, sentences};
use crate::text::{Block, BlockKind, Span};

/// Shorter than any paper's run of words.
const SHORT: usize = 300;
/// Bytes of a run in which a table of judgements may stand.
const FIRST: usize = 7000;
/// Words of a label at most.
const LABEL: usize = 24;
/// Bytes between a list's title and its first bullet at most: "in this area of social work practice?".
const LEAD: usize = 160;
/// Shorter than any whole report of two chapters.
const WHOLE: usize = 40_000;
/// Longer than any item.
const LONGEST: usize = 700;

/// The blocks that may be runs of words.
fn runs<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = &'r Block> {
    reading.body().map(|(_, block)| block).filter(|block| block.span.len() > SHORT)
}

/// Labels with the grade that is printed right after each: "Overall effectiveness Good".
pub(super) fn judgements(reading: &Reading<'_>, scheme: &Scheme) -> Found {
    let mut found = Found::default();
    for block in runs(reading).take(4) {
        let words = reading.words(block);
        let words = words.get(..words.floor_char_boundary(FIRST)).unwrap_or(words);
        let mut read_to = 0;
        for word in words.split_whitespace() {
            let Some(at) = Span::of(word, words).map(|span| span.start as usize).filter(|at| *at >= read_to) else {
                continue;
            };
            let Some((label, printed, grade)) = words.get(at..).and_then(|here| labelled(here, scheme)) else {
                continue;
            };
            read_to = at + printed.end as usize;
            let from = block.span.start as usize + at;
            let place = |span: Span| Span::new(from + span.start as usize, from + span.end as usize);
            let Some(area) = scheme.area(&fold(reading.source.at(place(label)))) else { continue };
            let grade = match grade {
                GradeCell::Given(grade) => Some(grade),
                GradeCell::NotJudged => None,
            };
            found.bind(Bound { area, label: vec![place(label)], grade, printed: vec![place(printed)] });
        }
    }
    found
}

/// A label at the start of `here` and the grade after it, a figure of a page or a footnote between them at most.
fn labelled(here: &str, scheme: &Scheme) -> Option<(Span, Span, GradeCell)> {
    let head = here.get(..here.floor_char_boundary(60))?;
    if !scheme.begins(&fold(head)) {
        return None;
    }
    let mut end = 0;
    for word in here.split_whitespace().take(LABEL).take_while(|word| scheme.goes_on(&fold(word))) {
        end = Span::of(word, here)?.end as usize;
    }
    let figure = |letter: char| letter.is_ascii_digit() || letter.is_whitespace();
    let label = here.get(..end)?.trim_end_matches(figure);
    let rest = here.get(label.len()..)?.trim_start_matches(figure);
    let start = here.len() - rest.len();
    let (tail, cell) = match grade(rest) {
        Ok((tail, grade)) => (tail, GradeCell::Given(grade)),
        Err(_) => (rest.strip_prefix("Not judged")?, GradeCell::NotJudged),
    };
    let whole = rest.starts_with(char::is_uppercase) && !tail.starts_with(char::is_alphanumeric);
    whole.then(|| (Span::new(0, label.len()), Span::new(start, here.len() - tail.len()), cell))
}

/// The names after "Lead inspector:", wherever it stands.
pub(super) fn leads(reading: &Reading<'_>) -> Vec<String> {
    runs(reading).find_map(|block| named_after(reading.words(block), "lead inspector:", "deputy")).unwrap_or_default()
}

/// Who signs a letter: the name after "Yours sincerely".
pub(super) fn signatory(reading: &Reading<'_>) -> Vec<String> {
    let posts = ["his majesty", "her majesty", "hmi"];
    let signed = |block: &Block| {
        let words = reading.words(block);
        let at = find_folded(words, "yours sincerely")?;
        let rest = words.get(at..words.floor_char_boundary(at + 120))?;
        posts.iter().any(|post| find_folded(rest, post).is_some()).then(|| named_after(words, "yours sincerely", ""))?
    };
    runs(reading).find_map(signed).unwrap_or_default()
}

fn named_after(words: &str, label: &str, not: &str) -> Option<Vec<String>> {
    let mut from = 0;
    while let Some(at) = words.get(from..).and_then(|rest| find_folded(rest, label)) {
        let before = words.get(..from + at)?.trim_end();
        from += at + label.len();
        let rest = words.get(from..words.floor_char_boundary(from + 160))?;
        let other = !not.is_empty() && before.to_ascii_lowercase().ends_with(not);
        let names = if other { Vec::new() } else { lead_inspectors(rest.trim_start_matches(',')) };
        if !names.is_empty() {
            return Some(names);
        }
    }
    None
}

/// Improvements from bullet to bullet: "What needs to improve? ◼ The timeliness of plans. ◼ Support for carers."
pub(super) fn recommendations(reading: &Reading<'_>) -> Vec<Recommendation> {
    let bulleted: Vec<_> = runs(reading).flat_map(|block| listed(reading, block)).collect();
    if bulleted.iter().any(|it| it.section != Some(Section::Lscb)) {
        return bulleted;
    }
    // The board's list may have bullets where the authority's has numbers.
    let numbered = runs(reading).flat_map(|block| numbered(reading, block));
    numbered.chain(bulleted).collect()
}

/// Improvements from number to number: "Recommendations 1. Ensure that plans are clear. 2. Improve the record."
fn numbered(reading: &Reading<'_>, block: &Block) -> Vec<Recommendation> {
    let words = reading.words(block);
    let numbers: Vec<(Span, u32)> = numbers(words).collect();
    let mut found = Vec::new();
    let mut list: Option<(Section, u32)> = None;
    let mut from = 0;
    for (place, (at, number)) in numbers.iter().enumerate() {
        let between = words.get(from..at.start as usize).unwrap_or("");
        let opened = opened_before(between);
        let goes_on = list.filter(|(_, last)| *number == last + 1 && between.len() < LONGEST);
        if list.is_some() && goes_on.is_none() && opened.is_none() {
            // A number within an item is not the list's.
            continue;
        }
        list = None;
        from = at.end as usize;
        // A list that begins anew is the board's: its chapter is a report's last.
        let late = !found.is_empty() || is_late(words, at.start as usize);
        let anew = goes_on.is_none() && late && opened.is_some_and(of_either);
        let board = anew || goes_on.is_some_and(|(section, _)| section == Section::Lscb);
        let opened = if board { Some(Section::Lscb) } else { opened };
        let Some(section) = opened.or(goes_on.map(|(section, _)| section)) else { continue };
        let next = numbers.get(place + 1..).unwrap_or_default().iter().find(|(_, next)| *next == number + 1);
        let next = next.map(|(next, _)| next.start as usize).filter(|next| next - from < LONGEST);
        let Some(text) = words.get(from..next.unwrap_or(words.len())) else { continue };
        let Some((item, _)) = item(text, next.is_some()) else { continue };
        if is_nothing(item) {
            continue;
        }
        let tail = text.trim().get(item.len()..).unwrap_or("");
        let tail = tail.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter.is_whitespace());
        let closes = title(&Block::new(BlockKind::Paragraph, block.span), tail) == Some(Title::Closes);
        list = Some((section, *number)).filter(|_| !closes && next.is_some());
        let start = block.span.start as usize + Span::of(item, words).map_or(0, |span| span.start as usize);
        let open = Open {
            pieces: vec![Span::new(start, start + item.len())],
            number: number.to_string(),
            section,
            theme: None,
            addressee: None,
        };
        found.extend(record(reading, open));
    }
    found
}

/// Whether a place is in the latter half of a whole report: the chapter about the board is the last.
fn is_late(words: &str, at: usize) -> bool {
    words.len() > WHOLE && at > words.len() / 2
}

/// Sections that the chapters of the authority and of the board both have.
fn of_either(section: Section) -> bool {
    matches!(section, Section::Recommendations | Section::AreasForImprovement | Section::PriorityAndImmediateAction)
}

/// The numbers that may begin an item: "12. Ensure".
fn numbers(words: &str) -> impl Iterator<Item = (Span, u32)> {
    words.match_indices(". ").filter_map(|(dot, _)| {
        let before = words.get(..dot)?;
        let digits = before.len() - before.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
        let alone = before.get(..dot - digits)?.ends_with(' ');
        let capital = words.get(dot + 2..)?.starts_with(char::is_uppercase);
        let number =
            before.get(dot - digits..)?.parse().ok().filter(|_| (1..=3).contains(&digits) && alone && capital)?;
        Some((Span::new(dot - digits, dot + 2), number))
    })
}

fn listed(reading: &Reading<'_>, block: &Block) -> Vec<Recommendation> {
    let words = reading.words(block);
    let bullets: Vec<(usize, char)> = words.char_indices().filter(|(_, letter)| is_bullet(*letter)).collect();
    let mut found = Vec::new();
    let mut list: Option<(Section, usize)> = None;
    let mut from = 0;
    for (place, (at, bullet)) in bullets.iter().enumerate() {
        let opened = words.get(from..*at).and_then(opened_before);
        from = at + bullet.len_utf8();
        let board = opened.is_some_and(of_either) && is_late(words, *at);
        let opened = if board { Some(Section::Lscb) } else { opened };
        let Some((section, number)) = opened.map(|section| (section, 0)).or(list.take()) else { continue };
        let next = bullets.get(place + 1).map(|(next, _)| *next);
        let Some(text) = words.get(from..next.unwrap_or(words.len())) else { continue };
        let Some((item, goes_on)) = item(text, next.is_some()) else { continue };
        list = goes_on.then_some((section, number + 1));
        let start = block.span.start as usize + Span::of(item, words).map_or(0, |span| span.start as usize);
        let open = Open {
            pieces: vec![Span::new(start, start + item.len())],
            number: (number + 1).to_string(),
            section,
            theme: None,
            addressee: None,
        };
        found.extend(record(reading, open));
    }
    found
}

/// The list whose title stands right before a bullet.
fn opened_before(before: &str) -> Option<Section> {
    let window = before.get(before.floor_char_boundary(before.len().saturating_sub(LEAD))..)?;
    let (at, section) = opening(window)?;
    let between = window.get(at..)?;
    // Strengths and findings stand under titles of the same chapter.
    let other =
        ["strength", "judgement", "findings", "summary"].iter().any(|word| find_folded(between, word).is_some());
    (between.starts_with(char::is_uppercase) && !between.contains(". ") && !other).then_some(section)
}

/// An item of a list and whether the list goes on after it: the last item ends with its first sentence.
fn item(text: &str, more: bool) -> Option<(&str, bool)> {
    let text = text.trim();
    if !more {
        let end = sentences(text).next()?;
        let first = end.of_text(text);
        return first.ends_with('.').then_some((first, false)).filter(|(item, _)| item.len() < LONGEST);
    }
    let whole = match text.rfind(". ") {
        _ if text.ends_with(['.', ')']) => (text, true),
        _ if text.ends_with(':') => return None,
        // What stands between the item and the next bullet is the title of another list.
        Some(end) => (text.get(..=end)?, false),
        None => (text, true),
    };
    (!whole.0.is_empty() && whole.0.len() < LONGEST).then_some(whole)
}

fn is_bullet(letter: char) -> bool {
    matches!(letter, '◼' | '▪' | '•' | '●' | '■' | '·' | '\u{E000}'..='\u{F8FF}')
}

#[cfg(test)]
mod tests {
    use super::item;

    #[test]
    fn items_end_where_their_list_does() {
        assert_eq!(item(" The speed of plans. ", true), Some(("The speed of plans.", true)));
        assert_eq!(item("The speed of plans. Areas for improvement", true), Some(("The speed of plans.", false)));
        assert_eq!(item("The speed of plans. The harbour 1. Boats sail.", false), Some(("The speed of plans.", false)));
        assert_eq!(item("ensure that boats sail Within six months:", true), None);
        assert_eq!(item("ensure that boats sail", true), Some(("ensure that boats sail", true)));
        assert_eq!(item("no end", false), None);
    }
}
