//! HTML to a source: pages of publishing systems, pages saved by hand, and fragments.

mod attributes;
mod build;
mod element;
mod entities;
mod frame;
mod page;
mod tokens;

use crate::compose::Composer;
use crate::encoding;
use crate::tables::Tables;
use crate::{Limits, ReadError};
use build::Builder;
use frame::LineFeeds;
use minutebook::text::{Format, Shape, Source};

/// Reads a page.
pub(crate) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Source, ReadError> {
    let decoded = encoding::decode(bytes, true);
    let page = decoded.text.as_str();
    let (mut composer, mut tables) = (Composer::default(), Tables::default());
    let mut builder = Builder::new(&mut composer, &mut tables, page, 0, feeds_of(page));
    builder.nodes_left = limits.nodes.saturating_add(1);
    tokens::tell(page, &mut builder);
    let (spent, password) = (builder.nodes_left == 0, builder.password);
    builder.finish();
    if spent {
        return Err(ReadError::TooLarge { name: name.to_owned(), what: "elements", limit: limits.nodes });
    }
    let (text, mut blocks, origins) = composer.finish();
    tables.settle(&text, &mut blocks);
    page::settle(&text, &mut blocks);
    page::keep_something(&mut blocks);
    if let Some(what) = page::is_no_paper(name, &text, &blocks, password) {
        return Err(ReadError::NotRead { name: name.to_owned(), what });
    }
    let mut remarks = decoded.remarks;
    remarks.extend(page::named_otherwise(name));
    Ok(Source::new(name, bytes, Format::Html, text, Shape::Blocks(blocks)).with_origins(origins).with_remarks(remarks))
}

/// Writes the blocks of a piece of HTML that stands in another format, at byte `base` of it.
pub(crate) fn write(composer: &mut Composer, tables: &mut Tables, piece: &str, base: usize) {
    let mut builder = Builder::new(composer, tables, piece, base, LineFeeds::Space);
    tokens::tell(piece, &mut builder);
    builder.finish();
}

/// Whole pages leave line feeds to the elements. In a fragment without paragraphs they are the writer's own lines, save
/// where `<br>` already ends most of them.
fn feeds_of(page: &str) -> LineFeeds {
    let has = |tag: &str| find_tag(page, tag, 1) > 0;
    if ["html", "body", "p", "div"].into_iter().any(has) {
        return LineFeeds::Space;
    }
    let feeds = memchr::memchr_iter(b'\n', page.as_bytes()).count();
    if find_tag(page, "br", feeds) * 2 >= feeds.max(1) { LineFeeds::EmptyLineBreaks } else { LineFeeds::Break }
}

/// How many start tags of this name stand in `page`, counted up to `most`.
fn find_tag(page: &str, tag: &str, most: usize) -> usize {
    memchr::memchr_iter(b'<', page.as_bytes())
        .filter(|at| {
            let rest = page.as_bytes().get(at + 1..).unwrap_or(b"");
            rest.get(..tag.len()).is_some_and(|name| name.eq_ignore_ascii_case(tag.as_bytes()))
                && rest.get(tag.len()).is_some_and(|byte| !byte.is_ascii_alphanumeric())
        })
        .take(most.max(1))
        .count()
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;
