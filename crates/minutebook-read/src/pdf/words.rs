//! Runs to words: lines of one block joined by single spaces, hyphens at line ends, footnote marks left out.

use super::draft::RunAt;
use super::ink::{COLUMN_GAP, Page, Run, SPACE};

/// How the words of a block are set, by the number of their letters.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub(super) letters: u32,
    pub(super) bold: u32,
    pub(super) italic: u32,
    /// The size of most letters.
    pub(super) size: f32,
    /// Left edge of the first line.
    pub(super) x: f32,
    /// Baseline of the first line.
    pub(super) y: f32,
    /// Baseline of the last line.
    pub(super) last_y: f32,
    /// Right edge of the last line.
    pub(super) last_right: f32,
}

/// The words of some runs, and the note mark that they start with, if any.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) look: Look,
    /// A raised number before all words: a footnote's own mark.
    pub(super) mark: String,
    /// The first of them that are bold, where others follow.
    pub(super) lead: Option<Lead>,
}

/// Words in bold before others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead {
    /// Where they start in the text.
    pub(super) start: usize,
    /// Where they end.
    pub(super) end: usize,
    /// The left edge of the words after them.
    pub(super) x: f32,
}

/// Joins runs into words.
pub(super) fn join(pages: &[Page], runs: &[RunAt]) -> Words {
    let mut words = Words::default();
    let mut before: Option<(u32, &Run)> = None;
    let mut sizes: Vec<(f32, u32)> = Vec::new();
    let mut marked = false;
    let mut bold_from: Option<usize> = None;
    for (index, at) in runs.iter().enumerate() {
        let Some((page, run)) = look_up(pages, *at) else { continue };
        let said = page.words(run);
        if said.trim().is_empty() {
            if !words.text.is_empty() && !words.text.ends_with([' ', '\t']) {
                words.text.push(' ');
            }
            continue;
        }
        let next = runs.iter().skip(index + 1).filter_map(|at| look_up(pages, *at)).map(|(_, run)| run).next();
        if is_note_mark(said, run, before.map(|(_, run)| run), next) {
            if words.text.trim().is_empty() {
                words.mark.push_str(said.trim());
            }
            marked = true;
            continue;
        }
        if std::mem::take(&mut marked) && said.starts_with([',', '.', ';', ':', ')']) {
            words.text.truncate(words.text.trim_end().len());
        }
        match bold_from {
            None if run.bold => bold_from = Some(words.text.len()),
            Some(start) if !run.bold && words.lead.is_none() => {
                words.lead = Some(Lead { start, end: words.text.len(), x: run.x });
            }
            _ => {}
        }
        join_one(&mut words.text, said, run, at.page, before);
        count(&mut words.look, &mut sizes, said, run);
        before = Some((at.page, run));
    }
    let end = words.text.trim_end().len();
    words.text.truncate(end);
    if words.text.ends_with('\u{AD}') {
        words.text.pop();
    }
    words.look.size = sizes.into_iter().max_by_key(|(_, letters)| *letters).map_or(0.0, |(size, _)| size);
    words
}

/// Puts runs in the order of the page: for a label that is no label.
pub(super) fn by_place(pages: &[Page], runs: &mut [RunAt]) {
    let row = |at: &RunAt| look_up(pages, *at).map_or(0, |(_, run)| (run.y / run.size.max(4.0) * 1.4) as i32);
    let x = |at: &RunAt| look_up(pages, *at).map_or(0.0, |(_, run)| run.x);
    runs.sort_by(|a, b| (a.page, row(a)).cmp(&(b.page, row(b))).then(x(a).total_cmp(&x(b))));
}

fn look_up(pages: &[Page], at: RunAt) -> Option<(&Page, &Run)> {
    let page = pages.get(at.page as usize)?;
    Some((page, page.runs.get(at.run as usize)?))
}

fn count(look: &mut Look, sizes: &mut Vec<(f32, u32)>, said: &str, run: &Run) {
    let letters = said.chars().filter(|letter| !letter.is_whitespace()).count() as u32;
    if look.letters == 0 {
        (look.x, look.y) = (run.x, run.y);
    }
    (look.last_y, look.last_right) = (run.y, run.right);
    look.letters += letters;
    look.bold += if run.bold { letters } else { 0 };
    look.italic += if run.italic { letters } else { 0 };
    let size = (run.size * 2.0).round() / 2.0;
    match sizes.iter_mut().find(|(known, _)| *known == size) {
        Some((_, count)) => *count += letters,
        None => sizes.push((size, letters)),
    }
}

/// Whether a run stands on the same line as the one before it.
pub(super) fn same_line(before: &Run, run: &Run) -> bool {
    let size = before.size.max(run.size);
    (before.y - run.y).abs() < 0.5 * size && run.x > before.right - 0.6 * size
}

fn join_one(text: &mut String, said: &str, run: &Run, page: u32, before: Option<(u32, &Run)>) {
    let said = if text.is_empty() || text.ends_with([' ', '\t']) { said.trim_start() } else { said };
    if let Some((before_page, before)) = before {
        if before_page == page && same_line(before, run) {
            let size = before.size.max(run.size);
            let gap = run.x - before.right;
            if gap > (COLUMN_GAP + 0.8) * size {
                text.truncate(text.trim_end().len());
                text.push('\t');
                return push(text, said.trim_start());
            }
            if gap > SPACE * size && !text.ends_with([' ', '\t']) && !said.starts_with(' ') {
                text.push(' ');
            }
        } else {
            return wrap(text, said.trim_start());
        }
    }
    push(text, said);
}

impl Look {
    /// Whether (nearly) all its words are bold.
    pub(super) fn is_bold(&self) -> bool {
        self.letters > 0 && self.bold * 20 >= self.letters * 19
    }

    /// Whether (nearly) all its words are italic.
    pub(super) fn is_italic(&self) -> bool {
        self.letters > 0 && self.italic * 20 >= self.letters * 19
    }
}

/// Goes on after a line end.
pub(super) fn wrap(text: &mut String, said: &str) {
    let end = text.trim_end().len();
    let spaced = end < text.len();
    text.truncate(end);
    let first = said.chars().next().unwrap_or(' ');
    let mut back = text.chars().rev();
    let (last, before_last) = (back.next(), back.next().unwrap_or(' '));
    match last {
        None => {}
        Some('\u{AD}') => {
            text.pop();
        }
        Some('-' | '\u{2010}' | '\u{2011}') if before_last.is_alphanumeric() && first.is_alphanumeric() && !spaced => {}
        Some('-' | '\u{2010}' | '\u{2011}') if before_last.is_alphabetic() && first.is_lowercase() => {}
        Some('/') if before_last.is_alphanumeric() && first.is_alphanumeric() && !spaced => {}
        Some(_) => text.push(' '),
    }
    push(text, said);
}

/// Adds words; a soft hyphen that was printed within a line is a hyphen.
fn push(text: &mut String, said: &str) {
    if text.ends_with('\u{AD}') {
        text.pop();
        text.push('-');
    }
    let last = said.trim_end().chars().next_back();
    let whole = last != Some('\u{AD}');
    if !said.contains('\u{AD}') {
        text.push_str(said);
        return;
    }
    let letters = said.chars().count();
    let ends = said.trim_end().chars().count();
    for (index, letter) in said.chars().enumerate().take(letters) {
        let inner = whole || index + 1 < ends;
        text.push(if letter == '\u{AD}' && inner { '-' } else { letter });
    }
}

/// Whether a run is the raised mark of a footnote: small digits above the baseline, stuck to a word.
fn is_note_mark(said: &str, run: &Run, before: Option<&Run>, next: Option<&Run>) -> bool {
    let said = said.trim();
    let mark = (1..=3).contains(&said.len()) && said.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
        || matches!(said, "*" | "**" | "†" | "‡");
    let raised = |other: &Run| {
        let rise = other.y - run.y;
        run.size < 0.85 * other.size && rise > 0.12 * other.size && rise < 0.8 * other.size
    };
    // Some writers keep the size of a line and only scale the mark: its baseline tells.
    mark && match (before, next) {
        (Some(before), _) if (before.y - run.y).abs() < before.size => raised(before),
        (_, Some(next)) => raised(next),
        _ => false,
    }
}
