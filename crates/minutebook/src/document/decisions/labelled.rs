//! Labelled resolutions: the label, its lead, its clauses, and the vote that stands beside it.

use super::headed::{DECISION_HEADING, FIELDS, NOTHING_DECIDED, heads};
use super::motion::{Beside, Motion, give_vote};
use super::{Item, decision};
use crate::document::clauses::{self, Clause};
use crate::document::passage::{Passage, quote_over};
use crate::model::{Decision, Outcome, Verb};
use crate::phrase::clause::{self, inline_list};
use crate::phrase::mover::{self, Movers};
use crate::phrase::resolution::{self, Label, LabelWord};
use crate::phrase::{Cue, Wordings, count_words, find_any, sentences, starts_with_any, verb, vote};
use crate::text::{Quote, Span};

/// All labelled decisions of an item, each with the motion that it came of.
pub(super) fn read(item: &Item<'_, '_, '_>, motions: &[Motion]) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let mut at = 0;
    // From where on a line of movers belongs to no resolution yet.
    let mut free = 0;
    while let Some(passage) = item.passages.get(at) {
        at += 1;
        let headed = heads(item, at - 1);
        let next_starts = |words| item.passages.get(at).is_some_and(|next| starts_with_any(words, next.words));
        if headed && next_starts(NOTHING_DECIDED) {
            continue;
        }
        // "Decision" heads the page, and its fields follow.
        let headed = headed && !next_starts(FIELDS);
        if let Some((clauses, next)) = capital_clauses(item, passage, at) {
            decisions.extend(clauses);
            at = next;
            continue;
        }
        // A recital ("The Director, in exercise of his powers:") is led by the heading; its clauses come next.
        let recital = |next: &Passage<'_, '_>| headed && capital_clauses(item, next, at + 1).is_some();
        if !passage.has(Cue::Resolve) && !headed || item.passages.get(at).is_some_and(recital) {
            continue;
        }
        let heading = || headed.then_some(("", "", DECISION_HEADING));
        let Some((preamble, rest, label)) = labelled(passage, item).or_else(heading) else {
            continue;
        };
        // A bar at a line's end ends the row of a page in which the resolution stands.
        let row = ["|\n", "| |"].iter().filter_map(|bar| rest.find(bar)).min();
        let rest = row.and_then(|end| rest.get(..end)).unwrap_or(rest).trim_end_matches(['|', ' ']);
        let foreign = !item.formal && starts_with_any(&["recommendation", "recommendations"], passage.words);
        if label.word == LabelWord::Recommended && (item.agenda || foreign) {
            continue;
        }
        let (mut clauses, next) = clauses_of(item, passage, rest, at, label.word);
        // What stands between two headings of a record leads up to the decision under the second.
        if headed && item.record && label == DECISION_HEADING && heads(item, next) {
            continue;
        }
        clauses.retain(|clause| clause.quote.text.contains(char::is_alphabetic));
        if clauses.is_empty() {
            continue;
        }
        let motion = motions.iter().rfind(|motion| motion.passage < at && !motion.amendment);
        let after =
            item.passages.get(next..).unwrap_or(&[]).iter().skip_while(|after| in_table(passage, after)).take(2);
        let after = after.take_while(|after| vote::is_cued_vote(after.words, after.cues));
        // "Councillor Low moved, Councillor Pike seconded, and it was", or the movers' lines, in paragraphs of their own
        // before the label.
        let above = item.passages.get(free..at - 1).unwrap_or(&[]).iter().rev().take(2);
        let mut above: Vec<Beside<'_>> = above.take_while(|above| moves(above)).map(Beside::of).collect();
        above.reverse();
        let here = |words| Beside { words, cues: passage.cues };
        let told =
            sentences(rest).map(|span| span.of_text(rest)).skip(1).filter(|words| next == at && vote::is_vote(words));
        let after: Vec<Beside<'_>> = after.map(Beside::of).collect();
        free = next + after.len();
        let own = label.aside.into_iter().map(here);
        let beside = own.chain(above).chain([here(preamble)]).chain(told.map(here)).chain(after);
        let beside: Vec<Beside<'_>> = beside.filter(|beside| !beside.words.is_empty()).collect();
        decisions.extend(clauses.into_iter().map(|clause| of_clause(clause, &label, motion, &beside)));
        at = next;
    }
    decisions
}

/// Whether a paragraph before a label tells who moved the resolution: "Councillor Low moved, Councillor Pike seconded, and it
/// was", "Proposed Cllr Low, seconded Cllr Pike. All agreed."
fn moves(above: &Passage<'_, '_>) -> bool {
    above.words.trim_end_matches([',', '-', '–', ':', ' ']).ends_with("it was")
        || vote::is_cued_vote(above.words, above.cues)
}

/// "The Director, in exercise of his delegated powers:" with clauses that each begin with a verb in capitals: "1. APPROVED
/// the award", "2. DELEGATED authority to the Head of Law". Each is a decision under its printed number.
fn capital_clauses(item: &Item<'_, '_, '_>, lead: &Passage<'_, '_>, at: usize) -> Option<(Vec<Decision>, usize)> {
    lead.words.ends_with(':').then_some(())?;
    let clause = |passage: &Passage<'_, '_>| {
        let (marker, words) = passage.marked(item.reading);
        let first = words.split_whitespace().next()?;
        let capital = first.len() > 4 && first.ends_with("ED") && first.bytes().all(|byte| byte.is_ascii_uppercase());
        let verb = verb::active(words).filter(|_| capital && passage.block.cell.is_none())?;
        let mut decision = decision(quote_over(item.reading, &[*passage], 0, u32::MAX), Some(marker?.bare), None);
        decision.verb = Some(verb);
        Some(decision)
    };
    let clauses: Vec<Decision> = item.passages.get(at..)?.iter().map_while(clause).collect();
    let next = at + clauses.len();
    (clauses.len() > 1).then_some((clauses, next))
}

/// Whether a passage is a cell of a table below the resolution: "to approve these payments:" and the payments.
fn in_table(resolution: &Passage<'_, '_>, after: &Passage<'_, '_>) -> bool {
    resolution.block.cell.is_none() && after.block.cell.is_some() && resolution.words.trim_end().ends_with(':')
}

/// Whether a lead without a colon goes on to a list: "RESOLVED: That the Cabinet Member for Housing", "(1) accepts ...".
fn broken_lead(item: &Item<'_, '_, '_>, rest: &str, next: usize) -> bool {
    let open = rest.len() < 160 && !rest.trim_end().ends_with(['.', ';', '!', '?', '”', '"']);
    let below = item.passages.get(next).and_then(|below| below.marked(item.reading).0);
    let starts = below.is_some_and(|marker| matches!(marker.bare, "1" | "a" | "i" | "A" | "I"));
    open && starts && clause::starts_that(rest) && verb::verb(rest).is_none()
}

/// The movers of a line, or of two ("Moved Cr Low", "Seconded Cr Pike"), and the passage after them.
fn movers_at<'s>(item: &Item<'_, '_, 's>, at: usize) -> Option<(Movers<'s>, usize)> {
    let words = item.passages.get(at)?.words;
    if let Some(movers) = mover::movers_line(words) {
        return Some((movers, at + 1));
    }
    let next = item.passages.get(at + 1)?.words;
    let lines = words.len() < 60
        && next.len() < 60
        && starts_with_any(&["moved", "mover", "proposed", "proposer"], words)
        && starts_with_any(&["seconded", "seconder"], next);
    lines.then_some(())?;
    let (proposer, seconder) = (mover::movers(words).proposer, mover::movers(next).seconder);
    (proposer.is_some() && seconder.is_some()).then_some((Movers { proposer, seconder }, at + 2))
}

/// The most lines of voters between a motion and what came of it.
const VOTERS_WITHIN: usize = 4;

/// What came of the motion whose words end before passage `end`: "CARRIED", "Yeas: ... Motion Passed (3 to 0)".
fn result_after<'s>(item: &Item<'_, '_, 's>, end: usize) -> Option<(vote::Outcome, Vec<Beside<'s>>)> {
    let mut beside = Vec::new();
    for passage in item.passages.iter().skip(end).take(VOTERS_WITHIN) {
        beside.push(Beside::of(passage));
        if let Some(outcome) = vote::outcome(passage.words).filter(|_| count_words(passage.words, 12) < 12) {
            return Some((outcome, beside));
        }
        if !vote::votes(passage.words).any() {
            return None;
        }
    }
    None
}

/// Resolutions under a line of movers: "Crs Low / Pike", "That the report be received.", "CARRIED".
pub(super) fn moved(item: &Item<'_, '_, '_>) -> Vec<Decision> {
    let mut decisions = Vec::new();
    for (at, passage) in item.passages.iter().enumerate() {
        // "Low / Pike" has no word of a vote.
        let cued = passage.has(Cue::Vote) || passage.has(Cue::VoteLine);
        if !cued && (passage.words.len() > 90 || !passage.words.contains('/')) {
            continue;
        }
        let Some((movers, start)) = movers_at(item, at) else { continue };
        let next = item.passages.get(start);
        if !next.is_some_and(|next| clause::starts_that(next.bare(item.reading)) || next.words.contains("That")) {
            continue;
        }
        let (clauses, end) = clauses::following(item.reading, item.passages, start, true, None);
        let last = item.passages.get(end.saturating_sub(1)).filter(|last| vote::result_tail(last.words).is_some());
        let told = match last {
            Some(last) => vote::outcome(last.words).map(|outcome| (outcome, Vec::new())),
            None => result_after(item, end),
        };
        let Some((outcome, beside)) = told else { continue };
        for clause in clauses {
            let mut decision = decision(clause.quote, clause.number.as_deref(), Some(Verb::Other));
            decision.proposer = movers.proposer.map(str::to_owned);
            decision.seconder = movers.seconder.map(str::to_owned);
            beside.iter().for_each(|beside| give_vote(&mut decision, *beside));
            decision.carried = Some(outcome != vote::Outcome::Lost);
            if outcome == vote::Outcome::Lost {
                decision.outcome = Some(Outcome::Lost);
            }
            decisions.push(decision);
        }
    }
    decisions
}

/// The label of a passage: what stands before it, what stands after it.
///
/// A label starts its passage, or stands after "it was" in capitals: "On a motion by ..., it was RESOLVED that".
fn labelled<'s>(passage: &Passage<'_, 's>, item: &Item<'_, '_, 's>) -> Option<(&'s str, &'s str, Label<'s>)> {
    if let Ok((rest, label)) = resolution::label(passage.words) {
        let worth =
            label.word != LabelWord::Noted || clause::is_lead(rest) || passage.bare(item.reading) == passage.words;
        return worth.then_some(("", rest, label));
    }
    resolution::inner_label(passage.words)
}

fn clauses_of<'s>(
    item: &Item<'_, '_, 's>,
    passage: &Passage<'_, 's>,
    rest: &'s str,
    next: usize,
    word: LabelWord,
) -> (Vec<Clause>, usize) {
    // "RESOLVED:" and, in a paragraph of its own, "The Cabinet Member agrees the following:" over its clauses.
    let stem = item.passages.get(next).filter(|stem| rest.is_empty() && leads_to_clauses(item, stem, next + 1));
    if let Some(stem) = stem {
        return clauses_of(item, stem, stem.words, next + 1, word);
    }
    let inline = inline_list(rest);
    if !inline.is_empty() {
        let clauses = inline.iter().filter_map(|(bare, from, to)| {
            let quote = quote(item, passage, rest.get(*from..*to)?);
            Some(Clause { number: Some((*bare).to_owned()), quote })
        });
        return (clauses.collect(), next);
    }
    let amended = clause::starts_that(rest) && find_any(rest, AMENDMENTS).is_some()
        || starts_with_any(&["to", "that"], rest) && find_any(rest, PAYMENTS).is_some();
    if clause::is_lead(rest) && !amended || broken_lead(item, rest, next) {
        let ends = word != LabelWord::Noted || rest.trim_end().ends_with(':');
        let (clauses, after) = clauses::following(item.reading, item.passages, next, ends, None);
        let below = item.passages.get(next).map_or("", |below| below.bare(item.reading));
        let below = || grounded(item, below, next + 1, after).filter(|_| rest.is_empty() && clause::is_lead(below));
        let one = grounded(item, rest, next, after).or_else(below);
        if let Some(one) = one.filter(|_| !clauses.is_empty()) {
            return (vec![one], after);
        }
        if !clauses.is_empty() || rest.trim_end_matches(':').len() < 12 {
            return (clauses, after);
        }
    }
    let marked = clause::marker(rest).ok();
    let words = marked.map_or(rest, |(words, _)| words);
    let mut clauses = divided(item, passage, words);
    if let (Some(first), Some((_, marker))) = (clauses.first_mut(), marked) {
        first.number = Some(marker.bare.to_owned());
    }
    let goes_on = marked.is_some() || clause::goes_on(words) || clause::starts_that(words);
    if !goes_on {
        return (clauses, next);
    }
    let (more, after) = match marked {
        Some((_, marker)) => clauses::following(item.reading, item.passages, next, true, Some(marker)),
        None => further(item, next, words),
    };
    clauses.extend(more);
    (clauses, after)
}

/// Whether a paragraph without a number ends in "the following:" and the passage `next` after it has one.
fn leads_to_clauses(item: &Item<'_, '_, '_>, stem: &Passage<'_, '_>, next: usize) -> bool {
    let numbered = |passage: &Passage<'_, '_>| passage.marked(item.reading).0.is_some();
    stem.words.trim_end().ends_with("following:") && !numbered(stem) && item.passages.get(next).is_some_and(numbered)
}

const GROUNDS: &Wordings = &Wordings::new(&["reason", "reasons", "grounds", "ground", "conditions"]);

/// Words by which what follows a resolution's colon changes a paper and is no clause.
const AMENDMENTS: &Wordings =
    &Wordings::new(&["following amendment", "following amendments", "following correction", "following corrections"]);

/// Words by which what follows is paid and is no clause.
const PAYMENTS: &Wordings = &Wordings::new(&[
    "following account",
    "following accounts",
    "following payment",
    "following payments",
    "following cheques",
    "following invoices",
]);

/// "REFUSED for the following reasons:" with its list: the reasons are no decisions of their own.
fn grounded(item: &Item<'_, '_, '_>, rest: &str, next: usize, after: usize) -> Option<Clause> {
    find_any(rest, GROUNDS)?;
    let decided = starts_with_any(&["refuse", "refused", "permitted"], rest) || verb::verb(rest).is_some();
    let passages = item.passages.get(next.checked_sub(1)?..after).filter(|_| decided)?;
    let start = item.reading.span_of(rest)?.start;
    Some(Clause { number: None, quote: quote_over(item.reading, passages, start, u32::MAX) })
}

/// Paragraphs without a marker that go on a resolution whose first clause stands beside the label.
fn further(item: &Item<'_, '_, '_>, next: usize, words: &str) -> (Vec<Clause>, usize) {
    let starts = item.passages.get(next).is_some_and(|passage| {
        let (marker, text) = passage.marked(item.reading);
        marker.is_none_or(|marker| marker.bare.is_empty()) && (clause::starts_that(text) || clause::goes_on(words))
    });
    if starts { clauses::following(item.reading, item.passages, next, false, None) } else { (Vec::new(), next) }
}

/// One paragraph after a label: a clause for each sentence that starts "That", without the sentences of a vote.
fn divided<'s>(item: &Item<'_, '_, 's>, passage: &Passage<'_, 's>, words: &'s str) -> Vec<Clause> {
    let inner = passage.has(Cue::Resolve)
        && resolution::label(passage.words).is_err()
        && resolution::inner_label(passage.words).is_some();
    let mut parts: Vec<Span> = Vec::new();
    for sentence in sentences(words) {
        let text = sentence.of_text(words);
        if !parts.is_empty() && (vote::is_vote(text) || text.starts_with('[')) {
            break;
        }
        // "RESOLVED to go. RESOLVED to stay.", in one paragraph.
        let again = resolution::label(text).ok().filter(|(rest, _)| !parts.is_empty() && !rest.is_empty());
        if let Some(rest) = again.and_then(|(rest, _)| Span::of(rest, words)) {
            parts.push(Span { start: rest.start, end: sentence.end });
            continue;
        }
        // "AGREED seven in summer": a label in capitals without a stop is none, but starts another matter.
        let other = ["AGREED ", "NOTED ", "RESOLVED "].iter().any(|label| text.starts_with(label));
        if other && !parts.is_empty() {
            break;
        }
        // What follows a resolution told within a paragraph is talk again.
        let list = parts.first().is_some_and(|first| first.of_text(words).contains(':'));
        if inner && !list && !parts.is_empty() && !clause::starts_that(text) {
            break;
        }
        match parts.last_mut() {
            Some(last) if !clause::starts_that(text) => last.end = sentence.end,
            _ => parts.push(sentence),
        }
    }
    let part = |span: Span| Clause { number: None, quote: quote(item, passage, span.of_text(words)) };
    parts.into_iter().map(part).collect()
}

fn quote<'s>(item: &Item<'_, '_, 's>, passage: &Passage<'_, 's>, words: &'s str) -> Quote {
    let span = item.reading.span_of(words).unwrap_or(passage.span);
    Quote::of_pieces(item.reading.source, passage.pieces(span))
}

/// A clause as a decision, with its label's body, its motion's movers and the votes beside it.
fn of_clause(clause: Clause, label: &Label<'_>, motion: Option<&Motion>, beside: &[Beside<'_>]) -> Decision {
    let default = match label.word {
        LabelWord::Agreed => Some(Verb::Agree),
        LabelWord::Noted => Some(Verb::Note),
        _ => None,
    };
    let mut decision = decision(clause.quote, clause.number.as_deref(), default);
    if decision.verb.is_none() && motion.is_some() {
        decision.verb = Some(Verb::Other);
    }
    if label.word == LabelWord::Recommended {
        decision.outcome = Some(Outcome::Recommended);
        decision.to_body = label.to_body.map(str::to_owned);
    }
    if label.unanimous {
        (decision.carried, decision.unanimous) = (Some(true), Some(true));
    }
    if let Some(motion) = motion {
        motion.give(&mut decision);
    }
    beside.iter().for_each(|beside| give_vote(&mut decision, *beside));
    decision
}
