//! The words around a task: who owns it, what leads to it, where it stands in its sentence.

use super::Reading;
use crate::model::{Action, ActionKind, Due, Status};
use crate::phrase::action::{self, Task};
use crate::phrase::{
    Cue, CueSet, Rare, Wordings, after_word, clause, closing, due, due_among, find_any, owner, squeeze,
    starts_with_any, task_and_state, telling,
};
use crate::text::{Quote, Span};

/// An action with what its words tell of it.
pub(super) fn action(quote: Quote, kind: ActionKind, owner: Option<&str>) -> Action {
    let condition = condition(&quote.text).map(str::to_owned);
    Action { kind: Some(kind), owner: owner.map(squeeze), condition, quote, ..Action::default() }
}

/// The due words of a task; what stands in one sentence has no cues but that sentence's.
pub(super) fn due_of(reading: &Reading<'_>, task: &Quote, meeting: Option<chrono::NaiveDate>) -> Option<(Span, Due)> {
    let sentence = reading.sentence_at(task.span_start).filter(|sentence| task.span_end <= sentence.span.end);
    match sentence {
        Some(sentence) => due_among(&task.text, sentence.cues, meeting),
        None => due(&task.text, meeting),
    }
}

/// Whether a sentence with these cues may tell of a task.
pub(super) fn may_task(cues: CueSet) -> bool {
    const TASKS: [Cue; 9] = [
        Cue::ActionList,
        Cue::AgreedThat,
        Cue::Ask,
        Cue::EchoTask,
        Cue::Infinitive,
        Cue::PronounWill,
        Cue::ToBe,
        Cue::Undertake,
        Cue::Will,
    ];
    TASKS.iter().any(|cue| cues.has(*cue))
}

/// Words that lead to a list of actions.
const LEADS: &Wordings =
    &Wordings::new(&["following actions", "actioned by", "actions arising", "actions were agreed", "action points"]);

/// "Review the protocol. Owner: SD": the task and who is to do it.
pub(super) fn owner_label(rest: &str) -> Option<(&str, &str)> {
    let (at, end) = find_any(rest, &["owner:", "action owner:", "lead:", "lead officer:", "responsible:", "by whom:"])?;
    let task = rest.get(..at)?.trim_end_matches([' ', '\n', '(', '[', '|', '-', '–']);
    let owner = rest.get(end..)?.trim();
    let owner = owner.get(..owner.find(['\n', ';', '|', ')']).unwrap_or(owner.len()))?;
    let owner = without_day(owner.trim_end_matches(['.', ' ']));
    (task.len() > 8 && !owner.is_empty() && owner.len() < 80).then_some((task, owner))
}

/// "Review the policy (Ann Cole, by end of July)": the owner in the brackets that end a task.
pub(super) fn bracketed_owner(rest: &str) -> Option<&str> {
    let inside = rest.trim_end_matches(['.', ' ']).strip_suffix([')', ']'])?;
    let inside = inside.get(inside.rfind(['(', '['])? + 1..)?;
    let (owner, more) = owner::owner(inside)?;
    (more.is_empty() || more.starts_with([',', ';', ' ', '-'])).then_some(owner)
}

/// Whether the words after a label are a post or a body: "Democratic Services", no task.
pub(super) fn is_post(rest: &str) -> bool {
    rest.len() < 90
        && !rest.trim_end().ends_with('.')
        && owner_before_to(rest).is_none()
        && !action::imperative(rest)
        && (rest.split_whitespace().count() <= 5 || owner::marked_owner(rest).is_some())
        && !rest.contains('(')
        && rest.starts_with(|letter: char| letter.is_uppercase())
}

/// "The rents will be followed up (JS)": the initials in the brackets that end a task, where they do not shorten the
/// words before them as in "the Environment Agency (EA)".
pub(super) fn initials_behind(sentence: &str) -> Option<&str> {
    let (before, inside) = sentence.trim_end_matches(['.', ' ']).strip_suffix(')')?.rsplit_once('(')?;
    let initials = (2..=3).contains(&inside.len()) && inside.bytes().all(|byte| byte.is_ascii_uppercase());
    let firsts = before.split_whitespace().rev().take(inside.len()).filter_map(|word| word.chars().next());
    let shortens = firsts.zip(inside.chars().rev()).all(|(first, letter)| first.eq_ignore_ascii_case(&letter));
    (initials && !shortens).then_some(inside)
}

/// "Head of Service by 12 May": the owner without the day.
pub(super) fn without_day(owner: &str) -> &str {
    let owner = owner.trim();
    let day = due(owner, None).map(|(span, _)| span.start as usize);
    let bare =
        day.and_then(|at| owner.get(..at)).map(|bare| bare.trim_end_matches([' ', '(', ',', '-', '–', ';', '\n']));
    let bare = bare.map(|bare| bare.strip_suffix(" by").unwrap_or(bare));
    bare.filter(|bare| !bare.is_empty()).unwrap_or(owner)
}

/// A month alone at the margin: the task waits until then.
pub(super) fn month(note: &str) -> bool {
    const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let head = note.get(..3).unwrap_or("");
    note.split_whitespace().count() <= 2 && MONTHS.iter().any(|month| month.eq_ignore_ascii_case(head))
}

/// The days of a month set at the margin, where the meeting's date tells the year.
pub(super) fn days_of_month(
    note: &str,
    meeting: Option<chrono::NaiveDate>,
) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
    let due = due(&format!("by {note}"), meeting).map(|found| found.1);
    due.map_or((None, None), |due| (due.due_start, due.due_end))
}

/// "... will be actioned by the Clerk: 7.1 Contact the company": the task after the colon.
pub(super) fn list_in_sentence(sentence: &str) -> Option<(&str, Option<&str>)> {
    let (_, led) = find_any(sentence, LEADS)?;
    let at = sentence.rfind(':').filter(|at| *at >= led)?;
    let rest = sentence.get(at + 1..)?.trim_start();
    let rest = clause::marker(rest).map_or(rest, |(rest, _)| rest);
    (rest.len() > 12).then(|| (rest, lead_owner(sentence)))
}

/// "Mr Wool to advise the panel", "For the Clerk to advise": the owner before "to".
pub(super) fn owner_before_to(text: &str) -> Option<&str> {
    let text = after_word("for", text).map_or(text, str::trim_start);
    action::capital_task(text).or_else(|| action::owner_to(text)).and_then(|task| task.owner)
}

/// "Clerk – publish the list", "PI/JC – data to be sent": the owner before a dash and small letters.
pub(super) fn owner_before_dash(text: &str) -> Option<&str> {
    let (before, task) = text.split_once(['–', '-'])?;
    let task = task.strip_prefix(' ')?.trim_start();
    // "Ann Cole – to chase the lease": a plain name too is set to work.
    let named = || owner::owner(before.trim()).filter(|_| after_word("to", task).is_some());
    let (owner, rest) = owner::marked_owner(before.trim()).or_else(named)?;
    (rest.trim().is_empty() && task.starts_with(char::is_lowercase) && task.contains(' ')).then_some(owner)
}

/// Who owns a task in a list: "Clerk to write", "Clerk: write", "Clerk – write", "Write to the bank – Clerk", "Write to the bank (Clerk)".
pub(super) fn owner_of_listed(task: &str) -> Option<&str> {
    let alone = |words: &str| owner::marked_owner(words).is_some_and(|(_, rest)| rest.trim().is_empty());
    let bare = task.trim().trim_end_matches('.');
    let before = || bare.split_once(':').map(|(before, _)| before.trim());
    let behind = || bare.rsplit_once([':', '–', '-']).map(|(_, behind)| behind.trim());
    // "Briefing – Head of Service – 30 November"
    let between = || bare.rsplit(['–', '-']).nth(1).map(str::trim);
    owner_before_to(task)
        .or_else(|| owner_before_dash(task))
        .or_else(|| before().filter(|owner| alone(owner)))
        .or_else(|| behind().filter(|owner| alone(owner)))
        .or_else(|| between().filter(|owner| alone(owner)))
        .or_else(|| bracketed_owner(task))
}

/// "Briefing – Head of Service – 30 November", "Ann to write, 7 June": the day behind the last dash or comma of a task, no year.
pub(super) fn due_behind(task: &str, meeting: Option<chrono::NaiveDate>) -> Option<Due> {
    let (_, behind) = task.trim().trim_end_matches('.').rsplit_once(['–', '-', ','])?;
    let day = Some(behind.trim()).filter(|day| day.contains(char::is_alphabetic))?;
    let said = format!("by {day}");
    let (span, due) = due(&said, meeting)?;
    let whole = span.start == 0 && span.end as usize == said.len();
    whole.then(|| Due { due_text: Some(squeeze(day)), ..due })
}

/// "1) Ann to write; 2) Bo to pay.": the tasks of a list within a line, none where it is no list.
pub(super) fn numbered_tasks(rest: &str) -> Vec<&str> {
    let listed = clause::inline_list(rest);
    let opens = listed.first().is_some_and(|(_, start, _)| *start <= 5);
    let tasks = listed.into_iter().filter(|_| opens).filter_map(|(_, start, end)| rest.get(start..end));
    tasks.map(str::trim).collect()
}

/// Headings over a list of actions.
const HEADS: &Wordings = &Wordings::new(&[
    "action list",
    "action points",
    "action summary",
    "actions",
    "actions agreed",
    "actions arising",
    "actions from the meeting",
    "actions from this meeting",
    "agreed actions",
    "list of actions",
    "summary of actions",
]);

/// Whether a line is such a heading and no more.
pub(super) fn heads_actions(words: &str) -> bool {
    HEADS.has(words.trim().trim_end_matches(':'))
}

/// Whether a passage leads to a list of actions.
pub(super) fn lead(words: &str) -> bool {
    let bare = words.trim_end();
    bare.ends_with([':', ';'])
        && bare.len() < 400
        && find_any(bare, LEADS).is_some()
        && find_any(bare, &["actions be taken", "action be taken"]).is_none()
}

/// Words that end in a colon and lead to a list of what a body asks for: "The Panel requested:".
const REQUESTS: &Wordings = &Wordings::new(&[
    "requested",
    "requested the following",
    "asked for the following",
    "requested the following information",
    "asked for the following information",
    "made the following requests",
    "requested that",
    "asked that",
]);

/// Whether a passage leads to a list of requests.
pub(super) fn leads_to_requests(words: &str) -> bool {
    let Some(bare) = words.trim_end().strip_suffix(':').map(|bare| bare.trim_end_matches([' ', '-', '–'])) else {
        return false;
    };
    bare.len() < 200
        && find_any(bare, &["resolved", "agreed"]).is_none()
        && find_any(bare, REQUESTS).is_some_and(|(at, _)| at > 0 && REQUESTS.after_longest(&bare[at..]) == Some(""))
}

/// "which will be actioned by the Clerk": the owner of the list.
pub(super) fn lead_owner(words: &str) -> Option<&str> {
    let (_, end) = find_any(words, &["actioned by the", "actioned by"])?;
    owner::owner(words.get(end..)?.trim_start()).map(|found| found.0)
}

/// Whether a sentence surely holds the task that a name at the margin owns.
pub(super) fn decides(sentence: &str) -> bool {
    telling::it_was(sentence).is_some()
        || action::owner_to(sentence).is_some()
        || action::imperative(sentence)
        || find_any(sentence, &["it was arranged"]).is_some()
}

/// Whether a sentence may hold it.
pub(super) fn tasks(sentence: &str) -> bool {
    find_any(sentence, &["would", "will", "to complete", "as many"]).is_some()
}

/// "A response was agreed, Clerk to action.": the task stands in the same sentence.
pub(super) fn task_in_tail(sentence: &str) -> Option<Task<'_>> {
    let at = sentence.rfind(',')?;
    action::echo_task(sentence.get(at + 1..)?.trim_start())
}

/// "(Hannah promised to forward the details)": a promise in brackets.
pub(super) fn in_brackets(sentence: &str, cues: CueSet) -> Option<(&str, Task<'_>)> {
    let open = memchr::memchr(b'(', sentence.as_bytes())?;
    let inner = sentence.get(open + 1..)?;
    let inner = inner.get(..memchr::memchr(b')', inner.as_bytes()).unwrap_or(inner.len()))?;
    let task = action::undertakes(inner, cues)?;
    let starts = task.owner.is_some_and(|owner| inner.starts_with(owner));
    starts.then_some((inner, task))
}

const CONDITIONS: &Wordings =
    &Wordings::new(&["if required", "if necessary", "subject to", "if needed", "provided that", "if requested"]);

/// "if required", "subject to the amendments being made"
fn condition(text: &str) -> Option<&str> {
    let (start, _) = find_any(text, CONDITIONS)?;
    let rest = text.get(start..)?;
    let end = rest.find([',', ';', '.']).unwrap_or(rest.len());
    rest.get(..end)
}

/// Notes at the margin that say what came of a matter, not who is to act.
const OUTCOMES: &[&str] = &[
    "noted",
    "signed",
    "total",
    "agreed",
    "resolved",
    "carried",
    "approved",
    "deferred",
    "done",
    "completed",
    "complete",
    "ongoing",
    "paid",
    "information",
    "info",
    "closed",
    "nodwyd",
    "cytunwyd",
    "penderfynwyd",
];

/// Whether what follows a label says that there is nothing to do: "Action: none."
pub(super) fn is_none(content: &str) -> bool {
    let bare = content.trim().trim_end_matches('.');
    ["none", "nil", "n/a", "none required", "no action"].iter().any(|none| none.eq_ignore_ascii_case(bare))
}

/// Whether a note at the margin says what came of a matter.
pub(super) fn is_outcome(note: &str) -> bool {
    starts_with_any(OUTCOMES, note)
}

const HAD: Rare = Rare::new("had");

/// Words of sentences that tell what was asked or promised long ago.
const PAST: &Wordings = &Wordings::new(&[
    "had been asked",
    "had requested",
    "had agreed to",
    "had offered",
    "had promised",
    "had asked",
    "had been requested",
]);

/// Whether a sentence tells what was asked or promised long ago, or that it is done.
pub(super) fn told_of_old(sentence: &str, cues: CueSet) -> bool {
    let closed = || closing(sentence) == Some(Status::Done);
    let done = || task_and_state(sentence).is_some_and(|(_, state)| state == Status::Done);
    HAD.stands_in(sentence) && find_any(sentence, PAST).is_some()
        || cues.has(Cue::ActionLabel) && closed()
        || cues.has(Cue::Progress) && done()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_to_requests_reads_its_forms() {
        assert!(leads_to_requests("The Panel requested:"));
        assert!(leads_to_requests("Members asked for the following information:-".trim_end_matches('-')));
        assert!(!leads_to_requests("RESOLVED that the Director be requested:"));
        assert!(!leads_to_requests("The Panel requested a paper on:"));
    }

    #[test]
    fn owner_of_listed_stands_before_or_behind() {
        assert_eq!(owner_of_listed("Clerk: obtain quotes"), Some("Clerk"));
        assert_eq!(owner_of_listed("Obtain quotes – Cllr Low."), Some("Cllr Low"));
        assert_eq!(owner_of_listed("Obtain quotes (JB/SM)"), Some("JB/SM"));
        assert_eq!(owner_of_listed("Obtain quotes [Bo Reed, July]"), Some("Bo Reed"));
        assert_eq!(owner_of_listed("Clerk – write to them"), Some("Clerk"));
        assert_eq!(owner_before_dash("PI/JC – data to be sent each May"), Some("PI/JC"));
        assert_eq!(owner_before_dash("Head of Service – Learning"), None);
        assert_eq!(owner_before_dash("Ann Cole – to chase the lease"), Some("Ann Cole"));
        assert_eq!(owner_before_dash("Lamp posts – the lease is due"), None);
        assert_eq!(owner_of_listed("For the Clerk to write to them"), Some("the Clerk"));
        assert_eq!(owner_of_listed("For noting at the next meeting"), None);
        assert_eq!(owner_of_listed("Obtain quotes – two are needed"), None);
        assert_eq!(owner_of_listed("Briefing – Head of Service – 30 November 2023"), Some("Head of Service"));
        assert!(heads_actions("Actions agreed:") && !heads_actions("Actions from last year"));
    }

    #[test]
    fn numbered_tasks_stand_in_a_line() {
        assert_eq!(numbered_tasks("1) Ann to write; 2) Bo to pay."), ["Ann to write;", "Bo to pay."]);
        assert!(numbered_tasks("Ann to write (1) and (2) out").is_empty());
    }

    #[test]
    fn due_behind_is_a_day_and_no_more() {
        let day = |task| due_behind(task, None).and_then(|due| due.due_text);
        assert_eq!(day("Briefing – Head of Service – 30 November 2023"), Some("30 November 2023".to_owned()));
        assert_eq!(day("Briefing – Head of Service"), None);
        assert_eq!(day("Ann to write to them, 7 June 2023"), Some("7 June 2023".to_owned()));
        assert_eq!(day("Ann to write on 31 May, 2023"), None);
        assert_eq!(day("Order it - 30 November 2023 at the latest, please"), None);
    }

    #[test]
    fn initials_behind_are_no_short_form() {
        assert_eq!(initials_behind("The rents will be followed up (JS)."), Some("JS"));
        assert_eq!(initials_behind("It will be sent to the Environment Agency (EA)."), None);
        assert_eq!(initials_behind("It will be sent (see below)"), None);
    }

    #[test]
    fn nothing_to_do_is_no_task() {
        assert!(is_none("None.") && is_none(" nil ") && !is_none("None of the lamps is lit: Clerk to write"));
    }

    #[test]
    fn told_of_old_is_done() {
        let old = |text| told_of_old(text, crate::phrase::cues(text));
        assert!(old("Ann to send the list – action closed.") && old("Clerk to write to the bank - Done."));
        assert!(old("Ann had agreed to send the list."));
        assert!(!old("Ann to send the list – action ongoing."));
    }

    #[test]
    fn list_in_sentence_stands_after_its_lead() {
        assert!(list_in_sentence("It will be actioned by the Clerk: contact the company").is_some());
        assert!(list_in_sentence("Log: it was agreed to call them actions arising from the talks").is_none());
    }
}
