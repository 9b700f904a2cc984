//! What a figure measures: the words beside it that name it.

use super::change::{ends_with, find, unhedged};
use super::figure::{Figure, Unit};

/// Words that begin the name of an indicator.
const HEADS: &[&str] = &[
    "percentage of",
    "proportion of",
    "number of",
    "numbers of",
    "rate of",
    "rates of",
    "share of",
    "level of",
    "total of",
    "average number of",
    "amount of",
];

/// Words at which the name of an indicator ends.
const STOPS: &[&str] = &[
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
];

/// Verbs between the subject and its figure; longer ones first.
const COPULAS: &[&str] = &[
    "forecast to be",
    "expected to be",
    "estimated to be",
    "projected to",
    "projected at",
    "estimated at",
    "amounted to",
    "stood at",
    "remained at",
    "totalled",
    "reached",
    "increased",
    "decreased",
    "reduced",
    "improved",
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
];

/// Words that open a noun phrase and are no part of its name.
const DETERMINERS: &[&str] = &[
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
];

/// The name of what `figure` measures, where the sentence tells.
pub(super) fn indicator<'t>(sentence: &'t str, figure: &Figure<'t>) -> Option<&'t str> {
    let before = sentence.get(..figure.start)?;
    let after = sentence.get(figure.end..)?;
    if figure.unit == Unit::Count
        && let Some(noun) = figure.noun
    {
        return Some(noun);
    }
    let before = unhedged(before).0.trim_end_matches(['+', '-', '−', '~', ' ']);
    part_of(after)
        .or_else(|| bracketed(before, after))
        .or_else(|| headed(before))
        .or_else(|| named_after(after))
        .or_else(|| named_before(before))
        .or_else(|| subject(before))
        .or_else(|| list_line(before, after))
}

/// "80% of its complement", "26% of local authorities with social care duties".
fn part_of(after: &str) -> Option<&str> {
    let rest = after.trim_start().strip_prefix("of ")?;
    phrase(rest, 9)
}

/// "the Harbour Department (£1.2m)": the words before the bracket.
fn bracketed<'t>(before: &'t str, after: &str) -> Option<&'t str> {
    let stem = before.strip_suffix('(').filter(|_| after.starts_with(')'))?.trim_end();
    back_to_determiner(stem, 8)
}

/// "The percentage of strategy discussions where ... had": the head and its words, up to the verb.
fn headed(before: &str) -> Option<&str> {
    let at = HEADS.iter().filter_map(|head| find(before, head)).max()?;
    phrase(before.get(at..)?, 16)
}

/// "100% compliance", "£9.2 million overspend", "a 3-7% reduction in independent school pupils".
fn named_after(after: &str) -> Option<&str> {
    let rest = after.strip_prefix(char::is_whitespace)?.trim_start();
    let rest = rest
        .strip_prefix("in ")
        .filter(|rest| !rest.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit()))
        .unwrap_or(rest);
    let first = rest.split_whitespace().next()?;
    let word = first.trim_matches(|letter: char| !letter.is_alphanumeric());
    let link = [
        "in",
        "for",
        "on",
        "to",
        "and",
        "or",
        "of",
        "with",
        "net",
        "more",
        "the",
        "a",
        "an",
        "it",
        "related",
        "allocated",
        "on",
    ];
    if word.len() < 3
        || is_one_of(&link, word)
        || is_one_of(STOPS, word)
        || word.ends_with("ing")
        || word.ends_with("ed")
        || word.ends_with("ly")
    {
        return None;
    }
    phrase(rest, 6)
}

/// "the forecast revenue overspend of £23.3m": back to the word that opens the phrase.
fn named_before(before: &str) -> Option<&str> {
    let stem = before.trim_end().strip_suffix("of").filter(|stem| stem.ends_with(char::is_whitespace))?.trim_end();
    back_to_determiner(stem, 9)
}

/// "The capital spend to date was £160.4 million": the subject before the verb.
fn subject(before: &str) -> Option<&str> {
    let mut stem = before.trim_end();
    let whole = stem.len();
    for _ in 0..6 {
        let Some(words) = COPULAS.iter().find(|words| ends_with(stem, words)) else { break };
        stem = stem.get(..stem.len() - words.len())?.trim_end();
    }
    if stem.len() == whole || stem.ends_with([',', ';', ':', '.', ')']) {
        return None;
    }
    back_to_determiner(stem, 9).filter(|name| name.split_whitespace().all(|word| !is_one_of(STOPS, word)))
}

/// "Eastport, 25%": the whole line names it.
fn list_line<'t>(before: &'t str, after: &str) -> Option<&'t str> {
    let words = before.trim().trim_end_matches([',', ':', '-', '–', '(', '=', ' ']).trim();
    let alone = after.trim_matches(|letter: char| !letter.is_alphanumeric()).is_empty();
    let few = (1..=8).contains(&words.split_whitespace().count());
    (alone && few).then_some(words)
}

/// The words from the start up to a verb, a comma or a stop, at most `most` of them.
fn phrase(text: &str, most: usize) -> Option<&str> {
    let text = strip_determiners(text.trim_start());
    let mut end = 0;
    for (count, word) in text.split_inclusive(char::is_whitespace).enumerate() {
        let letters = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        if word.trim().is_empty() {
            end += word.len();
            continue;
        }
        if count >= most * 3
            || letters.is_empty()
            || is_one_of(STOPS, letters)
            || letters.starts_with(|letter: char| letter.is_ascii_digit())
        {
            return named(text.get(..end)?, letters);
        }
        end += word.len();
        if word.trim_end().ends_with([',', '.', ';', ':', ')', '?']) {
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
    let singular = is_one_of(&["was", "is", "has"], verb);
    let words = words.rsplit_once(" and ").filter(|_| singular).map_or(words, |(first, _)| first);
    let mut letters = words.chars().filter(|letter| letter.is_alphabetic());
    letters.nth(2).map(|_| words).filter(|words| !is_one_of(DETERMINERS, words))
}

/// Without a link word or an article at the end.
fn without_tail(words: &str) -> &str {
    const TAILS: &[&str] = &["of", "in", "and", "the", "a", "for", "to", "on", "with", "or", "an", "related"];
    let mut words = words;
    while let Some(tail) = TAILS.iter().find(|tail| ends_with(words, tail)) {
        words = words
            .get(..words.len() - tail.len())
            .unwrap_or("")
            .trim_end_matches(|letter: char| !letter.is_alphanumeric());
    }
    words
}

fn strip_determiners(text: &str) -> &str {
    let mut text = text.trim_start();
    while let Some((first, rest)) = text.split_once(char::is_whitespace) {
        if !is_one_of(DETERMINERS, first) {
            break;
        }
        text = rest.trim_start();
    }
    text
}

/// The words after the last determiner, verb or comma of `text`.
fn back_to_determiner(text: &str, most: usize) -> Option<&str> {
    const OPENERS: &[&str] = &[
        "the", "a", "an", "its", "their", "our", "his", "her", "this", "these", "those", "that", "which", "to", "of",
        "note", "only", "with", "included", "includes", "include",
    ];
    let mut start = text.len();
    let mut words = text.split(char::is_whitespace).rev().filter(|word| !word.is_empty()).enumerate().peekable();
    while let Some((count, word)) = words.next() {
        let letters = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let ends = word.ends_with([',', ';', ':', '.', ')', '(']) && start < text.len();
        let of = letters.eq_ignore_ascii_case("of") && start < text.len();
        let within = words.peek().is_some_and(|(_, before)| is_one_of(&["for", "in", "on", "of", "across"], before))
            && start < text.len();
        let opens = is_one_of(OPENERS, letters) && !of && !within && text.get(start..).map(str::trim) != Some("date")
            || is_one_of(STOPS, letters);
        if count >= most || ends || opens || letters.starts_with(|letter: char| letter.is_ascii_digit()) {
            break;
        }
        start = crate::text::Span::of(word, text)?.start as usize;
    }
    let words = text.get(start..)?.trim().trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let words = strip_links(words);
    (!words.is_empty() && !is_one_of(DETERMINERS, words)).then_some(words)
}

fn strip_links(words: &str) -> &str {
    let mut words = words;
    while let Some((first, rest)) = words.split_once(char::is_whitespace) {
        if !is_one_of(
            &["and", "or", "but", "of", "in", "had", "has", "have", "reporting", "projecting", "projected"],
            first,
        ) {
            break;
        }
        words = rest.trim_start();
    }
    words
}

fn is_one_of(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use crate::phrase::measures;

    fn names(sentence: &str) -> Vec<&str> {
        measures(sentence).into_iter().map(|found| found.indicator.unwrap_or("-")).collect()
    }

    #[test]
    fn indicator_stands_before_or_after() {
        assert_eq!(names("The Harbour Team had 80% of its complement."), ["complement"]);
        assert_eq!(names("The quay spend to date was £160.4 million."), ["quay spend to date"]);
        assert_eq!(
            names("Note the forecast overspend on Pilots’ Delegated Budgets of £30.4m."),
            ["forecast overspend on Pilots’ Delegated Budgets"]
        );
        assert_eq!(names("There was a £9.2 million overspend."), ["overspend"]);
        assert_eq!(names("North Quay and Wharf, 25%"), ["North Quay and Wharf"]);
        assert_eq!(names("Over 150,000 homes were joined."), ["homes"]);
    }

    #[test]
    fn numbers_that_are_no_measure() {
        for words in [
            "As set out in paragraphs 16 and 17 and at item 3 on page 12.",
            "The visit on 6 and 7 March 2019 lasted 12 months, 24 hours and 3 days.",
            "Tel: 01274 432438, decision 24/00108, minute 65/08, 2024-25, aged 18 to 25 years.",
            "Year 7 places in the 18-25 service; 0-25 years; 16+ and under 5s.",
            "The Committee noted the 3 recommendations and 2 amendments.",
            "Version 2.1 at 10.30 am in Room 14.",
        ] {
            assert_eq!(names(words), Vec::<&str>::new(), "{words}");
        }
    }
}
