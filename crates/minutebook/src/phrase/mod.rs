//! Short set phrases and what they mean. The only room with nom. Phrases take `&str`; slices map back to spans.

mod acronym;
pub mod application;
pub mod clause;
mod cue;
pub mod date;
mod due;
mod measure;
pub mod number;
pub mod owner;
mod people;
mod person;
pub mod resolution;
mod fold;
mod framework_tag;
mod grade;
mod inspector;
mod sentence;
pub mod verb;
pub mod vote;
pub(crate) mod wording;

pub use acronym::{Expansion, exact_expansion, expansion_at, glossary_line};
pub use cue::{Cue, CueSet, Found, scan};
pub use due::due;
pub use measure::{Figure, Measured, Unit, figures, measures, said_better};
pub use people::{people, people_and_rest};
pub use person::{Person, person, role_word};
pub use fold::{find_folded, fold, squeeze, starts_folded};
pub use framework_tag::framework_tag;
pub use grade::{Grade, GradeCell, grade, grade_at_end, grade_cell};
pub use inspector::{lead_inspectors, leads_of_bodies};
pub use sentence::sentences;
pub(crate) use wording::{count_words, find_any, starts_with_any};
