//! Nouns: the words that a number counts, up to the plural that closes them.

use super::words::{bare, first_word, parts};
use crate::phrase::wording::Wordings;

/// What is counted in performance: small counts of these are told in words.
pub(super) static COUNTED: Wordings = Wordings::new(&[
    "children",
    "people",
    "families",
    "households",
    "carers",
    "parents",
    "homes",
    "schools",
    "academies",
    "nurseries",
    "settings",
    "providers",
    "cases",
    "referrals",
    "complaints",
    "placements",
    "posts",
    "vacancies",
    "workers",
    "staff",
    "teachers",
    "nurses",
    "pupils",
    "students",
    "apprentices",
    "residents",
    "patients",
    "adults",
    "babies",
    "siblings",
    "tenants",
    "incidents",
    "accidents",
    "crimes",
    "offences",
    "deaths",
    "adoptions",
    "adopters",
    "exclusions",
    "audits",
    "dwellings",
    "properties",
    "applications",
    "appeals",
    "jobs",
    "leavers",
]);

/// What papers and meetings are made of: counting them measures nothing.
static PARTS_OF_PAPERS: Wordings = Wordings::new(&[
    "votes",
    "vote",
    "members",
    "minutes",
    "pages",
    "paragraphs",
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "recommendations",
    "sections",
    "points",
    "items",
    "issues",
    "questions",
    "meetings",
    "sessions",
    "areas",
    "themes",
    "priorities",
    "objectives",
    "options",
    "stages",
    "phases",
    "clauses",
    "terms",
    "reasons",
    "parts",
    "appendices",
    "amendments",
    "motions",
    "abstentions",
    "others",
    "lines",
    "steps",
    "bullets",
    "councillors",
    "cllrs",
    "apologies",
    "types",
    "ways",
    "evenings",
    "occasions",
    "nights",
    "weekends",
    "divisions",
    "wards",
]);

/// Plurals that do not end in s.
static PLURALS: Wordings = Wordings::new(&[
    "people",
    "children",
    "men",
    "women",
    "staff",
    "police",
    "fte",
    "ftes",
    "households",
    "babies",
    "personnel",
    "sheep",
    "geese",
]);

/// Words that end in s and are no plurals, or that end the words that are counted.
static NO_NOUNS: Wordings = Wordings::new(&[
    "was",
    "is",
    "has",
    "as",
    "this",
    "its",
    "his",
    "across",
    "less",
    "us",
    "plus",
    "towards",
    "versus",
    "minus",
    "besides",
    "does",
    "needs",
    "remains",
    "continues",
    "whereas",
    "previous",
    "perhaps",
    "always",
    "sometimes",
    "afterwards",
    "status",
    "basis",
    "process",
    "progress",
    "access",
    "express",
    "address",
    "business",
    "press",
    "yes",
    "unless",
    "regards",
    "various",
    "serious",
    "per",
    "wales",
]);

/// Words that have a number within the name of what is counted: "Year 7 places".
static NUMBERED: Wordings = Wordings::new(&["year", "stage", "level", "grade", "phase", "tier", "band"]);

/// Words that stand between a number and what it counts only when the count is not followed by its noun.
static ENDS_NOUN: Wordings = Wordings::new(&[
    "of", "in", "on", "at", "to", "for", "from", "by", "with", "were", "was", "had", "have", "are", "is", "been",
    "that", "which", "who", "when", "while", "the", "than", "or", "but", "as", "per", "would", "will", "could",
    "should", "may", "can", "during", "over", "under", "since", "into", "about", "did", "do", "be", "said", "if",
]);

/// The words that a number counts, up to the plural that closes them: "young people", "approved and available adopters".
pub(super) fn noun_after(rest: &str) -> Option<&str> {
    let rest = rest.strip_prefix(|letter: char| letter.is_whitespace())?.trim_start();
    // "3 x boats"
    let rest = rest.strip_prefix("x ").unwrap_or(rest);
    let (mut end, mut before) = (0, "");
    for (count, word) in parts(rest).take(8).enumerate() {
        let letters = bare(word);
        let last = word.trim_end().ends_with([',', '.', ';', ':', ')', '?', '!', '”']);
        end += word.len();
        if word.trim().is_empty() {
            continue;
        }
        // "Measure 2 (boats that leak)": what stands in brackets explains the number and is not counted.
        if count == 0 && (letters.eq_ignore_ascii_case("and") || word.starts_with('(') && !word.contains(')')) {
            return None;
        }
        if letters.is_empty() || ENDS_NOUN.has(letters) || PARTS_OF_PAPERS.has(letters) && count != 1 {
            return None;
        }
        if letters.bytes().any(|byte| byte.is_ascii_digit()) && !NUMBERED.has(before) {
            return None;
        }
        before = letters;
        // "adults’ events": the plural owns what is counted.
        if word.trim_end().ends_with(['’', '\'']) {
            continue;
        }
        if is_plural(letters) {
            let noun = rest.get(..end)?.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            return Some(longer(rest, end, noun, last));
        }
        if last {
            return None;
        }
    }
    None
}

/// With a second plural that belongs to it: "children and young people" stays, "school places" too.
fn longer<'t>(rest: &'t str, end: usize, noun: &'t str, last: bool) -> &'t str {
    let next = first_word(rest.get(end..).unwrap_or(""));
    let letters = bare(next);
    let takes = !last && is_plural(letters) && letters.starts_with(char::is_lowercase) && next == letters;
    let more = rest.get(..end + next.len()).filter(|_| takes);
    more.unwrap_or(noun)
}

/// Whether the words that a number counts end in one of [`COUNTED`].
pub(super) fn is_counted(noun: &str) -> bool {
    noun.split_whitespace().next_back().is_some_and(|word| COUNTED.has(bare(word)))
}

fn is_plural(word: &str) -> bool {
    if PLURALS.has(word) {
        return true;
    }
    let ends = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("’s") && !word.ends_with("'s");
    let shouting = word.len() < 4 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    ends && word.len() > 3 && !shouting && !NO_NOUNS.has(word)
}
