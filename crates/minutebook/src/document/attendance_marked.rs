//! Attendance lists that mark each name: "P  Ann Lake (Chairman)", "A  Bob Hill", a key of the marks below them.

use super::Reading;
use super::attendance_list::of_presence;
use super::attendance_record::List;
use crate::model::Presence;
use crate::phrase::{Person, people_and_rest};
use crate::text::Block;

/// The marks, and what they say.
const MARKS: &[(&str, Presence)] = &[("P", Presence::Present), ("Ap", Presence::Apologies), ("A", Presence::Apologies)];
/// So many names have marks at least: fewer may be initials.
const FEWEST: usize = 4;

// marked-list = 4*(mark person LF) [key]
/// The people from the block at `from` on, each behind a mark, and where their list ends; somebody of them was present,
/// and what else the list says agrees with its key: "A: Apologies for absence", "A = Absent".
pub(super) fn marked(reading: &Reading<'_>, body: &[(usize, &Block)], from: usize, list: &mut List) -> Option<usize> {
    let first = reading.words(body.get(from)?.1).trim_start();
    marked_person(first.lines().next()?)?;
    let mut found: Vec<(&Block, Person<'_>, Presence)> = Vec::new();
    let mut at = from;
    while let Some((_, block)) = body.get(at) {
        let words = reading.words(block).trim();
        let line = |line| marked_person(line).map(|(person, presence)| (*block, person, presence));
        let Some(people) = words.lines().filter(|line| !line.trim().is_empty()).map(line).collect::<Option<Vec<_>>>()
        else {
            break;
        };
        found.extend(people);
        at += 1;
    }
    let key = || body.iter().skip(at).take(2).flat_map(|(_, block)| reading.words(block).lines());
    let away = key().find_map(key_of_absence)?;
    if found.len() < FEWEST || !found.iter().any(|(_, _, presence)| *presence == Presence::Present) {
        return None;
    }
    for (block, person, presence) in &found {
        let presence = if *presence == Presence::Apologies { away } else { *presence };
        list.add(reading, block, person, of_presence(presence), None);
    }
    Some(at)
}

/// "P  Ann Lake (Chairman)": one person behind a mark, the whole line.
fn marked_person(line: &str) -> Option<(Person<'_>, Presence)> {
    let (mark, rest) = line.trim().split_once([' ', '\t'])?;
    let (_, presence) = MARKS.iter().find(|(known, _)| *known == mark)?;
    let (mut people, after) = people_and_rest(rest.trim(), false);
    let person = people.pop().filter(|_| people.is_empty() && after.trim_matches(['.', ',', ' ']).is_empty())?;
    person.name.contains(' ').then_some((person, *presence))
}

/// "A: Apologies for absence submitted", "A = Absent": what the mark of those away says.
fn key_of_absence(line: &str) -> Option<Presence> {
    let (mark, said) = line.trim().split_once([':', '=', '-', '–'])?;
    let said = said.trim_start();
    let said = |word| crate::phrase::starts_folded(said, word);
    matches!(mark.trim(), "A" | "Ap").then_some(())?;
    if said("apolog") { Some(Presence::Apologies) } else { said("absent").then_some(Presence::Absent) }
}

#[cfg(test)]
mod tests {
    use crate::model::Presence::{self, Absent, Apologies, Present, Substitute};

    fn came(list: &str) -> Vec<(String, Presence)> {
        let text =
            format!("Minutes of the Quay Committee held on 6 May 2019\n\nCouncillors:\n\n{list}\n\n1. Roads\n\nNoted.");
        let people = crate::parse(&crate::text::Source::from_text("a", text)).value.attendance;
        people.into_iter().filter_map(|person| Some((person.name, person.presence?))).collect()
    }

    #[test]
    fn names_behind_marks() {
        let list = "P  Ann Lake (Chairman)\n\nP  Bob Hill\n\nA  Cat Wood\n\nP Dan Ash (substitute for Cat Wood)\n\n";
        let names = ["Ann Lake", "Bob Hill", "Cat Wood", "Dan Ash"];
        for (key, away) in [("P: Present\n\nA: Apologies for absence", Apologies), ("P = Present\nA = Absent", Absent)]
        {
            let found = came(&format!("{list}{key}"));
            let presences: Vec<_> = found.iter().map(|(_, presence)| *presence).collect();
            assert_eq!(presences, [Present, Present, away, Substitute], "{found:?}");
            assert!(found.iter().zip(names).all(|((found, _), name)| found == name), "{found:?}");
        }
    }

    #[test]
    fn initials_are_no_marks() {
        let list = "P Lake\n\nA Hill\n\nP Wood\n\nA Ash";
        assert!(!came(list).iter().any(|(_, presence)| matches!(presence, Apologies | Absent)));
        let found = came("A  Ann Lake\n\nP  Bob Hill\n\nA Cat Wood\n\nP Dan Ash\n\nThe plan was shown.");
        assert!(!found.iter().any(|(_, presence)| *presence == Apologies), "{found:?}");
    }
}
