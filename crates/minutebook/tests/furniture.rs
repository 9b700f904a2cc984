//! Running heads and feet: what stands on most pages and belongs to none of its words.

use minutebook::layout::blocks;
use minutebook::text::{BlockKind, Source};

/// The words of the furniture of a paper whose pages are these.
fn furniture(pages: &[&str]) -> Vec<String> {
    let source = Source::from_text("paper", pages.join("\n\u{c}"));
    let blocks = blocks(&source);
    let furniture = blocks.iter().filter(|block| block.kind == BlockKind::Furniture);
    furniture.map(|block| block.words(&source).to_owned()).collect()
}

#[test]
fn a_running_head_stands_on_every_second_page_at_least() {
    let page =
        |head: &str, words: &str| format!("{head}\n\nThe boats of {words} were mended.\n\nIt rained on {words}.");
    let pages = |heads: [&str; 6]| -> Vec<String> {
        let names = ["Ash", "Elm", "Oak", "Yew", "Fir", "Box"];
        heads.into_iter().zip(names).map(|(head, name)| page(head, name)).collect()
    };
    let found = |heads| furniture(&pages(heads).iter().map(String::as_str).collect::<Vec<_>>());
    let (head, other) = ("Quay accounts", "Mole accounts");
    assert_eq!(found(["Accounts", head, other, head, other, head]), [head; 3]);
    assert_eq!(found(["Accounts", head, "North", head, "East", "West"]), [""; 0]);
}

#[test]
fn a_list_that_begins_anew_on_each_page_is_no_head() {
    let pages =
        ["Quays\n\nThe first.", "1. Noted\n\nThe second quay.", "1. Noted\n\nThe third.", "1. Noted\n\nThe last."];
    assert_eq!(furniture(&pages), [""; 0]);
    let pages = ["Quays\n\nThe first.", "Noted\n\nThe second quay.", "Noted\n\nThe third.", "Noted\n\nThe last."];
    assert_eq!(furniture(&pages), ["Noted"; 3]);
}
