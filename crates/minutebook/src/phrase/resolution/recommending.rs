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

/// Whether a word of recommending stands in `text`.
pub fn speaks_of_recommending(text: &str) -> bool {
    RECOMMEND.stands_in(text)
}

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
    // "the Plan be recommended to Council": the Plan is no body, and is asked nothing.
    if core.get(end..)?.trim_start().starts_with(char::is_uppercase) {
        return None;
    }
    let body = core.get(..at)?.trim_end();
    let named = body.starts_with(char::is_uppercase) && body.len() < 70 && !body.contains([',', ';', '.']);
    named.then(|| core.get(end..).map(|rest| (body, rest)))?
}

/// "That the Plan be recommended to Council for approval", "be endorsed for recommendation to the County Council".
fn passed_on(text: &str) -> Option<&str> {
    let (_, end) = find_any(text, PASSED_ON)?;
    let rest = text.get(end..)?.trim_start();
    let body = after("the", rest).map_or(rest, str::trim_start);
    let mut length = 0;
    for word in body.split_inclusive(char::is_whitespace).take(6) {
        if !(word.starts_with(char::is_uppercase) || length > 0 && matches!(word.trim_end(), "and" | "&" | "of")) {
            break;
        }
        length += word.len();
        if word.trim_end().ends_with([',', '.', ';', ':']) {
            break;
        }
    }
    let name = body.get(..length)?.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    (!name.is_empty()).then_some(name)
}

const PASSED_ON: &Wordings = &Wordings::new(&["be recommended to", "for recommendation to"]);

/// Bodies that one recommends something to by telling what they do: "recommend that Council adopts the plan".
const FULL_BODIES: &[&str] =
    &["Full Council", "County Council", "City Council", "Borough Council", "Council", "Cabinet"];

/// recommends-to = ("recommend" | "recommends") ["to"] body ("that" | "to")
///
/// "Recommend to Cabinet that the hubs be kept", "recommends to the Council to adopt it"; gives the body.
pub fn recommends_to(text: &str) -> Option<&str> {
    let core = after("that", text).map_or(text, str::trim_start);
    let core = after("to", core).map_or(core, str::trim_start);
    let Some(rest) = ["recommend", "recommends"].iter().find_map(|word| after(word, core)) else {
        return if RECOMMEND.stands_in(core) { passed_on(core) } else { None };
    };
    let that = after("that", rest.trim_start()).map(str::trim_start);
    if let Some(body) = that.and_then(|rest| FULL_BODIES.iter().find(|body| after(body, rest).is_some())) {
        return Some(body);
    }
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
        assert_eq!(recommends_to("To RECOMMEND that Council agrees the plan"), Some("Council"));
        assert_eq!(recommends_to("Recommend that Councillor Low be thanked"), None);
        assert_eq!(recommends_to("That the Ferry Plan be recommended to Council for approval"), Some("Council"));
        assert_eq!(recommends_to("That it be recommended to visit the quay"), None);
        assert_eq!(asks_body("That the Ferry Plan be recommended to Council for approval"), None);
        assert_eq!(asks_body("That Cabinet be recommended to buy a ferry"), Some(("Cabinet", " buy a ferry")));
    }
}
