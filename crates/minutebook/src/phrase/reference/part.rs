//! What a target is part of: an Act, a report, a plan, a meeting with its day.

use super::act::{act, act_at};
use super::target::{point, spaced_letter};
use crate::phrase::wording::after;
use nom::Parser;
use nom::branch::alt;

/// part_of = ( "of" | "in" | "to" ), "the", words up to a full stop, a comma or a verb
///
/// "of the Local Government Act 1972", "of the submitted report", "of the meeting held on 4 March 2019"
pub(super) fn part_of(input: &str) -> Option<(&str, &str)> {
    let links = ["of the", "in the", "to the", "of this", "in this", "of that"];
    let trimmed = input.trim_start();
    if trimmed.len() == input.len() {
        return None;
    }
    if let Some(found) = numbered_part(input).or_else(|| act_after(trimmed)) {
        return Some(found);
    }
    let link = links.iter().find_map(|link| after(link, trimmed).map(|rest| (rest, link.ends_with("this"))));
    let (rest, this) = link?;
    let rest = rest.trim_start();
    let start = if this { rest.len() + 5 } else { rest.len() };
    let name = document_name(rest)?;
    let tail = rest.get(name.len()..)?;
    let words = input.get(input.len() - start.min(input.len())..input.len() - tail.len())?;
    Some((tail, words.trim_start()))
}

/// An Act with its year that follows its section with nothing between: "section 20 Children Act 1989".
fn act_after(input: &str) -> Option<(&str, &str)> {
    let (rest, name) = act(input).ok()?;
    name.ends_with(|last: char| last.is_ascii_digit()).then_some((rest, name))
}

/// numbered_part = ( "of" | "in" | "to" ), ( "Part" | "Schedule" | ... ), point, { ... }, [ "of" | "to" ], "the", act
///
/// "of Part 1 of Schedule 12A to the Local Government Act 1972"
fn numbered_part(input: &str) -> Option<(&str, &str)> {
    const PARTS: &[&str] = &["Part", "Schedule", "Section", "Chapter", "Appendix", "Annex"];
    let link = |rest| ["of", "in", "to"].iter().find_map(|link| after(link, rest)).map(str::trim_start);
    let start = link(input.trim_start())?;
    let mut rest = start;
    let part = |rest| PARTS.iter().find_map(|part| after(part, rest).filter(|_| str::starts_with(rest, part)));
    while let Some(tail) = part(rest) {
        let (tail, _) = alt((spaced_letter, point)).parse(tail.trim_start()).ok()?;
        let Some(next) = link(tail.trim_start()) else { return Some((tail, upto(start, tail)?)) };
        let named = PARTS.iter().any(|part| next.starts_with(part));
        let the = after("the", next).map(str::trim_start);
        match the.and_then(|name| act(name).ok()) {
            Some((tail, _)) => return Some((tail, upto(start, tail)?)),
            None if named => rest = next,
            None => return Some((tail, upto(start, tail)?)),
        }
    }
    None
}

fn upto<'t>(start: &'t str, tail: &str) -> Option<&'t str> {
    start.get(..start.len() - tail.len())
}

/// The Act that ends right before a section of it: "the Care Act 2014, s.42".
pub(super) fn act_before(before: &str) -> Option<&str> {
    let end = before.trim_end().trim_end_matches([',', '(']).trim_end();
    let year = end.bytes().rev().take_while(u8::is_ascii_digit).count();
    let stem = end.get(..end.len() - year)?.trim_end();
    let at = stem.len().checked_sub(3).filter(|_| stem.ends_with(" Act") && matches!(year, 0 | 4))?;
    act_at(end, at).map(|found| found.words)
}

/// The words that name a document: an Act, a report, a plan, minutes, a meeting with its date.
fn document_name(input: &str) -> Option<&str> {
    const NOUNS: &[&str] = &[
        "report",
        "plan",
        "minutes",
        "letter",
        "appendix",
        "constitution",
        "agenda",
        "policy",
        "strategy",
        "framework",
        "review",
        "guidance",
        "code",
        "rules",
        "paper",
        "regulations",
        "meeting",
    ];
    if let Ok((_, act)) = act(input) {
        return Some(act);
    }
    let mut shouted = None;
    let mut end = 0;
    for (count, word) in input.split_inclusive(char::is_whitespace).take(7).enumerate() {
        let letters = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        end += word.len();
        if NOUNS.iter().any(|noun| noun.eq_ignore_ascii_case(letters)) {
            let name = input.get(..end)?.trim_end();
            let held = input.get(end..).and_then(held_on).unwrap_or(0);
            let name = if held > 0 {
                input.get(..end + held)?
            } else {
                name.trim_end_matches(|letter: char| !letter.is_alphanumeric())
            };
            return Some(name);
        }
        let all_capitals = letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
        if count == 0 && all_capitals {
            shouted = input.get(..letters.len());
        }
        if word.trim_end().ends_with(['.', ',', ';', ':', ')']) {
            return shouted;
        }
    }
    shouted
}

/// "held on 4 March 2019" after "meeting".
fn held_on(input: &str) -> Option<usize> {
    let rest = after("held on", input.trim_start()).or_else(|| after("of", input.trim_start()))?;
    let (span, _) =
        crate::phrase::date::dates(rest.get(..40).unwrap_or(rest)).next().filter(|(span, _)| span.start < 12)?;
    Some(input.len() - rest.len() + span.end as usize)
}

/// "JAR" before "para 82"; "the plan's" is none.
pub(super) fn owner_before(before: &str) -> Option<&str> {
    let trimmed = before.trim_end();
    let word = trimmed.rsplit(|letter: char| letter.is_whitespace() || letter == '(').next()?;
    let capitals = word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    (capitals && trimmed.len() < before.len()).then_some(word)
}
