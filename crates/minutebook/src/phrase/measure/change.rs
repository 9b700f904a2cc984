//! How a figure changed and what it is held against: from and to, target, comparator, direction, hedge.

use super::figure::{Figure, Unit, figures};
use super::indicator::indicator;

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
}

/// Words before a figure that make it less than exact; longer ones first.
const HEDGES: &[&str] = &[
    "in excess of",
    "in the region of",
    "in the order of",
    "more than",
    "less than",
    "fewer than",
    "no more than",
    "at least",
    "up to",
    "just over",
    "just under",
    "well over",
    "approximately",
    "approx.",
    "approx",
    "about",
    "around",
    "roughly",
    "nearly",
    "almost",
    "over",
    "under",
    "some",
    "circa",
    "c.",
    "an estimated",
    "estimated",
    "close to",
    "potentially",
    "typically",
    "averaging",
    "an average of",
];

/// Words that say that the figure would hold only if something were so.
const SUPPOSITIONS: &[&str] = &["were we to", "were it to", "if audited", "if inspected", "were they to"];

/// Verbs of change, by their beginnings, and where they go.
const CHANGES: &[(&str, &str)] = &[
    ("increas", "up"),
    ("rise", "up"),
    ("rose", "up"),
    ("risen", "up"),
    ("rising", "up"),
    ("grew", "up"),
    ("grow", "up"),
    ("uplift", "up"),
    ("climb", "up"),
    ("additional", "up"),
    ("decreas", "down"),
    ("reduc", "down"),
    ("drop", "down"),
    ("fell", "down"),
    ("fall", "down"),
    ("declin", "down"),
    ("lower", "down"),
    ("shrank", "down"),
    ("cut", "down"),
];

/// Words between the later figure and the earlier one that follows it.
const UP_FROM: &[&str] = &[
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
];

/// Verbs after which a second figure with "to" is where the first one went.
const WENT: &[&str] = &[
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
];

/// What figures are held against.
const COMPARATORS: &[(&str, &str)] = &[
    ("statistical neighbour", "statistical neighbour"),
    ("statistical family", "statistical neighbour"),
    ("nearest neighbour", "statistical neighbour"),
    ("national average", "national"),
    ("national figure", "national"),
    ("nationally", "national"),
    ("england average", "national"),
    ("for england", "national"),
    ("in england", "national"),
    ("national rate", "national"),
    ("regional average", "regional"),
    ("regionally", "regional"),
    ("previous year", "previous year"),
    ("last year", "previous year"),
    ("year before", "previous year"),
    ("previous quarter", "previous quarter"),
    ("last quarter", "previous quarter"),
];

/// Words that compare.
const COMPARING: &[&str] = &[
    "compared",
    "against",
    "above",
    "below",
    "higher than",
    "lower than",
    "better than",
    "than the",
    "than in",
    "in line with",
    "in comparison",
    "whilst the",
    "while the",
    "nationally",
];

/// The measures that a sentence tells, in order.
///
/// ```
/// use minutebook::phrase::measures;
/// let found = measures("The rate of re-referrals dropped from 31% in March 2014 to 27% in March 2015.");
/// assert_eq!((found[0].from, found[0].to, found[0].direction), (Some(31.0), Some(27.0), Some("down")));
/// assert_eq!(found[0].indicator, Some("rate of re-referrals"));
/// ```
pub fn measures(sentence: &str) -> Vec<Measured<'_>> {
    let figures = figures(sentence);
    let mut found: Vec<Measured<'_>> = Vec::new();
    let mut rest = figures.as_slice();
    let mut read_to = 0;
    while let [figure, after @ ..] = rest {
        rest = after;
        let lead = sentence.get(read_to..figure.start).unwrap_or("");
        read_to = figure.end;
        let next = after.first().filter(|next| same_unit(figure.unit, next.unit));
        let gap = next.and_then(|next| sentence.get(figure.end..next.start)).unwrap_or("");
        let pair = next.and_then(|next| change(lead, figure, gap, next));
        let target = target_of(lead, sentence.get(figure.end..).unwrap_or(""));
        match (pair, next) {
            (Some((from, to)), Some(next)) => {
                rest = after.get(1..).unwrap_or_default();
                let measured = Measured {
                    value: Some(to.value),
                    from: Some(from.value),
                    to: Some(to.value),
                    end: next.end,
                    ..one(sentence, figure, lead)
                };
                read_to = next.end;
                found.push(with_direction(measured));
            }
            _ if target => match found
                .last_mut()
                .filter(|last| last.unit == figure.unit.words() && last.target.is_none() && last.value.is_some())
            {
                Some(last) => last.target = Some(figure.value),
                None => found.push(Measured { value: None, target: Some(figure.value), ..one(sentence, figure, lead) }),
            },
            _ => found.push(with_direction(one(sentence, figure, lead))),
        }
    }
    compare(sentence, &mut found);
    found
}

/// What one figure says by itself.
fn one<'t>(sentence: &'t str, figure: &Figure<'t>, lead: &'t str) -> Measured<'t> {
    let changed = figure.low.is_some() && ends_with_word(unhedged(lead).0, "from");
    let share = figure.of.is_some();
    Measured {
        indicator: indicator(sentence, figure),
        value: (figure.low.is_none() || changed).then_some(figure.value),
        from: figure.low,
        to: figure.low.map(|_| figure.value),
        unit: figure.unit.words(),
        target: None,
        numerator: share.then_some(figure.value),
        denominator: figure.of,
        comparator: None,
        direction: if figure.low.is_some() {
            None
        } else {
            direction_of(lead, sentence.get(figure.end..).unwrap_or(""))
        },
        better: None,
        hedge: supposition(sentence, figure.start).or(unhedged(lead).1),
        start: figure.start,
        end: figure.end,
    }
}

fn same_unit(one: Unit<'_>, other: Unit<'_>) -> bool {
    one == other
}

/// Earlier and later figure, where two figures tell a change.
fn change<'f, 't>(
    lead: &str,
    first: &'f Figure<'t>,
    gap: &str,
    second: &'f Figure<'t>,
) -> Option<(&'f Figure<'t>, &'f Figure<'t>)> {
    if gap.len() > 120 || gap.contains([';', '(', ')']) || first.low.is_some() || second.low.is_some() {
        return None;
    }
    let (before, gap) = (unhedged(lead).0, unhedged(gap).0);
    if ends_with_word(before, "from") && ends_with_word(gap, "to") {
        return Some((first, second));
    }
    if WENT.iter().any(|words| ends_with(gap, words)) {
        return Some((first, second));
    }
    UP_FROM.iter().any(|words| ends_with(gap, words)).then_some((second, first))
}

fn with_direction(mut measured: Measured<'_>) -> Measured<'_> {
    if let (Some(from), Some(to), Some(_)) = (measured.from, measured.to, measured.value) {
        measured.direction = Some(match () {
            () if to > from => "up",
            () if to < from => "down",
            () => "same",
        });
    }
    measured
}

/// "an increase of 477", "reduced by 5%", "a 3% rise": where a figure of change goes.
fn direction_of(lead: &str, after: &str) -> Option<&'static str> {
    let before = unhedged(lead).0;
    let stem = ["of", "by"].iter().find_map(|link| before.strip_suffix(link));
    let named = stem.and_then(|stem| change_word(stem.trim_end().rsplit(char::is_whitespace).next()?));
    named.or_else(|| {
        change_word(after.split_whitespace().next()?).filter(|_| !after.trim_start().starts_with("additional"))
    })
}

fn change_word(word: &str) -> Option<&'static str> {
    CHANGES.iter().find(|(start, _)| starts_with(word, start)).map(|(_, way)| *way)
}

/// Whether the figure is a target: "a target of 90%", "(target 90%)", "the 95% target".
fn target_of(lead: &str, after: &str) -> bool {
    let before = unhedged(lead).0.trim_end_matches([':', '-', '–', '(', ' ']);
    let before = ["of", "is", "was", "at"].iter().find_map(|link| strip_word(before, link)).unwrap_or(before);
    ends_with_word(before, "target")
        || ends_with_word(before.trim_end_matches('s'), "target") && !ends_with_word(before, "targets of")
        || after.split_whitespace().next().is_some_and(|word| {
            word.trim_matches(|letter: char| !letter.is_alphabetic()).eq_ignore_ascii_case("target")
        })
}

/// Marks what the first figure is compared with; the figure of the comparator itself is named for it.
fn compare<'t>(sentence: &'t str, found: &mut [Measured<'t>]) {
    let Some(first) = found.first() else { return };
    let from = first.start;
    let comparing = COMPARING.iter().any(|words| find(sentence, words).is_some());
    let Some((at, words, comparator)) =
        COMPARATORS.iter().find_map(|(words, name)| Some((find(sentence, words)?, *words, *name)))
    else {
        return;
    };
    if !comparing {
        return;
    }
    let own = found
        .iter()
        .enumerate()
        .min_by_key(|(_, it)| if it.start > at { it.start - at } else { at.saturating_sub(it.end) })
        .map(|(at, _)| at);
    if let (Some(own @ 1..), true) = (own, comparator != "previous year")
        && let Some(measure) = found.get_mut(own)
    {
        measure.indicator = sentence.get(at..at + words.len());
    }
    if (at > from || found.len() == 1)
        && let Some(first) = found.first_mut()
    {
        first.comparator = Some(comparator);
    }
}

/// The words before a figure without their hedge, and the hedge.
pub(super) fn unhedged(lead: &str) -> (&str, Option<&str>) {
    let before = lead.trim_end();
    let found = HEDGES.iter().find(|hedge| ends_with(before, hedge));
    match found {
        Some(hedge) => {
            let at = before.len() - hedge.len();
            (before.get(..at).unwrap_or("").trim_end(), before.get(at..))
        }
        None => (before, None),
    }
}

/// "were we to be audited today": the figure would hold only then.
fn supposition(sentence: &str, until: usize) -> Option<&str> {
    let before = sentence.get(..until)?;
    let at = SUPPOSITIONS.iter().find_map(|words| find(before, words))?;
    let clause = before.get(at..)?;
    let end = [" we would", " it would", " would", ","].iter().filter_map(|stop| find(clause, stop)).min()?;
    clause.get(..end)
}

/// Whether the text says of a change that it is for the better, or for the worse.
pub fn said_better(sentence: &str) -> Option<bool> {
    let not = find(sentence, "not improv").is_some()
        || find(sentence, "improvement is need").is_some()
        || find(sentence, "to improv").is_some();
    let good = ["improved", "improvement", "improving", "positive", "pleased"]
        .iter()
        .any(|word| find(sentence, word).is_some());
    let bad = ["worse", "deteriorat", "disappoint"].iter().any(|word| find(sentence, word).is_some());
    match (good && !not, bad) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

pub(super) fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// Whether `text` ends with these words, a word border before them.
pub(super) fn ends_with(text: &str, words: &str) -> bool {
    let Some(at) = text.len().checked_sub(words.len()) else { return false };
    text.get(at..).is_some_and(|tail| tail.eq_ignore_ascii_case(words))
        && text.get(..at).is_some_and(|head| !head.ends_with(char::is_alphanumeric))
}

fn ends_with_word(text: &str, word: &str) -> bool {
    ends_with(text.trim_end(), word)
}

fn strip_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    ends_with(text, word).then(|| text.get(..text.len() - word.len()).unwrap_or("").trim_end())
}

/// Where `words`, given small, first stand in `text`; case does not count.
pub(super) fn find(text: &str, words: &str) -> Option<usize> {
    let first = *words.as_bytes().first()?;
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), text.as_bytes()).find(|at| {
        text.as_bytes().get(*at..at + words.len()).is_some_and(|part| part.eq_ignore_ascii_case(words.as_bytes()))
    })
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
    fn compare_names_the_comparator() {
        let found = measures("Timeliness was 82%, compared with the national average of 79%.");
        assert_eq!((found[0].comparator, found[1].indicator), (Some("national"), Some("national average")));
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
}
