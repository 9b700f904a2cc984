//! Inspection reports and visit letters.

mod area;
mod columns;
mod cover;
mod facts;
mod feet;
mod findings;
mod flat;
mod improvements;
mod letter;
mod paragraphs;
mod peer;
mod previous;
mod provision;
mod rows;
mod schemes;
mod table;
mod titles;
mod told_grades;

pub use table::HeadingGrade;

use super::Reading;
use crate::model::{Document, DocumentKind, Framework, Remark};
use crate::phrase::{find_folded, squeeze};
use crate::text::{Quote, Shape, Span};
use area::Scheme;
pub(super) use cover::Cover;
use table::Found;

/// Reads the report's own inspection, judgements and recommendations into `document`.
pub(super) fn read(reading: &Reading<'_>, cover: &Cover, document: &mut Document, remarks: &mut Vec<Remark>) {
    let mut inspection = facts::inspection(reading, cover);
    let framework = cover.form.framework;
    previous::read(reading, cover, &mut inspection);
    inspection.quote = title_quote(reading, cover);
    document.facts.quote = inspection.quote.clone();
    document.facts.title = if cover.form.kind == DocumentKind::VisitLetter {
        letter::read(reading, cover, &inspection.quote.clone(), &mut inspection);
        Some(squeeze(&inspection.quote.text))
    } else {
        facts::title(cover)
    };
    document.facts.organisation = inspection.authority.clone();
    document.facts.published = inspection.published;
    document.inspections.push(inspection);
    match scheme(cover) {
        Some(scheme) => document.judgements.extend(schemes::judgements(reading, scheme)),
        None if cover.is_of_agency() => document.judgements.extend(provision::judgements(reading)),
        None => judgements(reading, framework, document, remarks),
    }
    paragraphs::read(reading, document);
    let listed = match framework {
        Framework::AreaSend if cover.form.kind == DocumentKind::VisitLetter => letter::weaknesses(reading),
        Framework::AreaSend => rows::from_rows(reading),
        Framework::PeerReview => peer::recommendations(reading),
        Framework::Sif | Framework::LscbReview => improvements::recommendations(reading, 2),
        _ => improvements::recommendations(reading, 1),
    };
    document.recommendations.extend(if listed.is_empty() { flat::recommendations(reading) } else { listed });
}

/// The scheme of a report whose grades are not those of children's social care inspections.
fn scheme(cover: &Cover) -> Option<&'static schemes::Scheme> {
    match (cover.form.framework, cover.form.inspectorate) {
        _ if cover.is_of_home() => Some(&schemes::HOMES),
        (Framework::JointAreaReview | Framework::AnnualPerformanceAssessment, _) => Some(&schemes::NUMBERED),
        (Framework::Other, cover::PROBATION) => Some(&schemes::YOUTH),
        (Framework::Other, cover::CQC) => Some(&schemes::ADULTS),
        _ => None,
    }
}

/// The grades that the headings of a report's sections repeat, for a cross-check with its judgements.
pub fn heading_grades(reading: &Reading<'_>, document: &Document) -> Vec<HeadingGrade> {
    let framework = document.inspections.first().and_then(|inspection| inspection.framework);
    framework.and_then(Scheme::of).map(|scheme| table::heading_grades(reading, scheme)).unwrap_or_default()
}

/// The block in which the title's set words stand, else the first of the paper.
fn title_quote(reading: &Reading<'_>, cover: &Cover) -> Quote {
    let mut blocks = reading.body().take(20).map(|(_, block)| block);
    let titled = blocks.find(|block| {
        let words = reading.words(block);
        words.len() < 1000 && cover.form.titles.iter().any(|title| find_folded(words, title.trim_end()).is_some())
    });
    titled
        .or_else(|| reading.body().next().map(|(_, block)| block))
        .map(|block| reading.quote(block))
        .unwrap_or_default()
}

fn judgements(reading: &Reading<'_>, framework: Framework, document: &mut Document, remarks: &mut Vec<Remark>) {
    match framework {
        Framework::AreaSend => return document.judgements.extend(told_grades::outcome(reading)),
        Framework::Other => return document.judgements.extend(findings::judgements(reading)),
        _ => {}
    }
    let Some(scheme) = Scheme::of(framework) else { return };
    let mut found = if framework == Framework::LscbReview { Found::default() } else { graded(reading, scheme) };
    if matches!(framework, Framework::Sif | Framework::LscbReview) {
        told_grades::overall(reading)
            .into_iter()
            .chain(told_grades::board(reading))
            .chain(told_grades::overall_in_run(reading))
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

/// The table by its cells where the paper's own code tells them, else by the places of its lines.
fn graded(reading: &Reading<'_>, scheme: &Scheme) -> Found {
    let told = matches!(reading.source.shape(), Shape::Blocks(_));
    let first = if told { table::from_cells(reading, scheme) } else { columns::from_lines(reading, scheme) };
    let second = match first.bound.is_empty() {
        false => return first,
        true if told => columns::from_lines(reading, scheme),
        true => table::from_cells(reading, scheme),
    };
    if second.bound.is_empty() { flat::judgements(reading, scheme) } else { second }
}

fn whole(spans: &[Span]) -> Option<Span> {
    spans.iter().copied().reduce(Span::join)
}
