//! Grades: "Good", "Requires improvement to be good", "Grade 4 (Inadequate)", "Not judged".

use super::wording::none;
use nom::branch::alt;
use nom::bytes::complete::tag_no_case;
use nom::character::complete::{char, digit1, multispace0, multispace1, one_of};
use nom::combinator::{map, opt, value};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// A grade of the inspectorate's scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// "Outstanding".
    Outstanding,
    /// "Good".
    Good,
    /// "Requires improvement (to be good)", since 2013.
    RequiresImprovement,
    /// "Adequate", until 2013.
    Adequate,
    /// "Inadequate".
    Inadequate,
}

impl Grade {
    /// The word of the contract.
    pub fn word(self) -> &'static str {
        match self {
            Self::Outstanding => "outstanding",
            Self::Good => "good",
            Self::RequiresImprovement => "requires_improvement",
            Self::Adequate => "adequate",
            Self::Inadequate => "inadequate",
        }
    }

    /// 1 is the best.
    pub fn rank(self) -> u8 {
        match self {
            Self::Outstanding => 1,
            Self::Good => 2,
            Self::RequiresImprovement | Self::Adequate => 3,
            Self::Inadequate => 4,
        }
    }
}

/// What stands where a grade is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GradeCell {
    /// A grade.
    Given(Grade),
    /// "Not judged".
    NotJudged,
}

/// Words that say that no grade was given.
const NOT_JUDGED: &[&str] = &["not judged", "not applicable", "not inspected", "not yet judged", "n/a", "no judgement"];

/// The letters with which grades begin.
const LETTERS: [char; 10] = ['r', 'o', 'g', 'a', 'i', 'R', 'O', 'G', 'A', 'I'];
/// The words with which they end.
const LAST: &[&str] = &["good", "outstanding", "adequate", "improvement"];

/// `requires_improvement = ("requires" | "require") "improvement" ["to be good"]`: "Requires improvement to be good".
fn requires_improvement(text: &str) -> IResult<&str, Grade> {
    let verb = alt((tag_no_case("requires"), tag_no_case("require"), tag_no_case("requiring")));
    let to_be_good = (multispace1, tag_no_case("to"), multispace1, tag_no_case("be"), multispace1, tag_no_case("good"));
    value(Grade::RequiresImprovement, (verb, multispace1, tag_no_case("improvement"), opt(to_be_good))).parse(text)
}

/// `grade = requires_improvement | "outstanding" | "good" | "adequate" | "inadequate"`: "Good".
pub fn grade(text: &str) -> IResult<&str, Grade> {
    if !text.starts_with(LETTERS) {
        return none(text);
    }
    alt((
        requires_improvement,
        value(Grade::Outstanding, tag_no_case("outstanding")),
        value(Grade::Good, tag_no_case("good")),
        value(Grade::Adequate, tag_no_case("adequate")),
        value(Grade::Inadequate, tag_no_case("inadequate")),
    ))
    .parse(text)
}

/// `numbered_grade = "grade" digit "(" grade ")"`: "Grade 4 (Inadequate)".
fn numbered_grade(text: &str) -> IResult<&str, Grade> {
    let number = (tag_no_case("grade"), multispace0, opt(one_of(":-")), multispace0, digit1, multispace0);
    preceded(number, delimited(char('('), grade, char(')'))).parse(text)
}

/// `grade_cell = (numbered_grade | grade | not_judged) ["." | digit]`, nothing else beside it: "Requires improvement".
pub fn grade_cell(text: &str) -> Option<GradeCell> {
    let text = text.trim().trim_matches(['‘', '’', '“', '”', '\'', '"']);
    if !text.starts_with(LETTERS) && !text.starts_with(['n', 'N']) {
        return None;
    }
    let text = text.trim_end_matches(['.', ':', ';', ',', '*']);
    let figure = |mark: char| mark.is_ascii_digit() || matches!(mark, '¹' | '²' | '³');
    let text = text.trim_end_matches(figure).trim_end();
    let not_judged = |text: &str| NOT_JUDGED.iter().any(|words| super::starts_folded(text, words));
    if not_judged(text) && text.len() < 40 {
        return Some(GradeCell::NotJudged);
    }
    let whole = terminated(alt((numbered_grade, grade)), nom::combinator::eof);
    map(whole, GradeCell::Given).parse(text).ok().map(|(_, cell)| cell)
}

/// A grade with which `text` ends, after a colon, a dash, "is", "are" or a wide gap; and where it starts: "... : good".
pub fn grade_at_end(text: &str) -> Option<(usize, Grade)> {
    if !ends_as_grade(text) {
        return None;
    }
    let words = text.trim_end().trim_end_matches(['.', ':', ';', '*']).trim_end();
    let words = words.trim_end_matches(|mark: char| mark.is_ascii_digit()).trim_end();
    let mut starts = words.char_indices().rev().filter(|(at, _)| starts_word(words, *at)).map(|(at, _)| at);
    let mut found = None;
    // The longest grade ("requires improvement to be good") is five words.
    for start in starts.by_ref().take(5) {
        if let Some(GradeCell::Given(grade)) = words.get(start..).and_then(grade_cell) {
            found = Some((start, grade));
        }
    }
    found
}

/// Whether the last word of `text` is one with which grades end.
fn ends_as_grade(text: &str) -> bool {
    let words = text.trim_end_matches(|mark: char| !mark.is_alphabetic()).as_bytes();
    let tail = |last: &str| words.get(words.len().checked_sub(last.len())?..);
    LAST.iter().any(|last| tail(last).is_some_and(|tail| tail.eq_ignore_ascii_case(last.as_bytes())))
}

fn starts_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let here = text.get(at..).and_then(|here| here.chars().next());
    here.is_some_and(char::is_alphabetic) && before.is_none_or(|before| !before.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{Grade, GradeCell};

    #[test]
    fn requires_improvement() {
        for text in ["Requires improvement", "require improvement", "Requires improvement\nto be good."] {
            assert_eq!(super::grade_cell(text), Some(GradeCell::Given(Grade::RequiresImprovement)), "{text}");
        }
    }

    #[test]
    fn grade() {
        assert_eq!(super::grade("Good with"), Ok((" with", Grade::Good)));
        assert_eq!(super::grade("inadequate"), Ok(("", Grade::Inadequate)));
    }

    #[test]
    fn numbered_grade() {
        assert_eq!(super::grade_cell("Grade 4 (Inadequate)"), Some(GradeCell::Given(Grade::Inadequate)));
        assert_eq!(super::grade_cell("Grade 3 (adequate)"), Some(GradeCell::Given(Grade::Adequate)));
    }

    #[test]
    fn grade_cell() {
        assert_eq!(super::grade_cell("Outstanding1"), Some(GradeCell::Given(Grade::Outstanding)));
        assert_eq!(super::grade_cell("‘Good’"), Some(GradeCell::Given(Grade::Good)));
        assert_eq!(super::grade_cell("Good²"), Some(GradeCell::Given(Grade::Good)));
        assert_eq!(super::grade_cell("Not judged"), Some(GradeCell::NotJudged));
        assert_eq!(super::grade_cell("Good leadership means that"), None);
    }

    #[test]
    fn grade_at_end() {
        let heading = "Children who need help and protection: requires improvement to be good";
        assert_eq!(super::grade_at_end(heading), Some((39, Grade::RequiresImprovement)));
        assert_eq!(super::grade_at_end("The overall judgement is good."), Some((25, Grade::Good)));
        assert_eq!(super::grade_at_end("Grade descriptors"), None);
    }
}
