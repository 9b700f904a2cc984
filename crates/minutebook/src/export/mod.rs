//! Tables, JSON and its schema: what leaves the house.

mod json;
mod tables;

pub use json::{document_json, schema};
pub use tables::{Row, TABLES, Table, Tables};
