//! The paper: composed blocks written one after the other into one text, with their spans and the pages' starts.

use super::compose::{self, Composed};
use super::draft::{Draft, Rest, RunAt};
use super::headings;
use super::ink::Page;
use crate::lead;
use minutebook::text::{Block, BlockKind, Span};

/// A paper in the making.
#[derive(Default)]
pub(super) struct Paper {
    pub(super) text: String,
    pub(super) blocks: Vec<Block>,
    pub(super) page_starts: Vec<u32>,
}

/// Writes all drafts, page by page, with each page's furniture before and after them.
pub(super) fn write(pages: &[Page], drafts: &[Draft], rest: &[Rest]) -> Paper {
    let loose = pages.iter().zip(rest).zip(0u32..).flat_map(|((page, rest), number)| {
        rows(page, &rest.loose, number).into_iter().map(|row| Draft::new(BlockKind::Paragraph, row))
    });
    let mut composed: Vec<Composed> =
        drafts.iter().cloned().chain(loose).filter_map(|draft| compose::compose(pages, &draft)).collect();
    composed.sort_by_key(|block| block.page);
    compose::unframe(&mut composed);
    headings::demote(&mut composed);
    let mut composed = compose::join_cut(composed);
    compose::nest(&mut composed);
    headings::mark(&mut composed);
    let mut paper = Paper::default();
    let mut composed = composed.iter().peekable();
    for ((page, rest), number) in pages.iter().zip(rest).zip(0u32..) {
        paper.page_starts.push(paper.text.len() as u32 + u32::from(!paper.text.is_empty()));
        let (heads, feet): (Vec<_>, Vec<_>) =
            rows(page, &rest.furniture, number).into_iter().partition(|row| top_of(page, row) < page.height / 2.0);
        paper.furniture(pages, heads);
        while let Some(block) = composed.next_if(|block| block.page <= number) {
            paper.block(block);
        }
        paper.furniture(pages, feet);
    }
    paper
}

/// Runs on one baseline each.
fn rows(page: &Page, runs: &[u32], number: u32) -> Vec<Vec<RunAt>> {
    let mut rows: Vec<Vec<RunAt>> = Vec::new();
    let mut last_y = f32::MIN;
    for run in runs {
        let Some(printed) = page.runs.get(*run as usize) else { continue };
        let at = RunAt { page: number, run: *run };
        match rows.last_mut() {
            Some(row) if (printed.y - last_y).abs() < 0.5 * printed.size.max(1.0) => row.push(at),
            _ => rows.push(vec![at]),
        }
        last_y = printed.y;
    }
    rows
}

fn top_of(page: &Page, row: &[RunAt]) -> f32 {
    row.first().and_then(|at| page.runs.get(at.run as usize)).map_or(0.0, |run| run.y)
}

impl Paper {
    fn furniture(&mut self, pages: &[Page], rows: Vec<Vec<RunAt>>) {
        for row in rows {
            if let Some(block) = compose::compose(pages, &Draft::new(BlockKind::Furniture, row)) {
                self.block(&block);
            }
        }
    }

    fn block(&mut self, composed: &Composed) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let marker = (!composed.marker.is_empty()).then(|| {
            let marker = self.put(&composed.marker);
            self.text.push(' ');
            marker
        });
        let span = self.put(&composed.text);
        let mut block = Block {
            marker,
            depth: composed.depth,
            cell: composed.cell,
            bold: composed.look.is_bold(),
            italic: composed.look.is_italic(),
            ..Block::new(composed.kind, span)
        };
        let rest = composed
            .lead
            .and_then(|lead| lead::cut(&self.text, self.blocks.last(), &mut block, span.start as usize + lead));
        self.blocks.push(block);
        self.blocks.extend(rest);
    }

    fn put(&mut self, text: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(text);
        Span::new(start, self.text.len())
    }
}
