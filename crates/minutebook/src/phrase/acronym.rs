//! Short forms beside the words that they stand for: "Local Assurance Test (LAT)", "MASH (Multi-agency Safeguarding Hub)".

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while1};
use nom::character::complete::{char, multispace1, one_of};
use nom::combinator::{all_consuming, fail, opt, recognize, rest, verify};
use nom::multi::many0_count;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::wording::Wordings;

/// A short form and its words, both slices of the text that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expansion<'t> {
    /// "MASH".
    pub short: &'t str,
    /// "Multi-agency Safeguarding Hub".
    pub long: &'t str,
}

/// Words between the words that count; a short form may have their letter or leave it out.
const LINKS: &Wordings =
    &Wordings::new(&["of", "and", "for", "the", "in", "on", "to", "with", "a", "an", "at", "by", "from", "&"]);

/// Words before a short form in its bracket: "(hereafter the LAT)".
const LEAD_INS: &[&str] = &["hereafter", "hereinafter", "known as", "referred to as", "or", "also", "the", "aka"];

/// Words whose capitals spell something else: no short form of the words beside them.
const NEVER: &[&str] = &["AND", "NOT", "THE", "FOR", "ALL", "TBC", "NB", "AM", "PM", "MP", "OBE", "MBE", "CBE", "NO"];

/// The longest bracket, and the longest run of words before one, that is looked at, in bytes.
const REACH: usize = 160;

/// What is explained at the bracket that opens at byte `open` of `text`: words then `( short )`, or `short ( words )`.
pub fn expansion_at(text: &str, open: usize) -> Option<Expansion<'_>> {
    let inner = inside(text, open)?;
    let before = text.get(..open)?.trim_end();
    if may_be_short(inner)
        && let Ok((_, short)) = bracketed_short(inner)
    {
        return expansion_before(before, short);
    }
    let short = before.rsplit(|letter: char| letter.is_whitespace() || letter == '(').next()?;
    if !may_be_short(short) {
        return None;
    }
    let (_, short) = all_consuming(short_form).parse(short.trim_start_matches(['‘', '“', '\'', '"'])).ok()?;
    whole_expansion(short, inner.split([',', ';']).next().unwrap_or(inner)).or_else(|| whole_expansion(short, inner))
}

/// Whether words may hold a short form: two capitals stand in them.
fn may_be_short(words: &str) -> bool {
    words.bytes().filter(u8::is_ascii_uppercase).nth(1).is_some()
}

/// What a glossary line explains: `short`, a dash, a colon or a tab, then the words and nothing else.
///
/// "LAT – Local Assurance Test"
pub fn glossary_line(text: &str) -> Option<Expansion<'_>> {
    let (words, short) = terminated(short_form, glossary_mark).parse(text).ok()?;
    exact_expansion(short, words)
}

/// `short` with `words`, where every letter starts a word and every word has a letter.
pub fn exact_expansion<'t>(short: &'t str, words: &'t str) -> Option<Expansion<'t>> {
    let (_, short) = all_consuming(short_form).parse(short.trim()).ok()?;
    let words = words.trim().trim_end_matches(['.', ';', ',']);
    let parts = parts_of(words)?;
    let letters = Letters::of(short);
    (letters.costs(&parts).first() == Some(&Some(0))).then_some(Expansion { short, long: words })
}

/// glossary_mark = ( " - " | " – " | " — " | ":" | "=" | tab ), white space around it
fn glossary_mark(input: &str) -> IResult<&str, &str> {
    let dash = recognize((multispace1, alt((tag("-"), tag("–"), tag("—"), tag("=")))));
    terminated(alt((dash, tag(":"), tag("="), tag("\t"))), multispace1).parse(input)
}

/// bracketed_short = [ lead-in ], [ quote ], short_form, [ quote ], end of the bracket
///
/// "(LAT)", "[LAT]", "(hereafter “the LAT”)"
fn bracketed_short(input: &str) -> IResult<&str, &str> {
    let quotes = || many0_count(one_of("‘’“”'\" "));
    let lead_in = many0_count(terminated(lead_in, multispace1));
    all_consuming(delimited(
        (quotes(), lead_in, quotes(), opt(terminated(tag_no_case("the"), multispace1))),
        short_form,
        quotes(),
    ))
    .parse(input)
}

/// lead_in = one of the words of [`LEAD_INS`]
fn lead_in(input: &str) -> IResult<&str, &str> {
    LEAD_INS.iter().map(|words| tag(*words).parse(input)).find(Result::is_ok).unwrap_or_else(|| fail().parse(input))
}

/// short_form = capitals, [ white space, capitals ]
///
/// "LAT", "DfES", "PIs", "KCC ICS", "H&S"
fn short_form(input: &str) -> IResult<&str, &str> {
    recognize((capitals, opt(preceded(char(' '), capitals)))).parse(input)
}

/// capitals = a word of 2 to 10 letters, at least two of them capitals, more capitals than small letters
fn capitals(input: &str) -> IResult<&str, &str> {
    verify(take_while1(|letter: char| letter.is_ascii_alphabetic() || letter == '&'), |word: &str| {
        let large = word.bytes().filter(u8::is_ascii_uppercase).count();
        (2..=10).contains(&word.len()) && large >= 2 && large * 2 >= word.len() && !NEVER.contains(&word)
    })
    .parse(input)
}

/// The words between the bracket at `open` and its partner.
fn inside(text: &str, open: usize) -> Option<&str> {
    let close = match text.as_bytes().get(open)? {
        b'(' => b')',
        b'[' => b']',
        _ => return None,
    };
    let inner = text.get(open + 1..)?;
    let window = inner.as_bytes().get(..REACH.min(inner.len()))?;
    let inner = inner.get(..memchr::memchr(close, window)?)?.trim();
    (may_be_short(inner) || inner.contains(' ')).then_some(inner)
}

/// The words that end where `before` ends and spell `short`.
fn expansion_before<'t>(before: &'t str, short: &'t str) -> Option<Expansion<'t>> {
    let letters = Letters::of(short);
    let from = floor(before, before.len().saturating_sub(REACH));
    let window = before.get(from..)?;
    let window = window.get(letters.first_word(window)..)?;
    let window = window.get(stop_before_end(window)..)?;
    let long = window.trim_end_matches(['’', '”', '\'', '"', ',', ' ']);
    let parts = parts_of(long)?;
    let costs = letters.costs(&parts);
    let nearest = costs.iter().enumerate().rev().filter_map(|(at, cost)| cost.map(|cost| (cost, at)));
    let (_, at) = nearest.min_by_key(|(cost, at)| (*cost, usize::MAX - at))?;
    let long = long.get(parts.get(at)?.start..)?;
    (!long.eq_ignore_ascii_case(short)).then_some(Expansion { short, long })
}

/// `words`, all of them, where they spell `short`.
fn whole_expansion<'t>(short: &'t str, words: &'t str) -> Option<Expansion<'t>> {
    let words = rest::<_, nom::error::Error<&str>>(words).ok()?.1.trim().trim_matches(['“', '”', '‘', '’', '"']);
    let words = words.strip_prefix("the ").unwrap_or(words);
    let first = Letters::of(short).costs(&parts_of(words)?).first().copied().flatten();
    first.map(|_| Expansion { short, long: words })
}

/// Where the last sentence, clause or bracket of `window` that cannot belong to the words ends.
fn stop_before_end(window: &str) -> usize {
    let bytes = window.as_bytes();
    let ends = |at: &usize| match bytes[*at] {
        b'(' | b')' | b'[' | b']' | b';' | b'|' => true,
        b'.' | b':' | b'?' | b'!' => bytes.get(at + 1).is_some_and(u8::is_ascii_whitespace),
        _ => false,
    };
    let blank_line = memchr::memrchr_iter(b'\n', bytes).find(|at| bytes[..*at].ends_with(b"\n")).map_or(0, |at| at + 1);
    (0..bytes.len()).rev().find(ends).map_or(0, |at| at + 1).max(blank_line)
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// One word of the long form; compounds count part by part.
struct Part<'t> {
    start: usize,
    letters: &'t str,
    link: bool,
    /// A further part of a compound: "agency" in "Multi-agency".
    joined: bool,
}

/// The parts of `words`; none where they are too many to be a name.
fn parts_of(words: &str) -> Option<Vec<Part<'_>>> {
    const MOST: usize = 40;
    let mut parts = Vec::with_capacity(MOST);
    let mut start = None;
    let mut joined = false;
    for (at, letter) in words.char_indices().chain([(words.len(), ' ')]) {
        let inner = letter.is_alphanumeric() || letter == '&' || matches!(letter, '’' | '\'');
        match (inner, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let letters = words.get(from..at)?;
                let link = LINKS.has(letters);
                parts.push(Part { start: from, letters, link, joined });
                joined = matches!(letter, '-' | '–' | '/' | '‑');
                start = None;
            }
            _ => {}
        }
    }
    (!parts.is_empty() && parts.len() <= MOST).then_some(parts)
}

/// The most letters of a short form: two words of ten.
const MOST_LETTERS: usize = 20;
/// What it costs to spell so many of the last letters.
type Costs = [Option<u8>; MOST_LETTERS + 1];

/// The letters of a short form that its words must spell.
struct Letters {
    letters: Vec<u8>,
}

/// What a fit may cost: nothing for two letters, little for three.
const fn allowed(letters: usize) -> u8 {
    match letters {
        0..=2 => 0,
        3 => 1,
        _ => 2,
    }
}

impl Letters {
    fn of(short: &str) -> Self {
        let mut letters: Vec<u8> = short.bytes().filter(|byte| byte.is_ascii_alphabetic()).collect();
        if let [.., before, b's'] = letters[..]
            && before.is_ascii_uppercase()
        {
            letters.pop();
        }
        Self { letters }
    }

    /// Where in `words` the first word may stand that spells a letter: the links between the words may be as many as they.
    fn first_word(&self, words: &str) -> usize {
        let most = 2 * self.letters.len() + 2;
        let ends_word = |space: &usize| *space > 0 && words.as_bytes()[space - 1].is_ascii_graphic();
        memchr::memrchr_iter(b' ', words.as_bytes()).filter(ends_word).nth(most).map_or(0, |space| space + 1)
    }

    /// For each part, what it costs to spell all letters with the words from it to the last; `None` where they do not.
    fn costs(&self, parts: &[Part<'_>]) -> Vec<Option<u8>> {
        let count = self.letters.len();
        let limit = allowed(count);
        let mut costs = vec![None; parts.len()];
        let mut best: Costs = [None; MOST_LETTERS + 1];
        best[0] = Some(0);
        if count > MOST_LETTERS {
            return costs;
        }
        for (at, part) in parts.iter().enumerate().rev() {
            costs[at] = self.start_cost(part, &best).filter(|cost| *cost <= limit);
            best = self.with(part, &best, limit);
            if best.iter().all(Option::is_none) {
                break;
            }
        }
        costs
    }

    /// What it costs to begin the name with `part`: it must give the first letter.
    fn start_cost(&self, part: &Part<'_>, best: &Costs) -> Option<u8> {
        let count = self.letters.len();
        let small_link = part.link && !part.letters.starts_with(char::is_uppercase);
        if small_link || part.joined {
            return None;
        }
        (1..=count)
            .filter_map(|taken| {
                let rest = (*best.get(count - taken)?)?;
                Some(rest + prefix_cost(part, self.letters.get(..taken)?)?)
            })
            .min()
    }

    /// The best costs after `part` too is used; index = how many letters, from the last, are spelt.
    fn with(&self, part: &Part<'_>, best: &Costs, limit: u8) -> Costs {
        let count = self.letters.len();
        let skip = match part {
            Part { link: true, .. } => 0,
            Part { joined: true, .. } => 1,
            _ => 2,
        };
        let mut next = best.map(|cost| cost.map(|cost| cost + skip));
        for (done, cost) in best.iter().enumerate().take(count + 1) {
            let Some(cost) = cost else { continue };
            for taken in 1..=3.min(count - done) {
                let from = count - done - taken;
                let Some(letters) = self.letters.get(from..from + taken) else { continue };
                let Some(more) = prefix_cost(part, letters).or_else(|| inner_cost(part, letters)) else { continue };
                let total = cost + more;
                if next[done + taken].is_none_or(|known| known > total) {
                    next[done + taken] = Some(total);
                }
            }
        }
        next.map(|cost| cost.filter(|cost| *cost <= limit))
    }
}

/// The cost of spelling `letters` with the first letters of `part`: "Eq" of "Equality".
fn prefix_cost(part: &Part<'_>, letters: &[u8]) -> Option<u8> {
    let start = part.letters.as_bytes().get(..letters.len())?;
    let small_tail = letters.get(1..).is_some_and(|tail| tail.iter().all(u8::is_ascii_lowercase));
    start.eq_ignore_ascii_case(letters).then_some(match letters.len() {
        1 => 0,
        _ if small_tail => 0,
        _ => 1,
    })
}

/// The cost of finding one letter within `part`: the g of "Subgroup", the f of "of".
fn inner_cost(part: &Part<'_>, letters: &[u8]) -> Option<u8> {
    let [letter] = letters else { return None };
    let inside = part.letters.bytes().skip(1).any(|byte| byte.eq_ignore_ascii_case(letter));
    match (inside, part.link) {
        (true, true) => Some(1),
        (true, false) if part.letters.len() > 5 => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(&str, &str)> {
        memchr::memchr2_iter(b'(', b'[', text.as_bytes())
            .filter_map(|open| expansion_at(text, open))
            .map(|found| (found.short, found.long))
            .collect()
    }

    #[test]
    fn expansion_at_reads_both_orders() {
        assert_eq!(all("the Tidal Barrier Trust (TBT) met"), [("TBT", "Tidal Barrier Trust")]);
        assert_eq!(
            all("the HUB-like TIDE (Team for Inspection of Drains and Estuaries)"),
            [("TIDE", "Team for Inspection of Drains and Estuaries")]
        );
        assert_eq!(all("Harbour Wall Survey [HWS] Review"), [("HWS", "Harbour Wall Survey")]);
    }

    #[test]
    fn expansion_at_takes_links_compounds_and_plurals() {
        let text = "Key Quay Indicators (KQIs), the Ministry of Docks, Ports and Light Rail (MDPLR), \
                    Equality Harbour Appraisal (EqHA), Boats, Ships & Ferries (BSF), multi-agency dock hub (MADH)";
        assert_eq!(
            all(text),
            [
                ("KQIs", "Key Quay Indicators"),
                ("MDPLR", "Ministry of Docks, Ports and Light Rail"),
                ("EqHA", "Equality Harbour Appraisal"),
                ("BSF", "Boats, Ships & Ferries"),
                ("MADH", "multi-agency dock hub"),
            ]
        );
    }

    #[test]
    fn a_bracket_that_explains_nothing_gives_nothing() {
        assert_eq!(all("the three sites (Tovey, Dart and Sitton) and the report (TBC) by 5 (LAB)"), []);
        assert_eq!(all("the Committee (see para 3) asked HWRCs (Tovey, Dart and Sitton)"), []);
        assert_eq!(all("((((( ) [ (] \u{2019}(AB)"), []);
    }

    #[test]
    fn glossary_line_wants_every_word() {
        assert_eq!(glossary_line("TBT – Tidal Barrier Trust").map(|it| it.long), Some("Tidal Barrier Trust"));
        assert_eq!(glossary_line("TBT – Tidal Barrier Trust was asked"), None);
    }
}
