//! Signs: the set words of a sentence that tell what its figures are, found in one pass.

use crate::phrase::letters::ByLetters;
use crate::phrase::starts::plain_word_starts;
use crate::phrase::wording::after;

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
    /// The word "target".
    Target,
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

/// The words of the signs; those that share their first three letters stand side by side.
static SIGNS: ByLetters<Sign> = ByLetters::new(&[
    ("above", Sign::Comparing),
    ("against", Sign::Comparing),
    ("amount of", Sign::Head),
    ("average number of", Sign::Head),
    ("average for england", NATIONAL),
    ("below", Sign::Comparing),
    ("better than", Sign::Comparing),
    ("comparator authorities", NEIGHBOUR),
    ("comparable authorities", NEIGHBOUR),
    ("compared", Sign::Comparing),
    ("england", NATIONAL),
    ("england average", NATIONAL),
    ("england figure", NATIONAL),
    ("england:", NATIONAL),
    ("england :", NATIONAL),
    ("for england", NATIONAL),
    ("higher than", Sign::Comparing),
    ("if audited", Sign::Supposition),
    ("if inspected", Sign::Supposition),
    ("in england", NATIONAL),
    ("in the country as a whole", NATIONAL),
    ("in line with", Sign::Comparing),
    ("in comparison", Sign::Comparing),
    ("last year", YEAR_BEFORE),
    ("last quarter", QUARTER_BEFORE),
    ("less than the", Sign::Comparing),
    ("level of", Sign::Head),
    ("lower than", Sign::Comparing),
    ("more than the", Sign::Comparing),
    ("national", NATIONAL),
    ("national average", NATIONAL),
    ("national figure", NATIONAL),
    ("national rate", NATIONAL),
    ("national median", NATIONAL),
    ("nationally", NATIONAL),
    ("national:", NATIONAL),
    ("national :", NATIONAL),
    ("nearest neighbours", NEIGHBOUR),
    ("nearest neighbour", NEIGHBOUR),
    ("number of", Sign::Head),
    ("numbers of", Sign::Head),
    ("percentage of", Sign::Head),
    ("previous year", YEAR_BEFORE),
    ("previous quarter", QUARTER_BEFORE),
    ("prior year", YEAR_BEFORE),
    ("proportion of", Sign::Head),
    ("rate of", Sign::Head),
    ("rates of", Sign::Head),
    ("rate per 10,000 of", Sign::Head),
    ("regional average", REGIONAL),
    ("regional figure", REGIONAL),
    ("regionally", REGIONAL),
    ("share of", Sign::Head),
    ("similar authorities", NEIGHBOUR),
    ("similar local authorities", NEIGHBOUR),
    ("statistical neighbours", NEIGHBOUR),
    ("statistical neighbour", NEIGHBOUR),
    ("statistical neighbour average", NEIGHBOUR),
    ("statistical family", NEIGHBOUR),
    ("than the", Sign::Comparing),
    ("than in", Sign::Comparing),
    ("than", Sign::Comparing),
    ("target", Sign::Target),
    ("targets", Sign::Target),
    ("total of", Sign::Head),
    ("were we to", Sign::Supposition),
    ("were it to", Sign::Supposition),
    ("were they to", Sign::Supposition),
    ("whilst the", Sign::Comparing),
    ("while the", Sign::Comparing),
    ("worse than", Sign::Comparing),
    ("year before", YEAR_BEFORE),
]);

/// The signs of a sentence, in order; the longest where several begin at one word.
pub(super) fn signs(sentence: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    plain_word_starts(sentence).for_each(|start| {
        let (_, here) = sentence.split_at(start);
        if !SIGNS.may_start(here.as_bytes()) || found.last().is_some_and(|last| last.end > start) {
            return;
        }
        let known = SIGNS.beginning(here.as_bytes());
        let open = known.filter_map(|(words, sign)| Some((after(words, here)?, *sign)));
        if let Some((rest, sign)) = open.min_by_key(|(rest, _)| rest.len()) {
            found.push(Found { start, end: sentence.len() - rest.len(), sign });
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_found() {
        for (words, sign) in SIGNS.table() {
            let found = signs(words);
            assert!(found.iter().any(|it| it.sign == *sign && it.start == 0), "{words}");
        }
    }

    #[test]
    fn the_longest_sign_of_a_place_is_found() {
        let found = signs("The Average Number of\nvisits was lower than the national average.");
        let places: Vec<_> = found.iter().map(|found| (found.start, found.sign)).collect();
        assert_eq!(places, [(4, Sign::Head), (33, Sign::Comparing), (48, NATIONAL)]);
    }
}
