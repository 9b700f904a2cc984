//! Where a figure of change goes, and whether that is said to be for the better.

use super::name::STOPS;
use super::words::{bare, ends_with_word, first_word, last_word};
use crate::phrase::find_folded;
use crate::phrase::letters::ByLetters;
use crate::phrase::starts_folded;
use crate::phrase::wording::strip_word;

/// Verbs of change, by their beginnings, and where they go; those that share their first three letters side by side.
static CHANGES: ByLetters<&str> = ByLetters::new(&[
    ("additional", "up"),
    ("climb", "up"),
    ("cut", "down"),
    ("decreas", "down"),
    ("declin", "down"),
    ("doubl", "up"),
    ("drop", "down"),
    ("fall", "down"),
    ("fell", "down"),
    ("grew", "up"),
    ("grow", "up"),
    ("halv", "down"),
    ("increas", "up"),
    ("lower", "down"),
    ("reduc", "down"),
    ("rise", "up"),
    ("risen", "up"),
    ("rising", "up"),
    ("rose", "up"),
    ("shrank", "down"),
    ("trebl", "up"),
    ("tripl", "up"),
    ("uplift", "up"),
]);

/// "an increase of 477", "reduced by 5%", "fallen to 81%", "a 3% rise": where a figure of change goes.
pub(super) fn direction_of(before: &str, after: &str) -> Option<&'static str> {
    let stem = ["of", "by", "to"].iter().find_map(|link| before.strip_suffix(link));
    let named = stem.and_then(|stem| change_word(last_word(stem)));
    let named = named.or_else(|| up_or_down(before)).or_else(|| change_in(before));
    named.or_else(|| change_word(first_word(after)).filter(|_| !after.trim_start().starts_with("additional")))
}

/// Whether the figure is a target: "a target of 90%", "(target: 90%)", "the 95% target".
pub(super) fn target_of(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches([':', '-', '–', '(', '=', ' ']);
    if stands_beside_target(before) {
        return false;
    }
    let before = ["of", "is", "was", "at", "being"].iter().find_map(|link| strip_word(before, link)).unwrap_or(before);
    let before = strip_word(before, "set").unwrap_or(before);
    let next = Some(first_word(after)).filter(|word| word.starts_with(char::is_alphabetic));
    ends_with_word(before, "target")
        || ends_with_word(before.trim_end_matches('s'), "target") && !ends_with_word(before, "targets of")
        || next.is_some_and(|word| bare(word).eq_ignore_ascii_case("target"))
}

/// "was behind target at (12.4%)": where the measure stands, and not the target.
fn stands_beside_target(before: &str) -> bool {
    const SIDES: [&str; 7] = ["behind", "below", "above", "on", "off", "under", "over"];
    let side = strip_word(before, "at").and_then(|before| strip_word(before.trim_end(), "target"));
    side.is_some_and(|before| SIDES.iter().any(|side| strip_word(before.trim_end(), side).is_some()))
}

/// "a reduction in the number of boats of (9.6%)": a noun of change leads to what changed, and how much.
pub(super) fn change_in(before: &str) -> Option<&'static str> {
    let stem = strip_word(before, "of")?;
    let start = stem.bytes().rposition(|byte| matches!(byte, b',' | b';' | b'.' | b'(')).map_or(0, |at| at + 1);
    let clause = stem.get(start..)?;
    let clause = clause.get(clause.ceil_char_boundary(clause.len().saturating_sub(90))..)?;
    let at = clause.as_bytes().windows(4).position(|four| matches!(four, b" in " | b" to "))?;
    let (noun, told) = clause.split_at_checked(at)?;
    let noun = noun.rsplit(char::is_whitespace).next()?;
    let way = change_word(noun).filter(|_| !noun.ends_with("ed") && !noun.ends_with("ing"))?;
    // "The fall in boats was a share of": a verb parts them.
    (!told.split_whitespace().any(|word| STOPS.has(word))).then_some(way)
}

/// Whether what follows a figure is a noun of change with what changed: "(78%) increase in the number of boats".
pub(super) fn opens_change(after: &str) -> bool {
    let mut words = after.split_whitespace();
    words.next().is_some_and(|word| change_word(word).is_some()) && words.next() == Some("in")
}

/// "93%, up 4 percentage points", "down (3%)"; not "made up 4%".
fn up_or_down(before: &str) -> Option<&'static str> {
    let (stem, way) = ["up", "down"].iter().find_map(|way| Some((strip_word(before, way)?, *way)))?;
    (stem.is_empty() || stem.ends_with([',', '(', '-', '–', ';', ':'])).then_some(way)
}

/// "4% higher than", "12 percentage points below", "37 days faster": how far a level is from another, and no level.
pub(super) fn is_difference(rest: &str) -> bool {
    const SIDES: [&str; 14] = [
        "above", "below", "higher", "lower", "better", "worse", "ahead", "behind", "short", "quicker", "faster",
        "slower", "longer", "shorter",
    ];
    let word = rest.strip_prefix(' ').and_then(|rest| rest.split(|letter: char| !letter.is_ascii_alphabetic()).next());
    word.is_some_and(|word| SIDES.contains(&word))
}

/// Where a verb of change goes.
pub(super) fn change_word(word: &str) -> Option<&'static str> {
    CHANGES.beginning(word.as_bytes()).find(|(start, _)| starts_folded(word, start)).map(|(_, way)| *way)
}

/// Whether the text says of a change that it is for the better, or for the worse.
pub fn said_better(sentence: &str) -> Option<bool> {
    let not = find_folded(sentence, "not improv").is_some()
        || find_folded(sentence, "improvement is need").is_some()
        || find_folded(sentence, "to improv").is_some();
    let good = ["improved", "improvement", "improving", "positive", "pleased"]
        .iter()
        .any(|word| find_folded(sentence, word).is_some());
    let bad = ["worse", "deteriorat", "disappoint"].iter().any(|word| find_folded(sentence, word).is_some());
    match (good && !not, bad) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::phrase::measures;

    #[test]
    fn change_of_what_is_named_before_or_after() {
        let read = |text: &'static str| -> Vec<_> {
            measures(text).iter().map(|it| (it.value, it.direction, it.indicator)).collect()
        };
        assert_eq!(
            read(
                "There was a reduction in the number of boats of 9.6% since 2021, alongside a growth in rafts of 15%."
            ),
            [(Some(9.6), Some("down"), Some("number of boats")), (Some(15.0), Some("up"), Some("growth in rafts"))]
        );
        assert_eq!(
            read("The quay saw an increase of 18% in the number of boats, and a 78% increase in the number of rafts.")
                [1],
            (Some(78.0), Some("up"), Some("increase in the number of rafts"))
        );
        assert_eq!(read("The fall in boats was a share of 15% in town.")[0].1, None);
    }

    #[test]
    fn differences_are_no_levels() {
        let told =
            |text: &'static str| -> Vec<_> { measures(text).iter().map(|it| (it.value, it.direction)).collect() };
        assert_eq!(told("Drains cleared were at 82%, which is 3% below target."), [(Some(82.0), None)]);
        assert_eq!(told("Leaks were 12 percentage points higher than in other towns."), []);
        assert_eq!(told("Drains cleared were at 93%, up 4% on June."), [(Some(93.0), None), (Some(4.0), Some("up"))]);
        assert_eq!(told("Boats made up 4% of the fleet."), [(Some(4.0), None)]);
    }

    #[test]
    fn level_beside_a_target_is_no_target() {
        let told = |text: &'static str| measures(text).first().map(|it| (it.value, it.target));
        assert_eq!(told("Drains cleared were behind target at 12.4%."), Some((Some(12.4), None)));
        assert_eq!(told("The share of drains cleared was on target at 91%."), Some((Some(91.0), None)));
        assert_eq!(told("The council set the target at 90%."), Some((None, Some(90.0))));
    }
}
