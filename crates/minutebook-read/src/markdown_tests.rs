//! Tests of the Markdown reader.

use super::*;

fn blocks(file: &str) -> Vec<String> {
    let source = read("test.md", file.as_bytes());
    let Shape::Blocks(blocks) = source.shape() else { panic!("blocks") };
    let line = |block: &minutebook::text::Block| {
        let kind = match block.kind {
            BlockKind::Heading(level) => format!("h{level}"),
            BlockKind::Paragraph => format!("p{}", block.depth),
            BlockKind::Item => format!("li{}", block.depth),
            BlockKind::Cell => block.cell.map_or("?".to_owned(), |c| format!("td{}.{}.{}", c.table, c.row, c.column)),
            BlockKind::Furniture => "-".to_owned(),
            BlockKind::Footnote => "note".to_owned(),
        };
        format!("{kind} {}|{}", block.marker_words(&source), block.words(&source))
    };
    blocks.iter().map(line).collect()
}

#[test]
fn marks_are_taken_out_and_lines_joined() {
    let file =
        "# Minutes\n\n**Present:** A Smith,\nB *Jones*\n\n1\\. Apologies\\\nNone\n\n> ***Clerk to\n> write.***\n";
    assert_eq!(
        blocks(file),
        ["h1 |Minutes", "p0 |Present: A Smith, B Jones", "li0 1.|Apologies", "p0 |None", "p1 |Clerk to write."]
    );
}

#[test]
fn lists_keep_their_numbers() {
    let file = "3. three\n4. four\n\n    - under\n\nText\n\n1) one\n1) two\n\na)  **Letters**\nb)  again\n";
    assert_eq!(
        blocks(file),
        [
            "li0 3.|three",
            "li0 4.|four",
            "li1 •|under",
            "p0 |Text",
            "li0 1)|one",
            "li0 2)|two",
            "li0 a)|Letters",
            "li0 b)|again"
        ]
    );
}

#[test]
fn front_matter_is_furniture() {
    let file = "---\ntitle: \"Parish minutes\"\ndate: 2020-01-02\n---\n\nWords\n";
    assert_eq!(blocks(file), ["- |title: \"Parish minutes\"", "- |date: 2020-01-02", "p0 |Words"]);
}

#[test]
fn tables_and_html_within() {
    let file = "No. | Item | By\n---|---|---\nOne | Budget | Clerk\n\nText<br>more &pound;5\n\n<table><tr><td>a</td><td>b</td></tr></table>\n\nEnd\n";
    assert_eq!(
        blocks(file),
        [
            "td0.0.0 |No.",
            "td0.0.1 |Item",
            "td0.0.2 |By",
            "td0.1.0 |One",
            "td0.1.1 |Budget",
            "td0.1.2 |Clerk",
            "p0 |Text",
            "p0 |more £5",
            "td1.0.0 |a",
            "td1.0.1 |b",
            "p0 |End"
        ]
    );
}

#[test]
fn indented_lines_are_words() {
    assert_eq!(blocks("Present:\n\n    A Smith\n    B Jones\n"), ["p0 |Present:", "p0 |A Smith", "p0 |B Jones"]);
}

#[test]
fn words_map_back_to_the_file() {
    let file = "**Bold** words\n\n1.  [Link](http://x.example) and &amp; `code`\n";
    let source = read("test.md", file.as_bytes());
    for word in ["Bold", "words", "Link", "and", "code"] {
        let clean = source.text().find(word).unwrap() as u32;
        assert_eq!(source.original(clean), Some(file.find(word).unwrap() as u32), "{word}");
    }
}

#[test]
fn hostile_files_take_linear_time() {
    for file in [
        ">".repeat(20_000),
        "- ".repeat(20_000),
        "[".repeat(50_000),
        "*a ".repeat(50_000),
        "`".repeat(50_000),
        "[a](".repeat(50_000),
        "<b".repeat(50_000),
        "|a".repeat(50_000) + "\n" + &"|-".repeat(50_000),
        "&".repeat(100_000),
        "1. x\n".repeat(100_000),
        "![".repeat(30_000),
        "[^a]: ".repeat(5_000),
    ] {
        let started = std::time::Instant::now();
        read("hostile.md", file.as_bytes());
        assert!(started.elapsed().as_secs() < 20, "{} took {:?}", &file[..20], started.elapsed());
    }
}
