//! What is said of how far things have come.

use super::Reading;
use super::reading::Sentence;
use crate::model::{Document, DocumentKind, Progress, Status};
use crate::phrase::date::{Lean, dates};
use crate::phrase::{
    Cue, claims, clause, closing, find_any, headed_state, in_response, is_capital_note, is_note_of_matter, is_task,
    matter_and_state, note_opening, note_state, owner, portions, progress_head, progress_list, reporter, squeeze,
    status, status_cell, tail, task_and_state, this_claim,
};
use crate::text::{Block, BlockKind, Span};

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let mut found = Vec::new();
    for (at, block) in reading.with(Cue::Progress) {
        alone(reading, document, at, block, &mut found);
        if matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) {
            told(reading, document, at, block, &mut found);
            listed(reading, document, at, block, &mut found);
        }
    }
    tabled(reading, document, &mut found);
    found.sort_by_key(|progress| (progress.quote.span_start, progress.quote.span_end));
    found.dedup_by_key(|progress| (progress.quote.span_start, progress.quote.span_end));
    for progress in &mut found {
        progress.item_number = document.item_at(progress.quote.span_start);
    }
    document.progress = found;
}

/// Claims in the running words of a block.
fn told(reading: &Reading<'_>, document: &Document, at: usize, block: &Block, found: &mut Vec<Progress>) {
    let sentences = reading.sentences_of(at);
    // "4.2 Recommendation 5 (visits): ...": what follows in the paragraph is told of that recommendation.
    let head = sentences.first().filter(|first| first.cues.has(Cue::Tracked)).and_then(|first| {
        let words = unnumbered(reading.source.at(first.span));
        progress_head(words).map(|span| span.of_text(words))
    });
    noted(reading, document, block, sentences, found);
    for (nth, sentence) in sentences.iter().enumerate().filter(|(_, sentence)| sentence.cues.has(Cue::Tracked)) {
        let words = reading.source.at(sentence.span);
        let place = |span: Span| span.at(sentence.span.start);
        let by = || {
            let said = sentences.iter().take(nth + 1).rev().map(|said| reading.source.at(said.span));
            said.take(SPEAKER_WITHIN).find_map(reporter).or_else(|| speaker_before(reading, document, at))
        };
        let told = claims(words).into_iter().chain(portions(words));
        for claim in told {
            let refers_to = claim.refers_to.of_text(words);
            found.push(progress(reading, document, block, place(claim.clause), Some(refers_to), claim.status, by()));
        }
        let whole = place(Span::new(0, words.len()));
        if let (0, Some(head), Some(state)) = (nth, head, headed_state(unnumbered(words))) {
            found.push(progress(reading, document, block, whole, Some(head), state, by()));
        }
        if let Some(claim) = this_claim(words) {
            let refers_to = head.unwrap_or(claim.refers_to.of_text(words));
            found.push(progress(reading, document, block, whole, Some(refers_to), claim.status, by()));
        }
        if let Some(state) = closing(unnumbered(words)) {
            let matter = matter(reading.words(block)).filter(|matter| !matter.contains(words));
            let note = progress(reading, document, block, whole, matter, state, by());
            // A day beside it is the matter's.
            found.push(Progress { when_start: None, when_end: None, ..note });
        }
        if let Some(refers_to) = in_response(words) {
            let state = status(words).unwrap_or(Status::Unknown);
            found.push(progress(reading, document, block, whole, Some(refers_to.of_text(words)), state, by()));
        }
    }
}

/// Tasks with a word behind them that says how far they have come: "Clerk to write - Done.", "Ann to pay. Completed."
fn noted(reading: &Reading<'_>, document: &Document, block: &Block, all: &[Sentence], found: &mut Vec<Progress>) {
    for (nth, sentence) in all.iter().enumerate().filter(|(_, sentence)| sentence.cues.has(Cue::Progress)) {
        let words = updated(reading.source.at(sentence.span));
        if let Some((task, state)) = task_and_state(unnumbered(words)) {
            found.push(progress(reading, document, block, sentence.span, Some(task), state, None));
        } else if let Some(before) = all.iter().take(nth).rev().find(|before| !updates(reading, before))
            && let Some(state) = note_state(words).or_else(|| note_opening(words))
        {
            let said = reading.source.at(before.span);
            let task = unnumbered(said);
            let place = before.span.join(sentence.span);
            // "c) The bench was mended. Complete": a list of matters.
            let listed = || {
                nth + 1 == all.len() && is_note_of_matter(words) && (block.marker.is_some() || task.len() < said.len())
            };
            let noted = note_state(words).is_some();
            // "Status: complete" tells of whatever stands before it.
            let labelled = || updates(reading, sentence) || is_capital_note(task, words);
            let sure = is_task(task) || noted && (labelled() || listed());
            found.extend(sure.then(|| progress(reading, document, block, place, Some(task), state, None)));
        } else if nth > 0
            && nth + 1 == all.len()
            && let Some((_, state)) = tail(words)
        {
            // "AP12 Ann to write. She has written – CLOSED."
            let task =
                all.first().map(|first| unnumbered(reading.source.at(first.span))).filter(|first| is_task(first));
            found.extend(task.map(|task| progress(reading, document, block, sentence.span, Some(task), state, None)));
        } else if all.len() == 1
            && let Some((matter, state)) = matter_and_state(unnumbered(words))
        {
            found.push(progress(reading, document, block, sentence.span, Some(matter), state, None));
        }
    }
}

/// A status on a line of its own, below a matter and whoever owns it: the cells of a table set one below the other.
fn alone(reading: &Reading<'_>, document: &Document, at: usize, block: &Block, found: &mut Vec<Progress>) {
    let words = reading.words(block).trim();
    if words.len() > 20
        || block.marker.is_some()
        || block.cell.is_some()
        || words.contains('|')
        || !is_note_of_matter(words)
    {
        return;
    }
    let before =
        reading.blocks.get(..at).unwrap_or(&[]).iter().rev().filter(|block| block.kind != BlockKind::Furniture);
    // Between the two stand an owner and a day at most.
    let mut above = before.take(4).map(|block| (block, reading.words(block).trim()));
    let beside = |words: &str| owner::is_short_owner(words) || words.len() < 30 && is_day(words);
    let matter = above.find(|(_, words)| !beside(words));
    let matter = matter.filter(|(block, words)| {
        let long = words.split_whitespace().nth(2).is_some();
        long && matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) && !is_note_of_matter(words)
    });
    let (Some((_, matter)), Some(state)) = (matter, note_state(words)) else { return };
    found.push(progress(reading, document, block, block.span, Some(unnumbered(matter)), state, None));
}

/// Whether words are a day and no more.
fn is_day(words: &str) -> bool {
    dates(words).next().is_some_and(|(span, _)| span.start == 0 && span.end as usize == words.len())
}

/// What follows the label of a note on an action: "Update: complete."
fn updated(sentence: &str) -> &str {
    ["Update:", "Progress:", "Status:"]
        .iter()
        .find_map(|label| sentence.strip_prefix(label))
        .map_or(sentence, str::trim_start)
}

/// Whether a sentence is such a note, and no task.
fn updates(reading: &Reading<'_>, sentence: &Sentence) -> bool {
    let words = reading.source.at(sentence.span);
    updated(words).len() < words.len()
}

/// A sentence without its paragraph's number.
fn unnumbered(sentence: &str) -> &str {
    clause::marker(sentence).map_or(sentence, |(rest, _)| rest)
}

/// The matter that a note of a block is about, named at its start: "(3.2) Welcome packs – The packs were sent."
fn matter(words: &str) -> Option<&str> {
    let words = unnumbered(words);
    let words =
        words.strip_prefix('(').and_then(|number| number.split_once(')')).map_or(words, |(_, rest)| rest.trim());
    let end = [" – ", " - ", ": "].iter().filter_map(|stop| words.find(stop)).min()?;
    let verbs = ["is", "are", "was", "were", "has", "have", "had", "to", "will", "would"];
    let named = |matter: &&str| (3..80).contains(&matter.len()) && find_any(matter, &verbs).is_none();
    words.get(..end).map(str::trim).filter(named)
}

/// How many sentences back a speaker still speaks.
const SPEAKER_WITHIN: usize = 40;

/// The items of a list that is called the progress of something.
fn listed(reading: &Reading<'_>, document: &Document, at: usize, block: &Block, found: &mut Vec<Progress>) {
    let text = reading.words(block);
    let Some(refers_to) = progress_list(text) else { return };
    let refers_to = Some(refers_to.of_text(text)).filter(|words| !words.is_empty());
    let after = reading.blocks.iter().skip(at + 1).filter(|next| next.kind != BlockKind::Furniture);
    for item in after.take_while(|next| next.kind == BlockKind::Item && next.depth >= block.depth) {
        if let Some(state) = status(reading.words(item)) {
            let by = reporter(text).or_else(|| speaker_before(reading, document, at));
            found.push(progress(reading, document, item, item.span, refers_to, state, by));
        }
    }
}

fn progress(
    reading: &Reading<'_>,
    document: &Document,
    block: &Block,
    place: Span,
    refers_to: Option<&str>,
    status: Status,
    reported_by: Option<String>,
) -> Progress {
    let anchor = document.anchor();
    let lean = if matches!(status, Status::Planned | Status::InProgress) { Lean::Ahead } else { Lean::Back };
    let when = dates(place.of_text(reading.source.text())).find_map(|(_, date)| date.resolve(anchor, lean));
    Progress {
        refers_to: refers_to.map(squeeze),
        status: Some(status),
        reported_by,
        when_start: when.map(|when| when.start),
        when_end: when.map(|when| when.end),
        quote: reading.quote_within(block, place),
        ..Progress::default()
    }
}

/// Who speaks in a list of points: the words before it say so ("The Director highlighted the following points:").
fn speaker_before(reading: &Reading<'_>, document: &Document, at: usize) -> Option<String> {
    if matches!(document.facts.kind, Some(DocumentKind::InspectionReport | DocumentKind::VisitLetter)) {
        return Some("inspector".to_owned());
    }
    let before = reading.blocks.get(..at)?.iter().rev().take(12);
    let lead = before
        .take_while(|block| !matches!(block.kind, BlockKind::Heading(_)))
        .find(|block| block.kind != BlockKind::Furniture && reading.words(block).ends_with(':'))?;
    reporter(reading.words(lead))
}

/// Headings of a column that tells how far things have come, and of one that names them.
const STATUS_HEADS: &[&str] = &[
    "status",
    "action status",
    "completion status",
    "status/comments",
    "comments/status",
    "progress/status",
    "status/progress",
    "progress",
    "progress to date",
    "progress update",
    "current status",
    "current position",
    "rag",
    "rag rating",
    "rag status",
    "response",
    "outcome",
    "action taken",
    "action update",
    "comments",
    "comment",
    "position",
    "latest position",
    "progress/comments",
    "progress/update",
    "completed",
    "complete",
    "status/update",
    "update/status",
    "update",
];
const NAME_HEADS: &[&str] = &[
    "recommendation",
    "recommendations",
    "action",
    "actions",
    "action agreed",
    "action point",
    "action required",
    "agreed action",
    "task",
    "area for improvement",
    "priority",
    "objective",
];

/// The column of a status in a table, the column of what it is the status of, and the row's name so far.
#[derive(Default)]
struct Columns {
    table: u32,
    status: Option<u16>,
    name: u16,
    row: u32,
    named: Option<Span>,
}

/// Rows of a table with a status column.
fn tabled(reading: &Reading<'_>, document: &Document, found: &mut Vec<Progress>) {
    let mut columns = Columns::default();
    for (_, block) in reading.body() {
        let Some(cell) = block.cell else { continue };
        if cell.table != columns.table || cell.row == 0 && cell.column == 0 {
            columns = Columns { table: cell.table, ..Columns::default() };
        }
        let words = reading.words(block).trim();
        if cell.row == 0 || cell.header {
            let words = words.trim_end_matches([':', '?', ' ']).replace(" / ", "/");
            if STATUS_HEADS.iter().any(|head| words.eq_ignore_ascii_case(head)) {
                columns.status = Some(cell.column);
            } else if NAME_HEADS.iter().any(|head| words.eq_ignore_ascii_case(head)) {
                columns.name = cell.column;
            }
            continue;
        }
        if columns.row != cell.row {
            (columns.row, columns.named) = (cell.row, None);
        }
        if cell.column == columns.name && columns.named.is_none() {
            columns.named = Some(block.span);
        }
        if columns.status == Some(cell.column) {
            let Some(state) = status_cell(words) else { continue };
            let named = columns.named.map(|span| span.of_text(reading.source.text()));
            // "3", "AP 12": the number of what it is the status of tells nothing of it.
            let number = |words: &&str| {
                words.bytes().any(|byte| byte.is_ascii_digit()) && words.split_whitespace().nth(2).is_none()
            };
            let named = named.filter(|words| !number(words));
            found.push(progress(reading, document, block, block.span, named, state, None));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    #[test]
    fn a_status_alone_stands_below_its_matter() {
        let told = |lines: &[&str]| {
            let text = format!("Quay Council\n\nMinutes of 3 May 2016\n\n{}\n", lines.join("\n\n"));
            let progress = crate::parse(&Source::from_text("a", &text)).value.progress;
            progress.into_iter().map(|progress| progress.refers_to.unwrap_or_default()).collect::<Vec<_>>()
        };
        let matter = "The lamps on the quay are to be counted by the Clerk.";
        assert_eq!(told(&[matter, "Clerk", "5 May 2016", "Ongoing"]), [matter]);
        assert_eq!(told(&[matter, "Completed"]), [matter]);
        assert!(told(&[matter, "Closed"]).is_empty());
        assert!(told(&["Lamps", "Ongoing"]).is_empty());
        assert!(told(&[matter, "Completed |"]).is_empty());
    }
}
