//! Words that stand where a name would and name nothing: "is even better", "thereafter", "timescale".

use super::words::bare;
use crate::phrase::number::is_number_word;
use crate::phrase::starts_folded;
use crate::phrase::wording::Wordings;

/// Words with which no name of an indicator begins.
static NO_OPENINGS: Wordings = Wordings::new(&[
    "is", "are", "was", "were", "be", "been", "set", "for", "to", "across", "in", "of", "by", "at", "as", "which",
    "who", "if", "per", "from", "it", "they", "we", "so", "then", "when", "where", "while", "but", "on", "asked",
    "applied", "subject", "fallen", "failed",
]);

/// Pronouns that begin a clause: a name that ends in one was cut too late.
static SUBJECTS: Wordings = Wordings::new(&["this", "that", "these", "those", "they", "he", "she", "we", "who"]);

/// Pronouns that end a clause: "deficit and reduce it" is no name, though "boats in need of it" is one.
static OBJECTS: Wordings = Wordings::new(&["it", "them", "us", "him"]);

/// Words that compare: "boats moored more" was cut before "than 20 miles away", though "two berths or more" was not.
static MORE: Wordings = Wordings::new(&["more", "less", "fewer", "longer", "higher", "lower"]);

/// Times, which are no names by themselves: "within the last 6 months (52%)", "91% in timescale".
static TIMES: Wordings = Wordings::new(&[
    "days",
    "weeks",
    "months",
    "years",
    "hours",
    "quarter",
    "quarters",
    "timescale",
    "timescales",
    "thereafter",
    "respectively",
]);

/// Whether a name is the rest of a clause, a number word, a time or a change.
pub(super) fn names_nothing(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let first = bare(words.next().unwrap_or(""));
    let last = bare(words.next_back().unwrap_or(first));
    let single = last.as_ptr() == first.as_ptr();
    NO_OPENINGS.has(first)
        || SUBJECTS.has(last)
        || MORE.has(last) && !name.get(..name.len() - last.len()).is_some_and(|stem| stem.ends_with("or "))
        || OBJECTS.has(last) && name.contains(" and ")
        || single && (TIMES.has(first) || is_number_word(first))
        || first.eq_ignore_ascii_case("other") && is_number_word(last)
        || starts_folded(name, "last year")
        || count(b'(', name) != count(b')', name)
        || is_change(name)
}

fn count(sign: u8, name: &str) -> usize {
    name.bytes().filter(|byte| *byte == sign).count()
}

/// "a 3% decrease on last year": the change, and not what changed.
fn is_change(name: &str) -> bool {
    ["increase on ", "decrease on ", "reduction on ", "improvement on ", "rise on "]
        .iter()
        .any(|it| starts_folded(name, it))
}

/// Whether these words alone name nothing: "total", "increase", "national average".
pub(super) fn is_general(name: &str) -> bool {
    static GENERAL: Wordings = Wordings::new(&[
        "total",
        "a total",
        "increase",
        "decrease",
        "reduction",
        "rise",
        "fall",
        "improvement",
        "forecast",
        "figure",
        "low",
        "high",
        "rate",
        "rates",
        "level",
        "levels",
        "half",
        "average",
        "overall",
        "available",
        "target",
        "proportion",
        "percentage",
        "number",
        "numbers",
        "vast majority",
        "large majority",
        "majority",
        "high proportion",
        "low proportion",
        "slower",
        "even higher",
        "national average",
        "national figure",
        "national rate",
        "previous year",
        "year",
        "just",
        "only",
        "total number",
        "amount",
        "cost",
        "costs",
        "an average",
        "a rate",
        "nationally",
        "in england",
        "for england",
        "england average",
        "england figure",
        "performance",
        "maximum",
        "minimum",
        "small",
        "slight",
        "significant",
        "large",
        "further",
        "area",
        "around",
        "peak",
        "time",
        "last year",
        "same period",
        "percentage points",
        "percentage point",
    ]);
    GENERAL.has(name)
}

#[cfg(test)]
mod tests {
    use super::names_nothing;
    use crate::phrase::measures;

    #[test]
    fn rests_of_clauses_name_nothing() {
        for name in [
            "is even better",
            "thereafter",
            "deficit and reduce it",
            "other nine",
            "three",
            "set for this year (currently",
            "timescales",
            "across ten years",
            "boats moored more",
        ] {
            assert!(names_nothing(name), "{name}");
        }
        for name in [
            "boats",
            "other boats",
            "boats afloat",
            "boats with two berths or more",
            "boats whose crews need them",
            "Child Protection (CP) plans",
            "months at sea",
            "one boat",
        ] {
            assert!(!names_nothing(name), "{name}");
        }
    }

    #[test]
    fn what_is_asked_for_is_no_name() {
        let names = |text: &'static str| measures(text).iter().map(|it| it.indicator).collect::<Vec<_>>();
        assert_eq!(names("The pilots have asked for new ropes of £250 for the quay."), [None]);
        assert_eq!(names("The value of the lease was £250 subject to a check."), [Some("value of the lease")]);
        assert_eq!(names("The spend to date is £250 gross of all."), [Some("spend to date")]);
        assert_eq!(names("We bought 3 x ropes."), [Some("ropes")]);
    }

    #[test]
    fn figure_stays_where_the_name_is_none() {
        let found = measures("Some 82% of the boats were dry, and 91% in timescale.");
        let names: Vec<_> = found.iter().map(|it| (it.value, it.indicator)).collect();
        assert_eq!(names, [(Some(82.0), Some("boats were dry")), (Some(91.0), None)]);
    }
}
