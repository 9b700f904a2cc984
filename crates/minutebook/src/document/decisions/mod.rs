//! Decisions, clause by clause: labelled resolutions, motions and their votes, decisions told in prose.

mod applications;
mod labelled;
mod motion;
mod prose;
mod vote_table;

use super::Reading;
use super::passage::{MINUTES, Passage, Stretch, is_paged, stretches};
use crate::model::{Decision, Document, DocumentKind, Origin, Outcome, Verb};
use crate::phrase::resolution::{self, LabelWord};
use crate::phrase::{Cue, verb};
use crate::text::Quote;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    if document.facts.kind == Some(DocumentKind::CommitteeReport) || is_proposed(reading) {
        return;
    }
    let whole = document.facts.kind == Some(DocumentKind::AgendaItem);
    let mut all = stretches(reading, document);
    if whole {
        all = vec![joined(all)];
    }
    let paged = is_paged(&all, document);
    // A paper with the officers' recommendations and no minutes is a report: it tells of others' decisions.
    let officers = document.recommendations.iter().any(|found| found.origin == Some(Origin::Officer));
    let formal = all.iter().any(|stretch| stretch.passages.iter().any(|passage| is_resolved(passage)));
    if officers && !paged && !formal {
        return;
    }
    let mut decisions = Vec::new();
    for stretch in &all {
        let passages = if paged { minutes_side(stretch) } else { &stretch.passages };
        let agenda = paged && passages.is_empty();
        let passages = if agenda { &stretch.passages } else { passages };
        let item = Item { reading, stretch, passages, agenda, formal };
        decisions.extend(item.read());
    }
    for decision in &mut decisions {
        decision.item_number = document.item_at(decision.quote.span_start);
        if let Some((_, due)) = crate::phrase::due(&decision.quote.text, document.facts.meeting_date) {
            decision.due = due;
        }
    }
    decisions.sort_by_key(|decision| decision.quote.span_start);
    drop_twins(&mut decisions);
    document.decisions = decisions;
}

/// Whether the paper is a record of a decision that is yet to be taken.
pub(in crate::document) fn is_proposed(reading: &Reading<'_>) -> bool {
    reading.body().take(12).any(|(_, block)| {
        crate::phrase::find_any(reading.words(block), &["proposed record of decision", "decision to be taken by"])
            .is_some()
    })
}

fn joined<'r, 's>(all: Vec<Stretch<'r, 's>>) -> Stretch<'r, 's> {
    let mut whole = Stretch::default();
    for stretch in all {
        whole.item_number = whole.item_number.or(stretch.item_number);
        whole.title = whole.title.or(stretch.title);
        whole.passages.extend(stretch.passages);
    }
    whole
}

fn is_resolved(passage: &Passage<'_, '_>) -> bool {
    passage.has(Cue::Resolve)
        && resolution::label(passage.words)
            .is_ok_and(|(_, label)| label.word != LabelWord::Recommended && label.word != LabelWord::Noted)
}

/// The passages after "Minutes:"; none where the item has no minutes.
fn minutes_side<'p, 'r, 's>(stretch: &'p Stretch<'r, 's>) -> &'p [Passage<'r, 's>] {
    let from = stretch.passages.iter().position(|passage| passage.is_label(MINUTES));
    from.and_then(|at| stretch.passages.get(at..)).unwrap_or(&[])
}

/// One item of the minutes.
struct Item<'p, 'r, 's> {
    reading: &'r Reading<'s>,
    stretch: &'p Stretch<'r, 's>,
    passages: &'p [Passage<'r, 's>],
    /// Whether only the agenda's side of the item is there: officers' drafts, purposes.
    agenda: bool,
    /// Whether the paper labels its resolutions.
    formal: bool,
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
        }
        decisions
    }
}

/// A decision with the verb, the outcome and the body that its words tell.
fn decision(quote: Quote, number: Option<&str>, default: Option<Verb>) -> Decision {
    let mut decision = Decision { outcome: Some(Outcome::Resolved), ..Decision::default() };
    decision.verb = verb::verb(&quote.text).or(default);
    decision.number = number.filter(|bare| !bare.is_empty()).map(str::to_owned);
    if decision.verb == Some(Verb::Defer) {
        decision.outcome = Some(Outcome::Deferred);
    }
    if let Some((body, rest)) = resolution::asks_body(&quote.text) {
        decision.outcome = Some(Outcome::Recommended);
        decision.to_body = Some(body.to_owned());
        decision.verb = verb::verb(rest).or(Some(Verb::Recommend));
    }
    if let Some(body) = resolution::recommends_to(&quote.text) {
        (decision.outcome, decision.verb) = (Some(Outcome::Recommended), Some(Verb::Recommend));
        decision.to_body = Some(body.to_owned());
    }
    if let Some(body) = resolution::agrees_to_recommend(&quote.text) {
        (decision.outcome, decision.verb) = (Some(Outcome::Recommended), Some(Verb::Recommend));
        decision.to_body = body.map(str::to_owned);
    }
    decision.owner = crate::phrase::owner::of_clause(&quote.text).map(str::to_owned);
    decision.quote = quote;
    decision
}

/// A page that prints the decision and the minutes prints a resolution twice: the first stays.
fn drop_twins(decisions: &mut Vec<Decision>) {
    let mut seen = std::collections::HashSet::new();
    decisions.retain(|decision| {
        let words = decision.quote.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let short = words.len() < 60;
        // A short resolution ("That the report be noted.") recurs from item to item; only a long one is a twin there.
        seen.insert((words, short.then_some((decision.item_number, decision.number.clone())), decision.outcome))
    });
}
