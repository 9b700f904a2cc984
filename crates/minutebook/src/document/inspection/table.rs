//! Judgement tables: which grade belongs to which label, by place and words and never by position in a list.

use super::super::Reading;
use super::area::{Area, Scheme};
use crate::model::Judgement;
use crate::phrase::{Grade, GradeCell, fold, grade_at_end, grade_cell, squeeze};
use crate::text::{BlockKind, CellPlace, Quote, Span};

/// A label bound to its grade.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    pub(super) area: Area,
    /// The label's words, piece by piece.
    pub(super) label: Vec<Span>,
    /// The grade; none for "not judged".
    pub(super) grade: Option<Grade>,
    pub(super) printed: Vec<Span>,
}

/// What a table holds: bound pairs, and labels for which no grade was found beside them.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) bound: Vec<Bound>,
    pub(super) unbound: Vec<Vec<Span>>,
}

impl Found {
    /// Adds a pair unless its area has a grade already.
    pub(super) fn bind(&mut self, bound: Bound) {
        if !self.bound.iter().any(|other| other.area == bound.area) {
            self.bound.push(bound);
        }
    }
}

/// The words of one cell: all its paragraphs.
struct CellWords {
    place: CellPlace,
    spans: Vec<Span>,
    text: String,
}

/// Reads the rows of tagged tables: a row's label cells name an area, its other cell is the grade.
pub(super) fn from_cells(reading: &Reading<'_>, scheme: &Scheme) -> Found {
    let mut found = Found::default();
    // A label whose grade may stand in the next row ("2. Children looked after and achieving" / "permanence | Good").
    let mut waiting: Option<(u32, Vec<Span>, String)> = None;
    let mut orphan: Option<(u32, GradeCell, Vec<Span>)> = None;
    for row in rows(reading) {
        let Some(table) = row.first().map(|cell| cell.place.table) else { continue };
        waiting = waiting.filter(|(of, ..)| *of == table);
        orphan = orphan.filter(|(of, ..)| *of == table);
        let (mut label, mut words, mut grade) = (Vec::new(), String::new(), None);
        for cell in &row {
            match grade_cell(&cell.text) {
                Some(given) if grade.is_none() => grade = Some((given, cell.spans.clone())),
                _ => {
                    label.extend(cell.spans.iter().copied());
                    words.push(' ');
                    words.push_str(&cell.text);
                }
            }
        }
        if words.len() > 200 {
            (waiting, orphan) = (None, None);
            continue;
        }
        if let Some((_, earlier, before)) = waiting.take() {
            let alone = scheme.area(&fold(&words)).is_some();
            if alone {
                unbound(&mut found, scheme, earlier, &before);
            } else {
                label = [earlier, label].concat();
                words = format!("{before} {words}");
            }
        }
        let area = scheme.area(&fold(&words));
        match (area, grade) {
            (Some(area), Some((given, printed))) => {
                found.bind(Bound { area, label, grade: given_grade(given), printed });
                orphan = None;
            }
            (Some(area), None) => match orphan.take() {
                // The grade stands in a row of its own above its label, and no label was waiting for it.
                Some((_, given, printed)) => found.bind(Bound { area, label, grade: given_grade(given), printed }),
                None => waiting = Some((table, label, words)),
            },
            (None, Some((given, printed))) if label.is_empty() => orphan = Some((table, given, printed)),
            (None, None) if scheme.begins(&fold(&words)) => waiting = Some((table, label, words)),
            _ => {}
        }
    }
    if let Some((_, label, words)) = waiting {
        unbound(&mut found, scheme, label, &words);
    }
    found
}

fn given_grade(cell: GradeCell) -> Option<Grade> {
    match cell {
        GradeCell::Given(grade) => Some(grade),
        GradeCell::NotJudged => None,
    }
}

fn unbound(found: &mut Found, scheme: &Scheme, label: Vec<Span>, words: &str) {
    if scheme.area(&fold(words)).is_some_and(|area| !found.bound.iter().any(|bound| bound.area == area)) {
        found.unbound.push(label);
    }
}

/// The rows of all tables, cell by cell.
fn rows(reading: &Reading<'_>) -> Vec<Vec<CellWords>> {
    let mut rows: Vec<Vec<CellWords>> = Vec::new();
    for (_, block) in reading.body() {
        let (BlockKind::Cell, Some(place)) = (block.kind, block.cell) else { continue };
        let words = reading.words(block);
        if words.len() > 400 {
            continue;
        }
        let last = rows
            .last_mut()
            .filter(|row| row.iter().any(|cell| (cell.place.table, cell.place.row) == (place.table, place.row)));
        let row = match last {
            Some(row) => row,
            None => {
                rows.push(Vec::new());
                let Some(row) = rows.last_mut() else { continue };
                row
            }
        };
        let text = squeeze(words);
        match row.iter_mut().find(|cell| cell.place.column == place.column) {
            Some(cell) => {
                cell.spans.extend(block.pieces().iter().copied());
                cell.text.push(' ');
                cell.text.push_str(&text);
            }
            None => row.push(CellWords { place, spans: block.pieces().to_vec(), text }),
        }
    }
    rows
}

/// A judgement record of a bound pair.
pub(super) fn judgement(reading: &Reading<'_>, bound: &Bound) -> Option<Judgement> {
    let grade = bound.grade?;
    let source = reading.source;
    let mut pieces: Vec<Span> = bound.label.iter().chain(&bound.printed).copied().collect();
    pieces.sort();
    pieces.dedup();
    let text = |spans: &[Span]| spans.iter().map(|span| squeeze(source.at(*span))).collect::<Vec<_>>().join(" ");
    Some(Judgement {
        quote: Quote::of_pieces(source, pieces),
        area: Some(bound.area.word().to_owned()),
        grade: Some(grade.word().to_owned()),
        label: Some(text(&bound.label)),
        scale: Some("ofsted".to_owned()),
        rank: Some(grade.rank()),
        printed: Some(text(&bound.printed)),
        ..Judgement::default()
    })
}

/// A grade that the heading of a section repeats: "The experiences and progress of care leavers: good".
#[derive(Clone, Debug)]
pub struct HeadingGrade {
    /// The area, as in judgements.
    pub area: String,
    /// The grade, as in judgements.
    pub grade: String,
    /// Where the heading stands.
    pub span: Span,
}

/// The grades that section headings repeat: a cross-check, not the source.
pub(super) fn heading_grades(reading: &Reading<'_>, scheme: &Scheme) -> Vec<HeadingGrade> {
    let headings = reading.body().filter(|(_, block)| {
        let heading = matches!(block.kind, BlockKind::Heading(_)) || block.bold;
        // Without a heading's face only a line without a full stop counts: sentences tell of earlier inspections too.
        let words = reading.words(block).trim_end();
        let plain = block.kind == BlockKind::Paragraph && words.contains(':') && !words.ends_with('.');
        (heading || plain) && block.span.len() < 200 && block.marker.is_none()
    });
    headings
        .filter_map(|(_, block)| {
            let words = reading.words(block);
            let (at, grade) = grade_at_end(words)?;
            let label = fold(words.get(..at)?);
            let label = label.trim_end_matches([' ', ':', '-', ',']);
            let label = VERBS.iter().find_map(|verb| label.strip_suffix(verb)).unwrap_or(label);
            let area = scheme.exact_area(label.trim_end_matches([' ', ':', '-', ',']))?;
            Some(HeadingGrade { area: area.word().to_owned(), grade: grade.word().to_owned(), span: block.span })
        })
        .collect()
}

const VERBS: &[&str] = &[" is", " are", " is judged to be", " are judged to be", " was", " were", " judged"];
