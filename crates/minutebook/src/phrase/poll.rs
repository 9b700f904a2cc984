//! Recorded votes: "For (14)" with the names below, "Against: Councillors Ellis and Irwin (2)".

use super::person::is_particle;
use super::wording::{Meanings, after, find_any};
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, digit1, multispace0, space0};
use nom::combinator::{consumed, map_opt, opt};
use nom::sequence::{delimited, preceded};
use nom::{IResult, Parser};

/// Where a voter stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// For.
    For,
    /// Against.
    Against,
    /// Abstaining.
    Abstaining,
}

impl Side {
    /// As a message has it: "14 votes for", "2 votes against".
    pub fn word(self) -> &'static str {
        match self {
            Side::For => "for",
            Side::Against => "against",
            Side::Abstaining => "abstaining",
        }
    }
}

/// The labels of a side; longer ones first.
const SIDES: &Meanings<Side> = &Meanings::new(&[
    ("those voting in favour", Side::For),
    ("those voting for", Side::For),
    ("voting in favour", Side::For),
    ("voting for", Side::For),
    ("voted for", Side::For),
    ("votes for", Side::For),
    ("for the motion", Side::For),
    ("for the amendment", Side::For),
    ("in favour", Side::For),
    ("for", Side::For),
    ("ayes", Side::For),
    ("those voting against", Side::Against),
    ("voting against", Side::Against),
    ("voted against", Side::Against),
    ("votes against", Side::Against),
    ("against the motion", Side::Against),
    ("against the amendment", Side::Against),
    ("against", Side::Against),
    ("noes", Side::Against),
    ("those abstaining", Side::Abstaining),
    ("abstentions", Side::Abstaining),
    ("abstention", Side::Abstaining),
    ("abstaining", Side::Abstaining),
    ("abstained", Side::Abstaining),
    ("abstain", Side::Abstaining),
]);

/// One side of a recorded vote as a line prints it.
#[derive(Clone, Debug, PartialEq)]
pub struct PollSide<'t> {
    /// Which.
    pub side: Side,
    /// How many, and the words that say so.
    pub count: Option<(u32, &'t str)>,
    /// Who; empty where the names stand below.
    pub names: Vec<&'t str>,
}

/// poll_side = side, ( count, [ ":" | "-" ] | ":" | "-" ), [ names ], [ count ]
///
/// "For (14)", "Against: Councillors Ellis and Irwin (2)", "Abstain - 1 - Mr Orme"
pub fn poll_side(line: &str) -> Option<PollSide<'_>> {
    let line = line.trim().trim_start_matches(['*', '_']);
    let (rest, side) = SIDES.after(line)?;
    let (rest, first) = opt(preceded(opt(stop), count)).parse(rest).ok()?;
    let (rest, stopped) = opt(stop).parse(rest).ok()?;
    if first.is_none() && stopped.is_none() {
        return None;
    }
    let (list, last) = count_at_end(rest.trim_end().trim_end_matches(['*', '_']));
    Some(PollSide { side, count: first.or(last), names: voters(list)? })
}

/// stop = ":" | "-" | "–" | "="
fn stop(text: &str) -> IResult<&str, char> {
    delimited(multispace0, alt((char(':'), char('-'), char('–'), char('='))), opt(tag("**"))).parse(text)
}

/// count = "(", digits, ")" | digits
fn count(text: &str) -> IResult<&str, (u32, &str)> {
    let number = || map_opt(consumed(digit1), |(words, _): (&str, &str)| Some((words.parse().ok()?, words)));
    let bracketed = delimited((char('('), space0), number(), (space0, char(')')));
    preceded(multispace0, alt((bracketed, number()))).parse(text)
}

/// What stands before the count at the end of a list: "Ellis and Irwin (2)", "Ellis, Irwin - 2".
fn count_at_end(list: &str) -> (&str, Option<(u32, &str)>) {
    let bare = list.trim_end().trim_end_matches(['.', ' ']);
    let inside = bare.strip_suffix(')').unwrap_or(bare);
    let from = inside.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let (before, digits) = inside.split_at(from);
    let opens = before.trim_end().ends_with(['(', '-', '–', '=']);
    match digits.parse().ok().filter(|_| opens) {
        Some(number) => (before.trim_end().trim_end_matches(['(', '-', '–', '=']), Some((number, digits))),
        None => (list, None),
    }
}

/// Words before a list of voters.
const TITLES: &[&str] = &["councillors", "councillor", "cllrs", "cllr", "members", "the following members"];

/// voters = [ title ], name, { ( "," | ";" | "and" | "&" ), name } | "none"
///
/// The names of a list of voters; `None` where something in it is no name.
pub fn voters(list: &str) -> Option<Vec<&str>> {
    let list = list.trim().trim_end_matches(['.', ' ']);
    if list.is_empty() || ["none", "nil", "0", "nobody"].iter().any(|none| list.eq_ignore_ascii_case(none)) {
        return Some(Vec::new());
    }
    let list = TITLES.iter().find_map(|title| after(title, list)).unwrap_or(list);
    let mut names = Vec::new();
    let parts = list.split([',', ';']).flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" & "));
    for part in parts.flat_map(|part| part.split("\nand ")) {
        let part = part.trim().trim_start_matches("and ").trim_end_matches('.');
        if part.is_empty() || is_honour(part) {
            continue;
        }
        names.push(is_name(part).then_some(part)?);
    }
    Some(names)
}

/// Letters after a name that a comma sets apart.
fn is_honour(part: &str) -> bool {
    ["CBE", "OBE", "MBE", "DL", "JP", "KC", "QC", "BEM", "TD"].contains(&part)
}

/// name = [ "the" ], capitalised word, { capitalised word | particle }; at most six words, none of them a vote's result
fn is_name(part: &str) -> bool {
    const NO_NAMES: &[&str] =
        &["motion", "amendment", "carried", "lost", "vote", "votes", "against", "abstain", "agreed"];
    let words = part.strip_prefix("the ").unwrap_or(part);
    words.split_whitespace().count() <= 6
        && words.split_whitespace().all(|word| {
            let named = word.starts_with(|letter: char| letter.is_uppercase()) || is_particle(word);
            named && !word.contains([':', '(', '“', '!', '?']) && !word.contains(|letter: char| letter.is_ascii_digit())
        })
        && find_any(words, NO_NAMES).is_none()
}

/// The last name of a person, small, without titles and the letters after it: what two lists of people share.
pub fn surname(name: &str) -> String {
    let words = || name.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    words()
        .rfind(|word| word.len() > 2 && !is_honour(word))
        .or_else(|| words().next_back())
        .unwrap_or(name)
        .to_lowercase()
        .replace('’', "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn poll_side_reads_its_forms() {
        let read = |line| poll_side(line).map(|found| (found.side, found.count.map(|count| count.0), found.names));
        assert_eq!(read("For (14)"), Some((Side::For, Some(14), vec![])));
        assert_eq!(
            read("Against: Councillors Ellis, Irwin and Moss (3)"),
            Some((Side::Against, Some(3), vec!["Ellis", "Irwin", "Moss"]))
        );
        assert_eq!(read("Abstain - 1 - Mr Orme"), Some((Side::Abstaining, Some(1), vec!["Mr Orme"])));
        assert_eq!(
            read("For (2): Mrs T Ash, MBE, the Mayor"),
            Some((Side::For, Some(2), vec!["Mrs T Ash", "the Mayor"]))
        );
        assert_eq!(read("Against: None"), Some((Side::Against, None, vec![])));
        assert_eq!(read("For members of the public there were 3 seats"), None);
        assert_eq!(read("Abstentions: the clerk was asked to check"), None);
        assert_eq!(read("Against 3"), Some((Side::Against, Some(3), vec![])));
    }

    #[test]
    fn surname_is_the_last_name() {
        assert_eq!(surname("Mr R C Love, OBE"), "love");
        assert_eq!(surname("Sir Paul Carter, CBE"), "carter");
        assert_eq!(surname("Ann O’Hara"), "o'hara");
        assert_eq!(surname("IRWIN"), "irwin");
        assert_eq!(surname("Mr Ng"), "ng");
    }
}
