//! What the inspectors ask to be improved: lists under their titles, with sub-bullets, tags, themes and sections.

mod mark;
mod unbulleted;

use super::super::Reading;
use super::feet::Feet;
use super::titles::{Title, title};
use crate::model::{Origin, Recommendation, RecommendationSection as Section};
use crate::phrase::{addressee, framework_tag, leading_addressee, squeeze, starts_folded};
use crate::text::{Block, BlockKind, Quote, Span};
use mark::{Mark, is_figure, mark};

/// What an item says where there is nothing to improve.
const NOTHING: &[&str] = &[
    "there are no ",
    "there were no ",
    "the inspection did not ",
    "inspectors did not ",
    "no areas ",
    "none",
    "no priority",
    "the inspection has not ",
    "not applicable",
    "there is no ",
    "this inspection did not ",
];

/// A list that is being read.
struct List {
    section: Section,
    /// The level of the heading that opened it.
    level: u8,
    /// The level of the heading that is its first theme.
    themes: Option<u8>,
    /// The mark and depth of its first item.
    first: Option<(Mark, u8)>,
    /// Whether the number of its first item has a stop.
    stopped: bool,
    last_number: Option<u32>,
    count: usize,
    theme: Option<String>,
}

/// An item that is being read.
pub(super) struct Open {
    pub(super) pieces: Vec<Span>,
    pub(super) number: String,
    pub(super) section: Section,
    pub(super) theme: Option<String>,
    /// Whom the lead-in or the column beside it asks.
    pub(super) addressee: Option<String>,
}

/// Reads lists into recommendations.
pub(super) struct Lists<'r, 's> {
    reading: &'r Reading<'s>,
    /// Whether the part of the report is the Local Safeguarding Children Board's.
    board: bool,
    list: Option<List>,
    /// Whom the lead-in of the lists that follow asks.
    asked: Option<String>,
    open: Option<Open>,
    /// Short sentences below a title, in a list that has no marked item yet.
    loose: Vec<Vec<Span>>,
    done: Vec<Recommendation>,
}

/// All recommendations of a report whose improvements are lists.
pub(super) fn recommendations(reading: &Reading<'_>, from_page: u32) -> Vec<Recommendation> {
    let mut lists =
        Lists { reading, board: false, list: None, asked: None, open: None, loose: Vec::new(), done: Vec::new() };
    let feet = Feet::of(reading);
    for (_, block) in reading.body() {
        if !feet.has(reading, block) && reading.source.page_of(block.span.start).is_none_or(|page| page >= from_page) {
            lists.block(block);
        }
    }
    lists.close();
    lists.done
}

impl Lists<'_, '_> {
    /// A block, parted where a title stands among its lines: text that came without blank lines runs them together.
    fn block(&mut self, block: &Block) {
        let Some(at) = glued_title(self.reading, block) else { return self.whole(block) };
        let source = self.reading.source;
        let part = |start: u32, end: u32| Span { start, end }.trim(source.text());
        let head = part(block.span.start, at);
        self.whole(&Block { span: head, pieces: block.pieces_within(head).collect(), ..block.clone() });
        let mut from = at;
        let rest = Span { start: at, end: block.span.end };
        for line in rest.of_text(source.text()).split_inclusive('\n') {
            let end = from + line.len() as u32;
            self.whole(&Block::new(BlockKind::Paragraph, part(from, end)));
            from = end;
        }
    }

    fn whole(&mut self, block: &Block) {
        let words = self.reading.words(block);
        match title(block, words) {
            // A cell with a page number beside it is a line of the contents.
            Some(Title::Opens(_)) if block.kind == BlockKind::Cell => self.close(),
            Some(Title::Opens(section)) => self.opens(section, block),
            Some(Title::Board) => self.chapter(true),
            Some(Title::Authority) => self.chapter(false),
            Some(Title::Closes) => self.close(),
            Some(Title::Other) if self.list.is_some() => self.other_title(block, words),
            _ if self.list.is_some() => self.words(block, words),
            _ => {}
        }
    }

    fn chapter(&mut self, board: bool) {
        self.close();
        self.board = board;
    }

    fn opens(&mut self, section: Section, block: &Block) {
        let within = self.list.as_ref().map(|list| list.level);
        // A title that is no heading stands under the heading of the list around it, and its themes under both.
        let level = match within.filter(|_| !matches!(block.kind, BlockKind::Heading(_))) {
            Some(around) => around.saturating_add(1).min(6),
            None => level(block),
        };
        if let Some(lead) = self.open.take_if(|open| leads_in(self.reading, open)) {
            self.asked = asked(self.reading, &lead);
        }
        self.finish();
        self.unbulleted();
        if section == Section::Unheaded {
            self.board = false;
        }
        let section = match section {
            Section::WhatNeedsToImprove | Section::AreasForPriorityAction => section,
            _ if self.board => Section::Lscb,
            _ => section,
        };
        let board_list = self.list.as_ref().is_some_and(|list| list.section == Section::Lscb);
        let section = if board_list && within.is_some() && subordinate(section) { Section::Lscb } else { section };
        self.list = Some(List {
            section,
            level,
            themes: None,
            first: None,
            stopped: false,
            last_number: None,
            count: 0,
            theme: None,
        });
    }

    /// Ends the list.
    fn close(&mut self) {
        self.finish();
        self.unbulleted();
        self.list = None;
        self.asked = None;
    }

    /// A title that is neither a list's nor known to end one: a theme, or the next part of the report.
    fn other_title(&mut self, block: &Block, words: &str) {
        if self.open.is_none() && framework_tag(words).is_some() {
            return self.without_bullet(block, words);
        }
        let Some(list) = &mut self.list else { return };
        let bullets = matches!(list.first, Some((Mark::Bullet | Mark::Dash, _)));
        let heading = matches!(block.kind, BlockKind::Heading(_));
        // Titles set like the first theme are themes too.
        let own = list.themes.unwrap_or(list.level).min(list.level);
        let above = heading && list.count > 0 && level(block) < own;
        if !heading && self.open.as_ref().is_some_and(|open| !ended(self.reading, open)) {
            return self.words(block, words);
        }
        if above || bullets || list.section == Section::WhatNeedsToImprove {
            return self.close();
        }
        if heading && list.count == 0 {
            list.themes = Some(level(block));
        }
        list.theme = Some(squeeze(words));
        self.finish();
    }

    fn words(&mut self, block: &Block, words: &str) {
        let mark = mark(self.reading, block);
        let Some(list) = &mut self.list else { return };
        let Some(mark) = mark else { return self.unmarked(block, words) };
        match (mark, list.first) {
            _ if (list.stopped || list.section == Section::WhatNeedsToImprove) && is_figure(self.reading, block) => {}
            (_, None) => self.item(block, mark),
            (Mark::Number(number), Some((Mark::Number(_), _))) => {
                // The numbers of a list go on one by one; another number is another part of the report.
                if list.last_number.is_some_and(|last| number == last + 1) {
                    self.item(block, mark)
                } else {
                    self.close()
                }
            }
            (Mark::Number(_), Some(_)) => self.close(),
            (Mark::Bullet, Some((Mark::Bullet, depth))) if block.depth <= depth => self.item(block, mark),
            (Mark::Dash, Some((Mark::Dash, depth))) if block.depth <= depth => self.item(block, mark),
            (Mark::Letter, Some((Mark::Letter, depth))) if block.depth <= depth => self.item(block, mark),
            _ => self.add(block),
        }
    }

    /// A block without a marker: the rest of an item after a page's end, or words that belong to no item.
    fn unmarked(&mut self, block: &Block, words: &str) {
        let Some(open) = &self.open else { return self.without_bullet(block, words) };
        let small = words.trim_start().starts_with(char::is_lowercase);
        let tag = framework_tag(words).is_some_and(|(start, _)| start == 0);
        let rest = block.kind == BlockKind::Item || small || tag || !ended(self.reading, open);
        if rest && block.kind != BlockKind::Footnote {
            self.add(block)
        } else if words.len() > 300 {
            self.finish()
        }
    }

    /// A new item.
    fn item(&mut self, block: &Block, mark: Mark) {
        self.finish();
        let Some(list) = &mut self.list else { return };
        list.stopped |= list.first.is_none() && matches!(mark, Mark::Number(_)) && !is_figure(self.reading, block);
        list.first = list.first.or(Some((mark, block.depth)));
        self.loose.clear();
        let number = match mark {
            Mark::Number(number) => {
                list.last_number = Some(number);
                number.to_string()
            }
            _ => (list.count + 1).to_string(),
        };
        if is_nothing(self.reading.words(block)) {
            return;
        }
        list.count += 1;
        self.open = Some(Open {
            pieces: block.pieces().to_vec(),
            number,
            section: list.section,
            theme: list.theme.clone(),
            addressee: self.asked.clone(),
        });
    }

    /// More words of the open item.
    fn add(&mut self, block: &Block) {
        if let Some(open) = &mut self.open {
            open.pieces.extend(block.pieces().iter().copied());
        }
    }

    /// Ends the open item.
    fn finish(&mut self) {
        if let Some(open) = self.open.take() {
            // "16." may stand alone on the line above its words.
            self.done.extend(record(self.reading, open).filter(|it| !is_nothing(&it.quote.text)));
        }
    }
}

/// Where a known title stands as a line of its own after the end of a sentence: any in an item, a list's in a paragraph.
fn glued_title(reading: &Reading<'_>, block: &Block) -> Option<u32> {
    let words = reading.words(block);
    if matches!(block.kind, BlockKind::Cell | BlockKind::Footnote) {
        return None;
    }
    let item = block.marker.is_some();
    let known = |it: Title| it != Title::Other && (item || matches!(it, Title::Opens(_)));
    let ends = memchr::memchr_iter(b'\n', words.as_bytes());
    let plain = Block::new(BlockKind::Paragraph, block.span);
    ends.filter_map(|end| words.split_at_checked(end + 1)).find_map(|(before, rest)| {
        let ended = before.trim_end_matches([' ', '\t', '\n']).ends_with(['.', ')']);
        let line = rest.lines().next().filter(|_| ended)?.trim();
        title(&plain, line).is_some_and(known).then(|| block.span.start + before.len() as u32)
    })
}

/// Whether an item says that there is nothing to improve.
pub(super) fn is_nothing(words: &str) -> bool {
    NOTHING.iter().any(|nothing| starts_folded(words.trim_start(), nothing))
}

/// Sections that stand under a title of their own within a list of either body.
fn subordinate(section: Section) -> bool {
    matches!(section, Section::PriorityAndImmediateAction | Section::AreasForImprovement)
}

fn level(block: &Block) -> u8 {
    match block.kind {
        BlockKind::Heading(level) => level,
        _ => 6,
    }
}

/// Whether the open item's last words end a sentence.
pub(super) fn ended(reading: &Reading<'_>, open: &Open) -> bool {
    let last = open.pieces.last().map_or("", |span| reading.source.at(*span));
    last.trim_end().ends_with(['.', '?', '!', ')', ']', '”', '’'])
}

/// Whether the open item only leads in the lists that follow: "... should take the following action:".
fn leads_in(reading: &Reading<'_>, open: &Open) -> bool {
    let last = open.pieces.last().map_or("", |span| reading.source.at(*span)).trim_end();
    let words = last.trim_end_matches([':', '.']);
    last.ends_with(':') || words.ends_with("following action") || words.ends_with("following actions")
}

/// Whom a lead-in asks.
fn asked(reading: &Reading<'_>, lead: &Open) -> Option<String> {
    let words = squeeze(&Quote::of_pieces(reading.source, lead.pieces.clone()).text);
    leading_addressee(&words).map(str::to_owned)
}

/// A recommendation of the words of an item, its tag set apart.
pub(super) fn record(reading: &Reading<'_>, open: Open) -> Option<Recommendation> {
    let source = reading.source;
    let (pieces, tag) = without_tag(reading, open.pieces);
    let quote = Quote::of_pieces(source, pieces);
    let addressee = open.addressee.or_else(|| addressee(&quote.text).map(squeeze));
    (!quote.text.is_empty()).then(|| Recommendation {
        quote,
        origin: Some(Origin::Inspectorate),
        number: Some(open.number),
        section: Some(open.section),
        theme: open.theme,
        tag,
        addressee,
        ..Recommendation::default()
    })
}

/// The pieces without the framework tag at their end, and the tag.
fn without_tag(reading: &Reading<'_>, mut pieces: Vec<Span>) -> (Vec<Span>, Option<String>) {
    let Some(last) = pieces.last().copied() else { return (pieces, None) };
    let Some((start, tag)) = framework_tag(reading.source.at(last)) else { return (pieces, None) };
    let tag = squeeze(tag);
    pieces.pop();
    pieces.push(Span::new(last.start as usize, last.start as usize + start));
    (pieces, Some(tag))
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn read(list: &str) -> Vec<(Option<String>, String)> {
        let text = format!(
            "Elm Borough Council\n\nInspection of services for children in need of help and protection, children looked after and \
             care leavers\n\nInspection dates: 4 to 15 November 2014\n\nThe overall judgement is that children’s services are good\n\n\
             \u{c}Recommendations\n\n{list}\n\nSummary for children and young people\n\n7. All is well.\n"
        );
        let document = crate::parse(&Source::from_text("a", &text)).value;
        document.recommendations.into_iter().map(|it| (it.number, it.quote.text)).collect()
    }

    #[test]
    fn footnotes_and_nothing() {
        let own = |number: &str, text: &str| (Some(number.to_owned()), text.to_owned());
        let items = [own("5", "Ensure that plans are clear."), own("6", "Improve the record.")];
        assert_eq!(read("5. Ensure that plans are clear.\n\n6. Improve the record."), items);
        assert_eq!(
            read("5. Ensure that plans are clear.\n\n2 Plans are known here as paths.\n\n6. Improve the record."),
            items
        );
        // Another number with a stop is another part of the report.
        assert_eq!(
            read("5. Ensure that plans are clear.\n\n2. Plans are known here as paths.\n\n6. Improve the record."),
            items[..1]
        );
        assert_eq!(read("5. There are no areas for action."), []);
    }
}
