//! Figures in a sentence: the number, its unit, what it counts.

use super::amount::{amount, number_word_figure};
use super::bounds::{bound_to_the_left, counts, is_address};
use super::direction::is_difference;
use super::share::{fraction, share};
use super::unit::Unit;
use super::words::ends_with_word;
use crate::phrase::number::{is_number_word, opens_number_word};
use crate::phrase::starts::{Piece, plain_word_starts};
use crate::phrase::wording::after;

/// One figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure<'t> {
    /// The number; the higher one of a range.
    pub value: f64,
    /// The lower number of a range: 10 of "10 to 11 per cent".
    pub low: Option<f64>,
    /// Of a share: how many, 14 of "14 out of 90".
    pub part: Option<f64>,
    /// Of a share: out of how many, 90 of "14 out of 90".
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

/// All figures of a sentence, in order.
pub fn figures(sentence: &str) -> Vec<Figure<'_>> {
    figures_apart(sentence, true, |_| false)
}

/// As [`figures`], without those that begin where `apart` says, which is asked from the start to the end; where no
/// number is told in `words`, those in digits alone.
pub fn figures_apart(sentence: &str, words: bool, mut apart: impl FnMut(usize) -> bool) -> Vec<Figure<'_>> {
    let mut found = Vec::new();
    let mut read_to = 0;
    let read = |run: usize| {
        let Some(start) = start_at(sentence, run).filter(|start| *start >= read_to) else { return };
        match if apart(run) { None } else { figure_at(sentence, start, &found) } {
            Some(figure) => {
                read_to = figure.end;
                found.push(figure);
            }
            None => read_to = run + after_digits(sentence.as_bytes().get(run..).unwrap_or_default()),
        }
    };
    if words {
        plain_word_starts(sentence).for_each(read)
    } else {
        digit_starts(sentence).for_each(read)
    }
    found
}

/// Where each run of letters and digits starts that begins with a digit, 64 bytes looked at at a time.
fn digit_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.as_bytes().chunks(Piece::LENGTH).enumerate().flat_map(move |(at, chunk)| {
        let piece = Piece::of(chunk);
        let mut starts = piece.word_starts(&mut inside) & piece.which(|byte| byte.is_ascii_digit());
        std::iter::from_fn(move || {
            let start = (starts != 0).then(|| at * Piece::LENGTH + starts.trailing_zeros() as usize)?;
            starts &= starts - 1;
            Some(start)
        })
    })
}

/// How many bytes a number takes that is no figure: "24/00108", "2.1".
fn after_digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b'/')).count()
}

/// Where the number or the amount starts of which the letters and digits at `run` may be the first.
fn start_at(sentence: &str, run: usize) -> Option<usize> {
    let (before, text) = sentence.split_at(run);
    match text.as_bytes().first()? {
        b'0'..=b'9' => {
            let pounds = before.trim_end_matches([' ', '\t']).strip_suffix('£');
            Some(pounds.map_or(run, str::len))
        }
        _ => stands_for_number(text).then_some(run),
    }
}

/// Whether `text` begins with a number word, or with "half" or "a" before a part of a whole.
fn stands_for_number(text: &str) -> bool {
    match text.as_bytes() {
        [b'a' | b'A', b' ' | b'-' | b'\t' | b'\n' | b'\r', ..] => fraction(text).is_ok(),
        [b'h' | b'H', ..] => first_word(text).eq_ignore_ascii_case("half"),
        // "zero tolerance": nothing is counted.
        [b'z' | b'Z', ..] => false,
        _ => opens_number_word(text) && is_number_word(first_word(text)),
    }
}

/// The letters that `text` begins with.
fn first_word(text: &str) -> &str {
    text.split_at(text.bytes().take_while(u8::is_ascii_alphabetic).count()).0
}

/// The figure that starts at byte `start`, given those before it.
fn figure_at<'t>(sentence: &'t str, start: usize, before_it: &[Figure<'t>]) -> Option<Figure<'t>> {
    let (before, input) = (sentence.get(..start)?, sentence.get(start..)?);
    let (rest, figure) = match input.as_bytes().first()? {
        0xC2 => pounds_after(before, input)?,
        _ if bound_to_the_left(before) => return None,
        digit if digit.is_ascii_digit() => united(before, input).or_else(|| counts(before, input, before_it))?,
        _ => united(before, input).or_else(|| number_word_figure(before, input))?,
    };
    let figure = if is_negative(before, &figure) { Figure { value: -figure.value, ..figure } } else { figure };
    // "missed its target by 4%", "4% below target": how far, and no level.
    let off = || is_difference(rest) || ends_with_word(before, "target by");
    let apart = matches!(figure.unit, Unit::Percent | Unit::Printed(_)) && off();
    (!is_rank(before, &figure) && !apart).then_some(Figure { start, end: sentence.len() - rest.len(), ..figure })
}

/// "read -1.1%", "(−4%)": the sign of the percentage, and no dash after a label: "Timeliness -91%".
fn is_negative(before: &str, figure: &Figure<'_>) -> bool {
    let verbs = ["be", "is", "was", "at", "of", "to", "from", "read", "and", "with"];
    let lead = before.strip_suffix(['-', '−']).filter(|_| figure.unit == Unit::Percent && figure.low.is_none());
    lead.is_some_and(|lead| {
        lead.ends_with('(') || verbs.iter().any(|verb| ends_with_word(lead, verb)) && lead.ends_with(' ')
    })
}

/// "in the top 10% of quays": a rank, and no level.
fn is_rank(before: &str, figure: &Figure<'_>) -> bool {
    let ranked = || ["top", "bottom"].iter().any(|rank| ends_with_word(before, rank));
    matches!(figure.unit, Unit::Percent | Unit::Count) && ranked()
}

/// "£2.5m", "-£2.5m".
fn pounds_after<'t>(before: &str, input: &'t str) -> Option<(&'t str, Figure<'t>)> {
    let (rest, figure) = amount(input).ok()?;
    let signed = (before.ends_with('-') || before.ends_with('−')) && !before.ends_with("--");
    let alone = || before.chars().rev().nth(1).is_none_or(|letter| letter.is_whitespace() || letter == '(');
    let value = if signed && alone() { -figure.value } else { figure.value };
    Some((rest, Figure { value, ..figure }))
}

/// A share or an amount, as far as the first letter after the number promises one.
fn united<'t>(before: &str, input: &'t str) -> Option<(&'t str, Figure<'t>)> {
    let next = after_number(input)?;
    let shared = if b"%(/-oitqfseOIp".contains(&next) { share(before, input, next) } else { None };
    shared
        .filter(|_| !is_address(before))
        .or_else(|| if b"%pP-tait\xE2".contains(&next) { amount(input).ok() } else { None })
        .filter(|(rest, figure)| !(is_distance(rest, figure) || numbers_percent(input) && is_address(before)))
        // "in quarter 1 to 84%": the number of the quarter begins no range.
        .filter(|(_, figure)| figure.low.is_none() || !is_address(before))
}

/// "less than 10% away from its target": how far something is from a level, and no level.
fn is_distance(rest: &str, figure: &Figure<'_>) -> bool {
    matches!(figure.unit, Unit::Percent) && after("away", rest.trim_start()).is_some()
}

/// "NI 60 % of boats dry": after a space the sign is the first word of what indicator 60 counts.
fn numbers_percent(input: &str) -> bool {
    input.trim_start_matches(|letter: char| letter.is_ascii_digit()).starts_with(" %")
}

/// The first byte after the number or the number word that stands here, white space left out: what its unit begins with.
fn after_number(input: &str) -> Option<u8> {
    let bytes = input.as_bytes();
    let digits = bytes.first().is_some_and(u8::is_ascii_digit);
    let number = |byte: &u8| match digits {
        true => byte.is_ascii_digit() || matches!(byte, b',' | b'.'),
        false => byte.is_ascii_alphabetic(),
    };
    let end = bytes.iter().take_while(|byte| number(byte)).count();
    // "Forty nine per cent": the second word goes with the first.
    let second = input.get(end..).filter(|_| !digits).and_then(|rest| rest.strip_prefix(' '));
    if let Some(second) = second.filter(|second| is_number_word(first_word(second))) {
        return after_number(second);
    }
    let rest = bytes.get(end..)?;
    let rest = rest.strip_prefix("\u{a0}".as_bytes()).unwrap_or(rest).trim_ascii_start();
    rest.first().copied()
}

/// A figure that stands nowhere yet.
pub(super) fn new(value: f64, unit: Unit<'_>) -> Figure<'_> {
    Figure { value, low: None, part: None, of: None, unit, noun: None, start: 0, end: 0 }
}
