//! What stands before a decision in its sentence and is none of it: numbers, labels, titles, clauses of others.

use crate::phrase::telling::{Telling, Told};
use crate::phrase::{Wordings, clause, find_any, starts_with_any};
use crate::text::Span;

/// Whether what stands before the telling words is no part of the decision: "9.35pm; it was resolved", "Clerk to ask
/// for the plans and the Council authorised".
pub(super) fn own_clause(before: &str, here: &str, telling: Telling) -> bool {
    // "Minutes of 3 May\nIt was resolved": a capital in a new line starts a sentence below its title.
    let line = before.trim_end_matches(' ').ends_with('\n');
    let fresh = telling == Telling::ItWas && here.starts_with("It") && line;
    let body = telling == Telling::Body;
    let before = before.trim_end();
    (fresh || telling == Telling::Bare) && !before.is_empty()
        || before.ends_with(';')
        || (body && before.ends_with("but"))
        || (body && before.ends_with("and") && starts_with_any(&["clerk", "the clerk"], before))
}

/// A sentence without the paragraph's number before it: "9.8.1 It was resolved", "17/72 Minutes of 4 May – approved".
pub(super) fn unnumbered(sentence: &str) -> &str {
    unlabelled(unreferenced(without_stop(clause::marker(sentence).map_or(sentence, |(rest, _)| rest))))
}

/// The sentence that stands behind a title and its dash, if all is told in it: "Flag pole – It was agreed to paint it".
pub(super) fn behind_title(sentence: &str) -> Option<&str> {
    let (head, rest) = parted(sentence)?;
    let title = !head.starts_with(char::is_lowercase) && find_any(head, IN_SENTENCES).is_none();
    let whole = rest.starts_with(char::is_uppercase) && !starts_with_any(OF_THE_TITLE, rest);
    let answer = rest.split_whitespace().next().is_some_and(|first| first.ends_with("ed"));
    // "Minutes: Mr Oak proposed acceptance": the title alone says of what.
    let moved = find_any(rest, &["proposed", "moved", "nominated"]).is_some();
    (title && whole && !answer && !moved && !starts_with_any(&["to"], head)).then_some(rest)
}

/// The longest title that is set apart, in bytes.
const LONGEST_TITLE: usize = 80;

/// What stands before the first colon or dash of a sentence, not far from its start, and what after it.
fn parted(sentence: &str) -> Option<(&str, &str)> {
    let said = sentence.as_bytes();
    let near = said.get(..LONGEST_TITLE + 1).unwrap_or(said);
    memchr::memchr3_iter(b':', b'-', "–".as_bytes()[0], near)
        .find_map(|at| {
            let head = sentence.get(..at)?;
            [": ", "- ", "– "].iter().find_map(|sign| {
                let head = if *sign == ": " { head } else { head.strip_suffix(' ')? };
                Some((head, sentence.get(at..)?.strip_prefix(*sign)?))
            })
        })
        .filter(|(head, _)| head.len() < LONGEST_TITLE)
}

/// Words that no title has.
const IN_SENTENCES: &Wordings =
    &Wordings::new(&["was", "were", "is", "are", "had", "has", "that", "be", "proposed", "seconded"]);
/// Words that take the title up: "Flag pole – This was agreed".
const OF_THE_TITLE: &Wordings = &Wordings::new(&["this", "these", "they", "he", "she", "all", "prop", "no", "there"]);

/// A sentence without the minute's number before it, years and places in them: "17/72", "069/23:", "15/12/04", "50d/19".
fn unreferenced(sentence: &str) -> &str {
    if !sentence.starts_with(|first: char| first.is_ascii_digit()) {
        return sentence;
    }
    let Some((word, rest)) = sentence.split_once(char::is_whitespace) else { return sentence };
    let digits = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let short = |part: &str| digits(part.strip_suffix(|last: char| last.is_ascii_lowercase()).unwrap_or(part));
    let bare = word.strip_suffix([':', '.', ')']).unwrap_or(word);
    let minute = bare.contains('/') && bare.matches('/').count() < 3 && bare.split('/').all(short);
    if minute && rest.trim_start().starts_with(char::is_uppercase) { rest.trim_start() } else { sentence }
}

/// "Minutes: The plan was agreed. |", a row of a page: without its label and the bar that ends it.
fn unlabelled(row: &str) -> &str {
    let row = row.strip_suffix('|').map_or(row, str::trim_end);
    let told =
        ["Minutes: ", "Decision: ", "Action: "].iter().find_map(|label| row.strip_prefix(label)).map(str::trim_start);
    told.filter(|told| told.starts_with(char::is_uppercase)).unwrap_or(row)
}

/// The cell of a row in which what is `told` stands, the row's bars left out: "Apologies None | Minutes: The notes were agreed. |".
pub(super) fn cell(row: &str, told: Told) -> (&str, Told) {
    if told.end == 0 || memchr::memchr(b'|', row.as_bytes()).is_none() {
        return (row, told);
    }
    let from = row.get(..told.start).and_then(|before| before.rfind('|')).map_or(0, |bar| bar + 1);
    let to = row.get(told.end..).and_then(|after| after.find('|')).map_or(row.len(), |bar| told.end + bar);
    let cell = unlabelled(row.get(from..to).unwrap_or(row).trim());
    match Span::of(cell, row).map(|span| span.start as usize) {
        Some(shift) if shift <= told.start => (cell, Told { start: told.start - shift, end: told.end - shift, ..told }),
        _ => (row, told),
    }
}

/// What follows the colon, and the dash, that a title left before it: ":- the bills", ": It was agreed".
pub(super) fn without_stop(text: &str) -> &str {
    let rest = text.trim_start().trim_start_matches(['-', '–']).strip_prefix(':');
    rest.map_or(text, |rest| rest.trim_start_matches([':', '-', '–', ' ', '\n', '\u{a0}']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unnumbered_drops_a_minute_s_number() {
        assert_eq!(unnumbered("17/72 Minutes of 4 May – approved"), "Minutes of 4 May – approved");
        assert_eq!(unnumbered("069/23: All agreed to go"), "All agreed to go");
        assert_eq!(unnumbered("50d/19 The plan was agreed"), "The plan was agreed");
        assert_eq!(unnumbered("19/0123/FUL A porch was agreed"), "19/0123/FUL A porch was agreed");
        assert_eq!(unnumbered("19/01234 A porch was agreed"), "19/01234 A porch was agreed");
        assert_eq!(unnumbered("1/2 of the fee was agreed"), "1/2 of the fee was agreed");
    }

    #[test]
    fn cell_is_the_part_between_the_bars() {
        let row = "Apologies | None | Minutes: The notes were agreed. | Public | None";
        let (start, end) = (row.find("were").unwrap_or(0), row.find(". |").unwrap_or(0));
        let told = Told { telling: Telling::Passive, start, end, verb: None };
        let (words, told) = cell(row, told);
        assert_eq!((words, words.get(told.start..told.end)), ("The notes were agreed.", Some("were agreed")));
    }

    #[test]
    fn behind_title_is_a_whole_sentence() {
        let text = "Minutes of May – The minutes were approved.";
        assert_eq!(behind_title(text), Some("The minutes were approved."));
        for text in [
            "Flag pole – This was agreed.",
            "Gate – Proposed by Cllr Ash, seconded by Cllr Oak.",
            "Minutes: Mr Oak proposed acceptance, seconded by Cllr Ash.",
            "The gate was mended - It was agreed to pay.",
            "To mend the gate – The Clerk was asked and all agreed.",
            "Bo Lind – proposed by Cllr Ash and appointed.",
        ] {
            assert_eq!(behind_title(text), None, "{text}");
        }
    }
}
