//! HTML: a doctype makes the bytes be taken for it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_read::{Limits, read};

fuzz_target!(|bytes: &[u8]| {
    let page = [b"<!doctype html>RESOLVED", bytes].concat();
    let _ = read("fuzz.html", &page, &Limits::default());
});
