//! What is printed on one page: runs of letters in one face on one baseline, in the order of the content.

use super::matrix::Matrix;
use super::rules::Pen;

/// Whose words a run's are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Owner {
    /// Nobody's: the content is not marked.
    Loose,
    /// Page furniture, by its own mark.
    Artifact,
    /// The marked content of this number, in the page's own stream (0) or in a form's (its object number).
    Marked(u32, u32),
}

/// Some letters in one row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Where its words stand in the page's text.
    pub(super) start: u32,
    /// Where they end.
    pub(super) end: u32,
    /// Left edge, in points from the page's left.
    pub(super) x: f32,
    /// Right edge of the last printed letter.
    pub(super) right: f32,
    /// Baseline, in points from the page's top.
    pub(super) y: f32,
    /// Height of the letters.
    pub(super) size: f32,
    /// Whose words they are.
    pub(super) owner: Owner,
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// Whether it is set along another direction than left to right.
    pub(super) turned: bool,
}

/// One page's runs.
#[derive(Default)]
pub(super) struct Page {
    pub(super) text: String,
    pub(super) runs: Vec<Run>,
    pub(super) width: f32,
    pub(super) height: f32,
    /// The rules drawn on it.
    pub(super) pen: Pen,
    /// Whether a picture covers half of it or more.
    pub(super) pictured: bool,
    open: bool,
}

/// How a letter is set.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) turned: bool,
    pub(super) owner: Owner,
}

/// A gap of this many times the size between letters is a space.
pub(super) const SPACE: f32 = 0.16;
/// A gap of this many times the size divides columns.
pub(super) const COLUMN_GAP: f32 = 2.2;
/// A gap of this many times the size ends a run: it may be where two cells of a table meet.
const RUN_GAP: f32 = 0.8;

impl Page {
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self { width, height, ..Self::default() }
    }

    /// A picture is drawn over the unit square as `matrix` sets it.
    pub(super) fn picture(&mut self, matrix: &Matrix) {
        let [a, b, c, d, ..] = *matrix;
        self.pictured |= (a * d - b * c).abs() * 2.0 >= f64::from(self.width) * f64::from(self.height);
    }

    /// The words of a run.
    pub(super) fn words(&self, run: &Run) -> &str {
        self.text.get(run.start as usize..run.end as usize).unwrap_or("")
    }

    /// Puts one letter on the page.
    pub(super) fn letter(&mut self, text: &str, x: f32, y: f32, right: f32, set: Setting) {
        let blank = text == " ";
        if self.open
            && let Some(run) = self.runs.last_mut()
            && same_setting(run, set)
            && (run.y - y).abs() < 0.1 * set.size
        {
            let gap = x - run.right;
            if blank {
                if gap < COLUMN_GAP * set.size && gap > -set.size {
                    if !self.text.ends_with(' ') {
                        self.text.push(' ');
                        run.end = self.text.len() as u32;
                    }
                    return;
                }
            } else if gap > -0.5 * set.size && gap < RUN_GAP * set.size {
                if gap > SPACE * set.size && !self.text.ends_with(' ') {
                    self.text.push(' ');
                }
                self.text.push_str(text);
                run.end = self.text.len() as u32;
                run.right = right;
                return;
            }
        }
        self.start_run(text, x, y, right, set);
    }

    fn start_run(&mut self, text: &str, x: f32, y: f32, right: f32, set: Setting) {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        self.runs.push(Run {
            start,
            end: self.text.len() as u32,
            x,
            right: if text == " " { x } else { right },
            y,
            size: set.size,
            owner: set.owner,
            bold: set.bold,
            italic: set.italic,
            turned: set.turned,
        });
        self.open = true;
    }

    /// Ends the run: what follows is another's.
    pub(super) fn close_run(&mut self) {
        self.open = false;
    }
}

fn same_setting(run: &Run, set: Setting) -> bool {
    run.owner == set.owner
        && run.bold == set.bold
        && run.italic == set.italic
        && run.turned == set.turned
        && (run.size - set.size).abs() < 0.3
}
