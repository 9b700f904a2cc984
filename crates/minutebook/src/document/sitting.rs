//! When and where a body met: the day, the times, the place, from fields at the head and from running words.

use super::Reading;
use super::bodies::body_and_date;
use super::header::{one_line, starts_with};
use super::kind::{holds, holds_any};
use crate::model::Facts;
use crate::phrase::date::{Date, dates, time, times};
use crate::phrase::{Cue, Wordings, began, ended, find_folded, hours};
use crate::text::Block;
use chrono::NaiveDate;

/// What a field at the head of minutes says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Day,
    Start,
    End,
    Time,
    Place,
    Body,
}

/// The labels of fields, longer ones before those they end with.
const FIELDS: &[(&str, Field)] = &[
    ("date and time of meeting", Field::Day),
    ("date and time", Field::Day),
    ("date & time", Field::Day),
    ("date/time", Field::Day),
    ("date of the meeting", Field::Day),
    ("date of meeting", Field::Day),
    ("meeting date", Field::Day),
    ("held on", Field::Day),
    ("date held", Field::Day),
    ("date", Field::Day),
    ("start time", Field::Start),
    ("time started", Field::Start),
    ("time commenced", Field::Start),
    ("meeting started", Field::Start),
    ("meeting commenced", Field::Start),
    ("commenced", Field::Start),
    ("started", Field::Start),
    ("start", Field::Start),
    ("end time", Field::End),
    ("finish time", Field::End),
    ("time finished", Field::End),
    ("time ended", Field::End),
    ("time concluded", Field::End),
    ("meeting concluded", Field::End),
    ("meeting ended", Field::End),
    ("meeting closed", Field::End),
    ("concluded", Field::End),
    ("finished", Field::End),
    ("ended", Field::End),
    ("closed", Field::End),
    ("finish", Field::End),
    ("end", Field::End),
    ("time of meeting", Field::Time),
    ("meeting time", Field::Time),
    ("time", Field::Time),
    ("meeting venue", Field::Place),
    ("venue", Field::Place),
    ("place of meeting", Field::Place),
    ("meeting place", Field::Place),
    ("place", Field::Place),
    ("location", Field::Place),
    ("held at", Field::Place),
    ("name of committee", Field::Body),
    ("name of meeting", Field::Body),
    ("committee", Field::Body),
    ("meeting of", Field::Body),
    ("meeting", Field::Body),
];
/// Words before a label that make it another meeting's: "Date of next meeting:".
const OTHERS: &[&str] = &["next", "last", "previous", "future", "of", "the", "this", "following"];

/// Words before a day that say that it is not the meeting's.
const NOT_THE_MEETING: &[&str] = &[
    "next meeting",
    "last meeting",
    "previous meeting",
    "future meeting",
    "signed",
    "signature",
    "approved",
    "confirmed",
    "confirmation",
    "published",
    "publication",
    "issued",
    "circulated",
    "despatch",
    "dispatch",
    "call-in",
    "call in",
    "adjourned from",
    "version",
    "updated",
    "posted",
    "deadline",
    "election",
    "dated",
    "take effect",
    "as at",
];
/// Words that speak of the minutes of an earlier meeting.
const EARLIER: &Wordings = &Wordings::new(&[
    "correct record",
    "true record",
    "accurate record",
    "were confirmed",
    "were approved",
    "were agreed",
    "were signed",
    "minutes of the last",
    "minutes of last",
    "minutes of the previous",
    "previous minutes",
    "last meeting",
    "that the minutes",
    "matters arising",
    "to approve the",
    "to confirm the",
    "to receive the",
    "to sign",
    "previously circulated",
]);

/// So far into a paragraph its first words may tell the day and the place.
pub(super) const NEAR: usize = 400;

/// The words of a paragraph before the list of those who were there, where a paper runs on in one line.
pub(super) fn head_words(words: &str) -> &str {
    let near = words.get(..words.floor_char_boundary(NEAR)).unwrap_or(words);
    let label = memchr::memchr_iter(b'P', near.as_bytes()).filter_map(|at| at.checked_sub(1)).find(|at| {
        let label = near.get(*at..).unwrap_or("");
        let signed = |rest: &str| [":", " :", " -", " –"].iter().any(|sign| rest.starts_with(sign));
        label.strip_prefix(" PRESENT").is_some_and(|rest| rest.starts_with([' ', ':']))
            || label.strip_prefix(" Present").is_some_and(signed)
    });
    label.and_then(|at| near.get(..at)).unwrap_or(near)
}

/// How many of the last blocks may say when the meeting ended.
const FOOT: usize = 40;

/// Whether the words speak of the minutes of an earlier meeting.
pub(super) fn of_earlier(words: &str) -> bool {
    holds_any(words, EARLIER)
}

/// The day of the meeting that the words print: no day of another meeting, of a signature, of publication.
pub(super) fn meeting_day(words: &str) -> Option<NaiveDate> {
    let words = super::bodies::before_move(words);
    // "Approved minutes of 4 May 2020": of the meeting, and not of the day on which they were approved.
    let state =
        ["approved minutes", "confirmed minutes", "signed minutes"].iter().find(|state| starts_with(words, state));
    let words = words.get(state.map_or(0, |state| state.len())..).unwrap_or(words);
    let (span, day) = dates(words).find_map(|(span, date)| match date {
        Date::Day(day) => day.printed().map(|day| (span, day)),
        _ => None,
    })?;
    let before = words.get(..span.start as usize)?;
    (!NOT_THE_MEETING.iter().any(|other| holds(before, other))).then_some(day)
}

/// Reads the day, the times and the place from the block at `at` of the head.
pub(super) fn read(reading: &Reading<'_>, head: &[&Block], at: usize, facts: &mut Facts) {
    let Some(block) = head.get(at) else { return };
    let words = head_words(reading.words(block));
    let below = head.get(at + 1).map_or("", |below| reading.words(below).trim());
    let named = fields(words, below, block.cell.is_some());
    for (field, value) in &named {
        put(*field, value, facts);
    }
    if facts.meeting_date.is_none() {
        facts.meeting_date = meeting_day(words);
    }
    let later = || ended(words).is_some() || holds(words, "next meeting") || holds(words, "future meeting");
    let open = facts.start_time.is_none();
    if open && (facts.meeting_date.is_some() || holds(words, "held")) && !later() {
        put(Field::Time, words, facts);
    }
    if facts.venue.is_none() {
        facts.venue = venue(words).or_else(|| facts.meeting_date.and_then(|_| place_after_time(words)));
    }
}

fn put(field: Field, value: &str, facts: &mut Facts) {
    let (start, end) = hours(value);
    match field {
        Field::Day => {
            facts.meeting_date = facts.meeting_date.or_else(|| meeting_day(value));
            (facts.start_time, facts.end_time) = (facts.start_time.or(start), facts.end_time.or(end));
        }
        Field::Start => facts.start_time = facts.start_time.or(start),
        Field::End => facts.end_time = facts.end_time.or(start),
        Field::Time if facts.start_time.is_none() => {
            facts.start_time = start;
            facts.end_time = facts.end_time.or(end);
        }
        Field::Place if facts.venue.is_none() => {
            // "Town Hall. View directions": the words of a link.
            let own = value.trim_end().strip_suffix("View directions").map(|own| own.trim_end().trim_end_matches('.'));
            let place = one_line(own.unwrap_or(value).trim_start_matches(['/', ' ']));
            facts.venue = (!place.is_empty() && place.len() < 160).then_some(place);
        }
        Field::Body if facts.committee.is_none() => {
            let (body, day) = body_and_date(value);
            facts.committee = body.filter(|body| super::bodies::is_body(body));
            facts.meeting_date = facts.meeting_date.or(day);
        }
        _ => {}
    }
}

/// "Date: 14 March 2023  Time: 6.30pm  Venue: Town Hall": the known labels with their values, the last value from below
/// where none stands beside its label.
fn fields<'a>(words: &'a str, below: &'a str, cell: bool) -> Vec<(Field, &'a str)> {
    let mut found: Vec<(usize, usize, Field)> = Vec::new();
    for at in memchr::memchr_iter(b':', words.as_bytes()).take(20) {
        let Some(before) = words.get(..at) else { continue };
        if words.as_bytes().get(at + 1).is_some_and(|next| !next.is_ascii_whitespace()) {
            continue;
        }
        if let Some((start, field)) = label_at_end(before.trim_end()) {
            found.push((start, at + 1, field));
        }
    }
    if found.is_empty() && cell {
        let label = FIELDS.iter().find(|(label, _)| label.eq_ignore_ascii_case(words.trim()));
        return label.map(|(_, field)| (*field, below)).into_iter().collect();
    }
    let ends = found.iter().skip(1).map(|(start, ..)| *start).chain([words.len()]);
    let values =
        found.iter().zip(ends).map(|((_, from, field), to)| (*field, words.get(*from..to).unwrap_or("").trim()));
    let mut fields: Vec<_> = values.collect();
    if let Some((_, value)) = fields.last_mut().filter(|(_, value)| value.is_empty())
        && label_at_end(below.trim_end_matches(':')).is_none()
    {
        *value = below;
    }
    fields
}

/// The known label that `before` ends with, and where it starts.
fn label_at_end(before: &str) -> Option<(usize, Field)> {
    let (label, field) = FIELDS.iter().find(|(label, _)| {
        before.len().checked_sub(label.len()).is_some_and(|start| {
            before.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(label))
                && !before.get(..start).is_some_and(|rest| rest.ends_with(char::is_alphanumeric))
        })
    })?;
    let start = before.len() - label.len();
    let word = before.get(..start)?.split_whitespace().next_back().unwrap_or("");
    (!OTHERS.iter().any(|other| other.eq_ignore_ascii_case(word))).then_some((start, *field))
}

/// The start and the end that sentences tell: "The meeting commenced at 2.00 pm and concluded at 4.35 pm".
pub(super) fn told(reading: &Reading<'_>, head: usize, facts: &mut Facts) {
    let words = |(at, block): (usize, &Block)| reading.cues.get(at)?.has(Cue::Hours).then(|| reading.words(block));
    if facts.start_time.is_none() {
        facts.start_time = reading.body().take(FOOT).filter_map(words).find_map(began);
    }
    if facts.end_time.is_none() {
        let last = reading.body().rev().take(FOOT);
        facts.end_time = last.chain(reading.body().take(head)).filter_map(words).find_map(ended);
    }
}

/// "held in the Council Chamber, County Hall on Thursday", "held on 12 May 2016 at 7.15pm in the Reading Room": the place.
pub(super) fn venue(words: &str) -> Option<String> {
    let at = find_folded(words, "held ")?;
    // "Full details are held in the minute book": no meeting.
    if ["are ", "is ", "were ", "be "]
        .iter()
        .any(|before| words.get(..at).is_some_and(|head| head.ends_with(before)) && !holds(words, "meeting"))
    {
        return None;
    }
    let mut rest = words.get(at + "held ".len()..)?.trim_start();
    if starts_with(rest, "remotely") {
        return place(rest);
    }
    for _ in 0..6 {
        rest = rest.trim_start_matches([' ', ',', '\n', '–', '-']);
        if let Some((_, after)) = time(rest) {
            rest = after;
        } else if let Some(after) = after_word(rest, &["in", "at"]) {
            if time(after).is_none() {
                return place(after_word(after, &["the"]).unwrap_or(after));
            }
            rest = after;
        } else if let Some(after) = after_word(rest, &["on", "from", "commencing", "starting", "beginning", "the"]) {
            rest = after;
        } else {
            let (day, _) = dates(rest).next().filter(|(day, _)| day.start == 0)?;
            rest = rest.get(day.end as usize..)?;
        }
    }
    None
}

/// "Monday 6 May 2019 at 10.30 am in Quay Hall, Mere": the place at the end of a line that tells the day and the hour.
fn place_after_time(words: &str) -> Option<String> {
    const LONGEST: usize = 200;
    let hour = times(words).last().map(|(span, _)| span.end as usize).filter(|_| words.len() < LONGEST)?;
    let day = dates(words).last().map_or(0, |(span, _)| span.end as usize);
    let rest = words.get(hour.max(day)..)?.trim_start_matches([' ', ',', '\n']);
    let named = after_word(rest, &["in", "at"])?;
    let named = after_word(named, &["the"]).unwrap_or(named);
    let whole = !named.contains(". ") && !named.contains(':') && named.starts_with(char::is_uppercase);
    place(named).filter(|_| whole)
}

/// What follows one of `words` with which `rest` begins.
fn after_word<'a>(rest: &'a str, words: &[&str]) -> Option<&'a str> {
    let word = words.iter().find(|word| starts_with(rest, word))?;
    let after = rest.get(word.len()..)?;
    after.starts_with(char::is_whitespace).then(|| after.trim_start())
}

/// The place up to the day, the time or the stop.
fn place(rest: &str) -> Option<String> {
    let rest = &*one_line(rest.get(..300.min(rest.len())).unwrap_or(rest));
    const STOPS: &[&str] = &[" on ", " at ", " commencing", " starting", " from ", " when "];
    let stop = STOPS.iter().filter_map(|stop| find_folded(rest, stop));
    let sentence = rest.match_indices(". ").map(|(at, _)| at).find(|at| {
        let word = rest.get(..*at).unwrap_or("").rsplit(' ').next().unwrap_or("");
        word.len() > 3
    });
    let date = dates(rest).next().map(|(span, _)| span.start as usize);
    let clock = times(rest).next().map(|(span, _)| span.start as usize);
    let end = stop.chain(date).chain(sentence).chain(clock).min().unwrap_or(rest.len());
    let mut place = rest.get(..end)?.trim();
    for word in [" on", " at", " minutes"] {
        let cut = place.len().checked_sub(word.len());
        if let Some(cut) = cut.filter(|cut| place.get(*cut..).is_some_and(|end| end.eq_ignore_ascii_case(word))) {
            place = place.get(..cut)?;
        }
    }
    let place = place.trim_end_matches(['.', ',', ' ', ':', '–', '-']);
    let first = place.split(' ').next().unwrap_or("");
    let named = first.chars().all(char::is_numeric) || first.starts_with(char::is_alphabetic);
    (!place.is_empty() && named && place.len() < 160).then(|| place.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_behind_the_hour() {
        let place = |words| place_after_time(words);
        assert_eq!(place("Monday, 6 May 2019 at 10.30 am in Quay Hall, Mere").as_deref(), Some("Quay Hall, Mere"));
        assert_eq!(place("7.30 pm in the Village Hall").as_deref(), Some("Village Hall"));
        assert_eq!(venue("held on 6 May 2019 at 7pm in the Quay Hall Minutes").as_deref(), Some("Quay Hall"));
        assert_eq!(place("Monday 6 May 2019 in Quay Hall"), None);
        assert_eq!(place("We met at 7.30 pm in a field"), None);
        assert_eq!(place("The ferry left at 7.30 pm in May. It was late."), None);
    }

    #[test]
    fn words_before_the_list() {
        assert_eq!(head_words("MINUTES held on 6 May 2019 PRESENT A Lake"), "MINUTES held on 6 May 2019");
        assert_eq!(head_words("The present state"), "The present state");
    }

    #[test]
    fn what_a_page_says_of_its_meeting() {
        let facts = |text: &str| crate::parse(&crate::text::Source::from_text("a", text)).value.facts;
        let found = facts(
            "Agenda for Joint Quay (Ferry) Committee on Monday 6 May 2019, 6.00 pm\n\nAgenda, decisions and minutes\n\nItems\nNo. Item\n\n1.\n\nApologies\n",
        );
        assert_eq!(found.committee.as_deref(), Some("Joint Quay (Ferry) Committee"));
        let found =
            facts("Present: Cllrs Lake and Hill\n\nMinutes of the Quay Committee held on 6 May 2019\n\n1. Roads\n");
        assert_eq!(found.meeting_date, NaiveDate::from_ymd_opt(2019, 5, 6));
        let found = facts("Present: Cllrs Lake and Hill\n\n1. Roads: mended on 6 May 2019.\n\n2. Gates: shut.\n");
        assert_eq!(found.meeting_date, None);
    }
}
