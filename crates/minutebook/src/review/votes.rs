//! Named votes against their counts, and against who was there.

use super::finding::{finding, short};
use crate::document::Reading;
use crate::model::{Check, Decision, Document, Presence, Severity};

/// "For (14)" with thirteen names; a name that no attendance list has.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let there: Vec<String> = document
        .attendance
        .iter()
        .filter(|person| !matches!(person.presence, Some(Presence::Apologies | Presence::Absent)))
        .map(|person| surname(&person.name))
        .collect();
    document
        .decisions
        .iter()
        .flat_map(|decision| counts(reading, decision).into_iter().chain(absent(reading, decision, &there)))
        .collect()
}

fn counts(reading: &Reading<'_>, decision: &Decision) -> Vec<Check> {
    let sides = [
        ("for", decision.votes_for, &decision.voters_for),
        ("against", decision.votes_against, &decision.voters_against),
        ("abstaining", decision.votes_abstain, &decision.voters_abstain),
    ];
    let differ = sides.into_iter().filter_map(|(side, count, names)| {
        let count = count.filter(|count| !names.is_empty() && *count as usize != names.len())?;
        let message = format!(
            "{count} votes {side} are counted, but {} names are listed: correct the number or the list.",
            names.len()
        );
        Some(finding(reading, "vote-count-differs", Severity::Error, message, [decision.quote.span()]))
    });
    differ.collect()
}

/// Voters who are in no list of those present; where most are missing, the list is not the voters'.
fn absent(reading: &Reading<'_>, decision: &Decision, there: &[String]) -> Option<Check> {
    let voters: Vec<&String> =
        decision.voters_for.iter().chain(&decision.voters_against).chain(&decision.voters_abstain).collect();
    let missing: Vec<&str> =
        voters.iter().filter(|name| !there.contains(&surname(name))).map(|name| name.as_str()).collect();
    if voters.len() < 4 || missing.is_empty() || missing.len() * 4 > voters.len() || there.len() < voters.len() / 2 {
        return None;
    }
    let message = format!("{} voted but is not listed as present: check the attendance.", short(&missing.join(", ")));
    Some(finding(reading, "voter-not-present", Severity::Warning, message, [decision.quote.span()]))
}

/// The last name, small: lists print first names, initials or neither.
fn surname(name: &str) -> String {
    name.split_whitespace()
        .rfind(|word| word.len() > 2 && !word.bytes().all(|byte| byte.is_ascii_uppercase()))
        .unwrap_or(name)
        .to_lowercase()
}
