//! One paper in four formats: after the readers nobody can tell which it came in.
#![cfg(feature = "docx")]

mod word;

use minutebook::text::{BlockKind, Source};
use minutebook_read::{Limits, read};
use word::{docx, level, listed, p};

const HTML: &str = "<!DOCTYPE html><html><body>
<h1>Highways Panel</h1>
<h2>12. Winter gritting</h2>
<p>The Panel considered a report of the Head of Roads.</p>
<p>RESOLVED &ndash; That</p>
<ol type='a'><li>the salt plan be <b>approved</b>;<ul><li>with the new route</li></ul></li><li>a report come back in May.</li></ol>
<table><tr><th>Route</th><th>Cost</th></tr><tr><td>Hill Lane</td><td>&pound;500</td></tr></table>
<p>The meeting closed at 8.15 pm.</p></body></html>";

const MARKDOWN: &str = "# Highways Panel

## 12. Winter gritting

The Panel considered a report
of the Head of Roads.

RESOLVED &ndash; That

\\(a) the salt plan be **approved**;

- with the new route

\\(b) a report come back in May.

| Route | Cost |
|---|---|
| Hill Lane | £500 |

The meeting closed at 8.15 pm.
";

const TEXT: &str = "HIGHWAYS PANEL

12. WINTER GRITTING

The Panel considered a report of the Head of Roads.

RESOLVED – That

(a) the salt plan be approved;

    •  with the new route

(b) a report come back in May.

Route          Cost
Hill Lane      £500

The meeting closed at 8.15 pm.
";

fn word() -> Vec<u8> {
    let lists = format!(
        "<w:abstractNum w:abstractNumId=\"1\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
        level(0, "lowerLetter", "(%1)"),
        level(1, "bullet", "\u{f0b7}")
    );
    let heading = |outline: u8, words: &str| {
        format!("<w:p><w:pPr><w:outlineLvl w:val=\"{outline}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
    };
    let row =
        |cells: [&str; 2]| format!("<w:tr>{}</w:tr>", cells.map(|cell| format!("<w:tc>{}</w:tc>", p(cell))).concat());
    let body = [
        heading(0, "Highways Panel"),
        heading(1, "12. Winter gritting"),
        p("The Panel considered a report of the Head of Roads."),
        p("RESOLVED – That"),
        listed(1, 0, "the salt plan be approved;"),
        listed(1, 1, "with the new route"),
        listed(1, 0, "a report come back in May."),
        format!("<w:tbl>{}{}</w:tbl>", row(["Route", "Cost"]), row(["Hill Lane", "£500"])),
        p("The meeting closed at 8.15 pm."),
    ];
    docx(&body.concat(), &[("numbering", &lists)])
}

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
