//! Lines that are set like the titles of items and are none.

use super::header::starts_with;
use crate::phrase::number::is_number_word;
use crate::phrase::{ends_folded, people_and_rest};

/// "A Lake", "Cllr Ann Lake (Chair)": a line that is nothing but people.
pub(super) fn only_people(words: &str) -> bool {
    let (people, rest) = people_and_rest(words, false);
    !people.is_empty() && rest.trim().is_empty() && words.contains(char::is_lowercase)
}

/// Labels that are set like headings and are no items.
pub(super) fn label_only(words: &str) -> bool {
    const LABELS: &[&str] = &[
        "resolved",
        "recommended",
        "agreed",
        "noted",
        "minutes",
        "decision",
        "unrestricted items",
        "exempt items",
        "action",
        "actions",
        "carried",
        "lost",
        "officers",
        "members",
        "none",
        "nil",
    ];
    // "Part One - open to the public", "One member of the public".
    let part =
        ["part one", "part two", "part a ", "part b ", "part 1", "part 2"].iter().any(|part| starts_with(words, part));
    let first = words.split_whitespace().next().unwrap_or("");
    let guests = ends_folded(words.trim_end_matches('.'), " of the public")
        && (first.bytes().all(|byte| byte.is_ascii_digit()) || is_number_word(first));
    let resumed =
        ["meeting resumed", "meeting suspended", "meeting closed", "the meeting closed", "the meeting commenced"];
    part || guests
        || resumed.iter().any(|start| starts_with(words, start))
        || LABELS.iter().any(|label| label.eq_ignore_ascii_case(words.trim().trim_end_matches(['.', ':'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_guests() {
        assert!(
            label_only("Resolved:") && label_only("Part One – open to all") && label_only("Two members of the public")
        );
        assert!(!label_only("Questions from members of the public") && !label_only("Partnerships"));
    }
}
