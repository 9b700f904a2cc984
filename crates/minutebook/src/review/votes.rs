//! Recorded votes against their counts, and against who was there.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Attendance, Check, Document, Presence, Severity};
use crate::phrase::Cue;
use crate::phrase::poll::{PollSide, Side, poll_side, surname, voters};
use crate::phrase::{person, squeeze};
use crate::text::{Block, BlockKind, Span};
use std::collections::{HashMap, HashSet};

/// "For (14)" with thirteen names; a voter whom no attendance list has.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let polls = polls(reading);
    if polls.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Check> =
        polls.iter().flat_map(|poll| poll.iter().filter_map(|side| count_differs(reading, side))).collect();
    found.extend(strangers(reading, document, &polls));
    found
}

/// One side after the other, of one vote.
type Poll<'s> = Vec<PollSide<'s>>;

/// The recorded votes of a paper: sides that follow each other, a new vote where a side comes again.
fn polls<'s>(reading: &Reading<'s>) -> Vec<Poll<'s>> {
    let mut polls: Vec<Poll<'s>> = Vec::new();
    let mut last = 0;
    for (at, block) in reading.with(Cue::Vote) {
        for side in sides(reading, at, block) {
            let again = polls.last().is_none_or(|poll| poll.iter().any(|known| known.side == side.side));
            if again || at > last + 12 {
                polls.push(Vec::new());
            }
            last = at;
            polls.last_mut().into_iter().for_each(|poll| poll.push(side.clone()));
        }
    }
    polls
}

/// The sides that a block's lines tell, with the names below where the block is a bare label.
fn sides<'s>(reading: &Reading<'s>, at: usize, block: &Block) -> Vec<PollSide<'s>> {
    let words = reading.words(block);
    let mut labels: Vec<usize> = Vec::new();
    let mut start = 0;
    for line in words.split_inclusive('\n') {
        if poll_side(line).is_some() {
            labels.push(start);
        }
        start += line.len();
    }
    // "Voting was as follows:" may stand above the labels, and nothing else.
    let lead = labels.first().and_then(|first| words.get(..*first));
    if lead.is_none_or(|lead| !lead.is_empty() && (lead.len() > 120 || !lead.trim_end().ends_with(':'))) {
        return Vec::new();
    }
    let ends = labels.iter().skip(1).copied().chain([words.len()]);
    let mut found: Vec<PollSide<'s>> =
        labels.iter().zip(ends).filter_map(|(from, to)| poll_side(words.get(*from..to)?)).collect();
    if let [side] = &mut found[..]
        && side.names.is_empty()
        && side.count.is_some_and(|(count, _)| count > 0)
    {
        side.names = names_below(reading, at, block);
    }
    found
}

/// The names that stand below a label: one paragraph of several, or people one a line; those of a column's head stand in it.
fn names_below<'s>(reading: &Reading<'s>, at: usize, label: &Block) -> Vec<&'s str> {
    let table = |block: &Block| block.cell.map(|cell| cell.table);
    let column = |block: &Block| block.cell.map(|cell| cell.column);
    let mut names: Vec<&'s str> = Vec::new();
    for block in reading.blocks.get(at + 1..).unwrap_or_default() {
        let beside = label.cell.is_some() && column(block) != column(label);
        if matches!(block.kind, BlockKind::Furniture | BlockKind::Footnote) || beside && table(block) == table(label) {
            continue;
        }
        if table(block) != table(label) {
            break;
        }
        let words = reading.words(block);
        let titled = || person(words).is_some_and(|(person, _)| person.honorific.is_some());
        let here = voters(words).filter(|here| !here.is_empty() && !matches!(block.kind, BlockKind::Heading(_)));
        let Some(here) = here.filter(|here| here.len() > 1 || titled()) else { break };
        let list = here.len() > 1;
        if list && !names.is_empty() {
            break;
        }
        names.extend(here);
        if list && !words.trim_end().ends_with(',') {
            break;
        }
    }
    names
}

/// A count beside a list of more or fewer names.
fn count_differs(reading: &Reading<'_>, side: &PollSide<'_>) -> Option<Check> {
    let (count, printed) = side.count?;
    if side.names.is_empty() || side.names.len() == count as usize {
        return None;
    }
    let message = format!(
        "{count} votes {} are counted, but {} names are listed: correct the number or the list.",
        side.side.word(),
        side.names.len()
    );
    let places = [reading.span_of(printed)?, whole(reading, &side.names)?];
    Some(finding(reading, "vote-count-differs", Severity::Error, message, places))
}

/// From the first name to the last.
fn whole(reading: &Reading<'_>, names: &[&str]) -> Option<Span> {
    Some(reading.span_of(names.first()?)?.join(reading.span_of(names.last()?)?))
}

/// Voters who are in no list of those present, each once; where many are missing, the list is not the voters'.
fn strangers(reading: &Reading<'_>, document: &Document, polls: &[Poll<'_>]) -> Vec<Check> {
    let away = |person: &&Attendance| matches!(person.presence, Some(Presence::Apologies | Presence::Absent));
    let there: HashSet<String> =
        document.attendance.iter().filter(|person| !away(person)).map(|person| surname(&person.name)).collect();
    let gone: HashMap<String, &Attendance> =
        document.attendance.iter().filter(away).map(|person| (surname(&person.name), person)).collect();
    let mut told: HashSet<String> = HashSet::new();
    let mut found = Vec::new();
    for poll in polls {
        let voters: Vec<(Side, &str)> =
            poll.iter().flat_map(|side| side.names.iter().map(|name| (side.side, *name))).collect();
        let missing: Vec<_> = voters.iter().filter(|(_, name)| !there.contains(&surname(name))).collect();
        if voters.len() < 4 || missing.len() * 4 > voters.len() || there.len() < voters.len() / 2 {
            continue;
        }
        for (side, name) in missing {
            let Some(place) = reading.span_of(name).filter(|_| told.insert(surname(name))) else { continue };
            let apology = gone.get(&surname(name));
            let (how, other) = match apology {
                Some(person) if person.presence == Some(Presence::Apologies) => ("sent apologies", Some(person)),
                _ => ("is not listed as present", apology),
            };
            let name = squeeze(name);
            let vote = if *side == Side::Abstaining { "abstained" } else { "voted" };
            let message = format!("{name} {vote} but {how}: check the attendance.");
            let places = std::iter::once(place).chain(other.map(|person| person.quote.span()));
            found.push(finding(reading, "voter-not-present", Severity::Warning, message, places));
        }
    }
    found
}
