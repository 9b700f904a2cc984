//! How a finding is put together: its code, what to do, all its places.

use crate::document::Reading;
use crate::model::{Check, Severity};
use crate::phrase::squeeze;
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
    let line = squeeze(words);
    match line.char_indices().nth(70) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or("").trim_end()),
        None => line,
    }
}

/// An amount as a message prints it: "£13,771.70", "£410".
pub(super) fn pounds(value: f64) -> String {
    let pence = (value.abs() * 100.0).round() as u64;
    let whole = (pence / 100).to_string();
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if value < 0.0 { "-" } else { "" };
    match pence % 100 {
        0 => format!("{sign}£{grouped}"),
        rest => format!("{sign}£{grouped}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_are_grouped() {
        assert_eq!([pounds(13771.7), pounds(410.0), pounds(-1234567.05)], ["£13,771.70", "£410", "-£1,234,567.05"]);
    }
}
