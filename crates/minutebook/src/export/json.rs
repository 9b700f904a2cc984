//! A document as JSON, and the schema of that JSON.

use super::Tables;
use crate::model::Document;

/// The document as JSON: its facts, then every table; places in code points.
pub fn document_json(tables: &Tables) -> String {
    serde_json::to_string(tables.document()).unwrap_or_default()
}

/// The JSON Schema of [`document_json`].
pub fn schema() -> String {
    serde_json::to_string_pretty(&schemars::schema_for!(Document)).unwrap_or_default()
}
