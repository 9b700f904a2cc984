//! How far things have come: "recommendation 3 was progressing", "In response to recommendation A", "Progress on ... :".

mod cell;
mod closing;
mod portions;
mod wording;

use super::agent::agent;
use super::squeeze;
use super::starts::word_starts;
use super::wording::{after, find_any};
use crate::model::Status;
use crate::text::Span;
use wording::{ADVERBS, ARISING, CHANGED, COUNTS, LINKS, OF_ITSELF, REPORTING, SIGNS, STATES, THINGS, THIS, WISHES};

pub use cell::status_cell;
pub use closing::{
    closing, is_capital_note, is_note_of_matter, is_task, matter_and_state, note_opening, note_state, tail,
    task_and_state,
};
pub use portions::portions;
pub(super) use wording::CUES;

/// What a sentence says of one recommendation, or of several together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The clause.
    pub clause: Span,
    /// The recommendation as printed: "recommendations 1 and 2".
    pub refers_to: Span,
    /// How far it has come.
    pub status: Status,
}

/// What a sentence claims of recommendations, clause by clause.
///
/// ```
/// use minutebook::model::Status;
/// use minutebook::phrase::claims;
/// let text = "Recommendation 3 was progressing to the agreed timetable and recommendation 4 had already been acted on.";
/// let told: Vec<_> = claims(text).iter().map(|claim| (claim.refers_to.of_text(text), claim.status)).collect();
/// assert_eq!(told, [("Recommendation 3", Status::InProgress), ("recommendation 4", Status::Done)]);
/// ```
pub fn claims(sentence: &str) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    let mut from = 0;
    for at in word_starts(sentence) {
        if at < from {
            continue;
        }
        let Some((refers_to, status)) = claim_at(sentence, at) else { continue };
        from = refers_to.end as usize;
        if let Some(last) = claims.last_mut() {
            last.clause.end = last.clause.end.min(clause_end(sentence, refers_to.start as usize) as u32);
        }
        let end = sentence.get(from..).and_then(|rest| rest.find(';')).map_or(sentence.len(), |semi| from + semi);
        // "The recording of visits (recommendation 4) had been examined": what is told stands before the bracket.
        let aside = sentence.get(from..).is_some_and(|rest| rest.starts_with(')'));
        let start = if aside && claims.is_empty() { 0 } else { refers_to.start as usize };
        claims.push(Claim { clause: Span::new(start, end), refers_to, status });
    }
    claims
}

// claim = [ count [ "of" ] [ "the" ] ] thing [ numbers ] [ "(" words ")" | ")" ] link [ adverb ] state
fn claim_at(sentence: &str, at: usize) -> Option<(Span, Status)> {
    let mut end = at;
    let counted = counted(sentence.get(at..)?);
    end += counted;
    end = sentence.len() - THINGS.after(sentence.get(end..)?)?.len();
    let numbered = numbers(sentence.get(end..)?);
    if counted == 0 && numbered == 0 {
        return None;
    }
    end += numbered;
    let rest = sentence.get(end..)?;
    let status = match rest.strip_prefix(')') {
        // "the recording of contacts (recommendation 4) had been examined and the procedure revised"
        Some(outside) if numbered > 0 => state_after_link(outside).or_else(|| changed_after_link(outside))?,
        _ if numbered > 0 => state_after_link(after_brackets(rest))?,
        _ => state_after_link(ARISING.after(rest.trim_start()).unwrap_or(rest))?,
    };
    Some((Span::new(at, end), status))
}

/// What follows words in brackets at the start of `text`: the name of a recommendation beside its number.
fn after_brackets(text: &str) -> &str {
    let inside = text.trim_start().strip_prefix('(');
    let closed = inside.and_then(|inside| inside.split_once(')')).filter(|(name, _)| name.len() < NAME_WITHIN);
    closed.map_or(text, |(_, rest)| rest)
}

/// How long the name of a recommendation may be, in bytes.
const NAME_WITHIN: usize = 160;

// changed-after-link = ( "had" | "has" | "have" ) "been" changed    "had been examined and the procedure revised"
fn changed_after_link(text: &str) -> Option<Status> {
    let rest = ["had been", "has been", "have been"].iter().find_map(|link| after(link, text.trim_start()))?;
    CHANGED.after(rest.trim_start()).map(|_| Status::Done)
}

/// The recommendation whose progress a paragraph tells, where its number opens the paragraph and a colon or a name in
/// brackets follows.
///
/// ```
/// let text = "Recommendation 5 (timeliness of visits): a new rota is in place.";
/// assert_eq!(minutebook::phrase::progress_head(text).unwrap().of_text(text), "Recommendation 5");
/// assert!(minutebook::phrase::progress_head("Recommendation 5 was moved by Mr Low.").is_none());
/// ```
pub fn progress_head(text: &str) -> Option<Span> {
    let thing = THINGS.after(text)?;
    let numbered = numbers(thing);
    let rest = thing.get(numbered..)?;
    let named = after_brackets(rest);
    (numbered > 0 && (named.starts_with(':') || named.len() < rest.len()))
        .then(|| Span::new(0, text.len() - rest.len()))
}

/// How far a recommendation has come, told right after its heading: "Recommendation 5 (visits): work is under way".
pub fn headed_state(sentence: &str) -> Option<Status> {
    let head = progress_head(sentence)?;
    let (_, told) = after_brackets(sentence.get(head.end as usize..)?).split_once(':')?;
    let unsure = sentence.ends_with('?') || find_any(told, WISHES).is_some();
    let status = state_after_link(OF_ITSELF.after(told.trim_start())?)?;
    (!unsure && SURE.contains(&status)).then_some(status)
}

/// What "this recommendation" or "this action plan" is told to have come to, and nothing more than one is spoken of.
///
/// ```
/// use minutebook::model::Status;
/// let text = "The Director could say that this action plan has been completed.";
/// let claim = minutebook::phrase::this_claim(text).unwrap();
/// assert_eq!((claim.refers_to.of_text(text), claim.status), ("this action plan", Status::Done));
/// ```
pub fn this_claim(sentence: &str) -> Option<Claim> {
    let (at, end) = find_any(sentence, THIS)?;
    let unsure = sentence.ends_with('?') || find_any(sentence.get(..at)?, WISHES).is_some();
    let status = state_after_link(sentence.get(end..)?).filter(|status| !unsure && SURE.contains(status))?;
    Some(Claim { clause: Span::new(0, sentence.len()), refers_to: Span::new(at, end), status })
}

/// The states that a verb tells surely of one thing.
const SURE: [Status; 4] = [Status::Done, Status::InProgress, Status::Overdue, Status::NotStarted];

/// The length of a count: "all of the ", "10 of the 12 ".
fn counted(text: &str) -> usize {
    let word = COUNTS.after(text).map(|rest| text.len() - rest.len());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let Some(mut length) = word.or_else(|| (digits > 0 && digits < 4).then_some(digits)) else { return 0 };
    for link in ["of", "the", "these", "those"] {
        let rest = text.get(length..).unwrap_or("");
        let gap = rest.len() - rest.trim_start().len();
        if after(link, rest.trim_start()).is_some() {
            length += gap + link.len();
        }
    }
    let rest = text.get(length..).unwrap_or("");
    let gap = rest.len() - rest.trim_start().len();
    let digits = || rest.trim_start().bytes().take_while(u8::is_ascii_digit).count();
    // "eight of the ten actions"
    let second = COUNTS.after(rest.trim_start()).map_or_else(digits, |more| rest.trim_start().len() - more.len());
    length += if second > 0 { gap + second } else { 0 };
    let rest = text.get(length..).unwrap_or("");
    length + rest.len() - rest.trim_start().len()
}

/// The length of a list of numbers or capital letters: " 1 and 2", " A", " 3, 4 and 6".
fn numbers(text: &str) -> usize {
    let mut length = 0;
    loop {
        let rest = text.get(length..).unwrap_or("");
        let mut gap = rest.len() - rest.trim_start().len();
        if length > 0 {
            let link = [",", "and", "&", "to", "-", "–"].iter().find(|link| rest.trim_start().starts_with(**link));
            let Some(link) = link else { return length };
            gap += link.len();
            let after = rest.get(gap..).unwrap_or("");
            gap += after.len() - after.trim_start().len();
        }
        let item = rest.get(gap..).unwrap_or("");
        let digits = item.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
        let letter = usize::from(item.starts_with(|letter: char| letter.is_ascii_uppercase()));
        let size = digits.max(letter);
        let ends = item.get(size..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        if size == 0 || gap == 0 || !ends {
            return length;
        }
        length += gap + size;
    }
}

// state-after-link = link [ adverb ]... state    "had already been acted on"
fn state_after_link(text: &str) -> Option<Status> {
    let mut rest = text.trim_start();
    rest = LINKS.after(rest)?.trim_start();
    let mut been = false;
    for _ in 0..4 {
        if let Some((state, status)) = STATES.iter().find(|(state, _)| begins_state(rest, state, been)) {
            // "complete or in hand" leaves it open.
            let open = after(state, rest).is_some_and(|rest| after("or", rest.trim_start()).is_some());
            return (!open).then_some(*status);
        }
        let skipped = ADVERBS.after(rest);
        been |= skipped.is_none();
        rest = skipped.or_else(|| after("been", rest))?.trim_start();
    }
    None
}

/// Whether the words begin with a state; its "been" may already have been read.
fn begins_state(rest: &str, state: &str, been: bool) -> bool {
    let begins = |state| after(state, rest).is_some();
    begins(state) || (been && state.strip_prefix("been ").is_some_and(begins))
}

/// Where a clause ends before another that starts at `next`: without the "and" and the comma between them.
fn clause_end(sentence: &str, next: usize) -> usize {
    let before = sentence.get(..next).unwrap_or("").trim_end();
    let before = before.strip_suffix("and").or_else(|| before.strip_suffix("but")).unwrap_or(before).trim_end();
    before.trim_end_matches([',', ';']).len()
}

/// The recommendation in response to which something was done: "In response to recommendation A around ...".
///
/// ```
/// let text = "In response to Recommendation B around oversight, a plan has been established.";
/// assert_eq!(minutebook::phrase::in_response(text).unwrap().of_text(text), "Recommendation B");
/// ```
pub fn in_response(sentence: &str) -> Option<Span> {
    let openings = ["in response to ", "in relation to ", "in respect of ", "with regard to ", "against ", "on "];
    let opening = openings
        .iter()
        .find(|opening| sentence.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening)))?;
    let rest = sentence.get(opening.len()..)?;
    let numbered = THINGS.after(rest)?;
    let length = numbers(numbered);
    let end = sentence.len() - numbered.len() + length;
    (length > 0).then(|| Span::new(opening.len(), end))
}

/// What a list is the progress of: "Progress on the key recommendations was as follows:". The span is empty where the
/// words do not tell.
///
/// ```
/// let text = "Progress on the 4 additional Key Recommendations specified in the Review, was as follows:";
/// let found = minutebook::phrase::progress_list(text).unwrap();
/// assert_eq!(found.of_text(text), "the 4 additional Key Recommendations specified in the Review");
/// ```
pub fn progress_list(block: &str) -> Option<Span> {
    let text = block.trim_end();
    let lead = text.strip_suffix([':', '-', '–']).map(|text| text.trim_end_matches([':', '-', '–', ' ']))?;
    let start = lead.rfind(['.', '?']).map_or(0, |at| at + 1);
    let sentence = lead.get(start..)?;
    let (_, at) = find_any(sentence, &["progress"])?;
    let after = sentence.get(at..)?;
    let follows = after.contains("as follows") || after.contains("following") || after.contains("to date");
    let asked = ["asked", "question", "requested", "monitor"].iter().any(|word| sentence.contains(word));
    let link = [" on ", " against ", " with ", " made on ", " made against ", " towards ", " in "]
        .iter()
        .find(|link| after.starts_with(**link));
    if asked || (!follows && link.is_none()) {
        return None;
    }
    let Some(link) = link else { return Some(Span::new(0, 0)) };
    let words = after.get(link.len()..)?;
    let ends = [", ", " was ", " is ", " were ", " are ", " as follows", " included", " includes"];
    let end = ends.iter().filter_map(|end| words.find(end)).min().unwrap_or(words.len());
    let from = start + at + link.len();
    Some(Span::new(from, from + end))
}

/// How far an item of a list of progress has come, by its words.
///
/// ```
/// use minutebook::model::Status;
/// use minutebook::phrase::status;
/// assert_eq!(status("an integrated service had been established"), Some(Status::Done));
/// assert_eq!(status("a post had been created and would shortly be appointed to"), Some(Status::InProgress));
/// ```
pub fn status(words: &str) -> Option<Status> {
    SIGNS.iter().find(|(sign, _)| find_any(words, &[*sign]).is_some()).map(|(_, status)| *status)
}

/// Who reports, in the words before a statement: "the Director" in "the Director reported that".
pub fn reporter(words: &str) -> Option<String> {
    let verbs = word_starts(words).filter(|at| words.get(*at..).is_some_and(|here| REPORTING.after(here).is_some()));
    verbs.filter_map(|at| words.get(..at)).find_map(speaker).map(general)
}

/// The agent right before a verb of reporting.
fn speaker(before: &str) -> Option<&str> {
    let before = before.trim_end();
    let before = before.strip_suffix("also").or_else(|| before.strip_suffix("further")).unwrap_or(before).trim_end();
    let borders = before.match_indices([',', ':', ';']).map(|(at, _)| at + 1);
    let articles = before.match_indices(" the ").map(|(at, _)| at + 1);
    let mut starts: Vec<usize> = borders.chain(articles).chain([0]).collect();
    starts.sort_unstable_by(|a, b| b.cmp(a));
    starts.truncate(8);
    starts.into_iter().rev().find_map(|start| agent(before.get(start..)?)).map(|agent| agent.words)
}

/// "Officers" is "officer", "Members" is "member"; a post stays as printed.
fn general(words: &str) -> String {
    let groups = [
        ("officers", "officer"),
        ("members", "member"),
        ("councillors", "member"),
        ("cllrs", "member"),
        ("inspectors", "inspector"),
    ];
    let found = groups.iter().find(|(group, _)| words.eq_ignore_ascii_case(group));
    found.map_or_else(|| squeeze(words), |(_, one)| (*one).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_of_recommendations() {
        let cases = [
            (
                "recommendations 1 and 2 had been developed for implementation in March 2006",
                "recommendations 1 and 2",
                Status::Planned,
            ),
            ("All of the recommendations have now been implemented.", "All of the recommendations", Status::Done),
            ("10 of the 12 actions were complete.", "10 of the 12 actions", Status::Done),
            ("All actions arising from the last meeting had been completed.", "All actions", Status::Done),
            ("Two actions were overdue.", "Two actions", Status::Overdue),
            ("Recommendations 3, 4 and 6 are being progressed.", "Recommendations 3, 4 and 6", Status::InProgress),
            ("Action 7 has not yet been started.", "Action 7", Status::NotStarted),
            ("Recommendation 2 (foster homes) has not yet started.", "Recommendation 2", Status::NotStarted),
            ("The filing of notes (recommendation 9) had been reviewed.", "recommendation 9", Status::Done),
        ];
        for (text, refers_to, status) in cases {
            let found: Vec<_> =
                claims(text).iter().map(|claim| (claim.refers_to.of_text(text), claim.status)).collect();
            assert_eq!(found, [(refers_to, status)], "{text}");
        }
    }

    #[test]
    fn no_claims() {
        for text in [
            "That the recommendations in the report be approved.",
            "The recommendations were accepted.",
            "Recommendation 2 was moved by Councillor Brook.",
            "The first four recommendations were the most critical.",
            "Recommendation 2 had been reviewed by the Board.",
            "The filing of notes (recommendation 9) should have been better.",
            "actions taken to strengthen the audit were complete", // not told of what
        ] {
            assert_eq!(claims(text), [], "{text}");
        }
    }

    #[test]
    fn states_under_a_heading() {
        let cases = [
            ("Recommendation 3 (visits): work is under way with the Board.", Some(Status::InProgress)),
            ("Recommendation 6: this action is overdue.", Some(Status::Overdue)),
            ("Recommendation 6: work should be under way.", None),
            ("Recommendation 6: ensure that the plan is complete.", None),
        ];
        for (text, status) in cases {
            assert_eq!(headed_state(text), status, "{text}");
        }
        let this = |text| this_claim(text).map(|claim| claim.status);
        assert_eq!(this("This recommendation is complete."), Some(Status::Done));
        assert_eq!(this("Members asked whether this action plan had been completed."), None);
        assert_eq!(this("This recommendation was accepted."), None);
    }

    #[test]
    fn reporters() {
        let lead = "The Director of Families also introduced the report and highlighted the following points:";
        assert_eq!(reporter(lead), Some("Director of Families".into()));
        let told = |words| reporter(words);
        assert_eq!(told("In relation to the recommendations the Director reported that"), Some("Director".into()));
        assert_eq!(told("Officers advised that"), Some("officer".into()));
        assert_eq!(told("It was reported that"), None);
    }
}
