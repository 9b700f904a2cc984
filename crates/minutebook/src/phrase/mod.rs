//! Short set phrases and what they mean. The only room with nom. Phrases take `&str`; slices map back to spans.

mod cue;
pub mod date;
mod sentence;

pub use cue::{Cue, CueSet, Found, scan};
pub use sentence::sentences;
