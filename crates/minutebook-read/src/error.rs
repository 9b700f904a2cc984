//! What can go wrong between bytes and a source.

/// Why a file gave no document. Every message names the file and says what it is or what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file could not be opened or read from disk.
    #[error("{name}: cannot be opened: {cause}")]
    Open {
        /// The file.
        name: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The file has no bytes, or nothing but white space.
    #[error("{name}: the file is empty")]
    Empty {
        /// The file.
        name: String,
    },
    /// The bytes are of a kind that is not a paper, or that this build does not read.
    #[error("{name}: {what}")]
    NotRead {
        /// The file.
        name: String,
        /// What the bytes are, and what to do.
        what: &'static str,
    },
    /// The bytes say that they are of a kind, and are damaged.
    #[error("{name}: damaged {kind}: {cause}")]
    Damaged {
        /// The file.
        name: String,
        /// The kind that it says it is: "DOCX", "PDF".
        kind: &'static str,
        /// What was being read, what was expected and what was found.
        cause: String,
    },
    /// The document is encrypted and needs a password.
    #[error("{name}: encrypted {kind}: save it without a password and read it again")]
    Encrypted {
        /// The file.
        name: String,
        /// The kind of document.
        kind: &'static str,
    },
    /// The document has pages but no words: a scan.
    #[error("{name}: {} without text: run character recognition (OCR) on it first", pictures(*.pages))]
    NoText {
        /// The file.
        name: String,
        /// How many pages.
        pages: u32,
    },
    /// A budget of [`Limits`](crate::Limits) was spent.
    #[error("{name}: more than {limit} {what}: raise the limit if the file is to be trusted")]
    TooLarge {
        /// The file.
        name: String,
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        limit: u64,
    },
}

impl ReadError {
    /// The kind of error as one word, for tables and for those who sort failures: `open`, `empty`, `not_read`, `damaged`,
    /// `encrypted`, `no_text` or `too_large`. The words stay the same between versions; new ones may be added.
    ///
    /// ```
    /// let error = minutebook_read::read("minutes.pdf", b"", &minutebook_read::Limits::default()).unwrap_err();
    /// assert_eq!(error.kind(), "empty");
    /// ```
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Open { .. } => "open",
            Self::Empty { .. } => "empty",
            Self::NotRead { .. } => "not_read",
            Self::Damaged { .. } => "damaged",
            Self::Encrypted { .. } => "encrypted",
            Self::NoText { .. } => "no_text",
            Self::TooLarge { .. } => "too_large",
        }
    }
}

fn pictures(pages: u32) -> String {
    if pages == 1 { "a page that is a picture".to_owned() } else { format!("{pages} pages of pictures") }
}
