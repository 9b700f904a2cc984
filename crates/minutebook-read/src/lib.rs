//! Bytes to sources.
