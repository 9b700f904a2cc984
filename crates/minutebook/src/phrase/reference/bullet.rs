//! Bullets and recommendations by their place: "third bullet point in the ‘immediate’ recommendations".

use super::{Referring, offset};
use crate::model::ReferenceKind;
use crate::phrase::number::ordinal;
use crate::phrase::wording::after;

/// bullet = ordinal, "bullet", [ "point" ], ( "in" | "of" | "under" ), "the", words with their noun
///
/// "third bullet point in the ‘immediate’ recommendations"
pub(super) fn bullet<'t>(text: &'t str, before: &'t str, rest: &'t str) -> Option<Referring<'t>> {
    let trimmed = before.trim_end();
    let word = trimmed.rsplit(char::is_whitespace).next()?;
    let (left, _) = ordinal(word).ok()?;
    if !left.is_empty() {
        return None;
    }
    let trimmed_rest = rest.trim_start();
    let named =
        ["in the", "of the", "under the", "in"].iter().find_map(|link| after(link, trimmed_rest)).map(str::trim_start);
    let of = named.and_then(|named| {
        noun_phrase(named, &["recommendations", "recommendation", "plan", "report", "list", "section", "paragraph"])
    });
    let kind = match of {
        Some(of) if of.to_ascii_lowercase().contains("recommendation") => ReferenceKind::Recommendation,
        Some(_) => ReferenceKind::Paragraph,
        None => return None,
    };
    let start = offset(text, word);
    let end = of.map_or(text.len() - rest.len(), |of| offset(text, of) + of.len());
    let target = text.get(start..text.len() - rest.len())?;
    Some(Referring { kind, targets: vec![target], of, words: text.get(start..end)?, elsewhere: false })
}

/// counted_recommendation = ordinal, "recommendation", ( "of" | "in" ), "the", words with their noun
///
/// "the second recommendation of the Ofsted report"
pub(super) fn counted_recommendation<'t>(text: &'t str, before: &'t str, rest: &'t str) -> Option<Referring<'t>> {
    let word = before.trim_end().rsplit(char::is_whitespace).next()?;
    ordinal(word).ok().filter(|(left, count)| left.is_empty() && *count > 0)?;
    let named = ["in the", "of the"].iter().find_map(|link| after(link, rest.trim_start()))?.trim_start();
    let of = noun_phrase(named, &["report", "review", "plan", "inspection", "letter", "audit"])?;
    let start = offset(text, word);
    let target = text.get(start..text.len() - rest.len())?;
    let words = text.get(start..offset(text, of) + of.len())?;
    Some(Referring {
        kind: ReferenceKind::Recommendation,
        targets: vec![target],
        of: Some(of),
        words,
        elsewhere: false,
    })
}

/// Up to one of `nouns`, at most six words.
fn noun_phrase<'t>(input: &'t str, nouns: &[&str]) -> Option<&'t str> {
    let mut end = 0;
    for word in input.split_inclusive(char::is_whitespace).take(6) {
        let letters = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        if nouns.iter().any(|noun| noun.eq_ignore_ascii_case(letters)) {
            return input.get(..end + word.find(letters)? + letters.len());
        }
        end += word.len();
    }
    None
}
