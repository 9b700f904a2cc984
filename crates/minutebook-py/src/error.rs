//! Reading errors as Python exceptions.

use minutebook_read::ReadError as Cause;
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;

pyo3::create_exception!(
    minutebook,
    ReadError,
    PyValueError,
    "A file that gives no document. The message names the file and says what it is or what to do."
);

/// The exception for `cause`: the system's own kind where the file could not be opened, else [`ReadError`].
pub(crate) fn raise(py: Python<'_>, cause: &Cause) -> PyErr {
    match cause {
        Cause::Open { name, cause } => {
            PyOSError::new_err((cause.raw_os_error().unwrap_or(0), without_number(cause), name.clone()))
        }
        other => {
            let error = ReadError::new_err(other.to_string());
            // An exception that takes no attribute says what it has to say all the same.
            let _ = error.value(py).setattr("kind", other.kind());
            error
        }
    }
}

/// What went wrong, without the file's name before it.
pub(crate) fn reason(cause: &Cause, name: &str) -> String {
    let message = match cause {
        Cause::Open { cause, .. } => format!("cannot be opened: {}", without_number(cause)),
        other => other.to_string(),
    };
    message.strip_prefix(name).and_then(|rest| rest.strip_prefix(": ")).map(str::to_owned).unwrap_or(message)
}

/// The kind of a fault of ours, beside the kinds of [`Cause::kind`].
pub(crate) const FAULT: &str = "fault";

fn without_number(cause: &std::io::Error) -> String {
    let said = cause.to_string();
    said.split(" (os error").next().unwrap_or(&said).to_owned()
}
