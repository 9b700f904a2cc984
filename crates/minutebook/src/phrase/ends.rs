//! The last words of a text, looked for from its end.

/// Where the letters and digits start that `text` ends in; its length where it ends in none.
pub(crate) fn last_word_start(text: &str) -> usize {
    let plain = text.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    match text.as_bytes().get(..text.len() - plain) {
        Some([.., 0x80..=0xFF]) => text.trim_end_matches(char::is_alphanumeric).len(),
        _ => text.len() - plain,
    }
}

/// The words of `text`, the last first, without what is no letter or digit between them.
pub(crate) fn words_back(text: &str) -> impl Iterator<Item = &str> + Clone {
    let mut rest = text;
    std::iter::from_fn(move || {
        let told = rest.split_at(border_start(rest)).0;
        let (before, word) = told.split_at(last_word_start(told));
        rest = before;
        (!word.is_empty()).then_some(word)
    })
}

/// Where the signs start that `text` ends in, none of them a letter or a digit.
fn border_start(text: &str) -> usize {
    let signs = text.bytes().rev().take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).count();
    match text.as_bytes().get(..text.len() - signs) {
        Some([.., 0x80..=0xFF]) => text.trim_end_matches(|letter: char| !letter.is_alphanumeric()).len(),
        _ => text.len() - signs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_from_the_end() {
        for text in ["", "a", " a b. ", "“École” – dé jà, vu…", "x’s 12th\u{a0}of É", "é", "– –"] {
            let plain: Vec<_> =
                text.rsplit(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
            assert_eq!(words_back(text).collect::<Vec<_>>(), plain, "{text}");
        }
    }
}
