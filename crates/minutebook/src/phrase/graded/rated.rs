//! "Care leavers was rated as ‘good’", "Ofsted judged the home to be inadequate", "moved from Amber to Green".

use super::active::active;
use super::area::{area_name, is_supposed};
use super::noun::past_noun;
use super::strand::{after_overall, for_strand, next_strand};
use super::subject::{past_agent, pointed, reduced};
use super::{Printed, Told, is_closed, printed};
use crate::phrase::measure::figures;
use crate::phrase::number::number_word;
use crate::phrase::starts::word_starts;
use crate::phrase::wording::{Meanings, Wordings, after, strip_word};

/// Verbs of grading; "found", "assessed" and "marked" need their "as" or "to be".
static VERBS: Meanings<bool> = Meanings::new(&[
    ("judged", false),
    ("graded", false),
    ("rated", false),
    ("rag-rated", false),
    ("rag rated", false),
    ("ragged", true),
    ("deemed", true),
    ("found", true),
    ("assessed", true),
    ("marked", true),
    ("flagged", true),
    ("reported", true),
    ("scored", true),
    ("branded", false),
    ("awarded", false),
    ("rates", false),
    ("judges", false),
]);

/// Verbs of change between two grades.
static MOVED: Wordings = Wordings::new(&[
    "moved",
    "moving",
    "changed",
    "gone",
    "went",
    "improved",
    "improving",
    "declined",
    "deteriorated",
    "slipped",
    "upgraded",
    "downgraded",
    "turned",
    "dropped",
    "risen",
    "progressed",
]);

/// Words before the verb that belong to it.
const AUXILIARIES: &[&str] = &[
    "was",
    "were",
    "is",
    "are",
    "been",
    "had",
    "has",
    "have",
    "being",
    "be",
    "also",
    "again",
    "now",
    "previously",
    "currently",
    "subsequently",
    "overall",
    "still",
    "since",
    "recently",
    "once",
    "all",
    "both",
    "then",
];

/// rated = area, { auxiliary }, verb, [ "as" | "to be" ], printed | verb, area, ( "as" | "to be" ), printed
///       | area, { auxiliary }, moved, "from", printed, "to", printed | area, "RAG", { words }, printed
///
/// "Help and protection was judged to be good", "Ofsted rated the home as ‘Outstanding’", "had moved from Red to Amber"
pub(super) fn rated(sentence: &str) -> Vec<Told<'_>> {
    let mut found: Vec<Told<'_>> = Vec::new();
    let mut read_to = 0;
    for at in word_starts(sentence) {
        let (Some(before), Some(here)) = (sentence.get(..at), sentence.get(at..)) else { continue };
        if at < read_to {
            continue;
        }
        let before = second_clause(sentence.get(read_to..at).filter(|_| read_to > 0)).unwrap_or(before);
        let told = by_verb(before, here).or_else(|| moved(before, here)).or_else(|| by_rag(before, here));
        let Some((rest, told)) = told else { continue };
        let mut rest = rest;
        let strands = told.area.is_some() && (told.area == for_strand(rest) || after_overall(rest).is_some());
        found.push(told);
        while let Some((more, told)) = next_strand(rest).filter(|_| strands) {
            rest = more;
            found.push(told);
        }
        read_to = sentence.len() - rest.len();
    }
    found
}

/// "..., and the quay was": the clause that a grade stands in after another one, with a subject of its own.
fn second_clause(between: Option<&str>) -> Option<&str> {
    let between = between?.trim_start_matches(['’', '”', '\'', '"', ',', ' ', '\n']);
    let clause = ["and", "but", "while", "whilst"].iter().find_map(|link| after(link, between))?;
    let stem = without_auxiliaries(clause);
    (!stem.is_empty() && stem.len() < clause.trim_end().len()).then_some(clause)
}

fn by_verb<'t>(before: &'t str, here: &'t str) -> Option<(&'t str, Told<'t>)> {
    let (rest, needs_as) = VERBS.after(here)?;
    let linked = after_link(past_agent(rest).unwrap_or(rest));
    let direct = linked.or(Some(rest).filter(|_| !needs_as)).and_then(|rest| {
        let (rest, grade) = printed(rest)?;
        // "found to be red": a colour is a grade where it is rated.
        let coloured =
            grade.scale == super::Scale::Rag && ["found", "deemed"].iter().any(|verb| after(verb, here).is_some());
        (is_closed(rest) && !coloured).then_some((rest, grade))
    });
    match direct {
        Some((rest, grade)) => {
            let stem = without_auxiliaries(before);
            let passive = stem.len() < before.trim_end().len();
            let stem = if passive || before.trim_end().ends_with('(') {
                strip_word(stem, "and").and_then(|_| coordinate(stem)).or(Some(stem))
            } else {
                coordinate(before).or_else(|| reduced(before))
            };
            let stem = stem.filter(|_| !is_supposed(before))?;
            let told = of_area(grade, stem).or_else(|| pointed(before, stem, here, grade).filter(|_| !needs_as))?;
            let area = told.area.filter(|_| told.count.is_some()).or_else(|| for_strand(rest)).or(told.area);
            Some((rest, Told { previous: previous(rest), area, ..told }))
        }
        None => active(before, rest, needs_as),
    }
}

/// What follows "as", "as being", "to be".
fn after_link(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    ["as being", "as", "to be", "to", "overall as", "at", "overall"].iter().find_map(|link| after(link, rest))
}

/// The words before the verb without its auxiliaries.
pub(super) fn without_auxiliaries(before: &str) -> &str {
    let mut stem = before.trim_end();
    while let Some(word) = stem.rsplit(char::is_whitespace).next().filter(|word| !word.is_empty()) {
        if !AUXILIARIES.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            break;
        }
        stem = stem.get(..stem.len() - word.len()).unwrap_or("").trim_end();
    }
    stem
}

/// "The home was inspected in May and judged Good": the subject of the verb before "and".
fn coordinate(before: &str) -> Option<&str> {
    let stem = before.trim_end();
    let stem = strip_word(stem, "and").or_else(|| stem.strip_suffix(','))?;
    [" was ", " were ", " had been ", " has been "]
        .iter()
        .filter_map(|verb| Some(stem.split_once(verb)?.0))
        .min_by_key(|it| it.len())
}

/// The grade of an area; of so many where the area begins with a count, none where it begins with a percentage.
pub(super) fn of_area<'t>(grade: Printed<'t>, area: &'t str) -> Option<Told<'t>> {
    let area = area_name(area)?;
    let counts = |words: &&str| number_word(words).is_ok() || words.starts_with(|it: char| it.is_ascii_digit());
    let counted =
        ["further", "only", "just"].iter().find_map(|word| after(word, area).map(str::trim_start)).filter(counts);
    let area = counted.unwrap_or(area);
    let figure = figures(area).into_iter().next().filter(|figure| figure.start == 0);
    match figure {
        None if area.starts_with(|letter: char| letter.is_ascii_digit()) => None,
        None => match number_word(area).ok().filter(|(rest, _)| rest.starts_with(' ')) {
            // "Five of these" are told of before.
            Some((rest, count)) if after("of", rest.trim_start()).is_none() => {
                Some(Told { count: Some(f64::from(count)), ..grade.told(Some(rest.trim_start())) })
            }
            Some(_) => None,
            None => Some(grade.told(Some(area))),
        },
        Some(figure) if figure.unit != crate::phrase::Unit::Count => None,
        Some(figure) => Some(Told {
            count: Some(figure.part.unwrap_or(figure.value)),
            out_of: figure.of,
            ..grade.told(Some(figure.noun?))
        }),
    }
}

/// "rated Amber, having moved from Red": the grade before.
fn previous(rest: &str) -> Option<&str> {
    let clause = rest.get(..rest.floor_char_boundary(60)).unwrap_or(rest).split(['.', ';']).next()?;
    let (_, from) = clause.split_once("from ")?;
    printed(from).map(|(_, grade)| grade.words)
}

fn moved<'t>(before: &'t str, here: &'t str) -> Option<(&'t str, Told<'t>)> {
    let rest = MOVED.after(here)?;
    let rest = after("from", rest.trim_start()).or_else(|| after("to", rest.trim_start()))?;
    let to_first = here.len() - rest.len() > 0 && here.get(..here.len() - rest.len())?.ends_with("to");
    let (rest, first) = printed(past_noun(rest).unwrap_or(rest))?;
    let rest = rest.trim_start_matches(['’', '”', '\'', '"']).trim_start();
    let rest = after(if to_first { "from" } else { "to" }, rest)?;
    let (rest, second) = printed(rest).filter(|(rest, _)| is_closed(rest))?;
    let (now, earlier) = if to_first { (first, second) } else { (second, first) };
    let area =
        area_name(without_auxiliaries(before)).filter(|_| !is_supposed(before) && first.scale == second.scale)?;
    Some((rest, Told { previous: Some(earlier.words), ..now.told(Some(area)) }))
}

/// "Visits (RAG: Amber)", "The RAG rating for dental checks was Amber", "overall RAG status: Green".
fn by_rag<'t>(before: &'t str, here: &'t str) -> Option<(&'t str, Told<'t>)> {
    let rest = Some(here)
        .filter(|_| here.starts_with("RAG") || here.starts_with("Rag"))
        .and_then(|here| after("rag", here))?;
    let rest = rest.trim_start();
    let rest =
        ["rating", "status", "rated", "score"].iter().find_map(|word| after(word, rest)).unwrap_or(rest).trim_start();
    let (named, rest) = match after("for", rest).or_else(|| after("of", rest)) {
        Some(tail) if printed(tail).is_none() => {
            let clause = tail.get(..tail.floor_char_boundary(90)).unwrap_or(tail);
            let (area, _) = clause.split_once(" was ").or_else(|| clause.split_once(" is "))?;
            (Some(area), tail.get(area.len()..)?.trim_start())
        }
        Some(tail) => (None, tail),
        None => (None, rest),
    };
    let rest = rest.trim_start_matches([':', '-', '–', '=', '(', ' ']);
    let rest = ["was", "is", "remained", "of", "as"].iter().find_map(|link| after(link, rest)).unwrap_or(rest);
    let (rest, grade) = printed(rest).filter(|(rest, _)| is_closed(rest))?;
    let own = area_name(before).filter(|area| area.chars().any(char::is_alphabetic));
    let area = named.and_then(area_name).or(own);
    (grade.scale == super::Scale::Rag && !is_supposed(before)).then(|| (rest, grade.told(area)))
}

#[cfg(test)]
mod tests {
    use super::super::told_grades;

    fn read(text: &str) -> Vec<(Option<&str>, &str, Option<&str>)> {
        told_grades(text).into_iter().map(|told| (told.area, told.printed, told.previous)).collect()
    }

    #[test]
    fn a_strand_stands_behind_its_grade() {
        let area = |text| read(text).first().and_then(|told| told.0);
        assert_eq!(area("The Service had been graded 'Good' for effectiveness."), Some("effectiveness"));
        assert_eq!(area("The lamp service was judged inadequate for the second time."), Some("lamp service"));
    }

    #[test]
    fn rated_reads_passive_and_active() {
        for (text, area, grade) in [
            (
                "Overall effectiveness was judged to be ‘requires improvement to be good’.",
                "Overall effectiveness",
                "requires improvement to be good",
            ),
            ("The home was inspected in May 2018 and judged Good.", "home", "Good"),
            ("Ofsted rated the home as ‘Outstanding’ in June.", "home", "Outstanding"),
            ("KPI 12 was rated red.", "KPI 12", "red"),
            ("Adoption (judged good) was praised.", "Adoption", "good"),
            ("The overall RAG rating was Green.", "overall", "Green"),
            ("The RAG rating for dental checks was Amber.", "dental checks", "Amber"),
            ("Visits to children (RAG: Amber) remained a concern.", "Visits to children", "Amber"),
        ] {
            assert_eq!(read(text), [(Some(area), grade, None)], "{text}");
        }
    }

    #[test]
    fn moved_has_the_grade_before() {
        for text in [
            "Dental checks had moved from Red to Amber.",
            "Dental checks improved to amber from red.",
            "Dental checks were rated Amber, having moved from Red.",
            "Dental checks have improved from a previous rating of Red to Amber.",
        ] {
            let found = read(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found.first().map(|it| it.0), Some(Some("Dental checks")), "{text}");
            assert!(found.first().and_then(|it| it.2).is_some_and(|it| it.eq_ignore_ascii_case("red")), "{text}");
        }
    }

    #[test]
    fn grades_that_are_not_told() {
        for text in [
            "Dip sampling was finding more “good” work.",
            "It was rated good by all.",
            "If the home was judged inadequate, it would close.",
            "The aim is that all homes are judged good.",
            "Homes should be rated good.",
            "The trees moved from green fields to red soil.",
            "The Green Belt was rated important.",
            "Members judged the flower show to be good fun.",
            "A rag was found to be red.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn areas_are_cut_from_their_clause() {
        for (text, area, grade) in [
            ("The outcome was positive and overall the Dock Service was judged as good.", "Dock Service", "good"),
            ("The visit was made after the Vale dock was rated as inadequate.", "Vale dock", "inadequate"),
            ("A dock is glad after being rated ‘good’ in May.", "dock", "good"),
            ("At the last inspection the service was rated inadequate.", "service", "inadequate"),
            ("The visit gave a grade in four parts and Vale was judged inadequate.", "Vale", "inadequate"),
            ("The quay was deemed to ‘require improvement to be good’.", "quay", "require improvement to be good"),
            ("The home was inspected in May and was judged Good.", "home", "Good"),
            (
                "Services for children looked after were judged inadequate.",
                "Services for children looked after",
                "inadequate",
            ),
            ("In 2007 services for boats were rated as inadequate.", "services for boats", "inadequate"),
            (
                "Most improved, whereas this Council had been judged to be inadequate in one category.",
                "Council",
                "inadequate",
            ),
            (
                "The experiences and progress of sailors who need help and protection were judged as ‘good’.",
                "experiences and progress of sailors who need help and protection",
                "good",
            ),
        ] {
            assert_eq!(read(text), [(Some(area), grade, None)], "{text}");
        }
        for text in [
            "The service was new, with a few areas that were judged as good.",
            "Having been found to be inadequate, the service will be watched.",
            "In 2007 no council was rated as inadequate.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn lists_of_names_are_whole() {
        for (text, area) in [
            (
                "Three ports, Eastport, Ambleford and Vale and Fenmoor were rated as outstanding overall.",
                "Eastport, Ambleford and Vale and Fenmoor",
            ),
            (
                "Three ports – Eastport, Fenmoor and Ambleford – were judged outstanding.",
                "Eastport, Fenmoor and Ambleford",
            ),
            ("In Ambleford, Adoption and Fostering were judged inadequate.", "Adoption and Fostering"),
            ("After the storm, Adoption and Fostering were judged inadequate.", "Adoption and Fostering"),
        ] {
            assert_eq!(read(text).first().map(|it| it.0), Some(Some(area)), "{text}");
        }
    }

    #[test]
    fn shares_are_no_areas() {
        for text in [
            "A quarter of English ports are now rated outstanding by Ofsted.",
            "The weakest were the quays, with one in five ports being judged inadequate.",
            "Half of them were rated inadequate.",
            "Of 63 visits (told by 8 December) half of those seen were rated ‘good’.",
            "Over one in 10 ports (11%) visited in May were found to be outstanding.",
            "Many ports were rated ‘good’ or ‘outstanding’ overall.",
            "One fell, while the rest were judged as ‘requires improvement’.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
        let found = told_grades("A further three ports were rated good.");
        assert_eq!(found.first().map(|told| (told.area, told.count)), Some((Some("ports"), Some(3.0))));
    }

    #[test]
    fn two_clauses_give_two_grades() {
        let read = |text| super::rated(text).into_iter().map(|told| (told.area, told.printed)).collect::<Vec<_>>();
        assert_eq!(
            read(
                "The pilots were judged good and the impact of the harbour masters on practice was judged inadequate."
            ),
            [(Some("pilots"), "good"), (Some("impact of the harbour masters on practice"), "inadequate")]
        );
        assert_eq!(read("The pilots were judged good and should be judged outstanding."), [(Some("pilots"), "good")]);
    }
}
