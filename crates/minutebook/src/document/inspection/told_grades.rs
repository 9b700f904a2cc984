//! Grades told in a sentence: the overall judgement, the safeguarding board's, the outcome of an Area SEND inspection.

use super::super::Reading;
use super::area::Area;
use super::table::Bound;
use crate::model::Judgement;
use crate::phrase::{Grade, GradeCell, find_any, find_folded, fold, grade, grade_cell, squeeze, starts_folded};
use crate::text::{Block, Quote, Shape, Span};

/// Longer than any of these sentences.
const LONGEST: usize = 320;

/// How the sentence begins that tells the overall grade.
const OVERALL: &[&str] = &[
    "the overall judgement",
    "the overall judgment",
    "overall judgement",
    "children’s services in",
    "children's services in",
    "services for children in",
    "children’s services at",
    "overall effectiveness",
    "the overall effectiveness",
];
/// How the sentence begins that tells the board's grade.
const BOARD: &[&str] = &[
    "the effectiveness of the",
    "the local safeguarding children board",
    "the lscb",
    "the arrangements in place to evaluate",
    "the safeguarding children board",
    "the overall effectiveness of the l",
];
/// What such a sentence about the board must name.
const NAMES: &[&str] = &[
    "safeguarding children board",
    "lscb",
    "safeguarding board",
    "safeguarding children’s board",
    "safeguarding children's board",
    "board partners",
];
/// What a line names that tells the overall grade without one of the beginnings.
const SERVED: &[&str] = &["children’s services", "children's services", "childrens services"];
/// Longer than a line that tells a grade and nothing else.
const ALONE: usize = 160;
/// What a sentence about the board does not name before its grade.
const SERVICES: &[&str] = &["children’s services", "summary of", "information about", "this local authority"];
/// Words after which a grade is given.
const VERBS: &[&str] = &["is", "are", "be", "as", "was", "judged", "services", "now"];
/// What makes it no sentence about this authority.
const GENERAL: &[&str] = &[" if it ", " that is ", " that are ", " when ", " because of the "];

/// The overall grade, told on the first page.
pub(super) fn overall(reading: &Reading<'_>) -> Option<Bound> {
    let mut blocks = reading.body().take(60).map(|(_, block)| block);
    let alone = || {
        let blocks = reading.body().take(20).map(|(_, block)| block);
        alone(reading, blocks, Area::Overall, SERVED)
    };
    blocks.find_map(|block| told(reading, block, Area::Overall, OVERALL, &[])).or_else(alone)
}

/// The grade of the Local Safeguarding Children Board, told on the first page or at the head of its chapter.
pub(super) fn board(reading: &Reading<'_>) -> Option<Bound> {
    let mut blocks = reading.body().map(|(_, block)| block);
    let alone = || {
        let blocks = reading.body().map(|(_, block)| block);
        alone(reading, blocks, Area::Lscb, NAMES)
    };
    blocks.find_map(|block| told(reading, block, Area::Lscb, BOARD, NAMES)).or_else(alone)
}

/// A line that names what is graded and ends with the grade: "The Elmshire Safeguarding Children Board is good".
fn alone<'b>(
    reading: &Reading<'_>,
    mut blocks: impl Iterator<Item = &'b Block>,
    area: Area,
    names: &[&str],
) -> Option<Bound> {
    blocks.find_map(|block| {
        let words = reading.words(block).trim();
        // What was judged once is told in the past tense.
        let past = [" was ", " were ", " had "].iter().any(|verb| find_folded(words, verb).is_some());
        let short = words.len() < ALONE && words.starts_with(char::is_uppercase) && !past;
        let (start, end, _) = short.then(|| first_grade(words))??;
        let ends = words.get(end..)?.trim_matches(['.', ' ']).is_empty();
        // "Elmshire Safeguarding Children Board: good": the name stands first, not somewhere in a sentence.
        let named = names.iter().filter_map(|name| find_folded(words, name)).any(|at| at < 60 && at < start);
        (ends && named).then(|| told(reading, block, area, &[""], names))?
    })
}

/// A sentence that begins in one of the ways given, and its grade.
fn told(reading: &Reading<'_>, block: &Block, area: Area, starts: &[&str], names: &[&str]) -> Option<Bound> {
    if block.span.len() > 2000 || block.marker.is_some() {
        return None;
    }
    let words = reading.words(block).trim_start();
    starts.iter().find(|start| starts_folded(words, start))?;
    if [" is", " are"].iter().any(|verb| words.trim_end().ends_with(verb))
        && let Some(bound) = parted(reading, block, area, names)
    {
        return Some(bound);
    }
    told_from(reading, block, reading.span_of(words)?.start as usize, area, names)
}

/// "The overall judgement is" with the grade as a block of its own below it: bold words may be set apart.
fn parted(reading: &Reading<'_>, block: &Block, area: Area, names: &[&str]) -> Option<Bound> {
    let below = reading.body().map(|(_, block)| block).find(|next| next.span.start >= block.span.end)?;
    let before = fold(reading.words(block));
    let others = if area == Area::Overall { NAMES } else { SERVICES };
    let named = names.is_empty() || names.iter().any(|name| before.contains(&fold(name)));
    let own = before.len() < 160 && !others.iter().any(|name| before.contains(&fold(name)));
    match grade_cell(reading.words(below)) {
        Some(GradeCell::Given(grade)) if named && own => {
            Some(Bound { area, label: vec![block.span], grade: Some(grade), printed: vec![below.span] })
        }
        _ => None,
    }
}

/// The overall grade where the first page came as one run of words.
pub(super) fn overall_in_run(reading: &Reading<'_>) -> Option<Bound> {
    reading.body().take(20).map(|(_, block)| block).filter(|block| block.span.len() > 300).find_map(|block| {
        let words = reading.words(block);
        let head = words.get(..words.floor_char_boundary(RUN))?;
        let at = OVERALL.iter().take(SENTENCES).find_map(|start| find_folded(head, start))?;
        told_from(reading, block, block.span.start as usize + at, Area::Overall, &[])
    })
}

/// Bytes of a run in which the overall grade is told.
const RUN: usize = 2500;
/// The beginnings of sentences among those of the overall grade: the others begin labels too.
const SENTENCES: usize = 7;

/// The grade of the sentence that begins at byte `from` of the paper.
fn told_from(reading: &Reading<'_>, block: &Block, from: usize, area: Area, names: &[&str]) -> Option<Bound> {
    let text = reading.source.text();
    // Where the paper gives only lines, the sentence may go on in the next one; it never goes on after an empty line.
    let end = match reading.source.shape() {
        Shape::Blocks(_) => block.span.end as usize,
        Shape::Lines(_) => text.len(),
    };
    let text = text.get(from..text.floor_char_boundary(end.min(from + LONGEST)))?;
    let text = text.split("\n\n").next()?;
    let (start, end, grade) = first_grade(text)?;
    let before = fold(text.get(..start)?);
    let named = names.is_empty() || names.iter().any(|name| before.contains(&fold(name)));
    let plain = before.len() < 160 && !before.contains(". ") && !GENERAL.iter().any(|words| before.contains(words));
    // A sentence about the services is none about the board, and the other way round.
    let others = if area == Area::Overall { NAMES } else { SERVICES };
    let own = !others.iter().any(|name| before.contains(&fold(name)));
    let rest = fold(text.get(end..)?);
    let conditional = rest.starts_with("if ");
    (named && plain && own && !conditional).then(|| Bound {
        area,
        label: vec![Span::new(from, from + start)],
        grade: Some(grade),
        printed: vec![Span::new(from + start, from + end)],
    })
}

/// The first grade that follows a verb; "requires improvement" has its own.
fn first_grade(text: &str) -> Option<(usize, usize, Grade)> {
    let mut before = "";
    for word in text.split_whitespace() {
        let at = Span::of(word, text)?.start as usize;
        if let Ok((rest, found)) = grade(text.get(at..)?) {
            let ends = !rest.starts_with(char::is_alphanumeric);
            let verb = VERBS.iter().any(|verb| verb.eq_ignore_ascii_case(before.trim_end_matches(':')))
                || before.ends_with(':');
            let whole = ends && (found == Grade::RequiresImprovement || verb);
            if whole {
                return Some((at, text.len() - rest.len(), found));
            }
        }
        before = word;
    }
    None
}

/// The three outcomes of an Area SEND inspection: words of the sentence, the word of the contract, its rank.
const OUTCOMES: &[(&str, &str, u8)] = &[
    ("typically lead to positive experiences", "positive", 1),
    ("lead to positive experiences", "positive", 1),
    ("lead to positive outcomes and experiences", "positive", 1),
    ("lead to inconsistent experiences", "inconsistent", 2),
    ("lead to inconsistent outcomes and experiences", "inconsistent", 2),
    ("widespread and/or systemic failings", "systemic_failings", 3),
    ("widespread or systemic failings", "systemic_failings", 3),
    ("widespread and systemic failings", "systemic_failings", 3),
    ("systemic failings leading to significant concerns", "systemic_failings", 3),
    ("widespread failings leading to significant concerns", "systemic_failings", 3),
];

/// The outcome of an Area SEND inspection: the first of its sentences after the heading "Inspection outcome".
pub(super) fn outcome(reading: &Reading<'_>) -> Option<Judgement> {
    let mut heading: Option<Span> = None;
    let mut joined: Vec<Span> = Vec::new();
    let mut text = String::new();
    for (_, block) in reading.body().take(60) {
        let words = reading.words(block);
        // Text that came without blank lines runs the heading into the line above.
        let last = words.trim().rsplit('\n').next().unwrap_or(words).trim_start();
        if [words.trim_start(), last].iter().any(|words| starts_folded(words, "inspection outcome")) {
            heading = Some(block.span);
            continue;
        }
        if heading.is_none() || words.len() > 3000 {
            continue;
        }
        joined.extend(block.pieces().iter().copied());
        text.push(' ');
        text.push_str(&squeeze(words));
        let met =
            OUTCOMES.iter().filter_map(|(told, grade, rank)| Some((find_folded(&text, told)?, grade, rank, told)));
        if let Some((_, grade, rank, told)) = met.min_by_key(|(at, ..)| *at) {
            let from = joined.iter().position(|span| span.contains(*joined.last().unwrap_or(span))).unwrap_or(0);
            return Some(Judgement {
                quote: Quote::of_pieces(reading.source, joined.split_off(from.min(joined.len()))),
                area: Some("send_arrangements".to_owned()),
                grade: Some((*grade).to_owned()),
                label: heading.map(|span| squeeze(reading.source.at(span))),
                scale: Some("area_send".to_owned()),
                rank: Some(*rank),
                printed: Some((*told).to_owned()),
                ..Judgement::default()
            });
        }
        if text.len() > 4000 {
            break;
        }
    }
    outcome_in_run(reading)
}

/// The outcome where the report came as one run of words: the first of the sentences after "Inspection outcome".
fn outcome_in_run(reading: &Reading<'_>) -> Option<Judgement> {
    let label = "inspection outcome";
    reading.body().map(|(_, block)| block).filter(|block| block.span.len() > 300).find_map(|block| {
        let words = reading.words(block);
        let heading = find_folded(words, label)?;
        let text = words.get(heading + label.len()..words.floor_char_boundary(heading + 600))?;
        let met =
            OUTCOMES.iter().filter_map(|(told, grade, rank)| Some((find_any(text, &[*told])?, grade, rank, told)));
        let ((start, end), grade, rank, told) = met.min_by_key(|((start, _), ..)| *start)?;
        let from = block.span.start as usize + heading;
        let place = from + label.len();
        Some(Judgement {
            quote: Quote::of_pieces(reading.source, [Span::new(place + start, place + end)]),
            area: Some("send_arrangements".to_owned()),
            grade: Some((*grade).to_owned()),
            label: Some(squeeze(reading.source.at(Span::new(from, from + label.len())))),
            scale: Some("area_send".to_owned()),
            rank: Some(*rank),
            printed: Some((*told).to_owned()),
            ..Judgement::default()
        })
    })
}
