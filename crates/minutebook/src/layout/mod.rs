//! How the page is set out: lines become headings, paragraphs, list items, table cells and page feet.

mod counted;
mod furniture;
mod gaps;
mod heading;
mod lines;
mod marker;
mod page;
mod ruled;
mod table;
mod wrap;

pub(crate) use heading::in_capitals;
pub use marker::{Marker, MarkerKind, marker};

use crate::text::{Block, Shape, Source};

/// The blocks of a source: the reader's own, or made from its lines.
pub fn blocks(source: &Source) -> Vec<Block> {
    match source.shape() {
        Shape::Blocks(blocks) => blocks.clone(),
        Shape::Lines(lines) => lines::blocks(source, lines),
    }
}
