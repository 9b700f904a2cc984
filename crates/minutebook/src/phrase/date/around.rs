//! The words around a date: whether what looks like one is meant as one.

use super::{Date, Month, Part, Relative, YearKind, name};
use crate::phrase::ends::words_back;
use crate::phrase::wording::Wordings;

/// Words before a bare year or month that make a date of it: "in 2018", "since July".
const LEADS: &Wordings = &Wordings::new(&[
    "in",
    "since",
    "during",
    "by",
    "until",
    "till",
    "from",
    "before",
    "after",
    "between",
    "throughout",
    "of",
    "late",
    "early",
    "mid",
    "last",
    "next",
    "this",
    "for",
    "to",
]);

/// Words after a bare month that keep it one though they begin with a capital.
const AFTER_MONTH: &Wordings =
    &Wordings::new(&["the", "a", "and", "or", "it", "he", "she", "they", "this", "members", "cllr", "councillor"]);

/// Words before a number that make something else of it: "minute 65", "para 82", "no. 24".
const NOT_AFTER: &Wordings = &Wordings::new(&[
    "minute",
    "min",
    "para",
    "paras",
    "paragraph",
    "paragraphs",
    "no",
    "nos",
    "number",
    "ref",
    "reference",
    "application",
    "tel",
    "telephone",
    "phone",
    "act",
    "regulations",
    "order",
    "section",
    "sections",
    "item",
    "page",
    "appendix",
    "rule",
    "version",
    "ext",
]);

/// Words after a bare year that make an Act or a number of it.
const NOT_BEFORE: &Wordings = &Wordings::new(&[
    "people",
    "children",
    "pupils",
    "homes",
    "houses",
    "residents",
    "households",
    "jobs",
    "staff",
    "hours",
    "miles",
    "tonnes",
    "per",
    "places",
    "properties",
    "dwellings",
    "units",
    "families",
    "calls",
    "words",
    "litres",
    "metres",
]);

/// Words before a season that make a time of it; those of them that stand before any; and what stands before those.
const BEFORE_SEASON: &Wordings =
    &Wordings::new(&["the", "in", "this", "next", "last", "by", "until", "early", "late", "each"]);
const ARTICLES: &Wordings = &Wordings::new(&["the", "each"]);
const BEFORE_THE_SEASON: &Wordings = &Wordings::new(&["in", "during", "after", "before", "over", "until", "by"]);

/// Words after a season that make something else of it.
const NOT_SEASONS: &Wordings =
    &Wordings::new(&["time", "term", "holiday", "holidays", "reading", "school", "water", "street", "road"]);

/// Words before "8.5.24" that make a day of it.
const BEFORE_DOTTED: &Wordings =
    &Wordings::new(&["on", "of", "dated", "held", "by", "until", "since", "before", "after", "from", "to", "date"]);

/// Words before "22/23" that make a year of it.
const BEFORE_SHORT_YEAR: &Wordings = &Wordings::new(&["in", "for", "during", "since", "from", "the", "throughout"]);

/// Words after "22/23" that keep it a year: a fraction or a minute's number would be followed by what it is of.
const AFTER_SHORT_YEAR: &Wordings = &Wordings::new(&[
    "and", "to", "the", "was", "were", "is", "are", "will", "has", "had", "year", "budget", "compared", "with",
    "there", "it", "against", "but", "as", "due", "when", "onwards", "outturn", "we", "this", "that",
]);

/// Leads that stand before other numbers as well.
const VAGUE_LEADS: &Wordings = &Wordings::new(&["the", "for", "to", "of", "from"]);

/// Names of law, of which a year is a part: "Regulations of 2013".
const ACTS: &Wordings = &Wordings::new(&["act", "acts", "regulations", "order"]);

/// Whether a date that was read is meant as one.
pub(super) fn believable(before: &str, printed: &str, rest: &str, date: Date) -> bool {
    let last = last_word(before);
    if printed.starts_with(|letter: char| letter.is_ascii_digit()) && NOT_AFTER.has(last) {
        return matches!(date, Date::Day(_) | Date::Days(..)) && printed.contains(char::is_alphabetic);
    }
    match date {
        Date::Day(found) if printed.contains('.') && !printed.contains(char::is_whitespace) => {
            dotted_is_date(last, printed, found.year)
        }
        Date::Day(found) if found.year.is_none() => named_month_is_month(printed),
        Date::Season { term: false, year: None, .. } => {
            // "the Summer Show" is a name, and "the summer" of no year.
            let titled = || first_word(rest).starts_with(|letter: char| letter.is_ascii_uppercase());
            let named = || printed.starts_with(|letter: char| letter.is_ascii_uppercase()) && !titled();
            BEFORE_SEASON.has(last)
                && !NOT_SEASONS.has(first_word(rest))
                && (!ARTICLES.has(last) || BEFORE_THE_SEASON.has(last_but_one(before)) || named())
        }
        // "98% were issued in 20 weeks": how long it took.
        Date::Relative(Relative::Ahead(..)) if printed.starts_with("in ") && !printed.ends_with("time") => {
            !is_done(last) || words_back(before).skip(1).take(4).any(|word| TO_COME.has(word))
        }
        Date::Quarter(_, None) => printed.contains(|digit: char| digit.is_ascii_digit()),
        Date::Year(..) if matches!(printed.as_bytes(), [b'0'..=b'9', _, stroke, ..] if !stroke.is_ascii_digit()) => {
            is_short_year(last, printed, rest)
        }
        Date::Years(..) | Date::Year(..) => !NOT_BEFORE.has(first_word(rest)),
        _ => true,
    }
}

/// Words before a participle that make a thing to come of it: "will be issued in 20 weeks".
const TO_COME: &Wordings = &Wordings::new(&["will", "would", "be", "to", "should", "shall", "must", "due", "next"]);

/// Whether a word is a participle: "issued", "completed".
fn is_done(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ed")
        && !word.ends_with("eed")
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// "in 22/23, there were": two short years are one financial year after a word of time, where they are no fraction and no
/// ages ("for 16-17, the offer", "for 16/17 year olds").
fn is_short_year(last: &str, printed: &str, rest: &str) -> bool {
    let next = first_word(rest);
    let aged = || rest.trim_start_matches(|letter| " -year".contains(letter)).starts_with("old");
    let ends = rest.is_empty() || rest.starts_with([',', ';', '.', ')', ':']) || AFTER_SHORT_YEAR.has(next) && !aged();
    let dashed = !printed.contains('/') && !printed.starts_with('0');
    let budget = || ["budget", "outturn"].contains(&next);
    let no_age = !dashed || ["in", "during"].iter().any(|lead| lead.eq_ignore_ascii_case(last)) || budget();
    printed.ends_with("year") || BEFORE_SHORT_YEAR.has(last) && ends && no_age
}

/// "8.5.24" is a section number as well: it is a date after "on", "dated" and the like, or with its zeros.
fn dotted_is_date(last: &str, printed: &str, year: Option<i32>) -> bool {
    let zeros = printed.split('.').all(|part| part.len() >= 2);
    let led = BEFORE_DOTTED.has(last);
    let four = printed.rsplit('.').next().is_some_and(|year| year.len() == 4);
    four || ((zeros || led) && year.is_some_and(|year| (1985..2060).contains(&year)))
}

/// The month of "6 may" or "12 march" could be a verb; with a capital it is a month.
fn named_month_is_month(printed: &str) -> bool {
    let name = printed
        .split(|letter: char| !letter.is_alphabetic())
        .find(|word| ["may", "march", "mar", "sat", "sun"].iter().any(|verb| verb.eq_ignore_ascii_case(word)));
    name.is_none_or(|name| name.starts_with(|letter: char| letter.is_uppercase()))
}

/// A bare year or month, where the words around it make a date of it: "in 2018", "since July", "Both the Test in 2015".
pub(super) fn bare(before: &str, part: &str) -> Option<(usize, Date)> {
    let month = || part.starts_with(|first: char| first.is_ascii_digit() || "jfmasondJFMASOND".contains(first));
    let last = if month() { last_word(before) } else { return None };
    if !LEADS.has(last) && !last.eq_ignore_ascii_case("the") {
        return None;
    }
    if let Ok((rest, year)) = name::year(part) {
        let after = first_word(rest);
        let led = !VAGUE_LEADS.has(last) || (1985..2060).contains(&year) && year % 100 != 0;
        let fine = led && !super::scan::bound_to_the_right(rest) && !NOT_BEFORE.has(after) && !of_an_act(before);
        return fine.then_some((part.len() - rest.len(), Date::Year(year, YearKind::Calendar, Part::Whole)));
    }
    let (rest, month) = name::month(part).ok()?;
    let printed = part.get(..part.len() - rest.len())?;
    let named = printed.starts_with(|letter: char| letter.is_ascii_uppercase()) && printed != "Jan";
    let after = first_word(rest);
    let surname = rest.starts_with(' ')
        && after.starts_with(|letter: char| letter.is_ascii_uppercase())
        && !AFTER_MONTH.has(after);
    let fine = named && !surname && !last.eq_ignore_ascii_case("the") && !super::scan::bound_to_the_right(rest);
    fine.then_some((printed.len(), Date::Month(Month { month, year: None, part: Part::Whole })))
}

/// "the Children Act 2004", "Regulations of 2013": the year is part of a name.
fn of_an_act(before: &str) -> bool {
    ACTS.has(last_but_one(before))
}

fn last_word(before: &str) -> &str {
    let trimmed = before.trim_end();
    let trimmed = trimmed.strip_suffix('-').unwrap_or(trimmed);
    let start = trimmed.bytes().rposition(|byte| !byte.is_ascii_alphanumeric()).map_or(0, |at| at + 1);
    trimmed.get(start..).unwrap_or("")
}

fn last_but_one(before: &str) -> &str {
    let last = last_word(before).len();
    let trimmed = before.trim_end();
    last_word(trimmed.get(..trimmed.len().saturating_sub(last)).unwrap_or(""))
}

fn first_word(rest: &str) -> &str {
    let trimmed = rest.trim_start();
    trimmed.split_at(trimmed.bytes().take_while(u8::is_ascii_alphanumeric).count()).0
}
