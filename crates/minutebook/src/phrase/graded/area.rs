//! What was graded: the last few words before the verb.

use crate::phrase::date::is_month;
use crate::phrase::wording::{Wordings, find_any};

/// Words that make of a grade a wish, a question or a rule.
static SUPPOSED: Wordings = Wordings::new(&[
    "if", "whether", "should", "would", "could", "might", "can", "unless", "until", "when", "where", "to be", "aim",
    "ambition", "expected", "target", "not", "no",
]);

/// Whether the clause before the verb only supposes: "if the home was", "would be", "homes that are".
pub(super) fn is_supposed(before: &str) -> bool {
    let clause = before.rsplit([',', ';', ':', '.']).next().unwrap_or("");
    // "May" with its capital is the month.
    clause.contains(" may ") || find_any(clause, &SUPPOSED).is_some()
}

/// Words of an area at most: "experiences and progress of children who need help and protection" are ten.
const MOST: usize = 12;

/// "In 2007 services", "In May 2007 services": what follows the year.
fn after_year(clause: &str) -> Option<&str> {
    let rest = clause.strip_prefix("In ").or_else(|| clause.strip_prefix("in "))?;
    let (first, after) = rest.split_once(' ')?;
    let (year, rest) = if is_month(first) { after.trim_start().split_once(' ')? } else { (first, after) };
    (year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit())).then(|| rest.trim_start())
}

/// The area without its article; no pronoun, no clause.
pub(super) fn area_name(before: &str) -> Option<&str> {
    const ARTICLES: &[&str] = &["the ", "The ", "its ", "their ", "whose ", "A ", "An ", "a ", "an ", "our ", "All "];
    const PRONOUNS: &[&str] = &[
        "it", "this", "they", "which", "he", "she", "we", "these", "those", "there", "who", "what", "and", "that",
        "both", "all", "these", "one", "some", "many", "most", "having", "being",
    ];
    // "Areas that were judged good" are not all areas.
    const RELATIVES: &[&str] = &["that", "which", "who"];
    const LINKS: &[&str] = &["whereas ", "while ", "whilst ", "although ", "because ", "this ", "that ", "these "];
    let clause = before.trim_end().trim_end_matches(['(', '-', '–', ':', ' ']);
    let clause = clause.rsplit([',', ';', ':', '(', '.']).next()?.trim();
    let clause = clause.rsplit(" that ").next()?.trim();
    // "The second visit since the council was judged inadequate".
    let clause = clause.rsplit_once(" since ").map_or(clause, |(_, since)| since.trim());
    let last = clause.rsplit(char::is_whitespace).next()?;
    if RELATIVES.iter().any(|word| word.eq_ignore_ascii_case(last)) {
        return None;
    }
    let clause = LINKS.iter().fold(clause, |clause, link| clause.strip_prefix(link).unwrap_or(clause));
    let clause = after_year(clause).unwrap_or(clause);
    let clause = ARTICLES.iter().find_map(|article| clause.strip_prefix(article)).unwrap_or(clause);
    // Of a long list the last part is what stands beside the verb.
    let long = clause.split_whitespace().nth(MOST).is_some();
    let clause = clause.rsplit_once(" and the ").filter(|_| long).map_or(clause, |(_, last)| last);
    let count = clause.split_whitespace().count();
    let first = clause.split_whitespace().next()?;
    ((1..=MOST).contains(&count) && !PRONOUNS.iter().any(|word| word.eq_ignore_ascii_case(first))).then_some(clause)
}
