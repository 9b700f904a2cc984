//! One paper: what it is, when and where the body met, and all its records.

use super::{
    Acronym, Action, Attendance, Check, Commitment, DateMention, Decision, Header, Inspection, Item, Judgement,
    Measure, NumberedParagraph, Progress, Question, Recommendation, Reference, Section, Time, record, words,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

words! {
    /// What kind of paper a document is.
    DocumentKind {
        /// One agenda item's page, with its minutes.
        AgendaItem = "agenda_item",
        /// The minutes of a whole meeting.
        MeetingMinutes = "meeting_minutes",
        /// One issue through several meetings.
        IssueHistory = "issue_history",
        /// A record of a decision, taken or proposed.
        DecisionRecord = "decision_record",
        /// An officers' report to a body.
        CommitteeReport = "committee_report",
        /// An inspectorate's report.
        InspectionReport = "inspection_report",
        /// An inspectorate's letter after a visit.
        VisitLetter = "visit_letter",
        /// None of these, or not told.
        Other = "other",
    }
}

record! {
    /// What a document says of itself. Its quote is the title.
    Facts: "document" in "documents" {
        /// The name it was opened by.
        source: String,
        /// What kind of paper it is.
        kind: Option<DocumentKind>,
        /// Its title.
        title: Option<String>,
        /// The council or other organisation, as printed.
        organisation: Option<String>,
        /// The body that met or is to decide, as printed.
        committee: Option<String>,
        /// When the body met.
        meeting_date: Option<NaiveDate>,
        /// When the meeting began, local time.
        start_time: Option<Time>,
        /// When it ended.
        end_time: Option<Time>,
        /// Where it met.
        venue: Option<String>,
        /// The post or person whose report it is.
        report_of: Option<String>,
        /// When the paper was published.
        published: Option<NaiveDate>,
        /// How many pages it has.
        pages: Option<u32>,
        /// Printed fields and their values.
        header: Header,
        /// The version of the parser that read it.
        parser_version: String,
    }
}

/// A parsed paper: its facts and its records, table by table. Serialises to the published JSON.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Document {
    /// The first 32 hexadecimal digits of the SHA-256 of the document's bytes.
    pub document_id: String,
    /// What it says of itself.
    #[serde(flatten)]
    pub facts: Facts,
    /// Agenda items.
    pub items: Vec<Item>,
    /// Who was there and who was not.
    pub attendance: Vec<Attendance>,
    /// Recommendations of officers, inspectors and committees.
    pub recommendations: Vec<Recommendation>,
    /// What the body decided, clause by clause.
    pub decisions: Vec<Decision>,
    /// Actions, undertakings and requests.
    pub actions: Vec<Action>,
    /// Questions asked.
    pub questions: Vec<Question>,
    /// Who will do what by when.
    pub commitments: Vec<Commitment>,
    /// Inspections, visits and reviews that the paper is or speaks of.
    pub inspections: Vec<Inspection>,
    /// Grades given.
    pub judgements: Vec<Judgement>,
    /// What is said of how far things have come.
    pub progress: Vec<Progress>,
    /// Figures.
    pub measures: Vec<Measure>,
    /// Dates.
    pub dates: Vec<DateMention>,
    /// References to other papers, paragraphs, recommendations and Acts.
    pub references: Vec<Reference>,
    /// Short forms and what they stand for.
    pub acronyms: Vec<Acronym>,
    /// Section headings.
    pub sections: Vec<Section>,
    /// Numbered paragraphs, as addresses.
    pub paragraphs: Vec<NumberedParagraph>,
    /// The questions that a careful clerk would raise.
    pub checks: Vec<Check>,
}

impl Document {
    /// The day from which relative words reckon: of the meeting, the last of the inspection, of publication.
    ///
    /// The inspection is the paper's own: what minutes tell of one says nothing of when they were written.
    pub fn anchor(&self) -> Option<NaiveDate> {
        let own = matches!(self.facts.kind, Some(DocumentKind::InspectionReport | DocumentKind::VisitLetter));
        let inspected = self.inspections.first().filter(|_| own).and_then(|inspection| inspection.end_date);
        self.facts.meeting_date.or(inspected).or(self.facts.published)
    }
}
