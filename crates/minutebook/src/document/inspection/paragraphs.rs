//! Numbered paragraphs: the addresses within a report ("paragraph 82").

use super::super::Reading;
use crate::model::{Document, NumberedParagraph};
use crate::phrase::squeeze;
use crate::text::BlockKind;

/// Numbers that may be missing between two paragraphs (a paragraph whose number is no text).
const SKIPPED: u32 = 3;

/// Reads them, unless the sections' grammar has.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    if !document.paragraphs.is_empty() {
        return;
    }
    let mut section = None;
    let mut last = 0;
    for (_, block) in reading.body() {
        if matches!(block.kind, BlockKind::Heading(_)) && block.marker.is_none() {
            section = Some(squeeze(reading.words(block)));
            continue;
        }
        let marker = block.marker_words(reading.source).trim();
        let Some(number) = marker.strip_suffix('.').unwrap_or(marker).parse::<u32>().ok() else { continue };
        // A list within a paragraph has numbers of its own: those do not go on from the paragraph before.
        if number == 0 || number <= last || number > last + 1 + SKIPPED {
            continue;
        }
        last = number;
        document.paragraphs.push(NumberedParagraph {
            quote: reading.quote(block),
            number: number.to_string(),
            section: section.clone(),
            ..NumberedParagraph::default()
        });
    }
}
