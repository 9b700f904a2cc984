//! The labels of attendance lists, and the sentences that tell of attendance.

use super::attendance_words::{GROUP_WORDS, KEYS, NOT_OF_THE_BODY, POST_LABELS, VOCABULARY};
use crate::layout::marker;
use crate::model::Presence;
use crate::phrase::{people, people_and_rest, person, role_word, starts_folded};

/// What a label says of the people behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// How they were there.
    pub presence: Presence,
    /// From elsewhere.
    pub remote: bool,
    /// For one item only.
    pub for_item: bool,
    /// Whether they may vote.
    pub voting: Option<bool>,
}

/// The longest label.
const LONGEST: usize = 70;

/// A label at the start of `words`, and what follows it: "PRESENT: Mr Lake", "Those attending:", "Apologies".
pub(super) fn label(words: &str) -> Option<(Label, &str)> {
    let words = words.trim_start();
    // "[!abstract]- Present:": the mark of a folded note in Markdown.
    let note = words.strip_prefix("[!").and_then(|note| note.split_once(']')).filter(|(mark, _)| mark.len() < 12);
    let words = note.map_or(words, |(_, rest)| rest.trim_start_matches(['-', '+', ' ']));
    let words = marker(words).filter(|found| !found.rest.is_empty()).map_or(words, |found| found.rest);
    let words = without_minute_number(words);
    let known = known_start(words);
    if known.is_empty() && !starts_folded(words, "p r e s e n t") {
        return None;
    }
    if let Some(found) = open_label(words).or_else(|| said_to_be(known, words)) {
        return Some(found);
    }
    let near = known.as_bytes().get(..LONGEST).unwrap_or(known.as_bytes());
    if (near.contains(&b'\t') || near.windows(3).any(|gap| gap == b"   "))
        && let Some(found) = gapped(words)
    {
        return Some(found);
    }
    if known.len() < words.len() {
        return None;
    }
    let stop = words.char_indices().take(LONGEST).find(|(_, letter)| stops(*letter)).map(|(at, _)| at);
    let end = stop.or((words.len() <= LONGEST).then_some(words.len()))?;
    let (said, rest) = words.split_at_checked(end)?;
    let dashed = said.find(" - ");
    let (said, rest) = dashed.and_then(|at| words.split_at_checked(at)).unwrap_or((said, rest));
    // "PRESENT (6 Councillors): Ann Lake, ...": the number of them.
    let counted = rest.strip_prefix('(').and_then(|inner| inner.split_once("):")).filter(|(inner, _)| inner.len() < 30);
    let rest = counted.map_or(rest, |(_, rest)| rest);
    // "Present; Cllrs Lake and Hill": a slip for the colon.
    let slipped = rest.strip_prefix(';').filter(|after| !people(after).is_empty());
    // "Councillors present.  Ann Lake, Bob Hill.": a stop, and then nothing but people.
    let titled = || ["cllrs", "cllr"].iter().any(|title| said.len() > title.len() && super::kind::holds(said, title));
    let slipped = slipped.or_else(|| rest.strip_prefix('.').filter(|after| !titled() && nothing_but_people(after)));
    let rest = slipped.unwrap_or(rest);
    // "44 Apologies for absence.": a heading with a stop.
    let rest = if rest == "." { "" } else { rest };
    if rest.starts_with(['.', ';', '(']) || said.len() > LONGEST {
        return None;
    }
    let letters = letters_of(said);
    let holds = |word: &str| letters_of(word) & !letters == 0 && super::kind::holds(said, word);
    let (_, presence) = KEYS.iter().find(|(key, _)| holds(key))?;
    if !said.split(divides).all(|word| word.is_empty() || VOCABULARY.has(word)) {
        return None;
    }
    // "Attendance and apologies Present: ...": a heading, and the label behind it; "Members present and apologies".
    let here = holds("present") && !holds("not present") && holds("apolog");
    let presence = if here { &Presence::Present } else { presence };
    if holds("public forum") {
        return None;
    }
    let voting = if holds("non-voting") || holds("non voting") { Some(false) } else { holds("voting").then_some(true) };
    let rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || ":–-…".contains(letter));
    let label = Label {
        presence: *presence,
        remote: holds("virtual") || holds("remote") || holds("online"),
        for_item: holds("this item"),
        voting,
    };
    Some((label, rest))
}

/// "Members of the Council in attendance were Mr Lake": a label that is the start of a sentence, a titled person behind it.
fn said_to_be<'t>(known: &str, words: &'t str) -> Option<(Label, &'t str)> {
    let (said, verb) = [" were ", " was "].iter().find_map(|verb| Some((known.get(..known.find(verb)?)?, verb)))?;
    let rest = words.get(said.len() + verb.len()..)?;
    let titled = || person(rest).is_some_and(|(person, _)| person.honorific.is_some());
    let (label, _) = label(said).filter(|(_, after)| after.is_empty() && titled())?;
    Some((label, rest))
}

/// Which letters stand in `words`, a bit each: a short line is told from most words that it may hold by their letters.
fn letters_of(words: &str) -> u32 {
    words.bytes().fold(0, |letters, byte| letters | 1 << (byte & 31))
}

/// "Not Present       A Lake, B Hill": a label in a column of its own, people behind the gap.
fn gapped(words: &str) -> Option<(Label, &str)> {
    let gap = words.get(..words.floor_char_boundary(LONGEST))?;
    let gap = [gap.find("   "), gap.find('\t')].into_iter().flatten().min()?;
    let (said, rest) = words.split_at_checked(gap)?;
    let rest = rest.trim_start();
    let known = !said.contains([':', '.', ';']) && person(rest).is_some();
    label(said).filter(|(_, after)| known && after.is_empty()).map(|(label, _)| (label, rest))
}

/// Whether words list people, and nothing else: up to the first stop two of them, or one alone without a note.
fn nothing_but_people(words: &str) -> bool {
    let (listed, rest) = people_and_rest(words, false);
    let whole = rest.trim_matches(['.', ' ', '\n']).is_empty();
    match &listed[..] {
        [] => false,
        [one] => whole && one.brackets.is_empty() && one.role.is_none(),
        _ => whole || rest.starts_with('.'),
    }
}

/// "P R E S E N T:-", "Present were Mr Lake", "PRESENT Councillor Lake": labels that end in no sign of their own; and what
/// follows them, which is a person with a title where no sign stands.
fn open_label(words: &str) -> Option<(Label, &str)> {
    const OPEN: &[(&str, Presence)] = &[
        ("p r e s e n t", Presence::Present),
        ("present were ", Presence::Present),
        ("those present were ", Presence::Present),
        ("members present were ", Presence::Present),
        ("members present ", Presence::Present),
        ("councillors present ", Presence::Present),
        ("present ", Presence::Present),
        ("also present were ", Presence::InAttendance),
        ("also present was ", Presence::InAttendance),
        ("also present ", Presence::InAttendance),
        ("also in attendance were ", Presence::InAttendance),
        ("also in attendance was ", Presence::InAttendance),
        ("also in attendance ", Presence::InAttendance),
        ("in attendance were ", Presence::InAttendance),
        ("in attendance was ", Presence::InAttendance),
        ("also attending were ", Presence::InAttendance),
        ("in attendance ", Presence::InAttendance),
        ("apologies for absence ", Presence::Apologies),
    ];
    let (said, presence) = OPEN.iter().find(|(said, _)| starts_folded(words, said))?;
    let rest = words.get(said.len()..)?;
    let spaced = said.starts_with("p r");
    let marked = rest.is_empty() || rest.starts_with([':', '-', '–', '\n', ' ']);
    let rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || ":–-".contains(letter));
    let initial = |name: &str| name.split([' ', '.']).next().is_some_and(|first| first.len() == 1);
    let titled = || {
        person(rest).is_some_and(|(person, after)| {
            let after = after.trim_start();
            let post =
                || after.starts_with(char::is_uppercase) && role_word(after.split([' ', ',']).next().unwrap_or(""));
            let told = initial(person.name) && (after.starts_with(['(', ',']) || post());
            (person.honorific.is_some() || told) && rest.starts_with(person.whole)
        })
    };
    let grouped = ["Councillors:", "Cllrs:"].iter().any(|group| rest.starts_with(group));
    (if spaced { marked } else { titled() || grouped })
        .then_some((Label { presence: *presence, remote: false, for_item: false, voting: None }, rest))
}

/// `words` up to the first that is no word of labels, all of them where none stands before the first stop or dash: most
/// lines are told from labels by their first word.
fn known_start(words: &str) -> &str {
    let mut end = 0;
    for part in words.split_inclusive(|letter| divides(letter) || stops(letter)) {
        let word = part.trim_end_matches(|letter| divides(letter) || stops(letter));
        if !matches!(word, "" | "-") && !VOCABULARY.has(word) {
            return words.get(..end).unwrap_or("");
        }
        if word == "-" || part.ends_with(stops) {
            break;
        }
        end += part.len();
    }
    words
}

/// Whether a sign divides the words of a label.
fn divides(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '/' | '&' | ',')
}

/// Whether a label ends at such a sign.
fn stops(letter: char) -> bool {
    matches!(letter, ':' | '–' | '…' | '\n' | '.' | ';' | '(')
}

/// "38/24 Apologies for absence": the words after a minute's number.
fn without_minute_number(words: &str) -> &str {
    const LONGEST: usize = 12;
    let Some(end) = words.bytes().take(LONGEST + 1).position(|byte| byte == b' ') else { return words };
    let Some((number, rest)) = words.split_at_checked(end) else { return words };
    let coded =
        number.bytes().any(|byte| b"/.-".contains(&byte)) && !number.bytes().any(|byte| byte.is_ascii_lowercase());
    let digits = number.bytes().any(|byte| byte.is_ascii_digit());
    // "39 APOLOGIES": a number alone, before a word that is no counted crowd.
    let rest = rest.trim_start();
    let bare = number.len() < 5 && number.bytes().all(|byte| byte.is_ascii_digit());
    let told = || ["apolog", "present", "attendance"].iter().any(|word| starts_folded(rest, word));
    if coded && digits || bare && told() { rest } else { words }
}

/// A group within a list whose label is `whole`: "Councillors:", "Co-opted Members: Mr A Lake"; and what follows it.
pub(super) fn group(words: &str, whole: Label) -> Option<(Label, &str)> {
    if let Some(found) = label(words) {
        return Some(found);
    }
    let colon = || words.char_indices().take(LONGEST).find(|(_, letter)| *letter == ':').map(|(at, _)| at);
    let stop = dashed_members(words).or_else(colon);
    let end = stop.or((words.len() <= LONGEST).then_some(words.len()))?;
    let (said, rest) = words.split_at_checked(end)?;
    let known = said
        .split(|letter: char| letter.is_whitespace() || "/&,-()".contains(letter))
        .filter(|word| !word.is_empty())
        .all(|word| VOCABULARY.has(word) || GROUP_WORDS.has(word));
    let plural = said.trim_end().ends_with(['s', 'S']) || stop.is_some();
    let known = known || stop.is_some() && named_group(said);
    if !known || !plural || !said.starts_with(char::is_uppercase) || said.split_whitespace().count() > 7 {
        return None;
    }
    let outside = NOT_OF_THE_BODY.iter().any(|word| super::kind::holds(said, word));
    let presence = if outside && whole.presence == Presence::Present { Presence::InAttendance } else { whole.presence };
    let rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || ":–-".contains(letter));
    Some((Label { presence, ..whole }, rest))
}

/// "Members - Cllrs A Lake, B Hill": where the word ends, a dash for the colon.
fn dashed_members(words: &str) -> Option<usize> {
    let end = ["Members", "Councillors"].iter().find_map(|word| words.strip_prefix(word).map(|_| word.len()))?;
    let rest = words.get(end..)?.trim_start().strip_prefix(['-', '–'])?;
    person(rest).is_some_and(|(person, _)| person.honorific.is_some()).then_some(end)
}

/// "Tarn Borough Councillors", "Independent Standards Members": words with capitals before a word for a group.
fn named_group(said: &str) -> bool {
    const ENDS: &[&str] = &[
        "councillors",
        "cllrs",
        "members",
        "representatives",
        "officers",
        "advisors",
        "advisers",
        "governors",
        "observers",
        "staff",
    ];
    const OTHERS: &[&str] = &["interest", "question", "apolog", "minutes", "motion", "election", "appoint"];
    let mut words = said.split_whitespace().rev();
    let ends = words.next().is_some_and(|last| ENDS.iter().any(|end| end.eq_ignore_ascii_case(last)));
    ends && words.all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "and" | "&" | "for"))
        && !OTHERS.iter().any(|other| super::kind::holds(said, other))
}

/// "Chair: Ann Lake": the post that the label of one person says.
pub(super) fn post_label(words: &str) -> Option<&str> {
    let said = words.split_once(':')?.0.trim();
    POST_LABELS.iter().any(|post| post.eq_ignore_ascii_case(said)).then_some(said)
}

/// What a cell of an attendance table says: "Apologies", "Present".
pub(super) fn said_presence(words: &str) -> Option<Presence> {
    let bare = words.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is = |known: &[&str]| known.iter().any(|known| known.eq_ignore_ascii_case(bare));
    if is(&["apologies", "apols", "apol", "apology", "a", "ap"]) {
        return Some(Presence::Apologies);
    }
    if is(&["present", "attended"]) {
        return Some(Presence::Present);
    }
    is(&["absent", "did not attend", "dna"]).then_some(Presence::Absent)
}

/// Whether `words` start with the label of an attendance list.
pub(super) fn is_label(words: &str) -> bool {
    label(words).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for (words, presence) in [
            ("PRESENT: Mr A", Presence::Present),
            ("Members of the Council in attendance were Mr A Lake", Presence::InAttendance),
            ("Non-Committee Members in Attendance were Cllrs A Lake and B Hill", Presence::InAttendance),
            ("Also in attendance Ms B Hill", Presence::InAttendance),
            ("Members present", Presence::Present),
            ("IN ATTENDANCE VIRTUALLY: Mr A", Presence::InAttendance),
            ("Apologies for absence:  Cllr A", Presence::Apologies),
            ("1. Those attending: Mr A", Presence::Present),
            ("Also in attendance: A", Presence::InAttendance),
            ("Members of the public – Mr A", Presence::InAttendance),
            ("Present at the meeting for this item were:", Presence::InAttendance),
            ("P R E S E N T:-", Presence::Present),
            ("Present; Cllrs Lake and Hill", Presence::Present),
            ("Present G Lake (GL) Chair", Presence::Present),
            ("Also Present D Lake Clerk to the Council", Presence::InAttendance),
            ("39 APOLOGIES FOR ABSENCE", Presence::Apologies),
            ("Present were Mr A Lake and Mrs Hill", Presence::Present),
            ("PRESENT Councillor A Lake (Chair) Councillor B Hill", Presence::Present),
            ("Apologies were noted from the following members:", Presence::Apologies),
            ("Nominated subs: Ann Lake", Presence::Substitute),
            ("1740 Attendance and apologies Present: Cllr Lake", Presence::Present),
            ("Absent without apologies: Cllr Hill", Presence::Absent),
            ("2. Apologies and approval of absences – Cllrs Hill and Wood", Presence::Apologies),
            ("there were present Cllrs – Mrs Lake", Presence::Present),
            ("Apologies for absence.", Presence::Apologies),
            ("Present … Councillors: Ann Lake", Presence::Present),
            ("Not attending: Mr A Lake", Presence::Absent),
        ] {
            assert_eq!(label(words).map(|(label, _)| label.presence), Some(presence), "{words}");
        }
    }

    #[test]
    fn groups() {
        let whole = label("Present:").expect("a label").0;
        for words in [
            "Tarn Borough Councillors: A Lake",
            "Independent Standards Members:",
            "Observers:",
            "Members - Cllrs A Lake, B Hill",
        ] {
            assert!(group(words, whole).is_some(), "{words}");
        }
        for words in ["Declarations of Interest by Members: none", "The matter was left with Officers: agreed"] {
            assert!(group(words, whole).is_none(), "{words}");
        }
    }

    #[test]
    fn no_labels() {
        for words in [
            "Apologies for absence were received from Mrs A",
            "Presentation of the plan",
            "The members present agreed",
            "Members asked",
            "Officers said: yes",
            "10 members of the public",
            "Present plans were shown; Mr A Lake spoke",
            "Present were asked to leave",
            "Apologies and approval of minutes – Cllr Hill",
            "In attendance terms, Mr Lake said",
        ] {
            assert_eq!(label(words).map(|(_, rest)| rest), None, "{words}");
        }
    }
}
