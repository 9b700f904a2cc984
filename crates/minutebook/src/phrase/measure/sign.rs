//! Signs: the set words of a sentence that tell what its figures are, found in one pass.

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

/// The words of the signs that begin with these three letters.
fn beginning_with(letters: [u8; 3]) -> &'static [(&'static str, Sign)] {
    use Sign::{Comparing, Head, Supposition};
    match &letters {
        b"abo" => &[("above", Comparing)],
        b"aga" => &[("against", Comparing)],
        b"amo" => &[("amount of", Head)],
        b"ave" => &[("average number of", Head), ("average for england", NATIONAL)],
        b"bel" => &[("below", Comparing)],
        b"bet" => &[("better than", Comparing)],
        b"com" => {
            &[("comparator authorities", NEIGHBOUR), ("comparable authorities", NEIGHBOUR), ("compared", Comparing)]
        }
        b"eng" => &[
            ("england average", NATIONAL),
            ("england figure", NATIONAL),
            ("england:", NATIONAL),
            ("england :", NATIONAL),
        ],
        b"for" => &[("for england", NATIONAL)],
        b"hig" => &[("higher than", Comparing)],
        b"if " => &[("if audited", Supposition), ("if inspected", Supposition)],
        b"in " => &[
            ("in england", NATIONAL),
            ("in the country as a whole", NATIONAL),
            ("in line with", Comparing),
            ("in comparison", Comparing),
        ],
        b"las" => &[("last year", YEAR_BEFORE), ("last quarter", QUARTER_BEFORE)],
        b"les" => &[("less than the", Comparing)],
        b"lev" => &[("level of", Head)],
        b"low" => &[("lower than", Comparing)],
        b"mor" => &[("more than the", Comparing)],
        b"nat" => &[
            ("national average", NATIONAL),
            ("national figure", NATIONAL),
            ("national rate", NATIONAL),
            ("national median", NATIONAL),
            ("nationally", NATIONAL),
            ("national:", NATIONAL),
            ("national :", NATIONAL),
        ],
        b"nea" => &[("nearest neighbours", NEIGHBOUR), ("nearest neighbour", NEIGHBOUR)],
        b"num" => &[("number of", Head), ("numbers of", Head)],
        b"per" => &[("percentage of", Head)],
        b"pre" => &[("previous year", YEAR_BEFORE), ("previous quarter", QUARTER_BEFORE)],
        b"pri" => &[("prior year", YEAR_BEFORE)],
        b"pro" => &[("proportion of", Head)],
        b"rat" => &[("rate of", Head), ("rates of", Head), ("rate per 10,000 of", Head)],
        b"reg" => &[("regional average", REGIONAL), ("regional figure", REGIONAL), ("regionally", REGIONAL)],
        b"sha" => &[("share of", Head)],
        b"sim" => &[("similar authorities", NEIGHBOUR), ("similar local authorities", NEIGHBOUR)],
        b"sta" => &[
            ("statistical neighbours", NEIGHBOUR),
            ("statistical neighbour", NEIGHBOUR),
            ("statistical neighbour average", NEIGHBOUR),
            ("statistical family", NEIGHBOUR),
        ],
        b"tha" => &[("than the", Comparing), ("than in", Comparing), ("than", Comparing)],
        b"tot" => &[("total of", Head)],
        b"wer" => &[("were we to", Supposition), ("were it to", Supposition), ("were they to", Supposition)],
        b"whi" => &[("whilst the", Comparing), ("while the", Comparing)],
        b"wor" => &[("worse than", Comparing)],
        b"yea" => &[("year before", YEAR_BEFORE)],
        _ => &[],
    }
}

/// The signs of a sentence, in order; the longest where several begin at one word.
pub(super) fn signs(sentence: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    plain_word_starts(sentence).for_each(|start| {
        let (_, here) = sentence.split_at(start);
        let Some(letters) = here.as_bytes().first_chunk() else { return };
        let known = beginning_with(letters.map(small));
        if known.is_empty() || found.last().is_some_and(|last| last.end > start) {
            return;
        }
        let open = known.iter().filter_map(|(words, sign)| Some((after(words, here)?, *sign)));
        if let Some((rest, sign)) = open.min_by_key(|(rest, _)| rest.len()) {
            found.push(Found { start, end: sentence.len() - rest.len(), sign });
        }
    });
    found
}

/// A letter made small; white space of any kind as a space.
fn small(letter: u8) -> u8 {
    if letter.is_ascii_alphanumeric() { letter | 0x20 } else { b' ' }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stand_with_their_first_letters() {
        let letters = || (b'a'..=b'z').chain([b' ']);
        let mut count = 0;
        for key in letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| [a, b, c]))) {
            for (words, _) in beginning_with(key) {
                assert!(words.as_bytes().starts_with(&key), "{words}");
                count += 1;
            }
        }
        assert!(count > 50, "{count}");
    }

    #[test]
    fn the_longest_sign_of_a_place_is_found() {
        let found = signs("The Average Number of\nvisits was lower than the national average.");
        let places: Vec<_> = found.iter().map(|found| (found.start, found.sign)).collect();
        assert_eq!(places, [(4, Sign::Head), (33, Sign::Comparing), (48, NATIONAL)]);
    }
}
