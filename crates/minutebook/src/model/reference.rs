//! References to other papers, paragraphs, recommendations, minutes and Acts.

use super::{record, words};

words! {
    /// What a reference points at.
    ReferenceKind {
        /// A minute of another meeting.
        Minute = "minute",
        /// A numbered paragraph.
        Paragraph = "paragraph",
        /// A recommendation.
        Recommendation = "recommendation",
        /// An appendix.
        Appendix = "appendix",
        /// A document.
        Document = "document",
        /// A section of an Act.
        Section = "section",
        /// An Act.
        Act = "act",
    }
}

record! {
    /// One reference.
    Reference: "reference" in "references" {
        /// What it points at.
        kind: Option<ReferenceKind>,
        /// Its number, letter or name: "82", "A", "Children Act 2004".
        target: Option<String>,
        /// What the target is part of: "JAR", "Children Act 1989", "the meeting held on 4 March 2019".
        of: Option<String>,
        /// The id of the record in this paper that it points at, where it is there.
        resolved_id: Option<String>,
    }
}
