//! What an element's attributes say of its words: class names, styles, spans, list types.

use crate::counting::Counting;
use minutebook::text::Hint;

/// What was read of one start tag.
#[derive(Clone, Debug, Default)]
pub(super) struct Attributes {
    pub bold: bool,
    pub italic: bool,
    /// Set aside: navigation, a cookie notice, a search box.
    pub aside: bool,
    pub hint: Option<ClassHint>,
    pub columns: u16,
    pub rows: u16,
    pub start: Option<u32>,
    pub value: Option<u32>,
    pub counting: Option<Counting>,
    pub password: bool,
}

/// What a class name of a known publishing system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClassHint {
    /// The words of the element are this.
    Is(Hint),
    /// The cell of an item's number.
    NumberCell,
    /// Running words; the first after an item's title are its purpose.
    Words,
}

const CLASSES: &[(&str, ClassHint)] = &[
    ("mgSubTitleTxt", ClassHint::Is(Hint::Title)),
    ("mgAiTitleTxt", ClassHint::Is(Hint::ItemTitle)),
    ("mgItemNumberCell", ClassHint::NumberCell),
    ("mgSubItemTitleTxt", ClassHint::Is(Hint::Label)),
    ("mgLabel", ClassHint::Is(Hint::Label)),
    ("mgWordPara", ClassHint::Words),
    ("mgFileSize", ClassHint::Is(Hint::Attachment)),
];

/// Parts of class names and ids of what is no part of a paper.
const ASIDE: &[&str] = &[
    "cookie",
    "cookies",
    "breadcrumb",
    "breadcrumbs",
    "nav",
    "navbar",
    "navigation",
    "menu",
    "sidebar",
    "skip",
    "footer",
    "social",
    "share",
    "pagination",
    "banner",
    "consent",
    "masthead",
];
const ASIDE_ROLES: &[&str] = &["navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu"];
/// More of an attribute is not looked at.
const LOOKED_AT: usize = 1024;

impl Attributes {
    /// Notes one attribute of a start tag.
    pub fn note(&mut self, name: &[u8], value: &[u8]) {
        let value = std::str::from_utf8(value.get(..LOOKED_AT).unwrap_or(value)).unwrap_or("");
        match name {
            b"class" => self.class(value),
            b"id" => self.aside |= is_aside(value),
            b"role" => self.aside |= ASIDE_ROLES.contains(&value.trim()),
            b"style" => self.style(value),
            b"colspan" => self.columns = value.trim().parse().unwrap_or(1),
            b"rowspan" => self.rows = value.trim().parse().unwrap_or(1),
            b"start" => self.start = value.trim().parse().ok(),
            b"value" => self.value = value.trim().parse().ok(),
            b"type" => {
                self.counting = counting_of(value.trim());
                self.password = value.trim().eq_ignore_ascii_case("password");
            }
            b"hidden" => self.aside = true,
            _ => {}
        }
    }

    #[cfg(test)]
    fn face(&self) -> (bool, bool) {
        (self.bold, self.italic)
    }

    fn class(&mut self, value: &str) {
        for name in value.split_ascii_whitespace() {
            if let Some((_, hint)) = CLASSES.iter().find(|(known, _)| *known == name) {
                self.hint = Some(*hint);
            }
            self.aside |= is_aside(name);
        }
    }

    fn style(&mut self, value: &str) {
        for rule in value.split(';') {
            let Some((name, value)) = rule.split_once(':') else { continue };
            let (name, value) = (name.trim(), value.trim());
            if name.eq_ignore_ascii_case("font-weight") {
                self.bold = value.eq_ignore_ascii_case("bold") || value.parse().is_ok_and(|weight: u32| weight >= 600);
            } else if name.eq_ignore_ascii_case("font-style") {
                self.italic = value.eq_ignore_ascii_case("italic") || value.eq_ignore_ascii_case("oblique");
            } else if name.eq_ignore_ascii_case("list-style-type") || name.eq_ignore_ascii_case("list-style") {
                self.counting = value.split_ascii_whitespace().find_map(counting_of).or(self.counting);
            }
        }
    }
}

/// Whether a class name or id is one of what is set aside: "cookie-banner", "mainMenu", "site_footer".
fn is_aside(name: &str) -> bool {
    let mut start = 0;
    let bytes = name.as_bytes();
    for at in 1..=bytes.len() {
        let (before, here) = (bytes.get(at - 1).copied(), bytes.get(at).copied());
        let camel = here.is_some_and(|b| b.is_ascii_uppercase()) && before.is_some_and(|b| b.is_ascii_lowercase());
        if here.is_none_or(|byte| matches!(byte, b'-' | b'_' | b' ')) || camel {
            let word = name.get(start..at).unwrap_or("");
            if ASIDE.iter().any(|aside| word.eq_ignore_ascii_case(aside)) {
                return true;
            }
            start = if camel { at } else { at + 1 };
        }
    }
    false
}

fn counting_of(name: &str) -> Option<Counting> {
    Some(match name {
        "1" | "decimal" => Counting::Decimal,
        "a" | "lower-alpha" | "lower-latin" => Counting::LowerLetter,
        "A" | "upper-alpha" | "upper-latin" => Counting::UpperLetter,
        "i" | "lower-roman" => Counting::LowerRoman,
        "I" | "upper-roman" => Counting::UpperRoman,
        "disc" | "circle" | "square" => Counting::Bullet,
        "none" => Counting::Silent,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names_tell_what_is_set_aside() {
        for name in ["cookie-banner", "cookie-banner__heading", "mainMenu", "site_footer", "nav", "skip-link"] {
            assert!(is_aside(name), "{name}");
        }
        for name in ["content", "mgWordPara", "page-header", "naval", "menus", "", "minutehead"] {
            assert!(!is_aside(name), "{name}");
        }
    }

    #[test]
    fn styles_tell_the_face() {
        let mut attributes = Attributes::default();
        attributes.note(b"style", b"font-family:'Arial'; FONT-WEIGHT: bold ;font-style:italic");
        assert_eq!(attributes.face(), (true, true));
        attributes.note(b"style", b"list-style-type: lower-roman");
        assert_eq!(attributes.counting, Some(Counting::LowerRoman));
    }
}
