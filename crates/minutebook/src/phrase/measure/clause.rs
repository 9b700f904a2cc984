//! The words after a counted noun that tell what is counted about it: "children in care", "adopters were approved".

use super::name::without_links;
use super::time::within_time;
use super::words::{bare, first_word, parts};
use crate::phrase::date::is_month;
use crate::phrase::wording::Wordings;

/// Words that go on with a noun: its qualifiers.
static QUALIFIERS: Wordings = Wordings::new(&[
    "in",
    "on",
    "of",
    "with",
    "without",
    "from",
    "under",
    "at",
    "subject",
    "known",
    "looked",
    "open",
    "aged",
    "who",
    "whose",
    "whom",
    "that",
    "waiting",
    "awaiting",
    "missing",
    "leaving",
    "living",
    "receiving",
    "placed",
    "and",
    "for",
    "having",
    "being",
]);

/// Verbs that may follow a noun which is the subject of its clause.
static VERBS: Wordings = Wordings::new(&[
    "was", "were", "is", "are", "had", "has", "have", "did", "do", "live", "lived", "remain", "remained", "receive",
    "received", "became", "become", "ceased", "left", "attend", "attended", "achieved", "returned", "moved", "went",
    "took", "entered", "stayed", "waited",
]);

/// Words at which a name ends whatever comes after them: what follows tells when, why, or something else.
static ENDS: Wordings = Wordings::new(&[
    "compared",
    "against",
    "than",
    "but",
    "while",
    "whilst",
    "when",
    "which",
    "where",
    "because",
    "since",
    "until",
    "during",
    "so",
    "if",
    "although",
    "however",
    "before",
    "per",
    "between",
    "currently",
    "up",
    "down",
    "throughout",
    "according",
    "following",
    "reducing",
    "including",
    "bringing",
    "making",
    "due",
    "across",
    "representing",
    "rather",
]);

/// Words after "in", "for", "of", "at", "on", "from" that tell a time, a purpose or a place in the talk.
static NO_QUALITY: Wordings = Wordings::new(&[
    "last",
    "past",
    "previous",
    "year",
    "years",
    "month",
    "months",
    "quarter",
    "period",
    "time",
    "total",
    "order",
    "addition",
    "example",
    "first",
    "second",
    "third",
    "next",
    "end",
    "beginning",
    "start",
    "which",
    "whom",
    "respect",
    "relation",
    "comparison",
    "line",
    "each",
    "any",
    "day",
    "week",
    "date",
    "point",
    "summer",
    "winter",
    "spring",
    "autumn",
    "inspection",
    "moment",
    "present",
    "average",
    "late",
    "early",
    "mid",
    "behalf",
    "both",
    "rate",
]);

/// Words after "and" with which another clause begins.
static OTHERS: Wordings = Wordings::new(&[
    "the", "a", "an", "its", "their", "it", "they", "there", "then", "all", "so", "now", "this", "that", "these",
    "those", "we", "he", "she", "his", "her", "our", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "another", "most", "some", "only", "one", "no", "for", "of", "in", "at", "will", "would", "noted", "asked",
    "said",
]);

/// What ended a walk over the words of a clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// The clause itself, or words that tell a time or begin another clause.
    Clause,
    /// A figure, a name or too many words: the clause goes on.
    Within,
}

/// `noun` with the words of `rest`, the text that begins with it, which belong to it. A clause is taken whole or not at all.
pub(super) fn extended<'t>(noun: &'t str, rest: &'t str) -> &'t str {
    let after = rest.get(noun.len()..).unwrap_or("");
    let Some(first) = after.strip_prefix(char::is_whitespace).and_then(|after| after.split_whitespace().next()) else {
        return noun;
    };
    let participle = first.len() > 4 && (first.ends_with("ed") || first.ends_with("ing"));
    let word = bare(first);
    if !(QUALIFIERS.has(word) || VERBS.has(word) || participle && word != "during") {
        return noun;
    }
    let clause = Clause::of(after);
    let length = match (clause.end, clause.verb) {
        (End::Clause, _) => clause.length,
        (End::Within, Some(verb)) => verb,
        (End::Within, None) => 0,
    };
    let name = rest.get(..noun.len() + length).unwrap_or(noun).trim_end_matches([' ', '\n', '\t', '\r']);
    // "not seen within the first week": without the time the clause would say something else.
    if name.ends_with(" within") || name.ends_with(" within the") {
        return noun;
    }
    let name = without_links(name);
    if name.len() > noun.len() { name } else { noun }
}

/// The words after a noun as far as they belong to it.
struct Clause {
    /// How many bytes.
    length: usize,
    /// Bytes before the first verb, where there is one.
    verb: Option<usize>,
    end: End,
}

impl Clause {
    fn of(after: &str) -> Self {
        let (mut length, mut verb, mut joint, mut name) = (0, None, None, false);
        let mut before = "";
        let mut end = End::Clause;
        for (count, part) in parts(after).enumerate() {
            let printed = part.trim_end();
            let word = bare(printed);
            if printed.is_empty() {
                length += part.len();
                continue;
            }
            let here = after.get(length..).unwrap_or("");
            if let Some(time) = within_time(here)
                && !here.get(time..).is_some_and(|rest| rest.trim_start().starts_with("of "))
            {
                length += time;
                break;
            }
            if word.is_empty() || printed.starts_with(['(', '[', '-', '–', '—', '•']) {
                break;
            }
            // Letters alone: no sign, no figure, no stop.
            let plain = printed.bytes().all(|byte| byte.is_ascii_alphabetic());
            let next = bare(first_word(after.get(length + part.len()..).unwrap_or("")));
            let torn = is_torn(before, word, next);
            if ends(before, word, next) && !torn {
                break;
            }
            if torn || verb.is_none() && SINGULAR.has(word) {
                end = End::Within;
                verb = verb.or(Some(length));
                break;
            }
            let figure = || {
                printed.contains(['£', '%'])
                    || word.bytes().any(|byte| byte.is_ascii_digit()) && !(printed.len() < 5 && AGES.has(before))
            };
            if count > 40 || !plain && figure() {
                let told = is_link(before) || before.eq_ignore_ascii_case("and");
                end = if told { End::Clause } else { End::Within };
                break;
            }
            if joint.is_some_and(|at: usize| at == length)
                && (OTHERS.has(word) || word.starts_with(char::is_uppercase) && !name)
            {
                break;
            }
            if VERBS.has(word) {
                // "... and the team was": the clause after "and" is another.
                if let Some(at) = joint.filter(|at| verb.is_some() != (*at == length)) {
                    length = at;
                    break;
                }
                verb = verb.or(Some(length));
            }
            if word.eq_ignore_ascii_case("and") {
                joint = Some(length + part.len());
                name = before.starts_with(char::is_uppercase);
            }
            length += part.len();
            before = word;
            let series = || printed.ends_with(',') && goes_on(after.get(length..).unwrap_or(""), verb.is_some());
            if !plain && printed.ends_with([',', '.', ';', ':', ')', '?', '!']) && !series() {
                break;
            }
        }
        Self { length, verb, end }
    }
}

/// Whether the words from here on tell when or what for: "in the last year", "in the financial year", "to ensure".
fn ends(before: &str, word: &str, next: &str) -> bool {
    static KINDS: Wordings = Wordings::new(&["financial", "academic", "calendar", "current", "same", "school"]);
    static YEARS: Wordings = Wordings::new(&["year", "years", "period", "time", "month", "quarter"]);
    static PURPOSES: Wordings = Wordings::new(&[
        "ensure", "improve", "enable", "help", "support", "address", "meet", "provide", "allow", "reduce", "make",
    ]);
    ENDS.has(word)
        || is_month(word)
        || word.eq_ignore_ascii_case("after") && !before.eq_ignore_ascii_case("looked")
        || is_link(before) && NO_QUALITY.has(word)
        || KINDS.has(word) && YEARS.has(next)
        || before.eq_ignore_ascii_case("to") && PURPOSES.has(word)
}

/// Whether a series goes on after a comma: "(education,) health and care plan", "(looked after,) and moved away".
fn goes_on(rest: &str, told: bool) -> bool {
    let and = |word: &str| ["and", "or"].iter().any(|link| link.eq_ignore_ascii_case(word));
    let mut words = rest.split_whitespace().take(4);
    let plain = |word: &&str| {
        word.bytes().all(|byte| byte.is_ascii_lowercase()) && !(VERBS.has(word) || ENDS.has(word) || OTHERS.has(word))
    };
    match words.next() {
        Some(first) if and(first) => told && words.next().is_some_and(|next| VERBS.has(next)),
        Some(first) => plain(&first) && words.take_while(plain).any(and),
        None => false,
    }
}

/// Whether a clause would be cut in the midst here: "do not meet as often as", "live more than".
fn is_torn(before: &str, word: &str, next: &str) -> bool {
    static KEPT: Wordings = Wordings::new(&["being", "missing", "having", "requiring", "needing"]);
    static MORE: Wordings = Wordings::new(&["more", "less", "fewer", "longer"]);
    // "rated as good", not "as often as".
    let told = before.ends_with("ed") || before == "known";
    word.eq_ignore_ascii_case("as") && !KEPT.has(next) && !told || word.eq_ignore_ascii_case("than") && MORE.has(before)
}

/// A verb in the singular after a plural has another subject: "the loss of 23 carers has".
static SINGULAR: Wordings = Wordings::new(&["was", "is", "has", "does"]);

/// Words before a number that is an age and no figure: "under the age of 18", "aged 16".
static AGES: Wordings = Wordings::new(&["of", "aged", "under", "over", "stage", "year", "within", "quarter"]);

/// Whether a word links a time or a place to what stands before it.
fn is_link(word: &str) -> bool {
    static LINKS: Wordings = Wordings::new(&["in", "for", "of", "at", "on", "from", "the", "with", "this", "that"]);
    LINKS.has(word)
}

#[cfg(test)]
mod tests {
    use crate::phrase::measures;

    fn name(sentence: &str) -> &str {
        measures(sentence).first().and_then(|found| found.indicator).unwrap_or("-")
    }

    #[test]
    fn name_goes_on_over_qualifiers() {
        assert_eq!(name("The quay has 412 children in care, and a pier."), "children in care");
        assert_eq!(
            name("It serves 90 pupils with an education, health and care plan."),
            "pupils with an education, health and care plan"
        );
        assert_eq!(name("There were 8 moles looked after by Quay and Wharf."), "moles looked after by Quay and Wharf");
        assert_eq!(name("We saw 9 boats moored there, and 4 found."), "boats moored there");
        assert_eq!(name("There were 31 boats without a licence in 2019."), "boats without a licence");
        assert_eq!(name("It has seven children in need teams."), "children in need teams");
    }

    #[test]
    fn clause_of_a_count_is_taken_whole() {
        assert_eq!(
            name("At 3 May 2019, 52 children were the subject of a child protection plan (a rate of 9)."),
            "children were the subject of a child protection plan"
        );
        assert_eq!(name("Twelve care leavers are in higher education."), "care leavers are in higher education");
        assert_eq!(name("Of these 44 boats were repaired in 2019."), "boats were repaired");
        assert_eq!(
            name("About 30% of the pilots are living in poverty at the moment."),
            "pilots are living in poverty"
        );
    }

    #[test]
    fn clause_that_would_be_cut_is_left() {
        assert_eq!(name("The quay has 31 boats that cost £4m."), "boats");
        assert_eq!(name("The loss of 23 carers has cut the fleet."), "carers");
        assert_eq!(name("One in 10 boats do not sail as often as they should."), "boats");
        assert_eq!(name("It keeps 600 books and was praised."), "books");
        assert_eq!(name("They gave 40 families the keys."), "families");
    }
}
