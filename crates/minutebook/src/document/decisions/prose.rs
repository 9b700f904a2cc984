//! Decisions told only in prose: "It was agreed that ...", "Cabinet noted the report", "... Prop. JB, 2nd GK, All agreed."

use super::found::Found;
use super::front::{behind_title, cell, own_clause, unnumbered, without_stop};
use super::lists::{acts, appointed, body_led, led, unled};
use super::motion::{Beside, give_vote};
use super::sentence::{PUT, be_decided, telling as telling_of};
use super::{Item, decision, titled};
use crate::document::decided::Decided;
use crate::document::passage::{Passage, quote_over};
use crate::document::reading::Sentence;
use crate::model::{Decision, Outcome, Verb};
use crate::phrase::telling::{self, Telling, Told};
use crate::phrase::{Cue, CueSet, Wordings, clause, find_any, mover, sentences, starts_with_any, verb, vote};
use crate::text::{Quote, Span};
use memchr::memmem;

/// How many sentences may stand between a decision and the vote on it.
const VOTE_WITHIN: usize = 4;

/// The decisions that an item without a label tells.
pub(super) fn read(item: &Item<'_, '_, '_>, others: &[Decision]) -> Vec<Decision> {
    read_where(item, others, |_| true)
}

/// The decisions told beside labelled ones: only what is seconded, RESOLVED, or agreed where labels are few.
pub(super) fn beside(item: &Item<'_, '_, '_>, labelled: &[Decision]) -> Vec<Decision> {
    let resolved = memmem::Finder::new("esolved");
    read_where(item, labelled, |passage| {
        let told = passage.has(Cue::Decide) && resolved.find(passage.words.as_bytes()).is_some();
        let talk = (item.undivided || item.parish) && passage.has(Cue::ItWas);
        passage.has(Cue::Second) || talk || told
    })
}

/// As [`read`], of the passages that are `wanted`.
fn read_where(
    item: &Item<'_, '_, '_>,
    others: &[Decision],
    wanted: impl Fn(&Passage<'_, '_>) -> bool,
) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let alone = others.is_empty();
    let others = Decided::of(others);
    let mut read = 0;
    for (place, passage) in item.passages.iter().enumerate() {
        if place < read || !wanted(passage) || others.holds(passage.span) {
            continue;
        }
        if let Some((clauses, next)) = body_led(item, place, passage).or_else(|| appointed(item, place, passage)) {
            decisions.extend(clauses);
            read = next;
            continue;
        }
        let cued = passage.has(Cue::Resolve) || passage.has(Cue::Vote) || passage.has(Cue::Defer);
        if !cued || passage.is_heading() || super::applications::leads(passage.words) {
            continue;
        }
        if let Some((mut clauses, next)) = led(item, place, passage).or_else(|| unled(item, place, passage)) {
            let votes: Vec<Beside<'_>> = vote_lines(item, next).collect();
            // "Moved by Cllr Ash", "Seconded by Cllr Oak", "That it be amended": the movers of what comes next.
            let motion = item.passages.get(next + votes.len()).is_some_and(|below| clause::starts_that(below.words));
            votes
                .into_iter()
                .filter(|_| !motion)
                .for_each(|beside| clauses.iter_mut().for_each(|clause| give_vote(clause, beside)));
            decisions.extend(clauses);
            read = next;
            continue;
        }
        let found = told_in(item, place, passage);
        let free = |found: &Found<'_>| !others.overlaps(found.span) && found.stands(item);
        let before = decisions.len();
        decisions.extend(found.into_iter().filter(free).map(|found| found.decision(item)));
        // "Prop: Cllr Ash Sec: Cllr Oak", "Vote: 6 for", in paragraphs of their own below.
        let below = || vote_lines(item, place + 1);
        if decisions.len() == before {
            decisions.extend(moved_below(item, passage, below()));
        }
        if let [.., last] = decisions.get_mut(before..).unwrap_or_default() {
            below().for_each(|beside| give_vote(last, beside));
        }
        decisions.extend(all_approved(item, place, passage));
    }
    titled::join_nominations(&mut decisions);
    if alone && decisions.is_empty() {
        decisions
            .extend(titled::of_title(item).or_else(|| titled::in_title(item)).or_else(|| titled::below_title(item)));
    }
    if item.record && decisions.is_empty() { acts(item) } else { decisions }
}

/// What a body RESOLVED, in capitals, in sentences of an item whose labels lead other decisions: "The Council RESOLVED
/// unanimously there was no objection".
pub(super) fn in_capitals(item: &Item<'_, '_, '_>, others: &[Decision]) -> Vec<Decision> {
    let others = Decided::of(others);
    let resolved = memmem::Finder::new("RESOLVED");
    let mut decisions = Vec::new();
    for (place, passage) in item.passages.iter().enumerate() {
        if !passage.has(Cue::Decide) || passage.is_heading() || others.overlaps(passage.span) {
            continue;
        }
        if resolved.find(passage.words.as_bytes()).is_none() {
            continue;
        }
        let body = |found: &Found<'_>| {
            let told = found.told.filter(|told| told.telling == Telling::Body);
            let said = told.and_then(|told| found.sentence.get(told.start..told.end));
            said.is_some_and(|said| said.ends_with("RESOLVED")) && !found.sentence.trim_end().ends_with(':')
        };
        decisions.extend(told_in(item, place, passage).into_iter().filter(body).map(|found| found.decision(item)));
    }
    decisions
}

/// The lines of movers and votes from passage `at` on.
fn vote_lines<'p, 's>(item: &Item<'p, '_, 's>, at: usize) -> impl Iterator<Item = Beside<'s>> + use<'p, 's> {
    let below = item.passages.get(at..).unwrap_or(&[]).iter().take(3);
    below.take_while(|below| vote::is_cued_vote(below.words, below.cues)).map(Beside::of)
}

/// "To approve the minutes of 4 May", "Acceptance of the quote, proposed by Cllr Oak", with the lines of its movers below.
fn moved_below<'s>(
    item: &Item<'_, '_, 's>,
    passage: &Passage<'_, 's>,
    mut below: impl Iterator<Item = Beside<'s>>,
) -> Option<Decision> {
    below.find(|below| mover::movers(below.words).seconder.is_some())?;
    let words = passage.bare(item.reading);
    let last = sentences(words).last()?.of_text(words);
    let task = crate::phrase::wording::after("to", last).is_some_and(|task| verb::active(task.trim_start()).is_some());
    let line = starts_with_any(&["moved", "mover", "proposed", "proposer"], last);
    let proposed = || !line && mover::movers(last).proposer.is_some() && !vote::is_vote(last);
    let motion = starts_with_any(&["proposal to", "proposal that", "motion to", "motion that"], last);
    (task || motion || proposed()).then_some(())?;
    let span = item.reading.span_of(last)?;
    let quote = Quote::of_pieces(item.reading.source, passage.pieces(span).collect::<Vec<_>>());
    let mut decision = decision(quote, None, Some(Verb::Agree));
    give_vote(&mut decision, Beside { words: last, cues: passage.cues });
    Some(decision)
}

/// "... - all approved." at the end of a list of payments: the list is one decision.
fn all_approved(item: &Item<'_, '_, '_>, place: usize, passage: &Passage<'_, '_>) -> Option<Decision> {
    let bare = passage.words.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let ends = ["all approved", "all agreed for payment", "all authorised"].iter().any(|words| bare.ends_with(words));
    (ends && item.stretch.title.is_some() && place < 60).then_some(())?;
    let passages = item.passages.get(..=place)?;
    // "Accounts to be paid :-": what stands before the colon is the item's title.
    let first = passages.first().map_or("", |first| first.bare(item.reading));
    let start = item.reading.span_of(without_stop(first)).map_or(0, |span| span.start);
    let quote = quote_over(item.reading, passages, start, u32::MAX);
    let mut decision = decision(quote, None, None);
    (decision.verb, decision.outcome) = (Some(Verb::Approve), Some(Outcome::Resolved));
    Some(decision)
}

/// The cues of which one stands in each sentence that tells of a decision, but for "That it be bought" and what a record of
/// a decision tells.
const TELLING: &[Cue] = &[Cue::Decide, Cue::Resolve, Cue::Vote, Cue::VoteLine, Cue::Second, Cue::Defer];

fn told_in<'s>(item: &Item<'_, '_, 's>, place: usize, passage: &Passage<'_, 's>) -> Vec<Found<'s>> {
    let all = passage.sentences(item.reading, passage.bare(item.reading));
    let alone = all.clone().nth(1).is_none();
    let mut found: Vec<Found<'s>> = Vec::new();
    let mut last: Option<Sentence> = None;
    // The lines of movers since then of which no vote is told yet.
    let mut lines: Vec<Beside<'s>> = Vec::new();
    for (at, Sentence { span, cues }) in all.enumerate() {
        let sentence = unnumbered(item.reading.source.at(span));
        let line = vote::is_cued_vote(sentence, cues);
        let before = if line { last } else { last.replace(Sentence { span, cues }) };
        if !line {
            lines.clear();
        }
        let cued = TELLING.iter().any(|cue| cues.has(*cue));
        if !cued && !item.record && be_decided(sentence).is_none() {
            continue;
        }
        let here = item.reading.span_of(sentence).unwrap_or(span);
        let before = || {
            let words = |before: Sentence| unnumbered(item.reading.source.at(before.span));
            before.map(|before| Beside { words: words(before), cues: before.cues })
        };
        // The sentence before, which this one only says yes to.
        let with_before = |before: Beside<'s>, vote: Vec<Beside<'s>>| {
            let start = item.reading.span_of(before.words).map_or(here.start, |span| span.start);
            let span = Span { start, end: here.end };
            let Beside { words, cues } = before;
            Found { passage: place, span, told: None, sentence: words, cues, vote, at, recommended: false }
        };

        if line || cues.has(Cue::Second) && mover::leads_with_seconder(sentence) {
            let newest = found.last().map_or(0, |last| last.at);
            if let Some(last) = voted(&mut found, sentence).filter(|last| at - last.at <= VOTE_WITHIN) {
                if last.at == newest {
                    last.span.end = here.end;
                }
                last.vote.push(Beside { words: sentence, cues });
                continue;
            }
            let on = |before: &Beside<'_>| !vote::is_vote(before.words) && voted_on(*before, sentence, cues);
            if let Some(before) = before().filter(on) {
                lines.push(Beside { words: sentence, cues });
                found.push(with_before(before, std::mem::take(&mut lines)));
                continue;
            }
            lines.push(Beside { words: sentence, cues });
        }
        if (cues.has(Cue::Decide) || cues.has(Cue::Resolve))
            && telling::echo(sentence)
            && let Some(before) = before()
        {
            let yes = with_before(before, Vec::new());
            found.retain(|earlier| earlier.span.start != yes.span.start);
            found.push(yes);
            continue;
        }
        // "It was suggested that a bench be bought. Agreed."
        if let Some(before) = before().filter(|before| sentence.len() < 12 && yes(before.words, sentence)) {
            let verb = verb::active(sentence).filter(|verb| *verb != Verb::Agree);
            let told = verb.map(|verb| Told { verb: Some(verb), ..PUT });
            found.push(Found { told, ..with_before(before, Vec::new()) });
            continue;
        }
        let titled = (at == 0).then(|| behind_title(sentence)).flatten();
        let told = titled.and_then(|rest| telling_of(item, rest, cues, alone).map(|told| (rest, told)));
        let whole = || telling_of(item, sentence, cues, alone).map(|told| (sentence, told));
        let Some((sentence, told)) = told.or_else(whole).map(|(words, told)| cell(words, told)) else { continue };
        let here = item.reading.span_of(sentence).unwrap_or(here);
        if let Some(last) =
            found.last_mut().filter(|last| at - last.at <= VOTE_WITHIN && last.is_done_by(sentence, told, at))
        {
            last.span.end = here.end;
            last.told = Some(Told { verb: told.verb.or_else(|| verb::verb(sentence.get(told.end..)?)), ..PUT });
            last.vote.push(Beside { words: sentence, cues });
            continue;
        }
        let from = sentence.get(..told.start).unwrap_or("");
        let here_told = sentence.get(told.start..).unwrap_or("");
        let start = if own_clause(from, here_told, told.telling) { here.start + told.start as u32 } else { here.start };
        let span = Span { start, end: here.end };
        let recommended = told.verb == Some(Verb::Recommend);
        found.push(Found { passage: place, span, told: Some(told), sentence, cues, vote: Vec::new(), at, recommended });
    }
    found
}

/// Whether a sentence is a motion behind its label: "Motion: that the sign be painted", "Proposal: to write".
fn labelled_motion(text: &str) -> bool {
    let rest = ["motion", "proposal"].iter().find_map(|label| crate::phrase::after_word(label, text));
    let matter = rest.and_then(|rest| rest.strip_prefix(':')).map(str::trim_start);
    matter.is_some_and(|matter| starts_with_any(&["that", "to"], matter))
}

/// Which of what was found the vote in `sentence` is on: a vote on an amendment is on none but one, and one on the original
/// motion is on what stands before the amendments.
fn voted<'f, 's>(found: &'f mut [Found<'s>], sentence: &str) -> Option<&'f mut Found<'s>> {
    if find_any(sentence, &["amendment"]).is_some() {
        return found.last_mut().filter(|last| last.amends());
    }
    let original = find_any(sentence, &["original motion", "substantive motion", "original proposal"]).is_some();
    found.iter_mut().rev().find(|found| !original || !found.amends())
}

/// Whether the vote in `sentence` is on what `before` proposes: a seconder speaks after it, or all agree to it.
fn voted_on(before: Beside<'_>, sentence: &str, cues: CueSet) -> bool {
    let moves = || mover::movers(before.words).proposer.is_some() || find_any(before.words, PROPOSED).is_some();
    if cues.has(Cue::Second) && mover::movers(sentence).seconder.is_some() {
        return vote::is_vote(sentence) && !starts_with_any(&["this", "it", "these"], sentence) || moves();
    }
    let told = || vote::outcome(sentence).is_some() || vote::votes(sentence).any();
    before.cues.has(Cue::Vote) && (moves() || labelled_motion(before.words)) && told()
}

/// Whether `sentence` says yes and nothing else to what the one before puts forward: "Agreed." to what was suggested,
/// "Approved." to a paper that was looked at.
fn yes(before: &str, sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let is = |words: &[&str]| words.iter().any(|word| bare.eq_ignore_ascii_case(word));
    let looked_at = || {
        let (at, _) = find_any(before, LOOKED_AT)?;
        (crate::phrase::count_words(before, 20) < 20).then_some(at)
    };
    is(&["agreed"]) && find_any(before, PUT_FORWARD).is_some()
        || is(&["agreed", "approved", "adopted", "accepted"]) && looked_at().is_some()
        || is(&["agreed"]) && starts_with_any(TASKED, before)
}

/// Who is to do what all agree to: "The Clerk to obtain a quote. AGREED."
const TASKED: &Wordings = &Wordings::new(&[
    "the clerk to",
    "clerk to",
    "the chairman to",
    "chairman to",
    "the chair to",
    "chair to",
    "the council to",
    "council to",
]);

/// Words by which a sentence says that a paper was before the meeting.
const LOOKED_AT: &Wordings = &Wordings::new(&[
    "was reviewed",
    "were reviewed",
    "was considered",
    "were considered",
    "was presented",
    "were presented",
    "was circulated",
    "were circulated",
    "had been circulated",
    "was tabled",
    "were tabled",
]);

/// Words that put a matter forward, to which "Agreed." says yes.
const PUT_FORWARD: &Wordings =
    &Wordings::new(&["proposed that", "suggested that", "asked that", "requested that", "recommended that"]);
const PROPOSED: &Wordings = &Wordings::new(&[
    "proposed that",
    "proposed to",
    "proposal to",
    "proposal that",
    "proposed as",
    "proposed and seconded that",
    "moved and seconded that",
    "voted on whether",
    "voted on a proposal",
    "vote on whether",
]);
