//! Question marks that ask nothing.

/// "The gate was mended.?": a mark behind a whole word's stop stands for a lost sign, such as a space that holds.
pub(super) fn stray_mark(text: &str) -> bool {
    let sentence = text.trim_end_matches(['"', '”', ')', '’', '\'', '?']);
    let word =
        sentence.strip_suffix('.').and_then(|words| words.rsplit([' ', '\u{a0}', '/', '£']).next()).unwrap_or("");
    word.len() > 3 || !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    #[test]
    fn asked_skips_a_mark_behind_a_stop() {
        for text in ["The gate was mended.?", "Apologies.??", "“The bus stops there.”?", "He paid £40.?"] {
            assert!(crate::phrase::question::asked(text).is_none(), "{text}");
        }
        for text in ["Would it start at 7 p.m.?", "Did that hold for hedges etc.?", "Is the gate mended?"] {
            assert!(crate::phrase::question::asked(text).is_some(), "{text}");
        }
    }
}
