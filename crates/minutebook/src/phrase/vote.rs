//! Votes: how they fell, and what came of them.

use super::Cue;
use super::rare::Rare;
use super::starts::plain_word_starts;
use super::wording::{Meanings, after, find_any, starts_with_any, strip_word};

pub use super::vote_line::{is_cued_vote, is_vote};

/// Words near which a mover or a vote may stand.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("propos", Cue::Vote),
    ("second", Cue::Vote),
    ("moved", Cue::Vote),
    ("vot", Cue::Vote),
    ("motion", Cue::Vote),
    ("amendment", Cue::Vote),
    ("prop.", Cue::Vote),
    ("prop ", Cue::Vote),
    ("2nd", Cue::Vote),
    ("carried", Cue::Vote),
    ("lost", Cue::Vote),
    ("in favour", Cue::Vote),
    ("against", Cue::Vote),
    ("abst", Cue::Vote),
    ("for (", Cue::Vote),
    ("for:", Cue::Vote),
    ("for :", Cue::Vote),
    ("nem", Cue::Vote),
    ("unanim", Cue::Vote),
    ("all agreed", Cue::Vote),
    ("casting", Cue::Vote),
    ("yeas", Cue::Vote),
    ("nays", Cue::Vote),
    ("defeated", Cue::Vote),
    ("fell", Cue::Vote),
];

/// How the votes fell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    /// For.
    pub in_favour: Option<u32>,
    /// Against.
    pub against: Option<u32>,
    /// Abstentions.
    pub abstained: Option<u32>,
}

impl Votes {
    /// Whether any number is told.
    pub fn any(self) -> bool {
        self.in_favour.or(self.against).or(self.abstained).is_some()
    }
    /// Whether more voted against than for.
    pub fn outvoted(self) -> bool {
        self.in_favour.zip(self.against).is_some_and(|(sides, against)| sides < against)
    }
    /// The numbers of `self`, and those of `other` where `self` has none.
    pub fn or(self, other: Votes) -> Votes {
        Votes {
            in_favour: self.in_favour.or(other.in_favour),
            against: self.against.or(other.against),
            abstained: self.abstained.or(other.abstained),
        }
    }
}

/// What came of a vote, the surest last: who is told of a loss need not look for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// "carried", "all agreed", "All in favour".
    Carried,
    /// "agreed unanimously", "carried nem. con."
    Unanimous,
    /// "lost", "fell", "defeated".
    Lost,
}

const NUMBERS: &Meanings<u32> = &Meanings::new(&[
    ("no", 0),
    ("nil", 0),
    ("none", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
]);

/// number = digits | a number word
pub(in crate::phrase) fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=4).contains(&end) {
        return Some((text.get(..end)?.parse().ok()?, text.get(end..)?));
    }
    NUMBERS.after(text).map(|(rest, number)| (number, rest))
}

/// The side that a word of a count names.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    For,
    Against,
    Abstain,
}

pub(super) const AFTER_NUMBER: &Meanings<Side> = &Meanings::new(&[
    ("votes for", Side::For),
    ("vote for", Side::For),
    ("for", Side::For),
    ("in favour", Side::For),
    ("votes in favour", Side::For),
    ("members in favour", Side::For),
    ("voting for", Side::For),
    ("voted for", Side::For),
    ("voted in favour", Side::For),
    ("voting in favour", Side::For),
    ("councillors in favour", Side::For),
    ("cllrs in favour", Side::For),
    ("were for", Side::For),
    ("were in favour", Side::For),
    ("were against", Side::Against),
    ("against", Side::Against),
    ("votes against", Side::Against),
    ("vote against", Side::Against),
    ("voting against", Side::Against),
    ("voted against", Side::Against),
    ("opposed", Side::Against),
    ("abstention", Side::Abstain),
    ("abstentions", Side::Abstain),
    ("abstained", Side::Abstain),
    ("abst", Side::Abstain),
    ("abstaining", Side::Abstain),
    ("abstain", Side::Abstain),
]);
const BEFORE_NUMBER: &Meanings<Side> = &Meanings::new(&[
    ("for", Side::For),
    ("votes for", Side::For),
    ("in favour", Side::For),
    ("votes in favour", Side::For),
    ("agree", Side::For),
    ("yeas", Side::For),
    ("ayes", Side::For),
    ("against", Side::Against),
    ("votes against", Side::Against),
    ("nays", Side::Against),
    ("noes", Side::Against),
    ("abstain", Side::Abstain),
    ("abstained", Side::Abstain),
    ("abstentions", Side::Abstain),
    ("abstention", Side::Abstain),
    ("abstaining", Side::Abstain),
    ("abstain from voting", Side::Abstain),
]);

/// votes = { number side | side ":" number | side "(" number ")" } | "by" number ["votes"] "to" number | number " to " number
///
/// "For (14)", "6 votes for 1 abstention", "by 8 votes to 20 votes with 1 abstention", "(4 to 0)", "10 in favour, 2 against"
pub fn votes(text: &str) -> Votes {
    let mut votes = Votes::default();
    let line = starts_with_any(&["voting", "votes", "for"], text.trim_start_matches(['(', '[', '*', '_']));
    let mut set = |side: Side, count: u32| {
        let place = match side {
            Side::For => &mut votes.in_favour,
            Side::Against => &mut votes.against,
            Side::Abstain => &mut votes.abstained,
        };
        place.get_or_insert(count);
    };
    for at in plain_word_starts(text) {
        let Some(here) = text.get(at..).filter(|here| may_count(here.as_bytes())) else { continue };
        if let Some((count, rest)) = number(here).filter(|_| !in_sum(text, at)) {
            if let Some((after, side)) = AFTER_NUMBER.after(rest.trim_start()) {
                // "For - 5 Against - 2": the side is of the number after it.
                let next = after.trim_start().trim_start_matches([':', '–', '-', '=']);
                if next.len() == after.trim_start().len() || number(next.trim_start()).is_none() {
                    set(side, count);
                }
            } else if let Some(second) = to_count(rest).or_else(|| across(rest)) {
                let by = text.get(..at).unwrap_or("").trim_end();
                if ["by", "(", "voted", "majority of"].iter().any(|lead| by.ends_with(lead)) {
                    set(Side::For, count);
                    set(Side::Against, second);
                }
            }
        } else if let Some((rest, side)) = BEFORE_NUMBER.after(here) {
            let gap = rest.trim_start_matches([' ', ':', '(', '–', '-', '=', '\u{a0}']);
            if gap.len() < rest.len() && (line || rest.contains([':', '(', '–', '-', '='])) {
                let counted =
                    number(gap).is_some_and(|(_, rest)| rest.is_empty() || rest.starts_with([',', ';', ')', '.']));
                let closed =
                    line && counted && text.len() < 120 || rest.trim_start().starts_with([':', '(', '–', '-', '=']);
                let named = || bracketed_count(rest).filter(|_| rest.trim_start().starts_with(':'));
                if let Some(count) = number(gap).map(|found| found.0).filter(|_| closed).or_else(named) {
                    set(side, count);
                }
            }
        }
    }
    votes
}

/// Whether the digits at byte `at` belong to a sum of money or go on a longer number or a time: "£100 for", "€2,346.56 for",
/// "18:00 for".
fn in_sum(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("");
    let inner =
        before.strip_suffix([',', '.', ':']).is_some_and(|before| before.ends_with(|last: char| last.is_ascii_digit()));
    inner || before.ends_with(['£', '€', '$'])
}

/// Whether the first letters of a word leave it open that it is a number or a side.
fn may_count(here: &[u8]) -> bool {
    here.first().is_some_and(u8::is_ascii_digit) || NUMBERS.may_start(here) || BEFORE_NUMBER.may_start(here)
}

/// "For: Councillors Ash, Oak and Lind (3)": the number in brackets at the end of the line.
fn bracketed_count(rest: &str) -> Option<u32> {
    let line = rest.lines().next()?.trim_end().trim_end_matches('.');
    let (_, inside) = line.strip_suffix(')')?.rsplit_once('(')?;
    number(inside).filter(|(_, rest)| rest.is_empty()).map(|found| found.0)
}

/// Where "CARRIED" or "LOST", alone at the end of a paragraph, starts.
pub fn result_tail(text: &str) -> Option<usize> {
    let end = text.trim_end_matches(|letter: char| letter.is_whitespace() || letter == '.');
    let word = end.rsplit(char::is_whitespace).next()?;
    let result = ["CARRIED", "LOST", "Carried", "Lost"].contains(&word);
    (result && word.len() < end.len()).then(|| end.len() - word.len())
}

/// "votes to 20", "to 45", ":7"
fn to_count(rest: &str) -> Option<u32> {
    let rest = rest.trim_start();
    let rest = after("votes", rest).map_or(rest, str::trim_start);
    let rest = match rest.strip_prefix(':') {
        Some(rest) => rest,
        None => after("to", rest)?.trim_start(),
    };
    number(rest).map(|found| found.0)
}

/// "voted 5 – 1": the number after the dash, where no more follows it.
fn across(rest: &str) -> Option<u32> {
    let (count, after) = number(rest.trim_start().strip_prefix(['–', '-'])?.trim_start())?;
    (!after.starts_with(['/', '-', '–', ':'])).then_some(count)
}

/// The words that tell what came of a vote, each with those of which one must stand before it; where none is listed, any
/// words may.
const OUTCOMES: &Meanings<(&[&str], Outcome)> = &Meanings::new(&[
    ("lost", (&["amendment", "motion", "was", "declared", "to be", "and", "vote"], Outcome::Lost)),
    ("lost by", (&[], Outcome::Lost)),
    ("defeated", (&[], Outcome::Lost)),
    ("fell", (&[], Outcome::Lost)),
    ("failed", (&["motion"], Outcome::Lost)),
    ("not carried", (&[], Outcome::Lost)),
    ("not passed", (&["motion"], Outcome::Lost)),
    ("not agreed", (&["was"], Outcome::Lost)),
    ("not supported", (&["was"], Outcome::Lost)),
    ("not", (&["amendment was"], Outcome::Lost)),
    ("rejected", (&["motion was", "proposal was"], Outcome::Lost)),
    ("unanimous", (&[], Outcome::Unanimous)),
    ("unanimously", (&[], Outcome::Unanimous)),
    ("nem con", (&[], Outcome::Unanimous)),
    ("nem. con", (&[], Outcome::Unanimous)),
    ("nem.con", (&[], Outcome::Unanimous)),
    ("carried nem", (&[], Outcome::Unanimous)),
    ("without dissent", (&[], Outcome::Unanimous)),
    ("carried", (&[], Outcome::Carried)),
    ("passed", (&[], Outcome::Carried)),
    ("in favour", (&[], Outcome::Carried)),
    ("in agreement", (&["all"], Outcome::Carried)),
    (
        "agreed",
        (&["all", "amendment", "motion", "was", "all councillors", "all cllrs", "all present"], Outcome::Carried),
    ),
    ("agreed by all", (&[], Outcome::Carried)),
    ("approved by all", (&[], Outcome::Carried)),
]);

/// outcome = "lost" | "unanimously" | "carried" ... in the words of a vote; of several the surest
///
/// "Amendment lost.", "Agreed unanimously.", "All in favour", "carried nem.con"
pub fn outcome(text: &str) -> Option<Outcome> {
    let here = |at: usize| {
        let here = text.get(at..).filter(|here| OUTCOMES.may_start(here.as_bytes()))?;
        let told = OUTCOMES.all_after(here).map(|(_, told)| told);
        told.filter(|(leads, _)| leads.is_empty() || led(text, at, leads)).map(|(_, outcome)| outcome).max()
    };
    plain_word_starts(text).filter_map(here).max()
}

/// Whether one of `leads` stands right before place `at`.
fn led(text: &str, at: usize, leads: &[&str]) -> bool {
    let before = text.get(..at).map_or("", str::trim_end);
    leads.iter().any(|lead| strip_word(before, lead).is_some())
}

/// Whether the chair's casting vote decided.
pub fn casting_vote(text: &str) -> bool {
    CASTING.stands_in(text) && find_any(text, &["casting vote"]).is_some()
}

const CASTING: Rare = Rare::new("casting");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_reads_its_forms() {
        let read = |text| {
            let Votes { in_favour, against, abstained } = votes(text);
            (in_favour, against, abstained)
        };
        assert_eq!(read("For (14) Against (45) Abstain (4)"), (Some(14), Some(45), Some(4)));
        assert_eq!(read("6 votes for 1 abstention – Carried"), (Some(6), None, Some(1)));
        assert_eq!(read("put and lost by 8 votes to 20 votes with 1 abstention"), (Some(8), Some(20), Some(1)));
        assert_eq!(read("lost by 16 votes to 45"), (Some(16), Some(45), None));
        assert_eq!(read("(Voting: For 9; Against 0; Abstentions 1)"), (Some(9), Some(0), Some(1)));
        assert_eq!(read("Motion Passed (4 to 0)"), (Some(4), Some(0), None));
        assert_eq!(read("Prop. JB, 2nd JH, 6 in favour."), (Some(6), None, None));
        assert_eq!(read("A ceiling of £250 for the hedge was approved, 4 in favour."), (Some(4), None, None));
        assert_eq!(read("It was agreed to pay €1,120.75 for the gate"), (None, None, None));
        assert_eq!(read("it was voted 5 – 1 that the fee should stay"), (Some(5), Some(1), None));
        assert_eq!(read("On a vote 2 were for and 3 were against."), (Some(2), Some(3), None));
        assert_eq!(read("a start of 18:00 for future meetings"), (None, None, None));
        assert_eq!(read("by a majority of 3 to 2 to ask"), (Some(3), Some(2), None));
        assert_eq!(read("it was agreed 5 – 10 bags would do"), (None, None, None));
        assert_eq!(read("VOTE: AGREE – 5 ABSTAIN – 2."), (Some(5), None, Some(2)));
        assert_eq!(read("Vote: For - 5 Against - 2"), (Some(5), Some(2), None));
        assert_eq!(read("a plan for 2018 and against 5 others"), (None, None, None));
    }

    #[test]
    fn outcome_reads_what_came_of_it() {
        assert_eq!(outcome("Amendment lost."), Some(Outcome::Lost));
        assert_eq!(outcome("This was not agreed."), Some(Outcome::Lost));
        assert_eq!(outcome("Agreed unanimously."), Some(Outcome::Unanimous));
        assert_eq!(outcome("All in favour"), Some(Outcome::Carried));
        assert_eq!(outcome("carried nem.con"), Some(Outcome::Unanimous));
    }
}
