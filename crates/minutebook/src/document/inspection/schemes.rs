//! Tables of grades in schemes of their own: the numbers of joint area reviews and annual performance assessments, the
//! ratings of youth justice services, the scores of adult social care.

use super::super::Reading;
use crate::model::Judgement;
use crate::phrase::{GradeCell, find_folded, fold, grade_cell, squeeze, starts_folded};
use crate::text::{Quote, Span};

/// A scheme: its labels, and how a value is read.
pub(super) struct Scheme {
    /// Its name in the table of judgements.
    name: &'static str,
    /// What its rows are called, in small letters: longer names first.
    labels: &'static [&'static str],
    /// Chapters whose rows bear the same labels.
    chapters: &'static [&'static str],
    value: Value,
}

/// How the value of a row is printed.
#[derive(Clone, Copy, PartialEq)]
enum Value {
    /// "3", below a line that says that grades follow; what a number means is printed in the paper.
    Number,
    /// "Good".
    Grade,
    /// "Score: 3", of four.
    Score,
}

pub(super) const NUMBERED: Scheme = Scheme {
    name: "jar",
    labels: &[
        "overall effectiveness of children's services",
        "capacity to improve, including the management of services for children and young people",
        "capacity to improve, including the management of services",
        "capacity to improve",
        "being healthy",
        "staying safe",
        "enjoying and achieving",
        "making a positive contribution",
        "achieving economic well-being",
        "achieving economic wellbeing",
        "safeguarding",
        "looked after children",
        "learners with learning difficulties and/or disabilities",
        "children and young people with learning difficulties and/or disabilities",
        "learning difficulties and/or disabilities",
        "service management",
    ],
    chapters: &[],
    value: Value::Number,
};

pub(super) const YOUTH: Scheme = Scheme {
    name: "hmi_probation",
    labels: &[
        "overall rating",
        "governance and leadership",
        "partnerships and services",
        "information and facilities",
        "staff",
        "assessment",
        "planning",
        "implementation and delivery",
        "reviewing",
        "joint working",
        "out-of-court disposal policy and provision",
        "resettlement policy and provision",
    ],
    chapters: &["organisational delivery", "court disposals", "out-of-court disposals", "resettlement"],
    value: Value::Grade,
};

pub(super) const ADULTS: Scheme = Scheme {
    name: "cqc",
    labels: &[
        "assessing needs",
        "supporting people to lead healthier lives",
        "supporting people to live healthier lives",
        "equity in experience and outcomes",
        "equity in experiences and outcomes",
        "care provision, integration and continuity",
        "partnerships and communities",
        "safe pathways, systems and transitions",
        "safe systems, pathways and transitions",
        "safeguarding",
        "governance, management and sustainability",
        "learning, improvement and innovation",
    ],
    chapters: &[],
    value: Value::Score,
};

/// Children's homes and fostering agencies.
pub(super) const HOMES: Scheme = Scheme {
    name: "ofsted",
    labels: &[
        "overall experiences and progress of children and young people, taking into account",
        "overall experiences and progress of children and young people",
        "how well children and young people are helped and protected",
        "the effectiveness of leaders and managers",
        "the effectiveness of the leaders and managers",
    ],
    chapters: &[],
    value: Value::Grade,
};

/// The rows of the scheme's table, each label once in its chapter: reports repeat it over their chapters.
pub(super) fn judgements(reading: &Reading<'_>, scheme: &Scheme) -> Vec<Judgement> {
    let lines = reading.body().flat_map(|(_, block)| reading.words(block).lines()).map(str::trim);
    // The last words of a label, on a line of their own.
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty() && fold(line) != "taking into account").collect();
    let mut found: Vec<Judgement> = Vec::new();
    let mut chapter: Option<String> = None;
    let mut open = scheme.value != Value::Number;
    for (at, line) in lines.iter().enumerate() {
        let bare = line.trim_start_matches(|mark: char| mark.is_ascii_digit() || mark == '.' || mark == ' ');
        let folded = fold(bare);
        if scheme.value == Value::Number {
            open = heads(&folded, lines.get(at + 1).copied()) || open && line.len() < SENTENCE && folded != "contents";
        }
        if scheme.chapters.contains(&folded.as_str()) {
            chapter = Some(squeeze(bare));
            continue;
        }
        let Some(label) = scheme.labels.iter().find(|label| folded.starts_with(**label)).filter(|_| open) else {
            continue;
        };
        // Folding may change how long the words are.
        let Some(end) = after_words(bare, label) else { continue };
        let rest = bare.get(end..).unwrap_or("").trim_matches([' ', '\t', ',', ':', '–', '-']);
        let value = if rest.is_empty() { below(&lines, at, scheme.value) } else { Some(rest) };
        // A value above the first label: the values stand above theirs, or nobody can tell.
        let above = at.checked_sub(1).and_then(|at| lines.get(at)).and_then(|line| scheme.value.read(line));
        if rest.is_empty() && found.is_empty() && above.is_some() {
            return Vec::new();
        }
        let Some(value) = value else { continue };
        let Some((grade, rank)) = scheme.value.read(value) else { continue };
        let printed = bare.get(..end).unwrap_or(bare).trim();
        let name = squeeze(printed);
        let area = chapter.as_ref().map_or_else(|| name.clone(), |chapter| format!("{chapter}: {name}"));
        let spans = [reading.span_of(printed), reading.span_of(value)];
        // A heading may have the first words of a label alone.
        let known = |other: &str| area.starts_with(other) || other.starts_with(&area);
        if !found.iter().filter_map(|row| row.area.as_deref()).any(known) {
            found.push(Judgement {
                area: Some(area),
                grade: Some(grade),
                label: Some(name),
                scale: Some(scheme.name.to_owned()),
                rank,
                printed: Some(squeeze(value)),
                quote: Quote::of_pieces(reading.source, spans.into_iter().flatten().collect::<Vec<Span>>()),
                ..Judgement::default()
            });
        }
    }
    match scheme.value {
        Value::Number if found.len() < 3 => Vec::new(),
        Value::Number => named(reading, found),
        Value::Score => overall(reading).into_iter().chain(found).collect(),
        Value::Grade => found,
    }
}

/// The rating above the scores: a grade alone on one of the lines after "Local authority rating and score".
fn overall(reading: &Reading<'_>) -> Option<Judgement> {
    let lines = reading.body().flat_map(|(_, block)| reading.words(block).lines()).map(str::trim);
    let mut lines = lines.skip_while(|line| !starts_folded(line, "local authority rating"));
    let label = lines.next()?;
    let printed = lines.take(3).find(|line| matches!(grade_cell(line), Some(GradeCell::Given(_))))?;
    let (grade, rank) = Value::Grade.read(printed)?;
    let spans = [reading.span_of(label), reading.span_of(printed)];
    Some(Judgement {
        area: Some(squeeze(label)),
        grade: Some(grade),
        label: Some(squeeze(label)),
        scale: Some("cqc".to_owned()),
        rank,
        printed: Some(squeeze(printed)),
        quote: Quote::of_pieces(reading.source, spans.into_iter().flatten().collect::<Vec<Span>>()),
        ..Judgement::default()
    })
}

/// The value on the line below a label, where it is surely its own: not the first of a column of values.
fn below<'t>(lines: &[&'t str], at: usize, value: Value) -> Option<&'t str> {
    let next_is_value = lines.get(at + 2).is_some_and(|line| value.read(line).is_some());
    lines.get(at + 1).copied().filter(|_| !next_is_value)
}

/// Longer than a row: a line of running text.
const SENTENCE: usize = 160;

/// A line under which grades stand: "Assessment judgement area   APA grade", "Grades", no line of the contents.
fn heads(folded: &str, next: Option<&str>) -> bool {
    let figure = |text: &str| text.ends_with(|last: char| last.is_ascii_digit());
    let named = folded.contains("grade") || folded == "local services overall";
    let page = next.is_some_and(|next| next.bytes().all(|byte| byte.is_ascii_digit()));
    folded.len() < SENTENCE && named && !figure(folded) && !page
}

/// Where `label` ends in `words`, over any white space and either apostrophe.
fn after_words(words: &str, label: &str) -> Option<usize> {
    let letters = |text: &str| text.chars().filter(|it| !it.is_whitespace()).count();
    let many = letters(label);
    let mut seen = 0;
    for (at, letter) in words.char_indices() {
        if seen == many {
            return Some(at);
        }
        seen += usize::from(!letter.is_whitespace());
    }
    (seen == many).then_some(words.len())
}

impl Value {
    /// The grade and its rank.
    fn read(self, value: &str) -> Option<(String, Option<u8>)> {
        let digit = |text: &str| text.parse::<u8>().ok().filter(|digit| (1..=4).contains(digit));
        match self {
            Self::Number => digit(value).map(|digit| (digit.to_string(), None)),
            Self::Score => {
                let rest = starts_folded(value, "score").then(|| value.get("score".len()..))??;
                digit(rest.trim_start_matches([':', ' ']).trim()).map(|digit| (digit.to_string(), Some(5 - digit)))
            }
            Self::Grade => match grade_cell(value.trim_matches(['‘', '’', '“', '”', '\''])) {
                Some(GradeCell::Given(grade)) => Some((grade.word().to_owned(), Some(grade.rank()))),
                _ => None,
            },
        }
    }
}

/// The numbers in the words that the paper prints for them: "4: outstanding"; without them they stay numbers.
fn named(reading: &Reading<'_>, found: Vec<Judgement>) -> Vec<Judgement> {
    const WORDS: [&str; 4] = ["inadequate", "adequate", "good", "outstanding"];
    let told = |legend: &str| reading.body().any(|(_, block)| find_folded(reading.words(block), legend).is_some());
    let all =
        ["4: outstanding", "4 outstanding", "4 = outstanding", "4 - outstanding", "4 – outstanding", "4 (outstanding"];
    if !all.iter().any(|legend| told(legend)) {
        return found;
    }
    let word = |judgement: Judgement| {
        let digit = judgement.grade.as_deref().and_then(|grade| grade.parse::<u8>().ok());
        let word = digit.and_then(|digit| WORDS.get(usize::from(digit).checked_sub(1)?));
        Judgement {
            rank: digit.map(|digit| 5 - digit),
            grade: word.map(|word| (*word).to_owned()).or(judgement.grade),
            ..judgement
        }
    };
    found.into_iter().map(word).collect()
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn read(text: &str) -> Vec<(String, String, Option<u8>)> {
        let judgements = crate::parse(&Source::from_text("a", text)).value.judgements;
        judgements.into_iter().filter_map(|it| Some((it.area?, it.grade?, it.rank))).collect()
    }

    fn rows(rows: &[(&str, &str, Option<u8>)]) -> Vec<(String, String, Option<u8>)> {
        rows.iter().map(|(area, grade, rank)| ((*area).to_owned(), (*grade).to_owned(), *rank)).collect()
    }

    const LETTER: &str = "17 December 2008\n\nDear Ms Vane\n\nAnnual performance assessment of services for children and \
        young people in Fenmoor Council 2008\n\nThis letter summarises the findings of the 2008 assessment.\n\n";

    #[test]
    fn numbers_are_what_the_paper_says() {
        let table = "Assessment judgement area    APA grade\n\nBeing healthy    3\n\nStaying safe    1\n\nCapacity to improve    4\n\n";
        assert_eq!(
            read(&format!("{LETTER}{table}4: outstanding; 3: good; 2: adequate; 1: inadequate\n")),
            rows(&[
                ("Being healthy", "good", Some(2)),
                ("Staying safe", "inadequate", Some(4)),
                ("Capacity to improve", "outstanding", Some(1))
            ])
        );
        // Nobody says whether 4 is the best.
        assert_eq!(
            read(&format!("{LETTER}{table}")),
            rows(&[("Being healthy", "3", None), ("Staying safe", "1", None), ("Capacity to improve", "4", None)])
        );
        let contents =
            "Contents\n\nGrades    2\n\nBeing healthy    3\n\nStaying safe    4\n\nEnjoying and achieving    4\n";
        assert_eq!(read(&format!("{LETTER}{contents}")), []);
    }

    const YOUTH: &str = "An inspection of youth justice services in\n\nFenmoor\n\nHM Inspectorate of Probation\n\nForeword\n\n\
        This inspection is one of many.\n\nRatings\n\n";

    #[test]
    fn ratings_stand_beside_or_below() {
        assert_eq!(
            read(&format!(
                "{YOUTH}Overall rating\n\nGood\n\n1. Organisational delivery\n\n1.1 Staff Outstanding\n\n2. Court disposals\n\n\
                 2.1\n\nAssessment\n\nRequires improvement\n\n2.2\n\nPlanning\n\nInadequate\n\nThe end.\n"
            )),
            rows(&[
                ("Overall rating", "good", Some(2)),
                ("Organisational delivery: Staff", "outstanding", Some(1)),
                ("Court disposals: Assessment", "requires_improvement", Some(3)),
                ("Court disposals: Planning", "inadequate", Some(4))
            ])
        );
        // Columns that came one after the other, values above their labels.
        assert_eq!(read(&format!("{YOUTH}Overall rating\n\nStaff\n\nPlanning\n\nGood\n\nInadequate\n\nGood\n")), []);
        assert_eq!(read(&format!("{YOUTH}Good\n\nOverall rating\n\nInadequate\n\nStaff\n\n")), []);
    }
}
