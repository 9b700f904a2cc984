//! Attendance lists: who was present, who sent apologies, who came in whose place.

use super::Reading;
use super::attendance_label::{Label, label, prose};
use super::header::one_line;
use crate::model::{Attendance, Document, DocumentKind, Presence};
use crate::phrase::{Cue, Person, people_and_rest};
use crate::text::{Block, BlockKind, Quote, Span};

pub(super) use super::attendance_label::is_label;

/// How many blocks a list under a label of its own may have.
const LONGEST_LIST: usize = 120;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    if matches!(document.facts.kind, Some(DocumentKind::CommitteeReport | DocumentKind::DecisionRecord)) {
        return;
    }
    let mut found = List::default();
    let body: Vec<(usize, &Block)> = reading.body().collect();
    let mut until = 0;
    for (at, (block_at, block)) in body.iter().enumerate() {
        if at < until || !reading.cues[*block_at].has(Cue::Attend) {
            continue;
        }
        let words = reading.words(block);
        if let Some((label, rest)) = label(words) {
            let item = item_of(document, block, &label);
            until = at + 1;
            found.labelled(reading, block, label, rest, item);
            if rest.trim().is_empty() {
                until = found.below(reading, &body, at + 1, label, item);
            }
        } else {
            found.told(reading, block, words);
        }
    }
    document.attendance = found.people;
}

/// The item for which the people of a list "for this item" were there.
fn item_of(document: &Document, block: &Block, label: &Label) -> Option<u32> {
    label.for_item.then(|| {
        let before = document.items.iter().filter(|item| item.quote.span_start <= block.span.start);
        before.last().map(|item| item.item_number)
    })?
}

/// The people so far.
#[derive(Default)]
struct List {
    people: Vec<Attendance>,
}

impl List {
    /// The people who stand in the block of their label: "Present: Cllr Lake, ...".
    fn labelled(&mut self, reading: &Reading<'_>, block: &Block, first: Label, rest: &str, item: Option<u32>) {
        let mut label_now = first;
        let mut rest = rest;
        for _ in 0..12 {
            let (listed, after) = people_and_rest(rest, first.presence == Presence::Present && rest.len() < 40);
            listed.iter().for_each(|person| self.add(reading, block, person, label_now, item));
            let Some((next, further)) = next_label(after) else { break };
            (label_now, rest) = (next, further);
        }
    }

    /// The people in the blocks below a label of its own: where the list ends.
    fn below(
        &mut self,
        reading: &Reading<'_>,
        body: &[(usize, &Block)],
        from: usize,
        label_now: Label,
        item: Option<u32>,
    ) -> usize {
        let mut at = from;
        while let Some((_, block)) = body.get(at).filter(|_| at < from + LONGEST_LIST) {
            let words = reading.words(block).trim();
            if label(words).is_some()
                || matches!(block.kind, BlockKind::Heading(_)) && people_and_rest(words, false).0.is_empty()
            {
                break;
            }
            let cell = block.cell.is_some_and(|place| place.column > 0);
            let (listed, rest) = people_and_rest(words, false);
            let alone = rest.trim_matches([' ', '.', ',', ';', '\n']).is_empty();
            if listed.is_empty() || !alone && !next_is_note(rest) && listed.len() < 2 {
                if words.is_empty() || cell {
                    at += 1;
                    continue;
                }
                break;
            }
            listed.iter().for_each(|person| self.add(reading, block, person, label_now, item));
            at += 1;
        }
        at
    }

    /// Sentences: "Apologies were received from ...", "Councillor Lake substituted for Councillor Hill".
    fn told(&mut self, reading: &Reading<'_>, block: &Block, words: &str) {
        for (presence, named) in prose(words) {
            let (listed, rest) = people_and_rest(named, false);
            let whom = rest.trim_start();
            for person in &listed {
                let label = Label { presence, remote: false, for_item: false, voting: None };
                self.add(reading, block, person, label, None);
            }
            if presence == Presence::Substitute {
                let inner = [
                    "substituted for ",
                    "substituting for ",
                    "attended as substitute for ",
                    "attended as a substitute for ",
                    "for ",
                    "in place of ",
                ]
                .iter()
                .find_map(|start| whom.strip_prefix(start));
                let whom = inner.and_then(|inner| people_and_rest(inner, false).0.into_iter().next());
                if let (Some(whom), Some(last)) = (whom, self.people.last_mut()) {
                    last.substitutes_for = Some(one_line(whom.name));
                }
            }
        }
    }

    /// Adds a person once for each presence; a role told later completes the record.
    fn add(&mut self, reading: &Reading<'_>, block: &Block, person: &Person<'_>, label: Label, item: Option<u32>) {
        let name = one_line(person.name.trim_end_matches(['.', ',', '-']));
        let surname = |name: &str| name.rsplit(' ').next().unwrap_or("").to_owned();
        let known = self.people.iter_mut().find(|known| {
            known.name == name
                || known.presence == Some(label.presence)
                    && label.presence == Presence::Apologies
                    && surname(&known.name) == surname(&name)
                    && known.honorific.as_deref() == person.honorific
        });
        if let Some(known) = known {
            if known.role.is_none() {
                known.role = person.role.map(one_line);
            }
            return;
        }
        let whom = person.brackets.iter().find_map(|note| substituted(note));
        let remote = person
            .brackets
            .iter()
            .any(|note| ["virtual", "remote", "online", "via "].iter().any(|word| super::kind::holds(note, word)));
        let presence = if whom.is_some() { Presence::Substitute } else { label.presence };
        let span = Span::of(person.whole, reading.source.text()).unwrap_or(block.span);
        let role = person.role.map(one_line);
        self.people.push(Attendance {
            quote: Quote::of_pieces(reading.source, block.pieces_within(span)),
            name,
            honorific: person.honorific.map(one_line),
            organisation: None,
            role,
            presence: Some(presence),
            substitutes_for: whom,
            voting: label.voting,
            remote: (remote || label.remote).then_some(true),
            item_number: item,
            ..Attendance::default()
        });
    }
}

/// After a list, in the same block, the next label: "Also in attendance: ...", "Members of the public – Mr ...".
fn next_label(after: &str) -> Option<(Label, &str)> {
    let start = after.trim_start_matches(|letter: char| letter.is_whitespace() || ".,;)".contains(letter));
    label(start)
}

fn next_is_note(rest: &str) -> bool {
    rest.trim_start().starts_with(['(', '[', '-', '–'])
}

/// "substitute for Councillor Hill": the member for whom.
fn substituted(note: &str) -> Option<String> {
    let at = ["for ", "place of ", "behalf of ", "replacing "]
        .iter()
        .find_map(|start| note.find(start).map(|at| at + start.len()))?;
    if note.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    people_and_rest(note.get(at..)?, true).0.first().map(|person| one_line(person.name))
}

#[cfg(test)]
mod tests {
    use crate::model::Presence::{self, Apologies, InAttendance, Present, Substitute};
    use crate::text::Source;

    fn list(text: &str) -> Vec<(String, String, Presence)> {
        let people = crate::parse(&Source::from_text("a", text)).value.attendance;
        people
            .into_iter()
            .filter_map(|person| Some((person.name, person.role.unwrap_or_default(), person.presence?)))
            .collect()
    }

    fn rows(expected: &[(&str, &str, Presence)]) -> Vec<(String, String, Presence)> {
        expected.iter().map(|(name, role, presence)| ((*name).to_owned(), (*role).to_owned(), *presence)).collect()
    }

    const HEAD: &str = "Minutes of a meeting of Stoke Marsh Parish Council held on 6 November 2018\n\n";

    #[test]
    fn lists_behind_labels() {
        let found = list(&format!(
            "{HEAD}PRESENT: Mr A Lake (Chairman), Mrs B Hill and Mr C Wood\n\nIN ATTENDANCE VIRTUALLY: Ms D Field (Director of Roads)\n\n1. Apologies\n\nApologies were received from Mr E Stone and Miss F Moor.\n\n2. Roads\n\nNoted."
        ));
        assert_eq!(
            found,
            rows(&[
                ("A Lake", "Chairman", Present),
                ("B Hill", "", Present),
                ("C Wood", "", Present),
                ("D Field", "Director of Roads", InAttendance),
                ("E Stone", "", Apologies),
                ("F Moor", "", Apologies)
            ])
        );
    }

    #[test]
    fn lists_below_labels() {
        let found = list(&format!(
            "{HEAD}PRESENT\n\nCouncillor Ann Lake (Chair)\n\nCouncillor Bob Hill\n\nIN ATTENDANCE\n\nCarl Wood - Clerk\n\n1. ROADS\n\nMr Dale Field spoke."
        ));
        assert_eq!(
            found,
            rows(&[("Ann Lake", "Chair", Present), ("Bob Hill", "", Present), ("Carl Wood", "Clerk", InAttendance)])
        );
    }

    #[test]
    fn substitutes() {
        let found = list(&format!(
            "{HEAD}Present: Councillor Lake (substitute for Councillor Hill) and Councillor Wood\n\nApologies: Councillor Hill\n\n"
        ));
        assert_eq!(found, rows(&[("Lake", "", Substitute), ("Wood", "", Present), ("Hill", "", Apologies)]));
    }

    #[test]
    fn list_of_an_item() {
        let found = list(
            "Agenda item\n\nRoads\n\nMinutes:\n\nPresent at the meeting for this item were:\n\n·  Councillor Ann Lake - Executive Member for Roads\n\n·  Bob Hill - Director of Roads\n\n\u{a0}\n\nThe Director spoke.",
        );
        assert_eq!(
            found,
            rows(&[
                ("Ann Lake", "Executive Member for Roads", InAttendance),
                ("Bob Hill", "Director of Roads", InAttendance)
            ])
        );
    }
}
