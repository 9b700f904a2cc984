//! Figures that a sentence adds up, or of which it tells the share: "£200 and £50, a total of £250", "18 of 20 (90%)".

use super::cue::Cue;
use super::number::{count, number, scale};
use super::wording::{after, find_any};
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case};
use nom::character::complete::multispace0;
use nom::combinator::{map, opt};
use nom::sequence::preceded;

/// The words of which one leads to a total, or from a count to its parts.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("total", Cue::Sum),
    ("altogether", Cue::Sum),
    ("comprising", Cue::Sum),
    ("comprised", Cue::Sum),
    ("consisting", Cue::Sum),
    ("made up", Cue::Sum),
];

/// An amount of money in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount<'t> {
    /// Pounds.
    pub pounds: f64,
    /// What the last printed digit is worth: 0.01 of "£2.50", 100,000 of "£1.2m".
    pub step: f64,
    /// As printed.
    pub words: &'t str,
}

/// Amounts, and the total that the sentence says they come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum<'t> {
    /// The amounts that were added.
    pub parts: Vec<Amount<'t>>,
    /// What they are said to come to.
    pub total: Amount<'t>,
    /// What they come to.
    pub comes_to: f64,
}

/// Words that lead to the total of the amounts before them.
const TOTALS: &[&str] =
    &["making a total", "giving a total", "a total of", "in total", "totalling", "totaling", "total", "altogether"];

/// Words with which amounts are not simply added.
const NOT_ADDED: &[&str] = &[
    "less",
    "minus",
    "of which",
    "including",
    "includes",
    "balance",
    "out of",
    "from",
    "remaining",
    "instead",
    "per",
    "each",
    "against",
    "budget",
    "increase",
    "increased",
    "reduced",
    "compared",
    "up to",
    "between",
    "plus vat",
    "ex vat",
];

/// sum = amount, { ..., amount }, ( "making a total of" | "totalling" | ... ), amount
///
/// "revenue £8,191.00, capital £5,580.70 making a total spend of £13,771.95"; only where the sum is near the total and
/// no run of the amounts before it comes to it.
pub fn wrong_sum(sentence: &str) -> Option<Sum<'_>> {
    let (at, end) = find_any(sentence, TOTALS)?;
    let rest = sentence.get(end..)?;
    let total = amounts(rest).next()?;
    let lead = rest.get(..crate::text::Span::of(total.words, rest)?.start as usize)?;
    let plain =
        lead.chars().all(|letter| letter.is_alphanumeric() || letter.is_whitespace() || ":=-–".contains(letter));
    let before = sentence.get(..at)?;
    let parts: Vec<Amount<'_>> = amounts(before).collect();
    if lead.len() > 40 || !plain || parts.len() < 2 || parts.len() > 20 || find_any(before, NOT_ADDED).is_some() {
        return None;
    }
    let pence = parts.iter().chain([&total]).any(|amount| amount.step < 1.0);
    let doubt = |amount: &Amount<'_>| if pence && amount.step <= 1.0 { 0.005 } else { amount.step / 2.0 };
    let mut best: Option<Sum<'_>> = None;
    for from in 0..parts.len() {
        let run = parts.get(from..)?;
        let comes_to: f64 = run.iter().map(|amount| amount.pounds).sum();
        let off = (comes_to - total.pounds).abs();
        if off <= run.iter().chain([&total]).map(doubt).sum::<f64>() {
            return None;
        }
        let nearer = best.as_ref().is_none_or(|best| off < (best.comes_to - total.pounds).abs());
        if run.len() > 1 && nearer && off <= total.pounds.abs() * 0.02 {
            best = Some(Sum { parts: run.to_vec(), total, comes_to });
        }
    }
    best
}

/// amounts = { ..., "£", number, [ scale ] }
fn amounts(text: &str) -> impl Iterator<Item = Amount<'_>> {
    text.match_indices('£').filter_map(|(at, _)| {
        let printed = text.get(at + '£'.len_utf8()..)?;
        let (rest, value) = preceded(multispace0, number).parse(printed).ok()?;
        let digits = printed.get(..printed.len() - rest.len())?;
        let (rest, factor) = opt(scale).parse(rest).ok()?;
        let factor = factor.unwrap_or(1.0);
        let decimals = digits.split_once('.').map_or(0, |(_, after)| after.len().min(6));
        Some(Amount {
            pounds: value * factor,
            step: factor * 10f64.powi(-(decimals as i32)),
            words: text.get(at..text.len() - rest.len())?,
        })
    })
}

/// A part of a whole, and the share that it is said to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share<'t> {
    /// The part.
    pub part: f64,
    /// The whole.
    pub whole: f64,
    /// The share as printed, in hundredths.
    pub percent: f64,
    /// From the first figure to the last.
    pub words: &'t str,
}

/// share = parts, [ up to three words ], "(", percent, ")" | percent, [ up to three words ], "(", parts, ")"
///
/// "18 of 20 plans (90%)", "90% (18 of 20)"; the share whose bracket opens at byte `at`, where it is not the part's.
pub fn wrong_share(text: &str, at: usize) -> Option<Share<'_>> {
    let before = text.get(text.floor_char_boundary(at.saturating_sub(80))..at)?;
    let inside = text.get(at + 1..)?;
    let (part, whole, printed, start, rest) =
        share_in_bracket(before, inside).or_else(|| parts_in_bracket(before, inside))?;
    let words = text.get(at - before.len() + start..text.len() - rest.len())?;
    let percent: f64 = printed.parse().ok()?;
    let step = 10f64.powi(-(printed.split_once('.').map_or(0, |(_, after)| after.len().min(6)) as i32));
    let believable = whole > 0.0 && part <= whole && percent <= 100.0 && !(1900.0..=2100.0).contains(&whole);
    let off = (part / whole * 100.0 - percent).abs();
    (believable && off > step + 1e-9).then_some(Share { part, whole, percent, words })
}

/// Part, whole, the printed share; where in `before` they begin, and what follows them.
type Told<'t> = (f64, f64, &'t str, usize, &'t str);

/// "18 of 20 plans" before a bracket that holds "90%".
fn share_in_bracket<'t>(before: &'t str, inside: &'t str) -> Option<Told<'t>> {
    let (rest, _) = number(inside).ok()?;
    let printed = inside.get(..inside.len() - rest.len())?;
    let rest = percent_sign(rest)?.strip_prefix(')')?;
    let start = last_parts(before)?;
    let (tail, part, whole) = parts(before.get(start..)?)?;
    few_words(tail).then_some((part, whole, printed, start, rest))
}

/// "90% of plans" before a bracket that holds "18 of 20".
fn parts_in_bracket<'t>(before: &'t str, inside: &'t str) -> Option<Told<'t>> {
    let sign = memchr::memrchr(b'%', before.as_bytes()).filter(|sign| before.get(sign + 1..).is_some_and(few_words))?;
    let (rest, part, whole) = parts(inside)?;
    let rest = rest.trim_start().strip_prefix(')')?;
    let digits = |letter: char| letter.is_ascii_digit() || letter == '.';
    let start = before.get(..sign)?.trim_end_matches(digits).len();
    Some((part, whole, before.get(start..sign)?, start, rest))
}

/// parts = figure, ( "of" | "out of" ), [ "the" | "a total of" ], figure
fn parts(text: &str) -> Option<(&str, f64, f64)> {
    let figure = |text| alt((number, map(count, f64::from))).parse(text);
    let (rest, part) = figure(text).ok()?;
    let rest = ["out of", "of"].iter().find_map(|of| after(of, rest.trim_start()))?.trim_start();
    let rest = ["a total of", "the", "those", "these"].iter().find_map(|word| after(word, rest)).unwrap_or(rest);
    let (rest, whole) = figure(rest.trim_start()).ok()?;
    let goes_on = |letter: char| letter.is_alphanumeric() || "%./-–".contains(letter);
    (!rest.starts_with(goes_on)).then_some((rest, part, whole))
}

/// Where the last "18 of 20" of a text begins.
fn last_parts(text: &str) -> Option<usize> {
    let lead = text.get(..text.rfind(" of ")?)?;
    let lead = lead.strip_suffix(" out").unwrap_or(lead);
    let word = lead.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    parts(text.get(word..)?).is_some().then_some(word)
}

/// percent-sign = "%" | " per cent"
fn percent_sign(text: &str) -> Option<&str> {
    let sign = alt((tag("%"), tag_no_case::<_, _, nom::error::Error<&str>>("per cent")));
    preceded(multispace0, sign).parse(text).ok().map(|(rest, _)| rest)
}

/// At most three words, nothing that ends a clause.
fn few_words(text: &str) -> bool {
    text.split_whitespace().count() <= 3
        && text.chars().all(|letter| letter.is_alphabetic() || letter.is_whitespace() || "-’'".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_sum_is_near_its_total() {
        let read = |text| wrong_sum(text).map(|sum| (sum.parts.len(), sum.total.words, format!("{:.2}", sum.comes_to)));
        assert_eq!(
            read("spent on revenue £8,191.00, capital £5,580.70 making a total spend of £13,771.95."),
            Some((2, "£13,771.95", "13771.70".to_owned()))
        );
        assert_eq!(
            read("Hall £40.00, stamps £7.20 and ink £12.50, totalling £59.80"),
            Some((3, "£59.80", "59.70".to_owned()))
        );
        assert_eq!(read("Hall £40.00, stamps £7.20 and ink £12.50, totalling £59.70"), None);
        assert_eq!(read("the account stands at £900; hall £40, stamps £7, a total of £47"), None);
        assert_eq!(read("£1.2m and £0.9m, totalling £2.0m"), None);
        assert_eq!(read("£400 of the £4,000 grant was spent, totalling £410 with stamps"), None);
        assert_eq!(read("receipts £410 less payments £10, total £405"), None);
        assert_eq!(read("a total of £40"), None);
    }

    #[test]
    fn wrong_share_is_not_the_part_s() {
        let read = |text: &str| wrong_share(text, text.find('(')?).map(|share| share.words.to_owned());
        assert_eq!(read("so 18 of 20 plans (80%) were late").as_deref(), Some("18 of 20 plans (80%)"));
        assert_eq!(read("in 60% of cases (9 out of 12), they").as_deref(), Some("60% of cases (9 out of 12)"));
        assert_eq!(read("so 18 of 20 plans (90%) were late"), None);
        assert_eq!(read("23.6% of referrals (365 out of 1543)"), None);
        assert_eq!(read("two of 2015 (12%)"), None);
        assert_eq!(read("18 of 20 and a third of the rest (12%)"), None);
        assert_eq!(read("one of three (33%)"), None);
    }
}
