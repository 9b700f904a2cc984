//! The XML of a part, read under caps: no DTD, no entities but the five and numbers, bounded depth and attributes.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// What stands next in a part.
pub(super) enum Token<'t> {
    /// A start tag.
    Open(Element<'t>),
    /// An end tag.
    Close(String),
    /// Words, and the byte of the part at which they stand.
    Words(Cow<'t, str>, usize),
    /// The end of the part; `false` where elements are still open.
    End(bool),
}

/// A start tag.
pub(super) struct Element<'t> {
    tag: BytesStart<'t>,
}

/// Why a part is read no further.
#[derive(Debug)]
pub(super) enum Fault {
    /// It is no XML from here on.
    Syntax(String),
    /// More elements than the limit.
    Elements,
}

/// Elements deeper than this are met in hostile files only.
const DEPTH: usize = 4096;
/// More attributes of one element are not looked at.
const ATTRIBUTES: usize = 64;

/// A part's XML.
pub(super) struct Xml<'t> {
    reader: Reader<&'t [u8]>,
    base: usize,
    depth: usize,
}

impl<'t> Xml<'t> {
    /// The XML in `part`, which starts at byte `base` of the whole part.
    pub fn new(part: &'t str, base: usize) -> Self {
        let mut reader = Reader::from_str(part);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, base, depth: 0 }
    }

    /// The byte of the whole part at which the reader stands.
    pub fn place(&self) -> usize {
        self.base + self.reader.buffer_position() as usize
    }

    /// The next token; every start tag takes one of `nodes`.
    pub fn next(&mut self, nodes: &mut u64) -> Result<Token<'t>, Fault> {
        loop {
            let at = self.place();
            let fault = |what: String| Fault::Syntax(format!("at byte {at}: {what}"));
            match self.reader.read_event().map_err(|error| fault(error.to_string()))? {
                Event::Start(tag) | Event::Empty(tag) => {
                    *nodes = nodes.checked_sub(1).ok_or(Fault::Elements)?;
                    self.depth += 1;
                    if self.depth > DEPTH {
                        return Err(fault(format!("elements nested more than {DEPTH} deep")));
                    }
                    return Ok(Token::Open(Element { tag }));
                }
                Event::End(tag) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Token::Close(local(tag.name().as_ref()).to_owned()));
                }
                Event::Text(words) => return Ok(Token::Words(words.into_inner(), at)),
                Event::CData(words) => return Ok(Token::Words(words.into_inner(), at)),
                Event::GeneralRef(name) => {
                    let letter = match name.as_ref() {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        _ => name.resolve_char_ref().ok().flatten().unwrap_or('\u{fffd}'),
                    };
                    return Ok(Token::Words(Cow::Owned(letter.to_string()), at));
                }
                Event::DocType(_) => {
                    return Err(fault("a document type definition, which no part may have".to_owned()));
                }
                Event::Eof => return Ok(Token::End(self.depth == 0)),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }
}

impl Element<'_> {
    /// Its name without the prefix.
    pub fn name(&self) -> &str {
        local(self.full())
    }

    /// Whether it is of the drawing language, whose names are those of words.
    pub fn is_drawing(&self) -> bool {
        self.full().starts_with("a:")
    }

    fn full(&self) -> &str {
        let name = self.tag.attributes_raw();
        let content: &str = &self.tag;
        content.get(..content.len() - name.len()).unwrap_or(content).trim_end()
    }

    /// An attribute, named without its prefix.
    pub fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.tag.attributes();
        attributes.with_checks(false);
        attributes.take(ATTRIBUTES).filter_map(Result::ok).find(|it| local(it.key.as_ref()) == name).map(|found| {
            found.normalized_value(XmlVersion::Implicit1_0).map_or_else(|_| found.value.to_string(), Cow::into_owned)
        })
    }

    /// The attribute `val`.
    pub fn val(&self) -> Option<String> {
        self.get("val")
    }

    /// A number in `val`.
    pub fn number<N: std::str::FromStr>(&self) -> Option<N> {
        self.val()?.trim().parse().ok()
    }

    /// A switch: on where `val` does not say otherwise.
    pub fn is_on(&self) -> bool {
        !self.val().is_some_and(|val| matches!(val.as_str(), "0" | "false" | "off" | "none"))
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
