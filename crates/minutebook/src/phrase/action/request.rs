//! Somebody is set to work: "Mrs Low was asked to", "it was agreed that the Clerk would".

use super::Task;
use super::undertaking::{DECIDING_TOGETHER, DEEDS};
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
    if let Some((start, _)) = find_any(text, ASKED) {
        let owner = text.get(..start).and_then(owner::last_owner);
        return Task::some(ActionKind::Request, owner);
    }
    word_starts(text).find_map(|at| {
        let here = text.get(at..)?;
        let rest = ASKS.after(here)?.trim_start();
        let before = text.get(..at).unwrap_or("").trim_end();
        if before.ends_with("was") || before.ends_with("were") || before.ends_with("been") || before.ends_with("be") {
            return None;
        }
        if let Some(rest) = after("that", rest) {
            // "asked that his vote be recorded": the minutes do so.
            if find_any(rest, &["be recorded", "be minuted", "was recorded"]).is_some() {
                return None;
            }
            if let Some((owner, deed)) = owner::owner(rest.trim_start())
                && (starts_with_any(DEEDS, deed.trim_start())
                    || starts_with_any(&["attend", "consider"], deed.trim_start()))
            {
                return Task::some(ActionKind::Request, Some(owner));
            }
            let wish = find_any(rest, &["be"]).is_some_and(|(at, _)| at < 120);
            return if wish && !starts_with_any(&["if"], rest) { Task::some(ActionKind::Request, None) } else { None };
        }
        if starts_with_any(
            &[
                "for further information",
                "for an update",
                "for a report",
                "an update",
                "a report",
                "further information on",
            ],
            rest,
        ) {
            return Task::some(ActionKind::Request, None);
        }
        let (owner, rest) = owner::owner(rest).or_else(|| owner::group(rest))?;
        let deed = after("to", rest.trim_start())?;
        (!deed.trim_start().is_empty()).then_some(Task { kind: ActionKind::Request, owner: Some(owner) })
    })
}

pub(super) const DECIDED_THAT: &Wordings = &Wordings::new(&["agreed that", "decided that"]);

/// agreed-that = ("agreed" | "decided") "that" owner ("would" | "will" | "should" | "to") deed
///
/// "It was agreed that the Clerk would obtain three quotations"
pub fn agreed_that(text: &str) -> Option<Task<'_>> {
    let (_, end) = find_any(text, DECIDED_THAT)?;
    let (owner, rest) = owner::owner(text.get(end..)?.trim_start())?;
    let deed = ["would", "will", "should", "to"].iter().find_map(|word| after(word, rest.trim_start()))?;
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
]);

/// to-be-done = what is "to be contacted", at the start of a short note
///
/// "Borough Council to be contacted regarding grass cutting"
pub fn to_be_done(text: &str) -> Option<Task<'_>> {
    let (start, _) = find_any(text, TO_BE_DONE)?;
    let before = text.get(..start)?;
    let finite =
        find_any(before, &["is", "are", "was", "were", "had", "has", "need", "needs", "have", "asked"]).is_some();
    (start < 60 && !finite).then_some(Task { kind: ActionKind::Request, owner: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asked_reads_requests() {
        assert_eq!(asked("Esme was asked to continue the talks.").and_then(|task| task.owner), Some("Esme"));
        assert_eq!(asked("Mr Watt asked members to promote it.").and_then(|task| task.owner), Some("members"));
        assert!(asked("The Committee requested that an update be provided in six months.").is_some());
        assert!(asked("A Member asked what was planned.").is_none());
    }
}
