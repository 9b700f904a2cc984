//! Somebody says that they will: "agreed to", "offered to", "would look into it".

use super::Task;
use crate::model::ActionKind;
use crate::phrase::owner;
use crate::phrase::wording::{Wordings, find_any, starts_with_any, word_starts};

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
pub(super) const DEEDS: &Wordings = &Wordings::new(&[
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
pub(super) const DECIDING_TOGETHER: &Wordings = &Wordings::new(&[
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
    let owned = |at: &usize| {
        let promise = text.split_at_checked(*at).filter(|(_, here)| promises(here));
        promise.is_some_and(|(before, _)| owner::may_end(before))
    };
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

#[cfg(test)]
mod tests {
    use super::*;

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
