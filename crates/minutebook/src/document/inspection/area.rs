//! Areas of judgement: the labels of each framework's table, and the area that each names.

use crate::model::Framework;

/// An area of judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Area {
    Overall,
    Leaders,
    Protection,
    CareAndLeavers,
    Care,
    Leavers,
    LookedAfter,
    Adoption,
    Leadership,
    Lscb,
    Capacity,
    Outcomes,
    Quality,
}

impl Area {
    /// The word of the contract.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Overall => "overall_effectiveness",
            Self::Leaders => "impact_of_leaders",
            Self::Protection => "help_and_protection",
            Self::CareAndLeavers => "in_care_and_care_leavers",
            Self::Care => "in_care",
            Self::Leavers => "care_leavers",
            Self::LookedAfter => "looked_after_and_permanence",
            Self::Adoption => "adoption",
            Self::Leadership => "leadership",
            Self::Lscb => "lscb",
            Self::Capacity => "capacity_to_improve",
            Self::Outcomes => "outcomes_for_looked_after_children",
            Self::Quality => "quality_of_provision",
        }
    }
}

/// One label: the words that must stand in it, and those that must not.
struct Label {
    area: Area,
    all: &'static [&'static str],
    none: &'static [&'static str],
}

/// The labels of one framework.
pub(super) struct Scheme {
    labels: &'static [Label],
    /// How its labels begin, for labels that are printed over several lines or rows.
    starts: &'static [&'static str],
    /// Every word that its labels may have.
    vocabulary: &'static [&'static str],
    /// Lines in which its table stands, from the paper's first.
    lines: usize,
}

/// Lines that a first page takes at most, letterhead and contents included.
const FIRST_PAGE: usize = 120;

const fn label(area: Area, all: &'static [&'static str], none: &'static [&'static str]) -> Label {
    Label { area, all, none }
}

/// Since 2018.
static ILACS: Scheme = Scheme {
    labels: &[
        label(Area::Leaders, &["impact of leaders"], &[]),
        label(Area::Protection, &["help and protection"], &["in care"]),
        label(Area::CareAndLeavers, &["in care", "care leavers"], &["protection"]),
        label(
            Area::Care,
            &["children", "in care"],
            &["care leavers", "protection", "care-experienced", "leaving care"],
        ),
        label(Area::Leavers, &["care leavers"], &["in care", "protection"]),
        label(Area::Leavers, &["care-experienced"], &["in care", "protection"]),
        label(Area::Leavers, &["leaving care"], &["protection"]),
        label(Area::Overall, &["overall effectiveness"], &[]),
    ],
    starts: &[
        "the impact of leaders",
        "the experiences and progress of",
        "overall effectiveness",
        "impact of leaders",
        "experiences and progress of",
    ],
    vocabulary: &[
        "the",
        "impact",
        "of",
        "leaders",
        "on",
        "social",
        "work",
        "practice",
        "with",
        "children",
        "and",
        "families",
        "experiences",
        "progress",
        "who",
        "need",
        "help",
        "protection",
        "in",
        "care",
        "leavers",
        "overall",
        "effectiveness",
        "for",
        "young",
        "people",
        "care-experienced",
        "adults",
        "leaving",
        "are",
        "their",
    ],
    lines: FIRST_PAGE,
};

/// 2013 to 2018.
static SIF: Scheme = Scheme {
    labels: &[
        label(Area::Protection, &["help and protection"], &["looked after", "care leavers"]),
        label(Area::LookedAfter, &["looked after"], &["help and", "adoption performance", "care leavers"]),
        label(Area::Adoption, &["adoption"], &["care leavers", "looked after"]),
        label(Area::Leavers, &["care leavers"], &["looked after", "protection"]),
        label(Area::Leadership, &["leadership"], &[]),
        label(Area::Lscb, &["safeguarding children board"], &["review of"]),
        label(Area::Lscb, &["lscb"], &["review of"]),
    ],
    starts: &[
        "children who need",
        "children looked after",
        "adoption performance",
        "experiences and progress of care",
        "leadership, management",
        "1. children",
        "2. children",
        "2.1 adoption",
        "2.2 experiences",
        "3. leadership",
        "the local safeguarding children board",
        "the experiences and progress of",
        "leadership management",
    ],
    vocabulary: &[
        "1.",
        "2.",
        "2.1",
        "2.2",
        "3.",
        "1",
        "2",
        "3",
        "children",
        "who",
        "need",
        "help",
        "and",
        "protection",
        "looked",
        "after",
        "achieving",
        "permanence",
        "adoption",
        "performance",
        "experiences",
        "progress",
        "of",
        "care",
        "leavers",
        "leadership",
        "leadership,",
        "management",
        "governance",
        "the",
        "local",
        "safeguarding",
        "board",
    ],
    lines: FIRST_PAGE,
};

/// 2013: the record of findings may be the report's last page.
static LOOKED_AFTER: Scheme = Scheme {
    labels: &[
        label(Area::Overall, &["overall effectiveness"], &[]),
        label(Area::Capacity, &["capacity to improve"], &[]),
        label(Area::Capacity, &["capacity for improvement"], &[]),
        label(Area::Outcomes, &["outcomes for"], &[]),
        label(Area::Quality, &["quality of provision"], &[]),
        label(Area::Leadership, &["leadership and management"], &[]),
    ],
    starts: &[
        "overall effectiveness",
        "capacity to improve",
        "outcomes for",
        "quality of provision",
        "leadership and management",
    ],
    vocabulary: &[
        "overall",
        "effectiveness",
        "capacity",
        "to",
        "improve",
        "improvement",
        "for",
        "outcomes",
        "looked",
        "after",
        "children",
        "and",
        "young",
        "people",
        "quality",
        "of",
        "provision",
        "leadership",
        "management",
        "services",
        "care",
        "leavers",
    ],
    lines: usize::MAX,
};

impl Scheme {
    /// The labels of a framework's table, where it has one.
    pub(super) fn of(framework: Framework) -> Option<&'static Self> {
        match framework {
            Framework::Ilacs => Some(&ILACS),
            Framework::Sif | Framework::LscbReview => Some(&SIF),
            Framework::Lac2013 => Some(&LOOKED_AFTER),
            _ => None,
        }
    }

    /// Lines in which the table is looked for.
    pub(super) fn lines(&self) -> usize {
        self.lines
    }

    /// Whether its table may stand anywhere in the paper.
    pub(super) fn anywhere(&self) -> bool {
        self.lines > FIRST_PAGE
    }

    /// The area that a folded label names.
    pub(super) fn area(&self, label: &str) -> Option<Area> {
        let has = |words: &&str| label.contains(*words);
        self.labels
            .iter()
            .find(|known| known.all.iter().all(has) && !known.none.iter().any(has))
            .map(|known| known.area)
    }

    /// The area that a folded label names with nothing else beside it.
    pub(super) fn exact_area(&self, label: &str) -> Option<Area> {
        let area = self.area(label)?;
        label.split(' ').all(|word| self.vocabulary.contains(&word)).then_some(area)
    }

    /// Whether folded words are the beginning of a label.
    pub(super) fn begins(&self, words: &str) -> bool {
        let words = words.trim();
        self.starts.iter().any(|start| words.starts_with(start))
    }

    /// Whether all folded words may stand within a label.
    pub(super) fn goes_on(&self, words: &str) -> bool {
        words.split(' ').all(|word| {
            self.vocabulary.contains(&word.trim_end_matches(['.', ':', ','])) || self.vocabulary.contains(&word)
        })
    }
}
