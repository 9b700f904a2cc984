//! What a number is for each of, and averages of time: "17.5 per worker", "9.8 days per post".

use super::bounds::tail;
use super::unit::Unit;
use super::words::{Endings, ends_with_word, parts, words_of};
use crate::phrase::find_folded;
use crate::phrase::wording::Wordings;

/// Words between what takes a time on average and the time.
static TO_TIME: Endings = Endings::new(&["was", "is", "were", "are", "of", "to", "from"]);

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
    // "4.1 Minutes of the last meeting": a heading.
    if !TIMES.has(first) || first.starts_with(char::is_uppercase) || ends_with_word(before, "at") {
        return None;
    }
    // "The average time for boats to be mended was 34 days": the average may stand far before.
    let far = if TO_TIME.ending(before.trim_end()).is_some() { 130 } else { 60 };
    let averaged = value.fract() != 0.0
        || words_of(after).next().is_some_and(|next| next.eq_ignore_ascii_case("per"))
        || find_folded(tail(before, far), "averag").is_some();
    // "the target for 2016 of 14 months" is no level.
    let aimed = find_folded(tail(before, 30), "target for").is_some();
    let averaged = averaged && !aimed;
    averaged.then_some((Unit::Printed(first), after))
}

fn is_time(word: &str) -> bool {
    static SPANS: Wordings =
        Wordings::new(&["day", "week", "month", "year", "hour", "minute", "quarter", "night", "session", "meeting"]);
    SPANS.has(word)
}

/// "average time between entering care and moving in" of "The average time between entering care and moving in was 402 days":
/// the name of what takes so long, from the average to its verb.
pub(super) fn timed(before: &str) -> Option<&str> {
    static VERBS: Wordings =
        Wordings::new(&["was", "is", "were", "are", "has", "had", "have", "stood", "fell", "rose", "will"]);
    let start = before.to_ascii_lowercase().rfind("average ")?;
    let name = before.get(start..)?;
    let (mut end, mut verb) = (0, false);
    for word in parts(name) {
        if VERBS.has(word.trim_end()) {
            verb = true;
            break;
        }
        if word.contains(|letter: char| letter.is_ascii_digit() || ".;:(".contains(letter)) {
            break;
        }
        end += word.len();
    }
    // A figure between them has the name: what follows is held against it.
    let own = name.get(end..).is_some_and(|rest| !rest.contains(|letter: char| letter.is_ascii_digit()));
    let name = name.get(..end)?.trim_end().trim_end_matches(',');
    (verb && own && (2..=30).contains(&name.split_whitespace().count())).then_some(name)
}

#[cfg(test)]
mod tests {
    use crate::phrase::measures;

    #[test]
    fn times_are_named_by_their_average() {
        let read = |text: &'static str| measures(text).first().map(|it| (it.value, it.indicator));
        assert_eq!(
            read("The average time between leaving the quay and coming back was 402 days."),
            Some((Some(402.0), Some("average time between leaving the quay and coming back")))
        );
        assert_eq!(read("Boats stay with a foster crew for an average of 34 days."), Some((Some(34.0), None)));
        assert_eq!(read("The average time is in line with the target for 2016 of 14 months."), None);
        assert_eq!(read("The average time to mend is 83 days quicker than in town."), None);
        assert_eq!(read("The notice was 14 days."), None);
    }
}
