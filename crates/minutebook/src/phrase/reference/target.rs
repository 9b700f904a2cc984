//! Targets: the numbers, letters and words that a reference points at.

use crate::model::ReferenceKind;
use crate::phrase::number::number_word;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, digit1, multispace0, multispace1, satisfy};
use nom::combinator::{not, opt, peek, recognize, verify};
use nom::multi::{many0_count, many1_count, separated_list1};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// targets = [ "No." ], target, { ( "," | "and" | "&" | "or" | ", and" ), target }
///
/// "82", "39 and 42", "A, B and C", "3.1 to 3.4", "100A(4)", "RC/3", "”Y”"
pub(super) fn targets(kind: ReferenceKind, theme: bool, input: &str) -> Option<(&str, Vec<&str>)> {
    let numbered = |text| {
        recognize((
            alt((tag("Nos."), tag("No."), tag("Nos"), tag("No"), tag("no."), tag("Number"), tag("number"))),
            multispace0,
        ))
        .parse(text) as IResult<&str, &str>
    };
    let (input, _) = preceded(take_while(char::is_whitespace), opt(numbered)).parse(input).ok()?;
    let separators = |text| {
        recognize((multispace0, alt((tag(", and"), tag(","), tag("and"), tag("&"), tag("or"))), multispace1))
            .parse(text) as IResult<&str, &str>
    };
    let target = move |text| target(kind, theme, text);
    let (rest, found) = separated_list1(separators, target).parse(input).ok()?;
    Some((rest, found))
}

/// target = number, [ letters ], { "(", letters or digits, ")" } | capital | word for a number
fn target(kind: ReferenceKind, theme: bool, input: &str) -> IResult<&str, &str> {
    let (rest, found) = match kind {
        ReferenceKind::Minute => {
            alt((minute_number, recognize((digit1, char('/'), digit1)), prefixed_number)).parse(input)
        }
        ReferenceKind::Document => quoted_letter(input),
        ReferenceKind::Section if theme => alt((recognize(number_word), point)).parse(input),
        ReferenceKind::Appendix => alt((number, letter)).parse(input),
        ReferenceKind::Section => alt((spaced_letter, number, recognize(many1_count(bracket)))).parse(input),
        ReferenceKind::Recommendation => alt((number, recognize(bracket), quoted_letter)).parse(input),
        _ => alt((number, recognize(many1_count(bracket)))).parse(input),
    }?;
    let (rest, ()) = not(peek(satisfy(|letter: char| letter.is_alphanumeric()))).parse(rest)?;
    // "Minute 18, 6 July 2021": the day of the meeting is no target.
    let next = rest.split_whitespace().next().unwrap_or("");
    let day = rest.starts_with(' ') && crate::phrase::date::is_month(next.trim_end_matches([',', '.', ')']));
    if day { crate::phrase::wording::none(input) } else { Ok((rest, found)) }
}

/// point = digits, { ".", digits }, [ one or two letters ]
pub(super) fn point(input: &str) -> IResult<&str, &str> {
    let letters = take_while_m_n(0, 2, |letter: char| letter.is_ascii_alphabetic());
    recognize((digit1, many0_count((char('.'), digit1)), letters)).parse(input)
}

/// spaced_letter = digits, " ", capital, where the words end or go on with what it is part of
///
/// "12 A" of "Schedule 12 A to the Act"
pub(super) fn spaced_letter(input: &str) -> IResult<&str, &str> {
    let capital = satisfy(|letter: char| letter.is_ascii_uppercase());
    let (rest, found) = recognize((digit1, char(' '), capital)).parse(input)?;
    let ends = rest.is_empty() || [" of ", " to ", ".", ",", ";", ")", "("].iter().any(|next| rest.starts_with(next));
    if ends { Ok((rest, found)) } else { crate::phrase::wording::none(input) }
}

/// number = point, { bracket }, [ range, point ]
fn number(input: &str) -> IResult<&str, &str> {
    let to = alt((tag("-"), tag("–"), terminated(tag("to"), peek(multispace1))));
    recognize((point, many0_count(alt((bracket, spaced_bracket))), opt((multispace0, to, multispace0, point))))
        .parse(input)
}

/// bracket = "(", letters or digits, ")"
fn bracket(input: &str) -> IResult<&str, &str> {
    let inner = take_while_m_n(1, 4, |letter: char| letter.is_alphanumeric());
    // "Recommendation(s)" is one or more, and no address.
    let inner = verify(inner, |inner: &str| inner != "s");
    recognize((char('('), inner, char(')'))).parse(input)
}

/// spaced_bracket = " ", "(", digits or one letter, ")"
///
/// "48 (1)", "20 (3)(n)", not "3 (see"
fn spaced_bracket(input: &str) -> IResult<&str, &str> {
    let inner = alt((digit1, recognize(satisfy(|letter: char| letter.is_ascii_lowercase()))));
    recognize((char(' '), char('('), inner, char(')'))).parse(input)
}

fn letter(input: &str) -> IResult<&str, &str> {
    recognize((satisfy(|letter: char| letter.is_ascii_uppercase()), opt(digit1))).parse(input)
}

fn quoted_letter(input: &str) -> IResult<&str, &str> {
    let quote = || opt(satisfy(|letter| matches!(letter, '‘' | '’' | '“' | '”' | '"' | '\'')));
    delimited(quote(), letter, quote()).parse(input)
}

/// minute_number = capitals, "/", letters and digits: "RC/3"
fn minute_number(input: &str) -> IResult<&str, &str> {
    let capitals = take_while_m_n(1, 6, |letter: char| letter.is_ascii_uppercase());
    let rest = take_while1(|letter: char| letter.is_alphanumeric() || letter == '/');
    recognize((capitals, char('/'), rest)).parse(input)
}

/// "CPAC106", "45(b)"
fn prefixed_number(input: &str) -> IResult<&str, &str> {
    let letters = take_while_m_n(0, 5, |letter: char| letter.is_ascii_uppercase());
    recognize((letters, point, many0_count(bracket))).parse(input)
}
