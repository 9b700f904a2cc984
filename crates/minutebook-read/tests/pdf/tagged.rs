//! Tagged papers: the structure tree gives the blocks.

use crate::writer::{Kid, Paper, artifact, marked, words};
use minutebook::text::{Block, BlockKind, Shape, Source};
use minutebook_read::{Limits, read};

pub fn blocks(source: &Source) -> &[Block] {
    match source.shape() {
        Shape::Blocks(blocks) => blocks,
        Shape::Lines(_) => panic!("lines, not blocks"),
    }
}

fn told(source: &Source) -> Vec<(BlockKind, String, String)> {
    blocks(source)
        .iter()
        .map(|block| (block.kind, block.marker_words(source).to_owned(), block.words(source).to_owned()))
        .collect()
}

#[test]
fn a_wrapped_paragraph_is_one_run_of_words() {
    let content = marked(0, &words("B", 16.0, 70.0, 780.0, "Inspection of Elmshire"))
        + &marked(
            1,
            &(words("F", 12.0, 70.0, 740.0, "Leaders co-")
                + &words("F", 12.0, 70.0, 725.0, "ordinate the work of")
                + &words("F", 12.0, 70.0, 710.0, "all teams.")),
        );
    let paper = Paper::default()
        .page(content)
        .element("H1", vec![Kid::Mark(0, 0)])
        .element("P", vec![Kid::Mark(0, 1)])
        .element("Document", vec![Kid::Element(0), Kid::Element(1)]);
    let source = read("own.pdf", &paper.bytes(), &Limits::default()).expect("a paper");
    assert_eq!(
        told(&source),
        [
            (BlockKind::Heading(1), String::new(), "Inspection of Elmshire".to_owned()),
            (BlockKind::Paragraph, String::new(), "Leaders co-ordinate the work of all teams.".to_owned()),
        ]
    );
    assert!(blocks(&source)[0].bold);
}

#[test]
fn a_paragraph_over_a_page_break_stays_one_block_and_furniture_stands_aside() {
    let first = marked(0, &words("F", 12.0, 70.0, 100.0, "The board met in May and"))
        + &artifact(&words("F", 9.0, 70.0, 40.0, "Page 1 of 2"));
    let second = artifact(&words("F", 9.0, 70.0, 800.0, "Elmshire Board"))
        + &marked(0, &words("F", 12.0, 70.0, 760.0, "agreed the plan."))
        + &marked(1, &words("F", 12.0, 70.0, 740.0, "It meets again in June."));
    let paper = Paper::default()
        .page(first)
        .page(second)
        .element("P", vec![Kid::Mark(0, 0), Kid::Mark(1, 0)])
        .element("P", vec![Kid::Mark(1, 1)])
        .element("Document", vec![Kid::Element(0), Kid::Element(1)]);
    let source = read("own.pdf", &paper.bytes(), &Limits::default()).expect("a paper");
    let pages: Vec<_> =
        blocks(&source).iter().map(|block| (source.page_of(block.span.start), block.words(&source))).collect();
    assert_eq!(
        pages,
        [
            (Some(1), "The board met in May and agreed the plan."),
            (Some(1), "Page 1 of 2"),
            (Some(2), "Elmshire Board"),
            (Some(2), "It meets again in June."),
        ]
    );
}

#[test]
fn list_items_have_their_markers_and_cells_their_places() {
    let content = marked(0, &words("F", 12.0, 70.0, 700.0, "1."))
        + &marked(1, &words("F", 12.0, 90.0, 700.0, "Improve the plans."))
        + &marked(2, &words("F", 12.0, 70.0, 650.0, "Overall"))
        + &marked(3, &words("F", 12.0, 300.0, 650.0, "Good"))
        + &marked(4, &words("F", 12.0, 70.0, 600.0, "(a) The typed marker."));
    let paper = Paper::default()
        .page(content)
        .element("Lbl", vec![Kid::Mark(0, 0)])
        .element("LBody", vec![Kid::Mark(0, 1)])
        .element("LI", vec![Kid::Element(0), Kid::Element(1)])
        .element("L", vec![Kid::Element(2)])
        .element("TH", vec![Kid::Mark(0, 2)])
        .element("TD", vec![Kid::Mark(0, 3)])
        .element("TR", vec![Kid::Element(4), Kid::Element(5)])
        .element("Table", vec![Kid::Element(6)])
        .element("P", vec![Kid::Mark(0, 4)])
        .element("Document", vec![Kid::Element(3), Kid::Element(7), Kid::Element(8)]);
    let source = read("own.pdf", &paper.bytes(), &Limits::default()).expect("a paper");
    let item = |marker: &str, words: &str| (BlockKind::Item, marker.to_owned(), words.to_owned());
    let cell = |words: &str| (BlockKind::Cell, String::new(), words.to_owned());
    assert_eq!(
        told(&source),
        [item("1.", "Improve the plans."), cell("Overall"), cell("Good"), item("(a)", "The typed marker.")]
    );
    let places: Vec<_> = blocks(&source).iter().filter_map(|block| block.cell).collect();
    assert_eq!(
        places.iter().map(|place| (place.row, place.column, place.header)).collect::<Vec<_>>(),
        [(0, 0, true), (0, 1, false)]
    );
}

#[test]
fn a_footnotes_mark_is_not_part_of_the_words() {
    let content = marked(
        0,
        &(words("F", 12.0, 70.0, 700.0, "The plan")
            + &words("F", 7.0, 117.4, 705.0, "1")
            + &words("F", 12.0, 122.0, 700.0, "was agreed.")),
    ) + &marked(1, &(words("F", 6.0, 70.0, 103.0, "1") + &words("F", 9.0, 76.0, 100.0, "In May.")));
    let paper = Paper::default()
        .page(content)
        .element("Note", vec![Kid::Mark(0, 1)])
        .element("P", vec![Kid::Mark(0, 0), Kid::Element(0)])
        .element("Document", vec![Kid::Element(1)]);
    let source = read("own.pdf", &paper.bytes(), &Limits::default()).expect("a paper");
    assert_eq!(
        told(&source),
        [
            (BlockKind::Paragraph, String::new(), "The plan was agreed.".to_owned()),
            (BlockKind::Footnote, "1".to_owned(), "In May.".to_owned()),
        ]
    );
}
