//! Words of due times that name no day, and what a due time may belong to.

use super::wording::Wordings;

/// Words that say when and name no day.
pub(super) const VAGUE: &Wordings = &Wordings::new(&[
    "as soon as possible",
    "as soon as practicable",
    "as soon as is practicable",
    "as soon as reasonably practicable",
    "at the earliest opportunity",
    "at the earliest convenience",
    "at an early date",
    "at a later date",
    "at a future date",
    "at a later meeting",
    "at a future meeting",
    "at future meetings",
    "at a subsequent meeting",
    "to a later meeting",
    "to a future meeting",
    "to future meetings",
    "to a subsequent meeting",
    "for a future meeting",
    "for future meetings",
    "by return",
    "in due course",
    "in the future",
    "in the near future",
    "in the new year",
    "without delay",
    "with immediate effect",
    "forthwith",
    "in future",
]);

/// Meetings that a time may name: "next month's meeting".
const MEETINGS: &Wordings =
    &Wordings::new(&["agenda", "meeting", "board", "cabinet", "committee", "council", "forum", "panel"]);

/// How much of `part` a due time takes whose date is `length` long: all of "next month's meeting", nothing of "next year's
/// calendar".
pub(super) fn with_meeting(part: &str, length: usize) -> Option<usize> {
    let rest = part.get(length..)?;
    let Some(owned) = rest.strip_prefix("’s").or_else(|| rest.strip_prefix("'s")) else { return Some(length) };
    let after = MEETINGS.after(owned.trim_start())?;
    Some(part.len() - after.len())
}
