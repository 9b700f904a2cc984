//! Questions: sentences that end in a question mark, and sentences that tell of a question.

use super::Cue;
use super::mover;
use super::starts::word_starts;
use super::titles::starts_with_title;
use super::wording::{Meanings, Wordings, after, find_any, starts_with_any};

/// Words near which a question may stand.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("question", Cue::Question),
    ("asked", Cue::Question),
    ("quer", Cue::Question),
    ("enquired", Cue::Question),
    ("query from", Cue::Question),
    ("sought", Cue::Question),
    ("in reply to", Cue::Question),
];

/// A question that a sentence asks or tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'t> {
    /// Who asked, as printed.
    pub by: Option<&'t str>,
    /// The answer, where the same sentence gives it.
    pub answered: Option<&'t str>,
}

/// Who asks without a name.
const ASKERS: &Wordings = &Wordings::new(&[
    "a member of the public",
    "a member of the panel",
    "a member",
    "members of the committee",
    "members",
    "councillors",
    "a councillor",
    "the committee",
    "the chair",
    "a resident",
    "panel members",
    "committee members",
    "board members",
    "the board",
    "the panel",
    "one member",
    "another member",
    "a panel member",
    "some members",
]);
/// What makes "asked" a question and not a request.
const QUESTION_WORDS: &Wordings = &Wordings::new(&[
    "what",
    "why",
    "how",
    "when",
    "where",
    "who",
    "whether",
    "if",
    "which",
    "about",
    "for confirmation",
    "for clarification",
    "for assurance",
    "to what extent",
    "questions about",
    "questions on",
    "a question about",
    "a question on",
    "a question",
]);
/// Verbs of asking, and whether a question word must follow them.
const ASKS: &Meanings<bool> = &Meanings::new(&[
    ("asked", true),
    ("enquired", true),
    ("queried", false),
    ("questioned", false),
    ("also asked", true),
    ("then asked", true),
    ("also questioned", false),
    ("sought assurance", false),
    ("sought assurances", false),
    ("sought clarification", false),
    ("sought confirmation", false),
    ("sought reassurance", false),
]);

/// asked = a sentence that ends in "?" | asker ("asked" question word | "questioned" | "queried") | what "was questioned"
/// | "In response to a question"
///
/// "Why had it been late?", "A Member questioned the impact", "Members asked what was planned"
pub fn asked(text: &str) -> Option<Asked<'_>> {
    if text.trim_end_matches(['"', '”', ')', '’', '\'']).ends_with('?') {
        // "Councillor Boyle: what is being done?"
        let by = mover::name(text).filter(|(_, rest)| rest.starts_with(':')).map(|found| found.0);
        return Some(Asked { by, answered: None });
    }
    if let Some(found) = replied_to(text) {
        return Some(found);
    }
    if starts_with_any(REPLIES, text) {
        return Some(Asked { by: from(text), answered: reply(text) });
    }
    // Each of these has a "q", as few words have.
    if memchr::memchr2(b'q', b'Q', text.as_bytes()).is_some() && find_any(text, QUESTIONED).is_some() {
        return Some(Asked { by: None, answered: None });
    }
    by_asker(text)
}

const QUESTIONED: &Wordings = &Wordings::new(&[
    "was also questioned",
    "was questioned",
    "were questioned",
    "was therefore questioned",
    "was queried",
    "a question was raised",
    "questions were asked about",
    "questions were asked on",
]);

/// Sentences that answer a question and say whose it was.
const REPLIES: &Wordings = &Wordings::new(&[
    "in response to a question",
    "in response to a query",
    "in reply to a question",
    "in reply to a query",
    "in answer to a question",
    "in answer to a query",
    "in response to questions from",
    "responding to a question",
    "responding to a query",
]);
const ANSWERS: &Wordings =
    &Wordings::new(&["answer", "response", "reply", "written response", "written answer", "written reply", "a"]);
const QUESTIONS: &Wordings =
    &Wordings::new(&["question", "supplementary question", "written question", "public question"]);

/// answer-label = ("Answer" | "Response" | "Reply" | "A") [("from" | "by") name] (":" | the end); gives what follows
///
/// "Answer from Councillor Pike", "Response:", "A: 120 children were waiting."
pub fn answer_label(text: &str) -> Option<&str> {
    let rest = ANSWERS.after_longest(text)?;
    if let Some(rest) = rest.trim_start().strip_prefix(':') {
        return Some(rest.trim_start_matches(['*', ' ', '\n', '\u{a0}']));
    }
    let named = ["from", "by", "of"].iter().any(|word| after(word, rest.trim_start()).is_some());
    let line = text.len() < 160 && !text.trim_end().ends_with(['.', '?', ';', ',']);
    if rest.trim().is_empty() && text.len() > 3 {
        return Some("");
    }
    if !named || !line {
        return None;
    }
    Some(rest.find(':').and_then(|at| rest.get(at + 1..)).map_or("", str::trim))
}

/// Whether a sentence says of itself that it answers: "In response, Ms Low stated", "In reply it was said".
pub fn responds(text: &str) -> bool {
    RESPONDS.after(text).is_some_and(|rest| !starts_with_any(&["to"], rest.trim_start()))
}

const RESPONDS: &Wordings = &Wordings::new(&["in response", "in reply", "in answer"]);

/// announced = "Question" [number] ("from" | "by" | "asked by") name; gives the name
///
/// "Question 1 from Mrs Jean Low to the Cabinet Member", "Mr Pike asked the following question:"
pub fn announced(text: &str) -> Option<&str> {
    if text.len() > 300 {
        return None;
    }
    let first = text.get(..text.find('?').unwrap_or(text.len()))?;
    if QUESTIONS.after(text).is_some() {
        let (_, end) = find_any(first, &["asked by", "from", "by"]).filter(|(at, _)| *at < 40)?;
        return mover::name(first.get(end..)?.trim_start()).map(|found| found.0);
    }
    let (name, rest) = mover::name(text)?;
    starts_with_any(&["asked the following question", "asked the following questions"], rest.trim_start())
        .then_some(name)
}

/// A question without its label: "Q: How many?" gives "How many?"
pub fn unlabelled(text: &str) -> &str {
    let rest =
        ["q", "question", "supplementary question"].iter().find_map(|label| after(label, text)).map(str::trim_start);
    let counted = rest.map(|rest| rest.trim_start_matches(|letter: char| letter.is_ascii_digit()));
    counted
        .and_then(|rest| rest.strip_prefix([':', '.']))
        .map(str::trim_start)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(text)
}

/// replied-to = "In reply to" name "," answer
///
/// "In reply to Councillor Ash, the Superintendent stated that": the name is the asker's, the rest the answer.
fn replied_to(text: &str) -> Option<Asked<'_>> {
    let named = REPLIED_TO.after(text)?.trim_start();
    let (by, rest) = mover::name(named).filter(|(by, _)| starts_with_title(by))?;
    let reply = rest.strip_prefix(',')?.trim();
    (reply.len() > 8 && !reply.ends_with(':')).then_some(Asked { by: Some(by), answered: Some(reply) })
}

const REPLIED_TO: &Wordings = &Wordings::new(&["in reply to"]);

/// "In response to a question from Councillor Early, ..."
fn from(text: &str) -> Option<&str> {
    let (_, end) = find_any(text, &["question from", "query from", "questions from", "question by"])?;
    mover::name(text.get(end..)?.trim_start()).map(|found| found.0)
}

/// What follows the first comma of "In response to a question on plans, reviews took place twice a year."
fn reply(text: &str) -> Option<&str> {
    let at = text.find(',')?;
    let reply = text.get(at + 1..)?.trim();
    (reply.len() > 8 && !reply.ends_with(':')).then_some(reply)
}

/// Somebody asks: at the start of the sentence, or after "and": "Members referred to the figures and asked what".
fn by_asker(text: &str) -> Option<Asked<'_>> {
    let asker = || ASKERS.after(text).and_then(|rest| Some((text.get(..text.len() - rest.len())?, rest)));
    let (by, rest) = asker().or_else(|| mover::name(text))?;
    let found = word_starts(rest).take(14).find_map(|at| {
        let here = rest.get(at..)?;
        let (what, asks) = ASKS.after(here)?;
        let before = rest.get(..at)?.trim();
        let led = before.is_empty() || before.ends_with("and") || before.ends_with("also") || before.ends_with(')');
        let what = what.trim_start();
        let asks = if asks {
            starts_with_any(QUESTION_WORDS, what)
        } else {
            !what.is_empty() && !starts_with_any(&["by"], what)
        };
        (led && asks).then_some(())
    });
    found.map(|()| Asked { by: Some(by), answered: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asked_reads_questions() {
        for text in [
            "Why had it been so late?",
            "A Member questioned the impact of the plan.",
            "Members asked what was planned.",
            "Members referred to the figures and asked what the council planned.",
            "The reason for delay was questioned.",
            "In response to a question on care plans, reviews took place.",
            "Mr Mann queried if a house was being built.",
            "In answer to a question from Mrs Low he said that it was open.",
            "In reply to Councillor Fern, the Engineer stated that it was mended.",
            "A question was raised regarding the lights.",
            "A Member sought assurance that the plan was on track.",
        ] {
            assert!(asked(text).is_some(), "{text}");
        }
        for text in [
            "In reply to the letter, the Clerk wrote again.",
            "In reply to Mr Ash:",
            "Mr Watt asked members to promote it.",
            "The plan was agreed.",
            "The policy was unquestioned.",
        ] {
            assert!(asked(text).is_none(), "{text}");
        }
    }

    #[test]
    fn answer_label_reads_its_forms() {
        assert_eq!(answer_label("Answer from Councillor Pike"), Some(""));
        assert_eq!(answer_label("A: 120 children waited."), Some("120 children waited."));
        assert_eq!(answer_label("Response:"), Some(""));
        assert_eq!(answer_label("Response times had risen."), None);
        assert_eq!(answer_label("A report was received."), None);
    }

    #[test]
    fn announced_names_the_asker() {
        assert_eq!(announced("Question 1 from Mrs Jean Low to the Cabinet Member"), Some("Mrs Jean Low"));
        assert_eq!(announced("Mr Pike asked the following question:"), Some("Mr Pike"));
        assert_eq!(announced("Questions were asked from the floor"), None);
    }

    #[test]
    fn unlabelled_takes_the_label_off() {
        assert_eq!(unlabelled("Q: How many?"), "How many?");
        assert_eq!(unlabelled("Quite so?"), "Quite so?");
    }

    #[test]
    fn responds_reads_the_opening() {
        assert!(responds("In response, Ms Low said that it was."));
        assert!(!responds("In response to the plan, the Board met."));
    }

    #[test]
    fn asked_names_the_asker() {
        assert_eq!(
            asked("In reply to Councillor Fern, the Engineer stated so."),
            Some(Asked { by: Some("Councillor Fern"), answered: Some("the Engineer stated so.") })
        );
        assert_eq!(asked("A Member questioned the impact.").and_then(|asked| asked.by), Some("A Member"));
        assert_eq!(asked("Councillor Boyle: what is done?").and_then(|asked| asked.by), Some("Councillor Boyle"));
        assert_eq!(
            asked("In response to a question from Councillor Early, it was said so.").and_then(|asked| asked.by),
            Some("Councillor Early")
        );
    }
}
