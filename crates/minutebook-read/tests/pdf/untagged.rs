//! Papers without a structure tree: lines with their places.

use crate::writer::{Paper, words};
use minutebook::text::{Line, Shape, Source};
use minutebook_read::{Limits, read};

fn open(paper: &Paper) -> Source {
    read("own.pdf", &paper.bytes(), &Limits::default()).expect("a paper")
}

fn lines(source: &Source) -> &[Line] {
    match source.shape() {
        Shape::Lines(lines) => lines,
        Shape::Blocks(_) => panic!("blocks, not lines"),
    }
}

fn said(source: &Source) -> Vec<&str> {
    lines(source).iter().map(|line| source.at(line.span)).collect()
}

#[test]
fn lines_have_their_places() {
    let content = words("B", 14.0, 70.0, 780.0, "Minutes")
        + &words("F", 12.0, 70.0, 740.0, "1. Apologies")
        + &words("F", 12.0, 90.0, 725.0, "None.");
    let source = open(&Paper::default().page(content).page(words("I", 12.0, 70.0, 780.0, "Ends.")));
    assert_eq!(said(&source), ["Minutes", "1. Apologies", "None.", "Ends."]);
    let [title, item, none, ends] = lines(&source) else { panic!("four lines") };
    assert!(title.bold && !item.bold && ends.italic);
    assert_eq!((title.size, item.size, title.page, ends.page), (14.0, 12.0, 1, 2));
    assert!((title.y - 62.0).abs() < 0.1 && (none.x - 90.0).abs() < 0.1 && none.right > 110.0);
    assert_eq!((item.blank_before > 0, none.blank_before), (true, 0));
    assert_eq!((source.page_of(title.span.start), source.page_of(ends.span.start)), (Some(1), Some(2)));
}

#[test]
fn a_wide_gap_is_a_tab_and_a_narrow_one_a_space() {
    let content = words("F", 12.0, 70.0, 700.0, "Overall")
        + &words("F", 12.0, 115.0, 700.0, "effectiveness")
        + &words("F", 12.0, 320.0, 700.0, "Good");
    assert_eq!(said(&open(&Paper::default().page(content))), ["Overall effectiveness\tGood"]);
}

#[test]
fn two_columns_written_in_no_order_are_read_one_after_the_other() {
    let mut content = words("B", 14.0, 70.0, 800.0, "A heading that goes across both of the columns of the page");
    for row in 0..12u8 {
        let y = 700.0 - 14.0 * f32::from(row);
        // The right column's line first, from the foot of the page to its top and back.
        let y = if row % 2 == 0 { y } else { 700.0 - 14.0 * f32::from(12 - row) };
        content += &words("F", 10.0, 310.0, y, &format!("right words that run on {y:.0} to an end"));
        content += &words("F", 10.0, 70.0, y, &format!("left words that run on {y:.0} to an end"));
    }
    let source = open(&Paper::default().page(content));
    let order: Vec<_> = said(&source).iter().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(order[0], "A");
    assert!(order[1..13].iter().all(|word| *word == "left"), "{order:?}");
    assert!(order[13..].iter().all(|word| *word == "right"), "{order:?}");
}

#[test]
fn a_foot_that_was_written_first_stands_last() {
    let content = words("F", 9.0, 280.0, 30.0, "Page 7")
        + &words("F", 12.0, 70.0, 780.0, "The board met")
        + &words("F", 12.0, 70.0, 765.0, "in the hall.");
    assert_eq!(said(&open(&Paper::default().page(content))), ["The board met", "in the hall.", "Page 7"]);
}

#[test]
fn letters_are_cleaned() {
    // A no-break space, a bullet, a raised mark of a footnote stuck to its word.
    let content = words("F", 12.0, 70.0, 700.0, "\\225 Ten\\240days").replace("\\\\", "\\")
        + &words("F", 12.0, 70.0, 680.0, "The plan")
        + &words("F", 7.0, 117.4, 685.0, "1")
        + &words("F", 12.0, 122.0, 680.0, "stands.");
    assert_eq!(said(&open(&Paper::default().page(content))), ["• Ten days", "The plan stands."]);
}

#[test]
fn useless_tags_are_set_aside() {
    // A tree that holds a tenth of the words.
    use crate::writer::{Kid, marked};
    let content =
        marked(0, &words("F", 12.0, 70.0, 700.0, "Title")) + &words("F", 12.0, 70.0, 680.0, "All the other words");
    let paper = Paper::default().page(content).element("P", vec![Kid::Mark(0, 0)]);
    assert_eq!(said(&open(&paper)), ["Title", "All the other words"]);
}

/// A ruled table of two columns from the height `top` down: each row is 30 points high.
fn ruled(top: f32, rows: &[(&str, &str)]) -> String {
    let foot = top - 30.0 * rows.len() as f32;
    let mut drawn = String::new();
    for row in 0..=rows.len() {
        drawn += &format!("70 {} 400 0.5 re f\n", top - 30.0 * row as f32);
    }
    for x in [70.0, 130.0, 470.0] {
        drawn += &format!("{x} {foot} m {x} {top} l S\n");
    }
    for (row, (left, right)) in rows.iter().enumerate() {
        let y = top - 12.0 - 30.0 * row as f32;
        drawn += &words("F", 10.0, 75.0, y, left);
        for (line, said) in right.split('|').enumerate() {
            drawn += &words("F", 10.0, 135.0, y - 12.0 * line as f32, said);
        }
    }
    drawn
}

/// Place and words of each cell.
fn cells(source: &Source) -> Vec<(u32, u32, u16, String)> {
    let blocks = minutebook::layout::blocks(source);
    let cell = |block: &minutebook::text::Block| {
        let place = block.cell?;
        Some((place.table, place.row, place.column, block.words(source).replace('\n', " ")))
    };
    blocks.iter().filter_map(cell).collect()
}

#[test]
fn a_ruled_table_is_read_cell_by_cell() {
    let upper = ruled(
        300.0,
        &[("Item", "Discussion"), ("12/24", "The bridge is to be painted by the owners of the land beside the|river.")],
    );
    let source = open(&Paper::default().page(words("F", 10.0, 70.0, 400.0, "Minutes") + &upper));
    let read = cells(&source);
    let told: Vec<_> = read.iter().map(|(_, row, column, words)| (*row, *column, words.as_str())).collect();
    assert_eq!(
        told,
        [
            (0, 0, "Item"),
            (0, 1, "Discussion"),
            (1, 0, "12/24"),
            (1, 1, "The bridge is to be painted by the owners of the land beside the river."),
        ]
    );
}

#[test]
fn a_ruled_table_goes_on_over_the_page() {
    let upper = ruled(120.0, &[("Item", "Discussion"), ("12/24", "Noted.")]);
    let lower = ruled(780.0, &[("Item", "Discussion"), ("13/24", "None.")]);
    let read = cells(&open(&Paper::default().page(upper).page(lower)));
    let told: Vec<_> = read.iter().map(|(table, row, _, words)| (*table, *row, words.as_str())).collect();
    let rows =
        [(0, 0, "Item"), (0, 0, "Discussion"), (0, 1, "12/24"), (0, 1, "Noted."), (0, 3, "13/24"), (0, 3, "None.")];
    assert_eq!(told, rows);
}

#[test]
fn names_in_columns_stand_under_their_heads() {
    let row = |y: f32, names: [&str; 3]| -> String {
        names.iter().zip([70.0, 240.0, 400.0]).map(|(name, x)| words("F", 10.0, x, y, name)).collect()
    };
    let content = row(700.0, ["Present", "Apologies", "In attendance"])
        + &row(686.0, ["Cllr A Lake (Chair)", "Cllr B Hill", "Mrs C Wood (Clerk)"])
        + &row(672.0, ["Cllr D Marshall-Stone", "Cllr E Field", "County Cllr F Rivers"]);
    let read = cells(&open(&Paper::default().page(content)));
    let told: Vec<_> = read.iter().map(|(_, row, column, _)| (*row, *column)).collect();
    assert_eq!(told, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2)]);
}

#[test]
fn a_bold_title_that_runs_on_is_a_line_of_its_own() {
    let content = words("B", 10.0, 70.0, 700.0, "3. Matters arising")
        + &words("F", 10.0, 165.0, 700.0, "The Clerk had written to the owners of the")
        + &words("F", 10.0, 70.0, 686.0, "land beside the river.");
    let source = open(&Paper::default().page(content));
    assert_eq!(
        said(&source),
        ["3. Matters arising", "The Clerk had written to the owners of the", "land beside the river."]
    );
    assert!(lines(&source)[0].bold && !lines(&source)[1].bold);
}
