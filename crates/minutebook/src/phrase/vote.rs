//! Votes: who moved and who seconded, how the votes fell, and what came of it.

use super::Cue;
use super::wording::{after, find_any, one_of, starts_with_any, word_starts};

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
    ("nem", Cue::Vote),
    ("unanim", Cue::Vote),
    ("all agreed", Cue::Vote),
    ("casting", Cue::Vote),
    ("yeas", Cue::Vote),
    ("nays", Cue::Vote),
    ("defeated", Cue::Vote),
    ("fell", Cue::Vote),
];

/// Who moved and who seconded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Movers<'t> {
    /// Who moved.
    pub proposer: Option<&'t str>,
    /// Who seconded.
    pub seconder: Option<&'t str>,
}

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
    /// The numbers of `self`, and those of `other` where `self` has none.
    pub fn or(self, other: Votes) -> Votes {
        Votes {
            in_favour: self.in_favour.or(other.in_favour),
            against: self.against.or(other.against),
            abstained: self.abstained.or(other.abstained),
        }
    }
}

/// What came of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// "carried", "all agreed", "All in favour".
    Carried,
    /// "agreed unanimously", "carried nem. con."
    Unanimous,
    /// "lost", "fell", "defeated".
    Lost,
}

const TITLES: &[&str] = &["cllr", "cllrs", "mr", "mrs", "ms", "dr", "cr", "crs", "prof", "rev", "sir", "st", "miss"];
const PARTICLES: &[&str] = &["de", "van", "von", "der", "la", "le", "du", "the", "of"];

/// name = ["the" | "our"] { capital word | initial | title }, at most six words; it ends with its sentence
///
/// "Mr Gough", "Councillor A. B. Poole", "the Chair", "JB", "Our Secretary"
pub fn name(text: &str) -> Option<(&str, &str)> {
    let lead =
        ["the", "our"].iter().find_map(|word| after(word, text)).map_or(0, |rest| text.len() - rest.trim_start().len());
    let mut end = 0;
    let mut words = 0;
    let mut at = lead;
    while words < 7 {
        let here = text.get(at..)?;
        let word = here.get(
            ..here.find(|letter: char| letter.is_whitespace() || ",;:()/“”\"".contains(letter)).unwrap_or(here.len()),
        )?;
        let bare = word.trim_end_matches('.');
        let capital = word.starts_with(|letter: char| letter.is_uppercase());
        let small = words > 0 && PARTICLES.contains(&bare);
        if bare.is_empty() || !(capital || small) || starts_with_any(STOPPERS, word) {
            break;
        }
        words += 1;
        if capital {
            end = at + bare.len();
        }
        let dotted = word.len() > bare.len();
        let short = bare.len() <= 2 || TITLES.iter().any(|title| title.eq_ignore_ascii_case(bare));
        let next = here.get(word.len()..)?;
        let gap = next.len() - next.trim_start().len();
        let lines = next.get(..gap).unwrap_or("").matches('\n').count();
        if (dotted && !short) || gap == 0 || lines > 1 || (gap > 2 && lines == 0) {
            break;
        }
        at += word.len() + gap;
    }
    (end > lead).then_some(())?;
    Some((text.get(..end)?, text.get(end..)?))
}

/// Capital words that end a name.
const STOPPERS: &[&str] = &[
    "proposed",
    "seconded",
    "moved",
    "that",
    "and",
    "carried",
    "resolved",
    "all",
    "agreed",
    "be",
    "2nd",
    "sec",
    "then",
    "motion",
    "unanimously",
    "in",
];

const BY_PROPOSER: &[&str] = &[
    "proposed by",
    "moved by",
    "motion by",
    "motion of",
    "proposition of",
    "proposal of",
    "proposer",
    "prop",
    "proposed",
    "mover",
    "moved",
    "motion proposed by",
];
const BY_SECONDER: &[&str] = &["seconded by", "seconder", "2nd", "second by", "seconded", "sec"];
const PROPOSES: &[&str] =
    &["proposed", "moved", "formally moved", "formally proposed", "then proposed", "has proposed", "suggested"];
const SECONDS: &[&str] = &["seconded", "has seconded", "formally seconded"];

/// movers = (name "proposed" | "proposed by" name | "Prop." name) ... (name "seconded" | "seconded by" name | "2nd" name)
///
/// "Mr Whit proposed and Ms Lee seconded the motion", "moved by Councillor Low, seconded by Councillor Coe",
/// "Prop. GK, 2nd KN", "These were moved as correct by Ann Hill and Bo Lind"
pub fn movers(text: &str) -> Movers<'_> {
    let mut found = Movers::default();
    for at in word_starts(text) {
        let Some(here) = text.get(at..) else { continue };
        if found.proposer.is_none() {
            found.proposer = after_label(BY_PROPOSER, here).or_else(|| before_verb(here, PROPOSES));
        }
        if found.seconder.is_none() {
            let before =
                || before_verb(here, SECONDS).filter(|name| !found.proposer.is_some_and(|first| first.ends_with(name)));
            found.seconder = after_label(BY_SECONDER, here).or_else(before);
        }
        if found.proposer.is_some() && found.seconder.is_some() {
            return found;
        }
    }
    if let Some((_, end)) =
        find_any(text, &["moved as correct by", "moved as a correct record by", "proposed and seconded by"])
    {
        if let Some((first, rest)) = text.get(end..).and_then(|rest| name(rest.trim_start())) {
            found.proposer = Some(first);
            found.seconder =
                after("and", rest.trim_start()).and_then(|rest| name(rest.trim_start())).map(|second| second.0);
        }
    }
    found
}

/// A name after a label of a mover: "proposed by Mr Low", "Prop. JB", "Seconder: Cllr Coe".
fn after_label<'t>(labels: &[&str], here: &'t str) -> Option<&'t str> {
    let rest = labels.iter().find_map(|label| after(label, here))?;
    let gap = rest.trim_start_matches(['.', ':', ' ', '\n', '\u{a0}', '\t', '–']);
    (gap.len() < rest.len()).then(|| name(gap)).flatten().map(|found| found.0)
}

/// A name before a verb of moving: "Mr Low proposed", "Cllr Coe seconded".
fn before_verb<'t>(here: &'t str, verbs: &[&str]) -> Option<&'t str> {
    let (name, rest) = name(here)?;
    let rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ',');
    let bracket = rest.strip_prefix('(').and_then(|inside| inside.get(inside.find(')')? + 1..)).unwrap_or(rest);
    let verb = verbs.iter().find_map(|verb| after(verb, bracket.trim_start()))?;
    after("by", verb.trim_start()).is_none().then_some(name)
}

/// pair = name "/" name, alone in its line
///
/// "Beaven/Wilson", "Councillors Ash/Oak"
pub fn pair(text: &str) -> Option<Movers<'_>> {
    let text = text.trim();
    let text =
        ["crs", "cllrs", "councillors"].iter().find_map(|title| after(title, text)).map_or(text, str::trim_start);
    let (first, rest) = name(text)?;
    let rest = rest.trim_start().strip_prefix('/')?;
    let first = first.trim_end();
    let (second, end) = name(rest.trim_start())?;
    (end.trim().is_empty() && text.len() < 60).then_some(Movers { proposer: Some(first), seconder: Some(second) })
}

const NUMBERS: &[(&str, u32)] = &[
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
];

/// number = digits | a number word
fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    if (1..=4).contains(&end) {
        return Some((text.get(..end)?.parse().ok()?, text.get(end..)?));
    }
    one_of(NUMBERS)(text).ok().map(|(rest, number)| (number, rest))
}

/// The side that a word of a count names.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    For,
    Against,
    Abstain,
}

const AFTER_NUMBER: &[(&str, Side)] = &[
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
    ("against", Side::Against),
    ("votes against", Side::Against),
    ("vote against", Side::Against),
    ("voting against", Side::Against),
    ("voted against", Side::Against),
    ("opposed", Side::Against),
    ("abstention", Side::Abstain),
    ("abstentions", Side::Abstain),
    ("abstained", Side::Abstain),
    ("abstaining", Side::Abstain),
    ("abstain", Side::Abstain),
];
const BEFORE_NUMBER: &[(&str, Side)] = &[
    ("for", Side::For),
    ("votes for", Side::For),
    ("in favour", Side::For),
    ("votes in favour", Side::For),
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
];

/// votes = { number side | side ":" number | side "(" number ")" } | "by" number ["votes"] "to" number | number " to " number
///
/// "For (14)", "6 votes for 1 abstention", "by 8 votes to 20 votes with 1 abstention", "(4 to 0)", "10 in favour, 2 against"
pub fn votes(text: &str) -> Votes {
    let mut votes = Votes::default();
    let mut set = |side: Side, count: u32| {
        let place = match side {
            Side::For => &mut votes.in_favour,
            Side::Against => &mut votes.against,
            Side::Abstain => &mut votes.abstained,
        };
        place.get_or_insert(count);
    };
    for at in word_starts(text) {
        let Some(here) = text.get(at..) else { continue };
        if let Some((count, rest)) = number(here) {
            if let Ok((_, side)) = one_of(AFTER_NUMBER)(rest.trim_start()) {
                set(side, count);
            } else if let Some(second) = to_count(rest) {
                let by = text.get(..at).unwrap_or("").trim_end();
                if by.ends_with("by") || by.ends_with('(') {
                    set(Side::For, count);
                    set(Side::Against, second);
                }
            }
        } else if let Ok((rest, side)) = one_of(BEFORE_NUMBER)(here) {
            let gap = rest.trim_start_matches([' ', ':', '(', '–', '-', '=', '\u{a0}']);
            if gap.len() < rest.len() && rest.contains([':', '(', '–', '-', '=']) {
                let closed = rest.trim_start().starts_with([':', '(', '–', '-', '=']);
                let named = || bracketed_count(rest).filter(|_| rest.trim_start().starts_with(':'));
                if let Some(count) = number(gap).map(|found| found.0).filter(|_| closed).or_else(named) {
                    set(side, count);
                }
            }
        }
    }
    votes
}

/// "For: Councillors Ash, Oak and Lind (3)": the number in brackets at the end of the line.
fn bracketed_count(rest: &str) -> Option<u32> {
    let line = rest.lines().next()?.trim_end().trim_end_matches('.');
    let (_, inside) = line.strip_suffix(')')?.rsplit_once('(')?;
    number(inside).filter(|(_, rest)| rest.is_empty()).map(|found| found.0)
}

/// pair-line = [title] name ("/" | "and") name: "Crs Low / Pike"; and "MOVED by Cr Pike, seconded by Cr Low" alone
pub fn movers_line(text: &str) -> Option<Movers<'_>> {
    let text = text.trim();
    if text.len() > 90 {
        return None;
    }
    if let Some(found) = pair(text) {
        return Some(found);
    }
    let found = movers(text);
    let label = starts_with_any(&["moved", "moved by", "proposed by", "proposed", "prop"], text);
    (label && found.proposer.is_some() && found.seconder.is_some()).then_some(found)
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

const LOST: &[&str] = &[
    "amendment lost",
    "motion lost",
    "was lost",
    "declared lost",
    "to be lost",
    "and lost",
    "not carried",
    "was defeated",
    "defeated",
    "motion failed",
    "amendment fell",
    "motion fell",
    "the motion fell",
    "to the motion fell",
    "lost by",
    "fell",
    "vote lost",
    "motion not passed",
    "declared not carried",
    "amendment was not",
];
const UNANIMOUS: &[&str] =
    &["unanimous", "unanimously", "nem con", "nem. con", "nem.con", "carried nem", "without dissent"];
const CARRIED: &[&str] = &[
    "carried",
    "all agreed",
    "all in favour",
    "all were in favour",
    "motion passed",
    "in favour",
    "amendment agreed",
    "motion agreed",
    "was agreed",
    "passed",
    "all councillors agreed",
    "all in agreement",
];

/// outcome = "lost" | "unanimously" | "carried" ... in the words of a vote
///
/// "Amendment lost.", "Agreed unanimously.", "All in favour", "carried nem.con"
pub fn outcome(text: &str) -> Option<Outcome> {
    if find_any(text, LOST).is_some() {
        return Some(Outcome::Lost);
    }
    if find_any(text, UNANIMOUS).is_some() {
        return Some(Outcome::Unanimous);
    }
    find_any(text, CARRIED).map(|_| Outcome::Carried)
}

/// Whether the chair's casting vote decided.
pub fn casting_vote(text: &str) -> bool {
    find_any(text, &["casting vote"]).is_some()
}

const VOTE_STARTS: &[&str] = &[
    "prop",
    "proposed by",
    "proposed",
    "proposer",
    "moved by",
    "all agreed",
    "all in favour",
    "all were in favour",
    "seconded by",
    "seconded",
    "seconder",
    "2nd",
    "carried",
    "vote",
    "voting",
    "for",
    "unanimous",
    "agreed unanimously",
    "unanimously agreed",
    "motion carried",
    "motion passed",
    "all present unanimously",
    "all councillors present",
    "all councillors agreed",
    "against",
    "abstain",
    "passed",
    "6 in favour",
    "nem",
];

/// Whether a sentence only tells how a vote went, or who moved: "Prop. JB, 2nd GK, All agreed."
pub fn is_vote(text: &str) -> bool {
    let text = text.trim_start_matches(['(', '[', '*', '_']);
    let starts = starts_with_any(VOTE_STARTS, text)
        || number(text).is_some_and(|(_, rest)| one_of(AFTER_NUMBER)(rest.trim_start()).is_ok());
    starts
        && super::wording::count_words(text, 26) < 26
        && (votes(text).any() || outcome(text).is_some() || {
            let movers = movers(text);
            movers.seconder.is_some() || (movers.proposer.is_some() && text.len() < 60)
        })
}

/// The names after "Councillors:" or in a voting list: "Mr Ash, Ms Oak, Mrs Lind".
pub fn names(text: &str) -> Vec<String> {
    text.split([',', ';'])
        .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|name| name.starts_with(|letter: char| letter.is_uppercase()) && name.len() < 60)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movers_reads_its_forms() {
        let cases = [
            ("Mr Whit proposed, and Ms Lee seconded the motion that", "Mr Whit", "Ms Lee"),
            ("It was moved by Councillor Low, seconded by Councillor Coe and", "Councillor Low", "Councillor Coe"),
            (
                "On a motion by Councillor A Poole and seconded by Councillor B Oak it was",
                "Councillor A Poole",
                "Councillor B Oak",
            ),
            ("Prop. GK, 2nd KN, All in favour", "GK", "KN"),
            ("Prop JB, 2nd GK All agreed.", "JB", "GK"),
            (
                "It was proposed by Cllr. P. Harr, seconded by Cllr. J. Dove and unanimously agreed",
                "Cllr. P. Harr",
                "Cllr. J. Dove",
            ),
            ("Mr Pat proposed that the minutes be adopted. Seconded by Mr Bonn.", "Mr Pat", "Mr Bonn"),
            ("These were moved as correct by Hanna Sol and Esme Kerr.", "Hanna Sol", "Esme Kerr"),
            (
                "On the proposition of Councillor Gand, seconded by Councillor Jep, it was",
                "Councillor Gand",
                "Councillor Jep",
            ),
            ("Proposed by: Cllr Ash; Seconded by: Cllr Oak", "Cllr Ash", "Cllr Oak"),
        ];
        for (text, proposer, seconder) in cases {
            assert_eq!(movers(text), Movers { proposer: Some(proposer), seconder: Some(seconder) }, "{text}");
        }
    }

    #[test]
    fn pair_reads_two_surnames() {
        assert_eq!(pair("Beaven/Wilson").and_then(|movers| movers.seconder), Some("Wilson"));
        assert_eq!(pair("and/or"), None);
    }

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
        assert_eq!(read("Motion Passed (4 to 0)"), (Some(4), Some(0), None));
        assert_eq!(read("Prop. JB, 2nd JH, 6 in favour."), (Some(6), None, None));
        assert_eq!(read("a plan for 2018 and against 5 others"), (None, None, None));
    }

    #[test]
    fn outcome_reads_what_came_of_it() {
        assert_eq!(outcome("Amendment lost."), Some(Outcome::Lost));
        assert_eq!(outcome("Agreed unanimously."), Some(Outcome::Unanimous));
        assert_eq!(outcome("All in favour"), Some(Outcome::Carried));
        assert_eq!(outcome("carried nem.con"), Some(Outcome::Unanimous));
    }
}
