//! Headings of decisions: lines under which what was decided stands without a label of its own.

use super::Item;
use crate::document::passage::Passage;
use crate::phrase::Wordings;
use crate::phrase::resolution::{Label, LabelWord};

/// Headings under which a decision stands without a label of its own.
const DECISION_HEADINGS: &[&str] = &[
    "decision",
    "decisions",
    "decision(s)",
    "the decision",
    "decision made",
    "decision taken",
    "decisions taken",
    "decision(s) taken",
    "decision(s) made",
    "record of decision",
    "text of decision",
    "details of decision",
    "details of the decision",
    "detail of decision",
    "description of decision",
];
/// More bytes than this no such heading has.
const LONGEST_HEADING: usize = 40;
pub(super) const DECISION_HEADING: Label<'static> =
    Label { word: LabelWord::Decision, to_body: None, aside: None, unanimous: false };

/// Fields of a decision's page.
pub(super) const FIELDS: &Wordings =
    &Wordings::new(&["url:", "decision maker", "decision status", "decision taken by", "reference:"]);

/// What is told under "Decision:" where nothing was decided, and what a page says of itself below "Decisions".
pub(super) const NOTHING_DECIDED: &Wordings = &Wordings::new(&[
    "agenda items",
    "use the",
    "apologies for absence",
    "apologies were",
    "there were",
    "there was no",
    "no apologies",
    "no declarations",
    "none",
    "the purpose of this item was",
    "the purpose of the item was",
]);

/// Whether passage `at` heads a decision.
pub(super) fn heads(item: &Item<'_, '_, '_>, at: usize) -> bool {
    let Some(passage) = item.passages.get(at) else { return false };
    let short = passage.words.len() < LONGEST_HEADING;
    // In the record of a decision a line of these words heads it, whether it looks like a heading or not.
    let column = passage.block.cell.is_some_and(|cell| cell.column > 0);
    let line = || item.record && !column && names_decision(passage.words.trim_end());
    short && (passage.is_label(DECISION_HEADINGS) || line()) || heads_row(item, passage, at + 1)
}

/// Whether a passage is the first cell of a row, without a stop of its own, that names the decision in the next cell.
fn heads_row(item: &Item<'_, '_, '_>, passage: &Passage<'_, '_>, next: usize) -> bool {
    let value = item.passages.get(next).and_then(|value| value.block.cell);
    let beside = passage.block.cell.zip(value).is_some_and(|(label, value)| {
        label.column == 0 && (label.table, label.row, 1) == (value.table, value.row, value.column)
    });
    beside && names_decision(passage.words.trim())
}

/// Whether a line or cell is the heading of a decision and no more.
fn names_decision(words: &str) -> bool {
    DECISION_HEADINGS.iter().any(|heading| heading.eq_ignore_ascii_case(words))
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    #[test]
    fn what_leads_up_to_a_decision_is_none() {
        let texts = |told: &str| -> Vec<String> {
            let text = format!(
                "Decision details\n\nFerry fares\n\nDecision Maker: Lead Member for Ferries\n\nDecisions:\n\n{told}\n\nDate of decision: 4 May 2020\n"
            );
            let decisions = crate::parse(&Source::from_text("a", text)).value.decisions;
            decisions.into_iter().map(|found| found.quote.text).collect()
        };
        let story = "4.1 The Lead Member considered a report by the Harbour Master.";
        let found = texts(&format!("{story}\n\nDECISIONS\n\n4.2 The fares are to rise."));
        assert_eq!(found, ["The fares are to rise."]);
        let found = texts(&format!("{story}\n\nDECISIONS\n\n4.2 The Lead Member RESOLVED to raise the fares."));
        assert_eq!(found, ["The Lead Member RESOLVED to raise the fares."]);
        assert_eq!(texts("4.1 The fares are to rise."), ["The fares are to rise."]);
        assert!(texts("Use the search below to find what was decided.").is_empty());
        let list = "1.1 Raise the fares.\n\n1.2 Note the cost.";
        let found = texts(&format!("RESOLVED:\n\nThe Lead Member agrees the following:\n\n{list}"));
        assert_eq!(found, ["Raise the fares.", "Note the cost."]);
    }
}
