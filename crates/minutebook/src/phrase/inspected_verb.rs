//! Inspections told by their verb: "the local area was inspected by Ofsted in May", "Ofsted re-inspected the service".

use super::inspected::{INSPECTORATES, Inspected};
use super::wording::{Wordings, after, find_any, strip_word};
use super::{ends_folded, find_folded};
use crate::model::Framework;

/// The verb, and the noun that it tells.
const VERBS: [(&str, &str); 4] = [
    ("re-inspected", "re-inspection"),
    ("reinspected", "re-inspection"),
    ("inspected", "inspection"),
    ("visited", "visit"),
];

/// What the inspectorates look at as a whole; schools and homes are inspected every week.
static WHOLES: Wordings = Wordings::new(&[
    "children's services",
    "children’s services",
    "local area",
    "local authority",
    "safeguarding partnership",
    "area partnership",
    "social care services",
]);

/// The noun of a verb that tells of an inspection: "re-inspected" is a re-inspection.
pub fn noun_of(verb: &str) -> Option<&'static str> {
    VERBS.iter().find(|(word, _)| word.eq_ignore_ascii_case(verb)).map(|(_, noun)| *noun)
}

/// inspected-verb = whole, ( "was" | "were" | "been" ), verb, "by", inspectorate
///                | ( inspectorate, [ "inspectors" ] | "Inspectors" ), verb, whole
pub(super) fn by_verb(sentence: &str) -> Option<Inspected<'_>> {
    ["inspected", "visited"].into_iter().find_map(|verb| {
        let stem = find_folded(sentence, verb)?;
        let rest = after(verb, sentence.get(stem..)?)?;
        let lead = sentence.get(..stem)?;
        let again = ["re-", "re"].iter().find(|again| verb == "inspected" && ends_folded(lead, again));
        let at = stem - again.map_or(0, |again| again.len());
        let before = sentence.get(..at).filter(|before| !before.ends_with(char::is_alphanumeric))?.trim_end();
        let passive = ["was", "were", "been", "being"].iter().any(|word| before.ends_with(word));
        let (whole, body) = if passive {
            let by = after("by", rest.trim_start())?.trim_start();
            (before, Some(INSPECTORATES.iter().find_map(|(words, body)| after(words, by).map(|_| *body))?))
        } else {
            let stem = before.strip_suffix(" had").or_else(|| before.strip_suffix(" has")).unwrap_or(before);
            // "Inspectors visited": of which inspectorate the sentence does not say.
            let (stem, people) = strip_word(stem, "inspectors").map_or((stem, false), |stem| (stem, true));
            let body = INSPECTORATES.iter().find(|(words, _)| ends_folded(stem, words)).map(|(_, body)| *body);
            (body.is_some() || people && stem.is_empty()).then_some((rest, body))?
        };
        find_any(whole, &WHOLES)?;
        let send = find_folded(whole, "local area").is_some() || find_folded(whole, "area partnership").is_some();
        let framework = if send { Framework::AreaSend } else { Framework::Other };
        Some(Inspected { at, name: sentence.get(at..sentence.len() - rest.len())?, framework, body })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_verb_reads_wholes() {
        let read = |text| by_verb(text).map(|it| (it.name, it.framework, it.body));
        assert_eq!(
            read("The Quay local area partnership was inspected by Ofsted in May."),
            Some(("inspected", Framework::AreaSend, Some("Ofsted")))
        );
        assert_eq!(
            read("Ofsted re-inspected Children’s Services on 6 to 30 May."),
            Some(("re-inspected", Framework::Other, Some("Ofsted")))
        );
        assert_eq!(
            read("Inspectors visited Vale’s children’s services on 20 and 21 May."),
            Some(("visited", Framework::Other, None))
        );
        assert_eq!(
            read("Ofsted inspectors had visited the social care services of Vale."),
            Some(("visited", Framework::Other, Some("Ofsted")))
        );
        assert_eq!(read("Members visited the local area. Food inspectors visited the children’s services café."), None);
        assert_eq!(read("Quay School was inspected by Ofsted in May."), None);
        assert_eq!(read("The lamps of the local area were inspected by the engineer."), None);
        assert_eq!(noun_of("Inspected"), Some("inspection"));
    }
}
