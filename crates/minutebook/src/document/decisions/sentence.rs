//! How one sentence without a label tells of a decision of this meeting.

use super::Item;
use crate::model::Verb;
use crate::phrase::mover::Movers;
use crate::phrase::telling::{self, Telling, Told, Verbs};
use crate::phrase::{Cue, CueSet, Wordings, find_any, mover, starts_with_any, verb, vote};

/// Words of sentences that tell of another meeting, another body or another time.
const ELSEWHERE: &Wordings = &Wordings::new(&[
    "at that meeting",
    "at the last meeting",
    "had agreed",
    "had been agreed",
    "previously agreed",
    "had already",
]);

/// How a sentence tells of a decision of this meeting; `alone` where its paragraph has no other.
pub(super) fn telling(item: &Item<'_, '_, '_>, sentence: &str, cues: CueSet, alone: bool) -> Option<Told> {
    let told = if cues.has(Cue::Decide) { decided(item, sentence, cues) } else { None };
    let told = told
        .or_else(|| noted(sentence, alone))
        .or_else(|| be_decided(sentence))
        .or_else(|| if cues.has(Cue::Decide) { agreed_by_all(sentence) } else { None })
        .or_else(|| if item.record { post_decides(sentence) } else { None })
        .or_else(|| if cues.has(Cue::Decide) { deferral(sentence) } else { None })
        .or_else(|| if cues.has(Cue::Second) { seconded(sentence) } else { None })
        .or_else(|| if cues.has(Cue::Vote) { by_all(sentence) } else { None })?;
    let another = match told.telling {
        Telling::Body => of_another(sentence, told.start) || starts_with_any(RECITED, sentence),
        Telling::Passive => sentence.get(told.end..).is_some_and(by_another),
        _ => false,
    };
    if item.parish && another {
        return None;
    }
    let short = crate::phrase::count_words(sentence, 5) < 5;
    // "The Panel agreed.": to what stands elsewhere.
    let bare = told.telling == Telling::Body && !sentence.get(told.end..).unwrap_or("").contains(char::is_alphanumeric);
    if short && bare {
        return None;
    }
    let elsewhere = sentence.ends_with('?')
        || (short && starts_with_any(&["this", "these", "that", "it"], sentence))
        || short_of_matter(sentence)
        || find_any(sentence, ELSEWHERE).is_some();
    (!elsewhere).then_some(told)
}

/// How a sentence tells by a verb that decides.
fn decided(item: &Item<'_, '_, '_>, sentence: &str, cues: CueSet) -> Option<Told> {
    let certain = |told: &Told| {
        !item.formal
            || item.parish
            || confirmed(sentence)
            || starts_with_any(&["apologies"], sentence)
            || of_money(sentence, told)
            || find_any(sentence, CHOSEN).is_some()
    };
    let verbs = Verbs::of(sentence);
    let it_was = if cues.has(Cue::ItWas) { verbs.it_was() } else { None };
    it_was
        .or_else(|| telling::answered(sentence))
        .or_else(|| verbs.bare())
        .or_else(|| verbs.body_decides())
        .or_else(|| verbs.was_decided().filter(certain).map(|told| with_verb(told, sentence)))
}

/// A passive with the verb of its sentence, where its own tells nothing: "were authorised", "was carried".
fn with_verb(told: Told, sentence: &str) -> Told {
    let after = sentence.get(told.end..).unwrap_or("");
    Told { verb: told.verb.or_else(|| verb::verb(after)).or_else(|| verb::verb(sentence)), ..told }
}

/// Whether the council that decides is not the parish's own: "The County Council agreed to", "Wiltshire Council approved".
fn of_another(sentence: &str, start: usize) -> bool {
    let Some((at, _)) = sentence.get(start..).and_then(|here| find_any(here, &["council"])) else { return false };
    let before = sentence.get(..start + at).unwrap_or("").trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let own = ["the", "this", "parish", "town", "community", "full", "that", "and"];
    at < 20 && word.starts_with(char::is_uppercase) && !own.iter().any(|own| own.eq_ignore_ascii_case(word))
}

/// What the meeting heard is not what it decides: "It was noted that the Council had no objection".
const RECITED: &Wordings = &Wordings::new(&["it was noted that", "it was reported that", "it was confirmed that"]);

/// "was approved by the county", "was agreed by Wessex Highways": others than the parish's own bodies.
fn by_another(rest: &str) -> bool {
    const OTHERS: &Wordings = &Wordings::new(&[
        "county",
        "district",
        "borough",
        "city council",
        "highways",
        "inspector",
        "inspectorate",
        "planning authority",
        "planning officer",
        "planning officers",
        "secretary of state",
        "government",
        "national park",
    ]);
    let near = rest.get(..rest.floor_char_boundary(60)).unwrap_or(rest);
    crate::phrase::wording::after("by", rest.trim_start()).is_some() && find_any(near, OTHERS).is_some()
}

/// "The motion was carried.": it says what came of a motion, not which.
fn short_of_matter(sentence: &str) -> bool {
    // "It was accepted that the road is narrow": what is granted is not decided.
    starts_with_any(&["it was accepted that", "it was also accepted that"], sentence)
        || starts_with_any(
            &["the motion was", "the amendment was", "the substantive motion was", "the proposal was carried"],
            sentence,
        ) && crate::phrase::count_words(sentence, 9) < 9
}

const PAPERS: &Wordings = &Wordings::new(&[
    "the report",
    "the update",
    "the presentation",
    "the position",
    "the contents",
    "the information",
    "the minutes",
    "the recommendations",
    "the work programme",
    "the content",
    "the action plan",
    "the report and",
]);

/// "Sections 1 and 2 read out and AGREED by all present.", in capitals.
fn agreed_by_all(sentence: &str) -> Option<Told> {
    let bare = sentence.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let before = ["AGREED by all", "AGREED by all present"].iter().find_map(|yes| bare.strip_suffix(yes))?;
    let told = Told { telling: Telling::Passive, start: 0, end: sentence.len(), verb: Some(Verb::Agree) };
    before.contains(char::is_alphanumeric).then_some(told)
}

/// "The minutes of the meeting held on 6 May were approved as a correct record": a decision beside labelled ones too.
fn confirmed(sentence: &str) -> bool {
    starts_with_any(&["the minutes", "minutes"], sentence) && find_any(sentence, RECORDS).is_some()
}

/// What minutes are said to be when they are confirmed.
const RECORDS: &Wordings = &Wordings::new(&[
    "correct record",
    "true record",
    "accurate record",
    "correct and accurate record",
    "true and correct record",
    "true and accurate record",
    "signed",
    "as correct",
]);

/// The choice of who takes the chair is a decision of the meeting, however formal its other resolutions are.
const CHOSEN: &Wordings = &Wordings::new(&[
    "elected chair",
    "elected chairman",
    "elected vice",
    "elected mayor",
    "elected deputy",
    "elected as chair",
    "elected as chairman",
    "elected as vice",
    "elected as the chair",
    "elected as mayor",
    "elected as deputy",
    "was co-opted",
    "duly co-opted",
    "duly elected",
    "duly appointed",
    "appointed chair",
    "appointed chairman",
    "appointed vice",
    "appointed as chair",
    "appointed as chairman",
    "appointed as vice",
]);

/// So is what is paid: "The following payments were approved", "A donation of £100 was agreed".
fn of_money(sentence: &str, told: &Told) -> bool {
    const PAID: &[&str] =
        &["payments", "cheques", "invoices", "accounts", "donation", "quotation", "precept", "grant of"];
    let subject = sentence.get(..told.start).unwrap_or("");
    crate::phrase::count_words(subject, 16) < 16 && find_any(subject, PAID).is_some()
}

/// "The report was noted.", alone in its paragraph.
fn noted(sentence: &str, alone: bool) -> Option<Told> {
    (alone && sentence.len() < 160).then_some(())?;
    let bare = sentence.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    (starts_with_any(PAPERS, sentence) || bare.ends_with(" were received and noted")).then_some(())?;
    let (start, verb) = verb::passive(sentence)?;
    Some(Told { telling: Telling::Passive, start, end: sentence.len(), verb: Some(verb) })
}

/// "That the report be noted.", without a label; "the request BE APPROVED", its verb in capitals.
pub(super) fn be_decided(sentence: &str) -> Option<Told> {
    let said = sentence.as_bytes();
    let capitals = memchr::memchr_iter(b'B', said).any(|at| said.get(at.saturating_sub(1)..at + 3) == Some(b" BE "));
    (capitals || starts_with_any(&["that"], sentence)).then_some(())?;
    let (start, verb) = verb::passive(sentence)?;
    let subjunctive = sentence
        .get(start..)
        .is_some_and(|rest| rest.starts_with("BE ") || !capitals && starts_with_any(&["be"], rest));
    subjunctive.then_some(Told { telling: Telling::Bare, start: 0, end: 0, verb: Some(verb) })
}

/// post-decides = "the" post ["has"] verb, in the record of its decision
///
/// "The Cabinet Member for Quays approved the plan", "The Chief Officer has agreed that the order be made"
pub(super) fn post_decides(sentence: &str) -> Option<Told> {
    const DECIDES: &[&str] =
        &["approved", "agreed", "authorised", "decided", "noted", "resolved", "endorsed", "confirmed"];
    let (start, end) = find_any(sentence, DECIDES).filter(|(start, _)| *start < 110)?;
    let post = sentence.get(..start)?.trim_end();
    let post = post.strip_suffix(" has").unwrap_or(post);
    let named = starts_with_any(&["the"], post) && find_any(post, POSTS).is_some() && !post.contains(['.', ';', ':']);
    let verb = verb::active(sentence.get(start..)?);
    (named && find_any(post, NOT_BY).is_none()).then_some(Told { telling: Telling::Body, start: 0, end, verb })
}

/// The posts whose decisions have records of their own.
const POSTS: &Wordings = &Wordings::new(&[
    "director",
    "officer",
    "head of",
    "chief executive",
    "cabinet member",
    "executive member",
    "portfolio holder",
    "leader",
    "mayor",
    "solicitor",
]);
/// Words by which a post is not the one that decides.
const NOT_BY: &Wordings =
    &Wordings::new(&["was", "were", "be", "been", "is", "are", "had", "report", "by", "that", "which", "not", "to"]);

fn deferral(sentence: &str) -> Option<Told> {
    let short = || crate::phrase::count_words(sentence, 30) < 30;
    (telling::deferred(sentence) && short()).then_some(Told {
        telling: Telling::Deferred,
        start: 0,
        end: 0,
        verb: Some(Verb::Defer),
    })
}

/// "Mr Paterson proposed that the minutes be adopted, seconded by Mr Bonnett."
fn seconded(sentence: &str) -> Option<Told> {
    let movers = Some(mover::movers(sentence)).filter(Movers::are_both)?;
    // A line of movers alone tells of no matter; "Proposed by Mr Ash as a true record, seconded by Ms Oak" does.
    let record = || find_any(sentence, RECORDS).is_some();
    let matter = || movers.matter(sentence).is_some() || mover::movers_line(sentence).is_none() || record();
    matter().then_some(PUT)
}

/// What all say yes to, in a sentence of their vote.
fn by_all(sentence: &str) -> Option<Told> {
    let agreement =
        starts_with_any(&["there was unanimous agreement to", "there was unanimous agreement that"], sentence);
    let told = || agreement.then_some(Told { verb: Some(Verb::Agree), ..PUT });
    proposed(sentence).or_else(|| all_agreed(sentence)).or_else(told)
}

/// "It was proposed that Mr Lind be co-opted and all were in favour."
fn proposed(sentence: &str) -> Option<Told> {
    const YES: &[&str] = &["all in favour", "all were in favour", "all agreed", "unanimously", "unanimous", "carried"];
    let put_forward = starts_with_any(&["it was proposed", "it was unanimously proposed"], sentence);
    let carried = || vote::outcome(sentence).is_some_and(|outcome| outcome != vote::Outcome::Lost);
    (put_forward && find_any(sentence, YES).is_some() && carried()).then_some(PUT)
}

/// "A member suggested a fund for the lifeboat; all agreed."
fn all_agreed(sentence: &str) -> Option<Told> {
    let bare = sentence.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let before = ["all agreed", "all were in favour"].iter().find_map(|yes| bare.strip_suffix(yes))?.trim_end();
    let before = before.strip_suffix(" and").unwrap_or(before);
    let put = before.ends_with([';', ',']) && find_any(before, &["suggested", "proposed"]).is_some();
    put.then_some(Told { verb: Some(Verb::Agree), ..PUT })
}

/// A motion told in a sentence.
pub(super) const PUT: Told = Told { telling: Telling::Bare, start: 0, end: 0, verb: None };

/// Words by which a motion puts somebody into an office.
pub(super) const INTO_OFFICE: &Wordings = &Wordings::new(&[
    "for chair",
    "for chairman",
    "for vice",
    "for the position of",
    "for the office of",
    "as chair",
    "as chairman",
    "as vice",
    "as the vice",
    "as treasurer",
    "as secretary",
    "be chair",
    "be chairman",
    "be vice",
    "be mayor",
    "be deputy mayor",
    "be secretary",
    "be treasurer",
    "continue as chair",
    "continue as chairman",
    "continue as vice",
    "continue as clerk",
    "continue as treasurer",
    "continue as secretary",
    "continues as chair",
    "continues as chairman",
    "continues as clerk",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_agree_to_what_somebody_suggests() {
        assert!(all_agreed("N. Orr suggested a fund for the lifeboat; all agreed.").is_some());
        assert!(all_agreed("It was suggested that a lamp be bought, and all were in favour.").is_some());
        assert!(all_agreed("N. Orr suggested that not all agreed.").is_none());
        assert!(all_agreed("The lamp was lit, all agreed.").is_none());
    }

    #[test]
    fn all_agree_in_a_sentence() {
        assert!(by_all("There was unanimous agreement to support it.").is_some());
        assert!(by_all("There was unanimous praise for the lamp.").is_none());
    }

    #[test]
    fn capitals_agree_for_all() {
        assert!(agreed_by_all("Sections 1 and 2 read out and AGREED by all present.").is_some());
        assert!(agreed_by_all("The date was not agreed by all.").is_none());
        assert!(agreed_by_all("AGREED by all.").is_none());
    }
}
