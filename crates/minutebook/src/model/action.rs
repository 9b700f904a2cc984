//! Actions, undertakings and requests that stand beside the resolutions.

use super::{Due, record, words};

words! {
    /// How binding an action is.
    ActionKind {
        /// Somebody is to do something.
        Action = "action",
        /// Somebody says that they will.
        Undertaking = "undertaking",
        /// Somebody is asked to.
        Request = "request",
    }
}

record! {
    /// Something to be done, and by whom.
    Action: "action" in "actions" {
        /// The agenda item.
        item_number: Option<u32>,
        /// Action, undertaking or request.
        kind: Option<ActionKind>,
        /// The post, person or body that is to act.
        owner: Option<String>,
        /// On what condition.
        condition: Option<String>,
    } flat {
        /// By when.
        due: Due,
    }
}
