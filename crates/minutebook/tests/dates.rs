//! Runs the examples of `dates.md`.

use chrono::NaiveDate;
use minutebook::model::Basis;
use minutebook::phrase::date::{Lean, dates};

const SPECIFICATION: &str = include_str!("dates.md");

/// The dates of `text`, as the specification writes them.
fn written(text: &str, lean: Lean) -> String {
    let said = NaiveDate::from_ymd_opt(2018, 11, 14);
    let one = |(span, date): (minutebook::text::Span, minutebook::phrase::date::Date)| {
        let Some(when) = date.resolve(said, lean) else { return format!("{}: -", span.of_text(text)) };
        let end = if when.end == when.start { String::new() } else { format!("..{}", when.end) };
        let basis = if when.basis == Basis::Printed { String::new() } else { format!(" {}", when.basis) };
        format!("{}: {}{end} {}{basis}", span.of_text(text), when.start, when.precision)
    };
    dates(text).map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn every_example_of_the_specification_holds() {
    let (mut lean, mut held, mut failed) = (Lean::Ahead, 0, Vec::new());
    for line in SPECIFICATION.lines() {
        if line.starts_with("## ") {
            lean = if line.contains("past") { Lean::Back } else { Lean::Ahead };
        }
        let Some(example) = line.strip_prefix("- ") else { continue };
        let (text, expected) = example.split_once(" => ").unwrap_or((example, ""));
        let read = written(text, lean);
        if read == expected {
            held += 1
        } else {
            failed.push(format!("{text}\n  expected {expected}\n  read     {read}"))
        }
    }
    assert!(failed.is_empty(), "{held} hold, {} do not:\n{}", failed.len(), failed.join("\n"));
    assert!(held >= 60);
}
