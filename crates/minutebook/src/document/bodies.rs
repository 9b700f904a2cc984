//! The bodies that a paper names: the council, the committee that met.

use super::Reading;
use super::facts::position;
use super::header::{one_line, starts_with};
use super::kind::holds;
use crate::phrase::date::{Date, dates};
use crate::text::Block;
use chrono::NaiveDate;

/// "Cabinet - Thursday 30 January 2025": the body, and the day.
pub(super) fn body_and_date(words: &str) -> (Option<String>, Option<NaiveDate>) {
    let words = words.trim();
    let date = dates(words).find(|(_, date)| matches!(date, Date::Day(day) if day.printed().is_some()));
    let end = date.map_or(words.len(), |(span, _)| span.start as usize);
    let end = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        .iter()
        .filter_map(|day| position(words, day))
        .chain([end])
        .min()
        .unwrap_or(end);
    let body = words
        .get(..end)
        .unwrap_or(words)
        .trim()
        .trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != ')')
        .trim();
    let body = body.split('\n').next().unwrap_or(body).trim();
    let body = (!body.is_empty() && body.len() < 120).then(|| one_line(body));
    (body, date.and_then(|(_, date)| if let Date::Day(day) = date { day.printed() } else { None }))
}

/// Words that say what kind of body a committee is.
const BODIES: &[&str] = &[
    "committee",
    "sub-committee",
    "subcommittee",
    "cabinet",
    "panel",
    "board",
    "executive",
    "commission",
    "forum",
    "council",
    "group",
    "assembly",
    "conference",
    "authority",
];
/// Words before "Council" that alone name no council: "County Council".
const SORTS: &[&str] = &[
    "county",
    "borough",
    "city",
    "district",
    "town",
    "parish",
    "community",
    "metropolitan",
    "regional",
    "shire",
    "full",
];

/// The body that met: "Minutes of a meeting of the Cabinet held", or a short line that ends in a body's word.
pub(super) fn committee(words: &str, organisation: Option<&str>) -> Option<String> {
    const STARTS: &[&str] = &["meeting of the ", "minutes of the ", "meeting of "];
    let fits = |body: &str| {
        let body = body.trim().trim_end_matches(['.', ',', ':']);
        let last = body.rsplit(|letter: char| letter.is_whitespace()).next().unwrap_or("");
        let known = BODIES.iter().any(|known| known.eq_ignore_ascii_case(last))
            || BODIES.iter().any(|known| starts_with(body, known) && body.len() < 60);
        let whole = organisation.is_some_and(|whole| one_line(whole).eq_ignore_ascii_case(&one_line(body)));
        let above = holds(body, "above") || holds(body, "meeting");
        let named = council_name(body).is_some();
        (known && !whole && !above && !named && body.len() < 100).then(|| one_line(body))
    };
    for start in STARTS {
        let Some(at) = position(words, start) else { continue };
        let rest = words.get(at + start.len()..)?;
        let end = [" held", " on ", ",", "\n", " – ", " - ", " meeting"]
            .iter()
            .filter_map(|stop| position(rest, stop))
            .min()
            .unwrap_or(rest.len());
        if let Some(body) = rest.get(..end).and_then(fits) {
            return Some(body);
        }
    }
    if words.len() > 120 || words.contains(':') {
        return None;
    }
    let (body, _) = body_and_date(words);
    let body = body?;
    let body = if starts_with(&body, "minutes of ") { body.get(11..)? } else { &body };
    let short = body.split_whitespace().count() <= 10 && body.starts_with(char::is_uppercase);
    short.then(|| fits(body))?
}

/// The council: "Stoke Marsh Parish Council", as first printed in mixed letters, else as printed.
pub(super) fn organisation(reading: &Reading<'_>, head: &[&Block]) -> Option<String> {
    let mut found: Option<&str> = None;
    for block in head.iter().take(8) {
        let words = reading.words(block);
        let words = words.get(..300.min(words.len())).unwrap_or("");
        let Some(name) = council_name(words) else { continue };
        let capitals = |name: &str| !name.contains(|letter: char| letter.is_lowercase());
        if found.is_none()
            || found.is_some_and(capitals) && !capitals(name) && name.len() >= found.map_or(0, |found| found.len() / 2)
        {
            found = Some(name);
        }
        if found.is_some_and(|name| !capitals(name)) {
            break;
        }
    }
    found.map(one_line)
}

/// "Stoke Marsh Parish Council" within `words`: words with capitals before a sort of council and "Council".
fn council_name(words: &str) -> Option<&str> {
    let mut from = 0;
    while let Some(at) = words.get(from..).and_then(|rest| position(rest, "council")).map(|at| at + from) {
        from = at + "council".len();
        let end = from;
        if words.get(end..).is_some_and(|rest| rest.starts_with(|next: char| next.is_alphanumeric())) {
            continue;
        }
        let before = words.get(..at)?;
        let mut start = at;
        let mut named = 0;
        let mut sorted = false;
        for word in before.split(|letter: char| letter.is_whitespace()).rev().filter(|word| !word.is_empty()).take(9) {
            let sort = SORTS.iter().any(|sort| sort.eq_ignore_ascii_case(word));
            let stop = ["minutes", "meeting", "of", "the", "a", "full", "ordinary", "annual"]
                .iter()
                .any(|stop| stop.eq_ignore_ascii_case(word));
            let joins = matches!(word, "and" | "&" | "with" | "upon" | "on" | "in" | "le") && named > 0;
            if stop || !(joins || word.starts_with(char::is_uppercase)) || word.ends_with([':', '.', ',', '–', '-']) {
                break;
            }
            sorted |= sort;
            named += usize::from(!sort && !joins);
            if !joins {
                start = word.as_ptr() as usize - words.as_ptr() as usize;
            }
        }
        if sorted && named > 0 {
            return words.get(start..end);
        }
    }
    None
}
