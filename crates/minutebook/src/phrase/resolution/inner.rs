//! Labels within a paragraph: behind the movers' sentence, behind another, behind the title of the item.

use super::{Label, LabelWord, is_stop, label_word, may_label, starts_sentence, stops};
use crate::phrase::wording::starts_with_any;

/// inner-label = words ("RESOLVED" | "Resolved" stop | ". AGREED") rest: a label at the end of the movers' sentence
///
/// "On a motion by Councillor Low and seconded by Councillor Coe it was RESOLVED that", "The Clerk spoke. AGREED that"; gives
/// (before, rest, label).
pub fn inner_label(text: &str) -> Option<(&str, &str, Label<'_>)> {
    memchr::memchr2_iter(b'R', b'A', text.as_bytes()).take(400).find_map(|at| {
        let (before, here) = (text.get(..at)?, text.get(at..)?);
        if !may_label(here.as_bytes()) {
            return None;
        }
        let agreed = here.starts_with("AGREED");
        let (rest, word) = label_word(here).filter(|(_, word)| *word == LabelWord::Resolved || agreed)?;
        let led = before.trim_end().trim_end_matches(|letter: char| is_stop(letter) || letter.is_whitespace());
        let last = led.get(led.len().saturating_sub(12)..).unwrap_or("").to_ascii_lowercase();
        let capital = here.starts_with("RESOLVED") || agreed || !starts_sentence(rest);
        let led = ["was", "and", "was then", "was therefore", "unanimously", "was also"]
            .iter()
            .any(|end| last.ends_with(end));
        let prose = starts_with_any(&["it was"], before) && before.len() < 24;
        // "Resolved –" has a stop of its own: it may stand after a sentence, or after the title of its item.
        let own_stop = || rest.trim_start().starts_with([':', '–', '—', '-']);
        let stopped = !agreed && (here.starts_with("RESOLVED") || own_stop());
        let ends: &[char] = if stopped { &['.', '|', ')', ':'] } else { &['.'] };
        let fresh = (agreed || stopped) && before.trim_end().ends_with(ends);
        let between = here.starts_with("RESOLVED") && own_stop() && dashed(before).is_some();
        // "Having heard all sides, RESOLVED that it be refused": the sentence leads up to the label.
        let that = here.starts_with("RESOLVED") && starts_with_any(&["that"], rest.trim_start());
        let loud = that && before.trim_end().ends_with(',');
        if !(capital && (led && !agreed || fresh || loud || stopped && (is_title(before) || between)) && !prose) {
            return None;
        }
        let mut label = Label { word, to_body: None, aside: None, unanimous: last.ends_with("unanimously") };
        Some((before, stops(rest, &mut label), label))
    })
}

/// Whether a title and its dash stand before a label: "125 MINUTES – ".
fn is_title(before: &str) -> bool {
    let title = dashed(before).unwrap_or("");
    !title.is_empty() && (title.len() < 40 || title.len() < 200 && !title.contains(char::is_lowercase))
}

/// What stands before the dash that `before` ends with: "19/41 New porch, 4 Mill Lane –" before "RESOLVED – No objection".
fn dashed(before: &str) -> Option<&str> {
    before.trim_end().strip_suffix(['–', '—', '-']).map(str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inner_label_stands_between_dashes() {
        let rest = |text: &str| inner_label(text).map(|(_, rest, _)| rest.to_owned());
        let porch = "19/41 Proposed new porch and widened drive to the side of the house, 4 Mill Lane, Mere";
        assert_eq!(rest(&format!("{porch} – RESOLVED – No objection")).as_deref(), Some("No objection"));
        assert_eq!(rest(&format!("{porch} the dispute RESOLVED – No objection")), None);
        assert_eq!(rest(&format!("{porch} - resolved matters")), None);
    }

    #[test]
    fn inner_label_stands_after_movers_or_a_sentence() {
        let rest = |text| inner_label(text).map(|(_, rest, _)| rest);
        assert_eq!(rest("Moved by Mr Low and seconded by Mr Coe it was RESOLVED that we go"), Some("that we go"));
        assert_eq!(rest("The Clerk spoke of the signs. AGREED that she write again."), Some("that she write again."));
        assert_eq!(rest("The Clerk AGREED that she would write."), None);
        assert_eq!(rest("The plan as AGREED. A note followed."), None);
    }

    #[test]
    fn inner_label_stands_behind_a_comma() {
        let rest = |text| inner_label(text).map(|(_, rest, _)| rest);
        assert_eq!(rest("Having heard all sides, RESOLVED that it be refused."), Some("that it be refused."));
        assert_eq!(rest("The plan, RESOLVED in May, was old."), None);
    }

    #[test]
    fn inner_label_stands_after_a_title_or_a_sentence() {
        let rest = |text| inner_label(text).map(|(_, rest, _)| rest);
        assert_eq!(rest("12 FERRY FARES – Resolved – That they be noted."), Some("That they be noted."));
        assert_eq!(rest("The Director reported. Resolved – That he be thanked."), Some("That he be thanked."));
        assert_eq!(rest("The Director spoke. Resolved that he be thanked."), None);
        assert_eq!(rest("The ferry company and its Resolved – Together campaign"), None);
    }
}
