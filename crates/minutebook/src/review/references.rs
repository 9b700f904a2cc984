//! A reference to a paragraph of this paper that this paper does not have.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Check, Document, DocumentKind, ReferenceKind, Severity};

/// "see paragraph 4.9", where section 4 ends with 4.7.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    if document.facts.kind != Some(DocumentKind::CommitteeReport) || document.paragraphs.len() < 10 {
        return Vec::new();
    }
    let numbers: Vec<&str> = document.paragraphs.iter().map(|paragraph| bare(&paragraph.number)).collect();
    let lost = document.references.iter().filter_map(|reference| {
        let target = reference.target.as_deref().map(bare)?;
        let section = target.split_once('.')?.0;
        let kin =
            numbers.iter().filter(|number| number.split_once('.').is_some_and(|(before, _)| before == section)).count();
        let simple =
            target.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && target.matches('.').count() == 1;
        let asked = reference.kind == Some(ReferenceKind::Paragraph)
            && reference.of.is_none()
            && reference.resolved_id.is_none();
        if !asked || !simple || kin < 3 || numbers.contains(&target) {
            return None;
        }
        let message =
            format!("There is no paragraph {target} in this paper: check the number, or say of which paper it is.");
        Some(finding(reading, "reference-unresolved", Severity::Warning, message, [reference.quote.span()]))
    });
    lost.collect()
}

fn bare(number: &str) -> &str {
    number.trim_matches(|letter: char| !letter.is_alphanumeric())
}
