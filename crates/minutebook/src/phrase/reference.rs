//! References to paragraphs, recommendations, minutes, appendices, documents, sections and Acts.

use super::Cue;
use super::number::{number_word, ordinal};
use super::wording::after;
use crate::model::ReferenceKind;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, digit1, multispace0, multispace1, satisfy};
use nom::combinator::{not, opt, peek, recognize, verify};
use nom::multi::{many0_count, separated_list1};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// The words at which a reference can begin.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("para", Cue::Refer),
    ("section", Cue::Refer),
    ("s.", Cue::Refer),
    ("schedule", Cue::Refer),
    ("appendi", Cue::Refer),
    ("annex", Cue::Refer),
    ("minute", Cue::Refer),
    ("recommendation", Cue::Refer),
    ("document", Cue::Refer),
    ("bullet", Cue::Refer),
    ("theme", Cue::Refer),
];

/// One reference: its quote, its targets, what they are part of.
#[derive(Clone, Debug, PartialEq)]
pub struct Referring<'t> {
    /// What it points at.
    pub kind: ReferenceKind,
    /// Numbers, letters or names, as printed.
    pub targets: Vec<&'t str>,
    /// What the targets are part of.
    pub of: Option<&'t str>,
    /// From the first word to the last.
    pub words: &'t str,
}

/// The words that announce numbers, and what the numbers are of; longer ones first.
const HEADS: &[(&str, ReferenceKind)] = &[
    ("paragraphs", ReferenceKind::Paragraph),
    ("paragraph", ReferenceKind::Paragraph),
    ("paras.", ReferenceKind::Paragraph),
    ("paras", ReferenceKind::Paragraph),
    ("para.", ReferenceKind::Paragraph),
    ("para", ReferenceKind::Paragraph),
    ("s.", ReferenceKind::Section),
    ("sections", ReferenceKind::Section),
    ("section", ReferenceKind::Section),
    ("schedule", ReferenceKind::Section),
    ("themes", ReferenceKind::Section),
    ("theme", ReferenceKind::Section),
    ("appendices", ReferenceKind::Appendix),
    ("appendix", ReferenceKind::Appendix),
    ("annexes", ReferenceKind::Appendix),
    ("annex", ReferenceKind::Appendix),
    ("minutes", ReferenceKind::Minute),
    ("minute", ReferenceKind::Minute),
    ("recommendations", ReferenceKind::Recommendation),
    ("recommendation", ReferenceKind::Recommendation),
    ("documents", ReferenceKind::Document),
    ("document", ReferenceKind::Document),
];

/// The reference whose word stands at byte `at` of `text`.
///
/// ```
/// use minutebook::phrase::referring;
/// let text = "as set out in JAR paras 39 and 42.";
/// let found = referring(text, 18).unwrap();
/// assert_eq!((found.targets, found.of), (vec!["39", "42"], Some("JAR")));
/// ```
pub fn referring(text: &str, at: usize) -> Option<Referring<'_>> {
    let (before, input) = (text.get(..at)?, text.get(at..)?);
    if let Some(rest) = after("bullet point", input).or_else(|| after("bullet", input)) {
        return bullet(text, before, rest);
    }
    let (rest, kind) = head(input)?;
    let theme = input.get(..5).is_some_and(|word| word.eq_ignore_ascii_case("theme"));
    let schedule = input.get(..8).is_some_and(|word| word.eq_ignore_ascii_case("schedule"));
    let (rest, targets) = targets(kind, theme, rest)?;
    let named_before = if kind == ReferenceKind::Paragraph || kind == ReferenceKind::Recommendation {
        owner_before(before)
    } else {
        None
    };
    let (rest, of) = match part_of(rest) {
        Some((after, of)) => (after, Some(of)),
        None => (rest, named_before),
    };
    let start = named_before.map_or(at, |owner| at.saturating_sub(before.len() - offset(before, owner)));
    let words = text.get(start..text.len() - rest.len())?.trim_end();
    let targets = if schedule || theme {
        vec![input.get(..input.len() - rest.len())?.split(" to the ").next()?.split(" of the ").next()?.trim_end()]
    } else {
        targets
    };
    Some(Referring { kind, targets, of, words })
}

fn offset(whole: &str, part: &str) -> usize {
    crate::text::Span::of(part, whole).map_or(0, |span| span.start as usize)
}

/// head = one of [`HEADS`], no letter after it
fn head(input: &str) -> Option<(&str, ReferenceKind)> {
    HEADS.iter().find_map(|(word, kind)| Some((after(word, input)?, *kind)))
}

/// targets = [ "No." ], target, { ( "," | "and" | "&" | "or" | ", and" ), target }
///
/// "82", "39 and 42", "A, B and C", "3.1 to 3.4", "100A(4)", "RC/3", "”Y”"
fn targets(kind: ReferenceKind, theme: bool, input: &str) -> Option<(&str, Vec<&str>)> {
    let numbered = |text| {
        recognize((
            alt((tag("Nos."), tag("No."), tag("Nos"), tag("No"), tag("no."), tag("Number"), tag("number"))),
            multispace0,
        ))
        .parse(text) as IResult<&str, &str>
    };
    let (input, _) = preceded(take_while(char::is_whitespace), opt(numbered)).parse(input).ok()?;
    let separators = |text| {
        recognize((multispace0, alt((tag(", and"), tag(","), tag("and"), tag("&"), tag("or"))), multispace1))
            .parse(text) as IResult<&str, &str>
    };
    let target = move |text| target(kind, theme, text);
    let (rest, found) = separated_list1(separators, target).parse(input).ok()?;
    Some((rest, found))
}

/// target = number, [ letters ], { "(", letters or digits, ")" } | capital | word for a number
fn target(kind: ReferenceKind, theme: bool, input: &str) -> IResult<&str, &str> {
    let (rest, found) = match kind {
        ReferenceKind::Minute => {
            alt((minute_number, recognize((digit1, char('/'), digit1)), prefixed_number)).parse(input)
        }
        ReferenceKind::Document => quoted_letter(input),
        ReferenceKind::Section if theme => alt((recognize(number_word), point)).parse(input),
        ReferenceKind::Appendix => alt((number, letter)).parse(input),
        ReferenceKind::Section => number(input),
        ReferenceKind::Recommendation => alt((number, recognize(bracket), quoted_letter)).parse(input),
        _ => alt((number, recognize(bracket))).parse(input),
    }?;
    let (rest, ()) = not(peek(satisfy(|letter: char| letter.is_alphanumeric()))).parse(rest)?;
    Ok((rest, found))
}

/// point = digits, { ".", digits }, [ one or two letters ]
fn point(input: &str) -> IResult<&str, &str> {
    let letters = take_while_m_n(0, 2, |letter: char| letter.is_ascii_alphabetic());
    recognize((digit1, many0_count((char('.'), digit1)), letters)).parse(input)
}

/// number = point, { bracket }, [ range, point ]
fn number(input: &str) -> IResult<&str, &str> {
    let to = alt((tag("-"), tag("–"), terminated(tag("to"), peek(multispace1))));
    recognize((point, many0_count(bracket), opt((multispace0, to, multispace0, point)))).parse(input)
}

/// bracket = "(", letters or digits, ")", but for the "(s)" of "paragraph(s)"
fn bracket(input: &str) -> IResult<&str, &str> {
    let inside = take_while_m_n(1, 4, |letter: char| letter.is_alphanumeric());
    let bracket = recognize((char('('), inside, char(')')));
    verify(bracket, |words: &str| words != "(s)").parse(input)
}

fn letter(input: &str) -> IResult<&str, &str> {
    recognize((satisfy(|letter: char| letter.is_ascii_uppercase()), opt(digit1))).parse(input)
}

fn quoted_letter(input: &str) -> IResult<&str, &str> {
    let quote = || opt(satisfy(|letter| matches!(letter, '‘' | '’' | '“' | '”' | '"' | '\'')));
    delimited(quote(), letter, quote()).parse(input)
}

/// minute_number = capitals, "/", letters and digits: "RC/3"
fn minute_number(input: &str) -> IResult<&str, &str> {
    let capitals = take_while_m_n(1, 6, |letter: char| letter.is_ascii_uppercase());
    let rest = take_while1(|letter: char| letter.is_alphanumeric() || letter == '/');
    recognize((capitals, char('/'), rest)).parse(input)
}

/// "CPAC106"
fn prefixed_number(input: &str) -> IResult<&str, &str> {
    recognize((take_while_m_n(0, 5, |letter: char| letter.is_ascii_uppercase()), point)).parse(input)
}

/// part_of = ( "of" | "in" | "to" ), "the", words up to a full stop, a comma or a verb
///
/// "of the Local Government Act 1972", "of the submitted report", "of the meeting held on 4 March 2019"
fn part_of(input: &str) -> Option<(&str, &str)> {
    let links = ["of the", "in the", "to the", "of this", "in this", "of that"];
    let trimmed = input.trim_start();
    if trimmed.len() == input.len() {
        return None;
    }
    let link = links.iter().find_map(|link| after(link, trimmed).map(|rest| (rest, link.ends_with("this"))));
    let (rest, this) = link?;
    let rest = rest.trim_start();
    let start = if this { rest.len() + 5 } else { rest.len() };
    let name = document_name(rest)?;
    let tail = rest.get(name.len()..)?;
    let words = input.get(input.len() - start.min(input.len())..input.len() - tail.len())?;
    Some((tail, words.trim_start()))
}

/// The words that name a document: an Act, a report, a plan, minutes, a meeting with its date.
fn document_name(input: &str) -> Option<&str> {
    const NOUNS: &[&str] = &[
        "report",
        "plan",
        "minutes",
        "letter",
        "appendix",
        "constitution",
        "agenda",
        "policy",
        "strategy",
        "framework",
        "review",
        "guidance",
        "code",
        "rules",
        "paper",
        "regulations",
        "meeting",
    ];
    if let Ok((_, act)) = act(input) {
        return Some(act);
    }
    let mut end = 0;
    for (count, word) in input.split_inclusive(char::is_whitespace).take(7).enumerate() {
        let letters = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        end += word.len();
        if NOUNS.iter().any(|noun| noun.eq_ignore_ascii_case(letters)) {
            let name = input.get(..end)?.trim_end();
            let held = input.get(end..).and_then(held_on).unwrap_or(0);
            let name = if held > 0 {
                input.get(..end + held)?
            } else {
                name.trim_end_matches(|letter: char| !letter.is_alphanumeric())
            };
            return Some(name);
        }
        let all_capitals = letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
        if count == 0 && all_capitals {
            return input.get(..letters.len());
        }
        if word.trim_end().ends_with(['.', ',', ';', ':', ')']) {
            return None;
        }
    }
    None
}

/// "held on 4 March 2019" after "meeting".
fn held_on(input: &str) -> Option<usize> {
    let rest = after("held on", input.trim_start()).or_else(|| after("of", input.trim_start()))?;
    let (span, _) = super::date::dates(rest.get(..40).unwrap_or(rest)).next().filter(|(span, _)| span.start < 12)?;
    Some(input.len() - rest.len() + span.end as usize)
}

/// "JAR" before "para 82"; "the plan's" is none.
fn owner_before(before: &str) -> Option<&str> {
    let trimmed = before.trim_end();
    let word = trimmed.rsplit(|letter: char| letter.is_whitespace() || letter == '(').next()?;
    let capitals = word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    (capitals && trimmed.len() < before.len()).then_some(word)
}

/// bullet = ordinal, "bullet", [ "point" ], ( "in" | "of" | "under" ), "the", words with their noun
///
/// "third bullet point in the ‘immediate’ recommendations"
fn bullet<'t>(text: &'t str, before: &'t str, rest: &'t str) -> Option<Referring<'t>> {
    let trimmed = before.trim_end();
    let word = trimmed.rsplit(char::is_whitespace).next()?;
    let (left, _) = ordinal(word).ok()?;
    if !left.is_empty() {
        return None;
    }
    let trimmed_rest = rest.trim_start();
    let named =
        ["in the", "of the", "under the", "in"].iter().find_map(|link| after(link, trimmed_rest)).map(str::trim_start);
    let of = named.and_then(|named| {
        noun_phrase(named, &["recommendations", "recommendation", "plan", "report", "list", "section", "paragraph"])
    });
    let kind = match of {
        Some(of) if of.to_ascii_lowercase().contains("recommendation") => ReferenceKind::Recommendation,
        Some(_) => ReferenceKind::Paragraph,
        None => return None,
    };
    let start = offset(text, word);
    let end = of.map_or(text.len() - rest.len(), |of| offset(text, of) + of.len());
    let target = text.get(start..text.len() - rest.len())?;
    Some(Referring { kind, targets: vec![target], of, words: text.get(start..end)? })
}

/// Up to one of `nouns`, at most six words.
fn noun_phrase<'t>(input: &'t str, nouns: &[&str]) -> Option<&'t str> {
    let mut end = 0;
    for word in input.split_inclusive(char::is_whitespace).take(6) {
        let letters = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        if nouns.iter().any(|noun| noun.eq_ignore_ascii_case(letters)) {
            return input.get(..end + word.find(letters)? + letters.len());
        }
        end += word.len();
    }
    None
}

/// act = capitalised words and their links, ( "Act" | "Bill" ), [ year ]
///
/// "Local Government Act 1972", "Children's Wellbeing and Schools Bill"
fn act(input: &str) -> IResult<&str, &str> {
    let title_word =
        || take_while1(|letter: char| letter.is_alphanumeric() || matches!(letter, '’' | '\'' | '-' | '&' | ','));
    let year = preceded(multispace1, verify(digit1, |year: &str| year.len() == 4));
    let name = verify(
        recognize((
            many0_count(terminated(
                verify(title_word(), |word: &str| (is_title_word(word) || is_link(word)) && !is_act(word)),
                multispace1,
            )),
            verify(title_word(), is_act),
        )),
        |name: &str| name.starts_with(char::is_uppercase) && name.split_whitespace().count() > 1,
    );
    recognize((name, opt(preceded(opt(tag(",")), year)))).parse(input)
}

fn is_act(word: &str) -> bool {
    matches!(word, "Act" | "Bill")
}

fn is_title_word(word: &str) -> bool {
    word.starts_with(char::is_uppercase) || word == "&"
}

fn is_link(word: &str) -> bool {
    matches!(word.trim_end_matches(','), "of" | "and" | "the" | "for" | "in" | "to" | "with" | "etc")
}

/// The Act whose word "Act" or "Bill" stands at byte `at` of `text`, its name with it.
pub fn act_at(text: &str, at: usize) -> Option<Referring<'_>> {
    let before = text.get(..at)?;
    let after_act = text.get(at..)?;
    let word = if after_act.starts_with("Act") { 3 } else { 4 };
    if after_act.get(word..)?.starts_with(char::is_alphanumeric) || !before.ends_with(char::is_whitespace) {
        return None;
    }
    let mut start = at;
    for word in before.split_whitespace().rev().take(12) {
        let letters = word.trim_start_matches(['(', '‘', '“', '"', '[']);
        let ends = word.ends_with(['.', ';', ':', ')', '?']);
        if ends || !(is_title_word(letters) || is_link(letters)) {
            break;
        }
        start = offset(text, letters);
        if letters.len() < word.len() {
            break;
        }
    }
    let mut name = text.get(start..)?;
    while let Some((first, rest)) = name.split_once(char::is_whitespace) {
        let drop = is_link(first)
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
    if goes_on && !words.ends_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    Some(Referring { kind: ReferenceKind::Act, targets: vec![words], of: None, words })
}

/// number_of_decision = two digits, "/", five digits
///
/// "24/00093": the stroke stands at byte `at` of `text`.
pub fn numbered_document(text: &str, at: usize) -> Option<Referring<'_>> {
    let bytes = text.as_bytes();
    let digits =
        |from: usize| bytes.get(from..).map_or(0, |rest| rest.iter().take_while(|byte| byte.is_ascii_digit()).count());
    let start = at.checked_sub(2)?;
    let alone = start
        .checked_sub(1)
        .and_then(|before| bytes.get(before))
        .is_none_or(|byte| !byte.is_ascii_alphanumeric() && *byte != b'/');
    let length = digits(at + 1);
    let end = at + 1 + length;
    let closed = bytes.get(end).is_none_or(|byte| !byte.is_ascii_alphanumeric() && *byte != b'/');
    if digits(start) != 2 || length != 5 || !alone || !closed {
        return None;
    }
    let words = text.get(start..end)?;
    Some(Referring { kind: ReferenceKind::Document, targets: vec![words], of: None, words })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<'t>(text: &'t str, word: &str) -> Option<(ReferenceKind, Vec<&'t str>, Option<&'t str>)> {
        let found = referring(text, text.find(word)?)?;
        Some((found.kind, found.targets, found.of))
    }

    #[test]
    fn targets_come_singly_and_listed() {
        use ReferenceKind::*;
        assert_eq!(read("performance (JAR para 82) was", "para"), Some((Paragraph, vec!["82"], Some("JAR"))));
        assert_eq!(read("JAR paras 39 and 42 say", "paras"), Some((Paragraph, vec!["39", "42"], Some("JAR"))));
        assert_eq!(
            read("in paragraph 3 of the submitted report.", "para"),
            Some((Paragraph, vec!["3"], Some("submitted report")))
        );
        assert_eq!(read("recommendations A, B and C.", "recom"), Some((Recommendation, vec!["A", "B", "C"], None)));
        assert_eq!(read("paragraphs 3.1 to 3.4 apply", "para"), Some((Paragraph, vec!["3.1 to 3.4"], None)));
        assert_eq!(read("(Document ”Y”) gives", "Doc"), Some((Document, vec!["Y"], None)));
        assert_eq!(read("at Appendix B", "App"), Some((Appendix, vec!["B"], None)));
        assert_eq!(read("theme four (front door)", "theme"), Some((Section, vec!["theme four"], None)));
    }

    #[test]
    fn words_that_point_nowhere() {
        assert_eq!(read("parallel work", "para"), None);
        assert_eq!(read("the minutes were agreed", "minutes"), None);
        assert_eq!(read("ten minutes 5 seconds", "xx"), None);
        assert_eq!(read("documents in hand", "doc"), None);
        assert_eq!(read("a recommendation A member made", "xx"), None);
        assert_eq!(read("this section is", "section"), None);
        assert_eq!(read("the paragraph(s) and recommendation(s)", "para"), None);
    }

    #[test]
    fn part_of_names_acts_and_meetings() {
        use ReferenceKind::*;
        assert_eq!(
            read("Section 100A(4) of the Local Government Act 1972, the", "Sec"),
            Some((Section, vec!["100A(4)"], Some("Local Government Act 1972")))
        );
        assert_eq!(
            read("Minute 24 of the meeting held on 4 March 2019 said", "Min"),
            Some((Minute, vec!["24"], Some("meeting held on 4 March 2019")))
        );
        assert_eq!(read("(Minute No. 18 refers)", "Min"), Some((Minute, vec!["18"], None)));
        assert_eq!(read("at Minute RC/3 be", "Min"), Some((Minute, vec!["RC/3"], None)));
    }

    #[test]
    fn bullet_is_named_by_its_list() {
        let found = read("the third bullet point in the ‘immediate’ recommendations, in relation", "bullet");
        assert_eq!(
            found,
            Some((ReferenceKind::Recommendation, vec!["third bullet point"], Some("‘immediate’ recommendations")))
        );
    }

    #[test]
    fn act_takes_its_name_and_year() {
        let named = |text: &'static str| act_at(text, text.find("Act").or(text.find("Bill"))?).map(|found| found.words);
        assert_eq!(named("under the Children Act 2004."), Some("Children Act 2004"));
        assert_eq!(
            named("Section 18 of the Harbours, Docks and Piers Clauses Act 1847"),
            Some("Harbours, Docks and Piers Clauses Act 1847")
        );
        assert_eq!(named("The Quays and Wharves Bill would"), Some("Quays and Wharves Bill"));
        assert_eq!(named("The Act says"), None);
        assert_eq!(named("An Action Plan"), None);
    }

    #[test]
    fn numbered_document_has_two_and_five_digits() {
        let numbered = |text: &'static str| numbered_document(text, text.find('/')?).map(|found| found.words);
        assert_eq!(numbered("Decision 24/00093 - Future"), Some("24/00093"));
        assert_eq!(numbered("on 24/09/2019"), None);
    }
}
