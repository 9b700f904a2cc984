//! Records: their ids, the items they stand in, the day from which a paper's relative words reckon.

use chrono::NaiveDate;
use minutebook::export::{TABLES, Tables};
use minutebook::model::{DateMention, Document, DocumentKind, Facts, Header, Inspection, Item};
use minutebook::text::{Quote, Source};

fn at(start: u32) -> Quote {
    Quote { span_start: start, span_end: start + 1, ..Quote::default() }
}

#[test]
fn ids_tell_records_of_one_place_apart() {
    let ids = |starts: &[u32]| {
        let dates = starts.iter().map(|start| DateMention { quote: at(*start), ..DateMention::default() }).collect();
        let mut document = Document { document_id: "0123456789abcdef".to_owned(), dates, ..Document::default() };
        document.identify();
        document.dates.into_iter().map(|date| date.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(&[3, 5]), ["0123456789ab:date:3", "0123456789ab:date:5"]);
    assert_eq!(ids(&[3, 3, 5]), ["0123456789ab:date:3", "0123456789ab:date:3:2", "0123456789ab:date:5"]);
    assert_eq!(ids(&[5, 3, 5]), ["0123456789ab:date:5", "0123456789ab:date:3", "0123456789ab:date:5:2"]);
}

#[test]
fn an_item_begins_at_its_title() {
    let item = |number, start| Item { item_number: number, quote: at(start), ..Item::default() };
    let document = Document { items: vec![item(1, 4), item(2, 9)], ..Document::default() };
    assert_eq!([3, 4, 8, 9].map(|place| document.item_at(place)), [None, Some(1), Some(1), Some(2)]);
}

#[test]
fn relative_words_reckon_from_the_papers_own_day() {
    let day = |day| NaiveDate::from_ymd_opt(2019, 5, day);
    let anchor = |kind, meeting_date, published| {
        let mut document = Document {
            inspections: vec![Inspection { end_date: day(2), ..Inspection::default() }],
            ..Document::default()
        };
        document.facts.kind = Some(kind);
        (document.facts.meeting_date, document.facts.published) = (meeting_date, published);
        document.anchor()
    };
    assert_eq!(anchor(DocumentKind::InspectionReport, None, day(3)), day(2));
    assert_eq!(anchor(DocumentKind::MeetingMinutes, day(1), day(3)), day(1));
    // The inspection that minutes tell of says nothing of when they were written.
    assert_eq!(anchor(DocumentKind::MeetingMinutes, None, day(3)), day(3));
    assert_eq!(anchor(DocumentKind::MeetingMinutes, None, None), None);
}

#[test]
fn a_printed_field_is_found_in_any_case() {
    let header = Header(vec![("Responsible Officer".to_owned(), "Ann Lake".to_owned())]);
    assert_eq!(header.get("responsible officer"), Some("Ann Lake"));
    assert_eq!(header.get("officer"), None);
}

/// One record of each table, written out so that a new table of the document is missed here first.
fn one_of_each() -> Document {
    Document {
        document_id: "0123456789abcdef".to_owned(),
        facts: Facts::default(),
        items: vec![Default::default()],
        attendance: vec![Default::default()],
        recommendations: vec![Default::default()],
        decisions: vec![Default::default()],
        actions: vec![Default::default()],
        questions: vec![Default::default()],
        commitments: vec![Default::default()],
        inspections: vec![Default::default()],
        judgements: vec![Default::default()],
        progress: vec![Default::default()],
        measures: vec![Default::default()],
        dates: vec![Default::default()],
        references: vec![Default::default()],
        acronyms: vec![Default::default()],
        sections: vec![Default::default()],
        paragraphs: vec![Default::default()],
        checks: vec![Default::default()],
    }
}

#[test]
fn every_table_has_its_place_in_each_list() {
    let mut document = one_of_each();
    let mut quotes = 0;
    document.rewrite_places(&mut |_| quotes += 1);
    assert_eq!(quotes, TABLES.len());
    document.identify();
    let tables = Tables::new(document, &Source::from_text("paper", ""));
    for table in TABLES {
        let mut ids = Vec::new();
        let id = table.columns().iter().position(|column| column.name == "id").expect("an id");
        tables.rows(table, &mut |row| ids.push(format!("{:?}", row[id])));
        assert!(ids.len() == 1 && ids[0].contains("0123456789ab:"), "{}: {ids:?}", table.name);
    }
}
