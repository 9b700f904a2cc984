//! Acronyms and what they stand for.

use super::record;

record! {
    /// A short form that the paper explains.
    Acronym: "acronym" in "acronyms" {
        /// "MASH".
        short: String,
        /// "Multi-agency Safeguarding Hub".
        long: String,
    }
}
