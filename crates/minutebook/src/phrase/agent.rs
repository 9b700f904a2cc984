//! Agents: the people, posts and bodies that can do something, as minutes name them.

use super::titles::is_title;
use super::wording::Wordings;
use crate::model::OwnerKind;
use crate::text::Span;

/// The last word of a post's name.
const POSTS: &Wordings = &Wordings::new(&[
    "director",
    "directors",
    "officer",
    "officers",
    "head",
    "manager",
    "managers",
    "leader",
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "vice-chair",
    "vice-chairman",
    "mayor",
    "member",
    "members",
    "holder",
    "holders",
    "clerk",
    "secretary",
    "treasurer",
    "coordinator",
    "convenor",
    "facilitator",
    "co-ordinator",
    "solicitor",
    "inspector",
    "inspectors",
    "sergeant",
    "superintendent",
    "constable",
    "commander",
    "headteacher",
    "commissioner",
    "executive",
    "accountant",
    "auditor",
    "auditors",
    "engineer",
    "surveyor",
    "planner",
    "lead",
    "adviser",
    "advisor",
    "consultant",
    "consultants",
    "pcso",
    "warden",
    "governors",
    "councillor",
    "councillors",
    "cllrs",
    "staff",
    "trustees",
    "representatives",
    "representative",
    "administrator",
    "president",
    "convener",
    "provost",
    "principal",
]);

/// The last word of a body's name.
const BODIES: &Wordings = &Wordings::new(&[
    "council",
    "committee",
    "subcommittee",
    "sub-committee",
    "board",
    "panel",
    "cabinet",
    "authority",
    "service",
    "services",
    "team",
    "department",
    "directorate",
    "group",
    "trust",
    "partnership",
    "commission",
    "association",
    "ofsted",
    "police",
    "university",
    "college",
    "forum",
    "agency",
    "society",
    "company",
    "contractor",
    "contractors",
    "secretariat",
    "federation",
    "school",
    "court",
    "government",
    "ministry",
    "constabulary",
    "working-group",
    "taskforce",
    "partners",
    "authorities",
    "schools",
    "kcc",
    "ccg",
    "icb",
    "nhs",
    "lga",
]);

/// Bodies that any sentence may speak of: a name or an article must make one of them an agent.
const COMMON: &Wordings =
    &Wordings::new(&["service", "services", "schools", "school", "partners", "group", "team", "court", "company"]);

/// Words that open a sentence or a clause before its agent.
const OPENINGS: &Wordings = &Wordings::new(&[
    "and",
    "but",
    "however",
    "therefore",
    "also",
    "that",
    "then",
    "so",
    "while",
    "whilst",
    "as",
    "because",
    "where",
    "when",
    "which",
    "if",
    "although",
]);

/// Articles and the like before an agent.
const ARTICLES: &Wordings =
    &Wordings::new(&["the", "a", "an", "our", "their", "his", "her", "this", "all", "both", "any", "relevant"]);

/// Words that end the name's leading part: what follows tells of what the agent is.
const LINKS: &Wordings =
    &Wordings::new(&["of", "for", "from", "with", "at", "in", "on", "to", "who", "responsible", "and", "&"]);

/// Small words within the name of a person.
const PARTICLES: &Wordings = &Wordings::new(&["and", "&", "de", "van"]);

/// An agent: its words without the article, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agent<'t> {
    /// Its words, without article: "Director of Education".
    pub words: &'t str,
    /// Person, post or body.
    pub kind: OwnerKind,
}

/// The agent that `subject`, the words before a verb, names; `None` where it names none ("the number of officers").
///
/// ```
/// use minutebook::phrase::agent;
/// assert_eq!(agent("however the Head of School Improvement").unwrap().words, "Head of School Improvement");
/// assert!(agent("the number of police officers").is_none());
/// ```
pub fn agent(subject: &str) -> Option<Agent<'_>> {
    let name = without_openings(subject.trim().trim_end_matches([',', ' ']));
    one_agent(name).or_else(|| {
        let and = memchr::memmem::find(name.as_bytes(), b" and ")?;
        let (first, second) = (name.get(..and)?, name.get(and + " and ".len()..)?);
        let (first, _) = (one_agent(first)?, one_agent(without_openings(second))?);
        Some(Agent { words: name, kind: first.kind })
    })
}

/// The most words of one agent.
const LONGEST: usize = 14;

fn one_agent(name: &str) -> Option<Agent<'_>> {
    let mut words = [""; LONGEST];
    let mut all = name.split_whitespace();
    let count = words.iter_mut().zip(all.by_ref()).map(|(place, word)| *place = word).count();
    let words = words.get(..count).filter(|words| !words.is_empty() && all.next().is_none())?;
    let titled = words.iter().take(2).any(|word| is_title(bare(word))) && capital(words[0]);
    if titled && words.len() <= 6 && words.get(1).is_some_and(|word| capital(word)) {
        let posted = words.get(1..).unwrap_or_default().iter().all(|word| capital(word) || PARTICLES.has(bare(word)));
        return posted.then_some(Agent { words: name, kind: OwnerKind::Person });
    }
    let lead = words.iter().position(|word| LINKS.has(bare(word))).unwrap_or(words.len());
    let close = words.iter().take(lead).position(|word| word.ends_with([',', ')'])).map_or(lead, |at| at + 1);
    let head = bare(words.get(close.checked_sub(1)?)?);
    if close < lead && !words[close - 1].ends_with(')') {
        return None;
    }
    let named = words.iter().take(lead).any(|word| capital(word));
    if (COMMON.has(head) && !named && lead > 2) || words.last().is_some_and(|last| LINKS.has(bare(last))) {
        return None;
    }
    let kind = kind_of_head(head).filter(|_| !words.iter().take(lead).any(|word| ARTICLES.has(word)))?;
    let tail_named = words.get(lead..).unwrap_or_default().iter().all(|word| capital(word) || is_small(bare(word)));
    (lead <= 6 && tail_named).then_some(Agent { words: name, kind })
}

/// The name of a person without honorific: one to three words with capitals, no post or body among them.
///
/// Sure enough only where the verb is one that people do: "Joanne Carter offered to".
pub fn plain_name(subject: &str) -> Option<&str> {
    let name = without_openings(subject.trim());
    let words: Vec<&str> = name.split_whitespace().collect();
    let named = (1..=3).contains(&words.len())
        && words.iter().all(|word| {
            capital(word)
                && word.len() > 1
                && word.chars().skip(1).any(char::is_lowercase)
                && word.chars().all(|letter| letter.is_alphabetic() || "'’-.".contains(letter))
        })
        && !words.iter().any(|word| NO_NAMES.has(bare(word)));
    named.then_some(name)
}

/// Words with a capital at the start of a sentence that are no names.
const NO_NAMES: &Wordings = &Wordings::new(&[
    "the",
    "a",
    "an",
    "although",
    "though",
    "while",
    "whilst",
    "further",
    "current",
    "new",
    "future",
    "detailed",
    "comprehensive",
    "ambitious",
    "robust",
    "clear",
    "firm",
    "existing",
    "it",
    "this",
    "that",
    "these",
    "those",
    "they",
    "he",
    "she",
    "we",
    "there",
    "work",
    "discussion",
    "discussions",
    "what",
    "who",
    "which",
    "everyone",
    "some",
    "residents",
    "people",
    "children",
    "parents",
]);

/// The agent that follows "to" or "for" in `text`: for whom something is done.
pub fn beneficiary(text: &str) -> Option<Span> {
    let mut from = 0;
    for at in memchr::memchr_iter(b' ', text.as_bytes()) {
        let Some(rest) = text.get(at + 1..) else { continue };
        if at < from || !["to ", "for "].iter().any(|link| rest.starts_with(link)) {
            continue;
        }
        from = at + 3;
        let start = at + 1 + memchr::memchr(b' ', rest.as_bytes())? + 1;
        let name = without_openings(text.get(start..)?.trim_start());
        if !name.split_whitespace().next().is_some_and(is_named) {
            continue;
        }
        let named = |found: &Agent<'_>| found.words.split_whitespace().next().is_some_and(is_named);
        if let Some(found) = leading_agent(text.get(start..)?).filter(named) {
            return Span::of(found.words, text);
        }
    }
    None
}

/// Whether a name's first word makes it surely one: a capital, or a post or body that needs no name.
fn is_named(first: &str) -> bool {
    capital(first) || (kind_of_head(bare(first)).is_some() && !COMMON.has(bare(first)))
}

/// Links after which no more of a name comes when it is read from its start.
const PLACES: &Wordings = &Wordings::new(&[
    "in", "at", "on", "from", "with", "to", "by",
    // Verbs of saying: the agent after them is told something.
    "advised", "informed", "told", "asked", "assured", "thanked", "reminded",
]);

/// The longest agent with which `text` begins, up to eight words.
pub fn leading_agent(text: &str) -> Option<Agent<'_>> {
    let stop = text.bytes().position(|byte| matches!(byte, b',' | b';' | b'.' | b':' | b'('));
    let clause = text.get(..stop.unwrap_or(text.len()))?;
    let leads_on = |at: &usize| clause.get(at + 1..).and_then(|here| PLACES.after(here)).is_some();
    let place = memchr::memchr_iter(b' ', clause.as_bytes()).find(leads_on).unwrap_or(clause.len());
    let clause = clause.get(..place)?;
    let ninth = memchr::memchr_iter(b' ', clause.as_bytes()).nth(8).map_or(clause.len(), |ninth| ninth + 1);
    let spaces = memchr::memrchr_iter(b' ', &clause.as_bytes()[..ninth]).filter_map(|end| clause.get(..end));
    std::iter::once(clause.trim_end()).chain(spaces).find_map(|words| {
        let last = bare(words.rsplit(' ').next()?);
        if LINKS.has(last) || ARTICLES.has(last) { None } else { agent(words) }
    })
}

fn kind_of_head(head: &str) -> Option<OwnerKind> {
    let post = POSTS.has(head).then_some(OwnerKind::Post);
    post.or_else(|| BODIES.has(head).then_some(OwnerKind::Body))
}

/// Without conjunctions and articles at the start.
fn without_openings(subject: &str) -> &str {
    let mut name = subject;
    for _ in 0..5 {
        let Some((first, rest)) = name.split_once(char::is_whitespace) else { return name };
        let marker = first.starts_with(|letter: char| letter.is_ascii_digit()) && first.ends_with([')', '.', ':']);
        if !marker && !OPENINGS.has(bare(first)) && !ARTICLES.has(bare(first)) {
            return name;
        }
        name = rest.trim_start();
    }
    name
}

/// A word without punctuation at its ends.
fn bare(word: &str) -> &str {
    match word.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => word,
        _ => word.trim_matches(|letter: char| !letter.is_alphanumeric()),
    }
}

fn capital(word: &str) -> bool {
    word.trim_start_matches(['(', '‘', '“', '\'', '"'])
        .starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
}

/// A small word inside a name.
fn is_small(word: &str) -> bool {
    LINKS.has(word) || ARTICLES.has(word) || word.is_empty() || kind_of_head(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agents_of_each_kind() {
        let cases = [
            ("the Director of Children’s Services", Some(OwnerKind::Post)),
            ("Councillor A Brook", Some(OwnerKind::Person)),
            ("that the Council", Some(OwnerKind::Body)),
            ("Officers", Some(OwnerKind::Post)),
            ("members of the Scrutiny Board", Some(OwnerKind::Post)),
            ("the Executive Member for Adult and Children’s Social Care", Some(OwnerKind::Post)),
            ("the number of officers", None),
            ("processes", None),
            ("the training offer for social workers and managers", None),
        ];
        for (subject, kind) in cases {
            assert_eq!(agent(subject).map(|agent| agent.kind), kind, "{subject}");
        }
    }

    #[test]
    fn beneficiaries_follow_to_and_for() {
        let text = "provide an update report to the Scrutiny Committee in May";
        assert_eq!(beneficiary(text).map(|span| span.of_text(text)), Some("Scrutiny Committee"));
        assert_eq!(beneficiary("look at ways to improve"), None);
    }
}
