//! What a paper says of itself: kind, title, body, date, header fields.

use super::agenda::is_agenda;
use super::bodies::{body_and_date, committee, is_body, organisation};
use super::header::{header, labelled, one_line, starts_with};
use super::kind::{holds, issue_meeting, kind, of_day};
use super::report_of::{posts, report_of};
use super::title_line::{item_and_title, without_file};
use super::{Reading, sitting};
use crate::model::{Document, DocumentKind, Facts};
use crate::phrase::date::{Date, dates, times};
use crate::text::{Block, BlockKind, Hint, Quote, Span};
use chrono::NaiveDate;

/// How many blocks of a paper say when and where the body met.
const HEAD: usize = 16;
/// Headings that name a sort of paper, and so are no title.
const SORTS_OF_PAPER: &[&str] = &[
    "public report",
    "private report",
    "open report",
    "report",
    "committee report",
    "cover report",
    "covering report",
    "decision details",
    "decision record",
    "decision notice",
    "record of decision",
    "officer decision record",
    "officer decision notice",
    "delegated decision",
    "delegated decision notice",
    "cabinet member decision",
    "cabinet member report",
    "executive decision record",
    "executive decision notice",
    "record of executive decision",
    "notice of decision",
    "notice of decisions",
    "notice of determination",
    "notice of executive decisions",
    "decision summary",
    "decision sheet",
    "decision list",
    "record of cabinet member decision",
    "record of officer decision",
    "agenda",
    "agenda item",
    "agenda and minutes",
    "agenda and draft minutes",
    "agenda, decisions and minutes",
    "minutes",
    "m i n u t e s",
    "draft minutes",
    "printed minutes",
    "meeting",
    "meeting details",
    "part a",
    "part 1",
];

/// Reads them into `document`, which is no inspection report.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let kind = kind(reading);
    let facts = &mut document.facts;
    facts.kind = Some(kind);
    facts.header = header(reading, kind);
    let head: Vec<&Block> = reading.body().map(|(_, block)| block).take(HEAD).collect();
    facts.organisation = organisation(reading, &head);
    match kind {
        DocumentKind::AgendaItem | DocumentKind::IssueHistory => page(reading, &head, facts),
        DocumentKind::CommitteeReport | DocumentKind::DecisionRecord => from_header(reading, &head, facts),
        DocumentKind::MeetingMinutes => meeting(reading, &head, facts),
        DocumentKind::Other if is_agenda(&head.iter().map(|block| reading.words(block)).collect::<Vec<_>>()) => {
            meeting(reading, &head, facts)
        }
        _ => {}
    }
    if facts.title.is_none() && kind != DocumentKind::MeetingMinutes {
        title_hinted(reading, facts);
    }
    if facts.report_of.is_none() && kind != DocumentKind::MeetingMinutes {
        facts.report_of = report_of(reading, &head);
    }
}

fn set_title(reading: &Reading<'_>, block: &Block, facts: &mut Facts) {
    let quote = reading.quote(block);
    facts.title = Some(without_file(one_line(&quote.text)));
    facts.quote = quote;
}

fn title_hinted(reading: &Reading<'_>, facts: &mut Facts) {
    if let Some((_, block)) =
        reading.body().find(|(_, block)| block.hint == Some(Hint::Title) && is_title(reading, block))
    {
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
        // An issue's page without its label: "43 Ferry Plan PDF 120 KB", the item's number before the title and its file.
        let titled = facts.title.as_deref().unwrap_or("");
        let filed = after == 0 && titled.len() < facts.quote.text.trim_end().len();
        if let Some((_, words)) = item_and_title(titled).filter(|_| filed) {
            facts.title = Some(words.to_owned());
        }
    }
    if let Some(block) =
        head.iter().find(|block| block.hint == Some(Hint::Title) && Some(block.span) != title.map(|title| title.span))
    {
        let (body, date) = body_and_date(reading.words(block));
        (facts.committee, facts.meeting_date) = (body, date);
    }
    if facts.meeting_date.is_none() {
        for words in head.iter().map(|block| reading.words(block).trim()).filter(|words| words.len() < 160) {
            let Some((body, date)) = agenda_of(words) else { continue };
            (facts.committee, facts.meeting_date) = (Some(body), Some(date));
            facts.start_time = times(words).next().map(|(_, time)| time);
            break;
        }
    }
    let meetings: Vec<&str> = reading.body().filter_map(|(_, block)| issue_meeting(reading.words(block))).collect();
    if let [only] = meetings[..] {
        let (date, body) = only.split_once(" - ").unwrap_or((only, ""));
        facts.meeting_date = first_date(date);
        facts.committee = Some(one_line(body.split(" (").next().unwrap_or(body))).filter(|body| !body.is_empty());
    }
}

/// "Agenda for Cabinet on Thursday, 30th March, 2023, 10.00 am", "Meeting of Cabinet, Monday, 14th October, 2024 7.00 pm
/// (Item 52.)": the way to an item's page names the meeting.
fn agenda_of(words: &str) -> Option<(String, NaiveDate)> {
    let rest = ["agenda for ", "meeting of "]
        .iter()
        .find_map(|start| starts_with(words, start).then(|| words.get(start.len()..))?)?;
    let (body, date) = body_and_date(rest);
    let body = body?;
    let body = body.strip_suffix(" on").unwrap_or(&body);
    is_body(body).then(|| date.map(|date| (body.to_owned(), date)))?
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
        "date of decision",
        "decision date",
        "date decision made",
        "date decision taken",
        "date",
        "date of meeting",
        "meeting date",
        "decided at meeting",
        "date of hearing",
        "to",
        "meeting",
        "report to",
    ];
    const TITLES: &[&str] = &[
        "subject",
        "subject matter / title of decision",
        "title of decision",
        "title",
        "subject matter",
        "report title",
        "title of report",
        "decision title",
        "subject of decision",
        "re",
    ];
    let field = |names: &[&str]| names.iter().find_map(|name| facts.header.get(name).map(str::to_owned));
    let body = |value: &str| body_and_date(value).0.filter(|body| is_body(body));
    let committee = BODIES.iter().find_map(|name| facts.header.get(name).and_then(body));
    let date = DATES.iter().find_map(|name| facts.header.get(name).and_then(first_date));
    let mut days = reading.body().filter_map(|(_, block)| of_day(reading.words(block).trim()));
    // The page of one decision names its day; a list of decisions has one for each.
    let date = date.or_else(|| days.next().filter(|_| days.next().is_none()).and_then(first_date));
    let title = field(TITLES);
    let published = ["publication date", "published", "date of publication"]
        .iter()
        .find_map(|name| facts.header.get(name).and_then(first_date));
    let from = field(&["from", "report of", "report of the", "joint report of", "report by", "report from", "by"]);
    (facts.committee, facts.meeting_date, facts.published) = (committee, date, published);
    facts.report_of = from.as_deref().and_then(|from| posts(reading, from));
    if let Some(title) = title {
        facts.quote =
            reading.body().take(80).find_map(|(_, block)| quote_of(reading, block, &title)).unwrap_or_default();
        facts.title = Some(title);
    } else {
        let own = |block: &&Block| {
            let words = reading.words(block);
            // A numbered heading is a section's; capitals with a colon within are a title, not a field.
            let capitals = crate::layout::in_capitals(words) && !words.trim_end().ends_with(':');
            let field = is_label(words) && !capitals;
            let matter = !field && committee_line(words).is_none() && !names_no_matter(words);
            is_title(reading, block) && block.marker.is_none() && matter
        };
        if let Some(block) = below_sort(reading, head).or_else(|| head.iter().copied().find(own)) {
            set_title(reading, block, facts);
        }
    }
    above_the_fields(reading, head, facts);
}

/// The line under "Decision details", "Issue details" or "Issue - decisions" at the head of a published page.
fn below_sort<'b>(reading: &Reading<'_>, head: &[&'b Block]) -> Option<&'b Block> {
    let at = head.iter().take(4).position(|block| {
        let words = reading.words(block).trim();
        ["decision details", "issue details", "issue - decisions"].iter().any(|sort| words.eq_ignore_ascii_case(sort))
    })?;
    let below = head.get(at + 1).copied()?;
    let words = reading.words(below).trim();
    (words.len() < 200 && !words.ends_with(['.', ':']) && !is_label(words)).then_some(below)
}

/// Whether a line at the head of a report says whose it is, or when, and not what it is about: "12 MAY 2021", "REPORT OF
/// THE TREASURER", "BOROUGH OF EASTMERE".
fn names_no_matter(words: &str) -> bool {
    const STARTS: &[&str] = &["report of ", "report by ", "joint report of ", "borough of ", "city of ", "county of "];
    let words = words.trim();
    let short = words.len() < 60;
    let day = dates(words).next().is_some_and(|(span, _)| span.start == 0 && span.end as usize == words.len());
    let word = !words.contains(' ');
    word || day || short && (STARTS.iter().any(|start| starts_with(words, start)) || ends_in_council(words))
}

fn ends_in_council(words: &str) -> bool {
    words.len() > 8 && crate::phrase::ends_folded(words, " council")
}

/// Whether the words are a field or its label.
fn is_label(words: &str) -> bool {
    labelled(words.trim()).is_some()
}

/// "Report to Cabinet, 4 July 2023": the body and the day on a line of their own.
fn committee_line(words: &str) -> Option<(String, Option<NaiveDate>)> {
    if words.len() > 160 {
        return None;
    }
    const STARTS: &[&str] = &["report to the ", "report to ", "meeting of the ", "to the "];
    let words = words.trim();
    let start = STARTS.iter().find(|start| starts_with(words, start)).map_or(0, |start| start.len());
    let (body, date) = body_and_date(words.get(start..)?);
    body.filter(|body| is_body(body)).map(|body| (body, date))
}

/// The body and the day that stand above the fields of a report: "Cabinet", "4 July 2023".
fn above_the_fields(reading: &Reading<'_>, head: &[&Block], facts: &mut Facts) {
    for words in head.iter().take(8).map(|block| reading.words(block).trim()) {
        let title = facts.kind == Some(DocumentKind::DecisionRecord) && facts.title.as_deref() == Some(words);
        // "Decisions of the Leader of the Council" names the paper.
        if words.len() > 160 || is_label(words) || title || starts_with(words, "decisions ") {
            continue;
        }
        let council = facts.organisation.as_deref().is_some_and(|whole| starts_with(words, whole));
        if let Some((body, date)) = committee_line(words).filter(|_| !council) {
            facts.committee = facts.committee.take().or(Some(body));
            facts.meeting_date = facts.meeting_date.or(date);
        } else if facts.meeting_date.is_none() && facts.committee.is_some() && words.len() < 60 {
            facts.meeting_date = sitting::meeting_day(words).filter(|_| starts_with_day(words));
        }
    }
}

/// Whether a line is a day, and a time at most: "Tuesday, 4 July 2023".
fn starts_with_day(words: &str) -> bool {
    dates(words)
        .next()
        .is_some_and(|(span, _)| words.get(..span.start as usize).is_some_and(|before| before.trim().is_empty()))
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

/// Minutes: which body met, when and where.
fn meeting(reading: &Reading<'_>, head: &[&Block], facts: &mut Facts) {
    let mut end = head.len();
    let mut figures = Vec::new();
    for (at, block) in head.iter().enumerate() {
        let words = sitting::head_words(reading.words(block));
        // "No. Item": the items begin, and their days are their own.
        let items = ["items", "no. item", "no. | item |"].iter().any(|line| line.eq_ignore_ascii_case(words.trim()));
        // "Apologies Minutes: There were none. |": a row of that list without its head.
        let items = items || holds(words, " minutes: ");
        let listed = super::attendance::is_label(words);
        // The list may stand above the line that says whose minutes they are.
        let below = || head.get(1).is_some_and(|next| starts_with(reading.words(next), "minutes of "));
        if listed && at == 0 && below() {
            continue;
        }
        if items || listed {
            end = at;
            break;
        }
        if sitting::of_earlier(words) || block.marker.is_some() && holds(words, "confirm") {
            if block.marker.is_some() {
                end = at;
                break;
            }
            continue;
        }
        if !words.contains(char::is_alphabetic) && !words.trim().is_empty() {
            figures.push(at);
            continue;
        }
        sitting::read(reading, head, at, facts);
        if facts.committee.is_none() {
            let way = || agenda_of(words.trim()).map(|(body, _)| body);
            facts.committee = committee(words, facts.organisation.as_deref()).or_else(way);
        }
    }
    // "15/10/08 72": a day in figures alone may be a page's foot, and counts only where no other is told.
    figures.into_iter().for_each(|at| sitting::read(reading, head, at, facts));
    sitting::told(reading, head.len(), facts);
    let titles = head.get(..end).unwrap_or(head).iter();
    // "MINUTES OF A MEETING OF THE": a heading that goes on in the next line's.
    let whole = |words: &str| {
        !["of", "the"]
            .iter()
            .any(|last| words.trim_end().rsplit(' ').next().is_some_and(|word| word.eq_ignore_ascii_case(last)))
    };
    let title = |block: &&Block| is_title(reading, block) && of_meeting(reading.words(block));
    if let Some(block) = titles.copied().find(title).filter(|block| whole(reading.words(block))) {
        set_title(reading, block, facts);
    }
}

/// Whether a title names a body or its meeting.
fn of_meeting(words: &str) -> bool {
    const OTHERS: &[&str] = &["part ", "please ", "section "];
    let other = words.starts_with(|first: char| first.is_ascii_digit()) && holds(words, "minutes")
        || OTHERS.iter().any(|start| starts_with(words, start));
    let named = || ["minutes", "meeting", "council", "authority"].iter().any(|known| holds(words, known));
    !other && (committee_line(words).is_some() || named())
}

/// Whether a block is a title of its own: no name of a sort of paper.
fn is_title(reading: &Reading<'_>, block: &Block) -> bool {
    let set = block.hint == Some(Hint::Title) || matches!(block.kind, BlockKind::Heading(1 | 2));
    set && !SORTS_OF_PAPER
        .iter()
        .any(|sort| sort.eq_ignore_ascii_case(reading.words(block).trim().trim_end_matches(':')))
}

/// The first day that is printed in full.
pub(super) fn first_date(words: &str) -> Option<NaiveDate> {
    dates(words).find_map(|(_, date)| match date {
        Date::Day(day) => day.printed(),
        _ => None,
    })
}
