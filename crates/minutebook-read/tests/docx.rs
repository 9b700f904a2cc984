//! Word documents: what Word prints is what is read, whatever the file does.
#![cfg(feature = "docx")]

mod word;

use minutebook::text::{Hint, Shape, Source};
use minutebook_read::{Limits, ReadError, read};
use word::{blocks, docx, level, listed, p, part, zip};

fn source(bytes: &[u8]) -> Source {
    read("test.docx", bytes, &Limits::default()).expect("a document")
}

fn refused(bytes: &[u8]) -> String {
    read("test.docx", bytes, &Limits::default()).expect_err("no document").to_string()
}

#[test]
fn numbers_are_counted_as_word_prints_them() {
    let kind = format!(
        "<w:abstractNum w:abstractNumId=\"1\">{}{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"2\">{}{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"12\"/></w:lvlOverride></w:num>",
        level(0, "decimal", "%1."),
        level(1, "decimal", "%1.%2"),
        level(2, "lowerLetter", "(%3)"),
        level(0, "upperRoman", "%1)"),
        level(1, "bullet", "\u{f0b7}"),
    );
    let body = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1), (2, 0), (2, 1), (3, 0), (3, 0), (1, 2), (0, 0)]
        .iter()
        .map(|(list, level)| listed(*list, *level, "x"))
        .collect::<String>();
    let source = source(&docx(&body, &[("numbering", &kind)]));
    let expected = [
        "li0 1.|x",
        "li1 1.1|x",
        "li1 1.2|x",
        "li2 (a)|x",
        "li2 (b)|x",
        "li0 2.|x",
        "li1 2.1|x",
        "li0 I)|x",
        "li1 •|x",
        "li0 12.|x",
        "li0 13.|x",
        "li2 (a)|x",
        "p |x",
    ];
    assert_eq!(blocks(&source), expected);
}

#[test]
fn lists_that_belong_to_styles_count() {
    let kind = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"5\"/><w:numFmt w:val=\"decimal\"/>\
        <w:pStyle w:val=\"Minute\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerRoman\"/>\
        <w:pStyle w:val=\"Clause\"/><w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum>\
        <w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
    let styles = "<w:style w:styleId=\"Minute\"><w:name w:val=\"Minute\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>\
        <w:rPr><w:b/></w:rPr></w:style><w:style w:styleId=\"Clause\"><w:basedOn w:val=\"Minute\"/><w:rPr><w:b w:val=\"0\"/></w:rPr></w:style>\
        <w:style w:styleId=\"H\"><w:name w:val=\"heading 2\"/></w:style><w:style w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>\
        <w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>";
    let styled =
        |style: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>");
    let body = ["T", "H", "Minute", "Clause", "Clause", "Minute", "Loop", "None"].map(styled).concat();
    let source = source(&docx(&body, &[("numbering", kind), ("styles", styles)]));
    assert_eq!(blocks(&source), ["h1 |x", "h2 |x", "li0 5.|x", "li1 (i)|x", "li1 (ii)|x", "li0 6.|x", "p |x", "p |x"]);
    let Shape::Blocks(all) = source.shape() else { panic!("blocks") };
    assert_eq!(all[0].hint, Some(Hint::Title));
    assert_eq!(all.iter().map(|block| block.bold).collect::<Vec<_>>()[2..5], [true, false, false]);
}

#[test]
fn runs_changes_and_symbols() {
    let body = "<w:p><w:r><w:t>RESOLVED</w:t></w:r><w:r><w:tab/><w:t>Th</w:t></w:r><w:ins><w:r><w:t>at </w:t></w:r></w:ins>\
        <w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>\
        <w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:t>co&amp;op</w:t><w:noBreakHyphen/><w:t>ted &#163;5</w:t><w:softHyphen/></w:r></w:p>\
        <w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:t> </w:t><w:t>noted</w:t><w:br/><w:t>more</w:t><w:br w:type=\"page\"/><w:t>on</w:t></w:r></w:p>";
    assert_eq!(blocks(&source(&docx(body, &[]))), ["p |RESOLVED\tThat co&op-ted £5", "li0 •|noted", "p |more on"]);
}

#[test]
fn tables_are_rows_and_cells() {
    let cell = |words: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", p(words));
    let body = format!(
        "<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc>{}</w:tr>\
         <w:tr><w:trPr><w:del/></w:trPr>{}</w:tr></w:tbl>{}",
        cell("Action"),
        cell("Owner"),
        p("Write to all"),
        cell("Clerk"),
        cell("gone"),
        p("End"),
    );
    let source = source(&docx(&body, &[]));
    assert_eq!(
        blocks(&source),
        ["td0.0.0 |Action", "td0.0.1 |Owner", "td0.1.0 |Write to all", "td0.1.2 |Clerk", "p |End"]
    );
    let Shape::Blocks(all) = source.shape() else { panic!("blocks") };
    assert_eq!(all.iter().filter(|block| block.cell.is_some_and(|cell| cell.header)).count(), 2);
}

#[test]
fn text_boxes_notes_and_running_heads() {
    let boxed = format!("<w:txbxContent>{}</w:txbxContent>", p("In the box"));
    let body = format!(
        "<w:p><w:r><w:t>Before</w:t><mc:AlternateContent><mc:Choice><wps:txbx>{boxed}</wps:txbx></mc:Choice>\
         <mc:Fallback><v:textbox>{boxed}</v:textbox></mc:Fallback></mc:AlternateContent><w:t>, after</w:t>\
         <w:footnoteReference w:id=\"7\"/></w:r></w:p>"
    );
    let notes = format!(
        "<w:footnote w:type=\"separator\" w:id=\"0\">{}</w:footnote><w:footnote w:id=\"7\">{}</w:footnote>",
        p("-"),
        p("See the Act.")
    );
    let source = source(&docx(&body, &[("footnotes", &notes), ("header1", &p("Cabinet")), ("footer2", &p("Page 1"))]));
    assert_eq!(
        blocks(&source),
        ["- |Cabinet", "p |Before, after", "p |In the box", "note 1|See the Act.", "- |Page 1"]
    );
}

#[test]
fn parts_in_utf_16_and_in_another_place() {
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(
            part("document", &format!("<w:body>{}</w:body>", p("O’Neill"))).encode_utf16().flat_map(u16::to_le_bytes),
        )
        .collect();
    let relations =
        b"<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/text/main.xml\"/></Relationships>";
    let bytes = zip(&[("_rels/.rels", relations), ("text/main.xml", &wide)]);
    assert_eq!(blocks(&source(&bytes)), ["p |O’Neill"]);
}

#[test]
fn other_zips_say_what_they_are() {
    assert!(refused(&zip(&[("xl/workbook.xml", b"<x/>")])).contains("Excel"));
    assert!(refused(&zip(&[("content.xml", b"<x/>"), ("mimetype", b"")])).contains("OpenDocument"));
    assert!(refused(&zip(&[("META-INF/MANIFEST.MF", b"")])).contains("JAR"));
    assert!(refused(&zip(&[("photo.jpg", b"")])).contains("zip archive of other files"));
    assert!(refused(b"PK\x03\x04 nothing of a zip").contains("damaged DOCX"));
}

#[test]
fn a_damaged_document_gives_what_is_left() {
    let document = part("document", &format!("<w:body>{}{}", p("first"), p("second")));
    let cut = |at: usize| zip(&[("word/document.xml", &document.as_bytes()[..at])]);
    let source = source(&cut(document.find("second").unwrap() + 3));
    assert_eq!(blocks(&source)[0], "p |first");
    assert_eq!(source.remarks().len(), 1);
    assert!(refused(&zip(&[("word/document.xml", b"<w:document><w:body></w:p>")])).contains("damaged DOCX"));
    let bytes = docx(&p("words"), &[("numbering", "<w:num></w:other>")]);
    assert_eq!(read("a", &bytes, &Limits::default()).unwrap().remarks().len(), 1);
}

#[test]
fn no_entity_is_expanded_and_no_dtd_is_read() {
    let document =
        "<!DOCTYPE x [<!ENTITY a \"boom\"><!ENTITY b \"&a;&a;\">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>";
    assert!(refused(&zip(&[("word/document.xml", document.as_bytes())])).contains("document type definition"));
    let source = source(&docx(&p("a &unknown; b"), &[]));
    assert_eq!(blocks(&source), ["p |a \u{fffd} b"]);
}

#[test]
fn a_zip_bomb_is_not_unpacked() {
    let body = p(&"noted ".repeat(200_000));
    let bytes = docx(&body, &[]);
    assert!(bytes.len() < 20_000);
    let limits = Limits { decoded_bytes: 1 << 20, ..Limits::default() };
    let refused = read("a.docx", &bytes, &limits).unwrap_err();
    assert!(matches!(refused, ReadError::TooLarge { what: "bytes after decompression", .. }), "{refused}");
    assert!(read("a.docx", &bytes, &Limits::default()).is_ok());
}

#[test]
fn elements_entries_and_depth_are_counted() {
    let limits = Limits { nodes: 100, ..Limits::default() };
    let of = |times: usize| docx(&p("x").repeat(times), &[]);
    assert!(read("a", &of(30), &limits).is_ok());
    assert!(matches!(read("a", &of(40), &limits), Err(ReadError::TooLarge { what: "elements", .. })));
    let deep = |times: usize| {
        docx(&format!("{}{}<w:sdt>{}", p("x"), "<w:sdt>".repeat(times), "</w:sdt>".repeat(times + 1)), &[])
    };
    assert!(source(&deep(100)).remarks().is_empty());
    assert!(source(&deep(10_000)).remarks()[0].contains("nested"));
    let names: Vec<String> = (0..10_001).map(|at| format!("{at}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert!(matches!(read("a", &zip(&many), &Limits::default()), Err(ReadError::TooLarge { .. })));
}

#[test]
fn hostile_documents_take_linear_time() {
    let nested = |open: &str, close: &str, times: usize| format!("{}x{}", open.repeat(times), close.repeat(times));
    let attributes: String = (0..50_000).map(|at| format!(" a{at}=\"1\"")).collect();
    for body in [
        nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 1_000),
        nested("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>", 1_000),
        format!("<w:p{attributes}><w:r><w:t>x</w:t></w:r></w:p>"),
        "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>".repeat(20_000),
        "<w:p>".repeat(2_000) + &"</w:p>".repeat(2_000),
    ] {
        let started = std::time::Instant::now();
        source(&docx(&body, &[]));
        assert!(started.elapsed().as_secs() < 10, "{} took {:?}", &body[..40], started.elapsed());
    }
}
