//! Files that nobody vouches for: each gives a typed error, or a paper with what could be read. None ends the process.

use crate::writer::{Kid, Paper, Writer, marked, words};
use flate2::{Compression, write::ZlibEncoder};
use minutebook_read::{Limits, ReadError, read};
use std::io::Write;
use std::time::Duration;

fn open(bytes: &[u8]) -> Result<minutebook::text::Source, ReadError> {
    read("own.pdf", bytes, &Limits::default())
}

fn spent(bytes: &[u8], limits: Limits) -> &'static str {
    match read("own.pdf", bytes, &limits) {
        Err(ReadError::TooLarge { what, .. }) => what,
        other => panic!("{other:?}"),
    }
}

fn small() -> Vec<u8> {
    Paper::default().page(words("F", 12.0, 70.0, 700.0, "The plan was agreed by the board.")).bytes()
}

/// One page whose resources hold `extra`, over the objects of `file`.
fn one_page(mut file: Writer, pages: usize, content: &[u8], resources: &str) -> Vec<u8> {
    let font = file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    let content = file.stream("", content);
    let page = file.add(format!(
        "<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
         /Resources << /Font << /F {font} 0 R >> {resources} >> >>"
    ));
    file.set(pages, format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>"));
    file.finish("")
}

fn begun() -> (Writer, usize) {
    let mut file = Writer::default();
    let root = file.reserve();
    let pages = file.reserve();
    file.set(root, format!("<< /Type /Catalog /Pages {pages} 0 R >>"));
    (file, pages)
}

fn packed(data: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(data).expect("memory");
    packer.finish().expect("memory")
}

#[test]
fn a_file_without_pages_is_damaged() {
    let (mut file, pages) = begun();
    file.set(pages, "<< /Type /Pages /Count 0 /Kids [] >>");
    assert!(matches!(open(&file.finish("")), Err(ReadError::Damaged { .. })));
    assert!(matches!(open(b"%PDF-1.7\nnothing more"), Err(ReadError::Damaged { .. })));
}

#[test]
fn an_encrypted_file_says_so() {
    let (mut file, pages) = begun();
    file.set(pages, "<< /Type /Pages /Count 0 /Kids [] >>");
    let lock =
        file.add(format!("<< /Filter /Standard /V 1 /R 2 /P -4 /O <{}> /U <{}> >>", "00".repeat(32), "11".repeat(32)));
    let bytes = file.finish(&format!("/Encrypt {lock} 0 R /ID [<00112233> <00112233>]"));
    assert!(matches!(open(&bytes), Err(ReadError::Encrypted { .. })));
}

#[test]
fn pages_of_pictures_have_no_text() {
    let (mut file, pages) = begun();
    let picture = file
        .stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", b"0");
    let bytes = one_page(file, pages, b"q 500 0 0 700 0 0 cm /P Do Q", &format!("/XObject << /P {picture} 0 R >>"));
    assert!(matches!(open(&bytes), Err(ReadError::NoText { pages: 1, .. })));
    let cut = bytes.len() - "startxref\n0000\n%%EOF\n".len();
    assert!(matches!(open(&bytes[..cut]), Err(ReadError::Damaged { .. })), "a cut file is no scan");
}

#[test]
fn a_file_that_breaks_off_says_so() {
    let whole = small();
    assert!(open(&whole).unwrap().remarks().is_empty());
    let cut = memchr::memmem::rfind(&whole, b"%%EOF").unwrap();
    let source = open(&whole[..cut]).unwrap();
    assert!(source.text().contains("plan was agreed"));
    assert!(source.remarks()[0].contains("fetch it again"), "{:?}", source.remarks());
}

#[test]
fn a_page_of_a_picture_among_pages_of_words_is_named() {
    let (mut file, pages) = begun();
    let picture = file
        .stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", b"0");
    let font = file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    let mut kids = String::new();
    let covered: &[u8] = b"q 500 0 0 700 0 0 cm /P Do Q";
    let small: &[u8] = b"q 50 0 0 50 0 0 cm /P Do Q BT /F 12 Tf 72 700 Td (Noted.) Tj ET";
    for content in [small, covered] {
        let content = file.stream("", content);
        let page = file.add(format!(
            "<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
             /Resources << /Font << /F {font} 0 R >> /XObject << /P {picture} 0 R >> >> >>"
        ));
        kids += &format!("{page} 0 R ");
    }
    file.set(pages, format!("<< /Type /Pages /Count 2 /Kids [{kids}] >>"));
    let source = open(&file.finish("")).unwrap();
    assert_eq!(source.remarks(), ["page 2 is a picture without words: run character recognition (OCR) on it"]);
}

#[test]
fn ten_thousand_pages_are_too_many() {
    let (mut file, pages) = begun();
    let kids: Vec<String> =
        (0..10_000).map(|_| format!("{} 0 R", file.add(format!("<< /Type /Page /Parent {pages} 0 R >>")))).collect();
    file.set(pages, format!("<< /Type /Pages /Count 10000 /Kids [{}] >>", kids.join(" ")));
    assert_eq!(spent(&file.finish(""), Limits::default()), "pages");
}

#[test]
fn loops_of_objects_end() {
    // The page tree holds itself, the form draws itself, the structure tree's element is its own kid.
    let (mut file, pages) = begun();
    let form = file.reserve();
    file.set(
        form,
        format!(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A {form} 0 R >> >> /Length 5 >>\n\
             stream\n/A Do\nendstream"
        ),
    );
    let bytes = one_page(
        file,
        pages,
        b"/A Do BT /F 12 Tf 1 0 0 1 70 700 Tm (Still read) Tj ET",
        &format!("/XObject << /A {form} 0 R >>"),
    );
    assert_eq!(open(&bytes).expect("a paper").text(), "Still read");

    let (mut file, pages) = begun();
    file.set(pages, format!("<< /Type /Pages /Count 1 /Kids [{pages} 0 R {pages} 0 R] >>"));
    assert!(open(&file.finish("")).is_err());

    let content = marked(0, &words("F", 12.0, 70.0, 700.0, "Round and round"));
    let looped = Paper::default()
        .page(content)
        .element("P", vec![Kid::Mark(0, 0), Kid::Element(1)])
        .element("Document", vec![Kid::Element(0), Kid::Element(1)]);
    assert_eq!(open(&looped.bytes()).expect("a paper").text(), "Round and round");
}

#[test]
fn a_form_drawn_again_and_again_ends() {
    // Thirty forms, each drawing the next twice, the last one printing: 2^30 times.
    for leaf in ["BT /F 12 Tf 1 0 0 1 70 700 Tm (x) Tj ET", "0 0 1 1 re f"] {
        let (mut file, pages) = begun();
        let font = file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        let mut next = file.stream(
            &format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F {font} 0 R >> >>"),
            leaf.as_bytes(),
        );
        for _ in 0..30 {
            next = file.stream(
                &format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A {next} 0 R >> >>"),
                b"/A Do /A Do",
            );
        }
        let content = b"/A Do BT /F 12 Tf 1 0 0 1 70 600 Tm (Still read) Tj ET";
        let bytes = one_page(file, pages, content, &format!("/XObject << /A {next} 0 R >>"));
        assert!(open(&bytes).expect("a paper").text().contains("Still read"));
    }
}

#[test]
fn wide_forms_spend_the_operators() {
    let (mut file, pages) = begun();
    let font = file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    let mut next = file.stream(
        &format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F {font} 0 R >> >>"),
        b"BT /F 12 Tf 1 0 0 1 70 700 Tm (x) Tj ET",
    );
    for _ in 0..8 {
        next = file.stream(
            &format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A {next} 0 R >> >>"),
            "/A Do ".repeat(50).as_bytes(),
        );
    }
    let bytes = one_page(file, pages, b"/A Do", &format!("/XObject << /A {next} 0 R >>"));
    assert_eq!(spent(&bytes, Limits { nodes: 50_000, ..Limits::default() }), "operators and elements");
}

#[test]
fn a_stream_that_unpacks_without_end_spends_the_bytes() {
    let limits = || Limits { decoded_bytes: 4 << 20, ..Limits::default() };
    let bomb = packed(&vec![b' '; 32 << 20]);
    let (mut file, pages) = begun();
    let content = file.stream("/Filter /FlateDecode", &bomb);
    let page = file.add(format!("<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 9 9] /Contents {content} 0 R >>"));
    file.set(pages, format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>"));
    assert_eq!(spent(&file.finish(""), limits()), "decoded bytes");

    // The same as an object stream, under its name and under its name in disguise, and as a font's map.
    for name in ["/ObjStm", "/Obj#53tm"] {
        let (mut file, pages) = begun();
        file.set(pages, "<< /Type /Pages /Count 0 /Kids [] >>");
        file.stream(&format!("/Type {name} /N 1 /First 4 /Filter /FlateDecode"), &bomb);
        assert_eq!(spent(&file.finish(""), limits()), "decoded bytes");
    }
    let (mut file, pages) = begun();
    let map = file.stream("/Filter /FlateDecode", &bomb);
    let font = file.add(format!("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode {map} 0 R >>"));
    let bytes =
        one_page(file, pages, b"BT /G 9 Tf (x) Tj ET", &format!("/ExtGState << /S << /Font [{font} 0 R 9] >> >>"));
    assert!(open(&bytes).is_err());
    let (mut file, pages) = begun();
    let map = file.stream("/Filter /FlateDecode", &bomb);
    let font = file.add(format!("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode {map} 0 R >>"));
    let resources = format!("/ExtGState << /S << /Font [{font} 0 R 9] >> >>");
    let bytes = one_page(file, pages, b"/S gs BT (x) Tj ET", &resources);
    assert_eq!(spent(&bytes, limits()), "decoded bytes");
}

#[test]
fn each_limit_is_counted_while_reading() {
    let bytes = small();
    assert_eq!(spent(&bytes, Limits { glyphs: 10, ..Limits::default() }), "glyphs");
    assert_eq!(spent(&bytes, Limits { nodes: 3, ..Limits::default() }), "operators and elements");
    assert_eq!(spent(&bytes, Limits { pages: 0, ..Limits::default() }), "pages");
    assert_eq!(spent(&bytes, Limits { file_bytes: 100, ..Limits::default() }), "bytes");
    assert_eq!(spent(&bytes, Limits { decoded_bytes: 0, ..Limits::default() }), "decoded bytes");
    let many = Paper::default().page("q Q ".repeat(20_000)).bytes();
    assert_eq!(spent(&many, Limits { time: Duration::ZERO, ..Limits::default() }), "seconds");
}

#[test]
fn many_operators_are_read_within_the_limits() {
    let content = "BT /F 9 Tf 1 0 0 1 70 700 Tm (x) Tj ET\n".repeat(60_000);
    assert!(open(&Paper::default().page(content).bytes()).is_ok());
}

#[test]
fn deep_nesting_does_not_end_the_process() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(200_000), close.repeat(200_000));
    for nested in
        [deep("[", "]"), deep("<< /A ", ">> "), "[".repeat(200_000), "(".repeat(200_000), "q ".repeat(200_000)]
    {
        let (mut file, pages) = begun();
        file.add(&nested);
        let content = format!("{nested} TJ BT /F 12 Tf (after) Tj ET");
        let _ = open(&one_page(file, pages, content.as_bytes(), &format!("/Properties {nested}")));
    }
    // A structure tree of one element in another, fifty thousand deep.
    let mut paper = Paper::default().page(marked(0, &words("F", 12.0, 70.0, 700.0, "At the bottom")));
    paper = paper.element("P", vec![Kid::Mark(0, 0)]);
    for index in 0..50_000 {
        paper = paper.element(if index % 2 == 0 { "L" } else { "LI" }, vec![Kid::Element(index)]);
    }
    assert!(open(&paper.bytes()).expect("a paper").text().contains("At the bottom"));
}

#[test]
fn widths_told_again_and_again_are_bounded() {
    let widths = "0 65535 500 ".repeat(5_000);
    for map in ["", "/ToUnicode 3 0 R"] {
        let (mut file, pages) = begun();
        file.stream("", b"begincmap 1 beginbfrange <0000> <00FF> <0041> endbfrange endcmap");
        let font = file.add(format!(
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H {map} \
             /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [{widths}] >>] >>"
        ));
        let resources = format!("/ExtGState << /S << /Font [{font} 0 R 9] >> >>");
        let limits = Limits { time: Duration::from_secs(20), ..Limits::default() };
        let _ = read("own.pdf", &one_page(file, pages, b"/S gs BT (abcd) Tj ET", &resources), &limits);
    }
}

#[test]
fn damaged_copies_give_a_paper_or_an_error() {
    let content = marked(0, &words("F", 12.0, 70.0, 700.0, "The plan was agreed"));
    let whole = Paper::default()
        .page(content)
        .element("P", vec![Kid::Mark(0, 0)])
        .element("Document", vec![Kid::Element(0)])
        .bytes();
    for end in (0..whole.len()).step_by(7) {
        let _ = open(&whole[..end]);
    }
    let mut state = 0x2545_F491_4F6C_DD1Du64;
    for _ in 0..600 {
        let mut copy = whole.clone();
        for _ in 0..6 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let at = (state % copy.len() as u64) as usize;
            copy[at] = (state >> 32) as u8;
        }
        let _ = open(&copy);
    }
}
