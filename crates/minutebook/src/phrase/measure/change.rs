//! How a figure changed: from and to, range, target, direction.

use super::comparator::compare;
use super::direction::{change_word, direction_of, target_of};
use super::figure::{Figure, figures};
use super::hedge::{supposition, unhedged};
use super::indicator::indicator;
use super::sign::{Found, Sign, signs};
use super::unit::Unit;
use super::whole::wholes;
use super::words::{Endings, bare, ends_with_word, last_word};
use crate::phrase::wording::{Wordings, strip_word};

/// One measure of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured<'t> {
    /// What is measured, as printed.
    pub indicator: Option<&'t str>,
    /// The figure; the later one of a change; none where only a target or a range is told.
    pub value: Option<f64>,
    /// The earlier figure of a change, or the lower one of a range.
    pub from: Option<f64>,
    /// The later figure of a change, or the higher one of a range.
    pub to: Option<f64>,
    /// The unit in the words of the table.
    pub unit: String,
    /// The target that is named beside it.
    pub target: Option<f64>,
    /// Of a share: how many.
    pub numerator: Option<f64>,
    /// Of a share: out of how many.
    pub denominator: Option<f64>,
    /// What it is compared with.
    pub comparator: Option<&'static str>,
    /// The figure that the comparator has.
    pub comparator_value: Option<f64>,
    /// "up", "down" or "same".
    pub direction: Option<&'static str>,
    /// Whether the change is said to be for the better.
    pub better: Option<bool>,
    /// The words that make it less than exact.
    pub hedge: Option<&'t str>,
    /// Byte of the sentence at which its figures start.
    pub start: usize,
    /// One past their last byte.
    pub end: usize,
    /// One past the last byte of the later figure, which stands first in "27%, down from 31%".
    pub value_end: usize,
}

/// Words between the later figure and the earlier one that follows it.
static UP_FROM: Endings = Endings::new(&[
    "up from",
    "down from",
    "increase from",
    "increased from",
    "rise from",
    "risen from",
    "rose from",
    "reduction from",
    "reduced from",
    "decrease from",
    "decreased from",
    "drop from",
    "dropped from",
    "improvement from",
    "fallen from",
    "fall from",
    "fell from",
    "improved from",
    "improvement on",
    "increase on",
    "reduction on",
    "decrease on",
    "up on",
    "down on",
]);

/// Verbs after which a second figure with "to" is where the first one went.
static WENT: Endings = Endings::new(&[
    "dropped to",
    "drop to",
    "fallen to",
    "fell to",
    "reduced to",
    "reducing to",
    "decreased to",
    "declined to",
    "increased to",
    "increasing to",
    "risen to",
    "rose to",
    "rising to",
    "grown to",
    "grew to",
    "improved to",
    "improving to",
    "up to",
    "down to",
    "reduces to",
    "increases to",
    "falls to",
]);

/// Words before "from" after which two figures are the ends of a range, and no change.
static RANGING: Wordings = Wordings::new(&[
    "ranging", "range", "ranged", "ranges", "vary", "varying", "varied", "varies", "anywhere", "prices", "costs",
    "tickets", "fees",
]);

/// The measures that a sentence tells, in order.
///
/// ```
/// use minutebook::phrase::measures;
/// let found = measures("The rate of re-referrals dropped from 31% in March 2014 to 27% in March 2015.");
/// assert_eq!((found[0].from, found[0].to, found[0].direction), (Some(31.0), Some(27.0), Some("down")));
/// assert_eq!(found[0].indicator, Some("rate of re-referrals"));
/// ```
pub fn measures(sentence: &str) -> Vec<Measured<'_>> {
    measures_of(sentence, figures(sentence))
}

/// The measures that a sentence tells with these figures of it.
pub fn measures_of<'t>(sentence: &'t str, mut figures: Vec<Figure<'t>>) -> Vec<Measured<'t>> {
    if figures.is_empty() {
        return Vec::new();
    }
    let signs = signs(sentence);
    let aimed = signs.iter().any(|sign| sign.sign == Sign::Target);
    rate_once_named(sentence, &mut figures, &signs);
    let mut found: Vec<Measured<'_>> = Vec::with_capacity(figures.len());
    let mut rest = figures.as_slice();
    let mut read_to = 0;
    while let [figure, after @ ..] = rest {
        rest = after;
        let lead = Lead::of(sentence.get(read_to..figure.start).unwrap_or(""));
        read_to = figure.end;
        let next = after.first().filter(|next| figure.unit == next.unit && figure.of.is_none() && next.of.is_none());
        let gap = next.and_then(|next| sentence.get(figure.end..next.start)).unwrap_or("");
        let pair = next.and_then(|next| pair(&lead, figure, gap, next));
        let own = one(sentence, figure, &lead, &signs);
        match (pair, next) {
            (Some(pair), Some(next)) => {
                rest = after.get(1..).unwrap_or_default();
                read_to = next.end;
                let value_end = if matches!(pair, Pair::Reversed(..)) { figure.end } else { next.end };
                found.push(paired(pair, Measured { end: next.end, value_end, ..own }));
            }
            _ if aimed && target_of(lead.stem, sentence.get(figure.end..).unwrap_or("")) => {
                aim(&mut found, figure.value, own)
            }
            _ => found.push(inheriting(&lead, own, found.last())),
        }
    }
    compare(sentence, &signs, &mut found);
    wholes(sentence, &mut found);
    found
}

/// "The rate per 10,000 of ... had fallen from 84 to 79": the bare figures after it are of that rate.
fn rate_once_named(sentence: &str, figures: &mut [Figure<'_>], signs: &[Found]) {
    let rate = |sign: &Found| {
        let words = sentence.get(sign.start..sign.end)?;
        let head = sign.sign == Sign::Head && words.get(..4)?.eq_ignore_ascii_case("rate");
        let within = sentence.get(sign.end..)?.split([',', ';', '.', '(']).next().filter(|_| head)?;
        let per =
            || Some(sign.end + within.find("per 10").filter(|_| sentence[sign.end..].contains("per 10,000"))? + 10);
        if words.ends_with("10,000 of") { Some(sign.end) } else { per() }
    };
    let Some(named) = signs.iter().find_map(rate) else { return };
    let bare = |figure: &&mut Figure<'_>| {
        figure.start > named && figure.unit == Unit::Count && figure.noun.is_none() && figure.of.is_none()
    };
    figures.iter_mut().filter(bare).for_each(|figure| figure.unit = Unit::Rate(1e4));
}

/// A target: of the measure before it, where that has the same unit, else by itself.
fn aim<'t>(found: &mut Vec<Measured<'t>>, target: f64, own: Measured<'t>) {
    let last = found.last_mut();
    match last.filter(|last| last.unit == own.unit && last.target.is_none() && last.value.is_some()) {
        Some(last) => last.target = Some(target),
        None => found.push(Measured { value: None, target: Some(target), ..own }),
    }
}

/// "477 (2.5%)": what stands in brackets right after a figure measures the same.
fn inheriting<'t>(lead: &Lead<'_>, own: Measured<'t>, last: Option<&Measured<'t>>) -> Measured<'t> {
    // "(a rate of 44 per 10,000": the rate of what was counted.
    let stem = ["a rate of", "rate of", "a rate", "equivalent to"].iter().find_map(|rate| strip_word(lead.stem, rate));
    let stem = stem.unwrap_or(lead.stem);
    let bracketed = stem.ends_with('(') && lead.words.len() < 120 && !lead.words.contains([',', ';']);
    let indicator = own.indicator.or_else(|| last.filter(|_| bracketed)?.indicator);
    Measured { indicator, ..own }
}

/// The words between two figures.
struct Lead<'t> {
    words: &'t str,
    /// The words without the hedge that they end in.
    stem: &'t str,
    hedge: Option<&'t str>,
}

impl<'t> Lead<'t> {
    fn of(words: &'t str) -> Self {
        let (stem, hedge) = unhedged(words);
        Self { words, stem, hedge }
    }
}

/// What one figure says by itself.
fn one<'t>(sentence: &'t str, figure: &Figure<'t>, lead: &Lead<'t>, signs: &[Found]) -> Measured<'t> {
    // "This is a reduction from 1,815": the earlier figure, and the later one stands elsewhere.
    let back = figure.low.is_none() && figure.unit != Unit::Share;
    if let Some(words) = UP_FROM.ending(lead.stem).filter(|_| back) {
        let way = words.split(' ').next().and_then(|word| match word {
            "down" => Some("down"),
            "up" => Some("up"),
            verb => change_word(verb),
        });
        let own = as_told(sentence, figure, lead, signs);
        return Measured { value: None, from: Some(figure.value), direction: way, ..own };
    }
    as_told(sentence, figure, lead, signs)
}

/// As [`one`], where the figure is a level, a change or a range.
fn as_told<'t>(sentence: &'t str, figure: &Figure<'t>, lead: &Lead<'t>, signs: &[Found]) -> Measured<'t> {
    let changed = figure.low.is_some() && ends_with_word(lead.stem, "from");
    let told = (figure.low.is_none() || changed) && figure.unit != Unit::Share;
    Measured {
        indicator: indicator(sentence, figure, signs),
        value: told.then_some(figure.value),
        from: figure.low,
        to: figure.low.map(|_| figure.value),
        unit: figure.unit.words(),
        target: None,
        numerator: figure.part,
        denominator: figure.of,
        comparator: None,
        comparator_value: None,
        direction: if let Some(low) = figure.low {
            changed.then(|| direction_between(low, figure.value))
        } else {
            direction_of(lead.stem, sentence.get(figure.end..).unwrap_or(""))
        },
        better: None,
        hedge: supposition(sentence, figure.start, signs).or(lead.hedge),
        start: figure.start,
        end: figure.end,
        value_end: figure.end,
    }
}

/// Two figures that belong together.
#[derive(Clone, Copy)]
enum Pair {
    /// From the first to the second.
    Change(f64, f64),
    /// From the second to the first.
    Reversed(f64, f64),
    /// Between the two.
    Range(f64, f64),
}

/// pair = "from", figure, "to", figure | figure, "dropped to", figure | figure, "down from", figure | "between", figure, "and", figure
///
/// "from 31% in March to 27%", "27%, down from 31%", "between £2m and £3m", "prices ranging from £5 to £10"
fn pair(lead: &Lead<'_>, first: &Figure<'_>, gap: &str, second: &Figure<'_>) -> Option<Pair> {
    // "was 51%, although the proportion of rafts had fallen to 16%": of another.
    let other = ["proportion of", "percentage of", "number of", "rate of"].iter().any(|head| gap.contains(head));
    if other || gap.len() > 120 || gap.contains([';', '(', ')']) || first.low.is_some() || second.low.is_some() {
        return None;
    }
    let (before, gap) = (lead.stem, unhedged(gap).0);
    if ends_with_word(before, "between") && gap.trim() == "and" && first.value < second.value {
        return Some(Pair::Range(first.value, second.value));
    }
    if ends_with_word(before, "from") && ends_with_word(gap, "to") {
        let verb = last_word(strip_word(before.trim_end(), "from").unwrap_or(""));
        let ranging = RANGING.has(bare(verb)) && first.value < second.value;
        return Some(if ranging {
            Pair::Range(first.value, second.value)
        } else {
            Pair::Change(first.value, second.value)
        });
    }
    if WENT.ending(gap).is_some() {
        return Some(Pair::Change(first.value, second.value));
    }
    let back = UP_FROM.ending(gap).is_some()
        || gap.trim_matches([',', ' ', '\n']) == "from" && ends_with_word(lead.words, "to")
        || gap.trim() == "from" && change_word(before.rsplit(char::is_whitespace).nth(1).unwrap_or("")).is_some();
    back.then_some(Pair::Reversed(second.value, first.value))
}

fn paired(pair: Pair, measured: Measured<'_>) -> Measured<'_> {
    match pair {
        Pair::Range(low, high) => {
            Measured { value: None, from: Some(low), to: Some(high), direction: None, ..measured }
        }
        Pair::Change(from, to) | Pair::Reversed(from, to) => Measured {
            value: Some(to),
            from: Some(from),
            to: Some(to),
            direction: Some(direction_between(from, to)),
            ..measured
        },
    }
}

/// Where a change goes: "up", "down" or "same".
pub fn direction_between(from: f64, to: f64) -> &'static str {
    if to > from {
        "up"
    } else if to < from {
        "down"
    } else {
        "same"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(sentence: &str) -> Measured<'_> {
        measures(sentence).into_iter().next().expect("a measure")
    }

    #[test]
    fn change_reads_both_ways() {
        let found = first("The share of drains inspected had risen from 45% in July to 71% in May.");
        assert_eq!(
            (found.from, found.to, found.unit.as_str(), found.direction),
            (Some(45.0), Some(71.0), "%", Some("up"))
        );
        let found = first("Some 62% of drains were clear, down from 70%.");
        assert_eq!((found.from, found.to, found.direction), (Some(70.0), Some(62.0), Some("down")));
        let found = first("Moorings peaked at just over 18,000 boats in 2012 and dropped to 15,000 boats by 2023.");
        assert_eq!((found.from, found.to), (Some(18_000.0), Some(15_000.0)));
        let found = first("It went from 45 to 71%.");
        assert_eq!((found.from, found.to, found.value), (Some(45.0), Some(71.0), Some(71.0)));
    }

    #[test]
    fn target_is_no_value() {
        let found = measures("Drains cleared stood at 85% against a target of 90%.");
        assert_eq!((found.len(), found[0].value, found[0].target), (1, Some(85.0), Some(90.0)));
        let found = measures("There is a savings target of £111.2m.");
        assert_eq!((found.len(), found[0].value, found[0].target), (1, None, Some(111_200_000.0)));
    }

    #[test]
    fn supposition_hedges() {
        let found = first("Were we to be audited today we would report 100% compliance.");
        assert_eq!(
            (found.value, found.hedge, found.indicator),
            (Some(100.0), Some("Were we to be audited today"), Some("compliance"))
        );
    }

    #[test]
    fn range_has_no_value() {
        let found = first("Costs could rise by about 10 to 11 percent.");
        assert_eq!((found.value, found.from, found.to, found.hedge), (None, Some(10.0), Some(11.0), Some("about")));
    }

    #[test]
    fn earlier_figure_alone() {
        let found = first("This is a reduction from 1,815 boats in 2019.");
        assert_eq!((found.value, found.from, found.direction), (None, Some(1815.0), Some("down")));
        assert_eq!(first("There were 1,815 boats from the quay.").from, None);
    }

    #[test]
    fn general_words_name_nothing() {
        assert_eq!(first("The total was £40.").indicator, None);
        assert_eq!(first("The total debt was £40.").indicator, Some("total debt"));
        let found = measures("In 2019, 280 boats were being mended (a rate of 44.6 per 10,000 boats).");
        assert_eq!(found.last().and_then(|it| it.indicator), Some("boats were being mended"));
    }

    #[test]
    fn range_is_no_change() {
        let found = first("The gap was between £2m and £3m.");
        assert_eq!((found.value, found.from, found.to, found.direction), (None, Some(2e6), Some(3e6), None));
        let found = first("Ticket prices ranging from £5 to £10 were agreed.");
        assert_eq!((found.value, found.from, found.to, found.direction), (None, Some(5.0), Some(10.0), None));
    }

    #[test]
    fn direction_of_a_single_figure() {
        assert_eq!(first("Vacancies had doubled to 12%.").direction, Some("up"));
        assert_eq!(first("Timeliness had fallen to 81%.").direction, Some("down"));
        let found = first("Absence was 9.8 days per post, an improvement on 11.2 days.");
        assert_eq!((found.from, found.value, found.unit.as_str()), (Some(11.2), Some(9.8), "days"));
    }
}
