//! Prints a paper's blocks, or its lines: kind, page, depth, place, marker, words.
//!
//!     cargo run --release -p minutebook-read --example blocks -- report.pdf

use minutebook::text::{Block, Line, Shape, Source};

fn main() {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    let quiet = paths.first().is_some_and(|first| first == "--quiet");
    if quiet {
        paths.remove(0);
    }
    for path in paths {
        match minutebook_read::open(&path) {
            Err(error) => println!("! {error}"),
            Ok(_) if quiet => {}
            Ok(source) => print(&source),
        }
    }
}

fn print(source: &Source) {
    println!("# {} ({:?}, {} pages)", source.name(), source.format(), source.pages().unwrap_or(0));
    source.remarks().iter().for_each(|remark| println!("# {remark}"));
    match source.shape() {
        Shape::Blocks(blocks) => blocks.iter().for_each(|block| print_block(source, block)),
        Shape::Lines(lines) => lines.iter().for_each(|line| print_line(source, line)),
    }
}

fn print_block(source: &Source, block: &Block) {
    let page = source.page_of(block.span.start).unwrap_or(0);
    let cell = block.cell.map_or(String::new(), |cell| {
        let header = if cell.header { "h" } else { "" };
        format!(" t{}r{}c{}{header}", cell.table, cell.row, cell.column)
    });
    let face = format!("{}{}", if block.bold { "b" } else { "" }, if block.italic { "i" } else { "" });
    let marker = block.marker_words(source);
    println!("{page:>3} {:?}/{}{cell} {face} [{marker}] {:?}", block.kind, block.depth, block.words(source));
}

fn print_line(source: &Source, line: &Line) {
    println!(
        "{:>3} x{:.0}-{:.0} y{:.0} s{:.1}{}{} +{} {:?}",
        line.page,
        line.x,
        line.right,
        line.y,
        line.size,
        if line.bold { " b" } else { "" },
        if line.italic { " i" } else { "" },
        line.blank_before,
        source.at(line.span)
    );
}
