//! Section headings and numbered paragraphs.

use super::Reading;
use super::header::one_line;
use crate::layout::marker;
use crate::model::{Document, NumberedParagraph, Section};
use crate::text::{Block, BlockKind};

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let mut section: Option<String> = None;
    for (_, block) in reading.body() {
        let printed = block.marker_words(reading.source);
        match block.kind {
            BlockKind::Heading(level) => {
                let quote = reading.quote(block);
                let title = one_line(&quote.text);
                section = Some(title.clone());
                document.sections.push(Section { number: number(printed), title, level, quote, ..Section::default() });
            }
            _ => {
                let number = paragraph_number(block, printed);
                let Some(number) = number else { continue };
                let quote = reading.quote(block);
                document.paragraphs.push(NumberedParagraph {
                    number,
                    section: section.clone(),
                    quote,
                    ..NumberedParagraph::default()
                });
            }
        }
    }
}

/// The number of a paragraph: digits with stops, outermost in its list; no bullets, no letters.
fn paragraph_number(block: &Block, printed: &str) -> Option<String> {
    let bracketed = printed.starts_with('(') || printed.ends_with(')');
    (block.depth <= 1 && !bracketed && printed.starts_with(|first: char| first.is_ascii_digit()))
        .then(|| number(printed))?
}

/// A printed number without its stop.
fn number(printed: &str) -> Option<String> {
    let bare = printed.trim_matches(|letter: char| ".()\\ ".contains(letter));
    let counts = marker(printed).is_some_and(|found| found.kind != crate::layout::MarkerKind::Bullet);
    (!bare.is_empty() && counts).then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    #[test]
    fn sections_and_paragraphs() {
        let source = Source::from_text(
            "a",
            "Report of the Director\n\n1.    Introduction\n\n1.1   The bridge is old.\n\n1.2   The road is new.\n\n2.    Costs\n\n2.1   They are high.",
        );
        let document = crate::parse(&source).value;
        let sections: Vec<_> =
            document.sections.iter().map(|section| (section.number.as_deref(), section.title.as_str())).collect();
        assert_eq!(sections[1..], [(Some("1"), "Introduction"), (Some("2"), "Costs")]);
        let paragraphs: Vec<_> = document
            .paragraphs
            .iter()
            .map(|paragraph| (paragraph.number.as_str(), paragraph.section.as_deref()))
            .collect();
        assert_eq!(paragraphs, [("1.1", Some("Introduction")), ("1.2", Some("Introduction")), ("2.1", Some("Costs"))]);
    }
}
