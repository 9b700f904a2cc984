//! Plain text to a source: decoded, its lines cleaned of what only a screen sees, otherwise as it is.

use crate::{clean, encoding};
use minutebook::text::Source;

/// Reads plain text.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Source {
    let encoding::Decoded { mut text, remarks } = encoding::decode(bytes, false);
    if memchr::memchr(b'\n', text.as_bytes()).is_none() && memchr::memchr(b'\r', text.as_bytes()).is_some() {
        text = text.replace('\r', "\n"); // lines as they ended on old Macintoshes; no place moves
    }
    let source = match clean::lines(&text) {
        Some((clean, origins)) => Source::from_text(name, clean).with_origins(origins).of_bytes(bytes),
        None if text.as_bytes() == bytes => Source::from_text(name, text),
        None => Source::from_text(name, text).of_bytes(bytes),
    };
    source.with_remarks(remarks)
}
