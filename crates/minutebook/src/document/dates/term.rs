//! The words that make a term of a date: by when something is due.

use super::role::is_word;
use super::words::{ARTICLES, CLAUSE, DUE, ISSUED, LATER};
use crate::phrase::ends::words_back;

/// Whether the words before a date make a term of it.
pub(super) fn is_due(before: &str) -> bool {
    let mut back = words_back(before_clock(before)).skip_while(|word| ARTICLES.has(word));
    match back.next() {
        Some(word) if is_word(word, "than") => back.next().is_some_and(|word| LATER.has(word)),
        // "is due in June": "on" is passed over above.
        Some(word) if is_word(word, "in") => back.next().is_some_and(|word| is_word(word, "due")),
        // "Was not published until 3 May": it was then.
        // "The rate had climbed to 20% by March": it was so, and not to be done.
        Some(word) if is_word(word, "by") => !was_so(back),
        Some(word) if is_word(word, "until") => !back.next().is_some_and(|word| ISSUED.has(word)),
        Some(word) => DUE.has(word),
        None => false,
    }
}

/// The words before a time of the day: "no later than" of "no later than 12 noon on", "by" of "by 5.30 pm on".
fn before_clock(before: &str) -> &str {
    let place = |word: &str| word.as_ptr().addr() - before.as_ptr().addr();
    let mut back = words_back(before).skip_while(|word| ARTICLES.has(word)).peekable();
    let half = |word: &&str| ["am", "noon", "midday", "midnight", "pm"].iter().any(|half| is_word(word, half));
    let whole = |word: &&str| word.strip_suffix("pm").or(word.strip_suffix("am")).is_some_and(is_number);
    let Some(clock) = back.next_if(half).or_else(|| back.next_if(whole)) else { return before };
    let mut start = place(clock);
    while let Some(figure) = back.next_if(|word| is_number(word)) {
        start = place(figure);
    }
    before.get(..start).unwrap_or(before)
}

/// Whether a word is made of digits.
pub(super) fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// "The closing date for bids is": a term that a noun names.
pub(super) fn is_term(before: &str) -> bool {
    let mut back = words_back(before);
    back.next().is_some_and(|word| is_word(word, "is") || is_word(word, "was"))
        && back.take(6).any(|word| is_word(word, "deadline") || is_word(word, "closing"))
}

/// Whether the words before "by", the last first, tell what had come about: "had climbed to 20%", and not "had to be".
fn was_so<'w>(back: impl Iterator<Item = &'w str>) -> bool {
    let mut next = "";
    for word in back.take(6) {
        if is_word(word, "had") {
            return !(is_word(next, "to") || is_word(next, "until"));
        }
        if CLAUSE.has(word) && !is_word(word, "to") {
            return false;
        }
        next = word;
    }
    false
}
