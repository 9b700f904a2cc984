//! Progress: what is said to be done, under way, planned or late, and by whom it is said.

use super::{record, words};
use chrono::NaiveDate;

words! {
    /// How far something has come, as somebody says.
    Status {
        /// Done.
        Done = "done",
        /// Under way.
        InProgress = "in_progress",
        /// Planned.
        Planned = "planned",
        /// Not begun.
        NotStarted = "not_started",
        /// Late.
        Overdue = "overdue",
        /// The words do not tell.
        Unknown = "unknown",
    }
}

record! {
    /// One statement of progress: a claim of whoever reports it, not a finding.
    Progress: "progress" in "progress" {
        /// The agenda item.
        item_number: Option<u32>,
        /// The recommendation or plan it speaks of, as printed: "recommendation A".
        refers_to: Option<String>,
        /// How far.
        status: Option<Status>,
        /// Who says so: "officer", "member", "inspector", "self-assessment", or the post.
        reported_by: Option<String>,
        /// First day of the time that is told.
        when_start: Option<NaiveDate>,
        /// Last day of it.
        when_end: Option<NaiveDate>,
    }
}
