//! Inspections, visits, reviews and assessments: the paper's own, or told of in minutes.

use super::{record, words};
use chrono::NaiveDate;

words! {
    /// The framework under which it was made.
    Framework {
        /// Inspection of local authority children's services, since 2018.
        Ilacs = "ilacs",
        /// Single inspection framework, 2013-2018, re-inspections included.
        Sif = "sif",
        /// Inspection of looked after children services, 2013.
        Lac2013 = "lac_2013",
        /// Review of a Local Safeguarding Children Board.
        LscbReview = "lscb_review",
        /// Area SEND inspection, since 2023.
        AreaSend = "area_send",
        /// Joint Area Review, 2005-2008.
        JointAreaReview = "joint_area_review",
        /// Annual Review of the Commission for Social Care Inspection.
        CsciAnnualReview = "csci_annual_review",
        /// Annual Performance Assessment.
        AnnualPerformanceAssessment = "annual_performance_assessment",
        /// Focused visit.
        FocusedVisit = "focused_visit",
        /// Monitoring visit.
        MonitoringVisit = "monitoring_visit",
        /// Joint targeted area inspection.
        Jtai = "jtai",
        /// Peer review, peer challenge.
        PeerReview = "peer_review",
        /// Local Assurance Test.
        LocalAssuranceTest = "local_assurance_test",
        /// Self-assessment.
        SelfAssessment = "self_assessment",
        /// Another review.
        Review = "review",
        /// Another inspection.
        Other = "other",
    }
}

record! {
    /// One inspection, visit or review.
    Inspection: "inspection" in "inspections" {
        /// The authority or partnership, as printed.
        authority: Option<String>,
        /// Ofsted's unique reference number of the authority.
        urn: Option<String>,
        /// The authority's GSS code (E06..., E08..., E09..., E10...).
        gss_code: Option<String>,
        /// The framework.
        framework: Option<Framework>,
        /// What it is called in the paper: "re-inspection", "first monitoring visit", "MASH review".
        event: Option<String>,
        /// Who inspects or reviews.
        inspectorate: Option<String>,
        /// First day on site.
        start_date: Option<NaiveDate>,
        /// Last day on site.
        end_date: Option<NaiveDate>,
        /// When the report was published.
        published: Option<NaiveDate>,
        /// The lead inspectors, without "His Majesty's Inspector".
        lead_inspectors: Vec<String>,
        /// Whether it is still to come.
        expected: Option<bool>,
        /// The overall grade at the previous inspection, as the report states it.
        previous_grade: Option<String>,
        /// When the previous inspection was, as printed.
        previous_date: Option<String>,
    }
}
