//! Hedges: the words that make a figure less than exact.

use super::sign::{Found, Sign};
use super::words::Endings;
use crate::phrase::find_folded;

/// Words before a figure that make it less than exact; longer ones first.
static HEDGES: Endings = Endings::new(&[
    "a little over",
    "a little under",
    "well under",
    "anything up to",
    "as many as",
    "as few as",
    "no fewer than",
    "a minimum of",
    "a maximum of",
    "in excess of",
    "in the region of",
    "in the order of",
    "more than",
    "less than",
    "fewer than",
    "no more than",
    "at least",
    "up to",
    "just over",
    "just under",
    "well over",
    "approximately",
    "approx.",
    "approx",
    "about",
    "around",
    "roughly",
    "nearly",
    "almost",
    "over",
    "under",
    "some",
    "circa",
    "c.",
    "an estimated",
    "estimated",
    "close to",
    "potentially",
    "typically",
    "averaging",
    "an average of",
]);

/// The words before a figure without their hedge, and the hedge.
pub(super) fn unhedged(lead: &str) -> (&str, Option<&str>) {
    let before = lead.trim_end();
    // "R.C.C." ends in no "circa".
    match HEDGES.ending(before).filter(|hedge| *hedge != "c." || before.ends_with(" c.") || before.ends_with("(c.")) {
        Some(hedge) => {
            let at = before.len() - hedge.len();
            (before.get(..at).unwrap_or("").trim_end(), before.get(at..))
        }
        None => (before, None),
    }
}

/// "were we to be audited today": the figure would hold only then.
pub(super) fn supposition<'t>(sentence: &'t str, until: usize, signs: &[Found]) -> Option<&'t str> {
    let at = signs.iter().find(|found| found.sign == Sign::Supposition && found.start < until)?.start;
    let clause = sentence.get(at..until)?;
    let end = [" we would", " it would", " would", ","].iter().filter_map(|stop| find_folded(clause, stop)).min()?;
    clause.get(..end)
}
