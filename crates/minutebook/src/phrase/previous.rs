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

/// `previous = ("last" | "previous") words "inspection" ["of" name] ["was"] [","] "in" [month] year [","] ["when" words gives grade]`,
/// or one of the other ways to tell of it with its grade.
pub fn previous(sentence: &str) -> Option<Previous<'_>> {
    let found = LEADS.iter().filter_map(|lead| dated(sentence, lead)).next();
    let Some((date, of, rest)) = found else { return inspected(sentence).or_else(|| since(sentence)) };
    let part = PARTS.iter().any(|part| find_folded(of, part).is_some());
    Some(Previous { date, grade: given(rest).filter(|_| !part) })
}

/// `inspected = "last inspected in" [month] year "and" gives grade`: "was last inspected in June 2018 and judged to be good".
fn inspected(sentence: &str) -> Option<Previous<'_>> {
    let lead = "last inspected in ";
    let at = find_folded(sentence, lead)?;
    let part = PARTS.iter().any(|part| sentence.get(..at).is_some_and(|before| find_folded(before, part).is_some()));
    let (date, _, rest) = dated_at(sentence, sentence.get(at..)?, lead.len())?;
    Some(Previous { date, grade: given(rest).filter(|_| !part) })
}

/// `since = "since the" ["single"] "inspection in" year "," "when" words gives grade`: the grade shows which one is meant.
fn since(sentence: &str) -> Option<Previous<'_>> {
    let leads = ["since the inspection in ", "since the single inspection in ", "since the ofsted inspection in "];
    let (at, length) = leads.iter().find_map(|lead| Some((find_folded(sentence, lead)?, lead.len())))?;
    let (date, _, rest) = dated_at(sentence, sentence.get(at..)?, length)?;
    let when = rest.trim_start_matches([',', ' ']);
    let grade = given(rest).filter(|_| super::starts_folded(when, "when "))?;
    Some(Previous { date, grade: Some(grade) })
}

/// `judged_in = "In" year "," words gives grade`: "In 2016, services were judged to require improvement".
///
/// Which inspection it was the sentence does not say: it adds the grade to one that is told of with the same year.
pub fn judged_in(sentence: &str) -> Option<Previous<'_>> {
    if !super::starts_folded(sentence, "in ") {
        return None;
    }
    let (date, _, rest) = dated_at(sentence, sentence, "in ".len())?;
    let whole = ["services ", "local authority "].iter().any(|word| find_folded(rest, word).is_some_and(|at| at < 60));
    let other = ["predecessor", "former ", "homes", "agency"].iter().any(|word| find_folded(rest, word).is_some());
    let clause = rest.strip_prefix(',').filter(|_| whole && !other)?;
    Some(Previous { date, grade: Some(given(clause)?) })
}

/// What a list of the previous inspections says in one sentence: "The previous inspection of the council's safeguarding
/// arrangements was in May 2012."
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed<'t> {
    /// When it was, or when its report was published, as printed.
    pub date: &'t str,
    /// Whether the whole service was inspected, and no part of it.
    pub whole: bool,
    /// The grade, where the same sentence gives it.
    pub grade: Option<Grade>,
}

/// Inspections of something else than the services for all children.
const ELSEWHERE: &[&str] = &[
    "adoption", "foster", "contact", "referral", "home", "school", "private", "thematic", "visit", "centre", "agenc",
    "leavers",
];
/// What stands right before the date.
const WAS_IN: &[&str] = &["was in", "published in", "undertaken in", "carried out in", "took place in", "conducted in"];

/// `listed = ("the last" | "the previous" | "Ofsted's last") ["Ofsted"] "inspection" words ("was in" | "was published in") [month] year`
pub fn listed(sentence: &str) -> Option<Listed<'_>> {
    let head = sentence.get(..sentence.floor_char_boundary(60))?;
    let starts = LEADS.iter().any(|lead| find_folded(head, lead).is_some_and(|at| at < 12));
    let (date, of, rest) = LEADS.iter().filter(|_| starts).filter_map(|lead| dated(sentence, lead)).next()?;
    let said = |words: &[&str]| words.iter().any(|word| find_folded(of, word).is_some());
    let was = WAS_IN.iter().any(|was| of.trim_end().to_ascii_lowercase().ends_with(was));
    if !was || said(ELSEWHERE) {
        return None;
    }
    let (safe, after) = (said(&["safeguarding", "protection"]), said(&["looked after", "in care"]));
    let grade = rest.trim_start().strip_prefix("and ").and_then(whole_grade);
    Some(Listed { date, whole: safe == after, grade })
}

/// `whole_grade = words ("was" | "were") ["judged"] ["to be" | "as"] grade ["."]`, no word after it: "The local authority was judged to be good."
pub fn whole_grade(sentence: &str) -> Option<Grade> {
    let words = sentence.trim().trim_end_matches(['.', ' ']);
    let subject = ["the local authority ", "the council ", "it ", "services ", "was ", "they "];
    if words.len() > 110 || !subject.iter().any(|subject| super::starts_folded(words, subject)) {
        return None;
    }
    let at =
        ["judged ", "was ", "were "].iter().filter_map(|verb| Some(find_folded(words, verb)? + verb.len())).max()?;
    let rest = words.get(at..)?;
    let rest =
        ["to be ", "as "].iter().find(|link| super::starts_folded(rest, link)).map_or(rest, |link| &rest[link.len()..]);
    let rest = if super::starts_folded(rest, "to require") { rest.get(3..)? } else { rest };
    match super::grade_cell(rest)? {
        super::GradeCell::Given(grade) => Some(grade),
        super::GradeCell::NotJudged => None,
    }
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

    #[test]
    fn other_ways_to_tell_of_it() {
        let read = |text| super::previous(text).map(|Previous { date, grade }| (date, grade));
        assert_eq!(
            read("Services in Ambleford were last inspected in May 2017 and judged to be inadequate."),
            Some(("May 2017", Some(Grade::Inadequate)))
        );
        assert_eq!(
            read(
                "Help has improved since the inspection in 2021, when overall effectiveness was judged to be inadequate."
            ),
            Some(("2021", Some(Grade::Inadequate)))
        );
        assert_eq!(read("Since the inspection in 2021 of one home, when it was full, much is good."), None);
        assert_eq!(read("Since the joint inspection in 2021, when services were judged good, staff have left."), None);
        let said = |text| super::judged_in(text).map(|Previous { date, grade }| (date, grade));
        assert_eq!(
            said("In 2014, services were judged to require improvement to be good."),
            Some(("2014", Some(Grade::RequiresImprovement)))
        );
        assert_eq!(said("In 2014, services of the predecessor council were judged inadequate."), None);
        assert_eq!(said("In 2014, services for care leavers were judged inadequate."), None);
        assert_eq!(said("In total, services were judged good."), None);
    }

    #[test]
    fn listed() {
        let read = |text| super::listed(text).map(|it| (it.date, it.whole, it.grade));
        assert_eq!(
            read("The previous inspection of Ambleford’s safeguarding arrangements was in May 2011."),
            Some(("May 2011", false, None))
        );
        assert_eq!(
            read(
                "The last inspection of safeguarding and looked after services was published in May 2011 and was judged good."
            ),
            Some(("May 2011", true, Some(Grade::Good)))
        );
        assert_eq!(read("The previous inspection of Ambleford’s fostering service was in May 2011."), None);
        assert_eq!(read("Much has improved since the last inspection, which was in May 2011."), None);
        assert_eq!(super::whole_grade("The local authority was judged to be good."), Some(Grade::Good));
        assert_eq!(
            super::whole_grade("The local authority was judged to require improvement."),
            Some(Grade::RequiresImprovement)
        );
        assert_eq!(super::whole_grade("The local authority was judged good for safeguarding."), None);
        assert_eq!(super::whole_grade("The home was judged to be good."), None);
    }
}
