//! Motions and amendments: who moved them, where their words end, how the votes fell.

use super::{Item, decision};
use crate::document::passage::{Passage, quote_over};
use crate::model::{Decision, Outcome, Verb};
use crate::phrase::mover::Movers;
use crate::phrase::vote::{self, Votes};
use crate::phrase::voters;
use crate::phrase::{
    Cue, CueSet, Wordings, clause, count_words, find_any, mover, resolution, sentences, squeeze, starts_with_any,
    telling,
};
use crate::text::Span;

/// A motion or an amendment of one item.
#[derive(Clone, Debug, Default)]
pub(super) struct Motion {
    /// The passage in which it is moved.
    pub passage: usize,
    /// Whether it amends another.
    pub amendment: bool,
    last: usize,
    start: u32,
    /// Where it ends within its passage, if talk follows it there.
    end: Option<u32>,
    proposer: Option<String>,
    seconder: Option<String>,
    votes: Votes,
    outcome: Option<vote::Outcome>,
    casting: bool,
    voters: [Vec<String>; 3],
}

impl Motion {
    /// Whether it is a decision of its own beside a labelled resolution: it fell, or it amended.
    pub fn stands_alone(&self) -> bool {
        self.outcome == Some(vote::Outcome::Lost) || (self.amendment && self.outcome.is_some())
    }

    /// Gives its movers and votes to the decision that came of it.
    pub fn give(&self, decision: &mut Decision) {
        decision.proposer = self.proposer.clone().or(decision.proposer.take());
        decision.seconder = self.seconder.clone().or(decision.seconder.take());
        if self.outcome != Some(vote::Outcome::Lost) {
            give_votes(decision, self.votes, self.outcome, self.casting);
            let [voters_for, voters_against, voters_abstain] = self.voters.clone();
            (decision.voters_for, decision.voters_against) = (voters_for, voters_against);
            decision.voters_abstain = voters_abstain;
        }
    }

    /// The motion as a decision; `told` where no label says what came of it.
    pub fn decision(&self, item: &Item<'_, '_, '_>, told: bool) -> Option<Decision> {
        let lost = self.outcome == Some(vote::Outcome::Lost);
        if self.outcome.is_none() && (!told || self.amendment || super::found::withdrawn(item, self.last)) {
            return None;
        }
        let passages = item.passages.get(self.passage..=self.last)?;
        let quote = quote_over(item.reading, passages, self.start, self.end.unwrap_or(u32::MAX));
        let mut decision = decision(quote, None, Some(Verb::Other));
        if self.amendment {
            decision.verb = Some(Verb::Other);
        }
        self.give(&mut decision);
        fall(&mut decision);
        if lost {
            (decision.outcome, decision.carried) = (Some(Outcome::Lost), Some(false));
            decision.verb = Some(Verb::Other);
            give_votes(&mut decision, self.votes, None, self.casting);
            decision.carried = Some(false);
        }
        Some(decision)
    }
}

/// Votes and what came of them, given to a decision.
fn give_votes(decision: &mut Decision, votes: Votes, outcome: Option<vote::Outcome>, casting: bool) {
    decision.votes_for = votes.in_favour.or(decision.votes_for);
    decision.votes_against = votes.against.or(decision.votes_against);
    decision.votes_abstain = votes.abstained.or(decision.votes_abstain);
    if casting {
        decision.casting_vote = Some(true);
    }
    match outcome {
        Some(vote::Outcome::Unanimous) => (decision.carried, decision.unanimous) = (Some(true), Some(true)),
        Some(vote::Outcome::Carried) => decision.carried = Some(true),
        _ => {}
    }
}

/// A motion with more votes against it than for it fell, though nothing says so: "2 for, 9 against".
pub(super) fn fall(decision: &mut Decision) {
    let votes = Votes { in_favour: decision.votes_for, against: decision.votes_against, abstained: None };
    if votes.outvoted() && decision.carried.is_none() && decision.casting_vote.is_none() {
        (decision.outcome, decision.carried) = (Some(Outcome::Lost), Some(false));
        decision.verb = Some(Verb::Other);
    }
}

/// Words beside a decision, with the cues of the sentence or the passage that they are of.
#[derive(Clone, Copy)]
pub(super) struct Beside<'s> {
    pub words: &'s str,
    pub cues: CueSet,
}

impl<'s> Beside<'s> {
    /// All words of a passage.
    pub fn of(passage: &Passage<'_, 's>) -> Self {
        Self { words: passage.words, cues: passage.cues }
    }
}

/// What the words beside a decision say of movers and votes.
pub(super) fn give_vote(decision: &mut Decision, beside: Beside<'_>) {
    let Beside { words, cues } = beside;
    let voted = cues.has(Cue::Vote) || cues.has(Cue::VoteLine) || cues.has(Cue::Second);
    let movers = mover::pair(words).unwrap_or_else(|| if voted { mover::movers(words) } else { Movers::default() });
    let owned = |name: Option<&str>| name.and_then(mover::named).map(squeeze);
    decision.proposer = owned(movers.proposer).or(decision.proposer.take());
    decision.seconder = owned(movers.seconder).or(decision.seconder.take());
    // "It was agreed" tells what came of it without the words of a vote.
    let outcome = if voted || cues.has(Cue::Decide) { vote::outcome(words) } else { None };
    let outcome = outcome.filter(|outcome| *outcome != vote::Outcome::Lost);
    let votes = if voted || cues.has(Cue::Digit) { vote::votes(words) } else { Votes::default() };
    // "2 votes in favour and 4 against" carries nothing.
    let outcome = outcome.filter(|_| !votes.outvoted() || find_any(words, &["carried", "passed", "agreed"]).is_some());
    give_votes(decision, votes, outcome, voted && vote::casting_vote(words));
}

/// Words by which a sentence with movers shows itself a motion that is debated and put.
const MOTION_WORDS: &Wordings = &Wordings::new(&[
    "it was moved by",
    "moved by",
    "motion",
    "amendment",
    "seconded that",
    "seconded the",
    "seconded a proposal",
    "moved that",
    "seconded, that",
    "amendments",
]);

/// All motions and amendments of an item, in order, with the votes that were taken on them.
pub(super) fn motions(item: &Item<'_, '_, '_>) -> Vec<Motion> {
    let mut motions: Vec<Motion> = Vec::new();
    let mut current = 0;
    let mut side = None;
    for (at, passage) in item.passages.iter().enumerate() {
        let named = side.take();
        if let (Some(recorded), Some(motion)) =
            (super::vote_table::recorded(item.passages, at), motions.get_mut(current))
        {
            motion.votes = recorded.votes.or(motion.votes);
            motion.voters = recorded.voters;
            continue;
        }
        if !passage.has(Cue::Vote) {
            if let (Some(side), Some(motion)) = (named, motions.get_mut(current)) {
                name_voters(motion, side, passage.words);
            }
            continue;
        }
        let motion = || moved(item, at, passage).or_else(|| unseconded(item, at, passage));
        if let Some(motion) = passage.has(Cue::Second).then(motion).flatten() {
            current = motions.len();
            motions.push(motion);
        }
        current = put(&mut motions, passage.words, current);
        let Some(motion) = motions.get_mut(current).filter(|motion| at != motion.passage || passage.words.len() < 1500)
        else {
            continue;
        };
        if (motion.passage..=motion.last).contains(&at) && motion.last > motion.passage && at != motion.last {
            continue;
        }
        let votes = vote::votes(passage.words);
        side = count(motion, passage.words, votes);
        if let Some((side, mut names)) = voters::named(passage.words) {
            motion.voters.get_mut(side).into_iter().for_each(|voters| voters.append(&mut names));
        }
        if side.is_none()
            && !votes.any()
            && let Some(named) = named
        {
            name_voters(motion, named, passage.words);
        }
    }
    motions
}

/// The motion that is moved in a passage, if one is.
fn moved(item: &Item<'_, '_, '_>, at: usize, passage: &Passage<'_, '_>) -> Option<Motion> {
    let words = passage.bare(item.reading);
    if words.len() > 4000 {
        return None;
    }
    let cued = passage.sentences(item.reading, words).filter(|sentence| sentence.cues.has(Cue::Second));
    let (sentence, movers) = cued.map(|sentence| item.reading.source.at(sentence.span)).find_map(|text| {
        let put = find_any(text, MOTION_WORDS).is_some()
            || item.formal && starts_with_any(&["it was proposed by", "it was then proposed by"], text);
        let movers = if put { mover::movers(text) } else { return None };
        (movers.proposer.is_some() && movers.seconder.is_some()).then_some((text, movers))
    })?;
    let labelled = || resolution::label(passage.words).is_ok() || resolution::inner_label(words).is_some();
    if telling::it_was(sentence).is_some() || labelled() {
        return None;
    }
    let owned = |name: Option<&str>| name.and_then(mover::named).map(str::to_owned);
    let amendment = find_any(sentence, &["amendment", "amendments"]).is_some() || headed_amendment(item, at);
    // "Motion: That the fee be raised. Moved: Cllr Low. Seconded: Cllr Pike.": what was moved stands before the movers.
    let line = vote::is_vote(sentence).then(|| item.reading.span_of(words)).flatten();
    let start = line.map_or(item.reading.span_of(sentence)?, |words| words).start;
    let last = extent(item, at, passage);
    // "Mr Low proposed and Ms Pike seconded that the rent be raised. The Clerk spoke.": talk follows.
    let whole = last == at && line.is_none() && find_any(sentence, &["that"]).is_some();
    let end = whole && !sentence.contains(['“', '"', ':']);
    let end = end.then(|| end_of(words, sentence)).flatten().and_then(|told| item.reading.span_of(told));
    Some(Motion {
        passage: at,
        amendment,
        last,
        start,
        end: end.map(|told| told.end),
        proposer: owned(movers.proposer),
        seconder: owned(movers.seconder),
        ..Motion::default()
    })
}

/// `sentence` of `words` with what tells soon behind it what came of it: "There were no others and he was elected."
fn end_of<'t>(words: &'t str, sentence: &'t str) -> Option<&'t str> {
    let start = Span::of(sentence, words)?.start;
    let behind = sentences(words).skip_while(|span| span.start <= start);
    let came =
        |text: &str| vote::outcome(text).is_some() || telling::echo(text) || find_any(text, &["elected"]).is_some();
    let end = behind.take(4).filter(|span| came(span.of_text(words))).last();
    end.map_or(Some(sentence), |end| words.get(start as usize..end.end as usize))
}

/// Whether "AMENDMENT" stands alone above a passage.
fn headed_amendment(item: &Item<'_, '_, '_>, at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| item.passages.get(above));
    above.is_some_and(|above| starts_with_any(&["amendment"], above.words) && count_words(above.words, 4) < 4)
}

const UNSECONDED: &Wordings =
    &Wordings::new(&["want of a seconder", "lack of a seconder", "not seconded", "no seconder"]);

/// "Councillor Low proposed that ... The motion fell for want of a seconder.", in one paragraph.
fn unseconded(item: &Item<'_, '_, '_>, at: usize, passage: &Passage<'_, '_>) -> Option<Motion> {
    let words = passage.bare(item.reading);
    let mut seconding = passage.sentences(item.reading, words).filter(|sentence| sentence.cues.has(Cue::Second));
    seconding.find(|sentence| find_any(item.reading.source.at(sentence.span), UNSECONDED).is_some())?;
    // Of several that are moved in the paragraph, the last before those words fell.
    let mut fell = false;
    let until = sentences(words).map(|span| span.of_text(words)).take_while(|text| {
        let before = !fell;
        fell |= find_any(text, UNSECONDED).is_some();
        before
    });
    // "Mr Low's motion that it be sold was not seconded.": told in one sentence.
    let own =
        |text: &str| find_any(text, UNSECONDED).is_some() && find_any(text, &["motion that", "motion to"]).is_some();
    let mover = |text| mover::movers(text).proposer.map(Some).or_else(|| own(text).then_some(None));
    let told = until.map(super::front::unnumbered).filter_map(|text| mover(text).map(|proposer| (text, proposer)));
    let (sentence, proposer) = told.last()?;
    // "Motion: that the sign be painted. Moved Cllr Low, no seconder.": what was moved stands before the mover.
    let line = sentence.len() < 60 && starts_with_any(&["moved", "proposed", "proposer"], sentence);
    Some(Motion {
        passage: at,
        last: at,
        start: item.reading.span_of(if line { words } else { sentence })?.start,
        proposer: proposer.and_then(mover::named).map(str::to_owned),
        outcome: Some(vote::Outcome::Lost),
        amendment: find_any(words, &["amendment"]).is_some(),
        ..Motion::default()
    })
}

/// The most passages that one motion's words may take.
const LONGEST: usize = 80;

/// The last passage of a motion's words: the one that closes its quotation, or the last item of its list.
fn extent(item: &Item<'_, '_, '_>, at: usize, passage: &Passage<'_, '_>) -> usize {
    let opens = |words: &str| words.starts_with(['“', '"']) || (words.contains('“') && !words.contains('”'));
    let next = item.passages.get(at + 1);
    if opens(passage.words) && passage.words.contains('“')
        || (clause::is_lead(passage.words) || passage.words.ends_with("that"))
            && next.is_some_and(|next| opens(next.words))
    {
        let close = item
            .passages
            .iter()
            .enumerate()
            .skip(at)
            .take(LONGEST)
            .find(|(_, passage)| passage.words.contains('”') || passage.words.trim_end().ends_with('"'));
        return close.map_or(at, |(close, _)| close);
    }
    if !clause::is_lead(passage.words) {
        return at;
    }
    let list = item.passages.iter().enumerate().skip(at + 1).take(LONGEST).take_while(|(place, passage)| {
        let (marker, words) = passage.marked(item.reading);
        (marker.is_some() || *place == at + 1 && clause::starts_clause(words))
            && resolution::label(passage.words).is_err()
            && !vote::is_vote(words)
    });
    list.last().map_or(at, |(last, _)| last)
}

/// "The Chairman put the substantive motion to the vote": the votes that follow are on that one.
fn put(motions: &mut [Motion], words: &str, current: usize) -> usize {
    const PUT: &Wordings = &Wordings::new(&[
        "put to the vote",
        "to the vote",
        "voting was as follows",
        "put to the meeting",
        "motion was then put",
        "motion was put",
    ]);
    if motions.is_empty() || find_any(words, PUT).is_none() {
        return current;
    }
    let substantive = find_any(words, &["substantive motion", "original motion"]).is_some();
    let amended = find_any(words, &["put the amendment", "the amendment was put", "the amendment was"]).is_some();
    if amended {
        return current;
    }
    let motion = substantive || find_any(words, &["put the motion", "the motion was put", "the motion was"]).is_some();
    // What is put is no amendment: where no other motion was read, its votes are nobody's.
    let fits = motions.get(current).is_some_and(|found| !found.amendment);
    match motions.iter().rposition(|motion| !motion.amendment).filter(|_| motion) {
        Some(put) => put,
        None if fits || !substantive => current,
        None => usize::MAX,
    }
}

const OUTCOMES: &Wordings = &Wordings::new(&[
    "amendment lost",
    "motion lost",
    "amendment carried",
    "motion carried",
    "was lost",
    "declared lost",
    "was carried",
    "declared carried",
    "and lost",
    "motion fell",
    "amendment fell",
    "to be lost",
    "to the motion fell",
    "not carried",
    "unanimously agreed",
    "agreed unanimously",
    "and it was agreed",
    "lost by",
    "carried by",
    "was defeated",
    "was not agreed",
    "was not supported",
    "was not carried",
]);

/// Takes the numbers and the outcome that a passage tells; gives the side whose voters the next passage names.
fn count(motion: &mut Motion, words: &str, votes: Votes) -> Option<usize> {
    if !motion.amendment && find_any(words, &["an amendment"]).is_some() {
        // What came of an amendment within the motion's paragraph did not come of the motion.
        let own = sentences(words).map(|span| span.of_text(words));
        own.filter(|text| find_any(text, &["amendment"]).is_none())
            .for_each(|text| take(motion, text, vote::votes(text)));
        return None;
    }
    take(motion, words, votes);
    let one = [votes.in_favour, votes.against, votes.abstained];
    let named_next = count_words(words, 6) < 6 && one.iter().flatten().count() == 1;
    one.iter().position(|votes| votes.is_some_and(|votes| votes > 0)).filter(|_| named_next)
}

/// Takes the numbers, which are `votes`, and the outcome that `words` tell.
fn take(motion: &mut Motion, words: &str, votes: Votes) {
    let told = count_words(words, 16) < 16 || find_any(words, OUTCOMES).is_some();
    if votes.any() && (told || find_any(words, &["votes"]).is_some()) {
        motion.votes = votes.or(motion.votes);
    }
    motion.casting |= vote::casting_vote(words);
    if told {
        motion.outcome = vote::outcome(words).or(motion.outcome);
    }
}

fn name_voters(motion: &mut Motion, side: usize, words: &str) {
    if let Some(voters) = motion.voters.get_mut(side) {
        voters.extend(voters::names(words));
    }
}
