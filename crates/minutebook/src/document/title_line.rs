//! Titles on the pages of a meeting: their items' numbers, and the marks of the files that hang on them.

use super::header::starts_with;

/// "(Item 4)" at the end of a block: what stands before it, and the number.
pub(super) fn item_line(words: &str) -> Option<(&str, &str)> {
    let words = words.trim_end();
    let open = words.strip_suffix(')')?.rfind('(')?;
    let inner = words.get(open + 1..)?.strip_suffix(')')?;
    let number =
        starts_with(inner, "item ").then(|| inner.get(5..))??.trim_start_matches("No").trim_matches(['.', ' ']);
    let fits = !number.is_empty() && number.len() <= 5 && number.starts_with(|first: char| first.is_ascii_digit());
    fits.then(|| (words.get(..open).unwrap_or("").trim(), number))
}

/// "Minutes PDF 120 KB", "Minutes pdf icon PDF 120 KB": a title without the mark of the file that hangs on it.
pub(super) fn without_file(title: String) -> String {
    before_file(&title).map(str::to_owned).unwrap_or(title)
}

/// What stands before the mark of a file at the end of a title.
pub(super) fn before_file(title: &str) -> Option<&str> {
    const SORTS: &[&str] = &["PDF", "DOC", "DOCX", "DOTX", "XLS", "XLSX", "PPT", "PPTX"];
    let (before, unit) = title.rsplit_once(' ')?;
    let (before, size) = before.rsplit_once(' ')?;
    let fits = matches!(unit, "KB" | "MB") && size.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let (before, sort) = before.rsplit_once(' ').filter(|_| fits)?;
    let before = before.trim_end();
    let title = before.strip_suffix("pdf icon").unwrap_or(before).trim_end();
    (SORTS.contains(&sort) && !title.is_empty()).then_some(title)
}

/// "43 Ferry Plan": the item's number, and its title.
pub(super) fn item_and_title(words: &str) -> Option<(&str, &str)> {
    let (number, title) = words.split_once(' ')?;
    let digits = number.len() < 5 && number.bytes().all(|byte| byte.is_ascii_digit());
    Some((number, title.trim_start())).filter(|(_, title)| digits && title.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_file_is_none_of_the_title() {
        assert_eq!(without_file("Ferries DOCX 24 KB".to_owned()), "Ferries");
        assert_eq!(without_file("A disk of 24 KB".to_owned()), "A disk of 24 KB");
    }
}
