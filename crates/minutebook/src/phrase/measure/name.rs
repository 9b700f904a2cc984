//! Names of indicators: where a phrase begins and ends.

use super::time::{ages, within_time};
use super::words::{Endings, bare, goes_over, parts};
use crate::phrase::starts_folded;
use crate::phrase::wording::Wordings;

/// Words at which the name of an indicator ends.
pub(super) static STOPS: Wordings = Wordings::new(&[
    "was",
    "were",
    "is",
    "are",
    "had",
    "has",
    "have",
    "been",
    "would",
    "will",
    "could",
    "should",
    "may",
    "can",
    "which",
    "that",
    "who",
    "where",
    "when",
    "while",
    "whilst",
    "but",
    "than",
    "compared",
    "against",
    "stood",
    "rose",
    "fell",
    "increased",
    "decreased",
    "dropped",
    "reduced",
    "went",
    "by",
    "from",
    "if",
    "so",
    "did",
    "do",
    "does",
    "be",
    "at",
    "peaked",
    "totalled",
    "amounted",
    "remained",
    "grew",
    "declined",
    "improved",
    "bringing",
    "during",
    "until",
    "since",
    "because",
    "due",
    "as",
    "also",
    "however",
    "not",
    "only",
    "per",
    "over",
    "relates",
    "relate",
    "represents",
    "contributes",
    "remains",
    "up",
    "down",
    "continued",
    "continues",
    "planned",
    "expected",
    "projected",
    "rather",
]);

/// Words that open a noun phrase and are no part of its name.
pub(super) static DETERMINERS: Wordings = Wordings::new(&[
    "the",
    "a",
    "an",
    "its",
    "their",
    "our",
    "his",
    "her",
    "this",
    "that",
    "these",
    "those",
    "some",
    "all",
    "any",
    "plus",
    "remaining",
    "with",
    "and",
    "or",
    "whose",
    "had",
    "has",
    "have",
    "was",
    "were",
    "is",
    "are",
    "included",
    "includes",
    "include",
    "including",
    "note",
    "only",
    "by",
    "highlighted",
    "reported",
    "projecting",
    "reporting",
]);

/// Marks at the end of a word with which a phrase ends.
const PAUSES: [char; 6] = [',', '.', ';', ':', ')', '?'];

/// The words from the start up to a verb, a comma or a stop, at most `most` of them.
pub(super) fn phrase(text: &str, most: usize) -> Option<&str> {
    let text = without_first(&DETERMINERS, text.trim_start());
    let (mut end, mut before, mut over) = (0, "", 0);
    for (count, word) in parts(text).enumerate() {
        let letters = bare(word);
        if word.trim().is_empty() {
            end += word.len();
            continue;
        }
        // "within 45 working days", "in Quarter 2": a number within the name.
        if end < over {
            (end, before) = (end + word.len(), letters);
            if end >= over && word.trim_end().ends_with(PAUSES) {
                break;
            }
            continue;
        }
        if let Some(ages) = ages(text.get(end..).unwrap_or("")) {
            over = end + ages;
            (end, before) = (end + word.len(), letters);
            continue;
        }
        if let Some(time) = within_time(text.get(end..).unwrap_or("")) {
            let rest = text.get(end + time..).unwrap_or("");
            if !rest.trim_start().starts_with("of ") {
                return named(text.get(..end + time)?, "");
            }
            over = end + time;
            (end, before) = (end + word.len(), letters);
            continue;
        }
        if letters.len() < 3
            && (NUMBERED_NAMES.has(before) || ["with", "under"].contains(&before))
            && letters.starts_with(|digit: char| digit.is_ascii_digit())
        {
            (end, before) = (end + word.len(), letters);
            continue;
        }
        if count >= most * 3
            || letters.is_empty()
            || STOPS.has(letters)
            || letters.eq_ignore_ascii_case("after") && !starts_folded(before, "look")
            || letters.starts_with(|letter: char| letter.is_ascii_digit())
        {
            return named(text.get(..end)?, letters);
        }
        end += word.len();
        before = letters;
        if word.trim_end().ends_with(PAUSES) && !goes_over(word, text.get(end..).unwrap_or("")) {
            break;
        }
    }
    named(text.get(..end)?, "")
}

/// The name without what cannot end it. Before a verb in the singular, "X and Y was" has Y for its subject and X for the name.
fn named<'t>(words: &'t str, verb: &str) -> Option<&'t str> {
    let words = without_tail(
        words.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '’' && letter != ')'),
    );
    static SINGULAR: Wordings = Wordings::new(&["was", "is", "has"]);
    let words = words.rsplit_once(" and ").filter(|_| SINGULAR.has(verb)).map_or(words, |(first, _)| first);
    let words = if words.contains('(') { words } else { words.trim_end_matches(')') };
    let mut letters = words.chars().filter(|letter| letter.is_alphabetic());
    letters.nth(2).map(|_| words).filter(|words| !DETERMINERS.has(words))
}

/// Without a link word or an article at the end.
fn without_tail(words: &str) -> &str {
    static TAILS: Endings = Endings::new(&[
        "of", "in", "and", "the", "a", "for", "to", "on", "with", "or", "an", "related", "between", "within",
        "relative",
    ]);
    let mut words = words;
    while let Some(tail) = TAILS.ending(words) {
        words = words
            .get(..words.len() - tail.len())
            .unwrap_or("")
            .trim_end_matches(|letter: char| !letter.is_alphanumeric());
    }
    words
}

/// The name without link words and points at its end.
pub(super) fn without_links(name: &str) -> &str {
    static TAILS: Wordings = Wordings::new(&[
        "of",
        "in",
        "and",
        "the",
        "a",
        "an",
        "for",
        "to",
        "on",
        "with",
        "or",
        "at",
        "from",
        "under",
        "over",
        "by",
        "as",
        "this",
        "that",
        "who",
        "whose",
        "whom",
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "have",
        "did",
        "do",
        "not",
        "been",
        "being",
        "some",
        "only",
        "just",
        "around",
        "about",
        "approximately",
        "also",
        "without",
        "even",
        "their",
        "its",
        "more",
        "less",
        "fewer",
    ]);
    let mut name = name.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '’');
    while let Some((head, last)) = name.rsplit_once(char::is_whitespace)
        && TAILS.has(bare(last))
        && !(bare(last).eq_ignore_ascii_case("more") && head.ends_with(" or"))
    {
        name = head.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '’');
    }
    name
}

/// Words after which a number is part of a name: "Attainment 8 scores".
pub(super) static NUMBERED_NAMES: Wordings = Wordings::new(&["attainment", "progress", "stage", "year", "quarter"]);

/// Words that link a name to what stands before it.
static LINKS: Wordings = Wordings::new(&[
    "and",
    "or",
    "but",
    "of",
    "in",
    "had",
    "has",
    "have",
    "reporting",
    "projecting",
    "projected",
    "make",
    "making",
    "give",
    "giving",
    "achieved",
    "increase",
    "reduce",
    "improve",
]);

/// The words after the last determiner, verb or comma of `text`.
pub(super) fn back_to_determiner(text: &str, most: usize) -> Option<&str> {
    static OPENERS: Wordings = Wordings::new(&[
        "the", "a", "an", "its", "their", "our", "his", "her", "this", "these", "those", "that", "which", "to", "of",
        "note", "only", "with", "included", "includes", "include", "either", "both", "saw", "shows", "showed",
    ]);
    static WITHIN: Wordings = Wordings::new(&["for", "in", "on", "of", "across"]);
    let mut start = text.len();
    let mut words = text.split(char::is_whitespace).rev().filter(|word| !word.is_empty()).enumerate().peekable();
    while let Some((count, word)) = words.next() {
        let letters = bare(word);
        let short = word.len() > 3 && word.bytes().filter(u8::is_ascii_uppercase).count() > 1 && word.ends_with(')');
        if word.starts_with('(') && !short {
            return None;
        }
        let ends = word.ends_with([',', ';', ':', '.', ')', '(']) && start < text.len();
        let of = letters.eq_ignore_ascii_case("of") && start < text.len();
        let within = words.peek().is_some_and(|(_, before)| WITHIN.has(before)) && start < text.len();
        let opens = OPENERS.has(letters) && !of && !within && text.get(start..).map(str::trim) != Some("date")
            || STOPS.has(letters);
        let digits = letters.starts_with(|letter: char| letter.is_ascii_digit());
        let named = digits
            && words
                .peek()
                .is_some_and(|(_, before)| NUMBERED_NAMES.has(before) || ["within", "aged"].contains(before));
        if count >= most || ends || opens || digits && !named {
            break;
        }
        start = crate::text::Span::of(word, text)?.start as usize;
    }
    let words = text.get(start..)?.trim().trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let words = without_first(&LINKS, words);
    (!words.is_empty() && !DETERMINERS.has(words)).then_some(words)
}

/// `text` without the words of `set` that it begins with.
fn without_first<'t>(set: &Wordings, text: &'t str) -> &'t str {
    let mut text = text;
    while let Some((first, rest)) = text.split_once(char::is_whitespace)
        && set.has(first)
    {
        text = rest.trim_start();
    }
    text
}
