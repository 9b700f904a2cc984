//! Running heads and feet that came as paragraphs of the report: no list goes on with them.

use super::super::Reading;
use crate::phrase::find_folded;
use crate::text::{Block, BlockKind};
use std::collections::HashMap;

/// Longer than any running foot.
const LONGEST: usize = 160;
/// A line that stands so often is one.
const OFTEN: u32 = 3;

/// Lines that may be running heads or feet, and how often each stands in the paper.
pub(super) struct Feet<'s>(HashMap<&'s str, u32>);

impl<'s> Feet<'s> {
    /// The lines of a report.
    pub(super) fn of(reading: &Reading<'s>) -> Self {
        let mut feet = HashMap::new();
        for words in reading.body().filter_map(|(_, block)| line(reading, block)) {
            *feet.entry(words).or_insert(0) += 1;
        }
        Self(feet)
    }

    /// Whether a block is one of them: "Inspection of Fenmoor children's services 12", or the number of a page alone.
    pub(super) fn has(&self, reading: &Reading<'s>, block: &Block) -> bool {
        let words = reading.words(block);
        let number = block.marker.is_none() && words.bytes().all(|byte| byte.is_ascii_digit());
        let often = |words: &str| self.0.get(words).is_some_and(|times| *times >= OFTEN);
        number && block.kind != BlockKind::Cell || line(reading, block).is_some_and(often)
    }
}

/// What may be a running foot, without the figures around it: the number of its page, the days of the inspection.
fn line<'s>(reading: &Reading<'s>, block: &Block) -> Option<&'s str> {
    let heading = matches!(block.kind, BlockKind::Heading(_));
    let plain = (heading || block.kind == BlockKind::Paragraph) && block.marker.is_none();
    let words = (plain && block.span.len() < LONGEST).then(|| reading.words(block))?;
    let bare = words.trim_matches(|mark: char| mark.is_ascii_digit() || matches!(mark, ' ' | '\t'));
    let named = || !heading && find_folded(bare, "inspection").is_some();
    (bare.len() < words.len() || named()).then_some(bare)
}

#[cfg(test)]
mod tests {
    use crate::text::{Block, BlockKind, Format, Shape, Source, Span};

    /// A report of which every line is a block.
    fn items(feet: usize) -> Vec<String> {
        let mut text =
            "Inspection of Fenmoor local authority children’s services\nInspection dates: 4 to 15 November 2024\n\
            The impact of leaders on social work practice with children and families\nGood\n\
            What needs to improve?\n◼ The speed of visits\n3\n"
                .to_owned();
        (0..feet).for_each(|page| text.push_str(&format!("Inspection of Fenmoor {page}\n")));
        text.push_str("to homes\n◼ The quality of plans.\nMain findings\n");
        let block = |line: &str| {
            let whole = Span::of(line, &text).unwrap_or_default();
            let kind = if line.ends_with('?') { BlockKind::Heading(2) } else { BlockKind::Paragraph };
            match line.strip_prefix("◼ ") {
                Some(_) => Block {
                    marker: Some(Span::new(whole.start as usize, whole.start as usize + 3)),
                    ..Block::new(BlockKind::Item, Span::new(whole.start as usize + 4, whole.end as usize))
                },
                None => Block::new(kind, whole),
            }
        };
        let blocks = text.lines().map(block).collect();
        let source = Source::new("a", text.as_bytes(), Format::Pdf, text.clone(), Shape::Blocks(blocks));
        crate::parse(&source).value.recommendations.into_iter().map(|it| it.quote.text.replace('\n', " ")).collect()
    }

    #[test]
    fn feet_within_an_item() {
        assert_eq!(items(3), ["The speed of visits to homes", "The quality of plans."]);
        assert_eq!(items(1), ["The speed of visits Inspection of Fenmoor 0 to homes", "The quality of plans."]);
    }
}
