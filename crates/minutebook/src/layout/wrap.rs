//! Wrapped lines: whether a line goes on with the block above it.

use super::gaps::unit;
use super::page::Page;
use super::{Marker, MarkerKind};
use crate::text::{Block, BlockKind, Line, Span, letters};

/// A block that may still grow.
#[derive(Clone, Debug)]
pub(super) struct Open {
    /// From its first word, the marker left out.
    pub span: Span,
    marker: Option<Span>,
    /// How its marker counts.
    pub kind: Option<MarkerKind>,
    pieces: Vec<Span>,
    /// Where the last piece starts.
    piece: u32,
    /// Its first line.
    pub first: Line,
    /// Its last line.
    pub last: Line,
    /// Where the words of its lines start: after the marker, or at the second line's edge.
    text_x: f32,
    /// How many lines it has.
    pub lines: u32,
    /// Whether all lines are bold.
    pub bold: bool,
    italic: bool,
    depth: u8,
}

impl Open {
    /// A block of one line.
    pub fn new(text: &str, line: &Line, span: Span, marker: Option<Marker<'_>>, depth: u8) -> Self {
        let words = marker.and_then(|marker| Span::of(marker.words, text));
        let rest = marker.and_then(|marker| Span::of(marker.rest, text)).filter(|rest| !rest.is_empty());
        let start = match (words, rest) {
            (Some(_), Some(rest)) => rest,
            (Some(words), None) => Span { start: words.end, end: words.end },
            _ => span,
        };
        let typed = letters(Span { start: span.start, end: start.start }.of_text(text)) as f32;
        Self {
            span: Span { start: start.start, end: span.end.max(start.start) },
            marker: words,
            kind: marker.map(|marker| marker.kind),
            pieces: Vec::new(),
            piece: start.start,
            first: *line,
            last: *line,
            text_x: line.x + typed * unit(text, line),
            lines: 1,
            bold: line.bold,
            italic: line.italic,
            depth,
        }
    }

    /// Whether its marker has a bracket: "5)", "(a)".
    pub fn bracketed(&self, text: &str) -> bool {
        self.marker.is_some_and(|marker| marker.of_text(text).ends_with(')'))
    }

    /// Adds a line; `interrupted` where a page foot stands between.
    pub fn grow(&mut self, line: &Line, span: Span, interrupted: bool) {
        if interrupted {
            self.pieces.push(Span { start: self.piece, end: self.last.span.end.max(self.piece) });
            self.piece = span.start;
        }
        if self.lines == 1 || self.last.page != line.page {
            self.text_x = line.x;
        }
        if self.span.is_empty() {
            (self.span.start, self.piece) = (span.start, span.start);
        }
        self.span.end = span.end;
        self.last = *line;
        self.lines += 1;
        self.bold &= line.bold;
        self.italic &= line.italic;
    }

    /// The finished block.
    pub fn block(self, kind: BlockKind) -> Block {
        let mut pieces = self.pieces;
        if !pieces.is_empty() {
            pieces.push(Span { start: self.piece, end: self.span.end });
        }
        Block {
            pieces,
            marker: self.marker,
            depth: self.depth,
            bold: self.bold,
            italic: self.italic,
            ..Block::new(kind, self.span)
        }
    }
}

/// Whether `line` goes on with `open`.
pub(super) fn continues(text: &str, page: &Page, open: &Open, line: &Line, marker: Option<&Marker<'_>>) -> bool {
    if differs(page, &open.last, line) {
        return false;
    }
    if !page.wrapped {
        let near = line.blank_before == 0 && open.last.page == line.page;
        let (before, words) = (open.last.span.of_text(text).trim_end(), line.span.of_text(text));
        return near && marker.is_none() && (dangles(before, words) || broken_off(before, words));
    }
    let turned = open.last.page != line.page;
    let blank = line.blank_before > u16::from(page.double_spaced);
    if blank && !turned {
        return false;
    }
    let before = open.last.span.of_text(text).trim_end();
    let words = line.span.of_text(text);
    let ended = before.ends_with(['.', '?', '!', ':', ';'])
        || before.ends_with("”") && before.trim_end_matches('”').ends_with('.');
    let lower = words.starts_with(|letter: char| letter.is_lowercase() || ")&,".contains(letter));
    let unit = unit(text, &open.last);
    let full = || {
        let first_word = letters(words.split(char::is_whitespace).next().unwrap_or("")) as f32;
        open.last.right + (first_word + 1.0) * unit >= page.right * 0.94
    };
    if let Some(marker) = marker {
        return !turned && !ended && doubtful(marker, open, line, unit) && full();
    }
    if turned {
        return !ended && (lower || open.last.span.len() > 30 && full());
    }
    if lower && !ended {
        return true;
    }
    // Below a label the next one starts a line of its own: "From: Mr Low" / "To: Cabinet".
    if is_vote(words) || label(words, || ended || label(open.first.span.of_text(text), || true)) {
        return false;
    }
    if dangles(before, words) {
        return level(page, open, line, unit, ended);
    }
    let long = || !ended && open.last.right >= 0.75 * page.right || before.ends_with([',', '(']);
    (long() || full()) && level(page, open, line, unit, ended)
}

/// Titles of people, after which a name comes.
const TITLES: &[&str] = &["cllr", "cllrs", "councillor", "councillors", "mr", "mrs", "ms", "miss", "dr", "revd", "cdr"];

/// How those voted whose names follow.
const VOTES: &[&str] = &["for", "against", "abstain", "abstained", "abstaining", "abstentions"];

/// Whether a line breaks off before the word that its last one leads to: "the Declaration of", "received from Cllr.". An open bracket may be a post's
/// in a list of people, whose lines stand for themselves, and a word in capitals a label: "seconded by Mr Low and / RESOLVED".
fn dangles(before: &str, after: &str) -> bool {
    let last = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let titled = || TITLES.iter().any(|title| title.eq_ignore_ascii_case(last.trim_end_matches('.')));
    let leads = matches!(last, "of" | "the" | "to" | "and" | "for" | "with" | "by" | "that" | "a" | "&");
    if !leads && !titled() || last.len() == before.len() {
        return false;
    }
    let first = after.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    let label = first.len() > 4 && !first.contains(|letter: char| letter.is_lowercase());
    !label && before.rfind('(') <= before.rfind(')')
}

/// Whether a line of some length breaks off within a list or a bracket: "..., Mrs Low, Reed, / Marsh and Wood",
/// "Ann Lake (Democratic / Services Officer)".
fn broken_off(before: &str, after: &str) -> bool {
    /// Shorter lines may be the rows of an address or of a list.
    const LONG: usize = 60;
    let closes = || after.split_once(')').is_some_and(|(inner, _)| !inner.contains('('));
    let within = || before.rfind('(') > before.rfind(')') && closes();
    before.len() >= LONG && (before.ends_with(',') || within()) && !label(after, || true)
}

/// Whether a line starts with a label: "ALSO PRESENT:" and "To:    Cabinet" anywhere, "Present:" after a full stop.
fn label(words: &str, ended: impl FnOnce() -> bool) -> bool {
    let bytes = words.as_bytes();
    let Some(colon) = memchr::memchr(b':', bytes.get(..48).unwrap_or(bytes)) else { return false };
    let said = words.get(..colon).unwrap_or("");
    let capitals =
        said.len() > 3 && said.starts_with(char::is_alphabetic) && !said.contains(|letter: char| letter.is_lowercase());
    let apart = || words.get(colon + 1..).is_some_and(|rest| rest.starts_with("   ") || rest.starts_with('\t'));
    let short = said.starts_with(char::is_uppercase) && said.split_ascii_whitespace().take(5).count() <= 4;
    capitals || short && (apart() || ended())
}

/// "Against (45)": a line that does nothing but head the names of those who voted so.
fn is_vote(words: &str) -> bool {
    let Some((said, count)) = words.strip_suffix(')').and_then(|words| words.split_once(" (")) else { return false };
    let counted = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
    counted && VOTES.iter().any(|vote| vote.eq_ignore_ascii_case(said))
}

/// Whether the letters change: another size, bold or not, as between a heading and its words.
fn differs(page: &Page, last: &Line, line: &Line) -> bool {
    (last.size - line.size).abs() > 0.08 * page.size.max(1.0) && line.size > 0.0 || !page.bold && last.bold != line.bold
}

/// Whether a marker may only be a number that came to stand at the start of a line: "... as set out in paragraph / 12."
fn doubtful(marker: &Marker<'_>, open: &Open, line: &Line, unit: f32) -> bool {
    let counts =
        matches!(marker.kind, MarkerKind::Number | MarkerKind::Decimal) || marker.words.starts_with(['-', '–', '—']);
    let hanging = open.text_x > open.first.x + unit && (line.x - open.text_x).abs() < unit;
    counts && (hanging || open.marker.is_none() && open.lines > 1 && (line.x - open.last.x).abs() < unit)
}

/// Whether the line stands where the next line of the block would stand.
fn level(page: &Page, open: &Open, line: &Line, unit: f32, ended: bool) -> bool {
    let middle = |line: &Line| (line.x + line.right) / 2.0;
    if page.centred(&open.last, unit) && (middle(&open.last) - middle(line)).abs() < 3.0 * unit {
        return true;
    }
    if open.lines == 1 {
        return line.x <= open.text_x + 3.0 * unit || hangs_at_gap(open, line);
    }
    let indented = line.x > open.last.x + 1.5 * unit;
    !(indented && ended) && line.x <= open.text_x + 4.0 * unit
}

/// "From:      Name" with the next line under the name.
fn hangs_at_gap(open: &Open, line: &Line) -> bool {
    open.marker.is_none() && line.x > open.first.x && line.x < open.first.right
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    /// The words of each block, its lines joined.
    fn laid(text: &str) -> Vec<String> {
        let source = Source::from_text("a", text);
        let words = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        crate::layout::blocks(&source).iter().map(|block| words(block.words(&source))).collect()
    }

    #[test]
    fn a_label_with_a_gap_behind_it_starts_its_own_block() {
        let laid = laid(
            "From:       Ann Lake, Cabinet Member for Quays, and\n            the Director of Ferries, Bob Hill\nTo:         Harbour Board\nIt was said in the long debate on the old quays of the town and its\nharbour: the mill is to be mended by the owners before the winter of the\nyear.\n",
        );
        assert!(laid.iter().any(|block| block == "To: Harbour Board"), "{laid:?}");
        assert!(laid.iter().any(|block| block.contains("its harbour: the mill")), "{laid:?}");
    }

    #[test]
    fn a_line_that_breaks_off_goes_on_where_no_others_are_wrapped() {
        let laid = laid(
            "Harbour Committee\n\nPresent: Councillors Lake (Chair), Hill, Mrs Wood, Dr Stone, Field, Marsh,\nLow, Reed and Ash\nOfficers: Ann Elm (Ferries Manager), Bob Oak (Head of Quays), Cat Fir (Democratic\nServices Officer)\n\n1 Mill Lane,\nMere\n",
        );
        assert!(laid.iter().any(|block| block.ends_with("Marsh, Low, Reed and Ash")), "{laid:?}");
        assert!(laid.iter().any(|block| block.ends_with("Cat Fir (Democratic Services Officer)")), "{laid:?}");
        assert!(laid.iter().any(|block| block == "Mere"), "{laid:?}");
    }

    #[test]
    fn a_counted_vote_heads_its_names() {
        let laid = laid(
            "The vote on it was\nFor (11)\nMr A Lake, Mrs B Hill, Ms C Wood, Mr D Stone, Mrs E Field, Mr F Marsh, Mr\nG Low, Ms H Reed\nAgainst (2)\nMr I Ash, Mrs J Elm, and with them all the old members of the club of\nMill (3)\nand so the motion was carried in all parts of the town.\n",
        );
        assert!(laid.iter().any(|block| block.starts_with("Against (2)")), "{laid:?}");
        assert!(!laid.iter().any(|block| block.starts_with("Mill (3)")), "{laid:?}");
    }
}
