//! Judgements: an area and the grade given for it.

use super::record;

record! {
    /// One grade for one area. The words of the contract's closed sets for the known frameworks; a grade of another
    /// scheme is kept in its own words, with its scale.
    Judgement: "judgement" in "judgements" {
        /// The area: "overall_effectiveness", "help_and_protection", ...
        area: Option<String>,
        /// The grade: "outstanding", "good", "requires_improvement", "inadequate", ...
        grade: Option<String>,
        /// The label as printed.
        label: Option<String>,
        /// The scale to which the grade belongs: "ofsted", "area_send", "star_rating", ...
        scale: Option<String>,
        /// 1 is the best grade of the scale.
        rank: Option<u8>,
        /// The grade as printed.
        printed: Option<String>,
        /// The grade before, where a change is told.
        previous_grade: Option<String>,
        /// How many were given the grade: 13 of "13 were good".
        count: Option<f64>,
        /// Out of how many.
        out_of: Option<f64>,
    }
}
