//! A person who was there and sent apologies.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Attendance, Check, Document, Presence, Severity};
use std::collections::HashMap;

/// One name, once among those present and once among the apologies of the same meeting.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let mut present: HashMap<String, &Attendance> = HashMap::new();
    for person in document
        .attendance
        .iter()
        .filter(|person| matches!(person.presence, Some(Presence::Present | Presence::Substitute)))
    {
        present.entry(key(&person.name)).or_insert(person);
    }
    let apologised = document.attendance.iter().filter(|person| person.presence == Some(Presence::Apologies));
    let both = apologised.filter_map(|person| {
        let other = present.get(&key(&person.name)).filter(|_| person.name.contains(' '))?;
        let message = format!("{} is listed as present and among the apologies: strike one.", person.name);
        let places = [other.quote.span(), person.quote.span()];
        (places[0] != places[1])
            .then(|| finding(reading, "person-present-and-apologised", Severity::Error, message, places))
    });
    both.collect()
}

fn key(name: &str) -> String {
    name.to_lowercase().replace(['.', '’', '\''], "").split_whitespace().collect::<Vec<_>>().join(" ")
}
