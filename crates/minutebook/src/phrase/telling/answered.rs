//! Answers: a clerk's task with the meeting's yes behind a dash.

use super::{Telling, Told};
use crate::model::Verb;
use crate::phrase::starts::{count_words, word_starts};
use crate::phrase::wording::{Meanings, Wordings, after, find_any, starts_with_any};
use crate::phrase::{mover, verb};

/// answered = ("To" verb | "Minutes" | "Apologies" ...) words dash participle, where no more is said
///
/// "To appoint an auditor – Mr Oak appointed", "Minutes of the meeting of 4 May - approved and signed.", "Apologies: Cllr Ash
/// (ill) – accepted"; what is answered is the task before the dash.
pub fn answered(sentence: &str) -> Option<Told> {
    (starts_with_any(&["to"], sentence) || starts_with_any(TASKS, sentence) || starts_with_any(CONFIRMED, sentence))
        .then_some(())?;
    let Some((head, tail)) = [" – ", " - ", " — "].iter().find_map(|dash| sentence.rsplit_once(dash)) else {
        return confirmed(sentence);
    };
    let task = after("to", head).is_some_and(|task| verb::active(task.trim_start()).is_some());
    (task || starts_with_any(TASKS, head)).then_some(())?;
    let (rest, verb) = answer(tail).or_else(|| {
        let (_, rest) = mover::name(tail)?;
        answer(rest.trim_start()).filter(|(_, verb)| *verb == Verb::Appoint)
    })?;
    ends(rest).then_some(Told { telling: Telling::Passive, start: 0, end: sentence.len(), verb: Some(verb) })
}

/// confirmed = ("Minutes" | "Apologies" | "Reasons for absence") words participle, without "was" and where no more is said
///
/// "Minutes of 4 May agreed and signed.", "Apologies had been received from Cllr Ash, reasons accepted."
fn confirmed(sentence: &str) -> Option<Told> {
    let short = count_words(sentence, 30) < 30 && starts_with_any(CONFIRMED, sentence);
    (short && find_any(sentence, &["was", "were"]).is_none()).then_some(())?;
    let verb = word_starts(sentence).skip(1).find_map(|at| {
        let (rest, verb) = ANSWERS.after(sentence.get(at..)?)?;
        let before = sentence.get(..at)?.trim_end();
        let last = before.rsplit(char::is_whitespace).next()?;
        let done = AUXILIARY.iter().any(|word| word.eq_ignore_ascii_case(last));
        // "(approved and signed on 4 April)": that was another meeting's.
        let then = rest.contains(|letter: char| letter.is_ascii_digit());
        (!done && !then && ends(rest) && verb != Verb::Appoint).then_some(verb)
    })?;
    Some(Told { telling: Telling::Passive, start: 0, end: sentence.len(), verb: Some(verb) })
}

const CONFIRMED: &Wordings = &Wordings::new(&[
    "minutes",
    "the minutes",
    "previous minutes",
    "apologies",
    "reasons for absence",
    "accounts",
    "cheques",
    "payments",
    "cash book",
]);
/// Words before a participle that make it another telling, or none.
const AUXILIARY: &[&str] = &["be", "been", "being", "is", "are", "not", "to", "previously", "as", "if", "once"];

/// Whether nothing but how it was given follows an answer.
pub(super) fn ends(rest: &str) -> bool {
    let rest = rest.trim_start_matches([',', '(', ' ', '.']);
    !rest.contains(char::is_alphanumeric) || starts_with_any(ENDS, rest)
}

fn answer(tail: &str) -> Option<(&str, Verb)> {
    ANSWERS.after(ADVERBS.after(tail).map_or(tail, str::trim_start))
}

/// What a clerk prints for a task without its verb.
const TASKS: &Wordings = &Wordings::new(&[
    "minutes",
    "the minutes",
    "minute of",
    "apologies",
    "payments",
    "accounts",
    "cheques",
    "invoices",
    "confirmation of",
    "adoption of",
]);
const ADVERBS: &Wordings = &Wordings::new(&["unanimously", "duly", "all", "these were"]);
const ANSWERS: &Meanings<Verb> = &Meanings::new(&[
    ("approved", Verb::Approve),
    ("agreed", Verb::Agree),
    ("accepted", Verb::Accept),
    ("adopted", Verb::Adopt),
    ("confirmed", Verb::Confirm),
    ("ratified", Verb::Approve),
    ("authorised", Verb::Approve),
    ("appointed", Verb::Appoint),
    ("elected", Verb::Appoint),
    ("co-opted", Verb::Appoint),
]);
/// What may follow the answer: how it was given, and no other matter.
const ENDS: &Wordings = &Wordings::new(&[
    "and signed",
    "as a true",
    "as a correct",
    "as correct",
    "by all",
    "by members present",
    "by the group",
    "by the committee",
    "by members",
    "unanimously",
    "for payment",
    "proposed",
    "prop",
    "all in favour",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_has_its_cue() {
        for (words, _) in ANSWERS.table() {
            assert!(crate::phrase::cues(words).has(crate::phrase::Cue::Decide), "{words}");
        }
    }

    #[test]
    fn an_answer_stands_behind_its_task() {
        for (text, verb) in [
            ("Minutes of the meeting of 4 May – approved and signed.", Verb::Approve),
            ("To approve the draft minutes of 4 May - approved.", Verb::Approve),
            ("To appoint an auditor – Mr T Oak appointed.", Verb::Appoint),
            ("Apologies: Cllr F. Ash (ill) – accepted.", Verb::Accept),
            ("Minutes of 4 May agreed and signed.", Verb::Agree),
            ("Minutes agreed by the group", Verb::Agree),
            ("Cheques AGREED by all and signed off", Verb::Agree),
            ("Confirmation of the order of business – agreed", Verb::Agree),
            ("Apologies had been received from Cllr Ash, reasons accepted.", Verb::Accept),
            ("Reasons for absence noted and accepted by members present", Verb::Accept),
            ("To approve the accounts – unanimously agreed (proposed Cllr Ash)", Verb::Agree),
        ] {
            assert_eq!(answered(text).and_then(|told| told.verb), Some(verb), "{text}");
        }
        for text in [
            "19/0123 a porch at Larch End – approved.",
            "To report on the quay – agreed actions are done.",
            "Minutes – none.",
            "Minutes of 4 May to be approved.",
            "Minutes of 4 May (approved and signed on 6 June).",
            "Minutes of 4 May approved a year ago were found.",
            "The lamp of 4 May agreed and signed.",
            "The hall – approved for weddings.",
            "Cheques are agreed by two members.",
            "Confirmation of the order of business – agreed last week",
        ] {
            assert_eq!(answered(text), None, "{text}");
        }
    }
}
