//! Word documents for the tests, written part by part.
#![allow(dead_code)]

use minutebook::text::{BlockKind, Shape, Source};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

const SPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"wps\" xmlns:v=\"v\"";

/// A zip of these files.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a new file");
        zip.write_all(bytes).expect("in memory");
    }
    zip.finish().expect("a zip").into_inner()
}

/// A part of this root element.
pub fn part(root: &str, inner: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{root} {SPACE}>{inner}</w:{root}>")
}

/// A document with this body and these other parts ("numbering", its inner XML).
pub fn docx(body: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let document = part("document", &format!("<w:body>{body}<w:sectPr/></w:body>"));
    let others: Vec<(String, String)> =
        others.iter().map(|(root, inner)| (format!("word/{root}.xml"), part(root, inner))).collect();
    let mut files = vec![("word/document.xml", document.as_bytes())];
    files.extend(others.iter().map(|(name, part)| (name.as_str(), part.as_bytes())));
    zip(&files)
}

/// A plain paragraph.
pub fn p(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

/// A paragraph of a list.
pub fn listed(list: u32, level: u8, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>\
         <w:r><w:t>{words}</w:t></w:r></w:p>"
    )
}

/// One level of a list.
pub fn level(at: u8, format: &str, pattern: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{pattern}\"/></w:lvl>"
    )
}

/// Every block as "kind depth marker|words".
pub fn blocks(source: &Source) -> Vec<String> {
    let Shape::Blocks(blocks) = source.shape() else { panic!("blocks") };
    let line = |block: &minutebook::text::Block| {
        let kind = match block.kind {
            BlockKind::Heading(level) => format!("h{level}"),
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::Item => format!("li{}", block.depth),
            BlockKind::Cell => block.cell.map_or("?".to_owned(), |c| format!("td{}.{}.{}", c.table, c.row, c.column)),
            BlockKind::Furniture => "-".to_owned(),
            BlockKind::Footnote => "note".to_owned(),
        };
        format!("{kind} {}|{}", block.marker_words(source), block.words(source))
    };
    blocks.iter().map(line).collect()
}
