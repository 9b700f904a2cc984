//! The tables in which Area SEND reports print their improvements, with the bodies that answer for them.

use super::super::Reading;
use super::improvements::{Open, ended, record};
use super::titles::{Title, title};
use crate::model::{Recommendation, RecommendationSection as Section};
use crate::phrase::{fold, squeeze, starts_folded};
use crate::text::{BlockKind, Shape};

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
    let mut open: Option<Open> = None;
    for (_, block) in reading.body() {
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
        let fresh = told && place.is_some() && place == bodied;
        let rest = open
            .as_ref()
            .is_some_and(|open| same || bullet || starts_small(words) || (!ended(reading, open) && !fresh));
        row = place;
        match &mut open {
            Some(open) if rest => open.pieces.extend(block.pieces().iter().copied()),
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
    fn asks() {
        assert!(super::asks("Leaders from the Elmshire ICB should reduce waiting times."));
        assert!(super::asks("Elmshire Council must improve its plans."));
        assert!(!super::asks("Elmshire Council and NHS Elmshire Integrated Care Board"));
        assert!(!super::asks("Elmshire Council, NHS Elmshire Health leaders must reduce waiting times."));
    }
}
