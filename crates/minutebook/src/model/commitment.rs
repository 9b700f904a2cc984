//! Commitments: who will do what, for whom, by when, on what condition.

use super::{Due, record, words};

words! {
    /// What the owner of a commitment is.
    OwnerKind {
        /// A person by name.
        Person = "person",
        /// A post: "the Director of Education".
        Post = "post",
        /// A body: "the Council".
        Body = "body",
    }
}

words! {
    /// How strong a commitment is.
    Strength {
        /// "will", "undertook to", "agreed to".
        Commitment = "commitment",
        /// "could ... if required", "offered to".
        Offer = "offer",
        /// "was expected to".
        Expectation = "expectation",
        /// "intended to", "acknowledged the intention".
        Intention = "intention",
    }
}

record! {
    /// A commitment.
    Commitment: "commitment" in "commitments" {
        /// The agenda item.
        item_number: Option<u32>,
        /// Who will do it.
        owner: Option<String>,
        /// What the owner is.
        owner_kind: Option<OwnerKind>,
        /// For whom.
        beneficiary: Option<String>,
        /// How strong it is.
        strength: Option<Strength>,
        /// On what condition.
        condition: Option<String>,
        /// The table of the record in which it was made: "decisions", "actions".
        made_in: Option<String>,
        /// The id of that record.
        made_in_id: Option<String>,
    } flat {
        /// By when.
        due: Due,
    }
}
