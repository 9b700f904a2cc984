//! What is to be said of a PDF that was read, and of which something may be missing all the same.

use super::ink::Page;

/// Every PDF ends with its end mark, but for some bytes that a mail or a server put behind it.
const END_MARK: &[u8] = b"%%EOF";
const WITHIN: usize = 4096;
/// So many pages are named one by one.
const NAMED: usize = 8;

/// Remarks: a file that was cut short, pages of pictures among those with words.
pub(super) fn of(bytes: &[u8], pages: &[Page]) -> Vec<String> {
    let cut = ends_early(bytes)
        .then(|| "the PDF breaks off before its end: some of its words may be missing; fetch it again".to_owned());
    cut.into_iter().chain(pictures(pages)).collect()
}

/// Whether a file lacks its end, as a download that was broken off does.
pub(super) fn ends_early(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(WITHIN)..];
    memchr::memmem::find(tail, END_MARK).is_none()
}

fn pictures(pages: &[Page]) -> Option<String> {
    let wordless = |page: &Page| page.pictured && page.text.trim().is_empty();
    let numbers: Vec<String> =
        (1..).zip(pages).filter(|(_, page)| wordless(page)).map(|(number, _): (u32, _)| number.to_string()).collect();
    let named = numbers.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = numbers.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    match numbers.len() {
        0 => None,
        1 => Some(format!("page {named} is a picture without words: run character recognition (OCR) on it")),
        _ => Some(format!("pages {named}{more} are pictures without words: run character recognition (OCR) on them")),
    }
}
