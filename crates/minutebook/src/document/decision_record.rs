//! What tells the record of a decision from other papers: its title, its fields, what it was about.

use super::Reading;
use super::header::{after_label, starts_with_label};
use super::item_number::leading_number;
use super::kind::holds;
use crate::phrase::Wordings;
use crate::phrase::wording::Words;

/// Words in a decision record's head, "decision" in each.
const DECISION: &[&str] = &[
    "record of decision",
    "record of the decision",
    "decision record",
    "decision notice",
    "decision to be taken by",
    "record of executive decision",
    "notice of executive decision",
    "executive decision notice",
    "executive decision record",
    "officer decision",
    "delegated decision",
    "notice of decision",
    "decision details",
];
/// Labels of who took it, and of what came of it.
const MAKER: &[&str] = &["decision maker:", "decision status:"];
/// Lines that head a record of a decision.
const DECISION_TITLES: &[&str] = &[
    "issue - decisions",
    "cabinet member decision",
    "portfolio holder decision",
    "executive member decision",
    "executive decision",
    "individual executive decision",
    "individual decision",
    "individual cabinet member decision",
    "notice of determination",
];
/// Words that start the title of a list of decisions.
const LISTS: &Wordings = &Wordings::new(&[
    "decisions taken",
    "decisions made",
    "decisions of the",
    "decision of the",
    "record of decisions",
    "decision sheet",
    "decision list",
    "decision summary",
]);
/// Lines that stand over what was decided.
const DECIDED: &Wordings =
    &Wordings::new(&["decision", "decision(s)", "decision taken", "decision made", "decisions", "resolved"]);
/// Labels of who decided, when and what about.
const FIELDS: &Wordings = &Wordings::new(&[
    "decision maker",
    "decision taken by",
    "decision made by",
    "date of decision",
    "decision date",
    "title of decision",
    "decision title",
    "subject of decision",
    "decision number",
    "decision reference",
]);
/// Labels of those who report, and lines over what they recommend.
const REPORT_OF: &Wordings = &Wordings::new(&["report of", "report by", "report from"]);
const RECOMMENDATIONS: &Wordings = &Wordings::new(&["recommendation", "recommendations", "recommendation(s)"]);

/// Whether the first lines of a paper name the record of a decision, or who took it.
pub(super) fn says_record(head: &[&str]) -> bool {
    // A report to the decision maker recommends, and nothing is decided in it.
    let reported = || head.iter().any(|line| starts_with_label(line, REPORT_OF));
    let report = || reported() && any_alone(head, RECOMMENDATIONS) && !any_alone(head, DECIDED);
    let maker = |line: &str| {
        MAKER.iter().any(|label| line.len() <= 90 && holds(line, label) || after_label(line, label).is_some())
    };
    let near = || head.iter().take(12).filter(|line| line.len() <= 200);
    if near().any(|line| line.len() <= 90 && of_decision(line)) || near().any(|line| maker(line)) && !report() {
        return true;
    }
    // "Cabinet Member Decision", "Issue - decisions": a line that says nothing else.
    let titled = |line: &str| DECISION_TITLES.iter().any(|title| title.eq_ignore_ascii_case(line));
    let lists = |line: &str| line.len() <= 90 && starts_with_label(line, LISTS);
    // "Licensing Panel Decision"; but "Report for Decision".
    let ends = |line: &str| {
        let (named, last) = line.rsplit_once(' ').unwrap_or(("", line));
        let body = || crate::phrase::telling::is_body(named.trim_end_matches([' ', '-', '–']));
        line.len() <= 60 && last.eq_ignore_ascii_case("decision") && body()
    };
    head.iter().take(4).any(|line| titled(line) || lists(line) || ends(line))
}

/// Whether a line over what was decided stands beside the label of a record: "Title of decision", "Decision maker".
pub(super) fn has_fields(head: &[&str]) -> bool {
    any_alone(head, DECIDED) && head.iter().any(|line| line.len() <= 200 && starts_with_label(line, FIELDS))
}

/// Where the first line over what was decided stands in a record that has several.
pub(super) fn first_of_several(reading: &Reading<'_>) -> Option<u32> {
    let labels =
        |words: &str| is_alone(words, DECIDED) || ["AGREED", "RESOLVED"].iter().any(|word| words.starts_with(word));
    let mut lines = reading.body().filter(|(_, block)| labels(reading.words(block).trim()));
    let (first, _) = lines.next().zip(lines.next())?;
    Some(first.1.span.start)
}

fn any_alone(head: &[&str], labels: &Wordings) -> bool {
    head.iter().any(|line| is_alone(line, labels))
}

/// Whether a line is one of `labels` and no more, a number and a colon aside: "2. Recommendations", "DECISION:".
fn is_alone(line: &str, labels: &Wordings) -> bool {
    let line = leading_number(line).map_or(line, |(_, rest)| rest);
    let bare = line.trim_matches([':', ' ']);
    labels.may_start(bare.as_bytes()) && labels.words().iter().any(|label| label.eq_ignore_ascii_case(bare))
}

/// Whether a line is of a decision record's head.
fn of_decision(line: &str) -> bool {
    // "Record of Decisions PDF 65 KB" is an item of a meeting's page.
    holds(line, "decision") && !holds(line, " pdf ") && DECISION.iter().any(|words| holds(line, words))
}

#[cfg(test)]
mod tests {
    use super::DECISION;
    use crate::model::DocumentKind;
    use crate::text::Source;

    fn kind(text: &str) -> Option<DocumentKind> {
        crate::parse(&Source::from_text("a", text)).value.facts.kind
    }

    #[test]
    fn fields_tell_a_record() {
        let record = Some(DocumentKind::DecisionRecord);
        let head = "Quay Council\n\nTitle of decision\nFerry fares\n\nDate of decision\n4 May 2020\n\n";
        assert_eq!(kind(&format!("{head}Decision\n\nThat the fares rise.\n")), record);
        assert_ne!(kind(&format!("{head}The ferry is old, and no decision was taken.\n")), record);
        assert_eq!(kind("Decisions of the Leader\n\n4 May 2020\n\nFerries\n\nThe Leader agreed to buy one.\n"), record);
        assert_eq!(kind("Licensing Panel Decision\n\nThe Panel agreed to grant it.\n"), record);
        assert_ne!(kind("Report for Decision\n\nThe Panel agreed to grant it.\n"), record);
        assert_ne!(kind("Decisions are hard\n\n4 May 2020\n\nFerries\n\nThe Leader agreed to buy one.\n"), record);
    }

    #[test]
    fn a_report_to_the_decision_maker_is_no_record() {
        let head = "Quay Council\n\nDecision Maker: Cabinet Member for Ferries\n\nReport of: Harbour Master\n\n";
        let report = format!("{head}2. Recommendations\n\n2.1 That the fares rise.\n");
        assert_eq!(kind(&report), Some(DocumentKind::CommitteeReport));
        assert_eq!(kind(&format!("{report}\nDecision\n\nThat they rise.\n")), Some(DocumentKind::DecisionRecord));
    }

    #[test]
    fn a_record_of_several_decisions_has_items() {
        let titles = |second: &str| -> Vec<String> {
            let text = format!(
                "DECISION SHEET\n\n5. FERRY FARES\n\nResolved\n\nThat the fares rise.\n\n6. QUAY ROAD\n\n{second}\n\nThat the road be mended.\n"
            );
            let items = crate::parse(&Source::from_text("a", text)).value.items;
            items.into_iter().filter_map(|item| item.title).collect()
        };
        assert_eq!(titles("Resolved"), ["FERRY FARES", "QUAY ROAD"]);
        assert!(titles("It was old.").is_empty());
    }

    #[test]
    fn of_decision() {
        for words in DECISION {
            assert!(super::of_decision(&words.to_uppercase()), "{words}");
        }
        assert!(!super::of_decision("Decisions of the Cabinet"));
        assert!(!super::of_decision("Record of Decisions pdf icon PDF 179 KB"));
    }
}
