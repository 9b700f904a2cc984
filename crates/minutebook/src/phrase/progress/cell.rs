//! Cells of a status column: "Complete", "Green – on track", "In progress, as it meets in July".

use super::wording::{COLOURS, STATUS_CELLS, STILL};
use crate::model::Status;
use crate::phrase::date::date_at;

/// What a cell of a status column says, first, last or alone: "Complete", "Green – on track", "In progress, as it meets in
/// July", "Implemented April 2023".
pub fn status_cell(words: &str) -> Option<Status> {
    let words = words.trim().trim_end_matches('.');
    let words = COLOURS.after(words).map_or(words, |rest| rest.trim_start_matches([' ', ':', '-', '–', '(', ';']));
    let first = STATUS_CELLS.all_after(words).find(|(rest, _)| stops(rest));
    // "They have met. Complete"
    let last = || STATUS_CELLS.of(words.rsplit_once(". ")?.1.trim());
    first.map(|(_, status)| status).or_else(last)
}

/// Whether the words after a state leave it what it is: "Completed 12/05/21", but "Complete the form", "Complete by May".
fn stops(rest: &str) -> bool {
    let more = rest.trim_start_matches([' ', '\n']);
    let stop = |first: char| first.is_ascii_digit() || ['.', ',', ';', ':', '-', '–', '(', ')'].contains(&first);
    more.is_empty() || more.starts_with(stop) || STILL.after(more).is_some() || date_at("", more).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_a_status_column() {
        for (cell, status) in [
            ("Green – complete", Some(Status::Done)),
            ("Implemented April 2023", Some(Status::Done)),
            ("Not started owing to vacancies", Some(Status::NotStarted)),
            ("Amber: in progress, as it meets in May", Some(Status::InProgress)),
            ("They have met. Complete", Some(Status::Done)),
            ("Amber", None),
            ("Complete the form by May", None),
            ("Complete by May", None),
        ] {
            assert_eq!(status_cell(cell), status, "{cell}");
        }
    }
}
