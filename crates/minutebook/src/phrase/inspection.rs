//! Inspections, visits, reviews and assessments as minutes name them, and the grades that they are told to have given.

mod names;
mod rules;

use super::date::is_month;
use super::inspected::{INSPECTORATES, inspected, of_papers, ordinal};
use super::inspected_verb::by_verb;
use super::starts::plain_word_starts;
use super::wording::{Wordings, after, find_any, strip_word};
use super::{Cue, CueSet, find_folded, starts_folded};
use crate::model::Framework;
use crate::text::Span;
pub(super) use names::EVENT_CUES;
use names::{EVENTS, NAMES};
use rules::{is_appended, is_introduced, is_of_rules};

/// Cues of an event.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("inspection", Cue::Inspect),
    ("ofsted", Cue::Inspect),
    ("visit", Cue::Inspect),
    ("revisit", Cue::Inspect),
    ("review", Cue::Inspect),
    ("review", Cue::Review),
    ("assessment", Cue::Inspect),
    ("assurance", Cue::Inspect),
    ("peer", Cue::Inspect),
    ("self-assess", Cue::Inspect),
    ("jtai", Cue::Inspect),
    ("ilacs", Cue::Inspect),
    ("local assurance", Cue::Inspect),
];

/// Who else inspects and reviews, as papers call them.
const BODIES: &[(&str, &str)] = &[("local government association", "Local Government Association"), ("estyn", "Estyn")];

/// Words that put an event in the future.
static EXPECTED: Wordings = Wordings::new(&[
    "would be a",
    "would be an",
    "will be a",
    "will be an",
    "would take place",
    "will take place",
    "is expected",
    "was expected",
    "are expected",
    "were expected",
    "is scheduled",
    "scheduled for",
    "rescheduled for",
    "is due",
    "was due",
    "due to take place",
    "due to be carried out",
    "anticipated",
]);

/// Words before an event that put it in the future.
static AHEAD: Wordings =
    Wordings::new(&["upcoming", "forthcoming", "in advance of the", "preparation for", "prepare for", "awaiting the"]);

/// Words that make of the event a wish or a proposal.
static PROPOSED: Wordings = Wordings::new(&[
    "follow-up",
    "follow up",
    "would benefit from",
    "be undertaken",
    "if required",
    "no requirement",
    "should be",
    "could be",
]);

/// One event that a sentence names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event<'t> {
    /// Its framework.
    pub framework: Framework,
    /// Its name as printed.
    pub name: &'t str,
    /// What it looks at: "the Front Door", "MASH".
    pub focus: Option<&'t str>,
    /// Which of several visits it is: "fifth".
    pub ordinal: Option<&'static str>,
    /// Who carries it out.
    pub body: Option<&'static str>,
    /// Whether the sentence says that it is to come.
    pub expected: bool,
    /// Whether it is only proposed.
    pub proposed: bool,
    /// Byte of the sentence at which its name starts.
    pub at: usize,
}

/// The events that a sentence with these cues names, in order; short forms count where `shorts` explains them.
pub fn events<'t>(sentence: &'t str, cues: CueSet, shorts: &[(String, Framework)]) -> Vec<Event<'t>> {
    let mut found: Vec<Event<'t>> = Vec::new();
    let mut add = |at: usize, name: &'t str, framework, own: Option<&'static str>| {
        let end = at + name.len();
        if framework == Framework::Other && is_of_rules(sentence.get(end..).unwrap_or("")) {
            return;
        }
        if matches!(framework, Framework::Ilacs | Framework::Sif) && is_introduced(sentence, at, end) {
            return;
        }
        // "Ofsted and CQC inspection" tells more than the "CQC inspection" within it.
        found.retain(|event| event.framework != Framework::Other || event.at < at || event.at + event.name.len() > end);
        if !found.iter().any(|event| event.at < end && at < event.at + event.name.len()) {
            let focus = focus(sentence, at, name);
            let body =
                if framework == Framework::SelfAssessment { None } else { own.or_else(|| body_of(sentence, at, end)) };
            let visit = matches!(framework, Framework::MonitoringVisit | Framework::FocusedVisit);
            let ordinal = sentence.get(..at).filter(|_| visit).and_then(ordinal);
            found.push(Event { framework, name, focus, ordinal, body, expected: false, proposed: false, at });
        }
    };
    let named = if cues.has(Cue::Event) { first_places(sentence) } else { [None; EVENTS.len()] };
    for ((_, (framework, own)), name) in EVENTS.iter().zip(named) {
        let Some(name) = name else { continue };
        let at = offset(sentence, name);
        if *framework != Framework::SelfAssessment || !of_papers(sentence, at, at + name.len()) {
            add(at, name, *framework, *own);
        }
    }
    for (short, framework) in shorts {
        if let Some(at) = whole_word(sentence, short)
            && let Some(name) = sentence.get(at..at + short.len())
        {
            add(at, name, *framework, None);
        }
    }
    let told = || inspected(sentence).or_else(|| by_verb(sentence));
    if let Some(it) = find_folded(sentence, "inspect").and_then(|_| told()) {
        add(it.at, it.name, it.framework, it.body);
    }
    if let Some((at, name)) = cues.has(Cue::Review).then(|| named_review(sentence)).flatten() {
        add(at, name, Framework::Review, None);
    }
    if found.is_empty() || is_appended(sentence) {
        return Vec::new();
    }
    let (expected, proposed) = (find_any(sentence, &EXPECTED).is_some(), find_any(sentence, &PROPOSED).is_some());
    for event in &mut found {
        let before = sentence.get(..event.at).unwrap_or("");
        let ahead = find_any(before, &AHEAD).is_some() || strip_word(before.trim_end(), "next").is_some();
        (event.expected, event.proposed) = (expected || ahead, proposed);
    }
    found.sort_by_key(|event| event.at);
    // "ILACS focused visit", "(ILACS) Focused Visit": the visit is meant, the framework only named.
    let visits: Vec<usize> =
        found.iter().filter(|event| event.framework == Framework::FocusedVisit).map(|event| event.at).collect();
    found.retain(|event| {
        let lead = |visit: &usize| {
            sentence.get(event.at + event.name.len()..*visit).map(|it| it.trim_matches(['(', ')', ' ']))
        };
        event.framework != Framework::Ilacs || !visits.iter().filter_map(lead).any(|it| ["", "ILACS"].contains(&it))
    });
    // "the JAR self-assessment" is a part of the first event, "(ILACS)" its short form.
    found.dedup_by(|next, event| {
        let end = event.at + event.name.len();
        next.at <= end + 1 || sentence.get(end..next.at) == Some(" (")
    });
    found
}

/// Who carries out the event that is named from `at` to `end`: "Ofsted" right before it, "by the ..." after it.
fn body_of(sentence: &str, at: usize, end: usize) -> Option<&'static str> {
    let before = sentence.get(..at)?.trim_end();
    let after_it = sentence.get(end..)?;
    let by = find_any(after_it, &["by"]).is_some();
    INSPECTORATES.iter().chain(BODIES).find_map(|(words, body)| {
        let leads = before
            .len()
            .checked_sub(words.len())
            .and_then(|from| before.get(from..))
            .is_some_and(|tail| tail.eq_ignore_ascii_case(words));
        let agent = by
            && word_at(after_it, words).is_some_and(|name| {
                let lead = after_it.get(..offset(after_it, name)).unwrap_or("").trim_end();
                lead.ends_with(" by") || lead.ends_with(" by the")
            });
        (leads || agent).then_some(*body)
    })
}

/// The framework whose name `long` is: what a short form stands for.
pub fn framework_of(long: &str) -> Option<Framework> {
    let named = |words: &str| starts_folded(long, words) && long.len() < words.len() + 4;
    EVENTS.iter().find(|(words, _)| named(words)).map(|(_, (framework, _))| *framework)
}

/// The name of the event that stands last in `before`: what a date after it is the date of.
pub fn event_before(before: &str) -> Option<&'static str> {
    let end = |name: &str| offset(before, name) + name.len();
    let ended = EVENTS.iter().zip(first_places(before)).filter_map(|((words, _), name)| Some((end(name?), *words)));
    ended.max_by_key(|(end, _)| *end).map(|(_, words)| words)
}

/// Each name of an event where it first stands in `text`.
fn first_places(text: &str) -> [Option<&str>; EVENTS.len()] {
    let mut found = [None; EVENTS.len()];
    for at in plain_word_starts(text) {
        let Some(here) = text.get(at..).filter(|here| NAMES.may_start(here.as_bytes())) else { continue };
        for ((words, _), found) in EVENTS.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            *found = stands(words, here);
        }
    }
    found
}

fn offset(whole: &str, part: &str) -> usize {
    Span::of(part, whole).map_or(0, |span| span.start as usize)
}

/// `words` in `text`, any case, any white space between, not within a longer word.
fn word_at<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let first = *words.as_bytes().first()?;
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), text.as_bytes()).find_map(|at| {
        let alone =
            !at.checked_sub(1).and_then(|before| text.as_bytes().get(before)).is_some_and(u8::is_ascii_alphanumeric);
        stands(words, text.get(at..).filter(|_| alone)?)
    })
}

/// `words` at the start of `text`, as they are printed there.
fn stands<'t>(words: &str, text: &'t str) -> Option<&'t str> {
    text.get(..text.len() - after_quotes(words, text)?.len())
}

/// As [`after`], a curly apostrophe in the text standing for a straight one in `words`.
fn after_quotes<'t>(words: &str, text: &'t str) -> Option<&'t str> {
    match words.split_once('\'') {
        None => after(words, text),
        Some((head, tail)) => {
            let rest = head.split(' ').try_fold(text, |rest, word| {
                let rest = rest.trim_start();
                rest.get(..word.len())
                    .filter(|said| said.eq_ignore_ascii_case(word))
                    .and_then(|_| rest.get(word.len()..))
            })?;
            after(tail, rest.strip_prefix(['\'', '’'])?)
        }
    }
}

fn whole_word(text: &str, word: &str) -> Option<usize> {
    memchr::memchr_iter(*word.as_bytes().first()?, text.as_bytes()).find(|at| {
        let rest = text.get(*at..).and_then(|here| here.strip_prefix(word));
        let before = || text.get(..*at).unwrap_or("");
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) && !before().ends_with(char::is_alphanumeric))
    })
}

/// "Peer Review of the Front Door", "MASH review": what the event looks at.
fn focus<'t>(sentence: &'t str, at: usize, name: &str) -> Option<&'t str> {
    let rest = sentence.get(at + name.len()..)?;
    if name.bytes().all(|byte| !byte.is_ascii_lowercase()) && name.contains(' ') {
        return None;
    }
    let of = after("of the", rest.trim_start()).or_else(|| after("of", rest.trim_start()))?.trim_start();
    // "The Ofsted inspection of November 2023" tells when it was.
    let first = of.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    // "The assessment of the Council's services" looks at more than the words with capitals.
    let owner = |words: &&str| words.ends_with("’s") || words.ends_with("'s") || words.ends_with('’');
    capitalised(of).filter(|words| !is_month(first) && !owner(words))
}

/// A run of words that begin with capitals, small links between them: "Safeguarding and Care Services".
pub(super) fn capitalised(text: &str) -> Option<&str> {
    let (mut end, mut at) = (0, 0);
    for word in text.split_inclusive(char::is_whitespace).take(8) {
        let letters = word.trim_end();
        let capital = letters.starts_with(char::is_uppercase);
        at += word.len();
        if !capital && (end == 0 || !["and", "&"].contains(&letters)) {
            break;
        }
        if capital {
            end = at;
        }
        if letters.ends_with([',', '.', ';', ':', ')', '?']) {
            break;
        }
    }
    let words = text.get(..end)?.trim_end().trim_end_matches([',', '.', ';', ':', ')', '?']);
    (!words.is_empty()).then_some(words)
}

/// "An independent Review of the MASH", "a second MASH review": a review with its focus in capitals.
fn named_review(sentence: &str) -> Option<(usize, &str)> {
    let at = word_at(sentence, "review").map(|name| offset(sentence, name))?;
    let before = sentence.get(..at)?.trim_end();
    let adjective = ["independent", "external", "thematic", "diagnostic", "improvement"]
        .iter()
        .any(|word| before.to_ascii_lowercase().ends_with(word));
    let name = sentence.get(at..at + 6)?;
    if adjective && focus(sentence, at, name).is_some() {
        return Some((at, name));
    }
    let word = before.rsplit(char::is_whitespace).next()?;
    let capitals = word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let start = at - (at - before.len()) - word.len();
    let shouted = name.bytes().any(|byte| byte.is_ascii_uppercase())
        && name.bytes().skip(1).all(|byte| byte.is_ascii_uppercase());
    // A review of money is nobody's visit.
    const MONEY: &[&str] = &["DSG", "HRA", "MTFS", "MTFP", "PFI", "CIL"];
    (capitals && !shouted && !["THE", "THIS", "OFSTED"].contains(&word) && !MONEY.contains(&word))
        .then(|| Some((start, sentence.get(start..at + 6)?)))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::cues;

    #[test]
    fn events_are_named() {
        let read = |text| {
            events(text, cues(text), &[])
                .into_iter()
                .map(|event| (event.framework, event.focus, event.body, event.expected))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            read("An Ofsted focused visit took place."),
            [(Framework::FocusedVisit, None, Some("Ofsted"), false)]
        );
        assert_eq!(
            read("The Peer Review of the Harbour Desk is brought."),
            [(Framework::PeerReview, Some("Harbour Desk"), None, false)]
        );
        assert_eq!(read("The Chair thanked the quays for their part in the DSG Review."), []);
        assert_eq!(
            read("An independent Review of the DOCK in January had found gaps."),
            [(Framework::Review, Some("DOCK"), None, false)]
        );
        assert_eq!(
            read("There would be a routine Annual Performance Assessment."),
            [(Framework::AnnualPerformanceAssessment, None, None, true)]
        );
        assert_eq!(
            read("The Local Authority Assessment by the Care Quality Commission is brought."),
            [(Framework::Other, None, Some("Care Quality Commission"), false)]
        );
        assert_eq!(
            read("It will be watched until the next Ofsted inspection."),
            [(Framework::Other, None, Some("Ofsted"), true)]
        );
        assert_eq!(
            read(
                "Ofsted had implemented a new regime for docks (ILACS), which replaced the Single Inspection Framework."
            ),
            []
        );
        assert_eq!(
            read("The Inspection of Local Authority Children's Services (ILACS) Focused Visit was praised."),
            [(Framework::FocusedVisit, None, Some("Ofsted"), false)]
        );
        assert_eq!(read("Of the docks seen since the SIF was introduced, most were dry."), []);
        assert_eq!(
            read("The docks were inspected under the Single Inspection Framework in May."),
            [(Framework::Sif, None, Some("Ofsted"), false)]
        );
        assert_eq!(read("The CQC assessment has four themes."), []);
        assert_eq!(read("The Ofsted inspection handbook was sent."), []);
        assert_eq!(read("The Committee reviewed its work."), []);
        assert_eq!(
            read("The Ofsted inspection of November found gaps."),
            [(Framework::Other, None, Some("Ofsted"), false)]
        );
        assert_eq!(read("Annex C: Ofsted inspection report, June"), []);
        assert_eq!(read("The quay self assessment template was late."), []);
        assert_eq!(read("The Harbour Committee self-assessment was late."), []);
        assert_eq!(read("The quay self-assessment was late."), [(Framework::SelfAssessment, None, None, false)]);
        assert_eq!(
            read("HMI Probation led a Joint Inspection of the quays in May."),
            [(Framework::Other, None, Some("HM Inspectorate of Probation"), false)]
        );
        assert_eq!(read("The lamps controlled a joint inspection of the quays."), []);
    }

    #[test]
    fn every_event_has_a_cue() {
        for (name, _) in EVENTS {
            assert!(cues(name).has(Cue::Event) && cues(&name.replace('\'', "’")).has(Cue::Event), "{name}");
        }
    }

    #[test]
    fn event_before_is_the_nearest() {
        assert_eq!(event_before("the first monitoring visit would take place on "), Some("monitoring visit"));
        assert_eq!(event_before("the report of "), None);
    }
}
