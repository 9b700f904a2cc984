//! Values without a noun: "the average caseload was 16".

use super::bounds::tail;
use super::words::Endings;
use crate::phrase::find_folded;

/// Names of what has a value without a noun after it.
const VALUED: &[&str] = &[
    "rate",
    "rates",
    "number of",
    "numbers of",
    "average",
    "averaged",
    "score",
    "scores",
    "caseload",
    "caseloads",
    "ratio",
    "proportion",
    "percentage",
    "total number",
    "turnover",
    "attendance",
];

/// Words between the name of a value and the value.
static TO_VALUE: Endings = Endings::new(&[
    "was",
    "were",
    "is",
    "are",
    "stood at",
    "stands at",
    "remained at",
    "to",
    "from",
    "at",
    "averaged",
    "of",
    "be",
]);

/// "The average caseload was 16", "had fallen from 84 at the end of March": the name of a value and a verb lead to it.
pub(super) fn is_told(lead: &str, rest: &str) -> bool {
    TO_VALUE.ending(lead).is_some()
        && closes(rest.trim_start())
        && VALUED.iter().any(|words| find_word(tail(lead, 110), words))
        && !["ages of", "age of", "aged"].iter().any(|words| find_word(tail(lead, 30), words))
}

/// Words that lead to how much something changed.
static CHANGED: Endings =
    Endings::new(&["increase of", "decrease of", "reduction of", "rise of", "fall of", "drop of", "growth of"]);

/// Words that lead to what a count is held against.
static HELD: Endings = Endings::new(&["compared to", "compared with", "in comparison to", "down from", "up from"]);

/// Words that lead to where something went.
static WENT_TO: Endings = Endings::new(&[
    "increased to",
    "risen to",
    "rose to",
    "fallen to",
    "fell to",
    "reduced to",
    "dropped to",
    "decreased to",
    "grown to",
    "gone up to",
    "gone down to",
    "went up to",
    "went down to",
]);

/// "Had increased to 188 from 152", "from 640 boats to 582": one end of a change whose other end is a figure, too;
/// `beside` are the words before and after the figure before it.
pub(super) fn is_end_of_change(lead: &str, rest: &str, beside: Option<(&str, &str)>) -> bool {
    let rest = rest.trim_start();
    if WENT_TO.ending(lead).is_some() {
        return rest.strip_prefix("from ").is_some_and(|next| next.starts_with(|digit: char| digit.is_ascii_digit()));
    }
    beside.is_some_and(|(before, gap)| {
        let (before, gap) = (before.trim_end(), gap.trim());
        closes(rest)
            && (gap == "from" && WENT_TO.ending(before).is_some() || gap.ends_with(" to") && before.ends_with(" from"))
    })
}

/// "An increase of 12 on the previous year", "reduced from (4 to 2)": how much it changed, or from where.
pub(super) fn is_changed(lead: &str, rest: &str, from_to: bool) -> bool {
    (from_to || CHANGED.ending(lead).is_some())
        && closes(rest.trim_start())
        && !["age", "ages", "aged"].iter().any(|words| find_word(tail(lead, 60), words))
}

/// "320 boats, compared to 280 in the previous quarter": counted as what it is held against.
pub(super) fn is_held(lead: &str, rest: &str) -> bool {
    HELD.ending(lead).is_some() && closes(rest.trim_start())
}

/// Whether what follows a value lets it stand alone.
fn closes(rest: &str) -> bool {
    const DATED: &[&str] = &[
        "at ", "in ", "on ", "to ", "from ", "by ", "as at", "and ", "compared", "against", "down", "up", "(",
        "a year ",
    ];
    const TIMES: &[&str] = &["last ", "the previous", "the year before", "the same", "as well"];
    // "of 19, 20 and 21 year olds" is a list.
    let comma = || rest.strip_prefix(',').map(str::trim_start);
    rest.is_empty()
        || rest.starts_with(['.', ';', ')'])
        || comma().is_some_and(|next| !next.starts_with(|letter: char| letter.is_ascii_digit()))
        || DATED.iter().chain(TIMES).any(|words| rest.starts_with(words))
}

fn find_word(text: &str, words: &str) -> bool {
    find_folded(text, words).is_some_and(|at| {
        let border = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
        border(text.get(..at).and_then(|head| head.chars().next_back()))
            && border(text.get(at + words.len()..).and_then(|tail| tail.chars().next()))
    })
}

#[cfg(test)]
mod tests {
    use crate::phrase::measures;

    #[test]
    fn small_numbers_change_too() {
        let told = |text: &'static str| measures(text).first().map(|it| (it.from, it.value, it.direction));
        let down = Some((Some(4.0), Some(2.0), Some("down")));
        assert_eq!(told("The number of boats with a leak had reduced from 4 to 2, as hoped."), down);
        assert_eq!(told("There was a reduction in the number of leaks from 4 to 2."), down);
        assert_eq!(told("The quay is open from 9 to 5, and the mole from 4 to 2."), None);
    }

    #[test]
    fn changes_and_counts_held_against_need_no_noun() {
        let told = |text: &'static str| -> Vec<_> { measures(text).iter().map(|it| (it.value, it.from)).collect() };
        assert_eq!(
            told("There were 57 boats, an increase of 12 on the previous year."),
            [(Some(57.0), None), (Some(12.0), None)]
        );
        assert_eq!(told("Boats in care rose from 48 to 52, and more may come."), [(Some(52.0), Some(48.0))]);
        assert_eq!(told("The quay has 115 boats, down from 122 a year ago."), [(Some(115.0), Some(122.0))]);
        assert_eq!(told("The age was raised with an increase of 2, and the age fell from 18 to 16."), []);
        let found = measures("Leaks fell by 3.3 percentage points to 19.8%.");
        assert_eq!(
            found.iter().map(|it| (it.value, it.from)).collect::<Vec<_>>(),
            [(Some(3.3), None), (Some(19.8), None)]
        );
        let found =
            measures("At the end of the year 42 boats were dry; the Year 7 boats and those in the year 8 docks left.");
        assert_eq!(
            found.iter().map(|it| (it.value, it.indicator)).collect::<Vec<_>>(),
            [(Some(42.0), Some("boats were dry"))]
        );
        assert_eq!(told("In 2013-14, seven homes were built; in 2019 two homes.").len(), 2);
        assert_eq!(told("There are 6 two bed properties at the quay."), [(Some(6.0), None)]);
        assert_eq!(told("Forty nine per cent of boats leak."), [(Some(49.0), None)]);
        let found = measures("There were 320 boats compared to 280 in the previous quarter.");
        assert_eq!((found.len(), found[0].comparator_value), (1, Some(280.0)));
        let found = measures("The town had a three year average of 47, as hoped.");
        assert_eq!(found.first().and_then(|it| it.value), Some(47.0));
    }

    #[test]
    fn rate_named_once_is_the_unit() {
        let found =
            measures("The rate of boats per 10,000 of the people has fallen from 165.1 in May to 159.4 on 29 June.");
        assert_eq!((found[0].from, found[0].value, found[0].unit.as_str()), (Some(165.1), Some(159.4), "per 10,000"));
        let found = measures("The rate of boats per 10,000 fell, and 41 pilots left.");
        assert_eq!(found[0].unit, "count");
    }

    #[test]
    fn number_of_a_quarter_begins_no_range() {
        let found = measures("Boats seen rose from 78.2% in quarter 1 to 84.6% in quarter 2.");
        assert_eq!((found.len(), found[0].from, found[0].value), (1, Some(78.2), Some(84.6)));
    }

    #[test]
    fn each_end_of_a_change_needs_the_other() {
        let told = |text: &'static str| measures(text).first().map(|it| (it.from, it.value, it.indicator));
        assert_eq!(
            told("Boats in dry dock had increased to 188 from 152."),
            Some((Some(152.0), Some(188.0), Some("Boats in dry dock")))
        );
        assert_eq!(told("Wrecks fell from 640 boats to 582.").map(|it| (it.0, it.1)), Some((Some(640.0), Some(582.0))));
        assert_eq!(told("The hour was reduced to 18 at last."), None);
    }

    #[test]
    fn signs_pence_and_ages() {
        let told =
            |text: &'static str| -> Vec<_> { measures(text).into_iter().map(|it| (it.value, it.unit)).collect() };
        assert_eq!(
            told("It should read -1.1%, not (−4%)."),
            [(Some(-1.1), "%".to_owned()), (Some(-4.0), "%".to_owned())]
        );
        assert_eq!(told("Boats seen in time -92%."), [(Some(92.0), "%".to_owned())]);
        assert_eq!(told("Deposit account 12,456.78"), [(Some(12_456.78), "£".to_owned())]);
        assert_eq!(told("Many stay on board after they are 18."), []);
    }
}
