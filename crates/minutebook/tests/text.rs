//! Words and places: lines of plain text, pages, pieces of a quote, cleaned text and its way back.

use minutebook::text::{Format, Quote, Shape, Source, Span};

fn lines(text: &str) -> Vec<(f32, f32, u16)> {
    let source = Source::from_text("paper", text);
    let Shape::Lines(lines) = source.shape() else { panic!("lines") };
    lines.iter().map(|line| (line.x, line.right, line.blank_before)).collect()
}

#[test]
fn a_line_knows_its_columns() {
    assert_eq!(lines("One\n\n\n  two\n"), [(0.0, 3.0, 0), (2.0, 5.0, 2)]);
    // A tab goes on to the next multiple of eight.
    assert_eq!(lines("\tOne\n   \ttwo\n\t été"), [(8.0, 11.0, 0), (8.0, 11.0, 0), (9.0, 12.0, 0)]);
}

#[test]
fn pages_start_after_form_feeds() {
    let pages = |text: &str| Source::from_text("paper", text).pages();
    assert_eq!(pages("One\ntwo\n"), None);
    assert_eq!(pages("One\n\u{c}two\n"), Some(2));
    // What only ends the last page starts none.
    assert_eq!(pages("One\n\u{c}two\n\u{c}"), Some(2));
    let source = Source::from_text("paper", "One\n\u{c}two\n");
    assert_eq!([0, 4, 5, 8].map(|place| source.page_of(place)), [1, 1, 2, 2].map(Some));
}

#[test]
fn spans_join_and_trim() {
    let (outer, inner) = (Span::new(0, 9), Span::new(2, 5));
    assert_eq!([outer.join(inner), inner.join(outer), Span::new(7, 9).join(inner)], [outer, outer, Span::new(2, 9)]);
    assert_eq!(Span::new(0, 7).trim(" \u{a0}it \n"), Span::new(3, 5));
    assert_eq!(Span::new(3, 9).of_text("éé"), "");
}

#[test]
fn pieces_with_white_space_between_them_are_one() {
    let source = Source::from_text("paper", "That it be\n noted 4 and kept");
    let quote = Quote::of_pieces(&source, [Span::new(0, 10), Span::new(11, 18)]);
    assert_eq!((quote.text.as_str(), quote.spans.len()), ("That it be\n noted", 0));
    let broken = Quote::of_pieces(&source, [Span::new(0, 18), Span::new(18, 18), Span::new(19, 28)]);
    assert_eq!((broken.text.as_str(), broken.spans.len()), ("That it be\n noted and kept", 2));
    assert!(broken.holds_in(source.text()));
    assert_eq!(Quote::of_pieces(&source, [Span::new(4, 5)]).text, "");
}

/// The text of a paper's lines, cleaned as it is parsed: each quote must still be the paper's own.
#[test]
fn quotes_of_a_cleaned_text_are_the_papers_own() {
    let text = "Minutes\u{a0}of the Board  \r\n\r\nRESOLVED: That the qu\u{ad}ay be\u{a0}opened.  \r\n";
    let source = Source::from_text("paper", text);
    let parsed = minutebook::parse(&source);
    let [decision] = &parsed.value.decisions[..] else { panic!("{:?}", parsed.value.decisions) };
    assert_eq!(decision.quote.text, "That the qu\u{ad}ay be\u{a0}opened.");
    assert!(decision.quote.holds_in(text), "{decision:?}");
    assert_eq!(source.format(), Format::Text);
}
