//! Markdown to a source: the marks of the markup taken out, its words mapped back to the file.

use crate::compose::{Composer, Face, Form};
use crate::counting::Counting;
use crate::encoding;
use crate::html;
use crate::marker;
use crate::tables::Tables;
use minutebook::text::{BlockKind, Format, Shape, Source};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Reads Markdown.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Source {
    let decoded = encoding::decode(bytes, false);
    let mut writer = Writer::new(&decoded.text);
    let mut options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    // Front matter stands at the front: a rule further down ("---" between two parts of the paper) starts none.
    options.set(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS, decoded.text.trim_start().starts_with("---"));
    for (event, place) in Parser::new_ext(&decoded.text, options).into_offset_iter() {
        writer.hear(event, place);
    }
    let (text, blocks, origins) = writer.finish();
    Source::new(name, bytes, Format::Markdown, text, Shape::Blocks(blocks))
        .with_origins(origins)
        .with_remarks(decoded.remarks)
}

struct Writer<'t> {
    file: &'t str,
    composer: Composer,
    tables: Tables,
    heading: Option<u8>,
    front: bool,
    footnote: bool,
    header: bool,
    column: bool,
    bold: u32,
    italic: u32,
    quotes: u32,
    lists: Vec<List>,
    /// Whether the words of the item so far are its first block.
    first: bool,
    html: Option<Range<usize>>,
}

/// An open list: how it counts, and the number its last item was given.
struct List {
    ordered: bool,
    typed: Option<u32>,
    count: u32,
}

impl<'t> Writer<'t> {
    fn new(file: &'t str) -> Self {
        Self {
            file,
            composer: Composer::default(),
            tables: Tables::default(),
            heading: None,
            front: false,
            footnote: false,
            header: false,
            column: false,
            bold: 0,
            italic: 0,
            quotes: 0,
            lists: Vec::new(),
            first: true,
            html: None,
        }
    }

    fn hear(&mut self, event: Event<'_>, place: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.front => self.lines(&words, place.start),
            Event::Text(words) => self.words(&words, place.start),
            Event::Code(words) => self.code(&words, place),
            Event::SoftBreak => self.soft_break(place.end),
            Event::HardBreak | Event::Rule => self.end_line(),
            Event::Html(_) => self.html_line(place),
            Event::InlineHtml(tag) => self.inline_html(&tag),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, place: Range<usize>) {
        match tag {
            Tag::Emphasis => self.italic += 1,
            Tag::Strong => self.bold += 1,
            Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. } | Tag::Superscript | Tag::Subscript => {}
            Tag::Heading { level, .. } => {
                self.end_line();
                self.heading = Some(level as u8);
            }
            Tag::MetadataBlock(_) => self.front = true,
            Tag::FootnoteDefinition(_) => self.footnote = true,
            Tag::BlockQuote(_) => {
                self.end_line();
                self.quotes += 1;
            }
            Tag::List(start) => {
                self.end_line();
                self.lists.push(List { ordered: start.is_some(), typed: None, count: 0 });
            }
            Tag::Item => self.item(place.start),
            Tag::Table(_) => {
                self.end_line();
                self.tables.open();
            }
            Tag::TableHead => {
                self.header = true;
                self.tables.row();
            }
            Tag::TableRow => self.tables.row(),
            Tag::TableCell => {
                self.tables.cell(1, 1, self.header);
                self.column = true;
            }
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_))
            | Tag::Paragraph
            | Tag::HtmlBlock
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => self.end_line(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image | TagEnd::Superscript | TagEnd::Subscript => {}
            other => {
                self.html_end();
                self.end_line();
                self.closed(other);
            }
        }
    }

    fn closed(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.heading = None,
            TagEnd::MetadataBlock(_) => self.front = false,
            TagEnd::FootnoteDefinition => self.footnote = false,
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::Item => {
                self.composer.drop_marker();
                self.first = false;
            }
            TagEnd::Table => self.tables.close(),
            TagEnd::TableHead => self.header = false,
            TagEnd::TableCell => self.column = false,
            _ => {}
        }
    }

    /// The marker of an item as the file has it; where all items of a list have one number, they are counted on.
    fn item(&mut self, at: usize) {
        self.end_line();
        self.first = true;
        let Some(list) = self.lists.last_mut() else { return };
        if !list.ordered {
            return self.composer.marker("•".to_owned(), at);
        }
        let rest = self.file.get(at..).unwrap_or("");
        let digits = rest.bytes().take(9).take_while(u8::is_ascii_digit).count();
        let typed = rest.get(..digits).and_then(|digits| digits.parse().ok());
        list.count = if typed == list.typed { list.count.saturating_add(1) } else { typed.unwrap_or(list.count) };
        list.typed = typed;
        let close = if rest.get(digits..).is_some_and(|rest| rest.starts_with(')')) { ')' } else { '.' };
        self.composer.marker(format!("{}{close}", Counting::Decimal.number(list.count)), at);
    }

    fn words(&mut self, words: &str, at: usize) {
        let face = Face { bold: self.bold > 0, italic: self.italic > 0 };
        let mut start = 0;
        // Only code has line feeds in its words: lines that were indented by four blanks.
        for line in words.split_inclusive('\n') {
            self.composer.words(line, at + start, face);
            start += line.len();
            if line.ends_with('\n') {
                self.end_line();
            }
        }
    }

    fn code(&mut self, words: &str, place: Range<usize>) {
        let fence = self.file.get(place.clone()).and_then(|code| code.find(words)).unwrap_or(0);
        self.words(words, place.start + fence);
    }

    /// Lines of the front matter, each one a block.
    fn lines(&mut self, words: &str, at: usize) {
        let mut start = 0;
        for line in words.split_inclusive('\n') {
            self.composer.words(line, at + start, Face::default());
            self.end_line();
            start += line.len();
        }
    }

    /// A line that goes on: one blank, unless the next line has a marker of its own.
    fn soft_break(&mut self, at: usize) {
        let next = self.file.get(at..).unwrap_or("");
        let line = memchr::memchr(b'\n', next.as_bytes()).and_then(|end| next.get(..end)).unwrap_or(next);
        let line = line.trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '*' | '_'));
        let line = line.get(..32).unwrap_or(line);
        if marker::split(line).is_some() {
            self.end_line();
        } else {
            self.composer.words("\n", at.saturating_sub(1), Face::default());
        }
    }

    fn inline_html(&mut self, tag: &str) {
        if tag.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("<br")) {
            self.end_line();
        }
    }

    fn html_line(&mut self, place: Range<usize>) {
        match &mut self.html {
            Some(whole) if whole.end == place.start => whole.end = place.end,
            _ => {
                self.html_end();
                self.html = Some(place);
            }
        }
    }

    fn html_end(&mut self) {
        if let Some(place) = self.html.take() {
            let piece = self.file.get(place.clone()).unwrap_or("");
            html::write(&mut self.composer, &mut self.tables, piece, place.start);
        }
    }

    fn end_line(&mut self) {
        if !self.composer.is_open() {
            return self.composer.end(Form::new(BlockKind::Paragraph));
        }
        let kind = match self.heading {
            _ if self.front => BlockKind::Furniture,
            _ if self.footnote => BlockKind::Footnote,
            Some(level) => BlockKind::Heading(level),
            None => BlockKind::Paragraph,
        };
        let first = std::mem::replace(&mut self.first, false);
        let depth = self.lists.len().saturating_sub(usize::from(first)) + self.quotes as usize;
        let cell = if self.column { self.tables.place() } else { None };
        self.composer.end(Form { depth: depth.min(255) as u8, cell, ..Form::new(kind) });
    }

    fn finish(mut self) -> (String, Vec<minutebook::text::Block>, Vec<minutebook::text::Origin>) {
        self.html_end();
        self.end_line();
        let (text, mut blocks, origins) = self.composer.finish();
        self.tables.settle(&text, &mut blocks);
        (text, blocks, origins)
    }
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
