//! Actions without an owner or a date, in lists where the others have one.

use super::finding::{finding, short};
use crate::document::Reading;
use crate::model::{Action, ActionKind, Check, Document, Severity};

/// A clerk asks where the paper itself names owners and dates and leaves some out; a paper that names none has its reasons.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let actions: Vec<&Action> =
        document.actions.iter().filter(|action| action.kind == Some(ActionKind::Action)).collect();
    let unowned = left_out(&actions, |action| action.owner.is_some());
    let undated = left_out(&actions, |action| action.due.due_text.is_some());
    let raise = |code, what, actions: Vec<&Action>| {
        let one = |action: &Action| {
            let message =
                format!("“{}” has no {what}, though the other actions have: ask for it.", short(&action.quote.text));
            finding(reading, code, Severity::Note, message, [action.quote.span()])
        };
        actions.into_iter().map(one).collect::<Vec<_>>()
    };
    let mut found = raise("commitment-without-owner", "owner", unowned);
    found.extend(raise("commitment-without-date", "date", undated));
    found
}

/// The few that lack what at least three others, and three in four of all, have.
fn left_out<'d>(actions: &[&'d Action], has: fn(&Action) -> bool) -> Vec<&'d Action> {
    let with = actions.iter().filter(|action| has(action)).count();
    if with < 3 || with * 4 < actions.len() * 3 {
        return Vec::new();
    }
    actions.iter().filter(|action| !has(action)).copied().collect()
}
