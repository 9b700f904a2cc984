//! minutebook as a Python extension module: it reads, hands over finished tables and records, and knows nothing else.
//!
//! What analysts see is the package `minutebook` above it; every place handed over is counted in Unicode code points.

mod arrow;
mod authority;
mod batch;
mod error;
mod findings;
mod paper;
mod table;

use minutebook::export::TABLES;
use minutebook::model::ColumnKind;
use pyo3::prelude::*;

/// The word by which Python knows a kind of column.
fn kind_word(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Flag => "flag",
        ColumnKind::Whole => "whole",
        ColumnKind::Number => "number",
        ColumnKind::Text => "text",
        ColumnKind::Date => "date",
        ColumnKind::Texts => "texts",
        ColumnKind::Spans => "spans",
        ColumnKind::Fields => "fields",
    }
}

/// A table's name and its columns, each with the word for its kind.
type TableColumns = (&'static str, Vec<(&'static str, &'static str)>);

/// Every table of the contract with its columns, in order.
#[pyfunction]
fn contract() -> Vec<TableColumns> {
    let columns = |table: &minutebook::export::Table| {
        table.columns().iter().map(|column| (column.name, kind_word(column.kind))).collect()
    };
    TABLES.iter().map(|table| (table.name, columns(table))).collect()
}

/// The JSON Schema of a document's JSON.
#[pyfunction]
fn schema() -> String {
    minutebook::export::schema()
}

/// The compiled part of the package `minutebook`.
#[pymodule]
fn _minutebook(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("PARSER_VERSION", minutebook::PARSER_VERSION)?;
    let read_error = module.py().get_type::<error::ReadError>();
    read_error.setattr("kind", error::FAULT)?;
    module.add("ReadError", read_error)?;
    module.add_class::<paper::Paper>()?;
    module.add_class::<table::Table>()?;
    module.add_class::<batch::Failure>()?;
    module.add_class::<batch::Readings>()?;
    module.add_function(wrap_pyfunction!(authority::authority, module)?)?;
    module.add_function(wrap_pyfunction!(contract, module)?)?;
    module.add_function(wrap_pyfunction!(schema, module)?)?;
    module.add_function(wrap_pyfunction!(paper::read, module)?)?;
    module.add_function(wrap_pyfunction!(batch::read_each, module)?)?;
    module.add_function(wrap_pyfunction!(table::table_of, module)?)?;
    module.add_function(wrap_pyfunction!(findings::render_checks, module)?)?;
    Ok(())
}
