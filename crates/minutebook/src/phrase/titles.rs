//! Words before and after a name: honorifics, ranks, offices, letters. The one list of them for all grammars.

use super::wording::Wordings;

/// Honorifics. Plural forms hold for the names that follow.
pub(super) const HONORIFICS: &Wordings = &Wordings::new(&[
    "councillors",
    "councillor(s)",
    "cllr(s)",
    "cynghorydd",
    "cynghorwyr",
    "cyng",
    "cyngh",
    "councillor",
    "councilor",
    "cllr’s",
    "cllr's",
    "cllrs",
    "cllr",
    "clrs",
    "clr",
    "couns",
    "coun",
    "crs",
    "cr",
    "aldermen",
    "alderman",
    "alderwoman",
    "ald",
    "messrs",
    "mesdames",
    "mrs",
    "mr",
    "miss",
    "ms",
    "mx",
    "dr",
    "sir",
    "dame",
    "lord",
    "lady",
    "baroness",
    "professor",
    "prof",
    "reverend",
    "rev’d",
    "rev'd",
    "revd",
    "rev",
]);
/// Honorifics that are common words too: they count only where a name follows.
pub(super) const RARE_HONORIFICS: &Wordings = &Wordings::new(&[
    "father",
    "fr",
    "canon",
    "hon",
    "captain",
    "capt",
    "major",
    "colonel",
    "lt col",
    "col",
    "rt hon",
    "rt. hon",
    "right honourable",
]);
/// Ranks before a name that say what its bearer is.
pub(super) const RANKS: &Wordings = &Wordings::new(&[
    "deputy police and crime commissioner",
    "police and crime commissioner",
    "assistant chief constable",
    "deputy chief constable",
    "chief constable",
    "assistant chief fire officer",
    "deputy chief fire officer",
    "chief fire officer",
    "detective chief superintendent",
    "detective chief inspector",
    "detective superintendent",
    "detective inspector",
    "detective sergeant",
    "dci",
    "chief superintendent",
    "chief inspector",
    "superintendent",
    "inspector",
    "sergeant",
    "sgt",
    "insp",
    "supt",
    "pcso",
    "pc",
    "constable",
]);
/// Offices of a meeting that stand before the name of their holder.
pub(super) const CHAIRS: &Wordings = &Wordings::new(&[
    "chairperson",
    "chairman",
    "chair",
    "vice-chairman",
    "vice-chair",
    "vice chairman",
    "vice chair",
    "clerk",
    "mayor",
    "an cathaoirleach",
    "convener",
    "convenor",
]);
/// Words before "Councillor" that say of which council.
pub(super) const COUNCILS: &Wordings = &Wordings::new(&[
    "county",
    "cty",
    "borough",
    "boro",
    "district",
    "dist",
    "town",
    "parish",
    "city",
    "community",
    "ward",
    "unitary",
]);
/// Letters after a name that belong to it.
pub(super) const LETTERS: &[&str] = &[
    "OBE", "MBE", "CBE", "KBE", "DBE", "CC", "JP", "DL", "QC", "KC", "KCB", "CB", "BEM", "PhD", "HMI", "RN", "FRSA",
    "Esq", "QPM", "QFSM", "KPM", "KFSM", "CVO", "LVO", "MVO", "KCVO", "DCVO",
];
/// Letters after a name that say what its bearer is.
pub(super) const OFFICES: &[&str] = &["MP", "MSP", "MS", "AM", "MEP", "TD", "MLA"];
/// Words that start or hold a role; a name ends before them.
pub(super) const ROLES: &Wordings = &Wordings::new(&[
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "vice-chair",
    "vice-chairman",
    "co-chair",
    "director",
    "leader",
    "officer",
    "manager",
    "clerk",
    "secretary",
    "treasurer",
    "minister",
    "commissioner",
    "executive",
    "solicitor",
    "engineer",
    "assistant",
    "deputy",
    "interim",
    "acting",
    "senior",
    "principal",
    "corporate",
    "strategic",
    "head",
    "cabinet",
    "portfolio",
    "lead",
    "vice",
    "representative",
    "adviser",
    "advisor",
    "consultant",
    "coordinator",
    "headteacher",
    "administrator",
    "accountant",
    "auditor",
    "librarian",
    "counsel",
    "governor",
    "member",
    "chief",
    "group",
    "planner",
    "surveyor",
    "monitoring",
    "independent",
    "co-opted",
    "team",
    "service",
    "parish",
    "county",
]);

/// Whether `word` is an honorific or a rank, case aside: "Cllr", "Mr", "Sgt".
pub(super) fn is_title(word: &str) -> bool {
    HONORIFICS.has(word) || RANKS.has(word)
}

/// Whether `text` starts with a title: "Mr White", "County Cllr Webb".
pub(super) fn starts_with_title(text: &str) -> bool {
    let mut words = text.split([' ', '\n', '\u{a0}']).map(|word| word.trim_end_matches(['.', ',']));
    let first = words.next().unwrap_or("");
    let council = COUNCILS.has(first);
    is_title(if council { words.next().unwrap_or("") } else { first })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        for text in ["Mr White", "Cllr. White", "County Cllr Webb", "PCSO Wood", "Sgt. Hill"] {
            assert!(starts_with_title(text), "{text}");
        }
        for text in ["Clerk to write", "County Hall", "Major works", "", "White"] {
            assert!(!starts_with_title(text), "{text}");
        }
    }
}
