//! Grades of older schemes: stars, and how well people are served.

use super::area::{area_name, is_supposed};
use super::{Scale, Told};
use crate::phrase::inspection::capitalised;
use crate::phrase::number::count;
use crate::phrase::wording::{after, find_any, strip_word};

fn told<'t>(area: &'t str, printed: &'t str, scale: Scale) -> Told<'t> {
    Told { area: Some(area), grade: None, printed, scale, stars: None, previous: None, count: None, out_of: None }
}

/// Verbs that give stars.
const GIVEN: &[&str] = &[
    "was awarded",
    "were awarded",
    "had been awarded",
    "has been awarded",
    "awarded",
    "was rated as",
    "was rated",
    "were rated",
    "is rated",
    "had been rated",
    "achieved",
    "retained",
    "received",
    "was given",
    "remained at",
    "was judged to be",
    "was judged",
    "had moved from",
    "moved from",
    "had improved from",
    "improved from",
];

/// stars = [ quote ], count, [ quote ], ( "star" | "stars" ), { words }, "for", area | area, given, stars
///
/// "a position of “2” star for Social Care", "The Council was awarded three stars", "moved from zero stars to one star"
pub(super) fn stars(sentence: &str) -> Option<Told<'_>> {
    let (at, end) = find_any(sentence, &["star", "stars"])?;
    let (start, stars) = starred(sentence, at)?;
    let rest = sentence.get(end..)?;
    let words = |start: usize, end: usize| sentence.get(start..end);
    let before = sentence.get(..start)?;
    let area = rest.rsplit_once(" for ").map(|(_, area)| area.trim_start());
    // "One star (of three) for 2007 and called it slow": no service.
    if let Some(area) = area.filter(|area| area.starts_with(char::is_alphabetic)) {
        let area = capitalised(area).unwrap_or(area.trim_end_matches('.'));
        return Some(Told { stars: Some(stars), ..told(area, words(start, end)?, Scale::Stars) });
    }
    let stem = before.trim_end().trim_end_matches(['“', '‘', '"', '\'', '(']).trim_end();
    let stem = ["a", "an", "its"].iter().find_map(|article| strip_word(stem, article)).unwrap_or(stem);
    let subject = GIVEN.iter().find_map(|verb| strip_word(stem, verb))?;
    let area = area_name(subject).filter(|_| !is_supposed(before))?;
    let first = Told { stars: Some(stars), ..told(area, words(start, end)?, Scale::Stars) };
    // "moved from zero stars to one star": the second is what it is now.
    if !stem.to_ascii_lowercase().ends_with("from") {
        return Some(first);
    }
    let (next, next_end) = find_any(rest, &["star", "stars"])?;
    let (second, now) = starred(rest, next)?;
    rest.get(..second)?.trim().eq_ignore_ascii_case("to").then_some(())?;
    Some(Told { stars: Some(now), printed: rest.get(second..next_end)?, previous: Some(first.printed), ..first })
}

/// The count of stars that ends before byte `at`, and where it starts.
fn starred(sentence: &str, at: usize) -> Option<(usize, u32)> {
    let before = sentence.get(..at)?.trim_end().trim_end_matches(['-', '”', '’', '"', '\'', '“']);
    let word = before.rsplit(|letter: char| letter.is_whitespace() || "“‘\"'(".contains(letter)).next()?;
    let stars = if word == "0" || word.eq_ignore_ascii_case("zero") || word.eq_ignore_ascii_case("no") {
        0
    } else {
        count(word).ok().filter(|(rest, _)| rest.is_empty())?.1
    };
    (stars <= 5).then_some((before.len() - word.len(), stars))
}

/// served = ( "serves" | "serving" | "served" ), ( "no" | "few" | "some" | "most" | "all" ), people, "well"
///        | ( "capacity" | "prospects" ), "for improvement", verb, ( "poor" | "uncertain" | "promising" | "excellent" )
///
/// "serves most people well", "its capacity to improve was promising"
pub(super) fn served(sentence: &str) -> Vec<Told<'_>> {
    let mut found = Vec::new();
    found.extend(serves(sentence));
    found.extend(capacity(sentence));
    found
}

fn serves(sentence: &str) -> Option<Told<'_>> {
    let (start, end) = find_any(sentence, &["serves", "serving", "served", "serve"])?;
    let rest = sentence.get(end..)?.trim_start();
    let people = ["no", "few", "some", "most", "all"].iter().find_map(|many| after(many, rest))?.trim_start();
    let (area, tail) = people.split_once(" well")?;
    let whole = !tail.starts_with(|letter: char| letter.is_alphanumeric());
    let named =
        (1..=3).contains(&area.split_whitespace().count()) && area.chars().all(|it| it.is_alphabetic() || it == ' ');
    let printed = sentence.get(start..sentence.len() - tail.len())?;
    (whole && named && !is_supposed(sentence.get(..start)?)).then(|| told(area, printed, Scale::Served))
}

fn capacity(sentence: &str) -> Option<Told<'_>> {
    const NAMES: &[&str] = &[
        "capacity for improvement",
        "capacity to improve",
        "capacity for further improvement",
        "prospects for improvement",
        "prospects of improvement",
    ];
    let (start, end) = find_any(sentence, NAMES)?;
    let rest = sentence.get(end..)?.trim_start();
    let rest = ["were judged to be", "was judged to be", "was judged as", "was", "were", "is", "are", "as"]
        .iter()
        .find_map(|verb| after(verb, rest))?
        .trim_start()
        .trim_start_matches(['‘', '“', '\'', '"']);
    let word = ["poor", "uncertain", "promising", "excellent"].into_iter().find(|word| after(word, rest).is_some())?;
    Some(told(sentence.get(start..end)?, rest.get(..word.len())?, Scale::Served))
}

#[cfg(test)]
mod tests {
    use super::super::told_grades;

    fn read(text: &str) -> Vec<(Option<&str>, &str, Option<u32>)> {
        told_grades(text).into_iter().map(|told| (told.area, told.printed, told.stars)).collect()
    }

    #[test]
    fn stars_are_for_an_area() {
        assert_eq!(
            read("This led to a position of “2” star for Eastport for Social Care."),
            [(Some("Social Care"), "2” star", Some(2))]
        );
        assert_eq!(read("The Service was awarded 0 star."), [(Some("Service"), "0 star", Some(0))]);
        let found = told_grades("The Council had moved from zero stars to one star.");
        assert_eq!(found.first().map(|told| (told.stars, told.previous)), Some((Some(1), Some("zero stars"))));
        assert_eq!(read("They stayed in a 5 star hotel."), []);
        assert_eq!(read("It was given one star (out of three) for 2007 and called it “adequate”."), []);
    }

    #[test]
    fn served_keeps_its_words() {
        assert_eq!(read("It “serves most people well”."), [(Some("people"), "serves most people well", None)]);
        assert_eq!(
            read("The capacity for improvement was promising."),
            [(Some("capacity for improvement"), "promising", None)]
        );
        assert_eq!(read("The bus serves most villages; all is well."), []);
    }
}
