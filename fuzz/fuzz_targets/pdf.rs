//! PDF: a mark makes the bytes be taken for it, where they have none.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_read::{Limits, read};

fuzz_target!(|bytes: &[u8]| {
    let marked = if bytes.starts_with(b"%PDF-") { bytes.to_vec() } else { [b"%PDF-1.7\n", bytes].concat() };
    let _ = read("fuzz.pdf", &marked, &Limits::default());
});
