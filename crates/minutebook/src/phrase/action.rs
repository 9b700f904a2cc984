//! Actions: the words by which somebody is to do something, says so, or is asked to.

use super::wording::{Wordings, after, find_any, none, starts_with_any, word_starts};
use super::{Cue, owner};
use crate::model::ActionKind;
use nom::IResult;

/// Words near which an action may stand.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("action", Cue::Action),
    ("clerk", Cue::Action),
    ("agreed to", Cue::Action),
    ("offered", Cue::Action),
    ("undert", Cue::Action),
    ("promis", Cue::Action),
    ("asked", Cue::Action),
    ("request", Cue::Action),
    ("urged", Cue::Action),
    ("instructed", Cue::Action),
    ("volunteer", Cue::Action),
    ("would", Cue::Action),
    ("will", Cue::Action),
    ("intention", Cue::Action),
    ("invited to", Cue::Action),
    ("be invited", Cue::Action),
    ("be contacted", Cue::Action),
    ("to confirm", Cue::Action),
    ("to send", Cue::Action),
    ("to advise", Cue::Action),
    ("to arrange", Cue::Action),
    ("to contact", Cue::Action),
    ("to write", Cue::Action),
    ("to report", Cue::Action),
    ("to provide", Cue::Action),
    ("to circulate", Cue::Action),
    ("to bring", Cue::Action),
    ("to share", Cue::Action),
    ("to review", Cue::Action),
    ("to publish", Cue::Action),
    ("to obtain", Cue::Action),
    ("to check", Cue::Action),
    ("to meet", Cue::Action),
    ("to follow up", Cue::Action),
    ("to email", Cue::Action),
    ("to speak", Cue::Action),
    ("to visit", Cue::Action),
    ("to inform", Cue::Action),
    ("to chase", Cue::Action),
    ("to investigate", Cue::Action),
    ("to update", Cue::Action),
    ("to prepare", Cue::Action),
    ("to draft", Cue::Action),
    ("to liaise", Cue::Action),
    ("to seek", Cue::Action),
    ("to organise", Cue::Action),
    ("to feed back", Cue::Action),
    ("to forward", Cue::Action),
    ("to raise", Cue::Action),
    ("arrange", Cue::Action),
    ("chairman to", Cue::Action),
];

/// The words of which one stands wherever a task of each kind is told.
pub(super) const TASK_CUES: &[(&str, Cue)] = &[
    ("asked", Cue::Ask),
    ("requested", Cue::Ask),
    ("urged", Cue::Ask),
    ("instructed", Cue::Ask),
    ("encouraged to", Cue::Ask),
    ("will", Cue::Undertake),
    ("would", Cue::Undertake),
    ("agreed to", Cue::Undertake),
    ("offered to", Cue::Undertake),
    ("undert", Cue::Undertake),
    ("promised to", Cue::Undertake),
    ("volunteered to", Cue::Undertake),
    ("committed to", Cue::Undertake),
    ("has agreed to", Cue::Undertake),
    ("stated his", Cue::Undertake),
    ("stated her", Cue::Undertake),
    ("stated their", Cue::Undertake),
    ("to be invited", Cue::ToBe),
    ("to be contacted", Cue::ToBe),
    ("to be informed", Cue::ToBe),
    ("to be written", Cue::ToBe),
    ("to be asked", Cue::ToBe),
    ("to be reported", Cue::ToBe),
    ("to ", Cue::Infinitive),
    ("clerk", Cue::Infinitive),
    ("action", Cue::EchoTask),
    ("do this", Cue::EchoTask),
    ("do so", Cue::EchoTask),
    ("arrange this", Cue::EchoTask),
    ("deal with this", Cue::EchoTask),
    ("following action", Cue::ActionList),
    ("actioned by", Cue::ActionList),
    ("actions arising", Cue::ActionList),
    ("actions were agreed", Cue::ActionList),
    ("action points", Cue::ActionList),
];

/// An action that a sentence tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task<'t> {
    /// Action, undertaking or request.
    pub kind: ActionKind,
    /// Who is to act, where the sentence says so.
    pub owner: Option<&'t str>,
}

impl<'t> Task<'t> {
    fn some(kind: ActionKind, owner: Option<&'t str>) -> Option<Self> {
        Some(Self { kind, owner })
    }
}

/// label = "ACTION" | "ACTIONS" | "Action", then a colon or a dash
///
/// "ACTION:  Interim Director", "ACTION – add to the report", "Actions: Clerk to write"; gives what follows.
pub fn action_label(text: &str) -> IResult<&str, ()> {
    let Some(rest) = ["actions", "action", "action point", "action points", "actions required", "action required"]
        .iter()
        .filter_map(|label| after(label, text))
        .min_by_key(|rest| rest.len())
    else {
        return none(text);
    };
    let spaced = rest.trim_start();
    // "Action 3:", but not "Action 1 - the poor progress": that is an area of concern.
    let counted = spaced.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let spaced = if counted.starts_with(':') && spaced.len() - counted.len() <= 5 { counted } else { spaced };
    let after_by = after("by", spaced).map_or(spaced, str::trim_start);
    let words = after_by.trim_start_matches([':', '–', '-', '—', ' ', '\u{a0}', '*', '\t']);
    let stopped = after_by.starts_with([':', '–', '—', '-']);
    let numbered = spaced.starts_with(|letter: char| letter.is_ascii_digit());
    if stopped && !numbered { Ok((words, ())) } else { none(text) }
}

/// Where an inline label "ACTION –" stands in capitals within `text`; gives what follows it.
pub fn inline_label(text: &str) -> Option<(usize, &str)> {
    let capital = memchr::memmem::find_iter(text.as_bytes(), b"ACTION").take(50);
    let small = memchr::memmem::find_iter(text.as_bytes(), b"Action").take(50);
    capital.chain(small).find_map(|at| {
        let (before, here) = (text.get(..at)?, text.get(at..)?);
        let (rest, ()) = action_label(here).ok()?;
        let fresh =
            here.starts_with("ACTION") || before.trim_end().ends_with(['.', '?', ')']) && here.starts_with("Action:");
        (at > 0 && fresh).then_some((at, rest))
    })
}

/// capital-task = owner " TO " words, all in capitals
///
/// "CLERK TO CONFIRM THIS BY EMAIL", "CLLR ANDERS / CLERK TO ARRANGE THE ORDER"
pub fn capital_task(text: &str) -> Option<Task<'_>> {
    let at = memchr::memmem::find(text.as_bytes(), b" TO ")?;
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    let capital = letters.clone().nth(8).is_some() && !letters.any(char::is_lowercase);
    capital.then_some(())?;
    let owner = text.get(..at)?.trim();
    (owner.len() < 60 && owner.split_whitespace().count() <= 7 && !owner.is_empty())
        .then_some(Task { kind: ActionKind::Action, owner: Some(owner) })
}

/// Where in `text` a run of capitals that is a task starts, at its end: "... the application. CLERK TO CONFIRM".
pub fn capital_tail(text: &str) -> Option<usize> {
    let mut start = None;
    for (at, word) in words_from_end(text) {
        let capital = word.chars().any(char::is_alphabetic) && !word.chars().any(char::is_lowercase);
        if !(capital || word.chars().all(|letter| !letter.is_alphabetic())) {
            break;
        }
        start = Some(at);
    }
    let start = start.filter(|start| *start > 0)?;
    text.get(start..).and_then(capital_task).map(|_| start)
}

fn words_from_end(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace()
        .rev()
        .filter_map(|word| Some((crate::text::Span::of(word, text)?.start as usize, word)))
        .take(40)
}

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
    let owned = |at: usize| {
        let (before, here) = text.split_at_checked(at)?;
        (starts_with_any(&["to"], here) && owner::may_end(before) || starts_with_any(&["clerk"], here)).then_some(())
    };
    word_starts(text).find_map(owned)?;
    let starts =
        std::iter::once(0).chain(text.match_indices([',', ';', '-', '–', '(']).map(|(at, stop)| at + stop.len()));
    starts.take(60).find_map(|at| {
        let here = text.get(at..)?.trim_start();
        let (owner, rest) = if at == 0 { owner::owner(here)? } else { owner::marked_owner(here)? };
        let rest = rest.trim_start();
        let deed = match after("to", rest) {
            Some(deed) => {
                let deed = deed.trim_start();
                let verb = deed.starts_with(|letter: char| letter.is_lowercase()) && !starts_with_any(NO_DEEDS, deed);
                verb || starts_with_any(&["be invited", "be contacted", "be asked"], deed)
            }
            None => owner::is_clerk(owner) && starts_with_any(BARE_DEEDS, rest),
        };
        deed.then_some(Task { kind: ActionKind::Request, owner: Some(owner) })
    })
}

/// "Clerk to action.", "BB to action", "The Clerk would action": the task stands in the sentence before.
pub fn echo_task(text: &str) -> Option<Task<'_>> {
    let (owner, rest) = owner::owner(text)?;
    let deed = ["to", "would", "will"].iter().find_map(|word| after(word, rest.trim_start()))?.trim_start();
    let echo = starts_with_any(&["action", "do this", "do so", "arrange this", "deal with this"], deed);
    (echo && deed.split_whitespace().count() <= 3).then_some(Task { kind: ActionKind::Action, owner: Some(owner) })
}

const ASKED: &Wordings = &Wordings::new(&[
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
const ASKS: &Wordings = &Wordings::new(&["asked", "requested", "urged", "instructed"]);

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

const UNDERTAKES: &Wordings = &Wordings::new(&[
    "agreed to",
    "offered to",
    "undertook to",
    "promised to",
    "volunteered to",
    "committed to",
    "has agreed to",
    "has undertaken to",
    "have undertaken to",
    "gave an undertaking to",
    "agreed that he would",
    "agreed that she would",
    "agreed that they would",
    "kindly agreed to",
    "kindly offered to",
    "also agreed to",
    "confirmed he would",
    "confirmed she would",
    "said he would",
    "said she would",
    "had said he would",
    "had said she would",
    "advised that he would",
    "advised that she would",
    "said that he would",
    "said that she would",
    "stated his intention",
    "stated her intention",
    "stated their intention",
]);
const WILL: &Wordings = &Wordings::new(&["will", "would", "would also", "will also"]);
/// Deeds after "will" and "would" that make a promise of them.
const DEEDS: &Wordings = &Wordings::new(&[
    "look into",
    "look at",
    "pass",
    "report",
    "clarify",
    "contact",
    "make enquiries",
    "make inquiries",
    "get",
    "seek",
    "continue to develop",
    "arrange",
    "write",
    "speak",
    "ask",
    "check",
    "email",
    "send",
    "provide",
    "circulate",
    "bring",
    "investigate",
    "chase",
    "follow",
    "raise",
    "liaise",
    "forward",
    "obtain",
    "update",
    "prepare",
    "order",
    "meet with",
    "make the necessary",
    "take this",
    "take up",
    "find out",
    "organise",
    "draft",
    "enquire",
    "make contact",
    "be making",
    "respond",
    "feed back",
    "come back",
    "share",
    "submit",
    "pursue",
    "be in touch",
    "purchase",
    "collect",
    "phone",
    "publish",
    "inform",
    "install",
    "inspect",
    "monitor",
]);

/// Groups that decide where one person would promise: "Cllrs agreed to give £50".
const DECIDING_TOGETHER: &Wordings = &Wordings::new(&[
    "cllrs",
    "councillors",
    "members",
    "all",
    "all councillors",
    "all members",
    "all cllrs",
    "parish council",
]);

/// undertakes = owner ("agreed to" | "offered to" | ("will" | "would") deed)
///
/// "The Chair agreed to write to group leaders", "Mr White will clarify with the planners"
pub fn undertakes(text: &str) -> Option<Task<'_>> {
    let owned =
        |at: &usize| text.split_at_checked(*at).is_some_and(|(before, here)| promises(here) && owner::may_end(before));
    let last = word_starts(text).filter(owned).last()?;
    word_starts(text).take_while(|at| *at < last).find_map(|at| {
        let (owner, rest) = owner::owner(text.get(at..)?)?;
        let rest = rest.trim_start_matches([',', ' ', '\n']);
        if let Some(rest) = UNDERTAKES.after(rest) {
            let body_agrees =
                starts_with_any(&["the committee", "the council", "the board", "council", "cabinet"], owner)
                    || DECIDING_TOGETHER.has(owner);
            let comes = !starts_with_any(&["be", "this", "the proposal"], rest.trim_start());
            return if comes && !body_agrees { Task::some(ActionKind::Undertaking, Some(owner)) } else { None };
        }
        let deed = WILL.after(rest)?;
        starts_with_any(DEEDS, deed.trim_start()).then_some(Task { kind: ActionKind::Undertaking, owner: Some(owner) })
    })
}

/// Whether `here` begins with the words after the owner of a promise.
fn promises(here: &str) -> bool {
    let deed = || WILL.after(here).is_some_and(|deed| starts_with_any(DEEDS, deed.trim_start()));
    UNDERTAKES.after(here).is_some() || deed()
}

/// Bodies and speakers before a promise told in a subordinate clause: "The Leader advised that the Council ... would be making".
const PRONOUN_PROMISES: &Wordings = &Wordings::new(&[
    "he will",
    "she will",
    "they will",
    "he would",
    "she would",
    "offered to",
    "it will",
    "would be making",
]);

/// pronoun-promise = name ... ("she will" | "offered to") deed
///
/// "Cllr Cobb explained that she will bring it up then", "It would take a year and he offered to come back"
pub fn pronoun_promise(text: &str) -> Option<Task<'_>> {
    let (start, end) = find_any(text, PRONOUN_PROMISES)?;
    let deed = text.get(end..)?.trim_start();
    let before = text.get(..start)?.trim_end();
    if ["who", "be", "been", "was", "were", "which", "is", "are", "services"].iter().any(|word| before.ends_with(word))
    {
        return None;
    }
    let offered = text.get(start..end).is_some_and(|words| words.ends_with("to") || words.ends_with("making"));
    if !(offered || starts_with_any(DEEDS, deed)) {
        return None;
    }
    let owner = text.get(..start).and_then(owner::first_person);
    Task::some(ActionKind::Undertaking, owner)
}

/// agreed-that = ("agreed" | "decided") "that" owner ("would" | "will" | "should" | "to") deed
///
/// "It was agreed that the Clerk would obtain three quotations"
pub fn agreed_that(text: &str) -> Option<Task<'_>> {
    let (_, end) = find_any(text, &["agreed that", "decided that"])?;
    let (owner, rest) = owner::owner(text.get(end..)?.trim_start())?;
    let deed = ["would", "will", "should", "to"].iter().find_map(|word| after(word, rest.trim_start()))?;
    let one = !DECIDING_TOGETHER.has(owner);
    (one && starts_with_any(DEEDS, deed.trim_start())).then_some(Task { kind: ActionKind::Action, owner: Some(owner) })
}

const DELIVERED: &Wordings = &Wordings::new(&[
    "would be produced",
    "would be published",
    "would be circulated",
    "would be incorporated",
    "would be brought back",
    "will be produced",
    "will be published",
    "will be circulated",
    "will be brought back",
    "would be presented in",
    "would be provided to",
    "will be provided to",
    "would be shared with",
    "will be shared with",
    "will be added to the",
    "would be brought to",
    "will be brought to",
    "would be sent to",
    "will be sent to",
]);

/// delivered = what "would be produced": a promise without an owner
///
/// "A leaflet would be produced with the help of young people"
pub fn delivered(text: &str) -> Option<Task<'_>> {
    find_any(text, DELIVERED).map(|_| Task { kind: ActionKind::Undertaking, owner: None })
}

const TO_BE_DONE: &Wordings = &Wordings::new(&[
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

const IMPERATIVES: &Wordings = &Wordings::new(&[
    "arrange",
    "contact",
    "write to",
    "check",
    "send",
    "invite",
    "ask",
    "obtain",
    "report",
    "email",
    "email/post",
    "circulate",
    "follow up",
    "chase",
    "book",
    "order",
    "find",
    "confirm",
    "prepare",
    "update",
    "publish",
    "post",
]);

/// imperative = a deed at the start of a sentence: "Arrange a meeting for September."
pub fn imperative(text: &str) -> bool {
    // "Report on policing", "Update on the plan", "Confirm Minutes": titles of items.
    const TITLES: &[&str] = &[
        "report on",
        "report of",
        "report from",
        "report by",
        "update on",
        "update from",
        "confirm minutes",
        "review of",
    ];
    if starts_with_any(TITLES, text) {
        return false;
    }
    starts_with_any(IMPERATIVES, text) && text.starts_with(|letter: char| letter.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn action_label_reads_its_forms() {
        let rest = |text| action_label(text).ok().map(|read| read.0);
        assert_eq!(rest("ACTION:        Interim Director"), Some("Interim Director"));
        assert_eq!(rest("ACTION – add to the report"), Some("add to the report"));
        assert_eq!(rest("ACTIONS:"), Some(""));
        assert_eq!(rest("Action 1 - the poor progress"), None);
        assert_eq!(rest("Action plan: the council"), None);
    }

    #[test]
    fn capital_task_reads_a_line_of_capitals() {
        assert_eq!(capital_task("CLERK TO CONFIRM THIS").and_then(|task| task.owner), Some("CLERK"));
        assert_eq!(capital_tail("It was agreed. CLERK TO ASK THE COUNTY"), Some(15));
        assert_eq!(capital_task("TO DISCUSS THE PLAN"), None);
    }

    #[test]
    fn owner_to_reads_clerk_and_person() {
        assert_eq!(owner_to("Clerk to contact Highways.").and_then(|task| task.owner), Some("Clerk"));
        assert_eq!(owner_to("Clerk inform the Charity of this.").and_then(|task| task.owner), Some("Clerk"));
        assert_eq!(
            owner_to("Cover still not mended, clerk to contact them").and_then(|task| task.owner),
            Some("clerk")
        );
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

    #[test]
    fn undertakes_reads_promises() {
        assert_eq!(
            undertakes("The Chair agreed to write to group leaders.").and_then(|task| task.owner),
            Some("The Chair")
        );
        assert_eq!(undertakes("Mr White will clarify with planners.").and_then(|task| task.owner), Some("Mr White"));
        assert!(undertakes("Mr White will be seventy.").is_none());
    }
}
