//! What is said of a person after the name: posts, parties, notes in brackets.

use super::affiliation::{body_after, names_body};
use super::bracket::is_note;
use super::bystanders::counted;
use super::fold::starts_folded;
use super::person::{Person, person_of, role_word, short_form_after, titled_person};
use super::stand_in::{for_whom, in_place_of, who_clause};
use super::titles::{CHAIRS, COUNCILS};
use super::wording::find_any;

/// What is said of a person after the name: "(Chair)", " - Director of Education", ", Clerk", "in the chair".
pub(super) fn said_of<'t>(person: &mut Person<'t>, text: &'t str) -> &'t str {
    let mut rest = text;
    if let Some((short, after)) = short_form_after(person.name, text) {
        person.brackets.push(short);
        rest = after;
        // "Cllr Ann Lake AL Chair Cllr Bob Hill BH": the post of the one before the next.
        let post = after.trim_start();
        if let Some(further) = CHAIRS.after_longest(post) {
            let role = post.get(..post.len() - further.len()).unwrap_or("");
            person.role = person.role.or(Some(role));
            rest = further;
        } else if let Some(end) = council_after(post) {
            person.role = person.role.or(post.get(..end));
            rest = post.get(end..).unwrap_or("");
        }
    }
    for _ in 0..4 {
        let at = rest.trim_start();
        // "A Lake, (Chair), B Hill": a comma that means nothing.
        let at = at.strip_prefix(',').map(str::trim_start).filter(|after| after.starts_with('(')).unwrap_or(at);
        if let Some((note, after)) = in_place_of(at).or_else(|| who_clause(at)).or_else(|| for_whom(at)) {
            person.brackets.push(note);
            rest = after;
            continue;
        }
        if let Some(inner) = at.strip_prefix(['(', '[']) {
            let Some(close) = closing(inner) else { return rest };
            let said = past_initials(person, inner.get(..close).unwrap_or("").trim());
            rest = inner.get(close + 1..).unwrap_or("");
            if is_note(said) {
                person.brackets.push(said)
            } else if person.role.is_none() {
                person.role = Some(said)
            } else if (CHAIRS.has(said) || starts_folded(said, "in the chair")) && !person.role.is_some_and(holds_post)
            {
                // "Ann Lake - Tarn Trust (In the Chair)": the post counts more than the body.
                person.brackets.extend(person.role.replace(said))
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
        if let Some((ward, after)) = ward_after(at) {
            person.brackets.push(ward);
            rest = after;
            continue;
        }
        if let Some((body, after)) = body_after(person, at) {
            match person.role {
                None => person.role = Some(body),
                Some(_) => person.brackets.push(body),
            }
            rest = after;
            continue;
        }
        let Some(start) = role_start(at) else { return rest };
        let said = at.get(start..).unwrap_or("");
        let end = role_end(said, start > 0 && at.starts_with(['-', '–', '—']));
        // "in the Chair, there were present Cllrs Hill": the chair says no more than that.
        let seated = starts_folded(said, "in the chair,");
        let end = if seated { end.min("in the chair".len()) } else { end };
        let role = said
            .get(..end)
            .unwrap_or("")
            .trim_end_matches(|letter: char| letter.is_whitespace() || ".,;:".contains(letter));
        let role = [" and", " – in attendance", " - in attendance"]
            .iter()
            .find_map(|end| role.strip_suffix(end))
            .unwrap_or(role);
        // "(Tarn Council) – Chair": the post counts more than the body.
        if let Some(body) = person.role.filter(|known| names_body(known) && !names_body(role)) {
            person.brackets.push(body);
            person.role = None;
        }
        if !role.contains(char::is_alphabetic) || person.role.is_some() {
            return rest;
        }
        rest = said.get(end..).unwrap_or("");
        // "B Reed – illness": why, and no post.
        let why = role.starts_with(char::is_lowercase) && !role.split([' ', '-']).any(role_word) && role != "presiding";
        if why && at.starts_with(['-', '–', '—']) {
            person.brackets.push(role);
        } else {
            person.role = Some(role);
        }
    }
    rest
}

/// "JF, Clerk", in brackets: what follows the letters by which the paper calls the person.
fn past_initials<'t>(person: &Person<'_>, said: &'t str) -> &'t str {
    let firsts = person.name.split([' ', '-', '.']).filter_map(|word| word.chars().next());
    said.split_once(", ")
        .filter(|(short, _)| short.len() > 1 && short.chars().eq(firsts))
        .map_or(said, |(_, post)| post)
}

/// ", Mere Ward", ", Lake & Hill Ward*": the ward for which a member sits.
fn ward_after(text: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 40;
    let start = text.strip_prefix(',')?.trim_start();
    let near = start.get(..start.floor_char_boundary(LONGEST))?;
    let end =
        near.find(" Ward").filter(|at| !near.get(..*at).is_some_and(|name| name.ends_with(" and")))? + " Ward".len();
    let (ward, after) = start.split_at_checked(end)?;
    let named = |word: &str| {
        word.starts_with(char::is_uppercase) && !word.contains(['.', ',']) || matches!(word, "&" | "and" | "of")
    };
    let whole = ward.split(' ').all(named) && ward.split(' ').count() <= 4 && titled_person(ward).is_none();
    (whole && !after.starts_with(char::is_alphanumeric)).then(|| (ward, after.strip_prefix('*').unwrap_or(after)))
}

/// Whether one of the words is of a post.
fn holds_post(role: &str) -> bool {
    role.split([' ', '-']).any(role_word)
}

/// "Marsh Borough Council (MBC) Cllr Bob Hill": where the council that a member comes from ends.
fn council_after(text: &str) -> Option<usize> {
    let open = text.find('(').filter(|open| *open < 90)?;
    let (name, inner) = (text.get(..open)?, text.get(open..)?);
    let titled = ["Cllr", "Councillor", "Mr", "Mrs", "Ms"].iter().any(|title| name.contains(title));
    let council = name.starts_with(char::is_uppercase)
        && find_any(name, &["council"]).is_some()
        && !name.contains(['.', ',', ';']);
    let close = inner.find(')').filter(|close| *close < 20)?;
    (council && !titled).then_some(open + close + 1)
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

/// "Deputy Ann Reed" in a list: a rank that some councils give their members, before a whole name.
pub(super) fn deputy(text: &str) -> Option<(Person<'_>, &str)> {
    const POSTS: &[&str] = &["Mayor", "Sheriff", "Provost", "President", "Speaker", "Crier", "Warden"];
    let (person, rest) = person_of(text.strip_prefix("Deputy ")?, false)?;
    let mut words = person.name.split(' ');
    let first = words.next()?;
    let post = |word: &str| role_word(word) || department(word) || POSTS.contains(&word) || COUNCILS.has(word);
    let whole = person.honorific.is_none() && person.role.is_none() && !post(first) && words.clone().count() > 0;
    let ends =
        rest.trim_matches(['.', '\n', ' ']).is_empty() || rest.starts_with([',', ';']) || rest.starts_with(" and ");
    (whole && !words.any(post) && ends).then(|| {
        (
            Person {
                role: text.get(.."Deputy".len()),
                whole: text.get(..text.len() - rest.len()).unwrap_or(person.whole),
                ..person
            },
            rest,
        )
    })
}

/// Where a role starts: after a dash, after a comma before a word of roles, or at once.
fn role_start(text: &str) -> Option<usize> {
    let skipped = |from: &str| text.len() - from.len();
    if let Some(after) = text.strip_prefix(['-', '–', '—']) {
        let after_space = after.trim_start();
        let hangs = after.split([' ', ',', ';']).next().is_some_and(role_word);
        return (hangs || after_space.len() < after.len()).then(|| skipped(after_space));
    }
    let after = text.strip_prefix([',', ':']).map_or(text, str::trim_start);
    let lower = after.strip_prefix("the ").unwrap_or(after);
    let first = lower.split(|letter: char| letter.is_whitespace() || ",.;)".contains(letter)).next().unwrap_or("");
    // "Mr Reed, the Clerk Mrs Ash": the post belongs to the next.
    let titled = |text| titled_person(text).is_some();
    // "A Lake      Clerk: Mrs Ash": so does the one that a colon gives.
    let colon = lower.bytes().take(30).position(|byte| byte == b':');
    let of_next = colon.is_some_and(|at| lower.get(at + 1..).is_some_and(|next| next.starts_with(' ') && titled(next)));
    let named = titled(after) || lower.len() < after.len() && titled(lower) || of_next || deputy(after).is_some();
    let chair = ["in the chair", "in the Chair"].iter().any(|words| after.starts_with(words));
    let post = after.len() < text.len() && !named && post_like(after);
    (chair || post || !named && role_word(first) && first.contains(char::is_uppercase)).then(|| skipped(after))
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
        "rfo",
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
    (2..=7).contains(&words)
        && capitals
        && !named_clerk(said)
        && ENDS.iter().any(|known| known.eq_ignore_ascii_case(last))
}

/// "Ann Lake Parish Clerk": the next person with the post, for a clerk's own post has no two words before the council's.
fn named_clerk(said: &str) -> bool {
    let before = [" Parish Clerk", " Town Clerk"].iter().find_map(|post| said.strip_suffix(post));
    before.is_some_and(|name| {
        let post = |word| role_word(word) || matches!(word, "Deputy" | "Assistant" | "Acting" | "Locum");
        name.contains(' ') && !name.split(' ').any(post)
    })
}

/// Where a role ends: at a line end, a semicolon, a bracket, or where the next person starts.
fn role_end(text: &str, dashed: bool) -> usize {
    for (at, letter) in text.char_indices().take(240) {
        let after = text.get(at + letter.len_utf8()..).unwrap_or("");
        let starts_person = |after: &str| {
            deputy(after).is_some()
                || person_of(after, false).is_some_and(|(next, rest)| {
                    let first = next.name.split_whitespace().next().unwrap_or("");
                    next.honorific.is_some()
                        || !role_word(first)
                            && !department(first)
                            && (rest.is_empty() || rest.trim_start().starts_with([',', '(', '-', '–', ';', '.']))
                })
        };
        let ends = match letter {
            ';' | '(' | '\u{2022}' => true,
            '-' | '–' if dashed => match before_next(text, at) {
                Some(end) => return end,
                None => false,
            },
            '\n' => after.starts_with('\n') || dashed && starts_person(after) || is_label_line(after),
            '.' => after.is_empty() || after.starts_with(char::is_whitespace),
            ',' => {
                let next = after.trim_start();
                starts_person(after) || ["and ", "was ", "were "].iter().any(|word| next.starts_with(word))
            }
            ' ' => {
                after.strip_prefix("and ").is_some_and(starts_person)
                    || counted(after).is_some()
                    || after.starts_with("Apologies ")
                    || text.get(..at).is_some_and(|post| CHAIRS.has(post)) && shortened(after)
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

/// "Ann Lake (AL)": the next person, where a list without signs goes on behind the post of the one before.
fn shortened(text: &str) -> bool {
    person_of(text, false).is_some_and(|(person, rest)| {
        let short = rest.strip_prefix(" (").and_then(|inner| inner.split_once(')'));
        let firsts = person.name.split([' ', '-']).filter_map(|word| word.chars().next());
        short.is_some_and(|(short, _)| short.chars().eq(firsts))
    })
}

/// "Chair Ann Lake – Manager": in a list whose people no sign divides, where the name before the next post's dash begins.
fn before_next(text: &str, dash: usize) -> Option<usize> {
    let (before, after) = (text.get(..dash)?.strip_suffix(' ')?, text.get(dash..)?.split_once(' ')?.1);
    let posted = after.split([' ', ',']).take(4).any(|word| word.starts_with(char::is_uppercase) && role_word(word));
    let start = before.rmatch_indices(' ').nth(1)?.0;
    let (role, name) = before.split_at_checked(start)?;
    let name = name.trim_start();
    let whole = person_of(name, false).is_some_and(|(person, rest)| rest.is_empty() && person.role.is_none());
    let open = ends_open(role) || role.ends_with(['&', ',']) || role.ends_with(" the");
    let plain = name.split(' ').all(|word| !role_word(word) && !department(word));
    (posted && whole && plain && !open && !role.is_empty()).then_some(start)
}

/// "Apologies:": a line that only names what stands below it goes on with no role.
fn is_label_line(text: &str) -> bool {
    text.split('\n').next().is_some_and(|line| line.trim_end().ends_with(':'))
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
