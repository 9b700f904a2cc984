//! The words by which the role of a date is told.

use crate::model::DateRole;
use crate::phrase::wording::{Meanings, Wordings};

/// Words near a date, and what they make it the date of; the first that stands there wins.
pub(super) const NEAR: &Meanings<DateRole> = &Meanings::new(&[
    ("published", DateRole::Published),
    ("publication", DateRole::Published),
    ("publish", DateRole::Published),
    ("issued", DateRole::Published),
    ("uploaded", DateRole::Published),
    ("posted", DateRole::Published),
    ("visit", DateRole::Visit),
    ("visits", DateRole::Visit),
    ("visited", DateRole::Visit),
    ("inspection", DateRole::Visit),
    ("inspections", DateRole::Visit),
    ("inspected", DateRole::Visit),
    ("reinspection", DateRole::Visit),
    ("fieldwork", DateRole::Visit),
    ("review", DateRole::Review),
    ("reviewed", DateRole::Review),
    ("reviews", DateRole::Review),
    ("reviewing", DateRole::Review),
    ("held", DateRole::Held),
    ("meeting", DateRole::Held),
    ("minutes", DateRole::Held),
    ("met", DateRole::Held),
    ("meetings", DateRole::Held),
    ("agm", DateRole::Held),
]);

/// Words right before a date by which something is due.
pub(super) const DUE: &Wordings =
    &Wordings::new(&["by", "before", "deadline", "due", "until", "closing", "expires", "expiry"]);

/// Words before "until" with a day on which something came out.
pub(super) const ISSUED: &Wordings = &Wordings::new(&["published", "issued", "released"]);

/// Words before "than" that make a term of it: "no later than March", not "more than in March".
pub(super) const LATER: &Wordings = &Wordings::new(&["later", "earlier", "sooner"]);

/// Words right before a date that make it a stretch of time.
pub(super) const PERIOD: &Wordings = &Wordings::new(&["since", "during", "for", "throughout", "period"]);

/// Words before a date that tell nothing of it.
pub(super) const ARTICLES: &Wordings = &Wordings::new(&["the", "its", "their", "on", "of", "end", "either", "date"]);

/// What one holds is no meeting where one of these words follows: "held the same role".
pub(super) const HELD_BY: &Wordings = &Wordings::new(&["the", "a", "an", "his", "her", "their", "this", "that"]);

/// Words before "met" that make a need or a target of it: "was not met".
pub(super) const FULFILLED: &Wordings = &Wordings::new(&["not", "be", "been", "being", "fully", "partly", "partially"]);

/// Bodies on whose day they meet: "following the Planning Committee on 4 June".
pub(super) const BODIES: &Wordings = &Wordings::new(&["committee", "sub-committee", "cabinet", "panel", "board"]);

/// Words by which one comes to a body or leaves it: the day beside them is no meeting's.
pub(super) const MEMBERSHIP: &Wordings =
    &Wordings::new(&["joined", "joining", "left", "leaving", "resigned", "elected", "appointed", "member"]);

/// Words after "inspection" with which its name or its day goes on.
pub(super) const OF_INSPECTION: &Wordings =
    &Wordings::new(&["of", "was", "in", "carried", "undertaken", "conducted", "took", "by", "under"]);

/// Words by which a new clause begins: the date behind them is not the inspection's.
pub(super) const CLAUSE: &Wordings = &Wordings::new(&[
    "has",
    "have",
    "had",
    "is",
    "are",
    "were",
    "been",
    "will",
    "would",
    "that",
    "which",
    "who",
    "when",
    "where",
    "while",
    "since",
    "inspectors",
    "there",
    "but",
    "finding",
    "findings",
    "after",
    "before",
    "to",
    "with",
]);

/// Words after "inspection" that make a paper of it.
pub(super) const PAPERS: &Wordings =
    &Wordings::new(&["report", "reports", "framework", "handbook", "guidance", "findings", "outcomes", "results"]);

/// Words before a time from which on something was counted, or which a paper bears, not since which something is so.
pub(super) const NOT_FROM: &Wordings = &Wordings::new(&[
    "increase",
    "increased",
    "decrease",
    "decreased",
    "reduction",
    "reduced",
    "decline",
    "declined",
    "fall",
    "fell",
    "fallen",
    "rise",
    "rose",
    "risen",
    "up",
    "down",
    "improvement",
    "improved",
    "change",
    "changed",
    "data",
    "figures",
    "plan",
    "plans",
    "minutes",
    "letter",
    "letters",
    "report",
    "reports",
    "actions",
    "action",
    "recommendations",
    "evidence",
    "findings",
    "elections",
    "information",
    "notes",
    "matters",
    "moved",
    "delayed",
    "postponed",
    "some",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "cases",
    "position",
    "different",
    "forward",
    "children",
    "people",
    "pupils",
    "unchanged",
    "motion",
    "motions",
]);
