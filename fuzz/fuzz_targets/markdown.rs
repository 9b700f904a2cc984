//! Markdown: front matter makes the bytes be taken for it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_read::{Limits, read};

fuzz_target!(|bytes: &[u8]| {
    let file = [b"---\ntitle: fuzz\n---\n", bytes].concat();
    let _ = read("fuzz.md", &file, &Limits::default());
});
