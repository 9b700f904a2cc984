//! Verbs: what a body does by deciding, from the words of a clause.

mod given;
mod words;

use super::rare::Rare;
use super::starts::word_starts;
use super::wording::{Wordings, after, find_any, starts_with_any};
use crate::model::Verb;
use given::{given, of_the_post};
use words::{ACTIVE, ADVERBS, ALLOWED, AUXILIARIES, BODIES, PASSIVE};

/// active = verb in the infinitive, the third person or the past
///
/// "note the report", "notes the findings", "agreed to"
pub fn active(text: &str) -> Option<Verb> {
    ACTIVE.after(text).map(|read| read.1)
}

/// What the clause `text` has the body do: by its first word, by the words after the body, or by a passive.
///
/// "To note the report", "That the Panel note the update", "that the report be noted"
pub fn verb(text: &str) -> Option<Verb> {
    let core = without_that(text);
    if excludes_public(text) {
        return Some(Verb::ExcludePublic);
    }
    if THANKS.stands_in(text) && find_any(text, GIVEN_THANKS).is_some() {
        return Some(Verb::Thank);
    }
    // "to write to those who were appointed": what is done there is not what is decided.
    let task = text.get(..text.len() - core.len()).is_some_and(|lead| starts_with_any(&["to"], last_word(lead)));
    // "that notes of the meeting be approved": the notes are no verb.
    let noun = starts_with_any(&["notes of", "notes from"], core);
    let active = || active(core).filter(|_| !noun);
    active()
        .or_else(|| of_the_body(core))
        .or_else(|| of_the_post(core))
        .or_else(|| if task { None } else { passive(core).map(|found| found.1) })
        .or_else(|| records_minutes(text).then_some(Verb::Confirm))
        .or_else(|| joined(core))
        .or_else(|| post_arranges(core))
        .or_else(|| find_any(text, CHOICES).map(|_| Verb::Appoint))
}

const THANKS: Rare = Rare::new("thanks");
const GIVEN_THANKS: &Wordings =
    &Wordings::new(&["letter of thanks", "vote of thanks", "thanks be", "its thanks", "their thanks"]);
const CHOICES: &Wordings = &Wordings::new(&[
    "co-option of",
    "election of",
    "elected as",
    "elected chair",
    "elected chairman",
    "elected vice",
    "elected mayor",
    "being co-opted",
    "co-opted onto",
    "co-opted as",
]);
const EXCLUDE: Rare = Rare::new("exclude");
const EXCLUDED: &Wordings = &Wordings::new(&["be excluded", "were excluded", "was excluded"]);
const EXCLUDES_PUBLIC: &Wordings =
    &Wordings::new(&["public be excluded", "exclude the public", "exclude the press", "excluded from the meeting"]);
const PUBLIC: &Wordings = &Wordings::new(&["public", "press"]);
const RECORDS: &Wordings = &Wordings::new(&[
    "correct record",
    "accurate record",
    "true record",
    "were correct",
    "as correct",
    "as a correct",
    "true and",
]);

/// Whether `text` excludes the press and public.
pub fn excludes_public(text: &str) -> bool {
    EXCLUDE.stands_in(text)
        && (find_any(text, EXCLUDES_PUBLIC).is_some()
            || find_any(text, EXCLUDED).is_some() && find_any(text, PUBLIC).is_some())
}

/// Whether `text` says that minutes are a correct record.
fn records_minutes(text: &str) -> bool {
    find_any(text, RECORDS).is_some()
}

/// The last word of `text`.
fn last_word(text: &str) -> &str {
    text.trim_end().rsplit(char::is_whitespace).next().unwrap_or("")
}

fn without_that(text: &str) -> &str {
    let mut core = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    for word in ["and", "that", "it was", "unanimously", "to", "unanimously"] {
        if let Some(rest) = after(word, core) {
            core = rest.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        }
    }
    core
}

/// body-verb = body [adverb] verb, within the first words of the clause
///
/// "the Scrutiny Board notes", "the County Council formally adopt", "the Parish Council must strongly support"
fn of_the_body(core: &str) -> Option<Verb> {
    let mut body_before = false;
    for at in word_starts(core).take(14) {
        let here = core.get(at..)?;
        if body_before {
            if let Some(verb) = active(here) {
                return Some(verb);
            }
            body_before = starts_with_any(ADVERBS, here) || starts_with_any(BODIES, here);
        } else {
            body_before = starts_with_any(BODIES, here);
        }
    }
    None
}

/// passive = auxiliary [adverbs] participle
///
/// "be noted", "was reviewed and approved", "be duly elected"; gives (start of the auxiliary, verb).
pub fn passive(text: &str) -> Option<(usize, Verb)> {
    let mut auxiliary = None;
    let mut negated = false;
    let (mut seen, mut aside) = (0, false);
    for at in word_starts(text) {
        let here = text.get(at..)?;
        // "(it was noted that he might)": what stands in brackets is not decided.
        let bracket = text.get(seen..at)?.rfind(['(', ')']).and_then(|last| text.as_bytes().get(seen + last));
        (seen, aside) = (at, bracket.map_or(aside, |bracket| *bracket == b'('));
        if aside {
            continue;
        }
        // "whose accounts had not been received": what was not done is not decided.
        if negated {
            (negated, auxiliary) = (false, None);
            continue;
        }
        negated = starts_with_any(&["not"], here);
        if let Some(start) = auxiliary {
            if let Some(verb) = given(text.get(..start).unwrap_or(""), here) {
                return Some((start, verb));
            }
            if let Some((rest, verb)) = PASSIVE.after(here) {
                // "The payments be authorised": an act of the body; "the Clerk be authorised to pay" hands it on.
                let allowed = verb == Verb::Delegate
                    && starts_with_any(ALLOWED, here)
                    && after("to", rest.trim_start()).is_none();
                return Some((start, if allowed { Verb::Approve } else { verb }));
            }
            if starts_with_any(ADVERBS, here) || starts_with_any(&["and"], here) {
                continue;
            }
        }
        auxiliary = starts_with_any(AUXILIARIES, here).then_some(at);
    }
    None
}

/// joined = "and" verb: the second verb of a sentence whose first is none of the set
///
/// "considered the amendments and endorsed the draft"
fn joined(core: &str) -> Option<Verb> {
    word_starts(core)
        .take(4)
        .any(|at| core.get(at..).is_some_and(|here| starts_with_any(BODIES, here)))
        .then_some(())?;
    word_starts(core).find_map(|at| {
        let rest = after("and", core.get(at..)?)?.trim_start();
        active(rest)
    })
}

/// "the Director arrange for the Committee to ..."
fn post_arranges(core: &str) -> Option<Verb> {
    word_starts(core).take(12).find_map(|at| {
        let here = core.get(at..)?;
        starts_with_any(&["arrange", "arranges"], here).then_some(Verb::Arrange)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verb_reads_active_body_and_passive() {
        let cases = [
            ("That the report be noted.", Verb::Note),
            ("To note the appointment of a clerk", Verb::Note),
            ("that the Panel note the annual report", Verb::Note),
            ("That the Scrutiny Board notes the actions", Verb::Note),
            ("that Cabinet agree to transfer the service; and that authority be given", Verb::Agree),
            ("that Cabinet considered the amendments and endorsed the draft budget", Verb::Endorse),
            ("that Mr Poole be duly elected Vice-Chair", Verb::Appoint),
            ("that the minutes of 4 May were a correct record and that they be signed", Verb::Confirm),
            ("That under Section 100A(4) the press and public be excluded", Verb::ExcludePublic),
            ("the plan be reported to the next meeting", Verb::Report),
            ("the Director of Housing arrange for the Committee to visit", Verb::Arrange),
            ("that a letter of thanks be sent", Verb::Thank),
            ("DELEGATE authority to the Director", Verb::Delegate),
            ("that the payments listed be authorised", Verb::Approve),
            ("to authorise payment of the bills", Verb::Approve),
            ("that the Clerk be authorised to pay", Verb::Delegate),
            ("that the request be declined", Verb::Reject),
            ("to sign and approve the minutes", Verb::Approve),
            ("to co-opt Mrs Hale", Verb::Appoint),
            ("Mr Poole elected as vice-chair", Verb::Appoint),
            ("That approval be given to the plan", Verb::Approve),
            ("that delegated authority be given to the Head of Law to sign", Verb::Delegate),
            ("That authority be granted to the Director", Verb::Delegate),
            ("That planning permission be granted", Verb::Approve),
            ("That the Director of Transport approves the scheme", Verb::Approve),
            ("That the Director gives approval to spend the grant", Verb::Approve),
            ("unanimously to approve the minutes", Verb::Approve),
            ("to unanimously approve Mr Low", Verb::Approve),
            ("that Notes of the meeting be approved", Verb::Approve),
        ];
        for (text, expected) in cases {
            assert_eq!(verb(text), Some(expected), "{text}");
        }
        for text in [
            "That the Clerk order a lamp (it was noted that one was left)",
            "That a follow-up test be undertaken in 2018.",
            "That consideration be given to a new hall",
            "to seek a member who had been appointed elsewhere",
            "nothing to the club, whose accounts had not been received",
            "That the Director of Transport write to the bus company",
        ] {
            assert_eq!(verb(text), None, "{text}");
        }
    }
}
