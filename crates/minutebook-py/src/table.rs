//! One table over one or many papers, handed to Python as an Arrow stream or as rows of JSON.

use crate::arrow;
use crate::paper::Paper;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_schema::ffi::FFI_ArrowSchema;
use minutebook::export::{self, Row, Tables};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use std::sync::Arc;

/// A finished table. Anything that speaks the Arrow PyCapsule protocol takes it without a copy of its own.
#[pyclass(frozen, module = "minutebook._minutebook")]
pub struct Table {
    table: &'static export::Table,
    papers: Vec<Arc<Tables>>,
}

impl Table {
    pub(crate) fn new(table: &'static export::Table, papers: Vec<Arc<Tables>>) -> Self {
        Self { table, papers }
    }
}

#[pymethods]
impl Table {
    /// Its name.
    #[getter]
    fn name(&self) -> &'static str {
        self.table.name
    }

    /// Its columns, in order.
    #[getter]
    fn columns(&self) -> Vec<&'static str> {
        self.table.columns().iter().map(|column| column.name).collect()
    }

    fn __len__(&self) -> usize {
        let mut rows = 0;
        self.papers.iter().for_each(|paper| paper.rows(self.table, &mut |_| rows += 1));
        rows
    }

    /// Its rows as JSON Lines.
    fn to_jsonl(&self) -> PyResult<String> {
        let columns = self.table.columns();
        let mut lines = Vec::new();
        let mut failed = None;
        for paper in &self.papers {
            paper.rows(self.table, &mut |values| {
                let row = Row { columns: &columns, values: &values };
                failed = serde_json::to_writer(&mut lines, &row).err().or(failed.take());
                lines.push(b'\n');
            });
        }
        match failed {
            Some(cause) => Err(PyValueError::new_err(format!("{}: {cause}", self.table.name))),
            None => String::from_utf8(lines).map_err(|cause| PyValueError::new_err(cause.to_string())),
        }
    }

    /// Hands the table over as an Arrow stream, one batch after another.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema; // The protocol lets a producer keep its own types.
        let reader = arrow::Batches::new(self.table, self.papers.clone());
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }

    /// The table's Arrow schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(arrow::schema(self.table).as_ref())
            .map_err(|cause| PyValueError::new_err(cause.to_string()))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    fn __repr__(&self) -> String {
        format!("<Table {:?}: {} rows>", self.table.name, self.__len__())
    }
}

/// One table over many papers.
#[pyfunction]
pub(crate) fn table_of(name: &str, papers: Vec<PyRef<'_, Paper>>) -> PyResult<Table> {
    Ok(Table::new(Paper::table_named(name)?, papers.iter().map(|paper| Arc::clone(&paper.tables)).collect()))
}
