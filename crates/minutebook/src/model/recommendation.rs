//! Recommendations: of officers to a body, of inspectors to an authority, of one body to another.

use super::{record, words};

words! {
    /// Whose recommendation it is.
    Origin {
        /// The officers' draft of what a body might decide.
        Officer = "officer",
        /// The inspectors'.
        Inspectorate = "inspectorate",
        /// Another committee's.
        Committee = "committee",
        /// Somebody else's.
        Other = "other",
    }
}

words! {
    /// The part of an inspection report in which a recommendation stands.
    RecommendationSection {
        /// ILACS: "What needs to improve".
        WhatNeedsToImprove = "what_needs_to_improve",
        /// SIF from 2015: "Recommendations".
        Recommendations = "recommendations",
        /// SIF 2013-15: "Priority and immediate action".
        PriorityAndImmediateAction = "priority_and_immediate_action",
        /// SIF 2013-15 and Area SEND: "Areas for improvement".
        AreasForImprovement = "areas_for_improvement",
        /// The Local Safeguarding Children Board's own list.
        Lscb = "lscb",
        /// 2013: "Immediately:".
        Immediately = "immediately",
        /// 2013: "Within three months:".
        WithinThreeMonths = "within_three_months",
        /// 2013: "Within six months:".
        WithinSixMonths = "within_six_months",
        /// A list that stands under no heading of its own.
        Unheaded = "unheaded",
        /// Area SEND: "Areas for priority action".
        AreasForPriorityAction = "areas_for_priority_action",
    }
}

record! {
    /// A recommendation, to the last word of its last sub-bullet.
    Recommendation: "recommendation" in "recommendations" {
        /// Whose it is.
        origin: Option<Origin>,
        /// Its number or letter as printed, without brackets and stops; for unnumbered inspectors' lists its place in the list.
        number: Option<String>,
        /// The part of the report in which it stands.
        section: Option<RecommendationSection>,
        /// The theme under which it is printed.
        theme: Option<String>,
        /// The framework tag: "outcome 1, national framework".
        tag: Option<String>,
        /// Whom it asks.
        addressee: Option<String>,
        /// The agenda item.
        item_number: Option<u32>,
    }
}
