//! What each kind of paper says, and in which order: [`read`] is the list of all that is read.
//!
//! A file is named for the records that it reads; files that begin with the same word share its work (`items` is where items
//! are read, `item_run` and the other `item_` files know one form each). Every file takes a [`Reading`]: `reading` says what
//! that is, and `passage` how the words of a committee's paper are walked, item by item.

mod acronyms;
mod action_table;
mod action_words;
mod actions;
mod agenda;
mod attendance;
mod attendance_columns;
mod attendance_label;
mod attendance_list;
mod attendance_marked;
mod attendance_names;
mod attendance_open;
mod attendance_record;
#[cfg(test)]
mod attendance_tests;
mod attendance_told;
mod attendance_words;
mod bodies;
mod clauses;
mod commitments;
mod dates;
mod decided;
mod decision_record;
mod decisions;
mod facts;
mod header;
mod inspection;
mod item_cell;
mod item_flat;
mod item_label;
mod item_number;
mod item_run;
mod item_unnumbered;
mod items;
mod kind;
mod measure_table;
mod measures;
mod next_meeting;
mod passage;
mod progress;
mod questions;
mod reading;
mod recommendations;
mod references;
mod report_of;
mod sections;
mod sitting;
mod title;
mod title_line;
mod title_parted;
mod told;
mod told_asks;
mod told_dates;
mod told_lines;
mod unread;

pub(crate) use inspection::heading_grades;
pub use reading::{Reading, Sentence};

use crate::model::{Document, Parsed, Remark};

/// The version that is stamped on every document.
pub const PARSER_VERSION: &str = env!("CARGO_PKG_VERSION");

/// Reads all records of a paper, as it is printed and as its words flow; the checks come later, from the review room.
pub fn read(printed: &Reading<'_>, flowing: &Reading<'_>) -> Parsed<Document> {
    let source = printed.source;
    let mut parsed = Parsed::new(Document { document_id: source.id().to_owned(), ..Document::default() });
    parsed.remarks.extend(source.remarks().iter().map(|message| Remark { message: message.clone(), span: None }));
    let document = &mut parsed.value;
    document.facts.source = source.name().to_owned();
    document.facts.pages = source.pages();
    document.facts.parser_version = PARSER_VERSION.to_owned();

    let cover = inspection::Cover::of(printed);
    match &cover {
        Some(cover) => document.facts.kind = Some(cover.kind()),
        None => facts::read(printed, document),
    }
    sections::read(printed, document);
    match &cover {
        Some(cover) => inspection::read(printed, cover, document, &mut parsed.remarks),
        None => committee_paper(printed, flowing, document),
    }
    acronyms::read(flowing, document);
    dates::read(flowing, document);
    if cover.is_none() {
        told::read(flowing, document);
        told_asks::read(flowing, document);
    }
    references::read(flowing, document);
    measures::read(flowing, document);
    measure_table::read(flowing, document);
    progress::read(flowing, document);
    commitments::read(flowing, document);
    next_meeting::read(source, document);
    parsed.unread = unread::unread(printed, &parsed.value);
    parsed
}

/// Agendas, minutes, reports and records of decisions.
fn committee_paper(printed: &Reading<'_>, flowing: &Reading<'_>, document: &mut Document) {
    items::read(printed, document);
    attendance::read(printed, flowing, document);
    let body = passage::Body::new(flowing, document);
    recommendations::read(flowing, &body, document);
    decisions::read(flowing, &body, document);
    actions::read(flowing, &body, document);
    questions::read(flowing, &body, document);
}
