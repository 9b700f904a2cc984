//! Tests of the composer: what a line of words becomes.

use super::*;

fn composed(write: impl FnOnce(&mut Composer)) -> (String, Vec<Block>, Vec<Origin>) {
    let mut composer = Composer::default();
    write(&mut composer);
    composer.finish()
}

#[test]
fn white_space_collapses_and_maps_back() {
    let original = "  RESOLVED:\u{a0}\u{a0}That  the\nre\u{ad}port be noted ";
    let (text, blocks, origins) = composed(|to| to.words(original, 0, Face::default()));
    assert_eq!(text, "RESOLVED: That the report be noted\n");
    assert_eq!(blocks[0].span.of_text(&text), "RESOLVED: That the report be noted");
    for word in ["RESOLVED:", "That", "the", "be", "noted", "port"] {
        let clean = text.find(word).unwrap() as u32;
        let at = origins.iter().rfind(|origin| origin.clean <= clean).unwrap();
        assert_eq!((at.original + clean - at.clean) as usize, original.find(word).unwrap(), "{word}");
    }
}

#[test]
fn typed_markers_stand_apart() {
    let (text, blocks, _) = composed(|to| to.words("·\u{a0}\u{a0}\u{a0}\u{a0} that it be noted", 0, Face::default()));
    assert_eq!(blocks[0].kind, BlockKind::Item);
    assert_eq!(blocks[0].marker.unwrap().of_text(&text), "·");
    assert_eq!(blocks[0].span.of_text(&text), "that it be noted");
}

#[test]
fn written_markers_wait_for_words() {
    let (text, blocks, _) = composed(|to| {
        to.marker("1.".to_owned(), 0);
        to.end(Form::new(BlockKind::Paragraph));
        to.words("Apologies", 5, Face::default());
    });
    assert_eq!((text.as_str(), blocks[0].kind), ("1. Apologies\n", BlockKind::Item));
    assert_eq!(blocks[0].marker.unwrap().of_text(&text), "1.");
}

#[test]
fn a_typed_number_is_the_marker_of_a_bullet() {
    let (text, blocks, _) = composed(|to| {
        to.marker("•".to_owned(), 0);
        to.words("(a) notes it", 5, Face::default());
    });
    assert_eq!(blocks[0].marker.unwrap().of_text(&text), "(a)");
    assert_eq!(blocks[0].span.of_text(&text), "notes it");
}

#[test]
fn bold_counts_words_only() {
    let (_, blocks, _) = composed(|to| {
        to.words("Present", 0, Face { bold: true, italic: false });
        to.words(":", 7, Face::default());
        to.end(Form::new(BlockKind::Paragraph));
        to.words("All", 9, Face { bold: true, italic: true });
        to.words(" of us", 12, Face::default());
    });
    assert_eq!(blocks.iter().map(|block| block.bold).collect::<Vec<_>>(), [true, false]);
}
