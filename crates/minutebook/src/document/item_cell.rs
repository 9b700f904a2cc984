//! The number of an item alone in the first cell of its row: "Item | Discussion | Action" over "3 | Budget ... | Clerk".

use super::Reading;
use super::items::marker_of;
use crate::text::Block;

/// Heads of a column of numbers.
const NUMBERS: &[&str] =
    &["item", "no", "item no", "agenda item", "agenda item no", "agenda no", "number", "minute no", "ref", "#"];
/// Heads of the column beside them that holds what the meeting did; a list of actions or payments has others.
const MATTERS: &[&str] = &[
    "item",
    "agenda item",
    "discussion",
    "minute",
    "minutes",
    "subject",
    "topic",
    "notes",
    "discussion and decisions",
    "discussion and actions",
    "discussion/decisions",
    "discussion points",
    "item and discussion",
    "item/discussion",
];
/// How far above its row a table's head is looked for, in cells.
const FAR: usize = 400;
/// A title that is not set in bold is shorter.
const PLAIN: usize = 80;

/// "3" alone in the cell at `at`, where the table's head says that items are numbered there and a title stands beside it.
pub(super) fn number<'s>(reading: &Reading<'s>, at: usize, block: &Block) -> Option<(&'s str, &'s str)> {
    let cell = block.cell.filter(|cell| cell.column == 0 && cell.row > 0)?;
    let words = reading.words(block).trim();
    let counts = (1..=3).contains(&words.len()) && words.bytes().all(|byte| byte.is_ascii_digit());
    let beside = reading.blocks.get(at + 1).filter(|_| counts)?;
    let same_row = beside.cell.is_some_and(|place| (place.table, place.row, place.column) == (cell.table, cell.row, 1));
    let title = reading.words(beside);
    let titled = beside.bold || title.len() < PLAIN && !title.contains(". ") && !title.ends_with('.');
    if !same_row || !titled {
        return None;
    }
    let above = reading.blocks.get(at.saturating_sub(FAR)..at)?.iter().rev();
    let mut head = above
        .take_while(|block| block.cell.is_none_or(|place| place.table == cell.table))
        .filter(|block| block.cell.is_some_and(|place| place.row == 0));
    let named = |heads: &[&str], block: &Block| {
        let words = reading.words(block).trim_matches([' ', '.', ':']);
        heads.iter().any(|head| head.eq_ignore_ascii_case(words))
    };
    let column = |block: &Block| block.cell.map_or(u16::MAX, |place| place.column);
    let (mut numbers, mut matters) = (false, false);
    for block in &mut head {
        numbers |= column(block) == 0 && named(NUMBERS, block);
        matters |= column(block) == 1 && named(MATTERS, block);
    }
    (numbers && matters).then_some((words, words.get(words.len()..)?))
}

/// The number alone in the block above the title.
pub(super) fn number_above<'s>(reading: &Reading<'s>, above: &Block) -> Option<&'s str> {
    let words = reading.words(above).trim();
    let printed = if words.is_empty() { marker_of(reading, above)? } else { words };
    let digits = printed.trim_end_matches('.');
    (above.cell.is_none() && (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then_some(printed)
}

/// The number in an earlier cell of the title's row.
pub(super) fn number_beside<'s>(reading: &Reading<'s>, body: &[&Block], at: usize, title: &Block) -> Option<&'s str> {
    let place = title.cell.filter(|place| place.column > 0)?;
    let row = body.get(at.saturating_sub(6)..at)?.iter().rev();
    let same = |block: &&&Block| {
        block.cell.is_some_and(|cell| (cell.table, cell.row) == (place.table, place.row) && cell.column < place.column)
    };
    let words = reading.words(row.clone().find(same)?).trim();
    (words.len() <= 8 && words.starts_with(|first: char| first.is_ascii_digit())).then_some(words)
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn items(table: &str) -> Vec<(String, String)> {
        let text =
            format!("Minutes of the Governing Board held on 6 November 2018\n\nPresent: Ann Lake, Bob Hill\n\n{table}");
        let items = crate::parse(&Source::from_text("a", text)).value.items;
        items.into_iter().filter_map(|item| Some((item.number?, item.title?))).collect()
    }

    #[test]
    fn numbers_in_the_first_cell() {
        let table = "Item | Subject | Discussion | Action\n---|---|---|---\n1 | Welcome | The Chair welcomed all. |\n2 | Minutes | They were agreed. |\n3 | Budget | It was noted. | Clerk\n";
        let pair = |number: &str, title: &str| (number.to_owned(), title.to_owned());
        assert_eq!(items(table), [pair("1", "Welcome"), pair("2", "Minutes"), pair("3", "Budget")]);
    }

    #[test]
    fn numbers_of_other_tables() {
        for table in [
            "No | Action | Lead\n---|---|---\n1 | Paint the gate | Ann Lake\n2 | Mow the green | Bob Hill\n3 | Write to the bank | Clerk\n",
            "Item | Discussion | Action\n---|---|---\n1 | The Chair welcomed all. |\n2 | The minutes were agreed. |\n3 | It was noted. | Clerk\n",
        ] {
            assert!(items(table).is_empty(), "{table}");
        }
    }
}
