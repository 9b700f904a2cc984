//! PDF to a source: tagged files give blocks from their structure tree, others give lines with their places.
//!
//! The object model and the fonts are hayro's; the content streams are interpreted here, for their letters alone, so that
//! every operator is counted against the [`Limits`](crate::Limits).

mod budget;
mod columns;
mod compose;
mod content;
mod doubts;
mod draft;
mod font;
mod grid;
mod headings;
mod ink;
mod lines;
mod marker;
mod matrix;
mod operands;
mod paper;
mod rules;
mod stream;
mod table;
mod tags;
mod words;

use crate::{Limits, ReadError};
use budget::{Budget, Stop};
use hayro_syntax::{LoadPdfError, Pdf};
use ink::{Owner, Page};
use minutebook::text::{Format, Shape, Source};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a PDF.
pub(crate) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Source, ReadError> {
    // The object model and the font programs are other people's code: a panic in it becomes an error of this file.
    let read = catch_unwind(AssertUnwindSafe(|| read_within(name, bytes, &mut Budget::new(limits))));
    let stop = match read {
        Ok(Ok(source)) => return Ok(source),
        Ok(Err(stop)) => stop,
        Err(_) => Stop::Damaged("its objects or fonts contradict themselves".to_owned()),
    };
    let name = name.to_owned();
    Err(match stop {
        Stop::Spent(what, limit) => ReadError::TooLarge { name, what, limit },
        Stop::Damaged(cause) => ReadError::Damaged { name, kind: "PDF", cause },
        Stop::Encrypted => ReadError::Encrypted { name, kind: "PDF" },
        Stop::NoText(pages) => ReadError::NoText { name, pages },
    })
}

fn read_within(name: &str, bytes: &[u8], budget: &mut Budget<'_>) -> Result<Source, Stop> {
    stream::refuse_bombs(bytes, budget)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Stop::Encrypted,
        LoadPdfError::Invalid => Stop::Damaged("no page tree was found, by its index or by searching".to_owned()),
    })?;
    budget.pages(pdf.pages().len())?;
    if pdf.pages().is_empty() {
        return Err(Stop::Damaged("it has no pages".to_owned()));
    }
    let pages = print(&pdf, budget)?;
    if pages.iter().all(|page| page.text.trim().is_empty()) {
        if doubts::ends_early(bytes) {
            return Err(Stop::Damaged(
                "it breaks off before its end, and what is there has no words: fetch it again".to_owned(),
            ));
        }
        return Err(Stop::NoText(pages.len() as u32));
    }
    let remarks = doubts::of(bytes, &pages);
    let tagged = match tags::walk(&pdf, budget)? {
        Some(steps) => by_tags(&pages, &steps),
        None => None,
    };
    if let Some(paper) = tagged {
        let source = Source::new(name, bytes, Format::Pdf, paper.text, Shape::Blocks(paper.blocks));
        return Ok(source.with_pages(paper.page_starts).with_remarks(remarks));
    }
    let lines::Lines { text, page_starts, lines, stops } = lines::lines(&pages);
    let source = Source::new(name, bytes, Format::Pdf, text, Shape::Lines(lines)).with_pages(page_starts);
    Ok(source.with_stops(stops).with_remarks(remarks))
}

fn print(pdf: &Pdf, budget: &mut Budget<'_>) -> Result<Vec<Page>, Stop> {
    let mut interpreter = content::Interpreter::new(budget);
    pdf.pages().iter().map(|page| interpreter.page(page)).collect()
}

/// Blocks by the structure tree; `None` where the tree does not hold the paper's words.
fn by_tags(pages: &[Page], steps: &[tags::Step]) -> Option<paper::Paper> {
    let mut marks = draft::Marks::new(pages);
    let drafts = draft::drafts(steps, &mut marks);
    let whole: usize = pages
        .iter()
        .flat_map(|page| &page.runs)
        .filter(|run| run.owner != Owner::Artifact)
        .map(|run| (run.end - run.start) as usize)
        .sum();
    if marks.taken * 10 < whole * 7 {
        return None;
    }
    let rest = marks.rest();
    Some(paper::write(pages, &drafts, &rest))
}
