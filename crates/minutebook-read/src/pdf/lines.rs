//! Lines with their places, for files without a structure tree.

use super::ink::{COLUMN_GAP, Page, Run, SPACE};
use minutebook::text::{Line, Span};

/// The text, the pages' starts and the lines of untagged pages.
pub(super) fn lines(pages: &[Page]) -> (String, Vec<u32>, Vec<Line>) {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(pages.len());
    let mut lines = Vec::new();
    for (page, number) in pages.iter().zip(1u32..) {
        starts.push(text.len() as u32);
        let mut above: Option<Line> = None;
        for row in rows(page) {
            let Some(mut line) = line(page, &row, number, &mut text) else { continue };
            line.blank_before = above.map_or(0, |above| blank_lines(&above, &line));
            above = Some(line);
            lines.push(line);
        }
    }
    (text, starts, lines)
}

/// Runs on one baseline, in the order of the content; within a row from left to right.
fn rows(page: &Page) -> Vec<Vec<&Run>> {
    let mut rows: Vec<Vec<&Run>> = Vec::new();
    for run in page.runs.iter().filter(|run| !page.words(run).trim().is_empty()) {
        let fits = |row: &Vec<&Run>| {
            row.last().is_some_and(|last| (last.y - run.y).abs() < 0.5 * last.size.max(run.size).max(1.0))
        };
        match rows.last_mut() {
            Some(row) if fits(row) => row.push(run),
            _ => rows.push(vec![run]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.x.total_cmp(&b.x));
    }
    rows
}

fn line(page: &Page, row: &[&Run], number: u32, text: &mut String) -> Option<Line> {
    let first = row.first()?;
    if !text.is_empty() {
        text.push('\n');
    }
    let start = text.len();
    let mut before: Option<&Run> = None;
    let (mut letters, mut bold, mut italic, mut size) = (0usize, 0usize, 0usize, (0.0f32, 0usize));
    for run in row {
        let said = page.words(run);
        if let Some(before) = before {
            let gap = run.x - before.right;
            if gap > COLUMN_GAP * run.size {
                text.truncate(text.trim_end().len());
                text.push('\t');
            } else if gap > SPACE * run.size && !text.ends_with(' ') {
                text.push(' ');
            }
        }
        let said = if text.len() == start || text.ends_with([' ', '\t']) { said.trim_start() } else { said };
        text.push_str(said);
        let count = said.len();
        letters += count;
        bold += if run.bold { count } else { 0 };
        italic += if run.italic { count } else { 0 };
        if count > size.1 {
            size = (run.size, count);
        }
        before = Some(run);
    }
    text.truncate(text.trim_end().len());
    Some(Line {
        span: Span::new(start, text.len()),
        page: number,
        x: first.x,
        right: row.iter().map(|run| run.right).fold(first.x, f32::max),
        y: first.y,
        size: size.0,
        bold: bold * 2 > letters,
        italic: italic * 2 > letters,
        blank_before: 0,
    })
}

/// The gap above a line, in lines.
fn blank_lines(above: &Line, line: &Line) -> u16 {
    let height = above.size.max(line.size).max(1.0) * 1.2;
    let gap = (line.y - above.y) / height - 1.0;
    if gap < 0.3 { 0 } else { (gap.round() as u16).clamp(1, 99) }
}
