//! Cues of figures that are told in words. Figures in digits are seen by their digits.

use crate::phrase::Cue;

/// Number words, by their beginnings.
pub(in crate::phrase) const CUES: &[(&str, Cue)] = &[
    ("two", Cue::Measure),
    ("three", Cue::Measure),
    ("four", Cue::Measure),
    ("five", Cue::Measure),
    ("six", Cue::Measure),
    ("seven", Cue::Measure),
    ("eight", Cue::Measure),
    ("nine", Cue::Measure),
    ("ten ", Cue::Measure),
    ("eleven", Cue::Measure),
    ("twelve", Cue::Measure),
    ("thirt", Cue::Measure),
    ("fift", Cue::Measure),
    ("forty", Cue::Measure),
    ("twenty", Cue::Measure),
    ("half of", Cue::Measure),
    ("third of", Cue::Measure),
    ("quarter of", Cue::Measure),
    ("fifth of", Cue::Measure),
    ("sixth of", Cue::Measure),
    ("eighth of", Cue::Measure),
    ("tenth of", Cue::Measure),
    ("one in", Cue::Measure),
    ("one out", Cue::Measure),
    ("one per", Cue::Measure),
    ("hundred", Cue::Measure),
];
