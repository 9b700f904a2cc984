//! The first page of an inspection report or letter: which form it has, and the title, as one run of words.

use super::super::Reading;
use crate::model::{DocumentKind, Framework};
use crate::phrase::wording::Wordings;
use crate::phrase::{Cue, find_any, find_folded, squeeze};

/// Blocks and bytes that a first page takes at most.
const BLOCKS: usize = 80;
const BYTES: usize = 7000;
/// A title stands before this byte, letterheads included.
const TITLE: usize = 2500;

/// A form of report: what its first page says and no other paper's does.
pub(super) struct Form {
    /// The framework.
    pub(super) framework: Framework,
    /// The kind of paper.
    pub(super) kind: DocumentKind,
    /// Who inspects.
    pub(super) inspectorate: &'static str,
    /// Its title, one of these.
    pub(super) titles: &'static [&'static str],
    /// What else must stand on the page: one of each.
    signs: &'static [&'static [&'static str]],
}

const DATES: &[&str] = &["inspection date", "dates of inspection", "date of inspection", "review date", "visit date"];
const LETTER: &[&str] = &["this letter ", "i am writing to", "letter outlines the findings"];
const FINDINGS: &[&str] = &["findings of", "findings from", "outlines our findings", "outcome of"];
const DEAR: &[&str] = &["dear "];
const OFSTED: &str = "Ofsted";
/// Who inspects services that are not children's social care.
pub(super) const PROBATION: &str = "HM Inspectorate of Probation";
pub(super) const CQC: &str = "Care Quality Commission";
const LGA: &str = "Local Government Association";
/// The title of a report on a fostering or adoption service until 2012.
pub(super) const AGENCY: &str = "inspection report for ";
/// What stands on the first page of a report on a children's home or a fostering agency.
pub(super) const HOME: &str = "inspected under the social care common inspection framework";
const JOINT: &str = "Ofsted and the Care Quality Commission";

/// Words of which every title holds some: most papers hold none.
static OPENINGS: Wordings = Wordings::new(&[
    "inspection of",
    "area send",
    "joint local area",
    "joint area",
    "monitoring visit",
    "focused visit",
    "focussed visit",
    "assurance visit",
    "unannounced inspection",
    "inspection report for",
    "inspected under the social care",
    "annual performance assessment",
    "local authority assessment",
    "peer challenge",
    "review of the effectiveness",
    "joint targeted area inspection",
]);

/// The forms, in the order in which they are tried.
const FORMS: &[Form] = &[
    Form {
        framework: Framework::AreaSend,
        kind: DocumentKind::InspectionReport,
        inspectorate: JOINT,
        titles: &[
            "area send inspection of ",
            "area send inspection: ",
            "area send full inspection of ",
            "area send monitoring inspection of ",
            "area special educational needs and/or disabilities inspection of ",
            "area special educational needs and/or disabilities (send) inspection of ",
        ],
        signs: &[DATES],
    },
    Form {
        framework: Framework::AreaSend,
        kind: DocumentKind::VisitLetter,
        inspectorate: JOINT,
        titles: &[
            "joint local area send inspection in ",
            "joint local area send inspection of ",
            "joint local area send revisit in ",
            "joint area send revisit in ",
            "joint area send re-visit in ",
        ],
        signs: &[DEAR, LETTER, &["special educational needs", "written statement of action"]],
    },
    Form {
        framework: Framework::Jtai,
        kind: DocumentKind::VisitLetter,
        inspectorate: "Ofsted, the Care Quality Commission and others",
        titles: &["joint targeted area inspection of ", "joint targeted area inspection (jtai) of "],
        signs: &[DEAR, LETTER],
    },
    Form {
        framework: Framework::Jtai,
        kind: DocumentKind::InspectionReport,
        inspectorate: "Ofsted, the Care Quality Commission and others",
        titles: &["joint targeted area inspection of ", "joint targeted area inspection (jtai) of "],
        signs: &[DATES],
    },
    Form {
        framework: Framework::MonitoringVisit,
        kind: DocumentKind::VisitLetter,
        inspectorate: OFSTED,
        titles: &["monitoring visit of ", "monitoring visit to "],
        signs: &[DEAR, LETTER, FINDINGS],
    },
    Form {
        framework: Framework::FocusedVisit,
        kind: DocumentKind::VisitLetter,
        inspectorate: OFSTED,
        titles: &["focused visit to ", "focussed visit to ", "focused visit of ", "assurance visit to "],
        signs: &[DEAR, LETTER, FINDINGS],
    },
    Form {
        framework: Framework::Other,
        kind: DocumentKind::VisitLetter,
        inspectorate: OFSTED,
        titles: &["unannounced inspection of contact, referral and assessment arrangements within "],
        signs: &[DEAR, LETTER, FINDINGS],
    },
    Form {
        framework: Framework::Other,
        kind: DocumentKind::InspectionReport,
        inspectorate: OFSTED,
        titles: &[
            "inspection of safeguarding and looked after children services",
            "inspection of local authority arrangements for the protection of children",
        ],
        signs: &[DATES, &["reporting inspector", "lead inspector"]],
    },
    Form {
        framework: Framework::Sif,
        kind: DocumentKind::InspectionReport,
        inspectorate: OFSTED,
        titles: &[
            "inspection of services for children in need of help and protection",
            "inspection of services for children and young people in need of help and protection",
        ],
        signs: &[DATES],
    },
    Form {
        framework: Framework::Lac2013,
        kind: DocumentKind::InspectionReport,
        inspectorate: OFSTED,
        titles: &["inspection of looked after children services", "inspection of services for looked after children"],
        signs: &[DATES],
    },
    Form {
        framework: Framework::AnnualPerformanceAssessment,
        kind: DocumentKind::VisitLetter,
        inspectorate: OFSTED,
        titles: &[
            "annual performance assessment of services for children and young people in ",
            "annual performance assessment of council children's services ",
        ],
        signs: &[DEAR, LETTER, FINDINGS],
    },
    Form {
        framework: Framework::JointAreaReview,
        kind: DocumentKind::InspectionReport,
        inspectorate: OFSTED,
        titles: &["joint area review"],
        signs: &[&["services authority area"], &["reference no"], &["review of services for children"]],
    },
    Form {
        framework: Framework::Other,
        kind: DocumentKind::InspectionReport,
        inspectorate: PROBATION,
        titles: &[
            "an inspection of youth offending services in ",
            "an inspection of youth justice services in ",
            "a joint inspection of youth offending services in ",
            "a joint inspection of youth justice services in ",
        ],
        signs: &[&["foreword"], &["inspectorate of probation", "hmi probation"], &["overall rating"]],
    },
    Form {
        framework: Framework::Other,
        kind: DocumentKind::InspectionReport,
        inspectorate: OFSTED,
        titles: &[AGENCY],
        signs: &[DATES, &["unique reference number"], &["setting address", "overall quality rating"]],
    },
    Form {
        framework: Framework::Other,
        kind: DocumentKind::InspectionReport,
        inspectorate: OFSTED,
        titles: &[HOME],
        signs: &[DATES, &["how well children and young people are helped and protected"]],
    },
    Form {
        framework: Framework::Other,
        kind: DocumentKind::InspectionReport,
        inspectorate: CQC,
        titles: &["local authority assessment "],
        signs: &[&["assessment published"], &["quality statement scores", "evidence shows"], &["score: "]],
    },
    Form {
        framework: Framework::PeerReview,
        kind: DocumentKind::InspectionReport,
        inspectorate: LGA,
        titles: &["corporate peer challenge", "peer challenge"],
        signs: &[&["feedback report", "final report"], &["peer challenge approach"], &["executive summary"]],
    },
    Form {
        framework: Framework::Ilacs,
        kind: DocumentKind::InspectionReport,
        inspectorate: OFSTED,
        titles: &["inspection of "],
        signs: &[DATES, &["impact of leaders on "]],
    },
    Form {
        framework: Framework::LscbReview,
        kind: DocumentKind::InspectionReport,
        inspectorate: OFSTED,
        titles: &["review of the effectiveness of the local safeguarding children board"],
        signs: &[DATES],
    },
];

/// The first page.
pub(in crate::document) struct Cover {
    /// Its words, one space between any two.
    pub(super) words: String,
    /// Its form.
    pub(super) form: &'static Form,
    /// Where the title starts in `words`.
    pub(super) title: usize,
    /// Where the title's set words end.
    pub(super) title_end: usize,
}

impl Cover {
    /// The first page, where it has the form of an inspection report or letter: every title has the cue.
    pub(in crate::document) fn of(reading: &Reading<'_>) -> Option<Self> {
        if !reading.body().take(BLOCKS).any(|(at, _)| reading.cues[at].has(Cue::Inspect)) {
            return None;
        }
        let head = first_words(reading, TITLE);
        find_any(&head, &OPENINGS)?;
        let mut titled = FORMS.iter().filter_map(|form| Some((form, form.title_in(&head)?))).peekable();
        titled.peek()?;
        let words = first_words(reading, BYTES);
        let (form, (title, title_end)) = titled.find(|(form, _)| form.signed(&words))?;
        Some(Self { words, form, title, title_end })
    }

    /// The kind of paper.
    pub(in crate::document) fn kind(&self) -> DocumentKind {
        self.form.kind
    }

    /// The title's set words as printed.
    pub(super) fn form_title(&self) -> &str {
        self.words.get(self.title..self.title_end).unwrap_or("").trim_end()
    }

    /// Whether it is a report on a home or an agency, not on an authority.
    pub(super) fn is_of_home(&self) -> bool {
        self.form.titles == [HOME]
    }

    /// Whether it is a report on a fostering or adoption service.
    pub(super) fn is_of_agency(&self) -> bool {
        self.form.titles == [AGENCY]
    }

    /// What stands before the title.
    pub(super) fn before_title(&self) -> &str {
        self.words.get(..self.title).unwrap_or("")
    }

    /// What stands after the title's set words.
    pub(super) fn after_title(&self) -> &str {
        self.words.get(self.title_end..).unwrap_or("")
    }

    /// What stands after the first of `labels` and its colon.
    pub(super) fn after(&self, labels: &[&str]) -> Option<&str> {
        let at = labels.iter().filter_map(|label| Some(find_folded(&self.words, label)? + label.len())).min()?;
        let rest = self.words.get(at..)?;
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        let rest = rest.strip_prefix("(s)").unwrap_or(rest);
        Some(rest.trim_start_matches([' ', ':', '-', '–']))
    }
}

impl Form {
    /// Where its title stands in the first words of a paper.
    fn title_in(&self, words: &str) -> Option<(usize, usize)> {
        let head = words.get(..words.floor_char_boundary(TITLE))?;
        let titles = self.titles.iter().filter_map(|title| Some((find_folded(head, title)?, title.len())));
        titles.min().map(|(title, length)| (title, title + length))
    }

    /// Whether the words of a first page have all its signs.
    fn signed(&self, words: &str) -> bool {
        let signs = self.signs.iter().all(|signs| signs.iter().any(|sign| find_folded(words, sign).is_some()));
        let undated = self.signs.first().is_none_or(|first| *first != DATES);
        signs && (undated || DATES.iter().any(|label| dated(words, label)))
    }
}

/// Whether a figure stands beside the label of the dates: a paper about such reports has the label alone.
fn dated(words: &str, label: &str) -> bool {
    let after = find_folded(words, label).and_then(|at| words.get(at + label.len()..));
    after.is_some_and(|after| after.chars().take(24).any(|letter| letter.is_ascii_digit()))
}

/// The first words of a paper, squeezed: `most` bytes of them and the rest of their block.
fn first_words(reading: &Reading<'_>, most: usize) -> String {
    let mut words = String::new();
    for (_, block) in reading.body().take(BLOCKS) {
        let block = reading.words(block);
        let block = block.get(..block.floor_char_boundary(BYTES)).unwrap_or("");
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&squeeze(block));
        if words.len() > most {
            break;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::cues;

    #[test]
    fn every_title_has_the_cue() {
        for title in FORMS.iter().flat_map(|form| form.titles) {
            assert!(cues(title).has(Cue::Inspect), "{title}");
            assert!(find_any(title, &OPENINGS).is_some(), "{title}");
        }
    }
}
