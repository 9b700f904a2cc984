//! Attendance lists.

use super::Reading;
use crate::model::Document;

/// Reads them into `document`.
pub(super) fn read(_reading: &Reading<'_>, _document: &mut Document) {}

/// Whether `words` start with a label of an attendance list.
pub(super) fn is_label(words: &str) -> bool {
    ["present", "apologies", "in attendance", "members present", "attendance"]
        .iter()
        .any(|label| super::header::starts_with(words, label))
}
