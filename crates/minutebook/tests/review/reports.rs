//! References, short forms and grades in reports.

use super::{findings, raised, silent};

/// A cover report with two sections of five paragraphs each, and what else it says.
fn report(last: &str, after: &str) -> String {
    let mut text =
        "Report to:\tChildren's Committee\n\nDate:\t9 March 2023\n\nSubject:\tThe duty desk\n\n1. Introduction\n\n"
            .to_owned();
    for number in 1..=5 {
        text += &format!("1.{number} The desk answers calls from schools on every working day of week {number}.\n\n");
    }
    text += "2. The desk\n\n";
    for number in 1..=4 {
        text += &format!("2.{number} Calls grew in every ward of the borough through the whole of year {number}.\n\n");
    }
    format!("{text}2.5 {last}\n\n3. Costs\n\n3.1 The desk costs little.\n\n{after}\n")
}

#[test]
fn reference_unresolved() {
    raised(
        "reference-unresolved",
        &[
            &report("The reasons are given in paragraph 1.8 above.", ""),
            &report("As paragraphs 1.2 and 2.9 say, calls grew.", ""),
            &report(
                "The letter is at Appendix A.",
                "4. Appendices\n\nAppendix 1: Letter to all schools\n\nAppendix 2: Table of calls",
            ),
            &report(
                "The table is at Appendix 4.",
                "4. Appendices\n\nAppendix 1 – Letter to all schools\n\nAppendix 2 – Table of calls\n\nAppendix 3 – Map",
            ),
        ],
    );
    silent(&[
        &report("The reasons are given in paragraph 1.4 above.", ""),
        // Of another paper.
        &report("The reasons are given in paragraph 1.8 of the report to Cabinet.", ""),
        &report("The Council's duties are in section 17.9 of the Constitution.", ""),
        // A section that this paper does not have may be another paper's.
        &report("The reasons are given in paragraph 7.8.", ""),
        &report(
            "The table is at Appendix 2b.",
            "4. Appendices\n\nAppendix 1: Letter to all schools\n\nAppendix 2: Table of calls",
        ),
        // No list to hold it to.
        &report("The letter is at Appendix A and the map is at Appendix C.", ""),
        &report(
            "See Appendix 5 to the Constitution.",
            "4. Appendices\n\nAppendix 1: Letter to all schools\n\nAppendix 2: Table of calls",
        ),
    ]);
}

/// Four short forms that are explained, and what else is said.
fn explained(rest: &str) -> String {
    format!(
        "The Harbour Help Desk (HHD) works with the Quayside Family Centre (QFC), the Eastport Youth Board (EYB) and the Mooring Care Service (MCS).\n\n{rest}\n"
    )
}

#[test]
fn acronym_undefined() {
    raised(
        "acronym-undefined",
        &[
            &explained(
                "The TWBR was late. Staff use the TWBR daily.\n\nA new TWBR was asked for, and the TWBR was paid.",
            ),
            &explained("An XRQ is made for each child. Each XRQ is read.\n\nThe XRQ of May was lost; no XRQ came."),
            &explained("KLPs are written by staff. The KLP is read.\n\nNo KLP was late and the KLP was liked."),
        ],
    );
    silent(&[
        // Too few uses.
        &explained("The TWBR was late. Staff use the TWBR daily."),
        // Spelt out without its brackets, or in brackets behind other words.
        &explained(
            "The Teatime Workshop By Rail was late. The TWBR was paid; a TWBR came, the TWBR left, no TWBR stayed.",
        ),
        &explained(
            "The panel for lost boats (TWBR) met. The TWBR was paid; a TWBR came, the TWBR left, no TWBR stayed.",
        ),
        // A name, a council, a word in capitals.
        &explained("The TWBR team met. The TWBR team was paid; the TWBR team came, the TWBR team left."),
        &explained("WDC was paid. WDC came, WDC left and WDC stayed with WDC."),
        &explained("The plan is FINAL. It is FINAL indeed; a FINAL plan is FINAL, and final words were said."),
        // Known to all who read a council's papers.
        &explained("The NHS came, the NHS left, the NHS was paid and the NHS stayed."),
    ]);
    // A paper that explains none is written for those who know.
    silent(&["The TWBR was paid; a TWBR came, the TWBR left, no TWBR stayed.\n"]);
}

#[test]
fn acronym_two_meanings() {
    raised(
        "acronym-two-meanings",
        &[
            "The Pupil Referral Unit (PRU) had 40 pupils.\n\nA Persistent Reporting Unit (PRU) was set up.\n",
            "The Early Help Team (EHT) met weekly.\n\nThe Executive Head Teacher (EHT) spoke.\n",
            "A Family Support Plan (FSP) is written. The Fire Safety Panel (FSP) met.\n",
        ],
    );
    silent(&[
        "The Pupil Referral Unit (PRU) had 40 pupils.\n\nThe Pupil Referral Units (PRU) were full.\n",
        "The Special Educational Needs and Disability (SEND) plan.\n\nSpecial Educational Needs and Disabilities (SEND) grew.\n",
        "The Pupil Referral Unit (PRU) had 40 pupils.\n\nThe Early Help Team (EHT) met.\n",
    ]);
}

/// An inspection report whose table and headings say `table` and `heading` of the help that children get.
fn inspection(table: &str, heading: &str) -> String {
    format!(
        "Eastport Borough Council\n\nInspection of children's social care services\n\nInspection dates: 6 March 2023 to 17 March 2023\n\nLead inspector: Ann Hill, His Majesty's Inspector\n\nJudgement Grade\n\nThe impact of leaders on social work practice with children and families Good\n\nThe experiences and progress of children who need help and protection {table}\n\nThe experiences and progress of children in care Good\n\nThe experiences and progress of care leavers Good\n\nOverall effectiveness Good\n\nWhat needs to improve?\n\n- The timeliness of visits.\n\nThe experiences and progress of children who need help and protection: {heading}\n\n1. Children are seen soon.\n\nThe experiences and progress of children in care: good\n\n2. Children in care do well.\n"
    )
}

#[test]
fn grade_conflict() {
    raised(
        "grade-conflict",
        &[
            &inspection("Good", "requires improvement to be good"),
            &inspection("Requires improvement to be good", "good"),
            &inspection("Good", "inadequate"),
        ],
    );
    silent(&[
        &inspection("Good", "good"),
        &inspection("Requires improvement to be good", "requires improvement"),
        &inspection("Outstanding", "outstanding"),
        // The grade of an earlier inspection, told in prose.
        &inspection("Good", "good\n\nAt the last inspection, help and protection was judged inadequate."),
    ]);
}

#[test]
fn settings_turn_codes_off() {
    let paper = "The Pupil Referral Unit (PRU) had 40 pupils.\n\nA Persistent Reporting Unit (PRU) was set up.\n";
    assert_eq!(findings(paper).len(), 1);
    let source = minutebook::text::Source::from_text("paper", paper);
    let off = minutebook::review::Settings { off: vec!["acronym-two-meanings".to_owned()] };
    assert!(minutebook::parse_with(&source, &off).value.checks.is_empty());
}
