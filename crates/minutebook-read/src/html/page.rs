//! Whether a page holds a paper at all, or is a log-in, search or error page that was saved in a paper's place.

use minutebook::text::{Block, BlockKind, Hint};

/// Words in titles and headings of pages that stand where a paper should be.
const NO_PAPER: &[&str] = &[
    "not found",
    "404",
    "403",
    "forbidden",
    "access denied",
    "page cannot be displayed",
    "page not available",
    "error",
    "log in",
    "login",
    "log on",
    "logon",
    "sign in",
    "sign-in",
    "session expired",
    "session has expired",
    "maintenance",
    "just a moment",
    "search results",
    "enable javascript",
    "unavailable",
    "unauthorised",
    "unauthorized",
    "object moved",
    "captcha",
    "request rejected",
    "verify you are human",
];
/// Words that a paper has and such a page has not.
const PAPER: &[&str] = &[
    "resolved",
    "apologies",
    "minutes of",
    "in attendance",
    "present:",
    "agreed that",
    "it was agreed",
    "recommendation",
    "agenda item",
    "decision maker",
    "declarations of interest",
    "purpose of the report",
];
/// Pages with more words than this hold something.
const FEW_BYTES: usize = 2_500;

/// How lines start or end that a publishing system puts around a paper, whatever its class names.
const AROUND: &[&str] = &[
    "view the decision for",
    "view the minutes for",
    "view the background",
    "view directions",
    "view the reasons why",
    "skip to ",
    "share this",
    "printed minutes pdf",
    "printed draft minutes",
    "media webcast",
    "bookmark this",
    "back to top",
    "print this page",
    "accept all cookies",
    "accept cookies",
    "manage cookies",
    "cookie settings",
];
/// Parts of a cookie notice.
const COOKIES: &[&str] = &["use cookies", "uses cookies", "cookies to ", "our cookie"];
/// A longer line is the paper's own.
const AROUND_BYTES: usize = 90;

/// Sets aside the lines of a publishing system, and tells labels from titles.
pub(super) fn settle(text: &str, blocks: &mut [Block]) {
    for block in blocks {
        let words = block.span.of_text(text);
        if block.hint == Some(Hint::Title) && words.ends_with(':') {
            block.hint = Some(Hint::Label);
        }
        let starts = |sign: &str| words.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign));
        let around = words.len() <= AROUND_BYTES && AROUND.iter().any(|sign| starts(sign));
        let notice = memchr::memmem::find(words.as_bytes(), b"ookie").is_some()
            && COOKIES
                .iter()
                .any(|sign| memchr::memmem::find(words.to_ascii_lowercase().as_bytes(), sign.as_bytes()).is_some());
        if around || notice {
            block.kind = BlockKind::Furniture;
        }
    }
}

/// Where every word would be set aside, none is: the page's own words are kept.
pub(super) fn keep_something(blocks: &mut [Block]) {
    if blocks.len() > 1 && blocks.iter().all(|block| block.kind == BlockKind::Furniture) {
        for block in blocks.iter_mut().skip(1) {
            block.kind = if block.marker.is_some() { BlockKind::Item } else { BlockKind::Paragraph };
        }
    }
}

/// What to say of a page that holds no paper.
pub(super) fn is_no_paper(name: &str, text: &str, blocks: &[Block], password: bool) -> Option<&'static str> {
    let own = || blocks.iter().filter(|block| block.kind != BlockKind::Furniture);
    let bytes: usize = own().map(|block| block.span.len()).sum();
    if bytes == 0 {
        return Some(said(name, "an HTML page without words of its own, not a paper", SAVED_AS[0]));
    }
    if bytes > FEW_BYTES {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let words = |block: &Block| lower.get(block.span.range()).unwrap_or("");
    if own().any(|block| PAPER.iter().any(|sign| words(block).contains(sign))) {
        return None;
    }
    let head = |index: usize, block: &Block| index == 0 || matches!(block.kind, BlockKind::Heading(_));
    let told = blocks
        .iter()
        .enumerate()
        .filter(|(index, block)| head(*index, block))
        .find_map(|(_, block)| NO_PAPER.iter().find(|sign| has_word(words(block), sign)));
    match told {
        _ if password => Some(said(name, "an HTML page to log in, not a paper", SAVED_AS[1])),
        Some(_) => Some(said(name, "an HTML page of an error, a search or a log-in, not a paper", SAVED_AS[2])),
        None => None,
    }
}

const SAVED_AS: [&str; 3] = [
    "an HTML page saved under another name, without words of its own, not a paper",
    "an HTML page saved under another name, to log in, not a paper",
    "an HTML page saved under another name, of an error, a search or a log-in, not a paper: fetch the file again",
];

fn said(name: &str, plain: &'static str, otherwise: &'static str) -> &'static str {
    if named_otherwise(name).is_some() { otherwise } else { plain }
}

/// What to remark of a page whose name says that it is something else.
pub(super) fn named_otherwise(name: &str) -> Option<String> {
    let (_, ending) = name.rsplit_once('.')?;
    ["pdf", "docx", "doc", "rtf"]
        .iter()
        .any(|other| ending.eq_ignore_ascii_case(other))
        .then(|| format!("the name ends in .{ending}, and the file is an HTML page"))
}

/// Whether `sign` stands in `words` as a word, not as a part of one.
fn has_word(words: &str, sign: &str) -> bool {
    words.match_indices(sign).any(|(at, _)| {
        let before = words.get(..at).and_then(|before| before.chars().next_back());
        let after = words.get(at + sign.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
