//! Prints the blocks of a paper, one a line: `blocks FILE`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let name = std::env::args().nth(1).ok_or("usage: blocks FILE")?;
    let source = minutebook_read::open(&name)?;
    for block in minutebook::layout::blocks(&source) {
        let place = block.cell.map(|cell| format!(" t{}r{}c{}", cell.table, cell.row, cell.column)).unwrap_or_default();
        let hint = block.hint.map(|hint| format!(" {hint:?}")).unwrap_or_default();
        let words = block.words(&source).split_whitespace().collect::<Vec<_>>().join(" ");
        let pieces = if block.pieces.is_empty() { "" } else { " pieces" };
        println!("{:?}/{}{place}{hint}{pieces} [{}] {words}", block.kind, block.depth, block.marker_words(&source));
    }
    Ok(())
}
