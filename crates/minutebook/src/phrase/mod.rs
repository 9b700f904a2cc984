//! Short set phrases and what they mean. The only room with nom. Phrases take `&str`; slices map back to spans.

mod acronym;
mod agent;
mod commitment;
mod cue;
pub mod date;
mod due;
mod people;
mod person;
mod sentence;

pub use acronym::{Expansion, exact_expansion, expansion_at, glossary_line};
pub use agent::{Agent, agent, beneficiary, leading_agent};
pub use commitment::{Promise, condition, promise};
pub use cue::{Cue, CueSet, Found, scan};
pub use due::due;
pub use people::{people, people_and_rest};
pub use person::{Person, person, role_word};
pub use sentence::sentences;
