//! What a neighbour tells: the title of what was moved, the nomination of who was elected.

use super::motion::{Beside, give_vote};
use super::{Item, decision, decision_to};
use crate::document::passage::{Passage, quote_over};
use crate::model::{Decision, Verb};
use crate::phrase::{Cue, Wordings, find_any, mover, sentences, starts_with_any, telling, verb, vote};
use crate::text::Quote;

/// Titles that say what is to be decided.
const TASKS: &Wordings = &Wordings::new(&[
    "to approve",
    "to agree",
    "to accept",
    "to adopt",
    "to confirm",
    "to receive and approve",
    "to elect",
    "to appoint",
    "to consider",
    "to resolve",
    "approval of",
    "approve",
    "adopt",
    "minutes",
    "adoption of",
    "confirmation of",
    "payments",
    "accounts for payment",
]);

/// Among how many paragraphs of the item the line of movers is looked for.
const WITHIN: usize = 4;

/// "To approve the minutes of 4 May" as a title, and below it only "Proposed by Cllr Ash, seconded by Cllr Oak. All agreed.":
/// the line of the movers is the decision on what the title asks.
pub(super) fn of_title(item: &Item<'_, '_, '_>) -> Option<Decision> {
    let title = item.stretch.title?;
    starts_with_any(TASKS, title).then_some(())?;
    let moves = |passage: &&Passage<'_, '_>| vote::is_cued_vote(passage.bare(item.reading), passage.cues);
    let place = item.passages.iter().take(WITHIN).position(|passage| moves(&passage))?;
    let lines = item.passages.get(place..)?;
    let lines = lines.get(..lines.iter().take(3).take_while(moves).count())?;
    let told: Vec<&str> = lines.iter().map(|line| line.bare(item.reading)).collect();
    told.iter().find_map(|words| mover::movers(words).seconder)?;
    let start = item.reading.span_of(told.first()?)?.start;
    let quote = quote_over(item.reading, lines, start, u32::MAX);
    let mut decision = decision(quote, None, verb::verb(title));
    lines.iter().for_each(|line| give_vote(&mut decision, Beside { words: line.bare(item.reading), cues: line.cues }));
    Some(decision)
}

/// "Minutes of the last meeting" as a title, and below it "Approved." before all else, with its movers: the meeting's yes is
/// the decision on what the title names.
pub(super) fn below_title(item: &Item<'_, '_, '_>) -> Option<Decision> {
    starts_with_any(TASKS, item.stretch.title?).then_some(())?;
    let first = item.passages.first().filter(|first| first.words.len() < 120 && first.has(Cue::Resolve))?;
    let words = first.bare(item.reading);
    let mut said = sentences(words).map(|span| span.of_text(words));
    let yes = said.next()?.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let verb = verb::active(yes).filter(|_| YES.has(yes))?;
    said.all(vote::is_vote).then_some(())?;
    let mut decision = decision_to(quote_over(item.reading, &[*first], 0, u32::MAX), None, Some(verb));
    give_vote(&mut decision, Beside { words, cues: first.cues });
    Some(decision)
}

/// The meeting's yes, alone in its sentence.
const YES: &Wordings = &Wordings::new(&["approved", "agreed", "accepted", "adopted"]);

/// "Confirmation of the minutes of 4 May – Agreed" as a title, or as a title and what stands behind it in its line.
pub(super) fn in_title(item: &Item<'_, '_, '_>) -> Option<Decision> {
    let mut span = item.reading.span_of(item.stretch.title?)?;
    let behind = item.passages.first().filter(|first| !first.first && first.span.start < span.end + GAP);
    span.end = behind.map_or(span.end, |first| first.span.end);
    let told = telling::answered(item.reading.source.at(span))?;
    let quote = Quote::of_pieces(item.reading.source, [span]);
    Some(decision_to(quote, None, told.verb))
}

/// How many bytes of white space may stand between a title and what stands behind it.
const GAP: u32 = 4;

/// "Cllr Ash nominated Cllr Oak, seconded by Cllr Lind." and, in a paragraph of its own, "The Council resolved to elect Cllr
/// Oak": the election takes the movers, and the nomination is no decision beside it.
pub(super) fn join_nominations(decisions: &mut Vec<Decision>) {
    let mut at = 0;
    while let Some([first, second]) = decisions.get_mut(at..at + 2) {
        let put = first.seconder.is_some() && first.carried.is_none() && first.votes_for.is_none();
        let done = second.proposer.is_none() && find_any(&second.quote.text, INTO_OFFICE).is_some();
        let same = || nominee(&first.quote.text).is_some_and(|name| find_any(&second.quote.text, &[name]).is_some());
        if put && done && same() {
            (second.proposer, second.seconder) = (first.proposer.take(), first.seconder.take());
            second.verb = Some(Verb::Appoint);
            decisions.remove(at);
        }
        at += 1;
    }
}

const INTO_OFFICE: &Wordings = &Wordings::new(&[
    "elected",
    "appointed",
    "co-opted",
    "elect",
    "appoint",
    "as chair",
    "as chairman",
    "as vice",
    "as mayor",
]);

/// The surname of who is nominated: "Cllr Ash proposed Cllr Oak as Chair", "proposed by Cllr Ash that Cllr Oak be Chair".
fn nominee(text: &str) -> Option<&str> {
    let after = |words: &[&str]| text.get(find_any(text, words)?.1..).and_then(|rest| mover::name(rest.trim_start()));
    let (name, _) = after(&["nominated", "nominates", "proposed", "proposes"]).or_else(|| after(&["that"]))?;
    name.split_whitespace().next_back()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    #[test]
    fn an_answer_stands_in_a_title() {
        let text = "Minutes of Thornaby Parish Council held on 6 May 2018\n\n1. Apologies: Cllr F Gale (holiday) – accepted.\n\n2. Confirmation of the minutes of 4 April – Agreed\n\n3. Confirmation of the date – June\n\n4. Lamps – agreed last year\n\nNothing new.";
        let decisions = crate::parse(&Source::from_text("a", text)).value.decisions;
        let found: Vec<_> = decisions.into_iter().map(|found| (found.item_number, found.verb)).collect();
        assert_eq!(found, [(Some(1), Some(Verb::Accept)), (Some(2), Some(Verb::Agree))]);
    }

    #[test]
    fn an_answer_stands_below_a_title() {
        let text = "Minutes of Thornaby Parish Council held on 6 May 2018\n\n1. Minutes of the last meeting\n\nApproved. Proposed Cllr Ash, seconded Cllr Oak.\n\n2. Accounts for payment\n\nAgreed. The lamp was dear.\n\n3. Lamps\n\nAgreed.\n\n4. Payments\n\nAgreed.";
        let decisions = crate::parse(&Source::from_text("a", text)).value.decisions;
        let found: Vec<_> = decisions.iter().map(|found| (found.item_number, found.verb)).collect();
        assert_eq!(found, [(Some(1), Some(Verb::Approve)), (Some(4), Some(Verb::Agree))]);
        assert_eq!(decisions.first().and_then(|first| first.seconder.as_deref()), Some("Cllr Oak"));
    }

    #[test]
    fn nominee_is_who_was_named() {
        assert_eq!(nominee("Cllr Ash proposed Cllr Oak as Chair, seconded by Mr Lind"), Some("Oak"));
        assert_eq!(nominee("It was proposed by Cllr Ash, seconded by Mr Lind that Cllr Oak be Chair"), Some("Oak"));
        assert_eq!(nominee("It was proposed by Cllr Ash, seconded by Mr Lind that the lamp be lit"), None);
    }
}
