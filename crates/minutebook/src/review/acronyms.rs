//! Short forms with two meanings, and short forms that are left unexplained where others are explained.

use super::finding::{finding, short};
use crate::document::Reading;
use crate::model::{Acronym, Check, Document, Severity};
use crate::text::{BlockKind, Span};
use std::collections::{HashMap, HashSet};

/// Short forms that any reader of a council's papers knows, and words that are printed in capitals.
const KNOWN: &[&str] = &[
    "NHS",
    "UK",
    "MP",
    "MPS",
    "EU",
    "OFSTED",
    "CQC",
    "VAT",
    "IT",
    "ICT",
    "HR",
    "PDF",
    "GP",
    "GPS",
    "BBC",
    "CEO",
    "AGM",
    "COVID",
    "GDPR",
    "HMRC",
    "HM",
    "HMI",
    "DFE",
    "DWP",
    "LGA",
    "SEND",
    "SEN",
    "LEA",
    "USA",
    "PLC",
    "LTD",
    "RAG",
    "KPI",
    "KPIS",
    "FTE",
    "FAQ",
    "TV",
    "CCTV",
    "RESOLVED",
    "NOTED",
    "AGREED",
    "ACTION",
    "PART",
    "ITEM",
    "AND",
    "THE",
    "FOR",
    "THAT",
    "NOT",
    "CLLR",
    "CLLRS",
    "CFE",
    "MOTION",
    "LOST",
    "CARRIED",
    "RECOMMENDED",
    "REPORT",
    "COUNCIL",
    "NOTE",
    "MINUTES",
    "CABINET",
    "COMMITTEE",
    "PRESENT",
    "APOLOGIES",
    "APPENDIX",
    "ANNEX",
    "DECISION",
    "OPEN",
    "EXEMPT",
    "PUBLIC",
    "NONE",
    "ALL",
    "CHAIR",
    "MAYOR",
    "OBE",
    "MBE",
    "CBE",
    "PC",
    "DNA",
    "HIV",
    "AIDS",
    "WEB",
    "FREE",
    "NEW",
    "GCSE",
    "GCSES",
    "KPMG",
    "NSPCC",
    "RSPCA",
    "RSPB",
    "UNISON",
    "GMB",
    "DVLA",
    "DEFRA",
    "NATO",
    "UNICEF",
    "HSBC",
    "LED",
    "USB",
    "SMS",
    "DVD",
    "ATM",
    "BST",
    "GMT",
    "PIN",
    "SIM",
    "WIFI",
];

/// Both questions.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let mut found = two_meanings(reading, document);
    // A paper that explains few short forms is written for those who know them.
    if document.acronyms.len() >= 4 {
        found.extend(undefined(reading, document));
    }
    found
}

fn two_meanings(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let mut first: HashMap<&str, &Acronym> = HashMap::new();
    let mut found = Vec::new();
    for acronym in &document.acronyms {
        let Some(before) = first.insert(&acronym.short, acronym).filter(|before| !alike(&before.long, &acronym.long))
        else {
            continue;
        };
        let message = format!(
            "{} stands for “{}” and for “{}”: use one, or two short forms.",
            acronym.short, before.long, acronym.long
        );
        let places = [before.quote.span(), acronym.quote.span()];
        found.push(finding(reading, "acronym-two-meanings", Severity::Warning, message, places));
    }
    found
}

/// Whether two long forms share most of their words: a plural, an "and", one word more.
fn alike(one: &str, other: &str) -> bool {
    let words = |long: &str| -> HashSet<String> {
        let word = |word: &str| {
            word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase().trim_end_matches('s').to_owned()
        };
        long.split([' ', '-']).map(word).filter(|word| word.len() > 2 && word != "and").collect()
    };
    let (one, other) = (words(one), words(other));
    one.intersection(&other).count() * 2 >= one.len().min(other.len())
}

/// Short forms that are used at least four times and never explained.
fn undefined(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let defined: HashSet<String> =
        document.acronyms.iter().flat_map(|acronym| acronym.short.split(' ')).map(key).collect();
    let longs: HashSet<&str> = document.acronyms.iter().flat_map(|acronym| acronym.long.split_whitespace()).collect();
    let mut uses: HashMap<&str, Uses> = HashMap::new();
    for (_, block) in reading.body() {
        let words = reading.words(block);
        let mut found = capitals(words).peekable();
        if matches!(block.kind, BlockKind::Heading(_) | BlockKind::Cell) || found.peek().is_none() || shouted(words) {
            continue;
        }
        for word in found {
            let Some(place) = reading.span_of(word) else { continue };
            let used = uses.entry(word).or_insert(Uses { count: 0, names: 0, first: place, told: false });
            used.count += 1;
            used.names += usize::from(is_part_of_name(words, word));
            used.told |= in_brackets(reading.source.text(), place);
        }
    }
    uses.retain(|word, used| {
        used.count >= 4
            && !used.told
            && used.names * 3 < used.count
            && !defined.contains(&key(word))
            && !longs.contains(word)
            && !KNOWN.contains(word)
            && !is_council(word)
    });
    if uses.is_empty() {
        return Vec::new();
    }
    for (_, block) in reading.body() {
        for spelt in spelt_out(reading.words(block), &uses) {
            uses.remove(spelt);
        }
    }
    let mut unexplained: Vec<_> = uses.into_iter().collect();
    unexplained.sort_by_key(|(_, used)| used.first);
    unexplained.truncate(20);
    unexplained.retain(|(word, _)| !is_a_word(reading.source.text(), word));
    let raise = |(word, used): (&str, Uses)| {
        let message = format!(
            "{} is used {} times and never explained: write it out where it first stands.",
            short(word),
            used.count
        );
        finding(reading, "acronym-undefined", Severity::Note, message, [used.first])
    };
    unexplained.into_iter().map(raise).collect()
}

/// How often a short form stands, how often as a part of a name, where first, and whether it stands in brackets.
struct Uses {
    count: usize,
    names: usize,
    first: Span,
    told: bool,
}

/// Whether a short form names a thing here, or is a word among words in capitals: "CGM Landscapes Ltd", "the REACH team",
/// "RECEIPTS FOR PERIOD".
fn is_part_of_name(words: &str, short: &str) -> bool {
    const KINDS: &[&str] = &[
        "team",
        "teams",
        "project",
        "programme",
        "group",
        "centre",
        "ltd",
        "limited",
        "plc",
        "school",
        "academy",
        "trust",
    ];
    let at = Span::of(short, words).map_or(0, |span| span.end as usize);
    let next = words.get(at..).unwrap_or("").split_whitespace().next().unwrap_or("");
    let spaced = words.get(at..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let kind = next.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let named = next.starts_with(|letter: char| letter.is_uppercase()) && next.chars().any(char::is_lowercase);
    let before = words.get(..at - short.len().min(at)).unwrap_or("").split_whitespace().next_back().unwrap_or("");
    let capitals = |word: &str| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let shouted = capitals(before) || capitals(kind);
    shouted || spaced && (named || KINDS.iter().any(|known| known.eq_ignore_ascii_case(kind)))
}

/// Whether the paper has the same letters as a common word too: "PERIOD" and "period".
fn is_a_word(text: &str, word: &str) -> bool {
    let small = word.to_ascii_lowercase();
    let title = word.get(..1).unwrap_or("").to_owned() + small.get(1..).unwrap_or("");
    [small, title].iter().any(|form| {
        memchr::memmem::find_iter(text.as_bytes(), form).any(|at| {
            let beside =
                [at.checked_sub(1).and_then(|at| text.as_bytes().get(at)), text.as_bytes().get(at + form.len())];
            !beside.into_iter().flatten().any(u8::is_ascii_alphanumeric)
        })
    })
}

/// Whether a word is alone in its brackets: "Child Death Review Panel (CDOP)".
fn in_brackets(text: &str, place: Span) -> bool {
    let before = text.get(..place.start as usize).unwrap_or("").trim_end_matches(['‘', '“', '"', '\'']);
    let after = text.get(place.end as usize..).unwrap_or("").trim_start_matches(['s', '’', '”', '"', '\'']);
    before.ends_with('(') && after.starts_with([')', ',', ';'])
}

/// The initials of a council, which its own papers need not explain: "WCC", "ABDC".
fn is_council(word: &str) -> bool {
    ["CC", "BC", "DC", "PC", "TC", "MBC", "LB"].iter().any(|end| word.ends_with(end))
}

/// The short forms among `uses` whose words stand in `words` without them: "Adult Social Care and Health" of ASCH.
fn spelt_out<'t>(words: &str, uses: &HashMap<&'t str, Uses>) -> Vec<&'t str> {
    const SMALL: &[&str] = &["and", "of", "the", "for", "in", "to", "on", "with", "a", "&", "or"];
    // The last letters of the short forms, a bit each: most words are passed over with one look.
    let bit = |letter: u8| 1u32 << (letter & 31);
    let lasts = uses.keys().filter_map(|short| short.bytes().last()).fold(0, |lasts, last| lasts | bit(last));
    let mut initials = String::new();
    let mut long = 0;
    let mut found = Vec::new();
    for word in words_of(words).filter(|word| !word.is_empty() && !SMALL.contains(word)) {
        let bare = match word.as_bytes() {
            [first, ..] if first.is_ascii_alphanumeric() => word,
            _ => word.trim_start_matches(|letter: char| !letter.is_alphanumeric()),
        };
        let first = bare.bytes().next().filter(u8::is_ascii_alphabetic);
        match first {
            Some(first) => initials.push(char::from(first)),
            None => initials.clear(),
        }
        long = if bare.len() > 4 { long + 1 } else { 0 };
        if first.is_some_and(|first| lasts & bit(first) != 0) {
            found.extend(uses.keys().filter(|short| spells(&initials, short, long)));
        }
        if word.ends_with(['.', ';', ':', '?', '!']) {
            initials.clear();
        }
        if initials.len() > 64 {
            initials.drain(..58);
        }
    }
    found
}

/// The words between spaces, ends of lines, hyphens and strokes.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let here = rest?;
        let ends = |(at, byte): (usize, &u8)| match byte {
            b' ' | b'\n' | b'-' | b'/' => Some((at, at + 1)),
            0xC2 if here.as_bytes().get(at + 1) == Some(&0xA0) => Some((at, at + 2)),
            _ => None,
        };
        let end = here.as_bytes().iter().enumerate().find_map(ends);
        rest = end.and_then(|(_, next)| here.get(next..));
        here.get(..end.map_or(here.len(), |(end, _)| end))
    })
}

/// Whether the last of `initials` spell `short`, the last `long` words being long ones.
fn spells(initials: &str, short: &str, long: usize) -> bool {
    let Some(last) = initials.len().checked_sub(short.len()).and_then(|from| initials.get(from..)) else {
        return false;
    };
    // Three short words come together by chance.
    let chance = short.len() == 3 && long < 3 && last.bytes().any(|letter| letter.is_ascii_lowercase());
    !chance && last.eq_ignore_ascii_case(short)
}

fn key(short: &str) -> String {
    short.trim_end_matches('s').to_uppercase()
}

/// Words of three to six capitals, the "s" of a plural left out. Of three capitals one stands at every third byte.
fn capitals(words: &str) -> impl Iterator<Item = &str> {
    let bytes = words.as_bytes();
    let mut at = 2;
    std::iter::from_fn(move || {
        while let Some(byte) = bytes.get(at) {
            if !byte.is_ascii_uppercase() {
                at += 3;
                continue;
            }
            let start = at - bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_uppercase()).count();
            let end = at + bytes[at..].iter().take_while(|byte| byte.is_ascii_uppercase()).count();
            at = end + 3;
            if (3..=6).contains(&(end - start)) && is_whole(words, start, end) {
                return words.get(start..end);
            }
        }
        None
    })
}

/// Whether the capitals from `start` to `end` are a word, but for the "s" of a plural.
fn is_whole(words: &str, start: usize, end: usize) -> bool {
    let inner = |letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '&' | '’' | '-');
    let (before, after) = (words.get(..start).unwrap_or(""), words.get(end..).unwrap_or(""));
    !before.ends_with(inner) && !after.strip_prefix('s').unwrap_or(after).starts_with(inner)
}

/// Whether most of a block's letters are capitals.
fn shouted(words: &str) -> bool {
    let (large, small) = words.bytes().fold((0, 0), |(large, small), byte| {
        (large + usize::from(byte.is_ascii_uppercase()), small + usize::from(byte.is_ascii_lowercase()))
    });
    large * 2 > small
}

#[cfg(test)]
mod tests {
    fn read(words: &str) -> Vec<&str> {
        super::capitals(words).collect()
    }

    #[test]
    fn capitals() {
        assert_eq!(read("ABC, DEFs and (GHI)"), ["ABC", "DEF", "GHI"]);
        assert_eq!(read("A BC DEFG HIJKLMN XYZ’s A/BCD ÉABC 7ABC ABCsy"), ["DEFG"]);
        for gap in 0..9 {
            let words = format!("{}ABC DEF", " ".repeat(gap));
            assert_eq!(read(&words), ["ABC", "DEF"]);
        }
    }
}
