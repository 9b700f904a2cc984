//! A numbered title in bold that runs on into the words below it: "**12. Matters arising** The Clerk reported ...".

use minutebook::text::{Block, BlockKind, Span};

/// The longest title, in bytes.
const LONGEST: usize = 100;
/// The words after a title are so many, or a sentence.
const WORDS: usize = 4;
/// First words of what is no title, however it is set.
const NO_TITLES: &[&str] = &[
    "resolved",
    "agreed",
    "recommended",
    "recommendation",
    "that",
    "to",
    "it",
    "noted",
    "approved",
    "proposed",
    "action",
    "decision",
];
/// Last words after which a title goes on.
const GOES_ON: &[&str] = &["of", "the", "and", "for", "to", "by", "in", "on", "a", "with", "&"];

/// Cuts the title off the start of `block`, whose words are bold up to `end`: the block of the words after it. In a table
/// the number may stand in the cell before, that of the block `above`.
pub(crate) fn cut(text: &str, above: Option<&Block>, block: &mut Block, end: usize) -> Option<Block> {
    let plain = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Cell) && block.hint.is_none();
    if !plain || end <= block.span.start as usize || end >= block.span.end as usize {
        return None;
    }
    let title = Span::new(block.span.start as usize, end).trim(text);
    let rest = Span::new(end, block.span.end as usize).trim(text);
    let beside = |above: &Block| {
        above.cell.zip(block.cell).is_some_and(|(number, cell)| {
            (number.table, number.row, number.column + 1) == (cell.table, cell.row, cell.column)
        })
    };
    let number = match block.cell {
        None => block.marker.map(|marker| marker.of_text(text)),
        Some(_) => Some(above.filter(|above| beside(above))?.span.of_text(text)).filter(|number| number.len() <= 12),
    };
    if !is_title(number, title.of_text(text)) || !starts_anew(rest.of_text(text)) {
        return None;
    }
    block.span = title;
    block.bold = true;
    let kind = if block.kind == BlockKind::Cell { BlockKind::Cell } else { BlockKind::Paragraph };
    Some(Block { depth: block.depth, cell: block.cell, ..Block::new(kind, rest) })
}

/// Where the title ends in a line that is bold from byte `start` to `end`, if it has one.
#[cfg(feature = "pdf")]
pub(crate) fn of_line(line: &str, start: usize, end: usize) -> Option<usize> {
    let (mark, first) = crate::marker::split(line).unwrap_or((0, 0));
    let number = line.get(..mark).filter(|mark| !mark.is_empty());
    let (title, rest) = (line.get(first..end)?.trim(), line.get(end..)?.trim_start());
    // The sentence may go on with the next line.
    let anew = rest.starts_with(char::is_uppercase) && rest.contains(' ');
    (start <= first && anew && is_title(number, title)).then_some(end)
}

/// Whether bold words are a numbered title; `number` is the marker before them.
fn is_title(number: Option<&str>, words: &str) -> bool {
    let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let name = match number {
        Some(marker) => Some(words).filter(|_| marker.starts_with(|first: char| first.is_ascii_digit())),
        None => Some(rest.trim_start()).filter(|_| is_number(first)),
    };
    name.is_some_and(|name| {
        let word = |word: Option<&str>| word.unwrap_or("").to_ascii_lowercase();
        name.len() <= LONGEST
            && name.starts_with(char::is_uppercase)
            && name.ends_with(|last: char| last.is_alphanumeric() || last == ')')
            && !NO_TITLES.contains(&word(name.split(|letter: char| !letter.is_alphabetic()).next()).as_str())
            && !GOES_ON.contains(&word(name.rsplit(' ').next()).as_str())
    })
}

/// "24/112", "PC/45.2": the number of an item.
fn is_number(word: &str) -> bool {
    word.len() <= 12
        && word.contains(['/', '.'])
        && word.ends_with(|last: char| last.is_ascii_digit() || last == '.')
        && word.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase() || b"./-".contains(&byte))
}

/// Whether a sentence of its own follows.
fn starts_anew(rest: &str) -> bool {
    let sentence = rest.ends_with('.') || rest.split_whitespace().nth(WORDS - 1).is_some();
    rest.starts_with(|first: char| first.is_uppercase() || first == '“') && sentence
}

#[cfg(test)]
mod tests {
    use minutebook::text::Shape;

    fn blocks(page: &str) -> Vec<String> {
        let source = crate::html::read("a.html", page.as_bytes(), &crate::Limits::default()).expect("a page");
        let Shape::Blocks(blocks) = source.shape() else { panic!("blocks") };
        let words = |block: &minutebook::text::Block| {
            format!("{}|{}", block.marker_words(&source), block.words(&source)).trim_start_matches('|').to_owned()
        };
        blocks.iter().map(words).collect()
    }

    #[test]
    fn titles_that_run_on() {
        let page = "<p><b>3. Matters arising</b> The Clerk had written.</p><p>4. <b>Trees</b> RESOLVED to fell it.</p><p><b>24/112 The Green</b> It was mown.</p>";
        assert_eq!(
            blocks(page),
            [
                "3.|Matters arising",
                "The Clerk had written.",
                "4.|Trees",
                "RESOLVED to fell it.",
                "24/112 The Green",
                "It was mown."
            ]
        );
    }

    #[test]
    fn titles_beside_their_number() {
        let page = "<table><tr><th>Item</th><th>Minute</th></tr><tr><td>3</td><td><b>Trees</b> The elm was felled.</td></tr><tr><td>Ann Lake</td><td><b>Bob Hill</b> The Clerk and others.</td></tr></table>";
        assert_eq!(
            blocks(page),
            ["Item", "Minute", "3", "Trees", "The elm was felled.", "Ann Lake", "Bob Hill The Clerk and others."]
        );
    }

    #[test]
    fn words_that_are_only_bold() {
        for page in [
            "<p><b>3. The Committee</b> noted the report.</p>",
            "<p><b>4. RESOLVED</b> The report was noted.</p>",
            "<p><b>Matters arising</b> The Clerk had written.</p>",
            "<p><b>5. Minutes of</b> Planning Committee held in May.</p>",
            "<p><b>6. Present:</b> Cllr Lake and Cllr Hill.</p>",
            "<p><b>7. Finance</b> Report</p>",
            "<p><b>The green</b> It was mown in May.</p>",
            "<p>8. The plan <b>Roads</b> The end of it.</p>",
        ] {
            assert_eq!(blocks(page).len(), 1, "{page}");
        }
    }
}
