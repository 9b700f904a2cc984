//! Decisions told only in prose: "It was agreed that ...", "Cabinet noted the report", "... Prop. JB, 2nd GK, All agreed."

use super::front::{behind_title, cell, own_clause, unnumbered, without_stop};
use super::lists::{acts, appointed, body_led, led, unled};
use super::motion::{Beside, give_vote};
use super::sentence::{INTO_OFFICE, PUT, be_decided, telling as telling_of};
use super::{Item, decision, decision_to};
use crate::document::decided::Decided;
use crate::document::passage::{Passage, quote_over};
use crate::document::reading::Sentence;
use crate::model::{Decision, Outcome, Verb};
use crate::phrase::telling::{self, Telling, Told};
use crate::phrase::{Cue, CueSet, Wordings, clause, find_any, mover, sentences, starts_with_any, verb, vote};
use crate::text::{Quote, Span};
use memchr::memmem;

/// A decision told in the sentences `from..to` of a passage.
struct Found<'s> {
    passage: usize,
    span: Span,
    told: Option<Told>,
    sentence: &'s str,
    cues: CueSet,
    vote: Vec<Beside<'s>>,
    at: usize,
    recommended: bool,
}

/// How many sentences may stand between a decision and the vote on it.
const VOTE_WITHIN: usize = 4;

/// The decisions that an item without a label tells.
pub(super) fn read(item: &Item<'_, '_, '_>, others: &[Decision]) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let alone = others.is_empty();
    let others = Decided::of(others);
    let mut read = 0;
    for (place, passage) in item.passages.iter().enumerate() {
        if place < read {
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
        let free = |found: &Found<'_>| !others.overlaps(found.span);
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
    super::titled::join_nominations(&mut decisions);
    if alone && decisions.is_empty() {
        decisions.extend(super::titled::of_title(item).or_else(|| super::titled::in_title(item)));
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
            said.is_some_and(|said| said.ends_with("RESOLVED"))
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
    for (at, Sentence { span, cues }) in all.enumerate() {
        let before = last.replace(Sentence { span, cues });
        let sentence = unnumbered(item.reading.source.at(span));
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
        if vote::is_cued_vote(sentence, cues) || cues.has(Cue::Second) && mover::leads_with_seconder(sentence) {
            if let Some(last) = found.last_mut().filter(|last| at - last.at <= VOTE_WITHIN) {
                last.span.end = here.end;
                last.vote.push(Beside { words: sentence, cues });
                continue;
            }
            let on = |before: &Beside<'_>| !vote::is_vote(before.words) && voted_on(*before, sentence, cues);
            if let Some(before) = before().filter(on) {
                found.push(with_before(before, vec![Beside { words: sentence, cues }]));
                continue;
            }
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
        if yes(sentence)
            && let Some(before) = before().filter(|before| find_any(before.words, PUT_FORWARD).is_some())
        {
            found.push(with_before(before, Vec::new()));
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

/// What a matter asks for that "this" takes up: "that Ms Hill be co-opted and this was approved".
fn spoken_of(sentence: &str, told: Told) -> Option<Verb> {
    let before = sentence.get(..told.start)?.trim_end();
    ["and this", "and again this", "and that"].iter().find(|words| before.ends_with(**words))?;
    let (_, end) = find_any(before, &["that"])?;
    verb::verb(before.get(end..)?).filter(|verb| *verb == Verb::Appoint)
}

/// The deed at the end of a line of movers: "Ms Hill – proposed by Mr Ash, seconded by Ms Oak and unanimously appointed".
fn ends_done(sentence: &str) -> Option<Verb> {
    let (_, last) = sentence.rsplit_once(" and ")?;
    let deed = starts_with_any(&["unanimously", "duly"], last).then(|| last.split_once(' ')).flatten();
    let deed = deed.map_or(last, |(_, deed)| deed);
    let alone = deed.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    (!alone.contains(' ') && alone.ends_with("ed")).then_some(())?;
    verb::active(alone).filter(|verb| *verb != Verb::Agree)
}

/// Whether the vote in `sentence` is on what `before` proposes: a seconder speaks after it, or all agree to it.
fn voted_on(before: Beside<'_>, sentence: &str, cues: CueSet) -> bool {
    let moves = || mover::movers(before.words).proposer.is_some() || find_any(before.words, PROPOSED).is_some();
    if cues.has(Cue::Second) && mover::movers(sentence).seconder.is_some() {
        return vote::is_vote(sentence) && !starts_with_any(&["this", "it", "these"], sentence) || moves();
    }
    let carried = vote::outcome(sentence).is_some_and(|outcome| outcome != vote::Outcome::Lost);
    carried && before.cues.has(Cue::Vote) && moves()
}

/// Whether a sentence says "Agreed." and nothing else.
fn yes(sentence: &str) -> bool {
    sentence.trim_end_matches(|letter: char| !letter.is_alphanumeric()).eq_ignore_ascii_case("agreed")
}

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
]);

/// Words by which a motion falls in its own sentence.
const FALLS: &Wordings = &Wordings::new(&[
    "was lost",
    "was defeated",
    "and lost",
    "and defeated",
    "not carried",
    "was not agreed",
    "motion fell",
    "motion failed",
    "proposal fell",
]);

impl Found<'_> {
    /// Whether `sentence` tells what came of this motion: "It was resolved to do so" right after it, or "There were no others
    /// and Mr Oak was elected" after Mr Oak was proposed.
    fn is_done_by(&self, sentence: &str, told: Told, at: usize) -> bool {
        if self.told != Some(PUT) || !self.vote.is_empty() || vote::outcome(self.sentence).is_some() {
            return false;
        }
        let before = sentence.get(..told.start).unwrap_or("").trim_end();
        let chosen = before.rsplit(char::is_whitespace).next().filter(|name| name.starts_with(char::is_uppercase));
        let elected = told.telling == Telling::Passive && told.verb == Some(Verb::Appoint);
        let resolved = told.telling == Telling::ItWas && before.is_empty() && at == self.at + 1;
        elected && chosen.is_some_and(|name| find_any(self.sentence, &[name]).is_some())
            || resolved && find_any(sentence, &["also", "further"]).is_none()
    }

    /// Whether the motion fell: its own sentence or the line of its vote says so.
    fn falls(&self) -> bool {
        let lost = |words: &&str| {
            vote::outcome(words) == Some(vote::Outcome::Lost) && find_any(words, &["amendment"]).is_none()
        };
        let voted = self.cues.has(Cue::Vote) || self.cues.has(Cue::VoteLine);
        voted
            && find_any(self.sentence, FALLS).is_some()
            && vote::votes(self.sentence).against != Some(0)
            && lost(&self.sentence)
            || self.vote.iter().any(|beside| lost(&beside.words))
    }

    fn decision(self, item: &Item<'_, '_, '_>) -> Decision {
        let pieces = item.passages.get(self.passage).map(|passage| passage.pieces(self.span).collect::<Vec<_>>());
        let quote = Quote::of_pieces(item.reading.source, pieces.unwrap_or_default());
        let told_verb = self.told.and_then(|told| told.verb);
        let content = self.told.map_or(self.sentence, |told| self.sentence.get(told.end..).unwrap_or(""));
        let own = match self.told {
            Some(told) => told_verb.is_some_and(|own| own != Verb::Agree || told.telling == Telling::Passive),
            None => false,
        };
        let number = item.passages.get(self.passage).and_then(|passage| passage.marked(item.reading).0);
        let number = number
            .map(|marker| marker.bare)
            .filter(|bare| self.at == 0 && bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_lowercase()));
        let verb = if own { told_verb } else { verb::verb(content).or(told_verb) };
        let mut decision = decision_to(quote, number, None);
        decision.verb = verb;
        if telling::deferred(self.sentence) {
            (decision.outcome, decision.verb) = (Some(Outcome::Deferred), Some(Verb::Defer));
        } else if crate::phrase::resolution::agrees_to_recommend(self.sentence).is_none() {
            decision.outcome = Some(Outcome::Resolved);
        }
        if self.recommended {
            (decision.outcome, decision.verb) = (Some(Outcome::Recommended), Some(Verb::Recommend));
        }
        if let Some(said) = self.told.filter(|told| told.telling == Telling::Passive) {
            decision.verb = spoken_of(self.sentence, said).or(decision.verb);
        }
        if decision.verb.is_none()
            && starts_with_any(&["that the clerk should", "that the clerk be asked"], content.trim_start())
        {
            decision.verb = Some(Verb::Request);
        }
        let motion = self.told == Some(PUT) || !self.vote.is_empty();
        if decision.verb.is_none() && motion && find_any(self.sentence, INTO_OFFICE).is_some() {
            decision.verb = Some(Verb::Appoint);
        }
        if decision.verb.is_none() && motion {
            decision.verb = ends_done(self.sentence);
        }
        if decision.verb.is_none() || decision.verb == Some(Verb::Other) {
            let yes = self.told.is_none() || !self.vote.is_empty();
            decision.verb = Some(if yes && told_verb.is_none() && find_any(self.sentence, &["resolved"]).is_none() {
                Verb::Agree
            } else {
                Verb::Other
            });
        }
        let falls = self.falls();
        let own = Beside { words: self.sentence, cues: self.cues };
        std::iter::once(own).chain(self.vote).for_each(|beside| give_vote(&mut decision, beside));
        super::motion::fall(&mut decision);
        if falls {
            (decision.outcome, decision.carried, decision.verb) = (Some(Outcome::Lost), Some(false), Some(Verb::Other));
        }
        decision
    }
}
