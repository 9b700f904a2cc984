//! The wordings of progress: what it is told of, and how far it has come.

use crate::model::Status;
use crate::phrase::Cue;
use crate::phrase::wording::{Meanings, Wordings};

/// Cues of progress.
pub(in crate::phrase) const CUES: &[(&str, Cue)] = &[
    ("recommendation", Cue::Progress),
    ("progress", Cue::Progress),
    ("actions", Cue::Progress),
    ("this action", Cue::Progress),
    ("action 1", Cue::Progress),
    ("action 2", Cue::Progress),
    ("action 3", Cue::Progress),
    ("areas for", Cue::Progress),
    ("actioned", Cue::Progress),
    ("closed", Cue::Progress),
    ("complete", Cue::Progress),
    ("done", Cue::Progress),
    ("implemented", Cue::Progress),
    ("in hand", Cue::Progress),
    ("not started", Cue::Progress),
    ("under way", Cue::Progress),
    ("underway", Cue::Progress),
    ("not done", Cue::Progress),
    ("not yet", Cue::Progress),
    ("on going", Cue::Progress),
    ("on-going", Cue::Progress),
    ("ongoing", Cue::Progress),
    ("action c", Cue::Progress),
    ("action d", Cue::Progress),
    ("action i", Cue::Progress),
    ("action now", Cue::Progress),
    ("action o", Cue::Progress),
    ("action was", Cue::Progress),
    ("the action h", Cue::Progress),
    ("priority action", Cue::Progress),
    ("recommendation", Cue::Tracked),
    ("action", Cue::Tracked),
    ("area for", Cue::Tracked),
    ("areas for", Cue::Tracked),
];

/// What progress can be told of.
pub(super) const THINGS: &Wordings = &Wordings::new(&[
    "recommendations",
    "recommendation",
    "priority actions",
    "priority action",
    "improvement actions",
    "key actions",
    "outstanding actions",
    "remaining actions",
    "agreed actions",
    "previous actions",
    "actions",
    "action",
    "areas for improvement",
    "area for improvement",
]);

/// One of them, of which the words before spoke.
pub(super) const THIS: &Wordings = &Wordings::new(&[
    "this recommendation",
    "this action plan",
    "this action",
    "this priority action",
    "this area for improvement",
    "the action",
]);

/// What may stand between actions and the verb that tells how far they have come.
pub(super) const ARISING: &Wordings = &Wordings::new(&[
    "arising from the last meeting",
    "arising from the previous meeting",
    "arising from the minutes",
    "arising",
    "from the last meeting",
    "from the previous meeting",
]);

/// What a sentence under a heading may have for its subject.
pub(super) const OF_ITSELF: &Wordings =
    &Wordings::new(&["this recommendation", "this action", "the recommendation", "the action", "work", "it"]);

/// What may be done to the matter of a recommendation.
pub(super) const CHANGED: &Wordings = &Wordings::new(&[
    "examined",
    "revised",
    "reviewed",
    "changed",
    "strengthened",
    "improved",
    "resolved",
    "corrected",
]);

/// Words by which a sentence tells of no state: a wish, an order, a supposition.
pub(super) const WISHES: &Wordings = &Wordings::new(&[
    "should",
    "must",
    "if",
    "whether",
    "recommended",
    "requested",
    "ensure",
    "when",
    "until",
    "once",
    "unless",
    "asked",
    "need",
    "needs",
]);

/// What counts them: "all", "most of the", "ten of the".
pub(super) const COUNTS: &Wordings = &Wordings::new(&[
    "all",
    "both",
    "most",
    "many",
    "some",
    "none",
    "half",
    "the majority",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]);

/// Verb phrases and how far they tell; the first that the words begin with counts.
pub(super) const STATES: &[(&str, Status)] = &[
    ("not yet been", Status::NotStarted),
    ("not been", Status::NotStarted),
    ("not started", Status::NotStarted),
    ("not progressed", Status::NotStarted),
    ("not yet started", Status::NotStarted),
    ("not yet begun", Status::NotStarted),
    ("still open", Status::InProgress),
    ("overdue", Status::Overdue),
    ("behind schedule", Status::Overdue),
    ("delayed", Status::Overdue),
    ("slipped", Status::Overdue),
    ("off track", Status::Overdue),
    ("been developed for implementation", Status::Planned),
    ("scheduled", Status::Planned),
    ("planned", Status::Planned),
    ("to be implemented", Status::Planned),
    ("to be completed", Status::Planned),
    ("be implemented", Status::Planned),
    ("be completed", Status::Planned),
    ("be addressed", Status::Planned),
    ("progressing", Status::InProgress),
    ("progressed", Status::InProgress),
    ("under way", Status::InProgress),
    ("underway", Status::InProgress),
    ("ongoing", Status::InProgress),
    ("on-going", Status::InProgress),
    ("on track", Status::InProgress),
    ("on target", Status::InProgress),
    ("on schedule", Status::InProgress),
    ("in progress", Status::InProgress),
    ("in hand", Status::InProgress),
    ("being", Status::InProgress),
    ("been started", Status::InProgress),
    ("been progressed", Status::InProgress),
    ("partially", Status::InProgress),
    ("partly", Status::InProgress),
    ("nearing completion", Status::InProgress),
    ("been acted on", Status::Done),
    ("been acted upon", Status::Done),
    ("been actioned", Status::Done),
    ("been implemented", Status::Done),
    ("been fully implemented", Status::Done),
    ("been completed", Status::Done),
    ("been addressed", Status::Done),
    ("been achieved", Status::Done),
    ("been met", Status::Done),
    ("been delivered", Status::Done),
    ("been closed", Status::Done),
    ("been signed off", Status::Done),
    ("been carried out", Status::Done),
    ("been undertaken", Status::Done),
    ("been put in place", Status::Done),
    ("been discharged", Status::Done),
    ("been done", Status::Done),
    ("taken place", Status::Done),
    ("implemented", Status::Done),
    ("completed", Status::Done),
    ("complete", Status::Done),
    ("achieved", Status::Done),
    ("in place", Status::Done),
    ("closed", Status::Done),
];

/// Verbs between what progress is told of and how far it has come.
pub(super) const LINKS: &Wordings =
    &Wordings::new(&["had", "has", "have", "was", "were", "is", "are", "will", "would"]);

/// Words that may stand beside the verb.
pub(super) const ADVERBS: &Wordings = &Wordings::new(&[
    "already",
    "now",
    "all",
    "since",
    "both",
    "also",
    "either",
    "largely",
    "currently",
    "fully",
    "substantially",
]);

/// Words that tell how far an item of a list has come; those that stand first here count first.
pub(super) const SIGNS: &[(&str, Status)] = &[
    ("overdue", Status::Overdue),
    ("behind schedule", Status::Overdue),
    ("delayed", Status::Overdue),
    ("not yet", Status::NotStarted),
    ("not started", Status::NotStarted),
    ("underway", Status::InProgress),
    ("under way", Status::InProgress),
    ("ongoing", Status::InProgress),
    ("on-going", Status::InProgress),
    ("in progress", Status::InProgress),
    ("progressing", Status::InProgress),
    ("on track", Status::InProgress),
    ("stage of", Status::InProgress),
    ("being", Status::InProgress),
    ("shortly", Status::InProgress),
    ("partially", Status::InProgress),
    ("complete", Status::Done),
    ("completed", Status::Done),
    ("implemented", Status::Done),
    ("achieved", Status::Done),
    ("had", Status::Done),
    ("has", Status::Done),
    ("have", Status::Done),
    ("was", Status::Done),
    ("were", Status::Done),
    ("will", Status::Planned),
    ("would", Status::Planned),
    ("planned", Status::Planned),
    ("to be", Status::Planned),
];

/// What the cells of a status column say.
pub(super) const STATUS_CELLS: &Meanings<Status> = &Meanings::new(&[
    ("complete", Status::Done),
    ("completed", Status::Done),
    ("done", Status::Done),
    ("closed", Status::Done),
    ("actioned", Status::Done),
    ("implemented", Status::Done),
    ("achieved", Status::Done),
    ("action complete", Status::Done),
    ("action completed", Status::Done),
    ("fully implemented", Status::Done),
    ("not implemented", Status::NotStarted),
    ("partially implemented", Status::InProgress),
    ("partly implemented", Status::InProgress),
    ("partially completed", Status::InProgress),
    ("work in progress", Status::InProgress),
    ("in progress", Status::InProgress),
    ("in hand", Status::InProgress),
    ("on going", Status::InProgress),
    ("ongoing", Status::InProgress),
    ("on-going", Status::InProgress),
    ("on track", Status::InProgress),
    ("on target", Status::InProgress),
    ("underway", Status::InProgress),
    ("under way", Status::InProgress),
    ("started", Status::InProgress),
    ("partially complete", Status::InProgress),
    ("planned", Status::Planned),
    ("scheduled", Status::Planned),
    ("not started", Status::NotStarted),
    ("not yet started", Status::NotStarted),
    ("overdue", Status::Overdue),
    ("late", Status::Overdue),
    ("delayed", Status::Overdue),
    ("off track", Status::Overdue),
    ("behind schedule", Status::Overdue),
]);

/// Colours of a status before its words.
pub(super) const COLOURS: &Wordings =
    &Wordings::new(&["amber", "amber/green", "blue", "green", "red", "status", "yellow"]);

/// Words with which a cell goes on from its state.
pub(super) const STILL: &Wordings = &Wordings::new(&[
    "and",
    "as",
    "awaiting",
    "but",
    "due to",
    "on",
    "owing to",
    "pending",
    "since",
    "subject to",
    "with",
]);
/// Notes behind a task, and what they say of it.
pub(super) const NOTES: &Meanings<Status> = &Meanings::new(&[
    ("actioned", Status::Done),
    ("closed", Status::Done),
    ("complete", Status::Done),
    ("completed", Status::Done),
    ("completed & closed", Status::Done),
    ("completed and closed", Status::Done),
    ("done", Status::Done),
    ("implemented", Status::Done),
    ("in hand", Status::InProgress),
    ("in progress", Status::InProgress),
    ("not implemented", Status::NotStarted),
    ("not done", Status::NotStarted),
    ("not started", Status::NotStarted),
    ("not yet done", Status::NotStarted),
    ("not yet started", Status::NotStarted),
    ("on going", Status::InProgress),
    ("on-going", Status::InProgress),
    ("ongoing", Status::InProgress),
    ("partially implemented", Status::InProgress),
    ("under way", Status::InProgress),
    ("underway", Status::InProgress),
]);

/// What a note says of an action.
pub(super) const CLOSINGS: &[(&str, Status)] = &[
    ("complete", Status::Done),
    ("completed", Status::Done),
    ("closed", Status::Done),
    ("done", Status::Done),
    ("ongoing", Status::InProgress),
    ("on-going", Status::InProgress),
    ("on track", Status::InProgress),
    ("in progress", Status::InProgress),
    ("in hand", Status::InProgress),
    ("continues", Status::InProgress),
    ("continuing", Status::InProgress),
    ("overdue", Status::Overdue),
];

/// Verbs by which somebody reports.
pub(super) const REPORTING: &Wordings = &Wordings::new(&[
    "reported",
    "advised",
    "stated",
    "said",
    "confirmed",
    "explained",
    "highlighted",
    "informed",
    "indicated",
    "outlined",
    "introduced",
    "presented",
    "updated",
    "added",
    "submitted",
]);
