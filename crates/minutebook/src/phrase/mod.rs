//! Short set phrases and what they mean. The only room with nom. Phrases take `&str`; slices map back to spans.

mod acronym;
pub mod action;
mod addressee;
mod affiliation;
mod agent;
mod announced;
pub mod answer;
pub mod application;
mod bracket;
mod bystanders;
pub mod clause;
mod commitment;
mod cue;
pub mod date;
mod due;
mod due_words;
pub(crate) mod ends;
mod fold;
mod framework_tag;
mod grade;
mod graded;
mod groups;
mod heads;
mod honorific;
mod hours;
mod inspected;
mod inspected_verb;
mod inspection;
mod inspector;
mod letters;
mod list_posts;
mod measure;
pub mod mover;
mod not_names;
pub mod number;
pub mod owner;
pub mod parts;
mod people;
mod person;
pub mod poll;
mod previous;
mod progress;
pub mod question;
mod question_words;
mod rare;
mod reference;
pub mod resolution;
mod said_of;
mod sentence;
mod stand_in;
pub(crate) mod starts;
mod stray_mark;
pub mod sum;
pub mod telling;
mod titles;
pub mod verb;
pub mod vote;
mod vote_line;
pub mod voters;
pub(crate) mod wording;

pub use acronym::{Expansion, exact_expansion, expansion_at, glossary_line};
pub use addressee::{addressee, leading_addressee};
pub use affiliation::names_body;
pub use agent::{Agent, agent, beneficiary, leading_agent};
pub use announced::{Announced, announced_count};
pub(crate) use bystanders::counted;
pub use commitment::{Promise, condition, promise};
pub(crate) use cue::Scan;
pub use cue::{Cue, CueSet, cues};
pub use due::{due, due_among};
pub use fold::{ends_folded, find_folded, fold, squeeze, starts_folded};
pub use framework_tag::framework_tag;
pub use grade::{Grade, GradeCell, grade, grade_at_end, grade_cell};
pub use graded::{Scale, Told, other_scale, told_grades};
pub use hours::{began, ended, hours};
pub use inspected::took_place;
pub use inspected_verb::noun_of;
pub use inspection::{Event, event_before, events, framework_of};
pub use inspector::{lead_inspectors, leads_of_bodies};
pub use measure::{
    ColumnKind, Figure, Measured, Unit, cell_figure, column_kind, direction_between, figures, figures_apart,
    label_column, measures, measures_of, said_better,
};
pub use people::{people, people_and_rest};
pub use person::{Person, person, role_word};
pub use previous::{Listed, Previous, judged_in, listed, previous, whole_grade};
pub use progress::{
    Claim, claims, closing, headed_state, in_response, is_capital_note, is_note_of_matter, is_task, matter_and_state,
    note_opening, note_state, portions, progress_head, progress_list, reporter, status, status_cell, tail,
    task_and_state, this_claim,
};
pub(crate) use rare::Rare;
pub(crate) use reference::may_refer;
pub use reference::{Referring, act_at, numbered_document, referring};
pub use sentence::sentences;
pub(crate) use starts::count_words;
pub(crate) use wording::{Wordings, after as after_word, find_any, starts_with_any};
