//! Measures: what is measured, its figure, how it changed, what it is held against.

mod change;
mod figure;
mod indicator;

pub use change::{Measured, measures, said_better};
pub use figure::{Figure, Unit, figures};
