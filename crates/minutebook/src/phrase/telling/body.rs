//! What a body decides, told with the body as the subject: "Cabinet noted the report".

use super::{Telling, Told, Verbs};
use crate::model::Verb;
use crate::phrase::starts::{count_words, word_starts};
use crate::phrase::wording::{Meanings, Wordings, after, starts_with_any};

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
    "all cllrs present",
    "all members present",
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
    "considered and",
    "reviewed and",
    "received and",
    "discussed and",
    "received, noted and",
    "noted and",
    "duly",
]);

/// What a body does now and here.
const PRESENT: &Wordings = &Wordings::new(&[
    "objects",
    "supports",
    "has",
    "raises",
    "notes",
    "approves",
    "approve",
    "agrees",
    "endorses",
    "recommends",
]);

/// What a body does in a sentence that tells of its decision.
pub(super) const BODY_DECIDES: &Meanings<Option<Verb>> = &Meanings::new(&[
    ("resolved", None),
    ("agreed", Some(Verb::Agree)),
    ("decided", None),
    ("approved", Some(Verb::Approve)),
    ("endorsed", Some(Verb::Endorse)),
    ("adopted", Some(Verb::Adopt)),
    ("accepted the", Some(Verb::Accept)),
    ("accepted all", Some(Verb::Accept)),
    ("accepted these", Some(Verb::Accept)),
    ("accepted this", Some(Verb::Accept)),
    ("noted the", Some(Verb::Note)),
    ("received the", Some(Verb::Receive)),
    ("authorised", Some(Verb::Delegate)),
    ("delegated", Some(Verb::Delegate)),
    ("appointed", Some(Verb::Appoint)),
    ("voted to", None),
    ("voted unanimously to", None),
    ("voted in favour of", None),
    ("voted unanimously in favour of", None),
    ("ratified", Some(Verb::Approve)),
    ("deferred", Some(Verb::Defer)),
    ("rejected", Some(Verb::Reject)),
    ("supported the", Some(Verb::Support)),
    ("confirmed the minutes", Some(Verb::Confirm)),
    ("confirmed as a", Some(Verb::Confirm)),
    ("recommended approval", Some(Verb::Recommend)),
    ("recommended refusal", Some(Verb::Recommend)),
    ("recommends approval", Some(Verb::Recommend)),
    ("recommends refusal", Some(Verb::Recommend)),
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
    ("has no objection", Some(Verb::Other)),
    ("has no objections", Some(Verb::Other)),
    ("raises no objection", Some(Verb::Other)),
    ("raises no objections", Some(Verb::Other)),
    ("have no observations", Some(Verb::Other)),
    ("had no observations", Some(Verb::Other)),
    ("notes the report", Some(Verb::Note)),
    ("notes the contents", Some(Verb::Note)),
    ("notes the update", Some(Verb::Note)),
    ("approves the", Some(Verb::Approve)),
    ("approve the minutes", Some(Verb::Approve)),
    ("agrees the", Some(Verb::Agree)),
    ("endorses the", Some(Verb::Endorse)),
    ("recommends that", Some(Verb::Recommend)),
    ("objects to", Some(Verb::Other)),
    ("objects on", Some(Verb::Other)),
    ("supports the application", Some(Verb::Support)),
    ("supports this application", Some(Verb::Support)),
]);

/// body-decides = body [adverbs] verb
///
/// "Cabinet noted the report", "The meeting AGREED we should", "TCC authorised the Chairman"
pub fn body_decides(text: &str) -> Option<Told> {
    Verbs::of(text).body_decides()
}

impl Verbs<'_> {
    /// As [`body_decides`].
    pub fn body_decides(&self) -> Option<Told> {
        self.before(BODY_DECIDES).find_map(|start| self.body_decides_from(start)).or_else(|| self.considers())
    }

    fn body_decides_from(&self, start: usize) -> Option<Told> {
        let here = self.from(start);
        let mut rest = subject(here)?.trim_start();
        while let Some(more) = BODY_ADVERBS.after(rest) {
            rest = more.trim_start();
        }
        // "PEC Deferred Matters List" is a name.
        let name = rest.starts_with("Deferred");
        // What a body "objects to" it objects to here and now only as the sentence's own subject.
        let present = start > 0 && starts_with_any(PRESENT, rest);
        let (rest, verb) = BODY_DECIDES.after(rest).filter(|_| !name && !present)?;
        // "JB agreed to look into it": two letters are a person's initials, and what he agrees to he undertakes.
        // "The Chief Executive agreed to write": a post.
        let post = self.text.get(..start).is_some_and(|before| before.trim_end().ends_with("Chief"));
        if is_initials(here) || post {
            return None;
        }
        Some(Told { telling: Telling::Body, start, end: self.text.len() - rest.len(), verb })
    }

    /// considers = body "considered" ... "and" ["unanimously"] ("agreed" | "resolved" | "decided") ("to" | "that")
    ///
    /// "Councillors considered the plans but saw no harm in them and agreed to support them"
    fn considers(&self) -> Option<Told> {
        let first = subject(self.text)?.trim_start();
        CONSIDERED.after(first)?;
        word_starts(self.text).find_map(|at| {
            let mut rest = after("and", self.from(at))?.trim_start();
            while let Some(more) = BODY_ADVERBS.after(rest) {
                rest = more.trim_start();
            }
            let (_, verb) = AND_DECIDED.after(rest)?;
            // "To" and "that" belong to what was decided.
            let end = self.text.len() - rest.len() + rest.find(' ')?;
            Some(Told { telling: Telling::Body, start: 0, end, verb })
        })
    }
}

const CONSIDERED: &Wordings = &Wordings::new(&["considered", "discussed", "reviewed", "noted", "received", "debated"]);
const AND_DECIDED: &Meanings<Option<Verb>> = &Meanings::new(&[
    ("agreed to", Some(Verb::Agree)),
    ("agreed that", Some(Verb::Agree)),
    ("resolved to", None),
    ("resolved that", None),
    ("decided to", None),
    ("decided that", None),
]);

/// is-body = ["the"] { word } body, and nothing else: "Cabinet", "The Schools Forum"
pub fn is_body(text: &str) -> bool {
    let text = text.trim();
    let ends = word_starts(text).any(|at| text.get(at..).and_then(subject).is_some_and(|rest| rest.trim().is_empty()));
    ends && count_words(text, 8) < 8 && text.starts_with(|letter: char| letter.is_uppercase())
}

/// Bodies of two letters; two others are the initials of a person.
const SHORT_BODIES: &[&str] = &["PC", "TC", "CC", "DC", "BC"];

/// Whether `text` begins with two capital letters that name no body.
fn is_initials(text: &str) -> bool {
    let end = text.bytes().take_while(u8::is_ascii_uppercase).count();
    end == 2 && !SHORT_BODIES.contains(&text.get(..end).unwrap_or(""))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn body_decides_reads_subject_and_verb() {
        for text in [
            "Cabinet noted the report",
            "The meeting AGREED we should",
            "NPC authorised the Chairman",
            "Councillors agreed that it",
            "Council objects on highway grounds.",
            "The Parish Council RECOMMENDED APPROVAL.",
            "Members confirmed as a true record the minutes",
            "The Parish Council has no objection.",
            "Members received and noted the minutes",
            "The Council considered and adopted the rules",
            "The Council voted in favour of ordering a bench",
            "Members voted unanimously in favour of Bo Lind as chair",
        ] {
            assert!(body_decides(text).is_some(), "{text}");
        }
        assert!(body_decides("Councillors considered the plans, saw no harm and agreed to support them").is_some());
        assert!(body_decides("The Clerk considered the plans and agreed to write").is_none());
        assert!(body_decides("RT agreed to look into the cost").is_none());
        assert!(body_decides("In 2018 the Council objects to the barn, it said").is_none());
        assert!(body_decides("The Chief Executive agreed to write").is_none());
        assert!(body_decides("RT accepted the position and signed").is_none());
        assert!(body_decides("PC agreed to pay the bill").is_some());
        assert!(body_decides("The Committee noted that numbers had risen").is_none());
    }
}
