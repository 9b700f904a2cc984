//! Lists that lost their bullets on the way: short sentences below the title, each of them an item.

use super::{Lists, Open, record};
use crate::model::RecommendationSection as Section;
use crate::phrase::framework_tag;
use crate::text::{Block, BlockKind};

/// Words of an item without a bullet at most.
const LOOSE: usize = 40;

impl Lists<'_, '_> {
    /// A line of a list whose bullets were lost; what is longer than one sentence makes of all of them running text.
    pub(super) fn without_bullet(&mut self, block: &Block, words: &str) {
        let tagged = framework_tag(words).and_then(|(start, _)| words.get(..start));
        let plain = (block.kind == BlockKind::Paragraph || tagged.is_some()) && !words.trim_end().ends_with(':');
        let words = tagged.unwrap_or(words).trim_end();
        let whole = !words.trim_end_matches(['.', ' ']).contains(". ") && words.split_whitespace().nth(LOOSE).is_none();
        if self.list.as_ref().is_some_and(|list| list.section == Section::WhatNeedsToImprove && list.first.is_none()) {
            // An empty entry stands for running text.
            self.loose.push(if plain && whole { block.pieces().to_vec() } else { Vec::new() });
        }
    }

    /// The items of a list that ended without a marked one: two at least, all of them short.
    pub(super) fn unbulleted(&mut self) {
        let loose = std::mem::take(&mut self.loose);
        let Some(list) = self.list.as_ref().filter(|list| list.count == 0 && loose.len() > 1) else { return };
        if loose.iter().any(Vec::is_empty) {
            return;
        }
        for (pieces, number) in loose.into_iter().zip(1..) {
            let (number, theme, addressee) = (i32::to_string(&number), list.theme.clone(), None);
            let open = Open { pieces, number, section: list.section, theme, addressee };
            self.done.extend(record(self.reading, open));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn read(list: &str) -> Vec<(Option<String>, String)> {
        let text = format!(
            "Inspection of Fenmoor local authority children’s services\n\nInspection dates: 4 to 15 November 2024\n\n\
             The impact of leaders on social work practice with children and families\n\nGood\n\n\
             What needs to improve?\n\n{list}\n\nThe experiences and progress of children in care: good\n\n1. All is well.\n"
        );
        let document = crate::parse(&Source::from_text("a", &text)).value;
        document.recommendations.into_iter().map(|it| (it.number, it.quote.text)).collect()
    }

    #[test]
    fn a_list_that_lost_its_bullets() {
        let two = |first: &str, second: &str| {
            [(Some("1".to_owned()), first.to_owned()), (Some("2".to_owned()), second.to_owned())]
        };
        assert_eq!(
            read("The quality of plans. (outcome 4, national framework)\n\nThe speed of visits."),
            two("The quality of plans.", "The speed of visits.")
        );
        assert_eq!(
            read("◼ The quality of plans.\n\n◼ The speed of visits."),
            two("The quality of plans.", "The speed of visits.")
        );
        for text in [
            "Plans must be better. They are late.\n\nThe speed of visits.",
            "The local authority must see to this:\n\nThe speed of visits.",
            "The quality of plans.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
