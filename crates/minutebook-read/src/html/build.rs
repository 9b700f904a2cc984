//! Tokens to blocks: a stack of open elements, no tree and no recursion; every step takes constant time.

use super::attributes::{Attributes, ClassHint};
use super::element::Element;
use super::entities;
use super::frame::{Frame, Line, LineFeeds, List};
use super::tokens::Listener;
use crate::compose::{Composer, Face, Form};
use crate::counting::Counting;
use crate::tables::Tables;
use minutebook::text::{BlockKind, Hint};

/// Builds the blocks of a page while its tokens come in.
pub(super) struct Builder<'c> {
    composer: &'c mut Composer,
    tables: &'c mut Tables,
    feeds: LineFeeds,
    /// Where the page starts in the original.
    base: usize,
    page: &'c str,
    /// Elements that may still come.
    pub nodes_left: u64,
    /// Whether a field for a password was met.
    pub password: bool,
    stack: Vec<Frame>,
    /// The innermost open element of each name, counted from 1.
    last: [u32; Element::COUNT],
    breaking: u32,
    hints: Vec<ClassHint>,
    lists: Vec<List>,
    list_base: u32,
    quotes: u32,
    bold: u32,
    italic: u32,
    aside: u32,
    dropped: u32,
    number_cells: u32,
    after_title: bool,
    /// Lines before the first heading that are links and nothing else; a heading makes them the site's navigation.
    links: Vec<usize>,
    headed: bool,
    line: Line,
}

impl<'c> Builder<'c> {
    /// A builder that writes the blocks of `page`, which starts at byte `base` of the original.
    pub fn new(
        composer: &'c mut Composer,
        tables: &'c mut Tables,
        page: &'c str,
        base: usize,
        feeds: LineFeeds,
    ) -> Self {
        Self {
            composer,
            tables,
            feeds,
            base,
            page,
            nodes_left: u64::MAX,
            password: false,
            stack: Vec::new(),
            last: [0; Element::COUNT],
            breaking: 0,
            hints: Vec::new(),
            lists: Vec::new(),
            list_base: 0,
            quotes: 0,
            bold: 0,
            italic: 0,
            aside: 0,
            dropped: 0,
            number_cells: 0,
            after_title: false,
            links: Vec::new(),
            headed: false,
            line: Line::default(),
        }
    }

    /// Ends the last line and closes what is open.
    pub fn finish(mut self) {
        self.end_line();
        self.pop_to(1);
        if self.headed {
            self.composer.set_aside(&self.links);
        }
    }

    fn last_of(&self, elements: &[Element]) -> u32 {
        elements.iter().filter_map(|element| self.last.get(*element as usize)).copied().max().unwrap_or(0)
    }

    /// The element through which end tags do not reach.
    fn wall(&self) -> u32 {
        self.last_of(&[Element::Cell, Element::HeaderCell, Element::Caption, Element::Table])
    }

    fn frame(&self, number: u32) -> Option<&Frame> {
        self.stack.get((number as usize).checked_sub(1)?)
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let open = self.composer.is_open();
        let form = if open { self.form(&line) } else { Form::new(BlockKind::Paragraph) };
        self.headed |= matches!(form.kind, BlockKind::Heading(_));
        if open && line.linked && !self.headed {
            self.links.push(self.composer.len());
        }
        self.composer.end(form);
    }

    /// What the line is that ends here.
    fn form(&mut self, line: &Line) -> Form {
        let wall = self.wall();
        let heading = self.last_of(&[Element::Heading]);
        let level = self.frame(heading).map_or(0, |frame| frame.level);
        let kind = match () {
            () if line.aside => BlockKind::Furniture,
            () if heading > wall => BlockKind::Heading(level.clamp(1, 6)),
            () => BlockKind::Paragraph,
        };
        let item = self.last_of(&[Element::Item]);
        let lists = (self.lists.len() as u32).saturating_sub(self.list_base);
        let silent = self.lists.last().is_some_and(|list| list.counting == Counting::Silent);
        let mut first = true;
        if item > wall
            && let Some(frame) = self.stack.get_mut((item as usize).saturating_sub(1))
        {
            first = !std::mem::replace(&mut frame.used, true) || silent;
        }
        let depth = lists.saturating_sub(u32::from(first)) + self.quotes;
        Form { kind, depth: depth.min(255) as u8, hint: self.settle_hint(line.hint), cell: self.tables.place() }
    }

    /// A block's own hint: the first running words after an item's title are its purpose.
    fn settle_hint(&mut self, hint: Option<Hint>) -> Option<Hint> {
        if hint == Some(Hint::Purpose) && !std::mem::take(&mut self.after_title) {
            return None;
        }
        match hint {
            Some(Hint::ItemTitle) => self.after_title = true,
            Some(Hint::Label) => self.after_title = false,
            _ => {}
        }
        hint
    }

    fn push(&mut self, element: Element, level: u8, attributes: &Attributes) {
        let number = self.stack.len() as u32 + 1;
        let plain = !matches!(element, Element::Root | Element::Main);
        let outside = self.last_of(&[Element::Main]) == 0;
        let aside = match element {
            Element::Aside | Element::Title => true,
            Element::Banner => outside || attributes.aside,
            _ => plain && attributes.aside,
        };
        let bold = attributes.bold || element == Element::Bold;
        let italic = attributes.italic || element == Element::Italic;
        let mut frame = Frame {
            element,
            level,
            face: Face { bold, italic },
            aside,
            hinted: attributes.hint.is_some(),
            used: false,
            below: self.last_of(&[element]),
            breaking_below: self.breaking,
            saved: 0,
        };
        self.hints.extend(attributes.hint);
        self.number_cells += u32::from(attributes.hint == Some(ClassHint::NumberCell));
        self.bold += u32::from(bold);
        self.italic += u32::from(italic);
        self.aside += u32::from(aside);
        self.dropped += u32::from(element == Element::Dropped);
        if element == Element::Main {
            frame.saved = std::mem::take(&mut self.aside);
        } else if element.is_wall() {
            frame.saved = std::mem::replace(&mut self.list_base, self.lists.len() as u32);
        }
        if !element.is_inline() {
            self.breaking = number;
        }
        if let Some(last) = self.last.get_mut(element as usize) {
            *last = number;
        }
        self.stack.push(frame);
    }

    /// Closes the open elements from the top down to number `target`.
    fn pop_to(&mut self, target: u32) {
        while self.stack.len() as u32 >= target.max(1) {
            let Some(frame) = self.stack.pop() else { return };
            self.popped(frame);
        }
    }

    fn popped(&mut self, frame: Frame) {
        if let Some(last) = self.last.get_mut(frame.element as usize) {
            *last = frame.below;
        }
        self.breaking = frame.breaking_below;
        self.unset(frame.face);
        if frame.element == Element::Main {
            self.aside = frame.saved;
        } else {
            self.aside -= u32::from(frame.aside).min(self.aside);
        }
        if frame.hinted && self.hints.pop() == Some(ClassHint::NumberCell) {
            self.number_cells = self.number_cells.saturating_sub(1);
        }
        match frame.element {
            Element::List | Element::Ordered => drop(self.lists.pop()),
            Element::Item => self.composer.drop_marker(),
            Element::Quote => self.quotes = self.quotes.saturating_sub(1),
            Element::Dropped => self.dropped = self.dropped.saturating_sub(1),
            Element::Table => self.tables.close(),
            _ => {}
        }
        if frame.element.is_wall() {
            self.list_base = frame.saved;
        }
    }

    fn unset(&mut self, face: Face) {
        self.bold = self.bold.saturating_sub(u32::from(face.bold));
        self.italic = self.italic.saturating_sub(u32::from(face.italic));
    }

    /// Closes what the start of `element` closes without an end tag.
    fn close_for(&mut self, element: Element) {
        let wall = self.wall();
        let table = self.last_of(&[Element::Table]);
        let paragraph = self.last_of(&[Element::Paragraph]);
        if paragraph > wall {
            self.pop_to(paragraph);
        }
        let (target, within) = match element {
            Element::Item => {
                (self.last_of(&[Element::Item]), wall.max(self.last_of(&[Element::List, Element::Ordered])))
            }
            Element::Term => {
                (self.last_of(&[Element::Term]), wall.max(self.last_of(&[Element::List, Element::Ordered])))
            }
            Element::Heading => (self.last_of(&[Element::Heading]), wall.max(self.breaking.saturating_sub(1))),
            Element::Row => (self.last_of(&[Element::Row]), table),
            Element::Cell | Element::HeaderCell => (self.last_of(&[Element::Cell, Element::HeaderCell]), table),
            _ => return,
        };
        if target > within {
            self.pop_to(target);
        }
    }

    fn opened(&mut self, element: Element, attributes: &Attributes, at: usize) {
        match element {
            Element::List => {
                self.lists.push(List { counting: attributes.counting.unwrap_or(Counting::Bullet), next: 1 })
            }
            Element::Ordered => self.lists.push(List {
                counting: attributes.counting.unwrap_or(Counting::Decimal),
                next: attributes.start.unwrap_or(1),
            }),
            Element::Item => self.item(attributes, at),
            Element::Quote => self.quotes += 1,
            Element::Table => self.tables.open(),
            Element::Row => self.tables.row(),
            Element::Cell | Element::HeaderCell => {
                let table = self.last_of(&[Element::Table]);
                let header = element == Element::HeaderCell || self.last_of(&[Element::Head]) > table;
                self.tables.cell(attributes.columns.max(1), attributes.rows.max(1), header);
            }
            _ => {}
        }
    }

    fn item(&mut self, attributes: &Attributes, at: usize) {
        let marker = match self.lists.last_mut() {
            Some(list) => {
                let count = attributes.value.unwrap_or(list.next);
                list.next = count.saturating_add(1);
                attributes.counting.unwrap_or(list.counting).marker(count)
            }
            None => Counting::Bullet.marker(1),
        };
        if let Some(marker) = marker {
            self.composer.marker(marker, self.base + at);
        }
    }

    fn hint(&self) -> Option<Hint> {
        match self.hints.last()? {
            _ if self.number_cells > 0 => Some(Hint::ItemNumber),
            ClassHint::Is(hint) => Some(*hint),
            ClassHint::NumberCell => Some(Hint::ItemNumber),
            ClassHint::Words => Some(Hint::Purpose),
        }
    }

    fn write(&mut self, words: &str, at: usize) {
        let (hint, aside) = (self.hint(), self.aside > 0);
        let face = Face { bold: self.bold > 0, italic: self.italic > 0 };
        if words.chars().any(|letter| !letter.is_whitespace()) {
            let first = !std::mem::replace(&mut self.line.any, true);
            self.line.aside = aside && (first || self.line.aside);
            self.line.linked = self.last_of(&[Element::Link]) > 0 && (first || self.line.linked);
            self.line.hint = hint.filter(|hint| first || self.line.hint == Some(*hint));
        }
        self.composer.words(words, self.base + at, face);
    }

    /// Writes words whose line feeds may end blocks.
    fn write_lines(&mut self, words: &str, at: usize, feeds: LineFeeds) {
        let (mut start, mut rest) = (0, words);
        while let Some(feed) = memchr::memchr(b'\n', rest.as_bytes()) {
            self.write(rest.get(..feed).unwrap_or(""), at + start);
            rest = rest.get(feed + 1..).unwrap_or("");
            start += feed + 1;
            let empty = rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n');
            if feeds == LineFeeds::Break || empty {
                self.end_line();
            } else {
                self.composer.words(" ", self.base + at + start, Face::default());
            }
        }
        self.write(rest, at + start);
    }
}

impl Listener for Builder<'_> {
    fn start(&mut self, element: Element, level: u8, attributes: &Attributes, at: usize) {
        self.nodes_left = self.nodes_left.saturating_sub(1);
        if element.is_void() {
            self.password |= attributes.password;
            if element != Element::Input {
                self.end_line();
            }
            return;
        }
        if !element.is_inline() && element != Element::Dropped {
            self.end_line();
            self.close_for(element);
        }
        let outside = self.last_of(&[Element::Table]) == 0;
        let stray = matches!(element, Element::Row | Element::Cell | Element::HeaderCell | Element::Caption) && outside;
        let element = if stray { Element::Box } else { element };
        self.push(element, level, attributes);
        self.opened(element, attributes, at);
    }

    fn end(&mut self, element: Element) {
        let target = self.last_of(&[element]);
        let within = match element {
            Element::Table => 0,
            Element::Row | Element::Cell | Element::HeaderCell | Element::Caption | Element::Head => {
                self.last_of(&[Element::Table])
            }
            _ => self.wall(),
        };
        if element.is_inline() {
            if target > self.breaking {
                self.pop_to(target);
            } else if let Some(frame) = self.stack.get_mut((target as usize).wrapping_sub(1)) {
                let face = std::mem::take(&mut frame.face);
                self.unset(face);
            }
            return;
        }
        if element != Element::Dropped {
            self.end_line();
        }
        if target > within {
            self.pop_to(target);
        }
    }

    fn words(&mut self, words: &str, at: usize, end: usize) {
        if self.dropped > 0 {
            return;
        }
        let preformatted = self.last_of(&[Element::Preformatted]) > self.wall();
        let feeds = if preformatted { LineFeeds::Break } else { self.feeds };
        let page = self.page;
        entities::runs(words, page.get(at..end).unwrap_or(""), at, |run, at| match feeds {
            LineFeeds::Space => self.write(run, at),
            feeds => self.write_lines(run, at, feeds),
        });
    }

    fn has_enough(&self) -> bool {
        self.nodes_left == 0
    }
}
