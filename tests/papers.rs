//! Papers with their expected records. `tests/README.md` says how to add one.
//!
//! A folder may hold one paper in several formats (`paper.txt`, `paper.html`, `paper.docx` ...): all must give the
//! records that are expected, so that after the layout nobody can tell the format.

use minutebook_tests::{false_quotes, files_below, root, rows};
use serde_json::Value;
use std::path::Path;

#[test]
fn papers_give_their_expected_records() {
    let home = root().join("tests/papers");
    let mut wrong = Vec::new();
    let mut papers = 0;
    for expected in files_below(&home).iter().filter(|file| file.ends_with("expected.json")) {
        let folder = expected.parent().expect("in a folder");
        for paper in papers_in(folder) {
            papers += 1;
            wrong.extend(
                differences(&paper, expected)
                    .into_iter()
                    .map(|what| format!("{}: {what}", paper.strip_prefix(&home).expect("below it").display())),
            );
        }
    }
    assert!(papers > 0, "no papers below {}", home.display());
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

fn papers_in(folder: &Path) -> Vec<std::path::PathBuf> {
    files_below(folder).into_iter().filter(|file| file.file_stem().is_some_and(|stem| stem == "paper")).collect()
}

/// What `paper` gives otherwise than `expected` says. Expected rows may name only some columns; their number and order
/// count. A table that is not named is not compared.
fn differences(paper: &Path, expected: &Path) -> Vec<String> {
    let expected: Value = match serde_json::from_str(&std::fs::read_to_string(expected).expect("readable")) {
        Ok(expected) => expected,
        Err(error) => return vec![format!("{}: {error}", expected.display())],
    };
    let source = match minutebook_read::open(paper) {
        Ok(source) => source,
        Err(error) => return vec![error.to_string()],
    };
    let mut wrong: Vec<String> =
        false_quotes(&source).into_iter().map(|quote| format!("false quote {quote}")).collect();
    for (table, got) in rows(&source) {
        let Some(want) = expected.get(table).and_then(Value::as_array) else { continue };
        if want.len() != got.len() {
            let texts: Vec<_> = got.iter().map(|row| format!("\n    {}", row["text"])).collect();
            wrong.push(format!("{table}: {} rows expected, {} found{}", want.len(), got.len(), texts.concat()));
            continue;
        }
        for (at, (want, got)) in want.iter().zip(&got).enumerate() {
            for (column, value) in want.as_object().into_iter().flatten() {
                if !same(value, &got[column]) {
                    wrong.push(format!("{table}[{at}].{column}: expected {value}, found {}", got[column]));
                }
            }
        }
    }
    wrong
}

/// Texts are compared with white space folded, since formats differ in nothing else. Of an object only the members that
/// are expected count: the fields of a header, for one.
fn same(want: &Value, got: &Value) -> bool {
    if let Some(want) = want.as_object() {
        return want.iter().all(|(name, value)| same(value, &got[name]));
    }
    match (want.as_str(), got.as_str()) {
        (Some(want), Some(got)) => want.split_whitespace().eq(got.split_whitespace()),
        _ => want == got,
    }
}
