//! Properties: any words in, a document out; its quotes are true, and it is the same each time.

use minutebook::text::Source;
use minutebook_tests::{false_quotes, files_below, root};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Pieces of real papers' wording, so that grammars are reached and not only walked past.
const PIECES: &[&str] = &[
    "RESOLVED",
    "Resolved – That",
    ": ",
    "(1) ",
    "(a) ",
    "\n",
    "\n\n",
    "·  ",
    "be noted",
    "Councillor A. Smith",
    "seconded by ",
    "6 and 7 March",
    "45% to 71%",
    "£3.5m",
    "Present:",
    "Apologies",
    "Agenda item",
    "Minutes:",
    "(MASH)",
    "para 82",
    "\u{a0}",
    "\u{c}",
    "é",
    "🙂",
    "’",
    "12. ",
    "No. | Item |",
    "| ",
    "by 9 March 2017",
    "Ofsted",
    "Inspection of ",
    "Requires improvement",
    "to be good",
    "The impact of leaders",
    "What needs to improve?",
    "ACTION: ",
    "?",
    ".",
    ";",
    " and ",
    "13 votes",
    "–",
    "\t",
];

fn paper() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => "[a-z ]{1,20}",
    ];
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

/// The project's own papers in text.
static PAPERS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut files = files_below(&root().join("tests/papers"));
    files.sort();
    files
        .iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "txt"))
        .map(|file| std::fs::read_to_string(file).expect("a text"))
        .collect()
});

/// A paper with some stretches cut out, told several times, or written over: what scanners and copying do.
fn damaged() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES);
    let edit = (any::<prop::sample::Index>(), 0..80_usize, 0..6_usize, prop::option::of(piece));
    (any::<prop::sample::Index>(), prop::collection::vec(edit, 1..12)).prop_map(|(paper, edits)| {
        let mut text = PAPERS[paper.index(PAPERS.len())].clone();
        for (place, length, times, piece) in edits {
            let start = text.floor_char_boundary(place.index(text.len() + 1));
            let end = text.floor_char_boundary((start + length).min(text.len()));
            let told = piece.map_or_else(|| text[start..end].to_owned(), str::to_owned).repeat(times);
            text.replace_range(start..end, &told);
        }
        text
    })
}

/// How many cases of each property are tried: as many as `PROPTEST_CASES` says, or 2048.
fn cases() -> ProptestConfig {
    let said = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig::with_cases(said.unwrap_or(2048))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_damaged_paper_gives_true_quotes(text in damaged()) {
        let source = Source::from_text("damaged", text);
        prop_assert_eq!(false_quotes(&source), Vec::<String>::new());
    }

    #[test]
    fn any_words_give_true_quotes(text in paper()) {
        let source = Source::from_text("any", text);
        prop_assert_eq!(false_quotes(&source), Vec::<String>::new());
    }

    #[test]
    fn any_bytes_give_a_source_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        if let Ok(source) = minutebook_read::read("any", &bytes, &minutebook_read::Limits::default()) {
            prop_assert_eq!(false_quotes(&source), Vec::<String>::new());
        }
    }
}

#[test]
fn the_same_words_give_the_same_records() {
    for file in files_below(&root().join("tests/papers")) {
        if let Ok(source) = minutebook_read::open(&file) {
            assert_eq!(minutebook::parse(&source), minutebook::parse(&source), "{}", file.display());
        }
    }
}
