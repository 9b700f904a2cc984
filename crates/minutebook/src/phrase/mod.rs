//! Short set phrases and what they mean. The only room with nom. Phrases take `&str`; slices map back to spans.
//!
//! The files, by what they are of:
//!
//! | of | files |
//! |---|---|
//! | words: matched, looked for, walked over | `wording` `letters` `rare` `fold` `starts` `ends` |
//! | the one pass over a text: sentences and their cues | `sentence` `cue` `heads` |
//! | lists within a sentence | `clause` |
//! | numbers and figures | `number` `measure` `sum` `parts` `announced` |
//! | times | `date` `due` `due_words` `hours` |
//! | people, posts and bodies | `person` `honorific` `titles` `not_names` `said_of` `bracket` `stand_in` `affiliation` `people` `list_posts` `bystanders` `groups` `owner` `agent` `addressee` |
//! | decisions | `resolution` `telling` `verb` `mover` `vote` `vote_line` `voters` `poll` `application` |
//! | what follows from them | `action` `commitment` `progress` `reference` |
//! | questions | `question` `question_words` `answer` `stray_mark` |
//! | inspections | `inspection` `inspected` `inspected_verb` `inspector` `previous` `grade` `graded` `framework_tag` |
//! | short forms | `acronym` |

mod acronym;
pub(crate) mod action;
mod addressee;
mod affiliation;
mod agent;
mod announced;
pub(crate) mod answer;
pub(crate) mod application;
mod bracket;
mod bystanders;
pub(crate) mod clause;
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
pub(crate) mod mover;
mod not_names;
pub(crate) mod number;
pub(crate) mod owner;
pub(crate) mod parts;
mod people;
mod person;
pub(crate) mod poll;
mod previous;
mod progress;
pub(crate) mod question;
mod question_words;
mod rare;
mod reference;
pub(crate) mod resolution;
mod said_of;
mod sentence;
mod stand_in;
pub(crate) mod starts;
mod stray_mark;
pub(crate) mod sum;
pub(crate) mod telling;
mod titles;
pub(crate) mod verb;
pub(crate) mod vote;
mod vote_line;
pub(crate) mod voters;
pub(crate) mod wording;

pub use addressee::addressee;
pub use agent::{Agent, agent};
pub use commitment::{Promise, promise};
pub use cue::{Cue, CueSet, cues};
pub use due::due;
pub use fold::{fold, squeeze};
pub use graded::{Told, told_grades};
pub use measure::{Figure, Measured, Unit, cell_figure, figures, measures};
pub use people::people;
pub use person::{Person, person};
pub use progress::{
    Claim, claims, closing, in_response, progress_head, progress_list, status, task_and_state, this_claim,
};
pub use reference::{Referring, referring};
pub use sentence::sentences;

pub(crate) use acronym::{Expansion, exact_expansion, expansion_at, glossary_line};
pub(crate) use addressee::leading_addressee;
pub(crate) use affiliation::names_body;
pub(crate) use agent::beneficiary;
pub(crate) use announced::announced_count;
pub(crate) use bystanders::counted;
pub(crate) use commitment::condition;
pub(crate) use cue::Scan;
pub(crate) use due::due_among;
pub(crate) use fold::{ends_folded, find_folded, starts_folded};
pub(crate) use framework_tag::framework_tag;
pub(crate) use grade::{Grade, GradeCell, grade, grade_at_end, grade_cell};
pub(crate) use graded::{Scale, other_scale};
pub(crate) use hours::{began, ended, hours};
pub(crate) use inspected::took_place;
pub(crate) use inspected_verb::noun_of;
pub(crate) use inspection::{Event, event_before, events, framework_of};
pub(crate) use inspector::{lead_inspectors, leads_of_bodies};
pub(crate) use measure::{
    ColumnKind, column_kind, direction_between, figures_apart, label_column, measures_of, said_better,
};
pub(crate) use people::people_and_rest;
pub(crate) use person::role_word;
pub(crate) use previous::{Listed, judged_in, listed, previous, whole_grade};
pub(crate) use progress::{
    headed_state, is_capital_note, is_note_of_matter, is_task, matter_and_state, note_opening, note_state, portions,
    reporter, status_cell, tail,
};
pub(crate) use rare::Rare;
pub(crate) use reference::{act_at, may_refer, numbered_document};
pub(crate) use starts::count_words;
pub(crate) use wording::{Wordings, after as after_word, find_any, starts_with_any};
