//! Tests of what files are taken for.

use super::*;

#[test]
fn kinds_are_told_by_the_bytes() {
    let wide: Vec<u8> = "Present: A Smith and others".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide_page: Vec<u8> = "<html><body><p>x</p>".encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (bytes, kind) in [
        (&b""[..], Kind::Empty),
        (b" \r\n\t ", Kind::Empty),
        (b"\xef\xbb\xbf%PDF-1.7", Kind::Pdf),
        (b"PK\x03\x04....", Kind::Zip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", Kind::Ole),
        (b"{\\rtf1\\ansi Hello}", Kind::Rtf),
        (b"\x89PNG\r\n\x1a\n", Kind::Image),
        (b"BMW drivers were discussed", Kind::Text),
        (b"\x1f\x8b\x08\0", Kind::Archive),
        (b"\0\x01\x02\x03\x04\x05abc", Kind::Binary),
        (b"Present: A\0 Smith and twenty others in the hall", Kind::Text),
        (b"Minutes of the meeting\n\nPresent: A Smith\n", Kind::Text),
        (b"1. one\n- two\n* three\n<5 were > 3, a<b\n", Kind::Text),
        (b"---\ntitle: x\n---\nwords", Kind::Markdown),
        (b"# Minutes\n\n**Present** all\n", Kind::Markdown),
        (b"No. | Item |\n---|---\n1. | Apologies |\n", Kind::Markdown),
        (b"1\\. Apologies\n\n2\\. Minutes\n", Kind::Markdown),
        (b"  <!DOCTYPE html><html>", Kind::Html),
        (b"<?xml version='1.0'?><html xmlns='x'>", Kind::Html),
        (b"<p>Minutes</p>", Kind::Html),
        (b"Present: A<br />B<br />C<br />&pound;5", Kind::Html),
        (b"Minutes & notes for R&amp;D, x <y@example.org>", Kind::Text),
        (&wide, Kind::Text),
        (&wide_page, Kind::Html),
    ] {
        assert_eq!(sniff(bytes), kind, "{}", String::from_utf8_lossy(bytes));
    }
}
