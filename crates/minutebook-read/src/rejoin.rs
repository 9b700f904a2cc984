//! Lines that were broken at a margin and then written as paragraphs of their own, as programs do that make pages of
//! PDFs: "... the majority of murders in" and below it "Ireland had an element of domestic abuse." are one paragraph.

use minutebook::text::{Block, BlockKind, Span};

/// Paragraphs wider than this were not broken at a margin.
const WIDEST: usize = 145;
/// The fewest paragraphs that begin with a small letter in a paper whose lines are broken.
const FEWEST: usize = 5;

/// Joins the paragraphs of `text` that are lines of one paragraph, where the whole paper was broken so: a blank stands
/// between them then.
pub(crate) fn rejoin(text: &mut String, blocks: Vec<Block>) -> Vec<Block> {
    let Some(right) = margin(text, &blocks) else { return blocks };
    let mut joined: Vec<(Block, Span)> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match joined.last_mut() {
            Some((open, last)) if goes_on(text, open, *last, &block, right) => {
                text.replace_range(open.span.end as usize..block.span.start as usize, " ");
                *last = block.span;
                open.span.end = block.span.end;
                open.italic &= block.italic;
            }
            _ => {
                let line = block.span;
                joined.push((block, line));
            }
        }
    }
    joined.into_iter().map(|(block, _)| block).collect()
}

/// The right margin at which the paper's lines are broken; `None` where they are not.
fn margin(text: &str, blocks: &[Block]) -> Option<usize> {
    let lines = || blocks.iter().filter(|block| is_line(block));
    let mut widths: Vec<usize> = lines().map(|line| width(line.span.of_text(text))).collect();
    let pairs =
        || blocks.windows(2).filter(|pair| matches!(pair, [before, next] if is_line(before) && small(text, next)));
    let mut broken: Vec<usize> = pairs()
        .filter(|pair| !ended(pair[0].span.of_text(text)))
        .map(|pair| width(pair[0].span.of_text(text)))
        .collect();
    let all = pairs().count();
    let many = broken.len() >= FEWEST && broken.len() * 20 >= widths.len() && broken.len() * 10 >= all * 7;
    let widest = percentile(&mut widths, 97)?;
    if many && widest <= WIDEST { percentile(&mut broken, 75) } else { None }
}

/// Whether `next` is the next line of the paragraph `open`, whose last line is `last`.
fn goes_on(text: &str, open: &Block, last: Span, next: &Block, right: usize) -> bool {
    let beside = text.get(open.span.end as usize..next.span.start as usize).is_some_and(|gap| gap == "\n");
    if !beside || !is_line(open) || next.marker.is_some() || !is_line(next) || open.bold != next.bold {
        return false;
    }
    let (last, words) = (last.of_text(text), next.span.of_text(text));
    let first_word = words.split(char::is_whitespace).next().unwrap_or("");
    let full = width(last) + 1 + width(first_word) >= right * 94 / 100;
    let comma = last.ends_with(',') && width(last) * 2 >= right;
    // Two sentences apart lose nothing; two paragraphs in one do.
    !ended(last) && (small(text, next) || comma || (full || width(last) * 4 >= right * 3) && !is_label(words))
}

/// A paragraph or an item outside tables, which may be a line of one.
fn is_line(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) && block.cell.is_none() && block.hint.is_none()
}

fn small(text: &str, block: &Block) -> bool {
    block.marker.is_none() && is_line(block) && block.span.of_text(text).starts_with(char::is_lowercase)
}

/// Whether a sentence ends with these words.
fn ended(words: &str) -> bool {
    words.trim_end_matches(['”', '"', ')', '’']).ends_with(['.', '?', '!', ':', ';'])
}

/// "Present:", "ALSO PRESENT :".
fn is_label(words: &str) -> bool {
    let said = words.split(':').next().unwrap_or("");
    said.len() < words.len() && said.len() < 48 && said.split_whitespace().count() <= 4
}

fn width(words: &str) -> usize {
    words.chars().count()
}

/// The value that `percent` of the values do not exceed.
fn percentile(values: &mut [usize], percent: usize) -> Option<usize> {
    values.sort_unstable();
    values.get((values.len() * percent / 100).min(values.len().saturating_sub(1))).copied()
}

#[cfg(test)]
mod tests {
    use minutebook::text::Shape;

    fn blocks(markdown: &str) -> Vec<String> {
        let source = crate::markdown::read("a.md", markdown.as_bytes());
        let Shape::Blocks(blocks) = source.shape() else { panic!("blocks") };
        blocks.iter().map(|block| block.span.of_text(source.text()).to_owned()).collect()
    }

    const BROKEN: &str = "**2. THE BRIDGE**\n\nThe Surveyor told the Committee that the old bridge over the river was closed to\n\ntraffic in the spring, and that the work would go on until the end of the\n\nsummer. Members asked that the footpath beside the bridge be kept open for those\n\nwho walk to school. It was agreed that the Surveyor would write to the firm and\n\nask for it.\n\nProposed by Councillor Lake\n\nSeconded by Councillor Hill\n\nAPOLOGIES : Mr. J. Marsh, who was at the meeting of the drainage board that day,\n\nMrs. B. Stone and the Clerk of Works, who had left for the quarry and would send\n\na note.\n";

    #[test]
    fn broken_lines_are_joined() {
        assert_eq!(
            blocks(BROKEN),
            [
                "THE BRIDGE",
                "The Surveyor told the Committee that the old bridge over the river was closed to traffic in the spring, and that the work would go on until the end of the summer. Members asked that the footpath beside the bridge be kept open for those who walk to school. It was agreed that the Surveyor would write to the firm and ask for it.",
                "Proposed by Councillor Lake",
                "Seconded by Councillor Hill",
                "APOLOGIES : Mr. J. Marsh, who was at the meeting of the drainage board that day, Mrs. B. Stone and the Clerk of Works, who had left for the quarry and would send a note.",
            ]
        );
    }

    #[test]
    fn paragraphs_stay() {
        let text = "The bridge is closed:\n\nto carts;\n\nto cattle;\n\nto sheep;\n\nto geese; and\n\nto all others.\n";
        assert_eq!(blocks(text).len(), 6);
    }
}
