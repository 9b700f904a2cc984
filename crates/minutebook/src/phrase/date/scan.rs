//! Finds dates in running words: one walk over the words, grammar only where one could begin.

use super::Date;
use super::around::{bare, believable};
use super::opening::{may_begin, opens};
use super::rules::{Rule, rules};
use crate::text::Span;

/// The dates in a sentence or a block, in order, with their places in it.
///
/// ```
/// use minutebook::phrase::date::dates;
/// let text = "The visit on 6 and 7 March may lead to a report by the end of June 2019; 45% agreed (Minute 65/08).";
/// let found: Vec<_> = dates(text).map(|(span, _)| span.of_text(text)).collect();
/// assert_eq!(found, ["6 and 7 March", "end of June 2019"]);
/// ```
pub fn dates(text: &str) -> impl Iterator<Item = (Span, Date)> + '_ {
    dates_within(text, Span::new(0, text.len()))
}

/// The dates of `text` that begin in a part of it.
pub fn dates_within(text: &str, within: Span) -> impl Iterator<Item = (Span, Date)> + '_ {
    let mut from = within.start as usize;
    std::iter::from_fn(move || {
        while let Some(start) = next_opening(text, from).filter(|start| *start < within.end as usize) {
            let (Some(before), Some(part)) = (text.get(..start), text.get(start..)) else {
                from = start + 1;
                continue;
            };
            if let Some((length, date)) = date_at(before, part) {
                from = start + length;
                return Some((Span::new(start, from), date));
            }
            from = start + 1;
        }
        None
    })
}

/// Where the next word begins that a date can begin with.
fn next_opening(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        let inside = at > 0 && bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric);
        if !inside && opens(bytes.get(at..).unwrap_or_default()) {
            return Some(at);
        }
        while bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
            at += 1;
        }
        while bytes.get(at).is_some_and(|byte| !byte.is_ascii_alphanumeric()) {
            at += 1;
        }
    }
    None
}

/// The longest date that `part` begins with, after the words `before`, and its length.
pub fn date_at(before: &str, part: &str) -> Option<(usize, Date)> {
    if !may_begin(part) {
        return None;
    }
    let digit = part.starts_with(|letter: char| letter.is_ascii_digit());
    if digit && bound_to_the_left(before) {
        return None;
    }
    let rules = rules(part);
    if rules.is_empty() {
        return None;
    }
    let read = |rule: &Rule| {
        let (rest, date) = rule(part).ok()?;
        (!bound_to_the_right(rest)).then_some((part.len() - rest.len(), date))
    };
    let longest = rules.iter().filter_map(read).max_by_key(|(length, _)| *length);
    longest
        .filter(|(length, date)| {
            believable(before, part.get(..*length).unwrap_or(""), part.get(*length..).unwrap_or(""), *date)
        })
        .or_else(|| bare(before, part))
}

/// A number that belongs to what stands before it: "£2018", "65/08", "CSH/2018".
fn bound_to_the_left(before: &str) -> bool {
    let mut letters = before.chars().rev();
    match letters.next() {
        Some('£' | '$' | '€' | '#' | '_' | '%' | '@' | '+') => true,
        Some('/' | '-' | '.' | ',' | ':' | '–') => letters.next().is_some_and(|letter| letter.is_alphanumeric()),
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

/// A number that goes on: "24/00108", "2019.5", "12%".
pub(super) fn bound_to_the_right(rest: &str) -> bool {
    let mut letters = rest.chars();
    match letters.next() {
        Some('/' | '-' | '.' | ',' | ':') => letters.next().is_some_and(|letter| letter.is_ascii_digit()),
        Some('%' | '_' | '@') => true,
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}
