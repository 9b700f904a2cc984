//! Counts that announce a list: "the following three priorities:", "Progress on the 4 additional recommendations was as follows:".

use super::number::count;
use crate::text::Span;

/// A count and what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announced<'t> {
    /// How many.
    pub count: u32,
    /// From the count to its noun.
    pub words: &'t str,
}

/// What can be announced and then listed.
const NOUNS: &[&str] = &[
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
    "schools",
    "risks",
    "targets",
    "strengths",
    "requirements",
    "documents",
    "appendices",
];

/// The count that announces the list after `lead`, which ends with its colon; none where two counts compete.
pub fn announced_count(lead: &str) -> Option<Announced<'_>> {
    let sentence = super::sentences(lead).last()?.of_text(lead);
    let mut found = None;
    for word in sentence.split_whitespace() {
        let at = Span::of(word, sentence)?.start as usize;
        let Some(announced) = sentence.get(at..).and_then(counted) else { continue };
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

/// counted = count, up to three words, one of [`NOUNS`]
fn counted(text: &str) -> Option<Announced<'_>> {
    let (rest, count) = count(text).ok()?;
    if !(2..=40).contains(&count) {
        return None;
    }
    let rest = rest.strip_prefix(char::is_whitespace)?;
    let noun = rest.split_whitespace().take(4).find(|word| {
        let letters = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        NOUNS.iter().any(|noun| noun.eq_ignore_ascii_case(letters))
    })?;
    let words = text.get(..Span::of(noun, text)?.end as usize)?;
    let clean = words.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let broken = words.get(..clean.len()).is_none_or(|words| words.contains(['.', ';', ':', ',']));
    (!broken).then_some(Announced { count, words: clean })
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
        assert_eq!(read("In 9-12 months the following points:"), None);
        assert_eq!(read("The two reports had three themes and four aims:"), None);
    }
}
