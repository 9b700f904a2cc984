//! Attendance: who was present, who sent apologies, who substituted for whom.

use super::{record, words};

words! {
    /// How somebody was, or was not, at the meeting.
    Presence {
        /// A member of the body who was there.
        Present = "present",
        /// A member who was not there and said so.
        Apologies = "apologies",
        /// A member in the place of another.
        Substitute = "substitute",
        /// There, and not a member of the body: officers, visitors.
        InAttendance = "in_attendance",
        /// A member who was not there.
        Absent = "absent",
    }
}

record! {
    /// One person at, or missing from, a meeting.
    Attendance: "attendance" in "attendance" {
        /// The name as printed, without honorific and role.
        name: String,
        /// "Councillor", "Mr", "Dr" as printed.
        honorific: Option<String>,
        /// "Chair", "Director of Education" as printed.
        role: Option<String>,
        /// The organisation that they are said to come from.
        organisation: Option<String>,
        /// How they were there.
        presence: Option<Presence>,
        /// The member for whom they substituted.
        substitutes_for: Option<String>,
        /// Whether they may vote, where the paper tells.
        voting: Option<bool>,
        /// Whether they took part from elsewhere, where the paper tells.
        remote: Option<bool>,
        /// The item for which they were there, where it is not the whole meeting.
        item_number: Option<u32>,
    }
}
