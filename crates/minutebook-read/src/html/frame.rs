//! What the builder keeps of each open element, list and line.

use super::element::Element;
use crate::compose::Face;
use crate::counting::Counting;
use minutebook::text::Hint;

/// What a line feed in the page's words does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineFeeds {
    /// It is white space, as the standard has it.
    Space,
    /// An empty line ends a block.
    EmptyLineBreaks,
    /// It ends a block: a fragment that a publishing system breaks into lines itself.
    Break,
}

/// One open element.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub element: Element,
    pub level: u8,
    pub face: Face,
    pub aside: bool,
    pub hinted: bool,
    /// A list item whose marker was taken by its first words.
    pub used: bool,
    /// The open element of the same name below, counted from 1; 0 where there is none.
    pub below: u32,
    /// The breaking element below, counted from 1.
    pub breaking_below: u32,
    /// What this element put aside until it ends: a count of lists, or of asides.
    pub saved: u32,
}

/// An open list.
pub(super) struct List {
    pub counting: Counting,
    pub next: u32,
}

/// What the words on the line so far have in common.
#[derive(Default)]
pub(super) struct Line {
    pub any: bool,
    pub aside: bool,
    pub linked: bool,
    pub hint: Option<Hint>,
}
