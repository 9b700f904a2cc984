//! The standard's tokens of HTML, with their places: a thin layer over `html5gum`.

use super::attributes::Attributes;
use super::element::Element;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// What the builder is told.
pub(super) trait Listener {
    /// A start tag; `known` is none for elements that are only words in a line.
    fn start(&mut self, element: Element, level: u8, attributes: &Attributes, at: usize);
    /// An end tag.
    fn end(&mut self, element: Element);
    /// Words from `at` to `end` in the page, entities decoded.
    fn words(&mut self, words: &str, at: usize, end: usize);
    /// Whether the page is read no further.
    fn has_enough(&self) -> bool;
}

/// Tells `listener` of every token of `page`.
pub(super) fn tell(page: &str, listener: &mut impl Listener) {
    let mut tag = Tag::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| {
        tag.hear(event, span, listener);
        listener.has_enough().then_some(())
    });
    emitter.naively_switch_states(true);
    // The callback gives a token only when there is enough.
    let _ = Tokenizer::new_with_emitter(page, emitter).next();
}

/// The start tag that is being read.
#[derive(Default)]
struct Tag {
    element: Option<Element>,
    level: u8,
    at: usize,
    attribute: Vec<u8>,
    attributes: Attributes,
}

impl Tag {
    fn hear(&mut self, event: CallbackEvent<'_>, span: Span<usize>, listener: &mut impl Listener) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.element = Element::of(name);
                self.level = name.last().map_or(0, |digit| digit.wrapping_sub(b'0'));
                self.at = span.start;
                self.attributes = Attributes::default();
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute.clear();
                self.attribute.extend_from_slice(name);
                if name == b"hidden" {
                    self.attributes.note(name, b"");
                }
            }
            CallbackEvent::AttributeValue { value } => self.attributes.note(&self.attribute, value),
            CallbackEvent::CloseStartTag { .. } => {
                if let Some(element) = self.element.take() {
                    listener.start(element, self.level, &self.attributes, self.at);
                }
            }
            CallbackEvent::EndTag { name } => {
                if let Some(element) = Element::of(name) {
                    listener.end(element);
                }
            }
            CallbackEvent::String { value } => {
                listener.words(&String::from_utf8_lossy(value), span.start, span.end);
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }
}
