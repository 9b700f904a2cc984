//! Words of due times that name no day, and what a due time may belong to.

use super::Cue;
use super::wording::Wordings;

/// Words of which one stands in each due time that has no digit and no word of dates.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("asap", Cue::Vague),
    ("available", Cue::Vague),
    ("complete", Cue::Vague),
    ("delay", Cue::Vague),
    ("earl", Cue::Vague),
    ("election", Cue::Vague),
    ("fortnight", Cue::Vague),
    ("forthwith", Cue::Vague),
    ("future", Cue::Vague),
    ("immediate effect", Cue::Vague),
    ("in due course", Cue::Vague),
    ("known", Cue::Vague),
    ("later", Cue::Vague),
    ("possible", Cue::Vague),
    ("practicable", Cue::Vague),
    ("published", Cue::Vague),
    ("received", Cue::Vague),
    ("return", Cue::Vague),
    ("subsequent", Cue::Vague),
];

/// Words that say when and name no day.
pub(super) const VAGUE: &Wordings = &Wordings::new(&[
    "as soon as possible",
    "asap",
    "as soon as practicable",
    "as soon as is practicable",
    "as soon as reasonably practicable",
    "at the earliest opportunity",
    "at the earliest convenience",
    "at an early date",
    "at a later date",
    "at a future date",
    "at a later meeting",
    "at a future meeting",
    "at future meetings",
    "at a subsequent meeting",
    "to a later meeting",
    "to a future meeting",
    "to future meetings",
    "to a subsequent meeting",
    "for a future meeting",
    "for future meetings",
    "by return",
    "in due course",
    "in the future",
    "in the near future",
    "in the new year",
    "without delay",
    "with immediate effect",
    "forthwith",
    "in future",
]);

/// Words between a lead and its date.
pub(super) const ARTICLES: &Wordings = &Wordings::new(&["the", "its", "their", "our", "your", "a", "this", "any"]);

/// Words between a lead and the rest of a time that names no day: "by return", "to future meetings".
pub(super) const VAGUELY: &Wordings = &Wordings::new(&[
    "earliest",
    "early",
    "fortnight",
    "future",
    "later",
    "meeting",
    "near",
    "new",
    "return",
    "subsequent",
]);

/// Words before a weak lead that bind the date to something past or named: "the meeting held on".
pub(super) const BINDING: &Wordings = &Wordings::new(&[
    "held",
    "dated",
    "meeting",
    "meetings",
    "minutes",
    "published",
    "made",
    "issued",
    "received",
    "was",
    "were",
]);

/// What was said or done at a meeting.
const SAID_THERE: &Wordings =
    &Wordings::new(&["agreed", "asked", "discussed", "promised", "raised", "reported", "requested"]);

/// Verbs that "at" goes with.
pub(super) const LOOKING: &Wordings = &Wordings::new(&["look", "looked", "looking"]);

/// Words that open an event by which something is due, and words with which such an event ends.
pub(super) const EVENT_OPENINGS: &Wordings =
    &Wordings::new(&["when", "once", "as soon as", "following the", "after the"]);
pub(super) const EVENT_ENDS: &Wordings =
    &Wordings::new(&["available", "complete", "completed", "published", "received", "known", "election", "elections"]);

/// Meetings that a time may name: "next month's meeting".
const MEETINGS: &Wordings =
    &Wordings::new(&["agenda", "meeting", "board", "cabinet", "committee", "council", "forum", "panel"]);

/// Words before a body that meets, or before a quarter.
const BEFORE_BODIES: &Wordings = &Wordings::new(&[
    "to the next",
    "for the next",
    "at the next",
    "before the next",
    "by the next",
    "in time for the next",
]);
const BEFORE_QUARTERS: &Wordings =
    &Wordings::new(&["by the end of", "by end of", "before the end of", "at the end of", "by", "in", "during"]);

/// next-body = lead "the next" [ capital word ] body    "for the next Board", "to the next Parish Council"
pub(super) fn next_body(part: &str) -> Option<usize> {
    let mut rest = BEFORE_BODIES.after(part)?.trim_start();
    for _ in 0..2 {
        let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
        let (word, more) = rest.split_at(end);
        // "the next Council meeting" is read as a meeting, "the next Board Away Day" is none.
        let ends = !more.trim_start_matches([' ', '’', '\'']).starts_with(char::is_uppercase);
        if !word.starts_with(char::is_uppercase) {
            return None;
        }
        if MEETINGS.has(word) && ends {
            return Some(part.len() - more.len());
        }
        rest = more.trim_start();
    }
    None
}

/// quarter = lead "Q" ( "1" | "2" | "3" | "4" ), of a year that is not printed    "by the end of Q2"
pub(super) fn quarter(part: &str) -> Option<usize> {
    let rest = BEFORE_QUARTERS.after_longest(part)?.trim_start().strip_prefix('Q')?;
    let more = rest.strip_prefix(['1', '2', '3', '4'])?;
    let yearless = !more.trim_start_matches([' ', ',', '(', '-', '–']).starts_with(|next: char| next.is_ascii_digit());
    (yearless && !more.starts_with(char::is_alphanumeric)).then_some(part.len() - more.len())
}

/// How much of `part` a due time takes whose date is `length` long: all of "next month's meeting", nothing of "next year's
/// calendar".
pub(super) fn with_meeting(part: &str, length: usize) -> Option<usize> {
    let rest = part.get(length..)?;
    let Some(owned) = rest.strip_prefix("’s").or_else(|| rest.strip_prefix("'s")) else { return Some(length) };
    let after = MEETINGS.after(owned.trim_start())?;
    Some(part.len() - after.len())
}

/// Words that open a clause of its own, those that say that something is, and those that lead back to what is to be done.
const OPENS: &Wordings = &Wordings::new(&["after", "because", "before", "once", "since"]);
const IS: &Wordings = &Wordings::new(&["are", "had", "has", "have", "is", "was", "were"]);
const WILL: &Wordings = &Wordings::new(&["can", "could", "might", "must", "shall", "should", "will", "would"]);

/// Whether `before` ends within a clause that tells when the other thing happens: "be published after they are agreed", of
/// which "at the next meeting" then tells.
pub(super) fn in_inner_clause(before: &str) -> bool {
    let clause = before.rsplit([',', ';', ':', '.', '(']).next().unwrap_or(before);
    let (mut opened, mut told) = (false, false);
    for word in clause.split_whitespace() {
        if OPENS.has(word) {
            (opened, told) = (true, false);
        } else if WILL.has(word) {
            (opened, told) = (false, false);
        } else {
            told |= opened && IS.has(word);
        }
    }
    told
}

/// Whether the time is that of an event which is told of by the way: "the elections scheduled for", "the works that are
/// planned for", but "is scheduled for".
pub(super) fn already_set(before: &str) -> bool {
    let mut last = last_words(before, 3);
    let set = last.next().is_some_and(|word| ["scheduled", "planned"].contains(&word));
    let is = |word: &str| ["is", "are", "be", "been", "was", "were"].contains(&word);
    set && last
        .next()
        .is_some_and(|word| !is(word) || last.next().is_some_and(|word| ["that", "which"].contains(&word)))
}

/// Whether the words tell what was said at that time: "as promised at the May meeting", but "to be agreed at".
pub(super) fn told_there(before: &str) -> bool {
    let mut last = last_words(before, 4).skip_while(|word| ["at", "the"].contains(word));
    let told = last.next().is_some_and(|word| SAID_THERE.has(word));
    told && last.next().is_some_and(|word| !["be", "and", "or"].contains(&word))
}

/// The last words of `before`, the very last first.
pub(super) fn last_words(before: &str, count: usize) -> impl Iterator<Item = &str> {
    before.rsplit(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).take(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_and_quarters_to_come() {
        let read = |part: &'static str| next_body(part).or_else(|| quarter(part)).and_then(|length| part.get(..length));
        assert_eq!(read("for the next Board."), Some("for the next Board"));
        assert_eq!(read("to the next Parish Council with a plan"), Some("to the next Parish Council"));
        assert_eq!(read("by the end of Q2, if it can"), Some("by the end of Q2"));
        for none in [
            "for the next Board Away Day",
            "for the next generation",
            "for the next school Board",
            "in Q3 2024",
            "by Q5",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn an_inner_clause_has_a_verb() {
        assert!(in_inner_clause("It will be sent out after the plan is agreed "));
        assert!(in_inner_clause("would ask them before it was brought back to them "));
        assert!(!in_inner_clause("It will be sent out before the plan "));
        assert!(!in_inner_clause("Once the plan is agreed it will be sent "));
        assert!(!in_inner_clause("It will be felled when the root is cut "));
        assert!(!in_inner_clause("After the plan was agreed, it went "));
        assert!(!in_inner_clause("The plan is late and was sent "));
    }
}
