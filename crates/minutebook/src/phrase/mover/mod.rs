//! Movers: who proposed and who seconded, in the forms that minutes print them.

mod name;

use super::Cue;
use super::starts::{plain_word_starts, word_starts};
use super::titles::starts_with_title;
use super::wording::{Wordings, after, find_any, starts_with_any};

pub use name::name;

/// The words of which one stands wherever a seconder is named.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("second", Cue::Second),
    ("sec ", Cue::Second),
    ("sec.", Cue::Second),
    ("sec:", Cue::Second),
    ("2nd", Cue::Second),
    ("moved as", Cue::Second),
];

/// Who moved and who seconded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Movers<'t> {
    /// Who moved.
    pub proposer: Option<&'t str>,
    /// Who seconded.
    pub seconder: Option<&'t str>,
}

/// A mover who has a name; "He proposed" and "They seconded" name none.
pub fn named(mover: &str) -> Option<&str> {
    const PRONOUNS: &[&str] = &["he", "she", "they", "it", "this", "we", "who", "both"];
    (!PRONOUNS.iter().any(|word| word.eq_ignore_ascii_case(mover))).then_some(mover)
}

const BY_PROPOSER: &Wordings = &Wordings::new(&[
    "proposed by",
    "moved by",
    "motion by",
    "motion of",
    "proposition of",
    "proposal of",
    "proposal by",
    "proposal from",
    "nominated by",
    "proposer",
    "prop",
    "proposed",
    "mover",
    "moved",
    "motion proposed by",
]);
const BY_SECONDER: &Wordings = &Wordings::new(&["seconded by", "seconder", "2nd", "second by", "seconded", "sec"]);
const PROPOSES: &Wordings = &Wordings::new(&[
    "proposed",
    "moved",
    "formally moved",
    "formally proposed",
    "then proposed",
    "has proposed",
    "suggested",
    "proposes",
    "proposing",
    "nominated",
]);
const SECONDS: &Wordings = &Wordings::new(&["seconded", "has seconded", "formally seconded", "seconds", "seconding"]);

/// The words of which one stands wherever a mover is named, either before the name or after it.
const MOVING: &Wordings = &Wordings::new(&[
    "proposed",
    "proposer",
    "proposition of",
    "proposal of",
    "proposal by",
    "proposal from",
    "proposes",
    "proposing",
    "nominated",
    "prop",
    "moved",
    "mover",
    "motion by",
    "motion of",
    "motion proposed",
    "suggested",
    "seconded",
    "seconds",
    "seconding",
    "seconder",
    "second by",
    "2nd",
    "sec",
]);

/// movers = (name "proposed" | "proposed by" name | "Prop." name) ... (name "seconded" | "seconded by" name | "2nd" name)
///
/// "Mr Whit proposed and Ms Lee seconded the motion", "moved by Councillor Low, seconded by Councillor Coe",
/// "Prop. GK, 2nd KN", "These were moved as correct by Ann Hill and Bo Lind"
pub fn movers(text: &str) -> Movers<'_> {
    let moving: Vec<usize> = plain_word_starts(text).filter(|at| stands_at(MOVING, text, *at)).collect();
    if moving.is_empty() {
        return lettered(text).unwrap_or_default();
    }
    let seconds = moving.iter().any(|at| stands_at(SECONDS, text, *at));
    if let Some(around) = if seconds { around_seconder(text) } else { None } {
        return around;
    }
    let mut found = Movers::default();
    let mut from = 0;
    for verb in moving {
        let here = text.get(verb..).unwrap_or("");
        let named = |verbs: &Wordings| {
            verbs.after(here)?;
            named_before(text, from.max(verb.saturating_sub(REACH)), verb, verbs)
        };
        if found.proposer.is_none() {
            found.proposer = named(PROPOSES).or_else(|| after_label(BY_PROPOSER, here));
        }
        if found.seconder.is_none() {
            let other = |name: &&str| !found.proposer.is_some_and(|first| first.ends_with(name));
            found.seconder = named(SECONDS).filter(other).or_else(|| after_label(BY_SECONDER, here));
        }
        if found.proposer.is_some() && found.seconder.is_some() {
            return found;
        }
        from = verb;
    }
    moved_together(text).unwrap_or(found)
}

/// How far before its verb the name of a mover may start, in bytes.
const REACH: usize = 160;

/// Whether one of `words` stands at place `at`.
fn stands_at(words: &Wordings, text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|here| words.after(here).is_some())
}

/// The first name between two places of `text` that one of `verbs` follows.
fn named_before<'t>(text: &'t str, from: usize, verb: usize, verbs: &Wordings) -> Option<&'t str> {
    let from = text.ceil_char_boundary(from);
    word_starts(text.get(from..verb)?).find_map(|at| before_verb(text.get(from + at..)?, verbs))
}

/// "These were moved as correct by Ann Hill and Bo Lind"
fn moved_together(text: &str) -> Option<Movers<'_>> {
    let (_, end) = find_any(text, MOVED_TOGETHER)?;
    let (first, rest) = name(text.get(end..)?.trim_start())?;
    let second = after("and", rest.trim_start()).and_then(|rest| name(rest.trim_start()));
    Some(Movers { proposer: Some(first), seconder: second.map(|second| second.0) })
}

/// around-seconder = name "," "seconded by" name ("," | "and") ("moved" | "proposed")
///
/// "Cllr Low, seconded by Cllr Pike, moved that the rents be raised": he moved whose name comes first.
fn around_seconder(text: &str) -> Option<Movers<'_>> {
    let (start, end) = find_any(text, &["seconded by"])?;
    let (seconder, rest) = name(text.get(end..)?.trim_start())?;
    PROPOSES.after(rest.trim_start_matches([',', ' ', '\n']))?;
    let before = text.get(..start)?.trim_end().strip_suffix(',')?;
    let proposer = word_starts(before).find_map(|at| {
        let (name, rest) = name(before.get(at..)?)?;
        rest.is_empty().then_some(name)
    })?;
    Some(Movers { proposer: Some(proposer), seconder: Some(seconder) })
}

const MOVED_TOGETHER: &Wordings =
    &Wordings::new(&["moved as correct by", "moved as a correct record by", "proposed and seconded by"]);

/// A name after a label of a mover: "proposed by Mr Low", "Prop. JB", "Seconder: Cllr Coe".
fn after_label<'t>(labels: &Wordings, here: &'t str) -> Option<&'t str> {
    let rest = labels.after(here)?;
    let gap = rest.trim_start_matches(['.', ':', ' ', '\n', '\u{a0}', '\t', '–']);
    let found = (gap.len() < rest.len()).then(|| name(gap)).flatten()?.0;
    // "2nd July" is a day.
    let day = found.split_whitespace().next().is_some_and(super::date::is_month);
    (!day).then_some(found)
}

/// A name before a verb of moving: "Mr Low proposed", "Cllr Coe seconded".
fn before_verb<'t>(here: &'t str, verbs: &Wordings) -> Option<&'t str> {
    let capital = here.starts_with(|first: char| first.is_uppercase() || matches!(first, 't' | 'o'));
    let (name, rest) = if capital { name(here)? } else { return None };
    let comma = rest.starts_with(',');
    let rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ',');
    let bracket = rest.strip_prefix('(').and_then(|inside| inside.get(inside.find(')')? + 1..)).unwrap_or(rest);
    let said = verbs.after(bracket.trim_start())?.trim_start();
    // "The CC nominated members": whom a person nominates has a name.
    let nominates = starts_with_any(&["nominated"], bracket.trim_start()) && !said.starts_with(char::is_uppercase);
    // "Mr Low as Chairman, seconded Mr Pike": the name of the seconder comes after.
    let named_after = comma && starts_with_title(said);
    // "RS proposed as Chair by DB": who is proposed moves nothing.
    let put_up = after("as", said).is_some();
    (after("by", said).is_none() && !put_up && !nominates && !named_after && !is_body(name)).then_some(name)
}

/// Whether a name before a verb of moving is a body's: "the Parish Council nominated", "the CC nominated".
fn is_body(name: &str) -> bool {
    let capitals = after("the", name).is_some_and(|bare| bare.trim().bytes().all(|byte| byte.is_ascii_uppercase()));
    capitals || super::agent(name).is_some_and(|agent| agent.kind == crate::model::OwnerKind::Body)
}

/// leading-seconder = name "seconded", at the start of a sentence: "Cllr Oak seconded.", "AS seconded the proposal."
pub fn leads_with_seconder(text: &str) -> bool {
    before_verb(text, SECONDS).is_some()
}

/// lettered = "P:" name "S:" name, the letters of proposer and seconder: "P: AA S: TA, All in favour"
fn lettered(text: &str) -> Option<Movers<'_>> {
    let rest = text.trim_start_matches(['(', '[', ' ']).strip_prefix("P:")?;
    let (first, second) = rest.split_once("S:")?;
    let (proposer, after) = name(first.trim_start())?;
    let alone = !after.contains(char::is_alphanumeric);
    let (seconder, _) = name(second.trim_start())?;
    alone.then_some(Movers { proposer: Some(proposer), seconder: Some(seconder) })
}

impl<'t> Movers<'t> {
    /// Whether both are named.
    pub fn are_both(&self) -> bool {
        self.proposer.is_some() && self.seconder.is_some()
    }

    /// The matter that follows the seconder's name in `text`, if the movers lead it: "Proposed Cllr Ash, Seconded Cllr Oak to
    /// approve the minutes", "... seconded by Cllr Oak and resolved to accept".
    pub fn matter(&self, text: &'t str) -> Option<&'t str> {
        let end = crate::text::Span::of(self.seconder?, text)?.end as usize;
        let mut rest = text.get(end..)?.trim_start_matches([',', ' ', '\n', '\u{a0}']);
        for word in ["and", "it was", "unanimously", "resolved", "agreed"] {
            rest = after(word, rest).map_or(rest, str::trim_start);
        }
        starts_with_any(&["to", "that"], rest).then_some(rest)
    }
}

/// pair = name "/" name, alone in its line
///
/// "Beaven/Wilson", "Councillors Ash/Oak"
pub fn pair(text: &str) -> Option<Movers<'_>> {
    let text = text.trim();
    text.contains('/').then_some(())?;
    let text =
        ["crs", "cllrs", "councillors"].iter().find_map(|title| after(title, text)).map_or(text, str::trim_start);
    let (first, rest) = name(text)?;
    let rest = rest.trim_start().strip_prefix('/')?;
    let first = first.trim_end();
    let (second, end) = name(rest.trim_start())?;
    (end.trim().is_empty() && text.len() < 60).then_some(Movers { proposer: Some(first), seconder: Some(second) })
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
    starts_with_any(&["moved", "proposed", "prop"], text).then_some(())?;
    Some(movers(text)).filter(Movers::are_both)
}

#[cfg(test)]
mod tests {
    use super::super::wording::Words;
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
            ("On a proposal by Cllr. Ash, seconded by Cllr. Oak, the minutes were approved", "Cllr. Ash", "Cllr. Oak"),
            ("Ann Hill nominated Bo Lind as Chair, Cllr Oak seconding", "Ann Hill", "Cllr Oak"),
            ("Ann Hill proposes Bo Lind as Chair and Cora Moss seconds", "Ann Hill", "Cora Moss"),
            ("P: AH S: CM, All in favour", "AH", "CM"),
            ("Cllr. Low proposed Cllr. Ash as Chairman, seconded Cllr. Pike and carried", "Cllr. Low", "Cllr. Pike"),
            ("The minutes of 2nd July were approved, proposed by AC, seconded by AS", "AC", "AS"),
            ("AH was nominated by CM and seconded by BL", "CM", "BL"),
            ("It was sent to Ann Hyde.Proposed MN, Seconded KR.", "MN", "KR"),
            ("AH was proposed by CM and seconded by BL. There were no others.", "CM", "BL"),
            ("Cllr Low, seconded by Cllr Pike, moved that the rents be raised", "Cllr Low", "Cllr Pike"),
            ("C.79 Cllr Ash proposed it, seconded by Cllr Oak the Chairman", "Cllr Ash", "Cllr Oak"),
        ];
        for (text, proposer, seconder) in cases {
            assert_eq!(movers(text), Movers { proposer: Some(proposer), seconder: Some(seconder) }, "{text}");
        }
    }

    #[test]
    fn a_pronoun_is_no_mover() {
        let found = movers("He proposed that the gate be mended; Ms Lind seconded");
        assert_eq!((found.proposer.and_then(named), found.seconder.and_then(named)), (None, Some("Ms Lind")));
        assert_eq!(movers("I. Hill proposed it").proposer.and_then(named), Some("I. Hill"));
    }

    #[test]
    fn a_body_moves_nothing() {
        assert_eq!(movers("Bo Lind proposed as Chair by all present"), Movers::default());
        assert_eq!(movers("The Parish Council nominated Mr Low as its governor"), Movers::default());
        assert_eq!(movers("unless the CC nominated members would leave"), Movers::default());
        assert_eq!(movers("The Leader of the Council moved the budget").proposer, Some("The Leader of the Council"));
        assert_eq!(movers("S: 12 P: 4"), Movers::default());
    }

    #[test]
    fn the_matter_follows_the_movers() {
        let matter = |text| movers(text).matter(text);
        assert_eq!(matter("Proposed Cllr Ash, Seconded Cllr Oak to approve it."), Some("to approve it."));
        assert_eq!(matter("Proposed by Cllr Ash, seconded by Cllr Oak and resolved to go."), Some("to go."));
        assert_eq!(matter("Proposed Cllr Ash, Seconded Cllr Oak. All agreed."), None);
        assert_eq!(matter("Proposed Cllr Ash, Seconded Cllr Oak and agreed."), None);
    }

    #[test]
    fn each_label_of_a_mover_moves() {
        for words in [BY_PROPOSER, BY_SECONDER, PROPOSES, SECONDS, MOVED_TOGETHER].into_iter().flat_map(Words::words) {
            assert!(find_any(words, MOVING).is_some(), "{words}");
        }
    }

    #[test]
    fn pair_reads_two_surnames() {
        assert_eq!(pair("Beaven/Wilson").and_then(|movers| movers.seconder), Some("Wilson"));
        assert_eq!(pair("and/or"), None);
    }
}
