//! Papers with pieces cut out, doubled, spoilt and mixed: whatever comes out is true to its text, and nothing panics.
#![cfg(feature = "docx")]

mod paper;
mod word;

use minutebook::text::{Shape, Source, Span};
use minutebook_read::{Limits, read};
use proptest::prelude::*;

/// What is put in: markup of every format, broken and whole.
const JUNK: &[&str] = &[
    "<",
    ">",
    "</",
    "<table>",
    "<tr>",
    "<td rowspan=9 colspan=9>",
    "</table>",
    "<ol start=4294967295>",
    "<li value=-1>",
    "</p>",
    "<b>",
    "&amp",
    "&#0;",
    "&#x1F600;",
    "&nbsp;",
    "\u{ad}",
    "\u{200b}",
    "\0",
    "\r",
    "\u{c}",
    "\u{feff}",
    "é",
    "🙂",
    "**",
    "\\",
    "> ",
    "- ",
    "1) ",
    "|",
    "|---|---|",
    "```",
    "~~~",
    "[^1]",
    "[^1]: ",
    "---\n",
    "    ",
    "# ",
    "<br>",
    "</w:p>",
    "<w:p>",
    "<w:tbl>",
    "<w:tc>",
    "<w:r>",
    "<w:del>",
    "<w:txbxContent>",
    "<w:numId w:val=\"1\"/>",
    "<w:ilvl w:val=\"200\"/>",
    "<w:gridSpan w:val=\"65535\"/>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "<!DOCTYPE x>",
    "PDF 5 KB",
    "<w:outlineLvl w:val=\"255\"/>",
    "%9",
    "(a) ",
    "· ",
    "<main>",
    "<nav>",
    "</main>",
    "<script>",
    "<title>",
    "<pre>\n\n",
];

#[derive(Clone, Debug)]
enum Change {
    Cut(usize, usize),
    Double(usize, usize),
    Put(usize, usize),
    Spoil(usize, u8),
    End(usize),
}

fn change() -> impl Strategy<Value = Change> {
    let at = 0usize..100_000;
    prop_oneof![
        (at.clone(), 0usize..200).prop_map(|(at, length)| Change::Cut(at, length)),
        (at.clone(), 0usize..400).prop_map(|(at, length)| Change::Double(at, length)),
        (at.clone(), 0..JUNK.len()).prop_map(|(at, junk)| Change::Put(at, junk)),
        (at.clone(), 0..JUNK.len()).prop_map(|(at, junk)| Change::Put(at, junk)),
        (at.clone(), any::<u8>()).prop_map(|(at, byte)| Change::Spoil(at, byte)),
        at.prop_map(Change::End),
    ]
}

fn changed(paper: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = paper.to_vec();
    for change in changes {
        let place = |at: usize| at % (bytes.len() + 1);
        let piece = |at: usize, length: usize| place(at)..(place(at) + length).min(bytes.len());
        match *change {
            Change::Cut(at, length) => drop(bytes.drain(piece(at, length))),
            Change::Double(at, length) => {
                let copy = bytes[piece(at, length)].to_vec();
                let at = place(at);
                bytes.splice(at..at, copy);
            }
            Change::Put(at, junk) => {
                let at = place(at);
                bytes.splice(at..at, JUNK[junk].bytes());
            }
            Change::Spoil(at, byte) => {
                let at = place(at);
                if let Some(spoilt) = bytes.get_mut(at) {
                    *spoilt = byte;
                }
            }
            Change::End(at) if at % 7 == 0 => {
                let at = place(at);
                bytes.truncate(at);
            }
            Change::End(_) => {}
        }
    }
    bytes
}

/// What must hold of every source.
fn is_true(source: &Source) -> Result<(), TestCaseError> {
    let text = source.text();
    let fits = |span: Span| span.start < span.end && text.get(span.range()).is_some();
    prop_assert!(!text.contains('\0'));
    match source.shape() {
        Shape::Lines(lines) => prop_assert!(lines.iter().all(|line| fits(line.span))),
        Shape::Blocks(blocks) => {
            for block in blocks {
                prop_assert!(fits(block.span), "{block:?}");
                prop_assert!(
                    block.marker.is_none_or(|marker| fits(marker) && marker.end <= block.span.start),
                    "{block:?}"
                );
                prop_assert!(block.pieces().iter().all(|piece| fits(*piece)));
                prop_assert!(source.original(block.span.start).is_some());
                prop_assert!(!block.words(source).contains('\n'));
            }
            prop_assert!(blocks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        }
    }
    Ok(())
}

fn holds(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let limits = Limits::default();
    if let Ok(source) = read(name, bytes, &limits) {
        is_true(&source)?;
        let again = read(name, bytes, &limits).expect("as before");
        prop_assert_eq!((again.text(), again.shape(), again.id()), (source.text(), source.shape(), source.id()));
        let parsed = minutebook::parse(&source);
        prop_assert_eq!(parsed, minutebook::parse(&source));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn pages(changes in prop::collection::vec(change(), 0..12)) {
        holds("a.html", &changed(paper::HTML.as_bytes(), &changes))?;
    }

    #[test]
    fn markdown(changes in prop::collection::vec(change(), 0..12)) {
        holds("a.md", &changed(paper::MARKDOWN.as_bytes(), &changes))?;
    }

    #[test]
    fn text(changes in prop::collection::vec(change(), 0..12)) {
        holds("a.txt", &changed(paper::TEXT.as_bytes(), &changes))?;
    }

    #[test]
    fn text_in_utf_16(changes in prop::collection::vec(change(), 0..6)) {
        let wide: Vec<u8> = paper::TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds("a.txt", &changed(&wide, &changes))?;
    }

    #[test]
    fn word_parts(changes in prop::collection::vec(change(), 0..8), which in 0usize..3) {
        let (body, lists, styles) = paper::word_parts();
        let mut parts = [word::part("document", &body), word::part("numbering", &lists), word::part("styles", &styles)]
            .map(String::into_bytes);
        parts[which] = changed(&parts[which], &changes);
        let names = ["word/document.xml", "word/numbering.xml", "word/styles.xml"];
        let files: Vec<(&str, &[u8])> = names.into_iter().zip(parts.iter().map(Vec::as_slice)).collect();
        holds("a.docx", &word::zip(&files))?;
    }

    #[test]
    fn word_zips(changes in prop::collection::vec(change(), 0..6)) {
        holds("a.docx", &changed(&paper::word(), &changes))?;
    }

    #[test]
    fn bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        holds("a", &bytes)?;
    }
}
