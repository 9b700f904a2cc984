//! Lines of a vote: sentences that only tell who moved and how the vote went.

use super::cue::{Cue, CueSet};
use super::mover;
use super::starts::count_words;
use super::telling;
use super::vote::{AFTER_NUMBER, number, outcome, votes};
use super::wording::{Meanings, Wordings, after, starts_with_any};

/// What a line of a vote holds that has no [`Cue::Vote`].
pub(super) const CUES: &[(&str, Cue)] = &[
    ("agreed by all", Cue::VoteLine),
    ("approved by all", Cue::VoteLine),
    ("all present", Cue::VoteLine),
    ("all members", Cue::VoteLine),
    ("all councillors", Cue::VoteLine),
    ("all cllrs", Cue::VoteLine),
    ("all voted", Cue::VoteLine),
    ("passed", Cue::VoteLine),
    ("not agreed", Cue::VoteLine),
    ("not supported", Cue::VoteLine),
    ("in agreement", Cue::VoteLine),
    ("without dissent", Cue::VoteLine),
    ("nominat", Cue::VoteLine),
    ("suggest", Cue::VoteLine),
    ("mover", Cue::VoteLine),
    ("prop", Cue::VoteLine),
    ("p:", Cue::VoteLine),
];

const VOTE_STARTS: &Wordings = &Wordings::new(&[
    "prop",
    "proposed by",
    "proposed",
    "proposer",
    "moved by",
    "moved:",
    "all agreed",
    "all in favour",
    "all were in favour",
    "seconded by",
    "seconded",
    "seconder",
    "2nd",
    "carried",
    "not carried",
    "motion lost",
    "motion fell",
    "motion defeated",
    "proposal lost",
    "proposal fell",
    "proposal defeated",
    "vote",
    "voting",
    "for",
    "unanimous",
    "agreed unanimously",
    "unanimously agreed",
    "motion carried",
    "motion passed",
    "all present unanimously",
    "all councillors present",
    "all cllrs present",
    "all councillors agreed",
    "all cllrs agreed",
    "against",
    "abstain",
    "passed",
    "6 in favour",
    "nem",
    "p:",
    "agreed by all",
    "approved by all",
    "all members in favour",
    "all members were in favour",
    "all councillors in favour",
    "all cllrs in favour",
    "on a vote being taken",
    "on a vote",
    "on being put",
    "upon being put",
    "when put to the vote",
    "on a show of hands",
    "by a show of hands",
    "following a vote",
    "after a vote",
    "a vote was taken",
    "a vote was held",
    "a vote took place",
    "the vote was",
    "a unanimous vote",
    "an unanimous vote",
]);
/// What a line of a vote begins with that tells of the motion, each with what follows there.
const VOTED_ON: &Meanings<&Wordings> = &Meanings::new(&[
    (
        "this was",
        &Wordings::new(&[
            "proposed by",
            "seconded by",
            "moved by",
            "not agreed",
            "not supported",
            "not carried",
            "carried",
            "unanimously carried",
            "lost",
            "defeated",
        ]),
    ),
    ("it was", &Wordings::new(&["seconded by"])),
    ("these were", &Wordings::new(&["proposed by"])),
    ("the motion", WENT),
    ("the proposal", WENT),
    ("the amendment", WENT),
    ("the original motion", WENT),
    ("the substantive motion", WENT),
    ("the recommendations", &Wordings::new(&["were put to", "were then put to"])),
    ("the recommendation", &Wordings::new(&["was put to", "was then put to"])),
]);
/// How a motion went.
const WENT: &Wordings = &Wordings::new(&[
    "was seconded by",
    "was carried",
    "was unanimously carried",
    "was lost",
    "was defeated",
    "was rejected",
    "was not carried",
    "was put to",
    "was then put to",
    "therefore fell",
    "fell",
    "failed",
]);
/// What is the yes of all only where the sentence says nothing else: "All present agreed to meet" tells of more.
const VOTES_ALONE: &Wordings = &Wordings::new(&["all present agreed", "all voted in favour", "all members agreed"]);

/// As [`is_vote`], for a sentence with these cues.
pub fn is_cued_vote(text: &str, cues: CueSet) -> bool {
    (cues.has(Cue::Vote) || cues.has(Cue::VoteLine)) && is_vote(text)
}

/// Whether a sentence only tells how a vote went, or who moved: "Prop. JB, 2nd GK, All agreed."
pub fn is_vote(text: &str) -> bool {
    let text = text.trim_start_matches(['(', '[', '*', '_']);
    let alone = || VOTES_ALONE.after(text).is_some_and(|rest| !rest.contains(char::is_alphanumeric));
    let voted_on = || VOTED_ON.after(text).is_some_and(|(rest, told)| starts_with_any(told, rest.trim_start()));
    let starts = starts_with_any(VOTE_STARTS, text)
        || voted_on()
        || alone()
        || number(after("there were", text).map_or(text, str::trim_start))
            .is_some_and(|(_, rest)| AFTER_NUMBER.after(rest.trim_start()).is_some());
    if !starts || count_words(text, 26) == 26 || resolves(text) {
        return false;
    }
    let movers = mover::movers(text);
    let moved = movers.seconder.is_some() || movers.proposer.is_some() && text.len() < 60;
    (moved || votes(text).any() || outcome(text).is_some()) && movers.matter(text).is_none()
}

/// Whether a vote's sentence goes on to what was decided by it: "On a show of hands it was agreed that the lamp be bought".
fn resolves(text: &str) -> bool {
    let rest = telling::it_was(text).and_then(|told| text.get(told.end..));
    rest.is_some_and(|rest| starts_with_any(&["that", "to", "not to"], rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::super::cue::cues;
    use super::*;

    #[test]
    fn is_vote_knows_a_line_of_movers() {
        for text in [
            "This was seconded by Cora Moss and unanimously agreed.",
            "This was proposed by Cllr Ash.",
            "All present agreed.",
            "All members in favour.",
            "On a vote being taken the matter was approved unanimously.",
            "P: AH S: CM, All in favour",
            "The motion was unanimously carried.",
            "The motion was lost.",
            "This was not supported.",
            "On a vote 2 were for and 3 against.",
            "On being put to the vote the motion was lost, 2 voting for and 3 against.",
            "There were 4 votes in favour and 6 against, therefore the proposal fell.",
            "The motion was put to the vote and defeated.",
        ] {
            assert!(is_vote(text) && is_cued_vote(text, cues(text)), "{text}");
        }
        for text in [
            "All present agreed to meet at seven.",
            "Proposed Cllr Ash, Seconded Cllr Oak to approve the minutes.",
            "This was proposed in March.",
            "On a show of hands it was agreed to mend the lamp.",
            "There were 4 boats in the bay against the wall.",
        ] {
            assert!(!is_vote(text), "{text}");
        }
    }
}
