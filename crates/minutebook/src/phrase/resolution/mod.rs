//! Resolutions: the labels under which a body's decisions stand, and the sentences that tell of one.

mod inner;
mod recommending;
mod stops;

use crate::phrase::Cue;
use crate::phrase::clause::marker;
use crate::phrase::wording::{Meanings, Wordings, after, find_any, none, starts_with_any};
use nom::IResult;
use recommending::recommended_to;
use stops::stops;

pub use inner::inner_label;
pub use recommending::{agrees_to_recommend, asks_body, recommends_to, speaks_of_recommending};

/// Words near which a resolution may stand.
pub(in crate::phrase) const CUES: &[(&str, Cue)] = &[
    ("resol", Cue::Resolve),
    ("agree", Cue::Resolve),
    ("ordered", Cue::Resolve),
    ("noted", Cue::Resolve),
    ("decided", Cue::Resolve),
    ("decision:", Cue::Resolve),
    ("decision made", Cue::Resolve),
    ("decision taken", Cue::Resolve),
    ("decisions:", Cue::Resolve),
    ("recommendation to", Cue::Resolve),
    ("recommendations to", Cue::Resolve),
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
    ("authority be", Cue::Resolve),
    ("no comment", Cue::Resolve),
    ("fell", Cue::Resolve),
    ("as correct", Cue::Resolve),
    ("signed as", Cue::Resolve),
    ("confirmed and", Cue::Resolve),
    ("confirmed as", Cue::Resolve),
    ("confirmed the minutes", Cue::Resolve),
    ("ratified", Cue::Resolve),
    ("recommends", Cue::Resolve),
    ("passed for payment", Cue::Resolve),
    ("found to be", Cue::Resolve),
    ("supports th", Cue::Resolve),
    ("taken as read", Cue::Resolve),
    ("elected", Cue::Resolve),
    ("appointed", Cue::Resolve),
    ("co-opted", Cue::Resolve),
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
const LABELS: &Meanings<LabelWord> = &Meanings::new(&[
    ("RESOLVED TO RECOMMEND", LabelWord::Recommended),
    ("RESOLVED TO RECOMMENDATION", LabelWord::Recommended),
    ("RESOLVED", LabelWord::Resolved),
    ("RESOLUTION:", LabelWord::Resolved),
    ("RESOLVE:", LabelWord::Resolved),
    ("DECISION:", LabelWord::Decision),
    ("DECISIONS:", LabelWord::Decision),
    ("DECISION MADE:", LabelWord::Decision),
    ("DECISION TAKEN:", LabelWord::Decision),
]);
const CAPITAL_LABELS: &Meanings<LabelWord> = &Meanings::new(&[
    ("AGREED", LabelWord::Agreed),
    ("ORDERED", LabelWord::Resolved),
    ("NOTED", LabelWord::Noted),
    ("DECIDED", LabelWord::Resolved),
    ("RECOMMENDED", LabelWord::Recommended),
    ("DECISION", LabelWord::Decision),
]);
/// Words that are labels where a colon or a dash follows.
const STOPPED_LABELS: &Meanings<LabelWord> = &Meanings::new(&[
    ("Agreed", LabelWord::Agreed),
    ("Decided", LabelWord::Resolved),
    ("Recommended", LabelWord::Recommended),
]);
/// Headings over what one body recommends to another, where a name of a body follows.
const RECOMMENDATIONS_TO: &Wordings = &Wordings::new(&["RECOMMENDATION", "RECOMMENDATIONS"]);
/// What may stand before the label word: "It was therefore - Resolved", "And Resolved".
const PREAMBLES: &Wordings = &Wordings::new(&[
    "it was therefore",
    "it was then",
    "it was unanimously",
    "it was accordingly",
    "it was subsequently",
    "it was further",
    "it was also",
    "it was",
    "and it was",
    "and",
    "it is",
    "whereupon it was",
    "accordingly it was",
]);

/// label = [number] [preamble] word [ "unanimously" ] { "(" aside ")" | stop | number }
///
/// "RESOLVED:", "Resolved -", "17.4 Resolved –", "It was, / Resolved:", "And Resolved:", "RESOLVEDthat",
/// "Resolved to RECOMMEND: (to Cabinet)", "Resolved (7:7 and on the chair's casting vote) –", "Resolved 15/09/5.01"
pub fn label(text: &str) -> IResult<&str, Label<'_>> {
    let unnumbered = marker(text).map_or_else(|_| after_reference(text), |(rest, _)| rest);
    let start = unnumbered.trim_start_matches(['*', '_', '>', ' ']);
    if !(may_label(start.as_bytes()) || PREAMBLES.may_start(start.as_bytes())) {
        return none(text);
    }
    let (rest, word) = match label_word(start) {
        Some(found) => found,
        None => {
            let Some(rest) = PREAMBLES.after(start) else { return none(text) };
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

/// What follows a minute's own reference where a label word in capitals comes next: "C.3081.2 RESOLVED", "FC18/07/1 RESOLVED".
fn after_reference(text: &str) -> &str {
    if !text.bytes().take_while(u8::is_ascii_graphic).any(|byte| byte.is_ascii_digit()) {
        return text;
    }
    let Some((word, rest)) = text.split_once(char::is_whitespace) else { return text };
    let reference = word.len() < 16
        && word.bytes().any(|byte| byte.is_ascii_digit())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"./:-".contains(&byte));
    let rest = rest.trim_start();
    if reference && rest.starts_with("RESOLVED") { rest } else { text }
}

/// Words that may follow a label without a stop: "Resolved that", "Resolved No objection".
const FOLLOWS: &Wordings = &Wordings::new(&[
    "that",
    "to",
    "unanimously",
    "by",
    "accordingly",
    "as",
    "in",
    "nem",
    "no objection",
    "no objections",
]);

/// Whether "that" or "to" follows with nothing between: the words go on as a sentence.
fn starts_sentence(rest: &str) -> bool {
    starts_with_any(&["that", "to"], rest.trim_start())
}

/// Whether the first letters of `text` leave it open that a label word stands there.
fn may_label(text: &[u8]) -> bool {
    LABELS.may_start(text)
        || CAPITAL_LABELS.may_start(text)
        || RECOMMENDATIONS_TO.may_start(text)
        || STOPPED_LABELS.may_start(text)
}

/// numbered = "Resolution" ["No."] number (":" | "–" | "-" | "that" | "to"): "Resolution 24/25-113: That", "RESOLUTION 7 – To"
fn numbered(text: &str) -> Option<&str> {
    let rest = after("resolution", text).filter(|_| text.starts_with('R'))?.trim_start();
    let rest = ["no.", "no", "number"].iter().find_map(|no| after(no, rest)).map_or(rest, str::trim_start);
    let number = rest.split(|end: char| end.is_whitespace() || end == ':').next()?;
    let digits = number.bytes().any(|byte| byte.is_ascii_digit()) && number.len() < 16;
    let plain = number.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"./-()".contains(&byte));
    let after = rest.get(number.len()..).filter(|_| digits && plain)?.trim_start();
    (after.starts_with([':', '–', '-']) || starts_with_any(&["that", "to"], after)).then_some(after)
}

/// The label word at the start of `text`, and what stands after it.
fn label_word(text: &str) -> Option<(&str, LabelWord)> {
    if let Some(rest) = strip_prefix_any_case(text, "resolvedthat") {
        return text.get(text.len() - rest.len() - 4..).map(|rest| (rest, LabelWord::Resolved));
    }
    if let Some((rest, word)) = LABELS.after(text) {
        let lower = text.starts_with(|letter: char| letter.is_lowercase());
        let whole = rest.trim_start();
        let follows = whole.is_empty()
            || whole.starts_with(is_stop)
            || whole.starts_with(['(', '[', '*', '“', '"', '_'])
            || whole.starts_with(|letter: char| letter.is_ascii_digit())
            || starts_with_any(FOLLOWS, whole)
            || text.starts_with("RESOLVED")
            || (word == LabelWord::Decision && decides(whole));
        return (follows && !lower).then_some((rest, word));
    }
    if let Some(rest) = numbered(text) {
        return Some((rest, LabelWord::Resolved));
    }
    if let Some((rest, word)) = CAPITAL_LABELS.after(text) {
        let capital = text.chars().take_while(|letter| letter.is_alphabetic()).all(char::is_uppercase);
        let spaced = rest.trim_start();
        let follows = spaced.is_empty()
            || spaced.starts_with(is_stop)
            || spaced.starts_with('(')
            || starts_with_any(&["that", "to", "unanimously", "by", "as follows"], spaced);
        // "AGREED by all present": who agreed, and not to what.
        if starts_with_any(&["by all"], spaced) {
            return None;
        }
        let bare_notice = matches!(word, LabelWord::Noted | LabelWord::Decision)
            && !(spaced.is_empty() || spaced.starts_with(is_stop) || starts_with_any(&["that"], spaced));
        if capital && follows && !bare_notice {
            return Some((rest, word));
        }
    }
    if let Some(rest) = RECOMMENDATIONS_TO.after(text) {
        let to = recommended_to(rest.trim_start());
        let stopped = to.is_some_and(|(_, rest)| rest.trim_start_matches('*').starts_with(':'));
        let headed = (text.starts_with("RECOMM") || stopped) && text.len() < 400;
        return (headed && to.is_some()).then_some((rest, LabelWord::Recommended));
    }
    let (rest, word) = STOPPED_LABELS.after(text)?;
    let spaced = rest.trim_start();
    let stopped = spaced.starts_with([':', '–', '—', '-']) && text.starts_with(|letter: char| letter.is_uppercase());
    stopped.then_some((rest, word))
}

/// Whether the words after "Decision:" tell one: "Approved", "PERMITTED subject to", "Cabinet agreed to".
fn decides(text: &str) -> bool {
    let whole = starts_with_any(&["the", "cabinet", "members", "that"], text);
    let answered = starts_with_any(&["recommendation", "recommendations"], text)
        && find_any(text, &["agreed", "approved", "accepted"]).is_some_and(|(at, _)| at < 60);
    answered
        || crate::phrase::verb::active(text).is_some()
        || crate::phrase::telling::body_decides(text).is_some_and(|told| told.start < 60)
        || whole && crate::phrase::verb::verb(text).is_some()
}

fn strip_prefix_any_case<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let said = text.get(..prefix.len())?;
    said.eq_ignore_ascii_case(prefix).then(|| text.get(prefix.len()..)).flatten()
}

fn is_stop(letter: char) -> bool {
    matches!(letter, ':' | '–' | '—' | '-' | ',' | '.' | '‒' | ';' | '/' | '\\')
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
            ("Resolved No Objection.", "No Objection.", Resolved),
            ("Decision: Recommendations 1 and 2 agreed.", "Recommendations 1 and 2 agreed.", Decision),
            ("Resolution 24/25-113: That we go", "That we go", Resolved),
            ("RESOLUTION No. 7 – to go", "to go", Resolved),
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
            ("FC.3081.2 RESOLVED: that the plan", "that the plan", Resolved),
            ("AGREED that the plan", "that the plan", Agreed),
            ("Agreed: the plan", "the plan", Agreed),
            ("ORDERED that the plan", "that the plan", Resolved),
            ("NOTED", "", Noted),
            ("Recommended –", "", Recommended),
            ("RESOLVED by 7 votes to 3 that the plan", "that the plan", Resolved),
            ("RESOLVED by majority vote to accept it", "to accept it", Resolved),
            ("RESOLVED by a majority of 4 in favour to 1 against to make no claim", "to make no claim", Resolved),
            ("RESOLVED (unanimously) that the plan", "that the plan", Resolved),
            ("Decision: Approved", "Approved", Decision),
            ("Decision: PERMITTED subject to conditions", "PERMITTED subject to conditions", Decision),
            ("RECOMMENDATION TO CABINET", "", Recommended),
            ("RECOMMENDED TO COUNCIL:", "", Recommended),
        ];
        for (text, rest, word) in cases {
            assert_eq!(read(text), Some((rest, word)), "{text}");
        }
        for text in [
            "To resolve that",
            "It was resolved that",
            "Agreed unanimously.",
            "AGREED by all present.",
            "The Council resolves",
            "Noted",
            "Decision: Key",
            "RECOMMENDATION",
        ] {
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
}
