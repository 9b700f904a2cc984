//! Decisions: what the body resolved, clause by clause, who moved it, how the votes fell.

use super::{Due, record, words};

words! {
    /// What came of a proposal.
    Outcome {
        /// The body decided so.
        Resolved = "resolved",
        /// The body asks another body to decide so.
        Recommended = "recommended",
        /// Put off.
        Deferred = "deferred",
        /// A motion or amendment that fell.
        Lost = "lost",
    }
}

words! {
    /// What the body does by deciding.
    Verb {
        /// "be noted".
        Note = "note",
        /// "be approved".
        Approve = "approve",
        /// "be agreed".
        Agree = "agree",
        /// "be endorsed".
        Endorse = "endorse",
        /// "be adopted".
        Adopt = "adopt",
        /// "be confirmed as a correct record".
        Confirm = "confirm",
        /// "request that".
        Request = "request",
        /// "be referred to".
        Refer = "refer",
        /// "recommend that".
        Recommend = "recommend",
        /// "authority be delegated to".
        Delegate = "delegate",
        /// "be appointed", "be elected".
        Appoint = "appoint",
        /// "be supported".
        Support = "support",
        /// "be deferred".
        Defer = "defer",
        /// "the public be excluded".
        ExcludePublic = "exclude_public",
        /// "be thanked".
        Thank = "thank",
        /// "be established".
        Establish = "establish",
        /// "be included in the work programme".
        Include = "include",
        /// "arrange for".
        Arrange = "arrange",
        /// "be reported to".
        Report = "report",
        /// "be received".
        Receive = "receive",
        /// "be accepted".
        Accept = "accept",
        /// "be rejected".
        Reject = "reject",
        /// Something else.
        Other = "other",
    }
}

record! {
    /// One clause of what a body decided.
    Decision: "decision" in "decisions" {
        /// The agenda item.
        item_number: Option<u32>,
        /// The clause's marker as printed, without brackets and stops: "1", "a", "ii".
        number: Option<String>,
        /// What came of it.
        outcome: Option<Outcome>,
        /// What the body does by it.
        verb: Option<Verb>,
        /// The body to which it is recommended.
        to_body: Option<String>,
        /// The post, person or body that is to act.
        owner: Option<String>,
        /// Who moved it.
        proposer: Option<String>,
        /// Who seconded it.
        seconder: Option<String>,
        /// Votes for.
        votes_for: Option<u32>,
        /// Votes against.
        votes_against: Option<u32>,
        /// Abstentions.
        votes_abstain: Option<u32>,
        /// Whether it was carried, where the paper tells.
        carried: Option<bool>,
        /// Whether it was carried without a vote against, where the paper tells.
        unanimous: Option<bool>,
        /// Whether the chair's casting vote decided.
        casting_vote: Option<bool>,
        /// Named votes for, as printed.
        voters_for: Vec<String>,
        /// Named votes against.
        voters_against: Vec<String>,
        /// Named abstentions.
        voters_abstain: Vec<String>,
    } flat {
        /// By when.
        due: Due,
    }
}
