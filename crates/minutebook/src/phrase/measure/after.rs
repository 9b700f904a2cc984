//! Names right after a figure: "100% compliance".

use super::name::{STOPS, phrase};
use super::words::bare;
use crate::phrase::wording::Wordings;

/// Words right after a figure that begin no name of what it measures.
static NO_NAMES: Wordings = Wordings::new(&[
    "in",
    "for",
    "on",
    "to",
    "and",
    "or",
    "of",
    "with",
    "net",
    "gross",
    "more",
    "the",
    "a",
    "an",
    "it",
    "related",
    "allocated",
    "towards",
    "each",
    "next",
    "last",
    "this",
    "short",
    "plus",
    "there",
    "paid",
    "vat",
    "nationally",
    "regionally",
    "year",
    "week",
    "month",
    "better",
    "worse",
    "higher",
    "lower",
    "above",
    "below",
    "all",
    "they",
    "we",
    "within",
    "through",
    "via",
    "using",
    "under",
    "into",
    "across",
    "between",
    "against",
    "because",
    "if",
    "then",
    "good",
    "outstanding",
    "onwards",
    "quarter",
    "subject",
    "said",
    "felt",
    "thought",
    "took",
    "came",
    "got",
    "made",
    "went",
    "think",
    "feel",
    "choose",
    "continue",
]);

/// "100% compliance", "£9.2 million overspend", "a 3-7% reduction in independent school pupils".
pub(super) fn named_after(after: &str) -> Option<&str> {
    let rest = after.strip_prefix(char::is_whitespace)?.trim_start();
    if rest.starts_with(['(', '[']) {
        return None;
    }
    let rest = rest
        .strip_prefix("in ")
        .filter(|rest| !rest.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit()))
        .unwrap_or(rest);
    let rest = ["pounds ", "pound "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let first = rest.split_whitespace().next()?;
    let word = bare(first);
    if word.len() < 3
        || NO_NAMES.has(word)
        || STOPS.has(word)
        || word.ends_with("ing") && !["saving", "funding", "spending", "training"].contains(&word)
        || word.ends_with("ed")
        || word.ends_with("ly")
    {
        return None;
    }
    let rest = rest.split_once(" to ").map_or(rest, |(name, _)| name);
    phrase(rest, 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_after_starts_with_a_name() {
        assert_eq!(named_after(" compliance"), Some("compliance"));
        for words in [
            " within 60 miles of the quay",
            " good then look",
            " through borrowing for boats",
            " between 2011 and 2012",
        ] {
            assert_eq!(named_after(words), None, "{words}");
        }
    }
}
