//! Decisions, clause by clause: labelled resolutions, motions and their votes, decisions told in prose.

mod applications;
mod found;
mod front;
mod headed;
mod labelled;
mod lists;
mod motion;
mod prose;
mod sentence;
mod titled;
mod vote_table;

use super::Reading;
use super::passage::{Body, MINUTES, Passage, Stretch};
use crate::model::{Decision, Document, DocumentKind, Origin, Outcome, Verb};
use crate::phrase::resolution::{self, LabelWord};
use crate::phrase::{Cue, find_any, squeeze, starts_with_any, telling, verb, vote};
use crate::text::Quote;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, body: &Body<'_, '_>, document: &mut Document) {
    if document.facts.kind == Some(DocumentKind::CommitteeReport) || body.proposed {
        return;
    }
    // A paper with the officers' recommendations and no minutes is a report: it tells of others' decisions.
    let officers = document.recommendations.iter().any(|found| found.origin == Some(Origin::Officer));
    let (paged, formal) = (body.paged, body.passages.iter().any(is_resolved));
    let record = document.facts.kind == Some(DocumentKind::DecisionRecord);
    if officers && !paged && !formal {
        return;
    }
    let names = [&document.facts.organisation, &document.facts.committee, &document.facts.title];
    let parish = names.into_iter().flatten().any(|name| find_any(name, PARISHES).is_some());
    let whole = (document.facts.kind == Some(DocumentKind::AgendaItem)).then(|| body.whole());
    let items = body.stretches().filter(|_| whole.is_none());
    let mut decisions = Vec::new();
    for stretch in whole.into_iter().chain(items) {
        let passages = if paged { minutes_side(stretch.passages) } else { stretch.passages };
        let agenda = paged && passages.is_empty();
        let passages = if agenda { stretch.passages } else { passages };
        let undivided = body.is_undivided() && !paged;
        let item = Item { reading, stretch, passages, agenda, formal, record, undivided, parish };
        decisions.extend(item.read());
    }
    for decision in &mut decisions {
        decision.item_number = document.item_at(decision.quote.span_start);
        if let Some((_, due)) = crate::phrase::due(&decision.quote.text, document.facts.meeting_date)
            && !due.due_text.as_deref().is_some_and(|due| holds_from_now(due) || of_minutes(&decision.quote.text, due))
        {
            decision.due = due;
        }
    }
    decisions.sort_by_key(|decision| decision.quote.span_start);
    drop_twins(&mut decisions, paged);
    document.decisions = decisions;
}

const PARISHES: &[&str] = &["parish council", "town council", "community council", "parish meeting"];

/// Whether the words say that a decision holds from now on, and not when a deed is due: "In future bookings can be made".
fn holds_from_now(due_text: &str) -> bool {
    ["in future", "in the future"].iter().any(|words| due_text.eq_ignore_ascii_case(words))
}

/// Whether the meeting named is the one whose minutes are spoken of: "that the January meeting minutes be signed".
fn of_minutes(text: &str, due_text: &str) -> bool {
    let after = text.find(due_text).and_then(|at| text.get(at + due_text.len()..));
    after.is_some_and(|after| starts_with_any(&["minutes"], after.trim_start()))
}

fn is_resolved(passage: &Passage<'_, '_>) -> bool {
    passage.has(Cue::Resolve)
        && resolution::label(passage.words)
            .is_ok_and(|(_, label)| label.word != LabelWord::Recommended && label.word != LabelWord::Noted)
}

/// The passages after "Minutes:"; none where the item has no minutes.
fn minutes_side<'p, 'r, 's>(passages: &'p [Passage<'r, 's>]) -> &'p [Passage<'r, 's>] {
    let from = passages.iter().position(|passage| passage.is_label(MINUTES));
    from.and_then(|at| passages.get(at..)).unwrap_or(&[])
}

/// One item of the minutes.
struct Item<'p, 'r, 's> {
    reading: &'r Reading<'s>,
    stretch: Stretch<'p, 'r, 's>,
    passages: &'p [Passage<'r, 's>],
    /// Whether only the agenda's side of the item is there: officers' drafts, purposes.
    agenda: bool,
    /// Whether the paper labels its resolutions.
    formal: bool,
    /// Whether it is the whole of a paper without items.
    undivided: bool,
    /// Whether the paper is a parish's, a town's or a community's: what a greater council agreed is told, not decided.
    parish: bool,
    /// Whether the paper is the record of a decision.
    record: bool,
}

impl Item<'_, '_, '_> {
    fn read(&self) -> Vec<Decision> {
        let mut motions = motion::motions(self);
        let mut decisions = labelled::read(self, &motions);
        if decisions.is_empty() && !self.agenda {
            decisions = labelled::moved(self);
            motions.retain(|motion| decisions.is_empty() || motion.stands_alone());
        }
        let told = decisions.is_empty();
        motions.retain(|motion| told || motion.stands_alone());
        decisions.extend(motions.iter().filter_map(|motion| motion.decision(self, told)));
        if told && !self.agenda {
            decisions.extend(applications::read(self));
            let prose = prose::read(self, &decisions);
            decisions.extend(prose);
        } else {
            // One label among all that an item tells: what was decided far from it stands too.
            let mut labels: Vec<u32> = decisions.iter().map(|label| label.quote.span_start).collect();
            labels.sort_unstable();
            let told = prose::beside(self, &decisions).into_iter().filter(|told| self.apart(told, &labels));
            let told: Vec<Decision> = told.collect();
            decisions.extend(told);
            let prose = prose::in_capitals(self, &decisions);
            decisions.extend(prose);
        }
        decisions
    }

    /// Whether a decision told in prose stands apart from the labelled ones: moved, seconded and carried, or RESOLVED; what
    /// "was agreed" in talk, only where labels are few; `labels` are where the labelled ones start, the first first.
    fn apart(&self, told: &Decision, labels: &[u32]) -> bool {
        let (start, end) = (told.quote.span_start, told.quote.span_end);
        let text = told.quote.text.as_str();
        let moved = told.seconder.is_some() && told.carried.is_some() && !vote::is_vote(text);
        let resolved = find_any(text, &["resolved"]).is_some();
        let talk = resolved || (self.undivided || self.parish) && telling::it_was(text).is_some();
        let body = || telling::body_decides(text).filter(|told| told.verb.is_none());
        let told = || telling::it_was(text).or_else(body).is_some();
        let gap = if moved { NEAR_MOVERS } else { NEAR };
        let next = || labels.get(labels.partition_point(|label| *label <= start));
        (moved || talk && told()) && next().is_none_or(|next| *next >= end + gap)
    }
}

/// How many characters of discussion may stand between what was agreed and the label that repeats it.
const NEAR: u32 = 400;
/// How many between what was moved and carried and the label of the same.
const NEAR_MOVERS: u32 = 150;

/// A decision with the verb, the outcome and the body that its words tell.
fn decision(quote: Quote, number: Option<&str>, default: Option<Verb>) -> Decision {
    let verb = verb::verb(&quote.text).or(default);
    decision_to(quote, number, verb)
}

/// A decision to do what `verb` says, with the outcome and the body that its words tell.
fn decision_to(quote: Quote, number: Option<&str>, verb: Option<Verb>) -> Decision {
    let mut decision = Decision { outcome: Some(Outcome::Resolved), verb, ..Decision::default() };
    decision.number = number.filter(|bare| !bare.is_empty()).map(str::to_owned);
    if decision.verb == Some(Verb::Defer) {
        decision.outcome = Some(Outcome::Deferred);
    }
    if resolution::speaks_of_recommending(&quote.text) {
        recommend(&mut decision, &quote.text);
    }
    // "Defer to the next meeting": the verb owns nothing.
    let owner = crate::phrase::owner::of_clause(&quote.text).filter(|owner| verb::active(owner).is_none());
    decision.owner = owner.map(str::to_owned);
    decision.quote = quote;
    decision
}

/// Gives a decision the body to which its words recommend something.
fn recommend(decision: &mut Decision, words: &str) {
    if let Some((body, rest)) = resolution::asks_body(words) {
        decision.outcome = Some(Outcome::Recommended);
        decision.to_body = Some(body.to_owned());
        decision.verb = verb::verb(rest).or(Some(Verb::Recommend));
    }
    if let Some(body) = resolution::recommends_to(words) {
        (decision.outcome, decision.verb) = (Some(Outcome::Recommended), Some(Verb::Recommend));
        decision.to_body = Some(body.to_owned());
    }
    if let Some(body) = resolution::agrees_to_recommend(words) {
        (decision.outcome, decision.verb) = (Some(Outcome::Recommended), Some(Verb::Recommend));
        decision.to_body = body.map(str::to_owned);
    }
}

/// From how many bytes on a resolution that recurs from item to item is a twin.
const TWIN: usize = 60;

/// A page that prints the decision and the minutes prints a resolution twice: the first stays.
fn drop_twins(decisions: &mut Vec<Decision>, paged: bool) {
    let mut seen = std::collections::HashSet::new();
    decisions.retain(|decision| {
        // In minutes without items two answers may be the same words, and so may two of an item: "No objection".
        if !paged && (decision.item_number.is_none() || decision.quote.text.len() < TWIN) {
            return true;
        }
        let words = squeeze(&decision.quote.text);
        let short = words.len() < TWIN;
        if !paged && short {
            return true;
        }
        // A short resolution ("That the report be noted.") recurs from item to item; only a long one is a twin there.
        seen.insert((words, short.then_some((decision.item_number, decision.number.clone())), decision.outcome))
    });
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    #[test]
    fn what_is_moved_and_carried_stands_beside_labels() {
        let talk =
            "The lamps were old and the posts were older, and some of the wires had come loose in the wind. ".repeat(5);
        let minute = |told: &str| {
            format!(
                "Minutes of the Board held on 6 May 2018\n\n1. LAMPS\n\n{told}\n\n{talk}\n\nRESOLVED: That the posts be noted.\n\n2. POSTS\n\nNone had come.\n\n3. GATES\n\nNone had gone."
            )
        };
        let count = |told: &str| crate::parse(&Source::from_text("a", minute(told))).value.decisions.len();
        assert_eq!(count("Cllr Ash proposed, seconded by Cllr Oak, that the lamp be sold. Carried."), 2);
        assert_eq!(count("It was resolved that the lamp be sold."), 2);
        assert_eq!(count("It was agreed that the lamp was old."), 1);
        assert_eq!(count("Cllr Ash proposed, seconded by Cllr Oak, that the lamp be sold."), 1);
    }

    #[test]
    fn a_line_heads_the_decision_of_a_record() {
        let record = |heading: &str| {
            format!(
                "Delegated Decision Notice\n\nDecision maker: Head of Lamps\n\nDate of decision: 12 March 2025\n\n{heading}\nI approve the sale of the lamp.\n\nReasons\nIt is old."
            )
        };
        let texts = |heading: &str| -> Vec<String> {
            let decisions = crate::parse(&Source::from_text("a", record(heading))).value.decisions;
            decisions.into_iter().map(|found| found.quote.text).collect()
        };
        assert_eq!(texts("Decision made"), ["I approve the sale of the lamp."]);
        assert!(texts("Decision making").is_empty());
    }
}
