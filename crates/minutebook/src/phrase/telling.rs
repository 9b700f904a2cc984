//! Tellings: the sentences that tell of a decision without a label.

use super::wording::{Meanings, Rare, Wordings, count_words, find_any, starts_with_any, word_starts};
use super::{Cue, verb};
use crate::model::Verb;

/// The words of which one stands in every sentence that tells of a decision, movers apart.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("resolved", Cue::Decide),
    ("agreed", Cue::Decide),
    ("decided", Cue::Decide),
    ("ordered", Cue::Decide),
    ("approved", Cue::Decide),
    ("endorsed", Cue::Decide),
    ("adopted", Cue::Decide),
    ("accepted", Cue::Decide),
    ("noted the", Cue::Decide),
    ("received the", Cue::Decide),
    ("authorised", Cue::Decide),
    ("delegated", Cue::Decide),
    ("appointed", Cue::Decide),
    ("voted", Cue::Decide),
    ("ratified", Cue::Decide),
    ("deferred", Cue::Decide),
    ("rejected", Cue::Decide),
    ("supported the", Cue::Decide),
    ("confirmed", Cue::Decide),
    ("wished to object", Cue::Decide),
    ("wish to object", Cue::Decide),
    ("do not have any", Cue::Decide),
    ("have no objection", Cue::Decide),
    ("had no objection", Cue::Decide),
    ("raised no objection", Cue::Decide),
    ("recommended for", Cue::Decide),
    ("moved as correct", Cue::Decide),
    ("elected", Cue::Decide),
    ("signed as", Cue::Decide),
    ("carried", Cue::Decide),
    ("co-opted", Cue::Decide),
    ("taken as read", Cue::Decide),
    ("comeback to", Cue::Decide),
    ("come back to", Cue::Decide),
];

/// How a sentence tells of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// "It was agreed that", "it was resolved to".
    ItWas,
    /// "The Committee agreed", "Councillors agreed that", "All Councillors agreed to this proposal".
    Body,
    /// "The policy was approved", "was reviewed and accepted".
    Passive,
    /// "Approved & signed as correct", "all approved", "Agreed to".
    Bare,
    /// "This item was deferred".
    Deferred,
}

/// A decision told in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// How.
    pub telling: Telling,
    /// Where in the sentence the telling words start.
    pub start: usize,
    /// Where they end: what was decided may stand after them.
    pub end: usize,
    /// The verb that they have themselves; none for "resolved".
    pub verb: Option<Verb>,
}

const IT_WAS: &Wordings = &Wordings::new(&["it was", "it is", "it has been", "and it was"]);
const IT_WAS_ADVERBS: &Wordings = &Wordings::new(&[
    "also",
    "therefore",
    "unanimously",
    "further",
    "formally",
    "then",
    "accordingly",
    "subsequently",
    "thereupon",
    "and",
    "hereby",
]);
const DECIDING: &Meanings<Option<Verb>> =
    &Meanings::new(&[("resolved", None), ("agreed", Some(Verb::Agree)), ("decided", None), ("ordered", None)]);

/// How far before its verb the words of a telling may start, in bytes.
const REACH: usize = 100;

/// The places where words may start that lead to one of `verbs`: the starts of the words not far before each.
fn before_verbs<'t, T: Copy>(text: &'t str, verbs: &'static Meanings<T>) -> impl Iterator<Item = usize> + 't
where
    T: 't,
{
    let verb = |at: &usize| text.get(*at..).is_some_and(|here| verbs.after(here).is_some());
    word_starts(text).filter(verb).flat_map(move |verb| {
        let from = text.floor_char_boundary(verb.saturating_sub(REACH));
        // What is cut off at the front may be the rest of a word.
        let cut = usize::from(from > 0);
        word_starts(text.get(from..verb).unwrap_or("")).skip(cut).map(move |at| from + at)
    })
}

/// it-was = "it was" [adverbs] ("resolved" | "agreed" | "decided")
///
/// "It was also AGREED that we write", "it was unanimously resolved to"
pub fn it_was(text: &str) -> Option<Told> {
    before_verbs(text, DECIDING).find_map(|start| {
        let mut rest = IT_WAS.after(text.get(start..)?)?.trim_start();
        while let Some(more) = IT_WAS_ADVERBS.after(rest) {
            rest = more.trim_start_matches([',', ' ', '\n', '–', '-']);
        }
        let (rest, verb) = DECIDING.after(rest)?;
        Some(Told { telling: Telling::ItWas, start, end: text.len() - rest.len(), verb })
    })
}

/// Bodies as the subject of a sentence; the article before them is optional.
const SUBJECTS: &Wordings = &Wordings::new(&[
    "committee",
    "cabinet",
    "council",
    "board",
    "panel",
    "executive",
    "meeting",
    "parish council",
    "town council",
    "community council",
    "county council",
    "city council",
    "full council",
    "scrutiny board",
    "sub-committee",
    "subcommittee",
    "councillors",
    "cllrs",
    "members",
    "all councillors",
    "all cllrs",
    "all members",
    "all councillors present",
    "forum",
    "partnership",
    "working group",
    "governing body",
    "governors",
    "all present",
    "trustees",
    "scrutiny committee",
]);

/// Words between the body and the verb.
const BODY_ADVERBS: &Wordings = &Wordings::new(&[
    "also",
    "therefore",
    "unanimously",
    "further",
    "formally",
    "then",
    "accordingly",
    "subsequently",
    "thereupon",
    "and",
    "hereby",
    "present",
    "all",
]);

/// What a body does in a sentence that tells of its decision.
const BODY_DECIDES: &Meanings<Option<Verb>> = &Meanings::new(&[
    ("resolved", None),
    ("agreed", Some(Verb::Agree)),
    ("decided", None),
    ("approved", Some(Verb::Approve)),
    ("endorsed", Some(Verb::Endorse)),
    ("adopted", Some(Verb::Adopt)),
    ("accepted the", Some(Verb::Accept)),
    ("accepted all", Some(Verb::Accept)),
    ("noted the", Some(Verb::Note)),
    ("received the", Some(Verb::Receive)),
    ("authorised", Some(Verb::Delegate)),
    ("delegated", Some(Verb::Delegate)),
    ("appointed", Some(Verb::Appoint)),
    ("voted to", None),
    ("voted unanimously to", None),
    ("ratified", Some(Verb::Approve)),
    ("deferred", Some(Verb::Defer)),
    ("rejected", Some(Verb::Reject)),
    ("supported the", Some(Verb::Support)),
    ("confirmed the minutes", Some(Verb::Confirm)),
    ("wished to object", Some(Verb::Other)),
    ("wish to object", Some(Verb::Other)),
    ("do not have any", Some(Verb::Other)),
    ("have no objection", Some(Verb::Other)),
    ("had no objection", Some(Verb::Other)),
    ("have no objections", Some(Verb::Other)),
    ("had no objections", Some(Verb::Other)),
    ("raised no objections", Some(Verb::Other)),
    ("do not have any objections", Some(Verb::Other)),
    ("raised no objection", Some(Verb::Other)),
]);

/// body-decides = body [adverbs] verb
///
/// "Cabinet noted the report", "The meeting AGREED we should", "TCC authorised the Chairman"
pub fn body_decides(text: &str) -> Option<Told> {
    before_verbs(text, BODY_DECIDES).find_map(|start| {
        let here = text.get(start..)?;
        let mut rest = subject(here)?.trim_start();
        while let Some(more) = BODY_ADVERBS.after(rest) {
            rest = more.trim_start();
        }
        // "PEC Deferred Matters List" is a name.
        let name = rest.starts_with("Deferred");
        let (rest, verb) = BODY_DECIDES.after(rest).filter(|_| !name)?;
        Some(Told { telling: Telling::Body, start, end: text.len() - rest.len(), verb })
    })
}

/// is-body = ["the"] { word } body, and nothing else: "Cabinet", "The Schools Forum"
pub fn is_body(text: &str) -> bool {
    let text = text.trim();
    let ends = word_starts(text).any(|at| text.get(at..).and_then(subject).is_some_and(|rest| rest.trim().is_empty()));
    ends && count_words(text, 8) < 8 && text.starts_with(|letter: char| letter.is_uppercase())
}

/// Words before a body.
const ARTICLES: &Wordings = &Wordings::new(&["the", "this", "all"]);

/// A body as a subject at the start of `text`, and what follows it.
fn subject(text: &str) -> Option<&str> {
    let named = ARTICLES.after(text).map_or(text, str::trim_start);
    let listed = SUBJECTS.after_longest(named);
    listed.or_else(|| {
        let end = text.bytes().take_while(u8::is_ascii_uppercase).count();
        (2..=6).contains(&end).then(|| text.get(end..)).flatten().filter(|rest| rest.starts_with(char::is_whitespace))
    })
}

const WAS: &Wordings = &Wordings::new(&["was", "were"]);
const WAS_ADVERBS: &Wordings = &Wordings::new(&[
    "unanimously",
    "duly",
    "formally",
    "then",
    "also",
    "reviewed and",
    "discussed and",
    "considered and",
    "submitted and",
    "received and",
    "read and",
    "taken as read and",
    "taken as read,",
    "all",
    "therefore",
    "moved and",
    "read and",
    "checked and",
    "proposed and",
]);
const WAS_DECIDED: &Meanings<Option<Verb>> = &Meanings::new(&[
    ("approved", Some(Verb::Approve)),
    ("agreed", Some(Verb::Agree)),
    ("adopted", Some(Verb::Adopt)),
    ("accepted", Some(Verb::Accept)),
    ("resolved", None),
    ("endorsed", Some(Verb::Endorse)),
    ("voted for", None),
    ("confirmed as", Some(Verb::Confirm)),
    ("moved as correct", Some(Verb::Confirm)),
    ("elected", Some(Verb::Appoint)),
    ("ratified", Some(Verb::Approve)),
    ("signed as", Some(Verb::Confirm)),
    ("carried", None),
    ("co-opted", Some(Verb::Appoint)),
    ("taken as read", Some(Verb::Confirm)),
]);

/// was-decided = ("was" | "were") [adverbs] participle
///
/// "A memorial was reviewed and approved", "The minutes were agreed as a true record"
pub fn was_decided(text: &str) -> Option<Told> {
    before_verbs(text, WAS_DECIDED).find_map(|start| {
        let mut rest = WAS.after(text.get(start..)?)?.trim_start();
        while let Some(more) = WAS_ADVERBS.after(rest) {
            rest = more.trim_start();
        }
        let (rest, verb) = WAS_DECIDED.after(rest)?;
        let elsewhere = starts_with_any(
            &["by the government", "in 19", "in 20", "last", "at the last", "out", "over", "forward", "from"],
            rest.trim_start(),
        );
        let verb = verb.or_else(|| verb::verb(rest)).or_else(|| verb::verb(text));
        (!elsewhere).then_some(Told { telling: Telling::Passive, start, end: text.len() - rest.len(), verb })
    })
}

const DEFERRALS: &Wordings = &Wordings::new(&[
    "was deferred",
    "were deferred",
    "be deferred",
    "report deferred",
    "item deferred",
    "is deferred",
    "comeback to this",
    "come back to this",
    "deferred to",
    "deferred until",
]);

/// deferred = "was deferred", "Report deferred", "come back to this issue"
pub fn deferred(text: &str) -> bool {
    (DEFER.stands_in(text) || BACK.stands_in(text)) && find_any(text, DEFERRALS).is_some()
}

/// Of these words one stands in each of [`DEFERRALS`].
const DEFER: Rare = Rare::new("deferred");
const BACK: Rare = Rare::new("back");

/// Sentences that only say yes to the one before: "This was AGREED", "All agreed to this proposal".
const ECHO_STARTS: &Wordings = &Wordings::new(&[
    "this was",
    "these were",
    "this is",
    "all were in",
    "all councillors",
    "all cllrs",
    "all members",
    "all agreed",
]);
const ECHO_ENDS: &Wordings = &Wordings::new(&[
    "to this proposal",
    "to this",
    "with this",
    "this be",
    "that this",
    "was agreed",
    "were accepted",
    "was agreed by",
]);

const ECHO_AGREES: &Wordings = &Wordings::new(&["agreed this", "agreed to this", "agreed with this"]);

/// echo = a sentence whose matter stands in the sentence before it
///
/// "This was AGREED.", "These were accepted by all.", "Cllrs agreed this be done in the Spring."
pub fn echo(text: &str) -> bool {
    let agreed = || AGREED.stands_in(text) && THIS.stands_in(text) && find_any(text, ECHO_AGREES).is_some();
    (starts_with_any(ECHO_STARTS, text) || agreed())
        && count_words(text, 16) < 16
        && find_any(text, &["to continue"]).is_none()
        && (find_any(text, ECHO_ENDS).is_some() || find_any(text, &["agreed this"]).is_some())
}

const AGREED: Rare = Rare::new("agreed");
const THIS: Rare = Rare::new("this");

const BARE: &Meanings<Option<Verb>> = &Meanings::new(&[
    ("approved & signed", Some(Verb::Approve)),
    ("approved and signed", Some(Verb::Approve)),
    ("agreed to", Some(Verb::Agree)),
    ("agreed that", Some(Verb::Agree)),
    ("resolved that", None),
    ("resolved to", None),
    ("recommended for approval by parish council", Some(Verb::Recommend)),
    ("recommended for approval by town council", Some(Verb::Recommend)),
    ("recommended for refusal by parish council", Some(Verb::Recommend)),
    ("recommended for refusal by town council", Some(Verb::Recommend)),
    ("agreed and signed", Some(Verb::Agree)),
    ("confirmed and signed", Some(Verb::Confirm)),
]);

/// bare = "Approved & signed as correct", "Agreed to", at the start of a sentence
pub fn bare(text: &str) -> Option<Told> {
    let (rest, verb) = BARE.after(text)?;
    Some(Told { telling: Telling::Bare, start: 0, end: text.len() - rest.len(), verb })
}

#[cfg(test)]
mod tests {
    use super::super::wording::Words;
    use super::*;

    #[test]
    fn each_verb_that_decides_has_its_cue() {
        let tables = [DECIDING, BODY_DECIDES, WAS_DECIDED, BARE];
        let verbs = tables.iter().flat_map(|table| table.table().iter().map(|(words, _)| *words));
        for words in verbs.chain(DEFERRALS.words().iter().copied()) {
            assert!(crate::phrase::cues(words).has(Cue::Decide), "{words}");
        }
        for words in DEFERRALS.words() {
            assert!(DEFER.stands_in(words) || BACK.stands_in(words), "{words}");
        }
    }

    #[test]
    fn it_was_reads_a_told_decision() {
        assert!(it_was("It was also AGREED that we write").is_some());
        assert!(it_was("9.35pm; it was resolved to adjourn").is_some());
        assert!(it_was("It had been AGREED that").is_none());
        assert!(it_was("It was noted that").is_none());
    }

    #[test]
    fn body_decides_reads_subject_and_verb() {
        for text in [
            "Cabinet noted the report",
            "The meeting AGREED we should",
            "NPC authorised the Chairman",
            "Councillors agreed that it",
        ] {
            assert!(body_decides(text).is_some(), "{text}");
        }
        assert!(body_decides("The Committee noted that numbers had risen").is_none());
    }

    #[test]
    fn was_decided_reads_a_passive() {
        assert_eq!(
            was_decided("A memorial was reviewed and approved.").and_then(|told| told.verb),
            Some(Verb::Approve)
        );
        assert!(was_decided("The plan had been approved").is_none());
    }

    #[test]
    fn echo_knows_a_yes() {
        for text in [
            "This was AGREED.",
            "These were accepted by all.",
            "All Cllrs agreed to this proposal.",
            "Cllrs agreed this be done in May.",
        ] {
            assert!(echo(text), "{text}");
        }
        assert!(!echo("This was accepted."));
    }
}
