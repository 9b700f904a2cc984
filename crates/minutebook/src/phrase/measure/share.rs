//! Shares: so many out of so many, with the percentage that stands beside it.

use super::amount::percent;
use super::bounds::{is_address, is_not_before};
use super::figure::{Figure, new};
use super::noun::noun_after;
use super::unit::Unit;
use super::words::{ends_with_word, words_of};
use crate::phrase::number::{number, number_word};
use crate::phrase::starts_folded;
use crate::phrase::wording::{Wordings, none};
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while_m_n};
use nom::character::complete::{char, multispace0, multispace1, one_of, satisfy};
use nom::combinator::{map, not, opt, peek, value, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// Part and whole.
type Parts = (f64, f64);

/// share = percent_of_parts | part_in_percent | parts_figure | in_so_many | fraction | stroke_figure
///
/// "75% (45 of 60)", "45 of 60 (75%)", "45 (75%) of the 60 plans", "14 out of 90", "nine in ten", "two-thirds", "(19/291)";
/// `next` is the first letter after the number, which tells the rule where the number is in digits
pub(super) fn share<'t>(before: &str, input: &'t str, next: u8) -> Option<(&'t str, Figure<'t>)> {
    let found = match next {
        _ if input.starts_with(|letter: char| letter.is_ascii_alphabetic()) => {
            if ends_with_word(before, "all but") {
                return None;
            }
            alt((parts_figure, in_so_many, fraction)).parse(input)
        }
        b'%' | b'p' => alt((percent_of_parts, percent_of_part)).parse(input),
        b'(' => alt((part_in_percent, part_with_percent(before))).parse(input),
        b'o' | b'O' => parts_figure(input),
        b'i' | b'I' => in_so_many(input),
        b'/' if before.ends_with('(') => stroke_figure(input),
        _ => return None,
    };
    found.ok()
}

fn amount(input: &str) -> IResult<&str, f64> {
    alt((number, map(word, f64::from))).parse(input)
}

/// A whole number word, no letter after it.
fn word(input: &str) -> IResult<&str, u32> {
    terminated(number_word, not(peek(satisfy(char::is_alphanumeric)))).parse(input)
}

/// out_of = amount, "out of", [ "the" | "all" | "a total of" ], amount
///
/// "14 out of 90", "three out of four", "12 out of a total of 15"
fn out_of(input: &str) -> IResult<&str, Parts> {
    let link = (multispace1, tag_no_case("out"), multispace1, tag_no_case("of"), multispace1, opt(whole_of));
    verify((amount, preceded(link, amount)), |(part, whole)| part <= whole).parse(input)
}

/// so_many_of = number, "of", [ "the" | "all" | "a total of" ], number
///
/// "45 of 60", "12 of the 15 audits"
fn so_many_of(input: &str) -> IResult<&str, Parts> {
    let link = (multispace1, tag_no_case("of"), multispace1, opt(whole_of));
    verify((amount, preceded(link, number)), |(part, whole)| part <= whole && !is_year(*whole)).parse(input)
}

fn whole_of(input: &str) -> IResult<&str, &str> {
    let a_total = (tag_no_case("a"), multispace1, tag_no_case("total"), multispace1, tag_no_case("of"));
    let words = alt((nom::combinator::recognize(a_total), tag_no_case("the"), tag_no_case("all"), tag_no_case("its")));
    terminated(words, multispace1).parse(input)
}

fn is_year(number: f64) -> bool {
    (1900.0..=2100.0).contains(&number) && number.fract() == 0.0
}

/// stroke = digits, "/", digits, before ")"
///
/// "19/291)"
fn stroke(input: &str) -> IResult<&str, Parts> {
    let digits = || {
        map(take_while_m_n(1, 6, |letter: char| letter.is_ascii_digit()), |digits: &str| digits.parse().unwrap_or(0.0))
    };
    verify((digits(), preceded(char('/'), digits())), |(part, whole)| part <= whole).parse(input)
}

fn stroke_figure(input: &str) -> IResult<&str, Figure<'_>> {
    let (rest, (part, whole)) = terminated(stroke, peek(char(')'))).parse(input)?;
    let date = whole < 32.0 || is_year(whole) && part <= 12.0;
    if date { none(input) } else { Ok((rest, counted(part, whole, None))) }
}

fn counted(part: f64, whole: f64, noun: Option<&str>) -> Figure<'_> {
    Figure { part: Some(part), of: Some(whole), noun, ..new(part, Unit::Count) }
}

fn in_percent(percent: f64, (part, whole): Parts, noun: Option<&str>) -> Figure<'_> {
    Figure { part: Some(part), of: Some(whole), noun, ..new(percent, Unit::Percent) }
}

/// bracketed_percent = "(" | "[" | ", or " | " – ", number, percent, [ ")" | "]" ]
///
/// "(75%)"
fn bracketed_percent(input: &str) -> IResult<&str, f64> {
    delimited((multispace0, one_of("([")), terminated(number, percent), one_of(")]")).parse(input)
}

/// percent_of_parts = number, percent, "(", ( out_of | so_many_of | stroke ), { words }, ")"
///
/// "75% (45 of 60)", "75% (45 of the 60 plans)", "75% (45/60)"
fn percent_of_parts(input: &str) -> IResult<&str, Figure<'_>> {
    let (rest, percent) = terminated(number, percent).parse(input)?;
    let parts = alt((out_of, so_many_of, stroke));
    let (rest, parts) = preceded((multispace0, char('(')), parts).parse(rest)?;
    let (words, _) = nom::bytes::complete::take_while_m_n(0, 60, |letter| !"()".contains(letter)).parse(rest)?;
    let noun = noun_after(rest.get(..rest.len() - words.len()).unwrap_or(""));
    let (rest, _) = char(')').parse(words)?;
    Ok((rest, in_percent(percent, parts, noun)))
}

/// percent_of_part = number, percent, "(", number, ")"
///
/// "75% (45)", not "75% (2019)"
fn percent_of_part(input: &str) -> IResult<&str, Figure<'_>> {
    let part = verify(number, |part: &f64| part.fract() == 0.0 && *part > 1.0 && !is_year(*part));
    let bracket = delimited((multispace0, char('(')), part, char(')'));
    let (rest, (percent, part)) = (terminated(number, percent), bracket).parse(input)?;
    Ok((rest, Figure { part: Some(part), noun: noun_after(rest), ..new(percent, Unit::Percent) }))
}

/// part_in_percent = number, bracketed_percent, [ "out" ], "of", [ "the" ], number
///
/// "45 (75%) of the 60 plans"
fn part_in_percent(input: &str) -> IResult<&str, Figure<'_>> {
    let out = opt((tag_no_case("out"), multispace1));
    let link = (multispace1, out, tag_no_case("of"), multispace1, opt(whole_of));
    let (rest, (part, percent, whole)) = (number, bracketed_percent, preceded(link, number)).parse(input)?;
    if part > whole || is_year(whole) {
        return none(input);
    }
    Ok((rest, in_percent(percent, (part, whole), noun_after(rest))))
}

/// part_with_percent = number, bracketed_percent, not where a change leads to it
///
/// "36 (71%) had met", "11 (22%) boats"; "an increase of 36 (4%)" are two
fn part_with_percent<'t>(before: &str) -> impl FnMut(&'t str) -> IResult<&'t str, Figure<'t>> {
    let apart =
        ["of", "by", "to", "from", "than", "the"].iter().any(|link| ends_with_word(before, link)) || is_address(before);
    move |input| {
        let (rest, (part, percent)) = (number, bracketed_percent).parse(input)?;
        if apart || part.fract() != 0.0 || part < 1.0 || is_year(part) {
            return none(input);
        }
        Ok((rest, Figure { part: Some(part), noun: noun_after(rest), ..new(percent, Unit::Percent) }))
    }
}

/// parts_figure = ( out_of | so_many_of ), [ [ noun ], bracketed_percent ]
///
/// "45 of 60 (75%)", "45 out of 60 plans (75%)", "14 out of 90"; "45 of 60" counts where a noun or a verb follows:
/// "page 3 of 10" and "1 of 2" do not
fn parts_figure(input: &str) -> IResult<&str, Figure<'_>> {
    static VERBS: Wordings =
        Wordings::new(&["had", "have", "were", "are", "received", "achieved", "completed", "remained", "did"]);
    let (rest, (parts, out)) =
        alt((map(out_of, |parts| (parts, true)), map(so_many_of, |parts| (parts, false)))).parse(input)?;
    let noun = noun_after(rest);
    let after = noun.map_or(rest, |noun| rest.trim_start().get(noun.len()..).unwrap_or(rest));
    if let Ok((rest, percent)) = bracketed_percent(after) {
        return Ok((rest, in_percent(percent, parts, noun)));
    }
    let told = out || noun.is_some() || words_of(rest).next().is_some_and(|next| VERBS.has(next));
    if told { Ok((rest, counted(parts.0, parts.1, noun))) } else { none(input) }
}

/// in_so_many = amount, "in", [ "every" ], amount, before what is counted
///
/// "nine in ten care leavers", "1 in 5 pupils", "one in four of them"
fn in_so_many(input: &str) -> IResult<&str, Figure<'_>> {
    let link = (multispace1, tag_no_case("in"), multispace1, opt((tag_no_case("every"), multispace1)));
    let (rest, (part, whole)) = (amount, preceded(link, amount)).parse(input)?;
    let next = words_of(rest).next().unwrap_or("");
    let noun = noun_after(rest);
    let round = [3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 50.0, 100.0, 1000.0].contains(&whole);
    let counted = noun.is_some() || next.eq_ignore_ascii_case("of");
    if part >= whole || part.fract() != 0.0 || !round || !counted || is_not_before(next) {
        return none(input);
    }
    Ok((rest, Figure { part: Some(part), of: Some(whole), noun, ..new(part, Unit::Share) }))
}

/// fraction = ( "half" | ( "a" | number word ), ( " " | "-" ), part of a whole ), "of", noun
///
/// "two-thirds of social workers", "a quarter of all pupils", "half of the foster carers"
pub(super) fn fraction(input: &str) -> IResult<&str, Figure<'_>> {
    let half = value((1.0, 2.0), tag_no_case("half"));
    let some = terminated(alt((value(1.0, tag_no_case("a")), map(word, f64::from))), alt((tag("-"), multispace1)));
    let many = (some, terminated(part_of_whole, opt(tag_no_case("s"))));
    let (rest, (part, whole)) =
        terminated(alt((many, half)), (multispace1, tag_no_case("of"), peek(multispace1))).parse(input)?;
    let noun = noun_of(rest).filter(|_| part < whole);
    let Some(noun) = noun else { return none(input) };
    Ok((rest, Figure { part: Some(part), of: Some(whole), noun: Some(noun), ..new(part, Unit::Share) }))
}

/// "third", "quarter": how many of them are the whole.
fn part_of_whole(input: &str) -> IResult<&str, f64> {
    const PARTS: &[(&str, f64)] =
        &[("third", 3.0), ("quarter", 4.0), ("fifth", 5.0), ("sixth", 6.0), ("eighth", 8.0), ("tenth", 10.0)];
    let found = PARTS.iter().find(|(part, _)| starts_folded(input, part));
    found.map_or_else(|| none(input), |(part, whole)| Ok((input.split_at(part.len()).1, *whole)))
}

/// The plural after "of" and its article: "the foster carers", "all pupils".
fn noun_of(rest: &str) -> Option<&str> {
    static ARTICLES: Wordings = Wordings::new(&["the", "all", "its", "our", "their", "these", "those"]);
    let words = rest.trim_start();
    let first = words.split_whitespace().next()?;
    let after = if ARTICLES.has(first) { words.get(first.len()..)? } else { rest };
    noun_after(after)
}

#[cfg(test)]
mod tests {
    use crate::phrase::{Unit, figures};

    fn parts(text: &str) -> Vec<(f64, Option<f64>, Option<f64>, Unit<'_>)> {
        figures(text).into_iter().map(|it| (it.value, it.part, it.of, it.unit)).collect()
    }

    #[test]
    fn parts_and_percentage_are_one_figure() {
        let one = [(75.0, Some(45.0), Some(60.0), Unit::Percent)];
        for text in [
            "Of the cases, 45 of 60 (75%) were on time.",
            "Some 45 (75%) of the 60 plans were on time.",
            "It stood at 75% (45 of 60).",
            "It stood at 75% (45/60).",
            "It stood at 75 per cent (45 out of the 60 plans) in May.",
            "In all 45 out of 60 plans (75%) were on time.",
        ] {
            assert_eq!(parts(text), one, "{text}");
        }
    }

    #[test]
    fn part_stands_beside_its_percentage() {
        let share = |value, part| [(value, Some(part), None, Unit::Percent)];
        assert_eq!(parts("In all, 36 (71%) were dry."), share(71.0, 36.0));
        assert_eq!(parts("It held 11 (22%) dry boats."), share(22.0, 11.0));
        assert_eq!(parts("This was 23.7 per cent (14)."), share(23.7, 14.0));
        assert_eq!(parts("This was 23.7% (2014)."), [(23.7, None, None, Unit::Percent)]);
        assert_eq!(parts("An increase of 36 (4%) was seen.").last(), Some(&(4.0, None, None, Unit::Percent)));
        assert_eq!(parts("Nine of the 14 boats leak."), [(9.0, Some(9.0), Some(14.0), Unit::Count)]);
        assert_eq!(parts("All but two of its 183 boats float."), [(183.0, None, None, Unit::Count)]);
    }

    #[test]
    fn out_of_and_in_so_many() {
        assert_eq!(parts("Three out of four assessments were late."), [(3.0, Some(3.0), Some(4.0), Unit::Count)]);
        assert_eq!(parts("Nine in ten care leavers came."), [(9.0, Some(9.0), Some(10.0), Unit::Share)]);
        assert_eq!(parts("This was 1 in 5 pupils."), [(1.0, Some(1.0), Some(5.0), Unit::Share)]);
        assert_eq!(parts("12 of the 15 audits were good."), [(12.0, Some(12.0), Some(15.0), Unit::Count)]);
    }

    #[test]
    fn fraction_needs_what_it_is_of() {
        assert_eq!(parts("About two-thirds of social workers stayed."), [(2.0, Some(2.0), Some(3.0), Unit::Share)]);
        assert_eq!(parts("Almost a quarter of all pupils came."), [(1.0, Some(1.0), Some(4.0), Unit::Share)]);
        for text in [
            "in the second half of the year",
            "half of the meeting was closed",
            "a third of it",
            "page 3 of 10",
            "1 of 2",
            "one of the children in ten minutes",
            "a quarter of an hour",
        ] {
            assert_eq!(parts(text), [], "{text}");
        }
    }
}
