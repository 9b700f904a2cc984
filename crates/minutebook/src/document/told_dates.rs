//! When a told inspection was: the date of its sentence that is surely its own, on site or of its report.

use crate::model::{DateMention, Precision};
use crate::phrase::{find_any, find_folded, squeeze, starts_folded};
use crate::text::Span;

/// The date of an event, and what it is the date of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct When<'d> {
    /// When it was.
    pub held: Option<&'d DateMention>,
    /// When its report was or will be published.
    pub published: Option<&'d DateMention>,
}

/// Words between an event and a date that is another's.
const STOPS: &[&str] =
    &[" which ", " who ", ";", ", after ", ", following ", " since ", ", when ", " led by ", "dated", "letter of"];
/// What a clause begins with that tells of the event itself, after "which", "that" or a comma.
const OWN: &[&str] = &[
    "took place",
    "had taken place",
    "was undertaken",
    "was carried out",
    "was conducted",
    "was held",
    "was made",
    "had been undertaken",
    "had been carried out",
    "had been conducted",
    "had been held",
    "has been rescheduled",
    "had been rescheduled",
    "was rescheduled",
    "were carried out",
    "were conducted",
    "was published",
];
/// Words before an event by which the sentence tells of something that came before it.
const NOTICE: &[&str] = &["notification of", "notice of", "notified of"];
/// Words before a date that only tell until when.
const LIMITS: &[&str] = &[" before", " by", " no later than"];
/// Verbs with which a sentence tells of an inspection after its days: "Between 6 and 10 May, Ofsted conducted ...".
const MADE: &[&str] = &["conducted", "carried out", "undertook", "undertaken", "completed", "made"];
/// Words between a month and the event that it is of: "the May 2011 full Ofsted inspection".
const BETWEEN: &[&str] = &["full", "ofsted", "joint", "cqc"];

/// The dates of the event whose name stands at `name`, in the sentence at `place`; from `next` on another is named.
pub(super) fn when<'d>(text: &str, dates: &'d [DateMention], place: Span, name: Span, next: u32) -> When<'d> {
    let from = dates.partition_point(|date| date.quote.span_start < place.start);
    let own = dates.get(from..).unwrap_or_default().iter().take_while(|date| date.quote.span_end <= place.end);
    let exact =
        |date: &DateMention| matches!(date.precision, Some(Precision::Day | Precision::Month | Precision::Range));
    // "The inspection in 2019 ... in May": the year is all that is told of it.
    let year = own.clone().find(|date| date.quote.span_start >= name.end).filter(|date| !exact(date));
    let year = year.is_some_and(|date| date.quote.span_start <= name.end + 4);
    let own = own.filter(|date| exact(date));
    let at = |start: u32, end: u32| Span { start, end: end.max(start) }.of_text(text);
    let earlier = own.clone().take_while(|date| date.quote.span_end <= name.start).last();
    let lead = earlier.map_or("", |date| at(date.quote.span_end, name.start));
    // "Notice of a visit came on 9 May": the day of the notice.
    if find_any(at(place.start.max(name.start.saturating_sub(40)), name.start), NOTICE).is_some() {
        return When::default();
    }
    // "The inspection of 3 to 7 May was made under the old framework": the framework's date is the inspection's.
    if find_any(lead, &["under"]).is_some_and(|(under, _)| lead.len() - under < 40) {
        return When { held: earlier, published: None };
    }
    if let Some(later) = own.clone().find(|date| date.quote.span_start >= name.start)
        && !year
        && later.quote.span_start < next
    {
        let between = at(name.end.min(later.quote.span_start), later.quote.span_start);
        match after_name(between) {
            Some(true) => {
                return When { held: None, published: Some(later).filter(|it| it.precision == Some(Precision::Day)) };
            }
            Some(false) => return When { held: Some(later), published: None },
            None => {}
        }
    }
    let told = earlier.filter(|date| {
        let head = at(place.start, date.quote.span_start);
        before_name(head, date, lead) || opens_clause(head, date) && is_told_of(lead, at(name.end, place.end))
    });
    When { held: told, published: None }
}

/// The date right after a verb that tells when something took place: "on 24 and 25 June", "from 3 May".
pub(super) fn date_after_verb(dates: &[DateMention], place: Span, at: u32) -> Option<&DateMention> {
    let from = dates.partition_point(|date| date.quote.span_start < at);
    let date = dates.get(from).filter(|date| date.quote.span_end <= place.end && date.quote.span_start <= at + 12)?;
    matches!(date.precision, Some(Precision::Day | Precision::Month | Precision::Range)).then_some(date)
}

/// Whether a date after the name, with these words between, is the event's: its report's where they say so.
fn after_name(between: &str) -> Option<bool> {
    // "Before the end of March" tells until when: it is no day of the event.
    let latest = between.trim_end().trim_end_matches(" the");
    if LIMITS.iter().any(|limit| latest.ends_with(limit)) {
        return None;
    }
    let folded = format!(" {} ", squeeze(between));
    let clause = |at: usize| {
        folded
            .get(at..)
            .is_some_and(|rest| OWN.iter().any(|own| starts_folded(rest.trim_start_matches([',', ' ']), own)))
    };
    let own = ["which ", "that ", ", "].iter().any(|lead| folded.rfind(lead).is_some_and(|at| clause(at + lead.len())));
    if !own && STOPS.iter().any(|stop| folded.contains(stop)) {
        return None;
    }
    Some(find_folded(between, "publish").is_some())
}

/// Whether a date before the name is the event's: "the May 2011 inspection", "Between 6 and 10 May, Ofsted conducted".
fn before_name(head: &str, date: &DateMention, lead: &str) -> bool {
    let mut words = lead.split_whitespace();
    let article = ["the", "its", "their", "our"].iter().any(|word| {
        head.trim_end().rsplit(char::is_whitespace).next().is_some_and(|last| last.eq_ignore_ascii_case(word))
    });
    if article && words.all(|word| BETWEEN.iter().any(|known| known.eq_ignore_ascii_case(word))) {
        return true;
    }
    (head.trim().is_empty() || opens_clause(head, date))
        && lead.starts_with(',')
        && !lead.contains([';', ':'])
        && MADE.iter().any(|verb| find_folded(lead, verb).is_some())
}

/// Whether the date opens a clause: "between 6 and 10 May", "on 3 May".
fn opens_clause(head: &str, date: &DateMention) -> bool {
    let printed = date.quote.text.as_str();
    let last = head.trim_end().rsplit(char::is_whitespace).next();
    ["between", "from", "on", "in", "during", "that"]
        .iter()
        .any(|word| starts_folded(printed, word) || last.is_some_and(|last| last.eq_ignore_ascii_case(word)))
}

/// "a full [inspection] of the docks was completed": an event that the sentence tells of first, right after its date.
fn is_told_of(lead: &str, rest: &str) -> bool {
    let mut words = lead.trim_start_matches(',').split_whitespace();
    let new = words.next().is_some_and(|word| ["a", "an"].contains(&word));
    let plain =
        words.clone().count() <= 2 && words.all(|word| word.chars().all(|it| it.is_alphanumeric() || it == '-'));
    let told = ["of", "was", "took", "by"].iter().any(|word| starts_folded(rest.trim_start(), &format!("{word} ")));
    new && plain && told
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn days(text: &str) -> Vec<Option<String>> {
        let inspections = crate::parse(&Source::from_text("a", format!("Minutes\n\n{text}\n"))).value.inspections;
        inspections.into_iter().map(|it| it.start_date.map(|day| day.to_string())).collect()
    }

    #[test]
    fn a_date_right_before_a_new_event() {
        assert_eq!(
            days(
                "It was reported that between 10 and 21 October 2022 a full inspection of the docks was completed by Ofsted."
            ),
            [Some("2022-10-10".to_owned())]
        );
        assert_eq!(days("On 3 May 2022 an Ofsted inspection report was read."), [None]);
        assert_eq!(days("On 3 May 2022 members read of the Ofsted inspection of the docks."), [None]);
    }
}
