//! Which questions are raised.

/// The codes of all findings, as the tables have them.
pub const CODES: &[&str] = &[
    "stated-count-differs",
    "conflicting-dates",
    "weekday-date-mismatch",
    "number-skipped",
    "number-repeated",
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

/// What a caller wants of the review. By default all questions are raised.
///
/// ```
/// use minutebook::review::Settings;
/// let settings = Settings { off: vec!["number-skipped".to_owned()] };
/// assert!(!settings.asks("number-skipped") && settings.asks("acronym-undefined"));
/// assert!(Settings::default().asks("number-skipped"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The codes that are turned off.
    pub off: Vec<String>,
}

impl Settings {
    /// Every question there is.
    pub fn all() -> Self {
        Self::default()
    }

    /// Whether findings of this code are wanted.
    pub fn asks(&self, code: &str) -> bool {
        !self.off.iter().any(|off| off == code)
    }
}
