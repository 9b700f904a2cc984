//! The printed fields at the head of a report or a record of a decision: labels with their values.

use super::Reading;
use super::kind::holds;
use crate::model::{DocumentKind, Header};
use crate::phrase::Wordings;
use crate::phrase::wording::Words;
use crate::text::{Block, BlockKind};

/// Labels after which running words stand: the head ends there.
const ENDS: &[&str] = &[
    "summary",
    "recommendation",
    "recommendations",
    "recommendation(s)",
    "introduction",
    "background",
    "purpose",
    "section 1",
    "executive summary",
    "purpose of report",
    "purpose of the report",
    "1. summary",
    "decision required",
    "decision(s) required",
    "it is recommended that",
];
/// Labels of records of decisions, with or without a colon, whose value may stand below them.
const DECISION_LABELS: &[&str] = &[
    "decision to be taken by",
    "decision taken by",
    "decision no",
    "decision number",
    "decision no.",
    "key decision",
    "is key decision?",
    "is subject to call in?",
    "subject matter / title of decision",
    "subject matter",
    "subject",
    "decision reference",
    "is this a key decision?",
    "is it a key decision?",
    "key decision?",
    "report title",
    "title of report",
    "decision made by",
    "decision date",
    "date decision made",
    "date decision taken",
    "date of hearing",
    "officer making the decision",
    "title of decision",
    "title",
    "any interest declared when the decision was taken and any dispensation granted by the proper officer",
    "decision maker",
    "decision status",
    "publication date",
    "date of decision",
    "decided at meeting",
    "effective from",
    "decision due date",
    "reference number",
    "ref no",
    "lead officer",
    "department",
    "wards affected",
    "ward(s) affected",
    "notice of decision",
    "portfolio holder",
    "portfolio",
    "exempt",
    "exempt information",
    "contact officer",
    "implementation date",
    "date of implementation",
    "cabinet member",
    "contact",
    "date of notification of decision",
    "expiry date of call-in",
    "decision type",
    "decision published",
    "decision due",
    "notice of proposed decision first published",
    "reason key",
    "divisions affected",
    "electoral divisions affected",
    "lead member",
    "lead director",
    "report author",
    "service area",
    "public or private decision",
    "is callable in?",
    "made at meeting",
    "call-in deadline date",
    "call-in expiry date",
    "date comes into force if not called in",
    "decision title",
    "subject of decision",
    "issue date",
    "ward",
    "wards",
    "ward(s)",
    "directorate",
    "report of",
    "report by",
];
/// Labels that stand for fields at the head of such a record alone: below it a signature has them.
const HEAD_LABELS: &[&str] =
    &["date", "date of meeting", "meeting date", "report to", "service", "meeting", "reference"];
/// So many blocks are that head.
const RECORD_HEAD: usize = 12;
/// How many blocks a head may have.
const HEAD: usize = 60;
/// The longest label and the longest value.
const LABEL: usize = 120;
const VALUE: usize = 400;

/// The printed fields of a paper of that kind.
pub(super) fn header(reading: &Reading<'_>, kind: DocumentKind) -> Header {
    let blocks: Vec<&Block> = reading.body().map(|(_, block)| block).collect();
    let mut fields = Fields::default();
    match kind {
        DocumentKind::CommitteeReport => fields.head(reading, blocks.get(..blocks.len().min(HEAD)).unwrap_or(&[])),
        DocumentKind::DecisionRecord => fields.labels(reading, &blocks),
        _ => {}
    }
    Header(fields.0.into_iter().map(|(label, value)| (one_line(label), one_line(&value))).collect())
}

/// Labels and values so far.
#[derive(Default)]
struct Fields<'s>(Vec<(&'s str, String)>);

impl<'s> Fields<'s> {
    /// The head of a report: all labels up to the first section.
    fn head(&mut self, reading: &Reading<'s>, blocks: &[&Block]) {
        let mut open = false;
        let mut at = 0;
        while let Some(block) = blocks.get(at) {
            at += 1;
            let words = reading.words(block).trim();
            if let Some((value, taken)) = row_value(reading, blocks, at - 1) {
                self.push(words.trim_end_matches([':', ' ']), value);
                (at, open) = (at + taken, true);
                continue;
            }
            match labelled(words) {
                Some((label, value)) if ends(label) && !(self.0.is_empty() && starts_with(value, "for ")) => break,
                Some((label, _)) if is_capital_title(words, label) => open = false,
                Some((label, value)) if !value.is_empty() => {
                    if value.len() > VALUE {
                        break;
                    }
                    self.push(label, value.to_owned());
                    open = true;
                }
                Some((label, _)) => {
                    let below = blocks.get(at).map(|next| reading.words(next).trim()).filter(|next| is_value(next));
                    open = below.is_some();
                    if let Some(value) = below {
                        self.push(label, value.to_owned());
                        at += 1;
                    }
                }
                None if self.0.is_empty() => open = false,
                None if block.marker.is_some() || ends(words) => break,
                None if starts_with(words, "report of ") || starts_with(words, "report to ") => open = false,
                None if open && crate::layout::in_capitals(words) && !self.ends_in_capitals() => open = false,
                None if open && (goes_on(block, words) || between_fields(reading, blocks, at - 1)) => {
                    if let Some((_, value)) = self.0.last_mut() {
                        value.push(' ');
                        value.push_str(words);
                    }
                }
                None => open = false,
            }
        }
    }

    /// Whether the last value is in capitals: a line in capitals goes on with it, and is a title below any other.
    fn ends_in_capitals(&self) -> bool {
        self.0.last().is_some_and(|(_, value)| crate::layout::in_capitals(value))
    }

    /// The known labels of a record of a decision, wherever they stand.
    fn labels(&mut self, reading: &Reading<'s>, blocks: &[&Block]) {
        for (at, block) in blocks.iter().enumerate() {
            let words = reading.words(block).trim();
            if words.len() > VALUE {
                continue;
            }
            let (label, value) = labelled(words).unwrap_or((words, ""));
            let among = |labels: &[&str]| labels.iter().any(|known| known.eq_ignore_ascii_case(label.trim()));
            let heading = at < RECORD_HEAD && (words.contains(':') || block.cell.is_some_and(|cell| cell.column == 0));
            if !(among(DECISION_LABELS) || heading && among(HEAD_LABELS)) {
                continue;
            }
            let value = if value.is_empty() { self.below(reading, blocks, at) } else { Some(value.to_owned()) };
            if let Some(value) = value.filter(|value| !value.chars().all(|letter| ".… ".contains(letter))) {
                self.push(label, value);
            }
        }
    }

    /// The value that stands in the next cell, in the row below, or in the next block.
    fn below(&self, reading: &Reading<'s>, blocks: &[&Block], at: usize) -> Option<String> {
        let block = blocks.get(at)?;
        if let Some(place) = block.cell {
            let same = blocks.get(at + 1).filter(|next| next.cell == block.cell && !known(reading.words(next)));
            if let Some(value) = same {
                return Some(reading.words(value).trim().to_owned());
            }
            let mut same_table = blocks
                .iter()
                .skip(at + 1)
                .take(12)
                .filter(|next| next.cell.is_some_and(|cell| cell.table == place.table));
            let right = same_table
                .clone()
                .find(|next| next.cell.is_some_and(|cell| cell.row == place.row && cell.column > place.column));
            let usable = |block: &&&Block| !known(reading.words(block));
            let mut below = || {
                same_table
                    .find(|next| next.cell.is_some_and(|cell| cell.row == place.row + 1 && cell.column == place.column))
            };
            return right
                .filter(usable)
                .or_else(|| below().filter(usable))
                .map(|block| reading.words(block).trim().to_owned());
        }
        let next = reading.words(blocks.get(at + 1)?).trim();
        let told = next.len() > 100 && next.ends_with('.');
        (is_value(next) && !known(next) && !told).then(|| next.to_owned())
    }

    fn push(&mut self, label: &'s str, value: String) {
        if !self.0.iter().any(|(known, _)| known.eq_ignore_ascii_case(label)) {
            self.0.push((label, value));
        }
    }
}

/// A label cell and what stands in the further cells of its row: the value, and how many cells it took.
fn row_value(reading: &Reading<'_>, blocks: &[&Block], at: usize) -> Option<(String, usize)> {
    let block = blocks.get(at)?;
    let place = block.cell.filter(|place| place.column == 0)?;
    let words = reading.words(block).trim();
    if words.is_empty() || words.len() > LABEL || !(words.ends_with([':', '?'])) {
        return None;
    }
    let row: Vec<&str> = blocks
        .iter()
        .skip(at + 1)
        .take_while(|next| {
            next.cell.is_some_and(|cell| cell.table == place.table && cell.row == place.row && cell.column > 0)
        })
        .map(|next| reading.words(next).trim())
        .collect();
    let value = row.join(" ");
    (!value.is_empty() && value.len() <= VALUE).then_some((value, row.len()))
}

/// `Label: value` or `Question? value`: the label without its colon, and the value ("" where it stands below).
pub(super) fn labelled(words: &str) -> Option<(&str, &str)> {
    let at = words.bytes().take(LABEL).position(|byte| byte == b':' || byte == b'?')?;
    let (label, rest) = words.split_at_checked(at)?;
    let question = rest.starts_with('?');
    let value = rest.get(1..)?;
    // "Decision maker :-Cabinet": the dash behind the colon belongs to it.
    let dashed = value.strip_prefix(['-', '–']);
    let value = dashed.unwrap_or(value);
    let value = if question { value.trim_start().strip_prefix(':').unwrap_or(value) } else { value };
    let spaced = dashed.is_some() || value.is_empty() || value.starts_with(char::is_whitespace);
    let fits = label.starts_with(char::is_uppercase) && !label.contains(". ") && label.split_whitespace().count() <= 20;
    let label = if question { words.get(..at + 1)? } else { label };
    (fits && spaced).then(|| (label.trim_end(), value.trim()))
}

fn known(words: &str) -> bool {
    let label = labelled(words.trim()).map_or(words, |(label, _)| label);
    DECISION_LABELS.iter().any(|known| known.eq_ignore_ascii_case(label.trim()))
}

/// "CARE LEAVERS' HOUSING REVIEW: PROGRESS": a title in capitals with a colon within, and no field.
fn is_capital_title(words: &str, label: &str) -> bool {
    const ANSWERS: &[&str] = &["yes", "no", "all", "none", "n/a"];
    let value = words.get(label.len()..).unwrap_or("").trim_matches([':', ' ', '.']);
    let answered = ANSWERS.iter().any(|answer| answer.eq_ignore_ascii_case(value));
    let capitals = label.split_whitespace().count() > 3 && crate::layout::in_capitals(words) && !words.ends_with(':');
    capitals && !answered && !known(label)
}

fn ends(label: &str) -> bool {
    let numbered = starts_with(label, "recommendation ") && label.ends_with(|last: char| last.is_ascii_digit());
    let asks = ["asked to", "recommended to", "requested to", "invited to"].iter().any(|end| label.ends_with(end));
    let recommends = holds(label, "recommend") || holds(label, "decisions to be made");
    numbered
        || asks
        || recommends
        || ENDS.iter().any(|end| end.eq_ignore_ascii_case(label.trim_end_matches([':', ' '])))
}

/// Whether a block below a label may be its value: short, and no label itself.
fn is_value(words: &str) -> bool {
    !words.is_empty()
        && words.len() <= VALUE
        && labelled(words).is_none_or(|(_, value)| !value.is_empty() && words.len() > 60)
}

/// Whether a block without a label goes on with the value above it.
fn goes_on(block: &Block, words: &str) -> bool {
    words.len() <= VALUE && (block.depth > 0 || matches!(block.kind, BlockKind::Cell))
}

/// Whether short lines from `at` on, none of them a sentence, lead to the next label of the head.
pub(super) fn between_fields(reading: &Reading<'_>, blocks: &[&Block], at: usize) -> bool {
    for block in blocks.iter().skip(at).take(7) {
        let words = reading.words(block).trim();
        if labelled(words).is_some() {
            return true;
        }
        if words.len() > 160 || words.ends_with('.') || block.marker.is_some() {
            return false;
        }
    }
    false
}

/// The words with every run of white space as one space.
pub(super) use crate::phrase::squeeze as one_line;

/// Whether words start with others (ASCII), case aside.
pub(super) use crate::phrase::starts_folded as starts_with;

/// Whether one of `labels` stands at the start of `words`, as [`after_label`] reads it; most lines are told from all of them
/// by their first letters, so a label of two letters is listed with its colon and with a space before it.
pub(super) fn starts_with_label(words: &str, labels: &Wordings) -> bool {
    labels.may_start(words.as_bytes()) && labels.words().iter().any(|label| after_label(words, label).is_some())
}

/// What follows a label at the start of `words`, case aside; "from:" reads "From :" too.
pub(super) fn after_label<'t>(words: &'t str, label: &str) -> Option<&'t str> {
    let name = label.trim_end_matches(':');
    let rest = words.get(name.len()..).filter(|_| starts_with(words, name))?;
    if name.len() == label.len() { Some(rest) } else { rest.trim_start_matches([' ', '\t']).strip_prefix(':') }
}

#[cfg(test)]
mod tests {
    use crate::model::DocumentKind;

    #[test]
    fn fields_of_a_record_of_a_decision() {
        let facts = |text: &str| crate::parse(&crate::text::Source::from_text("a", text)).value.facts;
        let head = "Quay Council\n\nCabinet Member Decision Notice\n\nSubject: Ferry fares\n";
        let record = facts(&format!("{head}Date: 4 May 2020\nWard: Quay\n\nDecision\nThat they rise.\n"));
        assert_eq!(record.kind, Some(DocumentKind::DecisionRecord));
        assert_eq!((record.header.get("Date"), record.header.get("Ward")), (Some("4 May 2020"), Some("Quay")));
        assert_eq!(record.meeting_date, chrono::NaiveDate::from_ymd_opt(2020, 5, 4));
        let told = "It was told.\n\n".repeat(12);
        let signed = facts(&format!("{head}\n{told}Signed: A Lake\n\nDate: 4 May 2020\n"));
        assert_eq!((signed.header.get("Date"), signed.meeting_date), (None, None));
    }

    #[test]
    fn a_title_and_what_is_recommended_are_no_values() {
        let facts = |text: &str| crate::parse(&crate::text::Source::from_text("a", text)).value.facts;
        let report = facts(
            "Committee: Ferries\n\nLead Officer: Harbour Master\n\nTHE FERRY OF THE QUAY\n\nWard: Quay\n\nWe recommend that the Board:\n• rows.\n",
        );
        assert_eq!(report.header.get("Lead Officer"), Some("Harbour Master"));
        assert_eq!(report.header.get("Ward"), Some("Quay"));
        assert_eq!(report.header.get("We recommend that the Board"), None);
    }

    #[test]
    fn an_answer_in_capitals_is_a_field() {
        assert!(!super::is_capital_title("INCLUDED IN THE FORWARD PLAN: YES", "INCLUDED IN THE FORWARD PLAN"));
        assert!(super::is_capital_title("THE FERRY OF THE QUAY: FARES", "THE FERRY OF THE QUAY"));
    }
}
