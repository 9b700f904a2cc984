//! The rules by which inspections are made, and papers about them: they name an inspection, but tell of none.

use crate::phrase::wording::{Wordings, after, find_any};

/// "The CQC inspection framework", "the Ofsted inspection handbook": the rules of inspections, and none that was made.
pub(super) fn is_of_rules(rest: &str) -> bool {
    const RULES: &[&str] = &[
        "framework",
        "frameworks",
        "handbook",
        "regime",
        "methodology",
        "criteria",
        "guidance",
        "schedule",
        "process",
    ];
    RULES.iter().any(|word| after(word, rest.trim_start()).is_some())
}

/// "A new regime for (ILACS)", "had replaced the Single Inspection Framework", "the SIF was introduced": a framework is
/// told of that is new or old, and no inspection.
pub(super) fn is_introduced(sentence: &str, at: usize, end: usize) -> bool {
    static BEFORE: Wordings = Wordings::new(&[
        "introduced",
        "introducing",
        "introduction of",
        "implemented",
        "implementing",
        "replaced",
        "replacing",
        "replaces",
    ]);
    static AFTER: Wordings =
        Wordings::new(&["was introduced", "were introduced", "it introduced", "was replaced", "superseded"]);
    const BETWEEN: &[&str] = &[
        "the",
        "a",
        "an",
        "its",
        "their",
        "new",
        "old",
        "previous",
        "single",
        "inspection",
        "framework",
        "ofsted",
        "by",
    ];
    let before = sentence.get(sentence.floor_char_boundary(at.saturating_sub(110))..at).unwrap_or("");
    let rest = sentence.get(end..sentence.floor_char_boundary(end + 60)).unwrap_or("");
    let rest = rest.split(['.', ';', ',']).next().unwrap_or("");
    let between = |word: &str| BETWEEN.iter().any(|known| known.eq_ignore_ascii_case(word.trim_matches(['(', ')'])));
    let lead = find_any(before, &BEFORE).and_then(|(_, to)| before.get(to..));
    lead.is_some_and(|tail| {
        tail.split_whitespace().all(|word| word == "(" || between(word)) || tail.contains("regime for")
    }) || find_any(rest, &AFTER).is_some()
}

/// "Appendix B: Ofsted inspection report, January 2024": the title of a paper, which tells of no event.
pub(super) fn is_appended(sentence: &str) -> bool {
    let rest = ["Appendix ", "Annex "].iter().find_map(|word| sentence.strip_prefix(word));
    let rest = rest.map(|rest| rest.trim_start_matches(|mark: char| mark.is_ascii_alphanumeric()));
    rest.is_some_and(|rest| rest.trim_start().starts_with([':', '-', '–', '—']))
}
