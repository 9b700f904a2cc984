//! What each kind of paper says, and in which order.

mod acronyms;
mod action_table;
mod action_words;
mod actions;
mod attendance;
mod attendance_columns;
mod attendance_label;
mod attendance_list;
mod attendance_record;
mod attendance_told;
mod attendance_words;
mod bodies;
mod clauses;
mod commitments;
mod dates;
mod decided;
mod decisions;
mod facts;
mod header;
mod inspection;
mod item_cell;
mod item_number;
mod item_run;
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
mod told;
mod told_asks;
mod told_dates;
mod unread;

pub use inspection::{HeadingGrade, heading_grades};
pub use reading::{Reading, Sentence};

use crate::model::{Document, Parsed, Remark};
use crate::text::Source;

/// The version that is stamped on every document.
pub const PARSER_VERSION: &str = env!("CARGO_PKG_VERSION");

/// Reads all records of a paper; the checks come later, from the review room.
pub fn read(source: &Source) -> (Reading<'_>, Parsed<Document>) {
    let reading = Reading::new(source);
    let mut parsed = Parsed::new(Document { document_id: source.id().to_owned(), ..Document::default() });
    parsed.remarks.extend(source.remarks().iter().map(|message| Remark { message: message.clone(), span: None }));
    let document = &mut parsed.value;
    document.facts.source = source.name().to_owned();
    document.facts.pages = source.pages();
    document.facts.parser_version = PARSER_VERSION.to_owned();

    let cover = inspection::Cover::of(&reading);
    match &cover {
        Some(cover) => document.facts.kind = Some(cover.kind()),
        None => facts::read(&reading, document),
    }
    sections::read(&reading, document);
    match &cover {
        Some(cover) => inspection::read(&reading, cover, document, &mut parsed.remarks),
        None => committee_paper(&reading, document),
    }
    acronyms::read(&reading, document);
    dates::read(&reading, document);
    if cover.is_none() {
        told::read(&reading, document);
        told_asks::read(&reading, document);
    }
    references::read(&reading, document);
    measures::read(&reading, document);
    measure_table::read(&reading, document);
    progress::read(&reading, document);
    commitments::read(&reading, document);
    next_meeting::read(source, document);
    parsed.unread = unread::unread(&reading, &parsed.value);
    (reading, parsed)
}

/// Agendas, minutes, reports and records of decisions.
fn committee_paper(reading: &Reading<'_>, document: &mut Document) {
    items::read(reading, document);
    attendance::read(reading, document);
    let body = passage::Body::new(reading, document);
    recommendations::read(reading, &body, document);
    decisions::read(reading, &body, document);
    actions::read(reading, &body, document);
    questions::read(reading, &body, document);
}
