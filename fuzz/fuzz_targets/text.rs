//! Any bytes, as they are: sniffed, decoded, read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_read::{Limits, read};

fuzz_target!(|bytes: &[u8]| {
    let _ = read("fuzz", bytes, &Limits::default());
});
