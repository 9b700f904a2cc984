//! What a paper says of itself: kind, title, body, date, header fields.

use super::bodies::{body_and_date, committee, organisation};
use super::header::{between_fields, header, labelled, one_line, starts_with};
use super::kind::{holds, issue_meeting, kind};
use super::{Reading, inspection};
use crate::model::{Document, DocumentKind, Facts, Time};
use crate::phrase::date::{Date, dates, times};
use crate::phrase::people;
use crate::text::{Block, BlockKind, Hint, Quote, Span};
use chrono::NaiveDate;

/// How many blocks of a paper say when and where the body met.
const HEAD: usize = 14;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let kind = inspection::kind(reading).unwrap_or_else(|| kind(reading));
    let facts = &mut document.facts;
    facts.kind = Some(kind);
    if matches!(kind, DocumentKind::InspectionReport | DocumentKind::VisitLetter) {
        return;
    }
    facts.header = header(reading, kind);
    let head: Vec<&Block> = reading.body().map(|(_, block)| block).take(HEAD).collect();
    facts.organisation = organisation(reading, &head);
    match kind {
        DocumentKind::AgendaItem | DocumentKind::IssueHistory => page(reading, &head, facts),
        DocumentKind::CommitteeReport | DocumentKind::DecisionRecord => from_header(reading, &head, facts),
        DocumentKind::MeetingMinutes => meeting(reading, &head, facts),
        _ => {}
    }
    if facts.title.is_none() {
        title_hinted(reading, facts);
    }
    if facts.report_of.is_none() && kind != DocumentKind::MeetingMinutes {
        facts.report_of = report_of(reading, &head);
    }
}

fn set_title(reading: &Reading<'_>, block: &Block, facts: &mut Facts) {
    let quote = reading.quote(block);
    facts.title = Some(one_line(&quote.text));
    facts.quote = quote;
}

fn title_hinted(reading: &Reading<'_>, facts: &mut Facts) {
    if let Some((_, block)) = reading.body().find(|(_, block)| block.hint == Some(Hint::Title)) {
        set_title(reading, block, facts);
    }
}

/// An item's own page: its title is the first line under "Agenda item".
fn page(reading: &Reading<'_>, head: &[&Block], facts: &mut Facts) {
    let label = |words: &str| {
        ["agenda item", "local democracy", "issue - meetings", "issue details", "agenda"]
            .iter()
            .any(|label| label.eq_ignore_ascii_case(words.trim()))
    };
    let after = head.iter().position(|block| label(reading.words(block))).map_or(0, |at| at + 1);
    let hinted = head.iter().find(|block| block.hint == Some(Hint::ItemTitle));
    let title = hinted.or_else(|| {
        head.iter().skip(after).find(|block| !label(reading.words(block)) && !reading.words(block).trim().is_empty())
    });
    let is_title = |block: &&&Block| !reading.words(block).trim_end().ends_with([':', '–', '-']);
    if let Some(block) = title.filter(is_title) {
        set_title(reading, block, facts);
    }
    if let Some(block) =
        head.iter().find(|block| block.hint == Some(Hint::Title) && Some(block.span) != title.map(|title| title.span))
    {
        let (body, date) = body_and_date(reading.words(block));
        (facts.committee, facts.meeting_date) = (body, date);
    }
    let meetings: Vec<&str> = reading.body().filter_map(|(_, block)| issue_meeting(reading.words(block))).collect();
    if let [only] = meetings[..] {
        let (date, body) = only.split_once(" - ").unwrap_or((only, ""));
        facts.meeting_date = first_date(date);
        facts.committee = Some(one_line(body.split(" (").next().unwrap_or(body))).filter(|body| !body.is_empty());
    }
}

/// A report's and a decision's facts stand in its header.
fn from_header(reading: &Reading<'_>, head: &[&Block], facts: &mut Facts) {
    const BODIES: &[&str] = &[
        "meeting",
        "to",
        "report to",
        "committee",
        "decision to be taken by",
        "decision maker",
        "decision taken by",
        "name of committee",
        "decided at meeting",
        "meeting of",
    ];
    const DATES: &[&str] = &[
        "date",
        "date of meeting",
        "meeting date",
        "decided at meeting",
        "to",
        "meeting",
        "report to",
        "date of decision",
        "decision date",
    ];
    const TITLES: &[&str] = &[
        "subject",
        "subject matter / title of decision",
        "title of decision",
        "title",
        "subject matter",
        "report title",
        "title of report",
    ];
    let field = |names: &[&str]| names.iter().find_map(|name| facts.header.get(name).map(str::to_owned));
    let committee = field(BODIES).and_then(|body| body_and_date(&body).0);
    let date = DATES.iter().find_map(|name| facts.header.get(name).and_then(first_date));
    let title = field(TITLES);
    let published = ["publication date", "published", "date of publication"]
        .iter()
        .find_map(|name| facts.header.get(name).and_then(first_date));
    let from = field(&["from", "report of", "by"]);
    (facts.committee, facts.meeting_date, facts.published) = (committee, date, published);
    facts.report_of = from.as_deref().and_then(|from| posts(reading, from));
    if let Some(title) = title {
        facts.quote =
            reading.body().take(80).find_map(|(_, block)| quote_of(reading, block, &title)).unwrap_or_default();
        facts.title = Some(title);
    } else if let Some(block) = head.iter().find(|block| matches!(block.kind, BlockKind::Heading(1 | 2))) {
        set_title(reading, block, facts);
    }
}

/// The quote of `value` where a block ends with it.
fn quote_of(reading: &Reading<'_>, block: &Block, value: &str) -> Option<Quote> {
    let words = reading.words(block);
    if words.len() > value.len() * 3 + 400 || one_line(words).rfind(value).is_none() {
        return None;
    }
    let first = value.split(' ').next()?;
    let starts = words.match_indices(first).map(|(at, _)| at);
    let at = starts.into_iter().find(|at| words.get(*at..).is_some_and(|rest| one_line(rest).starts_with(value)))?;
    let start = block.span.start as usize + at;
    Some(reading.quote_within(block, Span::new(start, block.span.end as usize)))
}

/// The posts in a "From:" field, names left out: "Leader; Director of Public Health".
fn posts(reading: &Reading<'_>, from: &str) -> Option<String> {
    let blocks: Vec<&Block> = reading.body().map(|(_, block)| block).take(20).collect();
    let whole = blocks.iter().position(|block| starts_with(reading.words(block), "from:"));
    let lines: Vec<String> = match whole {
        Some(at) => {
            let first = blocks.get(at).and_then(|block| reading.words(block).get("from:".len()..)).unwrap_or("");
            let below = blocks.iter().enumerate().skip(at + 1).take_while(|(at, block)| {
                let words = reading.words(block);
                labelled(words).is_none() && (block.depth > 0 || between_fields(reading, &blocks, *at))
            });
            std::iter::once(first).chain(below.map(|(_, block)| reading.words(block))).map(one_line).collect()
        }
        None => vec![from.to_owned()],
    };
    let mut posts: Vec<String> = Vec::new();
    for line in &lines {
        let listed = people(line);
        let roles: Vec<&str> = listed.iter().filter_map(|person| person.role).collect();
        if roles.is_empty() {
            let post = line
                .rsplit_once(", ")
                .filter(|(_, name)| !people(name).is_empty())
                .map_or(line.as_str(), |(post, _)| post);
            posts.push(post.trim_matches([' ', ',']).to_owned());
        } else {
            posts.extend(roles.iter().map(|role| (*role).trim_matches([' ', ',']).to_owned()));
        }
    }
    posts.retain(|post| !post.is_empty());
    (!posts.is_empty()).then(|| posts.join("; "))
}

/// "Report of the X", "a report from the X which": the post.
fn report_of(reading: &Reading<'_>, head: &[&Block]) -> Option<String> {
    const STARTS: &[&str] =
        &["report of the ", "report by the ", "report from the ", "briefing note of the ", "report of ", "report by "];
    const STOPS: &[&str] = &[
        " which ",
        " that ",
        " on ",
        " setting ",
        " to ",
        " providing ",
        " regarding ",
        " advising ",
        " detailing ",
        " outlining ",
        " concerning ",
        " about ",
    ];
    for block in head {
        let words = reading.words(block);
        let Some(words) = words.get(..words.len().min(400)).or(Some(words)) else { continue };
        for start in STARTS {
            let Some(at) = position(words, start) else { continue };
            let rest = words.get(at + start.len()..)?.trim_start();
            let end = STOPS
                .iter()
                .filter_map(|stop| position(rest, stop))
                .chain(rest.find(['.', '(', ')', ';', '\n']))
                .min()
                .unwrap_or(rest.len());
            let post = rest.get(..end).unwrap_or("").trim_matches([' ', ',', ':']);
            if post.starts_with(char::is_uppercase) && post.len() < 120 {
                return Some(one_line(post));
            }
        }
    }
    None
}

pub(super) fn position(words: &str, part: &str) -> Option<usize> {
    words.as_bytes().windows(part.len()).position(|found| found.eq_ignore_ascii_case(part.as_bytes()))
}

/// Minutes: which body met, when and where.
fn meeting(reading: &Reading<'_>, head: &[&Block], facts: &mut Facts) {
    for block in head {
        let whole = reading.words(block);
        let words = whole.get(..400.min(whole.len())).unwrap_or(whole);
        if super::attendance::is_label(words) {
            break;
        }
        let of_past =
            ["confirm", "previous minutes", "last meeting", "minutes of the last", "approve", "correct record"]
                .iter()
                .any(|past| holds(words, past));
        if block.marker.is_some() && of_past {
            break;
        }
        if facts.meeting_date.is_none() {
            facts.meeting_date = first_date(words);
        }
        if facts.start_time.is_none() && (facts.meeting_date.is_some() || holds(words, "time") || holds(words, "held"))
        {
            facts.start_time = start_time(words);
        }
        if facts.venue.is_none() {
            facts.venue = venue(words);
        }
        if facts.committee.is_none() {
            facts.committee = committee(words, facts.organisation.as_deref());
        }
    }
    if facts.start_time.is_none() {
        facts.start_time = reading.body().take(40).find_map(|(_, block)| {
            told_time(
                reading.words(block),
                &[
                    "meeting started",
                    "meeting commenced",
                    "meeting began",
                    "meeting opened",
                    "called to order",
                    "opened the meeting",
                ],
            )
        });
    }
    facts.end_time = reading.body().rev().take(12).find_map(|(_, block)| {
        told_time(reading.words(block), &["closed", "ended", "concluded", "finished", "terminated"])
    });
    if let Some(block) =
        head.iter().find(|block| block.hint == Some(Hint::Title) || matches!(block.kind, BlockKind::Heading(_)))
    {
        set_title(reading, block, facts);
    }
}

/// The time told in a sentence with one of `words`.
fn told_time(words: &str, cues: &[&str]) -> Option<Time> {
    let cue = cues.iter().filter_map(|cue| position(words, cue)).max()?;
    let start = words.get(..cue)?.rfind(['.', '\n']).map_or(0, |at| at + 1);
    let start = if words.get(start..cue).is_some_and(|part| part.len() < 3) { cue } else { start };
    times(words.get(start..)?).map(|(_, time)| time).next()
}

/// The first time, a range's end left out.
fn start_time(words: &str) -> Option<Time> {
    times(words).map(|(_, time)| time).next()
}

/// The first day that is printed in full.
pub(super) fn first_date(words: &str) -> Option<NaiveDate> {
    dates(words).find_map(|(_, date)| match date {
        Date::Day(day) => day.printed(),
        _ => None,
    })
}

/// "held in the Council Chamber, County Hall on Thursday": the place.
fn venue(words: &str) -> Option<String> {
    let at = ["held in ", "held at the ", "held at ", "held remotely"]
        .iter()
        .find_map(|start| position(words, start).map(|at| at + "held ".len()))?;
    let rest = words.get(at..)?;
    let without = |words: &'_ str, start: &str| if starts_with(words, start) { start.len() } else { 0 };
    let rest = rest.get(without(rest, "in ").max(without(rest, "at "))..)?;
    let rest = rest.get(without(rest, "the ")..)?;
    if times(rest).next().is_some_and(|(span, _)| span.start < 4) {
        let after = position(rest, " at the ").map(|at| at + 4).or(position(rest, " in the ").map(|at| at + 4))?;
        return place(rest.get(after..)?);
    }
    place(rest)
}

/// The place up to the day, the time or the stop.
fn place(rest: &str) -> Option<String> {
    const STOPS: &[&str] = &[" on ", " at ", ". ", " commencing", " starting", " from "];
    let stop = STOPS.iter().filter_map(|stop| position(rest, stop));
    let date = dates(rest).next().map(|(span, _)| span.start as usize);
    let end = stop.chain(date).min().unwrap_or(rest.len());
    let place = rest.get(..end)?.trim().trim_end_matches(['.', ',']);
    (!place.is_empty() && place.len() < 160).then(|| one_line(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn facts(text: &str) -> Facts {
        crate::parse(&Source::from_text("a", text)).value.facts
    }

    #[test]
    fn minutes_of_a_committee() {
        let facts = facts(
            "                 STOKE MARSH COUNTY COUNCIL\n\n\n                        CABINET\nMINUTES of a meeting of the Cabinet held in the Long Room, Marsh Hall, on Thursday, 6 November 2018.\n\nPRESENT: Mr A Lake (Chairman), Mr B Hill and others who\ncame.\n\nThe meeting closed at 9.15pm\n",
        );
        assert_eq!(facts.kind, Some(DocumentKind::MeetingMinutes));
        assert_eq!(facts.organisation.as_deref(), Some("STOKE MARSH COUNTY COUNCIL"));
        assert_eq!(facts.committee.as_deref(), Some("CABINET"));
        assert_eq!(facts.meeting_date, NaiveDate::from_ymd_opt(2018, 11, 6));
        assert_eq!(facts.venue.as_deref(), Some("Long Room, Marsh Hall"));
        assert_eq!(facts.end_time, Time::new(21, 15));
    }

    #[test]
    fn minutes_of_a_parish() {
        let facts = facts(
            "Minutes of a meeting of Stoke Marsh Parish Council held in the Village Hall at 7.30pm on Tuesday 6th November 2018\n\nPresent: Cllr Lake, Cllr Hill",
        );
        assert_eq!((facts.organisation.as_deref(), facts.committee), (Some("Stoke Marsh Parish Council"), None));
        assert_eq!((facts.start_time, facts.venue.as_deref()), (Time::new(19, 30), Some("Village Hall")));
    }

    #[test]
    fn report_header() {
        let facts = facts(
            "From:          Ann Lake, Cabinet Member for Bridges\n\n               Bob Hill, Director of Bridges\n\nTo:            Cabinet – 6 November 2018\n\nSubject:       River bridge\n\nClassification: Unrestricted\n\nSummary: the bridge over the river is to be opened when it is\nfinished and the road is\ndone.\n",
        );
        assert_eq!(facts.kind, Some(DocumentKind::CommitteeReport));
        assert_eq!(
            facts.header.get("From"),
            Some("Ann Lake, Cabinet Member for Bridges Bob Hill, Director of Bridges")
        );
        assert_eq!(facts.header.get("Classification"), Some("Unrestricted"));
        assert_eq!((facts.committee.as_deref(), facts.title.as_deref()), (Some("Cabinet"), Some("River bridge")));
        assert_eq!(facts.meeting_date, NaiveDate::from_ymd_opt(2018, 11, 6));
        assert_eq!(facts.report_of.as_deref(), Some("Cabinet Member for Bridges; Director of Bridges"));
    }

    #[test]
    fn item_page() {
        let facts = facts(
            "Agenda item\n\nRiver Bridge\n\nReport of the Director of Bridges.\n\nMinutes:\n\nThe Committee noted it.",
        );
        assert_eq!((facts.kind, facts.title.as_deref()), (Some(DocumentKind::AgendaItem), Some("River Bridge")));
        assert_eq!(facts.report_of.as_deref(), Some("Director of Bridges"));
    }
}
