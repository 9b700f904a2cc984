//! The hours of a meeting: when sentences and fields say that it began, and when it ended.

use super::cue::Cue;
use super::date::{time, times};
use super::fold::{find_folded, starts_folded};
use super::starts::plain_word_starts;
use super::wording::{Wordings, Words};
use crate::model::Time;

/// A meeting that begins or ends.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("started", Cue::Hours),
    ("commenc", Cue::Hours),
    ("began", Cue::Hours),
    ("opened", Cue::Hours),
    ("called to order", Cue::Hours),
    ("closed", Cue::Hours),
    ("ended", Cue::Hours),
    ("concluded", Cue::Hours),
    ("finished", Cue::Hours),
    ("terminated", Cue::Hours),
    ("rose at", Cue::Hours),
    ("adjourned", Cue::Hours),
    ("close of meeting", Cue::Hours),
    ("meeting close", Cue::Hours),
    ("meeting end", Cue::Hours),
];

/// How a sentence says that the meeting began.
const BEGAN: &Wordings = &Wordings::new(&[
    "meeting started",
    "meeting commenced",
    "meeting began",
    "meeting opened",
    "meeting was opened",
    "called to order",
    "opened the meeting",
    "opened the proceedings",
    "proceedings commenced",
    "started at",
    "commenced at",
    "commencing at",
]);
/// How a sentence says that it ended.
const ENDED: &Wordings = &Wordings::new(&[
    "closed",
    "ended",
    "concluded",
    "finished",
    "terminated",
    "rose at",
    "adjourned",
    "close of meeting",
    "meeting close",
    "meeting end",
]);
/// Words between the start and the end of a meeting.
const RANGE: &[&str] = &[
    "to",
    "-",
    "–",
    "—",
    "until",
    "till",
    "finishing",
    "finished",
    "ending",
    "ended",
    "concluding",
    "concluded",
    "closing",
    "closed",
    "terminating",
    "terminated",
];
/// The first time and, where a range is printed, its end: "9.00am to 10.15am", "2.00 - 4.35 pm".
pub fn hours(words: &str) -> (Option<Time>, Option<Time>) {
    let mut told = times(words);
    let Some((first, time)) = told.next() else { return (None, None) };
    let before = words.get(..first.start as usize).unwrap_or("");
    if let Some(start) = bare_start(before, time) {
        return (Some(start), Some(time));
    }
    let end = told.next().filter(|(second, _)| {
        let between = words.get(first.end as usize..second.start as usize).unwrap_or("");
        let mut words = between.split_whitespace().filter(|word| !["and", "at"].contains(word)).peekable();
        words.peek().is_some() && words.all(|word| RANGE.contains(&word))
    });
    (Some(time), end.map(|(_, time)| time))
}

/// "2.00 -" before "4.35 pm": the start, its half of the day from the end's.
fn bare_start(before: &str, end: Time) -> Option<Time> {
    let before = before.trim_end();
    let before = ["to", "-", "–", "—"].iter().find_map(|join| before.strip_suffix(join))?.trim_end();
    let clock = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ':';
    let token = before.get(before.trim_end_matches(clock).len()..)?;
    let (hour, minute) = token.split_once(['.', ':'])?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let written = |hour: u32| time(&format!("{hour:02}:{minute:02}")).map(|(time, _)| time);
    let later = written(hour + 12).filter(|start| hour < 12 && *start < end);
    later.or_else(|| written(hour).filter(|start| *start < end))
}

/// When the meeting began, where `words` tell it.
pub fn began(words: &str) -> Option<Time> {
    told(words, BEGAN)
}

/// When the meeting ended, where `words` tell it.
pub fn ended(words: &str) -> Option<Time> {
    let holds = |cue: &&str| find_folded(words, cue).is_some();
    let of_meeting =
        || ["meeting", "business", "proceedings", "session", "committee", "the council", "rose at"].iter().any(holds);
    let label = || ENDED.words().iter().any(|cue| starts_folded(words.trim_start(), cue));
    told(words, ENDED).filter(|_| (of_meeting() || label()) && !holds(&"reconvened"))
}

/// Where the last of `cues` first stands in `words`: one walk over the words for all of them.
fn last_cue(words: &str, cues: &Wordings) -> Option<usize> {
    let (mut seen, mut last) = (0u32, None);
    for at in plain_word_starts(words) {
        let Some(here) = words.get(at..).filter(|here| cues.may_start(here.as_bytes())) else { continue };
        for (place, _) in cues.words().iter().enumerate().filter(|(_, cue)| starts_folded(here, cue)) {
            last = if seen >> place & 1 == 0 { Some(at) } else { last };
            seen |= 1 << place;
        }
    }
    last
}

/// The time that a sentence with one of `cues` tells: after the cue, or before it ("At 9.15pm the Chair closed ...").
fn told(words: &str, cues: &Wordings) -> Option<Time> {
    /// So far after its cue a time stands at most, and so far the words go on that are looked at.
    const FAR: u32 = 70;
    const NEAR: usize = 140;
    let cue = last_cue(words, cues)?;
    let after = words.get(cue..words.floor_char_boundary(cue + NEAR))?;
    let stop = find_folded(after, "next meeting").unwrap_or(after.len());
    if let Some((_, time)) = times(after.get(..stop)?).next().filter(|(span, _)| span.start < FAR) {
        return Some(time);
    }
    let before = words.get(..cue)?;
    let start = before.rfind(". ").or(before.rfind('\n')).map_or(0, |at| at + 1);
    times(before.get(start..)?).last().map(|(_, time)| time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::cues;

    #[test]
    fn every_wording_has_the_cue() {
        for words in BEGAN.words().iter().chain(ENDED.words()) {
            assert!(cues(words).has(Cue::Hours), "{words}");
        }
    }

    #[test]
    fn hours() {
        let read = |words| {
            let (start, end) = super::hours(words);
            [start, end].map(|time| time.map_or(String::new(), |time| time.to_string()))
        };
        assert_eq!(read("9.00am to 10.15am"), ["09:00", "10:15"]);
        assert_eq!(read("2.00 - 4.35 pm"), ["14:00", "16:35"]);
        assert_eq!(read("11.30 - 1.30 pm"), ["11:30", "13:30"]);
        assert_eq!(read("at 7pm, the doors open at 6pm"), ["19:00", ""]);
    }

    #[test]
    fn began_and_ended() {
        let words = "The meeting commenced at 2.00 pm and concluded at 4.35 pm.";
        assert_eq!(began(words), Time::new(14, 0));
        assert_eq!(ended(words), Time::new(16, 35));
        assert_eq!(ended("At 9.15pm the Chair closed the meeting. The next meeting is at 7pm."), Time::new(21, 15));
        assert_eq!(ended("The session ended at noon and reconvened at 2pm."), None);
        assert_eq!(ended("The gate was closed at 4pm."), None);
    }
}
