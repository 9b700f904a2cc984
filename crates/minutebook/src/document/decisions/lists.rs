//! Lists of decisions without a label: below "It was agreed that:", below the body's name, in the record of a decision.

use super::motion::{Beside, give_vote};
use super::sentence::{be_decided, post_decides};
use super::{Item, decision};
use crate::document::clauses::{self, Clause};
use crate::document::passage::Passage;
use crate::model::{Decision, Verb};
use crate::phrase::telling::{self, Telling, Told};
use crate::phrase::{clause, find_any, sentences, verb};

/// The list of a decision's record that has neither label nor lead: "(i) To approve the plan", "• Noted the costs".
pub(super) fn acts(item: &Item<'_, '_, '_>) -> Vec<Decision> {
    let act = |words: &str| {
        let done = words.split_whitespace().next().is_some_and(|first| first.ends_with("ed"));
        let core = crate::phrase::wording::after("to", words).map(str::trim_start).or_else(|| done.then_some(words));
        words.starts_with(char::is_uppercase) && core.is_some_and(|core| verb::active(core).is_some())
    };
    let starts = |passage: &Passage<'_, '_>| {
        let (marker, words) = passage.marked(item.reading);
        marker.is_some() && act(words)
    };
    let Some(first) = item.passages.iter().position(starts) else { return Vec::new() };
    let (clauses, _) = clauses::following(item.reading, item.passages, first, false, None);
    if clauses.len() < 2 || !clauses.iter().all(|clause| act(&clause.quote.text)) {
        return Vec::new();
    }
    clauses.into_iter().map(|clause| decision(clause.quote, clause.number.as_deref(), None)).collect()
}

/// "It was agreed that: -" with its list: each item of the list is a decision.
pub(super) fn led(item: &Item<'_, '_, '_>, place: usize, passage: &Passage<'_, '_>) -> Option<(Vec<Decision>, usize)> {
    let words = passage.words.trim_end_matches(['-', '–', ' ', '\u{a0}']);
    words.ends_with(':').then_some(())?;
    let last = sentences(passage.words).last()?.of_text(passage.words);
    let taken = clause::starts_that(last)
        && find_any(last, &["following actions be taken", "following action be taken"]).is_some();
    let asks = Told { telling: Telling::Bare, start: 0, end: 0, verb: None };
    let post = || if item.record { post_decides(last) } else { None };
    let told = telling::it_was(last).or_else(|| telling::body_decides(last)).or_else(post).or(taken.then_some(asks))?;
    // "The Council objects to it due to:": the reasons are no decisions.
    let grounds = find_any(last, &["grounds", "reasons", "reason"]).is_some();
    (!grounds && (told.telling != Telling::Body || told.verb != Some(Verb::Other))).then_some(())?;
    let (clauses, next) = clauses::following(item.reading, item.passages, place + 1, false, None);
    (!clauses.is_empty()).then(|| {
        let decided = |clause: Clause| {
            let mut decision = decision(clause.quote, clause.number.as_deref(), told.verb);
            give_vote(&mut decision, Beside { words: last, cues: passage.cues });
            decision
        };
        (clauses.into_iter().map(decided).collect(), next)
    })
}

/// A list without a lead whose first item says what is decided: "(a) That the plan be approved; (b) That it be printed".
pub(super) fn unled(
    item: &Item<'_, '_, '_>,
    place: usize,
    passage: &Passage<'_, '_>,
) -> Option<(Vec<Decision>, usize)> {
    let (marker, words) = passage.marked(item.reading);
    let first = marker.is_some_and(|marker| matches!(marker.bare, "" | "1" | "a" | "i" | "A"));
    (first && clause::starts_that(words)).then(|| be_decided(words)).flatten()?;
    let (clauses, next) = clauses::following(item.reading, item.passages, place, false, None);
    let listed = next > place + 1 && clauses.iter().all(|clause| clause::starts_that(&clause.quote.text));
    listed.then(|| {
        let decided = |clause: Clause| decision(clause.quote, clause.number.as_deref(), None);
        (clauses.into_iter().map(decided).collect(), next)
    })
}

/// "Schools Forum:", "The Cabinet has" with a list of what it did: "noted the forecast; approved the transfer".
pub(super) fn body_led(
    item: &Item<'_, '_, '_>,
    place: usize,
    passage: &Passage<'_, '_>,
) -> Option<(Vec<Decision>, usize)> {
    let lead = passage.words.trim_end_matches(['-', '–', ' ', '\u{a0}']);
    let body = [":", " has", " have"].iter().find_map(|end| lead.strip_suffix(end))?;
    (body.len() < 80 && telling::is_body(body)).then_some(())?;
    let (clauses, next) = clauses::following(item.reading, item.passages, place + 1, false, None);
    let past = |text: &str| {
        let first = text.split_whitespace().next().unwrap_or("");
        verb::active(text).is_some() && (first.ends_with("ed") || first.ends_with("ED"))
    };
    (!clauses.is_empty() && clauses.iter().all(|clause| past(&clause.quote.text))).then(|| {
        let done = |clause: Clause| {
            let mut decision = decision(clause.quote, clause.number.as_deref(), None);
            let words = decision.quote.text.clone();
            give_vote(&mut decision, Beside { words: &words, cues: crate::phrase::cues(&words) });
            decision
        };
        (clauses.into_iter().map(done).collect(), next)
    })
}
