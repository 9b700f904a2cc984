//! Actions in tables: a row of "Action | Owner | Due" is an action; and owners that stand alone beside what was said.

use super::Reading;
use super::action_words::{is_none, is_outcome};
use super::passage::{Passage, Stretch};
use crate::model::{Action, ActionKind};
use crate::phrase::date::{Lean, dates};
use crate::phrase::{action, due, owner, squeeze, starts_with_any, status_cell};
use crate::text::{BlockKind, CellPlace, Quote};

/// Heads of the column that holds the tasks.
const TASKS: &[&str] =
    &["action", "actions", "agreed action", "action point", "action required", "action agreed", "task", "what"];
/// Heads of the column that holds who is to act.
const OWNERS: &[&str] = &[
    "owner",
    "lead",
    "who",
    "by whom",
    "responsible",
    "responsibility",
    "person responsible",
    "responsible officer",
    "action owner",
    "action by",
    "assigned to",
    "officer",
];
/// Heads of the column that holds by when.
const DAYS: &[&str] =
    &["due", "deadline", "by when", "when", "date due", "due date", "timescale", "target date", "completion date"];

/// Whether a passage is a name alone, indented under an item of a list: a note at the margin on a line of its own.
pub(super) fn is_indented_owner(before: &[Passage<'_, '_>], passage: &Passage<'_, '_>) -> bool {
    let item = |before: &Passage<'_, '_>| before.block.marker.is_some() && before.block.kind == BlockKind::Item;
    passage.block.depth > 0
        && passage.words.len() < 60
        && before.last().is_some_and(item)
        && passage.block.marker.is_none()
        && owner::marked_owner(passage.words).is_some_and(|(_, rest)| rest.trim().is_empty())
}

/// Whether a passage is a cell with an owner and no more, beside what was said: "Discussion | Action by".
pub(super) fn is_owner_cell(before: &[Passage<'_, '_>], passage: &Passage<'_, '_>) -> bool {
    let Some(place) = passage.block.cell.filter(|place| place.row > 0 && place.column > 0) else { return false };
    let said = before.last().and_then(|before| before.block.cell);
    said.is_some_and(|said| (said.table, said.row) == (place.table, place.row) && said.column < place.column)
        && passage.words.len() < 60
        && owner::marked_owner(passage.words).is_some_and(|(_, rest)| rest.trim().is_empty())
        && heads_owners(before, place)
}

/// Whether a column of owners has its head in a line of its own: a table whose cells a copy set one below the other.
pub(super) fn heads_owners_below(passages: &[Passage<'_, '_>]) -> bool {
    let heads = |words: &str| {
        let words = words.trim_end_matches([':', ' ', '?']);
        ["action", "actions"].iter().chain(OWNERS).any(|head| head.eq_ignore_ascii_case(words))
    };
    passages
        .iter()
        .take(REACH)
        .any(|passage| passage.words.len() < 30 && passage.block.cell.is_none() && heads(passage.words))
}

/// Whether a passage below such a head is initials or another short owner and no more, behind words of some length.
pub(super) fn is_owner_below(before: &[Passage<'_, '_>], passage: &Passage<'_, '_>) -> bool {
    let said = before.last().is_some_and(|before| !before.is_heading() && before.words.split(' ').nth(3).is_some());
    said && passage.words.len() < 20
        && passage.block.cell.is_none()
        && passage.block.marker.is_none()
        && !is_outcome(passage.words)
        && passage
            .words
            .split(['/', '&', ','])
            .map(str::trim)
            .all(|who| owner::is_initials(who) || owner::is_clerk(who))
}

/// Whether the column of a cell is headed by who is to act, and not by a task.
fn heads_owners(before: &[Passage<'_, '_>], place: CellPlace) -> bool {
    let heads = |passage: &&Passage<'_, '_>| {
        passage.block.cell.is_some_and(|head| (head.table, head.row, head.column) == (place.table, 0, place.column))
    };
    let head = before.iter().rev().take(REACH).find(heads);
    let words = head.map_or("", |head| head.words.trim_end_matches([':', ' ', '?']));
    let bare = ["action", "actions"].iter().any(|head| head.eq_ignore_ascii_case(words));
    let row = before
        .iter()
        .rev()
        .take(REACH)
        .filter(|passage| passage.block.cell.is_some_and(|head| (head.table, head.row) == (place.table, 0)));
    let tasks = row.map(|passage| passage.words).any(|words| TASKS.iter().any(|head| head.eq_ignore_ascii_case(words)));
    bare || !tasks && words.len() < 30 && starts_with_any(OWNERS, words)
}

/// How many cells before one are looked through for the head of its column.
const REACH: usize = 400;

/// The columns of a table of actions.
struct Columns {
    task: u16,
    owner: Option<u16>,
    due: Option<u16>,
}

/// Heads of a column beside which a column "Action" holds whole tasks, owner and all: "Item | Action".
const MATTERS: &[&str] = &[
    "item",
    "item no",
    "no",
    "agenda item",
    "discussion",
    "minute",
    "minutes",
    "notes",
    "subject",
    "summary",
    "detail",
    "details",
    "discussion and decisions",
    "topic",
];

/// The actions of tables that name a column for the task, for who is to act and for when: a log of actions.
pub(super) fn logged(
    reading: &Reading<'_>,
    stretch: Stretch<'_, '_, '_>,
    meeting: Option<chrono::NaiveDate>,
) -> Vec<Action> {
    tables(reading, stretch, meeting, |columns| columns.owner.is_some() && columns.due.is_some())
}

/// The actions of the tables of an item; `meeting` is the day against which their due words are read.
pub(super) fn read(
    reading: &Reading<'_>,
    stretch: Stretch<'_, '_, '_>,
    meeting: Option<chrono::NaiveDate>,
) -> Vec<Action> {
    tables(reading, stretch, meeting, |_| true)
}

/// The actions of the tables whose columns are `wanted`.
fn tables(
    reading: &Reading<'_>,
    stretch: Stretch<'_, '_, '_>,
    meeting: Option<chrono::NaiveDate>,
    wanted: impl Fn(&Columns) -> bool,
) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    let mut columns: Option<(u32, Columns)> = None;
    let mut row = None;
    for (at, passage) in stretch.passages.iter().enumerate() {
        let Some(place) = passage.block.cell else { continue };
        if columns.as_ref().is_none_or(|(table, _)| *table != place.table) {
            let found = head(stretch.passages.get(at..).unwrap_or(&[]), place).filter(&wanted);
            columns = found.map(|found| (place.table, found));
            row = None;
        }
        let Some((_, columns)) = columns.as_ref().filter(|_| place.row > 0) else { continue };
        if place.column == columns.task && columns.owner.is_none() {
            actions.extend(whole(reading, passage));
        } else if place.column == columns.task && passage.words.split_whitespace().nth(1).is_none() {
            // "None", a number: no task.
            row = None;
        } else if place.column == columns.task {
            let quote = Quote::of_pieces(reading.source, passage.pieces(passage.span));
            actions.push(Action { kind: Some(ActionKind::Action), quote, ..Action::default() });
            row = Some(());
        } else if let Some(action) = actions.last_mut().filter(|_| row.is_some()) {
            beside(action, passage, place, columns, meeting);
        }
    }
    actions
}

/// The columns that the first row of a table names, where they are those of a table of actions.
fn head(cells: &[Passage<'_, '_>], first: CellPlace) -> Option<Columns> {
    let row = || {
        cells
            .iter()
            .filter_map(|passage| Some((passage.block.cell?, passage.words)))
            .take_while(|(place, _)| place.table == first.table && place.row == first.row)
    };
    let column = |heads: &[&str]| {
        row().find(|(_, words)| words.len() < 30 && starts_with_any(heads, words)).map(|(place, _)| place.column)
    };
    let named = |heads: &[&str]| {
        row()
            .find(|(_, words)| {
                heads.iter().any(|head| head.eq_ignore_ascii_case(words.trim_end_matches([':', ' ', '?'])))
            })
            .map(|(place, _)| place.column)
    };
    let (task, owner) = (named(TASKS)?, column(OWNERS));
    let beside = owner.is_some_and(|owner| owner != task) || named(MATTERS).is_some_and(|matter| matter < task);
    let due = column(DAYS).filter(|due| Some(*due) != owner && *due != task);
    beside.then_some(Columns { task, owner, due })
}

/// A cell of a column of tasks: "DW to publish the shares by 28 February"; what says only that a matter was noted is none.
fn whole(reading: &Reading<'_>, passage: &Passage<'_, '_>) -> Option<Action> {
    let task = action::owner_to(passage.words)?;
    let quote = Quote::of_pieces(reading.source, passage.pieces(passage.span));
    Some(Action { kind: Some(ActionKind::Action), owner: task.owner.map(str::to_owned), quote, ..Action::default() })
}

/// Takes a cell beside a task: its owner, or when it is due. What stands below an owner's cell goes on with it.
fn beside(
    action: &mut Action,
    passage: &Passage<'_, '_>,
    place: CellPlace,
    columns: &Columns,
    meeting: Option<chrono::NaiveDate>,
) {
    let words = squeeze(passage.words);
    // "N/A", "-", "TBC", "Ongoing": neither somebody nor a time.
    let empty = is_none(&words) || words.eq_ignore_ascii_case("tbc") || !words.contains(char::is_alphanumeric);
    if empty || status_cell(&words).is_some() {
        return;
    }
    if Some(place.column) == columns.owner {
        action.owner = Some(match action.owner.take() {
            Some(owner) => format!("{owner} {words}"),
            None => words,
        });
    } else if Some(place.column) == columns.due && action.due.due_text.is_none() {
        let days = due(&format!("by {words}"), meeting).map(|found| found.1);
        (action.due.due_start, action.due.due_end) = days.map_or((None, None), |days| (days.due_start, days.due_end));
        if action.due.due_end.is_none() {
            // A log keeps its days when they are past.
            let day = dates(&words).next().and_then(|(_, date)| date.resolve(None, Lean::Due));
            (action.due.due_start, action.due.due_end) = (day.map(|day| day.start), day.map(|day| day.end));
        }
        action.due.due_text = Some(words);
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn logged(text: &str) -> Vec<(String, Option<String>, Option<chrono::NaiveDate>)> {
        let actions = crate::parse(&Source::from_text("a", text)).value.actions;
        actions.into_iter().map(|action| (action.quote.text, action.owner, action.due.due_end)).collect()
    }

    #[test]
    fn a_log_of_actions() {
        let text = "Partnership Board: action log\n\nNo. | Action | Owner | Deadline | Status\n---|---|---|---|---\n1 | Circulate the plan | Ann Lake | 5 April 2024 | Complete\n2 | Write to the bank | Chair | 1 May 2024 | Open\n";
        let found = logged(text);
        let day = |month, day| chrono::NaiveDate::from_ymd_opt(2024, month, day);
        assert_eq!(
            found,
            [
                ("Circulate the plan".to_owned(), Some("Ann Lake".to_owned()), day(4, 5)),
                ("Write to the bank".to_owned(), Some("Chair".to_owned()), day(5, 1)),
            ]
        );
    }

    #[test]
    fn owners_set_below_what_they_own() {
        let paper = |head: &str| {
            format!(
                "Quay Parish Council\n\nMinutes of the meeting held on 3 May 2016\n\nPresent: Ann Bird (AB), Kit Singh (KS)\n\n{head}1. Lamps\n\nThe lamps were late. A note would be put on each post.\n\nKS\n\n2. Other business\n\nNothing was raised by the members.\n\nAOB followed\n"
            )
        };
        let found = logged(&paper("Action\n\n"));
        assert_eq!(found, [("A note would be put on each post.".to_owned(), Some("KS".to_owned()), None)]);
        assert!(logged(&paper("")).is_empty());
    }

    #[test]
    fn a_log_keeps_past_days_and_no_empty_cells() {
        let text = "Quay Board\n\nMinutes of 5 May 2024\n\nAction | Owner | By when\n---|---|---\nCirculate the plan | Ann Lake | 5 April 2024\nWrite to the bank | TBC | Ongoing\n";
        let found = logged(text);
        let day = chrono::NaiveDate::from_ymd_opt(2024, 4, 5);
        assert_eq!(found[0], ("Circulate the plan".to_owned(), Some("Ann Lake".to_owned()), day));
        assert_eq!(found[1], ("Write to the bank".to_owned(), None, None));
    }

    #[test]
    fn a_log_below_its_own_heading_is_read_row_by_row() {
        let text = "Quay Board\n\nMinutes of 5 May 2024\n\n1. ACTIONS\n\nAction | Owner | Due\n---|---|---\nAsk the police for figures | Clerk | 1 June 2024\nWrite to the bank | Chair |\n";
        let owners = logged(text).into_iter().map(|(_, owner, _)| owner.unwrap_or_default());
        assert_eq!(owners.collect::<Vec<_>>(), ["Clerk", "Chair"]);
    }

    #[test]
    fn other_tables_are_no_logs() {
        assert!(logged("Plan\n\nAction | Cost\n---|---\nPaint the gate | £40\nMow the green | £60\n").is_empty());
        assert!(logged("Plan\n\nAction | Lead | Cost\n---|---|---\nPaint the gate | Ann Lake | £40\n").is_empty());
    }
}
