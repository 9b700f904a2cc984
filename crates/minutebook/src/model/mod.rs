//! What the words mean: one concept, one file. Knows no grammar.
//!
//! Every record is a struct whose fields are the columns of its table (see [`Record`]); closed sets of words are enums,
//! to which a later version may add words.
//! The names of tables, columns and words are the published contract.

mod acronym;
mod action;
mod attendance;
mod check;
mod commitment;
mod date;
mod decision;
mod document;
mod header;
mod inspection;
mod item;
mod judgement;
mod measure;
mod parsed;
mod progress;
mod question;
mod recommendation;
mod record;
mod reference;
mod section;
mod tables;
mod time;

pub use acronym::Acronym;
pub use action::{Action, ActionKind};
pub use attendance::{Attendance, Presence};
pub use check::{Check, Severity};
pub use commitment::{Commitment, OwnerKind, Strength};
pub use date::{Basis, DateMention, DateRole, Due, Precision};
pub use decision::{Decision, Outcome, Verb};
pub use document::{Document, DocumentKind, Facts};
pub use header::Header;
pub use inspection::{Framework, Inspection};
pub use item::Item;
pub use judgement::Judgement;
pub use measure::Measure;
pub use parsed::{Parsed, Remark};
pub use progress::{Progress, Status};
pub use question::Question;
pub use recommendation::{Origin, Recommendation, RecommendationSection};
pub use record::{Cell, Column, ColumnKind, Field, Record, Value, record_id};
pub(crate) use record::{record, words};
pub use reference::{Reference, ReferenceKind};
pub use section::{NumberedParagraph, Section};
pub use time::Time;
