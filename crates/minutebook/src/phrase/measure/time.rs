//! Times within a name: "seen within 10 working days", without which the name would say something else.

use super::words::{bare, parts};
use crate::phrase::wording::{Wordings, strip_word};

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

/// ages = "aged", number, [ ( "to" | "and" | "-" | "–" ), number ]
///
/// "aged 19 to 21", "aged 16-18", "aged 16 and 17"; gives its bytes.
pub(super) fn ages(text: &str) -> Option<usize> {
    let number = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(..5).filter(|word| word.eq_ignore_ascii_case("aged ")).and_then(|_| text.get(5..))?;
    let first = number(rest);
    let after = rest.get(first..).filter(|_| (1..=2).contains(&first))?;
    let link = [" to ", " and ", "-", "–"].iter().find(|link| after.starts_with(**link)).map_or(0, |link| link.len());
    let second = after.get(link..).map_or(0, number);
    Some(5 + first + if link > 0 && (1..=2).contains(&second) { link + second } else { 0 })
}

/// "the forecast overspend for 2024/25": what stands before the year.
pub(super) fn without_year(words: &str) -> &str {
    let words = words.trim_end();
    let year = |word: &&str| {
        word.len() >= 4
            && word.starts_with(['1', '2'])
            && word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-'))
    };
    let stem = words.rsplit_once(' ').filter(|(_, last)| year(last)).map(|(stem, _)| stem.trim_end());
    stem.and_then(|stem| strip_word(stem, "for")).map_or(words, str::trim_end)
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

    #[test]
    fn ages_and_years_within_names() {
        let read = |text: &'static str| ages(text).map(|end| &text[..end]);
        assert_eq!(read("aged 19 to 21, in"), Some("aged 19 to 21"));
        assert_eq!(read("aged 16-18 in"), Some("aged 16-18"));
        assert_eq!(read("aged 16 in"), Some("aged 16"));
        assert_eq!(read("aged under 5"), None);
        assert_eq!(without_year("overspend for 2024/25"), "overspend");
        assert_eq!(without_year("plan 2024/25"), "plan 2024/25");
        assert_eq!(without_year("plan for 24"), "plan for 24");
    }
}
