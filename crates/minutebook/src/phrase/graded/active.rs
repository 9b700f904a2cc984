//! Grades that somebody gives: "Ofsted rated the home as ‘Outstanding’", "the regulator judged the service inadequate".

use super::area::is_supposed;
use super::rated::{of_area, without_auxiliaries};
use super::{Grade, Told, is_closed, is_inspector, printed};
use crate::phrase::find_folded;
use crate::phrase::starts::word_starts;
use crate::phrase::wording::{Wordings, after, strip_word};

/// "Ofsted rated the home as ‘Outstanding’": what is graded follows the verb.
///
/// A verb that `needs_as` gives no grade without it.
pub(super) fn active<'t>(before: &str, rest: &'t str, needs_as: bool) -> Option<(&'t str, Told<'t>)> {
    let clause = rest.get(..rest.floor_char_boundary(120)).unwrap_or(rest);
    let clause = clause.split(['.', ';', ':', '(']).next()?;
    let linked =
        [" to be ", " as "].iter().filter_map(|link| clause.split_once(link)).min_by_key(|(area, _)| area.len());
    let named = linked.and_then(|(area, _)| Some((area, if area.contains(',') { before_place(area)? } else { area })));
    let Some((whole, area)) = named else { return if needs_as { None } else { active_bare(before, rest) } };
    let tail = rest.get(whole.len()..)?.trim_start();
    let tail = after("to be", tail).or_else(|| after("as", tail))?;
    let (rest, grade) = printed(tail).filter(|(rest, _)| is_closed(rest))?;
    // "The inspection in May, which judged them overall to be inadequate": of what was named before.
    let pointed = ["it", "them", "us"].iter().find_map(|word| after(word, area.trim_start()));
    if let Some("" | " overall") = pointed.map(str::trim_end) {
        let inspected = is_inspector(before) || find_folded(before, "inspection").is_some();
        return (inspected && !is_supposed(before)).then(|| (rest, grade.told(None)));
    }
    // "reported that the quay had been judged as": the verb that grades is the second one.
    let short = area.split_whitespace().count() <= 9 && NO_NAMES.after(area.trim_start()).is_none();
    (subject(before).is_some() && short).then(|| Some((rest, of_area(grade, area)?)))?
}

/// "Quay School in Pier Lane, Eastport": the name, where a place alone stands after the comma.
fn before_place(area: &str) -> Option<&str> {
    let (name, place) = area.split_once(", ")?;
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let placed = !place.is_empty() && place.split_whitespace().count() <= 3 && place.split_whitespace().all(capital);
    let named = name.split_whitespace().find(|word| !["the", "a"].contains(word)).is_some_and(capital);
    (placed && named).then_some(name)
}

/// "Ofsted rated the department inadequate": without "as" only where an inspectorate grades, and in no word of every day.
fn active_bare<'t>(before: &str, rest: &'t str) -> Option<(&'t str, Told<'t>)> {
    subject(before.rsplit([',', ';', '.']).next()?).filter(|subject| is_inspector(subject) && !is_supposed(before))?;
    let article = ["the", "its", "their"].iter().find_map(|article| after(article, rest.trim_start()));
    let named = article.unwrap_or(rest).trim_start();
    let (at, (rest, grade)) = word_starts(named).take(7).find_map(|at| Some((at, printed(named.get(at..)?)?)))?;
    let area = named.get(..at)?.trim_end();
    let quoted = area.ends_with(QUOTES);
    let weak = matches!(grade.grade, Some(Grade::Inadequate | Grade::RequiresImprovement));
    let area = area.trim_end_matches(QUOTES);
    let plain = !area.contains(['.', ';', ',', ':', '(']) && NO_NAMES.after(area).is_none();
    let closed = is_closed(rest.trim_start_matches(QUOTES));
    let told = closed && plain && (quoted || weak && article.is_some());
    told.then(|| Some((rest, of_area(grade, area)?)))?
}

/// Marks around a grade.
const QUOTES: [char; 7] = ['‘', '“', '"', '\'', '’', '”', ' '];
/// Words after the verb with which no name begins.
static NO_NAMES: Wordings =
    Wordings::new(&["as", "at", "by", "in", "on", "to", "that", "how", "whether", "some", "any", "much", "them", "us"]);

/// The subject of a verb in the active voice: "Ofsted", "Ofsted had previously".
fn subject(before: &str) -> Option<&str> {
    const ADVERBS: &[&str] = &["previously", "also", "since", "again", "now", "recently", "subsequently", "just"];
    let strip = |text: &'_ str, words: &[&str]| words.iter().find_map(|word| strip_word(text, word).map(str::len));
    let mut stem = before.trim_end();
    for words in [ADVERBS, &["had", "has", "have"], ADVERBS] {
        stem = strip(stem, words).and_then(|length| stem.get(..length)).unwrap_or(stem);
    }
    (!stem.is_empty() && !is_supposed(before) && without_auxiliaries(stem).len() == stem.len()).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::super::told_grades;

    fn read(text: &str) -> Vec<(Option<&str>, &str)> {
        told_grades(text).into_iter().map(|told| (told.area, told.printed)).collect()
    }

    #[test]
    fn what_was_named_before_is_graded() {
        assert_eq!(
            read("The quay passed the inspection in May, which judged it to be inadequate."),
            [(None, "inadequate")]
        );
        assert_eq!(read("The team saw the tent and judged it to be inadequate."), []);
    }

    #[test]
    fn an_inspectorate_grades_without_as() {
        for (text, area, grade) in [
            ("Ofsted rated the department inadequate in 2020.", "department", "inadequate"),
            ("The regulator had judged its dock services ‘good’.", "dock services", "good"),
            ("Ofsted has rated Quay School ‘outstanding’ in all areas.", "Quay School", "outstanding"),
            ("Ofsted has rated Quay School in Pier Lane, Eastport as Good.", "Quay School in Pier Lane", "Good"),
            ("Ofsted previously rated the dock ‘good’ in May.", "dock", "good"),
            ("The clerk reported that the dock had been judged as ‘good’.", "dock", "good"),
            ("Last year Ofsted had rated the dock as ‘good’.", "dock", "good"),
        ] {
            assert_eq!(read(text), [(Some(area), grade)], "{text}");
        }
        for text in [
            "Members judged the tent inadequate for the rain.",
            "Ofsted judged the harbour good fun.",
            "Ofsted judged that ‘good’ work went on.",
            "Ofsted judged the papers, Eastport and Vale saw them as good.",
            "Ofsted found the harbour ‘good’ in parts.",
            "Members rated Quay Fair ‘outstanding’.",
            "Ofsted was rated the best; the tent was not, and inadequate poles broke.",
            "Ofsted would have rated the quay inadequate.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
