//! Questions that members or the public asked, and the answers where they are paired.

use super::record;

record! {
    /// One question.
    Question: "question" in "questions" {
        /// The agenda item.
        item_number: Option<u32>,
        /// Who asked.
        asked_by: Option<String>,
        /// The answer, where the paper pairs it with the question.
        response: Option<String>,
    }
}
