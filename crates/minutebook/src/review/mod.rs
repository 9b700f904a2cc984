//! The questions that a careful clerk would raise. Reading is apart from reviewing: a finding never stops a parse.

mod grade_conflict;

use crate::document::Reading;
use crate::model::{Check, Document};

/// All findings about one paper.
pub fn checks(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    grade_conflict::checks(reading, document)
}
