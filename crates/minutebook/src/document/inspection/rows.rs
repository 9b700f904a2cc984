//! The tables in which Area SEND reports print their improvements, with the bodies that answer for them.

use super::super::Reading;
use super::feet::Feet;
use super::improvements::{Open, ended, record};
use super::titles::{Title, title};
use crate::model::{Recommendation, RecommendationSection as Section};
use crate::phrase::{fold, squeeze, starts_folded};
use crate::text::{Block, BlockKind, Shape, Span};

/// The rows of the tables in which Area SEND reports print their improvements.
pub(super) fn from_rows(reading: &Reading<'_>) -> Vec<Recommendation> {
    let mut done = Vec::new();
    // The section, and the column in which its improvements stand.
    let mut column: Option<(Section, u32, u16)> = None;
    let mut row: Option<(u32, u32)> = None;
    // The row that names a body beside its improvement; a row is surely one only where the paper's own code tells it.
    let told = matches!(reading.source.shape(), Shape::Blocks(_));
    let mut bodied: Option<(u32, u32)> = None;
    // The row and the words of its column "Responsible body".
    let mut body: Option<((u32, u32), String)> = None;
    // Whether the name of the body goes on from the row above.
    let mut wrapped = false;
    let mut open: Option<Open> = None;
    let feet = Feet::of(reading);
    let blocks = reading.body().map(|(_, block)| block).filter(|block| !feet.has(reading, block));
    for block in blocks.flat_map(|block| if told { vec![block.clone()] } else { asked_apart(reading, block) }) {
        let block = &block;
        let words = reading.words(block);
        let cell = block.cell.filter(|_| block.kind == BlockKind::Cell);
        match title(block, words) {
            Some(Title::Opens(section @ (Section::AreasForPriorityAction | Section::AreasForImprovement))) => {
                done.extend(open.take().and_then(|open| record(reading, open)));
                column = cell.map(|cell| (section, cell.table, cell.column)).or(Some((section, u32::MAX, 0)));
                continue;
            }
            Some(Title::Closes) | Some(Title::Authority) | Some(Title::Board) => {
                done.extend(open.take().and_then(|open| record(reading, open)));
                column = None;
                continue;
            }
            _ => {}
        }
        let Some((section, table, of)) = column else { continue };
        if starts_folded(words, "responsible bod") && words.len() < 30 {
            continue;
        }
        let place = match cell {
            Some(cell) => {
                // A table that goes on over a page may be a table of its own, with the same columns.
                if table != cell.table {
                    column = Some((section, cell.table, of));
                }
                if cell.column != of {
                    let above = body.as_ref().filter(|(at, _)| *at == (cell.table, cell.row.wrapping_sub(1)));
                    wrapped = above.is_some_and(|(_, above)| goes_on(above));
                    named(&mut body, (cell.table, cell.row), words);
                    bodied = Some((cell.table, cell.row)).filter(|_| !words.trim().is_empty()).or(bodied);
                    continue;
                }
                Some((cell.table, cell.row))
            }
            // A table of one column is read as its paragraphs.
            None if table == u32::MAX => None,
            None => continue,
        };
        let same = place.is_some() && row == place;
        let bullet = block.marker.is_some() && cell.is_none();
        let beside = place.is_some() && place == bodied;
        let fresh = told && beside;
        // Lines that stand in columns: an improvement begins beside a body's first line.
        let below = !told && place.is_some() && (!beside || wrapped);
        let rest = open
            .as_ref()
            .is_some_and(|open| same || bullet || below || starts_small(words) || (!ended(reading, open) && !fresh));
        row = place;
        match &mut open {
            Some(open) if rest => {
                open.pieces.extend(block.pieces().iter().copied());
                // The name of the body goes on beside it.
                let more = body.as_ref().filter(|(at, _)| !told && Some(*at) == place);
                if let (Some(named), Some((_, more))) = (&mut open.addressee, more) {
                    named.push(' ');
                    named.push_str(more);
                }
            }
            _ => {
                done.extend(open.take().and_then(|open| record(reading, open)));
                let number = (done.iter().filter(|other| other.section == Some(section)).count() + 1).to_string();
                open = Some(Open {
                    pieces: block.pieces().to_vec(),
                    number,
                    section,
                    theme: None,
                    addressee: body.as_ref().filter(|(at, _)| Some(*at) == place).map(|(_, words)| words.clone()),
                });
            }
        }
    }
    done.extend(open.take().and_then(|open| record(reading, open)));
    if !told {
        done.retain(|it| asks(&squeeze(&it.quote.text)));
        for section in [Section::AreasForPriorityAction, Section::AreasForImprovement] {
            let own = done.iter_mut().filter(|it| it.section == Some(section));
            own.zip(1u32..).for_each(|(it, number)| it.number = Some(number.to_string()));
        }
    }
    done
}

/// Rows of one column that text ran together: parted where a line that asks follows the end of a sentence.
fn asked_apart(reading: &Reading<'_>, block: &Block) -> Vec<Block> {
    let text = reading.source.text();
    let mut from = block.span.start;
    let mut parts = Vec::new();
    if block.cell.is_none() && block.marker.is_none() {
        let words = reading.words(block);
        for end in memchr::memchr_iter(b'\n', words.as_bytes()) {
            let (before, line) = words.split_at(end);
            if before.trim_end().ends_with('.') && leads(line.trim_start()) {
                let at = block.span.start + end as u32;
                parts.push(Span { start: from, end: at }.trim(text));
                from = at;
            }
        }
    }
    parts.push(Span { start: from, end: block.span.end }.trim(text));
    let part = |span: Span| Block { span, pieces: block.pieces_within(span).collect(), ..block.clone() };
    parts.into_iter().map(part).collect()
}

/// Whether a line begins with whom an improvement asks: "Health leaders need to ensure", "The local authority should".
fn leads(line: &str) -> bool {
    let line = squeeze(line.get(..line.floor_char_boundary(SUBJECT)).unwrap_or(line));
    let modal = [" should ", " must ", " need to ", " needs to ", " need "].iter().filter_map(|it| line.find(it)).min();
    let subject = modal.and_then(|at| line.get(..at)).unwrap_or("");
    subject.starts_with(char::is_uppercase)
        && ["eaders", "artnership", "artners", "ommissioners", "authority", "ICB"].iter().any(|it| subject.contains(it))
        && !subject.contains(['.', ','])
}

/// Bytes in which an improvement names whom it asks.
const SUBJECT: usize = 100;

/// Whether the name of a body is not at its end: "Fenmoor Council and".
fn goes_on(words: &str) -> bool {
    let words = words.trim_end();
    [" and", ",", " &", " NHS"].iter().any(|end| words.ends_with(end))
}

/// Whether words that stand in no cell are an improvement: bodies stand beside it, and text may run both together.
fn asks(words: &str) -> bool {
    let modal =
        [" should ", " must ", " need ", " needs ", " will "].iter().filter_map(|modal| words.find(modal)).min();
    let Some(subject) = modal.and_then(|at| words.get(..at)) else { return false };
    let body = ["Council", "Board", "NHS ", " ICB", "Trust"].iter().filter_map(|body| subject.find(body)).min();
    let asked = subject.rfind("eaders").or_else(|| subject.rfind("artnership"));
    let led = ["Leaders", "The ", "Senior"].iter().any(|start| subject.starts_with(start));
    led || body.zip(asked).is_none_or(|(body, asked)| asked < body)
}

/// Takes up the words of the column beside an improvement: the bodies that answer for it.
fn named(body: &mut Option<((u32, u32), String)>, row: (u32, u32), words: &str) {
    let words = squeeze(words);
    match body {
        Some((at, told)) if *at == row => {
            told.push(' ');
            told.push_str(&words);
        }
        _ => *body = Some((row, words)),
    }
}

fn starts_small(words: &str) -> bool {
    fold(words).len() == words.len() && words.trim_start().starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    #[test]
    fn leads() {
        for line in [
            "Health leaders need to ensure that",
            "The local authority should improve",
            "Leaders across the partnership must\nput plans in place",
        ] {
            assert!(super::leads(line), "{line}");
        }
        for line in [
            "These plans should be made clear to the partnership",
            "They need to ensure that leaders",
            "leaders should see to it",
            "Leaders said, it should",
        ] {
            assert!(!super::leads(line), "{line}");
        }
    }

    #[test]
    fn asks() {
        assert!(super::asks("Leaders from the Elmshire ICB should reduce waiting times."));
        assert!(super::asks("Elmshire Council must improve its plans."));
        assert!(!super::asks("Elmshire Council and NHS Elmshire Integrated Care Board"));
        assert!(!super::asks("Elmshire Council, NHS Elmshire Health leaders must reduce waiting times."));
    }
}
