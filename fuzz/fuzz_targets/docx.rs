//! DOCX: the bytes as a zip, and as the parts of one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_read::{Limits, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

const PARTS: [&str; 4] = ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"];

fuzz_target!(|bytes: &[u8]| {
    let _ = read("fuzz.docx", &[b"PK\x03\x04", bytes].concat(), &Limits::default());
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    // A zero byte divides the parts.
    for (name, part) in PARTS.iter().zip(bytes.split(|byte| *byte == 0)) {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a new file");
        zip.write_all(part).expect("in memory");
    }
    let _ = read("fuzz.docx", zip.finish().expect("a zip").get_ref(), &Limits::default());
});
