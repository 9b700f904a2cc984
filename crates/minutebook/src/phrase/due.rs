//! The due words of a clause: "by 9 March 2017", "in six months", "to the next meeting", "within 24 hours".

use super::date::{
    Date, Lean, Part, Read, Relative, Unit, YearKind, amount, date_at, gap, may_begin, said, unit, until,
};
use super::due_words::{
    ARTICLES, BINDING, EVENT_ENDS, EVENT_OPENINGS, LOOKING, VAGUE, VAGUELY, already_set, in_inner_clause, last_words,
    next_body, quarter, told_there, with_meeting,
};
use super::starts::word_starts;
use super::wording::{Meanings, Wordings, starts_with_any};
use super::{Cue, CueSet, starts_folded};
use crate::model::Due;
use crate::text::Span;
use chrono::NaiveDate;
use nom::Parser;
use nom::combinator::opt;
use nom::sequence::preceded;

/// How surely the words before a date make it a due date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Lead {
    /// "in", "at", "to", "for": only before a time that is to come.
    Weak,
    /// "by", "before", "no later than".
    Strong,
}

/// Words before a due date.
const LEADS: &Meanings<Lead> = &Meanings::new(&[
    ("by no later than", Lead::Strong),
    ("no later than", Lead::Strong),
    ("not later than", Lead::Strong),
    ("on or before", Lead::Strong),
    ("in advance of", Lead::Strong),
    ("in time for", Lead::Strong),
    ("in readiness for", Lead::Strong),
    ("ahead of", Lead::Strong),
    ("prior to", Lead::Strong),
    ("before", Lead::Strong),
    ("until", Lead::Strong),
    ("by", Lead::Strong),
    ("due", Lead::Strong),
    ("to", Lead::Weak),
    ("at", Lead::Weak),
    ("for", Lead::Weak),
    ("in", Lead::Weak),
    ("on", Lead::Weak),
    ("during", Lead::Weak),
    ("after", Lead::Weak),
    ("following", Lead::Weak),
    ("over", Lead::Weak),
    ("within", Lead::Weak),
]);

/// The due words of a clause, their place in it, and the days they come to.
///
/// Call it with the words of one clause of a resolution, of an action, of a sentence that promises something; `anchor`
/// is the day on which it was said: the meeting's, else the paper's, else `None`, and then the words stay without days.
/// Of several times, the one with the surest words wins ("by" before "in"), then the first.
///
/// ```
/// use minutebook::phrase::due;
/// let said = chrono::NaiveDate::from_ymd_opt(2018, 11, 14);
/// let clause = "That the Director report back to the September meeting.";
/// let (span, due) = due(clause, said).unwrap();
/// assert_eq!(span.of_text(clause), "to the September meeting");
/// assert_eq!(due.due_end.unwrap().to_string(), "2019-09-30");
/// assert!(minutebook::phrase::due("That the minutes of the meeting held on 4 March 2018 be approved.", said).is_none());
/// ```
pub fn due(text: &str, anchor: Option<NaiveDate>) -> Option<(Span, Due)> {
    due_among(text, super::cues(text), anchor)
}

/// As [`due`], where it is known which `cues` stand in `text`, or in words that hold it.
pub fn due_among(text: &str, cues: CueSet, anchor: Option<NaiveDate>) -> Option<(Span, Due)> {
    if ![Cue::Date, Cue::Digit, Cue::Vague].iter().any(|cue| cues.has(*cue)) {
        return None;
    }
    let mut best: Option<(Lead, Span, Due)> = None;
    let mut from = 0;
    for start in word_starts(text) {
        let (before, part) = text.split_at(start);
        if start < from || !may_be_due(part) {
            continue;
        }
        if let Some(length) = term(part) {
            from = start + length;
            continue;
        }
        // "fees rise from next month": when it begins, not when it ends.
        if last_words(before, 1).any(|word| word.eq_ignore_ascii_case("from")) {
            continue;
        }
        // "to start not before June": the earliest day, not the last.
        if starts_with_any(&["before"], part) && last_words(before, 1).any(|word| word.eq_ignore_ascii_case("not")) {
            continue;
        }
        // "be looked at next year": the word belongs to the verb.
        if starts_with_any(&["at"], part) && last_words(before, 1).any(|word| LOOKING.has(word)) {
            continue;
        }
        let Some((lead, length, days)) = due_at(before, part, anchor).filter(|_| !in_inner_clause(before)) else {
            continue;
        };
        let Some(length) = with_meeting(part, length) else { continue };
        from = start + length;
        if best.as_ref().is_none_or(|(found, ..)| *found < lead) {
            let due_text = part.get(..length).map(super::squeeze);
            let due = Due { due_text, due_start: days.map(|days| days.0), due_end: days.map(|days| days.1) };
            best = Some((lead, Span::new(start, from), due));
        }
    }
    best.map(|(_, span, due)| (span, due))
}

/// A due time that `part` begins with: how sure, how long, which days.
type Found = (Lead, usize, Option<(NaiveDate, NaiveDate)>);

/// Whether the first letters of `part` leave it open that a due time begins there.
fn may_be_due(part: &str) -> bool {
    let bytes = part.as_bytes();
    let led = LEADS.may_start(bytes) || VAGUE.may_start(bytes) || EVENT_OPENINGS.may_start(bytes);
    led || starts_folded(part, "every") || may_begin(part)
}

fn due_at(before: &str, part: &str, anchor: Option<NaiveDate>) -> Option<Found> {
    let led = LEADS.after(part);
    let in_quarter = || quarter(part).map(|length| (Lead::Strong, length, None));
    if led.is_some_and(|(rest, _)| !goes_on(part, rest.trim_start())) && !may_begin(part) {
        return in_quarter();
    }
    if let Some((length, count, unit)) = within(part) {
        let open = part.get(length..).is_some_and(|rest| starts_with_word(rest, &["of", "from", "after"]));
        let end = anchor.filter(|_| !open).and_then(|from| until(from, count, unit));
        return Some((Lead::Strong, length, anchor.zip(end)));
    }
    if let Some(Ok((rest, ()))) = starts_with_any(&["every"], part).then(|| every(part)) {
        return Some((Lead::Weak, part.len() - rest.len(), None));
    }
    if let Some(length) = event(part) {
        return Some((Lead::Weak, length, None));
    }
    if let Some(found) = meeting_on(before, part, anchor) {
        return Some(found);
    }
    let vague = || VAGUE.after(part).map(|rest| (Lead::Weak, part.len() - rest.len(), None));
    let body = || next_body(part).map(|length| (Lead::Weak, length, None));
    timed(before, part, led, anchor).or_else(vague).or_else(in_quarter).or_else(body)
}

/// How long the term is that `part` begins with, by which nothing is due: "from September to January".
fn term(part: &str) -> Option<usize> {
    let rest = starts_with_any(&["from"], part).then(|| part.get("from".len()..))??.trim_start();
    let first = date_at("from ", rest)?.0;
    let (date, after) = rest.split_at_checked(first)?;
    let whole = [" to ", " until "].iter().any(|link| date.contains(link));
    let ends = ["to", "until", "till"].iter().find_map(|link| said_after(link, after));
    let last = ends.and_then(|end| Some(part.len() - end.len() + date_at("to ", end)?.0));
    last.or(whole.then_some(part.len() - after.len()))
}

/// What stands after the word `link` with which `text` begins.
fn said_after<'t>(link: &str, text: &'t str) -> Option<&'t str> {
    super::wording::after(link, text.trim_start()).map(str::trim_start)
}

/// Whether a due time that `part` begins with may go on after its lead: "by Friday", "for the next", not "to circulate",
/// "to the bank".
fn goes_on(part: &str, rest: &str) -> bool {
    let named = |words: &str| may_begin(words) || VAGUELY.after(words).is_some();
    let after_article = || ARTICLES.after(rest).map(str::trim_start);
    named(rest) || after_article().is_some_and(named) || EVENT_OPENINGS.after(part).is_some()
}

// timed = [ lead ] [ article ] date    "by 9 March 2017", "before the September meeting", "next week"
fn timed(before: &str, part: &str, led: Option<(&str, Lead)>, anchor: Option<NaiveDate>) -> Option<Found> {
    if led.is_none() && !may_begin(part) {
        return None;
    }
    let (mut at, lead) = led.map_or((0, None), |(rest, lead)| (part.len() - rest.len(), Some(lead)));
    let lead_length = at;
    if lead.is_some() {
        at += spaces(part.get(at..)?);
        let article = part.get(at..).and_then(|rest| ARTICLES.after(rest).filter(|_| date_at("", rest).is_none()));
        if let Some(rest) = article {
            at = part.len() - rest.trim_start().len();
        }
    }
    // "in six months" holds its lead itself.
    let whole = date_at(before, part).filter(|(_, date)| matches!(date, Date::Relative(_)));
    let (length, date) = match (whole, lead) {
        (Some((length, date)), _) => (length, date),
        (None, Some(_)) => {
            let before = part.get(..at)?;
            let (length, date) = date_at(before, part.get(at..)?)?;
            (at + length, date)
        }
        (None, None) => return None,
    };
    let lead = lead.unwrap_or(Lead::Weak);
    let days = date.resolve(anchor, Lean::Due).map(|when| (when.start, when.end));
    fits(before, lead, date, days, anchor, lead_length > 0).then_some((lead, length, days))
}

/// Whether the time is one by which something is still to be done.
fn fits(
    before: &str,
    lead: Lead,
    date: Date,
    days: Option<(NaiveDate, NaiveDate)>,
    anchor: Option<NaiveDate>,
    led: bool,
) -> bool {
    let past = days.zip(anchor).is_some_and(|((_, end), anchor)| end < anchor);
    let bound = last_words(before, 2).any(|word| BINDING.has(word)) || already_set(before) || told_there(before);
    match date {
        Date::Relative(Relative::Ago(..) | Relative::Past(..)) => false,
        Date::Relative(Relative::Turn(turn, _, part)) => turn > 0 || (turn == 0 && part == Part::End),
        Date::Relative(Relative::FinancialYear(turn, _)) => turn >= 0,
        Date::Relative(Relative::MeetingOn(_) | Relative::MeetingIn(_)) => !past && !bound,
        Date::Relative(_) => true,
        _ if past || !led => false,
        _ if lead == Lead::Strong => true,
        Date::Year(_, kind, Part::Whole) if kind != YearKind::Calendar => false,
        Date::Month(month) if month.year.is_none() => !bound,
        _ => !bound && (days.zip(anchor).is_some_and(|((start, _), anchor)| start > anchor) || to_be_done(before)),
    }
}

/// Whether something "be done": "be undertaken in 2018".
fn to_be_done(before: &str) -> bool {
    last_words(before, 4).any(|word| word.eq_ignore_ascii_case("be"))
}

// within = "within" [ "the" [ "next" ] ] amount    "within 24 hours", "within the next four weeks"
fn within(input: &str) -> Option<(usize, u32, Unit)> {
    starts_with_any(&["within"], input).then_some(())?;
    let (rest, _) = (said("within"), gap, opt((said("the"), gap))).parse(input).ok()?;
    let (rest, next) = opt((said("next"), gap)).parse(rest).ok()?;
    let counted = || amount(rest).ok().map(|(rest, (_, most, unit))| (rest, most, unit));
    // "within the next week", "within a fortnight"
    let one = || next.and_then(|_| unit(rest).ok()).map(|(rest, unit)| (rest, 1, unit));
    let fortnight = || preceded(opt((said("a"), gap)), said("fortnight")).parse(rest).ok();
    let (rest, most, unit) = counted().or_else(one).or_else(|| fortnight().map(|(rest, _)| (rest, 2, Unit::Week)))?;
    Some((input.len() - rest.len(), most, unit))
}

// event = ( "when" | "once" | "following the" | ... ) up to seven words ending in an event    "when the results become available"
fn event(input: &str) -> Option<usize> {
    let mut at = input.len() - EVENT_OPENINGS.after(input)?.len();
    for _ in 0..7 {
        let rest = input.get(at..)?;
        at += rest.len() - rest.trim_start().len();
        let word = input.get(at..)?.split(|letter: char| !letter.is_alphanumeric()).next()?;
        if word.is_empty() {
            return None;
        }
        at += word.len();
        if EVENT_ENDS.has(word) {
            return Some(at);
        }
    }
    None
}

/// Words that name a meeting to come, before its day.
const MEETINGS: &Wordings = &Wordings::new(&[
    "to the meeting on",
    "to the meeting to be held on",
    "to its meeting on",
    "to their meeting on",
    "at the meeting on",
    "at its meeting on",
]);

// meeting_on = "to the meeting on" date    "report back to the meeting on 18 January 2022"
fn meeting_on(before: &str, part: &str, anchor: Option<NaiveDate>) -> Option<Found> {
    let at = part.len() - MEETINGS.after(part)?.trim_start().len();
    let (length, date) = date_at(before, part.get(at..)?)?;
    let days = date.resolve(anchor, Lean::Due).map(|when| (when.start, when.end))?;
    anchor.is_none_or(|said| days.0 > said).then_some((Lead::Strong, at + length, Some(days)))
}

// every = "every" amount    "every six months"
fn every(input: &str) -> Read<'_, ()> {
    let (rest, _) = preceded((said("every"), gap), amount).parse(input)?;
    Ok((rest, ()))
}

fn starts_with_word(rest: &str, words: &[&str]) -> bool {
    starts_with_any(words, rest.trim_start())
}

fn spaces(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::wording::Words;

    #[test]
    fn not_before_a_day_is_no_due_day() {
        assert!(due("Ann to ask for quotes, works to start not before September.", None).is_none());
        assert!(due("Ann to ask for quotes before September.", None).is_some());
    }

    /// Clause, due words, last day; said on 14 November 2018.
    const CLAUSES: &[(&str, &str, &str)] = &[
        ("That comments be sent by 9 March 2019.", "by 9 March 2019", "2019-03-09"),
        ("to report no later than July 2019", "no later than July 2019", "2019-07-31"),
        ("An update be provided in six months.", "in six months", "2019-05-31"),
        ("in 9-12 months’ time, if required", "in 9-12 months’ time", "2019-11-30"),
        ("arising there from be reported to the next meeting; and", "to the next meeting", ""),
        ("the Clerk order it before the September meeting.", "before the September meeting", "2019-09-30"),
        ("That it be brought to the December Council meeting", "to the December Council meeting", "2018-12-31"),
        ("that checks are recorded within 24 hours", "within 24 hours", ""),
        ("that a reply be sent within 28 days", "within 28 days", "2018-12-12"),
        ("it would be sent within the next week", "within the next week", "2018-11-21"),
        ("Ann to reply within a fortnight.", "within a fortnight", "2018-11-28"),
        ("Ann to ask before the next PC meeting.", "before the next PC meeting", ""),
        ("a reply within 28 days of receipt", "within 28 days", ""),
        ("over the next four weeks the team will visit", "over the next four weeks", "2018-12-12"),
        ("be undertaken in 2020.", "in 2020", "2020-12-31"),
        ("the plan to be agreed at the May meeting", "at the May meeting", "2019-05-31"),
        ("PL to draw up a paper for the next Board", "for the next Board", ""),
        ("to share the data by the end of Q2.", "by the end of Q2", ""),
        ("to look at the site ASAP", "ASAP", ""),
        ("to be done in the Spring.", "in the Spring", ""),
        ("Clerk to confirm BY RETURN", "BY RETURN", ""),
        ("would come to Cabinet in due course.", "in due course", ""),
        ("to be arranged over the coming weeks.", "over the coming weeks", ""),
        ("report to a future meeting and reply by 3 May 2019", "by 3 May 2019", "2019-05-03"),
        ("Clerk to remind them every six months", "every six months", ""),
        ("Arrange meeting with landlords for September.", "for September", "2019-09-30"),
        ("offered to follow up when the results become available.", "when the results become available", ""),
        ("a review following the 2019 elections", "following the 2019 elections", ""),
        ("asked that the sum be looked at next month", "next month", "2018-12-31"),
        ("the visit is scheduled for May 2019", "for May 2019", "2019-05-31"),
        ("Ann to present it at April's meeting.", "at April's meeting", "2019-04-30"),
        ("their next meeting next week would look at it", "their next meeting", ""),
    ];

    /// Clauses in which nothing is due.
    const NOTHING_DUE: &[&str] = &[
        "That the minutes of the meeting held on 4 March 2018 be approved.",
        "That the budget for 2018/19 be noted.",
        "asked that next year’s calendar be sent again",
        "the work done over the past six months be noted",
        "the review undertaken in 2015 be noted",
        "That Councillor March be thanked for his work to date.",
        "Officers will report each quarter from July 2019.",
        "That the charges rise from 1 April 2019.",
        "asked to do so as promised at the May meeting",
        "to chase the device that is planned for August",
        "the fees would rise from next month",
        "That longer opening be tried from September to January and begin at ten from September.",
        "That the contract run from 1 March 2019 until 30 June 2019.",
        "notes that the elections scheduled for May 2019 may be put off",
    ];

    #[test]
    fn due_words_of_a_clause() {
        let said = NaiveDate::from_ymd_opt(2018, 11, 14);
        for (clause, words, last) in CLAUSES {
            let found = due(clause, said)
                .map(|(span, due)| (span.of_text(clause), due.due_end.map(|day| day.to_string()).unwrap_or_default()));
            let expected = words.strip_prefix("their ").unwrap_or(words);
            assert_eq!(found, Some((expected, (*last).to_owned())), "{clause}");
        }
        for vague in VAGUE.words() {
            assert_eq!(due(vague, said).map(|found| found.0.len()), Some(vague.len()), "{vague}");
        }
        for clause in NOTHING_DUE {
            assert_eq!(due(clause, said), None, "{clause}");
        }
    }
}
