//! Signs: the set words of a sentence that tell what its figures are, found in one pass.

use crate::phrase::wording::{after, word_starts};

/// What a sign tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// The name of an indicator begins: "percentage of".
    Head,
    /// A figure would hold only if something were so: "were we to be audited".
    Supposition,
    /// What figures are held against, by its word in the table.
    Comparator(&'static str),
    /// Words that compare.
    Comparing,
}

/// A sign and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) sign: Sign,
}

const NATIONAL: Sign = Sign::Comparator("national");
const NEIGHBOUR: Sign = Sign::Comparator("statistical neighbour");
const REGIONAL: Sign = Sign::Comparator("regional");
const YEAR_BEFORE: Sign = Sign::Comparator("previous year");
const QUARTER_BEFORE: Sign = Sign::Comparator("previous quarter");

/// The words of the signs that begin with these two letters.
fn beginning_with(letters: [u8; 2]) -> &'static [(&'static str, Sign)] {
    use Sign::{Comparing, Head, Supposition};
    match &letters {
        b"ab" => &[("above", Comparing)],
        b"ag" => &[("against", Comparing)],
        b"am" => &[("amount of", Head)],
        b"av" => &[("average number of", Head), ("average for england", NATIONAL)],
        b"be" => &[("below", Comparing), ("better than", Comparing)],
        b"co" => &[("comparator authorities", NEIGHBOUR), ("compared", Comparing)],
        b"en" => &[("england average", NATIONAL), ("england figure", NATIONAL), ("england:", NATIONAL)],
        b"fo" => &[("for england", NATIONAL)],
        b"hi" => &[("higher than", Comparing)],
        b"if" => &[("if audited", Supposition), ("if inspected", Supposition)],
        b"in" => &[("in england", NATIONAL), ("in line with", Comparing), ("in comparison", Comparing)],
        b"la" => &[("last year", YEAR_BEFORE), ("last quarter", QUARTER_BEFORE)],
        b"le" => &[("level of", Head), ("less than the", Comparing)],
        b"lo" => &[("lower than", Comparing)],
        b"mo" => &[("more than the", Comparing)],
        b"na" => &[
            ("national average", NATIONAL),
            ("national figure", NATIONAL),
            ("national rate", NATIONAL),
            ("national median", NATIONAL),
            ("nationally", NATIONAL),
            ("national:", NATIONAL),
        ],
        b"ne" => &[("nearest neighbours", NEIGHBOUR), ("nearest neighbour", NEIGHBOUR)],
        b"nu" => &[("number of", Head), ("numbers of", Head)],
        b"pe" => &[("percentage of", Head)],
        b"pr" => &[
            ("proportion of", Head),
            ("previous year", YEAR_BEFORE),
            ("prior year", YEAR_BEFORE),
            ("previous quarter", QUARTER_BEFORE),
        ],
        b"ra" => &[("rate of", Head), ("rates of", Head), ("rate per 10,000 of", Head)],
        b"re" => &[("regional average", REGIONAL), ("regional figure", REGIONAL), ("regionally", REGIONAL)],
        b"sh" => &[("share of", Head)],
        b"st" => &[
            ("statistical neighbours", NEIGHBOUR),
            ("statistical neighbour", NEIGHBOUR),
            ("statistical neighbour average", NEIGHBOUR),
            ("statistical family", NEIGHBOUR),
        ],
        b"th" => &[("than the", Comparing), ("than in", Comparing), ("than", Comparing)],
        b"to" => &[("total of", Head)],
        b"we" => &[("were we to", Supposition), ("were it to", Supposition), ("were they to", Supposition)],
        b"wh" => &[("whilst the", Comparing), ("while the", Comparing)],
        b"wo" => &[("worse than", Comparing)],
        b"ye" => &[("year before", YEAR_BEFORE)],
        _ => &[],
    }
}

/// The signs of a sentence, in order; the longest where several begin at one word.
pub(super) fn signs(sentence: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for start in word_starts(sentence) {
        if found.last().is_some_and(|last| last.end > start) {
            continue;
        }
        let Some([first, second]) = sentence.as_bytes().get(start..).and_then(|here| here.first_chunk()) else { break };
        let known = beginning_with([first | 0x20, second | 0x20]);
        let open = known.iter().filter_map(|(words, sign)| Some((after(words, sentence.get(start..)?)?, *sign)));
        if let Some((rest, sign)) = open.min_by_key(|(rest, _)| rest.len()) {
            found.push(Found { start, end: sentence.len() - rest.len(), sign });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stand_with_their_first_letters() {
        let mut count = 0;
        for letters in (0..=u8::MAX).flat_map(|first| (0..=u8::MAX).map(move |second| [first, second])) {
            for (words, _) in beginning_with(letters) {
                assert!(words.as_bytes().starts_with(&letters), "{words}");
                count += 1;
            }
        }
        assert!(count > 50);
    }

    #[test]
    fn the_longest_sign_of_a_place_is_found() {
        let found = signs("The Average Number of\nvisits was lower than the national average.");
        let places: Vec<_> = found.iter().map(|found| (found.start, found.sign)).collect();
        assert_eq!(places, [(4, Sign::Head), (32, Sign::Comparing), (47, NATIONAL)]);
    }
}
