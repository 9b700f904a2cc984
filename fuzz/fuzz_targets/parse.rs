//! The whole parse of any words: no panic, the same each time.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = minutebook::text::Source::from_text("fuzz", String::from_utf8_lossy(bytes));
    assert_eq!(minutebook::parse(&source), minutebook::parse(&source));
});
