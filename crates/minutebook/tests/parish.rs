//! Small papers of parishes: how their minutes tell a decision without a label, and who moved it.

use minutebook::model::Decision;
use minutebook::text::Source;

/// Minutes with `body` below the head that all of them have.
fn decisions(body: &str) -> Vec<Decision> {
    let paper = format!("Tarnbeck Parish Council\n\nMinutes of the meeting held on 4 May 2021\n\n{body}");
    minutebook::parse(&Source::from_text("paper.txt", &paper)).value.decisions
}

/// Verb, proposer, seconder, whether it was carried, and the words of each decision.
#[track_caller]
fn told(body: &str, expected: &[&str]) {
    let line = |decision: &Decision| {
        let verb = decision.verb.map_or("-", |verb| verb.word());
        let name = |name: &Option<String>| name.clone().unwrap_or_else(|| "-".to_owned());
        let carried = decision.carried.map_or("-", |carried| if carried { "yes" } else { "no" });
        let words = decision.quote.text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{verb}, {}, {}, {carried}: {words}", name(&decision.proposer), name(&decision.seconder))
    };
    assert_eq!(decisions(body).iter().map(line).collect::<Vec<_>>(), expected, "{body}");
}

#[test]
fn a_motion_and_its_seconder_in_two_sentences() {
    told(
        "1. Election of Chairman\n\nAnn Moss proposed that Bo Lind continue as Chairman. This was seconded by Cora Ash and unanimously agreed.\n\n2. Close\n\nThe meeting closed.\n",
        &[
            "appoint, Ann Moss, Cora Ash, yes: Ann Moss proposed that Bo Lind continue as Chairman. This was seconded by Cora Ash and unanimously agreed.",
        ],
    );
    told(
        "1. Hall\n\nThe Clerk spoke of the roof. This was seconded by nobody.\n\n2. Close\n\nThe meeting closed.\n",
        &[],
    );
}

#[test]
fn movers_above_a_resolution() {
    told(
        "1. Clerk\n\nProposed Cllr Moss, Seconded Cllr Lind. All agreed.\n\nRESOLVED to appoint Dee Pike as Clerk.\n\n2. Fees\n\nRESOLVED to keep the fees.\n\nP: AM S: BL, All in favour\n\nRESOLVED to close the gate.\n",
        &[
            "appoint, Cllr Moss, Cllr Lind, yes: to appoint Dee Pike as Clerk.",
            "-, AM, BL, yes: to keep the fees.",
            "-, -, -, -: to close the gate.",
        ],
    );
}

#[test]
fn movers_before_the_matter() {
    told(
        "1. Minutes\n\nProposed Cllr Moss, Seconded Cllr Lind to approve the minutes. All agreed.\n\n2. Close\n\nThe meeting closed.\n",
        &[
            "agree, Cllr Moss, Cllr Lind, yes: Proposed Cllr Moss, Seconded Cllr Lind to approve the minutes. All agreed.",
        ],
    );
}

#[test]
fn two_verbs_of_a_body() {
    told(
        "1. Rules\n\nThe Council considered and adopted the new rules.\n\n2. Reports\n\nMembers received and noted the report.\n\n3. Bench\n\nCouncillors discussed three quotes for a bench and agreed to accept the lowest.\n\n4. Gate\n\nThe Clerk considered the gate and agreed to write.\n",
        &[
            "adopt, -, -, -: The Council considered and adopted the new rules.",
            "note, -, -, -: Members received and noted the report.",
            "accept, -, -, -: Councillors discussed three quotes for a bench and agreed to accept the lowest.",
        ],
    );
}

#[test]
fn a_title_is_no_label_of_a_page() {
    told(
        "MINUTES\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nThe minutes of the last meeting were read, approved and signed.\n\n3. Grass\n\nIt was agreed to cut the grass.\n",
        &[
            "approve, -, -, -: The minutes of the last meeting were read, approved and signed.",
            "agree, -, -, yes: It was agreed to cut the grass.",
        ],
    );
}

#[test]
fn answers_to_applications() {
    told(
        "Planning\n\nApplication Ref: 21/00417/F a porch at Larch End.\n\nUnanimously agreed to recommend approval.\n\nApplication Ref: 21/00418/F a shed.\n\nComment: No objection\n",
        &[
            "recommend, -, -, -: Application Ref: 21/00417/F a porch at Larch End. Unanimously agreed to recommend approval.",
            "other, -, -, -: Application Ref: 21/00418/F a shed. Comment: No objection",
        ],
    );
}
