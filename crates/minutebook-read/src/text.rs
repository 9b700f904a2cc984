//! Plain text to a source: decoded, otherwise as it is.

use crate::encoding;
use minutebook::text::Source;

/// Reads plain text.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Source {
    let encoding::Decoded { mut text, remarks } = encoding::decode(bytes, false);
    if memchr::memchr(b'\n', text.as_bytes()).is_none() && memchr::memchr(b'\r', text.as_bytes()).is_some() {
        text = text.replace('\r', "\n"); // lines as they ended on old Macintoshes; no place moves
    }
    let same = text.as_bytes() == bytes;
    let source = Source::from_text(name, text).with_remarks(remarks);
    if same { source } else { source.of_bytes(bytes) }
}
