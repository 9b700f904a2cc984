//! Wide gaps within a line: columns of a table, a label and its value, a note set at the right margin.

use crate::text::{Line, Span, Stop};

/// One run of a line between wide gaps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Run {
    /// Its words.
    pub span: Span,
    /// Its left edge, in the unit of the line.
    pub x: f32,
    /// Its right edge.
    pub right: f32,
}

/// Where the next wide gaps of a text stand: a tab, and three spaces. Lines without one, as most are, cost no look of
/// their own.
#[derive(Debug, Default)]
pub(super) struct Gaps {
    tab: usize,
    spaces: usize,
}

impl Gaps {
    /// Whether a wide gap stands in `line`, which begins and ends with words and comes after those asked for before.
    pub fn any_in(&mut self, text: &[u8], line: Span) -> bool {
        let (start, end) = (line.start as usize, line.end as usize);
        let rest = text.get(start..).unwrap_or_default();
        if self.tab <= start {
            self.tab = memchr::memchr(b'\t', rest).map_or(usize::MAX, |at| start + at);
        }
        if self.spaces <= start {
            self.spaces = memchr::memmem::find(rest, b"   ").map_or(usize::MAX, |at| start + at);
        }
        self.tab.min(self.spaces) < end
    }
}

/// The most columns that a row may have; the rest stays in the last.
const MOST: usize = 24;

/// How many columns a tab takes: so many that the runs of two lines stand over one another by their tabs alone, since no
/// text tells where its tabs stop.
const TAB: usize = 1000;

/// The runs of `line` after `skip` bytes (its marker), one run where it has no wide gap.
pub(super) fn runs(text: &str, stops: &[Stop], line: &Line, skip: usize, runs: &mut Vec<Run>) {
    runs.clear();
    if !stops.is_empty() {
        return placed(stops, line, skip, runs);
    }
    let words = line.span.of_text(text);
    let unit = unit(text, line);
    let (mut start, mut column, mut gap) = (0, 0usize, 0usize);
    let (mut run_column, mut gap_at, mut gap_column) = (0usize, 0usize, 0usize);
    for (at, byte) in words.bytes().enumerate() {
        if byte == b' ' || byte == b'\t' {
            if gap == 0 {
                (gap_at, gap_column) = (at, column);
            }
            gap += if byte == b'\t' { 8 } else { 1 };
            column = if byte == b'\t' { (column / TAB + 1) * TAB } else { column + 1 };
        } else if words.is_char_boundary(at) {
            if gap >= 3 && at > skip && gap_at > skip && runs.len() < MOST {
                runs.push(run(line, start, gap_at, run_column, gap_column, unit));
                (start, run_column) = (at, column);
            }
            gap = 0;
            column += 1;
        }
    }
    runs.push(run(line, start, words.len(), run_column, column, unit));
}

/// The runs of a line of a page, whose gaps have their places.
fn placed(stops: &[Stop], line: &Line, skip: usize, runs: &mut Vec<Run>) {
    let first = stops.partition_point(|stop| stop.at <= line.span.start + skip as u32);
    let (mut start, mut x) = (line.span.start, line.x);
    for stop in stops.iter().skip(first).take_while(|stop| stop.at < line.span.end).take(MOST - 1) {
        runs.push(Run { span: Span { start, end: stop.at }, x, right: stop.left });
        (start, x) = (stop.at + 1, stop.right);
    }
    runs.push(Run { span: Span { start, end: line.span.end }, x, right: line.right });
}

fn run(line: &Line, start: usize, end: usize, column: usize, end_column: usize, unit: f32) -> Run {
    let base = line.span.start as usize;
    Run {
        span: Span::new(base + start, base + end),
        x: line.x + column as f32 * unit,
        right: line.x + end_column as f32 * unit,
    }
}

/// Bytes to skip before the first gap of a line below the first of a table: a marker that a tab sets off is no column.
pub(super) fn marker_before_tab(text: &str, line: &Line) -> usize {
    let words = line.span.of_text(text);
    let found = super::marker(words).map_or(0, |marker| marker.words.len());
    if words.get(found..).is_some_and(|rest| rest.starts_with('\t')) { found } else { 0 }
}

/// The width of a letter of `line`: 1 in plain text.
pub(super) fn unit(text: &str, line: &Line) -> f32 {
    if line.size <= 0.0 {
        return 1.0;
    }
    let words = line.span.of_text(text);
    if memchr::memchr(b'\t', words.as_bytes()).is_some() {
        return 0.5 * line.size; // the gaps of the line have no letters
    }
    let letters = crate::text::letters(words).max(1);
    ((line.right - line.x) / letters as f32).clamp(0.5, 40.0)
}

/// Whether the runs of two lines are rows of one table: a later column of the one stands over one of the other.
pub(super) fn rows_of_one_table(upper: &[Run], lower: &[Run], unit: f32) -> bool {
    let later = |runs: &[Run]| runs.len() > 1;
    later(upper)
        && later(lower)
        && upper.iter().skip(1).any(|above| {
            lower
                .iter()
                .skip(1)
                .any(|below| (above.x - below.x).abs() < 2.5 * unit || above.x < below.right && below.x < above.right)
        })
}

/// Whether `lower` is the first row under the names of columns of which the first has none: "      Present   Apologies".
pub(super) fn below_names(upper: &[Run], lower: &[Run], apart: bool) -> bool {
    let unnamed = lower.first().zip(upper.first()).is_some_and(|(name, first)| name.right <= first.x);
    let over = |below: &Run| upper.iter().any(|above| above.x < below.right && below.x < above.right);
    !apart && unnamed && upper.len() > 1 && lower.len() > 1 && lower.iter().skip(1).all(over)
}

/// Whether the gaps of a line only stretch it to the margin: a run ends with a comma.
pub(super) fn justified(text: &str, runs: &[Run]) -> bool {
    runs.iter().rev().skip(1).any(|run| run.span.of_text(text).ends_with([',', ';']))
}

/// Whether a line is a label and its value: "To:      Cabinet".
pub(super) fn labelled(text: &str, runs: &[Run]) -> bool {
    let ends = |run: &Run| run.span.of_text(text).ends_with(':');
    matches!(runs, [label, value] if ends(label) && !ends(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Shape, Source};

    #[test]
    fn gaps() {
        let text = "  By year        Places      Cost";
        let source = Source::from_text("a", text);
        let Shape::Lines(lines) = source.shape() else { panic!("lines") };
        let mut found = Vec::new();
        runs(text, &[], &lines[0], 0, &mut found);
        let columns: Vec<_> = found.iter().map(|run| (run.span.of_text(text), run.x, run.right)).collect();
        assert_eq!(columns, [("By year", 2.0, 9.0), ("Places", 17.0, 23.0), ("Cost", 29.0, 33.0)]);
    }

    #[test]
    fn tabs_are_columns() {
        let text = "Ann Lake\tChair\nBartholomew Hill-Wood\tDirector of Roads\n2\tRoads";
        let source = Source::from_text("a", text);
        let Shape::Lines(lines) = source.shape() else { panic!("lines") };
        let (mut upper, mut lower) = (Vec::new(), Vec::new());
        runs(text, &[], &lines[0], 0, &mut upper);
        runs(text, &[], &lines[1], 0, &mut lower);
        assert!(rows_of_one_table(&upper, &lower, 1.0));
        runs(text, &[], &lines[2], marker_before_tab(text, &lines[2]), &mut lower);
        assert_eq!(lower.len(), 1);
    }
}
