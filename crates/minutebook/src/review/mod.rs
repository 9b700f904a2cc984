//! The questions that a careful clerk would raise. Reading is apart from reviewing: a finding never stops a parse.

use crate::document::Reading;
use crate::model::{Check, Document};

/// All findings about one paper.
pub fn checks(_reading: &Reading<'_>, _document: &Document) -> Vec<Check> {
    Vec::new()
}
