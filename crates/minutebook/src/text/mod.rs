//! The words of one document, frozen, and where they stand.
//!
//! A reader makes a [`Source`] from bytes; every other room only reads it. All places are [`Span`]s: byte offsets
//! into [`Source::text`].

mod block;
pub mod clean;
mod index;
mod line;
mod quote;
mod source;
mod span;

pub use block::{Block, BlockKind, CellPlace, Hint};
pub use index::CodePoints;
pub(crate) use line::letters;
pub use line::{Line, Stop};
pub use quote::Quote;
pub use source::{Format, Origin, Shape, Source};
pub use span::Span;
