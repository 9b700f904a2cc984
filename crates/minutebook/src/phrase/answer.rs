//! Answers: their labels, the sentences that answer, and the answer within the sentence that tells of the question.

use super::mover;
use super::owner;
use super::starts::word_starts;
use super::titles::starts_with_title;
use super::wording::{Wordings, after, find_any, starts_with_any};

const ANSWERS: &Wordings =
    &Wordings::new(&["answer", "response", "reply", "written response", "written answer", "written reply", "a"]);

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

/// What follows the letter of an answer: "A. It was open.", "A2. It was open."
///
/// An initial looks the same: only behind a question that is lettered in the same way is it an answer.
pub fn lettered(text: &str) -> Option<&str> {
    let rest = after("a", text).or_else(|| text.strip_prefix(['A', 'a']))?;
    let rest = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    rest.strip_prefix(['.', ')']).map(str::trim_start).filter(|rest| rest.len() > 8)
}

/// Whether a sentence says of itself that it answers: "In response, Ms Low stated", "In reply it was said".
pub fn responds(text: &str) -> bool {
    RESPONDS.after(text).is_some_and(|rest| !starts_with_any(&["to"], rest.trim_start()))
}

const RESPONDS: &Wordings = &Wordings::new(&["in response", "in reply", "in answer"]);

/// Whether a sentence is a note that the clerk wrote afterwards.
pub fn is_note(text: &str) -> bool {
    starts_with_any(&["post meeting note", "post-meeting note"], text)
}

/// Whether whoever asked goes on: "She added that", "He said that he had written".
pub fn goes_on(text: &str) -> bool {
    let she = after("she", text).or_else(|| after("he", text));
    she.is_some_and(|said| starts_with_any(SAYING, said.trim_start()))
}

const SAYING: &Wordings = &Wordings::new(&[
    "added",
    "also",
    "believed",
    "commented",
    "considered",
    "expressed",
    "felt",
    "further",
    "had",
    "highlighted",
    "mentioned",
    "noted",
    "pointed out",
    "referred",
    "said",
    "stated",
    "suggested",
    "thought",
]);

/// Verbs by which somebody answers and by nothing else.
const ANSWERED: &Wordings = &Wordings::new(&["replied", "responded", "answered", "in response", "in reply"]);

/// Verbs by which somebody who was asked tells.
const TOLD: &Wordings = &Wordings::new(&[
    "replied",
    "responded",
    "answered",
    "advised",
    "explained",
    "confirmed",
    "stated",
    "said",
    "reported",
    "indicated",
    "clarified",
    "informed",
    "agreed",
    "assured",
    "told",
    "undertook",
    "directed",
]);

/// Whether the words start by saying who answers: "The Head of Service replied that", "Mr Low, in response, said".
pub fn answered_by(text: &str) -> bool {
    let who = owner::owner(text).map(|(_, rest)| rest.trim_start_matches([' ', ',', '\n']));
    who.is_some_and(|rest| starts_with_any(ANSWERED, rest))
}

/// Whether the words start by saying who, by a post or a title, tells: "The Leader said that they would".
pub fn told_by(text: &str) -> bool {
    let who = owner::marked_owner(text).map(|(_, rest)| owner::past_apposed(rest).trim_start_matches([' ', ',', '\n']));
    who.and_then(|rest| TOLD.after(rest)).is_some()
}

/// answer-by-name = title name [("replied" | "responded") ["as follows"]] ":" words; gives the words, which may be none
///
/// "Councillor Ann Wray:", "The Leader replied: It was open."
pub fn answer_by_name(text: &str) -> Option<&str> {
    let (name, rest) = mover::name(text)?;
    let verb = ["replied", "responded", "answered", "replied as follows", "responded as follows"];
    let said = verb.iter().rev().find_map(|verb| after(verb, rest.trim_start()));
    let (_, words) = said.unwrap_or(rest).trim_start().split_once(':').filter(|(before, _)| before.is_empty())?;
    (said.is_some() || starts_with_title(name)).then_some(words.trim())
}

/// The answer within a sentence that tells of a question: what follows its first comma, or else who tells it.
///
/// "In response to a question on plans, reviews took place twice a year.", "In response to a query it was said that ..."
pub fn reply(text: &str) -> Option<&str> {
    let comma = text.find(',');
    // "In response to a query the Board were informed that it was open, dry and lit."
    let told = comma.and_then(|at| find_any(text.get(..at)?, TOLD_THAT)).and_then(|_| passive(text));
    let after_comma = comma.and_then(|at| text.get(at + 1..)).map(str::trim);
    let reply = told.or(after_comma).or_else(|| passive(text)).or_else(|| teller(text, word_starts(text).skip(1)))?;
    (reply.len() > 8 && !reply.ends_with(':')).then_some(reply)
}

/// The answer at the end of a sentence that begins with the question: "asked if it was, and was assured that it was",
/// "asked if he could, Mr Low agreed".
pub fn answer_in_tail(asked: &str) -> Option<&str> {
    if let Some((at, _)) = find_any(asked, CONFIRMED) {
        return asked.get(..at)?.trim_end().ends_with(',').then(|| asked.get(at..)).flatten();
    }
    if let Some((at, _)) = find_any(asked, ASSURED) {
        return asked.get(at + "and ".len()..);
    }
    // "asked why. - The Leader and Mr Low, Portfolio Holder for Lamps, replied that it was late."
    let stop = [". -", ". –"].iter().filter_map(|stop| Some((asked.find(stop)?, stop.len()))).min();
    if let Some(reply) = stop.and_then(|(at, length)| asked.get(at + length..)).map(str::trim_start) {
        let empty = |(_, end): &(usize, usize)| {
            reply.get(*end..).is_none_or(|more| more.trim_matches([' ', '.', '\n']).is_empty())
        };
        return find_any(reply, TOLD).filter(|found| !empty(found)).map(|_| reply);
    }
    let bytes = asked.as_bytes();
    let joins = bytes.iter().enumerate().filter_map(|(at, byte)| match byte {
        b',' | b';' => Some(at + 1),
        0xE2 => bytes[at..].starts_with("–".as_bytes()).then_some(at + '–'.len_utf8()),
        _ => None,
    });
    let ands = memchr::memmem::find_iter(bytes, b" and ").map(|at| at + " and ".len());
    let start = |at: usize| asked.get(at..).map_or(at, |rest| asked.len() - rest.trim_start().len());
    teller(asked, joins.chain(ands).map(start))
}

/// The words with which the answer begins at the end of a question that is told.
const CONFIRMED: &Wordings = &Wordings::new(&["it was confirmed", "this was confirmed"]);
const ASSURED: &Wordings = &Wordings::new(&[
    "and was assured",
    "and was advised",
    "and was informed",
    "and was told",
    "and were advised",
    "and were assured",
    "and were informed",
    "and were told",
]);

/// What somebody tells from one of the places on: "the Clerk advised that it was".
fn teller(text: &str, mut places: impl Iterator<Item = usize>) -> Option<&str> {
    places.find_map(|at| {
        let here = text.get(at..)?;
        let (_, rest) =
            owner::owner(here).filter(|(owner, _)| owner::is_marked(owner) || !goes_on_name(text.get(..at)))?;
        let rest = owner::past_apposed(rest).trim_start_matches([',', ' ', '\n']);
        let what = TOLD.after(rest)?;
        // "The Leader responded." gives no answer; "Mr Low agreed." does.
        let empty = what.trim_matches([' ', '.', '\n']).is_empty() && starts_with_any(ANSWERED, rest.trim_start());
        (!empty).then_some(here)
    })
}

/// Whether what follows these words goes on with a name: "and Lamps" behind "the Head of Roads".
fn goes_on_name(before: Option<&str>) -> bool {
    let last = before.and_then(|before| before.strip_suffix(" and ")?.rsplit(' ').next());
    last.is_some_and(|last| last.starts_with(char::is_uppercase))
}

/// Words by which a sentence surely begins to answer.
const TOLD_THAT: &Wordings = &Wordings::new(&[
    "was advised that",
    "were advised that",
    "was informed that",
    "were informed that",
    "was told that",
    "were told that",
    "was assured that",
    "were assured that",
    "it was confirmed that",
    "it was explained that",
    "it was reported that",
]);

const IT_WAS_TOLD: &Wordings = &Wordings::new(&[
    "it was confirmed",
    "it was reported",
    "it was stated",
    "it was explained",
    "it was noted",
    "it was said",
]);
const WAS_TOLD: &Wordings = &Wordings::new(&[
    "was advised",
    "were advised",
    "was informed",
    "were informed",
    "was told",
    "were told",
    "was assured",
]);

/// "it was confirmed that it was open", "the Board was advised that it was"
fn passive(text: &str) -> Option<&str> {
    if let Some((at, _)) = find_any(text, IT_WAS_TOLD) {
        return text.get(at..);
    }
    let (at, _) = find_any(text, WAS_TOLD)?;
    let before = text.get(..at)?;
    let subject = ["the ", "members ", "councillors ", "cllrs "].iter().filter_map(|word| before.rfind(word)).max()?;
    text.get(subject..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answer_label_reads_its_forms() {
        assert_eq!(answer_label("Answer from Councillor Pike"), Some(""));
        assert_eq!(answer_label("A: 120 children waited."), Some("120 children waited."));
        assert_eq!(answer_label("Response:"), Some(""));
        assert_eq!(answer_label("Response times had risen."), None);
        assert_eq!(answer_label("A report was received."), None);
    }

    #[test]
    fn lettered_reads_its_forms() {
        assert_eq!(lettered("A. It was open."), Some("It was open."));
        assert_eq!(lettered("A2. It was open."), Some("It was open."));
        assert_eq!(lettered("All of it was open."), None);
    }

    #[test]
    fn responds_reads_the_opening() {
        assert!(responds("In response, Ms Low said that it was."));
        assert!(!responds("In response to the plan, the Board met."));
    }

    #[test]
    fn goes_on_reads_the_asker() {
        assert!(goes_on("She added that it was dark.") && !goes_on("Sheila added it."));
        assert!(!goes_on("She was informed that it was lit."));
    }

    #[test]
    fn answered_by_reads_who_answers() {
        assert!(answered_by("The Head of Service replied that it was."));
        assert!(answered_by("Mr Low, in response, said that it was."));
        assert!(!answered_by("The Head of Service reported that it was."));
        assert_eq!(answer_by_name("Councillor Ann Wray:"), Some(""));
        assert_eq!(answer_by_name("The Leader replied: It was open."), Some("It was open."));
        assert_eq!(answer_by_name("Finance: the budget was low."), None);
    }

    #[test]
    fn reply_stands_after_the_comma_or_where_it_is_told() {
        assert_eq!(reply("In response to a query on plans, they were late."), Some("they were late."));
        assert_eq!(reply("In response to a query it was confirmed that it is."), Some("it was confirmed that it is."));
        assert_eq!(reply("In reply to a query the Board was advised so."), Some("the Board was advised so."));
        assert_eq!(reply("In reply to a query Mr Ash explained that it was."), Some("Mr Ash explained that it was."));
        assert_eq!(reply("In response to a query on the lamps:"), None);
        assert_eq!(
            reply("In response to a query the Board were informed that it was dry, lit and open."),
            Some("the Board were informed that it was dry, lit and open.")
        );
    }

    #[test]
    fn answer_in_tail_stands_beside_the_question() {
        assert_eq!(
            answer_in_tail("Mr Ash asked if it was open and was assured that it was."),
            Some("was assured that it was.")
        );
        assert_eq!(
            answer_in_tail("It was asked if so, it was confirmed that it was."),
            Some("it was confirmed that it was.")
        );
        assert_eq!(answer_in_tail("The Chair asked if Ann could help, Ann agreed."), Some("Ann agreed."));
        assert_eq!(
            answer_in_tail("JB asked whether it was open; the Clerk confirmed that it was."),
            Some("the Clerk confirmed that it was.")
        );
        assert_eq!(answer_in_tail("Mr Ash asked why. – The Leader responded."), None);
        assert_eq!(
            answer_in_tail("Mr Ash asked why. - The Leader and Ms Low, Portfolio Holder for Lamps, agreed to reply."),
            Some("The Leader and Ms Low, Portfolio Holder for Lamps, agreed to reply.")
        );
        assert_eq!(
            answer_in_tail("Mr Ash asked why, and the Head of Roads and Lamps replied that it was late."),
            Some("the Head of Roads and Lamps replied that it was late.")
        );
        assert_eq!(answer_in_tail("Mr Ash asked if lamps, posts and signs were new."), None);
    }
}
