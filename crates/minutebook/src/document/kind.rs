//! What kind of paper a reading is, told by the form of its first words.

use super::Reading;
use super::agenda::{DOCUMENTS, apologies, dated_body, says_agenda};
use super::decision_record::{has_fields, says_record};
use super::header::{after_label, starts_with, starts_with_label};
use crate::model::DocumentKind;
use crate::phrase::starts::plain_word_starts;
use crate::phrase::wording::Words;
use crate::phrase::{Wordings, ends_folded, find_folded};
use crate::text::{Block, Hint};

/// How many blocks of a paper tell its kind.
const HEAD: usize = 40;

/// Words that start a line of minutes' heads.
const MINUTES: &Wordings = &Wordings::new(&[
    "minutes of",
    "minutes for the meeting",
    "draft minutes",
    "unconfirmed minutes",
    "minutes:",
    "minutes –",
    "minutes -",
    "at a meeting of",
    "at the meeting of",
    "at an ordinary meeting",
    "notes of",
    "minute of",
    "printed minutes",
    "cofnodion cyfarfod",
    "cofnodion y cyfarfod",
    "cofnodion o gyfarfod",
]);
/// Headings of pages and papers that hold the minutes of a whole meeting.
const PAGES: &[&str] = &[
    "agenda and minutes",
    "agenda and draft minutes",
    "agenda, decisions and minutes",
    "agenda, decisions and draft minutes",
    "printed minutes",
    "minutes",
    "draft minutes",
    "m i n u t e s",
];
/// Labels of those who were there.
const PRESENT: &Wordings = &Wordings::new(&[
    "present",
    "members present",
    "members attending",
    "councillors present",
    "in attendance",
    "attendance",
    "those present",
    "those attending",
    "present in the chair",
    "apologies:",
    "attendees",
    "in the chair",
    "presennol",
    "yn bresennol",
    "also present",
    "also in attendance",
    "attendance details",
]);
/// Labels of report heads.
const REPORT: &Wordings = &Wordings::new(&[
    "from:",
    "to:",
    "to :",
    "subject:",
    "report to:",
    "report to",
    "report of",
    "report by",
    "responsible officer:",
    "key decision:",
    "classification:",
    "summary:",
    "recommendation(s):",
    "recommendations:",
    "report title",
    "portfolio holder:",
    "cabinet member:",
    "contact officer:",
    "purpose of report",
    "purpose of the report",
    "executive summary",
    "ward(s) affected",
    "wards affected",
    "decision required",
    "public report",
    "briefing note",
    "lead officer:",
    "report author:",
    "by:",
    "by :",
    "meeting:",
    "name of cabinet member",
    "title:",
    "author:",
    "committee:",
    "recommendation:",
    "purpose:",
]);

/// The kind of the paper.
pub(super) fn kind(reading: &Reading<'_>) -> DocumentKind {
    let head: Vec<&str> = reading.body().take(HEAD).map(|(_, block)| reading.words(block).trim()).collect();
    let exactly = |words: &str| head.iter().any(|line| line.trim_end_matches(':').eq_ignore_ascii_case(words));
    let hinted = |hint| reading.body().any(|(_, block): (usize, &Block)| block.hint == Some(hint));
    let meetings = reading.body().filter(|(_, block)| issue_meeting(reading.words(block)).is_some()).take(2).count();
    let title = head
        .iter()
        .take(4)
        .any(|line| line.eq_ignore_ascii_case("issue - meetings") || line.eq_ignore_ascii_case("issue details"));
    if title && meetings > 0 || meetings > 1 {
        return DocumentKind::IssueHistory;
    }
    let begins = |labels: &Wordings, among: usize| {
        head.iter().take(among).filter(|line| starts_with_label(line, labels)).count()
    };
    // A plan of decisions to come names decision makers too.
    if head
        .iter()
        .take(4)
        .any(|line| line.len() < 90 && (holds(line, "forward plan") || holds(line, "notice of key decisions")))
        && begins(PRESENT, HEAD) == 0
    {
        return DocumentKind::Other;
    }
    if says_record(&head) {
        return DocumentKind::DecisionRecord;
    }
    let sitting = || dated_body(&head);
    let of_pages = || head.iter().take(8).filter(|line| PAGES.iter().any(|page| page.eq_ignore_ascii_case(line)));
    let listed = exactly(DOCUMENTS) && head.iter().any(|line| starts_with(line, "resolved"));
    let whole = of_pages().next().is_some() || listed;
    let page = head.iter().take(6).any(|line| line.eq_ignore_ascii_case("agenda item"));
    if !page && (whole && sitting() || of_pages().any(|line| starts_with(line, "agenda"))) {
        return DocumentKind::MeetingMinutes;
    }
    if page || hinted(Hint::ItemTitle) && !hinted(Hint::ItemNumber) {
        return DocumentKind::AgendaItem;
    }
    let labelled = |line: &str| super::sitting::head_words(line).len() < line.len().min(super::sitting::NEAR);
    let inside = |line: &str| {
        labelled(line)
            || memchr::memchr(b':', line.as_bytes()).is_some()
                && [" present: ", "attendance: ", "attendance : "].iter().any(|label| holds(line, label))
    };
    let told = || {
        let told =
            ["minutes of", "at a meeting of the", "held their meeting", "meeting was held", "cynhaliwyd cyfarfod"];
        // A paper that runs on in one paragraph tells it in the first words.
        let starts = |line: &str| {
            let start = line.get(..line.floor_char_boundary(400)).unwrap_or(line);
            let titled = || labelled(line) && holds(super::sitting::head_words(line), "minutes");
            told.iter().any(|words| holds(start, words)) || titled()
        };
        head.iter().take(8).any(|line| (line.len() < 400 || labelled(line)) && starts(line))
    };
    let present = head.iter().any(|line| says_present(line) || inside(line));
    if present && (begins(MINUTES, 10) > 0 || told() || sitting()) {
        return DocumentKind::MeetingMinutes;
    }
    // The head of the list of items on a meeting's page.
    let place = |line: &&str| ["venue:", "proposed venue:"].iter().any(|label| after_label(line, label).is_some());
    let venue = || head.iter().take(8).any(place);
    let columns = exactly("no. | item |") && venue() || exactly("itemdescriptionresolution");
    // "Apologies Minutes: There were none. |": the rows of that list, their head left out.
    let columns = columns || head.iter().take(12).filter(|line| holds(line, " minutes: ")).count() > 2;
    // "No. Item", and the minutes of each below.
    let told_below = || head.iter().take(12).any(|line| ends_folded(line, "no. item")) && venue() && exactly("minutes");
    if !page && (columns || exactly("no. item") && sitting() || told_below()) {
        return DocumentKind::MeetingMinutes;
    }
    if has_fields(&head) {
        return DocumentKind::DecisionRecord;
    }
    if begins(REPORT, HEAD) >= 2 {
        return DocumentKind::CommitteeReport;
    }
    // Where a paper begins with those who were there, the meeting is told of further below.
    let first = head.iter().take(3).any(|line| says_present(line));
    let near = if first { HEAD } else { 10 };
    let meeting = head.iter().take(near).any(|line| line.len() < 300 && holds(line, "meeting"));
    let named = |line: &&str| line.len() < 80 && ends_folded(line, " council minutes");
    let bare = |line: &&str| line.eq_ignore_ascii_case("minutes");
    let alone = || present && (head.iter().take(4).any(named) || head.iter().take(6).any(bare));
    let headed = || head.iter().take(3).any(|line| heads_minutes(line)) || alone();
    if present && meeting || begins(MINUTES, 4) > 0 && !exactly("minutes") || headed() {
        return DocumentKind::MeetingMinutes;
    }
    if exactly("minutes") && exactly("supporting documents")
        || head.iter().any(|line| line.eq_ignore_ascii_case("minutes:"))
    {
        return DocumentKind::AgendaItem;
    }
    // A page that begins with those who were there, and then with what every meeting begins with.
    let opened = head.iter().any(|line| apologies(line));
    if opened && head.iter().take(2).any(|line| says_present(line)) {
        return DocumentKind::MeetingMinutes;
    }
    let agenda = || opened || head.iter().take(10).any(|line| says_agenda(line)) && dated_body(&head);
    let report = begins(REPORT, HEAD) >= 1 && !agenda();
    if report { DocumentKind::CommitteeReport } else { DocumentKind::Other }
}

/// "April 2024 Minutes", "Approved minutes of the meeting of Full Council held on ...": a line that says whose or when.
fn heads_minutes(line: &str) -> bool {
    const WHOSE: &[&str] = &["minutes of a meeting of", "minutes of the meeting of", "minutes of meeting"];
    let dated = || line.len() < 80 && crate::phrase::date::dates(line).next().is_some();
    let ends = || line.get(line.len().saturating_sub("minutes".len())..).is_some_and(|end| holds(end, "minutes"));
    line.len() < 160
        && holds(line, "minutes")
        && !super::sitting::of_earlier(line)
        && !holds(line, "previous")
        && (WHOSE.iter().any(|words| holds(line, words)) || dated() && (ends() || starts_with(line, "minutes")))
}

/// "Meeting: 06/11/2018 - Cabinet (Item 5)": what follows "Meeting:".
pub(super) fn issue_meeting(words: &str) -> Option<&str> {
    of_day(after_label(words, "meeting:")?.trim_start())
}

/// "06/11/2018 - Bridge repairs": a line that starts with the day of a meeting or a decision.
pub(super) fn of_day(line: &str) -> Option<&str> {
    let dated = line.as_bytes().get(2) == Some(&b'/') && line.as_bytes().get(5) == Some(&b'/');
    (dated && line.contains(" - ")).then_some(line)
}

/// Whether a line is a label of those who were there, or starts with one: "PRESENT", "Present: Cllr ...".
fn says_present(line: &str) -> bool {
    // "12. PRESENT", "Present; Cllr ...", "Present were Mr ...": a number before it, a slip or nothing behind it.
    let line = super::item_number::leading_number(line).map_or(line, |(_, rest)| rest);
    let signed = |label: &str| {
        let rest = after_label(line, label);
        rest.is_some_and(|rest| {
            rest.is_empty() || label.ends_with(':') || rest.trim_start().starts_with([':', '-', '–'])
        })
    };
    PRESENT.may_start(line.as_bytes())
        && (starts_with(line, "present") && super::attendance::is_label(line)
            || PRESENT.words().iter().any(|label| signed(label)))
}

/// Whether `line` holds `words` (ASCII, small), case aside.
pub(super) fn holds(line: &str, words: &str) -> bool {
    find_folded(line, words).is_some()
}

/// Whether a word of `line` begins one of `wordings` (ASCII, small), case aside: one walk over its words for all of them.
pub(super) fn holds_any(line: &str, wordings: &Wordings) -> bool {
    let begins = |at: usize| line.get(at..).filter(|here| wordings.may_start(here.as_bytes()));
    let mut begun = plain_word_starts(line).filter_map(begins);
    begun.any(|here| wordings.words().iter().any(|words| starts_with(here, words)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_may_have_a_space_before_its_colon() {
        let facts = |text: &str| crate::parse(&crate::text::Source::from_text("a", text)).value.facts;
        let report = facts(
            "From : Ann Lake, Director of Bridges\n\nTo : Cabinet, 30 January 2025\n\nSubject : River Bridge\n\nSummary : It is old.\n",
        );
        assert_eq!(report.kind, Some(DocumentKind::CommitteeReport));
        assert_eq!(
            (report.report_of.as_deref(), report.title.as_deref()),
            (Some("Director of Bridges"), Some("River Bridge"))
        );
        let minutes = "MARSH PARISH COUNCIL Minutes of the Meeting 14th July 2015 Marsh Hall Attendance : Cllr Ann Lake, Cllr Jo Hill. It was agreed to go.";
        assert_eq!(facts(minutes).kind, Some(DocumentKind::MeetingMinutes));
    }

    #[test]
    fn minutes_told_by_who_attended() {
        let kind = |text: &str| crate::parse(&crate::text::Source::from_text("a", text)).value.facts.kind;
        let head = "MERE PARISH PLAN MINUTES OF STEERING GROUP MEETING\nDATE : 17 May 2019\n";
        let attended = format!("{head}MEMBERS ATTENDING : Ann Lake, Bob Hill\n1. Officers\n");
        assert_eq!(kind(&attended), Some(DocumentKind::MeetingMinutes));
        let talk = "The trustees met and talked of the mill and of its roof. ".repeat(8);
        let running = |end: &str| format!("Page 1 MINUTES OF A MEETING HELD ON 20 MAY 2017 IN THE HALL {end} {talk}\n");
        assert_eq!(kind(&running("PRESENT: Cllr A Lake Cllr B Hill")), Some(DocumentKind::MeetingMinutes));
        assert_ne!(kind(&running("The plan at present: none")), Some(DocumentKind::MeetingMinutes));
        let asked = format!("{head}MEMBERS ATTENDING WILL BE FED\n1. Officers\n");
        assert_ne!(kind(&asked), Some(DocumentKind::MeetingMinutes));
    }

    #[test]
    fn minutes_told_by_their_first_lines() {
        let kind = |text: &str| crate::parse(&crate::text::Source::from_text("a", text)).value.facts.kind;
        let minutes = Some(DocumentKind::MeetingMinutes);
        assert_eq!(kind("April 2024 Minutes\n\nParish Councillors A Lake (Chairman) and B Hill\n\n1 Roads\n"), minutes);
        assert_eq!(kind("Approved minutes of the meeting of Quay Council\n\n62 Register of members\n"), minutes);
        let flat =
            "QUAY DRAINAGE BOARD At a Meeting of the Quay Board hosted at the Mill PRESENT A Lake Esq B Hill Esq";
        assert_eq!(kind(flat), minutes);
        let rows = "Welcome Minutes: All were.\nApologies Minutes: None came.\nRoads Minutes: They were mended.\n";
        assert_eq!(kind(rows), minutes);
        assert_eq!(kind("Quay Committee\n\nMINUTES\n\nPresent: Cllr A Lake (Chair)\n\n1 Roads\n"), minutes);
        assert_eq!(kind("Meeting documents\n\nItemDescriptionResolution\n\n137 Apologies.\n"), minutes);
        assert_ne!(kind("The minutes of the meeting of 4 May 2020 were agreed as a correct record.\n"), minutes);
        assert_ne!(kind("Plan of the quay, 4 May 2020\n\nThe present state\n"), minutes);
        let page = "Meeting documents\n\nVenue: Mere Council, Quay Hall\n\nItems\nNote No. Item\n\n";
        assert_eq!(kind(&format!("{page}1.\n\nElection\n\nMinutes:\n\nRESOLVED\n")), minutes);
        assert_ne!(kind(&format!("{page}1.\n\nElection\n\nTo elect a chair.\n")), minutes);
    }

    #[test]
    fn minutes_and_agendas_told_by_their_first_items() {
        let kind = |text: &str| crate::parse(&crate::text::Source::from_text("a", text)).value.facts.kind;
        let minutes = Some(DocumentKind::MeetingMinutes);
        assert_eq!(kind("Q23/14 PRESENT\nCllrs Lake and Hill\nQ23/15 APOLOGIES FOR ABSENCE\nNone.\n"), minutes);
        assert_eq!(kind("Quay Parish Council Minutes\n4 May 2020\n\nAttendance: Cllr A Lake\n\n1. Roads\n"), minutes);
        let agenda = "Meeting: Quay Council\nMeeting Date: 4 May 2020\n1 APOLOGIES FOR ABSENCE\nTo receive them.\n";
        assert_eq!(kind(agenda), Some(DocumentKind::Other));
        assert_ne!(kind("Present: a list of gifts\n\nThe ferry\n"), minutes);
    }
}
