//! One parsed paper, as Python holds it.

use crate::batch::{Outcome, run};
use crate::error;
use crate::table::Table;
use minutebook::export::{self, Tables};
use minutebook::model::{Column, Parsed, Value};
use minutebook::text::{CodePoints, Format, Source};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use std::path::PathBuf;
use std::sync::Arc;

/// A parsed paper: its text, its records as rows, remarks, and what was not read.
#[pyclass(frozen, module = "minutebook._minutebook")]
pub struct Paper {
    pub(crate) tables: Arc<Tables>,
    pub(crate) text: String,
    format: Format,
    remarks: Vec<Remark>,
    unread: Vec<Place>,
}

/// First and one past the last code point.
type Place = (u32, u32);
/// What is to be said, and where.
type Remark = (String, Option<Place>);
/// Table, row, start, end.
type Mark = (&'static str, usize, u32, u32);

impl Paper {
    /// Parses `source` and counts its places in code points.
    pub(crate) fn parse(source: &Source) -> Self {
        let Parsed { value, remarks, unread } = minutebook::parse(source);
        let index = CodePoints::new(source.text());
        let place = |span| {
            let span = index.span(span);
            (span.start, span.end)
        };
        Self {
            remarks: remarks.into_iter().map(|remark| (remark.message, remark.span.map(place))).collect(),
            unread: unread.into_iter().map(place).collect(),
            tables: Arc::new(Tables::new(value, source)),
            text: source.text().to_owned(),
            format: source.format(),
        }
    }

    pub(crate) fn table_named(name: &str) -> PyResult<&'static export::Table> {
        export::Table::named(name).ok_or_else(|| {
            let known: Vec<_> = export::TABLES.iter().map(|table| table.name).collect();
            pyo3::exceptions::PyKeyError::new_err(format!("no table {name:?}; the tables are {}", known.join(", ")))
        })
    }
}

#[pymethods]
impl Paper {
    /// The document's text; all places are code points in it.
    #[getter]
    fn text(&self) -> &str {
        &self.text
    }

    /// The digest of the document's bytes.
    #[getter]
    fn document_id(&self) -> &str {
        &self.tables.document().document_id
    }

    /// The name it was opened by.
    #[getter]
    fn source(&self) -> &str {
        &self.tables.document().facts.source
    }

    /// The format of its bytes: "text", "markdown", "html", "docx", "pdf".
    #[getter]
    fn format(&self) -> &'static str {
        match self.format {
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Html => "html",
            Format::Docx => "docx",
            Format::Pdf => "pdf",
        }
    }

    /// What is to be said about the parse, and where.
    #[getter]
    fn remarks(&self) -> Vec<Remark> {
        self.remarks.clone()
    }

    /// The places that no grammar read.
    #[getter]
    fn unread(&self) -> Vec<Place> {
        self.unread.clone()
    }

    /// One table of this paper.
    fn table(&self, name: &str) -> PyResult<Table> {
        Ok(Table::new(Self::table_named(name)?, vec![Arc::clone(&self.tables)]))
    }

    /// The document as JSON, as the published schema has it.
    fn to_json(&self) -> String {
        export::document_json(&self.tables)
    }

    /// Every place that a record rests on: (table, row, start, end).
    fn marks(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        for table in export::TABLES {
            let columns = table.columns();
            let mut row = 0;
            self.tables.rows(table, &mut |values| {
                places(&columns, &values, &mut |start, end| marks.push((table.name, row, start, end)));
                row += 1;
            });
        }
        marks
    }

    fn __repr__(&self) -> String {
        format!("<Paper {:?}>", self.source())
    }
}

/// The places of one row: its pieces where it has any, else the one span.
fn places(columns: &[Column], values: &[Value<'_>], push: &mut dyn FnMut(u32, u32)) {
    let cell = |name| columns.iter().position(|column| column.name == name).and_then(|at| values.get(at));
    if let Some(Value::Spans(pieces)) = cell("spans")
        && !pieces.is_empty()
    {
        pieces.iter().for_each(|piece| push(piece.start, piece.end));
    } else if let (Some(Value::Whole(start)), Some(Value::Whole(end))) = (cell("span_start"), cell("span_end"))
        && start < end
    {
        push(*start as u32, *end as u32);
    }
}

/// A file's place on disk, or its bytes.
#[derive(FromPyObject)]
pub(crate) enum Input {
    /// The bytes of a document.
    Bytes(PyBackedBytes),
    /// A path.
    Path(PathBuf),
}

/// Reads one paper from a path or from its bytes; `name` stands in messages and in the `source` column.
#[pyfunction]
#[pyo3(signature = (path_or_bytes, name=None))]
pub(crate) fn read(py: Python<'_>, path_or_bytes: Input, name: Option<String>) -> PyResult<Paper> {
    let outcome: Outcome = run(py, move || match path_or_bytes {
        Input::Path(path) => {
            let name = name.unwrap_or_else(|| path.to_string_lossy().into_owned());
            crate::batch::guarded(&name, || minutebook_read::open(&path))
        }
        Input::Bytes(bytes) => {
            let name = name.unwrap_or_else(|| "bytes".to_owned());
            crate::batch::guarded(&name, || minutebook_read::read(&name, &bytes, &Default::default()))
        }
    })?;
    outcome.map_err(|problem| match problem.cause {
        Some(cause) => error::raise(py, &cause),
        None => error::ReadError::new_err(format!("{}: {}", problem.name, problem.reason)),
    })
}
