//! What stands on every page and belongs to none of its words: running heads and feet, page numbers.

use super::marker::set_off;
use crate::text::Line;
use std::collections::HashMap;

/// How many lines at the top and at the bottom of a page may be furniture.
const ZONE: usize = 3;

/// Tells for every line whether it is furniture; empty where none is.
pub(super) fn furniture(text: &str, lines: &[Line]) -> Vec<bool> {
    let pages: Vec<&[Line]> = lines.chunk_by(|a, b| a.page == b.page).collect();
    if pages.len() < 2 {
        return Vec::new();
    }
    let mut repeated: HashMap<u64, u32> = HashMap::new();
    for page in &pages {
        for line in page.iter().take(ZONE).chain(page.iter().skip(ZONE).rev().take(ZONE)) {
            *repeated.entry(likeness(line.span.of_text(text))).or_default() += 1;
        }
    }
    let often = (pages.len() as u32).div_ceil(2).max(2);
    let mut flags = vec![false; lines.len()];
    let mut start = 0;
    for (number, page) in pages.iter().enumerate() {
        let is = |line: &Line| {
            let words = line.span.of_text(text);
            line.cell.is_none()
                && (page_number(words)
                    || !words.starts_with('(')
                        && (super::marker(words).is_none() || set_off(words).is_some())
                        && repeated.get(&likeness(words)).is_some_and(|times| *times >= often))
        };
        let top = page.iter().take(ZONE).take_while(|line| is(line)).count();
        let top = if number == 0 {
            page.iter().take(top).take_while(|line| page_number(line.span.of_text(text))).count()
        } else {
            top
        };
        let bottom = page.iter().skip(top).rev().take(ZONE).take_while(|line| is(line)).count();
        let end = start + page.len();
        for range in [start..start + top, end - bottom..end] {
            flags.get_mut(range).into_iter().flatten().for_each(|flag| *flag = true);
        }
        start = end;
    }
    flags
}

/// "3", "- 3 -", "Page 3 of 10", "3 | Page", "iv".
pub(super) fn page_number(words: &str) -> bool {
    if words.len() > 24 {
        return false;
    }
    let mut digits = 0;
    let mut roman = 0;
    for word in words.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            digits += 1;
        } else if word.len() <= 5 && word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x')) {
            roman += 1;
        } else if !(word.eq_ignore_ascii_case("page") || word.eq_ignore_ascii_case("of")) {
            return false;
        }
    }
    let tail = words.trim_end().ends_with(['.', ')', ':']);
    !tail && (digits == 1 && roman == 0 || digits == 2 && words.contains("of") || digits == 0 && roman == 1)
}

/// "Page 3 of 10" on a line of its own: the foot of a page wherever the paper's breaks are lost.
pub(super) fn says_page(words: &str) -> bool {
    words.len() <= 24 && words.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("page ")) && page_number(words)
}

/// A number that is the same for lines that differ only in digits and spaces.
fn likeness(words: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for byte in words.bytes().filter(|byte| !byte.is_ascii_whitespace()).take(160) {
        let byte = if byte.is_ascii_digit() { b'#' } else { byte.to_ascii_lowercase() };
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Shape, Source};

    #[test]
    fn furniture_of_three_pages() {
        let text = "TOWN COUNCIL\nOne.\n\n   1\x0cTown Council\nTwo.\n\n   2\x0cTown Council\nThree.\n\n   3";
        let source = Source::from_text("a", text);
        let Shape::Lines(lines) = source.shape() else { panic!("lines") };
        assert_eq!(furniture(text, lines), [false, false, true, true, false, true, true, false, true]);
    }

    #[test]
    fn page_numbers() {
        for words in ["3", "- 3 -", "Page 3 of 10", "iv", "3 | Page"] {
            assert!(page_number(words), "{words}");
        }
        for words in ["3.", "(3)", "Page of", "2019 May", "12 10", ""] {
            assert!(!page_number(words), "{words}");
        }
    }
}
