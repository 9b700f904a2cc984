//! Times within a name: "seen within 10 working days", without which the name would say something else.

use super::words::{bare, parts};
use crate::phrase::wording::Wordings;

static UNITS: Wordings = Wordings::new(&[
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "timescale",
    "timescales",
    "timescales.",
    "target",
    "time",
]);

/// within-time = "within" up to six words, none of them a verb, the last a unit of time
///
/// "within 45 working days", "within the last 12 months", "within the required timescales"; gives its bytes.
pub(super) fn within_time(text: &str) -> Option<usize> {
    let rest = text.get(..6).filter(|word| word.eq_ignore_ascii_case("within")).and_then(|_| text.get(6..))?;
    rest.starts_with(char::is_whitespace).then_some(())?;
    let mut length = 6;
    for part in parts(rest).take(8) {
        length += part.len();
        let word = part.trim_end();
        if UNITS.has(bare(word)) {
            return Some(length - (part.len() - word.trim_end_matches([',', '.', ';', ':', ')']).len()));
        }
        if word.ends_with([',', '.', ';', ':', ')', '(']) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn within_time_ends_with_its_unit() {
        let read = |text: &'static str| within_time(text).map(|end| &text[..end]);
        assert_eq!(read("within 45 working days rose"), Some("within 45 working days"));
        assert_eq!(read("within the last 12 months, as"), Some("within the last 12 months"));
        assert_eq!(read("within the town, in ten days"), None);
        assert_eq!(read("without days"), None);
    }
}
