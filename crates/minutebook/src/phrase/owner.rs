//! Owners: the person, post or body that is to act.

use super::wording::{after, starts_with_any, word_starts};

/// The last words of the names of posts.
const POSTS: &[&str] = &[
    "director",
    "officer",
    "officers",
    "clerk",
    "manager",
    "head",
    "chief",
    "secretary",
    "treasurer",
    "solicitor",
    "counsel",
    "leader",
    "chair",
    "chairman",
    "chairperson",
    "convener",
    "member",
    "lead",
    "adviser",
    "advisor",
    "co-ordinator",
    "coordinator",
    "surveyor",
    "engineer",
    "accountant",
    "auditor",
    "monitoring",
    "executive",
    "assistant",
    "deputy",
    "vice-chair",
    "vice-chairman",
];

/// Verbs by which a clause sets its owner to work.
const SET_TO_WORK: &[&str] = &[
    "arrange",
    "be requested",
    "be asked",
    "be authorised",
    "be instructed",
    "provide",
    "submit",
    "write",
    "report",
    "prepare",
    "undertake",
    "be given",
    "review",
    "ensure",
    "circulate",
    "should",
    "would",
    "will",
    "to",
    "complete",
    "bring",
    "contact",
    "investigate",
];

/// The owner that a clause names: "the Director of Housing arrange ...", "That the Clerk be requested to ..."
pub fn of_clause(text: &str) -> Option<&str> {
    let core = after("that", text).map_or(text, str::trim_start);
    let core = after("the", core)?.trim_start();
    let mut post = false;
    for at in word_starts(core).take(16) {
        let here = core.get(at..)?;
        if post && starts_with_any(SET_TO_WORK, here) && here.starts_with(|letter: char| letter.is_lowercase()) {
            return core.get(..at).map(|owner| owner.trim_end_matches([' ', ',', '\n']));
        }
        post |= starts_with_any(POSTS, here);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_clause_reads_a_post() {
        let owner = of_clause("the Director of Children’s Services arrange for the Committee to visit");
        assert_eq!(owner, Some("Director of Children’s Services"));
        assert_eq!(of_clause("That the Clerk be requested to write"), Some("Clerk"));
        assert_eq!(of_clause("That the report be noted"), None);
    }
}
