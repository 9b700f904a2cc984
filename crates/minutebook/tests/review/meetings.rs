//! Dates, attendance, votes, decisions and actions of meetings.

use super::{raised, silent};

const HEAD: &str = "WESTMARCH COUNCIL\n\nCHILDREN'S COMMITTEE\n\nMinutes of the meeting held on Thursday 9 March 2023 at 10.00 am\n\nPresent: Councillors A Loach (Chair), B Moon, C Nye and D Orr\n\n";

fn meeting(rest: &str) -> String {
    format!("{HEAD}{rest}\n")
}

fn all(rests: &[&str]) -> Vec<String> {
    rests.iter().map(|rest| meeting(rest)).collect()
}

fn raised_in(code: &str, rests: &[&str]) {
    let papers = all(rests);
    raised(code, &papers.iter().map(String::as_str).collect::<Vec<_>>());
}

fn silent_in(rests: &[&str]) {
    let papers = all(rests);
    silent(&papers.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn weekday_date_mismatch() {
    raised_in(
        "weekday-date-mismatch",
        &[
            "1. NEXT MEETING\n\nThe next meeting would be held on Tuesday 13 April 2023.",
            "1. NEXT MEETING\n\nThe next meeting would be held on Wed. 13th April, 2023.",
            // No year near the meeting has such a day.
            "1. NEXT MEETING\n\nThe next meeting would be held on Monday 13 April.",
            "1. VISIT\n\nInspectors came on Monday 6 and Wednesday 7 February 2023.",
        ],
    );
    silent_in(&[
        "1. NEXT MEETING\n\nThe next meeting would be held on Thursday 13 April 2023.",
        // It was such a day in the year before: it may be told of then.
        "1. SURVEY\n\nThe survey closed on Wednesday 13 April.",
        "1. VISIT\n\nInspectors came on Monday 6 and Tuesday 7 February 2023.",
        // The day of the week belongs to something else.
        "1. HOURS\n\nThe desk is open every Tuesday. On 13 April 2023 it was closed.",
        "1. HOURS\n\nThe desk opens from Monday to Friday; 13 April 2023 is kept free.",
    ]);
}

#[test]
fn conflicting_dates() {
    raised_in(
        "conflicting-dates",
        &[
            "1. VISIT\n\nThe first monitoring visit would take place on 6 and 7 June.\n\nRESOLVED: That the findings of the monitoring visit scheduled for 7 and 8 June 2023 be reported.",
            "1. VISIT\n\nThe focused visit will take place on 12 May 2023.\n\n2. PLAN\n\nStaff were told of the focused visit on 15 May 2023.",
            "1. REVIEW\n\nThe peer review begins on 3 June.\n\n2. PLAN\n\nThe plan would be ready for the peer review on 10 June 2023.",
        ],
    );
    silent_in(&[
        // One day of those that were told.
        "1. VISIT\n\nThe monitoring visit was on 6 to 8 June 2023.\n\n2. PLAN\n\nOn the first day of the monitoring visit, on 6 June, staff spoke.",
        // Two visits.
        "1. VISIT\n\nThe first monitoring visit was on 6 June 2023.\n\n2. PLAN\n\nThe second monitoring visit was on 13 June 2023.",
        "1. VISIT\n\nThe monitoring visit was on 6 June 2023.\n\n2. PLAN\n\nThe monitoring visit of the year before was on 8 June 2022.",
        // It was put off.
        "1. VISIT\n\nThe focused visit, on 12 May 2023, was postponed to 19 May 2023.\n\n2. PLAN\n\nThe focused visit on 19 May 2023 was awaited.",
        // Another thing is dated.
        "1. VISIT\n\nThe monitoring visit was on 6 June 2023.\n\n2. PLAN\n\nThe letter about it was published on 8 June 2023.",
    ]);
}

#[test]
fn person_present_and_apologised() {
    raised_in(
        "person-present-and-apologised",
        &[
            "Apologies: Councillors D Orr and E Pym\n\n1. PLAN\n\nNoted.",
            "1. APOLOGIES\n\nApologies for absence were received from Councillor B. Moon.\n\n2. PLAN\n\nNoted.",
            "In attendance: Mr F Quill (Clerk)\n\nApologies for absence: Cllr C Nye\n\n1. PLAN\n\nNoted.",
        ],
    );
    raised(
        "person-present-and-apologised",
        &[
            "MINUTES of a meeting of the County Council held on 9 March 2023\n\nPRESENT: Mr A Lake, Mrs B Hill, Mr J Wood and Ms L Wood\n\n1. Apologies\n\nApologies were received from Mr Wood and Mrs Pym.\n\n2. Plan\n\nNoted.\n",
        ],
    );
    silent_in(&[
        "Apologies: Councillors E Pym and F Quill\n\n1. PLAN\n\nNoted.",
        // Another of the same last name.
        "Apologies: Councillor E Orr\n\n1. PLAN\n\nNoted.",
        // Another meeting's apologies.
        "1. MINUTES\n\nApologies for the January meeting from Councillor D Orr had not been recorded and were added.\n\n2. PLAN\n\nNoted.",
        "1. APOLOGIES\n\nApologies were received from Councillor B. Moon for lateness.\n\n2. PLAN\n\nNoted.",
        // Apologies for coming late are no absence.
        "1. PLAN\n\nThe Chair offered apologies to residents for the late papers.",
    ]);
    silent(&[
        // Two of one title and last name are there: which is meant is not said.
        "MINUTES of a meeting of the County Council held on 9 March 2023\n\nPRESENT: Mr A Lake, Mr H Wood and Mr J Wood\n\n1. Apologies\n\nApologies were received from Mr Wood.\n\n2. Plan\n\nNoted.\n",
        "MINUTES of a meeting of the County Council held on 9 March 2023\n\nPRESENT: Mr A Lake, Ms L Wood and Mrs B Hill\n\n1. Apologies\n\nApologies were received from Mr Wood.\n\n2. Plan\n\nNoted.\n",
    ]);
}

#[test]
fn vote_count_differs() {
    raised_in(
        "vote-count-differs",
        &[
            "1. PLAN\n\nThe motion was put to the vote.\n\nFor (3)\n\nCllr Loach, Cllr Moon\n\nAgainst (2)\n\nCllr Nye, Cllr Orr\n\nRESOLVED: That the plan be adopted.",
            "1. PLAN\n\nVoting was as follows:\nFor: Councillors Loach, Moon and Nye (2)\nAgainst: Councillor Orr (1)\n\nRESOLVED: That the plan be adopted.",
            "1. PLAN\n\nA recorded vote was taken.\n\nIn favour: 2 - Cllrs Loach, Moon and Nye\n\nAgainst: 1 - Cllr Orr\n\nRESOLVED: That the plan be adopted.",
        ],
    );
    silent_in(&[
        "1. PLAN\n\nThe motion was put to the vote.\n\nFor (2)\n\nCllr Loach, Cllr Moon\n\nAgainst (2)\n\nCllr Nye, Cllr Orr\n\nRESOLVED: That the plan be adopted.",
        // The names are not given.
        "1. PLAN\n\nFor (3)\n\nAgainst (1)\n\nThe motion was carried.\n\nRESOLVED: That the plan be adopted.",
        "1. PLAN\n\nFor: 3, Against: 1, Abstained: 0\n\nRESOLVED: That the plan be adopted.",
        // Letters after a name, and nobody.
        "1. PLAN\n\nFor (2): Cllr Loach, OBE, Cllr Moon\n\nAgainst (0): None\n\nRESOLVED: That the plan be adopted.",
        // No vote at all.
        "1. PLAN\n\nFor (3) The budget, the plan and the homes\n\nRESOLVED: That the plan be adopted.",
    ]);
}

#[test]
fn voter_not_present() {
    raised_in(
        "voter-not-present",
        &[
            "1. PLAN\n\nFor (3): Cllr Loach, Cllr Moon, Cllr Pym\n\nAgainst (2): Cllr Nye, Cllr Orr\n\nRESOLVED: That the plan be adopted.",
            "Apologies: Councillor E Pym\n\n1. PLAN\n\nFor (3)\n\nCllr Loach, Cllr Moon, Cllr Nye\n\nAgainst (2)\n\nCllr Orr, Cllr Pym\n\nRESOLVED: That the plan be adopted.",
            // Once, though the voter voted twice.
            "1. PLAN\n\nFor (2): Cllr Loach, Cllr Moon\n\nAgainst (3): Cllr Nye, Cllr Orr, Cllr Pym\n\nAmendment lost.\n\nFor (5): Cllr Loach, Cllr Moon, Cllr Nye, Cllr Orr, Cllr Pym\n\nMotion carried.\n\nRESOLVED: That the plan be adopted.",
        ],
    );
    silent_in(&[
        "1. PLAN\n\nFor (2): Cllr Loach, Cllr B. Moon\n\nAgainst (2): Cllr Nye, Cllr D Orr, OBE\n\nRESOLVED: That the plan be adopted.",
        // Most voters are in no list: the list is of something else.
        "1. PLAN\n\nFor (4): Cllr Ash, Cllr Birch, Cllr Cope, Cllr Dunn\n\nRESOLVED: That the plan be adopted.",
        // Officers may speak for a plan.
        "1. PLAN\n\nFor: the Director spoke of the need, the cost, the time and the homes\n\nRESOLVED: That the plan be adopted.",
    ]);
}

/// An agenda item with what the officers recommended and what was resolved.
fn item(recommended: &str, resolved: &str) -> String {
    format!(
        "Agenda item\n\nThe duty desk\n\nThe report of the Director of Children's Services asks the Committee to decide.\n\nRecommended -\n\n{recommended}\n\nMinutes:\n\nMembers asked about the desk.\n\nResolved -\n\n{resolved}\n"
    )
}

#[test]
fn resolution_changed() {
    raised(
        "resolution-changed",
        &[
            &item(
                "(1)  That the plan for the duty desk be approved for one year.",
                "(1)  That the plan for the duty desk be approved for two years.",
            ),
            &item(
                "That the committee notes the report on the duty desk and its budget.",
                "That the committee notes the report on the duty desk.",
            ),
            &item(
                "(1)  That the plan be endorsed.\n\n(2)  That the next meeting consider the findings of the review.",
                "(1)  That the plan be endorsed.\n\n(2)  That the next meeting consider the findings of the review with young people.",
            ),
        ],
    );
    silent(&[
        &item("(1)  That the plan for the desk be approved.", "(1)  That the plan for the desk be approved."),
        // Other quotation marks, capitals and stops are no change.
        &item("(1)  That the ‘plan’ for the Desk be approved;", "(1)  That the 'plan' for the desk be approved."),
        // By a phrase.
        &item("(1)  That the plan for the desk be approved for one year.", "That the recommendation be approved."),
        // Something else altogether.
        &item("(1)  That the plan for the desk be approved for one year.", "That the item be deferred."),
    ]);
}

#[test]
fn recommendation_without_decision() {
    raised(
        "recommendation-without-decision",
        &[
            &item(
                "(1)  That the plan for the duty desk be approved.\n\n(2)  That the Director report on foster homes in June.",
                "(1)  That the plan for the duty desk be approved.",
            ),
            &item(
                "(a)  That the desk be moved;\n\n(b)  That the desk be open at night;\n\n(c)  That a leaflet be sent to every school.",
                "(a)  That the desk be moved;\n\n(b)  That the desk be open at night.",
            ),
            &item(
                "(1)  That a leaflet be sent to every school.\n\n(2)  That the desk be moved.",
                "That the desk be moved.",
            ),
        ],
    );
    silent(&[
        &item(
            "(1)  That the desk be moved.\n\n(2)  That a leaflet be sent to every school.",
            "(1)  That the desk be moved.\n\n(2)  That a leaflet be sent to every school.",
        ),
        // In another order.
        &item(
            "(1)  That the desk be moved.\n\n(2)  That a leaflet be sent to every school.",
            "(1)  That a leaflet be sent to every school.\n\n(2)  That the desk be moved.",
        ),
        // By a phrase.
        &item(
            "(1)  That the desk be moved.\n\n(2)  That a leaflet be sent to every school.",
            "That the recommendations be approved.",
        ),
        // An agenda: nothing has been decided yet.
        "Agenda item\n\nThe duty desk\n\nThe report of the Director of Children's Services asks the Committee to decide.\n\nRecommended -\n\n(1)  That the desk be moved.\n\n(2)  That a leaflet be sent.\n",
    ]);
}

/// A table of actions.
fn actions(rows: &[(&str, &str, &str)]) -> String {
    let rows: String = rows.iter().map(|(what, who, when)| format!("| {what} | {who} | {when} |\n")).collect();
    meeting(&format!("1. ACTIONS\n\n| Action | Owner | Due |\n|---|---|---|\n{rows}"))
}

#[test]
fn commitment_without_owner_or_date() {
    const DESK: (&str, &str, &str) = ("Write to all schools about the desk", "Ann Hill", "1 May 2023");
    const HOMES: (&str, &str, &str) = ("List the foster homes", "Bob Lake", "12 May 2023");
    const PLAN: (&str, &str, &str) = ("Publish the plan", "Director of Education", "June 2023");
    raised(
        "commitment-without-owner",
        &[
            &actions(&[DESK, HOMES, PLAN, ("Ask the police for figures", "", "9 June 2023")]),
            &actions(&[DESK, ("Ask the police for figures", "", "9 June 2023"), HOMES, PLAN]),
            &actions(&[("Ask the police for figures", "", "May 2023"), DESK, HOMES, PLAN]),
        ],
    );
    raised(
        "commitment-without-date",
        &[
            &actions(&[DESK, HOMES, PLAN, ("Ask the police for figures", "Ann Hill", "")]),
            &actions(&[DESK, ("Ask the police for figures", "Bob Lake", ""), HOMES, PLAN]),
            &actions(&[("Ask the police for figures", "Clerk", ""), DESK, HOMES, PLAN]),
        ],
    );
    silent(&[
        &actions(&[DESK, HOMES, PLAN, ("Ask the police for figures", "Ann Hill", "9 June 2023")]),
        // Too few have one for the others to be left out.
        &actions(&[DESK, ("Ask the police for figures", "", "9 June 2023")]),
        &actions(&[DESK, HOMES, PLAN, ("Count beds", "", ""), ("Count chairs", "", ""), ("Count cups", "", "")]),
        // None has a date.
        &actions(&[("Count beds", "Ann Hill", ""), ("Count chairs", "Bob Lake", ""), ("Count cups", "Clerk", "")]),
    ]);
}
