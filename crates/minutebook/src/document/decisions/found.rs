//! A decision found in prose: what came of it, who moved it, what it is to do.

use super::motion::{Beside, give_vote};
use super::sentence::{INTO_OFFICE, PUT};
use super::{Item, decision_to};
use crate::model::{Decision, Outcome, Verb};
use crate::phrase::telling::{self, Telling, Told};
use crate::phrase::{Cue, CueSet, Wordings, find_any, starts_with_any, verb, vote};
use crate::text::{Quote, Span};

/// A decision told in the sentences `from..to` of a passage.
pub(super) struct Found<'s> {
    pub passage: usize,
    pub span: Span,
    pub told: Option<Told>,
    pub sentence: &'s str,
    pub cues: CueSet,
    pub vote: Vec<Beside<'s>>,
    pub at: usize,
    pub recommended: bool,
}

impl Found<'_> {
    /// Whether `sentence` tells what came of this motion: "It was resolved to do so" right after it, or "There were no others
    /// and Mr Oak was elected" after Mr Oak was proposed.
    pub fn is_done_by(&self, sentence: &str, told: Told, at: usize) -> bool {
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

    /// Whether it changes what another moved: "moved an amendment"; but "adopted with an amendment" does not.
    pub fn amends(&self) -> bool {
        let found = find_any(self.sentence, AMENDS).and_then(|(at, _)| self.sentence.get(..at));
        found.is_some_and(|before| !["with", "subject to"].iter().any(|with| before.trim_end().ends_with(with)))
    }

    /// Whether something came of what was moved: not of an amendment of which nothing more is said, nor of what was withdrawn.
    pub fn stands(&self, item: &Item<'_, '_, '_>) -> bool {
        if self.told != Some(PUT) && self.vote.is_empty() {
            return true;
        }
        let told = || std::iter::once(self.sentence).chain(self.vote.iter().map(|beside| beside.words));
        let came = || told().any(|words| vote::outcome(words).is_some() || vote::votes(words).any());
        (came() || !self.amends()) && !withdrawn(item, self.passage)
    }

    /// Whether the motion fell: its own sentence or the line of its vote says so.
    fn falls(&self) -> bool {
        let lost = |words: &&str| {
            vote::outcome(words) == Some(vote::Outcome::Lost)
                && (find_any(words, &["amendment"]).is_none() || self.amends())
        };
        let voted = self.cues.has(Cue::Vote) || self.cues.has(Cue::VoteLine);
        voted
            && find_any(self.sentence, FALLS).is_some()
            && vote::votes(self.sentence).against != Some(0)
            && lost(&self.sentence)
            || self.vote.iter().any(|beside| lost(&beside.words))
    }

    pub fn decision(self, item: &Item<'_, '_, '_>) -> Decision {
        let pieces = item.passages.get(self.passage).map(|passage| passage.pieces(self.span).collect::<Vec<_>>());
        let quote = Quote::of_pieces(item.reading.source, pieces.unwrap_or_default());
        let told_verb = self.told.and_then(|told| told.verb);
        let content = self.told.map_or(self.sentence, |told| self.sentence.get(told.end..).unwrap_or(""));
        // "It was proposed, seconded and agreed that Mr Low be elected": what was agreed has the verb.
        let that = starts_with_any(&["that"], content.trim_start());
        let own = match self.told {
            Some(told) => told_verb.is_some_and(|own| own != Verb::Agree || told.telling == Telling::Passive && !that),
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
        let motion = self.told == Some(PUT) || !self.vote.is_empty() || self.cues.has(Cue::Second);
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
/// Words by which an amendment is moved.
const AMENDS: &Wordings = &Wordings::new(&[
    "an amendment",
    "following amendment",
    "amendment was",
    "moved the amendment",
    "seconded the amendment",
]);

/// Whether what is moved in passage `at` is taken back there or soon after.
pub(super) fn withdrawn(item: &Item<'_, '_, '_>, at: usize) -> bool {
    let here = item.passages.get(at..).unwrap_or(&[]).iter().take(3);
    here.into_iter().any(|here| here.has(Cue::Vote) && find_any(here.words, WITHDRAWN).is_some())
}

/// Words by which a motion is taken back.
const WITHDRAWN: &Wordings = &Wordings::new(&[
    "motion was withdrawn",
    "motion was then withdrawn",
    "proposal was withdrawn",
    "proposal was then withdrawn",
    "amendment was withdrawn",
    "amendment was then withdrawn",
    "withdrew the motion",
    "withdrew the proposal",
    "withdrew the amendment",
    "withdrew his motion",
    "withdrew his proposal",
    "withdrew his amendment",
    "withdrew her motion",
    "withdrew her proposal",
    "withdrew her amendment",
]);

#[cfg(test)]
mod tests {
    use crate::model::{Decision, Outcome, Verb};
    use crate::text::Source;

    fn decisions(minute: &str) -> Vec<Decision> {
        let text = format!("Minutes of Thornaby Parish Council held on 6 May 2018\n\n1. LAMPS\n\n{minute}");
        crate::parse(&Source::from_text("a", &text)).value.decisions
    }

    #[test]
    fn a_motion_falls_in_the_sentence_of_its_vote() {
        let found = decisions(
            "Cllr Ash proposed that the lamp be sold. Cllr Oak seconded the proposal. On being put to the vote the motion was lost, 2 voting for and 3 against.",
        );
        let [found] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((found.outcome, found.votes_for, found.votes_against), (Some(Outcome::Lost), Some(2), Some(3)));
        assert_eq!(found.seconder.as_deref(), Some("Cllr Oak"));
    }

    #[test]
    fn a_vote_reaches_back_over_its_movers() {
        let found =
            decisions("It was proposed that the lamp be sold. Proposed by Cllr Ash. Seconded by Cllr Oak. All agreed.");
        let [found] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((found.proposer.as_deref(), found.seconder.as_deref()), (Some("Cllr Ash"), Some("Cllr Oak")));
        assert!(found.quote.text.starts_with("It was proposed") && found.carried == Some(true));
    }

    #[test]
    fn a_vote_and_a_line_of_movers_may_be_all_that_is_told() {
        let told = |minute: &str| decisions(minute).first().map(|found| (found.verb, found.votes_for, found.carried));
        let vote = "The vote on the recommendation was then taken, and carried by 22 votes to one.";
        assert_eq!(told(vote), Some((Some(Verb::Other), Some(22), Some(true))));
        let record = "Proposed by Cllr Ash as a true record, seconded by Cllr Oak. All agreed.";
        assert_eq!(told(record), Some((Some(Verb::Confirm), None, Some(true))));
        assert_eq!(told("Proposed by Cllr Ash, seconded by Cllr Oak."), None);
        let chosen = "Cllr Ash nominated Cllr Oak as Chairman, this was seconded by Cllr Lind and this was carried.";
        assert_eq!(told(chosen), Some((Some(Verb::Appoint), None, Some(true))));
    }

    #[test]
    fn a_motion_ends_where_talk_begins() {
        let words = |minute: &str| decisions(minute).first().map(|found| found.quote.text.clone());
        let moved = "Cllr Ash proposed and Cllr Oak seconded that the lamp be sold.";
        assert_eq!(words(&format!("{moved} The Clerk spoke of its age.")).as_deref(), Some(moved));
        let carried = format!("{moved} There were no others. The motion was carried.");
        assert_eq!(words(&carried), Some(carried.clone()));
    }

    #[test]
    fn an_amendment_has_a_vote_of_its_own() {
        let found = decisions(
            "Cllr Ash proposed, seconded by Cllr Oak, that the lamp be sold. Cllr Lind proposed an amendment that it be lent. The amendment was seconded by Cllr Pym. On being put to the vote the amendment was lost, 1 voting for and 4 against. The original motion was then put to the vote and carried.",
        );
        let told: Vec<_> =
            found.iter().map(|found| (found.outcome, found.proposer.as_deref(), found.carried)).collect();
        let (sold, lent) = ((Some(Outcome::Resolved), Some("Cllr Ash"), Some(true)), Some(Outcome::Lost));
        assert_eq!(told, [sold, (lent, Some("Cllr Lind"), Some(false))]);
        assert_eq!(found[0].quote.text, "Cllr Ash proposed, seconded by Cllr Oak, that the lamp be sold.");
    }

    #[test]
    fn what_is_withdrawn_is_not_decided() {
        assert!(decisions("Cllr Ash moved an amendment to sell it, seconded by Cllr Oak.").is_empty());
        assert!(
            decisions("Cllr Ash moved that it be sold, seconded by Cllr Oak. The motion was withdrawn.").is_empty()
        );
        assert_eq!(decisions("Cllr Ash moved that it be adopted with an amendment, seconded by Cllr Oak.").len(), 1);
        assert_eq!(
            decisions("Cllr Ash moved that it be sold, seconded by Cllr Oak. Mr Low withdrew his bid.").len(),
            1
        );
    }

    #[test]
    fn a_labelled_motion_is_voted_on() {
        let told = |minute: &str| decisions(minute).first().map(|found| (found.outcome, found.votes_against));
        let lost = Some((Some(Outcome::Lost), Some(4)));
        assert_eq!(told("Motion: that the lamp be sold. Vote: 1 for, 4 against. Not carried."), lost);
        assert_eq!(told("The Board voted on whether to sell it. There were 2 votes in favour and 4 against."), lost);
        assert_eq!(told("Proposal: the lamp. Vote: 1 for, 4 against."), None);
        assert_eq!(told("The Board spoke of whether to sell it. There were 2 lamps and 4 against the wall."), None);
        assert_eq!(
            told("Cllr Ash's motion that the lamp be sold was not seconded and fell."),
            Some((Some(Outcome::Lost), None))
        );
        assert_eq!(
            told("It was moved and seconded that it be sold. The motion was lost."),
            Some((Some(Outcome::Lost), None))
        );
        let unseconded = decisions("Motion: that the lamp be sold. Moved Cllr Ash, no seconder. Motion fell.");
        let [fell] = unseconded.as_slice() else { panic!("{unseconded:?}") };
        assert!(fell.quote.text.starts_with("Motion: that the lamp be sold.") && fell.outcome == Some(Outcome::Lost));
    }

    #[test]
    fn approved_says_yes_to_a_paper() {
        let found = decisions("The rules were reviewed. Approved.");
        assert_eq!(found.first().map(|found| found.verb), Some(Some(Verb::Approve)));
        assert_eq!(found.first().map(|found| found.quote.text.as_str()), Some("The rules were reviewed. Approved."));
        assert!(decisions("The county had lit the lamp. Approved.").is_empty());
        assert_eq!(decisions("The Clerk to buy a lamp. Agreed.").len(), 1);
        assert!(decisions("The Clerk went to buy a lamp. Agreed.").is_empty());
    }
}
