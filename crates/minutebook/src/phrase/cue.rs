//! Cues: the words that tell which grammar might find something in a block. One pass over the text finds them all.
//!
//! A cue stands at the start of a word ("resol" finds "resolved", not "unresolved"); case and the kind of white space
//! do not count. Each phrase file lists its own cues; a grammar then looks only at the blocks that have one of its.

use super::heads::Heads;
use super::starts::Piece;
use std::sync::LazyLock;

/// What a cue promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Cue {
    /// A resolution label or verb: "RESOLVED", "agreed".
    Resolve,
    /// A mover, a seconder, a vote.
    Vote,
    /// The yes of all, or what passed: a line of a vote may stand here that has no other cue of one.
    VoteLine,
    /// An action, an undertaking, a request.
    Action,
    /// Attendance: present, apologies, substitute.
    Attend,
    /// A question or an answer.
    Question,
    /// A digit: a figure, a day, a number may stand here.
    Digit,
    /// The name of a month, a day of the week, a season, a unit of time, a meeting: a date may stand here.
    Date,
    /// A promise: "will", "undertook", "agreed to".
    Commit,
    /// How far something has come: "had been", "under way".
    Progress,
    /// A figure's neighbour: "%", "per cent", "£", "rate".
    Measure,
    /// A reference: "paragraph", "minute", "Act".
    Refer,
    /// An inspection, a visit, a review, a grade.
    Inspect,
    /// The name of an inspection, a visit, a review or an assessment.
    Event,
    /// The word "review".
    Review,
    /// A grade that is told.
    Grade,
    /// What progress is told of: a recommendation, an action, an area for improvement.
    Tracked,
    /// A put-off: "deferred".
    Defer,
    /// "It was": what was decided may follow.
    ItWas,
    /// A verb by which a body decides, or a passive that tells of it.
    Decide,
    /// A seconder.
    Second,
    /// "Asked", "requested", "urged": somebody is set to work.
    Ask,
    /// "Agreed to", "offered to": somebody undertakes something.
    Undertake,
    /// "Will" or "would": somebody may promise a deed.
    Will,
    /// "He will", "offered to": somebody named before promises something.
    PronounWill,
    /// "And will", "and would": who tells of something may promise a deed.
    AndWill,
    /// "Will be sent", "would be published": something is promised that nobody owns.
    Delivered,
    /// Words that tell when and are no date: "in due course", "when it is known".
    Vague,
    /// What is "to be contacted".
    ToBe,
    /// "Clerk to ...": an infinitive after an owner, or the clerk and a bare verb.
    Infinitive,
    /// "Clerk to action": the task stands in the sentence before.
    EchoTask,
    /// "The following actions": a list of them follows.
    ActionList,
    /// A meeting begins or ends.
    Hours,
    /// The word "action" itself: a label may stand here.
    ActionLabel,
    /// "Agreed that": what somebody is to do may follow.
    AgreedThat,
    /// "Total", "comprising": figures may be added up.
    Sum,
}

/// The cues of one stretch of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CueSet(u64);

impl CueSet {
    /// Adds a cue.
    pub fn insert(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u8;
    }
    /// Whether the cue is among them.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u8) != 0
    }
    /// The cues of both.
    pub fn join(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The cues of every phrase file.
const WORDINGS: &[&[(&str, Cue)]] = &[
    BASE,
    super::action::CUES,
    super::action::TASK_CUES,
    super::commitment::CUES,
    super::date::CUES,
    super::due_words::CUES,
    super::graded::CUES,
    super::hours::CUES,
    super::inspection::CUES,
    super::inspection::EVENT_CUES,
    super::measure::CUES,
    super::progress::CUES,
    super::question::CUES,
    super::reference::CUES,
    super::mover::CUES,
    super::resolution::CUES,
    super::sum::CUES,
    super::telling::CUES,
    super::vote::CUES,
    super::vote_line::CUES,
];

/// Cues that no phrase file has claimed yet.
const BASE: &[(&str, Cue)] = &[
    ("present", Cue::Attend),
    ("p r e s e n t", Cue::Attend),
    ("apolog", Cue::Attend),
    ("attend", Cue::Attend),
    ("substitut", Cue::Attend),
    ("absent", Cue::Attend),
    ("officers", Cue::Attend),
    ("officials", Cue::Attend),
    ("presennol", Cue::Attend),
    ("bresennol", Cue::Attend),
    ("ymddiheur", Cue::Attend),
    ("defer", Cue::Defer),
];

static HEADS: LazyLock<Heads> = LazyLock::new(|| Heads::of(WORDINGS));

/// The cues of a text, found in one walk from its start to its end.
pub(crate) struct Scan<'t> {
    text: &'t str,
    heads: &'static Heads,
    /// Where the bytes stand that the next three tell of.
    base: usize,
    /// At which of them a word starts, a bit each; those that were looked at are gone.
    starts: u64,
    /// Which of them are digits.
    digits: u64,
    /// Which of them are question marks.
    questions: u64,
    /// Whether a word goes on after them.
    inside: bool,
}

impl<'t> Scan<'t> {
    /// A walk that stands before the first byte.
    pub(crate) fn new(text: &'t str) -> Self {
        let mut scan = Self { text, heads: &HEADS, base: 0, starts: 0, digits: 0, questions: 0, inside: false };
        scan.look();
        scan
    }

    /// Looks at the bytes from `base` on.
    fn look(&mut self) {
        let piece = Piece::of(self.text.as_bytes().get(self.base..).unwrap_or_default());
        self.starts = piece.word_starts(&mut self.inside);
        self.digits = piece.which_few(|byte| byte.wrapping_sub(b'0') < 10);
        self.questions = piece.which_few(|byte| byte == b'?');
    }

    /// The cues that start before `end` and after the last end.
    pub(crate) fn until(&mut self, end: usize) -> CueSet {
        let mut all = CueSet::default();
        loop {
            let left = end.saturating_sub(self.base);
            let reached = if left < Piece::LENGTH { (1 << left) - 1 } else { u64::MAX };
            let mut starts = self.starts & reached;
            while starts != 0 {
                all = all.join(self.heads.at(self.text, self.base + starts.trailing_zeros() as usize));
                starts &= starts - 1;
            }
            self.starts &= !reached;
            if self.digits & reached != 0 {
                all.insert(Cue::Digit);
            }
            if self.questions & reached != 0 {
                all.insert(Cue::Question);
            }
            self.digits &= !reached;
            self.questions &= !reached;
            if left < Piece::LENGTH {
                return all;
            }
            self.base += Piece::LENGTH;
            self.look();
        }
    }
}

/// The cues that stand in `text`.
pub fn cues(text: &str) -> CueSet {
    Scan::new(text).until(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cue_stands_at_the_start_of_a_word() {
        assert!(cues("It was RESOLVED to go.").has(Cue::Resolve));
        assert!(!cues("The unresolved matter").has(Cue::Resolve));
        assert!(cues("Who agreed\nto it?").has(Cue::Question));
        assert!(cues("they agreed\n to it").has(Cue::Commit));
        assert_eq!(cues(""), CueSet::default());
    }

    #[test]
    fn wordings_begin_as_words_do() {
        for (words, _) in WORDINGS.iter().flat_map(|table| table.iter()) {
            assert!(words.is_ascii() && words.len() > 1, "{words}");
            assert!(words.starts_with(|first: char| first.is_ascii_alphanumeric()), "{words}");
        }
    }

    #[test]
    fn every_wording_is_found_whatever_white_space_it_holds_and_whatever_follows() {
        for (words, cue) in WORDINGS.iter().flat_map(|table| table.iter()) {
            for space in [" ", "\n", "  ", "\u{a0}", "\r\n\t"] {
                for end in ["", "z", "1", " and", ".", "’s"] {
                    let text = format!("A {}{end}", words.to_uppercase().replace(' ', space));
                    assert!(cues(&text).has(*cue), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn cues_are_given_sentence_by_sentence() {
        let text = "The 4 were present. Why? It was agreed.";
        let mut scan = Scan::new(text);
        let first = scan.until(20);
        assert!(first.has(Cue::Digit) && first.has(Cue::Attend) && !first.has(Cue::Question));
        let second = scan.until(25);
        assert!(second.has(Cue::Question) && !second.has(Cue::Digit) && !second.has(Cue::Resolve));
        assert!(scan.until(text.len()).has(Cue::Resolve));
    }
}
