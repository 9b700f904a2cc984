//! Bytes to sources: what a paper's words are and where they stand, whatever its format.
//!
//! The kind is told by the first bytes, never by the name. Every input gives a [`Source`] or a [`ReadError`] that says
//! what the file is; [`Limits`] bound the work on hostile files.
//!
//! ```
//! use minutebook_read::{Limits, ReadError};
//!
//! let source = minutebook_read::open("../../examples/papers/2023-10-17-cabinet-item.html")?;
//! let document = minutebook::parse(&source).value;
//! assert_eq!(document.decisions.len(), 3);
//!
//! match minutebook_read::read("scan.pdf", b"not a paper \0\0\0\0", &Limits::default()) {
//!     Err(ReadError::NoText { pages, .. }) => println!("{pages} pages to recognise"),
//!     Err(error) => println!("{}: {error}", error.kind()),
//!     Ok(source) => println!("{}", source.text()),
//! }
//! # Ok::<(), ReadError>(())
//! ```
//!
//! | feature | what it adds | on by default |
//! |---|---|---|
//! | `pdf` | reads PDF | yes |
//! | `docx` | reads Word documents | yes |
//!
//! Text, Markdown and HTML are always read; a file of a format left out gives [`ReadError::NotRead`].
#![forbid(unsafe_code)]

mod attachment;
mod compose;
mod counting;
#[cfg(feature = "docx")]
mod docx;
mod encoding;
mod error;
mod html;
mod lead;
mod limits;
mod markdown;
mod marker;
#[cfg(feature = "pdf")]
mod pdf;
mod rejoin;
mod sniff;
mod tables;
mod text;

pub use error::ReadError;
pub use limits::Limits;
pub use sniff::{Kind, sniff};

use minutebook::text::Source;
use std::path::Path;

/// Opens and reads one file with the default limits.
///
/// # Errors
/// What the file is, or why it could not be read; the message names the file.
pub fn open(path: impl AsRef<Path>) -> Result<Source, ReadError> {
    open_within(path, &Limits::default())
}

/// Opens and reads one file within `limits`.
///
/// # Errors
/// As [`open`].
pub fn open_within(path: impl AsRef<Path>, limits: &Limits) -> Result<Source, ReadError> {
    let path = path.as_ref();
    let name = path.to_string_lossy().into_owned();
    let opened = |cause| ReadError::Open { name: name.clone(), cause };
    let size = std::fs::metadata(path).map_err(opened)?.len();
    if size > limits.file_bytes {
        return Err(ReadError::TooLarge { name, what: "bytes", limit: limits.file_bytes });
    }
    let bytes = std::fs::read(path).map_err(opened)?;
    read(&name, &bytes, limits)
}

/// Reads one document from its bytes; `name` stands in messages and in the `source` column.
///
/// # Errors
/// As [`open`].
pub fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Source, ReadError> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(ReadError::TooLarge { name: name.to_owned(), what: "bytes", limit: limits.file_bytes });
    }
    match sniff(bytes) {
        Kind::Empty => Err(ReadError::Empty { name: name.to_owned() }),
        Kind::Text => Ok(text::read(name, bytes)),
        Kind::Markdown => Ok(markdown::read(name, bytes)),
        Kind::Html => html::read(name, bytes, limits),
        #[cfg(feature = "docx")]
        Kind::Zip => docx::read(name, bytes, limits),
        #[cfg(feature = "pdf")]
        Kind::Pdf => pdf::read(name, bytes, limits),
        Kind::Ole if sniff::is_sealed(bytes) => {
            Err(ReadError::Encrypted { name: name.to_owned(), kind: "office document" })
        }
        other => Err(ReadError::NotRead { name: name.to_owned(), what: other.says() }),
    }
}
