//! Shares of a whole that name what makes the part.

use super::words::Endings;
use crate::phrase::wording::Wordings;

/// "Boats of wood make up 7% of all boats": what makes the part is measured and not its whole; "this is" names nothing.
pub(super) fn part_of_whole<'t>(before: &'t str, after: &str) -> Option<Option<&'t str>> {
    static MAKES: Endings = Endings::new(&[
        "account for",
        "accounts for",
        "accounted for",
        "make up",
        "makes up",
        "made up",
        "represent",
        "represents",
        "represented",
        "comprise",
        "comprises",
        "comprised",
        "constitute",
        "constitutes",
        "equate to",
        "equates to",
    ]);
    static NAMELESS: Endings = Endings::new(&["this is", "this was", "which is", "which was", "this"]);
    if !after.trim_start().starts_with("of ") {
        return None;
    }
    if NAMELESS.ending(before).is_some() {
        return Some(None);
    }
    let stem = before.get(..before.len() - MAKES.ending(before)?.len())?.trim_end();
    let start = stem.rfind([',', ';', ':', '.', '(', ')']).map_or(0, |at| at + 1);
    let name = stem.get(start..)?.trim_start();
    let words = name.split_whitespace().count();
    let whole = (1..=12).contains(&words) && !name.contains(|letter: char| letter.is_ascii_digit() || letter == '%');
    static VERBS: Wordings = Wordings::new(&[
        "was", "were", "is", "are", "had", "has", "have", "which", "that", "this", "these", "they", "it",
    ]);
    Some(Some(name).filter(|name| whole && name.split_whitespace().all(|word| !VERBS.has(word))))
}

#[cfg(test)]
mod tests {
    use crate::phrase::measures;

    #[test]
    fn part_is_named_and_not_its_whole() {
        let name = |sentence| measures(sentence).first().and_then(|found| found.indicator);
        assert_eq!(
            name("Boats of wood from the quay account for 7% of all boats."),
            Some("Boats of wood from the quay")
        );
        assert_eq!(name("This is 25% of all boats on the quay."), None);
        assert_eq!(name("The Harbour Team had 80% of its complement."), Some("complement"));
    }
}
