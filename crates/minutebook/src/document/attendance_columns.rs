//! Columns of an attendance table that say by a tick who was there: "Name | Present | Apologies | Substitute".

use super::Reading;
use super::attendance_label::{label, said_presence};
use crate::model::Presence;
use crate::phrase::{Person, people_and_rest, voters};
use crate::text::Block;

/// Which columns tell of presence.
#[derive(Default)]
pub(super) struct Columns {
    /// How those were there whom a column ticks.
    told: Vec<(u16, Presence)>,
    /// The one column that says of everybody "yes" or "no".
    answered: Option<u16>,
    /// Whether a cross in it says "no", ticks standing for "yes".
    crossed: bool,
}

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
        let after = start + row.len();
        let differ = columns.first().is_some_and(|(_, first)| columns.iter().any(|(_, presence)| presence != first));
        if differ {
            return Some((after, Self { told: columns, ..Self::default() }));
        }
        // "Name | Role | Attended"
        let [(column, Presence::Present)] = columns[..] else { return None };
        let name = |block: &&Block| NAMES.iter().any(|name| name.eq_ignore_ascii_case(reading.words(block).trim()));
        row.iter().find(|block| name(block))?;
        let table = first.cell?.table;
        let below = body.iter().skip(after).take(LONGEST).map(|(_, block)| *block);
        let inside = below.take_while(|block| block.cell.is_some_and(|cell| cell.table == table));
        let answers = inside.filter(|block| block.cell.is_some_and(|cell| cell.column == column));
        let answers: Vec<&str> =
            answers.map(|block| reading.words(block).trim()).filter(|said| !said.is_empty()).collect();
        let crossed = answers.iter().any(|said| answer(said) == Some(Presence::Present) && !is_cross(said));
        let whole = !answers.is_empty() && answers.iter().all(|said| answer(said).is_some());
        whole.then(|| (after, Self { told: Vec::new(), answered: Some(column), crossed }))
    }

    /// What a cell of the one column says that tells of everybody: "Yes", "No", "Apologies".
    pub fn answered(&self, block: &Block, words: &str) -> Option<Presence> {
        let here = self.answered.is_some() && block.cell.map(|cell| cell.column) == self.answered;
        let said = answer(words).filter(|_| here)?;
        Some(if is_cross(words) && self.crossed { Presence::Absent } else { said })
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
        self.told.iter().find(|(known, _)| *known == column).map(|(_, presence)| *presence)
    }
}

/// How many cells of a table are looked at for what its column says.
const LONGEST: usize = 1000;
/// What the column of the people is called, where one column alone tells of presence.
const NAMES: &[&str] = &["name", "names", "councillor", "councillors", "member", "members", "cllr", "representative"];

/// "Yes", "No", "✓", "P", "Ap" in a column that says of everybody whether they came.
fn answer(words: &str) -> Option<Presence> {
    const NO: &[&str] = &["no", "n", "✗", "✘", "not present"];
    let is = |known: &[&str]| known.iter().any(|known| known.eq_ignore_ascii_case(words));
    let no = || is(NO).then_some(Presence::Absent);
    said_presence(words).or_else(no).or_else(|| ticked(words).then_some(Presence::Present))
}

/// A cross, which says "no" beside ticks and "yes" without them.
fn is_cross(words: &str) -> bool {
    matches!(words, "x" | "X" | "×" | "☒")
}

/// Whether a cell is ticked: "✓", "X", "Yes", "P".
pub(super) fn ticked(words: &str) -> bool {
    const TICKS: &[&str] =
        &["✓", "✔", "√", "☑", "☒", "x", "×", "y", "yes", "p", "a", "1", "•", "*", "apologies", "present"];
    TICKS.iter().any(|tick| tick.eq_ignore_ascii_case(words.trim_matches(['(', ')', ' '])))
}

/// The table of a recorded vote names voters, and who was absent from the vote: where it ends.
pub(super) fn vote_table(reading: &Reading<'_>, body: &[(usize, &Block)], at: usize) -> Option<usize> {
    let table = |block: &Block| block.cell.map(|cell| cell.table);
    let here = table(body.get(at)?.1)?;
    let first =
        body.get(..at)?.iter().rposition(|(_, block)| table(block) != Some(here)).map_or(0, |before| before + 1);
    let cells = || body.iter().skip(first).take_while(|(_, block)| table(block) == Some(here));
    let header = |block: &Block| block.cell.is_some_and(|cell| cell.row == 0);
    let votes = cells().take(8).any(|(_, block)| header(block) && voters::side(reading.words(block)).is_some());
    votes.then(|| first + cells().count())
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
