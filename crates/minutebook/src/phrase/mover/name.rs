//! The names of movers: where a name ends in a sentence.

use crate::phrase::person::is_particle;
use crate::phrase::titles::is_title;
use crate::phrase::wording::{Wordings, after, starts_with_any};

/// name = ["the" | "our"] { capital word | initial | title }, at most six words; it ends with its sentence
///
/// "Mr Gough", "Councillor A. B. Poole", "the Chair", "JB", "Our Secretary"
pub fn name(text: &str) -> Option<(&str, &str)> {
    if text.starts_with(|first: char| first.is_ascii_lowercase() && !matches!(first, 't' | 'o')) {
        return None;
    }
    let lead =
        ["the", "our"].iter().find_map(|word| after(word, text)).map_or(0, |rest| text.len() - rest.trim_start().len());
    let mut end = 0;
    let mut words = 0;
    let mut at = lead;
    while words < 7 {
        let here = text.get(at..)?;
        let word = here.get(..here.find(ends_word).unwrap_or(here.len()))?;
        let bare = word.trim_end_matches('.');
        let capital = word.starts_with(|letter: char| letter.is_uppercase());
        // "Leader of the Council" is one name, "Cllr Ogden the Chairman" is two.
        let joined = bare != "the" || text.get(..at).is_some_and(|before| before.trim_end().ends_with(" of"));
        let small = words > 0 && (is_particle(bare) || matches!(bare, "the" | "of")) && joined;
        let numbered = bare.bytes().any(|byte| byte.is_ascii_digit());
        if bare.is_empty() || numbered || !(capital || small) || starts_with_any(STOPPERS, word) {
            break;
        }
        // "Hyde.Proposed": two sentences with no space between.
        if let Some(dot) =
            memchr::memchr(b'.', bare.as_bytes()).filter(|dot| *dot > 2 && capital && bare.len() > dot + 2)
        {
            end = at + dot;
            break;
        }
        words += 1;
        if capital {
            end = at + bare.len();
        }
        let dotted = word.len() > bare.len();
        let short = bare.len() <= 2 || is_title(bare);
        let next = here.get(word.len()..)?;
        let gap = next.len() - next.trim_start().len();
        let lines = next.bytes().take(gap).filter(|byte| *byte == b'\n').count();
        if (dotted && !short) || gap == 0 || lines > 1 || (gap > 2 && lines == 0) {
            break;
        }
        at += word.len() + gap;
    }
    (end > lead).then_some(())?;
    Some((text.get(..end)?, text.get(end..)?))
}

fn ends_word(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | ';' | ':' | '(' | ')' | '/' | '“' | '”' | '"')
}

/// Capital words that end a name.
const STOPPERS: &Wordings = &Wordings::new(&[
    "proposed",
    "seconded",
    "moved",
    "that",
    "and",
    "carried",
    "resolved",
    "all",
    "agreed",
    "be",
    "2nd",
    "sec",
    "then",
    "motion",
    "unanimously",
    "in",
    "vote",
    "votes",
    "voting",
    "there",
]);
