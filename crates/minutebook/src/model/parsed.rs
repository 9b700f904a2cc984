//! A parsed value with its doubts: what was remarked, and what was not read.

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// Something to say about the parse that is no record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Remark {
    /// What is to be said, in one sentence.
    pub message: String,
    /// Where.
    pub span: Option<Span>,
}

/// A value, remarks, and the spans of the text that no grammar read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Parsed<T> {
    /// What was read.
    pub value: T,
    /// What is to be said about it.
    pub remarks: Vec<Remark>,
    /// The words, block by block, that stand in no record.
    pub unread: Vec<Span>,
}

impl<T> Parsed<T> {
    /// A value with nothing to remark yet.
    pub fn new(value: T) -> Self {
        Self { value, remarks: Vec::new(), unread: Vec::new() }
    }
}
