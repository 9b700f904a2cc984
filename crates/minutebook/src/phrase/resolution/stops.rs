//! What stands between a label's word and the resolution: stops, numbers, counts of votes, the body in brackets.

use super::recommending::recommended_to;
use super::{Label, LabelWord, is_stop};
use crate::phrase::starts::word_starts;
use crate::phrase::vote::number;
use crate::phrase::wording::{after, find_any, starts_with_any};

/// Goes over what stands between the label word and the resolution.
pub(super) fn stops<'t>(mut rest: &'t str, label: &mut Label<'t>) -> &'t str {
    loop {
        let next = rest.trim_start_matches(|letter: char| letter.is_whitespace() || is_stop(letter) || letter == '*');
        if let Some(after) = ["unanimously", "nem con", "nem. con."].iter().find_map(|words| after(words, next)) {
            label.unanimous = true;
            rest = after;
        } else if let Some((count, after)) = by_votes(next) {
            label.aside = Some(count);
            rest = after;
        } else if let Some((inside, after)) = bracketed(next).filter(|(inside, _)| is_aside(inside)) {
            match to_body(inside) {
                Some(body) => label.to_body = Some(body),
                None => label.aside = Some(inside),
            }
            label.unanimous |= find_any(inside, &["unanimous", "unanimously"]).is_some();
            rest = after;
        } else if let Some(after) = minute_number(next) {
            rest = after;
        } else if label.word == LabelWord::Recommended && next.len() < rest.len() && label.to_body.is_none() {
            match recommended_to(next) {
                Some((body, after)) => {
                    label.to_body = Some(body);
                    rest = after;
                }
                None => return next,
            }
        } else {
            return next;
        }
    }
}

/// by-votes = ("by" | "with" | "on" | "following") words of a vote, up to "that", "to" or a stop
///
/// "by 7 votes to 3 that", "by a majority vote:", "with 2 abstentions -"
fn by_votes(text: &str) -> Option<(&str, &str)> {
    if !starts_with_any(&["by", "with", "on", "following"], text) {
        return None;
    }
    let end = word_starts(text)
        .find(|at| {
            let decides = |here: &str| {
                let task = after("to", here).map(str::trim_start);
                // "to 1 against" counts.
                starts_with_any(&["that"], here) || task.is_some_and(|task| number(task).is_none())
            };
            text.get(*at..).is_some_and(decides)
        })
        .into_iter()
        .chain(text.find([':', '–', '—', '\n']))
        .chain(text.find(" - "))
        .chain(text.find(", to "))
        .min()
        .filter(|end| *end < 120)?;
    let count = text.get(..end)?;
    let voted = crate::phrase::vote::votes(count).any() || find_any(count, &["majority", "vote", "votes"]).is_some();
    voted.then(|| text.get(end..).map(|rest| (count, rest)))?
}

/// A minute's own number after the label: "15/09/5.01 ".
fn minute_number(text: &str) -> Option<&str> {
    let end = text.find(char::is_whitespace)?;
    let word = text.get(..end)?.trim_end_matches([':', '.', '-', '–']);
    let number = word.contains('/') && word.bytes().filter(u8::is_ascii_digit).count() >= 3;
    (number && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'/' || byte == b'.'))
        .then(|| text.get(end..))
        .flatten()
}

/// The words in brackets at the start of `text`, and what stands after them.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('(')?;
    let end = inner.find(')')?;
    Some((inner.get(..end)?.trim(), inner.get(end + 1..)?))
}

/// Whether words in brackets stand beside a label: they are no list marker.
fn is_aside(inside: &str) -> bool {
    crate::phrase::clause::marker_kind(inside).is_none() && inside.len() < 200
}

/// "to Cabinet", "to the Overview and Scrutiny Committee"
fn to_body(inside: &str) -> Option<&str> {
    let body = after("to", inside)?.trim();
    let body = after("the", body).map_or(body, str::trim);
    (!body.is_empty()).then_some(body)
}
