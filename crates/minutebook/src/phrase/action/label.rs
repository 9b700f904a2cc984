//! Labels of actions, tasks in capitals, and imperatives.

use super::Task;
use crate::model::ActionKind;
use crate::phrase::wording::{Wordings, after, none, starts_with_any};
use crate::phrase::{clause, owner};
use nom::IResult;

const LABELS: &Wordings = &Wordings::new(&[
    "actions",
    "action",
    "action point",
    "action points",
    "actions required",
    "action required",
    "action agreed",
    "agreed action",
]);

/// label = "ACTION" | "ACTIONS" | "Action", then a colon or a dash
///
/// "ACTION:  Interim Director", "ACTION – add to the report", "Actions: Clerk to write"; gives what follows.
pub fn action_label(text: &str) -> IResult<&str, ()> {
    let Some(rest) = LABELS.after_longest(text) else { return none(text) };
    let spaced = rest.trim_start();
    // "Action 3:", but not "Action 1 - the poor progress": that is an area of concern.
    let counted = spaced.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let spaced = if counted.starts_with(':') && spaced.len() - counted.len() <= 5 { counted } else { spaced };
    let after_by = after("by", spaced).map_or(spaced, str::trim_start);
    let words = after_by.trim_start_matches([':', '–', '-', '—', ' ', '\u{a0}', '*', '\t']);
    let stopped = after_by.starts_with([':', '–', '—', '-']);
    let numbered = spaced.starts_with(|letter: char| letter.is_ascii_digit());
    if stopped && !numbered || names_owner(spaced) { Ok((words, ())) } else { none(text) }
}

/// Whether an owner in so few letters stands behind a label without a stop that it can be nothing else: "Action RG/BM",
/// "ACTION Clerk", but "Action Officer", "Action Plan".
fn names_owner(rest: &str) -> bool {
    let bare = rest.trim_end_matches(['.', ' ', '\n']);
    bare.len() < 40 && !HEADED.has(bare) && owner::is_short_owner(bare)
}

/// Words behind "ACTION" in headings.
const HEADED: &Wordings = &Wordings::new(&["by", "due", "for", "log", "no", "to", "who"]);

/// owned-label = "ACTION" ["for" | "by" | "("] owner [")"] (":" | "–") task; gives the owner and the task
///
/// "ACTION FG: list to be sent", "Action (Clerk): order a bin", "Action for Ms Low – write to them"
pub fn owned_label(text: &str) -> Option<(&str, &str)> {
    let rest = after("action", text).or_else(|| after("actions", text))?.trim_start();
    // "Action 2 (Clerk): order a bin"
    let rest = rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.').trim_start();
    let rest = ["for", "by"].iter().find_map(|word| after(word, rest)).unwrap_or(rest).trim_start();
    let (owner, more) = owner::marked_owner(rest.trim_start_matches('('))?;
    let more = more.trim_start().trim_start_matches(')').trim_start();
    let task = more.strip_prefix([':', '–', '-'])?.trim();
    (task.len() > 8).then_some((owner, task))
}

/// A label within running words, and what stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InlineLabel<'t> {
    /// The words before the label, without the bracket that holds it.
    pub before: &'t str,
    /// What the label marks: an owner, or a task.
    pub content: &'t str,
    /// Whether brackets hold the label and its content.
    pub bracketed: bool,
    /// The words after them.
    pub after: &'t str,
}

/// The first label within `text`: "ACTION –" in capitals, "Action:" after a stop or in brackets.
///
/// "It was late. Action: Ms Low", "That it be sent (Action: Clerk). The talk went on.", "ACTION – Mr Wool to advise"
pub fn inline_label(text: &str) -> Option<InlineLabel<'_>> {
    let (at, rest) = label_within(text)?;
    let before = text.get(..at)?.trim_end();
    let outside = before.strip_suffix(['(', '[']);
    let end = match outside {
        Some(_) => rest.find([')', ']']).unwrap_or(rest.len()),
        None => owner_sentence(rest)
            .or_else(|| label_within(rest).map(|found| found.0).into_iter().chain(next_matter(rest)).min())
            .unwrap_or(rest.len()),
    };
    let content = rest.get(..end)?.trim_end_matches(['(', '[', ' ', '\n']);
    let after = rest.get(end..)?.trim_start_matches([')', ']', '.', ' ', '\n']);
    let before = outside.unwrap_or(before).trim_end();
    (!content.is_empty()).then_some(InlineLabel { before, content, bracketed: outside.is_some(), after })
}

/// Where the next matter begins, in a paper without lines: after "... by May. 8. Lamps were bought", not after "1. Ann to
/// write. 2. Bo to pay".
pub fn next_matter(text: &str) -> Option<usize> {
    let stops = memchr::memmem::find_iter(text.as_bytes(), b". ").map(|at| at + ". ".len());
    let numbered = |at: &usize| {
        let marked = text.get(*at..).and_then(|here| clause::marker(here).ok());
        marked.is_some_and(|(rest, found)| {
            found.bare.starts_with(|first: char| first.is_ascii_digit()) && rest.starts_with(char::is_uppercase)
        })
    };
    let at = stops.take(20).find(numbered)?;
    clause::inline_list(text).is_empty().then_some(at)
}

/// Where a label starts within `text`, and what follows it.
fn label_within(text: &str) -> Option<(usize, &str)> {
    let first = |label: &str| {
        memchr::memmem::find_iter(text.as_bytes(), label.as_bytes()).take(50).find_map(|at| {
            let (before, here) = (text.get(..at)?.trim_end(), text.get(at..)?);
            if before.ends_with(['(', '['])
                && let Some(owner) = owner_in_brackets(here)
            {
                return Some((at, owner));
            }
            let (rest, ()) = action_label(here).ok()?;
            let told = here.starts_with("Action:") || here.starts_with("Actions:") || owner_alone(rest);
            let fresh = here.starts_with("ACTION")
                || before.ends_with(['(', '['])
                || (before.is_empty() || before.ends_with(['.', '?', ')'])) && told;
            fresh.then_some((at, rest))
        })
    };
    first("ACTION").into_iter().chain(first("Action")).min_by_key(|(at, _)| *at)
}

/// Whether an owner follows and no more: "Action – JB."
fn owner_alone(rest: &str) -> bool {
    owner::marked_owner(rest).is_some_and(|(_, more)| more.trim_matches([' ', '.', '\n']).is_empty())
}

/// "Action JB)": what follows the label, where brackets hold it and an owner and no more.
fn owner_in_brackets(label: &str) -> Option<&str> {
    let rest = after("action", label)?.trim_start();
    let (_, more) = owner::marked_owner(rest)?;
    more.trim_start().starts_with([')', ']']).then_some(rest)
}

/// Where the sentence ends that is an owner and no more: "JB. The meeting went on."
fn owner_sentence(rest: &str) -> Option<usize> {
    let (_, more) = owner::owner(rest)?;
    more.starts_with('.').then_some(rest.len() - more.len())
}

/// capital-task = owner " TO " words, all in capitals
///
/// "CLERK TO CONFIRM THIS BY EMAIL", "CLLR ANDERS / CLERK TO ARRANGE THE ORDER"
pub fn capital_task(text: &str) -> Option<Task<'_>> {
    // Most sentences have a small letter soon.
    if text.bytes().take(8).any(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let at = memchr::memmem::find(text.as_bytes(), b" TO ")?;
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    let capital = letters.clone().nth(8).is_some() && !letters.any(char::is_lowercase);
    capital.then_some(())?;
    let owner = last_owner(text.get(..at)?.trim());
    (owner.len() < 60 && owner.split_whitespace().count() <= 7 && !owner.is_empty())
        .then_some(Task { kind: ActionKind::Action, owner: Some(owner) })
}

/// "UPDATE – CLERK": the owner behind the dash or the colon of a label.
fn last_owner(words: &str) -> &str {
    let parts = [" – ", " - ", ": "].iter().filter_map(|stop| words.rsplit_once(stop));
    parts.map(|(_, last)| last.trim()).find(|last| owner::is_owner(last)).unwrap_or(words)
}

/// Where in `text` a run of capitals that is a task starts, at its end: "... the application. CLERK TO CONFIRM".
pub fn capital_tail(text: &str) -> Option<usize> {
    // Most sentences end in a small letter, stops and digits aside.
    if text.bytes().rev().find(|byte| !byte.is_ascii() || byte.is_ascii_alphabetic())?.is_ascii_lowercase() {
        return None;
    }
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
        assert_eq!(rest("Action agreed: Bo to write"), Some("Bo to write"));
        assert_eq!(rest("Action 1 - the poor progress"), None);
        assert_eq!(rest("Action plan: the council"), None);
        assert_eq!(rest("Action RG/BM"), Some("RG/BM"));
        assert_eq!(rest("ACTION Clerk."), Some("Clerk."));
        assert_eq!(rest("Action Ms Low"), Some("Ms Low"));
        for none in
            ["Action", "Action Officer", "Action Plan", "ACTION LOG", "Action Required", "Action RG and the plan"]
        {
            assert_eq!(rest(none), None, "{none}");
        }
    }

    #[test]
    fn a_label_ends_where_the_next_matter_begins() {
        let content = |text| inline_label(text).map(|label| (label.content, label.after));
        assert_eq!(
            content("It was late. Action: Bo to ask. 8. Lamps Two were bought."),
            Some(("Bo to ask.", "8. Lamps Two were bought."))
        );
        assert_eq!(
            content("It was late. ACTION: Bo to ask by May. 12 lamps go."),
            Some(("Bo to ask by May. 12 lamps go.", ""))
        );
        assert_eq!(next_matter("1. Ann to write. 2. Bo to pay."), None);
        assert_eq!(next_matter("Bo to ask. Ann to pay."), None);
    }

    #[test]
    fn capital_task_names_its_owner() {
        let owner = |text| capital_task(text).and_then(|task| task.owner);
        assert_eq!(owner("UPDATE – CLERK TO ASK THE BANK"), Some("CLERK"));
        assert_eq!(owner("VICE-CHAIR TO ASK THE BANK"), Some("VICE-CHAIR"));
        assert_eq!(owner("QUAY – LAMPS TO BE MENDED"), Some("QUAY – LAMPS"));
    }

    #[test]
    fn owned_label_names_its_owner() {
        assert_eq!(owned_label("ACTION FG: list to be sent"), Some(("FG", "list to be sent")));
        assert_eq!(owned_label("Action (Clerk): order a bin"), Some(("Clerk", "order a bin")));
        assert_eq!(owned_label("Action for Ms Low – write to them"), Some(("Ms Low", "write to them")));
        assert_eq!(owned_label("Action 2 (DF): share the list"), Some(("DF", "share the list")));
        assert_eq!(owned_label("Action 3.2 – the poor progress"), None);
        assert_eq!(owned_label("Action by: Ms Low"), None);
        assert_eq!(owned_label("Action plan: the work goes on"), None);
    }

    #[test]
    fn inline_label_reads_its_forms() {
        let read = |text| inline_label(text).map(|label| (label.before, label.content, label.after));
        assert_eq!(read("It was late. Action: Ms Low. All left."), Some(("It was late.", "Ms Low", "All left.")));
        assert_eq!(
            read("That it be sent out (Action: Clerk). All left."),
            Some(("That it be sent out", "Clerk", "All left."))
        );
        assert_eq!(
            read("It leaks. ACTION – Mr Wool to mend it. ACTION – Ann to pay"),
            Some(("It leaks.", "Mr Wool to mend it.", "ACTION – Ann to pay"))
        );
        assert_eq!(read("It will be told to him.  Action- JW"), Some(("It will be told to him.", "JW", "")));
        assert_eq!(read("It was late. Action – two parts"), None);
        assert_eq!(read("It leaks. (Action SL)"), Some(("It leaks.", "SL", "")));
        assert_eq!(read("It was done (Action 3/20) and closed."), None);
        assert_eq!(read("THE FOLLOWING ACTIONS:"), None);
        assert_eq!(read("The Plan for Action: a paper"), None);
    }

    #[test]
    fn capital_task_reads_a_line_of_capitals() {
        assert_eq!(capital_task("CLERK TO CONFIRM THIS").and_then(|task| task.owner), Some("CLERK"));
        assert_eq!(capital_tail("It was agreed. CLERK TO ASK THE COUNTY"), Some(15));
        assert_eq!(capital_task("TO DISCUSS THE PLAN"), None);
    }
}
