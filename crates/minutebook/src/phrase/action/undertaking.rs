//! Somebody says that they will: "agreed to", "offered to", "would look into it".

use super::Task;
use super::deeds::DEEDS;
use super::infinitive::runs_meeting;
use crate::model::ActionKind;
use crate::phrase::starts::{plain_word_starts, word_starts};
use crate::phrase::wording::{Meanings, Wordings, find_any, starts_with_any};
use crate::phrase::{Cue, CueSet, owner};

pub(super) const UNDERTAKES: &Wordings = &Wordings::new(&[
    "agreed to",
    "offered to",
    "undertook to",
    "promised that",
    "promised to",
    "volunteered to",
    "committed to",
    "undertaken to",
    "have undertaken to",
    "gave an undertaking to",
    "took an action to",
    "took the action to",
    "took away an action to",
    "has an action to",
    "had an action to",
    "agreed that he would",
    "agreed that she would",
    "agreed that they would",
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
    "arranging",
    "chasing",
    "drafting",
    "organising",
    "is arranging",
    "is chasing",
    "is drafting",
    "is organising",
    "is looking into",
    "is investigating",
    "are arranging",
    "are looking into",
    "are investigating",
]);
pub(super) const WILL: &Wordings = &Wordings::new(&["will", "would", "would also", "will also"]);

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
/// "The Chair agreed to write to group leaders", "Mr White will clarify with the planners"; `cues` are the sentence's.
pub fn undertakes(text: &str, cues: CueSet) -> Option<Task<'_>> {
    let owned = |at: &usize| text.get(..*at).is_some_and(|before| owner::may_end(before_assisting(before)));
    let last = promises(text, cues).filter(owned).max()?;
    word_starts(text).take_while(|at| *at < last).find_map(|at| {
        let (before, here) = text.split_at_checked(at)?;
        let (owner, rest) = owner::owner(here).filter(|(owner, _)| !joins_body(owner) || opens(before))?;
        let owner = text.get(owner::start_of_post(before)..at + owner.len()).filter(|_| small(owner)).unwrap_or(owner);
        // "Cllr Low, Cabinet Member for Roads and Lamps, agreed to"
        let rest = owner::past_apposed(rest).trim_start_matches([',', ' ', '\n']);
        if let Some(rest) = UNDERTAKES.after(unassisted(rest)) {
            let body_agrees =
                starts_with_any(&["the committee", "the council", "the board", "council", "cabinet"], owner)
                    || DECIDING_TOGETHER.has(owner);
            let rest = rest.trim_start();
            let comes =
                !rest.is_empty() && !starts_with_any(&["be", "this", "the proposal"], rest) && !runs_meeting(rest);
            return if comes && !body_agrees { Task::some(ActionKind::Undertaking, Some(owner)) } else { None };
        }
        let deed = WILL.after(rest)?;
        starts_with_any(DEEDS, deed.trim_start()).then_some(Task { kind: ActionKind::Undertaking, owner: Some(owner) })
    })
}

/// Words that stand before a promise and change nothing in it: "has kindly agreed to".
const ASSISTING: &Wordings = &Wordings::new(&["again", "also", "has", "kindly", "since", "then"]);

/// A promise without them.
fn unassisted(rest: &str) -> &str {
    (0..3).fold(rest, |rest, _| ASSISTING.after(rest).map_or(rest, str::trim_start))
}

/// What stands before them: "Cllr Low" before "has kindly".
fn before_assisting(before: &str) -> &str {
    (0..3).fold(before, |before, _| {
        let cut = before.trim_end().rsplit_once(char::is_whitespace).filter(|(_, last)| ASSISTING.has(last));
        cut.map_or(before, |(owner, _)| owner)
    })
}

/// Whether an owner begins in small letters, as a post does: "officers".
fn small(owner: &str) -> bool {
    owner.starts_with(char::is_lowercase) && !starts_with_any(&["the", "our"], owner)
}

/// Whether an owner joins a body to somebody: "Quays Board and the Clerk".
fn joins_body(owner: &str) -> bool {
    find_any(owner, &["board and", "cabinet and", "committee and", "council and", "forum and", "panel and"]).is_some()
}

/// Whether an owner that follows these words opens its sentence: "The Quays Board and the Clerk will meet", not "with the
/// Quays Board and the Clerk undertook to".
fn opens(before: &str) -> bool {
    let words = before.trim();
    words.is_empty() || words.eq_ignore_ascii_case("the")
}

/// Where the words that follow the owner of a promise stand in `text`.
fn promises(text: &str, cues: CueSet) -> impl Iterator<Item = usize> {
    let will = wills(text).filter(|at| {
        let deed = text.get(*at..).and_then(|here| WILL.after(here));
        deed.is_some_and(|deed| starts_with_any(DEEDS, deed.trim_start()))
    });
    let undertaken = if cues.has(Cue::Undertake) || cues.has(Cue::PronounWill) { text } else { "" };
    let undertaken = plain_word_starts(undertaken);
    will.chain(undertaken.filter(|at| text.get(*at..).is_some_and(|here| UNDERTAKES.after(here).is_some())))
}

/// The places of the letter with which "will" and "would" begin, where no letter stands before it.
fn wills(text: &str) -> impl Iterator<Item = usize> {
    let letters = memchr::memchr2_iter(b'w', b'W', text.as_bytes());
    letters.filter(|at| !text.get(..*at).is_some_and(|before| before.ends_with(char::is_alphanumeric)))
}

/// Bodies and speakers before a promise told in a subordinate clause: "The Leader advised that the Council ... would be making".
pub(super) const PRONOUN_PROMISES: &Wordings = &Wordings::new(&[
    "he will",
    "she will",
    "they will",
    "he would",
    "she would",
    "offered to",
    "it will",
    "would be making",
    "he agreed to",
    "she agreed to",
    "they agreed to",
    "he also agreed to",
    "she also agreed to",
    "he also undertook to",
    "she also undertook to",
    "he also promised to",
    "she also promised to",
    "he undertook to",
    "she undertook to",
    "he promised to",
    "she promised to",
    "and agreed to",
    "and undertook to",
    "and promised to",
    "and also undertook to",
]);

/// Bodies that decide where one person would promise.
const DECIDERS: &Wordings = &Wordings::new(&[
    "the board",
    "the cabinet",
    "the committee",
    "the council",
    "the executive",
    "the forum",
    "the group",
    "the panel",
    "the parish council",
    "the sub-committee",
    "the working group",
    "all",
    "board members",
    "cabinet",
    "committee members",
    "council",
    "councillors",
    "cllrs",
    "governors",
    "it was",
    "members",
    "the members",
    "we",
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
    let said = text.get(start..end)?;
    let offered = said.ends_with("making") || said.ends_with("to") && !starts_with_any(&["the", "this", "be"], deed);
    if !(offered || starts_with_any(DEEDS, deed)) {
        return None;
    }
    if starts_with_any(&["and"], said) {
        // It is the sentence's subject who agrees; "The Committee noted it and agreed to pay" decides.
        let replied = [". - ", ". – "].iter().find_map(|stop| before.rsplit_once(stop));
        let clause = replied.map_or(text, |(_, clause)| clause);
        let (owner, rest) = owner::owner(clause).filter(|_| !starts_with_any(DECIDERS, clause))?;
        if starts_with_any(&["of", "and"], rest.trim_start()) {
            return None;
        }
        return Task::some(ActionKind::Undertaking, Some(owner));
    }
    let several = starts_with_any(&["they"], said);
    let owner =
        text.get(..start).and_then(owner::first_person).filter(|owner| !several || owner::may_be_several(owner));
    Task::some(ActionKind::Undertaking, owner)
}

/// Verbs of somebody who then promises, and whether the promise is surely theirs: what they tell may be of another.
const TELLS: &Meanings<bool> = &Meanings::new(&[
    ("advised", false),
    ("also advised", false),
    ("also asked about", true),
    ("also reported", false),
    ("asked about", true),
    ("attended", true),
    ("confirmed", false),
    ("explained", false),
    ("had contacted", true),
    ("had met", true),
    ("had spoken", true),
    ("has contacted", true),
    ("has met", true),
    ("has spoken", true),
    ("met", true),
    ("reported", false),
    ("said", false),
    ("spoke", true),
    ("stated", false),
]);

/// and-promise = owner tells ... "and" ("will" | "would") deed
///
/// "Ms Low asked about a hall and would follow this up", "The Clerk advised that it was late and would report back"
pub fn and_promise(text: &str) -> Option<Task<'_>> {
    let (_, end) = find_any(text, &["and will", "and would"])?;
    let (owner, rest) = owner::owner(text)?;
    let (_, theirs) = TELLS.after(rest.trim_start())?;
    let deed = text.get(end..)?.trim_start();
    starts_with_any(DEEDS, deed).then_some(Task { kind: ActionKind::Undertaking, owner: theirs.then_some(owner) })
}

pub(super) const DELIVERED: &Wordings = &Wordings::new(&[
    "would be emailed to",
    "will be emailed to",
    "would be presented at",
    "would be presented to the next",
    "would be presented in the next",
    "would be reported to the next",
    "would be submitted to the next",
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
    "would be supplied to",
    "will be supplied to",
    "would be invited to attend",
    "will be invited to attend",
]);

/// delivered = what "would be produced": a promise without an owner
///
/// "A leaflet would be produced with the help of young people"
pub fn delivered(text: &str) -> Option<Task<'_>> {
    let delivered = wills(text).any(|at| text.get(at..).is_some_and(|here| DELIVERED.after(here).is_some()));
    if !delivered {
        return None;
    }
    // What is quoted was said elsewhere.
    let quoted = text.find('“').is_some_and(|open| {
        text.find('”')
            .is_none_or(|close| text.get(open..close).is_some_and(|quote| find_any(quote, DELIVERED).is_some()))
    });
    (!quoted).then_some(Task { kind: ActionKind::Undertaking, owner: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undertakes_reads_promises() {
        let told = |text| undertakes(text, crate::phrase::cues(text));
        assert_eq!(told("The Chair agreed to write to group leaders.").and_then(|task| task.owner), Some("The Chair"));
        assert_eq!(told("Mr White will clarify with planners.").and_then(|task| task.owner), Some("Mr White"));
        assert!(told("Mr White will be seventy.").is_none());
        assert!(told("Ann Low undertook to chair the meeting.").is_none());
        assert_eq!(told("Ms Low will approach the owner.").and_then(|task| task.owner), Some("Ms Low"));
        assert!(told("The cost will approach ten pounds.").is_none());
        assert_eq!(told("Mr Low will tidy the quay.").and_then(|task| task.owner), Some("Mr Low"));
        assert!(told("The work will tidy the quay.").is_none());
        assert!(told("Since May he will ask no more.").is_none());
        assert!(told("Cllrs Ash & Low arranging to move it.").is_some());
        assert!(told("Ms Low is looking into the cost.").is_some());
        assert_eq!(told("DF took an action to ask the hospital.").and_then(|task| task.owner), Some("DF"));
        assert!(told("The chasing of debts was slow.").is_none());
        assert_eq!(
            told("The QHP officers also offered to come to the next meeting.").and_then(|task| task.owner),
            Some("QHP officers")
        );
        assert_eq!(
            told("The Chair promised that a note would be sent.").and_then(|task| task.owner),
            Some("The Chair")
        );
        assert!(told("Roger will have a word with them.").is_some());
        let owner = |text| told(text).and_then(|task| task.owner);
        assert_eq!(owner("Cllr Low, Cabinet Member for Roads and Lamps, agreed to reply."), Some("Cllr Low"));
        assert_eq!(
            owner("It was put to Cllr Low, and the Portfolio Holder for Lamps undertook to reply."),
            Some("the Portfolio Holder for Lamps")
        );
        assert_eq!(owner("After a talk with Quaywatch, the Director undertook to reply."), Some("the Director"));
        assert_eq!(owner("Ms Low has kindly offered to paint it."), Some("Ms Low"));
        assert_eq!(owner("Ms Low, who has agreed to nothing, left."), None);
        assert_eq!(
            told("It was a matter for the Quays Board and the Lamps Manager undertook to tell them.")
                .and_then(|task| task.owner),
            Some("the Lamps Manager")
        );
    }

    #[test]
    fn and_promise_is_owned_where_it_is_sure() {
        let owner = |text| and_promise(text).map(|task| task.owner);
        assert_eq!(owner("Ms Low asked about a hall and would follow this up."), Some(Some("Ms Low")));
        assert_eq!(owner("The Clerk advised that it was late and would report back."), Some(None));
        assert_eq!(owner("The Clerk advised that the road was shut and would reopen."), None);
        assert_eq!(owner("Lamps were lit and would check out."), None);
    }

    #[test]
    fn pronoun_promise_names_who_was_spoken_of() {
        let owner = |text| pronoun_promise(text).map(|task| task.owner);
        assert_eq!(owner("It was put to Cllr Low and he agreed to follow it up."), Some(Some("Cllr Low")));
        assert_eq!(owner("Ash tree: the owners say they will monitor it."), Some(None));
        assert_eq!(owner("The Chair spoke of the board and agreed to get a price."), Some(Some("The Chair")));
        assert_eq!(owner("She asked why. – Cllr Low, Leader, spoke and undertook to write."), Some(Some("Cllr Low")));
        assert_eq!(owner("Ms Ash asked why. - The Leader spoke and undertook to write."), Some(Some("The Leader")));
        assert_eq!(owner("Ms Ash asked why. - The Leader of the Council spoke and undertook to write."), None);
        assert_eq!(owner("The Committee noted it and agreed to pay for it."), None);
        assert_eq!(owner("Cllr Low spoke and she agreed to the plan."), None);
        assert_eq!(owner("She also promised to write to them."), Some(None));
    }
}
