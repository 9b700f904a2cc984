//! The bodies that a paper names: the council, the committee that met.

use super::Reading;
use super::header::{after_label, one_line, starts_with};
use super::kind::holds;
use crate::phrase::date::{Date, dates};
use crate::phrase::find_folded;
use crate::text::{Block, BlockKind};
use chrono::NaiveDate;

/// Where the day of a line begins that names a body before it.
const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// "Cabinet - Thursday 30 January 2025": the body, and the day.
pub(super) fn body_and_date(words: &str) -> (Option<String>, Option<NaiveDate>) {
    let words = before_move(words.trim());
    let date = dates(words).find(|(_, date)| matches!(date, Date::Day(day) if day.printed().is_some()));
    let end = date.map_or(words.len(), |(span, _)| span.start as usize);
    let weekday =
        find_folded(words, "day").and_then(|_| WEEKDAYS.iter().filter_map(|day| find_folded(words, day)).min());
    let end = weekday.map_or(end, |weekday| weekday.min(end));
    let body = words
        .get(..end)
        .unwrap_or(words)
        .trim()
        .trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != ')')
        .trim();
    let body = body.split('\n').next().unwrap_or(body).trim();
    let body = (!body.is_empty() && body.len() < 120).then(|| one_line(body));
    (body, date.and_then(|(_, date)| if let Date::Day(day) = date { day.printed() } else { None }))
}

/// "Moved from 9th October 2018, Cabinet - Tuesday, 2nd October, 2018 2.00 pm": the meeting without the day of which it was.
pub(super) fn before_move(words: &str) -> &str {
    let moved = words.get("moved from ".len()..).filter(|_| starts_with(words, "moved from "));
    moved.and_then(|rest| rest.split_once(", ")).map_or(words, |(_, meeting)| meeting)
}

/// Words that say what kind of body a committee is.
const BODIES: &[&str] = &[
    "committee",
    "sub-committee",
    "subcommittee",
    "cabinet",
    "panel",
    "board",
    "executive",
    "commission",
    "forum",
    "council",
    "group",
    "assembly",
    "conference",
    "authority",
    "scrutiny",
    "partnership",
    "party",
    "trust",
    "sacre",
];
/// Words before a body's word that make a person of it: "Cabinet Member for", "Leader of the Council".
const POSTS: &[&str] = &[
    "cabinet member",
    "leader",
    "deputy",
    "director",
    "corporate director",
    "strategic director",
    "assistant",
    "interim",
    "executive member",
    "executive director",
    "executive councillor",
    "executive head",
    "executive mayor",
    "portfolio",
    "lead member",
    "head of",
    "chief",
    "councillor",
    "cllr",
    "mayor",
    "chair",
    "officer",
    "clerk",
    "report",
    "minutes",
    "agenda",
    "executive summary",
    "council tax",
    "group leader",
];
/// Words before "Council" that name a meeting or another sort of body, no council.
const NO_NAMES: &[&str] = &[
    "full",
    "annual",
    "extraordinary",
    "ordinary",
    "special",
    "budget",
    "youth",
    "schools",
    "school",
    "the",
    "meeting",
    "pupil",
    "minutes",
    "agenda",
    "arts",
    "student",
    "children's",
    "joint",
    "this",
    "new",
    "monthly",
];

/// Whether `body` names a body that meets: "Cabinet", "Schools Forum", "Licensing Sub-Committee B"; no post.
pub(super) fn is_body(body: &str) -> bool {
    let body = body.trim().trim_end_matches(['.', ',', ':']);
    let plain = if body.ends_with(')') { body.split(" (").next().unwrap_or(body) } else { body };
    let mut words =
        plain.rsplit(|letter: char| letter.is_whitespace() || letter == '-').filter(|word| !word.is_empty());
    let last = words.next().unwrap_or("");
    let last = if last.len() == 1 { words.next().unwrap_or(last) } else { last };
    let known = |word: &str| BODIES.iter().any(|known| known.eq_ignore_ascii_case(word));
    let first = BODIES.iter().any(|known| {
        starts_with(body, known)
            && body.len() < 60
            && !body.get(known.len()..).is_some_and(|rest| {
                // "Scrutiny Review of Bus Fares" is what the body did.
                let next = rest.split_whitespace().next().unwrap_or("");
                rest.starts_with(char::is_alphanumeric)
                    || ["review", "inquiry", "report"].iter().any(|deed| next.eq_ignore_ascii_case(deed))
            })
    });
    let person = || {
        let rest = |post: &&str| body.get(post.len()..).filter(|_| starts_with(body, post));
        POSTS.iter().filter_map(rest).any(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    const PURPOSES: &[&str] = &[
        " advisory council ",
        " committee for ",
        " committee on ",
        " board for ",
        " panel on ",
        " commission on ",
        " panel for ",
        " authority for ",
    ];
    let purpose = || {
        body.len() < 90
            && body.starts_with(char::is_uppercase)
            && PURPOSES.iter().any(|of| find_folded(body, of).is_some())
    };
    // "Cabinet / Council Decision", "Scrutiny Plan": papers, and no bodies.
    let paper = ["decision", "report", "strategy", "plan"].iter().any(|paper| last.eq_ignore_ascii_case(paper));
    body.len() < 140 && (known(last) || first && !paper || purpose()) && !person()
}

/// Words before "Council" that alone name no council: "County Council".
const SORTS: &[&str] = &[
    "county",
    "borough",
    "city",
    "district",
    "town",
    "parish",
    "community",
    "metropolitan",
    "regional",
    "shire",
    "full",
];

/// The body that met: "Minutes of a meeting of the Cabinet held", or a short line that ends in a body's word.
pub(super) fn committee(words: &str, organisation: Option<&str>) -> Option<String> {
    const STARTS: &[&str] =
        &["meeting of the ", "minutes of the ", "notes of the ", "proceedings of the ", "meeting of ", "minutes of "];
    let fits = |body: &str| {
        let body = body.trim().trim_end_matches(['.', ',', ':']);
        const BEFORE: &[&str] = &[
            "to members of ",
            "to all members of ",
            "the ",
            "an ",
            "a ",
            "extraordinary ",
            "ordinary ",
            "monthly ",
            "annual ",
        ];
        let body = BEFORE.iter().fold(body, |body, word| {
            if starts_with(body, word) { body.get(word.len()..).unwrap_or(body) } else { body }
        });
        let whole = || organisation.is_some_and(|whole| one_line(whole).eq_ignore_ascii_case(&one_line(body)));
        let above = || holds(body, "above") || holds(body, "meeting");
        let named = || council_name(body).is_some();
        let own = || {
            (organisation.is_some() || starts_with(body, "annual "))
                && body.split(' ').all(|word| {
                    ["ordinary", "annual", "extraordinary", "full", "parish", "town", "community", "council"]
                        .iter()
                        .any(|known| known.eq_ignore_ascii_case(word))
                })
                && body.contains(' ')
        };
        (is_body(body) && !whole() && !above() && !named() && !own()).then(|| one_line(body))
    };
    let of = holds(words, " of ");
    for start in STARTS.iter().filter(|_| of) {
        let Some(at) = find_folded(words, start) else { continue };
        let rest = words.get(at + start.len()..)?;
        let end = [" held", " hosted", " on ", ",", "\n", " – ", " - ", " meeting"]
            .iter()
            .filter_map(|stop| find_folded(rest, stop))
            .min()
            .unwrap_or(rest.len());
        if let Some(body) = rest.get(..end).and_then(fits) {
            return Some(body);
        }
    }
    if words.len() > 120 || words.contains(':') {
        return None;
    }
    let (body, _) = body_and_date(words);
    let body = body?;
    let body = if starts_with(&body, "minutes of ") { body.get(11..)? } else { &body };
    let body =
        ["minutes", "Minutes", "MINUTES"].iter().find_map(|end| body.strip_suffix(end)).map_or(body, str::trim_end);
    let short = body.split_whitespace().count() <= 16 && body.starts_with(char::is_uppercase);
    short.then(|| fits(body))?
}

/// Labels of the places where bodies meet.
const PLACES: &[&str] = &["venue:", "meeting venue:", "proposed venue:", "location:", "place:"];

/// The council: "Stoke Marsh Parish Council", as first printed in mixed letters, else as printed.
pub(super) fn organisation(reading: &Reading<'_>, head: &[&Block]) -> Option<String> {
    let mut found: Option<&str> = None;
    let above = |block: &&&Block| block.marker.is_none() && !super::attendance::is_label(reading.words(block));
    for block in head.iter().take(8).take_while(above) {
        // Whose the venue is and where those who came work says nothing of whose meeting it is.
        let words = super::sitting::head_words(reading.words(block));
        let words = words.get(..300.min(words.len())).unwrap_or("");
        if PLACES.iter().any(|label| after_label(words, label).is_some()) {
            continue;
        }
        let Some(name) = council_name(words).or_else(|| authority_line(words.trim())) else { continue };
        let capitals = |name: &str| !name.contains(|letter: char| letter.is_lowercase());
        let same = |found: &str| {
            let first = found.split_whitespace().next().unwrap_or("");
            name.split_whitespace().any(|word| word.eq_ignore_ascii_case(first))
        };
        if found.is_none_or(|found| capitals(found) && !capitals(name) && same(found) && name.len() >= found.len() / 2)
        {
            found = Some(name);
        }
        if found.is_some_and(|name| !capitals(name)) {
            break;
        }
    }
    found.map(one_line).or_else(|| in_feet(reading))
}

/// The council that the page feet name, where they name one alone.
fn in_feet(reading: &Reading<'_>) -> Option<String> {
    let feet = reading.blocks.iter().filter(|block| block.kind == BlockKind::Furniture).take(40);
    let mut names = feet.filter_map(|block| council_name(reading.words(block))).map(one_line);
    let first = names.next()?;
    names.all(|name| name.eq_ignore_ascii_case(&first)).then_some(first)
}

/// A line that is the name of an authority: "Tarn Valley Council", "Mere Fire and Rescue Authority", "London Borough of Mere".
fn authority_line(line: &str) -> Option<&str> {
    const BEGINNINGS: &[&str] = &["london borough of ", "royal borough of ", "city of "];
    const ENDINGS: &[&str] = &[
        " combined authority",
        " combined county authority",
        " fire authority",
        " fire and rescue authority",
        " fire & rescue authority",
        " national park authority",
        " integrated transport authority",
    ];
    const LONGEST: usize = 80;
    if line.len() > LONGEST || !line.starts_with(char::is_uppercase) || line.contains([':', '.', ',', '\n', '–']) {
        return None;
    }
    let named =
        |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "of" | "and" | "&" | "the" | "on" | "upon");
    if !line.split(' ').filter(|word| !word.is_empty()).all(named) {
        return None;
    }
    let before = |end: &str| {
        line.len()
            .checked_sub(end.len())
            .filter(|at| line.get(*at..).is_some_and(|tail| tail.eq_ignore_ascii_case(end)))
    };
    if BEGINNINGS.iter().any(|start| starts_with(line, start)) {
        let body = BODIES.iter().any(|body| before(&format!(" {body}")).is_some());
        return (!body || before(" council").is_some()).then_some(line);
    }
    if ENDINGS.iter().any(|end| before(end).is_some()) {
        return Some(line);
    }
    let name = line.get(..before(" council")?)?;
    let common = |word: &str| {
        [NO_NAMES, SORTS, BODIES].iter().any(|list| list.iter().any(|known| known.eq_ignore_ascii_case(word)))
    };
    let proper = !name.split(' ').any(|word| common(word) && !word.eq_ignore_ascii_case("new"))
        && !holds(name, " of ")
        && !POSTS.iter().any(|post| starts_with(name, post));
    proper.then_some(line)
}

/// "Stoke Marsh Parish Council" within `words`: words with capitals before a sort of council and "Council".
fn council_name(words: &str) -> Option<&str> {
    let mut from = 0;
    while let Some(at) = words.get(from..).and_then(|rest| find_folded(rest, "council")).map(|at| at + from) {
        from = at + "council".len();
        let end = from;
        if words.get(end..).is_some_and(|rest| rest.starts_with(|next: char| next.is_alphanumeric())) {
            continue;
        }
        let before = words.get(..at)?;
        let mut start = at;
        let mut named = 0;
        let mut sorted = false;
        for word in before.split(|letter: char| letter.is_whitespace()).rev().filter(|word| !word.is_empty()).take(9) {
            let sort = SORTS.iter().any(|sort| sort.eq_ignore_ascii_case(word));
            let stop = [
                "minutes",
                "meeting",
                "of",
                "the",
                "a",
                "an",
                "full",
                "ordinary",
                "annual",
                "extraordinary",
                "special",
            ]
            .iter()
            .any(|stop| stop.eq_ignore_ascii_case(word));
            let joins = matches!(word, "and" | "&" | "with" | "upon" | "on" | "in" | "le") && named > 0;
            if stop || !(joins || word.starts_with(char::is_uppercase)) || word.ends_with([':', '.', ',', '–', '-']) {
                break;
            }
            sorted |= sort;
            named += usize::from(!sort && !joins);
            if !joins {
                start = word.as_ptr() as usize - words.as_ptr() as usize;
            }
        }
        if sorted && named > 0 {
            return words.get(start..end);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_that_was_moved() {
        let (body, day) = body_and_date("Moved from 9th May 2018, Quay Panel - Friday, 4th May, 2018 2.00 pm");
        assert_eq!((body.as_deref(), day), (Some("Quay Panel"), NaiveDate::from_ymd_opt(2018, 5, 4)));
    }
}
