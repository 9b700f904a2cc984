//! Lines to blocks.

use crate::text::{Block, BlockKind, Line, Source};

/// Makes blocks of lines.
pub(super) fn blocks(_source: &Source, lines: &[Line]) -> Vec<Block> {
    lines.iter().map(|line| Block::new(BlockKind::Paragraph, line.span)).collect()
}
