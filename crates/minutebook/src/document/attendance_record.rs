//! The people of a paper's attendance lists: one record each, completed and corrected as the lists go on.

use super::Reading;
use super::attendance::in_the_chair;
use super::attendance_label::{Label, group, label, post_label};
use super::attendance_list::of_presence;
use super::attendance_names::{of_one, other_person, same_person, same_title};
use super::attendance_told::{in_stead, prose, stand_ins, those_who_came};
use super::header::one_line;
use crate::model::{Attendance, Presence};
use crate::phrase::{Person, counted, names_body, people_and_rest};
use crate::text::{Block, Quote, Span};

/// The people so far.
#[derive(Default)]
pub(super) struct List {
    pub people: Vec<Attendance>,
}

impl List {
    /// The people who stand in the block of their label: "Present: Cllr Lake, ..."; and what follows the last of them.
    pub fn labelled<'t>(
        &mut self,
        reading: &Reading<'_>,
        block: &Block,
        first: Label,
        rest: &'t str,
        item: Option<u32>,
    ) -> &'t str {
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
            let coded = listed.iter().filter(|person| person.brackets.contains(&"P")).count() > 1;
            let members = listed.len() - beside_the_members(&listed, after);
            for (at, person) in listed.iter().enumerate() {
                let role = person.role.or(post);
                let away = coded && person.brackets.iter().any(|note| matches!(*note, "A" | "Ap"));
                let beside = at >= members || set_apart(rest, person);
                let beside = beside && label_now.presence == Presence::Present;
                let presence = match (away, beside) {
                    (true, _) => Presence::Apologies,
                    (_, true) => Presence::InAttendance,
                    _ => label_now.presence,
                };
                let label = Label { presence, ..label_now };
                self.add(reading, block, &Person { role, ..person.clone() }, label, item);
            }
            if let Some(further) = next_sentence(after) {
                rest = further;
                continue;
            }
            // "Chairman: Cllr Lake Councillors: Mrs Hill, Wood": the next group in the same line.
            if let Some(further) = next_group(after, label_now) {
                rest = further;
                continue;
            }
            let Some((next, further)) = next_label(after) else { return after };
            (label_now, rest) = (next, further);
        }
        rest
    }

    /// Sentences: "Apologies were received from ...", "Councillor Lake substituted for Councillor Hill".
    pub fn told(&mut self, reading: &Reading<'_>, block: &Block, words: &str) {
        // The one who sent the last apologies: somebody may have come "in her absence".
        let mut away: Option<String> = None;
        for (presence, named) in prose(words) {
            let (mut named_here, rest) = people_and_rest(named, false);
            // "Apologies from Mr Lake, and Mr Hill attended as substitute": the last of them came.
            let came = presence == Presence::Apologies && named_here.len() > 1 && came_instead(rest);
            let came = if came { named_here.pop() } else { None };
            // "Mr Hill attended for Mr Lake": somebody who is known to have been away.
            let attended_for = presence == Presence::Substitute && rest.trim_start().starts_with("attended for ");
            if attended_for && !whose_place(rest).is_some_and(|whom| self.is_away(&whom)) {
                continue;
            }
            for person in &named_here {
                self.add(reading, block, person, of_presence(presence), None);
            }
            if let Some(person) = came {
                self.add(reading, block, &person, of_presence(Presence::Substitute), None);
                if let [one] = &named_here[..] {
                    self.in_place_of(&person, &one_line(one.name));
                }
                continue;
            }
            match (presence, &named_here[..]) {
                (Presence::Apologies, _) => {
                    away = if let [one] = &named_here[..] { Some(one_line(one.name)) } else { None };
                }
                (Presence::Substitute, [person]) => {
                    let whom = whose_place(rest).or_else(|| in_stead(named).then(|| away.clone())?);
                    whom.into_iter().for_each(|whom| self.in_place_of(person, &whom));
                }
                _ => {}
            }
        }
    }

    /// Whether somebody of this name sent apologies.
    fn is_away(&self, name: &str) -> bool {
        let away = |known: &&Attendance| known.presence == Some(Presence::Apologies);
        self.people.iter().filter(away).any(|known| same_person(&known.name, name))
    }

    /// "Councillor Lake for Councillor Hill", behind a label or a lead-in of substitutes; whether there is such a pair.
    pub fn stood_in(&mut self, reading: &Reading<'_>, block: &Block, words: &str) -> bool {
        let pairs = stand_ins(words);
        for (person, whom) in &pairs {
            self.add(reading, block, person, of_presence(Presence::Substitute), None);
            self.in_place_of(person, &one_line(whom.name));
        }
        !pairs.is_empty()
    }

    /// "County Councillor Reed was in attendance.": sentences at the head that name those who came.
    pub fn came(&mut self, reading: &Reading<'_>, block: &Block, words: &str) {
        let listed = self.people.iter().any(|person| person.presence == Some(Presence::Present));
        let presence = if listed { Presence::InAttendance } else { Presence::Present };
        for named in those_who_came(words) {
            let (people, _) = people_and_rest(named, false);
            people.iter().for_each(|person| self.add(reading, block, person, of_presence(presence), None));
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
        const BY: &[&str] =
            &["substituted by ", "represented by ", "substitute: ", "substitute - ", "substitute – ", "for whom "];
        for note in notes {
            let by =
                BY.iter().find_map(|by| crate::phrase::find_folded(note, by).and_then(|at| note.get(at + by.len()..)));
            let by = by.or_else(|| {
                let ends = [
                    "substituting",
                    "substituted",
                    "as substitute",
                    "as a substitute",
                    "attended",
                    "attending",
                    "deputising",
                ];
                (ends.iter().any(|end| note.ends_with(end)) || in_stead(note)).then_some(note)
            });
            let Some((person, _)) = by.and_then(|by| crate::phrase::person(by)) else { continue };
            let place = Person { brackets: Vec::new(), ..person };
            self.add(reading, block, &place, of_presence(Presence::Substitute), item);
            self.in_place_of(&place, whom);
        }
    }

    /// A first list "In attendance" that has the chair in it is of those who were present.
    pub fn present_with_the_chair(&mut self, label: Label) {
        let chaired = || self.people.iter().any(|person| person.role.as_deref().is_some_and(in_the_chair));
        if label.presence == Presence::InAttendance && !label.for_item && chaired() {
            let here = |person: &&mut Attendance| person.presence == Some(Presence::InAttendance);
            self.people.iter_mut().filter(here).for_each(|person| person.presence = Some(Presence::Present));
        }
    }

    /// Adds a person once for each presence; a role told later completes the record.
    pub fn add(&mut self, reading: &Reading<'_>, block: &Block, person: &Person<'_>, label: Label, item: Option<u32>) {
        let name = one_line(person.name.trim_end_matches(['.', ',', '-']));
        let known = self.people.iter_mut().find(|known| {
            let contradicts = label.presence == Presence::Apologies && known.presence != Some(Presence::Apologies);
            // "Cllr Lake, Mrs Lake": one list does not name a person twice.
            let beside = block.span.start <= known.quote.span_start
                && known.quote.span_start < block.span.end
                && known.presence == Some(label.presence);
            let titles = known.honorific.as_deref().zip(person.honorific);
            let two =
                beside && !name.contains(' ') && titles.is_some_and(|(one, other)| !same_title(Some(one), Some(other)));
            known.name == name && !contradicts && !two && !other_person(known.honorific.as_deref(), person.honorific)
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
        let excused = || person.brackets.iter().any(|note| super::kind::holds(note, "apologies") && note.len() < 20);
        let presence = match label.presence {
            _ if whom.is_some() => Presence::Substitute,
            Presence::Present | Presence::Absent
                if excused() && !person.brackets.iter().any(|note| super::kind::holds(note, "no apol")) =>
            {
                Presence::Apologies
            }
            told => told,
        };
        let span = Span::of(person.whole, reading.source.text()).unwrap_or(block.span);
        let role = person.role.map(|role| one_line(role.trim_end_matches([',', ' '])));
        self.people.push(Attendance {
            quote: Quote::of_pieces(reading.source, block.pieces_within(span)),
            name: name.clone(),
            honorific: person.honorific.map(|title| one_line(of_one(title))),
            organisation: person
                .role
                .iter()
                .chain(&person.brackets)
                .find(|said| names_body(said))
                .map(|body| one_line(body)),
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

/// "were in attendance", "also attended": what is said of those who came beside the members.
pub(super) fn came_too(after: &str) -> bool {
    const CAME: &[&str] = &[
        "was in attendance",
        "were in attendance",
        "was also in attendance",
        "were also in attendance",
        "also attended",
        "was also present",
        "were also present",
    ];
    let after = after.trim_start_matches([' ', ',']);
    CAME.iter().any(|came| after.starts_with(came))
}

/// "A Lake B Hill Miss C Wood (Clerk) and Mr D Field were in attendance.": so many with titles behind those who have none
/// came beside the members, where a list that runs on in one line ends like that.
fn beside_the_members(listed: &[Person<'_>], after: &str) -> usize {
    if !came_too(after) {
        return 0;
    }
    let titled = listed.iter().rev().take_while(|person| person.honorific.is_some()).count();
    if titled < listed.len() { titled } else { 0 }
}

/// "Present: Cllrs A Lake and B Hill. Clerk: C Wood": whose post and a colon stand before the name.
pub(super) fn set_apart(list: &str, person: &Person<'_>) -> bool {
    let at = (person.whole.as_ptr() as usize).checked_sub(list.as_ptr() as usize);
    let before = at.and_then(|at| list.get(..at)).map(str::trim_end);
    before.is_some_and(|before| {
        (before.ends_with(':') || before.ends_with(['-', '–']) && before.len() < "Clerk to the Council –".len())
            && !before.contains('\n')
    }) && person.role.is_some_and(|role| super::kind::holds(role, "clerk"))
}

/// "Councillors: Lake, Hill": a label behind which surnames alone are people.
pub(super) fn plural_label(words: &str) -> bool {
    let said = words.split(':').next().unwrap_or("").trim_end();
    ["cllrs", "councillors", "cynghorwyr"].iter().any(|end| super::kind::holds(said, end))
}

/// " attended as substitute", " substituted": what is said of the last of a list of apologies, who came.
fn came_instead(rest: &str) -> bool {
    const CAME: &[&str] =
        &["attended as substitute", "attended as a substitute", "attended as their substitute", "substituted"];
    CAME.iter().any(|came| {
        rest.trim_start().strip_prefix(came).is_some_and(|after| after.trim_matches(['.', ' ', '\n']).is_empty())
    })
}

/// ". Six members of the public. Cllr Lake (Chair of Mere Council).": a sentence after a list that is nothing but people.
fn next_sentence(after: &str) -> Option<&str> {
    let start = after.strip_prefix('.')?.trim_start();
    let (listed, rest) = people_and_rest(start, false);
    let ended = rest.is_empty() || rest.starts_with('.');
    let told = |person: &Person<'_>| person.honorific.is_some() || person.role.is_some();
    (!listed.is_empty() && ended && listed.iter().all(told)).then_some(start)
}

/// " Councillors: Mrs Hill, Wood": what follows a list whose next group is of members, with somebody in it.
fn next_group(after: &str, whole: Label) -> Option<&str> {
    let start = after.trim_start_matches([' ', '.', ',', ';']);
    // "Chairman Cllr Lake Members Cllr Hill": the word for the members between the two.
    if let Some(next) = start.strip_prefix("Members ") {
        return crate::phrase::person(next).and_then(|(person, _)| person.honorific).map(|_| next);
    }
    let grouped = ["Councillors:", "Cllrs:"].iter().any(|group| start.starts_with(group));
    let (_, inner) = group(start, whole).filter(|_| grouped)?;
    (!people_and_rest(inner, true).0.is_empty()).then_some(start)
}

/// After a list, in the same block, the next label: "Also in attendance: ...", "Members of the public – Mr ...".
pub(super) fn next_label(after: &str) -> Option<(Label, &str)> {
    let start = after.trim_start_matches(|letter: char| letter.is_whitespace() || ".,;)".contains(letter));
    // "... and six residents Apologies – Ann Lake": a crowd between the list and the label.
    let past = || label(counted(start.strip_prefix("and ")?)?.trim_start());
    // "Also PCSO Lake": somebody with a title behind the members.
    let also = || {
        let next = start.strip_prefix("Also ")?;
        let (person, _) = crate::phrase::person(next)?;
        (person.honorific.is_some() || person.role.is_some()).then_some((of_presence(Presence::InAttendance), next))
    };
    label(start).or_else(past).or_else(also)
}

/// " substituted for Councillor Hill", " acted as substitute in place of Mr Lake": the member whose place was taken.
fn whose_place(rest: &str) -> Option<String> {
    let at = ["substitut", "for ", "in place of "].iter().find_map(|word| rest.find(word).filter(|at| *at < 90))?;
    let told = rest.get(at..)?;
    let link = ["for ", "in place of "].iter().filter_map(|link| told.find(link).map(|at| at + link.len())).min()?;
    let whom = people_and_rest(told.get(link..).filter(|_| link < 30)?, false).0.into_iter().next()?;
    Some(one_line(whom.name))
}

/// "substitute for Councillor Hill": the member for whom.
fn substituted(note: &str) -> Option<String> {
    if ["substituted by", "represented by", "for whom"].iter().any(|by| note.contains(by)) {
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
    #[test]
    fn one_list_names_nobody_twice() {
        let names = |text: &str| {
            let text = format!("Minutes of the Quay Committee held on 6 May 2019\n\n{text}\n\n1. Roads\n\nNoted.");
            let people = crate::parse(&crate::text::Source::from_text("a", text)).value.attendance;
            people
                .into_iter()
                .map(|person| format!("{} {}", person.honorific.unwrap_or_default(), person.name))
                .collect::<Vec<_>>()
        };
        assert_eq!(names("Present: Mr Ash, Cllr Lake, Mrs Lake"), ["Mr Ash", "Cllr Lake", "Mrs Lake"]);
        assert_eq!(names("Present: Ann Lake / Bob Hill\nCat Wood / Dan Field").len(), 4);
        assert_eq!(names("Present: Cllr Lake\n\nIn attendance: Cr Lake"), ["Cllr Lake"]);
    }
}
