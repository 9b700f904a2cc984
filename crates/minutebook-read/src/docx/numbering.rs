//! Real list numbers: what Word prints before a paragraph, counted through the document.

use super::xml::{Element, Fault, Token, Xml};
use crate::counting::Counting;
use std::collections::{HashMap, HashSet};

/// Levels of a list.
const LEVELS: usize = 9;
/// A longer pattern of a marker is cut.
const PATTERN: usize = 48;

/// One level of a list.
#[derive(Clone, Debug)]
struct Level {
    start: u32,
    counting: Counting,
    zero: bool,
    /// "%1.%2", "(%3)".
    pattern: String,
    legal: bool,
    /// Restarts after a level up to this one (from 1); 0 never.
    restart: Option<u8>,
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        let counting = Counting::Decimal;
        Self { start: 1, counting, zero: false, pattern: String::new(), legal: false, restart: None, style: None }
    }
}

#[derive(Clone, Debug, Default)]
struct Abstract {
    levels: [Level; LEVELS],
    /// The style whose list this one really is.
    linked: Option<String>,
}

#[derive(Clone, Debug, Default)]
struct List {
    of: u32,
    starts: [Option<u32>; LEVELS],
    levels: Vec<(u8, Level)>,
}

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    kinds: HashMap<u32, Abstract>,
    lists: HashMap<u32, List>,
    counts: HashMap<u32, [Option<u32>; LEVELS]>,
    begun: HashSet<u32>,
}

/// What is being read in `numbering.xml`.
#[derive(Default)]
struct Reading {
    kind: Option<(u32, Abstract)>,
    list: Option<(u32, List)>,
    override_of: Option<u8>,
    level: Option<(u8, Level)>,
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub fn read(part: &str, nodes: &mut u64) -> Result<Self, Fault> {
        let mut xml = Xml::new(part, 0);
        let (mut numbering, mut reading) = (Self::default(), Reading::default());
        loop {
            match xml.next(nodes)? {
                Token::Open(element) => reading.open(&element),
                Token::Close(name) => reading.close(&name, &mut numbering),
                Token::End(_) => return Ok(numbering),
                Token::Words(..) => {}
            }
        }
    }

    /// The level of a list that belongs to paragraphs of `style`.
    pub fn level_of_style(&self, list: u32, style: &str) -> Option<u8> {
        let kind = self.kinds.get(&self.lists.get(&list)?.of)?;
        kind.levels.iter().position(|level| level.style.as_deref() == Some(style)).map(|level| level as u8)
    }

    /// The style whose list `list` really is.
    pub fn linked(&self, list: u32) -> Option<&str> {
        self.kinds.get(&self.lists.get(&list)?.of)?.linked.as_deref()
    }

    /// Counts one paragraph of `list` on `level` (from 0): the marker that is printed before it.
    pub fn next(&mut self, list: u32, level: u8) -> Option<String> {
        let at = usize::from(level).min(LEVELS - 1);
        let known = self.lists.get(&list)?;
        let kind = self.kinds.get(&known.of)?;
        let own = |at: usize| {
            let own = known.levels.iter().find(|(level, _)| usize::from(*level) == at).map(|(_, level)| level);
            own.or_else(|| kind.levels.get(at))
        };
        let counts = self.counts.entry(known.of).or_default();
        if self.begun.insert(list) {
            for (count, start) in counts.iter_mut().zip(&known.starts) {
                if start.is_some() {
                    *count = None;
                }
            }
        }
        let start = |at: usize| known.starts.get(at).copied().flatten().or(own(at).map(|own| own.start)).unwrap_or(1);
        for (deeper, count) in counts.iter_mut().enumerate() {
            let restart = own(deeper).and_then(|own| own.restart);
            let restarts = restart.is_none_or(|restart| at < usize::from(restart));
            if deeper > at && restarts {
                *count = None;
            }
        }
        if let Some(count) = counts.get_mut(at) {
            *count = Some(count.map_or(start(at), |count| count.saturating_add(1)));
        }
        let own_level = own(at)?;
        if own_level.counting == Counting::Bullet {
            return Counting::Bullet.marker(1);
        }
        let number = |at: usize| {
            let count = counts.get(at).copied().flatten().unwrap_or_else(|| start(at));
            own(at).map_or_else(String::new, |level| level.number(count, own_level.legal))
        };
        Some(fill(&own_level.pattern, number)).filter(|marker| !marker.is_empty())
    }
}

impl Level {
    fn number(&self, count: u32, legal: bool) -> String {
        let counting = if legal && self.counting != Counting::Silent { Counting::Decimal } else { self.counting };
        let zero = if self.zero && count < 10 { "0" } else { "" };
        format!("{zero}{}", counting.number(count))
    }
}

/// "%1.%2" with the numbers of the levels.
fn fill(pattern: &str, number: impl Fn(usize) -> String) -> String {
    let (mut out, mut rest) = (String::new(), pattern);
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        rest = match after.bytes().next() {
            Some(digit @ b'1'..=b'9') => {
                out.push_str(&number(usize::from(digit - b'1')));
                after.get(1..).unwrap_or("")
            }
            _ => after,
        };
    }
    out.push_str(rest);
    out.trim().to_owned()
}

impl Reading {
    fn open(&mut self, element: &Element<'_>) {
        let id = |name: &str| element.get(name).and_then(|id| id.trim().parse::<u32>().ok());
        match element.name() {
            "abstractNum" => self.kind = Some((id("abstractNumId").unwrap_or(0), Abstract::default())),
            "num" => self.list = Some((id("numId").unwrap_or(0), List::default())),
            "lvlOverride" => self.override_of = id("ilvl").map(|level| level.min(255) as u8),
            "lvl" => self.level = Some((id("ilvl").unwrap_or(0).min(255) as u8, Level::default())),
            "abstractNumId" => {
                if let Some((_, list)) = &mut self.list {
                    list.of = element.number().unwrap_or(0);
                }
            }
            "startOverride" => {
                let start = self.override_of.zip(self.list.as_mut());
                if let Some(slot) = start.and_then(|(level, (_, list))| list.starts.get_mut(usize::from(level))) {
                    *slot = element.number();
                }
            }
            "numStyleLink" => {
                if let Some((_, kind)) = &mut self.kind {
                    kind.linked = element.val();
                }
            }
            name => {
                if let Some((_, level)) = &mut self.level {
                    level.note(name, element);
                }
            }
        }
    }

    fn close(&mut self, name: &str, numbering: &mut Numbering) {
        match name {
            "abstractNum" => numbering.kinds.extend(self.kind.take()),
            "num" => numbering.lists.extend(self.list.take()),
            "lvlOverride" => self.override_of = None,
            "lvl" => {
                let Some((at, level)) = self.level.take() else { return };
                if let (Some(_), Some((_, list))) = (self.override_of, &mut self.list) {
                    if list.levels.len() < LEVELS {
                        list.levels.push((at, level));
                    }
                } else if let Some(slot) = self.kind.as_mut().and_then(|(_, kind)| kind.levels.get_mut(usize::from(at)))
                {
                    *slot = level;
                }
            }
            _ => {}
        }
    }
}

impl Level {
    fn note(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "start" => self.start = element.number().unwrap_or(1),
            "lvlText" => self.pattern = element.val().unwrap_or_default().chars().take(PATTERN).collect(),
            "isLgl" => self.legal = element.is_on(),
            "lvlRestart" => self.restart = element.number(),
            "pStyle" => self.style = element.val(),
            "numFmt" => {
                let format = element.val().unwrap_or_default();
                self.zero = format == "decimalZero";
                self.counting = match format.as_str() {
                    "lowerLetter" => Counting::LowerLetter,
                    "upperLetter" => Counting::UpperLetter,
                    "lowerRoman" => Counting::LowerRoman,
                    "upperRoman" => Counting::UpperRoman,
                    "bullet" => Counting::Bullet,
                    "none" => Counting::Silent,
                    _ => Counting::Decimal,
                };
            }
            _ => {}
        }
    }
}
