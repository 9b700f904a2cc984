//! Inspections and grades that papers tell of, and letters and reports of the inspectorates themselves.

use minutebook::model::Document;
use minutebook::text::Source;

fn read(text: &str) -> Document {
    minutebook::parse(&Source::from_text("paper", text)).value
}

/// Framework, event, inspectorate, first and last day on site, day of publication: what is known of each.
fn told(text: &str) -> Vec<String> {
    let inspections = read(&format!("Agenda item\n\nThe news\n\nMinutes:\n\n{text}\n")).inspections;
    let words = |it: &minutebook::model::Inspection| {
        let days =
            [it.start_date, it.end_date, it.published].map(|day| day.map_or("-".to_owned(), |day| day.to_string()));
        let framework = it.framework.map_or(String::new(), |framework| framework.word().to_owned());
        let (event, body) = (it.event.clone().unwrap_or_default(), it.inspectorate.clone().unwrap_or_default());
        format!("{framework} | {event} | {body} | {}", days.join(" "))
    };
    inspections.iter().map(words).collect()
}

#[test]
fn days_stand_where_the_sentence_tells_them() {
    for (text, expected) in [
        (
            "Members noted the Ofsted inspection of the harbour services which took place between 29 April and 3 May 2024.",
            "other | Ofsted inspection | Ofsted | 2024-04-29 2024-05-03 -",
        ),
        (
            "Between 6 December and 10 December 2021, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Ambleford.",
            "area_send | inspection | Ofsted and the Care Quality Commission | 2021-12-06 2021-12-10 -",
        ),
        (
            "The report of the May 2011 full Ofsted inspection was noted.",
            "other | Ofsted inspection | Ofsted | 2011-05-01 2011-05-31 -",
        ),
        (
            "A report on the Ofsted inspection of the dock was brought. The inspection had taken place on 24 and 25 June 2020.",
            "other | Ofsted inspection | Ofsted | 2020-06-24 2020-06-25 -",
        ),
        (
            "The first Ofsted monitoring visit, which had been delayed by the flood, had been rescheduled for 20 and 21 August 2020.",
            "monitoring_visit | first monitoring visit | Ofsted | 2020-08-20 2020-08-21 -",
        ),
        (
            "The focused visit of May 2019 was discussed. Ofsted had made the focused visit on 15 and 16 May 2019.",
            "focused_visit | focused visit | Ofsted | 2019-05-15 2019-05-16 -",
        ),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn days_of_something_else() {
    for (text, expected) in [
        (
            "The Ofsted inspection report will be published on 13 June 2017.",
            "other | Ofsted inspection | Ofsted | - - 2017-06-13",
        ),
        (
            "This was the first monitoring visit, after the council had placed the service in a trust in April 2018.",
            "monitoring_visit | first monitoring visit | Ofsted | - - -",
        ),
        (
            "This was the second monitoring visit since the council had been found wanting in January 2020.",
            "monitoring_visit | second monitoring visit | Ofsted | - - -",
        ),
        (
            "The Ofsted monitoring visit letter (dated 9 March 2022) was noted.",
            "monitoring_visit | monitoring visit | Ofsted | - - -",
        ),
        (
            "The Ofsted inspection led to a plan, which was to be finished by 3 May 2018.",
            "other | Ofsted inspection | Ofsted | - - -",
        ),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn sentences_run_over_lines() {
    assert_eq!(
        told(
            "The committee was told of the results of the full Ofsted adoption inspection which took\nplace from 9 to 12 January 2012, and it was glad that the harbour's own staff had done so\nwell in it.",
        ),
        ["other | Ofsted adoption inspection | Ofsted | 2012-01-09 2012-01-12 -"]
    );
    let paper = read(
        "Focused visit to Northmoor local authority children’s services\n\nDear Helen\n\nThis letter summarises the findings of the focused visit to Northmoor on 12 and 13 February 2019.\n\nMuch has changed since the last\ninspection in May 2017, when services for children who need help and\nprotection were judged to require improvement to be good.\n",
    );
    let inspection = &paper.inspections[0];
    assert_eq!((inspection.previous_date.as_deref(), inspection.previous_grade.as_deref()), (Some("May 2017"), None));
}

#[test]
fn what_inspectors_asked_for() {
    let paper = read(
        "Agenda item\n\nThe news\n\nMinutes:\n\nOfsted had made two recommendations to the Council. These were:\n\n1. Ensure that boats are sound.\n\n2. Improve the quay.\n\nThe Committee noted the report.\n",
    );
    assert_eq!(
        found(&paper).1,
        ["recommendations: Ensure that boats are sound.", "recommendations: Improve the quay."]
    );
    assert!(paper.recommendations.iter().all(|it| it.origin.is_some_and(|origin| origin.word() == "inspectorate")));
}

#[test]
fn each_event_has_its_own_days() {
    assert_eq!(
        told(
            "The inspection of 22 February to 16 March 2016 had been made under the Single Inspection Framework (SIF) and that of 4 to 22 November 2019 under the new Inspection of Local Authority Children's Services (ILACS) framework."
        ),
        [
            "sif | Single Inspection Framework | Ofsted | 2016-02-22 2016-03-16 -",
            "ilacs | Inspection of Local Authority Children's Services | Ofsted | 2019-11-04 2019-11-22 -"
        ]
    );
    assert_eq!(
        told(
            "Much had changed since the Ofsted inspection in 2024 and the second monitoring visit which took place in June 2025."
        ),
        [
            "monitoring_visit | second monitoring visit | Ofsted | 2025-06-01 2025-06-30 -",
            "other | Ofsted inspection | Ofsted | - - -"
        ]
    );
    let visits = told("The third monitoring visit was praised. The fourth monitoring visit was to look at plans.");
    assert_eq!(visits.len(), 2);
}

/// Grades by area, and recommendations as section and text, of a paper of an inspectorate's own.
fn found(paper: &Document) -> (Vec<String>, Vec<String>) {
    let words = |value: &Option<String>| value.clone().unwrap_or_default();
    let grades = paper.judgements.iter().map(|it| format!("{}: {}", words(&it.area), words(&it.grade))).collect();
    let asked = paper
        .recommendations
        .iter()
        .map(|it| format!("{}: {}", it.section.map_or("", |section| section.word()), it.quote.text.replace('\n', " ")));
    (grades, asked.collect())
}

#[test]
fn a_report_as_one_run_of_words() {
    let paper = read(
        "1 Inspection of Harrowmere local authority children’s services Inspection dates: 4 March to 15 March 2024 Lead inspector: Olive Brandt, His Majesty’s Inspector Judgement Grade The impact of leaders on social work practice with children and families Good The experiences and progress of children who need help and protection Requires improvement to be good The experiences and progress of children in care Good The experiences and progress of care leavers Outstanding Overall effectiveness Good Services in Harrowmere are good and they are outstanding for those who leave care. What needs to improve? ◼ The timeliness of assessments. ◼ The quality of supervision, its record included. The experiences and progress of care leavers: good 1. Carers are kind.\n",
    );
    let (grades, asked) = found(&paper);
    assert_eq!(
        grades,
        [
            "impact_of_leaders: good",
            "help_and_protection: requires_improvement",
            "in_care: good",
            "care_leavers: outstanding",
            "overall_effectiveness: good"
        ]
    );
    assert_eq!(
        asked,
        [
            "what_needs_to_improve: The timeliness of assessments.",
            "what_needs_to_improve: The quality of supervision, its record included."
        ]
    );
    assert_eq!(paper.inspections[0].lead_inspectors, ["Olive Brandt"]);
    assert_eq!(paper.inspections[0].authority.as_deref(), Some("Harrowmere"));
}

#[test]
fn a_letter_as_one_run_of_words() {
    let paper = read(
        "Ofsted 4 July 2019 Ms Carol Dunning Director of Children Wetherdale Council Dear Ms Dunning Focused visit to Wetherdale local authority children’s services This letter summarises the findings of a focused visit to Wetherdale local authority children’s services on 4 to 5 June 2019. The inspectors were Neil Garside, HMI, and Ruth Ormesby, HMI. Overview There are weaknesses. Areas for priority action The local authority needs to take swift action to address the following: ◼ The impact of supervision. ◼ The timeliness of discussions. Areas for improvement ◼ Consistency of thresholds. Findings Much is slow. Yours sincerely Neil Garside Her Majesty’s Inspector\n",
    );
    let (_, asked) = found(&paper);
    assert_eq!(
        asked,
        [
            "areas_for_priority_action: The impact of supervision.",
            "areas_for_priority_action: The timeliness of discussions.",
            "areas_for_improvement: Consistency of thresholds."
        ]
    );
    assert_eq!(paper.inspections[0].lead_inspectors, ["Neil Garside"]);
}

#[test]
fn labels_and_grades_line_by_line() {
    let paper = read(
        "1\nHarrowmere Council\nInspection of services for children in need of help and\nprotection,\nchildren looked after and care leavers\nInspection date: 3 March 2015 – 25 March 2015\nReport published: 13 May 2015\nThe overall judgement is that children’s services require\nimprovement\nThe judgements that contribute to it are:\n1. Children who need help and protection\nRequires\nimprovement\n2. Children looked after and achieving\npermanence\nGood\n2.1 Adoption performance\nRequires\nimprovement\n2.2 Experiences and progress of care leavers Inadequate\n3. Leadership, management and governance\nGood\n2\nExecutive summary\nMuch is new.\n",
    );
    let (grades, _) = found(&paper);
    assert_eq!(
        grades,
        [
            "help_and_protection: requires_improvement",
            "looked_after_and_permanence: good",
            "adoption: requires_improvement",
            "care_leavers: inadequate",
            "leadership: good",
            "overall_effectiveness: requires_improvement"
        ]
    );
    assert_eq!(paper.inspections[0].authority.as_deref(), Some("Harrowmere Council"));
}

#[test]
fn a_title_that_text_ran_together_with_an_item() {
    let paper = read(
        "Inspection of Harrowmere local authority children’s services\nInspection dates: 4 March to 15 March 2024\nLead inspector: Olive Brandt, His Majesty’s Inspector\nJudgement Grade\nThe impact of leaders on social work practice with children and families Good\nThe experiences and progress of children who need help and protection Good\nThe experiences and progress of children in care Good\nThe experiences and progress of care leavers Good\nOverall effectiveness Good\nLeaders know what is to be done.\nWhat needs to improve?\n◼ The timeliness of assessments.\n◼ The quality of plans, so that\nthey are clear.\nThe experiences and progress of care leavers: good\n1. Carers are kind.\n2. Plans are made.\n",
    );
    assert_eq!(
        found(&paper).1,
        [
            "what_needs_to_improve: The timeliness of assessments.",
            "what_needs_to_improve: The quality of plans, so that they are clear."
        ]
    );
}

#[test]
fn a_local_area_letter() {
    let paper = read(
        "26 January 2018\n\nMr Ian Trent\nDirector of Children, Ferndale Council\n\nDear Mr Trent\n\nJoint local area SEND inspection in Ferndale\n\nBetween 4 December 2017 and 8 December 2017, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Ferndale to judge how it puts the special educational needs reforms into effect.\n\nThis letter outlines our findings.\n\nStrengths\n\n- Needs are found early.\n\nThe local area is required to produce a written statement that explains how it will tackle the following areas of significant weakness:\n\n- the lack of joint commissioning\n- the poor quality of plans.\n\nYours sincerely\n\nHilda Marsh\nHer Majesty’s Inspector\n",
    );
    let inspection = &paper.inspections[0];
    assert_eq!(paper.facts.kind.map(|kind| kind.word()), Some("visit_letter"));
    assert_eq!(inspection.authority.as_deref(), Some("Ferndale"));
    assert_eq!(inspection.start_date.map(|day| day.to_string()).as_deref(), Some("2017-12-04"));
    assert_eq!(inspection.lead_inspectors, ["Hilda Marsh"]);
    assert_eq!(found(&paper).1, [": the lack of joint commissioning", ": the poor quality of plans."]);
}

#[test]
fn a_record_of_main_findings() {
    let paper = read(
        "Inspection of safeguarding and looked after children services\n\nHolmsley Council\n\nInspection dates: 11 January – 22 January 2010\nReporting inspector: Patrick Thorn HMI\n\nPublished: 26 February 2010\n\nAreas for improvement\n\nImmediately:\n\n- ensure that all plans are signed.\n\nWithin six months:\n\n- review the thresholds.\n\nOutcomes for children\n\nRecord of main findings: Holmsley\n\nSafeguarding services\n\nOverall effectiveness        Adequate\nCapacity for improvement        Good\n\nServices for looked after children\n\nOverall effectiveness        Good\nCapacity for improvement        Good\n",
    );
    let (grades, asked) = found(&paper);
    assert_eq!(
        grades,
        [
            "Safeguarding services: Overall effectiveness: adequate",
            "Safeguarding services: Capacity for improvement: good",
            "Services for looked after children: Overall effectiveness: good",
            "Services for looked after children: Capacity for improvement: good"
        ]
    );
    assert_eq!(asked, ["immediately: ensure that all plans are signed.", "within_six_months: review the thresholds."]);
    assert_eq!(paper.inspections[0].authority.as_deref(), Some("Holmsley Council"));
    assert_eq!(paper.inspections[0].lead_inspectors, ["Patrick Thorn"]);
}

#[test]
fn numbered_lists_in_one_run_of_words() {
    let paper = read(
        "Harrowmere Council Inspection of services for children in need of help and protection, children looked after and care leavers Inspection date: 20 January 2015 – 11 February 2015 Report published: 27 March 2015 The overall judgement is that children’s services are good 1. Children who need help and protection Good 2. Children looked after and achieving permanence Good 2.1 Adoption performance Outstanding 2.2 Experiences and progress of care leavers Good 3. Leadership, management and governance 1 Good Contents Areas for improvement 4 What does the local authority need to improve? Priority and immediate action 16. There are no areas for priority action. Areas for improvement 17. Ensure that plans are clear. 5 18. Improve the record. Adoption 19. Act on what 2 inspectors found. The local authority’s strengths 20. Leaders listen. 21. Staff stay.\n",
    );
    let (grades, asked) = found(&paper);
    assert_eq!(
        asked,
        [
            "areas_for_improvement: Ensure that plans are clear.",
            "areas_for_improvement: Improve the record.",
            "areas_for_improvement: Act on what 2 inspectors found."
        ]
    );
    assert!(
        grades.contains(&"overall_effectiveness: good".to_owned()) && grades.contains(&"leadership: good".to_owned())
    );
    let numbers: Vec<_> = paper.recommendations.iter().filter_map(|it| it.number.as_deref()).collect();
    assert_eq!(numbers, ["17", "18", "19"]);
}
