//! PDFs of our own writing, read: tagged and untagged, whole and hostile.
#![allow(missing_docs)]

mod hostile;
mod tagged;
mod untagged;
mod writer;
