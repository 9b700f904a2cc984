//! Grades that somebody gives: "Ofsted rated the home as ‘Outstanding’", "the regulator judged the service inadequate".

use super::area::is_supposed;
use super::rated::{of_area, without_auxiliaries};
use super::{Grade, Told, is_closed, printed};
use crate::phrase::find_folded;
use crate::phrase::starts::word_starts;
use crate::phrase::wording::{after, strip_word};

/// "Ofsted rated the home as ‘Outstanding’": what is graded follows the verb.
pub(super) fn active<'t>(before: &str, rest: &'t str) -> Option<(&'t str, Told<'t>)> {
    let clause = rest.get(..rest.floor_char_boundary(120)).unwrap_or(rest);
    let clause = clause.split(['.', ';', ',', ':', '(']).next()?;
    let linked =
        [" to be ", " as "].iter().filter_map(|link| clause.split_once(link)).min_by_key(|(area, _)| area.len());
    let Some((area, _)) = linked else { return active_bare(before, rest) };
    let tail = rest.get(area.len()..)?.trim_start();
    let tail = after("to be", tail).or_else(|| after("as", tail))?;
    let (rest, grade) = printed(tail).filter(|(rest, _)| is_closed(rest))?;
    let stem = before.trim_end();
    let subject = !stem.is_empty() && !is_supposed(before) && stem.len() == without_auxiliaries(before).len();
    let short = area.split_whitespace().count() <= 9;
    (subject && short).then(|| Some((rest, of_area(grade, area)?)))?
}

/// "Ofsted rated the department inadequate": without "as" only where an inspectorate grades, and in no word of every day.
fn active_bare<'t>(before: &str, rest: &'t str) -> Option<(&'t str, Told<'t>)> {
    const GRADING: &[&str] = &["ofsted", "cqc", "commission", "inspectors", "inspectorate", "regulator", "watchdog"];
    let subject = before.rsplit([',', ';', '.']).next()?.trim_end();
    let subject = ["had", "has", "have"].iter().find_map(|verb| strip_word(subject, verb)).unwrap_or(subject);
    let inspected = GRADING.iter().any(|word| find_folded(subject, word).is_some());
    if !inspected || is_supposed(before) || without_auxiliaries(subject).len() < subject.trim_end().len() {
        return None;
    }
    let named = ["the", "its", "their"].iter().find_map(|article| after(article, rest.trim_start()))?;
    let (at, (rest, grade)) = word_starts(named).take(7).find_map(|at| Some((at, printed(named.get(at..)?)?)))?;
    let area = named.get(..at)?.trim_end();
    let quoted = area.ends_with(['‘', '“', '"', '\'']);
    let told = quoted || matches!(grade.grade, Some(Grade::Inadequate | Grade::RequiresImprovement));
    let area = area.trim_end_matches(['‘', '“', '"', '\'']);
    let plain = !area.contains(['.', ';', ',', ':', '(']);
    (told && plain && is_closed(rest)).then(|| Some((rest, of_area(grade, area)?)))?
}

#[cfg(test)]
mod tests {
    use super::super::told_grades;

    fn read(text: &str) -> Vec<(Option<&str>, &str)> {
        told_grades(text).into_iter().map(|told| (told.area, told.printed)).collect()
    }

    #[test]
    fn an_inspectorate_grades_without_as() {
        for (text, area, grade) in [
            ("Ofsted rated the department inadequate in 2020.", "department", "inadequate"),
            ("The regulator had judged its dock services ‘good’.", "dock services", "good"),
        ] {
            assert_eq!(read(text), [(Some(area), grade)], "{text}");
        }
        for text in [
            "Members judged the tent inadequate for the rain.",
            "Ofsted judged the harbour good fun.",
            "Ofsted was rated the best; the tent was not, and inadequate poles broke.",
            "Ofsted would have rated the quay inadequate.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
