//! What is given by a decision, approval or authority, and what an officer does who decides alone.

use super::active;
use crate::model::Verb;
use crate::phrase::starts::word_starts;
use crate::phrase::wording::{Meanings, Wordings, after, starts_with_any};

/// given = ("approval" | "authority" | ...) auxiliary ("given" | "granted"): the noun before the auxiliary tells the verb
///
/// "That approval be given to the plan", "that authority be granted to the Director"
pub(super) fn given(before: &str, here: &str) -> Option<Verb> {
    starts_with_any(&["given", "granted"], here).then_some(())?;
    let noun = before.trim_end().rsplit(|letter: char| !letter.is_alphanumeric()).next()?;
    GIVEN.after(noun).map(|(_, verb)| verb)
}

/// What is given by a decision.
const GIVEN: &Meanings<Verb> = &Meanings::new(&[
    ("approval", Verb::Approve),
    ("consent", Verb::Approve),
    ("permission", Verb::Approve),
    ("authority", Verb::Delegate),
    ("authorisation", Verb::Delegate),
]);

/// The officers who decide by themselves.
const POSTS: &Wordings = &Wordings::new(&["director", "officer", "chief executive", "head of"]);

/// post-verb = "the" post verb in the third person, within the first words of the clause
///
/// "the Director approves the details", "the Head of Law grants authority"; not "the Director report in June"
pub(super) fn of_the_post(core: &str) -> Option<Verb> {
    let core = after("the", core)?.trim_start();
    let mut post = false;
    for at in word_starts(core).take(12) {
        let here = core.get(at..)?;
        let word = here.split_whitespace().next()?;
        if post && word.ends_with('s') && word.starts_with(|letter: char| letter.is_lowercase()) {
            return active(here);
        }
        post |= starts_with_any(POSTS, here);
    }
    None
}
