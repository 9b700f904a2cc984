//! The previous inspection, as the report's summary or first page states it.

use super::super::Reading;
use super::cover::Cover;
use crate::model::Inspection;
use crate::phrase::{find_folded, previous, sentences, starts_folded};
use crate::text::BlockKind;

/// Blocks in which a summary stands.
const BLOCKS: usize = 60;

/// Fills in when the previous inspection was, and its overall grade.
pub(super) fn read(reading: &Reading<'_>, cover: &Cover, inspection: &mut Inspection) {
    if let Some(printed) = labelled(cover) {
        inspection.previous_date = Some(printed);
        return;
    }
    let prose = reading.body().take(BLOCKS).map(|(_, block)| block);
    let prose =
        prose.filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Cell) && block.marker.is_none());
    let mut dated = None;
    for block in prose {
        let words = reading.words(block);
        if words.len() < 60 || find_folded(words, "inspection").is_none() {
            continue;
        }
        for sentence in sentences(words).take(12) {
            let Some(told) = previous(sentence.of_text(words)) else { continue };
            if told.grade.is_some() {
                inspection.previous_date = Some(told.date.to_owned());
                inspection.previous_grade = told.grade.map(|grade| grade.word().to_owned());
                return;
            }
            dated = dated.or_else(|| Some(told.date.to_owned()));
        }
    }
    inspection.previous_date = dated;
}

/// "Dates of previous inspection: 26 to 30 September 2016".
fn labelled(cover: &Cover) -> Option<String> {
    let rest = ["date of previous inspection", "dates of previous inspection", "date of last inspection"]
        .iter()
        .find_map(|label| cover.after(&[label]))?;
    let end = ["inspection outcome", "information about", "judgement"]
        .iter()
        .filter_map(|end| find_folded(rest, end))
        .min()?;
    let printed = rest.get(..end)?.trim();
    let never = starts_folded(printed, "not ") || starts_folded(printed, "none") || starts_folded(printed, "n/a");
    (!never && !printed.is_empty() && printed.len() < 80).then(|| printed.to_owned())
}
