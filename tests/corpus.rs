//! The corpus of real documents, scored against its checked answers, with floors that only go up.
//!
//! The corpus stands beside the project (`../shared/corpus`, or where `MINUTEBOOK_CORPUS` says); where it is not, these
//! tests are skipped and say so.

use minutebook::export::TABLES;
use minutebook_tests::{false_quotes, files_below, root, rows};
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

fn corpus() -> Option<PathBuf> {
    let corpus = std::env::var_os("MINUTEBOOK_CORPUS").map_or_else(|| root().join("../shared/corpus"), PathBuf::from);
    let there = corpus.join("README.md").is_file();
    if !there {
        eprintln!("SKIPPED: no corpus at {}", corpus.display());
    }
    there.then_some(corpus)
}

/// Reads what lies below `folders`, writes the tables, scores them, and fails below the floors of `floors` (a file in
/// `tests/floors/`, one `figure=F1` a line).
fn score(corpus: &Path, name: &str, folders: &[&str], endings: &[&str]) {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&out).expect("a folder of our own");
    let files: Vec<_> = folders.iter().flat_map(|folder| files_below(&corpus.join(folder))).collect();
    let mut lines: HashMap<&str, Vec<u8>> = TABLES.iter().map(|table| (table.name, Vec::new())).collect();
    for file in files.iter().filter(|file| endings.iter().any(|end| file.extension().is_some_and(|it| it == *end))) {
        let Ok(source) = minutebook_read::open(file) else { continue };
        for (table, rows) in rows(&source) {
            for row in rows {
                writeln!(lines.get_mut(table).expect("a known table"), "{row}").expect("in memory");
            }
        }
    }
    for (table, lines) in lines {
        std::fs::write(out.join(format!("{table}.jsonl")), lines).expect("our own folder");
    }
    let floors = std::fs::read_to_string(root().join(format!("tests/floors/{name}.txt"))).expect("floors");
    let golds = folders.iter().map(|folder| corpus.join(folder).join("gold.jsonl")).filter(|gold| gold.is_file());
    let mut scorer = Command::new("python3");
    scorer.arg(corpus.join("../score/score.py")).arg(&out).args(golds);
    for floor in floors.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        scorer.args(["--min", floor]);
    }
    let output = scorer.output().expect("python3 runs");
    println!("{}", String::from_utf8_lossy(&output.stdout));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn minutes_from_text() {
    if let Some(corpus) = corpus() {
        score(&corpus, "minutes", &["minutes/seeds", "minutes/kent"], &["txt", "md"]);
        score(&corpus, "community", &["minutes/community"], &["txt", "md"]);
    }
}

#[test]
fn minutes_from_pdf() {
    if let Some(corpus) = corpus() {
        score(&corpus, "minutes-pdf", &["minutes/kent"], &["pdf"]);
    }
}

#[test]
fn inspection_reports() {
    if let Some(corpus) = corpus() {
        score(&corpus, "inspections", &["inspections"], &["pdf"]);
        score(&corpus, "send", &["send"], &["pdf"]);
    }
}

#[test]
fn every_record_of_the_corpus_quotes_its_source() {
    let Some(corpus) = corpus() else { return };
    let mut wrong = Vec::new();
    for file in files_below(&corpus.join("minutes")) {
        if let Ok(source) = minutebook_read::open(&file) {
            wrong.extend(false_quotes(&source).into_iter().map(|quote| format!("{}: {quote}", file.display())));
        }
    }
    assert!(wrong.is_empty(), "{} false quotes:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_page_saved_under_a_wrong_name_is_told_for_what_it_is() {
    let Some(corpus) = corpus() else { return };
    for file in files_below(&corpus.join("damaged")) {
        let error = minutebook_read::open(&file).map(|source| source.format()).expect_err("no paper").to_string();
        assert!(error.contains("an HTML page"), "{error}");
    }
}
