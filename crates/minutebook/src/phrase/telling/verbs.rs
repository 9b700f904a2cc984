//! The verbs of a sentence that may decide, and the words before each.

use crate::phrase::starts::{plain_word_starts, word_starts};
use crate::phrase::wording::{Meanings, Wordings};

/// The words with which the verbs of the tellings begin.
pub(super) const FIRST_WORDS: &Wordings = &Wordings::new(&[
    "resolved",
    "agreed",
    "approved",
    "noted",
    "decided",
    "ordered",
    "voted",
    "adopted",
    "accepted",
    "endorsed",
    "received",
    "authorised",
    "delegated",
    "appointed",
    "ratified",
    "deferred",
    "rejected",
    "supported",
    "confirmed",
    "recommended",
    "recommends",
    "wished",
    "wish",
    "do",
    "have",
    "had",
    "raised",
    "has",
    "raises",
    "objects",
    "supports",
    "notes",
    "approves",
    "approve",
    "agrees",
    "endorses",
    "passed",
    "found",
    "moved",
    "elected",
    "signed",
    "carried",
    "co-opted",
    "taken",
]);

/// How far before its verb the words of a telling may start, in bytes.
pub(super) const REACH: usize = 100;

/// About how many letters a word has.
const LETTERS: usize = 4;

/// A sentence with the places of its words and of the verbs that may decide, found in one walk for all that read them.
pub struct Verbs<'t> {
    pub(super) text: &'t str,
    /// The words not far before the verbs.
    words: Vec<usize>,
    pub(super) verbs: Vec<usize>,
}

impl<'t> Verbs<'t> {
    /// Finds them in `text`.
    pub fn of(text: &'t str) -> Self {
        let decides = |at: &usize| text.get(*at..).is_some_and(|here| FIRST_WORDS.after(here).is_some());
        let verbs: Vec<usize> = plain_word_starts(text).filter(decides).collect();
        let (first, last) = (verbs.first().copied().unwrap_or(0), verbs.last().copied().unwrap_or(0));
        let from = text.floor_char_boundary(first.saturating_sub(REACH));
        let mut words = Vec::with_capacity((last - from) / LETTERS);
        words.extend(word_starts(text.get(from..last).unwrap_or("")).map(|at| from + at));
        Self { text, words, verbs }
    }

    /// The words from place `at` on.
    pub(super) fn from(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or("")
    }

    /// The places where words may start that lead to one of `verbs`: the starts of the words not far before each.
    pub(super) fn before<T: Copy>(&self, verbs: &'static Meanings<T>) -> impl Iterator<Item = usize> {
        let fits = |verb: &&usize| verbs.after(self.from(**verb)).is_some();
        self.verbs.iter().filter(fits).flat_map(|verb| {
            let first = self.words.partition_point(|at| at + REACH < *verb);
            self.words.iter().skip(first).copied().take_while(|at| at < verb)
        })
    }
}
