//! Acts, Bills and regulations by their names.

use super::{Referring, offset};
use crate::model::ReferenceKind;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{char, digit1, multispace1, satisfy};
use nom::combinator::{not, opt, recognize, verify};
use nom::multi::many0_count;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// act = capitalised words and their links, ( "Act" | "Bill" ), [ year ]
///
/// "Local Government Act 1972", "Children's Wellbeing and Schools Bill"
pub(super) fn act(input: &str) -> IResult<&str, &str> {
    let title_word =
        || take_while1(|letter: char| letter.is_alphanumeric() || matches!(letter, '’' | '\'' | '-' | '&' | ','));
    let year = preceded(multispace1, verify(digit1, |year: &str| year.len() == 4));
    let title = || {
        recognize(verify(title_word(), |word: &str| {
            (is_title_word(word) || is_link(word)) && !is_act(word.trim_end_matches(','))
        }))
    };
    let bracket = recognize(delimited(
        char('('),
        take_while1(|letter: char| letter.is_alphanumeric() || letter == ' '),
        char(')'),
    ));
    let name = verify(
        recognize((
            many0_count(terminated(alt((title(), bracket)), multispace1)),
            terminated(alt((tag("Act"), tag("Bill"), tag("Regulations"))), not(satisfy(char::is_alphanumeric))),
        )),
        |name: &str| name.starts_with(char::is_uppercase) && name.split_whitespace().count() > 1,
    );
    recognize((name, opt(preceded(opt(tag(",")), year)))).parse(input)
}

fn is_act(word: &str) -> bool {
    matches!(word, "Act" | "Bill" | "Regulations")
}

fn is_title_word(word: &str) -> bool {
    word.starts_with(char::is_uppercase) || word == "&"
}

fn is_link(word: &str) -> bool {
    matches!(word.trim_end_matches(','), "of" | "and" | "the" | "for" | "in" | "to" | "with" | "etc")
}

/// Where the name that leads to "Act" begins: title words and their links, back to a stop, an article or another Act.
fn name_start(before: &str) -> usize {
    let mut start = before.len();
    for _ in 0..14 {
        let head = before.get(..start).unwrap_or("").trim_end();
        if head.ends_with(')') {
            let open = head.rfind('(').filter(|open| head.len() - open < 60);
            let inner = open.and_then(|open| head.get(open + 1..head.len() - 1)).unwrap_or("");
            let titled = inner.split_whitespace().all(|word| is_title_word(word) || is_link(word));
            match open.filter(|_| titled && inner.len() > 3) {
                Some(open) => start = open,
                None => break,
            }
            continue;
        }
        let word = head.rsplit(char::is_whitespace).next().unwrap_or("");
        let letters = word.trim_start_matches(['(', '‘', '“', '"', '[']);
        let ends = word.is_empty() || word.ends_with(['.', ';', ':', '?']) || is_act(letters.trim_end_matches(','));
        if ends || !(is_title_word(letters) || is_link(letters)) {
            break;
        }
        start = head.len() - letters.len();
        if letters.len() < word.len() || letters == "The" {
            break;
        }
    }
    start
}

/// How much of a name tells whose duty it is: "the Council's" before "Care Act".
fn owned(name: &str) -> usize {
    const OWNERS: &[&str] = &["authority", "council", "board", "committee", "trust", "partnership", "government"];
    let owner = |word: &str| {
        let body = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
        body.is_some_and(|body| OWNERS.iter().any(|owner| owner.eq_ignore_ascii_case(body)))
    };
    let mut words = name.split_inclusive(char::is_whitespace).scan(0, |end, word| {
        *end += word.len();
        Some((*end, word.trim_end()))
    });
    words.find(|(_, word)| owner(word)).map_or(0, |(end, _)| end)
}

/// The Act whose word "Act" or "Bill" stands at byte `at` of `text`, its name with it.
pub fn act_at(text: &str, at: usize) -> Option<Referring<'_>> {
    let before = text.get(..at)?;
    let after_act = text.get(at..)?;
    let word = ["Act", "Bill", "Regulations"].iter().find(|word| after_act.starts_with(**word))?.len();
    if after_act.get(word..)?.starts_with(char::is_alphanumeric) || !before.ends_with(char::is_whitespace) {
        return None;
    }
    let start = name_start(before);
    let mut name = text.get(start + owned(before.get(start..)?)..)?;
    let mut part = false;
    while let Some((first, rest)) = name.split_once(char::is_whitespace) {
        // "Part VIII of the": its number goes with it.
        // "Schedule 12 A of the Act": the letter is the schedule's.
        let letter = matches!(first.as_bytes(), [b'A'..=b'Z']) && rest.starts_with("of ");
        let drop = is_link(first)
            || letter
            || std::mem::replace(&mut part, matches!(first, "Part" | "Schedule" | "Section" | "Chapter"))
            || matches!(
                first,
                "The"
                    | "Under"
                    | "Section"
                    | "In"
                    | "This"
                    | "By"
                    | "Since"
                    | "Whilst"
                    | "As"
                    | "That"
                    | "Part"
                    | "Schedule"
                    | "Draft"
                    | "Proposed"
                    | "New"
                    | "All"
                    | "Any"
                    | "See"
            )
            || first.bytes().any(|byte| byte.is_ascii_digit());
        if !drop {
            break;
        }
        name = rest.trim_start();
        if offset(text, name) >= at {
            return None;
        }
    }
    let (rest, words) = act(name).ok()?;
    let goes_on = rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let dated = words.ends_with(|letter: char| letter.is_ascii_digit());
    if (goes_on || word > 4) && !dated {
        return None;
    }
    Some(Referring { kind: ReferenceKind::Act, targets: vec![words], of: None, words, elsewhere: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn act_takes_its_name_and_year() {
        let named = |text: &'static str| act_at(text, text.find("Act").or(text.find("Bill"))?).map(|found| found.words);
        assert_eq!(named("under the Children Act 2004."), Some("Children Act 2004"));
        assert_eq!(
            named("Section 18 of the Harbours, Docks and Piers Clauses Act 1847"),
            Some("Harbours, Docks and Piers Clauses Act 1847")
        );
        assert_eq!(named("The Quays and Wharves Bill would"), Some("Quays and Wharves Bill"));
        assert_eq!(
            named("the Public Bodies (Admission to Meetings) Act 1960 s1(2)"),
            Some("Public Bodies (Admission to Meetings) Act 1960")
        );
        assert_eq!(named("Legal Implications The Harbours Act 2014 says"), Some("Harbours Act 2014"));
        assert_eq!(named("Part 15 of the Quays Act, 2001, as"), Some("Quays Act, 2001"));
        assert_eq!(named("Part VIII of the Docks Act 2001"), Some("Docks Act 2001"));
        assert_eq!(act_at("the Harbours Act and the Docks Act 1990", 31).map(|it| it.words), Some("Docks Act 1990"));
        assert_eq!(
            act_at("the Mooring (England) Regulations 2010", 22).map(|it| it.words),
            Some("Mooring (England) Regulations 2010")
        );
        assert_eq!(act_at("the Mooring Regulations say", 12), None);
        assert_eq!(named("the Port Authority’s Docks Act duties"), Some("Docks Act"));
        assert_eq!(named("the Fishermen's Wellbeing Act 2001"), Some("Fishermen's Wellbeing Act 2001"));
        assert_eq!(named("the Council's Act"), None);
        assert_eq!(named("The Act says"), None);
        assert_eq!(named("An Action Plan"), None);
    }
}
