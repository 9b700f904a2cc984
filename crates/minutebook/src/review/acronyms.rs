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
    let mut uses: HashMap<&str, (usize, Span)> = HashMap::new();
    for (_, block) in reading.body() {
        let words = reading.words(block);
        if matches!(block.kind, BlockKind::Heading(_) | BlockKind::Cell) || shouted(words) {
            continue;
        }
        for word in capitals(words) {
            if let Some(place) = reading.span_of(word) {
                uses.entry(word).or_insert((0, place)).0 += 1;
            }
        }
    }
    let organisation = document.facts.organisation.as_deref().unwrap_or("");
    let own: String = organisation
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .filter(|letter| letter.is_uppercase())
        .collect();
    let mut unexplained: Vec<_> = uses
        .into_iter()
        .filter(|(word, (count, _))| {
            *count >= 4
                && !defined.contains(&key(word))
                && !longs.contains(word)
                && !KNOWN.contains(word)
                && **word != own
        })
        .collect();
    unexplained.sort_by_key(|(_, (_, place))| *place);
    let raise = |(word, (count, place)): (&str, (usize, Span))| {
        let message =
            format!("{} is used {count} times and never explained: write it out where it first stands.", short(word));
        finding(reading, "acronym-undefined", Severity::Note, message, [place])
    };
    unexplained.into_iter().map(raise).collect()
}

fn key(short: &str) -> String {
    short.trim_end_matches('s').to_uppercase()
}

/// Words of three to six capitals.
fn capitals(words: &str) -> impl Iterator<Item = &str> {
    words
        .split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '/' | '&' | '’' | '-')))
        .filter(|word| (3..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// Whether most of a block's letters are capitals.
fn shouted(words: &str) -> bool {
    let (large, small) = words.bytes().fold((0, 0), |(large, small), byte| {
        (large + usize::from(byte.is_ascii_uppercase()), small + usize::from(byte.is_ascii_lowercase()))
    });
    large * 2 > small
}
