//! Inspection reports and visit letters.

mod area;
mod columns;
mod cover;
mod facts;
mod improvements;
mod table;
mod titles;
mod told_grades;

pub use table::HeadingGrade;

use super::Reading;
use crate::model::{Document, DocumentKind, Framework, Remark};
use crate::text::{Quote, Span};
use area::Scheme;
use cover::Cover;
use table::Found;

/// The kind of paper, where its first page has the form of an inspection report or letter.
pub(super) fn kind(reading: &Reading<'_>) -> Option<DocumentKind> {
    Cover::of(reading).map(|cover| cover.form.kind)
}

/// Reads the report's own inspection, judgements and recommendations into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document, remarks: &mut Vec<Remark>) {
    let Some(cover) = Cover::of(reading) else { return };
    let mut inspection = facts::inspection(reading, &cover);
    let framework = cover.form.framework;
    inspection.quote = title_quote(reading);
    document.facts.organisation = inspection.authority.clone();
    document.facts.published = inspection.published;
    document.inspections.push(inspection);
    judgements(reading, framework, document, remarks);
    document.recommendations.extend(match framework {
        Framework::AreaSend => improvements::from_rows(reading),
        Framework::Sif | Framework::LscbReview => improvements::recommendations(reading, 2),
        _ => improvements::recommendations(reading, 1),
    });
}

/// The grades that the headings of a report's sections repeat, for a cross-check with its judgements.
pub fn heading_grades(reading: &Reading<'_>, document: &Document) -> Vec<HeadingGrade> {
    let framework = document.inspections.first().and_then(|inspection| inspection.framework);
    framework.and_then(Scheme::of).map(|scheme| table::heading_grades(reading, scheme)).unwrap_or_default()
}

fn title_quote(reading: &Reading<'_>) -> Quote {
    reading.body().next().map(|(_, block)| reading.quote(block)).unwrap_or_default()
}

fn judgements(reading: &Reading<'_>, framework: Framework, document: &mut Document, remarks: &mut Vec<Remark>) {
    if framework == Framework::AreaSend {
        document.judgements.extend(told_grades::outcome(reading));
        return;
    }
    let Some(scheme) = Scheme::of(framework) else { return };
    let mut found = if framework == Framework::LscbReview { Found::default() } else { graded(reading, scheme) };
    if matches!(framework, Framework::Sif | Framework::LscbReview) {
        told_grades::overall(reading)
            .into_iter()
            .chain(told_grades::board(reading))
            .for_each(|bound| found.bind(bound));
    }
    document.judgements.extend(found.bound.iter().filter_map(|bound| table::judgement(reading, bound)));
    for label in found.unbound {
        remarks.push(Remark {
            message: "a judgement's label stands here without a grade that is surely its own".to_owned(),
            span: whole(&label),
        });
    }
}

/// The table by its cells, else by its lines.
fn graded(reading: &Reading<'_>, scheme: &Scheme) -> Found {
    let by_cells = table::from_cells(reading, scheme);
    if by_cells.bound.is_empty() { columns::from_lines(reading, scheme) } else { by_cells }
}

fn whole(spans: &[Span]) -> Option<Span> {
    spans.iter().copied().reduce(Span::join)
}
