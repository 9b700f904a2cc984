//! Prints a paper's blocks: kind, page, depth, place in a table, marker, words; with `--lines` the lines of papers that
//! have no structure of their own.
//!
//!     cargo run --release -p minutebook-read --example blocks -- report.pdf

use minutebook::layout;
use minutebook::text::{Block, Line, Shape, Source};

fn main() {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    let mut option = |name: &str| paths.iter().position(|path| path == name).map(|at| paths.remove(at)).is_some();
    let (quiet, lines) = (option("--quiet"), option("--lines"));
    for path in paths {
        match minutebook_read::open(&path) {
            Err(error) => println!("! {error}"),
            Ok(_) if quiet => {}
            Ok(source) => print(&source, lines),
        }
    }
}

fn print(source: &Source, as_lines: bool) {
    println!("# {} ({:?}, {} pages)", source.name(), source.format(), source.pages().unwrap_or(0));
    source.remarks().iter().for_each(|remark| println!("# {remark}"));
    match source.shape() {
        Shape::Lines(lines) if as_lines => lines.iter().for_each(|line| print_line(source, line)),
        _ => layout::blocks(source).iter().for_each(|block| print_block(source, block)),
    }
}

fn print_block(source: &Source, block: &Block) {
    let page = source.page_of(block.span.start).unwrap_or(0);
    let cell = block.cell.map_or(String::new(), |cell| {
        let header = if cell.header { "h" } else { "" };
        format!(" t{}r{}c{}{header}", cell.table, cell.row, cell.column)
    });
    let face = format!("{}{}", if block.bold { "b" } else { "" }, if block.italic { "i" } else { "" });
    let hint = block.hint.map_or(String::new(), |hint| format!(" {hint:?}"));
    let pieces = if block.pieces.is_empty() { "" } else { " pieces" };
    let (depth, marker) = (block.depth, block.marker_words(source));
    println!("{page:>3} {:?}/{depth}{cell}{hint}{pieces} {face} [{marker}] {:?}", block.kind, block.words(source));
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
