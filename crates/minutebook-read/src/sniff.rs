//! What a file is, by its bytes.

use crate::encoding;

/// What the bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Nothing, or nothing but white space.
    Empty,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// HTML: a page or a fragment.
    Html,
    /// A PDF.
    Pdf,
    /// A zip archive: a DOCX, or something else.
    Zip,
    /// A compound file of the old office formats: DOC, XLS, MSG.
    Ole,
    /// Rich text format.
    Rtf,
    /// A picture.
    Image,
    /// A mail as it was sent.
    Mail,
    /// Another archive: gzip, 7z, RAR.
    Archive,
    /// Bytes that are no text.
    Binary,
}

impl Kind {
    /// What to tell somebody who hoped for a paper.
    pub fn says(self) -> &'static str {
        match self {
            Kind::Empty => "the file is empty",
            Kind::Text => "plain text",
            Kind::Markdown => "Markdown",
            Kind::Html => "an HTML page",
            Kind::Pdf => "PDF: not read by this build: build it with the feature `pdf`",
            Kind::Zip => "a zip archive: if it is a DOCX, build with the feature `docx` to read it",
            Kind::Ole => "a file of an old office program (DOC, XLS): save it as DOCX or PDF and read that",
            Kind::Rtf => "rich text (RTF): save it as DOCX or PDF and read that",
            Kind::Image => "a picture: run character recognition (OCR) on it first",
            Kind::Mail => "a mail with its headers: save the attached paper and read that",
            Kind::Archive => "a packed archive, not a paper: unpack it first",
            Kind::Binary => "binary data, not a paper",
        }
    }
}

/// Bytes that kinds start with.
const STARTS: &[(&[u8], Kind)] = &[
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::Ole),
    (b"{\\rtf", Kind::Rtf),
    (b"\x89PNG", Kind::Image),
    (b"\xff\xd8\xff", Kind::Image),
    (b"GIF8", Kind::Image),
    (b"II*\0", Kind::Image),
    (b"MM\0*", Kind::Image),
    (b"BM", Kind::Image),
    (b"\x1f\x8b", Kind::Archive),
    (b"7z\xbc\xaf\x27\x1c", Kind::Archive),
    (b"Rar!", Kind::Archive),
    (b"\x7fELF", Kind::Binary),
    (b"MZ\x90\0", Kind::Binary),
];
/// A PDF may have other bytes before its mark.
const PDF_WITHIN: usize = 1024;
/// So much of a text is looked at for its marks.
const MARKS_WITHIN: usize = 256 << 10;

/// Tells what `bytes` are.
pub fn sniff(bytes: &[u8]) -> Kind {
    let head = bytes.get(..PDF_WITHIN).unwrap_or(bytes);
    if bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).iter().all(u8::is_ascii_whitespace) {
        return Kind::Empty;
    }
    if memchr::memmem::find(head, b"%PDF-").is_some() {
        return Kind::Pdf;
    }
    let known = STARTS.iter().find(|(start, _)| head.starts_with(start)).map(|(_, kind)| *kind);
    match known {
        Some(Kind::Image) if !head.iter().any(|byte| *byte == 0 || *byte >= 0x80) => {}
        Some(kind) => return kind,
        None => {}
    }
    if encoding::wide(bytes).is_some() {
        let text = encoding::decode(bytes.get(..2 * MARKS_WITHIN).unwrap_or(bytes), false).text;
        return if is_text(text.as_bytes()) { marks(text.as_bytes()) } else { Kind::Binary };
    }
    let looked_at = bytes.get(..MARKS_WITHIN).unwrap_or(bytes);
    if !is_text(looked_at) {
        return Kind::Binary;
    }
    marks(looked_at.strip_prefix(b"\xef\xbb\xbf").unwrap_or(looked_at))
}

/// Whether an office document lies encrypted in a compound file, as a password makes of a DOCX.
pub(crate) fn is_sealed(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

/// Few control characters, and as many letters as a text has.
fn is_text(bytes: &[u8]) -> bool {
    let is_odd = |byte: &&u8| matches!(**byte, 0..=8 | 14..=26 | 28..=31 | 127);
    let odd = bytes.iter().filter(is_odd).count();
    odd * 20 <= bytes.len() && bytes.iter().any(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80)
}

/// Which markup a text has.
fn marks(text: &[u8]) -> Kind {
    let start = text.trim_ascii_start();
    if is_page(start) {
        return Kind::Html;
    }
    let (tags, block_tags) = tags(text);
    let markdown = markdown_marks(text);
    if block_tags && markdown == 0 || tags >= 3 && markdown < 2 {
        return Kind::Html;
    }
    if markdown >= 2 { Kind::Markdown } else { Kind::Text }
}

/// Whether a text starts as an HTML page does: a doctype, a comment, `<html`, `<head`, `<body`.
fn is_page(start: &[u8]) -> bool {
    const PAGE: &[&str] = &["<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<!--"];
    let is = |sign: &str| start.get(..sign.len()).is_some_and(|head| head.eq_ignore_ascii_case(sign.as_bytes()));
    if PAGE.iter().any(|sign| is(sign)) {
        return true;
    }
    let xml = start.starts_with(b"<?xml");
    xml && memchr::memmem::find(start.get(..PDF_WITHIN).unwrap_or(start), b"<html").is_some()
}

/// Tags that a text without markup does not have.
const TAGS: &[&str] = &[
    "br", "p", "/p", "em", "/em", "strong", "/strong", "b", "/b", "i", "/i", "li", "/li", "ul", "/ul", "ol", "/ol",
    "td", "/td", "tr", "/tr", "div", "/div", "span", "/span", "h1", "/h1", "h2", "/h2", "h3", "/h3", "table", "/table",
    "a",
];
/// One of these at a line's start is a fragment of a page.
const BLOCK_TAGS: &[&str] = &["p", "div", "h1", "h2", "h3", "ul", "ol", "table"];

/// How many known tags, up to ten; whether the text starts with one of a block.
fn tags(text: &[u8]) -> (usize, bool) {
    let name = |at: usize| {
        let rest = text.get(at + 1..).unwrap_or(b"");
        let slash = usize::from(rest.first() == Some(&b'/'));
        let end = rest.iter().skip(slash).take(10).take_while(|byte| byte.is_ascii_alphanumeric()).count() + slash;
        let closed = rest.get(end).is_some_and(|byte| matches!(byte, b'>' | b' ' | b'/' | b'\n' | b'\t'));
        rest.get(..end).filter(|_| closed)
    };
    let is = |known: &[&str], at: usize| {
        name(at).is_some_and(|name| known.iter().any(|tag| tag.as_bytes().eq_ignore_ascii_case(name)))
    };
    let first = text.len() - text.trim_ascii_start().len();
    let starts = text.get(first) == Some(&b'<') && is(BLOCK_TAGS, first);
    (memchr::memchr_iter(b'<', text).filter(|at| is(TAGS, *at)).take(10).count(), starts)
}

/// How surely a text is Markdown: two marks are enough.
fn markdown_marks(text: &[u8]) -> usize {
    let front = text.starts_with(b"---\n") || text.starts_with(b"---\r\n");
    let mut marks = if front && front_matter(text) { 2 } else { 0 };
    for line in text.split(|byte| *byte == b'\n') {
        marks += line_marks(line.trim_ascii());
        if marks >= 2 {
            break;
        }
    }
    marks
}

/// "key: value" lines between two lines of dashes.
fn front_matter(text: &[u8]) -> bool {
    let mut lines = text.split(|byte| *byte == b'\n').skip(1).take(200).map(|line| line.trim_ascii_end());
    let key = |line: &[u8]| memchr::memchr(b':', line).is_some_and(|at| at > 0 && at < 40);
    lines.next().is_some_and(key) && lines.any(|line| line == b"---" || line == b"...")
}

/// What one line says: a heading, bold from its start, a link, an escaped number, the rule under a table's head.
fn line_marks(line: &[u8]) -> usize {
    let hashes = line.iter().take_while(|byte| **byte == b'#').count();
    let has = |sign: &[u8]| memchr::memmem::find(line, sign).is_some();
    match line.first() {
        None => 0,
        Some(b'#') => usize::from((1..=6).contains(&hashes) && line.get(hashes) == Some(&b' ')),
        Some(b'*') => usize::from(
            line.starts_with(b"**")
                && line.get(2).is_some_and(|byte| !b"* ".contains(byte))
                && has(b"** ") | line.ends_with(b"**") | has(b"**:"),
        ),
        Some(b'|' | b'-' | b':') if is_table_rule(line) => 2,
        Some(byte) if byte.is_ascii_digit() => usize::from(has(b"\\. ")),
        Some(_) => usize::from(has(b"](http") || has(b"](<http") || (line.len() > 8 && line.ends_with(b"\\"))),
    }
}

fn is_table_rule(line: &[u8]) -> bool {
    line.iter().all(|byte| b"|-: ".contains(byte))
        && line.contains(&b'|')
        && memchr::memmem::find(line, b"---").is_some()
}

#[cfg(test)]
#[path = "sniff_tests.rs"]
mod tests;
