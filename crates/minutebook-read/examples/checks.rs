//! Prints every finding beside the words around its places: `checks PATH...`.
//!
//! For reading the findings of a whole corpus; `minutebook check` is for users.

mod papers;

use minutebook::phrase::squeeze;
use minutebook::text::Span;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let files = papers::below(std::env::args().skip(1))?;
    let mut found = 0;
    for file in &files {
        let Ok(source) = minutebook_read::open(file) else { continue };
        for check in minutebook::parse(&source).value.checks {
            found += 1;
            println!("{} | {} | {}", check.code, check.message, file.display());
            for place in check.quote.pieces() {
                println!("    {}", around(source.text(), place));
            }
        }
    }
    eprintln!("{} papers, {found} findings", files.len());
    Ok(())
}

/// The words of a place between marks, with some words on both sides.
fn around(text: &str, place: Span) -> String {
    let (start, end) = (place.start as usize, place.end as usize);
    let from = (start.saturating_sub(80)..=start).find(|at| text.is_char_boundary(*at)).unwrap_or(start);
    let to = (end..=(end + 80).min(text.len())).rfind(|at| text.is_char_boundary(*at)).unwrap_or(end);
    let words = format!("{}⟦{}⟧{}", &text[from..start], place.of_text(text), &text[end..to]);
    squeeze(&words)
}
