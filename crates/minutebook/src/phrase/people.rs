//! People in a row: "Cllrs Marsh, Lake and Hill, County Cllr Wood (Chair) and the Clerk".

use super::person::{Person, person_of, role_word, short_form_after};

/// Parties and their short forms, as they stand in brackets after a name.
const PARTIES: &[&str] = &[
    "labour",
    "lab",
    "conservative",
    "conservatives",
    "con",
    "c",
    "liberal democrat",
    "liberal democrats",
    "lib dem",
    "lib dems",
    "ld",
    "green",
    "green party",
    "independent",
    "ind",
    "ukip",
    "reform",
    "reform uk",
    "plaid cymru",
    "snp",
    "labour and co-operative",
    "non-aligned",
    "residents association",
    "l",
    "g",
    "i",
];
/// How a note in brackets starts that is neither role nor party.
const NOTES: &[&str] = &[
    "substitut",
    "sub for",
    "sub.",
    "for ",
    "in place of",
    "replacing",
    "on behalf of",
    "as sub",
    "reserve",
    "virtual",
    "remote",
    "online",
    "via ",
    "by ",
    "non-voting",
    "non voting",
    "voting",
    "part",
    "from ",
    "until ",
    "arriv",
    "left",
    "joined",
    "late",
    "apologies",
    "absent",
    "items ",
    "item ",
    "minute",
    "except",
    "to item",
    "up to",
    "work",
    "holiday",
    "ill",
    "unwell",
    "sick",
    "medical",
    "personal",
    "family",
    "prior ",
    "other commit",
    "vice councillor",
    "vice cllr",
    "deputising",
    "deputizing",
    "teams",
    "ms teams",
    "zoom",
];
/// People whom lists name by their post alone.
const POSTS: &[&str] = &[
    "the clerk",
    "clerk to the council",
    "parish clerk",
    "town clerk",
    "the chairman",
    "the chair",
    "clerk",
    "the town clerk",
    "the parish clerk",
];
/// Words in the plural that hold for all names after them.
const PLURALS: &[&str] = &["councillors", "cllrs", "crs", "messrs", "aldermen"];

/// The people whom `text` lists from its start on, until something stands there that is no person.
///
/// ```
/// use minutebook::phrase::people;
/// let found = people("Cllrs Marsh, Lake (Chair) and Hill, County Cllr Wood and the Clerk.");
/// let names: Vec<_> = found.iter().map(|person| (person.name, person.role)).collect();
/// assert_eq!(names, [("Marsh", None), ("Lake", Some("Chair")), ("Hill", None), ("Wood", Some("County Cllr")), ("the Clerk", Some("Clerk"))]);
/// ```
pub fn people(text: &str) -> Vec<Person<'_>> {
    read(text, false).0
}

/// As [`people`]; `surnames` where a surname alone is a name. Also what follows the last.
pub fn people_and_rest(text: &str, surnames: bool) -> (Vec<Person<'_>>, &str) {
    read(text, surnames)
}

fn read(text: &str, surnames: bool) -> (Vec<Person<'_>>, &str) {
    let mut found: Vec<Person<'_>> = Vec::new();
    let divided = divided(text);
    let mut rest = text;
    let mut plural = surnames;
    loop {
        let at = separators(rest);
        if let Some((holder, after)) = holder(at) {
            found.push(holder);
            let after = after.strip_prefix(", in the Chair").unwrap_or(after);
            rest = after.strip_prefix(". ").filter(|next| self::holder(next).is_some()).unwrap_or(after);
            continue;
        }
        if let Some((post, after)) = post(at).map(|found| last_named(text, at, found)) {
            found.push(post);
            rest = after;
            continue;
        }
        plural |=
            at.split_whitespace().take(2).any(|word| PLURALS.iter().any(|plural| plural.eq_ignore_ascii_case(word)));
        let at = if plural && !found.is_empty() { stray_stop(at) } else { at };
        let Some((mut person, after)) = person_of(at, plural && (!found.is_empty() || surnames)) else { break };
        rest = said_of(&mut person, after);
        if divided {
            rest = to_semicolon(&mut person, rest);
        }
        found.push(person);
        if found.len() > 2000 {
            break;
        }
    }
    (found, rest)
}

/// "Ann Lake, Named GP; Bob Hill, Barnardo's": a list whose people semicolons divide, none named in the plural.
fn divided(text: &str) -> bool {
    let text = text.get(..text.find("\n\n").unwrap_or(text.len())).unwrap_or(text);
    let mut parts = text.split(';');
    let starts = |part: &str| person_of(separators(part), false).is_some();
    let plural = text.split_whitespace().any(|word| PLURALS.iter().any(|plural| plural.eq_ignore_ascii_case(word)));
    text.len() < 4000
        && !plural
        && parts.clone().count() > 1
        && parts.all(|part| part.trim().is_empty() || starts(part))
}

/// Up to the semicolon: what is said of the person, where no other role is known.
fn to_semicolon<'t>(person: &mut Person<'t>, rest: &'t str) -> &'t str {
    let end = rest.find([';', '\n']).unwrap_or(rest.len());
    let Some((said, after)) = rest.split_at_checked(end) else { return rest };
    let said = said.trim_matches(|letter: char| letter.is_whitespace() || ",.".contains(letter));
    let next = person_of(said, false).is_some_and(|(next, _)| next.honorific.is_some() || next.role.is_some());
    if said.is_empty() || said.len() > 120 || next || person.role.is_some() && !rest.trim_start().starts_with(';') {
        return rest;
    }
    if person.role.is_none() {
        person.role = Some(said);
    }
    after
}

/// "The Mayor (Councillor P Quinn)": the post before the name of its holder.
fn holder(text: &str) -> Option<(Person<'_>, &str)> {
    const HELD: &[&str] = &["mayor", "chair", "chairman", "leader", "sheriff", "convener", "provost", "president"];
    let (open, mark) = text.char_indices().take(40).find(|(_, letter)| "(,".contains(*letter))?;
    let post = text.get(..open)?.trim();
    let bare = post.strip_prefix("The ").or(post.strip_prefix("the ")).unwrap_or(post);
    let last = bare.rsplit([' ', '-']).next()?;
    let words = bare.split_whitespace().count();
    if words > 3 || !bare.starts_with(char::is_uppercase) || !HELD.iter().any(|held| held.eq_ignore_ascii_case(last)) {
        return None;
    }
    let (person, rest) = person_of(text.get(open + 1..)?, false).filter(|(person, _)| person.honorific.is_some())?;
    let after = if mark == '(' { rest.trim_start().strip_prefix(')')? } else { rest };
    Some((Person { role: Some(bare), ..person }, after))
}

/// Skips commas, "and", "&", "together with".
fn separators(text: &str) -> &str {
    let mut rest = text;
    loop {
        let mut at = rest.trim_start_matches(|letter: char| letter.is_whitespace() || ",;&/+·•".contains(letter));
        for word in ["and ", "and\n", "with ", "together with ", "also ", "plus "] {
            at = at.strip_prefix(word).unwrap_or(at);
        }
        let titled = ["Rt", "Right", "Hon", "Rev", "Worshipful"];
        at = at.strip_prefix("the ").filter(|rest| titled.iter().any(|title| rest.starts_with(title))).unwrap_or(at);
        if at.len() == rest.len() {
            return at;
        }
        rest = at;
    }
}

/// "Cllrs Ash. Hosk & Rich.": a stop where a comma is meant, before a name that the list goes on from.
fn stray_stop(text: &str) -> &str {
    let Some(after) = text.strip_prefix(". ") else { return text };
    let goes_on = person_of(after, true).is_some_and(|(person, rest)| {
        let next = rest.trim_start();
        !person.name.contains(' ') && (next.starts_with([',', '&']) || next.starts_with("and "))
    });
    if goes_on { after } else { text }
}

/// "... and the Clerk, Ann Lake": the name of the holder after the last post of a list.
fn last_named<'t>(text: &'t str, at: &'t str, found: (Person<'t>, &'t str)) -> (Person<'t>, &'t str) {
    let (post, rest) = &found;
    let before = text.get(..text.len().saturating_sub(at.len())).unwrap_or("").trim_end();
    if post.name != post.whole || !before.ends_with("and") || post.role.is_none() {
        return found;
    }
    let named = rest.strip_prefix(", ").and_then(|rest| person_of(rest, false));
    match named.filter(|(_, after)| after.trim_start_matches('.').trim().is_empty()) {
        Some((person, after)) => (Person { role: post.role, ..person }, after),
        None => found,
    }
}

/// "the Clerk": a person named by the post alone.
fn post(text: &str) -> Option<(Person<'_>, &str)> {
    for post in POSTS {
        let Some(said) = text.get(..post.len()).filter(|said| said.eq_ignore_ascii_case(post)) else { continue };
        let rest = text.get(post.len()..)?;
        if rest.starts_with(|next: char| next.is_alphanumeric()) || rest.starts_with(" to ") || rest.starts_with(" of ")
        {
            continue;
        }
        let role = said.strip_prefix("the ").or(said.strip_prefix("The ")).unwrap_or(said);
        let next = person_of(rest, false)
            .filter(|(next, _)| rest.trim_start().starts_with(next.whole) && !rest.starts_with([',', '.', ';']));
        return match next {
            Some((person, after)) => Some((Person { role: Some(role), ..person }, after)),
            None => Some((Person { name: said, role: Some(role), whole: said, ..Person::default() }, rest)),
        };
    }
    None
}

/// What is said of a person after the name: "(Chair)", " - Director of Education", ", Clerk", "in the chair".
fn said_of<'t>(person: &mut Person<'t>, text: &'t str) -> &'t str {
    let mut rest = text;
    if let Some((short, after)) = short_form_after(person.name, text) {
        person.brackets.push(short);
        rest = after;
    }
    for _ in 0..4 {
        let at = rest.trim_start();
        if let Some(inner) = at.strip_prefix(['(', '[']) {
            let Some(close) = closing(inner) else { return rest };
            let said = inner.get(..close).unwrap_or("").trim();
            rest = inner.get(close + 1..).unwrap_or("");
            if is_note(said) {
                person.brackets.push(said)
            } else if person.role.is_none() {
                person.role = Some(said)
            } else {
                person.brackets.push(said)
            }
            continue;
        }
        if let Some(after) =
            person.role.and_then(|_| at.strip_prefix("in the Chair").or(at.strip_prefix("in the chair")))
        {
            rest = after;
            continue;
        }
        let Some(start) = role_start(at) else { return rest };
        let said = at.get(start..).unwrap_or("");
        let end = role_end(said, start > 0 && at.starts_with(['-', '–', '—']));
        let role = said
            .get(..end)
            .unwrap_or("")
            .trim_end_matches(|letter: char| letter.is_whitespace() || ".,;:".contains(letter));
        if role.is_empty() || person.role.is_some() {
            return rest;
        }
        person.role = Some(role);
        rest = said.get(end..).unwrap_or("");
    }
    rest
}

/// The end of a bracket, brackets within it left whole.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, letter) in text.char_indices().take(400) {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 0 => return Some(at),
            ')' | ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Where a role starts: after a dash, after a comma before a word of roles, or at once.
fn role_start(text: &str) -> Option<usize> {
    let skipped = |from: &str| text.len() - from.len();
    if let Some(after) = text.strip_prefix(['-', '–', '—']) {
        let after_space = after.trim_start();
        return (after_space.len() < after.len()).then(|| skipped(after_space));
    }
    let after = text.strip_prefix([',', ':']).map_or(text, str::trim_start);
    let lower = after.strip_prefix("the ").unwrap_or(after);
    let first = lower.split(|letter: char| letter.is_whitespace() || ",.;)".contains(letter)).next().unwrap_or("");
    let named = person_of(after, false).is_some_and(|(person, _)| person.honorific.is_some());
    let chair = ["in the chair", "in the Chair"].iter().any(|words| after.starts_with(words));
    let post = after.len() < text.len() && !named && post_like(after);
    (chair || post || !named && role_word(first) && first.starts_with(char::is_uppercase)).then(|| skipped(after))
}

/// "Democratic Services Officer", "Named GP": words with capitals that end in the word of a post.
fn post_like(text: &str) -> bool {
    const ENDS: &[&str] = &[
        "officer",
        "manager",
        "director",
        "nurse",
        "gp",
        "doctor",
        "adviser",
        "advisor",
        "consultant",
        "headteacher",
        "lead",
        "representative",
        "solicitor",
        "clerk",
        "accountant",
        "auditor",
        "scrutineer",
        "governor",
        "member",
        "partner",
        "worker",
        "practitioner",
        "inspector",
        "engineer",
        "planner",
        "coordinator",
        "co-ordinator",
        "treasurer",
        "secretary",
        "commissioner",
        "administrator",
        "analyst",
        "principal",
        "lawyer",
        "barrister",
    ];
    let end = text.find([',', ';', '(', '\n', '.']).unwrap_or(text.len());
    let said = text.get(..end).unwrap_or("").trim();
    let said = said.split(" and ").next().unwrap_or(said).trim_end();
    let last = said.rsplit(' ').next().unwrap_or("");
    let words = said.split(' ').count();
    let capitals = said.split(' ').all(|word| {
        word.starts_with(|first: char| first.is_uppercase() || first == '&')
            || matches!(word, "and" | "of" | "for" | "the")
    });
    (2..=7).contains(&words) && capitals && ENDS.iter().any(|known| known.eq_ignore_ascii_case(last))
}

/// Where a role ends: at a line end, a semicolon, a bracket, or where the next person starts.
fn role_end(text: &str, dashed: bool) -> usize {
    for (at, letter) in text.char_indices().take(240) {
        let after = text.get(at + letter.len_utf8()..).unwrap_or("");
        let starts_person = |after: &str| {
            person_of(after, false).is_some_and(|(next, rest)| {
                let first = next.name.split_whitespace().next().unwrap_or("");
                next.honorific.is_some()
                    || !role_word(first)
                        && !department(first)
                        && (rest.is_empty() || rest.trim_start().starts_with([',', '(', '-', '–', ';', '.']))
            })
        };
        let ends = match letter {
            ';' | '(' | '\u{2022}' => true,
            '\n' => after.starts_with('\n') || dashed && starts_person(after),
            '.' => after.is_empty() || after.starts_with(char::is_whitespace),
            ',' => starts_person(after) || after.trim_start().starts_with("and "),
            ' ' => {
                after.strip_prefix("and ").is_some_and(starts_person)
                    || ["Cllr ", "Cllr. ", "Councillor "].iter().any(|title| after.starts_with(title))
                        && !text.get(..at).is_some_and(ends_open)
            }
            _ => false,
        };
        if ends {
            return at;
        }
    }
    text.len()
}

/// Whether a role goes on after `before`: "Assistant to", "County".
fn ends_open(before: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or("");
    ["to", "for", "of", "and", "county", "district", "borough", "parish", "town", "city", "lead"]
        .iter()
        .any(|open| open.eq_ignore_ascii_case(last))
}

/// Words of departments, which look like names after a comma: "Children, Young People and Education".
fn department(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "young",
        "people",
        "children",
        "children’s",
        "children's",
        "education",
        "services",
        "care",
        "health",
        "adult",
        "adults",
        "social",
        "finance",
        "skills",
        "families",
        "environment",
        "growth",
        "transport",
        "community",
        "communities",
        "housing",
        "planning",
        "traded",
        "integrated",
        "public",
        "culture",
        "economy",
        "economic",
        "regeneration",
        "learning",
        "legal",
        "democratic",
        "human",
        "policy",
        "quality",
        "professional",
        "standards",
        "early",
        "youth",
        "highways",
    ];
    WORDS.iter().any(|listed| listed.eq_ignore_ascii_case(word))
}

/// Whether words in brackets are a party, a time or another note, and no role.
fn is_note(said: &str) -> bool {
    let starts = |note: &&str| said.get(..note.len()).is_some_and(|start| start.eq_ignore_ascii_case(note));
    said.is_empty()
        || said.bytes().any(|byte| byte.is_ascii_digit())
        || PARTIES.iter().any(|party| party.eq_ignore_ascii_case(said))
        || NOTES.iter().any(starts)
        || said.ends_with("substituting")
        || said.starts_with(|first: char| first.is_lowercase()) && !said.split([' ', '-']).any(role_word)
        || said.len() <= 8 && !said.contains(|letter: char| letter.is_lowercase()) && !said.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> Vec<(&str, &str)> {
        people(text).iter().map(|person| (person.name, person.role.unwrap_or(""))).collect()
    }

    #[test]
    fn people_in_a_row() {
        assert_eq!(
            listed("Mr R W Gray (Chairman), Mr N Bell, Mr R C Long, OBE, Mr D Moor and Mr R J Tate"),
            [("R W Gray", "Chairman"), ("N Bell", ""), ("R C Long, OBE", ""), ("D Moor", ""), ("R J Tate", "")]
        );
        assert_eq!(
            listed(
                "Dr A Gosh (Director of Public Health), Mrs S Hall\n(Corporate Director Children, Young People and Education) and Mrs A Best"
            ),
            [
                ("A Gosh", "Director of Public Health"),
                ("S Hall", "Corporate Director Children, Young People and Education"),
                ("A Best", "")
            ]
        );
        assert_eq!(
            listed("Gary Cole, Dylan Jeff and Brian Hort."),
            [("Gary Cole", ""), ("Dylan Jeff", ""), ("Brian Hort", "")]
        );
        assert_eq!(
            listed("Cllr R. Crisp (Chairman), Cllr C. Ander and Mrs N. Cope, Clerk."),
            [("R. Crisp", "Chairman"), ("C. Ander", ""), ("N. Cope", "Clerk")]
        );
        assert_eq!(
            listed("Cllr Hay in the chair, Cllrs Hosk, Rich"),
            [("Hay", "in the chair"), ("Hosk", ""), ("Rich", "")]
        );
        assert_eq!(listed("Mr A Bell and Mr C Dove spoke"), [("A Bell", ""), ("C Dove", "")]);
    }

    #[test]
    fn people_with_posts() {
        assert_eq!(
            listed("Sal Tarn - Director of Children and Families"),
            [("Sal Tarn", "Director of Children and Families")]
        );
        assert_eq!(
            listed("Sue Chand, Cabinet Member for Integrated Children’s\nServices."),
            [("Sue Chand", "Cabinet Member for Integrated Children’s\nServices")]
        );
    }

    #[test]
    fn people_with_notes() {
        let found = people("Councillor Wood (Labour) (substitute for Councillor Hill), Councillor Ash (Con)");
        assert_eq!(found[0].brackets, ["Labour", "substitute for Councillor Hill"]);
        assert_eq!(found[1].name, "Ash");
    }
}
