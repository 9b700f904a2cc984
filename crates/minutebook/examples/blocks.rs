//! Prints the blocks of a text file, one a line: `blocks FILE`.

use minutebook::text::Source;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let name = std::env::args().nth(1).ok_or("usage: blocks FILE")?;
    let source = Source::from_text(&name, String::from_utf8_lossy(&std::fs::read(&name)?).into_owned());
    for block in minutebook::layout::blocks(&source) {
        let place = block.cell.map(|cell| format!(" t{}r{}c{}", cell.table, cell.row, cell.column)).unwrap_or_default();
        let hint = block.hint.map(|hint| format!(" {hint:?}")).unwrap_or_default();
        let words = block.words(&source).split_whitespace().collect::<Vec<_>>().join(" ");
        let pieces = if block.pieces.is_empty() { "" } else { " pieces" };
        println!("{:?}/{}{place}{hint}{pieces} [{}] {words}", block.kind, block.depth, block.marker_words(&source));
    }
    Ok(())
}
