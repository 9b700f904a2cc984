//! The order of reading of a page without structure: from the top, or one column after the other.

use super::lines::Segment;

/// Segments of running words on each side that make two columns, at least.
const COLUMN_LINES: usize = 8;
/// Letters of a line of running words in a column, on average, at least.
const COLUMN_LETTERS: u32 = 24;

/// Of all steps from row to row, so many (in hundred) go up without going to the right where a page is written in no order.
const STEPS_BACK: usize = 12;

/// Rows of segments in the order of reading: those on one baseline together, from left to right. The order of the
/// content is kept where it goes down the page, cell by cell and column by column, as most writers do.
pub(super) fn in_reading_order(segments: Vec<Segment>, width: f32) -> Vec<Vec<Segment>> {
    let (turned, mut upright): (Vec<_>, Vec<_>) = segments.into_iter().partition(|segment| segment.turned);
    let written = rows(upright.clone());
    let mut rows = if in_order(&written) {
        margins_in_place(written)
    } else {
        upright.sort_by(|a, b| a.y.total_cmp(&b.y));
        match gutter(&upright, width) {
            None => rows(upright),
            Some(gutter) => by_columns(upright, gutter),
        }
    };
    rows.extend(turned.into_iter().map(|segment| vec![segment]));
    rows
}

/// Whether rows go down the page, but for steps to the right: to the next cell or column.
fn in_order(rows: &[Vec<Segment>]) -> bool {
    let steps = || rows.iter().zip(rows.iter().skip(1)).filter_map(|(above, below)| above.first().zip(below.first()));
    let back = steps().filter(|(above, below)| below.y < above.y - above.size && below.x < above.right - above.size);
    back.count() * 100 <= rows.len().max(20) * STEPS_BACK
}

/// Puts a page foot that was written first at the end, and a page head that was written last at the start.
fn margins_in_place(mut rows: Vec<Vec<Segment>>) -> Vec<Vec<Segment>> {
    let top = |row: &Vec<Segment>| row.first().map_or(0.0, |segment| segment.y);
    let lowest = rows.iter().map(top).fold(0.0, f32::max);
    let highest = rows.iter().map(top).fold(f32::MAX, f32::min);
    let near = |y: f32, edge: f32| (y - edge).abs() < MARGIN;
    let spread = lowest - highest > 4.0 * MARGIN;
    let feet = rows.iter().take_while(|row| spread && near(top(row), lowest)).count();
    let heads = rows.iter().rev().take_while(|row| spread && near(top(row), highest)).count();
    if feet < rows.len() {
        rows.rotate_left(feet);
    }
    // What was moved to the end are the feet; the heads stand before them.
    let body = rows.len() - feet;
    if heads > 0 && feet == 0 && heads < body {
        rows.rotate_right(heads);
    }
    rows
}

/// Lines of a page's head or foot stand this near together, in points.
const MARGIN: f32 = 30.0;

/// Segments in rows of one baseline: those that stand beside each other in the order given.
pub(super) fn rows(segments: Vec<Segment>) -> Vec<Vec<Segment>> {
    let mut rows: Vec<Vec<Segment>> = Vec::new();
    for segment in segments {
        let fits = rows
            .last()
            .and_then(|row| row.first())
            .filter(|first| first.table == segment.table)
            .is_some_and(|first| (segment.y - first.y).abs() < 0.35 * first.size.min(segment.size).max(4.0));
        match rows.last_mut().filter(|_| fits) {
            Some(row) => row.push(segment),
            None => rows.push(vec![segment]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.x.total_cmp(&b.x));
    }
    rows
}

/// Where the gap between two columns of running words is; `None` where there is one column, or a table.
fn gutter(segments: &[Segment], width: f32) -> Option<f32> {
    // The left edges of what starts in the middle of the page: the right column's own edge is the commonest.
    let middle = 0.35 * width..0.65 * width;
    let mut edges: Vec<(i32, usize)> = Vec::new();
    for segment in segments.iter().filter(|segment| middle.contains(&segment.x)) {
        let edge = (segment.x / 4.0).round() as i32;
        match edges.iter_mut().find(|(known, _)| *known == edge) {
            Some((_, count)) => *count += 1,
            None => edges.push((edge, 1)),
        }
    }
    let (edge, count) = edges.into_iter().max_by_key(|(_, count)| *count)?;
    let gutter = edge as f32 * 4.0 - 4.0;
    let left = segments.iter().filter(|segment| segment.right < gutter);
    let right = segments.iter().filter(|segment| segment.x >= gutter);
    let crossing = segments.iter().filter(|segment| segment.x < gutter && segment.right > gutter + 8.0).count();
    let prose = |lines: usize, letters: u32| lines >= COLUMN_LINES && letters >= COLUMN_LETTERS * lines as u32;
    let (left_lines, left_letters) = left.fold((0, 0), |(lines, sum), segment| (lines + 1, sum + segment.letters));
    let (right_lines, right_letters) = right.fold((0, 0), |(lines, sum), segment| (lines + 1, sum + segment.letters));
    let two = prose(left_lines, left_letters) && prose(right_lines, right_letters);
    (two && count >= COLUMN_LINES && crossing * 3 < left_lines + right_lines).then_some(gutter)
}

/// The left column, then the right, between the lines that go across both.
fn by_columns(segments: Vec<Segment>, gutter: f32) -> Vec<Vec<Segment>> {
    let mut out = Vec::new();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for segment in segments {
        if segment.x < gutter && segment.right > gutter + 8.0 {
            out.extend(rows(std::mem::take(&mut left)));
            out.extend(rows(std::mem::take(&mut right)));
            out.push(vec![segment]);
        } else if segment.x < gutter {
            left.push(segment);
        } else {
            right.push(segment);
        }
    }
    out.extend(rows(left));
    out.extend(rows(right));
    out
}
