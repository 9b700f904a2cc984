//! Sections and numbered paragraphs: the addresses within a paper.

use super::record;

record! {
    /// A section heading.
    Section: "section" in "sections" {
        /// Its number as printed.
        number: Option<String>,
        /// Its title as printed.
        title: String,
        /// How deep it is nested; 1 is the highest.
        level: u8,
    }
}

record! {
    /// A numbered paragraph, so that "paragraph 82" can be found.
    NumberedParagraph: "paragraph" in "paragraphs" {
        /// Its number as printed, without the stop: "82", "3.1".
        number: String,
        /// The title of the section in which it stands.
        section: Option<String>,
    }
}
