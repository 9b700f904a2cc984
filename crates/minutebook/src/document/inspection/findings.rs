//! The record of main findings that reports of 2009 to 2013 end with: labels and grades, chapter by chapter.

use super::super::Reading;
use crate::model::Judgement;
use crate::phrase::{Grade, GradeCell, fold, grade_cell, squeeze};
use crate::text::{Block, BlockKind, Hint, Quote, Span};

/// Chapters whose rows bear the same labels.
const CHAPTERS: &[&str] = &["safeguarding services", "services for looked after children"];
/// Words of a label at most.
const LABEL: usize = 18;

/// The rows of the record: "Overall effectiveness | Adequate" in cells, or with a wide gap between them.
pub(super) fn judgements(reading: &Reading<'_>) -> Vec<Judgement> {
    let mut found: Vec<Judgement> = Vec::new();
    let mut chapter: Option<String> = None;
    let blocks: Vec<&Block> = reading.body().map(|(_, block)| block).collect();
    for (at, block) in blocks.iter().enumerate() {
        let words = reading.words(block);
        if CHAPTERS.iter().any(|known| fold(words) == *known) {
            chapter = Some(squeeze(words));
            continue;
        }
        let beside = blocks.get(at + 1).filter(|next| same_row(block, next));
        let row = match beside {
            Some(next) => grade_of(reading.words(next)).map(|grade| (block.span, next.span, grade)),
            None => gapped(block, words),
        };
        let Some((label, printed, grade)) = row else { continue };
        let name = squeeze(reading.source.at(label));
        if !(1..=LABEL).contains(&name.split(' ').count()) || !name.starts_with(char::is_uppercase) {
            continue;
        }
        found.push(Judgement {
            area: Some(chapter.as_ref().map_or_else(|| name.clone(), |chapter| format!("{chapter}: {name}"))),
            grade: Some(grade.word().to_owned()),
            label: Some(name),
            scale: Some("ofsted".to_owned()),
            rank: Some(grade.rank()),
            printed: Some(squeeze(reading.source.at(printed))),
            quote: Quote::of_pieces(reading.source, [label, printed]),
            ..Judgement::default()
        });
    }
    found
}

/// Whether two cells are the label and the grade of one row, or two lines of one height.
fn same_row(label: &Block, grade: &Block) -> bool {
    let beside = grade.hint == Some(Hint::Margin) && label.hint.is_none() && label.cell.is_none();
    beside
        || label.cell.zip(grade.cell).is_some_and(|(one, other)| {
            one.column == 0 && (one.table, one.row, one.column + 1) == (other.table, other.row, other.column)
        })
}

/// "Overall effectiveness        Inadequate": a line that ends with a grade after a wide gap.
fn gapped(block: &Block, words: &str) -> Option<(Span, Span, Grade)> {
    let plain = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_)) && !words.contains('\n');
    let gap = words.rfind("   ").or_else(|| words.rfind('\t')).filter(|_| plain && block.marker.is_none())?;
    let label = words.get(..gap)?.trim_end();
    let printed = words.get(gap..)?.trim_start();
    let start = block.span.start as usize;
    let grade = grade_of(printed)?;
    let place = |from: usize, length: usize| Span::new(start + from, start + from + length);
    Some((place(0, label.len()), place(words.len() - printed.len(), printed.trim_end().len()), grade))
}

/// A bare grade: "Grade 2 (Good)" heads a section, and the record has it again.
fn grade_of(words: &str) -> Option<Grade> {
    match grade_cell(words) {
        Some(GradeCell::Given(grade)) if !words.trim_start().to_ascii_lowercase().starts_with("grade") => Some(grade),
        _ => None,
    }
}
