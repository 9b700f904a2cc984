//! The papers that an example is asked to read.

use std::io;
use std::path::{Path, PathBuf};

/// The papers at and below `paths`, in the order of their names.
pub fn below(paths: impl IntoIterator<Item = String>) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    paths.into_iter().try_for_each(|path| collect(Path::new(&path), &mut files))?;
    files.sort();
    Ok(files)
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in std::fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else if path.extension().is_some_and(|ending| {
        ["txt", "md", "html", "htm", "docx", "pdf"].iter().any(|known| ending.eq_ignore_ascii_case(known))
    }) {
        files.push(path.to_owned());
    }
    Ok(())
}
