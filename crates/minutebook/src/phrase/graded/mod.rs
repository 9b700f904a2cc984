//! Grades that a sentence tells, with what was graded: "Care leavers was rated as ‘good’", "13 good, 6 outstanding",
//! "moved from Amber to Green", "0 star".

mod active;
mod area;
mod counted;
mod noun;
mod older;
mod rated;
mod scheme;
mod strand;
mod subject;

pub use scheme::other_scale;

use super::Cue;
use super::grade::{Grade, grade};
use super::wording::{Wordings, find_any};
use nom::Parser;
use nom::bytes::complete::tag_no_case;
use nom::character::complete::multispace1;

/// Cues of a grade.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("graded", Cue::Grade),
    ("grades", Cue::Grade),
    ("grading", Cue::Grade),
    ("rated", Cue::Grade),
    ("rating", Cue::Grade),
    ("judge", Cue::Grade),
    ("judgment", Cue::Grade),
    ("found to be", Cue::Grade),
    ("assessed as", Cue::Grade),
    ("deemed", Cue::Grade),
    ("outstanding", Cue::Grade),
    ("inadequate", Cue::Grade),
    ("requires improvement", Cue::Grade),
    ("requiring improvement", Cue::Grade),
    ("in adequate", Cue::Grade),
    ("were good", Cue::Grade),
    ("star", Cue::Grade),
    ("serves", Cue::Grade),
    ("serving", Cue::Grade),
    ("served", Cue::Grade),
    ("capacity", Cue::Grade),
    ("prospects", Cue::Grade),
    ("rag", Cue::Grade),
    ("amber", Cue::Grade),
];

/// The words of which each grade, colour and older judgement holds one.
static GIVEN: Wordings = Wordings::new(&[
    "good",
    "outstanding",
    "adequate",
    "inadequate",
    "require",
    "requires",
    "required",
    "requiring",
    "red",
    "amber",
    "green",
    "star",
    "stars",
    "well",
    "poor",
    "uncertain",
    "promising",
    "excellent",
]);

/// The scale of a grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Outstanding to inadequate.
    Inspectorate,
    /// Stars, none to three or more.
    Stars,
    /// Red, amber, green.
    Rag,
    /// How well people are served, and the capacity for improvement: the social care inspectorate's words until 2009.
    Served,
}

/// A grade that a sentence tells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told<'t> {
    /// What was graded, as printed.
    pub area: Option<&'t str>,
    /// The grade, in the inspectorate's scale.
    pub grade: Option<Grade>,
    /// The grade as printed.
    pub printed: &'t str,
    /// The scale.
    pub scale: Scale,
    /// Of how many stars, where it is a star rating.
    pub stars: Option<u32>,
    /// The grade before, as printed, where a change is told.
    pub previous: Option<&'t str>,
    /// How many were given the grade.
    pub count: Option<f64>,
    /// Out of how many.
    pub out_of: Option<f64>,
}

/// Grades that a sentence tells with what they are for.
///
/// ```
/// use minutebook::phrase::told_grades;
/// let found = told_grades("The indicator on dental checks had moved from Amber to Green.");
/// assert_eq!((found[0].area, found[0].printed, found[0].previous), (Some("indicator on dental checks"), "Green", Some("Amber")));
/// ```
pub fn told_grades(sentence: &str) -> Vec<Told<'_>> {
    if find_any(sentence, &GIVEN).is_none() {
        return Vec::new();
    }
    let mut found = counted::counted(sentence);
    if !found.is_empty() {
        // "10 ports were rated Good, one ...": the first count stands before what was graded.
        let (next, out_of) = found.first().map_or((0, None), |next| (next.printed.as_ptr() as usize, next.out_of));
        let first = rated::rated(sentence).into_iter().find(|told| told.count.is_some());
        if let Some(first) = first.filter(|first| (first.printed.as_ptr() as usize) < next) {
            found.insert(0, Told { out_of: first.out_of.or(out_of), ..first });
        }
    } else {
        found.extend(noun::judgement_that(sentence));
        found.extend(rated::rated(sentence));
        let known = found.len();
        for told in noun::by_noun(sentence) {
            if !found.iter().take(known).any(|it| it.printed.as_ptr() == told.printed.as_ptr()) {
                found.push(told);
            }
        }
    }
    found.extend(older::stars(sentence));
    found.extend(older::served(sentence));
    found
}

/// Whether the words name one who inspects.
fn is_inspector(words: &str) -> bool {
    static INSPECTORS: Wordings =
        Wordings::new(&["ofsted", "cqc", "commission", "inspectors", "inspectorate", "regulator", "watchdog"]);
    find_any(words, &INSPECTORS).is_some()
}

/// A grade or a colour as it is printed.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Printed<'t> {
    words: &'t str,
    grade: Option<Grade>,
    scale: Scale,
}

impl<'t> Printed<'t> {
    fn told(self, area: Option<&'t str>) -> Told<'t> {
        Told {
            area,
            grade: self.grade,
            printed: self.words,
            scale: self.scale,
            stars: None,
            previous: None,
            count: None,
            out_of: None,
        }
    }
}

/// printed = [ quote ], [ "overall" ], ( "in adequate" | "required improvement" | grade | colour ), no letter after it
///
/// Gives what follows.
fn printed(text: &str) -> Option<(&str, Printed<'_>)> {
    let text = text.trim_start().trim_start_matches(['‘', '“', '\'', '"']);
    let text = super::wording::after("overall", text).map_or(text, str::trim_start);
    let of = |grade| (Some(grade), Scale::Inspectorate);
    let split = (tag_no_case("in"), multispace1, tag_no_case::<_, _, nom::error::Error<&str>>("adequate"))
        .parse(text)
        .map(|(rest, _)| (rest, of(Grade::Inadequate)));
    let required =
        (tag_no_case::<_, _, nom::error::Error<&str>>("required"), multispace1, tag_no_case("improvement")).parse(text);
    let (rest, (grade, scale)) = split
        .or_else(|_| required.map(|(rest, _)| (rest, of(Grade::RequiresImprovement))))
        .or_else(|_| grade(text).map(|(rest, grade)| (rest, of(grade))))
        .ok()
        .or_else(|| colour(text).map(|rest| (rest, (None, Scale::Rag))))?;
    let words = text.get(..text.len() - rest.len())?;
    let whole = !rest.starts_with(|letter: char| letter.is_alphanumeric());
    whole.then_some((rest, Printed { words, grade, scale }))
}

/// colour = "red" | "amber" | "green", [ ( "-" | "/" ), colour ]
///
/// "Red", "amber/green"; gives what follows
fn colour(text: &str) -> Option<&str> {
    const COLOURS: &[&str] = &["red", "amber", "green"];
    let one = |text: &str| COLOURS.iter().find_map(|word| super::starts_folded(text, word).then_some(word.len()));
    let first = one(text)?;
    let rest = text.get(first..)?;
    let second = rest.strip_prefix(['-', '/']).and_then(one);
    rest.get(second.map_or(0, |length| length + 1)..)
}

/// Whether a grade is closed by what follows it: "good progress" and "good at" are none.
fn is_closed(rest: &str) -> bool {
    const AFTER: &[&str] = &[
        "overall",
        "by",
        "in",
        "and",
        "for",
        "with",
        "at the",
        "following",
        "which",
        "but",
        "on",
        "identified",
        "due",
        "as",
        "because",
        "from",
        "to",
        "while",
        "whilst",
        "rating",
        "since",
        "having",
        "this",
        "at this",
        "across",
        "after",
        "during",
        "last",
    ];
    let further = rest.trim_start();
    // "rated ‘good’ or ‘outstanding’" gives neither.
    let quoted = further.trim_start_matches(['’', '”', '\'', '"']).trim_start();
    if super::wording::after("or", quoted).is_some() {
        return false;
    }
    // "rated ‘good’ and ‘adequate’ respectively": which is whose is not sure.
    if super::wording::after("and", quoted).is_some_and(|rest| printed(rest).is_some()) {
        return false;
    }
    further.is_empty()
        || further.starts_with(|letter: char| !letter.is_alphanumeric())
        || AFTER.iter().any(|word| super::wording::after(word, further).is_some())
}
