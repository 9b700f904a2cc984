//! Heads of papers in the ways that councils write them: which body met, when, from when to when, and where.

use chrono::NaiveDate;
use minutebook::model::{DocumentKind, Facts, Time};
use minutebook::text::Source;

fn facts(text: &str) -> Facts {
    minutebook::parse(&Source::from_text("paper", text)).value.facts
}

/// Kind, organisation, committee, day, start, end, place.
fn told(text: &str) -> [String; 7] {
    let facts = facts(text);
    let words = |value: Option<String>| value.unwrap_or_default();
    [
        words(facts.kind.map(|kind| format!("{kind:?}"))),
        words(facts.organisation),
        words(facts.committee),
        words(facts.meeting_date.map(|day| day.to_string())),
        words(facts.start_time.map(|time| time.to_string())),
        words(facts.end_time.map(|time| time.to_string())),
        words(facts.venue),
    ]
}

#[test]
fn body_and_day_on_lines_of_their_own() {
    assert_eq!(
        told(
            "STOKE MARSH COUNTY COUNCIL\n\nCHILDREN'S SELECT COMMITTEE\n\n14 MARCH 2023\n\nPRESENT: Councillors A Lake (Chairman), B Hill\n\n12. MINUTES\n\nThe minutes of the meeting held on 10 January 2023 were confirmed as a correct record.\n\n13. BUDGET\n\nRESOLVED that the budget be noted.\n\nThe meeting closed at 12.05 pm.\n"
        ),
        ["MeetingMinutes", "STOKE MARSH COUNTY COUNCIL", "CHILDREN'S SELECT COMMITTEE", "2023-03-14", "", "12:05", ""]
    );
}

#[test]
fn at_a_meeting_held() {
    assert_eq!(
        told(
            "At a Meeting of the Overview and Scrutiny Panel held in the Guildhall, Mere, on Tuesday 14th March 2023 at 6.30 pm\n\nPresent:\n\nCouncillor A Lake in the Chair\n\nCouncillors B Hill and C Dale\n\n1 Apologies\n\nThere were none.\n\nThe meeting started at 6.30 pm and ended at 8.35 pm.\n\nChairman ................ Date 11 April 2023\n"
        ),
        ["MeetingMinutes", "", "Overview and Scrutiny Panel", "2023-03-14", "18:30", "20:35", "Guildhall, Mere"]
    );
}

#[test]
fn minutes_of_proceedings() {
    assert_eq!(
        told(
            "MERE DISTRICT COUNCIL\n\nMINUTES of Proceedings of the meeting of the PLANNING COMMITTEE held on Wednesday, 8th February, 2023 at 2.00 p.m. in the Council Offices, Mere\n\nPRESENT\n\nCllr. A. Lake (Chairman)\n\nCllr. B. Hill\n\n44. APOLOGIES\n\nNone.\n\nThe meeting concluded at 4.10 p.m.\n"
        ),
        [
            "MeetingMinutes",
            "MERE DISTRICT COUNCIL",
            "PLANNING COMMITTEE",
            "2023-02-08",
            "14:00",
            "16:10",
            "Council Offices, Mere"
        ]
    );
}

#[test]
fn minutes_dash_day() {
    assert_eq!(
        told(
            "Mere Schools Forum\n\nMinutes - 12 May 2022\n\nPresent: Mrs J Tull (Chair), Mr O Vane\n\n1. Minutes of the last meeting (3 March 2022)\n\nAgreed.\n\n6. Date of next meeting: 14 July 2022 at 9.30am\n"
        ),
        ["MeetingMinutes", "", "Mere Schools Forum", "2022-05-12", "", "", ""]
    );
}

#[test]
fn fields_on_one_line() {
    assert_eq!(
        told(
            "Health and Wellbeing Board\n\nMinutes\n\nDate: 14.03.23   Time: 2.00 - 4.35 pm   Venue: Committee Room 1, Town Hall\n\nPresent:\n\nCllr A Lake (Chair)\n\nDr B Hill\n\n1. Welcome\n\nThe Chair welcomed all.\n"
        ),
        [
            "MeetingMinutes",
            "",
            "Health and Wellbeing Board",
            "2023-03-14",
            "14:00",
            "16:35",
            "Committee Room 1, Town Hall"
        ]
    );
}

#[test]
fn fields_below_each_other() {
    assert_eq!(
        told(
            "Mere Combined Authority\n\nMeeting: Transport and Infrastructure Committee\n\nDate of Meeting: Friday, 3 November 2023\n\nTime: 10.00 am to 11.45 am\n\nVenue: Mere House, 1 High Street\n\nDraft minutes\n\nPresent: Mayor A Lake (Chair), Cllr B Hill\n\n1. Apologies\n\nNone.\n"
        ),
        [
            "MeetingMinutes",
            "Mere Combined Authority",
            "Transport and Infrastructure Committee",
            "2023-11-03",
            "10:00",
            "11:45",
            "Mere House, 1 High Street"
        ]
    );
}

#[test]
fn fire_authority() {
    assert_eq!(
        told(
            "MERE FIRE AND RESCUE AUTHORITY\n\nMINUTES of the meeting of the MERE FIRE AND RESCUE AUTHORITY held at Service Headquarters, Mere on Monday 13 February 2023 commencing at 10.30 hours\n\nPresent:\n\nCllrs Lake (Chair), Hill and Dale\n\nFRA/22/41 Minutes\n\nRESOLVED that the minutes of the meeting held on 19 December 2022 be signed as a correct record.\n\nThe meeting finished at 12.20 hours\n"
        ),
        [
            "MeetingMinutes",
            "MERE FIRE AND RESCUE AUTHORITY",
            "",
            "2023-02-13",
            "10:30",
            "12:20",
            "Service Headquarters, Mere"
        ]
    );
}

#[test]
fn police_and_crime_panel() {
    assert_eq!(
        told(
            "Mere Police and Crime Panel\n\nThursday, 2nd February, 2023\n2.00 - 3.40 pm\n\nAttendees\n\nCouncillors: A Lake (Chair), B Hill\n\nMinutes\n\n1. APOLOGIES\n\nNone.\n"
        ),
        ["MeetingMinutes", "", "Mere Police and Crime Panel", "2023-02-02", "14:00", "15:40", ""]
    );
}

#[test]
fn joint_committee_of_councils() {
    assert_eq!(
        told(
            "MERE AND MARSH JOINT HEALTH OVERVIEW AND SCRUTINY COMMITTEE\n\nMinutes of the meeting held on Tuesday 14 March 2023 at 10.00am at Marsh Town Hall, Marsh\n\n(To be confirmed at the meeting on 20 June 2023)\n\nMembers present: Councillor A Lake (Chair), Councillor B Hill\n\n1. Apologies\n\nNone.\n"
        ),
        [
            "MeetingMinutes",
            "",
            "MERE AND MARSH JOINT HEALTH OVERVIEW AND SCRUTINY COMMITTEE",
            "2023-03-14",
            "10:00",
            "",
            "Marsh Town Hall, Marsh"
        ]
    );
}

#[test]
fn task_group() {
    assert_eq!(
        told(
            "London Borough of Mere\n\nFoster Carers Scrutiny Task Group\n\nNotes of the meeting held on 5th October 2022, 6pm, Civic Centre\n\nPresent:\nCouncillor A Lake (Chair)\nCouncillor B Hill\n\n1. Scope\n\nThe group agreed the scope.\n"
        ),
        [
            "MeetingMinutes",
            "London Borough of Mere",
            "Foster Carers Scrutiny Task Group",
            "2022-10-05",
            "18:00",
            "",
            ""
        ]
    );
}

#[test]
fn to_be_signed_at_another_meeting() {
    assert_eq!(
        told(
            "Draft minutes, to be approved on 6 June 2023\n\nMARSH TOWN COUNCIL\n\nMinutes of the Annual Town Meeting held at the Memorial Hall, Marsh, at 7.00pm on Tuesday 2nd May 2023\n\nPresent: Cllrs Lake, Hill and Dale\n\n1. Welcome\n\nThe Mayor welcomed all.\n\nThere being no further business the Chairman closed the meeting at 8.15pm. Next meeting: 6 June 2023 at 7.30pm.\n\nSigned ........ Chairman  Date: 6 June 2023\n"
        ),
        ["MeetingMinutes", "MARSH TOWN COUNCIL", "", "2023-05-02", "19:00", "20:15", "Memorial Hall, Marsh"]
    );
}

#[test]
fn page_of_a_meeting_in_text() {
    assert_eq!(
        told(
            "Agenda and minutes\n\nSchools Forum - Monday, 15th January, 2024 4.30 pm\n\nVenue: Committee Room 2, Civic Centre. View directions\n\nContact: Priya Nandy\n\nItems\n\nNo. Item\n\n1. Apologies\n\nMinutes:\n\nApologies were received from Mr S Young.\n"
        )[..5],
        ["MeetingMinutes", "", "Schools Forum", "2024-01-15", "16:30"]
    );
}

#[test]
fn report_to_a_committee() {
    let facts = facts(
        "MERE BOROUGH COUNCIL\n\nReport to: Children and Families Scrutiny Committee\n\nDate of meeting: 14 March 2023\n\nReport of: Director of Children's Services\n\nReport author: Jane Lake, Head of Quality\n\nLead Officer: Sam Hill\n\nTitle: Sufficiency Strategy\n\n1. Purpose\n\n1.1 To present the strategy agreed on 5 January 2023.\n",
    );
    assert_eq!(facts.committee.as_deref(), Some("Children and Families Scrutiny Committee"));
    assert_eq!(facts.meeting_date.map(|day| day.to_string()).as_deref(), Some("2023-03-14"));
    assert_eq!(facts.report_of.as_deref(), Some("Director of Children's Services"));
    assert_eq!(facts.title.as_deref(), Some("Sufficiency Strategy"));
    assert_eq!(facts.header.get("Lead Officer"), Some("Sam Hill"));
    assert_eq!(facts.organisation.as_deref(), Some("MERE BOROUGH COUNCIL"));
}

#[test]
fn report_without_fields() {
    let facts = facts(
        "Open report\n\nCABINET\n\n4 JULY 2023\n\nREPORT OF THE STRATEGIC DIRECTOR OF PEOPLE\n\nSCHOOL PLACES\n\n1. Purpose of Report\n\n1.1 To seek approval of the plan.\n\n2. Recommendations\n\n2.1 That the plan be approved.\n",
    );
    assert_eq!(facts.committee.as_deref(), Some("CABINET"));
    assert_eq!(facts.meeting_date.map(|day| day.to_string()).as_deref(), Some("2023-07-04"));
    assert_eq!(facts.report_of.as_deref(), Some("STRATEGIC DIRECTOR OF PEOPLE"));
}

#[test]
fn decision_of_a_cabinet_member() {
    let facts = facts(
        "Mere City Council\n\nRecord of Executive Decision\n\nDecision Maker: Cabinet Member for Children and Schools\n\nIs this a key decision?: No\n\nDate of decision: 14 March 2023\n\nTitle: Family hubs\n\nDecision: That the contract be awarded.\n",
    );
    assert_eq!(format!("{:?}", facts.kind.unwrap()), "DecisionRecord");
    assert_eq!((facts.committee.as_deref(), facts.title.as_deref()), (None, Some("Family hubs")));
    assert_eq!(facts.header.get("Decision Maker"), Some("Cabinet Member for Children and Schools"));
}

#[test]
fn minutes_of_a_committee() {
    let facts = facts(
        "                 STOKE MARSH COUNTY COUNCIL\n\n\n                        CABINET\nMINUTES of a meeting of the Cabinet held in the Long Room, Marsh Hall, on Thursday, 6 November 2018.\n\nPRESENT: Mr A Lake (Chairman), Mr B Hill and others who\ncame.\n\nThe meeting closed at 9.15pm\n",
    );
    assert_eq!(facts.kind, Some(DocumentKind::MeetingMinutes));
    assert_eq!(facts.organisation.as_deref(), Some("STOKE MARSH COUNTY COUNCIL"));
    assert_eq!(facts.committee.as_deref(), Some("CABINET"));
    assert_eq!(facts.meeting_date, NaiveDate::from_ymd_opt(2018, 11, 6));
    assert_eq!(facts.venue.as_deref(), Some("Long Room, Marsh Hall"));
    assert_eq!(facts.end_time, Time::new(21, 15));
}

#[test]
fn minutes_of_a_parish() {
    let facts = facts(
        "Minutes of a meeting of Stoke Marsh Parish Council held in the Village Hall at 7.30pm on Tuesday 6th November 2018\n\nPresent: Cllr Lake, Cllr Hill",
    );
    assert_eq!((facts.organisation.as_deref(), facts.committee), (Some("Stoke Marsh Parish Council"), None));
    assert_eq!((facts.start_time, facts.venue.as_deref()), (Time::new(19, 30), Some("Village Hall")));
}

#[test]
fn report_header() {
    let facts = facts(
        "From:          Ann Lake, Cabinet Member for Bridges\n\n               Bob Hill, Director of Bridges\n\nTo:            Cabinet – 6 November 2018\n\nSubject:       River bridge\n\nClassification: Unrestricted\n\nSummary: the bridge over the river is to be opened when it is\nfinished and the road is\ndone.\n",
    );
    assert_eq!(facts.kind, Some(DocumentKind::CommitteeReport));
    assert_eq!(facts.header.get("From"), Some("Ann Lake, Cabinet Member for Bridges Bob Hill, Director of Bridges"));
    assert_eq!(facts.header.get("Classification"), Some("Unrestricted"));
    assert_eq!((facts.committee.as_deref(), facts.title.as_deref()), (Some("Cabinet"), Some("River bridge")));
    assert_eq!(facts.meeting_date, NaiveDate::from_ymd_opt(2018, 11, 6));
    assert_eq!(facts.report_of.as_deref(), Some("Cabinet Member for Bridges; Director of Bridges"));
}

#[test]
fn item_page() {
    let facts = facts(
        "Agenda item\n\nRiver Bridge\n\nReport of the Director of Bridges.\n\nMinutes:\n\nThe Committee noted it.",
    );
    assert_eq!((facts.kind, facts.title.as_deref()), (Some(DocumentKind::AgendaItem), Some("River Bridge")));
    assert_eq!(facts.report_of.as_deref(), Some("Director of Bridges"));
}

#[test]
fn town_council_in_attendance_first() {
    assert_eq!(
        told(
            "MARSH PARISH COUNCIL\nMINUTES OF THE PARISH COUNCIL MEETING HELD ON MONDAY 9TH JANUARY 2023 AT 7.30PM IN THE VILLAGE HALL\n\nPRESENT: Cllrs Lake (Chair), Hill, Dale\n\n23/01 APOLOGIES: None\n\n23/02 MINUTES: The minutes of 12th December 2022 were approved.\n\nDate of next meeting: 13th February 2023 at 7.30pm\n\nMeeting closed 8.45pm\n"
        ),
        ["MeetingMinutes", "MARSH PARISH COUNCIL", "", "2023-01-09", "19:30", "20:45", "VILLAGE HALL"]
    );
}

#[test]
fn council_named_in_the_heading_of_a_committee() {
    assert_eq!(
        told(
            "Mere Borough Council\nLicensing Sub-Committee B\nThursday 2 March 2023\n10.00 am Council Chamber, Town Hall\n\nMINUTES\n\nMembers Present:\nCouncillor A Lake (Chair)\nCouncillor B Hill\n\n1. Election of Chair\n\nCouncillor Lake was elected.\n\nThe meeting ended at 11.20 am\n"
        )[..6],
        ["MeetingMinutes", "Mere Borough Council", "Licensing Sub-Committee B", "2023-03-02", "10:00", "11:20"]
    );
}

#[test]
fn started_and_finished_under_the_title() {
    assert_eq!(
        told(
            "HEALTH AND ADULT CARE SCRUTINY COMMITTEE\n\n14 March 2023\n\nPresent:-\n\nCouncillors A Lake (Chair) and B Hill\n\n* 71  Minutes\n\nRESOLVED that the Minutes of the Meeting held on 24 January 2023 be signed as a correct record.\n\n*DENOTES DELEGATED MATTER\n\nThe Meeting started at 2.15 pm and finished at 4.20 pm\n"
        ),
        ["MeetingMinutes", "", "HEALTH AND ADULT CARE SCRUTINY COMMITTEE", "2023-03-14", "14:15", "16:20", ""]
    );
}

#[test]
fn agenda_is_no_minutes() {
    assert_eq!(
        told(
            "Mere Borough Council\n\nChildren's Scrutiny Committee\n\nDate: Tuesday 14 March 2023\nTime: 6.30 pm\nVenue: Town Hall. View directions\n\nAGENDA\n\n1. Apologies for absence\n\n2. Minutes of the last meeting held on 2 February 2023 at 5.00 pm (Pages 3 - 8)\n\n3. Budget monitoring\n",
        ),
        ["Other", "Mere Borough Council", "Children's Scrutiny Committee", "2023-03-14", "18:30", "", "Town Hall"]
    );
    // A notice that names no meeting is left alone.
    assert_eq!(told("Agenda\n\n1. Roads\n\nRoads were mended on 4 May 2022.\n"), ["Other", "", "", "", "", "", ""]);
}

#[test]
fn time_of_the_end_is_no_start() {
    assert_eq!(
        told(
            "Minutes of a meeting of Stoke Marsh Parish Council held on Wednesday, 28 March 2007\n\nPresent: Cllrs Lake and Hill\n\nThe meeting closed at 9.00 pm\n\nNext meeting 16 April 2007 at 8.00 pm\n"
        ),
        ["MeetingMinutes", "Stoke Marsh Parish Council", "", "2007-03-28", "", "21:00", ""]
    );
}

#[test]
fn minutes_in_a_table_of_fields() {
    let source = "| Meeting | Corporate Parenting Board |\n|---|---|\n| Date | 14 March 2023 |\n| Time | 4.00pm - 5.30pm |\n| Venue | Meeting Room 3 |\n\nMinutes\n\nPresent:\n\nCllr A Lake (Chair)\n\n1. Apologies\n\nNone.\n";
    let facts = minutebook::parse(&Source::from_text("paper.md", source)).value.facts;
    assert_eq!(facts.meeting_date, NaiveDate::from_ymd_opt(2023, 3, 14));
}

#[test]
fn minutes_of_cabinet() {
    assert_eq!(
        told(
            "CABINET\n\nMINUTES of the meeting held on Tuesday, 21 March 2023 commencing at 2.00 pm and finishing at 4.10 pm\n\nPresent:\n\nVoting Members: Councillor A Lake - in the Chair\n\nCouncillor B Hill\n\n33/23 APOLOGIES\n\nNone.\n\n.............. in the Chair\nDate of signing  18 April 2023\n"
        ),
        ["MeetingMinutes", "", "CABINET", "2023-03-21", "14:00", "16:10", ""]
    );
}

#[test]
fn breadcrumb_of_an_item() {
    let facts = facts(
        "Agenda for Cabinet on Thursday, 30th March, 2023, 10.00 am\n\nAgenda item\n\nSchool Places\n\nReport of the Director of People.\n\nMinutes:\n\nThe plan agreed on 4 January 2022 was noted.\n",
    );
    assert_eq!(facts.title.as_deref(), Some("School Places"));
    assert_eq!(facts.committee.as_deref(), Some("Cabinet"));
    assert_eq!(facts.meeting_date, NaiveDate::from_ymd_opt(2023, 3, 30));
}

#[test]
fn council_in_the_body_of_a_minute_only() {
    let facts = facts(
        "Joint Committee for Waste\n\n5 June 2023 at 14:00\n\nPresent: Cllr A Lake (Chair), Cllr B Hill\n\n1. Agreement with Mere Borough Council\n\nThe agreement was noted.\n\nThe Chair closed the meeting at 3.40 p.m.\n",
    );
    assert_eq!((facts.committee.as_deref(), facts.organisation), (Some("Joint Committee for Waste"), None));
    assert_eq!((facts.start_time, facts.end_time), (Time::new(14, 0), Time::new(15, 40)));
}

#[test]
fn officer_decision() {
    let facts = facts(
        "Officer Decision Record\n\nDecision reference: D/23/14\n\nDecision maker: Director of Place\n\nDate of decision: 2 May 2023\n\nSubject: Footbridge repairs\n\nWard(s) affected: Mere\n\nDecision: To award the contract.\n\nReasons for decision: The lowest tender.\n",
    );
    assert_eq!((facts.kind, facts.committee), (Some(DocumentKind::DecisionRecord), None));
    assert_eq!(facts.title.as_deref(), Some("Footbridge repairs"));
    assert_eq!(facts.header.get("Ward(s) affected"), Some("Mere"));
}

#[test]
fn report_with_to_and_date() {
    let facts = facts(
        "Mere and Marsh Fire Authority\n\nTo: Audit and Standards Committee\n\nDate: 14.03.23\n\nReport by: Chief Fire Officer\n\nSubject: Annual assurance statement\n\nFor further information contact: A Lake\n\n1. Recommendation\n\nThat the statement be approved.\n",
    );
    assert_eq!(facts.organisation.as_deref(), Some("Mere and Marsh Fire Authority"));
    assert_eq!(facts.committee.as_deref(), Some("Audit and Standards Committee"));
    assert_eq!(facts.meeting_date, NaiveDate::from_ymd_opt(2023, 3, 14));
    assert_eq!(facts.report_of.as_deref(), Some("Chief Fire Officer"));
}
