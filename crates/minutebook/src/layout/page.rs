//! The page's own measures: margins, the size of its letters, and whether lines are broken at the right margin.

use crate::text::Line;

/// Lines wider than this are not broken at a margin: plain text with one paragraph a line.
const WIDEST_PAGE: f32 = 145.0;

/// What all lines of a document have in common.
#[derive(Debug)]
pub(super) struct Page {
    /// Whether paragraphs are broken into lines at a right margin.
    pub wrapped: bool,
    /// Whether blank lines stand between all lines, and so divide nothing.
    pub double_spaced: bool,
    /// The right margin, as most full lines reach it.
    pub right: f32,
    /// The left margin of each page (index 0 where there are no pages).
    lefts: Vec<f32>,
    /// The height of most lines' letters; 0 in plain text.
    pub size: f32,
    /// Whether most lines are bold, so that bold says nothing.
    pub bold: bool,
}

impl Page {
    /// Measures `lines`.
    pub fn of(text: &str, lines: &[Line]) -> Self {
        let points = lines.iter().any(|line| line.size > 0.0);
        let (mut all, mut full) = (Buckets::new(points), Buckets::new(points));
        let mut sizes = Buckets::new(false);
        let (mut lowercase, mut spaced, mut bold, mut count) = (0usize, 0usize, 0usize, 0usize);
        let mut broken = 0usize;
        let mut lefts: Vec<f32> = Vec::new();
        let mut before: Option<&Line> = None;
        let widest = lines.iter().filter(|line| line.cell.is_none()).map(|line| line.right).fold(0.0, f32::max);
        for line in lines {
            sizes.add(line.size * 2.0);
            bold += usize::from(line.bold);
            count += 1;
            // A cell has margins of its own.
            if line.cell.is_none() {
                all.add(line.right);
            }
            let page = line.page as usize;
            if page >= lefts.len() && page <= lefts.len() + lines.len() {
                lefts.resize(page + 1, f32::MAX);
            }
            if let Some(left) = lefts.get_mut(page) {
                *left = left.min(line.x);
            }
            let lower = text.as_bytes().get(line.span.start as usize).is_some_and(u8::is_ascii_lowercase);
            if let (true, Some(before)) = (lower, before) {
                lowercase += 1;
                spaced += usize::from(line.blank_before > 0);
                if line.cell.is_none() {
                    full.add(before.right);
                }
            } else if let (true, Some(before)) = (points, before) {
                broken += usize::from(is_broken(text, before, line, widest));
            }
            before = Some(line);
        }
        let widest = all.percentile(97);
        let breaks = lowercase + broken;
        let enough = breaks >= if points { 1 } else { 2 };
        let wrapped = (points || widest <= WIDEST_PAGE) && enough && breaks * 20 >= count;
        let double_spaced = wrapped && !points && spaced * 10 > lowercase * 7;
        let right = if full.count > 3 { full.percentile(75) } else { widest };
        Self { wrapped, double_spaced, right, lefts, size: sizes.percentile(50) / 2.0, bold: bold * 2 > lines.len() }
    }

    /// The left margin of `line`'s page.
    pub fn left(&self, line: &Line) -> f32 {
        self.lefts.get(line.page as usize).copied().filter(|left| *left < f32::MAX).unwrap_or(0.0)
    }

    /// Whether `line` is set in the middle of its page.
    pub fn centred(&self, line: &Line, unit: f32) -> bool {
        let (before, after) = (line.x - self.left(line), self.right - line.right);
        self.wrapped && before > 8.0 * unit && (before - after).abs() <= 7.0 * unit
    }
}

/// Whether a sentence of a page goes on from a line that reaches the right margin to the next, which starts as it does.
fn is_broken(text: &str, before: &Line, line: &Line, right: f32) -> bool {
    let words = before.span.of_text(text);
    before.right > 0.9 * right
        && words.len() > 40
        && !words.ends_with(['.', ':', ';', '?', '!'])
        && (before.page, before.bold, before.size) == (line.page, line.bold, line.size)
        && line.blank_before == 0
        && (before.x - line.x).abs() < 1.0
}

/// Counts of whole numbers, the largest together in the last.
struct Buckets {
    counts: Vec<u32>,
    step: f32,
    count: u32,
}

impl Buckets {
    fn new(points: bool) -> Self {
        Self { counts: vec![0; 320], step: if points { 4.0 } else { 1.0 }, count: 0 }
    }

    fn add(&mut self, value: f32) {
        let at = ((value / self.step).max(0.0) as usize).min(self.counts.len() - 1);
        if let Some(count) = self.counts.get_mut(at) {
            *count += 1;
            self.count += 1;
        }
    }

    /// The value that `percent` of the values do not exceed.
    fn percentile(&self, percent: u64) -> f32 {
        let wanted = u64::from(self.count) * percent / 100;
        let mut seen = 0;
        for (at, count) in self.counts.iter().enumerate() {
            seen += u64::from(*count);
            if seen > wanted || seen == u64::from(self.count) {
                return at as f32 * self.step;
            }
        }
        0.0
    }
}
