//! The next meeting: its day, where the paper itself says it, for whatever is told to happen "at the next meeting".

use crate::model::{DateMention, Document, Due, Precision};
use crate::phrase::{Wordings, squeeze};
use crate::text::{Quote, Source};
use chrono::NaiveDate;

/// Words that may stand between "next meeting" and its day.
const LINKS: &Wordings = &Wordings::new(&[
    "will",
    "be",
    "is",
    "held",
    "on",
    "the",
    "of",
    "at",
    "takes",
    "take",
    "place",
    "was",
    "scheduled",
    "for",
    "arranged",
    "to",
    "confirmed",
    "as",
    "agreed",
    "in",
    "and",
    "time",
    "date",
    "due",
    "set",
    "meeting",
    "would",
    "pm",
    "am",
]);

/// Words that may stand before "next meeting" in a line that announces its day.
const ANNOUNCING: &Wordings = &Wordings::new(&[
    "date",
    "of",
    "the",
    "and",
    "time",
    "venue",
    "for",
    "arrangements",
    "to",
    "note",
    "confirm",
    "dates",
]);

/// Words that make of it the meeting of another body.
const OTHERS: &Wordings = &Wordings::new(&["its", "their", "his", "her", "your", "whose"]);

/// How far from "next meeting" its day may stand, in bytes.
const FAR: u32 = 120;

/// Gives the day to each "next meeting" that the paper tells the day of, and to what is due by then.
pub(super) fn read(source: &Source, document: &mut Document) {
    let text = source.text();
    let body = document.facts.committee.clone().or_else(|| document.facts.organisation.clone()).unwrap_or_default();
    let after_this = |day: &NaiveDate| document.facts.meeting_date.is_none_or(|held| *day > held);
    let named: Vec<usize> = (0..document.dates.len()).filter(|at| is_next_meeting(&document.dates, *at)).collect();
    let mut days = named.iter().filter_map(|at| told_day(text, &document.dates, *at, &body)).filter(after_this);
    let Some(day) = days.next().filter(|first| days.all(|other| other == *first)) else { return };
    for at in named {
        let Some(mention) = document.dates.get_mut(at) else { continue };
        let Some((before, after)) = sides(text, mention.quote.span_start, mention.quote.span_end) else { continue };
        if is_this_body(&mention.printed, before, after, &body) {
            (mention.start, mention.end, mention.precision) = (Some(day), Some(day), Some(Precision::Day));
        }
    }
    document.actions.iter_mut().for_each(|record| fill(&mut record.due, &record.quote, day, &body));
    document.decisions.iter_mut().for_each(|record| fill(&mut record.due, &record.quote, day, &body));
    document.commitments.iter_mut().for_each(|record| fill(&mut record.due, &record.quote, day, &body));
}

fn is_next_meeting(dates: &[DateMention], at: usize) -> bool {
    dates.get(at).is_some_and(|mention| mention.start.is_none() && is_meeting(&mention.printed))
}

/// next_meeting = "next", { word }, "meeting"
fn is_meeting(words: &str) -> bool {
    let words = words.to_ascii_lowercase();
    words.starts_with("next ") && words.ends_with(" meeting")
}

/// The day that follows "next meeting" with nothing but links, names and times between: "will be held on 14 May 2019".
fn told_day(text: &str, dates: &[DateMention], at: usize, body: &str) -> Option<NaiveDate> {
    let (mention, next) = (dates.get(at)?, dates.get(at + 1)?);
    let day = next.start.filter(|day| next.end == Some(*day) && next.precision == Some(Precision::Day))?;
    let (from, to) = (mention.quote.span_end, next.quote.span_start);
    let gap = text.get(from as usize..to as usize).filter(|_| to - from <= FAR)?;
    let (before, _) = sides(text, mention.quote.span_start, from)?;
    let line = before.rsplit('\n').next().unwrap_or("");
    let announced = words(line).all(|word| ANNOUNCING.has(word) || word.bytes().all(|byte| byte.is_ascii_digit()));
    let broken = gap.contains(['.', ';', '?', '\n']);
    let linked = words(gap).all(|word| {
        LINKS.has(word) || word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
    });
    let this = is_this_body(&mention.printed, before, if gap.trim_start().starts_with("of") { gap } else { "" }, body);
    (linked && (announced || !broken) && this).then_some(day)
}

/// Whether the words name the next meeting of the body whose paper it is: no other body before, within or after them.
fn is_this_body(printed: &str, before: &str, after: &str, body: &str) -> bool {
    const PLAIN: &Wordings = &Wordings::new(&["next", "meeting", "scheduled", "ordinary", "formal", "planned"]);
    let owned = before.split_whitespace().next_back().is_some_and(|word| OTHERS.has(word) || word.ends_with("’s"));
    let plain = words(printed).all(|word| PLAIN.has(word) || words(body).any(|own| own.eq_ignore_ascii_case(word)));
    let after = after.trim_start();
    let of = ["of the ", "of ", "with "]
        .iter()
        .any(|link| after.get(..link.len()).is_some_and(|it| it.eq_ignore_ascii_case(link)));
    let this = ["of this ", "of the committee", "of the council", "of the board", "of the panel"]
        .iter()
        .any(|link| after.get(..link.len()).is_some_and(|it| it.eq_ignore_ascii_case(link)));
    plain && !owned && (!of || this)
}

/// What is due "to the next meeting" is due on its day.
fn fill(due: &mut Due, quote: &Quote, day: NaiveDate, body: &str) {
    let Some(printed) = due.due_text.as_deref().filter(|_| due.due_start.is_none()) else { return };
    let Some(at) = printed.to_ascii_lowercase().find("next ") else { return };
    let Some((lead, meeting)) = printed.split_at_checked(at).filter(|(_, meeting)| is_meeting(meeting)) else { return };
    let told = squeeze(&quote.text);
    let (before, after) = told.split_once(printed).unwrap_or_default();
    let lead = if lead.trim().is_empty() { before } else { lead };
    if is_this_body(meeting, lead, after, body) {
        (due.due_start, due.due_end) = (Some(day), Some(day));
    }
}

/// The words of the text before and after a place, a little of them.
fn sides(text: &str, start: u32, end: u32) -> Option<(&str, &str)> {
    let (start, end) = (start as usize, end as usize);
    let from = text.ceil_char_boundary(start.saturating_sub(FAR as usize));
    let to = text.floor_char_boundary((end + FAR as usize).min(text.len()));
    Some((text.get(from..start)?, text.get(end..to)?))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}
