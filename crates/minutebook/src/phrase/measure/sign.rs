//! Signs: the set words of a sentence that tell what its figures are, found in one pass.

use crate::phrase::wording::{Meanings, word_starts};

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

/// The words of each sign.
static SIGNS: Meanings<Sign> = Meanings::new(&[
    ("percentage of", Sign::Head),
    ("proportion of", Sign::Head),
    ("number of", Sign::Head),
    ("numbers of", Sign::Head),
    ("rate of", Sign::Head),
    ("rates of", Sign::Head),
    ("rate per 10,000 of", Sign::Head),
    ("share of", Sign::Head),
    ("level of", Sign::Head),
    ("total of", Sign::Head),
    ("average number of", Sign::Head),
    ("amount of", Sign::Head),
    ("were we to", Sign::Supposition),
    ("were it to", Sign::Supposition),
    ("were they to", Sign::Supposition),
    ("if audited", Sign::Supposition),
    ("if inspected", Sign::Supposition),
    ("statistical neighbours", NEIGHBOUR),
    ("statistical neighbour", NEIGHBOUR),
    ("statistical neighbour average", NEIGHBOUR),
    ("statistical family", NEIGHBOUR),
    ("nearest neighbours", NEIGHBOUR),
    ("nearest neighbour", NEIGHBOUR),
    ("comparator authorities", NEIGHBOUR),
    ("national average", NATIONAL),
    ("national figure", NATIONAL),
    ("national rate", NATIONAL),
    ("national median", NATIONAL),
    ("nationally", NATIONAL),
    ("national:", NATIONAL),
    ("england average", NATIONAL),
    ("england figure", NATIONAL),
    ("england:", NATIONAL),
    ("average for england", NATIONAL),
    ("for england", NATIONAL),
    ("in england", NATIONAL),
    ("regional average", REGIONAL),
    ("regional figure", REGIONAL),
    ("regionally", REGIONAL),
    ("previous year", YEAR_BEFORE),
    ("last year", YEAR_BEFORE),
    ("year before", YEAR_BEFORE),
    ("prior year", YEAR_BEFORE),
    ("previous quarter", QUARTER_BEFORE),
    ("last quarter", QUARTER_BEFORE),
    ("compared", Sign::Comparing),
    ("against", Sign::Comparing),
    ("above", Sign::Comparing),
    ("below", Sign::Comparing),
    ("higher than", Sign::Comparing),
    ("lower than", Sign::Comparing),
    ("better than", Sign::Comparing),
    ("worse than", Sign::Comparing),
    ("more than the", Sign::Comparing),
    ("less than the", Sign::Comparing),
    ("than the", Sign::Comparing),
    ("than in", Sign::Comparing),
    ("than", Sign::Comparing),
    ("in line with", Sign::Comparing),
    ("in comparison", Sign::Comparing),
    ("whilst the", Sign::Comparing),
    ("while the", Sign::Comparing),
]);

/// The signs of a sentence, in order; the longest where several begin at one word.
pub(super) fn signs(sentence: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for start in word_starts(sentence) {
        let Some(here) = sentence.get(start..) else { continue };
        let Some((rest, sign)) = SIGNS.all_after(here).min_by_key(|(rest, _)| rest.len()) else { continue };
        if found.last().is_none_or(|last| last.end <= start) {
            found.push(Found { start, end: sentence.len() - rest.len(), sign });
        }
    }
    found
}
