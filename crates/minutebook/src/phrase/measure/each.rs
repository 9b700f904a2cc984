//! What a number is for each of, and averages of time: "17.5 per worker", "9.8 days per post".

use super::bounds::tail;
use super::unit::Unit;
use super::words::{ends_with_word, words_of};
use crate::phrase::find_folded;
use crate::phrase::wording::Wordings;

/// each = "per", word | unit of time, where it is an average
///
/// "17.5 per worker", "9.8 days per full-time equivalent", "an average of 34 days"
pub(super) fn each<'t>(before: &str, value: f64, rest: &'t str) -> Option<(Unit<'t>, &'t str)> {
    static TIMES: Wordings = Wordings::new(&["days", "weeks", "months", "hours", "minutes", "years"]);
    static NO_EACH: Wordings = Wordings::new(&["cent", "annum", "se", "capita", "the"]);
    let words = rest.trim_start();
    let first = words.get(..words.find(|letter: char| !letter.is_alphabetic()).unwrap_or(words.len()))?;
    let after = words.get(first.len()..)?;
    if first.eq_ignore_ascii_case("per") {
        let each = after.trim_start();
        let each =
            each.get(..each.find(|letter: char| !letter.is_alphabetic() && letter != '-').unwrap_or(each.len()))?;
        let known = each.len() > 2 && !NO_EACH.has(each) && !is_time(each);
        return known.then(|| Some((Unit::Each(each), after.trim_start().get(each.len()..)?)))?;
    }
    if !TIMES.has(first) || ends_with_word(before, "at") {
        return None;
    }
    let averaged = value.fract() != 0.0
        || words_of(after).next().is_some_and(|next| next.eq_ignore_ascii_case("per"))
        || find_folded(tail(before, 60), "averag").is_some();
    averaged.then_some((Unit::Printed(first), after))
}

fn is_time(word: &str) -> bool {
    static SPANS: Wordings =
        Wordings::new(&["day", "week", "month", "year", "hour", "minute", "quarter", "night", "session", "meeting"]);
    SPANS.has(word)
}
