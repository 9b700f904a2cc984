//! Paragraph and character styles: headings, faces, the lists that styles belong to.

use super::xml::{Fault, Token, Xml};
use std::collections::HashMap;

/// What a style says, its bases included.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// "heading 1", "Title".
    pub name: String,
    based_on: Option<String>,
    /// Level of the outline from 0; 9 is running text.
    pub outline: Option<u8>,
    pub list: Option<u32>,
    pub list_level: Option<u8>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
}

/// All styles by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: HashMap<String, Style>,
}

/// Styles are based on others; longer chains are circles.
const BASES: usize = 16;

impl Styles {
    /// Reads `styles.xml`.
    pub fn read(part: &str, nodes: &mut u64) -> Result<Self, Fault> {
        let mut xml = Xml::new(part, 0);
        let (mut all, mut open) = (HashMap::new(), None::<(String, Style)>);
        loop {
            match xml.next(nodes)? {
                Token::Open(element) => match (element.name(), &mut open) {
                    ("style", _) => open = Some((element.get("styleId").unwrap_or_default(), Style::default())),
                    ("name", Some((_, style))) => style.name = element.val().unwrap_or_default(),
                    ("basedOn", Some((_, style))) => style.based_on = element.val(),
                    ("outlineLvl", Some((_, style))) => style.outline = element.number(),
                    ("numId", Some((_, style))) => style.list = element.number(),
                    ("ilvl", Some((_, style))) => style.list_level = element.number(),
                    ("b", Some((_, style))) => style.bold = Some(element.is_on()),
                    ("i", Some((_, style))) => style.italic = Some(element.is_on()),
                    _ => {}
                },
                Token::Close(name) if name == "style" => all.extend(open.take()),
                Token::End(_) => return Ok(Self { all }),
                _ => {}
            }
        }
    }

    /// The style of this id with what its bases say.
    pub fn of(&self, id: &str) -> Style {
        let mut whole = Style::default();
        let mut next = Some(id);
        for _ in 0..BASES {
            let Some(style) = next.and_then(|id| self.all.get(id)) else { break };
            if whole.name.is_empty() {
                whole.name.clone_from(&style.name);
            }
            whole.outline = whole.outline.or(style.outline).or_else(|| heading_by_name(&style.name));
            whole.list = whole.list.or(style.list);
            whole.list_level = whole.list_level.or(style.list_level);
            whole.bold = whole.bold.or(style.bold);
            whole.italic = whole.italic.or(style.italic);
            next = style.based_on.as_deref();
        }
        whole
    }
}

/// "heading 2" is on level 1 of the outline, "Title" on level 0.
fn heading_by_name(name: &str) -> Option<u8> {
    let name = name.to_ascii_lowercase();
    if name == "title" {
        return Some(0);
    }
    let level: u8 = name.strip_prefix("heading ")?.trim().parse().ok()?;
    level.checked_sub(1).filter(|level| *level < 9)
}
