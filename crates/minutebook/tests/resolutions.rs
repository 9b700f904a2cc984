//! Small papers, one for each label form and each trap: which words are decisions, and which are not.

use minutebook::model::{Decision, Document};
use minutebook::text::Source;

fn read(paper: &str) -> Document {
    minutebook::parse(&Source::from_text("paper.txt", paper)).value
}

/// Number, verb, outcome and words of each decision.
fn told(document: &Document) -> Vec<String> {
    let line = |decision: &Decision| {
        let number = decision.number.as_deref().unwrap_or("-");
        let verb = decision.verb.map_or("-", |verb| verb.word());
        let outcome = decision.outcome.map_or("-", |outcome| outcome.word());
        let words = decision.quote.text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{number} {verb} {outcome}: {words}")
    };
    document.decisions.iter().map(line).collect()
}

#[track_caller]
fn decisions(paper: &str, expected: &[&str]) {
    assert_eq!(told(&read(paper)), expected, "{paper}");
}

#[test]
fn label_alone_and_the_words_below() {
    decisions(
        "Minutes:\n\nThe Head of Service spoke.\n\nRESOLVED:\n\nThat the report be noted.\n",
        &["- note resolved: That the report be noted."],
    );
    decisions(
        "Minutes:\n\nResolved\n\nThat the plan be approved.\n",
        &["- approve resolved: That the plan be approved."],
    );
    decisions(
        "Minutes:\n\nRESOLVED\n\n·         That the report be noted.\n",
        &["- note resolved: That the report be noted."],
    );
}

#[test]
fn label_and_words_in_one_line() {
    for label in ["RESOLVED:  ", "RESOLVED – ", "Resolved - ", "RESOLVED ", "It was therefore – Resolved – ", "AGREED "]
    {
        decisions(
            &format!("Minutes:\n\n{label}That the plan be endorsed.\n"),
            &["- endorse resolved: That the plan be endorsed."],
        );
    }
}

#[test]
fn lead_with_the_body_then_letters() {
    decisions(
        "Minutes:\n\nRESOLVED: That the Cabinet:-\n\n(a) notes the report;\n\n(b) agrees the budget; and\n\n(c) delegates authority to the Director.\n",
        &[
            "a note resolved: notes the report;",
            "b agree resolved: agrees the budget; and",
            "c delegate resolved: delegates authority to the Director.",
        ],
    );
}

#[test]
fn a_list_within_a_clause_ends_where_the_outer_one_goes_on() {
    decisions(
        "Minutes:\n\nRESOLVED: that\n\n(1) the Director provide, before the next meeting, a breakdown of late visits by:\n\n(a) team;\n\n(b) age; and\n\n(c) stage;\n\n(2) the report be noted.\n",
        &[
            "1 - resolved: the Director provide, before the next meeting, a breakdown of late visits by: team; age; and stage;",
            "2 note resolved: the report be noted.",
        ],
    );
    // A list that does not go on is no part of the clause: (d) after (a).
    decisions(
        "Minutes:\n\nRESOLVED: that\n\n(1) the Director provide, before the next meeting, a breakdown of late visits by:\n\n(a) team;\n\n(d) The Chair spoke.\n",
        &["1 - resolved: the Director provide, before the next meeting, a breakdown of late visits by: team;"],
    );
}

#[test]
fn a_list_without_a_label_is_decided_as_a_whole() {
    decisions(
        "Decision details\n\nQuay Repairs\n\nDecision Maker: Cabinet\n\n(a) That the plan be approved; and\n\n(b) That the scheme of delegation be updated.\n\nPublication date: 07/02/2018\n",
        &[
            "a approve resolved: That the plan be approved; and",
            "b - resolved: That the scheme of delegation be updated.",
        ],
    );
    decisions(
        "Issue - decisions\n\nQuay Repairs\n\n17/03/2020 - Quay Repairs\n\n(i) To approve the plan.\n\n(ii) To delegate authority to the Director of Quays to carry it out.\n",
        &[
            "i approve resolved: To approve the plan.",
            "ii delegate resolved: To delegate authority to the Director of Quays to carry it out.",
        ],
    );
    // What the page is about is no decision.
    decisions(
        "Issue - decisions\n\nQuay Repairs\n\n(i) To consider the plan.\n\n(ii) To hear from the Director.\n",
        &[],
    );
}

#[test]
fn the_decision_in_the_cell_beside_its_label() {
    decisions(
        "OFFICER DECISION RECORD\n\nDecision maker | Director of Quays\nDate of decision | 3 May 2022\nDecision | To award the contract to Wayfarer Boats.\nReasons for the decision | The present one ends.\n",
        &["- - resolved: To award the contract to Wayfarer Boats."],
    );
}

#[test]
fn letters_in_one_sentence() {
    decisions(
        "Minutes:\n\nResolved – (a) That the plan be endorsed, (b) that the costs be noted, and (c) that officers be thanked.\n",
        &[
            "a endorse resolved: That the plan be endorsed,",
            "b note resolved: that the costs be noted, and",
            "c thank resolved: that officers be thanked.",
        ],
    );
}

#[test]
fn recommended_to_a_body() {
    let document = read("Minutes:\n\nResolved to RECOMMEND: (to Cabinet)\n\nThat a review be undertaken next year.\n");
    assert_eq!(told(&document), ["- - recommended: That a review be undertaken next year."]);
    assert_eq!(document.decisions[0].to_body.as_deref(), Some("Cabinet"));
    let document = read("Minutes:\n\nRESOLVED – That the Executive be recommended to approve the scheme.\n");
    assert_eq!(document.decisions[0].to_body.as_deref(), Some("Executive"));
    assert_eq!(told(&document), ["- approve recommended: That the Executive be recommended to approve the scheme."]);
}

#[test]
fn officers_draft_beside_the_resolution() {
    let document = read(
        "Recommended –\n\n(1) That the report be noted.\n\n(2) That a further report be brought.\n\nMinutes:\n\nMembers spoke.\n\nResolved –\n\n(1) That the report be noted.\n",
    );
    assert_eq!(told(&document), ["1 note resolved: That the report be noted."]);
    assert_eq!(document.recommendations.len(), 2);
    assert_eq!(document.recommendations[1].number.as_deref(), Some("2"));
}

#[test]
fn traps_that_are_no_decisions() {
    for trap in [
        "To resolve that under Section 100A (4) the public be excluded.",
        "TO RESOLVE whether to exclude the press and public.",
        "Therefore, this Council resolves to write to the Minister.",
        "The inspectors’ report made the following eight recommendations.",
        "If necessary, the Chair will move that the public be excluded.",
        "The terms of reference are: 1. To advise the Council on schools.",
    ] {
        decisions(
            &format!("Minutes:\n\n{trap}\n\nRESOLVED – That the report be noted.\n"),
            &["- note resolved: That the report be noted."],
        );
    }
}

#[test]
fn prose_beside_a_label_is_no_decision() {
    decisions(
        "Minutes:\n\nIt was agreed that thresholds were too low.\n\nThe Board noted the rise.\n\nRESOLVED that the Board note the update.\n",
        &["- note resolved: that the Board note the update."],
    );
}

#[test]
fn amendment_that_fell() {
    let document = read(
        "Minutes:\n\n1) Mr Ash proposed and Ms Oak seconded the following amendment to the motion:\n\n“That the rate be raised.”\n\n2) The Chairman put the amendment to the vote and the voting was as follows:\n\nFor (3)\n\nMr Ash, Ms Oak, Mr Elm\n\nAgainst (14)\n\nMr Fir, Ms Lind\n\nAmendment lost.\n\n3) RESOLVED that the rate be frozen.\n",
    );
    let lost = &document.decisions[0];
    assert_eq!(lost.outcome.map(|outcome| outcome.word()), Some("lost"));
    assert_eq!((lost.votes_for, lost.votes_against, lost.carried), (Some(3), Some(14), Some(false)));
    assert_eq!(lost.proposer.as_deref(), Some("Mr Ash"));
    assert_eq!(document.decisions[1].verb.map(|verb| verb.word()), None);
}

#[test]
fn parish_votes_after_the_sentence() {
    let document = read(
        "Present: Cllr Ann Ives AI\n\nThe bench was discussed. It was resolved that a bench be bought. Prop. AI, 2nd BC, 6 votes for 1 abstention – Carried. The swing was painted.\n",
    );
    let decision = &document.decisions[0];
    assert!(decision.quote.text.starts_with("It was resolved") && decision.quote.text.ends_with("Carried."));
    assert_eq!((decision.votes_for, decision.votes_abstain, decision.carried), (Some(6), Some(1), Some(true)));
    assert_eq!((decision.proposer.as_deref(), decision.seconder.as_deref()), (Some("AI"), Some("BC")));
    assert_eq!(document.decisions.len(), 1);
}

#[test]
fn decided_only_in_prose() {
    decisions(
        "Minutes:\n\nCabinet noted the report and thanked the team.\n",
        &["- note resolved: Cabinet noted the report and thanked the team."],
    );
    decisions(
        "Minutes:\n\nIt was agreed:\n\n1. That the report be noted; and\n\n2. That officers be thanked.\n",
        &["1 note resolved: That the report be noted; and", "2 thank resolved: That officers be thanked."],
    );
    decisions(
        "Minutes:\n\nThis item was deferred to the next meeting.\n",
        &["- defer deferred: This item was deferred to the next meeting."],
    );
}

#[test]
fn movers_over_the_words() {
    let document = read("2.  LIBRARIES\n\nCrs Low / Pike\n\nThat the report be received.\n\nCARRIED\n");
    assert_eq!(told(&document), ["- receive resolved: That the report be received."]);
    assert_eq!(document.decisions[0].proposer.as_deref(), Some("Low"));
    assert_eq!(document.decisions[0].carried, Some(true));
}

#[test]
fn planning_answers_of_a_parish() {
    decisions(
        "Minutes of the parish council\n\nAB/2023/00617 – Orchard House. New roof-light. Approval recommended.\n\nAB/2023/00618 – The Mill. Application permitted.\n",
        &["- recommend recommended: AB/2023/00617 – Orchard House. New roof-light. Approval recommended."],
    );
}

#[test]
fn actions_of_several_forms() {
    let document = read(
        "Minutes:\n\nThe Chair agreed to write to group leaders.\n\nMembers asked the Clerk to report back.\n\nRESOLVED – That the report be noted.\n\nACTION:        Interim Director of Housing\n",
    );
    let actions: Vec<_> =
        document.actions.iter().map(|action| (action.kind.map(|kind| kind.word()), action.owner.as_deref())).collect();
    assert_eq!(
        actions,
        [
            (Some("undertaking"), Some("The Chair")),
            (Some("request"), Some("the Clerk")),
            (Some("action"), Some("Interim Director of Housing")),
        ]
    );
}

#[test]
fn questions_with_their_answers() {
    let document = read(
        "Minutes:\n\n·   Why was it late?  The contractor had failed.\n\nA Member questioned the cost of the plan. It was £5.\n",
    );
    let questions: Vec<_> = document
        .questions
        .iter()
        .map(|question| (question.asked_by.as_deref(), question.response.as_deref()))
        .collect();
    assert_eq!(questions, [(None, Some("The contractor had failed.")), (Some("A Member"), Some("It was £5."))]);
}

#[test]
fn a_refusal_and_its_reasons_are_one_decision() {
    let one = "- reject resolved: REFUSED for the following reasons: Too large. Too near.";
    decisions("Minutes:\n\nRESOLVED: REFUSED for the following reasons:\n\n1. Too large.\n\n2. Too near.\n", &[one]);
    decisions(
        "Minutes:\n\nResolved:\n\nThat permission be refused on the grounds that:\n\n(i) it is too large; and\n\n(ii) it is too near.\n",
        &["- reject resolved: That permission be refused on the grounds that: it is too large; and it is too near."],
    );
}

#[test]
fn a_count_of_votes_stands_in_the_label() {
    let document = read("Minutes:\n\nRESOLVED by 7 votes to 3 that the forecast be noted.\n");
    assert_eq!(told(&document), ["- note resolved: that the forecast be noted."]);
    assert_eq!(document.decisions[0].votes_for, Some(7));
    assert_eq!(document.decisions[0].votes_against, Some(3));
}

#[test]
fn a_clause_may_start_with_the_chair() {
    decisions(
        "Minutes:\n\nRESOLVED: That\n\n1. the progress be noted; and\n\n2. the Chair write to the Board.\n\nThe Chair thanked all.\n",
        &["1 note resolved: the progress be noted; and", "2 - resolved: the Chair write to the Board."],
    );
}

#[test]
fn a_decision_stands_under_a_heading() {
    decisions(
        "Minutes:\n\nThe Head of Service spoke.\n\nDecision\n\nCabinet:\n\n1. Approved the strategy; and\n\n2. Noted the costs.\n\nReasons for Decision\n\nTo meet the duty.\n",
        &["1 approve resolved: Approved the strategy; and", "2 note resolved: Noted the costs."],
    );
}

#[test]
fn movers_and_result_stand_on_lines_of_their_own() {
    let document = read(
        "Huia District Council\n\nMinutes of the meeting held on 7 August 2024\n\nPRESENT: Crs B Low, S Pike\n\n1. Apologies\nMoved Cr Low\nSeconded Cr Pike\nTHAT the apology from Cr Hita be accepted.\nCARRIED\n\n2. Close\nThe meeting closed at 9pm.\n",
    );
    assert_eq!(told(&document), ["- accept resolved: THAT the apology from Cr Hita be accepted."]);
    assert_eq!(document.decisions[0].proposer.as_deref(), Some("Cr Low"));
    assert_eq!(document.decisions[0].carried, Some(true));
}

#[test]
fn actions_stand_in_a_table() {
    let document = read(
        "Tarnside Partnership\n\nMinutes of the meeting held on 6 March 2024\n\nPresent: Jo Brown (Chair), Ann Cole\n\n| Action | Owner | Due |\n|---|---|---|\n| Circulate the audit | Jo Brown | 30 April 2024 |\n| Review the document | Ann Cole | June 2024 |\n",
    );
    let owners: Vec<_> = document.actions.iter().map(|action| action.owner.as_deref()).collect();
    assert_eq!(owners, [Some("Jo Brown"), Some("Ann Cole")]);
}

#[test]
fn a_question_is_announced_and_answered() {
    let document = read(
        "Ashdown Council\n\nMinutes of the meeting held on 3 July 2024\n\nQuestion 1 from Mrs Jean Holt\n\nWhen will the centre reopen?\n\nAnswer from Councillor Price\n\nIt will reopen in September.\n",
    );
    assert_eq!(document.questions[0].asked_by.as_deref(), Some("Mrs Jean Holt"));
    assert_eq!(document.questions[0].response.as_deref(), Some("It will reopen in September."));
}

#[test]
fn verbs_in_capitals_under_a_recital() {
    let clauses = [
        "1 approve resolved: APPROVED the award of the catering contract to Larch Foods;",
        "2 agree resolved: AGREED that its value shall not exceed £90,000;",
        "3 delegate resolved: DELEGATED authority to the Head of Law to seal it; and",
        "4 note resolved: NOTED that a report will be made in a year.",
    ];
    let recital = "The Director, in exercise of the authority delegated by Cabinet on 3 May 2022:\n\n\
        1. APPROVED the award of the catering contract to Larch Foods;\n\n\
        2. AGREED that its value shall not exceed £90,000;\n\n\
        3. DELEGATED authority to the Head of Law to seal it; and\n\n\
        4. NOTED that a report will be made in a year.\n\nReasons for the decision\n\nNone.\n";
    decisions(&format!("Minutes:\n\nThe Head of Law spoke.\n\n{recital}"), &clauses);
}
