//! What was graded: the last few words before the verb.

use crate::phrase::date::is_month;
use crate::phrase::wording::{Wordings, after, find_any};

/// Words that make of a grade a wish, a question or a rule.
static SUPPOSED: Wordings = Wordings::new(&[
    "if", "whether", "should", "would", "could", "might", "can", "unless", "until", "when", "where", "to be", "aim",
    "ambition", "expected", "target", "not", "no",
]);

/// Whether the clause before the verb only supposes: "if the home was", "would be", "homes that are".
pub(super) fn is_supposed(before: &str) -> bool {
    let clause = before.rsplit([',', ';', ':', '.']).next().unwrap_or("");
    // "May" with its capital is the month.
    clause.contains(" may ") || find_any(clause, &SUPPOSED).is_some()
}

/// Words of an area at most: "experiences and progress of children who need help and protection" are ten.
const MOST: usize = 12;

/// "In 2007 services", "In May 2007 services": what follows the year.
fn after_year(clause: &str) -> Option<&str> {
    let rest = clause.strip_prefix("In ").or_else(|| clause.strip_prefix("in "))?;
    let (first, after) = rest.split_once(' ')?;
    let (year, rest) = if is_month(first) { after.trim_start().split_once(' ')? } else { (first, after) };
    (year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit())).then(|| rest.trim_start())
}

/// The area without its article; no pronoun, no clause.
pub(super) fn area_name(before: &str) -> Option<&str> {
    const ARTICLES: &[&str] = &[
        "All of these ",
        "All of those ",
        "All of the ",
        "the ",
        "The ",
        "its ",
        "their ",
        "whose ",
        "A ",
        "An ",
        "a ",
        "an ",
        "our ",
        "All ",
    ];
    const PRONOUNS: &[&str] = &[
        "it",
        "this",
        "they",
        "which",
        "he",
        "she",
        "we",
        "these",
        "those",
        "there",
        "who",
        "what",
        "and",
        "that",
        "both",
        "all",
        "one",
        "some",
        "many",
        "most",
        "having",
        "being",
        "rest",
        "remainder",
        "others",
        "none",
        "neither",
        "another",
    ];
    // "Areas that were judged good" are not all areas.
    const RELATIVES: &[&str] = &["that", "which", "who", "and", "but"];
    const LINKS: &[&str] = &[
        "whereas ",
        "while ",
        "whilst ",
        "although ",
        "because ",
        "this ",
        "that ",
        "these ",
        "While ",
        "Whilst ",
        "Meanwhile ",
        "with ",
    ];
    let clause = before.trim_end().trim_end_matches(['(', '-', '–', ':', ' ']);
    let last = clause.rsplit([',', ';', ':', '(', '.']).next()?.trim();
    let clause = listed(clause, last).or_else(|| leadership(clause)).unwrap_or(last);
    // "Ports (11%) visited in May": what stands behind the bracket is not all of the subject.
    if clause.contains(')') && !clause.contains('(') {
        return None;
    }
    let clause = inner_subject(led_in(second_subject(clause)));
    let clause = clause.strip_prefix("overall ").unwrap_or(clause);
    let clause = clause.rsplit(" that ").next()?.trim();
    const TIMES: &[&str] = &[" since ", " ago ", " years after ", " months after "];
    // "The second visit since the council was judged inadequate".
    // and "Four years ago the council was judged inadequate".
    let clause = TIMES
        .iter()
        .filter_map(|time| clause.rsplit_once(time))
        .map(|(_, rest)| rest)
        .min_by_key(|it| it.len())
        .unwrap_or(clause)
        .trim();
    let last = clause.rsplit(char::is_whitespace).next()?;
    if RELATIVES.iter().any(|word| word.eq_ignore_ascii_case(last)) {
        return None;
    }
    // "He said, adding "the quay is": the subject of what is quoted.
    let open = clause.rfind('"').filter(|_| clause.matches('"').count() % 2 == 1);
    let open =
        open.or_else(|| clause.rfind('“').filter(|at| !clause.get(*at..).is_some_and(|rest| rest.contains('”'))));
    let clause = open.and_then(|at| clause.get(at..)).unwrap_or(clause).trim_start();
    let clause = clause.strip_prefix(['’', '”']).unwrap_or(clause).trim_start();
    let clause = clause.strip_prefix(['“', '"']).filter(|rest| !rest.contains(['”', '"'])).unwrap_or(clause);
    let clause = LINKS.iter().fold(clause, |clause, link| clause.strip_prefix(link).unwrap_or(clause));
    let clause = after_year(clause).unwrap_or(clause);
    let clause = ARTICLES.iter().find_map(|article| clause.strip_prefix(article)).unwrap_or(clause);
    // Of a long list the last part is what stands beside the verb.
    let long = clause.split_whitespace().nth(MOST).is_some();
    let clause = clause.rsplit_once(" and the ").filter(|_| long).map_or(clause, |(_, last)| last);
    let clause = own_name(clause).unwrap_or(clause);
    let clause = clause.strip_suffix(" also").unwrap_or(clause);
    let count = clause.split_whitespace().count();
    let first = clause.split_whitespace().next()?;
    let named = !PRONOUNS.iter().any(|word| word.eq_ignore_ascii_case(first)) && !is_share(clause);
    ((1..=MOST).contains(&count) && named).then_some(clause)
}

/// Whether the words begin with a part of many: "a quarter of the councils" is a figure, not what was graded.
fn is_share(clause: &str) -> bool {
    static SHARES: Wordings = Wordings::new(&[
        "half",
        "one-third",
        "two-thirds",
        "three-quarters",
        "one third",
        "two thirds",
        "three quarters",
        "third of",
        "thirds of",
        "quarter of",
        "quarters of",
        "fifth of",
        "tenth of",
        "majority of",
        "proportion of",
        "percentage of",
        "number of",
    ]);
    SHARES.after(clause).is_some()
}

/// "The outcome was positive and the quay": the second clause has its own subject.
fn second_subject(clause: &str) -> &str {
    let verb = VERBS.iter().filter_map(|verb| Some(clause.rfind(verb)? + verb.len())).max();
    let rest = verb.and_then(|verb| clause.get(verb..)?.split_once(" and "));
    rest.map_or(clause, |(_, subject)| subject.trim())
}

/// "The visit came after the quay": the subject after "after"; "the quay is glad after [being]": that of the first verb.
fn inner_subject(clause: &str) -> &str {
    let Some((main, inner)) = clause.split_once(" after ").or_else(|| Some((clause.strip_suffix(" after")?, "")))
    else {
        return clause;
    };
    match VERBS.iter().filter_map(|verb| main.find(verb)).min() {
        None => clause,
        Some(verb) if inner.is_empty() => main.get(..verb).unwrap_or(clause),
        Some(_) => inner,
    }
}

/// "At the last inspection the quay": what follows the inspection.
fn led_in(clause: &str) -> &str {
    let leads = LEADS.iter().any(|lead| after(lead, clause).is_some());
    let rest = clause.split_once("inspection ").filter(|_| leads).map(|(_, rest)| rest.trim_start());
    rest.filter(|rest| after("the", rest).is_some()).unwrap_or(clause)
}

/// Verbs of a clause.
const VERBS: &[&str] = &[" was ", " were ", " is ", " are ", " had ", " has ", " came "];
/// "The visit gave grades in four parts and Vale": the name that stands apart from the small words before it.
fn own_name(clause: &str) -> Option<&str> {
    let (head, name) = clause.rsplit_once(" and ")?;
    let small = head.rsplit(' ').next()?.starts_with(char::is_lowercase);
    (small && name.starts_with(char::is_uppercase) && head.split_whitespace().count() >= 5).then_some(name)
}

/// Words with which a sentence leads in before its subject.
const LEADS: &[&str] = &[
    "in",
    "at",
    "on",
    "for",
    "as",
    "of",
    "to",
    "under",
    "since",
    "by",
    "with",
    "from",
    "before",
    "after",
    "during",
    "following",
    "however",
    "overall",
];

/// "Ambleford, Eastport and Fenmoor": the whole list of names whose `last` part stands beside the verb.
///
/// One of several is not all that was graded.
fn listed<'t>(clause: &'t str, last: &str) -> Option<&'t str> {
    let joined = last.starts_with(char::is_uppercase) && last.contains(" and ");
    let mut rest = clause.trim_end().strip_suffix(last).filter(|_| joined)?.trim_end();
    let mut start = None;
    while let Some(stem) = rest.strip_suffix(',') {
        let part = stem.rsplit([',', ';', ':', '(', '.', '–', '-']).next()?;
        if !is_name(part.trim()) {
            break;
        }
        rest = stem.get(..stem.len() - part.len())?.trim_end();
        start = Some(stem.len() - part.trim_start().len());
    }
    clause.get(start?..)
}

/// "Leadership, management and governance": the one area whose set name has a comma.
fn leadership(clause: &str) -> Option<&str> {
    const NAME: &str = "leadership, management and governance";
    let at = clause.trim_end().len().checked_sub(NAME.len())?;
    clause.get(at..).filter(|end| end.trim_end().eq_ignore_ascii_case(NAME))
}

/// A few words with capitals, none of them leading in a sentence.
fn is_name(part: &str) -> bool {
    let mut words = part.split(' ');
    let lead = |word: &str| LEADS.iter().any(|lead| lead.eq_ignore_ascii_case(word)) || word.ends_with("ly");
    let first = words.next().is_some_and(|word| word.starts_with(char::is_uppercase) && !lead(word));
    let small = |word: &str| ["and", "of", "the", "upon", "&"].contains(&word);
    first && words.clone().count() < 6 && words.all(|word| small(word) || word.starts_with(char::is_uppercase))
}
