//! The names of lead inspectors: "Jo Bloggs, His Majesty's Inspector", "Jo Bloggs HMI and Sam Roe".

use super::person::is_particle;

/// Words that no name contains: posts, bodies, labels.
const NOT_NAMES: &[&str] = &[
    "hmi",
    "hmis",
    "his",
    "her",
    "majesty's",
    "ofsted",
    "cqc",
    "care",
    "quality",
    "lead",
    "deputy",
    "senior",
    "regional",
    "social",
    "inspector",
    "inspectors",
    "regulatory",
    "team",
    "the",
    "seconded",
    "contracted",
    "additional",
    "judgement",
    "judgements",
    "grade",
    "age",
    "reporting",
    "hmicfrs",
    "hmip",
    "overall",
    "since",
    "inspection",
    "dates",
    "date",
    "published",
    "yours",
    "chief",
    "head",
    "associate",
    "ad",
    "director",
    "assistant",
];
/// Words of posts that are surnames too.
const SURNAMES: &[&str] = &["head", "chief", "care", "grade", "lead", "quality"];
/// Where a name cannot go on.
const ENDS: &[char] = &[',', ';', ':', '(', ')', '.', '/', '\t', '–', '—', '&', '|'];

/// `lead_inspectors = name [post] { ("and" | "&" | ",") name [post] }`: "Jo Bloggs HMI and Sam Roe, Her Majesty's Inspector".
pub fn lead_inspectors(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = text.trim_start();
    rest = rest.strip_prefix("HMI ").unwrap_or(rest);
    // A cover names one, seldom two.
    while names.len() < 4 {
        let Some((name, after)) = name(rest) else { break };
        names.push(name);
        let after = skip_post(after);
        let Some(next) = joined(after) else { break };
        rest = next;
    }
    names
}

/// Words for the one who leads in a table of the team; none stands within another.
const LEADS: &[&str] = &["lead inspector", "lead hmi", "lead cqc inspector", "lead ofsted inspector"];

/// `leads_of_bodies = { name [post] lead | lead ":" name }`: "Jo Bloggs, Ofsted HMI lead inspector   Sam Roe, CQC lead
/// inspector".
pub fn leads_of_bodies(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = text;
    let next = |text: &str| {
        LEADS.iter().filter_map(|lead| Some((super::find_folded(text, lead)?, lead.len()))).min_by_key(|(at, _)| *at)
    };
    while let Some((at, length)) = next(rest) {
        let before = rest.get(..at).unwrap_or("");
        let before = before.rsplit(['\n', '\t']).next().unwrap_or(before);
        let before = before.rsplit("   ").next().unwrap_or(before);
        rest = rest.get(at + length..).unwrap_or("");
        let labelled = || rest.strip_prefix(':').filter(|_| before.trim().is_empty()).and_then(name);
        names.extend(name(before).or_else(labelled).map(|(name, _)| name));
    }
    names
}

/// `name = honorific? word word+`: "Fiona J Millns", "Jenny-ellen Scotland", "Mr Chris Ellison".
fn name(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, ':' | '-' | '–'));
    let mut name = String::new();
    let mut at = 0;
    let mut words = 0;
    while let Some(word) = next_word(text.get(at..)?) {
        let bare = word.trim_matches(ENDS);
        if !(names(bare) || words == 1 && is_surname(word, text.get(at..)?)) || words == 6 {
            break;
        }
        let lead = text.get(at..)?.find(|letter: char| !letter.is_whitespace())?;
        let initial = bare.chars().count() == 1 || matches!(bare, "Mr" | "Mrs" | "Ms" | "Dr");
        let dotted = initial && word.ends_with('.');
        at += lead + word.trim_end_matches(ENDS).len() + usize::from(dotted);
        if !name.is_empty() && !name.ends_with('-') {
            name.push(' ');
        }
        name.push_str(bare);
        words += 1;
        if word.len() > bare.len() && !dotted {
            break;
        }
        if text.get(at..)?.starts_with("   ") || text.get(at..)?.starts_with(['\t']) {
            break;
        }
    }
    (words >= 2).then(|| (name, text.get(at..).unwrap_or("")))
}

fn next_word(text: &str) -> Option<&str> {
    text.split_whitespace().next()
}

/// Whether a word can stand in a name.
fn names(word: &str) -> bool {
    let known = |list: &[&str]| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let straight = word.eq_ignore_ascii_case("majesty’s");
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let letters = word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '‑'));
    letters && !straight && !known(NOT_NAMES) && (capital || is_particle(word))
}

/// "Head, HMI", "Head Her Majesty's Inspector": a word of posts that is a surname, its line's last or the post after it.
fn is_surname(word: &str, here: &str) -> bool {
    let bare = word.trim_end_matches(',');
    let rest = here.trim_start().get(word.len()..).unwrap_or("").trim_start_matches(' ');
    let post = rest.is_empty() || ["\n", "HMI", "His ", "Her "].iter().any(|next| rest.starts_with(next));
    let capital = word.starts_with(char::is_uppercase);
    capital && SURNAMES.iter().any(|it| it.eq_ignore_ascii_case(bare)) && (post || bare.len() < word.len())
}

/// What stands after ", His Majesty's Inspector", " HMI", "(HMI)".
fn skip_post(text: &str) -> &str {
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start_matches(|letter: char| letter.is_whitespace() || ",().".contains(letter));
        let Some(word) = next_word(trimmed) else { return trimmed };
        let bare = word.trim_matches(ENDS);
        let post =
            NOT_NAMES.iter().any(|other| other.eq_ignore_ascii_case(bare)) || bare.eq_ignore_ascii_case("majesty’s");
        let label = ["deputy", "team", "judgement", "lead", "inspection", "age"];
        if !post || label.iter().any(|label| label.eq_ignore_ascii_case(bare)) {
            return rest;
        }
        rest = trimmed.get(word.trim_end_matches(',').len()..).unwrap_or("");
    }
}

/// What follows "and", "&", "," or ";".
fn joined(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let after = text.strip_prefix(['&', ';', ',', '/']);
    let and = || super::starts_folded(text, "and ").then(|| text.get(4..)).flatten();
    after.or_else(and)
}

#[cfg(test)]
mod tests {
    #[test]
    fn lead_inspectors() {
        let read = |text| super::lead_inspectors(text);
        assert_eq!(read(" Una Marsh, His Majesty’s Inspector"), ["Una Marsh"]);
        assert_eq!(read(" HMI Una Marsh"), ["Una Marsh"]);
        assert_eq!(read("Una J Marsh HMI"), ["Una J Marsh"]);
        assert_eq!(read("Una Marsh\nHer Majesty's Inspector\nJudgement"), ["Una Marsh"]);
        assert_eq!(read("Una Marsh HMI and Peter O’Dell, HMI"), ["Una Marsh", "Peter O’Dell"]);
        assert_eq!(
            read("Una Marsh, Her Majesty’s Inspector and Ted van der Berg, Her Majesty’s Inspector"),
            ["Una Marsh", "Ted van der Berg"]
        );
        assert_eq!(read("Una Marsh Deputy lead inspector: Ted Berg"), ["Una Marsh"]);
        assert_eq!(read("Una Head, His Majesty’s Inspector"), ["Una Head"]);
        assert_eq!(read("Una Head\nDeputy lead inspector: Ted Berg"), ["Una Head"]);
        assert_eq!(read("Una Care HMI and Ted Chief HMI"), ["Una Care", "Ted Chief"]);
        assert_eq!(read("Una Social Care Regulatory Inspector"), Vec::<String>::new());
        assert_eq!(read("none was named"), Vec::<String>::new());
    }

    #[test]
    fn leads_of_bodies() {
        let read = |text| super::leads_of_bodies(text);
        assert_eq!(
            read("Una Marsh HMI, Ofsted Lead inspector Ted Berg, CQC Lead inspector"),
            ["Una Marsh", "Ted Berg"]
        );
        assert_eq!(
            read("Una Marsh, Ofsted HMI, lead inspector     Ted Berg, CQC lead inspector"),
            ["Una Marsh", "Ted Berg"]
        );
        assert_eq!(read("Una Marsh, Ofsted HMI     Ted Berg, CQC lead inspector"), ["Ted Berg"]);
        assert_eq!(read("Lead inspector: Una Marsh HMI"), ["Una Marsh"]);
        assert_eq!(read("Una Marsh, Ofsted lead HMI\nTed Berg, Lead CQC inspector"), ["Una Marsh", "Ted Berg"]);
        assert_eq!(read("It was led by a lead HMI, Una Marsh"), Vec::<String>::new());
    }

    #[test]
    fn name() {
        assert_eq!(super::name("Jenny-ellen Stone, HMI").map(|(name, _)| name).as_deref(), Some("Jenny-ellen Stone"));
        assert_eq!(super::name("Mr. Ted Berg").map(|(name, _)| name).as_deref(), Some("Mr Ted Berg"));
        assert_eq!(super::name("Ofsted"), None);
    }
}
