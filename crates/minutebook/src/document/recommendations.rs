//! The officers' recommendations: in reports, in proposed records of decision, on the agenda's side of a page.

use super::Reading;
use super::clauses::{self, Clause};
use super::passage::{Body, MINUTES, Passage, quote_over};
use crate::model::{Document, DocumentKind, Origin, Recommendation};
use crate::phrase::clause::{self, inline_list};
use crate::phrase::resolution::{self, LabelWord};
use crate::phrase::{Cue, Wordings, find_any, squeeze, starts_with_any, telling, verb};
use crate::text::Quote;

/// Labels and headings under which officers recommend.
const LABELS: &Wordings = &Wordings::new(&[
    "recommendation(s)",
    "recommendations",
    "recommendation",
    "recommended",
    "decision required",
    "decisions required",
    "officer recommendations",
    "officers recommendation",
    "recommended decision",
    "decision recommended",
    "officer recommendation",
    "recommended action",
    "it is recommended that",
    "it is further recommended that",
    "it is also recommended that",
    "proposed decision",
]);
/// The label of a proposed record of a decision.
const PROPOSED: &Wordings = &Wordings::new(&["decision", "proposed decision", "decision to be taken"]);
/// Sentences that recommend without a label: "The Cabinet is RECOMMENDED to (a) receive".
const ASKED: &Wordings = &Wordings::new(&[
    "is recommended to",
    "is therefore recommended to",
    "is therefore asked to",
    "is asked to",
    "are asked to",
    "are recommended to",
    "is requested to",
    "is invited to",
]);

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, body: &Body<'_, '_>, document: &mut Document) {
    let proposed = body.proposed;
    let paged = body.paged && !proposed;
    if document.facts.kind == Some(DocumentKind::MeetingMinutes) && !paged {
        return;
    }
    if !paged {
        if proposed || !holds_resolutions(&body.passages) {
            let history = document.facts.kind == Some(DocumentKind::IssueHistory);
            officers(reading, &body.passages, proposed, history, document);
        }
        if document.facts.kind == Some(DocumentKind::CommitteeReport) && document.recommendations.is_empty() {
            officers(reading, &body.passages, proposed, true, document);
            asked_once(reading, &body.passages, document);
        }
        return;
    }
    for stretch in body.stretches() {
        let agenda = stretch.passages.iter().position(|passage| passage.is_label(MINUTES));
        let passages = stretch.passages.get(..agenda.unwrap_or(stretch.passages.len())).unwrap_or(&[]);
        officers(reading, passages, false, agenda.is_some(), document);
    }
}

/// Whether a paper without "Minutes:" is minutes: it has labelled resolutions.
fn holds_resolutions(passages: &[Passage<'_, '_>]) -> bool {
    passages
        .iter()
        .filter(|passage| passage.has(Cue::Resolve))
        .any(|passage| resolution::label(passage.words).is_ok_and(|(_, label)| label.word == LabelWord::Resolved))
}

fn officers<'s>(
    reading: &Reading<'s>,
    passages: &[Passage<'_, 's>],
    proposed: bool,
    agenda: bool,
    document: &mut Document,
) {
    let mut at = 0;
    // After which passage the last list ended: what is asked of a second body follows it.
    let mut ended = None;
    while let Some(passage) = passages.get(at) {
        at += 1;
        let bare = passage.bare(reading);
        let asked = || if agenda || ended == Some(at - 1) { asked_of(bare) } else { None };
        let (clauses, next) = match label(bare, proposed).or_else(asked) {
            Some(rest) => recommended(reading, passages, passage, rest, at),
            None => continue,
        };
        if clauses.is_empty() || repeats(document, &clauses) {
            continue;
        }
        let leads = passages.get(at - 1..next).unwrap_or(&[]);
        (at, ended) = (next, Some(next));
        for clause in clauses {
            let addressee = asked_before(leads, clause.quote.span_start);
            let item_number = document.item_at(clause.quote.span_start);
            let number = clause.number.filter(|number| !number.is_empty());
            let origin = Some(Origin::Officer);
            document.recommendations.push(Recommendation {
                origin,
                number,
                item_number,
                addressee,
                quote: clause.quote,
                ..Recommendation::default()
            });
        }
    }
}

/// A report without a label of recommendations that asks something of a body in one paragraph: "The Forum is asked to note
/// the forecast." The first such paragraph is its recommendation; the later ones say it again.
fn asked_once(reading: &Reading<'_>, passages: &[Passage<'_, '_>], document: &mut Document) {
    if !document.recommendations.is_empty() {
        return;
    }
    let asks = |passage: &Passage<'_, '_>| {
        let words = passage.bare(reading);
        let body = asked_body(words).filter(|body| telling::is_body(body) && words.len() < 600)?;
        (!clause::is_lead(words)).then(|| squeeze(body))
    };
    let Some((passage, addressee)) = passages.iter().find_map(|passage| Some((passage, asks(passage)?))) else {
        return;
    };
    document.recommendations.push(Recommendation {
        origin: Some(Origin::Officer),
        item_number: document.item_at(passage.span.start),
        addressee: Some(addressee),
        quote: quote_over(reading, &[*passage], 0, u32::MAX),
        ..Recommendation::default()
    });
}

/// The sentences that lead up to a recommendation.
const IT_IS: &Wordings = &Wordings::new(&[
    "it is recommended that",
    "it is therefore recommended that",
    "it is further recommended that",
    "it is also recommended that",
]);

/// The words after a label of recommendations; `None` where the passage has none.
fn label(words: &str, proposed: bool) -> Option<&str> {
    let draft = if proposed { PROPOSED.after_longest(words) } else { None };
    let rest = LABELS.after_longest(words).into_iter().chain(draft).min_by_key(|rest| rest.len())?;
    let stopped = rest.trim_start();
    let text = stopped.trim_start_matches([':', '–', '-', '—', '*', ' ', '\n', '\u{a0}', '.']);
    let alone = text.is_empty() && words.len() < 60;
    let follows = stopped.starts_with([':', '–', '—', '-']) && stopped.len() > text.len();
    let said = words.starts_with("RECOMMENDED") && starts_with_any(&["recommended that"], words);
    let heads = said || starts_with_any(IT_IS, words);
    (alone || follows || heads).then_some(text)
}

// asked-of = ["the"] body "is recommended to" (":" | a list in the sentence)
/// "Cabinet is recommended to:", "The Cabinet is RECOMMENDED to (a) receive ... (b) approve ...": what is asked of it.
fn asked_of(words: &str) -> Option<&str> {
    let (at, end) = find_any(words, ASKED).filter(|(at, _)| *at < 80)?;
    let body = words.get(..at)?.trim();
    let named = telling::is_body(body);
    let rest = words.get(end..)?.trim_start_matches([':', '-', '–', ' ', '\n', '\u{a0}']);
    (named && (rest.is_empty() || inline_list(rest).len() > 1)).then_some(rest)
}

/// Whom the last passage that asks before `place` asks: "Cabinet is asked to:".
fn asked_before(leads: &[Passage<'_, '_>], place: u32) -> Option<String> {
    let before = leads.iter().rev().filter(|passage| passage.span.start <= place);
    before.filter_map(|passage| asked_body(passage.words)).map(squeeze).next()
}

/// asked-body = [label ":"] ["the"] body "is asked to"
fn asked_body(words: &str) -> Option<&str> {
    let words = label(words, false).unwrap_or(words);
    let (at, _) = find_any(words, ASKED).filter(|(at, _)| *at < 80)?;
    let body = words.get(..at)?.trim();
    (body.starts_with(char::is_uppercase) && !body.contains(['.', ',', ';', ':'])).then_some(body)
}

/// What is recommended under a label: inline, in a list after a lead, or in paragraphs.
fn recommended<'s>(
    reading: &Reading<'s>,
    passages: &[Passage<'_, 's>],
    passage: &Passage<'_, 's>,
    rest: &'s str,
    next: usize,
) -> (Vec<Clause>, usize) {
    let inline = inline_list(rest);
    let quote = |words: &'s str| {
        let span = reading.span_of(words).unwrap_or(passage.span);
        Quote::of_pieces(reading.source, passage.pieces(span))
    };
    if !inline.is_empty() {
        let clause = |(bare, from, to): &(&str, usize, usize)| {
            Some(Clause { number: Some((*bare).to_owned()), quote: quote(rest.get(*from..*to)?) })
        };
        return (inline.iter().filter_map(clause).collect(), next);
    }
    if clause::is_lead(rest) {
        return listed(reading, passages, next);
    }
    (vec![Clause { number: None, quote: quote(rest) }], next)
}

/// A list after a label: after its lead ("Cabinet is asked to:"), or a paragraph that asks.
fn listed<'s>(reading: &Reading<'s>, passages: &[Passage<'_, 's>], next: usize) -> (Vec<Clause>, usize) {
    let leads = |first: &&Passage<'_, 's>| {
        !first.is_heading() || clause::is_lead(first.words) || clause::starts_that(first.words)
    };
    let Some(first) = passages.get(next).filter(leads) else {
        return (Vec::new(), next);
    };
    let (marker, words) = first.marked(reading);
    let inline = inline_list(words);
    if !inline.is_empty() && marker.is_none() {
        return recommended(reading, passages, first, words, next + 1);
    }
    // "That Cabinet agree", "The Committee is asked to", and the list below it.
    let below = passages.get(next + 1).and_then(|below| below.marked(reading).0);
    let listed = below.is_some_and(|marker| matches!(marker.bare, "1" | "a" | "i"));
    let opens = || clause::starts_that(words) || find_any(words, ASKED).is_some_and(|(_, end)| end == words.len());
    let broken = listed && opens() && words.len() < 120 && !words.ends_with(['.', ';']);
    // "(1) Approve the plan, and note the changes:" is the first of the list, and its own list follows.
    let own = marker.is_some() && verb::active(words).is_some();
    let lead = (clause::is_lead(words) && !own || marker.is_none() && broken) && words.len() < 200;
    let from = if lead { next + 1 } else { next };
    let (mut clauses, after) = clauses::following(reading, passages, from, true, None);
    let asks = find_any(words, ASKED).is_some();
    if !lead && marker.is_none() && asks {
        clauses.truncate(1);
    }
    // "and" in a line of its own joins two items and is none.
    clauses.retain(|clause| clause.quote.text.contains(char::is_whitespace));
    for clause in &mut clauses {
        // A paragraph's own section number is its address, not the recommendation's number.
        clause.number = clause.number.take().filter(|number| !number.contains('.'));
    }
    (clauses, after)
}

/// A report prints its recommendations on the cover and again at the end: the first stay.
fn repeats(document: &Document, clauses: &[Clause]) -> bool {
    let head = |text: &str| text.split_whitespace().take(5).map(str::to_ascii_lowercase).collect::<Vec<_>>();
    clauses.first().is_some_and(|first| {
        document.recommendations.iter().any(|earlier| head(&earlier.quote.text) == head(&first.quote.text))
    })
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    #[test]
    fn it_is_further_recommended() {
        let text = "Report to the Lamps Committee, 20 June 2025\n\nIt is recommended that the lamps be lit.\n\nIt is further recommended that the posts be painted.\n\nIt is often recommended that lamps be clean.";
        let found = crate::parse(&Source::from_text("a", text)).value.recommendations;
        let texts: Vec<&str> = found.iter().map(|found| found.quote.text.as_str()).collect();
        assert_eq!(texts, ["the lamps be lit.", "the posts be painted."]);
    }

    #[test]
    fn each_body_is_asked_in_its_own_list() {
        let asked = |second: &str| -> Vec<(Option<String>, Option<String>)> {
            let text = format!(
                "Report to the Lamps Committee, 20 June 2025\n\nReport of: Ann Lake\n\nRecommendations\n\nThe Lamps Committee is asked to\n1. note the lamps; and\n2. mend the posts.\n\n{second}\n3. pay for them.\n\nThe lamps are old.\n"
            );
            let found = crate::parse(&Source::from_text("a", text)).value.recommendations;
            found.into_iter().map(|found| (found.number, found.addressee)).collect()
        };
        let pair = |number: &str, body: &str| (Some(number.to_owned()), Some(body.to_owned()));
        let committee = [pair("1", "The Lamps Committee"), pair("2", "The Lamps Committee")];
        assert_eq!(asked("Council is invited to:"), [&committee[..], &[pair("3", "Council")]].concat());
        assert_eq!(asked("Visitors were invited to:"), committee);
    }
}
