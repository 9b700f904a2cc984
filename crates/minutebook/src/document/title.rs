//! The title of an item within the words after its number.

use super::header::starts_with;
use super::title_line::before_file;
use super::title_parted::{before_dash, before_task, task};
use crate::layout::in_capitals;
use crate::phrase::Wordings;
use crate::phrase::date::is_weekday;
use crate::text::{Block, BlockKind};

/// The longest title.
const LONGEST: usize = 240;
/// Words with which the sentence after a title starts.
pub(super) const STARTERS: &[&str] = &[
    "The",
    "A",
    "An",
    "There",
    "It",
    "This",
    "These",
    "No",
    "None",
    "All",
    "Members",
    "Councillors",
    "Apologies",
    "In",
    "Clerk",
    "Nothing",
    "At",
];
/// Words with which a sentence starts that may lack a known verb, and no title.
const SENTENCES: &[&str] = &["there being", "there was", "there were", "there are", "it was"];
/// Who stands after "The" at the start of a sentence.
const WHO_TELLS: &[&str] = &["Chairman", "Chair", "Clerk", "Mayor", "Council", "Committee", "Board", "Vice-Chairman"];
/// Titles of people: a sentence that starts with one has a name after it.
pub(super) const PEOPLE: &[&str] = &["Cllr", "Cllr.", "Cllrs", "Councillor", "Mr", "Mrs", "Ms", "Miss", "Dr", "PCSO"];
/// Verbs of sentences, by which words are no title.
const VERBS: &Wordings = &Wordings::new(&[
    "was",
    "were",
    "has",
    "had",
    "have",
    "is",
    "are",
    "been",
    "will",
    "would",
    "said",
    "welcomed",
    "reported",
    "signed",
    "received",
    "noted",
    "agreed",
    "resolved",
    "proposed",
    "seconded",
    "thanked",
    "explained",
    "introduced",
    "asked",
    "advised",
    "gave",
    "declared",
    "apologised",
    "sent",
    "met",
    "attended",
    "invited",
    "shared",
]);

/// The title with which `words` start; `None` where they are running words.
pub(super) fn title_in<'t>(words: &'t str, block: &Block) -> Option<&'t str> {
    found_title(words, block).map(without_tail)
}

/// "Matters for the County Councillor Resolved", "Public Session (1)": the label or the marker of the words that follow.
fn without_tail(title: &str) -> &str {
    const LABELS: &[&str] = &["Resolved", "RESOLVED", "Agreed", "AGREED", "Noted", "NOTED", "(1)", "(a)", "(i)"];
    let Some((before, last)) = title.rsplit_once(' ') else { return title };
    let cut = LABELS.contains(&last.trim_end_matches([':', '.', '-'])) && before.contains(char::is_lowercase);
    if cut { before.trim_end_matches([' ', ':', '-', '–', '.']) } else { title }
}

fn found_title<'t>(words: &'t str, block: &Block) -> Option<&'t str> {
    // "| Annual Report To consider the report. Minutes: ...": a table's row, kept on one line.
    let words = words.trim().trim_start_matches('|').trim_start();
    // "/ Ferries / ACTIONS": the cells of a row.
    let words = words.strip_prefix("/ ").map_or(words, |cells| cells.split(" / ").next().unwrap_or(cells));
    // "FERRIES: THE NEXT YEAR PDF 120 KB": a line with its file is a title as a whole.
    if words.len() <= LONGEST && !words.contains('\n') && before_file(words).is_some() {
        return Some(words);
    }
    let words = before_label(words).unwrap_or(words);
    if SENTENCES.iter().any(|start| starts_with(words, start)) {
        return None;
    }
    if let Some(title) = before_task(words) {
        return Some(title.trim_end_matches([':', ' ']));
    }
    if let Some(task) = task(words) {
        return Some(task);
    }
    let words = own_line(words).unwrap_or(words);
    if let Some(title) = before_dash(words) {
        return Some(title);
    }
    if whole_title(words, block) {
        let title = words.trim_end_matches([':', '-', '–', ' ']).trim_end();
        // "T.D." ends in a stop of its own.
        let last = |title: &&str| title.rsplit(' ').next().is_some_and(|last| last.len() > 2 && !last.contains('.'));
        return Some(title.strip_suffix('.').filter(|title| in_capitals(title)).filter(last).unwrap_or(title));
    }
    if starts_with_person(words) {
        return None;
    }
    let before_colon = before_colon(words).map(|title| run_in(title).unwrap_or(title));
    before_colon.or_else(|| run_in(words)).or_else(|| first_sentence(words))
}

/// Whether words are a sentence that begins with "The" and has a verb.
pub(super) fn is_sentence(words: &str) -> bool {
    starts_with(words, "the ") && words.split_whitespace().any(|word| is_verb(word.trim_end_matches([',', '.'])))
        || SENTENCES.iter().any(|start| starts_with(words, start))
}

/// Whether words after a title's colon are an answer or tell something: "no report", "circulated before the meeting was held".
pub(super) fn no_title(words: &str) -> bool {
    const FIRST: &[&str] =
        &["no", "none", "nil", "not", "to", "as", "see", "clerk", "cllr", "councillor", "all", "noted", "agreed"];
    let first = words.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    FIRST.iter().any(|known| known.eq_ignore_ascii_case(first))
        || words.split_whitespace().any(|word| VERBS.has(word) || word.ends_with("ed"))
}

/// Whether a word is a verb of a sentence; a title may have it with a capital.
pub(super) fn is_verb(word: &str) -> bool {
    VERBS.has(word) && word.starts_with(|first: char| first.is_ascii_lowercase())
}

/// "Budget 2020/21" with the words of the item on the lines below: the first line, where it is short and no wrapped one.
fn own_line(words: &str) -> Option<&str> {
    const LONGEST: usize = 50;
    const OPEN: &[&str] =
        &["of", "the", "and", "to", "for", "on", "in", "with", "from", "at", "by", "a", "&", "–", "-"];
    let (line, below) = words.split_once('\n')?;
    let line = line.trim_end();
    let last = line.rsplit(' ').next()?;
    let open = OPEN.iter().any(|word| word.eq_ignore_ascii_case(last)) || line.ends_with([',', ':', '(']);
    let sentence = line.split_whitespace().any(|word| is_verb(word.trim_end_matches([',', '.'])));
    let next = below.trim_start();
    let apart = next.starts_with(char::is_uppercase) && !in_capitals(next.lines().next().unwrap_or(""));
    (line.len() <= LONGEST && !open && !sentence && apart && line.contains(char::is_alphabetic)).then_some(line)
}

/// What stands before "Minutes:" or "Decision:".
fn before_label(words: &str) -> Option<&str> {
    memchr::memchr_iter(b':', words.as_bytes()).find_map(|at| {
        let before = words.get(..at)?.trim_end();
        [" Minutes", " Decision"].iter().find_map(|label| before.strip_suffix(label))
    })
}

/// All words are the title: a heading, or short words without stop and verb.
fn whole_title(words: &str, block: &Block) -> bool {
    if words.len() > LONGEST {
        return false;
    }
    let stop = words.ends_with(['.', '!']) && !words.ends_with("etc.");
    let heading = matches!(block.kind, BlockKind::Heading(_)) || block.bold;
    let sentences = || words.contains(". ");
    let inner_colon = || words.find(':').is_some_and(|at| at + 3 < words.len());
    // "Notes of 2 May to be approved and signed", "Costs (sums are net)": what is to be done, or noted beside it, is not told.
    let done = || words.split(" to be ").next().and_then(|words| words.split(" (").next()).unwrap_or(words);
    let verb = || done().split_whitespace().any(|word| is_verb(word.trim_end_matches([',', '.'])));
    let person = || starts_with_person(words);
    !stop && (heading || !inner_colon() && !verb() && !person() && !sentences() && run_in(words).is_none())
        || in_capitals(words) && !sentences()
}

/// "Cllr Lake", and not "Cllrs concerns": a title of people, and a name.
pub(super) fn starts_with_person(words: &str) -> bool {
    let mut each = words.split_whitespace();
    each.next().is_some_and(|first| PEOPLE.contains(&first))
        && each.next().is_none_or(|name| !name.starts_with(char::is_lowercase))
}

/// "Police Report:  No report.", "Updates:-   The road ...": up to the colon.
fn before_colon(words: &str) -> Option<&str> {
    let head = words
        .get(..words.len().min(130))
        .or_else(|| words.char_indices().nth(60).and_then(|(at, _)| words.get(..at)))?;
    let marks = [":-", ": -", ":  ", ":\u{a0}", ": "];
    let colons = || memchr::memchr_iter(b':', head.as_bytes());
    let marked =
        marks.iter().find_map(|mark| colons().find(|at| head.get(*at..).is_some_and(|rest| rest.starts_with(mark))));
    let at = marked.or(words.strip_suffix(':').map(str::len))?;
    let title = words.get(..at)?.trim().trim_end_matches([' ', '-', '–']);
    let verb = title.split_whitespace().any(is_verb);
    // "Planning Application Ref: 21/349": what follows is the matter itself.
    let referred = [" ref", " ref.", " no", " reference"].iter().any(|end| {
        title
            .len()
            .checked_sub(end.len())
            .and_then(|at| title.get(at..))
            .is_some_and(|last| last.eq_ignore_ascii_case(end))
    });
    let fits = !title.is_empty()
        && !verb
        && !referred
        && !title.contains(". ")
        && title.split_whitespace().count() <= 16
        && title.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    fits.then_some(title)
}

/// "MATTERS ARISING The path was mended.", "Apologies There were none.", "Date of next meeting – Tuesday": a title
/// and its first sentence with nothing between them.
pub(super) fn run_in(words: &str) -> Option<&str> {
    let mut before: Option<&str> = None;
    let mut rest = words.split_whitespace().peekable();
    let mut index = 0;
    while let Some(word) = rest.next() {
        let start = word.as_ptr() as usize - words.as_ptr() as usize;
        if start > LONGEST {
            return None;
        }
        if let Some(last) = before {
            let small = |word: &str| word.starts_with(|first: char| first.is_lowercase());
            let closed = || {
                !last.ends_with([',', ':', '-', '–', '&', '(', '/'])
                    && !matches!(
                        last,
                        "The"
                            | "A"
                            | "An"
                            | "Former"
                            | "District"
                            | "County"
                            | "Borough"
                            | "Parish"
                            | "Town"
                            | "City"
                            | "Ward"
                    )
            };
            let follows = rest.peek().is_some_and(|next| small(next));
            let titled = word.starts_with(char::is_uppercase) && word.chars().nth(1).is_none_or(char::is_lowercase);
            let capitals = || {
                last.len() > 1
                    && last.chars().all(|letter| !letter.is_lowercase())
                    && last.contains(char::is_alphabetic)
            };
            let of_people = titled && PEOPLE.contains(&word);
            // "To Receive Apologies for Absence": what the title asks for, where no verb tells more of it.
            let asked = word == "Apologies" && rest.peek() == Some(&"for") && !rest.clone().any(is_verb);
            let starter = || !small(last) && (of_people || STARTERS.contains(&word) && !asked);
            let person = of_people && !follows;
            // "Matters arising from the minutes  Cllr Lake reported": a gap before the sentence.
            // "Apologies for absence Mr Lake, Mrs Hill": the people are told, and no title.
            let apology = || index < 5 && starts_with(words, "apolog") && !told_before(words, start);
            let apart = of_people && (words.get(..start).is_some_and(|before| before.ends_with("  ")) || apology());
            // "Apologies for absence Apologies were received": the sentence begins as the title does.
            let again = index > 1 && follows && words.starts_with(word) && word.len() > 4;
            // "Confirmation of minutes RESOLVED that ...": what was done with it.
            if matches!(word, "RESOLVED" | "AGREED")
                && index > 1
                && rest.peek().is_some_and(|next| !in_capitals(next))
                && words.starts_with(char::is_uppercase)
                && !told_before(words, start)
            {
                return words.get(..start).map(|title| title.trim_end_matches([' ', '-', '–', '.', ':']));
            }
            let told = word == "The" && !small(last) && rest.peek().is_some_and(|next| WHO_TELLS.contains(next));
            let sentence = || follows && (capitals() || starter()) || person && starter() || apart || again || told;
            if titled && closed() && sentence() {
                let title = words.get(..start)?.trim_end();
                return Some(title.strip_suffix('.').filter(|_| apart || again || told).unwrap_or(title));
            }
            // "APOLOGIES were received", "POLICE REPORT – warnings were given": capitals before the words of a sentence.
            let heading = || words.get(..start).is_some_and(|before| in_capitals(before) && before.len() > 5);
            let dash = matches!(word, "–" | "-" | "—");
            let tells = || words.get(start..).is_some_and(|rest| rest.split_whitespace().skip(1).take(2).any(is_verb));
            let lower = dash && follows;
            // "Resignations – there were none.": small letters and a verb behind the dash.
            let sentence = || lower && index <= 10 && rest.clone().take(6).any(is_verb);
            if (is_verb(word) || dash && (lower || tells())) && heading() || dash && sentence() {
                return words.get(..start).map(str::trim_end);
            }
            if dash && index <= 8 && !capitals() && rest.peek().is_some_and(|next| day_word(next)) {
                return words.get(..start).map(str::trim_end);
            }
        }
        (before, index) = (Some(word), index + 1);
    }
    None
}

/// Whether a verb stands before the place `end`.
fn told_before(words: &str, end: usize) -> bool {
    words.get(..end).is_some_and(|before| before.split_whitespace().any(is_verb))
}

fn day_word(word: &str) -> bool {
    is_weekday(word.trim_end_matches([',', '.'])) || word.starts_with(|first: char| first.is_ascii_digit())
}

/// "To fill the two vacancies. ..." or "Welcome. The Chair ...": a first sentence without a verb.
fn first_sentence(words: &str) -> Option<&str> {
    let sentence = crate::phrase::sentences(words).next()?.of_text(words);
    let short = sentence.len() <= 110 && sentence.split_whitespace().count() <= 14;
    let verb = sentence.split_whitespace().any(|word| is_verb(word.trim_end_matches([',', '.'])));
    let capital = sentence.starts_with(char::is_uppercase);
    (short && !verb && capital).then(|| sentence.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_title_is_none_of_it() {
        assert_eq!(without_tail("Matters for the ferry RESOLVED"), "Matters for the ferry");
        assert_eq!(without_tail("Public session (1)"), "Public session");
        assert_eq!(without_tail("What was Agreed"), "What was");
        assert_eq!(without_tail("MOTIONS NOTED"), "MOTIONS NOTED");
        assert_eq!(run_in("Apologies for absence Mr Ash, Mrs Reed"), Some("Apologies for absence"));
        assert_eq!(run_in("Report of Mr Ash, Quay Warden"), None);
        assert_eq!(run_in("To Receive and Accept Apologies for Absence"), None);
        assert_eq!(run_in("Welcome Apologies for absence were received"), Some("Welcome"));
        assert_eq!(run_in("Death of Former Councillor Ann Lake"), None);
        assert_eq!(run_in("Apologies were received from Mr Ash and Mrs Reed"), None);
        assert_eq!(before_colon("Planning Application Ref: 21/349 at Quay Lane"), None);
        assert_eq!(before_colon("Planning Applications: none"), Some("Planning Applications"));
    }
}
