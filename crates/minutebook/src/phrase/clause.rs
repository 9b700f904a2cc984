//! Clauses: list markers, runs of inline markers, and leads such as "That the Cabinet:-".

use super::fold::ends_folded;
use super::wording::{Wordings, none, starts_with_any};
use nom::IResult;

/// The families of list markers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    /// (a), b), C.
    Letter,
    /// (i), ii), iv.
    Roman,
    /// (1), 2), 3.
    Digit,
    /// 3.1, 10.4.2
    Section,
    /// ·, •, -
    Bullet,
}

/// A list marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker<'t> {
    /// Without brackets and stops: "a", "ii", "3.1"; empty for a bullet.
    pub bare: &'t str,
    /// Whether it is bracketed or closed: "(a)", "a)", "a."
    pub closed: bool,
}

const BULLETS: &[char] =
    &['·', '•', '▪', '◦', '●', '○', '◆', '■', '§', '–', '-', '‒', '\u{f0b7}', '\u{f0a7}', '*', '∙', 'Ø'];

/// marker = "(" bare ")" | bare ")" | bare "." | bullet, then white space or the end
///
/// "(a) the report", "ii) that", "3. RESOLVED", "· That the report be noted"
pub fn marker(text: &str) -> IResult<&str, Marker<'_>> {
    if starts_with_word(text) {
        return none(text);
    }
    if let Some(rest) = text.strip_prefix(BULLETS) {
        return match rest.trim_start() {
            spaced if spaced.len() < rest.len() => Ok((spaced, Marker { bare: "", closed: true })),
            _ => none(text),
        };
    }
    let open = text.strip_prefix(['(', '[']).map(str::trim_start);
    let inner = open.unwrap_or(text);
    let end = inner
        .char_indices()
        .take(12)
        .find(|(_, letter)| !(letter.is_ascii_alphanumeric() || *letter == '.' || *letter == '\\'))
        .map_or(inner.len().min(12), |(at, _)| at);
    let Some(run) = inner.get(..end) else { return none(text) };
    let bare = run.trim_end_matches(['.', '\\']);
    let (Some(mut rest), false) = (inner.get(end..), bare.is_empty()) else { return none(text) };
    let dotted = run.len() > bare.len();
    let bracket = rest.trim_start().strip_prefix([')', ']']);
    if let Some(closed) = bracket {
        rest = closed.strip_prefix('.').unwrap_or(closed);
    } else if open.is_some() || !(dotted || bare.contains('.')) {
        return none(text);
    }
    let spaced = rest.trim_start();
    let ends =
        spaced.len() < rest.len() || rest.is_empty() || (bracket.is_some() && rest.starts_with(char::is_alphabetic));
    let initial = || dotted && bracket.is_none() && is_initial(bare, spaced);
    match (marker_kind(bare), ends) {
        (Some(_), true) if !initial() => Ok((spaced, Marker { bare, closed: true })),
        _ => none(text),
    }
}

/// Whether a letter and its stop are the initial of somebody who speaks or moves: "M. Hill proposed", not "A. Members asked".
fn is_initial(bare: &str, rest: &str) -> bool {
    let capital = bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_uppercase());
    let surname = rest.starts_with(|first: char| first.is_uppercase()) && !starts_with_any(SPEAK_TOGETHER, rest);
    let said = || rest.split_once(char::is_whitespace).is_some_and(|(_, said)| starts_with_any(OF_A_PERSON, said));
    capital && surname && said()
}

/// What one person does in minutes.
const OF_A_PERSON: &Wordings = &Wordings::new(&[
    "proposed",
    "moved",
    "seconded",
    "said",
    "suggested",
    "explained",
    "asked",
    "reported",
    "stated",
    "offered",
    "volunteered",
    "declared",
    "presumed",
    "apologised",
    "commented",
    "queried",
    "was appointed",
    "was elected",
    "was proposed",
    "was nominated",
    "was co-opted",
]);
/// Capital words before those verbs that are no surname.
const SPEAK_TOGETHER: &Wordings = &Wordings::new(&[
    "members",
    "councillors",
    "cllrs",
    "council",
    "cabinet",
    "committee",
    "residents",
    "parishioners",
    "police",
    "officers",
    "clerk",
    "chairman",
    "chair",
    "secretary",
    "treasurer",
    "highways",
    "nobody",
    "none",
    "all",
    "it",
    "he",
    "she",
    "they",
    "who",
]);

/// Whether `text` starts with two letters that start no marker, as most texts do: no roman number, no "aa".
fn starts_with_word(text: &str) -> bool {
    match text.as_bytes() {
        [first, second, ..] if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
            first != second && !(is_roman(first) && is_roman(second))
        }
        _ => false,
    }
}

fn is_roman(letter: &u8) -> bool {
    matches!(letter | 0x20, b'i' | b'v' | b'x')
}

/// The family of a bare marker; `None` where it is none ("etc").
pub fn marker_kind(bare: &str) -> Option<MarkerKind> {
    let bytes = bare.as_bytes();
    match bytes {
        [] => Some(MarkerKind::Bullet),
        _ if bytes.iter().all(u8::is_ascii_digit) => (bytes.len() <= 4).then_some(MarkerKind::Digit),
        _ if bytes.contains(&b'.') => {
            let section = bare.trim_end_matches(['i', 'v', 'x']);
            let mut parts = section.trim_end_matches('.').as_bytes().split(|byte| *byte == b'.');
            let digits = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
            parts.all(digits).then_some(MarkerKind::Section)
        }
        _ if bytes.len() <= 5 && bytes.iter().all(is_roman) => Some(MarkerKind::Roman),
        [letter] if letter.is_ascii_alphabetic() => Some(MarkerKind::Letter),
        [first, second] if first == second && first.is_ascii_alphabetic() => Some(MarkerKind::Letter),
        _ => None,
    }
}

/// The place of a bare marker in its list, from 1, read as `kind`.
pub fn marker_place(bare: &str, kind: MarkerKind) -> Option<u32> {
    match kind {
        MarkerKind::Digit => bare.parse().ok(),
        MarkerKind::Letter => {
            let letter = bare.bytes().next().filter(u8::is_ascii_alphabetic)?;
            Some(u32::from(letter.to_ascii_lowercase() - b'a') + 1)
        }
        MarkerKind::Roman => roman(bare),
        MarkerKind::Section => bare.rsplit('.').next()?.parse().ok(),
        MarkerKind::Bullet => None,
    }
}

fn roman(bare: &str) -> Option<u32> {
    let value = |byte: u8| match byte.to_ascii_lowercase() {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        _ => None,
    };
    let mut total = 0i32;
    let mut last = 0;
    for byte in bare.bytes().rev() {
        let one = value(byte)?;
        total += if one < last { -one } else { one };
        last = last.max(one);
    }
    u32::try_from(total).ok().filter(|total| *total > 0)
}

/// inline-list = marker words marker words ..., the markers in sequence from the first of their family
///
/// "(a) That the plan be endorsed, (b) that it be noted, and (c) that" gives three clauses; each is
/// (marker, start, end) in `text`. Fewer than two give none.
pub fn inline_list(text: &str) -> Vec<(&str, usize, usize)> {
    inline_list_from(None, text)
}

/// As [`inline_list`], where the first marker stands before `text`: "i." of the paragraph, then "... ii. ...".
pub fn inline_list_from<'t>(first: Option<&'t str>, text: &'t str) -> Vec<(&'t str, usize, usize)> {
    let mut clauses: Vec<(&str, usize, usize)> = Vec::new();
    let mut family: Option<(MarkerKind, bool)> = None;
    if let Some(bare) = first {
        let kinds = [MarkerKind::Roman, MarkerKind::Letter, MarkerKind::Digit];
        let fits = |kind: &MarkerKind| marker_kind(bare) == Some(*kind) && marker_place(bare, *kind) == Some(1);
        let Some(kind) = kinds.into_iter().find(fits) else { return clauses };
        family = Some((kind, false));
        clauses.push((bare, 0, text.len()));
    }
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let starts = letter == '(' || (before.is_whitespace() && letter.is_ascii_alphanumeric());
        let previous = std::mem::replace(&mut before, letter);
        if !starts || !(previous.is_whitespace() || clauses.is_empty() && at == 0 || letter == '(') {
            continue;
        }
        let Some(here) = text.get(at..) else { continue };
        let Ok((rest, found)) = marker(here) else { continue };
        let bracketed = letter == '(';
        let (kind, place) = match family {
            None => match [MarkerKind::Roman, MarkerKind::Letter, MarkerKind::Digit]
                .into_iter()
                .find(|kind| marker_kind(found.bare) == Some(*kind) && marker_place(found.bare, *kind) == Some(1))
            {
                Some(kind) => (kind, 1),
                None => continue,
            },
            Some((kind, family_bracketed)) if family_bracketed == bracketed => match marker_place(found.bare, kind) {
                Some(place) => (kind, place),
                None => continue,
            },
            Some(_) => continue,
        };
        if place as usize != clauses.len() + 1 || rest.is_empty() {
            continue;
        }
        // "1. Note the plan 2. Agree the costs 3. Ask": numbers with stops in sequence, and a deed after each.
        let numbered = || kind == MarkerKind::Digit && !bracketed && rest.starts_with(char::is_uppercase) && does(rest);
        if !clauses.is_empty() && !joins(text.get(..at).unwrap_or("")) && !numbered() {
            continue;
        }
        if let Some(last) = clauses.last_mut() {
            last.2 = at;
        }
        family = Some((kind, bracketed));
        clauses.push((found.bare, text.len() - rest.len(), text.len()));
    }
    if clauses.len() < 2 { Vec::new() } else { clauses }
}

/// Whether a clause's words start with its "That", or with what is done.
fn does(words: &str) -> bool {
    starts_that(words) || super::verb::active(words).is_some()
}

/// Whether a further clause may start after `before`: after a stop of some kind, or "and".
fn joins(before: &str) -> bool {
    let before = before.trim_end();
    before.ends_with([';', ',', '.', ':', '?', ')', '”', '"'])
        || [" and", " or", "\nand"].iter().any(|word| ends_folded(before, word))
}

/// Words with which a lead goes on to its clauses without a colon.
const BARE_LEADS: &Wordings = &Wordings::new(&["that", "to", "that the", "that it", "that this"]);

/// Whether `text` only leads to clauses that follow: it is empty, "That", or ends in a colon (":-", ": -", ":–").
pub fn is_lead(text: &str) -> bool {
    let text = text.trim();
    let bare = text.trim_end_matches(|letter: char| letter.is_whitespace() || "–-—".contains(letter));
    text.is_empty() || bare.is_empty() || bare.ends_with(':') || BARE_LEADS.has(bare.trim_end_matches(','))
}

/// Words that start a clause which stands in a paragraph of its own.
const CLAUSE_STARTS: &Wordings = &Wordings::new(&[
    "that",
    "to",
    "and that",
    "and to",
    "this",
    "the",
    "a",
    "an",
    "in",
    "for",
    "subject to",
    "under",
    "pursuant to",
]);

/// Whether a paragraph starts as a clause of a resolution does.
pub fn starts_clause(text: &str) -> bool {
    let text = text.trim_start_matches(['“', '"', '‘', '\'']);
    starts_with_any(CLAUSE_STARTS, text) || super::verb::active(text).is_some()
}

/// Whether a clause of a resolution must start here: "That ...", "To ..." and nothing else.
pub fn starts_that(text: &str) -> bool {
    let text = text.trim_start_matches(['“', '"', '‘', '\'']);
    starts_with_any(&["that", "and that"], text)
}

/// Whether a clause says of itself that another follows it: it ends in ";", ",", "; and", "and".
pub fn goes_on(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with([';', ',']) || ends_folded(text, " and")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marker_reads_its_forms() {
        let bare = |text| marker(text).ok().map(|(rest, marker)| (marker.bare, rest));
        assert_eq!(bare("(a) the report"), Some(("a", "the report")));
        assert_eq!(bare("ii) that"), Some(("ii", "that")));
        assert_eq!(bare("3. RESOLVED"), Some(("3", "RESOLVED")));
        assert_eq!(bare("(i). That"), Some(("i", "That")));
        assert_eq!(bare("17.4     Resolved"), Some(("17.4", "Resolved")));
        assert_eq!(bare("1\\. Apologies"), Some(("1", "Apologies")));
        assert_eq!(bare("· That"), Some(("", "That")));
        assert_eq!(bare("etc. and"), None);
        assert_eq!(bare("M. Hill proposed that"), None);
        assert_eq!(bare("A. Members asked why"), Some(("A", "Members asked why")));
        assert_eq!(bare("B. Hill Lane was closed"), Some(("B", "Hill Lane was closed")));
        assert_eq!(bare("The report"), None);
        assert_eq!(bare("2018 was"), None);
    }

    #[test]
    fn inline_list_divides_a_sentence() {
        let text = "(a) That the plan be endorsed, (b) that the costs (see (d)) be noted, and (c) that all be thanked.";
        let clauses: Vec<_> = inline_list(text).into_iter().map(|(bare, from, to)| (bare, &text[from..to])).collect();
        assert_eq!(clauses.len(), 3);
        assert_eq!(clauses[0], ("a", "That the plan be endorsed, "));
        assert_eq!(clauses[2], ("c", "that all be thanked."));
        assert!(inline_list("the report (a) long one").is_empty());
        let deeds = inline_list("1. Note the ferry plan 2. Agree the fares in Table 3. They rise in May.");
        assert_eq!(deeds.iter().map(|deed| deed.0).collect::<Vec<_>>(), ["1", "2"]);
        // Brackets and bare letters are of two lists; "or" and "and" join as a stop does.
        assert!(inline_list("(a) that it be mended, b. that it be noted").is_empty());
        assert_eq!(inline_list("(a) mend the quay or (b) close it and (c) say so").len(), 3);
        assert!(inline_list("(a) mend the quay of (b) the isle").is_empty());
    }

    #[test]
    fn marker_place_counts_in_each_family() {
        let places = |kind, bare: &[&str]| bare.iter().map(|bare| marker_place(bare, kind)).collect::<Vec<_>>();
        assert_eq!(
            places(MarkerKind::Roman, &["i", "iv", "ix", "XII", "a"]),
            [Some(1), Some(4), Some(9), Some(12), None]
        );
        assert_eq!(places(MarkerKind::Letter, &["a", "D", "4"]), [Some(1), Some(4), None]);
        assert_eq!(places(MarkerKind::Section, &["3.14", "3."]), [Some(14), None]);
        assert_eq!(
            ["2018", "20181", "3.1ii", "etc", "bb"].map(marker_kind),
            [Some(MarkerKind::Digit), None, Some(MarkerKind::Section), None, Some(MarkerKind::Letter),]
        );
    }

    #[test]
    fn clauses_start_and_go_on() {
        for clause in ["That, in May, it open", "“To note it", "subject to the fees", "approve the plan"] {
            assert!(starts_clause(clause), "{clause}");
        }
        assert!(!starts_clause("Thatch was laid") && !starts_clause("Members thanked her"));
        assert!(starts_that("and that it open") && !starts_that("to open"));
        assert!(goes_on("be noted; ") && goes_on("be noted AND") && !goes_on("on this land") && !goes_on("be noted."));
    }

    #[test]
    fn is_lead_knows_what_goes_on() {
        for lead in ["", "That", "THAT,", "That the Cabinet:-", "that: -", "that Cabinet agree to:", "–"] {
            assert!(is_lead(lead), "{lead}");
        }
        assert!(!is_lead("That the report be noted."));
    }
}
