//! What was considered and then decided, the participle at the end: "was considered and, subject to a change, adopted".

use super::answered::ends;
use super::verbs::REACH;
use crate::model::Verb;
use crate::phrase::starts::word_starts;
use crate::phrase::wording::{Meanings, Wordings, find_any, starts_with_any};

/// considered = "considered" words ("and" | "&") ["then"] participle, where no more is said
///
/// "considered and, subject to a change at 4, adopted.", "amended accordingly and then agreed and signed"
pub(super) fn considered(rest: &str) -> Option<(&str, Option<Verb>)> {
    CONSIDERED.after(rest)?;
    word_starts(rest).take_while(|at| *at < REACH).find_map(|at| {
        let (end, verb) = THEN_DECIDED.after(rest.get(at..)?)?;
        let between = rest.get(..at)?.trim_end();
        let (first, last) = between.rsplit_once(char::is_whitespace)?;
        let signed = last.ends_with(',') && starts_with_any(&["and signed"], end.trim_start());
        let led = ["and", "then", "&"].contains(&last) || signed || last.ends_with(',') && first.contains(" and, ");
        (led && !of_others(between) && ends(end)).then_some((end, Some(verb)))
    })
}

const CONSIDERED: &Wordings =
    &Wordings::new(&["considered", "discussed", "reviewed", "amended", "read", "presented", "circulated"]);
const THEN_DECIDED: &Meanings<Verb> = &Meanings::new(&[
    ("approved", Verb::Approve),
    ("agreed", Verb::Agree),
    ("adopted", Verb::Adopt),
    ("accepted", Verb::Accept),
]);
/// Whether others decided, or not all was: "considered by the county and approved"; but "read out by the Chair and agreed".
fn of_others(between: &str) -> bool {
    let by = find_any(between, &["by"]).and_then(|(_, end)| between.get(end..));
    by.is_some_and(|by| !starts_with_any(&["the chair", "the chairman", "the clerk"], by.trim_start()))
        || find_any(between, OF_OTHERS).is_some()
}

/// Words between the two by which others decided, or not all was.
const OF_OTHERS: &Wordings = &Wordings::new(&["that", "who", "which", "not", "to be", "had", "has", "were", "was"]);
