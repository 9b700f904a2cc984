//! Actions: the words by which somebody is to do something, says so, or is asked to.

mod deeds;
mod infinitive;
mod label;
mod request;
mod undertaking;

use super::Cue;
use crate::model::ActionKind;

pub use infinitive::{after_id, owner_to, sets_to_deed};
pub use label::{
    InlineLabel, action_label, capital_tail, capital_task, imperative, inline_label, next_matter, owned_label,
};
pub use request::{agreed_that, asked, echo_task, to_be_done};
pub use undertaking::{and_promise, delivered, pronoun_promise, undertakes};

/// Words near which an action may stand.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("action", Cue::Action),
    ("clerk", Cue::Action),
    ("agreed to", Cue::Action),
    ("offered", Cue::Action),
    ("undert", Cue::Action),
    ("promis", Cue::Action),
    ("committed to", Cue::Action),
    ("asked", Cue::Action),
    ("request", Cue::Action),
    ("urged", Cue::Action),
    ("instructed", Cue::Action),
    ("volunteer", Cue::Action),
    ("would", Cue::Action),
    ("will", Cue::Action),
    ("intention", Cue::Action),
    ("invited to", Cue::Action),
    ("be invited", Cue::Action),
    ("be contacted", Cue::Action),
    ("to confirm", Cue::Action),
    ("to send", Cue::Action),
    ("to advise", Cue::Action),
    ("to arrange", Cue::Action),
    ("to contact", Cue::Action),
    ("to write", Cue::Action),
    ("to report", Cue::Action),
    ("to provide", Cue::Action),
    ("to circulate", Cue::Action),
    ("to bring", Cue::Action),
    ("to share", Cue::Action),
    ("to review", Cue::Action),
    ("to publish", Cue::Action),
    ("to obtain", Cue::Action),
    ("to check", Cue::Action),
    ("to meet", Cue::Action),
    ("to follow up", Cue::Action),
    ("to email", Cue::Action),
    ("to speak", Cue::Action),
    ("to visit", Cue::Action),
    ("to inform", Cue::Action),
    ("to chase", Cue::Action),
    ("to investigate", Cue::Action),
    ("to update", Cue::Action),
    ("to prepare", Cue::Action),
    ("to draft", Cue::Action),
    ("to liaise", Cue::Action),
    ("to seek", Cue::Action),
    ("to organise", Cue::Action),
    ("to feed back", Cue::Action),
    ("to forward", Cue::Action),
    ("to raise", Cue::Action),
    ("arrange", Cue::Action),
    ("chairman to", Cue::Action),
    ("request was made", Cue::Action),
    ("action to", Cue::Action),
    ("requests were made", Cue::Action),
    ("be invited to attend", Cue::Action),
    ("arranging", Cue::Action),
    ("chasing", Cue::Action),
    ("drafting", Cue::Action),
    ("organising", Cue::Action),
    ("looking into", Cue::Action),
    ("investigating", Cue::Action),
];

/// The words of which one stands wherever a task of each kind is told.
pub(super) const TASK_CUES: &[(&str, Cue)] = &[
    ("asked", Cue::Ask),
    ("requested", Cue::Ask),
    ("urged", Cue::Ask),
    ("instructed", Cue::Ask),
    ("encouraged to", Cue::Ask),
    ("request was made", Cue::Ask),
    ("requests were made", Cue::Ask),
    ("will", Cue::Will),
    ("would", Cue::Will),
    ("and will", Cue::AndWill),
    ("and would", Cue::AndWill),
    ("will be added", Cue::Delivered),
    ("will be brought", Cue::Delivered),
    ("will be circulated", Cue::Delivered),
    ("will be emailed", Cue::Delivered),
    ("will be invited", Cue::Delivered),
    ("will be produced", Cue::Delivered),
    ("will be provided", Cue::Delivered),
    ("will be published", Cue::Delivered),
    ("will be sent", Cue::Delivered),
    ("will be shared", Cue::Delivered),
    ("will be supplied", Cue::Delivered),
    ("would be brought", Cue::Delivered),
    ("would be circulated", Cue::Delivered),
    ("would be emailed", Cue::Delivered),
    ("would be incorporated", Cue::Delivered),
    ("would be invited", Cue::Delivered),
    ("would be presented", Cue::Delivered),
    ("would be produced", Cue::Delivered),
    ("would be provided", Cue::Delivered),
    ("would be published", Cue::Delivered),
    ("would be reported", Cue::Delivered),
    ("would be sent", Cue::Delivered),
    ("would be shared", Cue::Delivered),
    ("would be submitted", Cue::Delivered),
    ("would be supplied", Cue::Delivered),
    ("he will", Cue::PronounWill),
    ("she will", Cue::PronounWill),
    ("they will", Cue::PronounWill),
    ("he would", Cue::PronounWill),
    ("she would", Cue::PronounWill),
    ("offered to", Cue::PronounWill),
    ("he agreed to", Cue::PronounWill),
    ("she agreed to", Cue::PronounWill),
    ("they agreed to", Cue::PronounWill),
    ("he also agreed to", Cue::PronounWill),
    ("she also agreed to", Cue::PronounWill),
    ("he also undertook to", Cue::PronounWill),
    ("she also undertook to", Cue::PronounWill),
    ("he also promised to", Cue::PronounWill),
    ("she also promised to", Cue::PronounWill),
    ("he undertook to", Cue::PronounWill),
    ("she undertook to", Cue::PronounWill),
    ("he promised to", Cue::PronounWill),
    ("and agreed to", Cue::PronounWill),
    ("and undertook to", Cue::PronounWill),
    ("and promised to", Cue::PronounWill),
    ("and also undertook to", Cue::PronounWill),
    ("she promised to", Cue::PronounWill),
    ("it will", Cue::PronounWill),
    ("would be making", Cue::PronounWill),
    ("agreed to", Cue::Undertake),
    ("action to", Cue::Undertake),
    ("offered to", Cue::Undertake),
    ("they would", Cue::Undertake),
    ("undert", Cue::Undertake),
    ("promised", Cue::Undertake),
    ("volunteered to", Cue::Undertake),
    ("committed to", Cue::Undertake),
    ("stated his", Cue::Undertake),
    ("stated her", Cue::Undertake),
    ("stated their", Cue::Undertake),
    ("arranging", Cue::Undertake),
    ("chasing", Cue::Undertake),
    ("drafting", Cue::Undertake),
    ("organising", Cue::Undertake),
    ("looking into", Cue::Undertake),
    ("investigating", Cue::Undertake),
    ("to be invited", Cue::ToBe),
    ("to be contacted", Cue::ToBe),
    ("to be informed", Cue::ToBe),
    ("to be written", Cue::ToBe),
    ("to be asked", Cue::ToBe),
    ("to be reported", Cue::ToBe),
    ("to be added", Cue::ToBe),
    ("to be arranged", Cue::ToBe),
    ("to be brought", Cue::ToBe),
    ("to be chased", Cue::ToBe),
    ("to be circulated", Cue::ToBe),
    ("to be forwarded", Cue::ToBe),
    ("to be obtained", Cue::ToBe),
    ("to be ordered", Cue::ToBe),
    ("to be purchased", Cue::ToBe),
    ("to be reminded", Cue::ToBe),
    ("to be repaired", Cue::ToBe),
    ("to be replaced", Cue::ToBe),
    ("to be requested", Cue::ToBe),
    ("to be sent", Cue::ToBe),
    ("to be submitted", Cue::ToBe),
    ("to ", Cue::Infinitive),
    ("clerk", Cue::Infinitive),
    ("action", Cue::ActionLabel),
    ("agreed that", Cue::AgreedThat),
    ("decided that", Cue::AgreedThat),
    ("action", Cue::EchoTask),
    ("do this", Cue::EchoTask),
    ("do so", Cue::EchoTask),
    ("arrange this", Cue::EchoTask),
    ("deal with this", Cue::EchoTask),
    ("following action", Cue::ActionList),
    ("actioned by", Cue::ActionList),
    ("actions arising", Cue::ActionList),
    ("actions were agreed", Cue::ActionList),
    ("action points", Cue::ActionList),
];

/// An action that a sentence tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task<'t> {
    /// Action, undertaking or request.
    pub kind: ActionKind,
    /// Who is to act, where the sentence says so.
    pub owner: Option<&'t str>,
}

impl<'t> Task<'t> {
    fn some(kind: ActionKind, owner: Option<&'t str>) -> Option<Self> {
        Some(Self { kind, owner })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::wording::{Wordings, Words};

    #[test]
    fn each_wording_has_its_cue() {
        let tables: [(&Wordings, &[Cue]); 9] = [
            (undertaking::UNDERTAKES, &[Cue::Undertake, Cue::PronounWill]),
            (undertaking::WILL, &[Cue::Will]),
            (undertaking::PRONOUN_PROMISES, &[Cue::PronounWill]),
            (undertaking::DELIVERED, &[Cue::Delivered]),
            (request::ASKED, &[Cue::Ask]),
            (request::ASKS, &[Cue::Ask]),
            (request::MADE, &[Cue::Ask]),
            (request::TO_BE_DONE, &[Cue::ToBe]),
            (request::DECIDED_THAT, &[Cue::AgreedThat]),
        ];
        for (table, cues) in tables {
            for words in table.words() {
                let found = crate::phrase::cues(words);
                assert!(cues.iter().any(|cue| found.has(*cue)), "{words}");
            }
        }
    }
}
