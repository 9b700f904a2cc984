//! What a note at the end of a matter says of its action: "Action complete.", "... was sent – action closed".

use super::wording::{ADVERBS, CLOSINGS, LINKS, NOTES};
use crate::model::Status;
use crate::phrase::wording::{Wordings, after, find_any};
use crate::phrase::{action, owner};

const ACTION: &Wordings = &Wordings::new(&["action", "actions", "this action", "all actions"]);

// closing = "action" [ ":" | "-" | link [ adverb ] ] state, at the start of a sentence or after a dash or a bracket
/// How far an action has come, noted at the start of a sentence or behind a dash.
///
/// ```
/// use minutebook::model::Status;
/// use minutebook::phrase::closing;
/// assert_eq!(closing("Ann sent the list – action closed."), Some(Status::Done));
/// assert_eq!(closing("Action ongoing - Ann has not written yet."), Some(Status::InProgress));
/// assert_eq!(closing("Actions completed since May:"), None);
/// ```
pub fn closing(sentence: &str) -> Option<Status> {
    if sentence.ends_with([':', '?']) {
        return None;
    }
    let behind = sentence.match_indices(['–', '-', '(', ',']).map(|(at, stop)| at + stop.len());
    std::iter::once(0).chain(behind.take(20)).find_map(|at| {
        let rest = ACTION.after_longest(sentence.get(at..)?.trim_start())?;
        let told = rest.trim_start_matches([' ', ':', '–', '-', '\n']);
        let told = LINKS.after(told).map_or(told, str::trim_start);
        let told = ADVERBS.after(told).map_or(told, str::trim_start);
        CLOSINGS.iter().find_map(|(state, status)| ends(after(state, told)?).then_some(*status))
    })
}

/// What a note of a word or two says of the task before it: "Completed & Closed.", "Ongoing", "COMPLETED – NO REPLY".
pub fn note_state(note: &str) -> Option<Status> {
    let bare = note.trim_matches(|letter: char| !letter.is_alphanumeric());
    let head = || [" – ", " - "].iter().find_map(|dash| bare.split_once(dash)).filter(|_| in_capitals(bare));
    // "JB done"
    let by_whom = || bare.split_once(' ').filter(|(who, _)| owner::is_initials(who));
    let state = || NOTES.of(bare).or_else(|| NOTES.of(head()?.0)).or_else(|| NOTES.of(by_whom()?.1));
    if bare.len() < 30 { state() } else { None }
}

/// What a note says that goes on behind a dash: "Ongoing - Ann to chase them". Only of a task is it sure.
pub fn note_opening(note: &str) -> Option<Status> {
    let dash = [" – ", " - "].iter().find_map(|dash| note.split_once(dash));
    dash.and_then(|(state, _)| NOTES.of(state.trim()))
}

/// Whether a note tells of any matter, whatever stands before it: "It was mended. Complete", not "The hall is shut. Closed".
pub fn is_note_of_matter(note: &str) -> bool {
    OF_MATTERS.has(note.trim_matches(|letter: char| !letter.is_alphanumeric())) && note.starts_with(char::is_uppercase)
}

/// Whether no letter of `words` is small.
fn in_capitals(words: &str) -> bool {
    !words.contains(char::is_lowercase)
}

/// Whether a note in capitals stands apart from the words before it, whatever they are: "Draft the rules. COMPLETED".
pub fn is_capital_note(before: &str, note: &str) -> bool {
    let first = note.split(|letter: char| !letter.is_alphabetic() && letter != '-').find(|word| !word.is_empty());
    in_capitals(note) && !in_capitals(before) && first.is_some_and(|first| OF_MATTERS.has(first))
}

/// Notes that tell of a matter too, not of doors and meetings as "closed" does.
const OF_MATTERS: &Wordings = &Wordings::new(&[
    "actioned",
    "complete",
    "completed",
    "in hand",
    "in progress",
    "not started",
    "on going",
    "on-going",
    "ongoing",
    "under way",
    "underway",
]);

/// A matter that is no task, with a note behind it: "Village sign – ongoing.", "It was sent off – COMPLETED".
pub fn matter_and_state(sentence: &str) -> Option<(&str, Status)> {
    let (matter, state) = tail(sentence)?;
    let note = sentence.get(matter.len()..)?.trim_matches(|letter: char| !letter.is_alphanumeric());
    let dashed = sentence.get(matter.len()..)?.trim_start().starts_with(['–', '-', ':']);
    let verb = || find_any(matter, VERBS).is_some();
    let short = || (2..=6).contains(&matter.split_whitespace().count()) && !matter.contains([',', ':']) && !verb();
    let named = dashed && OF_MATTERS.has(note) && matter.starts_with(char::is_uppercase) && short();
    (named || is_capital_note(matter, note)).then_some((matter, state))
}

/// Verbs that no name of a matter holds.
const VERBS: &Wordings = &Wordings::new(&[
    "are", "be", "had", "has", "have", "is", "to", "was", "were", "will", "would", "if", "not", "once", "until", "when",
]);

/// A task with a note of how far it has come behind it: "Clerk to write to the bank - Done."
///
/// ```
/// use minutebook::model::Status;
/// let (task, state) = minutebook::phrase::task_and_state("Clerk to write to the bank – completed.").unwrap();
/// assert_eq!((task, state), ("Clerk to write to the bank", Status::Done));
/// assert!(minutebook::phrase::task_and_state("The work by the bank – completed.").is_none());
/// ```
pub fn task_and_state(sentence: &str) -> Option<(&str, Status)> {
    let task = |found: &(&str, Status)| is_task(found.0);
    tail(sentence).filter(task).or_else(|| opened(sentence).filter(task))
}

/// What stands before a note that goes on behind a comma: "Ann to mend it – in progress, nails to come in May."
fn opened(sentence: &str) -> Option<(&str, Status)> {
    let (task, note) = [" – ", " - "].iter().find_map(|dash| sentence.split_once(dash))?;
    let (_, state) = NOTES.all_after(note).find(|(more, _)| more.starts_with([',', ';']))?;
    Some((task, state))
}

/// What stands before a note at the end of a sentence, and what the note says: "It was sent – CLOSED."
pub fn tail(sentence: &str) -> Option<(&str, Status)> {
    let bare = sentence.trim_end_matches(['.', ')', ']', ' ']);
    let (at, _) = bare.rmatch_indices(['–', '-', '(', '[', ':', '.']).find(|(at, _)| {
        // The hyphen of "on-going" is no dash.
        !bare.get(..*at).is_some_and(|before| before.ends_with(" on") || before.ends_with("On"))
    })?;
    let state = note_state(bare.get(at..)?)?;
    let task = bare.get(..at)?.trim_end_matches([' ', '–', '-', '.']);
    (!task.is_empty()).then_some((task, state))
}

/// Whether the words set somebody to work, or carry the number of an action: "AP12 – Provide the forms", "17/05 Draft
/// the rules".
pub fn is_task(words: &str) -> bool {
    let slashed = || words.split(char::is_whitespace).next().is_some_and(|id| id.contains('/'));
    let numbered = || (words.starts_with("AP") || slashed()) && action::after_id(words).is_some();
    let recommended = || {
        let named = ["recommendation", "action"].iter().find_map(|word| after(word, words));
        let number = named.map(str::trim_start).or_else(|| words.strip_prefix('R'));
        number.is_some_and(|number| number.starts_with(|first: char| first.is_ascii_digit()))
    };
    numbered()
        || recommended()
        || action::owner_to(words).is_some()
        || action::to_be_done(words).is_some()
        || action::imperative(words)
}

/// Whether the words after a state leave it whole: a stop, a dash, by whom, when.
fn ends(rest: &str) -> bool {
    let rest = rest.trim_start();
    let stop = rest.starts_with(['.', ',', ';', ')', ']', '-', '–']);
    rest.is_empty() || stop || ["by", "on", "and"].iter().any(|word| after(word, rest).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_reads_notes_of_actions() {
        assert_eq!(closing("Action complete."), Some(Status::Done));
        assert_eq!(closing("The bin was emptied (action completed)."), Some(Status::Done));
        assert_eq!(closing("Action: ongoing"), Some(Status::InProgress));
        assert_eq!(closing("Action continues."), Some(Status::InProgress));
        assert_eq!(closing("Action was completed by the Clerk."), Some(Status::Done));
        assert_eq!(closing("Action Complete Roofing Ltd to quote."), None);
        assert_eq!(closing("The action plan was complete."), None);
        assert_eq!(closing("Action: Clerk to close the account."), None);
    }

    #[test]
    fn notes_stand_behind_their_tasks() {
        assert_eq!(note_state("Completed & Closed."), Some(Status::Done));
        assert_eq!(note_state("Completed the form."), None);
        assert_eq!(task_and_state("Ann to mend it - on-going").map(|found| found.1), Some(Status::InProgress));
        assert_eq!(
            task_and_state("Quotes to be obtained by the Clerk (done)").map(|found| found.1),
            Some(Status::Done)
        );
        assert_eq!(task_and_state("Ann to mend it - when done"), None);
        assert_eq!(
            task_and_state("Ann to mend it – in progress, nails to come in May").map(|found| found.1),
            Some(Status::InProgress)
        );
        assert_eq!(task_and_state("The roof – in progress, nails to come in May"), None);
        assert_eq!(task_and_state("AP109 – Provide training - Closed").map(|found| found.1), Some(Status::Done));
        assert_eq!(tail("A copy was sent - CLOSED."), Some(("A copy was sent", Status::Done)));
        for (note, _) in NOTES.table() {
            assert!(crate::phrase::cues(note).has(crate::phrase::Cue::Progress), "{note}");
        }
    }

    #[test]
    fn notes_tell_of_matters_where_they_stand_apart() {
        assert_eq!(matter_and_state("Quay sign – ongoing."), Some(("Quay sign", Status::InProgress)));
        assert_eq!(matter_and_state("It was sent off – COMPLETED"), Some(("It was sent off", Status::Done)));
        for none in [
            "Boat house – closed",
            "THE ROOF WAS MENDED - COMPLETED",
            "The work is – ongoing",
            "Repairs",
            "Low (completed)",
        ] {
            assert_eq!(matter_and_state(none), None, "{none}");
        }
        assert!(is_capital_note("Draft the rules.", "ONGOING – ASK AGAIN"));
        assert!(!is_capital_note("Draft the rules.", "Ongoing"));
        assert!(!is_capital_note("The library.", "CLOSED"));
        assert_eq!(note_state("COMPLETED – NO REPLY"), Some(Status::Done));
        assert_eq!(note_state("Completed – no reply"), None);
        assert_eq!(note_state("JB complete"), Some(Status::Done));
        assert_eq!(note_state("Not complete"), None);
        assert_eq!(note_opening("Ongoing - Ann to chase them"), Some(Status::InProgress));
        assert_eq!(note_opening("The work - ongoing"), None);
        assert!(is_note_of_matter("Complete.") && !is_note_of_matter("Closed") && !is_note_of_matter("ongoing"));
        assert_eq!(matter_and_state("Tree survey: underway"), Some(("Tree survey", Status::InProgress)));
        assert!(is_task("17/05. Draft the rules.") && !is_task("Draft the rules."));
        assert!(is_task("R4 Draft the rules.") && is_task("Recommendation 4: That rules be drafted."));
        assert!(is_task("Action 23/4 (AB): rules.") && !is_task("Action on rules."));
        assert!(!is_task("Recommendation on rules.") && !is_task("RAG ratings."));
        assert!(!is_task("1.5 Draft the rules."));
    }

    #[test]
    fn each_closing_has_its_cue() {
        for (state, _) in CLOSINGS {
            let found = crate::phrase::cues(&format!("action {state}"));
            assert!(found.has(crate::phrase::Cue::Progress), "{state}");
        }
    }
}
