//! A parish's answers to planning applications: each application with its answer is a decision.

use super::motion::Beside;
use super::{Item, decision};
use crate::document::passage::quote_over;
use crate::model::{Decision, Outcome, Verb};
use crate::phrase::{Cue, application, clause, find_any, sentences, vote};
use crate::text::Span;

/// An application whose answer is looked for.
struct Open {
    passage: usize,
    start: u32,
    number: Option<String>,
}

/// The most sentences between an application's reference and the answer.
const ANSWER_WITHIN: usize = 12;

/// The answered applications of an item.
pub(super) fn read(item: &Item<'_, '_, '_>) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let mut open: Option<Open> = None;
    let mut since = 0;
    if let Some(listed) = listed(item) {
        return listed;
    }
    for (place, passage) in item.passages.iter().enumerate() {
        open = open.filter(|_| since <= ANSWER_WITHIN);
        if open.is_none() && !(passage.has(Cue::Digit) && application::named_in(passage.words)) {
            continue;
        }
        let (marker, words) = passage.marked(item.reading);
        for (first, (number, part)) in parts(marker.map(|marker| marker.bare), words).into_iter().enumerate() {
            let bare = number.or(marker.filter(|_| first == 0).map(|marker| marker.bare));
            for sentence in sentences(part) {
                let text = sentence.of_text(part);
                let text = super::front::without_stop(text);
                let (typed, text) = match clause::marker(text) {
                    Ok((rest, marker)) => (Some(marker.bare), rest),
                    Err(_) => (None, text),
                };
                let Some(span) = item.reading.span_of(text) else { continue };
                // "No objection. Proposed Cllr Ash, seconded Cllr Oak."
                let told = decisions.last_mut().filter(|_| open.is_none() && since == 0 && vote::is_vote(text));
                if let Some(told) = told {
                    super::motion::give_vote(told, Beside { words: text, cues: passage.cues });
                    continue;
                }
                since += 1;
                if application::starts_application(text) {
                    let number = bare.or(typed).filter(|bare| bare.len() < 5 && !bare.contains('.')).map(str::to_owned);
                    open = Some(Open { passage: place, start: span.start, number });
                    since = 0;
                }
                if since <= ANSWER_WITHIN
                    && let Some(verb) = open.as_ref().and_then(|_| application::response(text))
                    && let Some(open) = open.take()
                {
                    decisions.extend(answered(item, open, place, span, verb));
                    since = 0;
                }
            }
        }
    }
    decisions
}

/// "It was agreed to submit the following observations:" and the applications after it: each application up to the
/// next is a decision; where there is only one, the sentence and the application are.
fn listed(item: &Item<'_, '_, '_>) -> Option<Vec<Decision>> {
    let lead = item.passages.iter().position(|passage| leads(passage.words))?;
    let starts: Vec<(usize, Span)> = item
        .passages
        .iter()
        .enumerate()
        .skip(lead + 1)
        .filter_map(|(place, passage)| {
            let words = passage.bare(item.reading);
            application::starts_application(words).then(|| item.reading.span_of(words).map(|span| (place, span)))?
        })
        .collect();
    let (_, first) = *starts.first()?;
    let whole = item
        .passages
        .iter()
        .skip(lead + 1)
        .take_while(|passage| !passage.is_heading() || passage.marked(item.reading).0.is_none());
    let whole = whole.take(60);
    let end = whole.last()?.span.end;
    let told = item.passages.get(lead).map(|passage| passage.bare(item.reading))?;
    let from = sentences(told).last().and_then(|last| item.reading.span_of(last.of_text(told)))?;
    if starts.len() == 1 {
        let quote = quote_over(item.reading, item.passages.get(lead..)?, from.start, end);
        return Some(vec![stated(decision(quote, None, None))]);
    }
    let ends = starts.iter().skip(1).map(|(_, span)| span.start).chain([end]);
    let each = starts.iter().zip(ends).filter_map(|((place, span), end)| {
        let quote = quote_over(item.reading, item.passages.get(*place..)?, span.start.max(first.start), end);
        Some(stated(decision(quote, None, None)))
    });
    Some(each.collect())
}

/// Whether a passage leads to the answers on applications.
pub(super) fn leads(words: &str) -> bool {
    let bare = words.trim_end_matches(['-', ' ']);
    bare.ends_with(':')
        && find_any(bare, &["following observation", "following observations", "following comments"]).is_some()
}

fn stated(mut decision: Decision) -> Decision {
    (decision.verb, decision.outcome) = (Some(Verb::Other), Some(Outcome::Resolved));
    decision
}

/// The parts of a paragraph that numbers divide, where each is an application: "i. 17/01282/F ... ii. 17/01343/F ...".
fn parts<'t>(first: Option<&'t str>, words: &'t str) -> Vec<(Option<&'t str>, &'t str)> {
    if words.len() < 8000 && application::named(words).nth(1).is_some() {
        let list = clause::inline_list_from(first, words);
        let parts: Vec<_> =
            list.iter().filter_map(|(bare, from, to)| Some((Some(*bare), words.get(*from..*to)?))).collect();
        if !parts.is_empty() && parts.iter().all(|(_, part)| application::starts_application(part)) {
            return parts;
        }
    }
    vec![(None, words)]
}

fn answered(item: &Item<'_, '_, '_>, open: Open, place: usize, answer: Span, verb: Verb) -> Option<Decision> {
    let passages = item.passages.get(open.passage..=place)?;
    let quote = quote_over(item.reading, passages, open.start, answer.end);
    if find_any(&quote.text, &["permitted", "application refused", "application approved"]).is_some() {
        return None;
    }
    let mut decision = decision(quote, open.number.as_deref(), None);
    decision.verb = Some(verb);
    decision.outcome = Some(if verb == Verb::Recommend { Outcome::Recommended } else { Outcome::Resolved });
    Some(decision)
}
