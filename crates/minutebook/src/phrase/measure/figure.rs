//! Figures in a sentence: the number, its unit, what it counts. Dates, ages, addresses and numbers of things are none.

use crate::phrase::number::{money, number, number_word, scale, scaled_number};
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while_m_n};
use nom::character::complete::{char, multispace0, multispace1, satisfy};
use nom::combinator::{map, not, opt, peek, recognize, value};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit<'t> {
    /// Per cent.
    Percent,
    /// Pounds.
    Pounds,
    /// Pounds for each of something: "head".
    PoundsPer(&'t str),
    /// How many in so many: 10,000.
    Rate(f64),
    /// How many.
    Count,
    /// As printed: "FE".
    Printed(&'t str),
}

impl Unit<'_> {
    /// The unit in the words of the table.
    pub fn words(self) -> String {
        match self {
            Self::Percent => "%".to_owned(),
            Self::Pounds => "£".to_owned(),
            Self::PoundsPer(each) => format!("£ per {each}"),
            Self::Rate(base) if base >= 1e6 => format!("per {} million", base / 1e6),
            Self::Rate(base) if base >= 1e3 => format!("per {},{:03}", (base / 1e3).trunc(), base % 1e3),
            Self::Rate(base) => format!("per {base}"),
            Self::Count => "count".to_owned(),
            Self::Printed(unit) => unit.to_owned(),
        }
    }
}

/// One figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure<'t> {
    /// The number; the higher one of a range.
    pub value: f64,
    /// The lower number of a range: 10 of "10 to 11 per cent".
    pub low: Option<f64>,
    /// Out of how many: 90 of "14 out of 90".
    pub of: Option<f64>,
    /// What it is counted in.
    pub unit: Unit<'t>,
    /// What is counted: "young people".
    pub noun: Option<&'t str>,
    /// Byte of the sentence at which it starts.
    pub start: usize,
    /// One past its last byte, its unit included and its noun not.
    pub end: usize,
}

/// Words before a number that make an address or an age of it: "paragraph 82", "aged 16", "Year 7".
const NOT_AFTER: &[&str] = &[
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
    "chapter",
    "act",
    "agenda",
    "plot",
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
    "outcome",
    "indicator",
    "ni",
    "bullet",
    "house",
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
];

/// Words right after a number that make a time, an age or a length of it.
const NOT_BEFORE: &[&str] = &[
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
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
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
    "degrees",
    "times",
    "key",
    "main",
    "more",
    "further",
];

/// What papers and meetings are made of: counting them measures nothing.
const PARTS_OF_PAPERS: &[&str] = &[
    "votes",
    "vote",
    "members",
    "minutes",
    "pages",
    "paragraphs",
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "recommendations",
    "sections",
    "points",
    "items",
    "issues",
    "questions",
    "meetings",
    "sessions",
    "areas",
    "themes",
    "priorities",
    "objectives",
    "options",
    "stages",
    "phases",
    "clauses",
    "terms",
    "reasons",
    "parts",
    "appendices",
    "amendments",
    "motions",
    "abstentions",
    "others",
    "lines",
    "steps",
    "bullets",
    "councillors",
    "apologies",
    "types",
    "ways",
    "evenings",
    "occasions",
    "nights",
    "weekends",
    "divisions",
    "wards",
];

/// Plurals that do not end in s.
const PLURALS: &[&str] = &[
    "people",
    "children",
    "men",
    "women",
    "staff",
    "police",
    "fte",
    "ftes",
    "households",
    "babies",
    "personnel",
    "sheep",
    "geese",
];

/// Words that end in s and are no plurals, or that end the words that are counted.
const NO_NOUNS: &[&str] = &[
    "was",
    "is",
    "has",
    "as",
    "this",
    "its",
    "his",
    "across",
    "less",
    "us",
    "plus",
    "towards",
    "versus",
    "minus",
    "besides",
    "does",
    "needs",
    "remains",
    "continues",
    "whereas",
    "previous",
    "perhaps",
    "always",
    "sometimes",
    "afterwards",
    "status",
    "basis",
    "process",
    "progress",
    "access",
    "express",
    "address",
    "business",
    "press",
    "yes",
    "unless",
    "regards",
    "various",
    "serious",
    "per",
];

/// Words that have a number within the name of what is counted: "Year 7 places".
const NUMBERED: &[&str] = &["year", "stage", "level", "grade", "phase", "tier", "band"];

/// Words that stand between a number and what it counts only when the count is not followed by its noun.
const ENDS_NOUN: &[&str] = &[
    "of", "in", "on", "at", "to", "for", "from", "by", "with", "were", "was", "had", "have", "are", "is", "been",
    "that", "which", "who", "when", "while", "the", "than", "or", "but", "as", "per", "would", "will", "could",
    "should", "may", "can", "during", "over", "under", "since", "into", "about", "did", "do", "be", "said", "if",
];

/// All figures of a sentence, in order.
pub fn figures(sentence: &str) -> Vec<Figure<'_>> {
    let mut found = Vec::new();
    let bytes = sentence.as_bytes();
    let mut at = 0;
    while let Some(next) = next_start(sentence, at) {
        match figure_at(sentence, next, &found) {
            Some(figure) => {
                at = figure.end.max(next + 1);
                found.push(figure);
            }
            None => {
                at = next + 1;
                while bytes.get(at).is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b'/')) {
                    at += 1;
                }
            }
        }
    }
    found
}

/// Where the next number or amount could start.
fn next_start(sentence: &str, from: usize) -> Option<usize> {
    let bytes = sentence.as_bytes();
    let mut at = from;
    loop {
        let byte = bytes.get(at)?;
        let word_start = !at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(u8::is_ascii_alphanumeric);
        match byte {
            b'0'..=b'9' if word_start => return Some(at),
            // The two bytes of "£".
            0xC2 if bytes.get(at + 1) == Some(&0xA3) => return Some(at),
            b'p' | b'P' if is_per_cent_word(bytes, at) => {
                if let Some(word) = number_word_before(sentence, at) {
                    return Some(word);
                }
            }
            _ => {}
        }
        at += 1;
    }
}

fn is_per_cent_word(bytes: &[u8], at: usize) -> bool {
    bytes.get(at..at + 8).is_some_and(|word| word.eq_ignore_ascii_case(b"per cent"))
        || bytes.get(at..at + 7).is_some_and(|word| word.eq_ignore_ascii_case(b"percent"))
}

/// The number word that ends before the "per cent" at `at`: "ten per cent".
fn number_word_before(sentence: &str, at: usize) -> Option<usize> {
    let before = sentence.get(..at)?.trim_end();
    let start = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let (rest, _) = number_word(before.get(start..)?).ok()?;
    rest.is_empty().then_some(start)
}

/// The figure that starts at byte `start`, given those before it.
fn figure_at<'t>(sentence: &'t str, start: usize, before_it: &[Figure<'t>]) -> Option<Figure<'t>> {
    let (before, input) = (sentence.get(..start)?, sentence.get(start..)?);
    let pounds = input.starts_with('£');
    if !pounds && bound_to_the_left(before) {
        return None;
    }
    let (rest, mut figure) = alt((pounds_figure, percent_figure, rate_figure, share_figure))
        .parse(input)
        .ok()
        .filter(|(_, figure)| {
            figure.of.is_none() || before.ends_with('(') || !input.get(..12).unwrap_or(input).contains('/')
        })
        .or_else(|| {
            let (rest, figure) = plain_figure(input).ok()?;
            counts(before, input, rest, figure, before_it).map(|figure| (rest, figure))
        })?;
    if pounds && (before.ends_with('-') || before.ends_with('−')) && !before.ends_with("--") {
        let alone = before.chars().rev().nth(1).is_none_or(|letter| letter.is_whitespace() || letter == '(');
        figure.value = if alone { -figure.value } else { figure.value };
    }
    figure.start = start;
    figure.end = start + (input.len() - rest.len());
    Some(figure)
}

/// Whether the number is part of something that stands before it: "2024-25", "24/00108", "v2.1".
fn bound_to_the_left(before: &str) -> bool {
    let mut letters = before.chars().rev();
    match letters.next() {
        Some('/' | '.' | ':' | '#' | '_' | '@' | '$' | '€') => true,
        Some(' ') => before.trim_end().ends_with(['€', '$']),
        Some('-' | '–') => letters.next().is_some_and(char::is_alphanumeric),
        Some(',') => letters.next().is_some_and(|letter| letter.is_ascii_digit()),
        _ => false,
    }
}

fn new(value: f64, unit: Unit<'_>) -> Figure<'_> {
    Figure { value, low: None, of: None, unit, noun: None, start: 0, end: 0 }
}

/// between = ( "-" | "–" | " to " ), white space allowed
fn between(input: &str) -> IResult<&str, &str> {
    recognize((
        multispace0,
        alt((tag("-"), tag("–"), terminated(tag_no_case("to"), peek(multispace1)), tag_no_case("and"))),
        multispace0,
    ))
    .parse(input)
}

/// pounds_figure = money, [ between, money ], [ " per ", word ]
///
/// "£2.5m", "£2m to £3m", "£16.00 per head"
fn pounds_figure(input: &str) -> IResult<&str, Figure<'_>> {
    let range = preceded(alt((tag("-"), tag("–"))), preceded(opt(char('£')), scaled_number));
    let each = preceded((multispace1, tag_no_case("per"), multispace1), each_of);
    map((money, opt(range), opt(each)), |(pounds, high, each)| {
        let unit = each.map_or(Unit::Pounds, Unit::PoundsPer);
        match high {
            Some(high) if high > pounds => Figure { low: Some(in_scale_of(high, pounds)), ..new(high, unit) },
            _ => new(pounds, unit),
        }
    })
    .parse(input)
}

/// The lower amount of a range whose scale is printed once: "£2-3m".
fn in_scale_of(high: f64, low: f64) -> f64 {
    match high {
        _ if low >= 1e3 => low,
        1e9.. => low * 1e9,
        1e6.. => low * 1e6,
        1e4.. => low * 1e3,
        _ => low,
    }
}

/// What an amount is for each of; times are periods and no units: "£400,000 per month" is pounds.
fn each_of(input: &str) -> IResult<&str, &str> {
    alt((
        tag_no_case("head"),
        tag_no_case("capita"),
        tag_no_case("pupil"),
        tag_no_case("person"),
        tag_no_case("child"),
        tag_no_case("resident"),
        tag_no_case("household"),
        tag_no_case("hour"),
        tag_no_case("unit"),
        tag_no_case("tonne"),
        tag_no_case("place"),
        tag_no_case("property"),
        tag_no_case("member"),
    ))
    .parse(input)
}

/// percent = "%" | "per cent" | "percent" | "percentage point(s)"
fn percent(input: &str) -> IResult<&str, ()> {
    let points = (tag_no_case("percentage"), multispace1, tag_no_case("point"), opt(tag_no_case("s")));
    let words = alt((
        recognize((tag_no_case("per"), multispace1, tag_no_case("cent"))),
        tag_no_case("percent"),
        recognize(points),
        recognize(char('%')),
        recognize((tag_no_case("pp"), not(satisfy(char::is_alphanumeric)))),
    ));
    value((), (multispace0, words)).parse(input)
}

/// percent_figure = number, [ [ percent ], between, number ], percent
///
/// "98.1 per cent", "3-7%", "10 to 11 percent", "ten per cent"
fn percent_figure(input: &str) -> IResult<&str, Figure<'_>> {
    let amount = || alt((number, map(number_word, f64::from)));
    let range = map((amount(), opt(percent), between, amount(), percent), |(low, _, _, high, ())| {
        if low < high { Figure { low: Some(low), ..new(high, Unit::Percent) } } else { new(high, Unit::Percent) }
    });
    alt((range_unless_from(range), map(terminated(amount(), percent), |value| new(value, Unit::Percent)))).parse(input)
}

/// The range rule as it is; "from 10% to 11%" is a change and its parts are read one by one.
fn range_unless_from<'t>(
    rule: impl Parser<&'t str, Output = Figure<'t>, Error = nom::error::Error<&'t str>>,
) -> impl Parser<&'t str, Output = Figure<'t>, Error = nom::error::Error<&'t str>> {
    let mut rule = rule;
    move |input: &'t str| {
        let (rest, figure) = rule.parse(input)?;
        let printed = input.get(..input.len() - rest.len()).unwrap_or("");
        let twice = printed.matches('%').count() == 2;
        if twice || figure.low.is_none() {
            return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)));
        }
        Ok((rest, figure))
    }
}

/// rate_figure = number, " per ", ( 10,000 | 1,000 | 100,000 | 100 | "thousand" | "million" )
///
/// "111.6 per 10,000"
fn rate_figure(input: &str) -> IResult<&str, Figure<'_>> {
    let base = alt((scaled_number, scale, map(tag_no_case("thousand"), |_| 1e3), map(tag_no_case("million"), |_| 1e6)));
    let per = (multispace1, tag_no_case("per"), multispace1);
    map((number, preceded(per, base)), |(value, base)| new(value, Unit::Rate(base))).parse(input)
}

/// share_figure = count, " out of ", [ "the " | "a total of " ], count | digits, "/", digits, ")"
///
/// "14 out of 90", "(19/291)"
fn share_figure(input: &str) -> IResult<&str, Figure<'_>> {
    let amount = || alt((number, map(number_word, f64::from)));
    let out_of = (
        multispace1,
        tag_no_case("out"),
        multispace1,
        tag_no_case("of"),
        multispace1,
        opt(tag_no_case("the ")),
        opt(tag_no_case("a total of ")),
    );
    let digits = || {
        map(take_while_m_n(1, 6, |letter: char| letter.is_ascii_digit()), |digits: &str| digits.parse().unwrap_or(0.0))
    };
    let words = map((amount(), preceded(out_of, amount())), |(part, whole)| (part, whole));
    let stroke = map((digits(), preceded(char('/'), digits()), peek(char(')'))), |(part, whole, _)| (part, whole));
    let (rest, (part, whole)) = alt((words, stroke)).parse(input)?;
    let year = whole < 32.0 && !input.contains("out") || (1900.0..=2100.0).contains(&whole) && part <= 12.0;
    if part > whole || year {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)));
    }
    let noun = noun_after(rest);
    Ok((rest, Figure { of: Some(whole), noun, ..new(part, Unit::Count) }))
}

/// plain_figure = number, [ scale ], [ between, number ], [ unit of capitals glued to it ]
///
/// "22,866", "1.5 million", "400 to 700", "44.9FE"
fn plain_figure(input: &str) -> IResult<&str, Figure<'_>> {
    let glued = terminated(
        take_while_m_n(2, 3, |letter: char| letter.is_ascii_uppercase()),
        not(peek(satisfy(char::is_alphanumeric))),
    );
    let high = preceded(between_counts, number);
    map((number, opt(scale), opt(high), opt(glued)), |(value, factor, high, unit)| {
        let unit = unit.map_or(Unit::Count, Unit::Printed);
        let value = value * factor.unwrap_or(1.0);
        match high {
            Some(high) => Figure { low: Some(value), ..new(high, unit) },
            None => new(value, unit),
        }
    })
    .parse(input)
}

fn between_counts(input: &str) -> IResult<&str, &str> {
    recognize((multispace0, alt((tag("-"), tag("–"), terminated(tag_no_case("to"), peek(multispace1)))), multispace0))
        .parse(input)
}

/// The figure, where it counts something; none where it is an address, a time, an age or a year.
fn counts<'t>(
    before: &str,
    input: &'t str,
    rest: &'t str,
    figure: Figure<'t>,
    before_it: &[Figure<'t>],
) -> Option<Figure<'t>> {
    let printed = input.get(..input.len() - rest.len())?;
    if rest.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '+' | '\'' | '’' | '°'))
        || starts_glued(rest)
        || (printed.starts_with('0') && printed != "0")
        || is_address(before)
        || is_age(before, figure.value)
    {
        return None;
    }
    if matches!(figure.unit, Unit::Printed(_)) {
        return Some(figure);
    }
    let grouped = printed.contains(',');
    let noun = noun_after(rest);
    if noun.is_some_and(|noun| is_name(rest, noun, figure.value)) {
        return None;
    }
    let next = words_of(rest).next().unwrap_or("");
    if next.eq_ignore_ascii_case("per") || is_one_of(NOT_BEFORE, next) && !(grouped && next == "more") {
        return None;
    }
    if !grouped && figure.low.is_none() && (1900.0..=2100.0).contains(&figure.value) && printed.len() == 4 {
        return None;
    }
    let ages = figure.value <= 100.0 && !printed.contains(' ');
    if figure.low.is_some_and(|low| low >= figure.value || ages) {
        return None;
    }
    let alone = noun.is_none() && figure.low.is_none();
    let said = alone && (grouped || counted_before(next, before_it) || is_total(before));
    (noun.is_some() || said).then_some(Figure { noun, ..figure })
}

/// "30 Queens Close", "13.3 Planning decisions": an address or a heading's number, and no count.
fn is_name(rest: &str, noun: &str, value: f64) -> bool {
    let after = rest.trim_start().get(noun.len()..).unwrap_or("").trim_start();
    let capital = noun.starts_with(char::is_uppercase);
    capital && (value.fract() != 0.0 || after.starts_with(char::is_uppercase))
}

/// "-year", ":30", "-25": the number goes on.
fn starts_glued(rest: &str) -> bool {
    let mut letters = rest.chars();
    matches!(letters.next(), Some('-' | '–' | ':' | '.')) && letters.next().is_some_and(char::is_alphanumeric)
}

/// "under 18", "over 65", "At 18": no count, though "under 200 homes" is one.
fn is_age(before: &str, value: f64) -> bool {
    let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or("");
    value <= 100.0
        && value.fract() == 0.0
        && is_one_of(&["under", "over", "at", "turning"], word)
        && (value <= 25.0 || value == 65.0)
}

/// "paragraph 82", "aged 16", "and 17" after "paragraphs 16".
fn is_address(before: &str) -> bool {
    if before.trim_end().ends_with([':', ';', ',', ')', '?', '!']) {
        return false;
    }
    let mut words =
        before.rsplit(|letter: char| !(letter.is_alphanumeric() || letter == '-')).filter(|word| !word.is_empty());
    let word = words.next().unwrap_or("");
    if is_one_of(NOT_AFTER, word) {
        return true;
    }
    let joined = ["and", "to", "or"].iter().any(|link| link.eq_ignore_ascii_case(word))
        || word.bytes().all(|byte| byte.is_ascii_digit());
    joined
        && words.next().is_some_and(|number| {
            number.bytes().all(|byte| byte.is_ascii_digit()) && !number.is_empty() || is_one_of(NOT_AFTER, number)
        })
        && words.next().is_some_and(|word| is_one_of(NOT_AFTER, word) || word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "Of the 920 young people, 330 had": what is counted was named before.
fn counted_before(next: &str, before_it: &[Figure<'_>]) -> bool {
    const VERBS: &[&str] = &["had", "have", "were", "are", "received", "achieved", "completed", "remained"];
    is_one_of(VERBS, next) && before_it.iter().any(|figure| figure.noun.is_some())
}

/// "totalled 19,407", "a total of 45".
fn is_total(before: &str) -> bool {
    let before = before.trim_end();
    [" total of", "totalled", "totalling", "numbered"].iter().any(|words| before.ends_with(words))
}

/// The words that a number counts, up to the plural that closes them: "young people", "approved and available adopters".
fn noun_after(rest: &str) -> Option<&str> {
    let rest = rest.strip_prefix(|letter: char| letter.is_whitespace())?.trim_start();
    let (mut end, mut before) = (0, "");
    for (count, word) in rest.split_inclusive(char::is_whitespace).take(8).enumerate() {
        let letters = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let last = word.trim_end().ends_with([',', '.', ';', ':', ')', '?', '!', '”']);
        end += word.len();
        if word.trim().is_empty() {
            continue;
        }
        if letters.is_empty() || is_one_of(ENDS_NOUN, letters) || is_one_of(PARTS_OF_PAPERS, letters) && count != 1 {
            return None;
        }
        if letters.bytes().any(|byte| byte.is_ascii_digit()) && !is_one_of(NUMBERED, before) {
            return None;
        }
        before = letters;
        if is_plural(letters) {
            let noun = rest.get(..end)?.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            return Some(longer(rest, end, noun, last));
        }
        if last {
            return None;
        }
    }
    None
}

/// With a second plural that belongs to it: "children and young people" stays, "school places" too.
fn longer<'t>(rest: &'t str, end: usize, noun: &'t str, last: bool) -> &'t str {
    let next = rest.get(end..).unwrap_or("").split_whitespace().next().unwrap_or("");
    let letters = next.trim_matches(|letter: char| !letter.is_alphanumeric());
    let takes = !last && is_plural(letters) && letters.starts_with(char::is_lowercase) && next == letters;
    let more = rest.get(..end + next.len()).filter(|_| takes);
    more.unwrap_or(noun)
}

fn is_plural(word: &str) -> bool {
    if is_one_of(PLURALS, word) {
        return true;
    }
    let ends = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("’s") && !word.ends_with("'s");
    let shouting = word.len() < 4 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    ends && word.len() > 3 && !shouting && !is_one_of(NO_NOUNS, word)
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_whitespace())
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

fn is_one_of(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}
