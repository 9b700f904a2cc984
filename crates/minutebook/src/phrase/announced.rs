//! Counts that announce a list: "the following three priorities:", "Progress on the 4 additional recommendations was as follows:".

use super::fold::squeeze;
use super::number::count;
use super::wording::Wordings;
use crate::text::Span;

/// A count and what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announced<'t> {
    /// How many.
    pub count: u32,
    /// From the count to its noun.
    pub words: &'t str,
}

impl Announced<'_> {
    /// What is counted, without the count.
    pub fn noun(&self) -> String {
        squeeze(self.words.trim_start().split_once(char::is_whitespace).map_or("", |(_, noun)| noun))
    }
}

/// What can be announced and then listed.
const NOUNS: &Wordings = &Wordings::new(&[
    "recommendations",
    "priorities",
    "areas",
    "points",
    "actions",
    "questions",
    "objectives",
    "themes",
    "options",
    "issues",
    "reasons",
    "outcomes",
    "aims",
    "findings",
    "conclusions",
    "proposals",
    "strands",
    "elements",
    "stages",
    "steps",
    "principles",
    "workstreams",
    "criteria",
    "resolutions",
    "amendments",
    "motions",
    "matters",
    "concerns",
    "factors",
    "projects",
    "applications",
    "quotations",
    "payments",
    "changes",
    "schools",
    "risks",
    "targets",
    "strengths",
    "requirements",
    "documents",
    "appendices",
]);

/// Words before a count that leave it open.
const HEDGES: &[&str] = &["at least", "more than", "over", "about", "up to", "some", "around", "nearly", "least the"];

/// The count that announces the list after `lead`, which ends with its colon; none where two counts compete.
pub fn announced_count(lead: &str) -> Option<Announced<'_>> {
    let sentence = super::sentences(lead).last()?.of_text(lead);
    if let Some(announced) = following(sentence) {
        return Some(announced);
    }
    if !sentence.split_whitespace().any(is_noun) {
        return None;
    }
    let mut found = None;
    for word in sentence.split_whitespace() {
        let at = Span::of(word, sentence)?.start as usize;
        let Some(announced) = sentence.get(at..).and_then(counted) else { continue };
        // "at least three priorities": any number of them may be listed.
        let before = sentence.get(..at)?.trim_end();
        if HEDGES.iter().any(|hedge| before.ends_with(hedge)) {
            return None;
        }
        if found.replace(announced).is_some() {
            return None;
        }
    }
    let announced: Announced<'_> = found?;
    let after = sentence.get(Span::of(announced.words, sentence)?.end as usize..)?;
    // "asked the following", "made these comments": something else is listed.
    let other = ["following", "these", "comments", "including", "include", "such as", "namely the"];
    (!other.iter().any(|word| super::find_folded(after, word).is_some())).then_some(announced)
}

/// following = "the following", count, up to two words, a plural, ":"
///
/// "agreed the following three pathways:"; whatever is counted, it is what the list has.
fn following(sentence: &str) -> Option<Announced<'_>> {
    let (_, end) = super::find_any(sentence, &["the following"])?;
    let rest = sentence.get(end..)?.trim_start();
    let words = rest.trim_end().trim_end_matches([':', '-', '–', ' ']);
    let (after, count) = count(words).ok().filter(|(_, count)| (2..=40).contains(count))?;
    let noun = after.starts_with(char::is_whitespace) && after.ends_with('s') && !after.ends_with("ss");
    let times = ["years", "months", "weeks", "days", "hours", "minutes"].iter().any(|unit| after.ends_with(unit));
    let plain = after.split_whitespace().count() <= 3 && !after.contains([',', '.', ';', ':', '(']);
    (noun && plain && !times && words.len() < rest.trim_end().len()).then_some(Announced { count, words })
}

/// counted = count, up to three words, one of [`NOUNS`]
fn counted(text: &str) -> Option<Announced<'_>> {
    let (rest, count) = count(text).ok()?;
    if !(2..=40).contains(&count) {
        return None;
    }
    let rest = rest.strip_prefix(char::is_whitespace)?;
    let noun = rest.split_whitespace().take(4).find(|word| is_noun(word))?;
    let words = text.get(..Span::of(noun, text)?.end as usize)?;
    let clean = words.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let broken = words.get(..clean.len()).is_none_or(|words| words.contains(['.', ';', ':', ',']));
    (!broken).then_some(Announced { count, words: clean })
}

/// Whether a word is one of [`NOUNS`], whatever signs stand around it.
fn is_noun(word: &str) -> bool {
    NOUNS.has(word.trim_matches(|letter: char| !letter.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn announced_count_is_the_list_s() {
        let read = |lead| announced_count(lead).map(|found| (found.count, found.words));
        assert_eq!(
            read("Progress on the 4 additional Key Recommendations in the Review was as follows:"),
            Some((4, "4 additional Key Recommendations"))
        );
        assert_eq!(read("The board has three priorities:"), Some((3, "three priorities")));
        assert_eq!(read("Having read the 2 recommendations, members made the following comments:"), None);
        assert_eq!(read("The panel agreed the following three pathways:"), Some((3, "three pathways")));
        assert_eq!(read("The following 2 late papers, which were tabled:"), None);
        assert_eq!(read("Over the following three months:"), None);
        assert_eq!(read("There were at least three priorities:"), None);
        assert_eq!(read("In 9-12 months the following points:"), None);
        assert_eq!(read("The two reports had three themes and four aims:"), None);
    }
}
