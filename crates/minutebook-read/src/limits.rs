//! Budgets for reading files that nobody vouches for.

use std::time::Duration;

/// How much work one document may cause. Counted while reading; no real paper met so far comes near the defaults.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes after decompression, summed over the streams or parts that are read.
    pub decoded_bytes: u64,
    /// Pages of a PDF.
    pub pages: u32,
    /// Glyphs of a PDF.
    pub glyphs: u64,
    /// Elements of an HTML page or of a DOCX, operators of a PDF.
    pub nodes: u64,
    /// Time for one document.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 256 << 20,
            decoded_bytes: 512 << 20,
            pages: 5_000,
            glyphs: 20_000_000,
            nodes: 10_000_000,
            time: Duration::from_secs(60),
        }
    }
}
