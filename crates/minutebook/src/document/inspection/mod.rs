//! Inspection reports and visit letters.

use super::Reading;
use crate::model::Document;

/// Reads the report's own inspection, judgements and recommendations into `document`.
pub(super) fn read(_reading: &Reading<'_>, _document: &mut Document) {}
