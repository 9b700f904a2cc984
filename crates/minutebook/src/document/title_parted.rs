//! Titles that something parts from the words behind them: what the agenda asks for, a dash.

use super::header::starts_with;
use super::title::{PEOPLE, STARTERS, is_verb, run_in, starts_with_person};
use crate::layout::in_capitals;
use crate::phrase::{Wordings, people};

/// Words with which the task of an item starts, right after its title.
const TASKS: &[&str] =
    &["To consider ", "To receive ", "To note ", "To report ", "To record ", "To approve ", "To discuss "];

/// What an agenda asks a meeting to do, after "To".
const ASKED: &Wordings = &Wordings::new(&[
    "receive", "consider", "note", "elect", "resolve", "confirm", "agree", "discuss", "record", "adopt", "appoint",
    "review", "accept", "sign", "approve",
]);

/// "To receive apologies sent to the Clerk. Mr Ash was ill.": the agenda's own words, to their stop or their colon; its verbs tell
/// nothing that was done.
pub(super) fn task(words: &str) -> Option<&str> {
    const LONGEST: usize = 400;
    let rest = words.strip_prefix("To ")?;
    let asked = rest.split_whitespace().next().filter(|word| ASKED.has(word))?;
    let sentence = crate::phrase::sentences(words).next()?.of_text(words);
    let end = sentence.find(": ").or_else(|| sentence.find(":-")).unwrap_or(sentence.len());
    let title = sentence.get(..end)?.trim_end_matches(['.', ':', ' ', '-', '–']);
    let told = title.split_whitespace().any(|word| FINITE.contains(&word));
    let more = title.len() > asked.len() + "To ".len() + 1;
    (more
        && !told
        && title.len() <= LONGEST
        && !title.contains('\n')
        && run_in(title).is_none()
        && dash(title).is_none_or(|(_, rest)| goes_on(rest)))
    .then_some(title)
}

/// "To receive interests - being any not told before": small letters and no verb behind the dash.
fn goes_on(rest: &str) -> bool {
    rest.starts_with(char::is_lowercase) && !rest.split_whitespace().any(is_verb) && rest.contains(' ')
}

/// Verbs that tell what was, and cannot stand in a task.
const FINITE: &[&str] = &["was", "were", "said", "had", "would"];

/// What stands before "To consider", "To receive" or "To note".
pub(super) fn before_task(words: &str) -> Option<&str> {
    memchr::memchr_iter(b'T', words.as_bytes()).find_map(|at| {
        let (before, task) = words.split_at_checked(at)?;
        before.strip_suffix(' ').filter(|_| TASKS.iter().any(|known| task.starts_with(known)))
    })
}

/// The first dash between two spaces: where it stands, and what follows.
fn dash(words: &str) -> Option<(usize, &str)> {
    memchr::memchr2_iter(b'-', "–".as_bytes()[0], words.as_bytes()).find_map(|at| {
        let (before, rest) = words.split_at_checked(at)?;
        let after = rest.strip_prefix(['-', '–', '—', '‒'])?.strip_prefix(' ')?;
        Some((before.strip_suffix(' ')?.len(), after))
    })
}

/// What stands behind an item's title and its dash where nothing more was to be said.
const ANSWERS: &[&str] =
    &["none", "nil", "none received", "none declared", "no items", "noted", "agreed", "approved", "all agreed", "n/a"];

/// "APOLOGIES – Mrs Hill (illness)", "Apologies - Mr G. Dodd": words up to a dash, people or an answer after it.
pub(super) fn before_dash(words: &str) -> Option<&str> {
    let (at, rest) = dash(words)?;
    let title = words.get(..at)?.trim_end_matches([':', ' ']);
    let first = rest.split_whitespace().next().unwrap_or("");
    let apology = ["apolog", "to receive apolog", "to accept apolog"].iter().any(|start| starts_with(title, start));
    let told = PEOPLE.contains(&first)
        || matches!(first.trim_end_matches(['.', ',']), "None" | "Nil" | "No" | "Noted" | "Agreed")
        || apology && (first == "Clerk" || !people(rest).is_empty());
    if ANSWERS.iter().any(|answer| answer.eq_ignore_ascii_case(rest.trim().trim_end_matches(['.', '!'])))
        && title.starts_with(char::is_uppercase)
        && title.len() < 140
    {
        return Some(title);
    }
    let few = title.split_whitespace().count() <= 6
        && (apology || title.split(' ').count() <= 4)
        && !title.split_whitespace().any(is_verb);
    let told = (in_capitals(title) && !in_capitals(rest) || few) && told;
    (told || sentence_behind(title, rest)).then_some(title)
}

/// "Ferries – The ferry was late.": a title before a dash, and behind it a sentence with its verb.
fn sentence_behind(title: &str, rest: &str) -> bool {
    let first = rest.split_whitespace().next().unwrap_or("");
    let whole = first.starts_with(char::is_uppercase) && rest.trim_end().ends_with('.');
    let verb = || STARTERS.contains(&first) || rest.split_whitespace().take(12).any(is_verb);
    whole
        && title.starts_with(char::is_uppercase)
        && title.split_whitespace().count() <= 14
        && !title.contains([':', ';'])
        && !title.contains(". ")
        && !title.split_whitespace().any(is_verb)
        && !starts_with_person(title)
        && verb()
        && run_in(rest).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_behind_a_dash_is_none_of_the_title() {
        assert_eq!(
            before_dash("Confirmation of the minutes of 6 August – Agreed"),
            Some("Confirmation of the minutes of 6 August")
        );
        assert_eq!(before_dash("Questions put by residents - none."), Some("Questions put by residents"));
        assert_eq!(before_dash("Report of the group on the quay – agreed actions"), None);
        assert_eq!(before_dash("The quay – a noted place"), None);
        assert_eq!(before_dash("Apologies – Clerk A B Lake is away"), Some("Apologies"));
        assert_eq!(before_dash("Reports – Clerk and Chair"), None);
        assert_eq!(before_dash("Apologies for absence ‒ Ann Lake (ill); Bob Hill"), Some("Apologies for absence"));
        assert_eq!(before_dash("To receive apologies for absence – Dr Ash"), Some("To receive apologies for absence"));
        assert_eq!(before_dash("Play area – Ann Lake Green"), None);
        assert_eq!(before_dash("Welcome by the Chair – The Chair opened the meeting."), Some("Welcome by the Chair"));
        assert_eq!(before_dash("Gates on the quay – A plan of them"), None);
        assert_eq!(before_dash("Gates – Issue of Locks Members were shown them."), None);
    }

    #[test]
    fn what_an_agenda_asks_for_is_a_title() {
        assert_eq!(
            task("To RESOLVE to accept reasons for absence received by the Clerk. Mr Ash was ill."),
            Some("To RESOLVE to accept reasons for absence received by the Clerk")
        );
        assert_eq!(task("To note the ferry’s accounts:- None"), Some("To note the ferry’s accounts"));
        assert_eq!(task("To note the ferry, Mr Ash was sent out."), None);
        assert_eq!(task("To mend the gate costs money."), None);
        assert_eq!(task("To agree."), None);
        let interests = "To receive interests under the Act - being any in the ferry, not told before";
        assert_eq!(task(&format!("{interests}: None noted.")), Some(interests));
        assert_eq!(task("To consider the ferry - the Clerk has written"), None);
    }
}
