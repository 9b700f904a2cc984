//! References to paragraphs, recommendations, minutes, appendices, documents, sections and Acts.

mod act;
mod bullet;
mod numbered;
mod part;
mod target;

use super::Cue;
use super::wording::{Meanings, Wordings};
use crate::model::ReferenceKind;
pub use act::act_at;
use bullet::{bullet, counted_recommendation};
pub use numbered::numbered_document;
use part::{act_before, owner_before, part_of};
use target::targets;

/// The words at which a reference can begin.
pub(super) const CUES: &[(&str, Cue)] = &[
    ("para", Cue::Refer),
    ("section", Cue::Refer),
    ("s.", Cue::Refer),
    ("schedule", Cue::Refer),
    ("appendi", Cue::Refer),
    ("annex", Cue::Refer),
    ("minute", Cue::Refer),
    ("recommendation", Cue::Refer),
    ("document", Cue::Refer),
    ("bullet", Cue::Refer),
    ("theme", Cue::Refer),
    ("min.", Cue::Refer),
    ("regulation", Cue::Refer),
    ("s1", Cue::Refer),
    ("s2", Cue::Refer),
    ("s3", Cue::Refer),
    ("s4", Cue::Refer),
    ("s5", Cue::Refer),
    ("s6", Cue::Refer),
    ("s7", Cue::Refer),
    ("s8", Cue::Refer),
    ("s9", Cue::Refer),
];

/// One reference: its quote, its targets, what they are part of.
#[derive(Clone, Debug, PartialEq)]
pub struct Referring<'t> {
    /// What it points at.
    pub kind: ReferenceKind,
    /// Numbers, letters or names, as printed.
    pub targets: Vec<&'t str>,
    /// What the targets are part of.
    pub of: Option<&'t str>,
    /// From the first word to the last.
    pub words: &'t str,
    /// Whether it can only be in another paper: "section 47 enquiries".
    pub elsewhere: bool,
}

/// The words that announce numbers, and what the numbers are of; longer ones first.
const HEADS: &Meanings<ReferenceKind> = &Meanings::new(&[
    ("paragraphs", ReferenceKind::Paragraph),
    ("paragraph", ReferenceKind::Paragraph),
    ("paras.", ReferenceKind::Paragraph),
    ("paras", ReferenceKind::Paragraph),
    ("para.", ReferenceKind::Paragraph),
    ("para", ReferenceKind::Paragraph),
    ("s.", ReferenceKind::Section),
    ("sections", ReferenceKind::Section),
    ("section", ReferenceKind::Section),
    ("schedule", ReferenceKind::Section),
    ("regulations", ReferenceKind::Section),
    ("regulation", ReferenceKind::Section),
    ("themes", ReferenceKind::Section),
    ("theme", ReferenceKind::Section),
    ("appendices", ReferenceKind::Appendix),
    ("appendix", ReferenceKind::Appendix),
    ("annexes", ReferenceKind::Appendix),
    ("annexe", ReferenceKind::Appendix),
    ("annex", ReferenceKind::Appendix),
    ("minutes", ReferenceKind::Minute),
    ("minute", ReferenceKind::Minute),
    ("min.", ReferenceKind::Minute),
    ("recommendations", ReferenceKind::Recommendation),
    ("recommendation", ReferenceKind::Recommendation),
    ("documents", ReferenceKind::Document),
    ("document", ReferenceKind::Document),
]);

/// The words that announce a bullet by its place.
const BULLETS: &Wordings = &Wordings::new(&["bullet point", "bullet"]);

/// Sets the bit that makes small letters of large ones.
const SMALL: u32 = 0x2020_2020;
/// The first four letters of [`HEADS`] and [`BULLETS`].
const STEMS: [u32; 12] = {
    let stems =
        [b"para", b"sect", b"sche", b"regu", b"them", b"appe", b"anne", b"minu", b"min.", b"reco", b"docu", b"bull"];
    let (mut found, mut at) = ([0; 12], 0);
    while at < stems.len() {
        found[at] = u32::from_le_bytes(*stems[at]) | SMALL;
        at += 1;
    }
    found
};

/// Whether the first letters of `text` leave it open that a reference's word stands there.
pub(crate) fn may_refer(text: &[u8]) -> bool {
    let stem = text.first_chunk().map(|stem| u32::from_le_bytes(*stem) | SMALL);
    stem.is_some_and(|stem| STEMS.contains(&stem)) || matches!(text, [b's' | b'S', b'.' | b'1'..=b'9', ..])
}

/// The reference whose word stands at byte `at` of `text`.
///
/// ```
/// use minutebook::phrase::referring;
/// let text = "as set out in JAR paras 39 and 42.";
/// let found = referring(text, 18).unwrap();
/// assert_eq!((found.targets, found.of), (vec!["39", "42"], Some("JAR")));
/// ```
pub fn referring(text: &str, at: usize) -> Option<Referring<'_>> {
    let (before, input) = (text.get(..at)?, text.get(at..)?);
    if let Some(rest) = BULLETS.after(input) {
        return bullet(text, before, rest);
    }
    let (rest, kind) = head(input)?;
    if kind == ReferenceKind::Minute && !is_minute(before, input, rest) {
        return None;
    }
    let theme = input.get(..5).is_some_and(|word| word.eq_ignore_ascii_case("theme"));
    let whole = theme || ["schedule", "regulation"].iter().any(|word| super::starts_folded(input, word));
    let Some((rest, targets)) = targets(kind, theme, rest) else {
        return (kind == ReferenceKind::Recommendation).then(|| counted_recommendation(text, before, rest))?;
    };
    // "The Section 151 Officer" is a post.
    if kind == ReferenceKind::Section && super::starts_folded(rest.trim_start(), "officer") {
        return None;
    }
    if kind == ReferenceKind::Section && targets.iter().any(|target| is_no_section(target)) {
        return None;
    }
    let statutory = kind == ReferenceKind::Section && is_statutory(rest);
    // "S14" alone may be a zone or a size.
    let glued = input.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    if glued && !statutory && act_before(before).is_none() && part_of(rest).is_none() {
        return None;
    }
    let short = kind == ReferenceKind::Section && input.len() > 1 && !input.as_bytes()[1].is_ascii_alphabetic();
    let named_before = if kind == ReferenceKind::Paragraph || kind == ReferenceKind::Recommendation {
        owner_before(before)
    } else {
        None
    };
    let (rest, of) = match part_of(rest) {
        Some((after, of)) => (after, Some(of)),
        None => (rest, named_before.or_else(|| act_before(before).filter(|_| kind == ReferenceKind::Section))),
    };
    let start = named_before.map_or(at, |owner| at.saturating_sub(before.len() - offset(before, owner)));
    let words = text.get(start..text.len() - rest.len())?.trim_end();
    let targets = match targets.last() {
        Some(last) if whole => vec![input.get(..offset(input, last) + last.len())?],
        _ => targets,
    };
    Some(Referring { kind, targets, of, words, elsewhere: statutory || short })
}

/// "the Fostering Regulation 2011", "the number of Section 47s": a year, and what is done under a section.
fn is_no_section(target: &str) -> bool {
    let year = target.len() == 4 && (target.starts_with("19") || target.starts_with("20"));
    let (digits, last) = target.split_at(target.len().saturating_sub(1));
    let number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    year && number(target) || last == "s" && number(digits)
}

fn offset(whole: &str, part: &str) -> usize {
    crate::text::Span::of(part, whole).map_or(0, |span| span.start as usize)
}

/// Whether "minute" or "minutes" names a minute by its number, and no time: "ten minutes 5 seconds", "Minutes 2018".
fn is_minute(before: &str, input: &str, rest: &str) -> bool {
    let after_it = rest.trim_start();
    let numbered = ["Nos", "No", "no", "nos", "number", "Number"].iter().any(|word| after_it.starts_with(word));
    let digits = after_it.bytes().take_while(u8::is_ascii_digit).count();
    let tail = after_it.get(digits..).unwrap_or("");
    let year = digits == 4 && after_it.starts_with(['1', '2']) && !tail.starts_with(['/', '.', '-']);
    let time = before.trim_end().ends_with(|letter: char| letter.is_ascii_digit());
    let plural = super::starts_folded(input, "minutes");
    let listed = ["and", "&", ",", "to", "/", "-", "–"].iter().any(|link| tail.trim_start().starts_with(link))
        && tail.contains(|letter: char| letter.is_ascii_digit());
    let unit = ["second", "minute", "hour"].iter().any(|unit| super::starts_folded(tail.trim_start(), unit));
    !unit && (numbered || !year && !time && (!plural || digits == 0 || listed))
}

/// "section 47 enquiries", "section 17 assessments": sections of an Act by the name that everybody knows them by.
fn is_statutory(rest: &str) -> bool {
    const NAMED: &[&str] = &[
        "enquir",
        "inquir",
        "assessment",
        "agreement",
        "notice",
        "funding",
        "investigation",
        "report",
        "duty",
        "duties",
        "accommodat",
        "direction",
        "order",
        "payment",
        "audit",
    ];
    NAMED.iter().any(|word| super::starts_folded(rest.trim_start(), word))
}

/// head = one of [`HEADS`], no letter after it | "s", two or three digits
fn head(input: &str) -> Option<(&str, ReferenceKind)> {
    let short = input.strip_prefix(['s', 'S']).filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    if let Some(rest) = short {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        return (2..=3).contains(&digits).then_some((rest, ReferenceKind::Section));
    }
    HEADS.after(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn year_and_deed_are_no_section() {
        let found =
            |text: &str, word: &str| referring(text, text.find(word).expect("a word")).map(|it| it.targets.len());
        assert_eq!(found("the Mooring Regulation 2011 says", "Regulation"), None);
        assert_eq!(found("the number of Section 47s fell", "Section"), None);
        assert_eq!(found("under Regulation 35 of it", "Regulation"), Some(1));
        assert_eq!(found("under section 22G of it", "section"), Some(1));
    }

    fn read<'t>(text: &'t str, word: &str) -> Option<(ReferenceKind, Vec<&'t str>, Option<&'t str>)> {
        let found = referring(text, text.find(word)?)?;
        Some((found.kind, found.targets, found.of))
    }

    #[test]
    fn targets_come_singly_and_listed() {
        use ReferenceKind::*;
        assert_eq!(read("performance (JAR para 82) was", "para"), Some((Paragraph, vec!["82"], Some("JAR"))));
        assert_eq!(read("JAR paras 39 and 42 say", "paras"), Some((Paragraph, vec!["39", "42"], Some("JAR"))));
        assert_eq!(
            read("in paragraph 3 of the submitted report.", "para"),
            Some((Paragraph, vec!["3"], Some("submitted report")))
        );
        assert_eq!(read("recommendations A, B and C.", "recom"), Some((Recommendation, vec!["A", "B", "C"], None)));
        assert_eq!(read("paragraphs 3.1 to 3.4 apply", "para"), Some((Paragraph, vec!["3.1 to 3.4"], None)));
        assert_eq!(read("(Document ”Y”) gives", "Doc"), Some((Document, vec!["Y"], None)));
        assert_eq!(read("at Appendix B", "App"), Some((Appendix, vec!["B"], None)));
        assert_eq!(read("(Minute 18, 6 July 2021 refers)", "Min"), Some((Minute, vec!["18"], None)));
        assert_eq!(read("section 9 Piers Act 1847.", "sec"), Some((Section, vec!["9"], Some("Piers Act 1847"))));
        assert_eq!(read("s38 Piers Act 1847.", "s38"), Some((Section, vec!["38"], Some("Piers Act 1847"))));
        assert_eq!(read("section 9 Action Plan", "sec"), Some((Section, vec!["9"], None)));
        assert_eq!(read("theme four (front door)", "theme"), Some((Section, vec!["theme four"], None)));
        assert_eq!(read("a Regulation 44 visit", "Reg"), Some((Section, vec!["Regulation 44"], None)));
        assert_eq!(read("S47 enquiries", "S47"), Some((Section, vec!["47"], None)));
        assert_eq!(read("(Min. 45 refers)", "Min"), Some((Minute, vec!["45"], None)));
        assert_eq!(read("Minutes 24 and 25 of", "Min"), Some((Minute, vec!["24", "25"], None)));
    }

    #[test]
    fn brackets_and_letters_go_with_their_numbers() {
        use ReferenceKind::*;
        assert_eq!(read("paragraphs 14.4(d) and (e) of it", "para"), Some((Paragraph, vec!["14.4(d)", "(e)"], None)));
        assert_eq!(read("in minute 45(b) it", "minute"), Some((Minute, vec!["45(b)"], None)));
        assert_eq!(
            read("paragraph 3 of Part 1 of Schedule 12 A of the Piers Act 1847", "para"),
            Some((Paragraph, vec!["3"], Some("Part 1 of Schedule 12 A of the Piers Act 1847")))
        );
        let act = "Schedule 12 A of the Piers Act 1847";
        assert_eq!(act_at(act, act.find("Act").expect("an Act")).map(|it| it.words), Some("Piers Act 1847"));
        assert_eq!(read("in Schedule 12 A review", "Sch"), Some((Section, vec!["Schedule 12"], None)));
        assert_eq!(read("in Annexe 1 to", "Ann"), Some((Appendix, vec!["1"], None)));
        assert_eq!(read("sections 9(1)(a) and (b) apply", "sec"), Some((Section, vec!["9(1)(a)", "(b)"], None)));
    }

    #[test]
    fn words_that_point_nowhere() {
        assert_eq!(read("parallel work", "para"), None);
        assert_eq!(read("the minutes were agreed", "minutes"), None);
        assert_eq!(read("ten minutes 5 seconds", "xx"), None);
        assert_eq!(read("documents in hand", "doc"), None);
        assert_eq!(read("a recommendation A member made", "xx"), None);
        assert_eq!(read("this section is", "section"), None);
        assert_eq!(read("for ten minutes 5 seconds", "minutes"), None);
        assert_eq!(read("the Minutes 2018", "Minutes"), None);
        assert_eq!(read("Minutes 1", "Minutes"), None);
        assert_eq!(read("sizes S1 and S2", "S1"), None);
        assert_eq!(read("in zone S14 of it", "S14"), None);
        assert_eq!(read("The S151 Officer was asked", "S151"), None);
        assert_eq!(read("the Section 151 Officer said", "Section"), None);
    }

    #[test]
    fn part_of_names_acts_and_meetings() {
        use ReferenceKind::*;
        assert_eq!(
            read("Section 100A(4) of the Local Government Act 1972, the", "Sec"),
            Some((Section, vec!["100A(4)"], Some("Local Government Act 1972")))
        );
        assert_eq!(
            read("Minute 24 of the meeting held on 4 March 2019 said", "Min"),
            Some((Minute, vec!["24"], Some("meeting held on 4 March 2019")))
        );
        assert_eq!(
            read("paragraphs 1 and 2 of Part 1 of Schedule 12A to the Local Government Act 1972", "para"),
            Some((Paragraph, vec!["1", "2"], Some("Part 1 of Schedule 12A to the Local Government Act 1972")))
        );
        assert_eq!(read("the Harbour Act 2014, s.42", "s.42"), Some((Section, vec!["42"], Some("Harbour Act 2014"))));
        assert_eq!(
            read("Section 29 (3) of the Harbour Heritage Act, R.S.O. 1990", "Sec"),
            Some((Section, vec!["29 (3)"], Some("Harbour Heritage Act")))
        );
        assert_eq!(
            read("section 7 of the KCC Constitution and", "sec"),
            Some((Section, vec!["7"], Some("KCC Constitution")))
        );
        assert_eq!(read("Recommendation(s): the Cabinet", "Rec"), None);
        assert_eq!(read("(Minute No. 18 refers)", "Min"), Some((Minute, vec!["18"], None)));
        assert_eq!(read("at Minute RC/3 be", "Min"), Some((Minute, vec!["RC/3"], None)));
    }

    #[test]
    fn bullet_is_named_by_its_list() {
        let found = read("the third bullet point in the ‘immediate’ recommendations, in relation", "bullet");
        assert_eq!(
            found,
            Some((ReferenceKind::Recommendation, vec!["third bullet point"], Some("‘immediate’ recommendations")))
        );
        let found = read("The second recommendation of the Ofsted report was met", "recomm");
        assert_eq!(found, Some((ReferenceKind::Recommendation, vec!["second recommendation"], Some("Ofsted report"))));
        assert_eq!(read("The first recommendation was carried", "recomm"), None);
    }
}
