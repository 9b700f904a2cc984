//! How a finding is put together: its code, what to do, all its places.

use crate::document::Reading;
use crate::model::{Check, Severity};
use crate::text::{Quote, Span};

/// A finding that points at all of `places`, which may come in any order.
pub(super) fn finding(
    reading: &Reading<'_>,
    code: &str,
    severity: Severity,
    message: String,
    places: impl IntoIterator<Item = Span>,
) -> Check {
    let mut places: Vec<Span> = places.into_iter().collect();
    places.sort();
    places.dedup();
    let mut apart: Vec<Span> = Vec::new();
    for place in places {
        if apart.last().is_none_or(|last| last.end <= place.start) {
            apart.push(place);
        }
    }
    Check {
        code: code.to_owned(),
        severity: Some(severity),
        message,
        quote: Quote::of_pieces(reading.source, apart),
        ..Check::default()
    }
}

/// Words for a message: one line, and not more than a line.
pub(super) fn short(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(70) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or("").trim_end()),
        None => line,
    }
}
