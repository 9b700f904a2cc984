//! Records: their ids, the items they stand in, the day from which a paper's relative words reckon.

use chrono::NaiveDate;
use minutebook::model::{DateMention, Document, DocumentKind, Header, Inspection, Item};
use minutebook::text::Quote;

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
