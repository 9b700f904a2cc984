//! A grade in the table of judgements that the heading of its section contradicts.

use crate::document::{Reading, heading_grades};
use crate::model::{Check, Document, Severity};
use crate::text::Quote;

/// One finding for each area whose table and heading give two grades, pointing at both.
pub(super) fn checks(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    if document.judgements.is_empty() {
        return Vec::new();
    }
    let mut checks: Vec<Check> = Vec::new();
    for heading in heading_grades(reading, document) {
        let area = Some(heading.area.as_str());
        let Some(judgement) = document.judgements.iter().find(|judgement| judgement.area.as_deref() == area) else {
            continue;
        };
        let Some(grade) = judgement.grade.as_deref().filter(|grade| *grade != heading.grade) else { continue };
        let (table, section) = (grade.replace('_', " "), heading.grade.replace('_', " "));
        let mut places = judgement.quote.pieces();
        places.push(heading.span);
        places.sort();
        checks.push(Check {
            quote: Quote::of_pieces(reading.source, places),
            code: "grade-conflict".to_owned(),
            severity: Some(Severity::Error),
            message: format!(
                "The table of judgements says \"{table}\"; the heading of the section says \"{section}\"."
            ),
            ..Check::default()
        });
    }
    checks
}
