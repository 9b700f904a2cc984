//! Checks: the questions that a careful clerk would raise, each pointing at its places.

use super::{record, words};

words! {
    /// How much a check asks for attention.
    Severity {
        /// The paper contradicts itself.
        Error = "error",
        /// Something looks wrong.
        Warning = "warning",
        /// Worth knowing.
        Note = "note",
    }
}

record! {
    /// One finding. Its quote's `spans` are all the places that it points at.
    Check: "check" in "checks" {
        /// A stable code in kebab case: "stated-count-differs".
        code: String,
        /// How much it asks for attention.
        severity: Option<Severity>,
        /// What is the matter, in one sentence.
        message: String,
    }
}
