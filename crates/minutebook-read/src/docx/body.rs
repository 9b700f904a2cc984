//! A part of words to blocks: paragraphs, runs, tables, text boxes, notes; a loop over tokens, no recursion.

use super::numbering::Numbering;
use super::styles::{Style, Styles};
use super::xml::{Element, Fault, Token, Xml};
use crate::compose::{Composer, Face, Form};
use crate::tables::Tables;
use minutebook::text::{BlockKind, Hint};

/// What a part's words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Body,
    Furniture,
    Footnotes,
    Endnotes,
}

/// Elements whose words are not on the page: what was deleted or moved away, codes, the second telling of a drawing.
const SKIPPED: &[&str] = &[
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "delInstrText",
    "Fallback",
    "pPrChange",
    "rPrChange",
    "tblPrChange",
    "tcPrChange",
    "trPrChange",
    "tblGridChange",
    "sectPrChange",
    "sectPr",
    "tblPr",
    "tblGrid",
    "rt",
];
/// Text boxes within text boxes are read so deep.
const BOXES: usize = 3;
/// Levels of the outline beyond this are running text.
const OUTLINE: u8 = 9;

/// Writes the blocks of a document's parts.
pub(super) struct Body<'d> {
    pub composer: Composer,
    pub tables: Tables,
    pub styles: &'d Styles,
    pub numbering: Numbering,
    /// Footnotes and endnotes in the order in which the words point at them.
    pub footnotes: Vec<String>,
    pub endnotes: Vec<String>,
    place: Place,
    paragraph: Paragraph,
    run: Run,
    in_paragraph_properties: bool,
    in_row_properties: bool,
    row_header: bool,
    row_deleted: bool,
    cell: Option<u16>,
    in_words: bool,
    note: Note,
}

#[derive(Default)]
struct Paragraph {
    style_id: Option<String>,
    style: Style,
    outline: Option<u8>,
    list: Option<u32>,
    level: Option<u8>,
    depth: u8,
    broken: bool,
}

#[derive(Default)]
struct Run {
    bold: Option<bool>,
    italic: Option<bool>,
    hidden: bool,
}

/// The note that is read, in a part of notes.
#[derive(Default)]
enum Note {
    #[default]
    None,
    /// A separator, or one that nothing points at.
    Unprinted,
    Printed,
}

impl<'d> Body<'d> {
    /// Nothing written yet.
    pub fn new(styles: &'d Styles, numbering: Numbering) -> Self {
        Self {
            composer: Composer::default(),
            tables: Tables::default(),
            styles,
            numbering,
            footnotes: Vec::new(),
            endnotes: Vec::new(),
            place: Place::Body,
            paragraph: Paragraph::default(),
            run: Run::default(),
            in_paragraph_properties: false,
            in_row_properties: false,
            row_header: false,
            row_deleted: false,
            cell: None,
            in_words: false,
            note: Note::None,
        }
    }

    /// Writes the words of `part`. `Ok(false)` where the part breaks off.
    pub fn write(&mut self, part: &str, place: Place, nodes: &mut u64) -> Result<bool, Fault> {
        self.place = place;
        let mut readers = vec![Xml::new(part, 0)];
        let mut boxes: Vec<(usize, usize)> = Vec::new();
        let mut whole = true;
        while let Some(reader) = readers.last_mut() {
            match reader.next(nodes)? {
                Token::Open(element) if element.name() == "txbxContent" => {
                    let start = reader.place();
                    let end = skip(reader, nodes)?;
                    if readers.len() <= BOXES {
                        boxes.push((start, end));
                    }
                }
                Token::Open(element) if SKIPPED.contains(&element.name()) || element.is_drawing() => {
                    self.row_deleted |= element.name() == "del" && self.in_row_properties;
                    skip(reader, nodes)?;
                }
                Token::Open(element) => self.open(&element, reader.place()),
                Token::Close(name) => {
                    self.close(&name);
                    // What stands in the paragraph's text boxes comes after it.
                    if name == "p" && !boxes.is_empty() {
                        let inner =
                            boxes.drain(..).rev().filter_map(|(start, end)| Some((part.get(start..end)?, start)));
                        readers.extend(inner.map(|(piece, start)| Xml::new(piece, start)));
                    }
                }
                Token::Words(words, at) => self.words(&words, at),
                Token::End(closed) => {
                    whole &= closed;
                    readers.pop();
                }
            }
        }
        self.end_line();
        Ok(whole)
    }

    /// Ends what a damaged part left open.
    pub fn give_up(&mut self) {
        self.end_line();
        self.composer.drop_marker();
        self.tables.close_all();
        (self.in_words, self.in_paragraph_properties, self.in_row_properties) = (false, false, false);
        (self.cell, self.row_deleted, self.note) = (None, false, Note::None);
        (self.paragraph, self.run) = (Paragraph::default(), Run::default());
    }

    fn open(&mut self, element: &Element<'_>, at: usize) {
        match element.name() {
            "p" => {
                self.commit_cell();
                self.end_line();
                self.paragraph = Paragraph::default();
            }
            "pPr" => self.in_paragraph_properties = true,
            "r" => self.run = Run::default(),
            "t" => self.in_words = true,
            "tab" | "ptab" if !self.in_paragraph_properties => self.composer.tab(),
            "br" | "cr" => self.line_break(element),
            "noBreakHyphen" => self.written("-", at),
            "sym" => self.symbol(element, at),
            "footnoteReference" => self.footnotes.extend(element.get("id")),
            "endnoteReference" => self.endnotes.extend(element.get("id")),
            "footnote" => self.start_note(element, Place::Footnotes, at),
            "endnote" => self.start_note(element, Place::Endnotes, at),
            "tbl" => {
                self.commit_cell();
                self.end_line();
                self.tables.open();
            }
            "tr" => {
                self.tables.row();
                (self.row_header, self.row_deleted) = (false, false);
            }
            "trPr" => self.in_row_properties = true,
            "tblHeader" => self.row_header = element.is_on(),
            "tc" => self.cell = Some(1),
            "gridSpan" => self.cell = self.cell.map(|_| element.number().unwrap_or(1)),
            name if self.in_paragraph_properties => self.paragraph_property(name, element),
            name => self.run_property(name, element),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" => {
                self.end_line();
                self.composer.drop_marker();
                self.run = Run::default();
            }
            "pPr" => {
                self.in_paragraph_properties = false;
                self.settle_paragraph();
            }
            "t" => self.in_words = false,
            "tc" => {
                self.commit_cell();
                self.end_line();
            }
            "trPr" => self.in_row_properties = false,
            "tr" => self.row_deleted = false,
            "tbl" => {
                self.end_line();
                self.tables.close();
            }
            "footnote" | "endnote" => self.note = Note::None,
            _ => {}
        }
    }

    fn paragraph_property(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "pStyle" => self.paragraph.style_id = element.val(),
            "outlineLvl" => self.paragraph.outline = element.number(),
            "numId" => self.paragraph.list = element.number(),
            "ilvl" => self.paragraph.level = element.number(),
            _ => {}
        }
    }

    fn run_property(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "b" => self.run.bold = Some(element.is_on()),
            "i" => self.run.italic = Some(element.is_on()),
            "vanish" => self.run.hidden = element.is_on(),
            "rStyle" => {
                let style = element.val().map(|id| self.styles.of(&id)).unwrap_or_default();
                self.run.bold = self.run.bold.or(style.bold);
                self.run.italic = self.run.italic.or(style.italic);
            }
            _ => {}
        }
    }

    /// Counts the paragraph in its list, once its properties are known.
    fn settle_paragraph(&mut self) {
        if let Some(id) = &self.paragraph.style_id {
            self.paragraph.style = self.styles.of(id);
        }
        let direct = self.paragraph.list.is_some();
        let Some(list) = self.paragraph.list.or(self.paragraph.style.list).filter(|list| *list != 0) else { return };
        let by_style = || self.numbering.level_of_style(list, self.paragraph.style_id.as_deref()?);
        let of_style = if direct { None } else { self.paragraph.style.list_level };
        let level = self.paragraph.level.or_else(by_style).or(of_style).unwrap_or(0);
        let list = match self.numbering.linked(list) {
            Some(style) => self.styles.of(style).list.unwrap_or(list),
            None => list,
        };
        self.paragraph.depth = level;
        if let Some(marker) = self.numbering.next(list, level) {
            self.composer.marker(marker, 0);
        }
    }

    fn start_note(&mut self, element: &Element<'_>, place: Place, at: usize) {
        let id = element.get("id").unwrap_or_default();
        let notes = if place == Place::Footnotes { &self.footnotes } else { &self.endnotes };
        let number = notes.iter().position(|note| *note == id).map(|at| at + 1);
        let separator = element.get("type").is_some_and(|kind| kind.to_ascii_lowercase().contains("separator"));
        self.note = match number.filter(|_| !separator && self.place == place) {
            Some(number) => {
                self.composer.marker(number.to_string(), at);
                Note::Printed
            }
            None => Note::Unprinted,
        };
    }

    fn words(&mut self, words: &str, at: usize) {
        if self.in_words {
            self.written(words, at);
        }
    }

    fn written(&mut self, words: &str, at: usize) {
        if self.run.hidden || self.row_deleted || matches!(self.note, Note::Unprinted) {
            return;
        }
        let style = &self.paragraph.style;
        let bold = self.run.bold.or(style.bold).unwrap_or(false);
        let italic = self.run.italic.or(style.italic).unwrap_or(false);
        self.composer.words(words, at, Face { bold, italic });
    }

    /// A letter of a symbol font: what stands in the private range is a bullet or a tick.
    fn symbol(&mut self, element: &Element<'_>, at: usize) {
        let code = element.get("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
        let letter = code.and_then(char::from_u32).unwrap_or('\u{fffd}');
        let letter = if ('\u{f000}'..='\u{f0ff}').contains(&letter) { '•' } else { letter };
        self.written(letter.encode_utf8(&mut [0; 4]), at);
    }

    fn line_break(&mut self, element: &Element<'_>) {
        if matches!(element.get("type").as_deref(), None | Some("textWrapping")) && self.composer.is_open() {
            self.end_line();
            self.paragraph.broken = true;
        } else {
            self.composer.words(" ", 0, Face::default());
        }
    }

    /// Opens the cell whose width is known by now.
    fn commit_cell(&mut self) {
        if let Some(columns) = self.cell.take() {
            self.tables.cell(columns, 1, self.row_header);
        }
    }

    fn end_line(&mut self) {
        if !self.composer.is_open() {
            return;
        }
        let outline = self.paragraph.outline.or(self.paragraph.style.outline).filter(|level| *level < OUTLINE);
        let kind = match (self.place, outline) {
            (Place::Furniture, _) => BlockKind::Furniture,
            (Place::Footnotes | Place::Endnotes, _) => BlockKind::Footnote,
            (Place::Body, Some(level)) => BlockKind::Heading(level + 1),
            (Place::Body, None) => BlockKind::Paragraph,
        };
        let hint = self.paragraph.style.name.eq_ignore_ascii_case("title").then_some(Hint::Title);
        let depth = self.paragraph.depth.saturating_add(u8::from(self.paragraph.broken && self.listed()));
        self.composer.end(Form { kind, depth, hint, cell: self.tables.place() });
    }

    fn listed(&self) -> bool {
        self.paragraph.list.or(self.paragraph.style.list).is_some_and(|list| list != 0)
    }
}

/// Skips to the end of the element that was opened last: the byte at which its end tag starts.
fn skip(reader: &mut Xml<'_>, nodes: &mut u64) -> Result<usize, Fault> {
    let mut depth = 1u64;
    loop {
        let at = reader.place();
        match reader.next(nodes)? {
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth -= 1,
            Token::End(_) => return Ok(at),
            Token::Words(..) => {}
        }
        if depth == 0 {
            return Ok(at);
        }
    }
}
