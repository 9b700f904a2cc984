//! The words that make a date the day of an inspection or visit.

use super::role::{is_word, last_word, words};
use super::words::{CLAUSE, OF_INSPECTION, PAPERS};
use crate::phrase::date::Date;
use crate::phrase::ends::words_back;
use crate::phrase::wording::after;

/// "The inspection of services for children in", whatever its name: no other clause begins between it and the date.
pub(super) fn is_inspected(before: &str) -> bool {
    let mut next = "";
    for word in words_back(before).take(25) {
        if is_word(word, "inspection") {
            let at = word.as_ptr().addr() - before.as_ptr().addr();
            let unbroken = before.get(at..).is_some_and(|rest| !rest.contains([',', ';', ':', '.']));
            return OF_INSPECTION.has(next) && unbroken;
        }
        if CLAUSE.has(word) {
            return false;
        }
        next = word;
    }
    false
}

/// Whether days on end stand behind an inspection in their sentence: "the inspection had taken place across the town, in
/// schools and homes, between 3 and 7 May".
pub(super) fn is_inspected_on(date: Date, before: &str) -> bool {
    let mut next = "";
    matches!(date, Date::Days(..))
        && words_back(before).take(25).any(|word| {
            let named = is_word(word, "inspection") && !PAPERS.has(next) || is_word(word, "inspected");
            next = word;
            named
        })
}

/// "the 2015 Ofsted inspection", "In July 2021, a focused visit".
pub(super) fn is_inspected_after(date: Date, before: &str, rest: &str) -> bool {
    if !matches!(date, Date::Day(_) | Date::Days(..) | Date::Month(_) | Date::Year(..)) {
        return false;
    }
    let opening = before.trim();
    if is_word(opening, "in") || is_word(opening, "on") {
        let rest = rest.trim_start_matches([',', ' ']);
        let article = ["a", "an", "the", "ofsted"].iter().any(|word| after(word, rest).is_some());
        let visit = |word: &&str| is_word(word, "visit") || is_word(word, "inspection");
        return article && words(rest).take(4).any(|word| visit(&word));
    }
    if !is_word(last_word(before), "the") || rest.starts_with([',', ';', '.', ':', ')']) {
        return false;
    }
    let mut named = words(rest).take(7).take_while(|word| !CLAUSE.has(word));
    named.any(|word| is_word(word, "inspection")) && !named.next().is_some_and(|word| PAPERS.has(word))
}
