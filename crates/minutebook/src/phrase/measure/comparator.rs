//! Comparators: what a figure is held against, and the figure that it has there.

use super::change::Measured;
use super::sign::{Found, Sign};
use super::words::words_of;
use crate::phrase::wording::Wordings;

/// Marks what figures are compared with; the figure of the comparator itself is named for it.
pub(super) fn compare<'t>(sentence: &'t str, signs: &[Found], found: &mut [Measured<'t>]) {
    if !signs.iter().any(|sign| matches!(sign.sign, Sign::Comparator(_))) {
        return;
    }
    let compares = signs.iter().any(|sign| sign.sign == Sign::Comparing);
    // "nationally", "England:" and "the national average" compare by themselves, where a figure stands beside them.
    let alone = |sign: &Found| {
        let words = sentence.get(sign.start..sign.end).unwrap_or("").to_ascii_lowercase();
        words.ends_with([':', 'y', 's'])
            || words.ends_with("average")
            || words.ends_with("figure")
            || words.ends_with("rate")
    };
    let mut owned = vec![false; found.len()];
    for sign in signs {
        let Sign::Comparator(comparator) = sign.sign else { continue };
        let own = own_figure(sentence, sign, found).filter(|own| *own > 0);
        if !(compares || alone(sign) && own.is_some()) {
            continue;
        }
        let bracketed =
            |it: &Measured<'_>| sentence.get(..it.start).is_some_and(|before| before.trim_end().ends_with('('));
        let before = |at: &usize| {
            found.get(*at).is_some_and(|it| it.end <= sign.start && (*at == 0 || !bracketed(it))) && Some(*at) != own
        };
        let held = (0..found.len()).rev().filter(before).find(|at| !owned.get(*at).is_some_and(|owned| *owned));
        let Some(held) = held.or_else(|| (own.is_none() && found.len() == 1).then_some(0)) else { continue };
        let (value, unit) = match own.and_then(|own| found.get(own)) {
            Some(own) => (own.value, own.unit.clone()),
            None => (None, String::new()),
        };
        let mut name = None;
        if let Some(subject) = found.get_mut(held)
            && subject.comparator.is_none()
        {
            subject.comparator = Some(comparator);
            subject.comparator_value = value.filter(|_| unit == subject.unit);
            name = subject.indicator;
        }
        let Some(own) = own else { continue };
        if let (Some(measure), Some(owned)) = (found.get_mut(own), owned.get_mut(own)) {
            let earlier = comparator.starts_with("previous");
            *owned = true;
            measure.indicator = if earlier { measure.indicator.or(name) } else { sentence.get(sign.start..sign.end) };
            measure.indicator = measure.indicator.map(|name| name.trim_end_matches(':'));
        }
    }
}

/// The figure that the comparator has: "79%" of "the national average of 79%", "79% nationally", "England: 79%".
fn own_figure(sentence: &str, sign: &Found, found: &[Measured<'_>]) -> Option<usize> {
    let after = found.partition_point(|measure| measure.start < sign.end);
    let next = found.get(after).and_then(|next| sentence.get(sign.end..next.start));
    let colon = sentence.get(sign.start..sign.end).is_some_and(|words| words.ends_with(':'));
    let last = after.checked_sub(1).and_then(|last| sentence.get(found.get(last)?.end..sign.start));
    static BEFORE: Wordings = Wordings::new(&["for", "in", "the", "of", "our", "across"]);
    static AFTER: Wordings = Wordings::new(&[
        "of", "was", "is", "were", "are", "at", "which", "stood", "being", "for", "the", "rate", "around", "about",
    ]);
    if last.is_some_and(|gap| !colon && !gap.contains('(') && is_link(gap, &BEFORE)) {
        return after.checked_sub(1);
    }
    next.filter(|gap| is_link(gap, &AFTER)).map(|_| after)
}

/// Whether nothing but these words, a bracket or a colon stands between.
fn is_link(gap: &str, words: &Wordings) -> bool {
    gap.len() <= 40 && !gap.contains([',', ';', '.', ')']) && words_of(gap).all(|word| words.has(word))
}

#[cfg(test)]
mod tests {
    use crate::phrase::measures;

    #[test]
    fn compare_names_the_comparator() {
        let found = measures("Timeliness was 82%, compared with the national average of 79%.");
        assert_eq!((found[0].comparator, found[0].comparator_value), (Some("national"), Some(79.0)));
        assert_eq!(found[1].indicator, Some("national average"));
    }

    #[test]
    fn own_figure_stands_before_or_after() {
        let found = measures(
            "The rate was 345 per 10,000, compared with 333 per 10,000 nationally and 360 per 10,000 for statistical neighbours.",
        );
        let names: Vec<_> = found.iter().map(|it| (it.value, it.indicator, it.comparator_value)).collect();
        assert_eq!(
            names,
            [
                (Some(345.0), Some("rate"), Some(333.0)),
                (Some(333.0), Some("nationally"), None),
                (Some(360.0), Some("statistical neighbours"), None)
            ]
        );
        let found = measures("Attendance was 93.4% (target: 95%; England: 94.6%).");
        assert_eq!((found[0].target, found[0].comparator_value), (Some(95.0), Some(94.6)));
        let found = measures("The overspend of £4.2 million compared with £3.1 million in the previous year.");
        assert_eq!((found[0].comparator, found[0].comparator_value), (Some("previous year"), Some(3_100_000.0)));
        assert_eq!(found[1].indicator, Some("overspend"));
        let found = measures("Absence in primary schools is 13% (the national average is 15%).");
        assert_eq!((found[0].comparator_value, found[1].indicator), (Some(15.0), Some("national average")));
        let found = measures("The 800 regionally representative answers.");
        assert_eq!(found[0].comparator, None);
    }
}
