//! How many were given which grade: "13 good, 6 outstanding", "of the 20 homes, 13 were good", "15 green, 6 amber, 3 red".

use super::{Printed, Told, printed};
use crate::phrase::measure::{Figure, Unit, figures};
use crate::phrase::number::number_word;
use crate::phrase::starts::word_starts;
use crate::phrase::wording::after;

/// Words between a count and its grade.
const LINKS: &[&str] = &[
    "were",
    "was",
    "are",
    "being",
    "as",
    "rated",
    "graded",
    "judged",
    "to be",
    "had been",
    "have been",
    "has been",
    "still",
    "now",
    "cases",
];

/// Words that what was graded may be called after the grade, where nothing before names it.
const GRADED_THINGS: &[&str] = &[
    "home",
    "homes",
    "school",
    "schools",
    "audit",
    "audits",
    "case",
    "cases",
    "file",
    "files",
    "setting",
    "settings",
    "provider",
    "providers",
    "service",
    "services",
    "nursery",
    "nurseries",
    "indicators",
    "indicator",
    "actions",
    "lesson",
    "lessons",
    "college",
    "colleges",
    "agency",
    "agencies",
    "centre",
    "centres",
    "measures",
    "risks",
];

/// One count with its grade.
struct Entry<'t> {
    count: f64,
    grade: Printed<'t>,
    start: usize,
    linked: bool,
    thing: Option<&'t str>,
    /// Out of how many, where it is said between the count and its grade.
    of: Option<f64>,
}

/// counted = { words }, number, { link }, printed, { ( "," | "and" ), number, { link }, printed }
///
/// Two grades that differ, or one after a total: "of the 20 homes, 13 were good".
pub(super) fn counted(sentence: &str) -> Vec<Told<'_>> {
    let entries: Vec<Entry<'_>> = word_starts(sentence).filter_map(|at| entry(sentence, at)).collect();
    let Some(first) = entries.first() else { return Vec::new() };
    let differ = entries.iter().any(|entry| entry.grade.words != first.grade.words);
    let total = total(sentence, first.start, entries.iter().map(|entry| entry.count).sum());
    let thing = total.and_then(|total| total.noun).or_else(|| entries.iter().find_map(|entry| entry.thing));
    let sure = differ && entries.len() > 1 || first.linked && (total.is_some() || first.of.is_some());
    let same = entries.iter().all(|entry| entry.grade.scale == first.grade.scale);
    if !sure || !same || thing.is_none() && entries.len() < 2 {
        return Vec::new();
    }
    let out_of =
        total.map(|total| total.of.unwrap_or(total.value)).or_else(|| entries.iter().find_map(|entry| entry.of));
    entries
        .into_iter()
        .map(|entry| Told { count: Some(entry.count), out_of, ..entry.grade.told(entry.thing.or(thing)) })
        .collect()
}

/// The letters with which words for numbers begin.
const NUMBERS: [char; 16] = ['a', 'e', 'f', 'n', 'o', 's', 't', 'z', 'A', 'E', 'F', 'N', 'O', 'S', 'T', 'Z'];

/// The count at byte `at` with the grade that follows it.
fn entry(sentence: &str, at: usize) -> Option<Entry<'_>> {
    let here = sentence.get(at..)?;
    let digits = here.bytes().take_while(u8::is_ascii_digit).count();
    let (rest, count) = match digits {
        0 if !here.starts_with(NUMBERS) => return None,
        0 => number_word(here).ok().map(|(rest, count)| (rest, f64::from(count)))?,
        1..=4 => (here.get(digits..)?, here.get(..digits)?.parse().ok()?),
        _ => return None,
    };
    let spaced = rest.starts_with(char::is_whitespace);
    let bound = sentence.get(..at)?.ends_with(['/', '-', '.', '£', ',']);
    if !spaced || bound {
        return None;
    }
    let (rest, whole) =
        of_whole(rest.trim_start()).map_or((rest.trim_start(), None), |(rest, whole)| (rest, Some(whole)));
    let (mut rest, mut linked) = (rest, false);
    for _ in 0..3 {
        let Some(more) = LINKS.iter().find_map(|link| after(link, rest)) else { break };
        (rest, linked) = (more.trim_start(), true);
    }
    let (rest, grade) = printed(rest)?;
    let further = rest.trim_start_matches(['’', '”', '\'', '"']).trim_start();
    let word = further.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    let thing =
        further.get(..word.len()).filter(|_| GRADED_THINGS.iter().any(|thing| thing.eq_ignore_ascii_case(word)));
    let closed = further.is_empty()
        || further.starts_with([',', ';', '.', ')', ':'])
        || ["and", "with", "or", "at", "but"].iter().any(|link| word.eq_ignore_ascii_case(link))
        || thing.is_some();
    let better = ["or better", "or outstanding", "and outstanding", "or above", "or good"]
        .iter()
        .any(|words| after(words, further).is_some());
    let (of, thing) = whole.map_or((None, thing), |(of, named)| (of, thing.or(Some(named))));
    (closed && !better).then_some(Entry { count, grade, start: at, linked, thing, of })
}

/// whole = "of", ( [ "the" | "its" | "their" | "our" ], number | "these" | "those" ), noun, before a link
///
/// What follows the count of "11 of the 13 homes were rated good": the number and what is counted.
fn of_whole(text: &str) -> Option<(&str, (Option<f64>, &str))> {
    let rest = after("of", text)?.trim_start();
    if let Some(these) = after("these", rest).or_else(|| after("those", rest)) {
        let (rest, noun) = counted_noun(these, 6)?;
        return Some((rest, (None, noun)));
    }
    let rest = ["the", "its", "their", "our"].iter().find_map(|word| after(word, rest)).unwrap_or(rest).trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (noun, whole) = match digits {
        0 => number_word(rest).ok().map(|(rest, count)| (rest, f64::from(count)))?,
        1..=4 => (rest.get(digits..)?, rest.get(..digits)?.parse().ok()?),
        _ => return None,
    };
    let (rest, noun) = counted_noun(noun, 3)?;
    Some((rest, (Some(whole), noun)))
}

/// The noun of at most so many words before a link, and what follows it: "homes were ..."
fn counted_noun(text: &str, words: usize) -> Option<(&str, &str)> {
    let noun = text.strip_prefix(char::is_whitespace)?.trim_start();
    let end = noun.match_indices(' ').take(words).map(|(at, _)| at).find(|at| {
        let next = noun.get(*at..).unwrap_or("").trim_start();
        ["were", "was", "are", "had been", "have been", "has been"].iter().any(|link| after(link, next).is_some())
    })?;
    Some((noun.get(end..)?.trim_start(), noun.get(..end)?))
}

/// The total that stands before the first count: "of the 20 homes", "24 indicators", not less than what is counted.
fn total(sentence: &str, first: usize, sum: f64) -> Option<Figure<'_>> {
    let before = sentence.get(..first)?;
    let found = figures(before);
    found
        .into_iter()
        .rev()
        .find(|figure| figure.unit == Unit::Count && figure.noun.is_some() && figure.of.unwrap_or(figure.value) >= sum)
}

#[cfg(test)]
mod tests {
    use super::super::told_grades;

    /// Area, grade, count, total.
    type Row<'t> = (Option<&'t str>, &'t str, Option<f64>, Option<f64>);

    fn read(text: &str) -> Vec<Row<'_>> {
        told_grades(text).into_iter().map(|told| (told.area, told.printed, told.count, told.out_of)).collect()
    }

    #[test]
    fn counted_grades_have_their_total() {
        assert_eq!(
            read("Of the 20 homes, 13 were good and 6 outstanding."),
            [(Some("homes"), "good", Some(13.0), Some(20.0)), (Some("homes"), "outstanding", Some(6.0), Some(20.0))]
        );
        assert_eq!(
            read("The ratings were 13 ‘good’, 6 ‘outstanding’ and 1 inadequate."),
            [
                (None, "good", Some(13.0), None),
                (None, "outstanding", Some(6.0), None),
                (None, "inadequate", Some(1.0), None)
            ]
        );
        assert_eq!(
            read(
                "A dip sample of 20 case files found that 14 were good, 4 required improvement and 2 were inadequate."
            )
            .len(),
            3
        );
        assert_eq!(
            read("Of the 24 indicators, fifteen were green, 6 amber and 3 red.")
                .into_iter()
                .map(|it| it.2)
                .collect::<Vec<_>>(),
            [Some(15.0), Some(6.0), Some(3.0)]
        );
        assert_eq!(
            read(
                "11 of the 13 docks were rated Good, one was rated Requires Improvement and one was rated Outstanding."
            ),
            [
                (Some("docks"), "Good", Some(11.0), Some(13.0)),
                (Some("docks"), "Requires Improvement", Some(1.0), Some(13.0)),
                (Some("docks"), "Outstanding", Some(1.0), Some(13.0))
            ]
        );
        assert_eq!(read("12 of 15 audits were graded good."), [(Some("audits"), "good", Some(12.0), Some(15.0))]);
    }

    #[test]
    fn the_first_count_may_have_the_noun() {
        let counts = |text| read(text).into_iter().map(|it| (it.0, it.2, it.3)).collect::<Vec<_>>();
        assert_eq!(
            counts("Of the 43 visits, 10 docks were judged good, seven were inadequate and 26 were outstanding.").len(),
            3
        );
        assert_eq!(
            counts("25 of these docks and quays have been rated as Good, 2 have been rated Inadequate."),
            [(Some("docks and quays"), Some(25.0), None), (Some("docks and quays"), Some(2.0), None)]
        );
    }

    #[test]
    fn counts_that_grade_nothing() {
        for text in [
            "There were 13 good ideas and 6 outstanding invoices.",
            "60% of audits were judged good or better.",
            "Of the 20 homes, 13 were good or better.",
            "He made 2 good points.",
            "There were 3 outstanding actions and 4 red bins.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
