//! Resolutions: the labels under which a body's decisions stand, and the sentences that tell of one.

use super::clause::marker;
use super::wording::{after, find_any, none, one_of, starts_with_any, word_starts};
use super::{Cue, verb};
use crate::model::Verb;
use nom::IResult;

/// Words near which a resolution may stand.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("resol", Cue::Resolve),
    ("agree", Cue::Resolve),
    ("ordered", Cue::Resolve),
    ("noted", Cue::Resolve),
    ("decided", Cue::Resolve),
    ("decision:", Cue::Resolve),
    ("recommended", Cue::Resolve),
    ("approv", Cue::Resolve),
    ("accept", Cue::Resolve),
    ("adopt", Cue::Resolve),
    ("endors", Cue::Resolve),
    ("authoris", Cue::Resolve),
    ("object", Cue::Resolve),
    ("carried", Cue::Resolve),
    ("lost", Cue::Resolve),
    ("unanim", Cue::Resolve),
    ("in favour", Cue::Resolve),
    ("voted", Cue::Resolve),
    ("remitted", Cue::Resolve),
    ("same comments", Cue::Resolve),
    ("that the", Cue::Resolve),
    ("no comment", Cue::Resolve),
    ("fell", Cue::Resolve),
    ("as correct", Cue::Resolve),
];

/// The word that a label rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelWord {
    /// RESOLVED, DECIDED, ORDERED.
    Resolved,
    /// AGREED.
    Agreed,
    /// NOTED.
    Noted,
    /// RECOMMENDED, RESOLVED TO RECOMMEND.
    Recommended,
    /// "Decision:".
    Decision,
}

/// A resolution's label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label<'t> {
    /// The word that it rests on.
    pub word: LabelWord,
    /// The body to which it is recommended: "(to Cabinet)".
    pub to_body: Option<&'t str>,
    /// What stands beside it in brackets: "(7:7 and on the chair's casting vote)".
    pub aside: Option<&'t str>,
    /// Whether it says "unanimously".
    pub unanimous: bool,
}

/// Label words; those of the second table are labels only in capitals.
const LABELS: &[(&str, LabelWord)] = &[
    ("RESOLVED TO RECOMMEND", LabelWord::Recommended),
    ("RESOLVED TO RECOMMENDATION", LabelWord::Recommended),
    ("RESOLVED", LabelWord::Resolved),
    ("RESOLUTION:", LabelWord::Resolved),
    ("DECISION:", LabelWord::Decision),
];
const CAPITAL_LABELS: &[(&str, LabelWord)] = &[
    ("AGREED", LabelWord::Agreed),
    ("ORDERED", LabelWord::Resolved),
    ("NOTED", LabelWord::Noted),
    ("DECIDED", LabelWord::Resolved),
    ("RECOMMENDED", LabelWord::Recommended),
    ("DECISION", LabelWord::Decision),
];
/// Words that are labels where a colon or a dash follows.
const STOPPED_LABELS: &[(&str, LabelWord)] =
    &[("Agreed", LabelWord::Agreed), ("Decided", LabelWord::Resolved), ("Recommended", LabelWord::Recommended)];
/// What may stand before the label word: "It was therefore - Resolved", "And Resolved".
const PREAMBLES: &[&str] = &[
    "it was therefore",
    "it was then",
    "it was unanimously",
    "it was",
    "and it was",
    "and",
    "it is",
    "whereupon it was",
    "accordingly it was",
];

/// label = [number] [preamble] word [ "unanimously" ] { "(" aside ")" | stop | number }
///
/// "RESOLVED:", "Resolved -", "17.4 Resolved –", "It was, / Resolved:", "And Resolved:", "RESOLVEDthat",
/// "Resolved to RECOMMEND: (to Cabinet)", "Resolved (7:7 and on the chair's casting vote) –", "Resolved 15/09/5.01"
pub fn label(text: &str) -> IResult<&str, Label<'_>> {
    let unnumbered = marker(text).map_or(text, |(rest, _)| rest);
    let start = unnumbered.trim_start_matches(['*', '_', '>', ' ', '“', '"']);
    let (rest, word) = match label_word(start) {
        Some(found) => found,
        None => {
            let Some(rest) = PREAMBLES.iter().find_map(|words| after(words, start)) else { return none(text) };
            let rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || is_stop(letter));
            // "it was resolved that" is a sentence; after a preamble only a capital starts a label.
            match label_word(rest).filter(|_| rest.starts_with(|letter: char| letter.is_uppercase())) {
                Some((after, word)) if rest.starts_with("RESOLVED") || !starts_sentence(after) => (after, word),
                _ => return none(text),
            }
        }
    };
    let mut label = Label { word, to_body: None, aside: None, unanimous: false };
    Ok((stops(rest, &mut label), label))
}

/// inner-label = words ("RESOLVED" | "Resolved" stop) rest: a label at the end of the movers' sentence
///
/// "On a motion by Councillor Low and seconded by Councillor Coe it was RESOLVED that"; gives (before, rest, label).
pub fn inner_label(text: &str) -> Option<(&str, &str, Label<'_>)> {
    memchr::memmem::find_iter(text.as_bytes(), b"R").take(400).find_map(|at| {
        let (before, here) = (text.get(..at)?, text.get(at..)?);
        let (rest, word) = label_word(here).filter(|(_, word)| *word == LabelWord::Resolved)?;
        let led = before.trim_end().trim_end_matches(|letter: char| is_stop(letter) || letter.is_whitespace());
        let last = led.get(led.len().saturating_sub(12)..).unwrap_or("").to_ascii_lowercase();
        let capital = here.starts_with("RESOLVED") || !starts_sentence(rest);
        let led = ["was", "and", "was then", "was therefore", "unanimously", "was also"]
            .iter()
            .any(|end| last.ends_with(end));
        let prose = starts_with_any(&["it was"], before) && before.len() < 24;
        let fresh = here.starts_with("RESOLVED") && before.trim_end().ends_with(['.', '|', ')', ':']);
        if !(capital && (led || fresh) && !prose) {
            return None;
        }
        let mut label = Label { word, to_body: None, aside: None, unanimous: last.ends_with("unanimously") };
        Some((before, stops(rest, &mut label), label))
    })
}

/// Whether "that" or "to" follows with nothing between: the words go on as a sentence.
fn starts_sentence(rest: &str) -> bool {
    starts_with_any(&["that", "to"], rest.trim_start())
}

/// The label word at the start of `text`, and what stands after it.
fn label_word(text: &str) -> Option<(&str, LabelWord)> {
    if let Some(rest) = strip_prefix_any_case(text, "resolvedthat") {
        return text.get(text.len() - rest.len() - 4..).map(|rest| (rest, LabelWord::Resolved));
    }
    if let Ok((rest, word)) = one_of(LABELS)(text) {
        let lower = text.starts_with(|letter: char| letter.is_lowercase());
        let whole = rest.trim_start();
        let follows = whole.is_empty()
            || whole.starts_with(is_stop)
            || whole.starts_with(['(', '[', '*', '“', '"', '_'])
            || whole.starts_with(|letter: char| letter.is_ascii_digit())
            || starts_with_any(&["that", "to", "unanimously", "by", "accordingly", "as", "in", "nem"], whole)
            || text.starts_with("RESOLVED");
        return (follows && !lower).then_some((rest, word));
    }
    if let Ok((rest, word)) = one_of(CAPITAL_LABELS)(text) {
        let capital = text.chars().take_while(|letter| letter.is_alphabetic()).all(char::is_uppercase);
        let spaced = rest.trim_start();
        let follows = spaced.is_empty()
            || spaced.starts_with(is_stop)
            || spaced.starts_with('(')
            || starts_with_any(&["that", "to", "unanimously", "by"], spaced);
        let bare_notice = matches!(word, LabelWord::Noted | LabelWord::Decision)
            && !(spaced.is_empty() || spaced.starts_with(is_stop) || starts_with_any(&["that"], spaced));
        if capital && follows && !bare_notice {
            return Some((rest, word));
        }
    }
    let (rest, word) = one_of(STOPPED_LABELS)(text).ok()?;
    let spaced = rest.trim_start();
    let stopped = spaced.starts_with([':', '–', '—', '-']) && text.starts_with(|letter: char| letter.is_uppercase());
    stopped.then_some((rest, word))
}

fn strip_prefix_any_case<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let said = text.get(..prefix.len())?;
    said.eq_ignore_ascii_case(prefix).then(|| text.get(prefix.len()..)).flatten()
}

fn is_stop(letter: char) -> bool {
    matches!(letter, ':' | '–' | '—' | '-' | ',' | '.' | '‒' | ';' | '/' | '\\')
}

/// Goes over what stands between the label word and the resolution.
fn stops<'t>(mut rest: &'t str, label: &mut Label<'t>) -> &'t str {
    loop {
        let next = rest.trim_start_matches(|letter: char| letter.is_whitespace() || is_stop(letter) || letter == '*');
        if let Some(after) = after("unanimously", next) {
            label.unanimous = true;
            rest = after;
        } else if let Some((inside, after)) = bracketed(next).filter(|(inside, _)| is_aside(inside)) {
            match to_body(inside) {
                Some(body) => label.to_body = Some(body),
                None => label.aside = Some(inside),
            }
            label.unanimous |= find_any(inside, &["unanimous", "unanimously"]).is_some();
            rest = after;
        } else if let Some(after) = minute_number(next) {
            rest = after;
        } else if label.word == LabelWord::Recommended && next.len() < rest.len() && label.to_body.is_none() {
            match recommended_to(next) {
                Some((body, after)) => {
                    label.to_body = Some(body);
                    rest = after;
                }
                None => return next,
            }
        } else {
            return next;
        }
    }
}

/// A minute's own number after the label: "15/09/5.01 ".
fn minute_number(text: &str) -> Option<&str> {
    let end = text.find(char::is_whitespace)?;
    let word = text.get(..end)?.trim_end_matches([':', '.', '-', '–']);
    let number = word.contains('/') && word.bytes().filter(u8::is_ascii_digit).count() >= 3;
    (number && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'/' || byte == b'.'))
        .then(|| text.get(end..))
        .flatten()
}

/// The words in brackets at the start of `text`, and what stands after them.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('(')?;
    let end = inner.find(')')?;
    Some((inner.get(..end)?.trim(), inner.get(end + 1..)?))
}

/// Whether words in brackets stand beside a label: they are no list marker.
fn is_aside(inside: &str) -> bool {
    super::clause::marker_kind(inside).is_none() && inside.len() < 200
}

/// "to Cabinet", "to the Overview and Scrutiny Committee"
fn to_body(inside: &str) -> Option<&str> {
    let body = after("to", inside)?.trim();
    let body = after("the", body).map_or(body, str::trim);
    (!body.is_empty()).then_some(body)
}

/// recommended-to = "to" body up to ":" or "that"
///
/// "RECOMMENDED to Council that", "RESOLVED TO RECOMMEND to the Cabinet:"
fn recommended_to(text: &str) -> Option<(&str, &str)> {
    let body = after("to", text)?.trim_start();
    let body = after("the", body).map_or(body, str::trim_start);
    if !body.starts_with(char::is_uppercase) {
        return None;
    }
    let end = word_starts(body)
        .find(|at| body.get(*at..).is_some_and(|here| starts_with_any(&["that", "to"], here)))
        .into_iter()
        .chain(body.find([':', '–', '-', '\n', '.']))
        .min()?;
    let name = body.get(..end)?.trim();
    (name.len() < 80).then(|| body.get(end..).map(|rest| (name, rest))).flatten()
}

/// asks-body = ["that"] ["the"] body "be recommended to" rest | "that it be recommended to" body "that" rest
///
/// "That the Executive be recommended to approve the plan"; gives the body and what it is to do.
pub fn asks_body(text: &str) -> Option<(&str, &str)> {
    let core = after("that", text).map_or(text, str::trim_start);
    let core = after("the", core).map_or(core, str::trim_start);
    if let Some(rest) = after("it be recommended to", core) {
        let rest = rest.trim_start();
        let (at, end) = find_any(rest, &["that"])?;
        let body = rest.get(..at)?.trim_end_matches([' ', ',', '\n']);
        let body = after("the", body).map_or(body, str::trim_start);
        return (body.len() < 80).then(|| rest.get(end..).map(|rest| (body, rest)))?;
    }
    let (at, end) = find_any(core, &["be recommended to", "be RECOMMENDED that", "is recommended to"])?;
    let body = core.get(..at)?.trim_end();
    let named = body.starts_with(char::is_uppercase) && body.len() < 70 && !body.contains([',', ';', '.']);
    named.then(|| core.get(end..).map(|rest| (body, rest)))?
}

/// How a sentence tells of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// "It was agreed that", "it was resolved to".
    ItWas,
    /// "The Committee agreed", "Councillors agreed that", "All Councillors agreed to this proposal".
    Body,
    /// "The policy was approved", "was reviewed and accepted".
    Passive,
    /// "Approved & signed as correct", "all approved", "Agreed to".
    Bare,
    /// "This item was deferred".
    Deferred,
}

/// A decision told in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// How.
    pub telling: Telling,
    /// Where in the sentence the telling words start.
    pub start: usize,
    /// Where they end: what was decided may stand after them.
    pub end: usize,
    /// The verb that they have themselves; none for "resolved".
    pub verb: Option<Verb>,
}

const IT_WAS: &[&str] = &["it was", "it is", "it has been", "and it was"];
const IT_WAS_ADVERBS: &[&str] = &[
    "also",
    "therefore",
    "unanimously",
    "further",
    "formally",
    "then",
    "accordingly",
    "subsequently",
    "thereupon",
    "and",
    "hereby",
];
const DECIDING: &[(&str, Option<Verb>)] =
    &[("resolved", None), ("agreed", Some(Verb::Agree)), ("decided", None), ("ordered", None)];

/// it-was = "it was" [adverbs] ("resolved" | "agreed" | "decided")
///
/// "It was also AGREED that we write", "it was unanimously resolved to"
pub fn it_was(text: &str) -> Option<Told> {
    word_starts(text).find_map(|start| {
        let mut rest = IT_WAS.iter().find_map(|words| after(words, text.get(start..)?))?.trim_start();
        while let Some(more) = IT_WAS_ADVERBS.iter().find_map(|word| after(word, rest)) {
            rest = more.trim_start_matches([',', ' ', '\n', '–', '-']);
        }
        let (rest, verb) = one_of(DECIDING)(rest).ok()?;
        Some(Told { telling: Telling::ItWas, start, end: text.len() - rest.len(), verb })
    })
}

/// Bodies as the subject of a sentence; the article before them is optional.
const SUBJECTS: &[&str] = &[
    "committee",
    "cabinet",
    "council",
    "board",
    "panel",
    "executive",
    "meeting",
    "parish council",
    "town council",
    "community council",
    "county council",
    "city council",
    "full council",
    "scrutiny board",
    "sub-committee",
    "subcommittee",
    "councillors",
    "cllrs",
    "members",
    "all councillors",
    "all cllrs",
    "all members",
    "all councillors present",
    "forum",
    "partnership",
    "working group",
    "governing body",
    "governors",
    "all present",
    "trustees",
    "scrutiny committee",
];

/// What a body does in a sentence that tells of its decision.
const BODY_DECIDES: &[(&str, Option<Verb>)] = &[
    ("resolved", None),
    ("agreed", Some(Verb::Agree)),
    ("decided", None),
    ("approved", Some(Verb::Approve)),
    ("endorsed", Some(Verb::Endorse)),
    ("adopted", Some(Verb::Adopt)),
    ("accepted the", Some(Verb::Accept)),
    ("noted the", Some(Verb::Note)),
    ("received the", Some(Verb::Receive)),
    ("authorised", Some(Verb::Delegate)),
    ("delegated", Some(Verb::Delegate)),
    ("appointed", Some(Verb::Appoint)),
    ("voted to", None),
    ("voted unanimously to", None),
    ("ratified", Some(Verb::Approve)),
    ("deferred", Some(Verb::Defer)),
    ("rejected", Some(Verb::Reject)),
    ("supported the", Some(Verb::Support)),
    ("confirmed the minutes", Some(Verb::Confirm)),
    ("wished to object", Some(Verb::Other)),
    ("wish to object", Some(Verb::Other)),
    ("do not have any", Some(Verb::Other)),
    ("have no objection", Some(Verb::Other)),
    ("had no objection", Some(Verb::Other)),
    ("have no objections", Some(Verb::Other)),
    ("had no objections", Some(Verb::Other)),
    ("raised no objections", Some(Verb::Other)),
    ("do not have any objections", Some(Verb::Other)),
    ("raised no objection", Some(Verb::Other)),
];

/// body-decides = body [adverbs] verb
///
/// "Cabinet noted the report", "The meeting AGREED we should", "TCC authorised the Chairman"
pub fn body_decides(text: &str) -> Option<Told> {
    word_starts(text).find_map(|start| {
        let here = text.get(start..)?;
        let mut rest = subject(here)?.trim_start();
        while let Some(more) = IT_WAS_ADVERBS.iter().chain(&["present", "all"]).find_map(|word| after(word, rest)) {
            rest = more.trim_start();
        }
        let (rest, verb) = one_of(BODY_DECIDES)(rest).ok()?;
        Some(Told { telling: Telling::Body, start, end: text.len() - rest.len(), verb })
    })
}

/// A body as a subject at the start of `text`, and what follows it.
fn subject(text: &str) -> Option<&str> {
    let named = ["the", "this", "all"].iter().find_map(|word| after(word, text)).map_or(text, str::trim_start);
    let listed = SUBJECTS.iter().filter_map(|body| after(body, named)).min_by_key(|rest| rest.len());
    listed.or_else(|| {
        let end = text.find(|letter: char| !letter.is_ascii_uppercase()).unwrap_or(text.len());
        (2..=6).contains(&end).then(|| text.get(end..)).flatten().filter(|rest| rest.starts_with(char::is_whitespace))
    })
}

const WAS: &[&str] = &["was", "were"];
const WAS_ADVERBS: &[&str] = &[
    "unanimously",
    "duly",
    "formally",
    "then",
    "also",
    "reviewed and",
    "discussed and",
    "considered and",
    "all",
    "therefore",
    "moved and",
    "read and",
    "checked and",
    "agreed and",
    "proposed and",
];
const WAS_DECIDED: &[(&str, Option<Verb>)] = &[
    ("approved", Some(Verb::Approve)),
    ("agreed", Some(Verb::Agree)),
    ("adopted", Some(Verb::Adopt)),
    ("accepted", Some(Verb::Accept)),
    ("resolved", None),
    ("endorsed", Some(Verb::Endorse)),
    ("voted for", None),
    ("confirmed as", Some(Verb::Confirm)),
    ("moved as correct", Some(Verb::Confirm)),
    ("elected", Some(Verb::Appoint)),
    ("ratified", Some(Verb::Approve)),
    ("signed as", Some(Verb::Confirm)),
    ("carried", None),
    ("co-opted", Some(Verb::Appoint)),
    ("taken as read", Some(Verb::Confirm)),
];

/// was-decided = ("was" | "were") [adverbs] participle
///
/// "A memorial was reviewed and approved", "The minutes were agreed as a true record"
pub fn was_decided(text: &str) -> Option<Told> {
    word_starts(text).find_map(|start| {
        let mut rest = WAS.iter().find_map(|words| after(words, text.get(start..)?))?.trim_start();
        while let Some(more) = WAS_ADVERBS.iter().find_map(|word| after(word, rest)) {
            rest = more.trim_start();
        }
        let (rest, verb) = one_of(WAS_DECIDED)(rest).ok()?;
        let elsewhere = starts_with_any(
            &["by the government", "in 19", "in 20", "last", "at the last", "out", "over", "forward"],
            rest.trim_start(),
        );
        let verb = verb.or_else(|| verb::verb(rest)).or_else(|| verb::verb(text));
        (!elsewhere).then_some(Told { telling: Telling::Passive, start, end: text.len() - rest.len(), verb })
    })
}

const DEFERRALS: &[&str] = &[
    "was deferred",
    "were deferred",
    "be deferred",
    "report deferred",
    "item deferred",
    "is deferred",
    "comeback to this",
    "come back to this",
    "deferred to",
    "deferred until",
];

/// deferred = "was deferred", "Report deferred", "come back to this issue"
pub fn deferred(text: &str) -> bool {
    find_any(text, DEFERRALS).is_some()
}

/// Sentences that only say yes to the one before: "This was AGREED", "All agreed to this proposal".
const ECHO_STARTS: &[&str] =
    &["this was", "these were", "this is", "all were in", "all councillors", "all cllrs", "all members", "all agreed"];
const ECHO_ENDS: &[&str] = &[
    "to this proposal",
    "to this",
    "with this",
    "this be",
    "that this",
    "was agreed",
    "were accepted",
    "was agreed by",
];

/// echo = a sentence whose matter stands in the sentence before it
///
/// "This was AGREED.", "These were accepted by all.", "Cllrs agreed this be done in the Spring."
pub fn echo(text: &str) -> bool {
    let short = super::wording::count_words(text, 16) < 16;
    short
        && find_any(text, &["to continue"]).is_none()
        && (starts_with_any(ECHO_STARTS, text)
            || find_any(text, &["agreed this", "agreed to this", "agreed with this"]).is_some())
        && (find_any(text, ECHO_ENDS).is_some() || find_any(text, &["agreed this"]).is_some())
}

const BARE: &[(&str, Option<Verb>)] = &[
    ("approved & signed", Some(Verb::Approve)),
    ("approved and signed", Some(Verb::Approve)),
    ("agreed to", Some(Verb::Agree)),
    ("agreed that", Some(Verb::Agree)),
    ("resolved that", None),
    ("resolved to", None),
    ("recommended for approval by parish council", Some(Verb::Recommend)),
    ("recommended for approval by town council", Some(Verb::Recommend)),
    ("recommended for refusal by parish council", Some(Verb::Recommend)),
    ("recommended for refusal by town council", Some(Verb::Recommend)),
    ("agreed and signed", Some(Verb::Agree)),
    ("confirmed and signed", Some(Verb::Confirm)),
];

/// bare = "Approved & signed as correct", "Agreed to", at the start of a sentence
pub fn bare(text: &str) -> Option<Told> {
    let (rest, verb) = one_of(BARE)(text).ok()?;
    Some(Told { telling: Telling::Bare, start: 0, end: text.len() - rest.len(), verb })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(&str, LabelWord)> {
        label(text).ok().map(|(rest, label)| (rest, label.word))
    }

    #[test]
    fn label_reads_its_forms() {
        use LabelWord::*;
        let cases = [
            ("RESOLVED:", "", Resolved),
            ("RESOLVED:  That the Board notes", "That the Board notes", Resolved),
            ("RESOLVED – That the plan be noted", "That the plan be noted", Resolved),
            ("RESOLVED that a group be set up", "that a group be set up", Resolved),
            ("Resolved – That", "That", Resolved),
            ("Resolved", "", Resolved),
            ("Resolved-", "", Resolved),
            ("RESOLVEDthat the plan", "that the plan", Resolved),
            ("RESOLVED    -           That", "That", Resolved),
            ("17.4     Resolved – That the terms", "That the terms", Resolved),
            ("3. RESOLVED that Cabinet note", "that Cabinet note", Resolved),
            ("RESOLVED (i). That the plan", "(i). That the plan", Resolved),
            ("It was therefore – Resolved – That", "That", Resolved),
            ("It was, Resolved: That", "That", Resolved),
            ("And Resolved: “That, the draft", "“That, the draft", Resolved),
            ("Resolved (7:7 and on the chair's casting vote) – that", "that", Resolved),
            ("Resolved 15/09/5.01 that", "that", Resolved),
            ("AGREED that the plan", "that the plan", Agreed),
            ("Agreed: the plan", "the plan", Agreed),
            ("ORDERED that the plan", "that the plan", Resolved),
            ("NOTED", "", Noted),
            ("Recommended –", "", Recommended),
        ];
        for (text, rest, word) in cases {
            assert_eq!(read(text), Some((rest, word)), "{text}");
        }
        for text in ["To resolve that", "It was resolved that", "Agreed unanimously.", "The Council resolves", "Noted"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn label_names_the_body_it_recommends_to() {
        let body = |text| label(text).ok().and_then(|(_, label)| label.to_body);
        assert_eq!(body("Resolved to RECOMMEND: (to Cabinet)"), Some("Cabinet"));
        assert_eq!(
            body("Resolved to RECOMMEND:  (to the Overview and Scrutiny Committee)"),
            Some("Overview and Scrutiny Committee")
        );
        assert_eq!(body("RECOMMENDED to Full Council that the plan"), Some("Full Council"));
    }

    #[test]
    fn it_was_reads_a_told_decision() {
        assert!(it_was("It was also AGREED that we write").is_some());
        assert!(it_was("9.35pm; it was resolved to adjourn").is_some());
        assert!(it_was("It had been AGREED that").is_none());
        assert!(it_was("It was noted that").is_none());
    }

    #[test]
    fn body_decides_reads_subject_and_verb() {
        for text in [
            "Cabinet noted the report",
            "The meeting AGREED we should",
            "NPC authorised the Chairman",
            "Councillors agreed that it",
        ] {
            assert!(body_decides(text).is_some(), "{text}");
        }
        assert!(body_decides("The Committee noted that numbers had risen").is_none());
    }

    #[test]
    fn was_decided_reads_a_passive() {
        assert_eq!(
            was_decided("A memorial was reviewed and approved.").and_then(|told| told.verb),
            Some(Verb::Approve)
        );
        assert!(was_decided("The plan had been approved").is_none());
    }

    #[test]
    fn echo_knows_a_yes() {
        for text in [
            "This was AGREED.",
            "These were accepted by all.",
            "All Cllrs agreed to this proposal.",
            "Cllrs agreed this be done in May.",
        ] {
            assert!(echo(text), "{text}");
        }
        assert!(!echo("This was accepted."));
    }
}
