//! Shares of a whole that name what makes the part.

use super::change::Measured;
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

/// "Of 173 boats, 72 (42%) leak", "1,204 boats, of which 1,011 (84%) float": the whole is the count before, where the
/// percentage is that of the part in it; "Of" names what is measured, too.
pub(super) fn wholes<'t>(sentence: &'t str, found: &mut [Measured<'t>]) {
    for at in 1..found.len() {
        let (earlier, rest) = found.split_at_mut(at);
        let Some(share) = rest.first_mut().filter(|share| share.unit == "%" && share.denominator.is_none()) else {
            continue;
        };
        let (Some(part), Some(percent)) = (share.numerator, share.value) else { continue };
        let is_whole = |count: &&Measured<'_>| {
            let fits = |whole: f64| whole >= part && (part / whole * 100.0 - percent).abs() < 0.6;
            count.unit == "count" && count.numerator.is_none() && count.value.is_some_and(fits)
        };
        let Some(count) = earlier.iter().rev().take(4).find(is_whole) else { continue };
        let opening = sentence.get(..count.start).unwrap_or("").trim();
        let opens = ["Of", "Of the", "Of all", "Of all the", "Out of", "Out of the"].contains(&opening);
        let gap = sentence.get(count.end..share.start).unwrap_or("");
        if opens || ["of which", "of whom", "of these", "of those"].iter().any(|link| gap.contains(link)) {
            share.denominator = count.value;
            share.indicator = share.indicator.or(count.indicator.filter(|_| opens));
        }
    }
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

    #[test]
    fn whole_is_the_count_before_it() {
        let shares = |sentence| -> Vec<_> {
            let found: Vec<_> = measures(sentence).into_iter().filter(|it| it.unit == "%").collect();
            found.into_iter().map(|it| (it.indicator, it.numerator, it.denominator)).collect()
        };
        assert_eq!(shares("Of 173 boats, 72 (42%) leak."), [(Some("boats"), Some(72.0), Some(173.0))]);
        assert_eq!(
            shares("There were 1,204 boats, of which 1,011 (84%) were afloat."),
            [(None, Some(1011.0), Some(1204.0))]
        );
        assert_eq!(shares("Of 173 boats, 72 (12%) leak."), [(None, Some(72.0), None)]);
        assert_eq!(shares("There were 173 boats, and 72 (42%) were dry."), [(None, Some(72.0), None)]);
    }
}
