//! Letters after focused visits, monitoring visits and joint targeted area inspections: who signs, which area, since when.

use super::super::Reading;
use super::cover::Cover;
use super::flat;
use crate::model::{Framework, Inspection, Origin, Recommendation};
use crate::phrase::date::{Date, date_at};
use crate::phrase::{find_folded, grade, lead_inspectors, squeeze, starts_folded};
use crate::text::Quote;

/// The posts under a signature.
const POSTS: &[&str] =
    &["his majesty", "her majesty", "hmi", "lead inspector", "senior his majesty", "senior her majesty"];
/// What leads in the grade that made the visits necessary.
const SINCE: &[&str] = &["was judged to be ", "was judged ", "were judged to be ", "were judged "];

/// Fills in what only a letter's own form tells.
pub(super) fn read(reading: &Reading<'_>, cover: &Cover, title: &Quote, inspection: &mut Inspection) {
    if inspection.lead_inspectors.is_empty() {
        inspection.lead_inspectors = signatory(reading);
    }
    let visit = matches!(inspection.framework, Some(Framework::FocusedVisit | Framework::MonitoringVisit));
    if inspection.lead_inspectors.is_empty() && visit {
        inspection.lead_inspectors = after_greeting(reading);
    }
    if inspection.authority.is_none() {
        inspection.authority = area(&title.text);
    }
    if let Some((grade, date)) = since(&cover.words) {
        (inspection.previous_grade, inspection.previous_date) = (Some(grade), Some(date));
    }
}

/// Who signs: the name that stands above "His Majesty's Inspector".
fn signatory(reading: &Reading<'_>) -> Vec<String> {
    let signs = |words: &str| POSTS.iter().any(|post| starts_folded(words.trim_start(), post));
    let mut above = "";
    let mut names = Vec::new();
    for (_, block) in reading.body() {
        let words = reading.words(block);
        let (first, rest) = words.trim().split_once('\n').unwrap_or((words, ""));
        let name = if signs(rest) {
            first
        } else if signs(words) {
            above
        } else {
            ""
        };
        if !name.is_empty() && name.len() < 60 {
            let found = lead_inspectors(name);
            names = if found.is_empty() { names } else { found };
        }
        above = words;
    }
    if names.is_empty() { flat::signatory(reading) } else { names }
}

/// Who signs the letter on a visit, whatever the post: the name right after "Yours sincerely".
fn after_greeting(reading: &Reading<'_>) -> Vec<String> {
    let mut words = reading.body().map(|(_, block)| reading.words(block).trim());
    let Some(greeting) = words.find(|words| starts_folded(words, "yours sincerely")) else { return Vec::new() };
    let below = greeting.split_once('\n').map(|(_, below)| below).or_else(|| words.next()).unwrap_or("").trim_start();
    let signed = lead_inspectors(below.strip_prefix("pp ").unwrap_or(below));
    if below.len() < 120 { signed } else { Vec::new() }
}

/// What a local area must tackle in its statement of action: the list after "... areas of significant weakness:".
///
/// No section of the later frameworks is theirs.
pub(super) fn weaknesses(reading: &Reading<'_>) -> Vec<Recommendation> {
    let lead = |words: &str| WEAKNESS.iter().any(|lead| squeeze(words).ends_with(lead));
    let mut blocks = reading.body().map(|(_, block)| block).skip_while(|block| !lead(reading.words(block))).skip(1);
    let items = blocks.by_ref().take_while(|block| block.marker.is_some());
    items
        .zip(1..)
        .map(|(block, number): (_, u32)| Recommendation {
            quote: reading.quote(block),
            origin: Some(Origin::Inspectorate),
            number: Some(number.to_string()),
            ..Recommendation::default()
        })
        .collect()
}

const WEAKNESS: &[&str] =
    &["areas of significant weakness:", "area of significant weakness:", "areas of significant weakness"];

/// The area of a joint inspection: what follows the last "in" of its title, or "inspection of".
fn area(title: &str) -> Option<String> {
    let title = squeeze(title);
    let name = match title.rsplit_once(" in ") {
        Some((_, name)) => name,
        None => title.get(find_folded(&title, "inspection of ")? + "inspection of ".len()..)?,
    };
    let name = name.trim_end_matches(['.', ',', ':']);
    (name.len() < 80 && name.starts_with(char::is_uppercase)).then(|| name.to_owned())
}

/// "since the local authority was judged inadequate in September 2022": the grade, and when.
fn since(words: &str) -> Option<(String, String)> {
    let at = find_folded(words, "since the ")?;
    let clause = words.get(at..words.floor_char_boundary(at + 240))?;
    let judged = SINCE.iter().find_map(|lead| Some(find_folded(clause, lead)? + lead.len()))?;
    let (rest, grade) = grade(clause.get(judged..)?).ok()?;
    let after = rest.strip_prefix(" in ").or(rest.strip_prefix(", in "))?;
    let before = clause.get(..clause.len() - after.len())?;
    let (length, date) = date_at(before, after)?;
    matches!(date, Date::Year(..) | Date::Month(..))
        .then(|| (grade.word().to_owned(), after.get(..length).unwrap_or("").to_owned()))
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    /// The authority and who signs.
    fn read(title: &str, signed: &str) -> (Option<String>, Vec<String>) {
        let text = format!(
            "14 May 2024\n\nDear Ms Dunn\n\n{title}\n\nThis letter summarises the findings of the focused visit to Elmshire \
             children’s services on 16 and 17 April 2024.\n\nMain findings\n\nAll is well.\n\nYours sincerely\n\n{signed}\n"
        );
        let inspections = crate::parse(&Source::from_text("a", &text)).value.inspections;
        inspections.into_iter().next().map(|it| (it.authority, it.lead_inspectors)).unwrap_or_default()
    }

    #[test]
    fn who_signs_and_of_what() {
        let own = |name: &str| (Some(name.to_owned()), vec!["Una Marsh".to_owned()]);
        let title = "Focused visit to Elmshire children’s services";
        for signed in ["Una Marsh HMI", "pp Una Marsh\n\nRegulatory Inspection Manager", "Una Marsh\n\nHMI"] {
            assert_eq!(read(title, signed), own("Elmshire"), "{signed}");
        }
        assert_eq!(read("Focused visit to Elmshire County Council", "Una Marsh HMI"), own("Elmshire County Council"));
        assert_eq!(read("Focused visit to children’s services in Elmshire", "Una Marsh HMI"), own("Elmshire"));
        assert_eq!(read(title, "Ofsted"), (Some("Elmshire".to_owned()), Vec::new()));
    }
}
