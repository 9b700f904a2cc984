//! How many of several have come how far: "Of the 31 recommendations, 22 had been implemented and six were in progress".

use super::wording::{COUNTS, THINGS};
use super::{Claim, state_after_link};
use crate::phrase::starts::word_starts;
use crate::phrase::wording::find_any;
use crate::text::Span;

/// portions = number [ word ] thing ... "," { number link [ adverb ] state }
///
/// Each portion is a claim about the whole: of "42 of the 50 actions, of which 30 had been completed" that is "50 actions".
pub fn portions(sentence: &str) -> Vec<Claim> {
    let Some(whole) = whole(sentence) else { return Vec::new() };
    let mut claims: Vec<Claim> = Vec::new();
    let mut from = whole.end as usize;
    for at in word_starts(sentence).filter(|at| *at > whole.end as usize) {
        let Some(here) = sentence.get(at..).filter(|_| at >= from) else { continue };
        let Some(counted) = number(here) else { continue };
        let lead = sentence.get(whole.end as usize..at).unwrap_or("");
        let parted = (lead.contains(',') || find_any(lead, &["of which", "of these"]).is_some()) && opens(lead);
        let Some(status) = here.get(counted..).filter(|_| parted).and_then(state_after_link) else { continue };
        let stops = [", ", "; ", " and ", ". "].iter().filter_map(|stop| here.find(stop));
        let end = stops.min().unwrap_or_else(|| here.trim_end_matches('.').len());
        from = at + end;
        claims.push(Claim { clause: Span::new(at, from), refers_to: whole, status });
    }
    claims
}

/// Whether a portion may start after these words: "..., and", "of which", not the code "24 AB 03".
fn opens(lead: &str) -> bool {
    let lead = lead.trim_end();
    let last = lead.rsplit(char::is_whitespace).next().unwrap_or("");
    lead.ends_with([',', ';', ':', '-', '–'])
        || ["and", "but", "that", "these", "which", "while", "with"].contains(&last)
}

/// The things of which the portions are, with their number: "31 recommendations", "13 audit recommendations".
fn whole(sentence: &str) -> Option<Span> {
    word_starts(sentence).find_map(|at| {
        let rest = THINGS.after(sentence.get(at..)?)?;
        let before = sentence.get(..at)?;
        let near = word_starts(before).filter(|start| number(before.get(*start..).unwrap_or("")).is_some()).last()?;
        let between = before.get(near..)?.split_whitespace().count();
        (between <= 2).then(|| Span::new(near, sentence.len() - rest.len()))
    })
}

/// The length of a number at the start of `text`, of digits or a word.
fn number(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let word = || COUNTS.after(text).map(|rest| text.len() - rest.len());
    let length = if (1..=3).contains(&digits) { Some(digits) } else { word() }?;
    text.get(length..)?.starts_with(char::is_whitespace).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Status;

    #[test]
    fn portions_of_a_whole() {
        let read = |text: &'static str| {
            let told = portions(text);
            told.into_iter()
                .map(|it| (it.clause.of_text(text), it.refers_to.of_text(text), it.status))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            read(
                "Of the 31 recommendations followed up, 22 had been implemented, six were in progress and two were overdue."
            ),
            [
                ("22 had been implemented", "31 recommendations", Status::Done),
                ("six were in progress", "31 recommendations", Status::InProgress),
                ("two were overdue", "31 recommendations", Status::Overdue),
            ]
        );
        assert_eq!(
            read("Work was done on 42 of the 50 actions, of which 30 had been completed."),
            [("30 had been completed", "50 actions", Status::Done)]
        );
        assert_eq!(read("Of the 31 recommendations, 22 lamps had been completed."), []);
        assert_eq!(read("Of the 31 recommendations, 24 AB 03 had been completed."), []);
        assert_eq!(read("The 31 recommendations had been implemented."), []);
        assert_eq!(read("Ten recommendations were made, and all agreed that work was under way."), []);
    }
}
