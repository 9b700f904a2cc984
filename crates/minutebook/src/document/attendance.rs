//! Attendance lists: who was present, who sent apologies, who came in whose place.

use super::Reading;
use super::attendance_label::{Label, group, label, post_label};
use super::attendance_list::{Walk, of_presence};
use super::attendance_told::prose;
use super::header::one_line;
use crate::model::{Attendance, Document, DocumentKind, Presence};
use crate::phrase::{Cue, Person, people_and_rest, voters};
use crate::text::{Block, Quote, Span};

pub(super) use super::attendance_label::is_label;

/// How many blocks of a paper may hold the whole head.
const FIRST: usize = 8;
/// How far into a paper a list may start with "Members:" alone.
const HEAD: usize = 40;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    if matches!(document.facts.kind, Some(DocumentKind::CommitteeReport | DocumentKind::DecisionRecord)) {
        return;
    }
    let mut found = List::default();
    let body: Vec<(usize, &Block)> = reading.body().collect();
    let mut until = 0;
    for (at, (block_at, block)) in body.iter().enumerate() {
        let words = reading.words(block);
        let cued = reading.cues.get(*block_at).is_some_and(|cues| cues.has(Cue::Attend));
        let opens = !cued && at < HEAD && opens_list(words);
        if at < until || !cued && !opens {
            continue;
        }
        if let Some(after) = vote_table(reading, &body, at) {
            until = after;
            continue;
        }
        let labelled = if opens { group(words, of_presence(Presence::Present)) } else { label(words) };
        let inner = || (at < FIRST && words.len() > 120).then(|| label_within(words)).flatten();
        let labelled = labelled.or_else(inner);
        if let Some((label, rest)) = labelled {
            let item = item_of(document, block, &label);
            let before = found.people.len();
            found.labelled(reading, block, label, rest, item);
            if before == found.people.len() && !rest.trim().is_empty() {
                // "APOLOGIES FOR ABSENCE: were submitted on behalf of ...": the label is a word of the sentence.
                let told_by_label = crate::phrase::find_folded(rest, "apolog").is_none();
                found.told(reading, block, if told_by_label { words } else { rest });
            }
            let walk = Walk { reading, body: &body, first: label, item, strict: !rest.trim().is_empty() };
            until = walk.run(&mut found, at + 1);
        } else {
            found.told(reading, block, words);
        }
    }
    document.attendance = found.people;
}

/// "Members: Cllrs A Lake ...", "Chair: Ann Hill", "Also: PC Wood": a line of people behind a word that no cue tells.
fn opens_list(words: &str) -> bool {
    const OPENERS: &[&str] = &[
        "members:",
        "councillors:",
        "cllrs:",
        "chair:",
        "chairman:",
        "clerk:",
        "also:",
        "co-optees:",
        "minute taker:",
        "note taker:",
    ];
    let opener = OPENERS.iter().find(|opener| super::header::starts_with(words, opener));
    opener.and_then(|opener| words.get(opener.len()..)).is_some_and(|rest| {
        let (people, after) = people_and_rest(rest, false);
        let titled = people.iter().any(|person| person.honorific.is_some());
        !people.is_empty() && after.trim_matches([' ', '.', '\n']).is_empty() && (titled || people.len() == 1)
    })
}

/// The table of a recorded vote names voters, and who was absent from the vote: where it ends.
fn vote_table(reading: &Reading<'_>, body: &[(usize, &Block)], at: usize) -> Option<usize> {
    let table = |block: &Block| block.cell.map(|cell| cell.table);
    let here = table(body.get(at)?.1)?;
    let first =
        body.get(..at)?.iter().rposition(|(_, block)| table(block) != Some(here)).map_or(0, |before| before + 1);
    let cells = || body.iter().skip(first).take_while(|(_, block)| table(block) == Some(here));
    let header = |block: &Block| block.cell.is_some_and(|cell| cell.row == 0);
    let votes = cells().take(8).any(|(_, block)| header(block) && voters::side(reading.words(block)).is_some());
    votes.then(|| first + cells().count())
}

/// "STOKE MARSH PARISH COUNCIL Minutes of the Meeting ... Attendance: Cllr Ann Lake ...": a label within the first words
/// of a paper that runs on in one paragraph.
fn label_within(words: &str) -> Option<(Label, &str)> {
    let head = words
        .get(..words.len().min(600))
        .or_else(|| words.char_indices().nth(500).and_then(|(at, _)| words.get(..at)))?;
    const STARTS: &[&str] = &[
        " Attendance:",
        " PRESENT",
        " Present:",
        " Also Present:",
        " Also present:",
        " Those present:",
        " In attendance:",
        " Members present:",
    ];
    let at = STARTS.iter().filter_map(|start| head.find(start)).min()?;
    label(words.get(at..)?).filter(|(_, rest)| !people_and_rest(rest, false).0.is_empty())
}

/// The item for which the people of a list "for this item" were there.
fn item_of(document: &Document, block: &Block, label: &Label) -> Option<u32> {
    label.for_item.then(|| {
        let mut before = document.items.iter().filter(|item| item.quote.span_start <= block.span.start);
        before.next_back().map(|item| item.item_number)
    })?
}

/// The people so far.
#[derive(Default)]
pub(super) struct List {
    people: Vec<Attendance>,
}

impl List {
    /// The people who stand in the block of their label: "Present: Cllr Lake, ...".
    fn labelled(&mut self, reading: &Reading<'_>, block: &Block, first: Label, rest: &str, item: Option<u32>) {
        let mut label_now = first;
        let mut rest = rest;
        for _ in 0..12 {
            let (listed, after) = people_and_rest(rest, first.presence == Presence::Present && rest.len() < 40);
            // "PRESENT: Councillors: Cllr A Lake": a label within the label.
            let inner = || group(rest, label_now).filter(|(_, inner)| !inner.is_empty() && rest.contains(':'));
            let inner = if listed.is_empty() { inner() } else { None };
            let (listed, after) = match inner {
                Some((next, inner)) => {
                    label_now = next;
                    people_and_rest(inner, plural_label(rest))
                }
                None => (listed, after),
            };
            let post = post_label(reading.words(block)).filter(|_| listed.len() == 1);
            for person in &listed {
                let role = person.role.or(post);
                self.add(reading, block, &Person { role, ..person.clone() }, label_now, item);
            }
            let Some((next, further)) = next_label(after) else { break };
            (label_now, rest) = (next, further);
        }
    }

    /// Sentences: "Apologies were received from ...", "Councillor Lake substituted for Councillor Hill".
    fn told(&mut self, reading: &Reading<'_>, block: &Block, words: &str) {
        for (presence, named) in prose(words) {
            let (named_here, rest) = people_and_rest(named, false);
            let whom = rest.trim_start();
            for person in &named_here {
                let label = Label { presence, remote: false, for_item: false, voting: None };
                self.add(reading, block, person, label, None);
            }
            if let Some(at) = rest.find("for whom ").filter(|at| *at < 3) {
                let (places, after) = people_and_rest(rest.get(at + 9..).unwrap_or(""), false);
                let told = after.trim_start().get(..40).unwrap_or(after);
                if presence == Presence::Apologies && told.contains("substitut") {
                    let before = self.people.len();
                    places
                        .iter()
                        .for_each(|person| self.add(reading, block, person, of_presence(Presence::Substitute), None));
                    if let ([whom], [_], Some(added)) = (&named_here[..], &places[..], self.people.get_mut(before)) {
                        added.substitutes_for = Some(one_line(whom.name));
                    }
                }
            }
            if presence == Presence::Substitute
                && let [person] = &named_here[..]
            {
                let place =
                    ["substitut", "for ", "in place of "].iter().find_map(|word| whom.find(word).filter(|at| *at < 40));
                let told = place.and_then(|at| whom.get(at..)).unwrap_or("");
                let link =
                    ["for ", "in place of "].iter().filter_map(|link| told.find(link).map(|at| at + link.len())).min();
                let whom = link
                    .filter(|at| *at < 30)
                    .and_then(|at| people_and_rest(told.get(at..)?, false).0.into_iter().next());
                if let Some(whom) = whom {
                    self.in_place_of(person, &one_line(whom.name));
                }
            }
        }
    }

    /// The person, there already or just added, came in the place of `whom`.
    pub fn in_place_of(&mut self, person: &Person<'_>, whom: &str) {
        let name = one_line(person.name);
        let same = |known: &&mut Attendance| {
            matches!(known.presence, Some(Presence::Present | Presence::Substitute)) && same_person(&known.name, &name)
        };
        if let Some(known) = self.people.iter_mut().find(same) {
            (known.presence, known.substitutes_for) = (Some(Presence::Substitute), Some(whom.to_owned()));
        }
    }

    /// Whether the last person has a title or a post: a bare heading does not go on with such a list.
    pub fn last_is_told(&self) -> bool {
        self.people.last().is_some_and(|last| last.honorific.is_some() || last.role.is_some())
    }

    /// A role on the line below the last person.
    pub fn complete(&mut self, role: &str) {
        if let Some(last) = self.people.last_mut().filter(|last| last.role.is_none()) {
            last.role = Some(one_line(role));
        }
    }

    /// "(substituted by Councillor Hill)": the member who came in the place of `whom`.
    fn stands_in(&mut self, reading: &Reading<'_>, block: &Block, whom: &str, notes: &[&str], item: Option<u32>) {
        const BY: &[&str] = &["substituted by ", "represented by ", "substitute: ", "substitute - ", "substitute – "];
        for note in notes {
            let by =
                BY.iter().find_map(|by| crate::phrase::find_folded(note, by).and_then(|at| note.get(at + by.len()..)));
            let by = by.or_else(|| {
                let ends = ["substituting", "as substitute", "as a substitute", "attended", "attending", "deputising"];
                ends.iter().any(|end| note.ends_with(end)).then_some(note)
            });
            let Some((person, _)) = by.and_then(|by| crate::phrase::person(by)) else { continue };
            let place = Person { brackets: Vec::new(), ..person };
            self.add(reading, block, &place, of_presence(Presence::Substitute), item);
            self.in_place_of(&place, whom);
        }
    }

    /// Adds a person once for each presence; a role told later completes the record.
    pub fn add(&mut self, reading: &Reading<'_>, block: &Block, person: &Person<'_>, label: Label, item: Option<u32>) {
        let name = one_line(person.name.trim_end_matches(['.', ',', '-']));
        let known = self.people.iter_mut().find(|known| {
            let contradicts = label.presence == Presence::Apologies && known.presence != Some(Presence::Apologies);
            known.name == name && !contradicts && !other_person(known.honorific.as_deref(), person.honorific)
                || label.presence == Presence::Substitute
                    && matches!(known.presence, Some(Presence::Present | Presence::Substitute))
                    && same_person(&known.name, &name)
                    && (known.honorific.is_none() || same_title(known.honorific.as_deref(), person.honorific))
                || known.presence == Some(label.presence)
                    && label.presence == Presence::Apologies
                    && same_person(&known.name, &name)
                    && same_title(known.honorific.as_deref(), person.honorific)
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
            name: name.clone(),
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
        self.stands_in(reading, block, &name, &person.brackets, item);
    }
}

/// "Dan Roe" and "Roe": one surname, and no forename that differs.
fn same_person(one: &str, other: &str) -> bool {
    let surname = |name: &str| name.rsplit(' ').next().unwrap_or("").to_owned();
    let forename = |name: &str| name.contains(' ').then(|| name.chars().next()).flatten();
    surname(one) == surname(other) && forename(one).zip(forename(other)).is_none_or(|(one, other)| one == other)
}

/// "Mr" and "Mrs": two people of one surname.
fn other_person(one: Option<&str>, other: Option<&str>) -> bool {
    let plain = |title: Option<&str>| match title?.trim_end_matches('.') {
        "Mr" => Some('m'),
        "Mrs" | "Miss" | "Ms" => Some('f'),
        _ => None,
    };
    plain(one).zip(plain(other)).is_some_and(|(one, other)| one != other)
}

/// "Councillors: Lake, Hill": a label behind which surnames alone are people.
pub(super) fn plural_label(words: &str) -> bool {
    let said = words.split(':').next().unwrap_or("").trim_end();
    ["cllrs", "councillors", "cynghorwyr"].iter().any(|end| super::kind::holds(said, end))
}

/// "Cr" and "Councillor" are one title.
fn same_title(one: Option<&str>, other: Option<&str>) -> bool {
    let member = |title: &str| ["Cr", "Cllr", "Coun"].iter().any(|start| title.starts_with(start));
    one == other || one.zip(other).is_some_and(|(one, other)| member(one) && member(other))
}

/// After a list, in the same block, the next label: "Also in attendance: ...", "Members of the public – Mr ...".
fn next_label(after: &str) -> Option<(Label, &str)> {
    let start = after.trim_start_matches(|letter: char| letter.is_whitespace() || ".,;)".contains(letter));
    label(start)
}

/// "substitute for Councillor Hill": the member for whom.
fn substituted(note: &str) -> Option<String> {
    if note.contains("substituted by") || note.contains("represented by") {
        return None;
    }
    let at = ["for ", "vice ", "place of ", "behalf of ", "replacing "]
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
