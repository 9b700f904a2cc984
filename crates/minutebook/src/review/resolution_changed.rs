//! What the officers recommended beside what the body decided.

use super::finding::{finding, short};
use crate::document::Reading;
use crate::link::{Fate, compare};
use crate::model::{Check, Decision, Document, Origin, Outcome, Recommendation, Severity};
use crate::phrase::find_folded;
use std::collections::BTreeMap;

/// Per agenda item: clauses that were decided in other words, and recommendations on which nothing was decided.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let mut items: BTreeMap<Option<u32>, (Vec<&Recommendation>, Vec<&Decision>)> = BTreeMap::new();
    for recommendation in document.recommendations.iter().filter(|it| it.origin == Some(Origin::Officer)) {
        items.entry(recommendation.item_number).or_default().0.push(recommendation);
    }
    for decision in document.decisions.iter().filter(|it| it.outcome != Some(Outcome::Lost)) {
        items.entry(decision.item_number).or_default().1.push(decision);
    }
    let several = items.values().filter(|(_, decisions)| !decisions.is_empty()).count() > 1;
    items.values().flat_map(|(recommended, decided)| item(reading, recommended, decided, several)).collect()
}

fn item(reading: &Reading<'_>, recommended: &[&Recommendation], decided: &[&Decision], several: bool) -> Vec<Check> {
    let Some(first) = recommended.first() else { return Vec::new() };
    if decided.is_empty() {
        // Where no item has a decision, the paper is an agenda or a report.
        let message =
            "Nothing is minuted on this item's recommendation: add the decision, or say that it was deferred."
                .to_owned();
        let place = first.quote.span();
        return several
            .then(|| finding(reading, "recommendation-without-decision", Severity::Warning, message, [place]))
            .into_iter()
            .collect();
    }
    if recommended.len() * decided.len() > 2_500 || decided.iter().any(|decision| by_phrase(decision)) {
        return Vec::new();
    }
    let fates = compare(recommended, decided);
    // Where nothing was taken over, the body decided something else.
    let followed = fates.iter().any(|fate| matches!(fate, Fate::TakenOver(..) | Fate::Changed { .. }));
    let changed = fates.into_iter().filter_map(|fate| match fate {
        Fate::Dropped(recommendation) if followed => {
            let message = "The other clauses were decided, this one was not: say what came of it.".to_owned();
            let place = recommendation.quote.span();
            Some(finding(reading, "recommendation-without-decision", Severity::Note, message, [place]))
        }
        Fate::Changed { recommendation, decision, dropped, added } => {
            let message = match (dropped.is_empty(), added.is_empty()) {
                (true, _) => format!(
                    "The decision adds “{}” to what was recommended: check that this was intended.",
                    short(&added)
                ),
                (_, true) => format!(
                    "The decision leaves out “{}” of what was recommended: check that this was intended.",
                    short(&dropped)
                ),
                _ => format!(
                    "Recommended “{}”, decided “{}”: check that this was intended.",
                    short(&dropped),
                    short(&added)
                ),
            };
            Some(finding(
                reading,
                "resolution-changed",
                Severity::Note,
                message,
                [recommendation.quote.span(), decision.quote.span()],
            ))
        }
        _ => None,
    });
    changed.collect()
}

/// "That the recommendations be approved", "as set out in the recommendation above": the words are the officers'.
fn by_phrase(decision: &Decision) -> bool {
    let words = &decision.quote.text;
    words.split_whitespace().take(25).count() < 25
        && ["recommendation", "as recommended", "as set out in the report"]
            .iter()
            .any(|phrase| find_folded(words, phrase).is_some())
}
