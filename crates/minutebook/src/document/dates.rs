//! The dates that a paper mentions, each with what it is the date of.

mod role;
mod term;
mod value;
mod visit;
mod words;

use super::Reading;
use crate::model::{Basis, DateMention, DateRole, Document, Precision};
use crate::phrase::date::{Date, Day, Lean, Relative, dates_within, lean};
use crate::phrase::wording::after;
use crate::phrase::{Cue, CueSet, squeeze};
use crate::text::{Block, Span};
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;
use value::Said;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let anchor = document.anchor();
    let mut undated: Vec<Undated> = Vec::new();
    for (at, block) in reading.body() {
        let text = reading.words(block);
        let sentences = reading.sentences_of(at);
        let mut read = block.span.start;
        for sentence in sentences.iter().filter(|sentence| may_be_dated(sentence.cues)) {
            let within = Span { start: sentence.span.start.max(read), end: sentence.span.end }.from(block.span.start);
            let mut found = dates_within(text, within).peekable();
            let mut previous: Option<(Span, Date, DateRole)> = None;
            while let Some((span, date)) = found.next() {
                read = span.end + block.span.start;
                let gap = |from: Span, to: Span| text.get(from.end as usize..to.start as usize).unwrap_or("");
                let date = found.peek().map_or(date, |(next, other)| value::shared(date, gap(span, *next), *other));
                let (before, rest) = sides(text, sentence.span.from(block.span.start), span);
                let open = role::is_open(date, before, rest);
                let role = match previous {
                    Some((of, _, role)) if is_listed(gap(of, span)) => role::beside(date, before, rest, open, role),
                    _ => role::role(date, before, rest, open),
                };
                let named = |&(of, _, _): &(Span, _, _)| !is_of_a_paper(gap(of, span));
                let earlier = previous.filter(named).map(|(_, date, _)| date);
                let said = Said { printed: span.of_text(text), before, after: rest, previous: earlier, role, open };
                let mention = Mention::of(span, date, said, anchor);
                previous = Some((span, date, role));
                undated.extend(mention.undated(document.dates.len()));
                document.dates.push(mention.read(reading, block));
            }
        }
    }
    infer_from_the_paper(&undated, anchor, &mut document.dates);
    own_days(document);
}

/// Whether a date after these words stands in one list with the date before them.
fn is_listed(between: &str) -> bool {
    let joined = between.trim_end().trim_end_matches("the").trim();
    ["and", "or", "&", "/", ",", ", and"].contains(&joined)
}

/// Whether the date before these words is part of a name, "the 2015-16 annual report", or was read short.
fn is_of_a_paper(between: &str) -> bool {
    let named = ["annual", "report", "plan", "strategy"];
    value::goes_on(between) || named.iter().any(|word| after(word, between.trim_start()).is_some())
}

/// The days on which the paper's own meeting was held or its inspection made, where no words tell of what they are.
fn own_days(document: &mut Document) {
    let held = document.facts.meeting_date.map(|day| (day, day, DateRole::Held));
    let window = |inspection: &crate::model::Inspection| {
        Some((inspection.start_date?, inspection.end_date?, DateRole::Visit)).filter(|(first, last, _)| first < last)
    };
    let inspected = document.inspections.first().and_then(window);
    for (start, end, role) in [held, inspected].into_iter().flatten() {
        let own = |mention: &&mut DateMention| {
            mention.role == Some(DateRole::Other) && mention.start == Some(start) && mention.end == Some(end)
        };
        document.dates.iter_mut().filter(own).for_each(|mention| mention.role = Some(role));
    }
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

/// A date that was found, with all that tells what it comes to.
struct Mention<'t> {
    span: Span,
    date: Date,
    said: Said<'t>,
    anchor: Option<NaiveDate>,
    /// The date that is meant.
    meant: Date,
    /// Which way the sentence looks, where the date lacks its year.
    lean: Lean,
}

impl<'t> Mention<'t> {
    fn of(span: Span, date: Date, said: Said<'t>, anchor: Option<NaiveDate>) -> Self {
        let lean = if date.lacks_year() { lean(said.before, said.after) } else { Lean::Unknown };
        Self { span, date, said, anchor, meant: value::meant(date, said, anchor), lean }
    }

    /// The day whose year is not printed beside it.
    fn undated(&self, at: usize) -> Option<Undated> {
        match self.meant {
            Date::Day(day) if day.year.is_none() => Some(Undated { at, day, lean: self.lean }),
            _ => None,
        }
    }

    fn read(&self, reading: &Reading<'_>, block: &Block) -> DateMention {
        let Self { span, date, said, anchor, meant, lean } = *self;
        let when = meant.resolve(anchor, lean).map(|when| value::whole_week(when, said.before));
        let place = Span { start: block.span.start + span.start, end: block.span.start + span.end };
        let relative = matches!(date, Date::Relative(relative) if !matches!(relative, Relative::MeetingOn(_) | Relative::MeetingIn(_)));
        let quote = reading.quote_within(block, place);
        DateMention {
            printed: squeeze(&quote.text),
            start: when.map(|when| when.start),
            end: when.map(|when| when.end).filter(|_| !said.open),
            precision: when.map(|when| when.precision).or_else(|| unresolved_precision(date)),
            basis: if relative { Some(Basis::Relative) } else { when.map(|when| when.basis) },
            role: Some(said.role),
            quote,
            ..DateMention::default()
        }
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

/// A day without its year.
struct Undated {
    /// Which of the paper's dates it is.
    at: usize,
    day: Day,
    lean: Lean,
}

impl Undated {
    /// Whether the day is meant that the paper prints with its year, rather than the one inferred from the words.
    fn is(&self, printed: NaiveDate, inferred: Option<NaiveDate>, anchor: Option<NaiveDate>) -> bool {
        let (Some(_), Some(anchor)) = (inferred, anchor) else { return inferred.is_none() };
        let way = match self.lean {
            Lean::Ahead => printed >= anchor,
            Lean::Back => printed <= anchor,
            Lean::Unknown => true,
            Lean::Due => false,
        };
        way && self.day.weekday.is_none_or(|weekday| weekday == printed.weekday())
            && (printed - anchor).num_days().abs() <= 366
    }
}

/// A day without its year, where the paper prints that day elsewhere with one year and no other.
fn infer_from_the_paper(undated: &[Undated], anchor: Option<NaiveDate>, mentions: &mut [DateMention]) {
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
    for day in undated {
        let only = printed.get(&(day.day.day, day.day.month)).copied().flatten();
        let (Some(mention), Some(only)) = (mentions.get_mut(day.at), only) else { continue };
        if day.is(only, mention.start, anchor) && mention.precision == Some(Precision::Day) {
            let end = Some(only).filter(|_| mention.start.is_none() || mention.end.is_some());
            (mention.start, mention.end, mention.basis) = (Some(only), end, Some(Basis::Inferred));
        }
    }
}
