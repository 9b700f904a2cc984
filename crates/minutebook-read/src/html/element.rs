//! The elements of HTML that a paper's form hangs on, and what each does.

/// An element that the builder knows. All others are words in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Element {
    /// Any element that breaks the line: div, section, fieldset, ...
    Box,
    /// html, body.
    Root,
    /// main, article: the paper itself.
    Main,
    /// nav, aside, dialog: set aside.
    Aside,
    /// header, footer: set aside where they stand outside the paper.
    Banner,
    Paragraph,
    /// h1 to h6.
    Heading,
    List,
    Ordered,
    Item,
    Term,
    Quote,
    Table,
    Head,
    Row,
    Cell,
    HeaderCell,
    Caption,
    Preformatted,
    Bold,
    Italic,
    Span,
    Link,
    /// What is never words, or no longer: script, style, template, svg, select, del, ...
    Dropped,
    Title,
    Break,
    Rule,
    Input,
}

impl Element {
    /// How many elements there are.
    pub const COUNT: usize = Element::Input as usize + 1;

    /// The element of this name.
    pub fn of(name: &[u8]) -> Option<Self> {
        NAMES.iter().find(|(known, _)| known.as_bytes() == name).map(|(_, element)| *element)
    }

    /// Whether it stands in a line and breaks none.
    pub fn is_inline(self) -> bool {
        matches!(self, Element::Bold | Element::Italic | Element::Span | Element::Link)
    }

    /// Whether it never has an end tag.
    pub fn is_void(self) -> bool {
        matches!(self, Element::Break | Element::Rule | Element::Input)
    }

    /// Whether end tags of what stands around it do not reach through it.
    pub fn is_wall(self) -> bool {
        matches!(self, Element::Cell | Element::HeaderCell | Element::Caption | Element::Table)
    }
}

const NAMES: &[(&str, Element)] = &[
    ("p", Element::Paragraph),
    ("span", Element::Span),
    ("div", Element::Box),
    ("br", Element::Break),
    ("a", Element::Link),
    ("b", Element::Bold),
    ("strong", Element::Bold),
    ("i", Element::Italic),
    ("em", Element::Italic),
    ("td", Element::Cell),
    ("tr", Element::Row),
    ("li", Element::Item),
    ("ul", Element::List),
    ("ol", Element::Ordered),
    ("th", Element::HeaderCell),
    ("table", Element::Table),
    ("h1", Element::Heading),
    ("h2", Element::Heading),
    ("h3", Element::Heading),
    ("h4", Element::Heading),
    ("h5", Element::Heading),
    ("h6", Element::Heading),
    ("thead", Element::Head),
    ("tbody", Element::Box),
    ("tfoot", Element::Box),
    ("font", Element::Span),
    ("section", Element::Box),
    ("article", Element::Main),
    ("main", Element::Main),
    ("body", Element::Root),
    ("nav", Element::Aside),
    ("header", Element::Banner),
    ("footer", Element::Banner),
    ("aside", Element::Aside),
    ("blockquote", Element::Quote),
    ("pre", Element::Preformatted),
    ("dl", Element::Box),
    ("dt", Element::Term),
    ("dd", Element::Term),
    ("hr", Element::Rule),
    ("caption", Element::Caption),
    ("title", Element::Title),
    ("menu", Element::List),
    ("dir", Element::List),
    ("form", Element::Box),
    ("fieldset", Element::Box),
    ("legend", Element::Box),
    ("label", Element::Span),
    ("details", Element::Box),
    ("summary", Element::Box),
    ("address", Element::Box),
    ("center", Element::Box),
    ("figure", Element::Box),
    ("figcaption", Element::Box),
    ("html", Element::Root),
    ("hgroup", Element::Box),
    ("dialog", Element::Aside),
    ("input", Element::Input),
    ("del", Element::Dropped),
    ("script", Element::Dropped),
    ("style", Element::Dropped),
    ("template", Element::Dropped),
    ("noscript", Element::Dropped),
    ("svg", Element::Dropped),
    ("math", Element::Dropped),
    ("iframe", Element::Dropped),
    ("object", Element::Dropped),
    ("select", Element::Dropped),
    ("textarea", Element::Dropped),
    ("button", Element::Dropped),
    ("canvas", Element::Dropped),
    ("audio", Element::Dropped),
    ("video", Element::Dropped),
];
