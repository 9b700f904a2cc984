//! Who will do what by when.

use super::Reading;
use crate::model::Document;

/// Reads them into `document`.
pub(super) fn read(_reading: &Reading<'_>, _document: &mut Document) {}
