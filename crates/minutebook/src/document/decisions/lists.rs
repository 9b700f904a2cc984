//! Lists of decisions without a label: below "It was agreed that:", below the body's name, in the record of a decision.

use super::motion::{Beside, give_vote};
use super::sentence::{be_decided, post_decides};
use super::{Item, decision, decision_to};
use crate::document::clauses::{self, Clause};
use crate::document::passage::Passage;
use crate::model::{Decision, Verb};
use crate::phrase::telling::{self, Telling, Told};
use crate::phrase::{Wordings, clause, find_any, mover, sentences, starts_with_any, verb};

/// The list of a decision's record that has no label: "(i) To approve the plan", "• Noted the costs", "1) agrees the rent",
/// "a) APPROVE the rates", "1.1 That the rule be waived". What the first two items show, all of them are.
pub(super) fn acts(item: &Item<'_, '_, '_>) -> Vec<Decision> {
    let starts = |passage: &Passage<'_, '_>| {
        let (marker, words) = passage.marked(item.reading);
        marker.is_some() && is_act(words)
    };
    let Some(first) = item.passages.iter().position(starts) else { return Vec::new() };
    let (clauses, _) = clauses::following(item.reading, item.passages, first, false, None);
    if clauses.len() < 2 || !clauses.iter().take(2).all(|clause| is_act(&clause.quote.text)) {
        return Vec::new();
    }
    clauses.into_iter().map(|clause| of_clause(clause, None)).collect()
}

/// The decision of one list item, where its words do not tell the verb with the one of the lead.
fn of_clause(clause: Clause, lead: Option<Verb>) -> Decision {
    decision(clause.quote, clause.number.as_deref(), lead)
}

/// The words of a lead, without the dash behind its colon: "It was agreed that: -".
fn undashed<'s>(passage: &Passage<'_, 's>) -> &'s str {
    passage.words.trim_end_matches(['-', '–', ' ', '\u{a0}'])
}

/// Whether a list item says what is decided by its first words: "To approve", "Noted", "agrees", "APPROVE", "That it be",
/// "the plan be adopted".
fn is_act(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or("");
    let capitals = first.len() > 3 && first.bytes().all(|byte| byte.is_ascii_uppercase());
    let task = crate::phrase::wording::after("to", words).map(str::trim_start);
    let done = words.starts_with(char::is_uppercase) && first.ends_with("ed");
    let core =
        task.filter(|_| words.starts_with('T')).or_else(|| (done || capitals || first.ends_with('s')).then_some(words));
    let passive =
        || verb::passive(words).and_then(|(at, _)| words.get(at..)).is_some_and(|be| starts_with_any(&["be"], be));
    core.is_some_and(|core| verb::active(core).is_some()) || clause::starts_that(words) || passive()
}

/// "It was agreed that: -" with its list: each item of the list is a decision.
pub(super) fn led(item: &Item<'_, '_, '_>, place: usize, passage: &Passage<'_, '_>) -> Option<(Vec<Decision>, usize)> {
    undashed(passage).ends_with(':').then_some(())?;
    let last = sentences(passage.words).last()?.of_text(passage.words);
    let taken = clause::starts_that(last)
        && find_any(last, &["following actions be taken", "following action be taken"]).is_some();
    let asks = Told { telling: Telling::Bare, start: 0, end: 0, verb: None };
    let post = || if item.record { post_decides(last) } else { None };
    let told = telling::it_was(last).or_else(|| telling::body_decides(last)).or_else(post).or(taken.then_some(asks))?;
    // "The Council objects to it due to:": the reasons are no decisions.
    let grounds = find_any(last, &["grounds", "reasons", "reason"]).is_some();
    (!grounds && (told.telling != Telling::Body || told.verb != Some(Verb::Other))).then_some(())?;
    let (clauses, next) = clauses::following(item.reading, item.passages, place + 1, false, None);
    (!clauses.is_empty()).then(|| {
        let decided = |clause: Clause| {
            let mut decision = of_clause(clause, told.verb);
            give_vote(&mut decision, Beside { words: last, cues: passage.cues });
            decision
        };
        (clauses.into_iter().map(decided).collect(), next)
    })
}

/// A list without a lead whose first item says what is decided: "(a) That the plan be approved; (b) That it be printed".
pub(super) fn unled(
    item: &Item<'_, '_, '_>,
    place: usize,
    passage: &Passage<'_, '_>,
) -> Option<(Vec<Decision>, usize)> {
    let (marker, words) = passage.marked(item.reading);
    let first = marker.is_some_and(|marker| matches!(marker.bare, "" | "1" | "a" | "i" | "A"));
    (first && clause::starts_that(words)).then(|| be_decided(words)).flatten()?;
    let (clauses, next) = clauses::following(item.reading, item.passages, place, false, None);
    let listed = next > place + 1 && clauses.iter().all(|clause| clause::starts_that(&clause.quote.text));
    listed.then(|| (clauses.into_iter().map(|clause| of_clause(clause, None)).collect(), next))
}

/// "The following were appointed:" with a list of posts and holders, "Village hall – Mr Oak": each is an appointment.
pub(super) fn appointed(
    item: &Item<'_, '_, '_>,
    place: usize,
    passage: &Passage<'_, '_>,
) -> Option<(Vec<Decision>, usize)> {
    let words = undashed(passage);
    words.ends_with(':').then_some(())?;
    find_any(sentences(words).last()?.of_text(words), WERE_APPOINTED)?;
    let (clauses, next) = clauses::following(item.reading, item.passages, place + 1, false, None);
    let appoint = |clause: Clause| decision_to(clause.quote, clause.number.as_deref(), Some(Verb::Appoint));
    let all = clauses.len() > 1 && clauses.iter().all(|clause| holder(&clause.quote.text).is_some());
    all.then(|| (clauses.into_iter().map(appoint).collect(), next))
}

const WERE_APPOINTED: &Wordings = &Wordings::new(&[
    "were appointed",
    "was appointed",
    "were elected",
    "were nominated",
    "were confirmed",
    "following were agreed",
    "appointments were made",
    "appointments were agreed",
]);

/// The name behind a post and its dash, where nothing but another name follows: "Footpaths – Dr Hill and Ms Pym".
fn holder(text: &str) -> Option<&str> {
    let (post, tail) = [" – ", " - ", ": "].iter().find_map(|dash| text.rsplit_once(dash))?;
    let (first, mut rest) = mover::name(tail.trim_start())?;
    while let Some((_, next)) =
        ["and", "&", ","].iter().find_map(|join| mover::name(rest.trim_start().strip_prefix(join)?.trim_start()))
    {
        rest = next;
    }
    let ends = !rest.contains(char::is_alphanumeric);
    (ends && post.len() < 80 && post.starts_with(char::is_uppercase)).then_some(first)
}

/// "Schools Forum:", "The Cabinet has" with a list of what it did: "noted the forecast; approved the transfer".
pub(super) fn body_led(
    item: &Item<'_, '_, '_>,
    place: usize,
    passage: &Passage<'_, '_>,
) -> Option<(Vec<Decision>, usize)> {
    let lead = undashed(passage);
    let body = [":", " has", " have"].iter().find_map(|end| lead.strip_suffix(end))?;
    (body.len() < 80 && telling::is_body(body)).then_some(())?;
    let (clauses, next) = clauses::following(item.reading, item.passages, place + 1, false, None);
    let past = |clause: &Clause| {
        let first = clause.quote.text.split_whitespace().next().unwrap_or("");
        first.ends_with("ed") || first.ends_with("ED")
    };
    let decides = |clause: &Clause| verb::active(&clause.quote.text).is_some();
    // "asked for an update" decides beside "noted the report"; "attended the fair" alone does not.
    let all = clauses.iter().all(past) && clauses.iter().filter(|clause| decides(clause)).count() * 2 > clauses.len();
    all.then(|| {
        let done = |clause: Clause| {
            let mut decision = of_clause(clause, Some(Verb::Other));
            let words = decision.quote.text.clone();
            give_vote(&mut decision, Beside { words: &words, cues: crate::phrase::cues(&words) });
            decision
        };
        (clauses.into_iter().map(done).collect(), next)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn decisions(text: &str) -> Vec<Decision> {
        crate::parse(&Source::from_text("a", text)).value.decisions
    }

    #[test]
    fn appointments_stand_in_a_list() {
        let text = "Minutes of Thornaby Parish Council held on 6 May 2018\n\n1. POSTS\n\nThe following were appointed:\n\n• Village hall – Cllr Bo Lind\n• Footpaths – Dr Ann Hill and Cora Moss\n\n2. ROADS\n\nThe following were confirmed:\n\n• The lamp – it was mended\n• The gate – it was not";
        let found: Vec<_> = decisions(text).into_iter().map(|found| (found.verb, found.quote.text)).collect();
        let post = |words: &str| (Some(Verb::Appoint), words.to_owned());
        assert_eq!(found, [post("Village hall – Cllr Bo Lind"), post("Footpaths – Dr Ann Hill and Cora Moss")]);
    }

    #[test]
    fn votes_stand_below_a_list() {
        let text = "Minutes of the Council held on 6 May 2018\n\n1. RENTS\n\nThe Cabinet resolved that:\n\n(a) the rents be raised; and\n\n(b) the plan be noted.\n\nProposed by Cllr Ash, seconded by Cllr Oak. All agreed.";
        let found: Vec<_> = decisions(text).into_iter().map(|found| (found.seconder, found.carried)).collect();
        assert_eq!(found, vec![(Some("Cllr Oak".to_owned()), Some(true)); 2]);
    }

    #[test]
    fn a_body_s_list_may_begin_with_any_deed() {
        let text = |lead: &str| {
            format!(
                "Minutes of the Board held on 6 May 2018\n\n1. RENTS\n\n{lead}\n\n• noted the plan;\n• asked for a map; and\n• agreed the rents."
            )
        };
        let verbs: Vec<_> = decisions(&text("The Board:")).into_iter().map(|found| found.verb).collect();
        assert_eq!(verbs, [Some(Verb::Note), Some(Verb::Other), Some(Verb::Agree)]);
        assert!(decisions(&text("The tenants:")).is_empty());
    }

    #[test]
    fn an_act_is_told_by_its_first_words() {
        for words in
            ["To approve the plan", "Noted the costs", "agrees the rent", "APPROVE the rates", "the plan be adopted"]
        {
            assert!(is_act(words), "{words}");
        }
        for words in ["to approve the plan was hard", "agree or not", "The plan was adopted", "Costs rose"] {
            assert!(!is_act(words), "{words}");
        }
    }

    #[test]
    fn holder_stands_behind_a_post() {
        assert_eq!(holder("Village hall – Councillor Bo Lind"), Some("Councillor Bo Lind"));
        assert_eq!(holder("Footpaths – Dr Ann Hill and Cora Moss"), Some("Dr Ann Hill"));
        for text in ["Village hall – to be let in May", "Footpaths – Ann Hill walked them all", "Councillor Bo Lind"]
        {
            assert_eq!(holder(text), None, "{text}");
        }
    }
}
