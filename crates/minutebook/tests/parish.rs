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

#[test]
fn movers_in_lines_below_the_matter() {
    told(
        "1. Minutes\n\nTo approve the minutes of 4 February.\n\nProposed: Cllr Moss\n\nSeconded: Cllr Pike\n\nAll in favour.\n\n2. Gate\n\nThe Clerk spoke of the gate.\n\nProposed: Cllr Moss\n\nSeconded: Cllr Pike\n",
        &["approve, Cllr Moss, Cllr Pike, yes: To approve the minutes of 4 February."],
    );
}

#[test]
fn a_suggestion_is_agreed() {
    told(
        "1. Bench\n\nIt was suggested that a bench be bought. Agreed.\n\n2. Gate\n\nThe gate was painted. Agreed.\n",
        &["agree, -, -, -: It was suggested that a bench be bought. Agreed."],
    );
}

#[test]
fn payments_and_choices_beside_labelled_resolutions() {
    told(
        "1. Minutes\n\nRESOLVED that the minutes be confirmed.\n\n2. Accounts\n\nThe following payments were approved: Larch Hall £40.\n\n3. Bus\n\nThe route was approved by the county.\n\n4. Vacancy\n\nMrs Hale was co-opted by 4 votes to 2.\n",
        &[
            "confirm, -, -, -: that the minutes be confirmed.",
            "approve, -, -, -: The following payments were approved: Larch Hall £40.",
            "appoint, -, -, -: Mrs Hale was co-opted by 4 votes to 2.",
        ],
    );
}

#[test]
fn an_amendment_in_the_paragraph_of_its_motion() {
    told(
        "1. Grant\n\nIt was moved by Cllr Moss, seconded by Cllr Lind, that a grant be made. An amendment to halve it was proposed by Cllr Ash and seconded by Cllr Pike. The amendment was put to the vote and lost by 3 votes to 1. The original motion was carried.\n\n2. Fee\n\nCllr Ash proposed to raise the fee, seconded by Cllr Pike. Vote – 2 for, 9 against.\n",
        &[
            "other, Cllr Moss, Cllr Lind, yes: It was moved by Cllr Moss, seconded by Cllr Lind, that a grant be made. An amendment to halve it was proposed by Cllr Ash and seconded by Cllr Pike. The amendment was put to the vote and lost by 3 votes to 1. The original motion was carried.",
            "other, Cllr Ash, Cllr Pike, no: Cllr Ash proposed to raise the fee, seconded by Cllr Pike. Vote – 2 for, 9 against.",
        ],
    );
}

#[test]
fn a_paper_without_items_tells_more_than_its_labels() {
    let far = "The Clerk read the letters that had come in since the last meeting. ".repeat(8);
    told(
        &format!("It was decided to cut the path.\n\n{far}\n\nRESOLVED that the minutes be confirmed.\n"),
        &["other, -, -, -: It was decided to cut the path.", "confirm, -, -, -: that the minutes be confirmed."],
    );
}

#[test]
fn a_line_that_ends_in_a_small_word_goes_on() {
    told(
        "1. Office\n\nThe new members were not yet there to sign for it at all.\nResolved that they could make the Declaration of\nAcceptance of Office in June.\n",
        &["-, -, -, -: that they could make the Declaration of Acceptance of Office in June."],
    );
}

#[test]
fn resolutions_within_a_paragraph() {
    told(
        "1. Minutes\n\nThe minutes were read out. RESOLVED – to accept the first. RESOLVED – to defer the second. The Clerk thanked them.\n\n2. Gate\n\nApologies were read, it was RESOLVED to accept them. The Clerk will write.\n",
        &[
            "accept, -, -, -: to accept the first.",
            "defer, -, -, -: to defer the second.",
            "accept, -, -, -: to accept them.",
        ],
    );
}

#[test]
fn movers_and_votes_of_a_proposal_in_lines() {
    told(
        "1. Dates\n\nProposal to meet on Tuesdays.\n\nProposed Ann. Seconded Bo.\n\nVOTE: AGREE – 5 ABSTAIN – 2.\n",
        &["agree, Ann, Bo, -: Proposal to meet on Tuesdays."],
    );
}

#[test]
fn an_election_is_one_decision_with_its_nomination() {
    told(
        "1. Chair\n\nAnn Moss proposed Bo Lind, seconded by Cora Ash. There were no other nominations and Bo Lind was elected Chair.\n\n2. Minutes\n\nCllr Moss proposed to approve the minutes, seconded by Cllr Ash. It was resolved unanimously to approve them.\n",
        &[
            "appoint, Ann Moss, Cora Ash, -: Ann Moss proposed Bo Lind, seconded by Cora Ash. There were no other nominations and Bo Lind was elected Chair.",
            "approve, Cllr Moss, Cllr Ash, yes: Cllr Moss proposed to approve the minutes, seconded by Cllr Ash. It was resolved unanimously to approve them.",
        ],
    );
    // Somebody else is elected, something else is resolved.
    let apart = decisions(
        "1. Chair\n\nAnn Moss proposed that the gate be mended, seconded by Cora Ash. Bo Lind was elected Chair. It was also resolved to meet in May.\n\n2. Close\n\nAll left.\n",
    );
    assert_eq!(apart.len(), 3, "{apart:?}");
}

#[test]
fn the_deed_after_the_movers_tells_the_verb() {
    told(
        "1. Vacancies\n\nDee Pike – proposed by Cllr Moss seconded by Cllr Ash and unanimously appointed.\n\nIt was proposed by Cllr Moss and seconded by Cllr Lind that Eve Rook be co-opted and this was approved.\n\nHe proposed that the lamp be mended, seconded by Cllr Lind and agreed.\n\n2. Close\n\nAll left.\n",
        &[
            "appoint, Cllr Moss, Cllr Ash, yes: Dee Pike – proposed by Cllr Moss seconded by Cllr Ash and unanimously appointed.",
            "appoint, Cllr Moss, Cllr Lind, -: It was proposed by Cllr Moss and seconded by Cllr Lind that Eve Rook be co-opted and this was approved.",
            "other, -, Cllr Lind, -: He proposed that the lamp be mended, seconded by Cllr Lind and agreed.",
        ],
    );
}

#[test]
fn an_answer_behind_a_dash_and_apologies_accepted() {
    told(
        "1. Apologies\n\nApologies were received and accepted from Cllr Pike.\n\n2. Auditor\n\nTo appoint an auditor – Mr T Oak appointed.\n\nTo note the balance – a letter was read.\n\n3. Gate\n\nRESOLVED to mend the gate.\n",
        &[
            "accept, -, -, -: Apologies were received and accepted from Cllr Pike.",
            "appoint, -, -, -: To appoint an auditor – Mr T Oak appointed.",
            "-, -, -, -: to mend the gate.",
        ],
    );
}

#[test]
fn movers_below_a_title_decide_what_it_asks() {
    told(
        "1. To approve the minutes of 6 April\n\nProposed by Cllr Moss, seconded by Cllr Ash. All in favour.\n\n2. Matters arising\n\nProposed by Cllr Moss, seconded by Cllr Ash.\n\n3. To elect a Vice-Chair\n\nCllr Moss nominated Cllr Lind, seconded by Cllr Ash.\n\nThe Council resolved that Cllr Lind be appointed as Vice-Chair.\n",
        &[
            "approve, Cllr Moss, Cllr Ash, yes: Proposed by Cllr Moss, seconded by Cllr Ash. All in favour.",
            "appoint, Cllr Moss, Cllr Ash, -: The Council resolved that Cllr Lind be appointed as Vice-Chair.",
        ],
    );
}

#[test]
fn what_falls_is_lost() {
    told(
        "1. Lamps\n\nCllr Moss proposed that the lamps be sold, seconded by Cllr Ash. The motion was lost.\n\n2. Posts\n\nCllr Moss proposed and Cllr Ash seconded that the posts be painted. This was not agreed.\n\n3. Gate\n\nCllr Moss proposed to mend the gate, seconded by Cllr Ash and carried. Cllr Lind proposed to paint it; there was no seconder.\n\n4. Tree\n\nCllr Moss proposed that the tree which fell be cleared, seconded by Cllr Ash.\n",
        &[
            "other, Cllr Moss, Cllr Ash, no: Cllr Moss proposed that the lamps be sold, seconded by Cllr Ash. The motion was lost.",
            "other, Cllr Moss, Cllr Ash, no: Cllr Moss proposed and Cllr Ash seconded that the posts be painted. This was not agreed.",
            "other, Cllr Moss, Cllr Ash, yes: Cllr Moss proposed to mend the gate, seconded by Cllr Ash and carried.",
            "other, Cllr Lind, -, no: Cllr Lind proposed to paint it; there was no seconder.",
            "other, Cllr Moss, Cllr Ash, -: Cllr Moss proposed that the tree which fell be cleared, seconded by Cllr Ash.",
        ],
    );
}

#[test]
fn a_greater_council_decides_nothing_here() {
    told(
        "1. Roads\n\nThe County Council agreed to mend the road. Wessex Council approved the scheme. The Parish Council agreed to pay for the sign.\n\n2. Close\n\nDecision: Defer to the next meeting.\n",
        &[
            "agree, -, -, -: The Parish Council agreed to pay for the sign.",
            "defer, -, -, -: Defer to the next meeting.",
        ],
    );
}

#[test]
fn a_motion_stands_before_its_movers() {
    told(
        "1. Fees\n\nMotion: That the fee be raised to £9. Moved: Cllr Moss Seconded: Cllr Ash. Carried.\n\n2. Dates\n\nThe dates for May were agreed.\n\nMinutes of 6 April (approved and signed on 20 April).\n\n3. Gate\n\nRESOLVED to mend the gate.\n",
        &[
            "agree, Cllr Moss, Cllr Ash, yes: Motion: That the fee be raised to £9. Moved: Cllr Moss Seconded: Cllr Ash. Carried.",
            "agree, -, -, -: The dates for May were agreed.",
            "-, -, -, -: to mend the gate.",
        ],
    );
}
