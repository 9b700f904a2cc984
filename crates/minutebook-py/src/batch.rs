//! Many papers at once: a pool of threads reads, Python takes the results one by one and stays interruptible.

use crate::error;
use crate::paper::Paper;
use minutebook::text::Source;
use minutebook_read::ReadError;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use rayon::iter::{ParallelBridge, ParallelIterator};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

/// How often Python is asked whether somebody pressed Ctrl-C.
const POLL: Duration = Duration::from_millis(50);

/// A paper, or why there is none.
pub(crate) type Outcome = Result<Paper, Problem>;

/// Why a file gave no paper.
pub(crate) struct Problem {
    pub(crate) name: String,
    pub(crate) reason: String,
    pub(crate) cause: Option<ReadError>,
}

/// A file that could not be read, and why.
#[pyclass(frozen, get_all, module = "minutebook._minutebook")]
pub struct Failure {
    /// The file, as it was given.
    path: String,
    /// The kind of reason: open, empty, not_read, damaged, encrypted, no_text, too_large or fault.
    kind: &'static str,
    /// Why it gave no document.
    reason: String,
}

#[pymethods]
impl Failure {
    fn __repr__(&self) -> String {
        format!("<Failure {:?}: {}>", self.path, self.reason)
    }
}

/// Reads and parses, and turns even a fault of ours into a problem of this one file.
pub(crate) fn guarded(name: &str, open: impl FnOnce() -> Result<Source, ReadError>) -> Outcome {
    match catch_unwind(AssertUnwindSafe(|| open().map(|source| Paper::parse(&source)))) {
        Ok(Ok(paper)) => Ok(paper),
        Ok(Err(cause)) => {
            Err(Problem { name: name.to_owned(), reason: error::reason(&cause, name), cause: Some(cause) })
        }
        Err(_) => Err(Problem {
            name: name.to_owned(),
            reason: "minutebook failed on this file; please report it".to_owned(),
            cause: None,
        }),
    }
}

/// Runs `work` on a thread of its own, without the interpreter's lock, until it is done or Ctrl-C is pressed.
pub(crate) fn run<T: Send + 'static>(py: Python<'_>, work: impl FnOnce() -> T + Send + 'static) -> PyResult<T> {
    let (sender, receiver) = sync_channel(1);
    std::thread::Builder::new()
        .name("minutebook".to_owned())
        .spawn(move || sender.send(work()))
        .map_err(|cause| PyRuntimeError::new_err(format!("no thread to read on: {cause}")))?;
    let receiver = Mutex::new(receiver);
    next(py, &receiver)?.ok_or_else(|| PyRuntimeError::new_err("the reading thread ended without a result"))
}

/// The next result, `None` when there are no more.
fn next<T: Send>(py: Python<'_>, receiver: &Mutex<Receiver<T>>) -> PyResult<Option<T>> {
    loop {
        let received = py.detach(|| {
            let receiver = receiver.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            receiver.recv_timeout(POLL)
        });
        match received {
            Ok(value) => return Ok(Some(value)),
            Err(RecvTimeoutError::Timeout) => py.check_signals()?,
            Err(RecvTimeoutError::Disconnected) => return Ok(None),
        }
    }
}

/// Papers as they are finished: an iterator of (place in the list, Paper or Failure). A few wait ready, no more.
#[pyclass(frozen, module = "minutebook._minutebook")]
pub struct Readings {
    results: Mutex<Receiver<(usize, Outcome)>>,
}

#[pymethods]
impl Readings {
    fn __iter__(this: PyRef<'_, Self>) -> PyRef<'_, Self> {
        this
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<(usize, Py<PyAny>)>> {
        let Some((at, outcome)) = next(py, &self.results)? else { return Ok(None) };
        let object = match outcome {
            Ok(paper) => Py::new(py, paper)?.into_any(),
            Err(Problem { name: path, reason, cause }) => {
                let kind = cause.as_ref().map_or(error::FAULT, ReadError::kind);
                Py::new(py, Failure { path, kind, reason })?.into_any()
            }
        };
        Ok(Some((at, object)))
    }
}

/// Reads `paths` on `jobs` threads (0: one a core). The pool is this call's own, and ends when the iterator is let go.
#[pyfunction]
#[pyo3(signature = (paths, jobs=0))]
pub(crate) fn read_each(paths: Vec<PathBuf>, jobs: usize) -> PyResult<Readings> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .thread_name(|at| format!("minutebook-{at}"))
        .build()
        .map_err(|cause| PyRuntimeError::new_err(format!("no threads to read on: {cause}")))?;
    let (sender, results) = sync_channel(2 * pool.current_num_threads());
    let work = move || {
        pool.install(|| {
            // A send fails once nobody listens any more: that ends the batch.
            let _ = paths.into_iter().enumerate().par_bridge().try_for_each(|(at, path)| {
                let name = path.to_string_lossy().into_owned();
                sender.send((at, guarded(&name, || minutebook_read::open(&path))))
            });
        });
    };
    std::thread::Builder::new()
        .name("minutebook-batch".to_owned())
        .spawn(work)
        .map_err(|cause| PyRuntimeError::new_err(format!("no thread to read on: {cause}")))?;
    Ok(Readings { results: Mutex::new(results) })
}
