//! Numbers that count nothing: addresses, times, ages, years, heading numbers.

use super::amount::plain_figure;
use super::direction::change_word;
use super::each::each;
use super::figure::Figure;
use super::hedge::unhedged;
use super::noun::{is_counted, noun_after};
use super::place::{is_name, is_no_count, is_postcode, is_threshold};
use super::told::{is_changed, is_end_of_change, is_held, is_told};
use super::unit::Unit;
use super::words::{last_word, words_of};
use crate::phrase::date::is_month;
use crate::phrase::find_folded;
use crate::phrase::wording::{Wordings, strip_word};

/// Words before a number that make an address or an age of it: "paragraph 82", "aged 16", "Year 7".
static NOT_AFTER: Wordings = Wordings::new(&[
    "paragraph",
    "paragraphs",
    "para",
    "paras",
    "item",
    "items",
    "minute",
    "minutes",
    "no",
    "nos",
    "number",
    "numbers",
    "section",
    "sections",
    "s",
    "ss",
    "year",
    "years",
    "grade",
    "level",
    "levels",
    "stage",
    "phase",
    "outcome",
    "outcomes",
    "appendix",
    "annex",
    "schedule",
    "part",
    "page",
    "pages",
    "table",
    "figure",
    "fig",
    "form",
    "age",
    "ages",
    "aged",
    "room",
    "option",
    "priority",
    "theme",
    "objective",
    "quarter",
    "q",
    "band",
    "group",
    "ward",
    "lot",
    "unit",
    "units",
    "recommendation",
    "recommendations",
    "chapter",
    "question",
    "questions",
    "policy",
    "regulation",
    "regulations",
    "rule",
    "rules",
    "order",
    "volume",
    "vol",
    "ref",
    "reference",
    "tel",
    "telephone",
    "phone",
    "ext",
    "circular",
    "version",
    "week",
    "day",
    "class",
    "tier",
    "article",
    "clause",
    "act",
    "agenda",
    "plot",
    "site",
    "sites",
    "route",
    "routes",
    "bus",
    "kp",
    "step",
    "steps",
    "point",
    "points",
    "line",
    "zone",
    "area",
    "resolution",
    "motion",
    "application",
    "planning",
    "road",
    "house",
    "flat",
    "standing",
    "indicator",
    "measure",
    "kpi",
    "ni",
    "bullet",
    "document",
    "paper",
    "report",
    "risk",
    "issue",
    "goal",
    "standard",
    "standards",
    "principle",
    "decision",
    "note",
    "covid",
    "invoice",
    "cheque",
    "chq",
    "turned",
    "per",
    "attainment",
    "progress",
]);

/// Words right after a number that make a time, an age or a length of it.
static NOT_BEFORE: Wordings = Wordings::new(&[
    "years",
    "year",
    "months",
    "month",
    "weeks",
    "week",
    "days",
    "day",
    "hours",
    "hour",
    "minutes",
    "minute",
    "mins",
    "seconds",
    "working",
    "calendar",
    "consecutive",
    "clear",
    "year-olds",
    "year-old",
    "am",
    "pm",
    "a.m",
    "p.m",
    "noon",
    "miles",
    "metres",
    "meters",
    "feet",
    "yards",
    "inches",
    "acres",
    "litres",
    "hectares",
    "bedroom",
    "bedrooms",
    "bedroomed",
    "bed",
    "storey",
    "sqm",
    "kg",
    "km",
    "cm",
    "mm",
    "mph",
    "degrees",
    "times",
    "kb",
    "mb",
    "key",
    "main",
    "more",
    "further",
]);

/// Whether the word right after a number makes a time, a day, an age or a length of it.
pub(super) fn is_not_before(word: &str) -> bool {
    NOT_BEFORE.has(word) || is_month(word)
}

/// Whether the number is part of something that stands before it: "2024-25", "24/00108", "v2.1".
pub(super) fn bound_to_the_left(before: &str) -> bool {
    let mut letters = before.chars().rev();
    match letters.next() {
        // "c.350 boats"
        Some('.') if before.ends_with(" c.") || before.ends_with("(c.") => false,
        Some('/' | '.' | ':' | '#' | '_' | '@' | '$' | '€') => true,
        Some(' ') => before.trim_end().ends_with(['€', '$']),
        Some('-' | '–') => letters.next().is_some_and(char::is_alphanumeric),
        Some(',') => letters.next().is_some_and(|letter| letter.is_ascii_digit()),
        _ => false,
    }
}

/// The figure of a plain number, where it counts something; none where it is an address, a time, an age or a year.
pub(super) fn counts<'t>(before: &str, input: &'t str, before_it: &[Figure<'t>]) -> Option<(&'t str, Figure<'t>)> {
    let (rest, figure) = plain_figure(input).ok()?;
    let printed = input.get(..input.len() - rest.len())?;
    if rest.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '+' | '\'' | '’' | '°'))
        || starts_glued(rest)
        || (printed.starts_with('0') && printed != "0" && !printed.starts_with("0."))
    {
        return None;
    }
    // "1.0 Introduction": a heading's number.
    if printed.ends_with(".0") && rest.trim_start().starts_with(char::is_uppercase) {
        return None;
    }
    let found = if let Unit::Printed(unit) = figure.unit {
        // "6.30PM" is a time of day.
        (!is_postcode(before) && !["AM", "PM"].contains(&unit)).then_some((rest, figure))
    } else if let Some((unit, rest)) = each(before, figure.value, rest) {
        Some((rest, Figure { unit, ..figure }))
    } else {
        counted(before, printed, rest, figure, before_it).map(|figure| (rest, figure))
    };
    found.filter(|_| !is_address(before) && !is_age(before, figure.value))
}

/// The figure with what it counts, where the words around it make a count of it.
fn counted<'t>(
    before: &str,
    printed: &str,
    rest: &'t str,
    figure: Figure<'t>,
    before_it: &[Figure<'t>],
) -> Option<Figure<'t>> {
    let grouped = printed.contains(',');
    if !grouped && figure.low.is_none() && (1900.0..=2100.0).contains(&figure.value) && printed.len() == 4 {
        return None;
    }
    let next = words_of(rest).next().unwrap_or("");
    if next.eq_ignore_ascii_case("per") || is_not_before(next) && !(grouped && next == "more") {
        return None;
    }
    let ages = figure.value <= 100.0 && !printed.contains(' ');
    let change = figure.low.is_some() && is_change_from(before);
    if figure.low.is_some_and(|low| !change && (low >= figure.value || ages)) {
        return None;
    }
    let noun = noun_after(rest);
    let none =
        |noun| is_name(rest, noun, figure.value) || is_no_count(before, printed, noun) || is_threshold(rest, noun);
    if noun.is_some_and(none) {
        return None;
    }
    if let Some(last) = before_it.last().filter(|_| noun.is_none() && is_held_against(rest)) {
        return Some(Figure { unit: last.unit, ..figure });
    }
    let alone = noun.is_none() && (change || figure.low.is_none());
    let counted = |figure: &Figure<'_>| figure.noun.is_some() && figure.unit == Unit::Count;
    let told = || {
        let lead = unhedged(before).0;
        let last = before_it.last().filter(|last| last.unit == Unit::Count && last.of.is_none());
        let ends = last.and_then(|last| before.get(..last.start).zip(before.get(last.end..)));
        if is_end_of_change(lead, rest, ends) {
            return true;
        }
        let beside = || is_changed(lead, rest, change) || before_it.iter().any(counted) && is_held(lead, rest);
        counted_before(next, before_it) || is_total(before) || is_told(lead, rest) || beside()
    };
    // "Current account 12,456.78": pence.
    let pence = grouped && printed.len() > 3 && printed.as_bytes().get(printed.len() - 3) == Some(&b'.');
    if pence && noun.is_none() && figure.low.is_none() {
        return Some(Figure { unit: Unit::Pounds, ..figure });
    }
    let said = alone && (grouped || told());
    (noun.is_some() || said).then_some(Figure { noun, ..figure })
}

/// "reduced from (4 to 2)", "a reduction in the number of schools from (15 to 13)": two numbers are a change.
fn is_change_from(before: &str) -> bool {
    let Some(lead) = strip_word(before.trim_end(), "from") else { return false };
    let verb = last_word(lead);
    let clause = tail(lead, 110);
    let clause = clause.rsplit([',', ';', '.']).next().unwrap_or(clause);
    change_word(verb).is_some() || CHANGE_NOUNS.iter().any(|noun| find_folded(clause, noun).is_some())
}

const CHANGE_NOUNS: &[&str] =
    &["reduction in", "increase in", "rise in", "fall in", "drop in", "decrease in", "increase of", "reduction of"];

/// The last bytes of `text`, at most so many.
pub(super) fn tail(text: &str, most: usize) -> &str {
    text.get(text.ceil_char_boundary(text.len().saturating_sub(most))..).unwrap_or("")
}

/// A number word counts what performance counts: "five families", not "two reports" nor "Year six pupils".
pub(super) fn is_counted_word(before: &str, rest: &str) -> bool {
    noun_after(rest).is_some_and(|noun| is_counted(noun) && noun.split_whitespace().count() <= 4) && !is_address(before)
}

/// "-year", ":30", "-25": the number goes on.
fn starts_glued(rest: &str) -> bool {
    let mut letters = rest.chars();
    matches!(letters.next(), Some('-' | '–' | ':' | '.')) && letters.next().is_some_and(char::is_alphanumeric)
}

/// "under 18", "over 65", "At 18": no count, though "under 200 homes" is one.
fn is_age(before: &str, value: f64) -> bool {
    static AGES: Wordings = Wordings::new(&["under", "over", "at", "turning"]);
    let grown = ["they are", "they were", "they turn", "they reach", "they reached"];
    let age = AGES.has(last_word(before)) || grown.iter().any(|words| before.trim_end().ends_with(words));
    value <= 100.0 && value.fract() == 0.0 && age && (value <= 25.0 || value == 65.0)
}

/// Times that a number may follow as any other word, after words that make a time of them.
static TIMES: Wordings = Wordings::new(&["year", "quarter", "week", "day"]);
static OF_TIMES: Wordings = Wordings::new(&["this", "last", "previous", "financial", "academic", "that", "per"]);

/// Whether the words before "year", the last first, make a time of it: "of the year", "last year".
fn is_time<'t>(mut before: impl Iterator<Item = &'t str>) -> bool {
    match before.next() {
        Some("the") => before.next().is_some_and(|word| ["of", "during"].contains(&word)),
        word => word.is_some_and(|word| OF_TIMES.has(word)),
    }
}

/// "paragraph 82", "aged 16", "and 17" after "paragraphs 16".
pub(super) fn is_address(before: &str) -> bool {
    if before.trim_end().ends_with([':', ';', ',', ')', '?', '!']) {
        return false;
    }
    // "the town's 40 boats": no section 40.
    let within = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '’' | '\'');
    let mut words = before.rsplit(|letter: char| !within(letter)).filter(|word| !word.is_empty());
    let word = words.next().unwrap_or("");
    // "At the end of the year 42 boats": no "Year 7".
    let small = word.starts_with(|letter: char| letter.is_ascii_lowercase());
    if small && TIMES.has(word) && is_time(words.clone()) {
        return false;
    }
    if NOT_AFTER.has(word) {
        return true;
    }
    let joined = ["and", "to", "or"].iter().any(|link| link.eq_ignore_ascii_case(word))
        || word.bytes().all(|byte| byte.is_ascii_digit());
    joined
        && words.next().is_some_and(|number| {
            number.bytes().all(|byte| byte.is_ascii_digit()) && !number.is_empty() || NOT_AFTER.has(number)
        })
        && words.next().is_some_and(|word| NOT_AFTER.has(word) || word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "Of the 920 young people, 330 had": what is counted was named before.
fn counted_before(next: &str, before_it: &[Figure<'_>]) -> bool {
    static VERBS: Wordings =
        Wordings::new(&["had", "have", "were", "are", "received", "achieved", "completed", "remained"]);
    VERBS.has(next) && before_it.iter().any(|figure| figure.noun.is_some())
}

/// "totalled 19,407", "a total of 45".
fn is_total(before: &str) -> bool {
    let before = before.trim_end();
    [" total of", "totalled", "totalling", "numbered"].iter().any(|words| before.ends_with(words))
}

/// "333 per 10,000 nationally and 360 for statistical neighbours": counted as the figure before it is.
fn is_held_against(rest: &str) -> bool {
    const HELD: &[&str] = &[
        "nationally",
        "regionally",
        "for statistical neighbours",
        "for our statistical neighbours",
        "in england",
        "for england",
    ];
    HELD.iter().any(|words| rest.trim_start().get(..words.len()).is_some_and(|head| head.eq_ignore_ascii_case(words)))
}
