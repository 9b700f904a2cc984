//! Tellings: the sentences that tell of a decision without a label.

mod answered;
mod body;
mod considered;
mod echo;
mod verbs;

use crate::model::Verb;
use crate::phrase::Cue;
use crate::phrase::rare::Rare;
use crate::phrase::wording::{Meanings, Wordings, find_any, starts_with_any};

pub use answered::answered;
pub use body::{body_decides, is_body};
pub use echo::echo;
pub use verbs::Verbs;

/// The words of which one stands in every sentence that tells of a decision, movers apart.
pub(in crate::phrase) const CUES: &[(&str, Cue)] = &[
    ("it was", Cue::ItWas),
    ("it is", Cue::ItWas),
    ("it has been", Cue::ItWas),
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
    ("has no objection", Cue::Decide),
    ("raises no objection", Cue::Decide),
    ("have no observation", Cue::Decide),
    ("had no observation", Cue::Decide),
    ("notes the", Cue::Decide),
    ("approves the", Cue::Decide),
    ("approve the minutes", Cue::Decide),
    ("agrees the", Cue::Decide),
    ("endorses the", Cue::Decide),
    ("recommends that", Cue::Decide),
    ("objects t", Cue::Decide),
    ("objects on", Cue::Decide),
    ("supports th", Cue::Decide),
    ("passed for payment", Cue::Decide),
    ("found to be", Cue::Decide),
    ("recommended for", Cue::Decide),
    ("recommended approval", Cue::Decide),
    ("recommended refusal", Cue::Decide),
    ("recommends approval", Cue::Decide),
    ("recommends refusal", Cue::Decide),
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
const DECIDING: &Meanings<Option<Verb>> = &Meanings::new(&[
    ("resolved", None),
    ("agreed", Some(Verb::Agree)),
    ("decided", None),
    ("ordered", None),
    ("voted", None),
]);

/// it-was = "it was" [adverbs] ("resolved" | "agreed" | "decided")
///
/// "It was also AGREED that we write", "it was unanimously resolved to"
pub fn it_was(text: &str) -> Option<Told> {
    Verbs::of(text).it_was()
}

impl Verbs<'_> {
    /// As [`it_was`].
    pub fn it_was(&self) -> Option<Told> {
        self.before(DECIDING).find_map(|start| {
            let mut rest = IT_WAS.after(self.from(start))?.trim_start();
            while let Some(more) = IT_WAS_ADVERBS.after(rest) {
                rest = more.trim_start_matches([',', ' ', '\n', '–', '-']);
            }
            let (rest, verb) = DECIDING.after(rest)?;
            Some(Told { telling: Telling::ItWas, start, end: self.text.len() - rest.len(), verb })
        })
    }
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
    "proposed, seconded and",
    "seconded and",
    "signed and",
    "nominated and",
    "read",
    "read,",
    "circulated,",
    "circulated and",
    "declared",
    "duly declared",
    "put to the vote and",
    "taken, and",
    "taken and",
    "put to the meeting and",
    "duly seconded and",
    "and",
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
    ("confirmed and signed", Some(Verb::Confirm)),
    ("passed for payment", Some(Verb::Approve)),
    ("found to be correct", Some(Verb::Confirm)),
    ("found to be a true", Some(Verb::Confirm)),
    ("moved as correct", Some(Verb::Confirm)),
    ("elected", Some(Verb::Appoint)),
    ("appointed as", Some(Verb::Appoint)),
    ("appointed chair", Some(Verb::Appoint)),
    ("appointed chairman", Some(Verb::Appoint)),
    ("appointed vice", Some(Verb::Appoint)),
    ("ratified", Some(Verb::Approve)),
    ("authorised", None),
    ("signed as", Some(Verb::Confirm)),
    ("carried", None),
    ("co-opted", Some(Verb::Appoint)),
    ("taken as read", Some(Verb::Confirm)),
]);

impl Verbs<'_> {
    /// was-decided = ("was" | "were") [adverbs] participle
    ///
    /// "A memorial was reviewed and approved", "The minutes were agreed as a true record"
    pub fn was_decided(&self) -> Option<Told> {
        self.before(WAS_DECIDED).find_map(|start| self.was_decided_at(start))
    }

    fn was_decided_at(&self, start: usize) -> Option<Told> {
        let text = self.text;
        let said = WAS.after(self.from(start))?.trim_start();
        let mut rest = said;
        if aside(text.get(..start)?) {
            return None;
        }
        while let Some(more) = WAS_ADVERBS.after_longest(rest) {
            rest = more.trim_start();
        }
        let (rest, verb) = WAS_DECIDED.after(rest).or_else(|| considered::considered(said))?;
        let elsewhere = starts_with_any(
            &["by the government", "in 19", "in 20", "last", "at the last", "out", "over", "forward", "from"],
            rest.trim_start(),
        );
        // A report that is taken as read is no decision; minutes that are, stand.
        let read = verb == Some(Verb::Confirm) && find_any(text, &["minutes", "record", "correct"]).is_none();
        // "Apologies were accepted from Cllr Ash": those from whom they came accept nothing.
        let apologies = starts_with_any(&["apologies"], text) && starts_with_any(&["from"], rest.trim_start());
        if elsewhere && !apologies || read {
            return None;
        }
        Some(Told { telling: Telling::Passive, start, end: text.len() - rest.len(), verb })
    }
}

/// Whether what follows `before` only tells more of something: "Councillor Low, who was elected in May, spoke".
fn aside(before: &str) -> bool {
    let last = before.trim_end().rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    ["who", "which", "when", "if", "once", "unless", "until"].iter().any(|word| last.eq_ignore_ascii_case(word))
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

const BARE: &Meanings<Option<Verb>> = &Meanings::new(&[
    ("approved & signed", Some(Verb::Approve)),
    ("approved and signed", Some(Verb::Approve)),
    ("agreed to", Some(Verb::Agree)),
    ("agreed that", Some(Verb::Agree)),
    ("agreed the clerk", Some(Verb::Agree)),
    ("agreed not to", Some(Verb::Agree)),
    ("resolved that", None),
    ("resolved to", None),
    ("resolved not to", None),
    ("decided that", None),
    ("decided to", None),
    ("decided not to", None),
    ("recommended for approval by parish council", Some(Verb::Recommend)),
    ("recommended for approval by town council", Some(Verb::Recommend)),
    ("recommended for refusal by parish council", Some(Verb::Recommend)),
    ("recommended for refusal by town council", Some(Verb::Recommend)),
    ("agreed and signed", Some(Verb::Agree)),
    ("confirmed and signed", Some(Verb::Confirm)),
]);

impl Verbs<'_> {
    /// bare = "Approved & signed as correct", "Agreed to", at the start of a sentence or after a title's colon or dash
    pub fn bare(&self) -> Option<Told> {
        let found = self.verbs.iter().find_map(|start| {
            let here = self.from(*start);
            let (rest, verb) = BARE.after(here)?;
            let first = self.text.get(..*start).is_some_and(|all| matches!(all.trim_end(), "" | "Unanimously"));
            let led = || here.starts_with(char::is_uppercase) && self.led(*start);
            (first || led()).then_some((if first { 0 } else { *start }, rest, verb))
        });
        let (start, rest, verb) = found?;
        Some(Told { telling: Telling::Bare, start, end: self.text.len() - rest.len(), verb })
    }

    /// Whether a colon or the sentence's first dash stands before place `at`: "Payments: Resolved to pay the bills".
    fn led(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or("");
        let title = before.trim_end_matches(|sign: char| matches!(sign, '-' | '–') || sign.is_whitespace());
        let dashed = |dash: &str| {
            let gap = before.get(title.len()..).unwrap_or("");
            gap.contains(dash) && !title.contains(dash)
        };
        title.ends_with(':') || dashed(" – ") || dashed(" - ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::wording::Words;

    #[test]
    fn each_verb_that_decides_has_its_cue() {
        let tables = [DECIDING, body::BODY_DECIDES, WAS_DECIDED, BARE];
        let verbs = tables.iter().flat_map(|table| table.table().iter().map(|(words, _)| *words));
        for words in verbs.clone() {
            assert!(verbs::FIRST_WORDS.after(words).is_some(), "{words}");
        }
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
        assert!(it_was("it was voted 5-1 that the fee should stay").is_some());
        assert!(it_was("It had been AGREED that").is_none());
        assert!(it_was("It was noted that").is_none());
    }

    #[test]
    fn was_decided_reads_a_passive() {
        let was_decided = |text| Verbs::of(text).was_decided();
        assert_eq!(
            was_decided("A memorial was reviewed and approved.").and_then(|told| told.verb),
            Some(Verb::Approve)
        );
        assert_eq!(
            was_decided("The minutes were read, approved and signed.").and_then(|told| told.verb),
            Some(Verb::Approve)
        );
        assert!(was_decided("The minutes were circulated and adopted").is_some());
        let paid = was_decided("The payments listed were authorised.");
        assert_eq!(paid.map(|told| told.verb), Some(None));
        assert!(was_decided("The rules were considered and, subject to a change at 4, adopted.").is_some());
        assert!(was_decided("The minutes were amended accordingly and then agreed and signed.").is_some());
        assert!(was_decided("The notes were signed and adopted.").is_some());
        assert!(was_decided("This was read out by the Chairman, agreed and signed.").is_some());
        assert!(was_decided("Mr Low was proposed and seconded and appointed as Vice Chair.").is_some());
        assert!(was_decided("The barn was discussed and its use agreed with the owner.").is_none());
        assert!(was_decided("The barn was considered by the county and approved.").is_none());
        assert!(was_decided("The plan had been approved").is_none());
        assert!(was_decided("Councillor Low, who was elected in May, spoke.").is_none());
        assert!(was_decided("The letter was read to the meeting.").is_none());
    }

    #[test]
    fn bare_stands_at_the_start_or_after_a_title() {
        let bare = |text| Verbs::of(text).bare();
        assert_eq!(bare("Payments: Resolved to pay the bills").map(|told| told.start), Some(10));
        assert_eq!(bare("Agreed to meet").map(|told| told.start), Some(0));
        assert_eq!(bare("Insurance – Resolved to renew it").map(|told| told.start), Some(14));
        assert_eq!(bare("Unanimously agreed to meet").map(|told| told.start), Some(0));
        assert!(bare("Agreed the Clerk would write").is_some());
        assert!(bare("They agreed to meet").is_none());
        assert!(bare("The hall – agreed to be cold – was let").is_none());
        assert!(bare("The following was said: agreed to differ").is_none());
    }
}
