//! An owner and an infinitive: "Clerk to write", "JB to chase the contractor", "The clerk is to contact them".

use super::Task;
use super::deeds::DEEDS;
use crate::model::ActionKind;
use crate::phrase::commitment::DEEDS as PROMISED;
use crate::phrase::fold::ends_folded;
use crate::phrase::owner;
use crate::phrase::rare::Rare;
use crate::phrase::wording::{Wordings, after, starts_with_any};

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
    let set = TO.places(text).filter(|at| sets_to(text, *at)).last();
    let does = CLERK.places(text).filter(|at| clerk_does(text, *at)).last();
    // No owner stands behind the last deed.
    let starts = std::iter::once(0).chain(after_stops(text.get(..set.max(does)?)?));
    // "&amp;" of an escaped text is no stop.
    let starts = starts.filter(|at| text.get(..*at).is_some_and(|before| !before.ends_with("&amp;")));
    starts.chain(after_id(text)).take(60).find_map(|at| {
        let here = text.get(at..)?.trim_start();
        // Behind a comma a name without a title owns what people promise: "It is late, Pat to speak to them"; behind a
        // dash stands what a post is for: "the Chief Officer - Finance to report".
        let comma = text.get(..at).is_some_and(|before| before.ends_with([',', ';', ':']) && !ends_in_field(before));
        let to = |rest: &str| after("to", rest.trim_start()).is_some_and(|deed| promised(deed.trim_start()));
        let first = |(owner, rest): &(&str, &str)| at == 0 || owner::is_marked(owner) || comma && to(rest);
        let (owner, rest) = owner::owner(here).filter(first)?;
        let rest = rest.trim_start();
        let (deed, done) = match after("to", rest).map(str::trim_start) {
            Some(deed) => (is_deed(deed) && !wants_infinitive(owner), starts_with_any(BE_DONE, deed)),
            None if IS_TO.after(rest).is_some() => (is_to_do(rest, owner::is_marked(owner)), false),
            None => (owner::is_clerk(owner) && starts_with_any(BARE_DEEDS, rest), false),
        };
        // "Mrs Low to be invited": somebody else is to invite her.
        deed.then_some(Task { kind: ActionKind::Request, owner: (!done).then_some(owner) })
    })
}

/// Whether words that end in a comma end in the field of a post, which may go on: "the Cabinet Member for Children,".
fn ends_in_field(before: &str) -> bool {
    let Some(clause) = before.strip_suffix(',') else { return false };
    let clause = clause.rsplit([',', ';', ':', '.', '(']).next().unwrap_or(clause);
    let mut fields = [" for ", " of "].iter().filter_map(|link| clause.rsplit_once(link));
    fields.any(|(post, field)| {
        owner::holds_post(post) && field.split(' ').all(|word| word.starts_with(char::is_uppercase))
    })
}

/// Where the words after each comma, colon, dash or bracket start.
fn after_stops(text: &str) -> impl Iterator<Item = usize> {
    text.bytes().enumerate().filter_map(|(at, byte)| match byte {
        b'-' if text.get(..at).is_some_and(|before| ends_folded(before, "vice")) => None,
        b',' | b';' | b':' | b'-' | b'(' => Some(at + 1),
        0xE2 => text.get(at..).is_some_and(|here| here.starts_with('–')).then_some(at + '–'.len_utf8()),
        _ => None,
    })
}

/// Where the words after the number of an action start: "AP12 Ann to write", "03/24-5 – Clerk to pay".
pub fn after_id(text: &str) -> Option<usize> {
    let end = text.find(char::is_whitespace)?;
    let id = text.get(..end)?;
    let counted = id.bytes().any(|byte| byte.is_ascii_digit()) && id.len() > 2 && id.len() < 16;
    let rest = text.get(end..)?.trim_start_matches([' ', '\n', '–', '-', ':']);
    (counted && id.starts_with(char::is_alphanumeric)).then_some(text.len() - rest.len())
}

/// Whether what reads like an owner is a noun that an infinitive explains: "Difficulties to recruit", "Plans to build".
fn wants_infinitive(owner: &str) -> bool {
    owner.split_whitespace().next_back().is_some_and(|last| WITH_INFINITIVE.has(last))
}

const WITH_INFINITIVE: &Wordings = &Wordings::new(&[
    "ability",
    "action",
    "actions",
    "agreement",
    "aim",
    "amendment",
    "application",
    "approval",
    "attempt",
    "attempts",
    "authority",
    "bid",
    "campaign",
    "capacity",
    "commitment",
    "consent",
    "consultation",
    "decision",
    "desire",
    "difficulties",
    "difficulty",
    "duty",
    "effort",
    "efforts",
    "failure",
    "funding",
    "grant",
    "intention",
    "invitation",
    "measures",
    "motion",
    "need",
    "needs",
    "notice",
    "offer",
    "opportunities",
    "opportunity",
    "order",
    "permission",
    "petition",
    "plan",
    "plans",
    "power",
    "powers",
    "project",
    "proposal",
    "proposals",
    "reason",
    "reasons",
    "recommendation",
    "recommendations",
    "request",
    "requests",
    "right",
    "scheme",
    "steps",
    "support",
    "time",
    "training",
    "way",
    "ways",
    "wish",
    "work",
    "works",
]);

/// Whether somebody is set in `text` to one of the deeds that people promise: where no other cue stands, "Ann to find
/// out" is a task and "Changes to opening hours" is none.
pub fn sets_to_deed(text: &str) -> bool {
    TO.places(text).any(|at| {
        let (before, here) = text.split_at(at);
        let deed = || after("to", here).is_some_and(|deed| promised(deed.trim_start()));
        owner::may_end(before) && deed()
    })
}

/// Deeds to which people are set and which nobody promises.
const SET_TO: &Wordings = &Wordings::new(&[
    "action",
    "advertise",
    "alert",
    "apply",
    "collect",
    "consider",
    "continue",
    "deal",
    "display",
    "finalise",
    "get",
    "keep",
    "monitor",
    "progress",
]);

fn promised(deed: &str) -> bool {
    let end = deed.find(|letter: char| !letter.is_alphabetic()).unwrap_or(deed.len());
    deed.get(..end).is_some_and(|verb| verb.starts_with(char::is_lowercase) && (PROMISED.has(verb) || SET_TO.has(verb)))
}

/// Whether the "to" that stands in `text` at `at` follows what may be an owner, and leads to a deed.
fn sets_to(text: &str, at: usize) -> bool {
    let (before, here) = text.split_at(at);
    let be = ["is ", "are "].iter().find_map(|be| before.strip_suffix(be));
    if let Some(owned) = be {
        return owner::may_end(owned) && is_to_do(text.get(owned.len()..).unwrap_or(""), true);
    }
    owner::may_end(before) && after("to", here).is_some_and(|deed| is_deed(deed.trim_start()))
}

/// Whether a deed stands in `text` right after the clerk at `at`.
fn clerk_does(text: &str, at: usize) -> bool {
    let rest = text.get(at + "clerk".len()..).unwrap_or("").trim_start();
    starts_with_any(BARE_DEEDS, rest)
}

/// Whether `text` goes on "is to" and one of the deeds that a clerk is set to, or, where it is `sure` who is meant, one
/// that people promise: "is to contact", "is to go back", not "is to retire".
fn is_to_do(text: &str, sure: bool) -> bool {
    let set = |deed: &str| starts_with_any(BARE_DEEDS, deed) || sure && starts_with_any(DEEDS, deed);
    IS_TO.after(text).is_some_and(|deed| set(deed.trim_start()))
}

const IS_TO: &Wordings = &Wordings::new(&["is to", "are to"]);

const TO: Rare = Rare::new("to");
const CLERK: Rare = Rare::new("clerk");

/// Whether what follows "to" is something to be done.
fn is_deed(deed: &str) -> bool {
    let verb = deed.starts_with(|letter: char| letter.is_lowercase()) && !starts_with_any(NO_DEEDS, deed);
    verb && !runs_meeting(deed) || starts_with_any(BE_DONE, deed)
}

/// Deeds by which a meeting itself is run, and which are over when its minutes are written: "The Chair to open the meeting".
pub(super) fn runs_meeting(deed: &str) -> bool {
    const RUNS: &Wordings = &Wordings::new(&[
        "act as chair for the meeting",
        "act as chairman for the meeting",
        "chair the meeting",
        "chair this meeting",
        "close the meeting",
        "open the meeting",
        "take the chair",
        "welcome",
    ]);
    starts_with_any(RUNS, deed)
}

const BE_DONE: &Wordings = &Wordings::new(&["be invited", "be contacted", "be asked"]);

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
        assert_eq!(owner_to("Cllr Low is to go back to the bank.").and_then(|task| task.owner), Some("Cllr Low"));
        assert!(owner_to("Quay Lane is to follow the old wall.").is_none());
        assert!(owner_to("Not to consider the plan was unwise.").is_none());
        assert!(owner_to("It asked the Member for Children, Boats and Quays to sign.").is_none());
        assert!(owner_to("The Clerk to the Council spoke.").is_none());
        assert!(owner_to("Access to the site was poor").is_none());
        assert!(owner_to("The Chair to open the meeting and welcome those present.").is_none());
        assert_eq!(owner_to("It is dug up again, Pat to speak to them.").and_then(|task| task.owner), Some("Pat"));
        assert_eq!(owner_to("Parking: Ned to ring the council.").and_then(|task| task.owner), Some("Ned"));
        assert!(owner_to("to instruct the Chief Officer - Finance to report back").is_none());
        assert!(owner_to("It was dug up, Changes to speed limits were asked for.").is_none());
        assert_eq!(owner_to("AP12 SL to ask the doctors.").and_then(|task| task.owner), Some("SL"));
        assert_eq!(owner_to("AP12 – Cllr Low to ask.").and_then(|task| task.owner), Some("Cllr Low"));
        assert!(owner_to("2019 Changes to report").is_none());
        assert_eq!(owner_to("Mrs Low to be invited to the fete.").map(|task| task.owner), Some(None));
        assert!(owner_to("Difficulties to recruit and keep drivers were told.").is_none());
    }

    #[test]
    fn sets_to_deed_wants_a_deed() {
        assert!(sets_to_deed("Weeds: GC to find out who clears them."));
        assert!(!sets_to_deed("Changes to opening hours"));
        assert!(!sets_to_deed("The way to find out was long."));
    }
}
