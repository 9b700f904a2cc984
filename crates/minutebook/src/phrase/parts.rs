//! A count with the parts that it is said to have: "12 boats, comprising 7 ferries and 4 tugs".

use super::number::number;
use super::wording::{Wordings, after};
use crate::text::Span;

/// A count, its parts, and what they come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts<'t> {
    /// The count as printed.
    pub whole: &'t str,
    /// The parts as printed.
    pub parts: Vec<&'t str>,
    /// What is counted in all.
    pub said: f64,
    /// What the parts come to.
    pub comes_to: f64,
}

/// Words that lead from a count to its parts.
pub const LEADS: [&str; 4] = ["comprising", "comprised", "consisting", "made up"];

/// Words with which the clause after the last part begins.
static CLOSING: Wordings = Wordings::new(&[
    "have", "has", "had", "were", "was", "are", "is", "which", "who", "that", "in", "during", "for", "since", "as",
    "with", "compared", "the",
]);

/// parts = count, few words, lead, [ "of" ], count, few words, { ( "," | "and" ), count, few words }
///
/// The parts that begin right after the lead at byte `at`, where they do not come to the count but come near it.
pub fn wrong_parts(sentence: &str, at: usize) -> Option<Parts<'_>> {
    let rest = LEADS.iter().find_map(|lead| after(lead, sentence.get(at..)?))?;
    let rest = after("of", rest.trim_start()).unwrap_or(rest);
    let (whole, said) = last_count(sentence.get(..at)?)?;
    let clause = rest.split(['.', ';', ':', '(', ')', '\n']).next()?;
    let mut told: Vec<(&str, f64)> = Vec::new();
    for part in clause.split(',').flat_map(|part| part.split(" and ")).map(str::trim).filter(|part| !part.is_empty()) {
        match count(part) {
            Some(found) => told.push(found),
            None if CLOSING.after(part).is_some() => break,
            // A part without a count: the list is more than its figures.
            None => return None,
        }
    }
    let comes_to: f64 = told.iter().map(|(_, value)| value).sum();
    let near = (comes_to - said).abs() <= said * 0.1 && comes_to != said;
    let parts = told.iter().map(|(printed, _)| *printed).collect();
    (told.len() > 1 && near).then_some(Parts { whole, parts, said, comes_to })
}

/// The count that the few words before a lead end with: "1,445 notices," of "A total of 1,445 notices, ".
fn last_count(before: &str) -> Option<(&str, f64)> {
    let stem = before.trim_end_matches([' ', ',', '-', '–', '\n']);
    let mut words = stem.rsplit(char::is_whitespace).take(7);
    let word = words.find(|word| word.contains(|letter: char| letter.is_ascii_digit()))?;
    let from = Span::of(word, before)?.start as usize;
    count(before.get(from..)?)
}

/// A whole number above ten with a word behind it: no percentage, no money, no year.
fn count(text: &str) -> Option<(&str, f64)> {
    let (rest, value) = number(text).ok()?;
    let word = rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_lowercase()));
    let printed = text.get(..text.len() - rest.len())?;
    let year = (1900.0..=2100.0).contains(&value) && !printed.contains(',');
    let plain = value.fract() == 0.0 && word && !year && after("per cent", rest.trim_start()).is_none();
    plain.then_some((printed, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(f64, f64)> {
        let at = LEADS.iter().find_map(|lead| text.find(lead)).expect("a lead");
        wrong_parts(text, at).map(|parts| (parts.said, parts.comes_to))
    }

    #[test]
    fn parts_that_do_not_come_to_the_count() {
        let wrong =
            read("A total of 1,445 boats, comprising of 993 ferries and 453 tugs, have been seen since May 2019.");
        assert_eq!(wrong, Some((1445.0, 1446.0)));
        assert_eq!(read("There were 60 boats made up of 20 ferries, 21 tugs and 18 rafts."), Some((60.0, 59.0)));
        for fine in [
            "There were 60 boats made up of 20 ferries, 21 tugs and 19 rafts.",
            "There were 60 boats made up of 20 ferries, 21 tugs, rafts and 18 canoes.",
            "There were 60 boats made up of 37 ferries and tugs, and 20 others, by name or by 2 marks.",
            "There were 60 boats made up of 20 ferries and 21 tugs.",
            "There were six groups made up of 13 boats and 4 rafts.",
            "The 60 boats, comprising 20 per cent ferries and 39 tugs.",
            "The fleet of 2019 boats, comprising 2000 ferries and 18 tugs.",
        ] {
            assert_eq!(read(fine), None, "{fine}");
        }
    }
}
