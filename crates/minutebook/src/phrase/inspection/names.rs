//! What papers call inspections, visits and reviews, and what each name implies.

use crate::model::Framework;
use crate::phrase::Cue;
use crate::phrase::wording::Meanings;

/// The framework of an event, and the inspectorate where the name implies it.
pub(super) type Implied = (Framework, Option<&'static str>);

/// What an event is called, in the words of papers: longer names first.
pub(super) const EVENTS: [(&str, Implied); 40] = [
    ("inspection of local authority children's services", (Framework::Ilacs, Some("Ofsted"))),
    ("inspection of the local authority children's services", (Framework::Ilacs, Some("Ofsted"))),
    ("ilacs", (Framework::Ilacs, Some("Ofsted"))),
    ("joint targeted area inspection", (Framework::Jtai, None)),
    ("jtai", (Framework::Jtai, None)),
    ("single inspection framework", (Framework::Sif, Some("Ofsted"))),
    ("joint area review", (Framework::JointAreaReview, None)),
    ("annual performance assessment", (Framework::AnnualPerformanceAssessment, None)),
    ("csci annual review", (Framework::CsciAnnualReview, Some("Commission for Social Care Inspection"))),
    (
        "commission for social care inspection annual review",
        (Framework::CsciAnnualReview, Some("Commission for Social Care Inspection")),
    ),
    ("local assurance test", (Framework::LocalAssuranceTest, None)),
    ("local area send inspection", (Framework::AreaSend, None)),
    ("area send inspection", (Framework::AreaSend, None)),
    ("local area inspection", (Framework::AreaSend, None)),
    ("local area send re-inspection", (Framework::AreaSend, None)),
    ("local area re-inspection", (Framework::AreaSend, None)),
    ("send revisit", (Framework::AreaSend, None)),
    ("send re-visit", (Framework::AreaSend, None)),
    ("inspection of services for children in need of help and protection", (Framework::Sif, Some("Ofsted"))),
    ("inspection of safeguarding and looked after children", (Framework::Other, Some("Ofsted"))),
    ("inspection of local authority arrangements for the protection of children", (Framework::Other, Some("Ofsted"))),
    ("inspection of contact, referral and assessment", (Framework::Other, Some("Ofsted"))),
    ("annual children's services assessment", (Framework::Other, Some("Ofsted"))),
    ("focused visit", (Framework::FocusedVisit, Some("Ofsted"))),
    ("focussed visit", (Framework::FocusedVisit, Some("Ofsted"))),
    ("monitoring visit", (Framework::MonitoringVisit, Some("Ofsted"))),
    ("corporate peer challenge", (Framework::PeerReview, None)),
    ("peer challenge", (Framework::PeerReview, None)),
    ("peer review", (Framework::PeerReview, None)),
    ("self-assessment", (Framework::SelfAssessment, None)),
    ("self assessment", (Framework::SelfAssessment, None)),
    ("self-evaluation", (Framework::SelfAssessment, None)),
    ("assurance visit", (Framework::Other, None)),
    ("ofsted inspection", (Framework::Other, Some("Ofsted"))),
    ("cqc inspection", (Framework::Other, Some("Care Quality Commission"))),
    ("core case inspection", (Framework::Other, Some("HM Inspectorate of Probation"))),
    ("short quality screening", (Framework::Other, Some("HM Inspectorate of Probation"))),
    ("hmip inspection", (Framework::Other, Some("HM Inspectorate of Probation"))),
    ("local authority assessment by the care quality commission", (Framework::Other, Some("Care Quality Commission"))),
    ("cqc local authority assessment", (Framework::Other, Some("Care Quality Commission"))),
];

/// The same names, for a look at the first letters of a word.
pub(super) static NAMES: Meanings<Implied> = Meanings::new(&EVENTS);

/// The names of the events as cues, as far as their apostrophe, which papers print in more ways than one.
pub(in crate::phrase) const EVENT_CUES: &[(&str, Cue)] = &{
    let mut cues = [("", Cue::Event); EVENTS.len()];
    let mut at = 0;
    while at < cues.len() {
        let name = EVENTS[at].0;
        let mut end = 0;
        while end < name.len() && name.as_bytes()[end] != b'\'' {
            end += 1;
        }
        cues[at].0 = name.split_at(end).0;
        at += 1;
    }
    cues
};
