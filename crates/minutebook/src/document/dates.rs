//! The dates that a paper mentions, each with what it is the date of.

use super::Reading;
use crate::model::{Basis, DateMention, DateRole, Document, Precision};
use crate::phrase::date::{Date, Day, Lean, Relative, When, YearKind, dates_within, lean};
use crate::phrase::wording::{Meanings, Wordings};
use crate::phrase::{Cue, CueSet, squeeze};
use crate::text::{Block, Span};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let anchor = document.anchor();
    let mut undated: Vec<(usize, Day)> = Vec::new();
    for (at, block) in reading.body() {
        let text = reading.words(block);
        let sentences = reading.sentences_of(at);
        let mut read = block.span.start;
        for sentence in sentences.iter().filter(|sentence| may_be_dated(sentence.cues)) {
            let within = Span { start: sentence.span.start.max(read), end: sentence.span.end }.from(block.span.start);
            for (span, date) in dates_within(text, within) {
                read = span.end + block.span.start;
                let sides = sides(text, sentence.span.from(block.span.start), span);
                let lean = if date.lacks_year() { lean(sides.0, sides.1) } else { Lean::Unknown };
                let when = date.resolve(anchor, lean);
                if let (None, Date::Day(day)) = (when, date) {
                    undated.push((document.dates.len(), day));
                }
                document.dates.push(mention(reading, block, span, date, when, sides));
            }
        }
    }
    infer_from_the_paper(&undated, &mut document.dates);
    let held = document.facts.meeting_date;
    let own = |mention: &&mut DateMention| {
        mention.role == Some(DateRole::Other) && mention.start == held && mention.end == held
    };
    document
        .dates
        .iter_mut()
        .filter(|_| held.is_some())
        .filter(own)
        .for_each(|mention| mention.role = Some(DateRole::Held));
}

fn may_be_dated(cues: CueSet) -> bool {
    cues.has(Cue::Digit) || cues.has(Cue::Date)
}

/// How many bytes away a word still tells of a date.
const FAR: usize = 1000;

/// The words of the sentence before and after a date.
fn sides(text: &str, sentence: Span, date: Span) -> (&str, &str) {
    let (from, to) = (date.start as usize, date.end as usize);
    let start = text.floor_char_boundary((sentence.start.min(date.start) as usize).max(from.saturating_sub(FAR)));
    let end = text.floor_char_boundary((sentence.end.max(date.end) as usize).min(to + FAR));
    (text.get(start..from).unwrap_or(""), text.get(to..end).unwrap_or(""))
}

fn mention(
    reading: &Reading<'_>,
    block: &Block,
    span: Span,
    date: Date,
    when: Option<When>,
    sides: (&str, &str),
) -> DateMention {
    let place = Span { start: block.span.start + span.start, end: block.span.start + span.end };
    let open = is_word(last_word(sides.0), "since");
    let relative = matches!(date, Date::Relative(relative) if !matches!(relative, Relative::MeetingOn(_) | Relative::MeetingIn(_)));
    let quote = reading.quote_within(block, place);
    DateMention {
        printed: squeeze(&quote.text),
        start: when.map(|when| when.start),
        end: when.map(|when| when.end).filter(|_| !open),
        precision: when.map(|when| when.precision).or_else(|| unresolved_precision(date)),
        basis: when.map(|when| when.basis).or_else(|| relative.then_some(Basis::Relative)),
        role: Some(role(date, sides.0, sides.1)),
        quote,
        ..DateMention::default()
    }
}

/// How exactly a date is told whose days are not known.
fn unresolved_precision(date: Date) -> Option<Precision> {
    match date {
        Date::Day(_) | Date::Relative(Relative::MeetingOn(_)) => Some(Precision::Day),
        Date::Month(_) | Date::Relative(Relative::MeetingIn(_)) => Some(Precision::Month),
        Date::Quarter(..) => Some(Precision::Quarter),
        Date::Days(..) | Date::Months(..) => Some(Precision::Range),
        _ => None,
    }
}

/// A day without its year, where the paper prints that day elsewhere with one year and no other.
fn infer_from_the_paper(undated: &[(usize, Day)], mentions: &mut [DateMention]) {
    use chrono::Datelike;
    if undated.is_empty() {
        return;
    }
    // The one date of each day and month; none where it is printed with two years.
    let mut printed: HashMap<(u32, u32), Option<NaiveDate>> = HashMap::new();
    for mention in mentions.iter().filter(|mention| mention.basis == Some(Basis::Printed)) {
        for date in [mention.start, mention.end].into_iter().flatten() {
            let only = printed.entry((date.day(), date.month())).or_insert(Some(date));
            *only = only.filter(|only| *only == date);
        }
    }
    for (at, day) in undated {
        let only = printed.get(&(day.day, day.month)).copied().flatten();
        let (Some(mention), Some(only)) = (mentions.get_mut(*at), &only) else { continue };
        (mention.start, mention.end, mention.basis) = (Some(*only), Some(*only), Some(Basis::Inferred));
    }
}

/// Words near a date, and what they make it the date of; the first that stands there wins.
const NEAR: &Meanings<DateRole> = &Meanings::new(&[
    ("published", DateRole::Published),
    ("publication", DateRole::Published),
    ("publish", DateRole::Published),
    ("issued", DateRole::Published),
    ("visit", DateRole::Visit),
    ("visits", DateRole::Visit),
    ("visited", DateRole::Visit),
    ("inspection", DateRole::Visit),
    ("inspections", DateRole::Visit),
    ("inspected", DateRole::Visit),
    ("reinspection", DateRole::Visit),
    ("fieldwork", DateRole::Visit),
    ("review", DateRole::Review),
    ("reviewed", DateRole::Review),
    ("reviews", DateRole::Review),
    ("reviewing", DateRole::Review),
    ("held", DateRole::Held),
    ("meeting", DateRole::Held),
    ("minutes", DateRole::Held),
    ("met", DateRole::Held),
    ("meetings", DateRole::Held),
]);

/// Words right before a date by which something is due.
const DUE: &Wordings = &Wordings::new(&["by", "before", "than", "deadline", "due", "until"]);

/// Words right before a date that make it a stretch of time.
const PERIOD: &Wordings = &Wordings::new(&["since", "during", "for", "throughout"]);

/// Words before a date that tell nothing of it.
const ARTICLES: &Wordings = &Wordings::new(&["the", "its", "their", "on", "of", "end"]);

fn role(date: Date, before: &str, after: &str) -> DateRole {
    let last = last_content_word(before);
    if DUE.has(last) {
        return DateRole::Due;
    }
    match date {
        Date::Relative(Relative::NextMeeting | Relative::MeetingIn(_) | Relative::MeetingOn(_)) => {
            return DateRole::Held;
        }
        Date::Relative(Relative::Past(..) | Relative::Coming(..)) | Date::Quarter(..) | Date::Years(..) => {
            return DateRole::Period;
        }
        Date::Year(_, kind, _) if kind != YearKind::Calendar => return DateRole::Period,
        _ => {}
    }
    if let Some(role) = near(before.rsplit(is_border).filter(|word| !word.is_empty()), 7) {
        return role;
    }
    if PERIOD.has(last) || matches!(date, Date::Months(..)) {
        return DateRole::Period;
    }
    if before.trim().is_empty() || is_word(before.trim().trim_end_matches(':'), "date") {
        return near(after.split(is_border).filter(|word| !word.is_empty()), 4).unwrap_or(DateRole::Other);
    }
    DateRole::Other
}

/// The role that one of the first `count` words gives.
fn near<'w>(words: impl Iterator<Item = &'w str>, count: usize) -> Option<DateRole> {
    words.take(count).find_map(|word| NEAR.of(word))
}

fn is_border(letter: char) -> bool {
    !letter.is_alphanumeric()
}

fn is_word(word: &str, known: &str) -> bool {
    word.eq_ignore_ascii_case(known)
}

fn last_word(before: &str) -> &str {
    before.trim_end().rsplit(is_border).next().unwrap_or("")
}

/// The last word that is no article.
fn last_content_word(before: &str) -> &str {
    before.rsplit(is_border).filter(|word| !word.is_empty()).find(|word| !ARTICLES.has(word)).unwrap_or("")
}
