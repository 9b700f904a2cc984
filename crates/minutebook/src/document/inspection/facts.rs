//! What an inspection report says of itself: the authority, the days on site, when it was published, who led.

use super::super::Reading;
use super::cover::{CQC, Cover, PROBATION};
use super::{flat, peer};
use crate::model::{DocumentKind, Framework, Inspection};
use crate::phrase::date::{self, Window};
use crate::phrase::{ends_folded, find_folded, lead_inspectors, leads_of_bodies, starts_folded};
use crate::text::Block;
use chrono::NaiveDate;

/// The words with which a title goes on after the authority's name.
const AFTER_NAME: &[&str] = &[
    " local authority children",
    " children’s services",
    " children's services",
    " childrens services",
    " children’s social care",
    " children's social care",
    " local authority’s children",
    " local authority's children",
    " local authority services",
    " social care services",
    " inspection date",
    " lead inspector",
    " this letter",
];
/// What a title that comes after the name starts with.
const NAMELESS: &[&str] =
    &["local authority", "children", "social care", "services for children", "bi-borough children"];
/// What ends a title without a name; the name may stand below it, or after "in".
const NAMELESS_ENDS: &[&str] =
    &["services for children", "s services", "care services", "social care", "care leavers", " board"];
/// Words before "inspection" in a title.
const KINDS: &[&str] = &[" short", " standard", " pilot", " full", " single", " post-monitoring"];
const BEFORE_DATES: &[&str] = &["inspection date", "dates of inspection", "date of inspection", "review date"];
const PUBLISHED: &[&str] = &["report published", "published", "publication date", "date of publication"];
const LEADS: &[&str] =
    &["lead inspector", "reporting inspector", "lead reviewer", "lead hmi", "name of lead inspector"];
const NOT_LEADS: &[&str] = &["deputy"];

/// The report's own inspection.
pub(super) fn inspection(reading: &Reading<'_>, cover: &Cover) -> Inspection {
    let window = window(cover);
    Inspection {
        authority: authority(cover),
        framework: Some(cover.form.framework),
        event: event(cover),
        inspectorate: Some(cover.form.inspectorate.to_owned()),
        start_date: window.map(|window| window.start),
        end_date: window.map(|window| window.end),
        published: published(cover),
        lead_inspectors: leads(reading, cover.form.framework),
        expected: Some(false),
        ..Inspection::default()
    }
}

/// The authority as printed: within the title, before it or after it, as the form has it.
fn authority(cover: &Cover) -> Option<String> {
    let after = cover.after_title();
    let name = match cover.form.framework {
        Framework::Sif | Framework::LscbReview => name_around(cover)?,
        Framework::PeerReview => peer::authority(cover)?,
        Framework::JointAreaReview => {
            let before = until(after, &[" children’s services authority", " children's services authority"])?;
            // "Elmshire Children's Services Authority Area", or "Children's services authority area: Elmshire".
            let below = || until(cover.after(&["authority area"])?, &[" review of", " age group", " audience"]);
            if before.trim().is_empty() { below()? } else { before }
        }
        Framework::AnnualPerformanceAssessment => until(after, &[" 200", " this letter"])?,
        Framework::Other if cover.form.inspectorate == PROBATION => {
            until(after, &[" hm inspectorate", " by hm", " foreword"])?
        }
        Framework::Other if cover.form.inspectorate == CQC => cover.before_title(),
        Framework::Other if cover.is_of_home() => provider(cover)?,
        Framework::Other if cover.is_of_agency() => until(after, &[" fostering", " adoption"]).filter(is_authority)?,
        Framework::Lac2013 => until(after, BEFORE_DATES)?,
        Framework::Other if cover.form.kind == DocumentKind::InspectionReport => until(after, BEFORE_DATES)?,
        Framework::AreaSend if cover.form.kind == DocumentKind::VisitLetter => until(after, &[" between ", " from "])?,
        Framework::AreaSend | Framework::Jtai => {
            until(after, &[" inspection date", " dates of", " dear ", " the multi-agency"])?
        }
        Framework::Ilacs if NAMELESS.iter().any(|start| starts_folded(after, start)) => name_around(cover)?,
        _ => until(after_first(after, &["children’s services in ", "children's services in "]), AFTER_NAME)?,
    };
    let name = tidy(name);
    (!name.is_empty() && name.len() < 120).then(|| name.to_owned())
}

/// The authority that runs a home: the registered provider, where it is one.
fn provider(cover: &Cover) -> Option<&str> {
    let ends = [" full inspection", " registered provider address", " responsible individual", " inspected under"];
    until(cover.after(&["registered provider name", "registered provider"])?, &ends).filter(is_authority)
}

fn is_authority(name: &&str) -> bool {
    ["council", "borough of", "county of"].iter().any(|word| find_folded(name, word).is_some())
}

/// The title as printed, from its first set word to the dates or the greeting.
pub(super) fn title(cover: &Cover) -> Option<String> {
    let again = name_before(cover.before_title()).len();
    let start = if again < cover.before_title().trim_end().len() { again } else { cover.title };
    let words = cover.words.get(start..)?.trim_start();
    let ends = [
        " inspection date",
        " dates of",
        " lead inspector",
        " reporting inspector",
        " report published",
        " dear ",
        " this letter",
        " review date",
        " audience",
        " age group",
        " unique reference",
        " hm inspectorate",
        " foreword",
        " how we assess",
        " feedback report",
        " final report",
        " information about this",
    ];
    let title = until(words, &ends).or_else(|| words.get(..words.floor_char_boundary(200)))?;
    // A footnote's figure is no part of it, a year is.
    let bare = title.trim_end().trim_end_matches(|mark: char| mark.is_ascii_digit());
    let title = if title.trim_end().len() < bare.len() + 4 { bare.trim_end() } else { title.trim_end() };
    (title.len() < 300).then(|| title.to_owned())
}

/// The words without the one of `starts` with which they begin.
fn after_first<'t>(words: &'t str, starts: &[&str]) -> &'t str {
    let start = starts.iter().find(|start| starts_folded(words, start));
    start.and_then(|start| words.get(start.len()..)).unwrap_or(words)
}

/// What stands before the first of `ends`.
fn until<'t>(text: &'t str, ends: &[&str]) -> Option<&'t str> {
    // Each of them is looked for only before those that were found.
    let first = ends.iter().fold(None, |first: Option<usize>, end| {
        let length = first.map_or(text.len(), |at| text.floor_char_boundary(at + end.len()));
        find_folded(text.get(..length)?, end).or(first)
    });
    text.get(..first?)
}

/// The name before a title that has none, or below it: "Elmshire   Inspection of children's services", "Inspection of
/// children's services in Elmshire".
fn name_around(cover: &Cover) -> Option<&str> {
    let before = name_before(cover.before_title());
    if !tidy(before).is_empty() {
        return Some(before);
    }
    let after = until(cover.after_title(), &[BEFORE_DATES, &[" lead inspector", " report published"]].concat())?;
    let ends = NAMELESS_ENDS.iter().filter_map(|end| Some(find_folded(after, end)? + end.len()));
    let name = after.get(ends.max()?..)?.trim_start_matches(|mark: char| mark.is_ascii_digit() || mark == ' ');
    Some(if starts_folded(name, "in ") { name.get(3..)? } else { name })
}

/// The name before "Inspection of services for ..." or "Re-inspection of ...".
fn name_before(text: &str) -> &str {
    let text = text.trim_end();
    let marks = ["re-", "re -", "re‑", "re–"];
    let mark = marks.iter().find(|mark| ends_folded(text, mark));
    mark.map_or(text, |mark| text.get(..text.len() - mark.len()).unwrap_or(text))
}

fn tidy(name: &str) -> &str {
    // No name begins with the number of its page.
    let name = name.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter.is_whitespace());
    let name = name.trim().trim_end_matches([':', ',', '.', '-', '–']).trim_end();
    let name = ["Ofsted ", "raising standards improving lives ", "the "]
        .iter()
        .fold(name, |name, before| name.strip_prefix(before).unwrap_or(name));
    let kind = |name: &str| KINDS.iter().find(|kind| ends_folded(name, kind)).map(|kind| name.len() - kind.len());
    let name = std::iter::successors(Some(name), |name| name.get(..kind(name)?)).last().unwrap_or(name);
    [" local authority", " local authorities’", "’s", "'s"]
        .iter()
        .fold(name, |name, after| name.strip_suffix(after).unwrap_or(name))
}

/// The days on site: beside "Inspection dates:", or where a letter tells of the visit.
fn window(cover: &Cover) -> Option<Window> {
    let labelled = cover.after(BEFORE_DATES).and_then(date::windows);
    labelled.map(|(window, _)| window).or_else(|| match cover.form.framework {
        // Older papers tell of many days: only those of the inspectors are theirs.
        Framework::JointAreaReview => {
            let after = cover.after(&["carried out by a team of", "review took place", "fieldwork took place"])?;
            told_window(after.get(..after.floor_char_boundary(160))?)
        }
        Framework::PeerReview => peer::window(cover),
        Framework::AnnualPerformanceAssessment => None,
        Framework::Other if [PROBATION, CQC].contains(&cover.form.inspectorate) => None,
        _ => told_window(cover.after_title()),
    })
}

/// "the visit to ... on 5 and 6 December 2023", "Between 5 and 9 December 2016, ... undertook a joint inspection".
fn told_window(text: &str) -> Option<Window> {
    [" on ", " between ", " from "]
        .iter()
        .filter_map(|lead| first_window(text, lead))
        .min_by_key(|(at, _)| *at)
        .map(|(_, window)| window)
}

fn first_window(text: &str, lead: &str) -> Option<(usize, Window)> {
    let mut from = 0;
    while let Some(at) = find_folded(text.get(from..)?, lead) {
        from += at + lead.len();
        if let Some((window, _)) = text.get(from..).and_then(date::windows) {
            return Some((from, window));
        }
    }
    None
}

/// When the report was published, where the first page says so.
fn published(cover: &Cover) -> Option<NaiveDate> {
    PUBLISHED.iter().find_map(|label| {
        let rest = cover.after(&[label])?;
        let rest = if ["on ", "on:"].iter().any(|on| starts_folded(rest, on)) { rest.get(3..)? } else { rest };
        date::whole_day(rest.trim_start_matches([':', ' '])).map(|(day, _)| day)
    })
}

/// "re-inspection", "second monitoring visit", "monitoring inspection".
fn event(cover: &Cover) -> Option<String> {
    let before = cover.before_title().trim_end();
    let again = ["re-", "re‑"].iter().any(|mark| before.len() >= mark.len() && before.to_lowercase().ends_with(mark));
    if again {
        return Some("re-inspection".to_owned());
    }
    match cover.form.framework {
        Framework::MonitoringVisit => Some(numbered_visit(&cover.words)),
        Framework::FocusedVisit => Some("focused visit".to_owned()),
        Framework::PeerReview => Some(cover.form_title().to_lowercase()),
        Framework::Other if cover.is_of_home() => {
            let kinds = ["full inspection", "interim inspection", "monitoring visit", "assurance inspection"];
            kinds.iter().find(|kind| find_folded(&cover.words, kind).is_some()).map(|kind| (*kind).to_owned())
        }
        Framework::Other if cover.is_of_agency() => Some("inspection".to_owned()),
        // A report of a framework without a word of its own is told by its title.
        Framework::Other => Some(cover.form_title().trim_end_matches(" within").trim_end_matches(" in").to_owned()),
        Framework::AreaSend if find_folded(cover.form_title(), "visit").is_some() => Some("revisit".to_owned()),
        Framework::AreaSend if find_folded(&cover.words, "area send monitoring inspection").is_some() => {
            Some("monitoring inspection".to_owned())
        }
        _ => None,
    }
}

/// "The visit was the second monitoring visit since ..." is "second monitoring visit".
fn numbered_visit(words: &str) -> String {
    let visit = "monitoring visit";
    let mut from = 0;
    while let Some(at) = words.get(from..).and_then(|rest| find_folded(rest, visit)) {
        let number = words.get(..from + at).and_then(|before| before.trim_end().rsplit(' ').next()).unwrap_or("");
        if ORDINALS.iter().any(|ordinal| ordinal.eq_ignore_ascii_case(number)) {
            return format!("{} {visit}", number.to_lowercase());
        }
        from += at + visit.len();
    }
    visit.to_owned()
}

const ORDINALS: &[&str] =
    &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "final", "last"];

/// The lead inspectors: beside their label, on the first page or at the end; by body in a table of the team.
fn leads(reading: &Reading<'_>, framework: Framework) -> Vec<String> {
    if framework == Framework::AreaSend {
        return leads_of_team(reading);
    }
    let body: Vec<&Block> = reading.body().map(|(_, block)| block).collect();
    for (at, block) in body.iter().enumerate() {
        let words = reading.words(block);
        let Some(rest) = after_label(words) else { continue };
        let names = lead_inspectors(rest);
        let next = || body.get(at + 1).map(|next| reading.words(next)).filter(|next| next.len() < 120);
        let names = if names.is_empty() { next().map(lead_inspectors).unwrap_or_default() } else { names };
        if !names.is_empty() {
            return names;
        }
    }
    flat::leads(reading)
}

/// What stands after "Lead inspector:" at the start of a block or of one of its lines.
fn after_label(words: &str) -> Option<&str> {
    if words.len() > 2000 {
        return None;
    }
    let gaps = memchr::memchr2_iter(b'\n', b'\t', words.as_bytes());
    let starts = std::iter::once(0).chain(gaps.map(|gap| gap + 1));
    let (start, rest) = starts.filter_map(|start| Some((start, labelled(words.get(start..)?)?))).next()?;
    let before = words.get(..start)?.trim_end();
    let line = before.rsplit(['\n', '\t']).next().unwrap_or("").trim();
    if NOT_LEADS.iter().any(|not| starts_folded(line, not)) {
        return None;
    }
    let rest = rest.strip_prefix("(s)").or(rest.strip_prefix('s')).unwrap_or(rest);
    let rest = rest.strip_prefix(" on site").unwrap_or(rest);
    Some(rest.trim_start_matches([':', ' ', '\t', '–', '-', '\n']))
}

/// What follows the label with which a line begins.
fn labelled(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(' ');
    LEADS.iter().find(|label| starts_folded(line, label)).and_then(|label| line.get(label.len()..))
}

fn leads_of_team(reading: &Reading<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (_, block) in reading.body() {
        let words = reading.words(block);
        if words.len() < 400 {
            for name in leads_of_bodies(words) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
    }
    names
}
