//! Plain text to a source: decoded, otherwise as it is.

use crate::{Limits, ReadError};
use minutebook::text::Source;

/// Reads plain text.
pub(crate) fn read(name: &str, bytes: &[u8], _limits: &Limits) -> Result<Source, ReadError> {
    Ok(Source::from_text(name, String::from_utf8_lossy(bytes).into_owned()))
}
