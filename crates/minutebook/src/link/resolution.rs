//! The officers' draft beside what the body decided, clause by clause.

use crate::model::{Decision, Recommendation};

/// What became of a clause.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fate<'d> {
    /// Decided as recommended.
    TakenOver(&'d Recommendation, &'d Decision),
    /// Decided in other words.
    Changed {
        /// The clause as recommended.
        recommendation: &'d Recommendation,
        /// The clause as decided.
        decision: &'d Decision,
        /// The words that were dropped; between runs of them, " … ".
        dropped: String,
        /// The words that were added.
        added: String,
    },
    /// Recommended and not decided.
    Dropped(&'d Recommendation),
    /// Decided and not recommended.
    Added(&'d Decision),
}

/// Clauses longer than this many words are compared by their first words alone.
const LONGEST: usize = 400;

/// Compares the clauses of one agenda item: clauses that share most of their words belong together.
pub fn compare<'d>(recommended: &[&'d Recommendation], decided: &[&'d Decision]) -> Vec<Fate<'d>> {
    let drafts: Vec<Vec<&str>> = recommended.iter().map(|it| words(&it.quote.text)).collect();
    let clauses: Vec<Vec<&str>> = decided.iter().map(|it| words(&it.quote.text)).collect();
    let mut used = vec![false; decided.len()];
    let mut fates = Vec::new();
    for (draft, recommendation) in drafts.iter().zip(recommended) {
        let likes = clauses.iter().enumerate().filter(|(at, _)| !used.get(*at).copied().unwrap_or(true));
        let best =
            likes.map(|(at, clause)| (at, likeness(draft, clause))).max_by(|one, other| one.1.total_cmp(&other.1));
        match best.filter(|(_, likeness)| *likeness >= 0.5) {
            Some((at, _)) => {
                if let (Some(used), Some(decision), Some(clause)) = (used.get_mut(at), decided.get(at), clauses.get(at))
                {
                    *used = true;
                    fates.push(fate(recommendation, decision, draft, clause));
                }
            }
            None => fates.push(Fate::Dropped(recommendation)),
        }
    }
    let added = decided.iter().zip(&used).filter(|(_, used)| !**used).map(|(decision, _)| Fate::Added(decision));
    fates.extend(added);
    fates
}

fn fate<'d>(recommendation: &'d Recommendation, decision: &'d Decision, draft: &[&str], clause: &[&str]) -> Fate<'d> {
    let (dropped, added) = differences(draft, clause);
    let counts = |words: &str| words.split_whitespace().any(|word| !is_formal(word) && word != "…");
    if counts(&dropped) || counts(&added) {
        Fate::Changed { recommendation, decision, dropped, added }
    } else {
        Fate::TakenOver(recommendation, decision)
    }
}

/// The words of a clause, without its punctuation.
fn words(text: &str) -> Vec<&str> {
    let bare = |word: &'_ str| -> bool { word.chars().any(char::is_alphanumeric) };
    text.split_whitespace()
        .filter(|word| bare(word))
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .take(LONGEST)
        .collect()
}

/// Words that a draft has and a decision has not, or the other way, without a change of sense.
fn is_formal(word: &str) -> bool {
    const FORMAL: &[&str] = &[
        "that",
        "to",
        "the",
        "a",
        "an",
        "be",
        "is",
        "are",
        "and",
        "cabinet",
        "committee",
        "council",
        "board",
        "members",
        "panel",
        "notes",
        "note",
        "noted",
        "agree",
        "agrees",
        "agreed",
        "approve",
        "approves",
        "approved",
        "endorse",
        "endorses",
        "endorsed",
        "recommended",
        "resolved",
        "of",
        "this",
        "it",
        "its",
        "consider",
        "considered",
        "meeting",
        "comment",
        "on",
        "for",
        "in",
        "as",
        "set",
        "out",
    ];
    FORMAL.iter().any(|formal| formal.eq_ignore_ascii_case(word))
}

/// How much two clauses share: twice the common words over all.
fn likeness(one: &[&str], other: &[&str]) -> f64 {
    let mut rest: Vec<String> = other.iter().map(|word| word.to_lowercase()).collect();
    let all = one.len() + other.len();
    let mut common = 0;
    for word in one {
        let word = word.to_lowercase();
        if let Some(at) = rest.iter().position(|other| *other == word) {
            rest.swap_remove(at);
            common += 1;
        }
    }
    if all == 0 { 0.0 } else { 2.0 * f64::from(common) / all as f64 }
}

/// The words that only the draft has and those that only the clause has, in order (longest common run of words kept).
fn differences(draft: &[&str], clause: &[&str]) -> (String, String) {
    let width = clause.len() + 1;
    let mut common = vec![0u16; (draft.len() + 1) * width];
    let cell = |row: usize, column: usize| row * width + column;
    for (row, one) in draft.iter().enumerate().rev() {
        for (column, other) in clause.iter().enumerate().rev() {
            let value = if one.eq_ignore_ascii_case(other) {
                common.get(cell(row + 1, column + 1)).copied().unwrap_or(0) + 1
            } else {
                let down = common.get(cell(row + 1, column)).copied().unwrap_or(0);
                down.max(common.get(cell(row, column + 1)).copied().unwrap_or(0))
            };
            if let Some(place) = common.get_mut(cell(row, column)) {
                *place = value;
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    let (mut dropped, mut added) = (Runs::default(), Runs::default());
    while row < draft.len() || column < clause.len() {
        let (one, other) = (draft.get(row), clause.get(column));
        let down = common.get(cell(row + 1, column)).copied().unwrap_or(0);
        let right = common.get(cell(row, column + 1)).copied().unwrap_or(0);
        match (one, other) {
            (Some(one), Some(other)) if one.eq_ignore_ascii_case(other) => {
                (row, column) = (row + 1, column + 1);
                dropped.cut();
                added.cut();
            }
            (Some(one), other) if other.is_none() || down >= right => {
                dropped.add(one);
                row += 1;
            }
            (_, Some(other)) => {
                added.add(other);
                column += 1;
            }
            _ => break,
        }
    }
    (dropped.words, added.words)
}

/// Runs of words that stood together.
#[derive(Default)]
struct Runs {
    words: String,
    broken: bool,
}

impl Runs {
    fn cut(&mut self) {
        self.broken = !self.words.is_empty();
    }

    fn add(&mut self, word: &str) {
        if !self.words.is_empty() {
            self.words.push_str(if self.broken { " … " } else { " " });
        }
        self.broken = false;
        self.words.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Quote;

    fn draft(text: &str) -> Recommendation {
        Recommendation { quote: Quote { text: text.to_owned(), ..Quote::default() }, ..Recommendation::default() }
    }

    fn clause(text: &str) -> Decision {
        Decision { quote: Quote { text: text.to_owned(), ..Quote::default() }, ..Decision::default() }
    }

    #[test]
    fn compare_finds_the_words_that_changed() {
        let drafts = [
            draft("That the quay be opened in May."),
            draft("That the pilot report to the next meeting."),
            draft("That the fee be waived."),
        ];
        let clauses = [clause("That the quay be opened in July;"), clause("That the Harbour Master be thanked.")];
        let fates = compare(&drafts.iter().collect::<Vec<_>>(), &clauses.iter().collect::<Vec<_>>());
        assert!(
            matches!(&fates[0], Fate::Changed { dropped, added, .. } if dropped == "May" && added == "July"),
            "{fates:?}"
        );
        assert!(fates.iter().any(|fate| matches!(fate, Fate::Dropped(it) if it.quote.text.contains("pilot"))));
    }

    #[test]
    fn compare_lets_form_be_form() {
        let (draft, clause) =
            (draft("To note the contents of the report"), clause("That the contents of the report be noted."));
        assert!(matches!(compare(&[&draft], &[&clause])[..], [Fate::TakenOver(..)]));
    }
}
