//! What one body recommends to another: the body, and what it is to do.

use crate::phrase::rare::Rare;
use crate::phrase::starts::word_starts;
use crate::phrase::wording::{Wordings, after, find_any, starts_with_any};

/// recommended-to = "to" body up to ":" or "that"
///
/// "RECOMMENDED to Council that", "RESOLVED TO RECOMMEND to the Cabinet:"
pub(super) fn recommended_to(text: &str) -> Option<(&str, &str)> {
    let body = after("to", text)?.trim_start();
    let body = after("the", body).map_or(body, str::trim_start);
    if !body.starts_with(char::is_uppercase) {
        return None;
    }
    let end = word_starts(body)
        .find(|at| body.get(*at..).is_some_and(|here| starts_with_any(&["that", "to"], here)))
        .into_iter()
        .chain(body.find([':', '–', '-', '\n', '.']))
        .min()
        .or_else(|| (body.len() < 60).then_some(body.len()))?;
    let name = body.get(..end)?.trim();
    (name.len() < 80).then(|| body.get(end..).map(|rest| (name, rest))).flatten()
}

const RECOMMEND: Rare = Rare::new("recommend");
const AGREES: &Wordings = &Wordings::new(&[
    "agreed to recommend",
    "resolved to recommend",
    "agree to recommend",
    "agreed to make a recommendation",
]);
const BE_RECOMMENDED: &Wordings = &Wordings::new(&["be recommended to", "be recommended that", "is recommended to"]);

/// agrees-to-recommend = ("agreed" | "resolved") "to recommend" ["to" body]
///
/// "The Committee agreed to recommend to Cabinet that a lead be appointed"; gives the body, where one is named.
pub fn agrees_to_recommend(text: &str) -> Option<Option<&str>> {
    if !RECOMMEND.stands_in(text) {
        return None;
    }
    let (_, end) = find_any(text, AGREES)?;
    let rest = text.get(end..)?.trim_start();
    Some(recommended_to(rest).map(|(body, _)| body))
}

/// asks-body = ["that"] ["the"] body "be recommended to" rest | "that it be recommended to" body "that" rest
///
/// "That the Executive be recommended to approve the plan"; gives the body and what it is to do.
pub fn asks_body(text: &str) -> Option<(&str, &str)> {
    if !RECOMMEND.stands_in(text) {
        return None;
    }
    let core = after("that", text).map_or(text, str::trim_start);
    let core = after("the", core).map_or(core, str::trim_start);
    if let Some(rest) = after("it be recommended to", core) {
        let rest = rest.trim_start();
        let (at, end) = find_any(rest, &["that"])?;
        let body = rest.get(..at)?.trim_end_matches([' ', ',', '\n']);
        let body = after("the", body).map_or(body, str::trim_start);
        return (body.len() < 80).then(|| rest.get(end..).map(|rest| (body, rest)))?;
    }
    let (at, end) = find_any(core, BE_RECOMMENDED)?;
    let body = core.get(..at)?.trim_end();
    let named = body.starts_with(char::is_uppercase) && body.len() < 70 && !body.contains([',', ';', '.']);
    named.then(|| core.get(end..).map(|rest| (body, rest)))?
}

/// recommends-to = ("recommend" | "recommends") ["to"] body ("that" | "to")
///
/// "Recommend to Cabinet that the hubs be kept", "recommends to the Council to adopt it"; gives the body.
pub fn recommends_to(text: &str) -> Option<&str> {
    let core = after("that", text).map_or(text, str::trim_start);
    let core = after("to", core).map_or(core, str::trim_start);
    let rest = ["recommend", "recommends"].iter().find_map(|word| after(word, core))?;
    let (body, rest) = recommended_to(rest.trim_start())?;
    starts_with_any(&["that", "to", "the"], rest.trim_start_matches([':', ' ', ','])).then_some(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recommends_to_names_the_body() {
        assert_eq!(recommends_to("Recommend to Cabinet that the hubs be kept"), Some("Cabinet"));
        assert_eq!(recommends_to("recommends to the Council that it be adopted"), Some("Council"));
        assert_eq!(recommends_to("Recommend that the Director write"), None);
    }
}
