//! Who will do what by when: promised in resolutions, in actions, and in running words.

use super::Reading;
use crate::model::{
    Action, ActionKind, Commitment, Decision, Document, Due, Outcome, OwnerKind, Record, Strength, Verb, record_id,
};
use crate::phrase::date::dates;
use crate::phrase::{
    Agent, Cue, Promise, agent, beneficiary, condition, cues, due, find_any, owner::holds_post, promise, sentences,
    squeeze, starts_with_any,
};
use crate::text::{Block, BlockKind, Span};
use chrono::NaiveDate;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let anchor = document.anchor();
    let mut commitments: Vec<Commitment> =
        document.decisions.iter().filter_map(|decision| of_decision(document, decision)).collect();
    commitments.extend(document.actions.iter().filter_map(|action| of_action(document, action)));
    let taken = taken_spans(document);
    for (at, block) in reading.with(Cue::Commit) {
        if !matches!(block.kind, BlockKind::Heading(_)) {
            told(reading, at, block, anchor, &taken, &mut commitments);
        }
    }
    for commitment in &mut commitments {
        commitment.item_number = commitment.item_number.or_else(|| document.item_at(commitment.quote.span_start));
    }
    commitments.sort_by_key(|commitment| commitment.quote.span_start);
    document.commitments = commitments;
}

/// Where a promise would be a decision's, an action's, or only a draft.
fn taken_spans(document: &Document) -> Vec<Span> {
    let decisions = document.decisions.iter().map(|decision| decision.quote.span());
    let actions = document.actions.iter().map(|action| action.quote.span());
    let drafts = document.recommendations.iter().map(|draft| draft.quote.span());
    let mut taken: Vec<Span> = decisions.chain(actions).chain(drafts).filter(|span| !span.is_empty()).collect();
    taken.sort_unstable();
    taken
}

/// Promises in the running words of a block.
fn told(
    reading: &Reading<'_>,
    at: usize,
    block: &Block,
    anchor: Option<NaiveDate>,
    taken: &[Span],
    commitments: &mut Vec<Commitment>,
) {
    let mut earlier = "";
    for sentence in reading.sentences_of(at) {
        let place = sentence.span;
        let words = reading.source.at(place);
        if sentence.cues.has(Cue::Commit)
            && !overlaps(taken, place)
            && let Some(promise) = promise(words, earlier)
        {
            commitments.push(of_promise(reading, block, place, words, promise, anchor));
        }
        earlier = words;
    }
}

/// Whether one of the sorted spans overlaps `place`.
fn overlaps(taken: &[Span], place: Span) -> bool {
    let after = taken.partition_point(|span| span.start < place.end);
    taken.iter().take(after).rev().take(8).any(|span| span.overlaps(place))
}

fn of_promise(
    reading: &Reading<'_>,
    block: &Block,
    place: Span,
    words: &str,
    promise: Promise,
    anchor: Option<NaiveDate>,
) -> Commitment {
    let said = |span: Option<Span>| span.map(|span| squeeze(span.of_text(words)));
    Commitment {
        owner: Some(without_auxiliary(promise.owner)),
        owner_kind: Some(promise.owner_kind),
        beneficiary: said(promise.beneficiary),
        strength: Some(promise.strength),
        condition: said(promise.condition),
        due: due_of(words, promise.deed, anchor),
        quote: reading.quote_within(block, place),
        ..Commitment::default()
    }
}

/// When the deed is due: in its own clause, else in words before the agent ("By May the Clerk will ...").
fn due_of(words: &str, deed: Span, anchor: Option<NaiveDate>) -> Due {
    let lead = words.get(..deed.start as usize).and_then(|before| before.split_once(',')).map_or("", |(lead, _)| lead);
    due(deed.of_text(words), anchor).or_else(|| due(lead, anchor)).map(|(_, due)| due).unwrap_or_default()
}

/// Verbs by which a body decides and commits nobody to a deed.
const NO_DEED: &[Verb] = &[
    Verb::Note,
    Verb::Approve,
    Verb::Endorse,
    Verb::Adopt,
    Verb::Confirm,
    Verb::Delegate,
    Verb::Appoint,
    Verb::Support,
    Verb::Defer,
    Verb::ExcludePublic,
    Verb::Thank,
    Verb::Receive,
    Verb::Accept,
    Verb::Reject,
];

/// A clause that binds somebody who is named.
fn of_decision(document: &Document, decision: &Decision) -> Option<Commitment> {
    let owner = decision.owner.as_deref()?;
    let idle = decision.verb.is_some_and(|verb| NO_DEED.contains(&verb));
    if idle || decision.outcome != Some(Outcome::Resolved) {
        return None;
    }
    let named = agent(owner);
    let owner_kind = kind_of(owner, named)?;
    let words = &decision.quote.text;
    Some(Commitment {
        item_number: decision.item_number,
        owner_kind: Some(owner_kind),
        beneficiary: beneficiary_beside(words, owner),
        owner: Some(without_article(owner, named)),
        strength: Some(Strength::Commitment),
        condition: condition(words, 0).map(|span| span.of_text(words).to_owned()),
        due: decision.due.clone(),
        quote: decision.quote.clone(),
        made_in: Some(Decision::TABLE.to_owned()),
        made_in_id: Some(record_id(&document.document_id, Decision::NAME, decision.quote.span_start)),
        ..Commitment::default()
    })
}

/// An action or an undertaking whose owner is named; a request binds nobody.
fn of_action(document: &Document, action: &Action) -> Option<Commitment> {
    let owner = action.owner.as_deref().filter(|_| action.kind != Some(ActionKind::Request))?;
    let words = &action.quote.text;
    let named = agent(owner);
    let group = owner.eq_ignore_ascii_case("all");
    // "the Chamberlain" is a post, as no name has an article.
    let articled = || starts_with_any(&["the"], owner) || find_any(words, &[format!("the {owner}").as_str()]).is_some();
    let owner_kind = match kind_of(owner, named) {
        Some(OwnerKind::Person) if articled() => Some(OwnerKind::Post),
        kind => kind,
    };
    let pronoun = ["i", "we", "he", "she", "they"].iter().any(|word| owner.eq_ignore_ascii_case(word));
    // Most words are too many, however their white space counts.
    let longest = owner.len() + 12;
    let long = || words.bytes().filter(u8::is_ascii_graphic).nth(longest).is_some();
    let only_owner = || !long() && words.contains(owner) && squeeze(words).len() <= longest;
    let unknown = owner_kind.is_none() && !group && !owner.contains('/');
    if pronoun || unknown || only_owner() {
        return None;
    }
    let told = sentences(words).find_map(|sentence| {
        let sentence = sentence.of_text(words);
        let promise = promise(sentence, "")?;
        let said = |span: Option<Span>| span.map(|span| squeeze(span.of_text(sentence)));
        Some((promise.strength, said(promise.beneficiary), said(promise.condition)))
    });
    let (strength, beneficiary, condition) = told.unwrap_or((Strength::Commitment, None, None));
    Some(Commitment {
        item_number: action.item_number,
        owner_kind,
        beneficiary,
        owner: Some(without_article(owner, named)),
        strength: Some(strength),
        condition: action.condition.clone().or(condition),
        due: action.due.clone(),
        quote: action.quote.clone(),
        made_in: Some(Action::TABLE.to_owned()),
        made_in_id: Some(record_id(&document.document_id, Action::NAME, action.quote.span_start)),
        ..Commitment::default()
    })
}

fn beneficiary_beside(words: &str, owner: &str) -> Option<String> {
    let found = beneficiary(words)?.of_text(words);
    (!found.eq_ignore_ascii_case(owner)).then(|| found.to_owned())
}

/// "The Care Board (ICB) has agreed": the verb's help is no part of who agreed.
fn without_auxiliary(owner: String) -> String {
    let bare = ["has", "have", "had"].iter().find_map(|word| owner.strip_suffix(word)?.strip_suffix(' '));
    // "Secretary; agreed to write": the sign that ends a label.
    bare.unwrap_or(&owner).trim_end_matches([' ', ';', ':', ',']).to_owned()
}

/// An owner as prose gives it too: "Clerk", not "The Clerk".
fn without_article(owner: &str, named: Option<Agent<'_>>) -> String {
    let bare = || ["The ", "the "].iter().find_map(|article| owner.strip_prefix(article)).unwrap_or(owner).to_owned();
    named.map_or_else(bare, |agent| squeeze(agent.words))
}

fn is_dated(owner: &str) -> bool {
    cues(owner).has(Cue::Date) || owner.bytes().any(|byte| byte.is_ascii_digit())
}

/// What an owner is that is read as `agent`, or as none; initials and plain names are people.
fn kind_of(owner: &str, agent: Option<Agent<'_>>) -> Option<OwnerKind> {
    let named = || owner.split_whitespace().all(|word| word.starts_with(|letter: char| letter.is_uppercase()));
    let date = || is_dated(owner) && dates(&format!("in {owner}")).next().is_some();
    let group = || owner.eq_ignore_ascii_case("all") || date();
    // "Assistant Director Leisure" is a post as surely as "Assistant Director of Leisure".
    let post = || owner.split_whitespace().nth(1).is_some() && holds_post(owner);
    let plain = || (named() && !group()).then(|| if post() { OwnerKind::Post } else { OwnerKind::Person });
    agent.map(|agent| agent.kind).or_else(plain)
}

#[cfg(test)]
mod tests {
    #[test]
    fn owners_without_what_hangs_on_them() {
        let bare = |owner: &str| super::without_auxiliary(owner.to_owned());
        assert_eq!(bare("Secretary;"), "Secretary");
        assert_eq!(bare("The Care Board has"), "The Care Board");
        assert_eq!(bare("The Hasty Board"), "The Hasty Board");
    }
}
