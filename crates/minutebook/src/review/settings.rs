//! Which questions are raised.

/// The codes of all findings, as the tables have them.
pub const CODES: &[&str] = &[
    "stated-count-differs",
    "conflicting-dates",
    "weekday-date-mismatch",
    "number-skipped",
    "voter-not-present",
    "vote-count-differs",
    "grade-conflict",
    "person-present-and-apologised",
    "commitment-without-owner",
    "commitment-without-date",
    "reference-unresolved",
    "acronym-undefined",
    "acronym-two-meanings",
    "recommendation-without-decision",
    "resolution-changed",
    "total-differs",
];

/// What a caller wants of the review; all questions are raised unless turned off.
///
/// ```
/// use minutebook::review::Settings;
/// let settings = Settings { off: vec!["acronym-undefined".to_owned()] };
/// assert!(!settings.asks("acronym-undefined") && settings.asks("number-skipped"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The codes that are turned off.
    pub off: Vec<String>,
}

impl Settings {
    /// Whether findings of this code are wanted.
    pub fn asks(&self, code: &str) -> bool {
        !self.off.iter().any(|off| off == code)
    }
}
