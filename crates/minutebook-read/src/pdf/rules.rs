//! The rules that a page draws: thin boxes and straight lines, by which its tables are told. Nothing else of a path is kept.

use super::matrix::{Matrix, at};

/// A straight line along the page's width or height, in points from the page's top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    /// Whether it goes down the page.
    pub(super) upright: bool,
    /// Its distance from the page's left where it is upright, else from the page's top.
    pub(super) at: f32,
    /// Where it starts along its own direction.
    pub(super) from: f32,
    /// Where it ends.
    pub(super) to: f32,
}

/// A rule is no thicker, in points.
const THICKEST: f32 = 3.0;
/// A rule is no shorter, in points.
const SHORTEST: f32 = 5.0;
/// Corners of a part of a path that are kept.
const LONGEST: usize = 64;
/// Pages with more rules hold drawings: the rest of them is left out.
const MOST: usize = 4000;

/// The path that is being drawn, and the rules drawn so far.
#[derive(Default)]
pub(super) struct Pen {
    pub(super) rules: Vec<Rule>,
    /// The corners of each part of the path.
    parts: Vec<Vec<(f32, f32)>>,
}

impl Pen {
    /// Follows one operator of a path or its painting.
    pub(super) fn operator(&mut self, name: &[u8], numbers: &[f64], ctm: &Matrix) {
        let point = |x: f64, y: f64| at(ctm, x, y);
        match (name, numbers) {
            (b"m", [x, y]) => self.part(vec![point(*x, *y)]),
            (b"l", [x, y]) | (b"c", [_, _, _, _, x, y]) | (b"v" | b"y", [_, _, x, y]) => {
                if let Some(part) = self.parts.last_mut().filter(|part| part.len() < LONGEST) {
                    part.push(point(*x, *y));
                }
            }
            (b"h", _) => self.close(),
            (b"re", [x, y, width, height]) => {
                let (right, top) = (x + width, y + height);
                self.part(vec![point(*x, *y), point(right, *y), point(right, top), point(*x, top), point(*x, *y)]);
            }
            (b"S", _) => self.stroke(),
            (b"s", _) => {
                self.close();
                self.stroke();
            }
            (b"f" | b"F" | b"f*", _) => self.fill(),
            (b"B" | b"B*" | b"b" | b"b*", _) => {
                self.close();
                self.stroke();
            }
            (b"n", _) => self.parts.clear(),
            _ => {}
        }
    }

    fn part(&mut self, part: Vec<(f32, f32)>) {
        if self.parts.len() < MOST {
            self.parts.push(part);
        }
    }

    fn close(&mut self) {
        if let Some(part) = self.parts.last_mut()
            && let Some(first) = part.first().copied()
        {
            part.push(first);
        }
    }

    /// Every straight piece is a rule.
    fn stroke(&mut self) {
        for part in std::mem::take(&mut self.parts) {
            part.iter().zip(part.iter().skip(1)).for_each(|(from, to)| self.rule(&[*from, *to]));
        }
    }

    /// A part that is thin as a whole is a rule.
    fn fill(&mut self) {
        std::mem::take(&mut self.parts).iter().for_each(|part| self.rule(part));
    }

    fn rule(&mut self, corners: &[(f32, f32)]) {
        let (mut left, mut right, mut top, mut bottom) = (f32::MAX, f32::MIN, f32::MAX, f32::MIN);
        for (x, y) in corners {
            (left, right) = (left.min(*x), right.max(*x));
            (top, bottom) = (top.min(*y), bottom.max(*y));
        }
        let (wide, high) = (right - left, bottom - top);
        if self.rules.len() >= MOST || wide.max(high) < SHORTEST || wide.min(high) > THICKEST {
            return;
        }
        self.rules.push(if high > wide {
            Rule { upright: true, at: (left + right) / 2.0, from: top, to: bottom }
        } else {
            Rule { upright: false, at: (top + bottom) / 2.0, from: left, to: right }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::matrix::IDENTITY;
    use super::*;

    fn drawn(operators: &[(&[u8], &[f64])]) -> Vec<(bool, f32, f32, f32)> {
        let mut pen = Pen::default();
        operators.iter().for_each(|(name, numbers)| pen.operator(name, numbers, &IDENTITY));
        pen.rules.iter().map(|rule| (rule.upright, rule.at, rule.from, rule.to)).collect()
    }

    #[test]
    fn lines_and_thin_boxes() {
        assert_eq!(drawn(&[(b"m", &[10.0, 20.0]), (b"l", &[90.0, 20.0]), (b"S", &[])]), [(false, 20.0, 10.0, 90.0)]);
        assert_eq!(drawn(&[(b"re", &[10.0, 20.0, 1.0, 50.0]), (b"f", &[])]), [(true, 10.5, 20.0, 70.0)]);
        assert_eq!(drawn(&[(b"re", &[10.0, 20.0, 80.0, 50.0]), (b"S", &[])]).len(), 4);
    }

    #[test]
    fn shades_slants_and_clips_are_none() {
        assert_eq!(drawn(&[(b"re", &[10.0, 20.0, 80.0, 50.0]), (b"f", &[])]), []);
        assert_eq!(drawn(&[(b"m", &[10.0, 20.0]), (b"l", &[90.0, 60.0]), (b"S", &[])]), []);
        assert_eq!(drawn(&[(b"re", &[10.0, 20.0, 1.0, 50.0]), (b"n", &[])]), []);
    }
}
