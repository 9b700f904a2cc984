//! Inspections that no set name tells: by who makes them ("the Ofsted adoption inspection", "an inspection undertaken by
//! Ofsted") or by what they look at ("the SEND inspection"); and the sentence that tells when the last-named one was.

use super::rare::Rare;
use super::starts::word_starts;
use super::wording::{after, find_any};
use super::{find_folded, starts_folded};
use crate::model::Framework;

/// Both inspectorates, as the reports name them.
const JOINT: &str = "Ofsted and the Care Quality Commission";
const CSCI: &str = "Commission for Social Care Inspection";
const PROBATION: &str = "HM Inspectorate of Probation";
const CONSTABULARY: &str = "HM Inspectorate of Constabulary and Fire & Rescue Services";

/// Who inspects children's services, as papers call them: longer names first.
pub(super) const INSPECTORATES: &[(&str, &str)] = &[
    ("ofsted and the care quality commission (cqc)", JOINT),
    ("ofsted and the care quality commission", JOINT),
    ("ofsted and care quality commission", JOINT),
    ("ofsted and the cqc", JOINT),
    ("ofsted and cqc", JOINT),
    ("ofsted/cqc", JOINT),
    ("ofsted", "Ofsted"),
    ("the care quality commission", "Care Quality Commission"),
    ("care quality commission", "Care Quality Commission"),
    ("the cqc", "Care Quality Commission"),
    ("cqc", "Care Quality Commission"),
    ("the commission for social care inspection", CSCI),
    ("commission for social care inspection", CSCI),
    ("csci", CSCI),
    ("his majesty’s inspectorate of probation (hmip)", PROBATION),
    ("his majesty's inspectorate of probation (hmip)", PROBATION),
    ("her majesty’s inspectorate of probation (hmip)", PROBATION),
    ("her majesty's inspectorate of probation (hmip)", PROBATION),
    ("his majesty’s inspectorate of probation", PROBATION),
    ("his majesty's inspectorate of probation", PROBATION),
    ("her majesty’s inspectorate of probation", PROBATION),
    ("her majesty's inspectorate of probation", PROBATION),
    ("hm inspectorate of probation", PROBATION),
    ("hmi probation", PROBATION),
    ("hmip", PROBATION),
    ("hmicfrs", CONSTABULARY),
];

/// Words between "inspection" and the one who made it.
const MADE: &[&str] = &["undertaken", "carried out", "conducted", "made", "completed", "led", "jointly"];
/// Words that never stand between an inspectorate and "inspection" of one name.
const PARTING: &[&str] = &[
    "and",
    "or",
    "the",
    "a",
    "an",
    "of",
    "by",
    "to",
    "in",
    "for",
    "on",
    "at",
    "from",
    "with",
    "as",
    "that",
    "this",
    "their",
    "its",
    "before",
    "after",
    "during",
    "under",
    "following",
    "is",
    "was",
    "had",
    "has",
    "have",
    "will",
    "would",
    "which",
    "who",
    "our",
    "no",
    "any",
    "every",
    "each",
    "new",
    "current",
    "revised",
    "school",
    "schools",
];

/// An inspection that a sentence names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Inspected<'t> {
    /// Where its name starts.
    pub at: usize,
    /// Its name as printed.
    pub name: &'t str,
    pub framework: Framework,
    pub body: Option<&'static str>,
}

/// inspected = inspectorate, [ "'s" ], { word }, "inspection" | { Word }, "inspection", [ "which was" ], [ made ], "by", inspectorate
///           | [ "joint" ], [ "local" ], [ "area" ], ( "SEND" | "special educational needs" ... ), "inspection"
///
/// "a full Ofsted adoption inspection", "the inspection which was undertaken by Ofsted", "the local area SEND inspection"
pub(super) fn inspected(sentence: &str) -> Option<Inspected<'_>> {
    static INSPECTION: Rare = Rare::new("inspection");
    INSPECTION.places(sentence).find_map(|at| {
        let rest = sentence.get(at..).and_then(|here| after("inspection", here))?;
        let before = sentence.get(..at).filter(|before| !before.ends_with(char::is_alphanumeric))?;
        let end = sentence.len() - rest.len();
        let owner = owner(before);
        let maker = maker(rest).or_else(|| agent(before));
        let send = of_send(before).or_else(|| after("of the local area", rest.trim_start()).and(Some(at)));
        let start = match (send, owner) {
            (Some(send), Some((of, _))) => send.min(of),
            (Some(at), None) | (None, Some((at, _))) => at,
            (None, None) => maker.and(Some(capitals(before)))?,
        };
        let body = owner.map(|(_, body)| body).or(maker);
        // "Our latest Ofsted Report (inspection in May)": the name starts within the bracket.
        let opened = sentence.get(start..end)?.contains('(') && !sentence.get(start..end)?.contains(')');
        let start = if opened { at } else { start };
        // Both inspectorates together look at SEND arrangements where the sentence is about them.
        let both = body == Some(JOINT) && sentence.contains("SEND");
        let framework = if send.is_some() || both { Framework::AreaSend } else { Framework::Other };
        Some(Inspected { at: start, name: sentence.get(start..end)?, framework, body })
    })
}

/// The inspectorate whose name leads in the inspection, and where it stands: "Ofsted's adoption ".
fn owner(before: &str) -> Option<(usize, &'static str)> {
    let mut stem = before.trim_end();
    for _ in 0..5 {
        let bare = stem.trim_end_matches("’s").trim_end_matches("'s");
        if let Some(found) = INSPECTORATES.iter().find_map(|(words, body)| Some((ends_with(bare, words)?, *body))) {
            return Some(found);
        }
        let word = stem.rsplit(char::is_whitespace).next().filter(|word| !word.is_empty())?;
        let plain = word.chars().all(|letter| letter.is_alphanumeric() || "-/()’'".contains(letter));
        if !plain || PARTING.iter().any(|part| part.eq_ignore_ascii_case(word)) {
            return None;
        }
        stem = stem.get(..stem.len() - word.len())?.trim_end();
    }
    None
}

/// Where `words` stand at the end of `text`, in any case and over any white space.
fn ends_with(text: &str, words: &str) -> Option<usize> {
    let mut stem = text;
    for word in words.rsplit(' ') {
        stem = stem.trim_end();
        let at = stem.len().checked_sub(word.len()).filter(|at| stem.is_char_boundary(*at))?;
        let (before, last) = stem.split_at(at);
        let alone = !before.ends_with(|letter: char| letter.is_alphanumeric());
        stem = Some(before).filter(|_| alone && last.eq_ignore_ascii_case(word))?;
    }
    Some(stem.len())
}

/// Who made the inspection that is told of before: " which was undertaken by Ofsted".
fn maker(rest: &str) -> Option<&'static str> {
    let rest = ["which was", "that was", "which had been"]
        .iter()
        .find_map(|lead| after(lead, rest.trim_start()))
        .or_else(|| past_what(rest))
        .unwrap_or(rest);
    let rest = MADE.iter().find_map(|made| after(made, rest.trim_start())).unwrap_or(rest);
    let rest = after("by", rest.trim_start())?.trim_start();
    INSPECTORATES.iter().find_map(|(words, body)| after(words, rest).map(|_| *body))
}

/// "of the docks in Vale was completed": from the verb on.
fn past_what(rest: &str) -> Option<&str> {
    let what = after("of", rest.trim_start())?;
    let clause = what.get(..what.floor_char_boundary(100))?.split(['.', ';', ':', ',']).next()?;
    let (at, end) = find_any(clause, &["was", "were", "had been", "has been"])?;
    what.get(end..).filter(|_| at > 0)
}

/// Who made the inspection that is told of after: "Ofsted carried out an ".
fn agent(before: &str) -> Option<&'static str> {
    let clause = before.rsplit([';', '.', ':']).next()?;
    let (start, verb) = ["conducted", "carried out", "undertook", "completed", " led"]
        .iter()
        .find_map(|verb| Some((find_folded(clause, verb)?, *verb)))?;
    let mut between = clause.get(start + verb.len()..)?.split_whitespace();
    let article = between.next().is_some_and(|word| ["a", "an", "the", "its", "their"].contains(&word));
    let plain = |word: &str| word.chars().all(|it| it.is_alphabetic() || it == '-') && !PARTING.contains(&word);
    let short = article && between.clone().count() <= 3 && between.all(plain);
    let stem = clause.get(..start)?.trim_end().trim_end_matches(',');
    let stem = [" had", " has", " jointly"].iter().find_map(|word| stem.strip_suffix(word)).unwrap_or(stem);
    let body = INSPECTORATES.iter().find_map(|(words, body)| ends_with(stem, words).map(|_| *body));
    body.filter(|_| short)
}

/// Where the name of an inspection of SEND arrangements starts.
fn of_send(before: &str) -> Option<usize> {
    let from = before.floor_char_boundary(before.len().saturating_sub(90));
    let tail = before.get(from..)?;
    let tail = tail.rsplit(['.', ';', ':', ',']).next()?;
    let start = before.len() - tail.len();
    let named = tail.trim_end();
    let told = ["SEND", "(SEND)", "and/or disabilities", "and disabilities", "and disability"];
    if !told.iter().any(|told| named.ends_with(told))
        || !named.contains("SEND") && find_folded(tail, "special educational").is_none()
    {
        return None;
    }
    let begins = ["joint local area", "joint area", "local area", "area", "special education", "send", "(send)"];
    begins.iter().find_map(|begin| {
        let at = word_starts(tail).find(|at| tail.get(*at..).is_some_and(|here| starts_folded(here, begin)))?;
        Some(start + at)
    })
}

/// Where the run of words with capitals before the inspection starts; its own place where there is none.
pub(super) fn capitals(before: &str) -> usize {
    let mut start = before.len();
    let mut stem = before.trim_end();
    for _ in 0..10 {
        let Some(word) = stem.rsplit(char::is_whitespace).next().filter(|word| !word.is_empty()) else { break };
        let capital = word.trim_start_matches('(').starts_with(char::is_uppercase) && !word.ends_with([',', '.', ':']);
        if !capital && word != "and" || stem.len() == word.len() {
            break;
        }
        stem = stem.get(..stem.len() - word.len()).unwrap_or("").trim_end();
        if capital {
            start = before.get(stem.len()..).map_or(start, |rest| before.len() - rest.trim_start().len());
        }
    }
    start
}

/// Whether a self-assessment is a form to be filled in, or how a committee looks at its own work: "the self assessment
/// template", "Audit Committee Self-Assessment".
pub(super) fn of_papers(sentence: &str, at: usize, end: usize) -> bool {
    let before = sentence.get(..at).unwrap_or("").trim_end().rsplit(char::is_whitespace).next().unwrap_or("");
    let next = sentence.get(end..).unwrap_or("").trim_start();
    let of_body = ["committee", "committee's", "committee’s", "board", "panel"];
    of_body.iter().any(|body| body.eq_ignore_ascii_case(before))
        || ["checklist", "form", "framework", "questionnaire", "template", "tool", "toolkit"]
            .iter()
            .any(|paper| after(paper, next).is_some())
}

/// took_place = ( "The" | "This" | "That" ), { word }, noun, [ aux ], ( "took place" | "taken place" | "carried out" | ... )
///
/// "The inspection had taken place on 24 and 25 June": the noun, and where the words after the verb start.
pub fn took_place(sentence: &str) -> Option<(&'static str, usize)> {
    let mut rest =
        ["the", "this", "that"].iter().find_map(|article| after(article, sentence.trim_start()))?.trim_start();
    for _ in 0..3 {
        if let Some((noun, tail)) = NOUNS.iter().find_map(|noun| Some((*noun, after(noun, rest)?))) {
            let tail = AUXILIARIES.iter().find_map(|verb| after(verb, tail.trim_start())).unwrap_or(tail).trim_start();
            let tail = HAPPENED.iter().find_map(|verb| after(verb, tail))?;
            return Some((noun, sentence.len() - tail.len()));
        }
        let (word, more) = rest.split_once(char::is_whitespace)?;
        word.chars().all(|letter| letter.is_alphabetic() || letter == '-').then_some(())?;
        rest = more.trim_start();
    }
    None
}

/// Which of several visits stands before its name: "their fifth formal Ofsted " is the fifth.
pub(super) fn ordinal(before: &str) -> Option<&'static str> {
    let mut words = before.split_whitespace().rev().take(3);
    words.find_map(|word| {
        let plain = ["formal", "ofsted", "further", "full"].iter().any(|known| known.eq_ignore_ascii_case(word));
        if plain { None } else { Some(ORDINALS.iter().find(|known| known.eq_ignore_ascii_case(word)).copied()) }
    })?
}

const ORDINALS: &[&str] =
    &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "final"];
const NOUNS: &[&str] = &["inspection", "visit", "review", "assessment", "challenge"];
const AUXILIARIES: &[&str] = &["had been", "has been", "had", "has", "was", "were"];
/// Verbs with which an inspection is told to have been made.
pub(super) const HAPPENED: &[&str] =
    &["took place", "taken place", "carried out", "undertaken", "conducted", "held", "completed", "made"];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(&str, Framework, Option<&str>)> {
        super::inspected(text).map(|it| (it.name, it.framework, it.body))
    }

    #[test]
    fn inspected() {
        assert_eq!(
            read("The results of a full Ofsted adoption inspection be noted."),
            Some(("Ofsted adoption inspection", Framework::Other, Some("Ofsted")))
        );
        assert_eq!(
            read("The outcome of the Harbour and Dock Children inspection which was undertaken by OFSTED in May."),
            Some(("Harbour and Dock Children inspection", Framework::Other, Some("Ofsted")))
        );
        assert_eq!(
            read("The Joint Local Area Special Educational Needs and Disabilities (SEND) inspection was made."),
            Some((
                "Joint Local Area Special Educational Needs and Disabilities (SEND) inspection",
                Framework::AreaSend,
                None
            ))
        );
        assert_eq!(
            read("What came of the 2019 Ofsted and CQC inspection."),
            Some(("Ofsted and CQC inspection", Framework::Other, Some(JOINT)))
        );
        assert_eq!(
            read("What came of the Ofsted and the\nCare Quality Commission\ninspection."),
            Some(("Ofsted and the\nCare Quality Commission\ninspection", Framework::Other, Some(JOINT)))
        );
        assert_eq!(
            read("SEND services improved after the inspection by Ofsted and the Care Quality Commission."),
            Some(("inspection", Framework::AreaSend, Some(JOINT)))
        );
        assert_eq!(
            read("They read our latest Ofsted Report (inspection made in May)."),
            Some(("inspection", Framework::Other, Some("Ofsted")))
        );
        assert_eq!(
            read("A full inspection of the docks in Vale was completed by Ofsted."),
            Some(("inspection", Framework::Other, Some("Ofsted")))
        );
        assert_eq!(read("A full inspection of the docks in Vale was asked for by members."), None);
        assert_eq!(
            read("In August 2006, CSCI carried out an inspection of the Dock Service."),
            Some(("inspection", Framework::Other, Some(CSCI)))
        );
        assert_eq!(
            read(
                "Between 6 and 10 May, Ofsted and the Care Quality Commission (CQC), conducted a joint inspection of the local area of Ambleford."
            ),
            Some(("inspection", Framework::AreaSend, Some(JOINT)))
        );
        assert_eq!(
            read("HMI Probation led a Joint Inspection of the Vale Youth Service in May."),
            Some(("Joint Inspection", Framework::Other, Some(PROBATION)))
        );
        assert_eq!(
            read("An inspection undertaken by His Majesty’s Inspectorate of Probation (HMIP) in May."),
            Some(("inspection", Framework::Other, Some(PROBATION)))
        );
        assert_eq!(
            read("The Special Education Needs and Disability (SEND) Inspection was slow."),
            Some(("Special Education Needs and Disability (SEND) Inspection", Framework::AreaSend, None))
        );
        for text in [
            "The Probation team was called to a joint inspection of the dock.",
            "Ofsted had carried out its work before the inspection of the local dock.",
            "Ofsted had changed the inspection framework.",
            "The inspection of the bridge by engineers.",
            "Ofsted inspections are rare.",
            "Ofsted, after its inspection, left.",
            "Please send the inspection report.",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn ordinal() {
        assert_eq!(super::ordinal("The letter of their Fifth "), Some("fifth"));
        assert_eq!(super::ordinal("the first formal Ofsted "), Some("first"));
        assert_eq!(super::ordinal("in the first week of a "), None);
    }

    #[test]
    fn took_place() {
        let rest = |text: &'static str| super::took_place(text).and_then(|(noun, at)| Some((noun, text.get(at..)?)));
        assert_eq!(rest("The inspection had taken place on 4 May."), Some(("inspection", " on 4 May.")));
        assert_eq!(rest("The unannounced visit was carried out in May."), Some(("visit", " in May.")));
        assert_eq!(rest("The inspection found gaps."), None);
        assert_eq!(rest("A visit took place on 4 May."), None);
    }
}
