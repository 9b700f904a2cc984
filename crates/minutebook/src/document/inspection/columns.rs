//! Judgement tables that are only lines: labels and grades over several lines each, in any order, bound by place.

use super::super::Reading;
use super::area::{Area, Scheme};
use super::table::{Bound, Found};
use crate::phrase::{GradeCell, fold, grade_at_end, grade_cell};
use crate::text::{BlockKind, Line, Shape, Span};

/// Lines that stand between two lines of one table at most.
const GAP: usize = 4;
/// Pieces of one table at most.
const PIECES: usize = 60;

/// A piece of a line: what stands between two wide gaps.
#[derive(Clone, Debug)]
struct Piece {
    span: Span,
    words: String,
    /// Where it stands, in lines from the top.
    y: f32,
}

/// A label or a grade, over one line or several.
#[derive(Clone, Debug)]
struct Stretch {
    spans: Vec<Span>,
    words: String,
    top: f32,
    bottom: f32,
}

impl Stretch {
    fn of(piece: &Piece) -> Self {
        Self { spans: vec![piece.span], words: piece.words.clone(), top: piece.y, bottom: piece.y }
    }

    fn grow(&mut self, piece: &Piece) {
        self.spans.push(piece.span);
        self.words.push(' ');
        self.words.push_str(&piece.words);
        self.top = self.top.min(piece.y);
        self.bottom = self.bottom.max(piece.y);
    }

    /// How far apart two stretches stand: 0 where they share a line.
    fn distance(&self, other: &Self) -> f32 {
        (self.top - other.bottom).max(other.top - self.bottom).max(0.0)
    }
}

/// Reads a table out of lines.
pub(super) fn from_lines(reading: &Reading<'_>, scheme: &Scheme) -> Found {
    let mut found = Found::default();
    let mut unbound = Vec::new();
    for table in tables(reading, scheme) {
        bind(&table, scheme, &mut found, &mut unbound);
    }
    unbound.retain(|(area, _)| !found.bound.iter().any(|bound| bound.area == *area));
    found.unbound.extend(unbound.into_iter().map(|(_, label)| label));
    found
}

/// Binds the labels of one table; those without a grade of their own are left over.
fn bind(pieces: &[Piece], scheme: &Scheme, found: &mut Found, unbound: &mut Vec<(Area, Vec<Span>)>) {
    let (mut labels, grades) = stretches(pieces, scheme);
    // A line of the title, above the table's first label, may begin as a label does.
    let top = |stretch: &Stretch| stretch.spans.first().map(|span| span.start);
    let second = labels.get(1).and_then(top).filter(|second| grades.first().and_then(top) > Some(*second));
    if second.is_some() && labels.first().is_some_and(|label| scheme.area(&label.words).is_none()) {
        labels.remove(0);
    }
    let mut partners: Vec<Option<(GradeCell, &Stretch)>> =
        (0..labels.len()).map(|at| partner(at, &labels, &grades)).collect();
    // Where no place tells, each label is followed by its grade, from the first label to the last grade.
    let own = |(at, partner): (usize, &Option<(GradeCell, &Stretch)>)| {
        partner.is_none_or(|(_, bound)| grades.get(at).is_some_and(|grade| std::ptr::eq(grade, bound)))
    };
    let turns = alternate(&labels, &grades);
    if turns && (partners.iter().enumerate().all(own) || in_order(&labels, &grades)) {
        partners = grades.iter().map(|grade| Some((grade_cell(&grade.words)?, grade))).collect();
    }
    for (label, partner) in labels.iter().zip(partners) {
        let Some(area) = scheme.area(&label.words) else { continue };
        match partner {
            Some((grade, printed)) => {
                let grade = match grade {
                    GradeCell::Given(grade) => Some(grade),
                    GradeCell::NotJudged => None,
                };
                found.bind(Bound { area, label: label.spans.clone(), grade, printed: printed.spans.clone() });
            }
            None => unbound.push((area, label.spans.clone())),
        }
    }
}

/// Whether labels and grades come by turns, a label first and a grade last, three pairs or more.
fn alternate(labels: &[Stretch], grades: &[Stretch]) -> bool {
    let ends = |stretch: &Stretch| Some((stretch.spans.first()?.start, stretch.spans.last()?.end));
    let turns = labels.iter().zip(grades).flat_map(|(label, grade)| [label, grade]);
    let ends: Vec<_> = turns.filter_map(ends).collect();
    labels.len() >= 3 && labels.len() == grades.len() && ends.is_sorted_by(|(_, end), (start, _)| end <= start)
}

/// Whether each label stands right before the grade that follows it, and no other grade shares a line with it.
fn in_order(labels: &[Stretch], grades: &[Stretch]) -> bool {
    labels.iter().enumerate().all(|(at, label)| {
        grades.iter().enumerate().all(|(of, grade)| match of == at {
            true => label.distance(grade) <= 1.0,
            false => label.distance(grade) > 0.0,
        })
    })
}

/// The one grade that stands beside a label: nearer to it than to any other label, and than any other grade.
fn partner<'g>(at: usize, labels: &[Stretch], grades: &'g [Stretch]) -> Option<(GradeCell, &'g Stretch)> {
    let label = labels.get(at)?;
    let own = |grade: &Stretch| (label.distance(grade), centre(label, grade));
    let fits = |grade: &&Stretch| {
        let mut others = labels.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
        own(grade).0 <= 1.0 && others.all(|other| own(grade) < (other.distance(grade), centre(other, grade)))
    };
    let mut fitting: Vec<&Stretch> = grades.iter().filter(fits).collect();
    fitting.sort_by(|one, other| own(one).partial_cmp(&own(other)).unwrap_or(std::cmp::Ordering::Equal));
    let grade = fitting.first().copied()?;
    if fitting.get(1).is_some_and(|second| own(second) <= own(grade)) {
        return None;
    }
    Some((grade_cell(&grade.words)?, grade))
}

/// How far apart the middles of two stretches stand.
fn centre(one: &Stretch, other: &Stretch) -> f32 {
    ((one.top + one.bottom) - (other.top + other.bottom)).abs()
}

/// The labels and the grades of a run of pieces.
fn stretches(pieces: &[Piece], scheme: &Scheme) -> (Vec<Stretch>, Vec<Stretch>) {
    let (mut labels, mut grades): (Vec<Stretch>, Vec<Stretch>) = (Vec::new(), Vec::new());
    for piece in pieces {
        if scheme.begins(&piece.words) {
            labels.push(Stretch::of(piece));
        } else if let Some(whole) = carried_on(grades.last(), piece) {
            if let (true, Some(grade)) = (whole, grades.last_mut()) {
                grade.grow(piece);
            }
        } else if grade_cell(&piece.words).is_some() || OPEN.contains(&piece.words.as_str()) {
            grades.push(Stretch::of(piece));
        } else if let Some(label) = labels.last_mut()
            && piece.y - label.bottom <= 2.0
        {
            label.grow(piece);
        }
    }
    (labels, grades)
}

/// Grades that go on in the next line.
const OPEN: &[&str] =
    &["requires", "require", "requires improvement to", "require improvement to", "requires improvement to be"];

/// Whether a piece is the rest of a grade that is broken over lines: "Requires improvement" / "to be good".
fn carried_on(grade: Option<&Stretch>, piece: &Piece) -> Option<bool> {
    let rest = ["improvement", "improvement to be good", "improvement to be", "to be good", "to be", "be good", "good"];
    let grade = grade?;
    let open = matches!(grade.words.as_str(), "requires" | "require")
        || grade.words.ends_with("to")
        || grade.words.ends_with("to be");
    let more = open || (grade.words.ends_with("improvement") && piece.words.starts_with("to be"));
    let near = piece.y - grade.bottom <= 4.0;
    (more && near && rest.contains(&piece.words.as_str())).then_some(true)
}

/// The tables of a paper, each as the pieces of its lines: from its first label to its last.
fn tables(reading: &Reading<'_>, scheme: &Scheme) -> Vec<Vec<Piece>> {
    let mut tables: Vec<Vec<Piece>> = Vec::new();
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut since, mut unfinished) = (0, false);
    for (y, line) in lines(reading, scheme.lines()) {
        let mut met = false;
        let columns = columns(reading.source.at(line), line);
        let sentence = columns.last().is_some_and(|(_, words)| LEADS.iter().any(|lead| words.ends_with(lead)));
        // "Children's services in Elmshire require improvement to be" / "good": the end of a sentence, no cell.
        let rest = unfinished && columns.len() == 1;
        for (span, words) in columns.into_iter().filter(|_| !rest) {
            met |= take(&mut pieces, scheme, Piece { span, words, y });
        }
        unfinished = sentence && !met;
        since = if met { 0 } else { since + 1 };
        if (since > GAP && !pieces.is_empty()) || pieces.len() > PIECES {
            let table = std::mem::take(&mut pieces);
            if table.iter().any(|piece| scheme.begins(&piece.words)) && table.iter().any(grades) {
                tables.push(table);
                if !scheme.anywhere() {
                    return tables;
                }
            }
        }
    }
    tables.push(pieces);
    tables
}

/// Whether a piece is a grade or, where no line of the table is a whole one, the first line of a grade.
fn grades(piece: &Piece) -> bool {
    grade_cell(&piece.words).is_some() || OPEN.contains(&piece.words.as_str())
}

/// Last words of a line of prose whose sentence goes on with a grade.
const LEADS: &[&str] =
    &[" to be", " to", " be", " is", " are", " as", " judged", " require", " requires", " improvement"];

/// Keeps a piece where it can be part of a table.
fn take(pieces: &mut Vec<Piece>, scheme: &Scheme, piece: Piece) -> bool {
    let words = piece.words.as_str();
    // The number of a page is no cell.
    let figure = words.bytes().all(|byte| byte.is_ascii_digit());
    if figure || words.len() > 120 {
        return false;
    }
    let parts = [
        "requires",
        "require",
        "improvement",
        "improvement to be good",
        "to be good",
        "to be",
        "be good",
        "improvement to be",
        "requires improvement to",
        "requires improvement to be",
    ];
    // A full stop ends a sentence about the grade, not a cell.
    let graded = (grade_cell(words).is_some() && !words.ends_with('.')) || parts.contains(&words);
    if graded || scheme.begins(words) && scheme.goes_on(words) || (!pieces.is_empty() && scheme.goes_on(words)) {
        pieces.push(piece);
        return true;
    }
    // "Overall effectiveness Good": label and grade with a single space between them.
    if let Some((at, _)) = grade_at_end(words) {
        let label = words.get(..at).unwrap_or("").trim_end();
        let begun = pieces.last().is_some_and(|piece| scheme.goes_on(&piece.words));
        if (begun || scheme.begins(label)) && !label.is_empty() && scheme.goes_on(label) {
            let bytes = piece.span.len().saturating_sub(words.len() - at);
            let (start, middle) = (piece.span.start as usize, piece.span.start as usize + bytes);
            pieces.push(Piece { span: Span::new(start, middle), words: label.to_owned(), y: piece.y });
            let grade = words.get(at..).unwrap_or("").to_owned();
            pieces.push(Piece { span: Span::new(middle, piece.span.end as usize), words: grade, y: piece.y });
            return true;
        }
    }
    false
}

/// The first `most` lines of the paper and where each stands.
fn lines(reading: &Reading<'_>, most: usize) -> Vec<(f32, Span)> {
    match reading.source.shape() {
        Shape::Lines(lines) => placed(lines, most),
        Shape::Blocks(_) => {
            let text = reading.source.text();
            let words = reading.body().filter(|(_, block)| !matches!(block.kind, BlockKind::Item));
            let spans = words.map(|(_, block)| block.whole()).take(most);
            spans
                .flat_map(|span| split(span, text))
                .take(most)
                .zip(0u16..)
                .map(|(span, y)| (f32::from(y), span))
                .collect()
        }
    }
}

fn split(span: Span, text: &str) -> Vec<Span> {
    span.of_text(text).lines().filter_map(|line| Span::of(line, text)).collect()
}

/// Lines with their places in units of one line: by baseline where the page tells, else by their order.
fn placed(lines: &[Line], most: usize) -> Vec<(f32, Span)> {
    let first = lines.iter().take(most);
    let mut order = 0.0;
    first
        .map(|line| {
            order += 1.0 + f32::from(line.blank_before.min(3));
            let height = if line.size > 0.0 { line.size * 1.25 } else { 1.0 };
            let y = if line.y > 0.0 { line.page as f32 * 1000.0 + line.y / height } else { order };
            (y, line.span)
        })
        .collect()
}

/// What stands between the wide gaps of a line, folded.
fn columns(line: &str, span: Span) -> Vec<(Span, String)> {
    let mut columns = Vec::new();
    let mut start = 0;
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let gap = bytes.get(at..).unwrap_or(&[]).iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let tab = bytes.get(at..at + gap).is_some_and(|gap| gap.contains(&b'\t'));
        if gap >= 3 || tab {
            push(&mut columns, line, start, at, span);
            start = at + gap;
        }
        at += gap.max(1);
    }
    push(&mut columns, line, start, line.len(), span);
    columns
}

fn push(columns: &mut Vec<(Span, String)>, line: &str, start: usize, end: usize, span: Span) {
    let Some(words) = line.get(start..end) else { return };
    if !words.trim().is_empty() {
        let from = span.start as usize;
        columns.push((Span::new(from + start, from + end), fold(words)));
    }
}
