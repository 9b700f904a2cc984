//! What inspectors asked for, as minutes and reports list it: "Ofsted had made two recommendations. These were:".

use super::Reading;
use crate::model::{Document, Origin, Recommendation, RecommendationSection as Section};
use crate::phrase::{Cue, find_any, find_folded};
use crate::text::{Block, Span};

/// Who asks.
const ASKERS: &[&str] = &["ofsted", "inspectors", "inspectorate", "care quality commission", "the inspection"];
/// What they ask, and the section of a report in which such things stand.
const ASKED: &[(&str, Option<Section>)] = &[
    ("areas for priority action", Some(Section::AreasForPriorityAction)),
    ("priority actions", Some(Section::AreasForPriorityAction)),
    ("areas for improvement", Some(Section::AreasForImprovement)),
    ("areas of improvement", Some(Section::AreasForImprovement)),
    ("areas needing improvement", Some(Section::AreasForImprovement)),
    ("areas for development", Some(Section::AreasForImprovement)),
    ("areas of significant weakness", None),
    ("recommendations", Some(Section::Recommendations)),
];
/// Words of a lead after which somebody else speaks.
const OTHERS: &[&str] = &[
    "comment",
    "question",
    "discuss",
    "response to",
    "progress",
    "members",
    "update",
    "strength",
    "resolved",
    "asked",
];
/// Bytes of a lead, from its end.
const LEAD: usize = 260;

/// Reads the lists into `document`, unless another grammar has read their items.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let blocks: Vec<(usize, &Block)> = reading.body().collect();
    let mut found = Vec::new();
    for (place, (at, block)) in blocks.iter().enumerate() {
        let words = reading.words(block).trim_end();
        if !reading.cues[*at].has(Cue::Inspect) || !words.ends_with(':') {
            continue;
        }
        let Some(section) = asked(words) else { continue };
        let items = blocks.get(place + 1..).unwrap_or_default().iter().map(|(_, item)| *item);
        let items = items.take_while(|item| item.marker.is_some() && item.depth >= block.depth);
        found.extend(items.zip(1u32..).map(|(item, number)| Recommendation {
            quote: reading.quote(item),
            origin: Some(Origin::Inspectorate),
            number: Some(number.to_string()),
            section,
            ..Recommendation::default()
        }));
    }
    found.retain(|it| !is_read(document, it.quote.span()));
    document.recommendations.extend(found);
}

/// The section of a list that this lead announces.
fn asked(words: &str) -> Option<Option<Section>> {
    let lead = words.get(words.floor_char_boundary(words.len().saturating_sub(LEAD))..)?;
    let said = |words: &&str| find_any(lead, &[*words]).is_some();
    let other = OTHERS.iter().any(|words| find_folded(lead, words).is_some());
    let (_, section) = ASKED.iter().find(|(words, _)| said(words))?;
    (ASKERS.iter().any(said) && !other).then_some(*section)
}

/// Whether a grammar of the committee's own business has read the words.
fn is_read(document: &Document, span: Span) -> bool {
    document.recommendations.iter().any(|it| it.quote.span().overlaps(span))
        || document.decisions.iter().any(|it| it.quote.span().overlaps(span))
        || document.actions.iter().any(|it| it.quote.span().overlaps(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asked() {
        let read = super::asked;
        assert_eq!(
            read("Ofsted had made two recommendations to the Council. These were:"),
            Some(Some(Section::Recommendations))
        );
        assert_eq!(
            read("The key areas for improvement identified by Ofsted were:"),
            Some(Some(Section::AreasForImprovement))
        );
        assert_eq!(read("The inspection found the following areas of significant weakness:"), Some(None));
        assert_eq!(read("Members discussed the recommendations of Ofsted and made these comments:"), None);
        assert_eq!(read("The report had these recommendations:"), None);
    }
}
