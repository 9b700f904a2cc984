//! Questions: sentences that end in a question mark, and sentences that tell of a question.

use super::Cue;
use super::answer::{answer_in_tail, reply};
use super::mover;
use super::question_words::{ASKERS, ASKS, HEADS, OPENINGS, QUESTION_WORDS, QUESTIONED, REPLIES};
use super::starts::word_starts;
use super::stray_mark::stray_mark;
use super::titles::starts_with_title;
use super::wording::{Wordings, after, find_any, starts_with_any};

/// Words near which a question may stand.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("question", Cue::Question),
    ("asked", Cue::Question),
    ("quer", Cue::Question),
    ("enquired", Cue::Question),
    ("query from", Cue::Question),
    ("sought", Cue::Question),
    ("in reply to", Cue::Question),
    ("inquired", Cue::Question),
    ("wanted to know", Cue::Question),
    ("wished to know", Cue::Question),
    ("wondered", Cue::Question),
    ("requested clarification", Cue::Question),
];

/// A question that a sentence asks or tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'t> {
    /// Who asked, as printed.
    pub by: Option<&'t str>,
    /// The answer, where the same sentence gives it.
    pub answered: Option<&'t str>,
}

/// asked = a sentence that ends in "?" | asker ("asked" question word | "questioned" | "queried") | what "was questioned"
/// | "In response to a question"
///
/// "Why had it been late?", "A Member questioned the impact", "Members asked what was planned"
pub fn asked(text: &str) -> Option<Asked<'_>> {
    if text.trim_end_matches(['"', '”', ')', '’', '\'']).ends_with('?') && !stray_mark(text) && !is_head(text) {
        // "Councillor Boyle: what is being done?"
        let dash = |by: &str, rest: &str| starts_with_title(by) && rest.trim_start().starts_with(['–', '-']);
        let by = mover::name(text).filter(|(by, rest)| rest.starts_with(':') || dash(by, rest)).map(|found| found.0);
        return Some(Asked { by, answered: None });
    }
    if let Some(raised) = RAISED.after(text) {
        // "Question raised by Mr Low regarding the lamps."
        return Some(Asked { by: mover::name(raised.trim_start()).map(|found| found.0), answered: None });
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
    by_asker(text).or_else(|| {
        OPENINGS.after(text)?;
        let commas = text.match_indices(',').take(6);
        commas
            .filter_map(|(at, _)| by_asker(text.get(at + 1..)?.trim_start()))
            .next()
            .or_else(|| word_starts(text).skip(2).take(30).find_map(|at| asks_at_once(text.get(at..)?)))
    })
}

/// Somebody with a title or a word for one asks at once: what follows "In terms of the lamps", "the Chair asked if".
fn asks_at_once(here: &str) -> Option<Asked<'_>> {
    let rest =
        ASKERS.after(here).or_else(|| mover::name(here).filter(|(by, _)| starts_with_title(by)).map(|it| it.1))?;
    ASKS.after(rest.trim_start())?;
    by_asker(here)
}

/// Whether the words head a column: "Whom?", "By When?"
fn is_head(text: &str) -> bool {
    HEADS.has(text.trim().trim_end_matches('?').trim_end())
}

const RAISED: &Wordings = &Wordings::new(&[
    "question raised by",
    "query raised by",
    "a question was raised by",
    "a query was raised by",
    "a question was asked by",
    "question asked by",
]);

const QUESTIONS: &Wordings =
    &Wordings::new(&["question", "supplementary question", "written question", "public question"]);

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
    starts_with_any(ANNOUNCES, rest.trim_start()).then_some(name)
}

const ANNOUNCES: &Wordings = &Wordings::new(&[
    "asked the following question",
    "asked the following questions",
    "asked the following supplementary question",
    "had given notice of the following question",
    "gave notice of the following question",
    "submitted the following question",
    "put the following question",
]);

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

/// Whether a question has a letter before it: "Q. How many?", "Q2. How many?"
pub fn is_lettered(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['Q', 'q']) else { return false };
    rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).starts_with(['.', ')'])
}

/// replied-to = "In reply to" name "," answer
///
/// "In reply to Councillor Ash, the Superintendent stated that": the name is the asker's, the rest the answer.
fn replied_to(text: &str) -> Option<Asked<'_>> {
    let named = REPLIED_TO.after(text)?.trim_start();
    let (by, rest) = mover::name(named).filter(|(by, _)| starts_with_title(by))?;
    // "In response to Mrs Low’s question on the lamps, ..."
    let by = ["’s", "'s"].iter().find_map(|own| by.strip_suffix(own)).unwrap_or(by);
    let own = ["’s", "'s", ""].iter().find_map(|own| rest.strip_prefix(own)).unwrap_or(rest).trim_start();
    let asked = ["question", "query", "enquiry"].iter().find_map(|asked| after(asked, own));
    let reply = match asked {
        Some(rest) => rest.split_once(',')?.1.trim(),
        None => rest.strip_prefix(',').filter(|_| after("in reply to", text).is_some())?.trim(),
    };
    (reply.len() > 8 && !reply.ends_with(':')).then_some(Asked { by: Some(by), answered: Some(reply) })
}

/// Whether a sentence tells of a question by answering it: the sentences after it are no more of the answer.
pub fn answers_itself(text: &str) -> bool {
    starts_with_any(REPLIES, text)
}

/// Whether a sentence asks, or somebody else asks for something in it: what stands from it on answers nothing.
pub fn asks_on(text: &str) -> bool {
    let initials = |by: &str| (2..=3).contains(&by.len()) && by.bytes().all(|byte| byte.is_ascii_uppercase());
    let named = || mover::name(text).filter(|(by, _)| starts_with_title(by) || initials(by)).map(|found| found.1);
    let rest = || named().or_else(|| ASKERS.after(text));
    asked(text).is_some() || rest().is_some_and(|rest| starts_with_any(&["asked", "requested"], rest.trim_start()))
}

/// Whether an asker is only a word for one: "She asked".
pub fn is_pronoun(by: &str) -> bool {
    PRONOUNS.has(by)
}

const PRONOUNS: &Wordings = &Wordings::new(&["he", "she", "they", "it", "i", "we", "this", "that"]);

/// Who speaks in the sentence before "She asked": its subject, with a title or without a name.
pub fn speaker(before: &str) -> Option<&str> {
    let unnamed = || ASKERS.after(before).and_then(|rest| before.get(..before.len() - rest.len()));
    let before_name = mover::name(before).map(|(by, _)| by).filter(|by| starts_with_title(by));
    before_name.or_else(unnamed)
}

const REPLIED_TO: &Wordings = &Wordings::new(&["in reply to", "in response to", "in answer to"]);

/// "In response to a question from Councillor Early, ..."
fn from(text: &str) -> Option<&str> {
    let (_, end) = find_any(text, &["question from", "query from", "questions from", "question by"])?;
    mover::name(text.get(end..)?.trim_start()).map(|found| found.0)
}

/// Somebody whom a few small words name, right before the verb of asking: "A young person asked", "An officer queried".
fn anybody(text: &str) -> Option<(&str, &str)> {
    ["a", "an", "another", "one"].iter().find_map(|word| after(word, text))?;
    let verbs = word_starts(text).skip(2).take(4);
    let at = verbs.map(|at| text.split_at(at)).find(|(_, here)| ASKS.after(here).is_some())?;
    let by = at.0.trim_end();
    let by = [" had", " has", " have"].iter().find_map(|help| by.strip_suffix(help)).unwrap_or(by);
    let plain = by.chars().all(|letter| letter.is_alphabetic() || letter == ' ' || letter == '-');
    let noun = by.rsplit(' ').next().is_some_and(|last| !ADVERBS.contains(&last));
    (plain && noun).then_some((by, at.1))
}

/// Words that part the asker from the verb.
const ADVERBS: &[&str] = &["also", "and", "be", "been", "further", "then", "was", "were", "which", "who", "that"];

/// Somebody asks: at the start of the sentence, or after "and": "Members referred to the figures and asked what".
fn by_asker(text: &str) -> Option<Asked<'_>> {
    let asker = || ASKERS.after(text).and_then(|rest| Some((text.get(..text.len() - rest.len())?, rest)));
    // "A resident of Mill Lane asked": who is called by one of the usual words may be told more nearly.
    let (by, rest) = asker()
        .filter(|(_, rest)| !starts_with_any(&["from", "of"], rest.trim_start()))
        .or_else(|| anybody(text))
        .or_else(|| mover::name(text))?;
    // "Mrs Low, a resident of Low Row, asked"
    let apposed = || {
        rest.strip_prefix(", ")?
            .split_once(", ")
            .filter(|(apposed, rest)| apposed.len() < 80 && ASKS.after(rest).is_some())
    };
    asks(by, rest).or_else(|| asks(by, apposed()?.1))
}

/// The question that `rest`, the words after its asker, tells.
fn asks<'t>(by: &'t str, rest: &'t str) -> Option<Asked<'t>> {
    let found = word_starts(rest).take(14).find_map(|at| {
        let here = rest.get(at..)?;
        let (what, asks) = ASKS.after(here)?;
        let before = rest.get(..at)?.trim();
        let verb = before.strip_suffix("also").map_or(before, str::trim_end);
        // "Members at the fair were also asked how": it is not they who ask.
        if !is_pronoun(by) && ["was", "were", "been", "be"].iter().any(|be| verb.ends_with(be)) {
            return None;
        }
        let nobody = before.eq_ignore_ascii_case("was") && by.eq_ignore_ascii_case("it");
        let led =
            nobody || before.is_empty() || before.ends_with("and") || before.ends_with("also") || before.ends_with(')');
        let what = what.trim_start();
        // "asked, in relation to page 5, if"
        let aside =
            || what.strip_prefix(',').and_then(|aside| aside.split_once(',')).map(|(_, what)| what.trim_start());
        let asks = if asks {
            starts_with_any(QUESTION_WORDS, what) || aside().is_some_and(|what| starts_with_any(QUESTION_WORDS, what))
        } else {
            !what.is_empty() && !starts_with_any(&["by"], what)
        };
        (led && asks).then_some(())
    });
    found.map(|()| Asked { by: Some(by), answered: answer_in_tail(rest) })
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
            "As a supplementary question, the Member queried whether it was new.",
            "Regarding page 2, which told of the lamps, the Chair enquired as to whether they were lit.",
            "Mr Ash wondered whether it was so.",
            "A resident of Low Row asked when it would be lit.",
            "Another resident asked about the lamps.",
            "Mrs Low, a resident of Low Row, asked about the lamps.",
            "Mr Ash asked, on page 5, if it was lit.",
            "Question raised by S Low regarding the lamps.",
            "J. Beard raises question regarding the lamps.",
            "A Member of the Committee enquired as to whether it was late.",
            "A young person asked why it was dark.",
            "It was asked whether it was dark.",
            "Following a question by Cllr Low, it was said that it was dark.",
            "With regards to the new lamps the Chairman asked if they were lit.",
        ] {
            assert!(asked(text).is_some(), "{text}");
        }
        for text in [
            "In reply to the letter, the Clerk wrote again.",
            "In reply to Mr Ash:",
            "Mr Watt asked members to promote it.",
            "The plan was agreed.",
            "The policy was unquestioned.",
            "Regarding page 2, the Chair asked Mr Low to write.",
            "The Board, which met late, heard that Mr Ash asked why.",
            "Regarding page 2 the Board heard Mr Ash, who asked why.",
            "Partners at the fair were also asked how they could help.",
            "By When?",
            "A letter was asked for.",
            "Mrs Low, a resident of Low Row, asked Mr Ash to write.",
            "A resident had asked when it would be lit.",
            "Mr Ash asked, on page 5, that it be lit.",
            "It was asked that it be lit.",
            "A letter that asked why it was dark was read.",
            "Whom?",
        ] {
            assert!(asked(text).is_none(), "{text}");
        }
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
        assert!(is_lettered("Q2. How many?") && !is_lettered("Quite so?"));
    }

    #[test]
    fn speaker_is_who_she_was() {
        assert_eq!(speaker("Cllr Jude Ash spoke of the lamps."), Some("Cllr Jude Ash"));
        assert_eq!(speaker("A member of the public spoke."), Some("A member of the public"));
        assert_eq!(speaker("Lamps were late."), None);
        assert!(asks_on("Cllr Ash asked for the list.") && !asks_on("Cllr Ash spoke of the list."));
        assert!(asks_on("OS asked that it be sent.") && !asks_on("Ash asked that it be sent."));
        assert!(asks_on("The Chair requested that it be sent.") && !asks_on("The Chair thanked them."));
        assert!(is_pronoun("She") && !is_pronoun("Sheila"));
    }

    #[test]
    fn asked_names_the_asker() {
        assert_eq!(
            asked("In reply to Councillor Fern, the Engineer stated so."),
            Some(Asked { by: Some("Councillor Fern"), answered: Some("the Engineer stated so.") })
        );
        assert_eq!(
            asked("In response to Mrs Low’s question on the lamps, it was said so."),
            Some(Asked { by: Some("Mrs Low"), answered: Some("it was said so.") })
        );
        assert_eq!(asked("In response to Mrs Low, it was said so."), None);
        assert_eq!(asked("A keeper had asked why it was dark.").and_then(|asked| asked.by), Some("A keeper"));
        assert_eq!(asked("Cllr Low – what is done?").and_then(|asked| asked.by), Some("Cllr Low"));
        assert_eq!(asked("A Member questioned the impact.").and_then(|asked| asked.by), Some("A Member"));
        assert_eq!(asked("Councillor Boyle: what is done?").and_then(|asked| asked.by), Some("Councillor Boyle"));
        assert_eq!(
            asked("In response to a question from Councillor Early, it was said so.").and_then(|asked| asked.by),
            Some("Councillor Early")
        );
    }
}
