//! Times of day: "7.30pm", "10.00 a.m.", "at 7 p.m.", "19:30", "1930 hrs", "12 noon".

use super::name::{Read, digits, edge, gap, maybe_gap, said, short_number};
use crate::model::Time;
use crate::text::Span;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag_no_case;
use nom::character::complete::one_of;
use nom::combinator::{map_opt, opt, value, verify};
use nom::sequence::{preceded, terminated};

/// The time with which `text` begins, "at" before it or not; and what follows it.
///
/// ```
/// use minutebook::phrase::date::time;
/// let (time, rest) = time("at 7.30pm in the hall").unwrap();
/// assert_eq!((time.to_string().as_str(), rest), ("19:30", " in the hall"));
/// ```
pub fn time(text: &str) -> Option<(Time, &str)> {
    let text = text.trim_start();
    let (text, _) = opt(terminated(said("at"), gap)).parse(text).ok()?;
    let (rest, time) = any_time(text).ok()?;
    Some((time, rest))
}

/// The times in `text`, in order.
///
/// ```
/// use minutebook::phrase::date::times;
/// let told: Vec<_> = times("The meeting began at 7pm and ended at 9.15 p.m.").map(|(_, time)| time.to_string()).collect();
/// assert_eq!(told, ["19:00", "21:15"]);
/// ```
pub fn times(text: &str) -> impl Iterator<Item = (Span, Time)> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(start) = next_start(text, from) {
            from = start + 1;
            let part = text.get(start..)?;
            if let Ok((rest, time)) = any_time(part) {
                from = text.len() - rest.len();
                return Some((Span::new(start, from), time));
            }
        }
        None
    })
}

/// Where the next number or "noon" begins.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find(|at| {
        let first = bytes[*at].is_ascii_digit() || matches!(bytes[*at], b'n' | b'N' | b'm' | b'M');
        first
            && !at
                .checked_sub(1)
                .is_some_and(|before| bytes[before].is_ascii_alphanumeric() || b".:/".contains(&bytes[before]))
    })
}

// any-time = noon | half-day-time | clock-time | hours-time
fn any_time(input: &str) -> Read<'_, Time> {
    alt((noon, half_day_time, hours_time, clock_time)).parse(input)
}

// noon = [ "12" ] ( "noon" | "midday" | "midnight" )    "12 noon"
fn noon(input: &str) -> Read<'_, Time> {
    let named = alt((value(12, said("noon")), value(12, said("midday")), value(0, said("midnight"))));
    map_opt(preceded(opt((tag_no_case("12"), maybe_gap)), named), |hour| Time::new(hour, 0)).parse(input)
}

// half-day-time = hour [ ( "." | ":" ) minute ] ( "am" | "pm" )    "7.30pm", "10.00 a.m.", "7 p.m."
fn half_day_time(input: &str) -> Read<'_, Time> {
    let (rest, hour) = verify(short_number, |hour| (1..=24).contains(hour)).parse(input)?;
    let (rest, minute) = opt(preceded(one_of(".:;-"), digits(2))).parse(rest)?;
    let (rest, _) = maybe_gap(rest)?;
    let (rest, half) = one_of("aApP").parse(rest)?;
    let (rest, _) = (opt(one_of(".")), maybe_gap, one_of("mM"), edge).parse(rest)?;
    let dotted = rest.strip_prefix('.').filter(|after| !after.trim_start().starts_with(char::is_uppercase));
    let hour = match half {
        'p' | 'P' if hour < 12 => hour + 12,
        'a' | 'A' if hour == 12 => 0,
        _ => hour,
    };
    map_opt(nom::combinator::success(()), move |()| Time::new(hour, minute.unwrap_or(0))).parse(dotted.unwrap_or(rest))
}

// clock-time = hour ":" minute    "19:30"
fn clock_time(input: &str) -> Read<'_, Time> {
    let parts = (short_number, one_of(":"), terminated(digits(2), edge));
    map_opt(parts, |(hour, _, minute)| Time::new(hour, minute)).parse(input)
}

// hours-time = hour [ ( "." | ":" ) ] minute ( "hrs" | "hours" | "h" )    "1930 hrs", "19.30 hours"
fn hours_time(input: &str) -> Read<'_, Time> {
    let unit = preceded(maybe_gap, alt((said("hrs"), said("hours"), said("h"))));
    let parts = (digits(2), opt(one_of(".:")), digits(2), unit);
    map_opt(parts, |(hour, _, minute, _)| Time::new(hour, minute)).parse(input)
}
