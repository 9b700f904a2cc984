//! A reference to a paragraph or an appendix of this paper that this paper does not have.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Check, Document, DocumentKind, Reference, ReferenceKind, Severity};
use crate::text::{Block, Span};
use std::collections::{HashMap, HashSet};

/// "see paragraph 4.9", where section 4 ends with 4.7; "Appendix A", where the paper's list has Appendix 1 and 2.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let mut found = paragraphs(reading, document);
    found.extend(appendices(reading, document));
    found
}

/// Whether a reference leaves open, or says, that it points into this paper; and points nowhere.
fn lost(reading: &Reading<'_>, reference: &Reference) -> bool {
    const ELSEWHERE: &[&str] = &["of ", "in ", "to ", "from ", "under ", "within "];
    let after = reading.source.text().get(reference.quote.span_end as usize..).unwrap_or("").trim_start();
    let word = ELSEWHERE.iter().find_map(|word| after.strip_prefix(word));
    let elsewhere = word.is_some_and(|rest| !rest.trim_start().starts_with("this"));
    reference.of.is_none() && reference.resolved_id.is_none() && !elsewhere
}

/// References to numbers that the paper's run of paragraphs does not have.
fn paragraphs(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let kinds = [Some(DocumentKind::CommitteeReport), Some(DocumentKind::InspectionReport)];
    if !kinds.contains(&document.facts.kind) || document.paragraphs.len() < 10 {
        return Vec::new();
    }
    let numbers: HashSet<&str> = document.paragraphs.iter().map(|paragraph| bare(&paragraph.number)).collect();
    // How many paragraphs each section has; those of "12" are of none.
    let mut kin: HashMap<&str, usize> = HashMap::new();
    numbers.iter().for_each(|number| *kin.entry(section(number)).or_default() += 1);
    let missing = document.references.iter().filter_map(|reference| {
        let target = bare(reference.target.as_deref()?);
        let digits = target.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let section = section(target);
        let kin = kin.get(section).is_some_and(|count| *count >= if section.is_empty() { 10 } else { 3 });
        let told = match reference.kind {
            Some(ReferenceKind::Paragraph) => target.matches('.').count() <= 1,
            Some(ReferenceKind::Section) => target.matches('.').count() == 1,
            _ => false,
        };
        if !told || !digits || !kin || numbers.contains(target) || !lost(reading, reference) {
            return None;
        }
        let message =
            format!("There is no paragraph {target} in this paper: check the number, or say of which paper it is.");
        Some(finding(reading, "reference-unresolved", Severity::Warning, message, [reference.quote.span()]))
    });
    missing.collect()
}

/// "3" of "3.2"; nothing of "12".
fn section(number: &str) -> &str {
    number.split_once('.').map_or("", |(section, _)| section)
}

/// References to appendices that the paper's own list does not have, each once.
fn appendices(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let cited: Vec<&Reference> = document
        .references
        .iter()
        .filter(|reference| reference.kind == Some(ReferenceKind::Appendix) && lost(reading, reference))
        .collect();
    if cited.is_empty() {
        return Vec::new();
    }
    let mut listed: Vec<(String, Span)> = Vec::new();
    let mut known: HashSet<String> = HashSet::new();
    for (_, block) in reading.body() {
        let Some((target, entry)) = appendix_at_start(reading, block) else { continue };
        known.insert(target.clone());
        if entry && !listed.iter().any(|(before, _)| *before == target) {
            listed.push((target, first_line(reading, block)));
        }
    }
    if !(2..=30).contains(&listed.len()) {
        return Vec::new();
    }
    let names = listed.iter().map(|(target, _)| target.to_uppercase()).collect::<Vec<_>>().join(", ");
    let mut told: HashSet<String> = HashSet::new();
    let missing = cited.into_iter().filter_map(|reference| {
        let target = bare(reference.target.as_deref()?).to_lowercase();
        let whole = target.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        let part_of_one = known.contains(&target) || !whole.is_empty() && known.contains(whole);
        if part_of_one || !told.insert(target.clone()) {
            return None;
        }
        let message = format!(
            "Appendix {} is not among the appendices that the paper lists ({names}): correct one or the other.",
            target.to_uppercase()
        );
        let places = std::iter::once(reference.quote.span()).chain(listed.iter().map(|(_, place)| *place));
        Some(finding(reading, "reference-unresolved", Severity::Warning, message, places))
    });
    missing.collect()
}

/// The appendix with which a block begins, and whether the block is its entry in a list: "Appendix 2: Framework summary".
fn appendix_at_start(reading: &Reading<'_>, block: &Block) -> Option<(String, bool)> {
    let words = reading.words(block);
    let rest = ["appendix ", "annex "]
        .iter()
        .find_map(|name| words.get(..name.len()).filter(|said| said.eq_ignore_ascii_case(name)).map(|_| name.len()))
        .and_then(|at| words.get(at..))?;
    let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
    let target = rest.get(..end).filter(|target| (1..=3).contains(&target.len()))?;
    let entry = rest.get(end..)?.trim_start().starts_with([':', '-', '–']);
    Some((target.to_lowercase(), entry))
}

fn first_line(reading: &Reading<'_>, block: &Block) -> Span {
    let line = reading.words(block).lines().next().unwrap_or("").trim_end();
    Span { start: block.span.start, end: block.span.start + line.len() as u32 }
}

fn bare(number: &str) -> &str {
    number.trim_matches(|letter: char| !letter.is_alphanumeric())
}
