//! Attendance lists that open in a way of their own: behind a word that no cue tells, without a label, within a line.

use super::attendance::in_the_chair;
use super::attendance_label::{Label, group, label};
use super::attendance_list::shortened;
use super::attendance_record::List;
use super::header::{after_label, starts_with};
use crate::model::{Attendance, Document, Presence};
use crate::phrase::wording::Words;
use crate::phrase::{Person, Wordings, ends_folded, people_and_rest, person};
use crate::text::Block;
use memchr::memmem;

/// "Members: Cllrs A Lake ...", "Chair: Ann Hill", "Also: PC Wood": a line of people behind a word that no cue tells.
pub(super) fn opens_list(words: &str) -> bool {
    const OPENERS: &Wordings = &Wordings::new(&[
        "members:",
        "committee members:",
        "sub-committee members:",
        "panel members:",
        "board members:",
        "minutes:",
        "councillors:",
        "cllrs:",
        "chair:",
        "chairman:",
        "in the chair:",
        "clerk:",
        "parish clerk:",
        "town clerk:",
        "also:",
        "co-optees:",
        "voting members:",
        "non-voting members:",
        "minute taker:",
        "note taker:",
    ]);
    if !OPENERS.may_start(words.as_bytes()) {
        return false;
    }
    let opened = OPENERS.words().iter().find_map(|opener| Some((*opener, after_label(words, opener)?)));
    opened.is_some_and(|(opener, rest)| {
        let (people, after) = people_and_rest(rest, false);
        let titled = people.iter().any(|person| person.honorific.is_some());
        let after = after.trim_matches([' ', '.', '\n']);
        // "Councillors: A. Lake, B. Hill, C. Wood      Parishioners: 2": initials tell members from other words.
        let members = matches!(opener, "councillors:" | "cllrs:") && people.len() > 2 && people.iter().all(initialled);
        let counted = after.strip_prefix("Parishioners:").is_some_and(|rest| rest.trim().parse::<u8>().is_ok());
        !people.is_empty()
            && (after.is_empty() || label(after).is_some() || members && counted)
            && (titled || people.len() == 1 || members)
    })
}

/// Whether the block stands in an item on who is to sit on other bodies: its lists tell of no attendance.
pub(super) fn of_appointments(document: &Document, block: &Block) -> bool {
    const TITLES: &Wordings =
        &Wordings::new(&["appoint", "elect", "membership", "nominat", "representat", "outside", "working group"]);
    let mut before = document.items.iter().filter(|item| item.quote.span_start <= block.span.start);
    before.next_back().is_some_and(|item| super::kind::holds_any(item.title.as_deref().unwrap_or(""), TITLES))
}

/// "Officers: Ann Lake (Director)", within an item of a paper that lists nobody else who came: who answers for the item.
pub(super) fn officers_of_item(document: &Document, block: &Block, words: &str, list: &List) -> bool {
    let came = |person: &Attendance| matches!(person.presence, Some(Presence::Present | Presence::InAttendance));
    starts_with(words, "officers:")
        && !list.people.iter().any(came)
        && document.items.first().is_some_and(|item| item.quote.span_start < block.span.start)
}

/// "Minutes of a meeting held in the Hall at 9.30 am when there were present:": the people stand below.
pub(super) fn leads_to_list(words: &str) -> bool {
    const LEADS: &[&str] = &["were present:", "were also present:", "those present:"];
    let words = words.trim_end();
    LEADS.iter().any(|lead| ends_folded(words, lead))
}

/// "A. Lake": a name that begins with an initial.
pub(super) fn initialled(person: &Person<'_>) -> bool {
    person.name.split([' ', '.']).next().is_some_and(|first| first.chars().count() == 1)
}

/// "Cllrs Lake (Chairman), Hill and Wood.": a line at the head of minutes that is nothing but councillors, one in the
/// chair, or four of them.
pub(super) fn bare_list(words: &str) -> bool {
    const TITLES: &[&str] = &["cllr", "councillor", "parish councillors", "town councillors"];
    let titled = TITLES.iter().any(|title| starts_with(words, title));
    // "Ann Lake (AL), Bob Hill (BH), Cat Wood (CW)": the letters by which the paper calls them.
    let lettered = || memchr::memchr_iter(b'(', words.as_bytes()).take(3).count() == 3 && words.len() < 1000;
    (titled || lettered()) && {
        let (people, after) = people_and_rest(words, false);
        let first = people.first().and_then(|first| first.honorific).unwrap_or("");
        let plural = first.trim_end_matches('.').ends_with('s');
        let members = || people.len() > 3 && (plural || people.iter().all(|person| person.honorific.is_some()));
        people.len() > 2
            && after.trim_matches([' ', '.', ',', '\n']).is_empty()
            && (people.iter().all(shortened)
                || titled && (people.iter().any(|person| person.role.is_some_and(presides)) || members()))
    }
}

/// Whether a role is that of the one who presides: "Chairman", "Town Mayor".
fn presides(role: &str) -> bool {
    in_the_chair(role) || ["mayor", "town mayor", "the mayor"].iter().any(|mayor| mayor.eq_ignore_ascii_case(role))
}

/// "STOKE MARSH PARISH COUNCIL Minutes of the Meeting ... Attendance: Cllr Ann Lake ...": a label within the first words
/// of a paper that runs on in one paragraph.
pub(super) fn label_within(words: &str) -> Option<(Label, &str)> {
    let head = words
        .get(..words.len().min(600))
        .or_else(|| words.char_indices().nth(500).and_then(|(at, _)| words.get(..at)))?;
    const STARTS: &[&str] = &[
        " Attendance",
        " Attendees",
        " Present",
        " Also Present",
        " Also present",
        " Those present",
        " In attendance",
        " Members present",
        " Members Present",
        " Councillors Present",
    ];
    // "Councillors Present Cllr Ann Lake", "Members Present Councillors: A Lake".
    let led = |name: &str, rest: &str| {
        name.ends_with(" Present")
            && !name.contains("Also")
            && person(rest).is_some_and(|(person, _)| person.honorific.is_some())
    };
    let signed = |name: &str, at: usize| {
        let rest = head.get(at + name.len()..).unwrap_or("").trim_start();
        rest.starts_with([':']) || led(name, rest) || name.ends_with("s Present") && rest.starts_with("Councillors:")
    };
    let labels = STARTS.iter().filter_map(|name| memmem::find_iter(head.as_bytes(), name).find(|at| signed(name, *at)));
    let at = labels.chain(head.find(" PRESENT")).min()?;
    let some = |rest: &str| !people_and_rest(rest, false).0.is_empty();
    let grouped = |label, rest| group(rest, label).is_some_and(|(_, inner)| some(inner));
    label(words.get(at..)?).filter(|(label, rest)| some(rest) || grouped(*label, rest))
}

#[cfg(test)]
mod tests {
    #[test]
    fn leads_to_list() {
        assert!(super::leads_to_list("Minutes of a meeting held at 9.30 am, when there were present:"));
        assert!(!super::leads_to_list("What was present:"));
        assert!(!super::leads_to_list("présent:"));
    }

    #[test]
    fn bare_list() {
        assert!(super::bare_list("Ann Lake (AL), Bob Reed Hill (BRH), Cat Wood-Ash (CWA)"));
        assert!(!super::bare_list("Ann Lake (AL), Bob Hill (BH), Cat Wood (Quay)"));
        assert!(!super::bare_list("Ann Lake (AL), Bob Hill (BH), Cat Wood (CW) met the ferry"));
    }
}
