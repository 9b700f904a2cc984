//! The name of an attached file that a page runs on to a title: "Minutes of the last meeting PDF 500 KB".

use minutebook::text::{Block, BlockKind, Hint, Span};

/// File kinds as publishing systems print them.
const KINDS: &[&str] = &["PDF", "DOC", "DOCX", "XLS", "XLSX", "PPT", "PPTX", "RTF", "ZIP", "CSV", "TXT"];
const UNITS: &[&str] = &["KB", "MB", "B", "bytes"];

/// Cuts the file names at the end of `block` off it, into a block of their own.
pub(crate) fn cut(text: &str, block: &mut Block) -> Option<Block> {
    let words = block.span.of_text(text);
    let kept = start_of(words)?;
    let at = block.span.start as usize + kept;
    let title = Span::new(block.span.start as usize, at).trim(text);
    let mut file = Block::new(BlockKind::Furniture, Span::new(at, block.span.end as usize).trim(text));
    file.hint = Some(Hint::Attachment);
    file.cell = block.cell;
    file.depth = block.depth;
    block.span = title;
    Some(file)
}

/// Where the run of file names at the end of `words` starts.
fn start_of(words: &str) -> Option<usize> {
    let mut kept = None;
    let mut rest = words;
    while let Some(start) = one(rest) {
        kept = Some(start);
        rest = rest.get(..start)?.trim_end();
    }
    kept
}

/// "PDF 500 KB" at the end of `words`: where it starts.
fn one(words: &str) -> Option<usize> {
    let words = words.trim_end_matches([')', ' ']);
    let (before, unit) = words.rsplit_once(char::is_whitespace)?;
    if !UNITS.contains(&unit) {
        return None;
    }
    let (before, size) = before.trim_end().rsplit_once(char::is_whitespace)?;
    if !size.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',') {
        return None;
    }
    let before = before.trim_end();
    let start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    KINDS.contains(&before.get(start..)?.trim_start_matches('(')).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(words: &str) -> &str {
        start_of(words).map_or(words, |at| words[..at].trim_end())
    }

    #[test]
    fn files_run_on_to_titles() {
        assert_eq!(title("Minutes of the last meeting PDF 500 KB"), "Minutes of the last meeting");
        assert_eq!(title("Budget PDF 1.5 MB DOCX 20 KB"), "Budget");
        assert_eq!(title("Budget (PDF 20 KB)"), "Budget");
        assert_eq!(title("PDF 500 KB"), "");
        assert_eq!(title("The file was 500 KB"), "The file was 500 KB");
        assert_eq!(title("Budget"), "Budget");
    }
}
