//! What the tests across the crates share: where papers lie, and what must hold of every parsed paper.

use minutebook::export::{Row, TABLES, Tables};
use minutebook::text::{Quote, Source};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The workspace's own folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// Every file below `folder`, sorted.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let (mut files, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { open.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

/// The rows of every table of one paper, as the JSON Lines export has them.
pub fn rows(source: &Source) -> Vec<(&'static str, Vec<Value>)> {
    let tables = Tables::new(minutebook::parse(source).value, source);
    TABLES
        .iter()
        .map(|table| {
            let (columns, mut rows) = (table.columns(), Vec::new());
            tables.rows(table, &mut |values| {
                rows.push(serde_json::to_value(Row { columns: &columns, values: &values }).expect("rows are JSON"));
            });
            (table.name, rows)
        })
        .collect()
}

/// Every record of `source` whose quote is not what the text says at its places.
pub fn false_quotes(source: &Source) -> Vec<String> {
    let mut document = minutebook::parse(source).value;
    let mut wrong = Vec::new();
    document.rewrite_places(&mut |quote: &mut Quote| {
        if !quote.holds_in(source.text()) {
            wrong.push(format!("{:?} at {:?}", quote.text, quote.span()));
        }
    });
    wrong
}
