//! Ruled tables of a page: rules that touch make a grid, and what stands between them stands in its cells.

use super::rules::Rule;

/// Rules this near are one, or touch, in points.
const NEAR: f32 = 3.0;
/// Between a rule and the words beside it, in points, at most.
const PADDING: f32 = 12.0;
/// More rules than this, once joined, are a drawing.
const MOST: usize = 300;

/// A table: where its columns and rows start and end, and the rules between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    upright: Vec<Rule>,
    across: Vec<Rule>,
    /// The edges of its columns, from left to right.
    pub(super) columns: Vec<f32>,
    /// The edges of its rows, from the top down.
    pub(super) rows: Vec<f32>,
}

/// The grids of two columns and two rows at least.
pub(super) fn grids(rules: &[Rule]) -> Vec<Grid> {
    let joined = |upright| join(rules.iter().filter(|rule| rule.upright == upright).copied().collect());
    let (upright, across) = (joined(true), joined(false));
    if upright.len() < 2 || across.len() < 2 || upright.len() + across.len() > MOST {
        return Vec::new();
    }
    let all: Vec<Rule> = upright.into_iter().chain(across).collect();
    let mut group: Vec<usize> = (0..all.len()).collect();
    for (index, rule) in all.iter().enumerate() {
        for (other_index, other) in all.iter().enumerate().skip(index + 1) {
            if touch(rule, other) {
                unite(&mut group, index, other_index);
            }
        }
    }
    let mut heads = group.clone();
    heads.sort_unstable();
    heads.dedup();
    heads
        .iter()
        .map(|head| Grid::of(all.iter().zip(&group).filter(|(_, group)| *group == head).map(|(rule, _)| *rule)))
        .filter(|grid| grid.columns.len() > 2 && grid.rows.len() > 2)
        .collect()
}

/// Makes one group of those of two rules.
fn unite(group: &mut [usize], one: usize, other: usize) {
    if let (Some(kept), Some(gone)) = (group.get(one).copied(), group.get(other).copied())
        && kept != gone
    {
        group.iter_mut().filter(|group| **group == gone).for_each(|group| *group = kept);
    }
}

/// Pieces of one rule, drawn cell by cell, made one.
fn join(mut rules: Vec<Rule>) -> Vec<Rule> {
    rules.sort_by(|a, b| (a.at.total_cmp(&b.at)).then(a.from.total_cmp(&b.from)));
    let mut out: Vec<Rule> = Vec::new();
    for rule in rules {
        let same = out
            .iter_mut()
            .rev()
            .take_while(|known| rule.at - known.at < NEAR)
            .find(|known| rule.from < known.to + NEAR && known.from < rule.to + NEAR);
        match same {
            Some(known) => (known.from, known.to) = (known.from.min(rule.from), known.to.max(rule.to)),
            None => out.push(rule),
        }
        if out.len() > MOST {
            break;
        }
    }
    out
}

/// Whether two rules cross or meet.
fn touch(a: &Rule, b: &Rule) -> bool {
    a.upright != b.upright && covers(a, b.at) && covers(b, a.at)
}

fn covers(rule: &Rule, at: f32) -> bool {
    rule.from - NEAR < at && at < rule.to + NEAR
}

/// Edges this near are one.
fn edges(mut places: Vec<f32>) -> Vec<f32> {
    places.sort_by(f32::total_cmp);
    places.dedup_by(|place, before| *place - *before < 2.0 * NEAR);
    places
}

impl Grid {
    fn of(rules: impl Iterator<Item = Rule>) -> Self {
        let (upright, across): (Vec<Rule>, Vec<Rule>) = rules.partition(|rule| rule.upright);
        if upright.is_empty() || across.is_empty() {
            return Self::default();
        }
        let ends = |rules: &[Rule]| {
            let from = rules.iter().map(|rule| rule.from).fold(f32::MAX, f32::min);
            [from, rules.iter().map(|rule| rule.to).fold(f32::MIN, f32::max)]
        };
        let columns = edges(upright.iter().map(|rule| rule.at).chain(ends(&across)).collect());
        let rows = edges(across.iter().map(|rule| rule.at).chain(ends(&upright)).collect());
        Self { upright, across, columns, rows }
    }

    /// The row and column of the cell in which the point lies; a cell that reaches over several is the first of them.
    pub(super) fn place(&self, x: f32, y: f32) -> Option<(u32, u16)> {
        let row = start(&self.rows, &self.across, y, x)?;
        let column = start(&self.columns, &self.upright, x, y)?;
        Some((row as u32, column as u16))
    }

    /// Whether its columns stand where those of another do: a table that goes on.
    pub(super) fn goes_on(&self, with: &Grid) -> bool {
        let same = |(a, b): (&f32, &f32)| (a - b).abs() < NEAR;
        self.columns.len() == with.columns.len() && self.columns.iter().zip(&with.columns).all(same)
    }

    /// How far to the right words may go in a cell of `column`, as far from its edge as `left` is from the other one.
    pub(super) fn margin(&self, column: u16, left: f32, y: f32) -> f32 {
        let edge = self.columns.get(usize::from(column)).copied().unwrap_or(0.0);
        let drawn = |edge: f32| self.upright.iter().any(|rule| (rule.at - edge).abs() < 2.0 * NEAR && covers(rule, y));
        let right =
            self.columns.iter().skip(usize::from(column) + 1).find(|edge| drawn(**edge)).or(self.columns.last());
        right.copied().unwrap_or(0.0) - (left - edge).clamp(0.0, PADDING)
    }

    /// Its upper and lower edge.
    pub(super) fn reach(&self) -> (f32, f32) {
        (self.rows.first().copied().unwrap_or(0.0), self.rows.last().copied().unwrap_or(0.0))
    }
}

/// The last edge before `at` that is drawn beside `beside`.
fn start(edges: &[f32], rules: &[Rule], at: f32, beside: f32) -> Option<usize> {
    if edges.first().is_none_or(|first| at < *first) || edges.last().is_none_or(|last| at > *last) {
        return None;
    }
    let drawn = |edge: f32| rules.iter().any(|rule| (rule.at - edge).abs() < 2.0 * NEAR && covers(rule, beside));
    edges.iter().rposition(|edge| *edge <= at && drawn(*edge)).or(Some(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rules of a table of 100 points each way, with the edges given.
    fn drawn(columns: &[f32], rows: &[f32]) -> Vec<Rule> {
        let rule = |upright: bool| move |at: &f32| Rule { upright, at: *at, from: 0.0, to: 100.0 };
        columns.iter().map(rule(true)).chain(rows.iter().map(rule(false))).collect()
    }

    #[test]
    fn cells_of_a_grid() {
        let mut rules = drawn(&[0.0, 30.0, 100.0], &[0.0, 20.0, 100.0]);
        let all = grids(&rules);
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].place(10.0, 10.0), all[0].place(50.0, 60.0)), (Some((0, 0)), Some((1, 1))));
        assert_eq!(all[0].place(120.0, 10.0), None);
        // The rule between the columns starts below the first row: its one cell reaches over both.
        rules[1].from = 20.0;
        assert_eq!(grids(&rules)[0].place(50.0, 10.0), Some((0, 0)));
    }

    #[test]
    fn frames_and_lines_are_no_tables() {
        assert!(grids(&drawn(&[0.0, 100.0], &[0.0, 50.0, 100.0])).is_empty());
        assert!(grids(&drawn(&[], &[0.0, 50.0, 100.0])).is_empty());
        assert!(grids(&drawn(&[0.0, 50.0, 100.0], &[0.0, 100.0])).is_empty());
    }
}
