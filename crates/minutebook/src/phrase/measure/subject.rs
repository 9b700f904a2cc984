//! Subjects: the words before the verb that leads to a figure, "the capital spend to date was".

use super::name::{STOPS, back_to_determiner};
use super::time::without_year;
use super::words::{Endings, ends_with};
use crate::phrase::date::is_month;
use crate::phrase::wording::Wordings;

/// Verbs between the subject and its figure; longer ones first.
static COPULAS: Endings = Endings::new(&[
    "forecast to be",
    "forecast to",
    "expected to be",
    "estimated to be",
    "projected to",
    "projected at",
    "estimated at",
    "amounted to",
    "stood at",
    "remained at",
    "stands at",
    "totalled",
    "totalling",
    "reached",
    "increased",
    "decreased",
    "reduced",
    "improved",
    "improve",
    "increase",
    "decrease",
    "continued",
    "continues",
    "risen",
    "rose",
    "fallen",
    "fell",
    "dropped",
    "grown",
    "grew",
    "declined",
    "peaked",
    "achieved",
    "remains",
    "overspend",
    "underspend",
    "was",
    "is",
    "were",
    "are",
    "has",
    "had",
    "have",
    "been",
    "be",
    "will",
    "would",
    "also",
    "only",
    "now",
    "at",
    "to",
    "by",
    "currently",
    "standing",
    "from",
    "between",
    "worsened",
    "deteriorated",
    "slipped",
    "moved",
    "went",
    "gone",
    "doubled",
    "trebled",
    "halved",
    "averaged",
    "averages",
    "cost",
    "stands",
    "stand",
    "overspent",
    "underspent",
    "accepted",
    "approved",
    "set",
    "quoted",
]);

/// The words before the verb that leads to a figure.
pub(super) fn without_copulas(before: &str) -> &str {
    let mut stem = before.trim_end();
    let mut after = "by";
    for _ in 0..6 {
        let Some(words) = COPULAS.ending(stem) else { break };
        // "The cost was", "the overspend is": a name, and no verb; "to overspend by" is one.
        if ["cost", "overspend", "underspend"].contains(&words) && after != "by" {
            break;
        }
        after = words;
        stem = stem.split_at(stem.len() - words.len()).0.trim_end();
    }
    stem
}

/// As [`without_copulas`], without the verb of change or of saying and its adverb: "has increased significantly from".
pub(super) fn without_verb(before: &str) -> &str {
    static VERBS: Wordings = Wordings::new(&[
        "reported",
        "reducing",
        "increasing",
        "rising",
        "falling",
        "improving",
        "dropping",
        "decreasing",
    ]);
    let mut stem = without_copulas(before);
    while let Some((head, last)) = stem.rsplit_once(' ')
        && (last.ends_with("ly") || VERBS.has(last))
    {
        stem = without_copulas(head);
    }
    stem
}

/// "The capital spend to date was £160.4 million": the subject before the verb.
pub(super) fn subject(before: &str) -> Option<&str> {
    let (stem, whole) = (without_copulas(before), before.trim_end().len());

    if stem.len() == whole || stem.ends_with([',', ';', ':', '.', ')']) || ends_with(stem, "and") {
        return None;
    }
    back_to_determiner(without_year(stem), 9)
        .filter(|name| name.split_whitespace().all(|word| !STOPS.has(word)) && !is_no_name(name))
}

/// Words that stand where a name would and are none: "there was £50", "it cost £50", "accepted at £50".
fn is_no_name(name: &str) -> bool {
    static PRONOUNS: Wordings = Wordings::new(&[
        "increase",
        "decrease",
        "reduction",
        "rise",
        "fall",
        "drop",
        "there",
        "it",
        "they",
        "we",
        "he",
        "she",
        "which",
        "who",
        "what",
        "both",
        "each",
        "one",
        "now",
        "then",
        "and",
        "performing",
        "days",
        "weeks",
        "months",
        "hours",
        "years",
        "time",
    ]);
    let single = !name.contains(char::is_whitespace);
    single && (PRONOUNS.has(name) || is_month(name) || name.ends_with("ed")) || name.contains(['%', '£'])
}
