//! What was graded: the last few words before the verb.

use crate::phrase::wording::{Wordings, find_any};

/// Words that make of a grade a wish, a question or a rule.
static SUPPOSED: Wordings = Wordings::new(&[
    "if", "whether", "should", "would", "could", "might", "can", "unless", "until", "when", "where", "to be", "aim",
    "ambition", "expected", "target", "not",
]);

/// Whether the clause before the verb only supposes: "if the home was", "would be", "homes that are".
pub(super) fn is_supposed(before: &str) -> bool {
    let clause = before.rsplit([',', ';', ':', '.']).next().unwrap_or("");
    // "May" with its capital is the month.
    clause.contains(" may ") || find_any(clause, &SUPPOSED).is_some()
}

/// The area without its article; no pronoun, no clause.
pub(super) fn area_name(before: &str) -> Option<&str> {
    const ARTICLES: &[&str] = &["the ", "The ", "its ", "their ", "whose ", "A ", "An ", "a ", "an ", "our ", "All "];
    const PRONOUNS: &[&str] = &[
        "it", "this", "they", "which", "he", "she", "we", "these", "those", "there", "who", "what", "and", "that",
        "both", "all", "these", "one", "some", "many", "most",
    ];
    let clause = before.trim_end().trim_end_matches(['(', '-', '–', ':', ' ']);
    let clause = clause.rsplit([',', ';', ':', '(', '.']).next()?.trim();
    let clause = clause.rsplit(" that ").next()?.trim();
    let clause = ARTICLES.iter().find_map(|article| clause.strip_prefix(article)).unwrap_or(clause);
    let count = clause.split_whitespace().count();
    let first = clause.split_whitespace().next()?;
    ((1..=9).contains(&count) && !PRONOUNS.iter().any(|word| word.eq_ignore_ascii_case(first))).then_some(clause)
}
