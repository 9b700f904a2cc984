//! Faces: what each code of a font says, and how wide it is.

use super::budget::{Budget, Stop};
use super::stream;
use hayro_font::hayro_cmap::{BfString, CMap, CMapName};
use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, ObjectIdentifier, Stream};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

/// One code's letter.
#[derive(Clone)]
pub(super) struct Letter {
    /// What it says; empty where nobody can tell.
    pub(super) text: Rc<str>,
    /// Its first character, or NUL.
    pub(super) first: char,
    /// Its advance, in thousandths of the size.
    pub(super) width: f64,
}

enum Codes {
    /// One byte a code; widths from `first` on.
    Simple { first: u32, widths: Vec<f32>, missing: f32, encoding: Option<&'static encoding_rs::Encoding> },
    /// Two bytes a code, the code is the glyph's number.
    Identity { widths: HashMap<u32, f32>, default: f32 },
    /// As the font program says.
    Program,
}

/// A font of the document.
pub(super) struct Face<'a> {
    dict: Dict<'a>,
    codes: Codes,
    to_unicode: Option<CMap>,
    program: OnceCell<Option<Font<'a>>>,
    letters: RefCell<HashMap<u32, Letter>>,
    low: RefCell<Vec<Option<Letter>>>,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

/// The faces of a document, each loaded once.
pub(super) struct Faces<'a> {
    cache: FontCache<'a>,
    font_resolver: FontResolverFn,
    cmap_resolver: CMapResolverFn,
    by_id: HashMap<ObjectIdentifier, Rc<Face<'a>>>,
}

impl<'a> Faces<'a> {
    pub(super) fn new() -> Self {
        Self {
            cache: FontCache::new(),
            font_resolver: Arc::new(|query| match query {
                FontQuery::Standard(font) => Some(font.get_font_data()),
                FontQuery::Fallback(font) => Some(font.pick_standard_font().get_font_data()),
            }),
            cmap_resolver: Arc::new(hayro_font::hayro_cmap::load_embedded),
            by_id: HashMap::new(),
        }
    }

    /// The face that a font dictionary describes.
    pub(super) fn face(&mut self, dict: Dict<'a>, budget: &mut Budget<'_>) -> Result<Rc<Face<'a>>, Stop> {
        let id = dict.obj_id();
        if let Some(face) = id.and_then(|id| self.by_id.get(&id)) {
            return Ok(face.clone());
        }
        let face = Rc::new(Face::new(dict, &self.cmap_resolver, budget)?);
        if let Some(id) = id {
            self.by_id.insert(id, face.clone());
        }
        Ok(face)
    }

    /// What `code` says in `face`.
    pub(super) fn letter(&self, face: &Face<'a>, code: u32, budget: &mut Budget<'_>) -> Result<Letter, Stop> {
        if code < 256 {
            if let Some(Some(letter)) = face.low.borrow().get(code as usize) {
                return Ok(letter.clone());
            }
        } else if let Some(letter) = face.letters.borrow().get(&code) {
            return Ok(letter.clone());
        }
        let letter = face.read_letter(code, self, budget)?;
        if code < 256 {
            if let Some(place) = face.low.borrow_mut().get_mut(code as usize) {
                *place = Some(letter.clone());
            }
        } else {
            face.letters.borrow_mut().insert(code, letter.clone());
        }
        Ok(letter)
    }

    /// The next code of `bytes` from `at`, and how many bytes it takes.
    pub(super) fn code(
        &self,
        face: &Face<'a>,
        bytes: &[u8],
        at: usize,
        budget: &mut Budget<'_>,
    ) -> Result<(u32, usize), Stop> {
        let byte = |index: usize| u32::from(bytes.get(index).copied().unwrap_or(0));
        Ok(match face.codes {
            Codes::Simple { .. } => (byte(at), 1),
            Codes::Identity { .. } => (byte(at) << 8 | byte(at + 1), 2),
            Codes::Program => match face.program(self, budget)? {
                Some(font) => {
                    let (code, length) = font.read_code(bytes, at);
                    (code, length.max(1))
                }
                None => (byte(at), 1),
            },
        })
    }
}

impl<'a> Face<'a> {
    fn new(dict: Dict<'a>, resolver: &CMapResolverFn, budget: &mut Budget<'_>) -> Result<Self, Stop> {
        let to_unicode = match dict.get::<Stream<'_>>(b"ToUnicode") {
            Some(stream) => stream::decode(&stream, budget)?.and_then(|data| {
                let resolver = resolver.clone();
                CMap::parse(&data, move |name: CMapName<'_>| resolver(name))
            }),
            None => None,
        };
        let below = dict.get::<Array<'_>>(b"DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let descriptor = below.as_ref().unwrap_or(&dict).get::<Dict<'_>>(b"FontDescriptor").unwrap_or_else(Dict::empty);
        let codes = codes_of(&dict, below.as_ref(), &descriptor, to_unicode.is_some());
        let name = dict.get::<Name<'_>>(b"BaseFont").map(|name| name.as_str().to_ascii_lowercase()).unwrap_or_default();
        let flags = descriptor.get::<i32>(b"Flags").unwrap_or(0);
        let weight = descriptor.get::<Number>(b"FontWeight").map_or(400.0, |weight| weight.as_f64());
        let says = |word: &str| name.contains(word);
        Ok(Self {
            bold: says("bold") || says("black") || says("heavy") || weight >= 600.0 || flags & (1 << 18) != 0,
            italic: says("italic") || says("oblique") || flags & (1 << 6) != 0,
            dict,
            codes,
            to_unicode,
            program: OnceCell::new(),
            letters: RefCell::default(),
            low: RefCell::new(vec![None; 256]),
        })
    }

    fn read_letter(&self, code: u32, faces: &Faces<'a>, budget: &mut Budget<'_>) -> Result<Letter, Stop> {
        let mut text = self.to_unicode.as_ref().and_then(|map| map.lookup_bf_string(code)).map(said);
        let mut width = None;
        match &self.codes {
            Codes::Simple { first, widths, missing, encoding } => {
                let index = code.checked_sub(*first).map(|index| index as usize);
                width = Some(index.and_then(|index| widths.get(index)).copied().unwrap_or(*missing));
                if text.is_none() {
                    text = encoding.map(|encoding| encoding.decode_without_bom_handling(&[code as u8]).0.into_owned());
                }
            }
            Codes::Identity { widths, default } => width = Some(widths.get(&code).copied().unwrap_or(*default)),
            Codes::Program => {}
        }
        if (text.is_none() || width.is_none())
            && let Some(font) = self.program(faces, budget)?
        {
            if text.is_none() {
                let glyph = match font.glyph(font.map_code(code), code) {
                    FontGlyph::Outline(glyph) => glyph.as_unicode(),
                    FontGlyph::Type3(glyph) => glyph.as_unicode(),
                };
                text = glyph.map(said);
            }
            width = width.or_else(|| Some(font.code_advance(code).x as f32));
        }
        let text = clean(&text.unwrap_or_default());
        let first = text.chars().next().unwrap_or('\0');
        Ok(Letter { text: text.into(), first, width: f64::from(width.unwrap_or(500.0)) })
    }

    /// The font program, loaded when it is needed first.
    fn program(&self, faces: &Faces<'a>, budget: &mut Budget<'_>) -> Result<Option<&Font<'a>>, Stop> {
        if self.program.get().is_none() {
            measure_program(&self.dict, budget)?;
            let below =
                self.dict.get::<Array<'_>>(b"DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
            let bounded = below.as_ref().is_none_or(widths_are_bounded);
            let load = || faces.cache.font(&self.dict, &faces.font_resolver, &faces.cmap_resolver);
            let font = if bounded { load() } else { None };
            let _ = self.program.set(font);
        }
        Ok(self.program.get().and_then(Option::as_ref))
    }
}

/// Counts what the streams of a font decode to.
fn measure_program(dict: &Dict<'_>, budget: &mut Budget<'_>) -> Result<(), Stop> {
    let below = dict.get::<Array<'_>>(b"DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
    for font in [Some(dict), below.as_ref()].into_iter().flatten() {
        let descriptor = font.get::<Dict<'_>>(b"FontDescriptor").unwrap_or_else(Dict::empty);
        let own = [&b"ToUnicode"[..], b"CIDToGIDMap", b"Encoding"].map(|key| font.get::<Stream<'_>>(key));
        let program = [&b"FontFile"[..], b"FontFile2", b"FontFile3"].map(|key| descriptor.get::<Stream<'_>>(key));
        for stream in own.into_iter().chain(program).flatten() {
            stream::measure(&stream, budget)?;
        }
    }
    Ok(())
}

fn codes_of(dict: &Dict<'_>, below: Option<&Dict<'_>>, descriptor: &Dict<'_>, mapped: bool) -> Codes {
    match dict.get::<Name<'_>>(b"Subtype").as_ref().map(|name| name.as_ref()) {
        Some(b"TrueType" | b"Type1" | b"MMType1") => simple_codes(dict, descriptor, mapped),
        Some(b"Type0") => below
            .filter(|_| mapped && dict.get::<Name<'_>>(b"Encoding").is_some_and(|name| name.as_ref() == b"Identity-H"))
            .map_or(Codes::Program, identity_codes),
        _ => Codes::Program,
    }
}

fn simple_codes(dict: &Dict<'_>, descriptor: &Dict<'_>, mapped: bool) -> Codes {
    let Some(widths) = dict.get::<Array<'_>>(b"Widths") else { return Codes::Program };
    let named = match dict.get::<Object<'_>>(b"Encoding") {
        Some(Object::Name(name)) => Some(name),
        Some(Object::Dict(encoding)) if !encoding.contains_key(b"Differences") => {
            encoding.get::<Name<'_>>(b"BaseEncoding")
        }
        _ => None,
    };
    let encoding = match named.as_ref().map(|name| name.as_ref()) {
        Some(b"WinAnsiEncoding") => Some(encoding_rs::WINDOWS_1252),
        Some(b"MacRomanEncoding") => Some(encoding_rs::MACINTOSH),
        _ => None,
    };
    if encoding.is_none() && !mapped {
        return Codes::Program;
    }
    Codes::Simple {
        first: dict.get::<u32>(b"FirstChar").unwrap_or(0),
        widths: widths.iter::<f32>().take(256).collect(),
        missing: descriptor.get::<f32>(b"MissingWidth").unwrap_or(0.0),
        encoding,
    }
}

/// Widths of a composite font, at most: as many as it can have codes, told twice.
const WIDTHS: usize = 0x2_0000;

/// The widths of a composite font: `[first [w w w] first last w ...]`.
fn identity_codes(below: &Dict<'_>) -> Codes {
    let mut widths = HashMap::new();
    let mut left = WIDTHS;
    each_width_list(below, |first, last, list| {
        let count = last.map_or(WIDTHS, |(last, _)| (last + 1).saturating_sub(first) as usize).min(left);
        let before = widths.len();
        match last {
            Some((_, width)) => widths.extend((first..).take(count).map(|code| (code, width))),
            None => widths.extend((first..).take(count).zip(list.iter().flat_map(|list| list.iter::<f32>()))),
        }
        left -= if last.is_some() { count } else { widths.len() - before };
        left > 0
    });
    Codes::Identity { widths, default: below.get::<f32>(b"DW").unwrap_or(1000.0) }
}

/// Whether a composite font's widths are as many as a font can have: whoever loads it whole writes them all out.
fn widths_are_bounded(below: &Dict<'_>) -> bool {
    let mut left = WIDTHS;
    each_width_list(below, |first, last, _| {
        left = left.saturating_sub(last.map_or(1, |(last, _)| (last + 1).saturating_sub(first) as usize));
        left > 0
    });
    left > 0
}

/// Calls `take` with each range of widths, `first` to `last` alike or a list from `first` on, until it says stop.
fn each_width_list(below: &Dict<'_>, mut take: impl FnMut(u32, Option<(u32, f32)>, Option<Array<'_>>) -> bool) {
    let mut pending: Vec<u32> = Vec::new();
    for object in below.get::<Array<'_>>(b"W").iter().flat_map(|array| array.iter::<Object<'_>>()) {
        let goes_on = match object {
            Object::Number(number) if pending.len() < 2 => {
                pending.push(number.as_i64().clamp(0, 0xFFFF) as u32);
                continue;
            }
            Object::Number(number) => match pending[..] {
                [first, last] => take(first, Some((last, number.as_f32())), None),
                _ => true,
            },
            Object::Array(list) => take(pending.last().copied().unwrap_or(0), None, Some(list)),
            _ => true,
        };
        pending.clear();
        if !goes_on {
            return;
        }
    }
}

fn said(text: BfString) -> String {
    match text {
        BfString::Char(letter) => letter.to_string(),
        BfString::String(text) => text,
    }
}

/// Ligatures spelt out, no-break spaces made spaces, private-use bullets made known ones, control characters dropped.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{FB00}' => out.push_str("ff"),
            '\u{FB01}' => out.push_str("fi"),
            '\u{FB02}' => out.push_str("fl"),
            '\u{FB03}' => out.push_str("ffi"),
            '\u{FB04}' => out.push_str("ffl"),
            '\u{FB05}' | '\u{FB06}' => out.push_str("st"),
            '\u{A0}' | '\u{2002}'..='\u{200A}' | '\u{202F}' | '\u{3000}' | '\t' | '\n' | '\r' | '\u{F020}' => {
                out.push(' ')
            }
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFD}' => {}
            '\u{E000}'..='\u{F8FF}' => out.push(known_bullet(letter)),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Private-use letters of the symbol fonts that word processors use as bullets, and what they look like.
const BULLETS: &[(char, char)] = &[
    ('\u{F0B7}', '•'),
    ('\u{F0A7}', '▪'),
    ('\u{F06E}', '■'),
    ('\u{F06C}', '●'),
    ('\u{F06D}', '❍'),
    ('\u{F06F}', '□'),
    ('\u{F071}', '❑'),
    ('\u{F075}', '◆'),
    ('\u{F076}', '❖'),
    ('\u{F09F}', '•'),
    ('\u{F0A8}', '◻'),
    ('\u{F0D8}', '➢'),
    ('\u{F0E0}', '→'),
    ('\u{F0E8}', '➔'),
    ('\u{F0FC}', '✓'),
    ('\u{F0FE}', '☒'),
    ('\u{F0D2}', '✓'),
    ('\u{F02D}', '-'),
    ('\u{F02A}', '*'),
];

fn known_bullet(letter: char) -> char {
    BULLETS.iter().find(|(private, _)| *private == letter).map_or(letter, |(_, bullet)| *bullet)
}
