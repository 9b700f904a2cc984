//! What a file is, by its first bytes.

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Nothing, or nothing but white space.
    Empty,
    /// Plain text.
    Text,
    /// A PDF.
    Pdf,
    /// A zip archive: a DOCX, or something else.
    Zip,
    /// Bytes that are no text.
    Binary,
}

impl Kind {
    /// What to tell somebody who hoped for a paper.
    pub fn says(self) -> &'static str {
        match self {
            Kind::Empty => "the file is empty",
            Kind::Text => "plain text",
            Kind::Pdf => "PDF: not read by this build",
            Kind::Zip => "a zip archive: not read by this build",
            Kind::Binary => "binary data, not a paper",
        }
    }
}

/// Tells what `bytes` are.
pub fn sniff(bytes: &[u8]) -> Kind {
    let head = &bytes[..bytes.len().min(1024)];
    if bytes.iter().all(u8::is_ascii_whitespace) {
        Kind::Empty
    } else if memchr::memmem::find(head, b"%PDF-").is_some() {
        Kind::Pdf
    } else if head.starts_with(b"PK\x03\x04") {
        Kind::Zip
    } else {
        Kind::Text
    }
}
