//! Columns of an attendance table that say by a tick who was there: "Name | Present | Apologies | Substitute".

use super::Reading;
use super::attendance_label::label;
use crate::model::Presence;
use crate::phrase::{Person, people_and_rest};
use crate::text::Block;

/// Which columns tell of presence.
#[derive(Default)]
pub(super) struct Columns(Vec<(u16, Presence)>);

impl Columns {
    // columns = a row with two or more short labels of attendance and no other words than names of columns
    /// The columns that the row at `from` names, and where the row ends.
    pub fn of_row(reading: &Reading<'_>, body: &[(usize, &Block)], from: usize) -> Option<(usize, Self)> {
        let place = |block: &Block| block.cell.map(|cell| (cell.table, cell.row));
        let (_, first) = body.get(from)?;
        let beside = |(_, block): &&(usize, &Block)| place(block) == place(first);
        // The label of the list may be the row's own first cell: "Present | Apologies".
        let start = from - body.get(..from)?.iter().rev().take_while(beside).count();
        let row: Vec<&Block> = body.iter().skip(start).take_while(beside).map(|(_, block)| *block).collect();
        let mut columns = Vec::new();
        for block in &row {
            let words = reading.words(block).trim();
            if words.len() > 30 || words.contains([',', ':']) {
                return None;
            }
            if let Some((found, _)) = label(words).filter(|(_, rest)| rest.is_empty()) {
                columns.push((block.cell?.column, found.presence));
            }
        }
        let differ = columns.first().is_some_and(|(_, first)| columns.iter().any(|(_, presence)| presence != first));
        differ.then(|| (start + row.len(), Self(columns)))
    }

    /// The people that a cell of such a column names, instead of ticking one: "Cllr Lake".
    pub fn named<'s>(&self, words: &'s str) -> Vec<Person<'s>> {
        let (people, rest) = people_and_rest(words, false);
        let named = !ticked(words) && rest.trim_matches([' ', '.', ';']).is_empty();
        if named { people } else { Vec::new() }
    }

    /// What a tick in the cell's column says.
    pub fn presence(&self, block: &Block) -> Option<Presence> {
        let column = block.cell?.column;
        self.0.iter().find(|(known, _)| *known == column).map(|(_, presence)| *presence)
    }
}

/// Whether a cell is ticked: "✓", "X", "Yes", "P".
pub(super) fn ticked(words: &str) -> bool {
    const TICKS: &[&str] = &["✓", "✔", "√", "☑", "☒", "x", "y", "yes", "p", "a", "1", "•", "*", "apologies", "present"];
    TICKS.iter().any(|tick| tick.eq_ignore_ascii_case(words.trim_matches(['(', ')', ' '])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    #[test]
    fn ticks_under_columns() {
        let text = "Minutes of the Schools Forum held on 6 November 2018\n\nMembers present:\n\nName | Present | Apologies | Substitute\n---|---|---|---\nAnn Lake | ✓ | |\nBob Hill | | ✓ | Cara Wood\n\nThe end of it all.";
        let people = crate::parse(&Source::from_text("a", text)).value.attendance;
        let found: Vec<_> = people
            .iter()
            .map(|person| (person.name.as_str(), person.presence, person.substitutes_for.as_deref()))
            .collect();
        assert_eq!(
            found,
            [
                ("Ann Lake", Some(Presence::Present), None),
                ("Bob Hill", Some(Presence::Apologies), None),
                ("Cara Wood", Some(Presence::Substitute), Some("Bob Hill"))
            ]
        );
    }

    #[test]
    fn names_under_columns() {
        let text = "Minutes of the Parish Council held on 6 November 2018\n\nPresent | Apologies | In attendance\n---|---|---\nCllr A Lake (Chair) | Cllr B Hill | Mrs C Wood (Clerk)\nCllr D Stone | | 3 members of the public\n | Cllr E Field | Mr F Marsh\n\n1. Minutes\n\nThe minutes were approved.";
        let people = crate::parse(&Source::from_text("a", text)).value.attendance;
        let found: Vec<_> = people.iter().map(|person| (person.name.as_str(), person.presence)).collect();
        let (present, away, beside) = (Presence::Present, Presence::Apologies, Presence::InAttendance);
        assert_eq!(
            found,
            [
                ("A Lake", Some(present)),
                ("B Hill", Some(away)),
                ("C Wood", Some(beside)),
                ("D Stone", Some(present)),
                ("E Field", Some(away)),
                ("F Marsh", Some(beside)),
            ]
        );
        let text = "Minutes of the Parish Council held on 6 November 2018\n\nPresent | Apologies\n---|---\nCllr A Lake (Chair) | Cllr B Hill\nCllr D Stone |\n\n1. Minutes\n\nThe minutes were approved.";
        let people = crate::parse(&Source::from_text("a", text)).value.attendance;
        let found: Vec<_> = people.iter().map(|person| (person.name.as_str(), person.presence)).collect();
        assert_eq!(found, [("A Lake", Some(present)), ("B Hill", Some(away)), ("D Stone", Some(present))]);
    }

    #[test]
    fn ticks() {
        assert!(ticked("✓") && ticked("X") && ticked("Yes"));
        assert!(!ticked("Cara Wood") && !ticked(""));
    }
}
