//! Somebody is set to work: "Mrs Low was asked to", "it was agreed that the Clerk would".

use super::Task;
use super::deeds::DEEDS;
use super::undertaking::DECIDING_TOGETHER;
use crate::model::ActionKind;
use crate::phrase::owner;
use crate::phrase::starts::word_starts;
use crate::phrase::wording::{Wordings, after, find_any, starts_with_any};

/// "Clerk to action.", "BB to action", "The Clerk would action": the task stands in the sentence before.
pub fn echo_task(text: &str) -> Option<Task<'_>> {
    let (owner, rest) = owner::owner(text)?;
    let deed = ["to", "would", "will"].iter().find_map(|word| after(word, rest.trim_start()))?.trim_start();
    let echo = starts_with_any(&["action", "do this", "do so", "arrange this", "deal with this"], deed);
    (echo && deed.split_whitespace().count() <= 3).then_some(Task { kind: ActionKind::Action, owner: Some(owner) })
}

pub(super) const ASKED: &Wordings = &Wordings::new(&[
    "was asked to",
    "were asked to",
    "was requested to",
    "were requested to",
    "was instructed to",
    "were instructed to",
    "were urged to",
    "was urged to",
    "is asked to",
    "is requested to",
    "to be asked to",
    "were encouraged to",
]);
pub(super) const ASKS: &Wordings = &Wordings::new(&["asked", "requested", "urged", "instructed"]);

/// asked = owner "was asked to" | somebody "asked" owner "to" | body "requested that"
///
/// "Esme was asked to continue", "Mr Watt asked members to promote the service", "The Committee requested that an update be provided"
pub fn asked(text: &str) -> Option<Task<'_>> {
    if let Some((start, end)) = find_any(text, ASKED) {
        if is_business(text.get(end..)?) {
            return None;
        }
        let before = text.get(..start)?;
        // "The Board is asked to consider": what a paper asks of the meeting that reads it.
        if starts_with_any(&["is"], text.get(start..)?) && ends_in_body(before) {
            return None;
        }
        let owner = owner::last_owner(before).or_else(|| owner::last_body(before));
        return Task::some(ActionKind::Request, owner);
    }
    if let Some(made) = MADE.after(text) {
        return if starts_with_any(&["for", "that"], made.trim_start()) {
            Task::some(ActionKind::Request, None)
        } else {
            None
        };
    }
    word_starts(text).find_map(|at| {
        let here = text.get(at..)?;
        let rest = ASKS.after(here)?.trim_start();
        let before = text.get(..at).unwrap_or("").trim_end();
        let before = before.strip_suffix(" also").unwrap_or(before);
        // "It was requested that a meeting be arranged": whoever asked.
        let nobody = starts_with_any(&["it was"], before) && before.len() == "it was".len();
        let passive = ["was", "were", "been", "be"].iter().any(|verb| before.ends_with(verb));
        if passive && !nobody {
            return None;
        }
        if let Some(rest) = after("that", rest) {
            // "asked that his vote be recorded": the minutes do so.
            if find_any(rest, &["be recorded", "be minuted", "was recorded"]).is_some() {
                return None;
            }
            let rest = rest.trim_start();
            let set = owner::owner(rest).or_else(|| owner::group(rest)).or_else(|| owner::body(rest));
            if let Some((owner, _)) = set.filter(|(_, deed)| is_bare_deed(deed.trim_start())) {
                return Task::some(ActionKind::Request, Some(owner));
            }
            let wish = find_any(rest, &["be", "receive"]).is_some_and(|(at, _)| at < 120);
            return if wish && !starts_with_any(&["if"], rest) { Task::some(ActionKind::Request, None) } else { None };
        }
        if starts_with_any(WANTED, rest) {
            return Task::some(ActionKind::Request, None);
        }
        if let Some(rest) = after("if", rest).or_else(|| after("whether", rest)) {
            return could(rest.trim_start());
        }
        let (owner, rest) = owner::owner(rest).or_else(|| owner::group(rest))?;
        let deed = after("to", rest.trim_start())?;
        (!deed.trim_start().is_empty() && !is_business(deed))
            .then_some(Task { kind: ActionKind::Request, owner: Some(owner) })
    })
}

/// Whether words end in the meeting's own name: "The Children's Select Committee".
fn ends_in_body(before: &str) -> bool {
    before.split_whitespace().next_back().is_some_and(|last| MEETINGS.has(last))
}

const MEETINGS: &Wordings = &Wordings::new(&[
    "board",
    "cabinet",
    "committee",
    "council",
    "executive",
    "forum",
    "panel",
    "partnership",
    "sub-committee",
]);

/// "A request was made for a list", "Requests were made that it be sent".
pub(super) const MADE: &Wordings =
    &Wordings::new(&["a request was made", "requests were made", "a further request was made"]);

/// "Members were asked to note", "to approve", "to declare": the meeting's own business, and no task.
fn is_business(deed: &str) -> bool {
    const BUSINESS: &Wordings =
        &Wordings::new(&["adopt", "approve", "declare", "determine", "endorse", "note", "ratify", "receive"]);
    starts_with_any(BUSINESS, deed.trim_start())
}

/// What is asked for.
const WANTED: &Wordings = &Wordings::new(&[
    "for a copy of",
    "for a list of",
    "for data on",
    "for details of",
    "for figures on",
    "for information on",
    "for further information",
    "for more information",
    "for further detail",
    "for further details",
    "for more detail",
    "for a breakdown",
    "for a briefing",
    "for an update",
    "for a report",
    "an update",
    "a breakdown",
    "a briefing",
    "a copy of",
    "a note",
    "a report",
    "a further report",
    "a further update",
    "a progress report",
    "copies of",
    "data on",
    "further details",
    "further information on",
    "further information about",
    "information on",
    "information about",
    "more information",
    "sight of",
    "the provision of",
]);

/// Whether the words are a deed in its bare form: "consider", "provide the figures".
fn is_bare_deed(deed: &str) -> bool {
    starts_with_any(DEEDS, deed) || starts_with_any(&["attend", "consider"], deed)
}

/// could = owner ("could" | "would") deed | what "could be" sent
///
/// What follows "asked if": "Ann could bring a paper", "the list could be circulated"; "the lamps could be new" is no
/// request.
fn could(text: &str) -> Option<Task<'_>> {
    let (at, end) = find_any(text, &["could", "would", "can"]).filter(|(at, _)| *at < 80)?;
    let deed = text.get(end..)?.trim_start();
    if starts_with_any(RECEIVE, deed) {
        return Task::some(ActionKind::Request, None);
    }
    if let Some(done) = after("be", deed) {
        return if starts_with_any(DONE, done.trim_start()) { Task::some(ActionKind::Request, None) } else { None };
    }
    let (owner, rest) = owner::owner(text).or_else(|| owner::group(text))?;
    let alone = rest.len() == text.len() - at + 1 || rest.trim_start().len() == text.len() - at;
    (alone && starts_with_any(DEEDS, deed)).then_some(Task { kind: ActionKind::Request, owner: Some(owner) })
}

/// What those do who ask: somebody else is to send it.
const RECEIVE: &Wordings = &Wordings::new(&["be provided with", "have sight of", "receive"]);

/// What may be done with that which is asked for.
const DONE: &Wordings = &Wordings::new(&[
    "added",
    "arranged",
    "brought",
    "chased",
    "circulated",
    "contacted",
    "forwarded",
    "included",
    "investigated",
    "invited",
    "looked at",
    "looked into",
    "placed on",
    "provided",
    "put on",
    "reported to",
    "sent",
    "shared with",
    "written to",
]);

pub(super) const DECIDED_THAT: &Wordings = &Wordings::new(&["agreed that", "decided that"]);

/// agreed-that = ("agreed" | "decided") "that" owner ("would" | "will" | "should" | "to") deed
///
/// "It was agreed that the Clerk would obtain three quotations"
pub fn agreed_that(text: &str) -> Option<Task<'_>> {
    let (_, end) = find_any(text, DECIDED_THAT)?;
    let (owner, rest) = owner::owner(text.get(end..)?.trim_start())?;
    // "agreed that the clerk liaise with the school"
    let rest = rest.trim_start();
    let deed = ["would", "will", "should", "to"].iter().find_map(|word| after(word, rest)).unwrap_or(rest);
    let deed = ["again", "also", "now", "then"].iter().find_map(|word| after(word, deed.trim_start())).unwrap_or(deed);
    let one = !DECIDING_TOGETHER.has(owner);
    (one && starts_with_any(DEEDS, deed.trim_start())).then_some(Task { kind: ActionKind::Action, owner: Some(owner) })
}

pub(super) const TO_BE_DONE: &Wordings = &Wordings::new(&[
    "to be invited",
    "to be contacted",
    "to be informed",
    "to be written to",
    "to be asked",
    "to be reported to",
    "to be added to",
    "to be arranged",
    "to be brought to",
    "to be chased",
    "to be circulated",
    "to be forwarded to",
    "to be obtained",
    "to be ordered",
    "to be purchased",
    "to be reminded",
    "to be repaired",
    "to be replaced",
    "to be requested",
    "to be sent to",
    "to be submitted to",
]);

/// Words before "to be contacted" that make it no task.
const FINITE: &Wordings = &Wordings::new(&[
    "is",
    "are",
    "was",
    "were",
    "had",
    "has",
    "need",
    "needs",
    "needed",
    "have",
    "asked",
    "able",
    "agreed",
    "appear",
    "appears",
    "continue",
    "continued",
    "continues",
    "due",
    "expected",
    "going",
    "hoped",
    "hopes",
    "likely",
    "ought",
    "planned",
    "proposed",
    "ready",
    "required",
    "scheduled",
    "seem",
    "seems",
    "set",
    "unable",
    "want",
    "wanted",
    "wants",
    "wish",
    "wished",
    "wishes",
    "will",
    "would",
    "should",
    "could",
    "can",
    "may",
    "might",
]);

/// to-be-done = what is "to be contacted", at the start of a short note
///
/// "Borough Council to be contacted regarding grass cutting"
pub fn to_be_done(text: &str) -> Option<Task<'_>> {
    let (start, _) = find_any(text, TO_BE_DONE)?;
    let before = text.get(..start)?;
    let finite = find_any(before, FINITE).is_some();
    let by = text.get(start..)?.split_once(" by ").and_then(|(done, by)| (done.len() < 40).then_some(by));
    let owner = by.and_then(owner::marked_owner).map(|found| found.0);
    (start < 60 && !before.trim().is_empty() && !finite).then_some(Task { kind: ActionKind::Request, owner })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asked_reads_requests() {
        assert_eq!(asked("Members were asked to declare any interest in the quay."), None);
        assert_eq!(asked("The Board was asked to determine whether to endorse the plan."), None);
        assert_eq!(asked("The Chair asked Members to note the words of his report."), None);
        assert!(asked("The Clerk was asked to notify the police.").is_some());
        assert_eq!(asked("Esme was asked to continue the talks.").and_then(|task| task.owner), Some("Esme"));
        assert_eq!(asked("Mr Watt asked members to promote it.").and_then(|task| task.owner), Some("members"));
        assert!(asked("The Committee requested that an update be provided in six months.").is_some());
        assert!(asked("A Member asked what was planned.").is_none());
        let owner = |text| asked(text).map(|task| task.owner);
        assert_eq!(owner("Cllr Low requested a breakdown of costs."), Some(None));
        assert_eq!(owner("The police were asked to attend."), Some(Some("The police")));
        assert_eq!(
            agreed_that("It was agreed that the clerk liaise with the school.").map(|task| task.owner),
            Some(Some("the clerk"))
        );
        assert!(agreed_that("It was agreed that Cllr Low would again write to them.").is_some());
        assert!(agreed_that("It was agreed that the clerk was right.").is_none());
        assert_eq!(owner("Ms Low requested that the group consider the roles."), Some(Some("the group")));
        assert_eq!(owner("The Chair asked if Ann could provide a paper in July."), Some(Some("Ann")));
        assert_eq!(owner("The Chair asked whether the list could be circulated."), Some(None));
        assert_eq!(owner("The Chair asked whether the lamps could be new."), None);
        assert_eq!(owner("Mr Ash asked if the Bishop would be there."), None);
        assert_eq!(owner("It was requested that a visit be arranged for May."), Some(None));
        assert_eq!(owner("Cllr Low asked for details of the lamps."), Some(None));
        assert_eq!(owner("It was requested that Members receive a copy."), Some(None));
        assert_eq!(owner("The visit that was requested that year was late."), None);
        assert_eq!(owner("A request was made for the list to be sent out."), Some(None));
        assert_eq!(owner("Members requested the provision of a map."), Some(None));
        assert_eq!(owner("It was asked if the Panel could receive the figures."), Some(None));
        assert_eq!(owner("The Quay Board is asked to consider the plan."), None);
        assert_eq!(owner("The Clerk is asked to consider the plan."), Some(Some("The Clerk")));
    }

    #[test]
    fn to_be_done_reads_short_notes() {
        assert!(to_be_done("Contractor to be chased for a quote.").is_some());
        assert_eq!(to_be_done("Quotes to be obtained by the Clerk.").and_then(|task| task.owner), Some("the Clerk"));
        assert!(to_be_done("Budget figures to be circulated by May.").is_some());
        assert!(to_be_done("The list was due to be circulated.").is_none());
        assert!(to_be_done("To be circulated").is_none());
    }
}
