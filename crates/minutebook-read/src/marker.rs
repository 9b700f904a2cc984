//! List markers and paragraph numbers typed before the words, as `layout` knows them.

use minutebook::layout::{self, MarkerKind};

/// Whether `mark` is a bullet and no number.
pub(crate) fn is_bullet(mark: &str) -> bool {
    layout::marker(mark).is_some_and(|marker| marker.kind == MarkerKind::Bullet && marker.rest.is_empty())
}

/// Finds the marker before `words`: where it ends, and where the words after it start. None where no words follow.
pub(crate) fn split(words: &str) -> Option<(usize, usize)> {
    let marker = layout::marker(words)?;
    (!marker.rest.is_empty()).then(|| (marker.words.len(), words.len() - marker.rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(words: &str) -> (&str, &str) {
        split(words).map_or(("", words), |(mark, rest)| (&words[..mark], &words[rest..]))
    }

    #[test]
    fn markers_stand_apart() {
        for (words, mark) in [
            ("· That the report be noted.", "·"),
            ("(a) notes the report", "(a)"),
            ("(12) notes", "(12)"),
            ("iv. notes", "iv."),
            ("12. Apologies", "12."),
            ("3.1 The Council", "3.1"),
            ("a) notes", "a)"),
            ("(a)notes", "(a)"),
            ("- notes", "-"),
            ("A. That the report be noted", "A."),
        ] {
            assert_eq!(parts(words).0, mark, "{words}");
        }
    }

    #[test]
    fn words_are_no_markers() {
        for words in [
            "J. Smith attended",
            "2019 was a good year",
            "12 children",
            "(Chair) Councillor",
            "12.",
            "(a)",
            "·",
            "7.30pm",
            "7.30 p.m. in the Hall",
            "12.5 per cent",
            "A report",
            "e.g. the plan",
            "-5 degrees",
            "*bold*",
            "I. Mack and B. Glover",
            "",
        ] {
            assert_eq!(parts(words).0, "", "{words}");
        }
    }
}
