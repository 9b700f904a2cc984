//! A person who was there and sent apologies.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Attendance, Check, Document, Presence, Severity};
use crate::phrase::poll::surname;
use crate::phrase::{Wordings, find_any, squeeze};
use std::collections::HashMap;

/// Words with which apologies are made for a part of a meeting.
const LATE: &Wordings = &Wordings::new(&["lateness", "late", "leaving early", "early departure"]);

/// One name, once among those present and once among the apologies of the same meeting.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let away = |person: &&Attendance| person.presence == Some(Presence::Apologies);
    if !document.attendance.iter().any(|person| away(&person)) {
        return Vec::new();
    }
    let there = |person: &&Attendance| {
        matches!(person.presence, Some(Presence::Present | Presence::Substitute)) && person.item_number.is_none()
    };
    let mut present: HashMap<String, Vec<&Attendance>> = HashMap::new();
    for person in document.attendance.iter().filter(there) {
        present.entry(surname(&person.name)).or_default().push(person);
    }
    let apologised = document.attendance.iter().filter(away).filter(|person| !is_for_lateness(reading, person));
    let both = apologised.filter_map(|person| {
        let namesakes = present.get(&surname(&person.name))?;
        let other = namesakes.iter().find(|other| key(&other.name) == key(&person.name) && two_words(&person.name));
        let alike: Vec<_> = namesakes.iter().filter(|other| perhaps_one(person, other)).collect();
        let (other, sure) = match (other, &alike[..]) {
            (Some(other), _) => (*other, true),
            (None, [other]) => (**other, false),
            _ => return None,
        };
        let places = [other.quote.span(), person.quote.span()];
        if places[0] == places[1] {
            return None;
        }
        let message = match sure {
            true => format!("{} is listed as present and among the apologies: strike one.", person.name),
            false => format!(
                "{} is among the apologies and {} is listed as present: strike one, or tell the two apart.",
                titled(person),
                titled(other)
            ),
        };
        let severity = if sure { Severity::Error } else { Severity::Warning };
        Some(finding(reading, "person-present-and-apologised", severity, message, places))
    });
    both.collect()
}

/// "Apologies for lateness from Cllr Mole": who comes late or leaves early is there all the same.
fn is_for_lateness(reading: &Reading<'_>, person: &Attendance) -> bool {
    let sentence = reading.sentence_at(person.quote.span().start);
    sentence.is_some_and(|sentence| find_any(sentence.span.of_text(reading.source.text()), LATE).is_some())
}

/// Whether two people of one last name may be one: the same title, and one of them without a first name.
fn perhaps_one(one: &Attendance, other: &Attendance) -> bool {
    let title = |person: &Attendance| person.honorific.as_deref().map(str::to_lowercase);
    let known = title(one).filter(|title| ["mr", "mrs", "ms", "miss", "dr"].contains(&title.trim_end_matches('.')));
    known.is_some() && title(one) == title(other) && two_words(&one.name) != two_words(&other.name)
}

fn two_words(name: &str) -> bool {
    name.trim().contains(' ')
}

fn titled(person: &Attendance) -> String {
    match &person.honorific {
        Some(title) => format!("{title} {}", person.name),
        None => person.name.clone(),
    }
}

fn key(name: &str) -> String {
    squeeze(&name.to_lowercase().replace(['.', '’', '\''], ""))
}
