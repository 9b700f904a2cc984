//! Comparators: what a figure is held against, and the figure that it has there.

use super::change::Measured;
use super::sign::{Found, Sign};
use super::unit::Unit;
use super::words::{ends_with_word, words_of};
use crate::phrase::wording::Wordings;

/// Marks what figures are compared with; the figure of the comparator itself is named for it.
///
/// A comparator's figure that the measure before it has taken is no measure of its own.
pub(super) fn compare<'t>(sentence: &'t str, signs: &[Found], found: &mut Vec<Measured<'t>>) {
    if !signs.iter().any(|sign| matches!(sign.sign, Sign::Comparator(_))) {
        return;
    }
    let owns = own_figures(sentence, signs, found);
    let owned = |at: usize| owns.iter().any(|(_, own)| *own == Some(at));
    let mut taken = vec![false; found.len()];
    for (sign, own) in &owns {
        let Sign::Comparator(comparator) = sign.sign else { continue };
        let bracketed =
            |it: &Measured<'_>| sentence.get(..it.start).is_some_and(|before| before.trim_end().ends_with('('));
        // "an improvement of 6%, in line with": the level before it is held against others, not how far it moved.
        let moved = |it: &Measured<'_>| {
            let lead = sentence.get(..it.start).unwrap_or("");
            it.from.is_none()
                && ["improvement of", "increase of", "reduction of", "decrease of"]
                    .iter()
                    .any(|delta| ends_with_word(lead, delta))
        };
        let before = |at: &usize| {
            found.get(*at).is_some_and(|it| it.end <= sign.start && (*at == 0 || !bracketed(it) && !moved(it)))
                && !owned(*at)
        };
        // "23 boats left last year, compared with 12": the year before is that of the figure itself.
        let apart = |at: &usize| {
            let end = found.get(*at).map_or(0, |it| it.end);
            let between = |other: &Found| other.sign == Sign::Comparing && (end..sign.start).contains(&other.start);
            own.is_some() || !comparator.starts_with("previous") || signs.iter().any(between)
        };
        let held = (0..found.len()).rev().find(before).filter(apart);
        let held = held.or_else(|| (own.is_none() && found.len() == 1 && !owned(0)).then_some(0).filter(apart));
        let value = own.and_then(|own| found.get(own)).map(|own| (own.value, own.unit.clone()));
        let (mut name, mut rate) = (None, None);
        if let Some(subject) = held.and_then(|held| found.get_mut(held)) {
            rate = Some(subject.unit.clone());
            name = subject.indicator.filter(|_| value.as_ref().is_some_and(|(_, unit)| *unit == subject.unit));
            if subject.comparator.is_none() {
                subject.comparator = Some(comparator);
                let same = value.filter(|(_, unit)| *unit == subject.unit || of_rate(&subject.unit, unit));
                subject.comparator_value = same.and_then(|(value, _)| value);
                let told = subject.comparator_value.is_some();
                own.and_then(|own| taken.get_mut(own)).into_iter().for_each(|taken| *taken = told);
            }
        }
        if let Some(measure) = own.and_then(|own| found.get_mut(own)) {
            // A second comparator, or one whose own figure is not told: what it has is no level of the subject.
            (measure.comparator, measure.comparator_value) = (Some(comparator), measure.value.take());
            measure.indicator = name;
            if let Some(rate) = rate.filter(|rate| of_rate(rate, &measure.unit)) {
                measure.unit = rate;
            }
        }
    }
    let mut taken = taken.into_iter();
    found.retain(|_| !taken.next().unwrap_or(false));
}

/// "41.2 per 10,000, below the average of 47.0": the bare figure is of the rate as well.
fn of_rate(rate: &str, unit: &str) -> bool {
    rate.starts_with("per ") && unit == Unit::Count.words()
}

/// The comparators of a sentence that compare something, each with the figure that it has.
fn own_figures(sentence: &str, signs: &[Found], found: &[Measured<'_>]) -> Vec<(Found, Option<usize>)> {
    let comparing = signs.iter().find(|sign| sign.sign == Sign::Comparing);
    // "nationally", "England:" and "the national average" compare by themselves, where a figure stands beside them.
    let alone = |sign: &Found| {
        let words = sentence.get(sign.start..sign.end).unwrap_or("");
        words.ends_with([':', 'y', 'Y', 's', 'S'])
            || ["average", "figure", "rate", "whole"].iter().any(|last| ends_with_word(words, last))
    };
    // "The England average is 71": the comparator's own figure, whatever stood before this sentence.
    let is_average = |sign: &Found| {
        let words = sentence.get(sign.start..sign.end).unwrap_or("");
        !words.starts_with("for")
            && ["average", "figure", "rate", "median"].iter().any(|last| ends_with_word(words, last))
    };
    let mut owns: Vec<(Found, Option<usize>)> = Vec::new();
    for sign in signs {
        let Sign::Comparator(comparator) = sign.sign else { continue };
        // "19% (national 22%, England 21%)": the word alone compares right before its figure, in brackets.
        let bare = ["national", "england"].iter().any(|word| word.len() == sign.end - sign.start);
        let direct = bare && is_bracketed_label(sentence, sign);
        if bare && !direct {
            continue;
        }
        let compared = |own: &usize| {
            let start = found.get(*own).map_or(0, |own| own.start);
            *own > 0 && !comparator.starts_with("previous")
                || is_average(sign)
                || comparing.is_some_and(|comparing| comparing.start < start)
        };
        let taken = |own: &usize| owns.iter().any(|(_, other)| *other == Some(*own));
        let level = |own: &usize| found.get(*own).is_some_and(|own| own.from.is_none() && own.value.is_some());
        let own = own_figure(sentence, sign, found).filter(|own| compared(own) && level(own) && !taken(own));
        if comparing.is_some() || own.is_some() && (direct || alone(sign)) {
            owns.push((*sign, own));
        }
    }
    owns
}

/// Whether a sign stands at the start of a bracket, or after a comma within it, right before a figure.
fn is_bracketed_label(sentence: &str, sign: &Found) -> bool {
    let lead = sentence.get(..sign.start).unwrap_or("").trim_end();
    let within = || lead.rfind('(').is_some_and(|open| !lead[open..].contains(')'));
    let digit = |rest: &str| rest.trim_start().starts_with(|next: char| next.is_ascii_digit());
    lead.ends_with(['(', ',', ';']) && within() && sentence.get(sign.end..).is_some_and(digit)
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
    // "better than in the previous year – 80%": what it is now.
    let now = matches!(sign.sign, Sign::Comparator(comparator) if comparator.starts_with("previous"));
    next.filter(|gap| is_link(gap, &AFTER) && !(now && gap.contains(['-', '–', '—']))).map(|_| after)
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
        assert_eq!(found.len(), 1);
        let found = measures("Moles make up 7.4% of all animals, compared with 22% in the country as a whole.");
        let names: Vec<_> = found.iter().map(|it| (it.indicator, it.comparator, it.comparator_value)).collect();
        assert_eq!(names, [(Some("Moles"), Some("national"), Some(22.0))]);
    }

    #[test]
    fn rate_is_compared_with_bare_figures() {
        let found = measures(
            "The rate was 41.2 per 10,000, below the statistical neighbour average of 47.0 and the national rate of 43.2.",
        );
        let names: Vec<_> = found.iter().map(|it| (it.value, it.unit.as_str(), it.comparator_value)).collect();
        assert_eq!(names, [(Some(41.2), "per 10,000", Some(47.0)), (None, "per 10,000", Some(43.2))]);
    }

    #[test]
    fn comparator_without_a_level_of_its_own() {
        let found = measures("Timeliness has risen and is in line with the national average of 50%.");
        assert_eq!(
            (found[0].value, found[0].comparator, found[0].comparator_value),
            (None, Some("national"), Some(50.0))
        );
        let found = measures("It is higher than both the national average (17%) and statistical neighbours (19%).");
        let names: Vec<_> = found.iter().map(|it| (it.value, it.comparator, it.comparator_value)).collect();
        let both = [(None, Some("national"), Some(17.0)), (None, Some("statistical neighbour"), Some(19.0))];
        assert_eq!(names, both);
    }

    #[test]
    fn average_alone_is_no_level() {
        let found = measures("The England average is 71%.");
        let names: Vec<_> = found.iter().map(|it| (it.value, it.comparator, it.comparator_value)).collect();
        assert_eq!(names, [(None, Some("national"), Some(71.0))]);
        assert_eq!(measures("The average rate was 71%.")[0].value, Some(71.0));
    }

    #[test]
    fn own_year_is_no_comparator() {
        let found = measures("Some 23 boats left the quay last year, compared with 12 boats this year.");
        assert_eq!(found.iter().map(|it| it.comparator).collect::<Vec<_>>(), [None, None]);
    }

    #[test]
    fn own_figure_stands_before_or_after() {
        let found = measures(
            "The rate was 345 per 10,000, compared with 333 per 10,000 nationally and 360 per 10,000 for statistical neighbours.",
        );
        let names: Vec<_> = found.iter().map(|it| (it.value, it.indicator, it.comparator_value)).collect();
        assert_eq!(names, [(Some(345.0), None, Some(333.0)), (None, None, Some(360.0))]);
        let found = measures("Attendance was 93.4% (target: 95%; England: 94.6%).");
        assert_eq!((found[0].target, found[0].comparator_value), (Some(95.0), Some(94.6)));
        let found = measures("The overspend of £4.2 million compared with £3.1 million in the previous year.");
        assert_eq!((found[0].comparator, found[0].comparator_value), (Some("previous year"), Some(3_100_000.0)));
        assert_eq!(found.len(), 1);
        let found = measures("Absence in primary schools is 13% (the national average is 15%).");
        assert_eq!((found[0].comparator_value, found.len()), (Some(15.0), 1));
        let found = measures("Wrecks fell to 19% (national 22%).");
        assert_eq!((found.len(), found[0].value, found[0].comparator_value), (1, Some(19.0), Some(22.0)));
        let found = measures("The 800 regionally representative answers.");
        assert_eq!(found[0].comparator, None);
    }
}
