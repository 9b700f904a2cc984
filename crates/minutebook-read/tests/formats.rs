//! One paper in four formats: after the readers nobody can tell which it came in.
#![cfg(feature = "docx")]

mod paper;
mod word;

use minutebook::text::{BlockKind, Source};
use minutebook_read::{Limits, read};
use paper::{HTML, MARKDOWN, TEXT, word};

/// Kind, marker and words of every block; words in lower case, as text has no other way to print a heading.
fn told(name: &str, bytes: &[u8]) -> Vec<(&'static str, String, String)> {
    let source: Source = read(name, bytes, &Limits::default()).expect("a paper");
    let kind = |kind: BlockKind| match kind {
        BlockKind::Heading(_) => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Item => "item",
        BlockKind::Cell => "cell",
        BlockKind::Furniture => "furniture",
        BlockKind::Footnote => "footnote",
    };
    let blocks = minutebook::layout::blocks(&source);
    let line = |block: &minutebook::text::Block| {
        (kind(block.kind), block.marker_words(&source).to_owned(), block.words(&source).to_lowercase())
    };
    blocks.iter().map(line).collect()
}

#[test]
fn structure_is_told_alike_by_html_word_and_markdown() {
    let html = told("a.html", HTML.as_bytes());
    let expected = [
        ("heading", "", "highways panel"),
        ("heading", "12.", "winter gritting"),
        ("paragraph", "", "the panel considered a report of the head of roads."),
        ("paragraph", "", "resolved – that"),
        ("item", "(a)", "the salt plan be approved;"),
        ("item", "•", "with the new route"),
        ("item", "(b)", "a report come back in may."),
        ("cell", "", "route"),
        ("cell", "", "cost"),
        ("cell", "", "hill lane"),
        ("cell", "", "£500"),
        ("paragraph", "", "the meeting closed at 8.15 pm."),
    ];
    assert_eq!(html, expected.map(|(kind, marker, words)| (kind, marker.to_owned(), words.to_owned())));
    assert_eq!(told("a.docx", &word()), html);
    assert_eq!(told("a.md", MARKDOWN.as_bytes()), html);
}

#[test]
fn text_is_told_like_html() {
    // Whether a short line by itself is a heading is layout's to say, and no reader's.
    let alike = |all: Vec<(&'static str, String, String)>| {
        all.into_iter()
            .map(|(kind, marker, words)| (kind.replace("heading", "paragraph"), marker, words))
            .collect::<Vec<_>>()
    };
    assert_eq!(alike(told("a.txt", TEXT.as_bytes())), alike(told("a.html", HTML.as_bytes())));
}
