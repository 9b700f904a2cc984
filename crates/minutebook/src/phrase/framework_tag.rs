//! Framework tags: which outcome or enabler of the children's social care national framework an improvement serves.

use super::wording::{after, find_any};
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag_no_case;
use nom::character::complete::{multispace1, one_of};
use nom::combinator::recognize;

/// What a tag speaks of.
const SUBJECTS: &[&str] = &["outcome", "enabler", "principle"];
/// What it may start with besides.
const FRAMEWORK: &str = "national framework";
/// Longer than any tag.
const LONGEST: usize = 160;

/// `framework_tag = ("(" | "[") words (")" | "]") ["."]`, or the bare words after a full stop, at the end of an
/// improvement, the words being "outcome 1, national framework" in any order and spelling.
///
/// Where the tag starts in `text`, and its words without brackets and stops.
pub fn framework_tag(text: &str) -> Option<(usize, &str)> {
    let end = text.trim_end().trim_end_matches(['.', ';', ',']).trim_end();
    bracketed(end).or_else(|| bare(end))
}

/// "(outcome 1, national framework)", "[ Outcome 4, national framework]"; the closing bracket may be missing.
fn bracketed(text: &str) -> Option<(usize, &str)> {
    let open = text.rfind(['(', '['])?;
    let inner = text.get(open + 1..)?;
    let words = inner.trim_end_matches([')', ']']);
    let closed = words.len() < inner.len();
    let words = words.trim().trim_end_matches(['.', ';']).trim_end();
    let framed = closed || find_any(words, &[FRAMEWORK]).is_some();
    (framed && words.len() < LONGEST && subject(words).is_ok()).then_some((open, words))
}

/// "Enabler three: National Framework" after the full stop of the improvement.
fn bare(text: &str) -> Option<(usize, &str)> {
    let from = text.char_indices().rev().map(|(at, _)| at).take_while(|at| text.len() - at < LONGEST).last()?;
    let tail = text.get(from..)?;
    let stop = tail.rmatch_indices(['.', ';']).map(|(at, _)| from + at + 1).next()?;
    let words = text.get(stop..)?.trim();
    let start = stop + text.get(stop..)?.find(|letter: char| !letter.is_whitespace())?;
    (find_any(words, &[FRAMEWORK]).is_some() && subject(words).is_ok()).then_some((start, words))
}

/// `subject = ["national framework" [":" | ","]] ("outcome" | "enabler" | "principle")`: "National Framework enabler two".
fn subject(text: &str) -> nom::IResult<&str, &str> {
    let text = text.trim_start();
    let text = after(FRAMEWORK, text).map_or(text, |rest| rest.trim_start_matches([' ', '\n', ':', ',', '-', '–']));
    let [outcome, enabler, principle] = [SUBJECTS[0], SUBJECTS[1], SUBJECTS[2]];
    let name = alt((tag_no_case(outcome), tag_no_case(enabler), tag_no_case(principle)));
    recognize((name, alt((multispace1, recognize(one_of("s:,")), nom::combinator::eof)))).parse(text)
}

#[cfg(test)]
mod tests {
    #[test]
    fn framework_tag() {
        let read = |text| super::framework_tag(text).map(|(_, words)| words);
        assert_eq!(read("Support to carers. (outcome 1, national framework)"), Some("outcome 1, national framework"));
        assert_eq!(read("Response to neglect [Outcome 3, National Framework]."), Some("Outcome 3, National Framework"));
        assert_eq!(read("Visits (National Framework enabler two)."), Some("National Framework enabler two"));
        assert_eq!(read("Visits (National\nFramework enabler two)."), Some("National\nFramework enabler two"));
        assert_eq!(read("Visits (Enabler two)"), Some("Enabler two"));
        assert_eq!(
            read("Visits and plans. Enabler three: National Framework."),
            Some("Enabler three: National Framework")
        );
        assert_eq!(read("The work of the designated officer (LADO)."), None);
        assert_eq!(read("The local offer and its outcomes."), None);
    }

    #[test]
    fn subject() {
        assert!(super::subject("outcomes 2 and 3").is_ok());
        assert!(super::subject("Enabler: the workforce is equipped").is_ok());
        assert!(super::subject("outcomeless").is_err());
    }
}
