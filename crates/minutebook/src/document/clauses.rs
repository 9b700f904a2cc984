//! The clauses of one resolution: what follows a label or a lead, list items and unnumbered paragraphs alike.

use super::Reading;
use super::passage::{MINUTES, Passage, quote_over};
use crate::phrase::clause::{self, Marker, MarkerKind};
use crate::phrase::resolution::{self, LabelWord};
use crate::phrase::{Wordings, starts_with_any, vote};
use crate::text::Quote;

/// A clause: its marker and its passages, `from..to` of the item's.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// As printed, without brackets.
    pub number: Option<String>,
    /// Its words.
    pub quote: Quote,
}

/// The list that clauses are items of.
#[derive(Clone, Copy)]
struct List {
    kind: MarkerKind,
    place: u32,
    depth: u8,
    /// The list within a clause, where one is open.
    inner: Option<Inner>,
}

/// A list within a clause: its family, and the place of its last item.
#[derive(Clone, Copy)]
struct Inner {
    kind: MarkerKind,
    place: Option<u32>,
}

impl Inner {
    /// The list that `marker` starts.
    fn starting(marker: Marker<'_>) -> Self {
        let kind = clause::marker_kind(marker.bare).unwrap_or(MarkerKind::Bullet);
        Self { kind, place: clause::marker_place(marker.bare, kind) }
    }

    /// The list after its next item; none where `marker` is no such: "(b)" after "(a)".
    fn next(self, marker: Marker<'_>) -> Option<Self> {
        let place = clause::marker_place(marker.bare, self.kind)?;
        let fits = clause::marker_kind(marker.bare) != Some(MarkerKind::Section)
            && self.place.is_some_and(|last| last + 1 == place);
        fits.then_some(Self { place: Some(place), ..self })
    }
}

/// Words that start what is no clause, though it follows one.
const NOT_CLAUSES: &Wordings = &Wordings::new(&[
    "reason",
    "reasons",
    "action",
    "actions",
    "note:",
    "notes:",
    "voting",
    "supporting documents",
    "minutes",
    "background",
    "alternative options",
    "for (",
    "for:",
    "against (",
    "abstain (",
    "the meeting closed",
    "the meeting ended",
    "signed",
    "options considered",
    "(the meeting",
    "carried",
    "publication date",
    "date of decision",
    "additional documents",
    "accompanying documents",
]);

/// Words that start what is no clause where no marker stands before them: "The Chair thanked ..."; but "3. the Chair write".
const NOT_BARE_CLAUSES: &Wordings = &Wordings::new(&["the chair", "the chairman", "motion", "amendment", "councillor"]);

/// The clauses that start at passage `at`, and the passage after them.
///
/// The first passage gives the list its family of markers; deeper items, and items of another family that starts anew,
/// belong to the clause before them. Without markers, each paragraph that starts "That ..." is a clause.
pub(super) fn following<'s>(
    reading: &Reading<'s>,
    passages: &[Passage<'_, 's>],
    at: usize,
    lead_ends: bool,
    first: Option<Marker<'_>>,
) -> (Vec<Clause>, usize) {
    let mut at = at;
    let mut list = first.and_then(|marker| start_list(marker, 0));
    let mut runs: Vec<(Option<String>, usize, usize)> = Vec::new();
    let continues = first.is_some();
    while let Some(passage) = passages.get(at) {
        let (marker, words) = passage.marked(reading);
        if words.is_empty() {
            at += 1;
            continue;
        }
        // A table below a resolution belongs to it; its cells are no clauses.
        let outside =
            at.checked_sub(1).and_then(|before| passages.get(before)).is_none_or(|before| before.block.cell.is_none());
        if passage.block.cell.is_some() && marker.is_none() && outside {
            break;
        }
        if marker.is_none() && starts_with_any(NOT_BARE_CLAUSES, words)
            || ends_list(passage, words, runs.is_empty() && !continues)
        {
            break;
        }
        if runs.is_empty() && !continues && clause::is_lead(words) && words.len() < 60 {
            at += 1;
            continue;
        }
        let open = runs.last().and_then(|run| passages.get(run.2)).map(|last| last.words);
        match step(&mut list, marker, passage, words, open, runs.is_empty() && !continues, lead_ends) {
            Step::New => runs.push((marker.map(|marker| marker.bare.to_owned()), at, at)),
            Step::Same => match runs.last_mut() {
                Some(run) => run.2 = at,
                None => break,
            },
            Step::End => break,
        }
        at += 1;
    }
    let clauses = runs
        .into_iter()
        .filter_map(|(number, from, to)| {
            let passages = passages.get(from..=to)?;
            let last = passages.last()?;
            let tail = vote::result_tail(last.words).map(|at| last.span.start + at as u32);
            let quote = quote_over(reading, passages, 0, tail.unwrap_or(u32::MAX));
            Some(Clause { number, quote })
        })
        .collect();
    (clauses, at)
}

/// What a passage is to the list before it.
enum Step {
    New,
    Same,
    End,
}

fn step(
    list: &mut Option<List>,
    marker: Option<Marker<'_>>,
    passage: &Passage<'_, '_>,
    words: &str,
    open: Option<&str>,
    first: bool,
    lead_ends: bool,
) -> Step {
    let depth = passage.block.depth;
    match (marker, *list) {
        (Some(marker), None) if first => match start_list(marker, depth) {
            Some(started) => {
                *list = Some(started);
                Step::New
            }
            None => Step::End,
        },
        (Some(marker), Some(current)) => {
            let next = clause::marker_place(marker.bare, current.kind);
            // Depth is measured on the page: after a page break it may differ, so the sequence of the markers decides.
            if next == Some(current.place + 1) && (depth <= current.depth || current.inner.is_none()) {
                *list =
                    Some(List { place: current.place + 1, inner: None, depth: current.depth.max(depth), ..current });
                return Step::New;
            }
            if let Some(inner) = current.inner.and_then(|inner| inner.next(marker)) {
                *list = Some(List { inner: Some(inner), ..current });
                return Step::Same;
            }
            if current.kind == MarkerKind::Bullet && marker.bare.is_empty() && depth <= current.depth {
                // "The following appointments be made:" and the people, bullets as it is.
                let listed = current.inner.is_some() || open.is_some_and(|open| open.trim_end().ends_with(':'));
                let below = listed && crate::phrase::verb::verb(words).is_none();
                *list = Some(List { inner: below.then(|| Inner::starting(marker)), ..current });
                return if below { Step::Same } else { Step::New };
            }
            let nested = depth > current.depth
                || marker.bare.is_empty()
                || starts_anew(marker.bare)
                || open.is_some_and(|open| open.trim_end().ends_with(':'));
            let section = clause::marker_kind(marker.bare) == Some(MarkerKind::Section);
            let numbered_paragraph = section || current.kind == MarkerKind::Section;
            let unfinished = nested && !first && open.is_some_and(|open| !open.trim_end().ends_with('.'));
            if numbered_paragraph || !(unfinished || depth > current.depth && open.is_some()) {
                return Step::End;
            }
            *list = Some(List { inner: Some(Inner::starting(marker)), ..current });
            Step::Same
        }
        (Some(marker), None) => match open {
            Some(open) if marker.bare.is_empty() && open.trim_end().ends_with(':') => Step::Same,
            _ => Step::End,
        },
        (None, _) if first => match lead_ends || clause::starts_clause(words) {
            true => Step::New,
            false => Step::End,
        },
        (None, None) => {
            let more = open.is_some_and(clause::goes_on) || clause::starts_that(words);
            if more { Step::New } else { Step::End }
        }
        (None, Some(_)) => {
            let unfinished = open.is_some_and(|open| !open.trim_end().ends_with(['.', ';', ':', '?', '!']));
            let small = words.starts_with(|letter: char| letter.is_lowercase());
            if unfinished && small { Step::Same } else { Step::End }
        }
    }
}

/// Whether a marker starts a list of its own: a, i, 1.
fn starts_anew(bare: &str) -> bool {
    matches!(bare, "a" | "i" | "1" | "A" | "I")
}

fn start_list(marker: Marker<'_>, depth: u8) -> Option<List> {
    let kind = clause::marker_kind(marker.bare)?;
    let kind = match (kind, marker.bare) {
        (MarkerKind::Roman, bare) if clause::marker_place(bare, MarkerKind::Roman) != Some(1) => MarkerKind::Letter,
        (kind, _) => kind,
    };
    let place = clause::marker_place(marker.bare, kind).unwrap_or(0);
    Some(List { kind, place, depth, inner: None })
}

/// Whether a passage cannot belong to the resolution before it.
fn ends_list(passage: &Passage<'_, '_>, words: &str, first: bool) -> bool {
    (passage.is_heading() && !(first && clause::starts_that(words)))
        || resolution::label(passage.words).is_ok_and(|(_, label)| !first || label.word == LabelWord::Resolved)
        || starts_with_any(NOT_CLAUSES, words)
        || (!first && vote::is_vote(words))
        || passage.is_label(MINUTES)
}
