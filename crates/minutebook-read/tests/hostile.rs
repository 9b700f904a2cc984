//! Bad input: each gives a clear typed error, or a document with remarks; nothing panics and nothing takes for ever.

use minutebook::text::{Shape, Source};
use minutebook_read::{Limits, ReadError, read};
use std::time::{Duration, Instant};

fn source(name: &str, bytes: &[u8]) -> Source {
    read(name, bytes, &Limits::default()).expect("a document")
}

fn refused(name: &str, bytes: &[u8]) -> String {
    read(name, bytes, &Limits::default()).expect_err("no document").to_string()
}

#[test]
fn what_is_no_paper_says_what_it_is() {
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0";
    let sealed: Vec<u8> =
        ole.iter().copied().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (name, bytes, says) in [
        ("a.txt", &b""[..], "the file is empty"),
        ("a.txt", b"  \r\n\t\n", "the file is empty"),
        ("a.txt", b"\xef\xbb\xbf \n", "the file is empty"),
        ("a.txt", b"\0\x01\x02\x03\x04\xff\xfe\x05\x06\x07", "binary data"),
        ("a.txt", &[0; 64], "binary data"),
        ("a.docx", ole, "old office program"),
        ("a.docx", &sealed, "encrypted"),
        ("a.txt", b"{\\rtf1\\ansi Minutes}", "RTF"),
        ("a.pdf", b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        ("a.txt", b"\x1f\x8b\x08\0\0\0", "packed archive"),
        (
            "m.html",
            b"<html><title>Log in</title><form><input type='password'></form>Your name",
            "an HTML page to log in",
        ),
        ("m.pdf", b"<!doctype html><title>404 - page not found</title><h1>Sorry</h1><p>We looked.", "an HTML page"),
    ] {
        let said = refused(name, bytes);
        assert!(said.contains(says) && said.starts_with(name), "{said}");
    }
}

#[test]
fn a_paper_without_any_form_is_a_paper() {
    for words in [
        "x",
        "They met and they talked.",
        "Cofnodion y cyfarfod a gynhaliwyd ar 3 Mawrth. PENDERFYNWYD nodi’r adroddiad.",
        "RESOLVED\0 That\0 it be noted by all of those who had been present",
    ] {
        assert!(!source("a.txt", words.as_bytes()).text().is_empty());
    }
}

#[test]
fn truncated_utf_16_is_read_to_its_end() {
    let mut bytes: Vec<u8> = "\u{feff}Present: all of us".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.pop();
    let source = source("a.txt", &bytes);
    assert_eq!(source.text(), "Present: all of u");
    assert_eq!(source.remarks().len(), 1);
}

#[test]
fn fifty_megabytes_on_one_line() {
    for (name, start, megabytes) in
        [("a.txt", "", 50), ("a.html", "<html><body><p>", 10), ("a.md", "---\ntitle: x\n---\n\n", 10)]
    {
        let line = "That the report be noted, and ".repeat((megabytes << 20) / 30);
        let started = Instant::now();
        let source = source(name, format!("{start}{line}").as_bytes());
        assert!(source.text().len() > megabytes * 1_000_000);
        assert!(started.elapsed() < Duration::from_secs(60), "{name} took {:?}", started.elapsed());
    }
}

#[test]
fn a_million_list_items() {
    let items = "<li>noted".repeat(1_000_000);
    let started = Instant::now();
    let source = source("a.html", format!("<html><body><ul>{items}</ul>").as_bytes());
    let Shape::Blocks(blocks) = source.shape() else { panic!("blocks") };
    assert_eq!(blocks.len(), 1_000_000);
    assert!(started.elapsed() < Duration::from_secs(60), "took {:?}", started.elapsed());
}

#[test]
fn bytes_are_counted_before_anything_is_read() {
    let limits = Limits { file_bytes: 10, ..Limits::default() };
    assert!(read("a.txt", b"0123456789", &limits).is_ok());
    let error = read("a.txt", b"0123456789a", &limits).unwrap_err();
    assert!(matches!(error, ReadError::TooLarge { what: "bytes", limit: 10, .. }));
}

#[test]
fn a_file_that_is_not_there_says_so() {
    let said = minutebook_read::open("no/such/minutes.txt").unwrap_err().to_string();
    assert!(said.starts_with("no/such/minutes.txt: cannot be opened"), "{said}");
}
