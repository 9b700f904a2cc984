//! Bare numbers that count lines: "1 The Leader spoke", "2 Members asked", "3 It was noted".

use super::marker::{Marker, MarkerKind, marker};
use crate::text::Line;

/// So many numbers in a row make a count; fewer may be figures with which a line happens to begin.
const COUNT: usize = 3;
/// So many counts may be open at once: items, and the paragraphs within one.
const OPEN: usize = 4;
/// Words after a number that make it a day.
const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
];

/// Whether a word is the name of a month.
pub(super) fn is_month(word: &str) -> bool {
    MONTHS.contains(&word)
}

/// A count that may go on.
struct Count {
    last: u32,
    lines: Vec<usize>,
}

/// The lines, by their places among all, whose first number counts them; sorted.
pub(super) fn counted(text: &str, lines: &[Line]) -> Vec<usize> {
    let mut open: Vec<Count> = Vec::new();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(value) = split(line.span.of_text(text)).and_then(|found| found.words.parse::<u32>().ok()) else {
            continue;
        };
        match open.iter().rposition(|count| count.last + 1 == value) {
            Some(place) => {
                // A count within another ends where the outer one goes on.
                open.drain(place + 1..).for_each(|count| keep(count, &mut found));
                if let Some(count) = open.last_mut() {
                    (count.last, _) = (value, count.lines.push(at));
                }
            }
            None => {
                if open.len() == OPEN {
                    keep(open.remove(0), &mut found);
                }
                open.push(Count { last: value, lines: vec![at] });
            }
        }
    }
    open.into_iter().for_each(|count| keep(count, &mut found));
    found.sort_unstable();
    found
}

fn keep(count: Count, found: &mut Vec<usize>) {
    if count.lines.len() >= COUNT {
        found.extend(count.lines);
    }
}

/// "12 The Leader ...": a bare number, one space, and words with a capital.
pub(super) fn split(line: &str) -> Option<Marker<'_>> {
    let digits = line.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let (words, after) = line.split_at_checked(digits).filter(|_| (1..=3).contains(&digits))?;
    let rest = after.strip_prefix(' ')?;
    let first = rest.split([' ', ',', '.']).next()?;
    let day = is_month(first);
    let capital = first.starts_with(char::is_uppercase) && first.len() > 1 || first == "A" || first == "I";
    (capital && !day && !words.starts_with('0') && marker(line).is_none()).then_some(Marker {
        words,
        rest,
        kind: MarkerKind::Number,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn numbers(text: &str) -> Vec<usize> {
        match Source::from_text("a", text).shape() {
            crate::text::Shape::Lines(lines) => counted(text, lines),
            crate::text::Shape::Blocks(_) => Vec::new(),
        }
    }

    #[test]
    fn three_numbers_in_a_row_count() {
        assert_eq!(numbers("1 Apologies\n2 The Chair spoke.\nThey had\n3 Members asked.\n"), [0, 1, 3]);
        assert_eq!(
            numbers("7 Roads\n1 It was noted.\n2 All agreed.\n3 A bridge was built.\n8 Mills\n9 Quays"),
            [0, 1, 2, 3, 4, 5]
        );
        assert!(numbers("12 Members came.\nThere were\n13 Officers too.\n").is_empty());
        assert!(numbers("1 May 2020\n2 May 2020\n3 May 2020\n").is_empty());
        assert!(numbers("1 of the\n2 of the\n3 of the\n").is_empty());
    }
}
