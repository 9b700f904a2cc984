//! Reads papers and writes every table as JSON Lines: `tables PATH... --out DIR`.
//!
//! A short program against the two crates; the `minutebook` command of the Python package does the same and more.

mod papers;

use minutebook::export::{Row, TABLES, Tables};
use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let at = args.iter().position(|arg| arg == "--out").ok_or("usage: tables PATH... --out DIR")?;
    let out = PathBuf::from(args.drain(at..at + 2).next_back().ok_or("--out needs a folder")?);
    std::fs::create_dir_all(&out)?;
    let mut writers = TABLES
        .iter()
        .map(|table| Ok(BufWriter::new(File::create(out.join(format!("{}.jsonl", table.name)))?)))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    let (mut read, mut failed) = (0, 0);
    for file in papers::below(args)? {
        match minutebook_read::open(&file) {
            Ok(source) => {
                let tables = Tables::new(minutebook::parse(&source).value, &source);
                for (table, writer) in TABLES.iter().zip(&mut writers) {
                    write(table, &tables, writer)?;
                }
                read += 1;
            }
            Err(error) => {
                eprintln!("{error}");
                failed += 1;
            }
        }
    }
    eprintln!("{read} read, {failed} failed");
    Ok(())
}

fn write(table: &minutebook::export::Table, tables: &Tables, writer: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let columns = table.columns();
    let mut failed = None;
    tables.rows(table, &mut |values| {
        let row = Row { columns: &columns, values: &values };
        if let Err(error) = serde_json::to_writer(&mut *writer, &row) {
            failed = Some(error);
        }
        let _ = writer.write_all(b"\n");
    });
    failed.map_or(Ok(()), |error| Err(error.into()))
}
