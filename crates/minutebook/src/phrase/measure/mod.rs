//! Measures: what is measured, its figure, how it changed, what it is held against.

mod after;
mod amount;
mod bounds;
mod cell;
mod change;
mod clause;
mod comparator;
mod cue;
mod direction;
mod each;
mod figure;
mod hedge;
mod indicator;
mod label;
mod name;
mod no_name;
mod noun;
mod place;
mod share;
mod sign;
mod subject;
mod time;
mod told;
mod unit;
mod whole;
mod words;

pub use cell::{ColumnKind, cell_figure, column_kind, label_column};
pub use change::{Measured, direction_between, measures, measures_of};
pub(super) use cue::CUES;
pub use direction::said_better;
pub use figure::{Figure, figures, figures_apart};
pub use unit::Unit;
