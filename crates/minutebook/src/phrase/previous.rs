//! What a summary says of the previous inspection: "the last inspection in 2019, when services were judged to be good".

use super::date::{Date, date_at};
use super::{Grade, find_folded, grade};
use crate::text::Span;

/// The previous inspection, as one sentence tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Previous<'t> {
    /// When it was, as printed: "2019", "May 2018".
    pub date: &'t str,
    /// The overall grade, where the sentence gives it.
    pub grade: Option<Grade>,
}

/// What leads in.
const LEADS: &[&str] = &["last ", "previous "];
/// What stands between the lead and the inspection at most: "last full Ofsted ILACS judgement inspection".
const BETWEEN: usize = 48;
/// Parts of the service: a grade for one of them is not the overall grade.
const PARTS: &[&str] = &[
    "help and protection",
    "care leavers",
    "in care",
    "looked after",
    "adoption",
    "fostering",
    "leaders",
    "arrangements for",
    "safeguarding",
    "focused visit",
    "monitoring",
    "protection of children",
    "most ",
    "some ",
    "many ",
];
/// Words that give a grade to what stands before them.
const GIVES: &[&str] = &["judged", "was", "were", "graded", "found", "rated", "judgement", "effectiveness"];

/// `previous = ("last" | "previous") words "inspection" ["of" name] ["was"] [","] "in" [month] year [","] ["when" words gives grade]`.
pub fn previous(sentence: &str) -> Option<Previous<'_>> {
    let (date, of, rest) = LEADS.iter().filter_map(|lead| dated(sentence, lead)).next()?;
    let part = PARTS.iter().any(|part| find_folded(of, part).is_some());
    Some(Previous { date, grade: given(rest).filter(|_| !part) })
}

/// "last inspection of children's services in May 2018": the date as printed, of what, and what follows.
fn dated<'t>(sentence: &'t str, lead: &str) -> Option<(&'t str, &'t str, &'t str)> {
    let at = find_folded(sentence, lead)?;
    let after = sentence.get(at..)?;
    let word = find_folded(after, "inspection").filter(|word| *word <= BETWEEN)?;
    let after = after.get(word + "inspection".len()..)?;
    let clause = after.get(..after.floor_char_boundary(160))?;
    let place = clause.match_indices(" in ").map(|(at, lead)| at + lead.len());
    place.filter_map(|place| dated_at(sentence, clause, place)).next()
}

/// The month or year at a place of the clause.
fn dated_at<'t>(sentence: &'t str, clause: &'t str, place: usize) -> Option<(&'t str, &'t str, &'t str)> {
    let words = clause.get(place..)?.trim_start();
    let before = sentence.get(..Span::of(words, sentence)?.start as usize)?;
    let (length, date) = date_at(before, words)?;
    if !matches!(date, Date::Year(..) | Date::Month(..)) {
        return None;
    }
    let printed = words.get(..length)?;
    Some((printed, clause.get(..place)?, sentence.get(before.len() + length..)?))
}

/// The grade that the rest of the sentence gives to the whole service.
fn given(rest: &str) -> Option<Grade> {
    let mut given = false;
    for word in rest.split_whitespace() {
        let at = Span::of(word, rest)?.start as usize;
        let bare = word.trim_start_matches(['‘', '\'', '“', '"']);
        let from = at + (word.len() - bare.len());
        let found = grade(rest.get(from..)?).ok().filter(|(after, _)| !after.starts_with(char::is_alphanumeric));
        if let Some((_, grade)) = found.or_else(|| required(rest.get(from..)?)) {
            let before = rest.get(..at)?;
            let whole = !PARTS.iter().any(|part| find_folded(before, part).is_some());
            return (whole && (given || grade == Grade::RequiresImprovement) && before.len() < 160).then_some(grade);
        }
        given |= GIVES.iter().any(|gives| gives.eq_ignore_ascii_case(bare.trim_end_matches([',', '.'])));
    }
    None
}

/// `required = "required improvement"`.
fn required(text: &str) -> Option<(&str, Grade)> {
    super::starts_folded(text, "required improvement").then_some(("", Grade::RequiresImprovement))
}

#[cfg(test)]
mod tests {
    use super::{Grade, Previous};

    #[test]
    fn previous() {
        let read = |text| super::previous(text).map(|Previous { date, grade }| (date, grade));
        let graded = |date, grade| Some((date, Some(grade)));
        assert_eq!(
            read(
                "Services have improved since the last inspection in 2019, when overall effectiveness was judged to be inadequate."
            ),
            graded("2019", Grade::Inadequate)
        );
        assert_eq!(
            read(
                "The previous inspection of services in Ambleford, in May 2018, judged all services as requiring improvement to be good."
            ),
            graded("May 2018", Grade::RequiresImprovement)
        );
        assert_eq!(
            read("At the last ILACS inspection in 2022, when the judgement was ‘good’, leaders were new."),
            graded("2022", Grade::Good)
        );
        assert_eq!(
            read("Since the last inspection in 2020, the help that care leavers receive is inadequate."),
            Some(("2020", None))
        );
        assert_eq!(read("Since the inspection, much is good."), None);
    }

    #[test]
    fn required() {
        assert_eq!(super::required("required improvement."), Some(("", Grade::RequiresImprovement)));
    }
}
