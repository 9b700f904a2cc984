//! Finds dates in running words: one walk over the words, grammar only where one could begin.

use super::Date;
use super::around::{bare, believable};
use super::name::starts_at;
use super::opening::{led_opening, may_open, opening};
use super::rules::{Rule, rules};
use crate::phrase::starts::plain_word_starts_from;
use crate::phrase::wording::strip_word;
use crate::text::Span;

/// The dates in a sentence or a block, in order, with their places in it.
///
/// ```
/// use minutebook::phrase::date::dates;
/// let text = "The visit on 6 and 7 March may lead to a report by the end of June 2019; 45% agreed (Minute 65/08).";
/// let found: Vec<_> = dates(text).map(|(span, _)| span.of_text(text)).collect();
/// assert_eq!(found, ["6 and 7 March", "end of June 2019"]);
/// ```
pub fn dates(text: &str) -> impl Iterator<Item = (Span, Date)> + '_ {
    dates_within(text, Span::new(0, text.len()))
}

/// The dates of `text` that begin in a part of it.
pub fn dates_within(text: &str, within: Span) -> impl Iterator<Item = (Span, Date)> + '_ {
    let mut from = within.start as usize;
    let until = text.get(..within.end as usize).unwrap_or(text);
    let mut starts = plain_word_starts_from(until, from);
    std::iter::from_fn(move || {
        starts.find_map(|start| {
            let here = text.as_bytes().get(start..)?;
            // "held on16 May": the day begins within the word.
            let start = match here {
                _ if may_open(here) => start,
                [b'o' | b'O', b'n', b'0'..=b'9', ..] => start + 2,
                _ => return None,
            };
            let (before, part) = text.split_at_checked(start).filter(|_| start >= from)?;
            let (opening, rest) = opening(part)?;
            let (length, date) = read(before, part, rules(opening, rest)?)?;
            from = start + length;
            Some((Span::new(start, from), date))
        })
    })
}

/// The longest date that `part` begins with, after the words `before`, and its length.
pub fn date_at(before: &str, part: &str) -> Option<(usize, Date)> {
    let (opening, rest) = led_opening(part)?;
    read(before, part, rules(opening, rest)?)
}

/// The longest date that one of `rules` reads; where none does, a bare year or month that `before` makes a date of.
fn read(before: &str, part: &str, rules: &[Rule]) -> Option<(usize, Date)> {
    let digit = part.as_bytes().first().is_some_and(u8::is_ascii_digit);
    if digit && bound_to_the_left(before) && strip_word(before, "on").is_none() {
        return None;
    }
    let read = |rule: &Rule| {
        let (rest, date) = rule(part).ok()?;
        (!bound_to_the_right(rest)).then_some((part.len() - rest.len(), date))
    };
    let longest = rules.iter().filter_map(read).max_by_key(|(length, _)| *length);
    longest
        .filter(|(length, date)| {
            let (printed, rest) = part.split_at(*length);
            believable(before, printed, rest, *date)
        })
        .or_else(|| bare(before, part))
}

/// A number that belongs to what stands before it: "£2018", "65/08", "CSH/2018".
fn bound_to_the_left(before: &str) -> bool {
    let mut letters = before.chars().rev();
    match letters.next() {
        Some('£' | '$' | '€' | '#' | '_' | '%' | '@' | '+') => true,
        Some('/' | '-' | '.' | ',' | ':' | '–') => letters.next().is_some_and(|letter| letter.is_alphanumeric()),
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

/// A number that goes on: "24/00108", "2019.5", "12%".
pub(super) fn bound_to_the_right(rest: &str) -> bool {
    if starts_at(rest) {
        return false;
    }
    let mut letters = rest.chars();
    match letters.next() {
        Some('/' | '-' | '.' | ',' | ':') => letters.next().is_some_and(|letter| letter.is_ascii_digit()),
        Some('%' | '_' | '@') => true,
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        dates(text).map(|(span, _)| span.of_text(text)).collect()
    }

    #[test]
    fn last_figures_of_a_year_close_it() {
        assert_eq!(found("Quay, 16 Oct 03"), ["16 Oct 03"]);
        assert_eq!(found("Minutes of 1 May 18, agreed."), ["1 May 18"]);
        assert_eq!(
            found("On 1 May 18 boats came, at 6 May 12.30 pm, 6 May 10am and 7 May 45% more."),
            ["1 May", "6 May", "6 May", "7 May"]
        );
        assert_eq!(found("3 May 10 June"), ["3 May", "10 June"]);
    }

    #[test]
    fn ends_of_a_range_are_printed_alike() {
        assert_eq!(found("for the year ended 31.03.19 - Monday 17 June"), ["31.03.19", "Monday 17 June"]);
        assert_eq!(found("5/6/2018 - 7/6/2018"), ["5/6/2018 - 7/6/2018"]);
        assert_eq!(found("28 December - 3 January"), ["28 December - 3 January"]);
    }

    #[test]
    fn names_and_lists_are_no_time() {
        assert_eq!(found("Fairs such as the Summer Show and the following meetings:"), Vec::<&str>::new());
        assert_eq!(found("It opens in the Summer, at the following meeting."), ["Summer", "following meeting"]);
    }
}
