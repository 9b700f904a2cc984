//! Somebody is set to work: "Clerk to write", "Mrs Low was asked to", "it was agreed that the Clerk would".

use super::Task;
use super::undertaking::{DECIDING_TOGETHER, DEEDS};
use crate::model::ActionKind;
use crate::phrase::owner;
use crate::phrase::rare::Rare;
use crate::phrase::starts::word_starts;
use crate::phrase::wording::{Wordings, after, find_any, starts_with_any};

/// Verbs that follow an owner without "to": "Clerk inform the Charity".
const BARE_DEEDS: &Wordings = &Wordings::new(&[
    "inform",
    "report",
    "ask",
    "write",
    "chase",
    "contact",
    "check",
    "arrange",
    "send",
    "email",
    "obtain",
    "request",
    "investigate",
    "respond",
    "reply",
    "circulate",
    "remind",
    "order",
    "follow up",
    "query",
    "notify",
    "get",
]);

/// What an infinitive after an owner must not be: "the Council to be", "the Clerk to the Council".
const NO_DEEDS: &Wordings =
    &Wordings::new(&["the", "be", "a", "an", "have", "this", "its", "their", "all", "our", "date", "her", "his"]);

/// owner-to = owner "to" deed, at the start of a sentence or after a stop
///
/// "Clerk to contact Highways", "Manhole cover, still not mended, clerk to contact the company"
pub fn owner_to(text: &str) -> Option<Task<'_>> {
    if !(sets_to(text) || clerk_does(text)) {
        return None;
    }
    let starts =
        std::iter::once(0).chain(text.match_indices([',', ';', '-', '–', '(']).map(|(at, stop)| at + stop.len()));
    starts.take(60).find_map(|at| {
        let here = text.get(at..)?.trim_start();
        let (owner, rest) = if at == 0 { owner::owner(here)? } else { owner::marked_owner(here)? };
        let rest = rest.trim_start();
        let deed = match after("to", rest) {
            Some(deed) => is_deed(deed.trim_start()),
            None if IS_TO.after(rest).is_some() => is_to_do(rest),
            None => owner::is_clerk(owner) && starts_with_any(BARE_DEEDS, rest),
        };
        deed.then_some(Task { kind: ActionKind::Request, owner: Some(owner) })
    })
}

/// Whether "to" and a deed stand in `text` after what may be an owner.
fn sets_to(text: &str) -> bool {
    TO.places(text).any(|at| {
        let (before, here) = text.split_at(at);
        let be = ["is ", "are "].iter().find_map(|be| before.strip_suffix(be));
        if let Some(owned) = be {
            return owner::may_end(owned) && is_to_do(text.get(owned.len()..).unwrap_or(""));
        }
        owner::may_end(before) && after("to", here).is_some_and(|deed| is_deed(deed.trim_start()))
    })
}

/// Whether a deed stands in `text` right after the clerk.
fn clerk_does(text: &str) -> bool {
    CLERK.places(text).any(|at| {
        let rest = text.get(at + "clerk".len()..).unwrap_or("").trim_start();
        starts_with_any(BARE_DEEDS, rest)
    })
}

/// Whether `text` goes on "is to" and one of the deeds that a clerk is set to: "is to contact", not "is to retire".
fn is_to_do(text: &str) -> bool {
    IS_TO.after(text).is_some_and(|deed| starts_with_any(BARE_DEEDS, deed.trim_start()))
}

const IS_TO: &Wordings = &Wordings::new(&["is to", "are to"]);

const TO: Rare = Rare::new("to");
const CLERK: Rare = Rare::new("clerk");

/// Whether what follows "to" is something to be done.
fn is_deed(deed: &str) -> bool {
    let verb = deed.starts_with(|letter: char| letter.is_lowercase()) && !starts_with_any(NO_DEEDS, deed);
    verb || starts_with_any(BE_DONE, deed)
}

const BE_DONE: &Wordings = &Wordings::new(&["be invited", "be contacted", "be asked"]);

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
    fn owner_to_reads_clerk_and_person() {
        assert_eq!(owner_to("Clerk to contact Highways.").and_then(|task| task.owner), Some("Clerk"));
        assert_eq!(owner_to("Clerk inform the Charity of this.").and_then(|task| task.owner), Some("Clerk"));
        assert_eq!(
            owner_to("Cover still not mended, clerk to contact them").and_then(|task| task.owner),
            Some("clerk")
        );
        assert_eq!(owner_to("The clerk is to write to the farmer.").and_then(|task| task.owner), Some("The clerk"));
        assert!(owner_to("The clerk is to retire in May.").is_none());
        assert!(owner_to("The Clerk to the Council spoke.").is_none());
        assert!(owner_to("Access to the site was poor").is_none());
    }

    #[test]
    fn asked_reads_requests() {
        assert_eq!(asked("Esme was asked to continue the talks.").and_then(|task| task.owner), Some("Esme"));
        assert_eq!(asked("Mr Watt asked members to promote it.").and_then(|task| task.owner), Some("members"));
        assert!(asked("The Committee requested that an update be provided in six months.").is_some());
        assert!(asked("A Member asked what was planned.").is_none());
    }
}
