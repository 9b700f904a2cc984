//! Groups and bodies in small letters that may be asked for something: "members", "the working group".

use super::wording::{Wordings, after, find_any};

/// Groups that may be asked for something.
const GROUPS: &Wordings = &Wordings::new(&[
    "members",
    "councillors",
    "cllrs",
    "officers",
    "residents",
    "all members",
    "governors",
    "panel members",
    "all partners",
    "board members",
    "partners",
]);
/// A group at the start of `text`: "members", "local residents".
pub fn group(text: &str) -> Option<(&str, &str)> {
    let rest = GROUPS.after(text)?;
    Some((text.get(..text.len() - rest.len())?, rest))
}

/// Whether an owner may be more than one person, so that "they" may stand for it: a body, a pair.
pub fn may_be_several(owner: &str) -> bool {
    after("the", owner).is_some() || find_any(owner, &["and"]).is_some() || owner.contains('&')
}

/// A body at the start of `text`, in small letters: "the group", "the board".
pub fn body(text: &str) -> Option<(&str, &str)> {
    let rest = BODIES.after_longest(after("the", text)?.trim_start())?;
    Some((text.get(..text.len() - rest.len())?, rest))
}

/// The body that `text` ends in: "Last week the police".
pub fn last_body(text: &str) -> Option<&str> {
    let trimmed = text.trim_end();
    let starts = trimmed.rmatch_indices("the ").chain(trimmed.rmatch_indices("The ")).map(|(at, _)| at);
    let ends = |at: usize| body(trimmed.get(at..)?).filter(|(_, rest)| rest.is_empty()).map(|found| found.0);
    starts.take(4).find_map(ends)
}

const BODIES: &Wordings = &Wordings::new(&[
    "board",
    "committee",
    "council",
    "forum",
    "group",
    "panel",
    "partnership",
    "police",
    "school",
    "schools",
    "service",
    "steering group",
    "sub-committee",
    "sub-group",
    "task group",
    "team",
    "trust",
    "working group",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn body_wants_its_article() {
        assert_eq!(body("the working group consider it").map(|found| found.0), Some("the working group"));
        assert_eq!(body("group work"), None);
        assert_eq!(last_body("Last week the police "), Some("the police"));
        assert_eq!(last_body("the police car"), None);
        assert!(may_be_several("Ann and Bo") && !may_be_several("Ash"));
    }
}
