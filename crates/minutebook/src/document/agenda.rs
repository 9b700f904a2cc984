//! What tells the agenda of a meeting: its heading, the body and its day, the items with which every meeting begins.

use super::bodies::{body_and_date, is_body};
use super::header::{after_label, starts_with};
use super::item_number::leading_number;

/// The heading of an older page of a meeting; resolutions stand on it where the meeting is over.
pub(super) const DOCUMENTS: &str = "meeting documents";

/// Whether a paper that is no minutes is the agenda of one meeting, which it names.
pub(super) fn is_agenda(head: &[&str]) -> bool {
    let agenda = |line: &&str| says_agenda(line) || line.eq_ignore_ascii_case(DOCUMENTS);
    head.iter().take(10).any(agenda) && dated_body(head) || is_list_of_items(head)
}

/// "AGENDA", "Notice of a meeting of Cabinet": a line that heads an agenda.
pub(super) fn says_agenda(line: &str) -> bool {
    const STARTS: &[&str] = &["agenda for ", "notice of meeting", "notice of a meeting", "notice of a public meeting"];
    let line = line.trim().trim_end_matches(':');
    ["agenda", "a g e n d a", "public agenda"].iter().any(|known| known.eq_ignore_ascii_case(line))
        || line.len() < 160 && STARTS.iter().any(|start| starts_with(line, start))
}

/// Whether the head says "Meeting date:" and the items follow it.
fn is_list_of_items(head: &[&str]) -> bool {
    let dated = |line: &&str| after_label(line, "meeting date:").is_some();
    head.iter().any(|line| apologies(line)) && head.iter().take(10).any(dated)
}

/// "2 Apologies for absence": an item that every meeting has, its number before it.
pub(super) fn apologies(line: &str) -> bool {
    let title = leading_number(line).map_or(line, |(_, title)| title);
    title.len() < 80 && ["apolog", "to receive apolog"].iter().any(|start| starts_with(title, start))
}

/// Whether the first lines name a body and the day on which it met: "Schools Forum - 15 January 2024", or on two lines.
pub(super) fn dated_body(head: &[&str]) -> bool {
    let short = head.iter().take(10).filter(|line| line.len() <= 160);
    let lines: Vec<_> = short
        .map(|line| {
            let (name, date) = body_and_date(line);
            (line, name.map(|name| is_body(&name)), date)
        })
        .collect();
    let label = |line| {
        ["date:", "held on", "date of meeting", "meeting date"].iter().any(|label| after_label(line, label).is_some())
    };
    let dated = |line, body: Option<bool>| body.unwrap_or(true) || label(line) || says_agenda(line);
    lines.iter().any(|(_, body, _)| *body == Some(true))
        && lines.iter().any(|(line, body, date)| date.is_some() && dated(line, *body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agendas_by_their_heads() {
        assert!(is_agenda(&["Agenda for meeting on 20 May 2020", "Quay Steering Group", "1. Roads"]));
        assert!(is_agenda(&["Meeting date: 20 May 2020", "2 Apologies for absence"]));
        assert!(!is_agenda(&["Meeting date: 20 May 2020", "2 Roads"]));
        assert!(!is_agenda(&["Plan of 20 May 2020", "Quay Steering Group"]));
    }

    #[test]
    fn approved_minutes_are_of_the_day_of_the_meeting() {
        let day = super::super::sitting::meeting_day;
        assert!(day("Approved minutes of the Quay Group - 4 May 2020").is_some());
        assert!(day("Approved by the Quay Group on 4 May 2020").is_none());
    }
}
