//! What a paper says of itself: kind, title, body, date, header fields.

use super::{Reading, inspection};
use crate::model::Document;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    document.facts.kind = inspection::kind(reading);
}
