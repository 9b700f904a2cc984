//! The same words set otherwise: however a page is saved or typed, its records are the same.

use minutebook_tests::{false_quotes, files_below, root, rows};
use serde_json::Value;

/// One way in which papers differ that say the same.
struct Variant {
    name: &'static str,
    /// Whether words change their places in the line, and with them the columns of tables that are set by spaces.
    moves: bool,
    /// The paper in that way.
    change: fn(&str) -> String,
    /// What of a record's words does not count then.
    settle: fn(&str) -> String,
}

const VARIANTS: &[Variant] = &[
    Variant {
        name: "lines end as on Windows",
        moves: false,
        change: |text| text.replace('\n', "\r\n"),
        settle: folded,
    },
    Variant {
        name: "spaces before a line's end",
        moves: false,
        change: |text| text.replace('\n', " \t \n"),
        settle: folded,
    },
    Variant { name: "hard spaces", moves: false, change: |text| text.replace(' ', "\u{a0}"), settle: folded },
    Variant {
        name: "soft hyphens",
        moves: false,
        change: |text| text.replace("ti", "ti\u{ad}"),
        settle: |words| folded(words).replace('\u{ad}', ""),
    },
    Variant { name: "indented", moves: false, change: |text| text.replace('\n', "\n    "), settle: folded },
    Variant {
        name: "a space before each colon",
        moves: true,
        change: |text| text.replace(": ", " : ").replace(":\n", " :\n"),
        settle: |words| folded(words).replace(" :", ":"),
    },
    Variant {
        name: "councillors in full",
        moves: true,
        change: |text| text.replace("Cllrs", "Councillors").replace("Cllr", "Councillor"),
        settle: |words| folded(words).replace("Councillor", "Cllr"),
    },
    Variant {
        name: "councillors in short",
        moves: true,
        change: |text| text.replace("Councillor", "Cllr"),
        settle: |words| folded(words).replace("Councillor", "Cllr"),
    },
];

fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_paper_set_otherwise_gives_the_same_records() {
    let home = root().join("tests/papers");
    let mut wrong = Vec::new();
    for paper in files_below(&home).iter().filter(|file| file.extension().is_some_and(|ending| ending == "txt")) {
        let text = std::fs::read_to_string(paper).expect("a text");
        let name = paper.strip_prefix(&home).expect("below it").display().to_string();
        let columns = text.lines().any(|line| line.trim().contains("   "));
        for variant in VARIANTS.iter().filter(|variant| !(variant.moves && columns)) {
            let (own, other) = (records(&text, variant), records(&(variant.change)(&text), variant));
            let lacking: Vec<_> = own.iter().filter(|record| !other.contains(record)).collect();
            let more: Vec<_> = other.iter().filter(|record| !own.contains(record)).collect();
            if !(lacking.is_empty() && more.is_empty()) {
                wrong.push(format!("{name}, {}:\n  lacks {lacking:#?}\n  has {more:#?}", variant.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// The records of a paper, a line each, their places left out.
fn records(text: &str, variant: &Variant) -> Vec<String> {
    let source =
        minutebook_read::read("paper.txt", text.as_bytes(), &minutebook_read::Limits::default()).expect("a paper");
    assert_eq!(false_quotes(&source), [""; 0], "{}", variant.name);
    // Sections and paragraphs tell how the page is set.
    let records = rows(&source).into_iter().filter(|(table, _)| !matches!(*table, "sections" | "paragraphs"));
    let all = records.flat_map(|(table, rows)| rows.into_iter().map(move |row| (table, row)));
    all.map(|(table, row)| format!("{table} {}", settled(row, variant))).collect()
}

fn settled(value: Value, variant: &Variant) -> Value {
    match value {
        Value::String(words) => Value::String((variant.settle)(&words)),
        Value::Array(values) => values.into_iter().map(|value| settled(value, variant)).collect(),
        Value::Object(members) => members
            .into_iter()
            .filter(|(name, _)| !(name == "id" || name.ends_with("_id") || name.contains("span") || name == "places"))
            .map(|(name, value)| ((variant.settle)(&name), settled(value, variant)))
            .collect(),
        other => other,
    }
}
