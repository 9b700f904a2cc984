//! A person as papers print them: honorific, initials or first names, surname, letters after the name.

use nom::IResult;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag_no_case, take_while};
use nom::combinator::{map_opt, opt, recognize, verify};
use nom::multi::many0_count;

use super::fold::starts_folded;
use super::honorific::{Titles, titles};
use super::not_names::NOT_NAMES;
use super::titles::{COUNCILS, LETTERS, OFFICES, ROLES};
use super::wording::none;

/// A person and what is printed with the name. All parts are slices of the text that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person<'t> {
    /// "Councillor", "Mr", "Cllr Mrs", as printed.
    pub honorific: Option<&'t str>,
    /// The name with the letters after it ("R C Love, OBE"), without honorific and role.
    pub name: &'t str,
    /// "Chair", "Director of Education", "County Councillor", as printed.
    pub role: Option<&'t str>,
    /// What else stands in brackets after the name: a party, "substitute for ...", a time.
    pub brackets: Vec<&'t str>,
    /// From the first word to the last.
    pub whole: &'t str,
}

/// Small words within a surname.
const PARTICLES: &[&str] = &[
    "de", "du", "da", "del", "della", "der", "den", "di", "la", "le", "van", "von", "ter", "ap", "ab", "bin", "el",
    "al", "y", "st",
];

/// Whether `word` may stand small within a name: "van" in "Ann van Dijk".
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// The word at the start of `text`, its trailing stop and comma left out.
fn bare(word: &str) -> &str {
    word.trim_end_matches([',', ';', ':', '.', ')', '’', '”'])
}

/// A word of a name without stop and possessive: "Smith's" is "Smith".
fn plain(word: &str) -> &str {
    let bare = bare(word);
    // "Crisp-Chair": the post hangs on the name.
    let bare = bare.rsplit_once('-').filter(|(_, post)| role_word(post)).map_or(bare, |(name, _)| name);
    bare.strip_suffix("'s").or(bare.strip_suffix("’s")).unwrap_or(bare)
}

/// Whether `word` starts a role: "Director", "Chair".
pub fn role_word(word: &str) -> bool {
    ROLES.has(bare(word))
}

pub(super) fn spaces(text: &str) -> IResult<&str, &str> {
    take_while(char::is_whitespace).parse(text)
}

pub(super) fn word(text: &str) -> IResult<&str, &str> {
    let ends = |byte: u8| matches!(byte, b'\t'..=b'\r' | b' ' | b'(' | b')' | b',' | b';' | b':' | b'/' | b'[');
    let plain = text.bytes().position(|byte| ends(byte) || !byte.is_ascii()).unwrap_or(text.len());
    let wide = |letter: char| if letter.is_ascii() { ends(letter as u8) } else { letter.is_whitespace() };
    let further = text.get(plain..).map_or(0, |tail| tail.find(wide).unwrap_or(tail.len()));
    let (found, rest) = text.split_at(plain + further);
    if found.is_empty() { none(text) } else { Ok((rest, found)) }
}

/// `initial "." ... surname` with no space between them: "C.Marsh", "M.J.O’Neill".
fn glued(text: &str) -> IResult<&str, &str> {
    map_opt(word, |found: &str| {
        let bare = bare(found);
        let (firsts, last) = bare.rsplit_once('.')?;
        let initials = firsts.split('.').all(|first| first.len() == 1 && first.starts_with(char::is_uppercase));
        let named = name_word(last).is_ok_and(|(rest, _)| rest.is_empty()) && last.contains(char::is_lowercase);
        (initials && named).then_some(bare)
    })
    .parse(text)
}

/// `initial+`: "R", "R.", "R.C.", "P V".
fn initials(text: &str) -> IResult<&str, &str> {
    verify(word, |word: &str| {
        let capitals = word.chars().all(|letter| letter.is_uppercase() || letter == '.' || letter == '-');
        let letters = || word.chars().filter(|letter| letter.is_alphabetic()).count();
        let stops = || word.bytes().filter(|byte| *byte == b'.').count();
        capitals && matches!(letters(), letters @ 1..=4 if letters == 1 || stops() + 1 >= letters)
    })
    .parse(text)
}

/// A word of a name: "Alun", "O’Neill", "Barrington-King", "McKAY".
fn name_word(text: &str) -> IResult<&str, &str> {
    map_opt(word, |found: &str| {
        let mac = || {
            let name = found.strip_prefix("mac").or(found.strip_prefix("mc"));
            name.is_some_and(|rest| rest.starts_with(char::is_uppercase))
        };
        if !found.starts_with(char::is_uppercase) && !mac() {
            return None;
        }
        let bare = bare(found);
        let letters = || bare.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '\'' | '’' | '‘' | '-'));
        (letters() && bare.chars().nth(1).is_some() && !NOT_NAMES.has(bare)).then_some(bare)
    })
    .parse(text)
}

/// `particle* word`: "Smith", "van der Berg".
fn surname(text: &str) -> IResult<&str, &str> {
    let particle =
        verify(word, |word: &str| word.starts_with(|first: char| first.is_ascii_lowercase()) && is_particle(word));
    recognize((many0_count((particle, spaces)), name_word)).parse(text)
}

/// A person at the start of `text`, and what follows: `[rank] [honorific] name [letters]`.
///
/// Without an honorific a name needs two words, one of them more than an initial.
///
/// ```
/// use minutebook::phrase::person;
/// let (found, rest) = person("Mr R C Love, OBE (Chair) spoke").unwrap();
/// assert_eq!((found.honorific, found.name, rest), (Some("Mr"), "R C Love, OBE", " (Chair) spoke"));
/// let (found, rest) = person("County Cllr Webb and the Clerk").unwrap();
/// assert_eq!((found.role, found.name, rest), (Some("County Cllr"), "Webb", " and the Clerk"));
/// assert!(person("Officers were thanked").is_none());
/// assert!(person("CHAIRMAN’S ANNOUNCEMENTS").is_none());
/// ```
pub fn person(text: &str) -> Option<(Person<'_>, &str)> {
    person_of(text, false)
}

/// As [`person`]; `listed` where a surname alone is a name ("Councillors Marsh, Lake").
pub(crate) fn person_of(text: &str, in_list: bool) -> Option<(Person<'_>, &str)> {
    let text = text.trim_start();
    named(text, titles(text)?, in_list)
}

/// As [`person`], one with an honorific.
pub(crate) fn titled_person(text: &str) -> Option<(Person<'_>, &str)> {
    let text = text.trim_start();
    named(text, titles(text).filter(|(_, (_, titles))| titles.is_some())?, false)
}

/// The person at the start of `text` whose titles are read.
fn named<'t>(text: &'t str, (after, (rank, titles)): Titles<'t>, in_list: bool) -> Option<(Person<'t>, &'t str)> {
    let after = rank.map_or(after, |_| past_number(after));
    let first = after.split(|letter: char| letter.is_whitespace() || ",.;(".contains(letter)).next().unwrap_or("");
    // "CHAIRMAN’S ANNOUNCEMENTS": a post's own, and no name.
    let owner = ["’S", "'S", "’s", "'s"].iter().find_map(|ending| first.strip_suffix(ending)).unwrap_or(first);
    if titles.is_none() && !in_list && role_word(owner) {
        return None;
    }
    let surname_suffices = titles.is_some() || in_list || rank.is_some_and(|rank| !role_word(rank));
    let month = titles.as_ref().and_then(|_| month_name(after));
    let (name, rest) = month.or_else(|| name_of(after, surname_suffices))?;
    let (council, honorific) = titles.map_or((None, None), |(council, honorific)| (council, Some(honorific)));
    let whole = text.get(..text.len() - rest.len())?;
    let role = office_after(rest).map(|(office, rest)| (Some(office), rest));
    let (office, rest) = role.unwrap_or((None, rest));
    let role = rank.map(str::trim_end).or(council).or(office);
    Some((Person { honorific, name, role, brackets: Vec::new(), whole }, rest))
}

/// "Mrs June Lake": a month before a surname is a forename behind a title.
fn month_name(text: &str) -> Option<(&str, &str)> {
    let month = ["April ", "June "].iter().find(|month| text.starts_with(**month))?;
    let (_, rest) = name_of(text.get(month.len()..)?, true)?;
    Some((text.get(..text.len() - rest.len())?, rest))
}

/// What follows the initials with which `text` goes on.
fn past_initials(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Ok((after, _)) = initials(rest) {
        rest = after.trim_start();
    }
    rest
}

/// "Mrs A May,", "P March (Chair)": a month that closes a name is a surname, a sign or "and" behind it.
fn month_surname(text: &str) -> Option<&str> {
    let rest = ["May", "March"].iter().find_map(|month| text.strip_prefix(month))?;
    let closed = rest.is_empty() || rest.starts_with([',', ';', '.', ')', '\n']) || rest.starts_with(" (");
    (closed || rest.starts_with(" and ")).then_some(rest)
}

/// "PC 1234 Lunn": what follows the number of a constable.
fn past_number(text: &str) -> &str {
    let after = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if after.len() < text.len() && after.starts_with(char::is_whitespace) { after.trim_start() } else { text }
}

/// "Leet, Mrs Hill" at the start of a line: one word and the sign behind a name, so the name began on the line above.
fn closes_name(line: &str) -> bool {
    let end = line.find(|letter: char| !(letter.is_alphabetic() || "'’-".contains(letter))).unwrap_or(line.len());
    let rest = line.get(end..).unwrap_or("");
    rest.starts_with([',', ';']) || rest.starts_with(" (") || rest.starts_with(" and ")
}

/// `(initials | name word)+ [letters]`, at most seven words.
fn name_of(text: &str, surname_suffices: bool) -> Option<(&str, &str)> {
    let (mut rest, mut words, mut full) = (text, 0, 0);
    // "A Lake B Hill": after initials and a surname the next initial is another person's.
    let mut initialled = false;
    let mut end = text;
    while words < 7 {
        let at = rest.trim_start();
        let next_line = words > 1
            && full > 0
            && rest.get(..rest.len() - at.len()).is_some_and(|gap| gap.contains('\n'))
            && !closes_name(at);
        if words > 0 && (at.len() == rest.len() || broken(rest) || next_line) {
            break;
        }
        let found = initials(at)
            .map(|(rest, _)| (rest, false))
            .or_else(|_| surname(at).map(|(rest, found)| (at.get(plain(found).len()..).unwrap_or(rest), true)));
        let found = found.or_else(|error| {
            let named = words == 0 && surname_suffices || words == 1 && (full == 0 || surname_suffices);
            month_surname(at).filter(|_| named).map(|rest| (rest, true)).ok_or(error)
        });
        let joined = if words == 0 && found.is_err() { glued(at).ok() } else { None };
        let found = joined.map_or(found, |(rest, found)| Ok((at.get(found.len()..).unwrap_or(rest), true)));
        let Ok((after, whole)) = found else { break };
        let token = at.get(..at.len() - after.len()).unwrap_or("");
        if full > 0 && !whole && (initialled || full > 1) && surname(past_initials(after)).is_ok() {
            break;
        }
        initialled |= words == 0 && !whole || joined.is_some();
        let role = role_word(token) && !closes_as_surname(token, after);
        // "Mr A Lake District Councillor Hill": the council of the next.
        let council =
            COUNCILS.has(token) && ["Cllr", "Councillor"].iter().any(|title| after.trim_start().starts_with(title));
        if full > 0 && (council || letters(token) || office(token) || role || short_form(text, at, token)) {
            break;
        }
        (words, full) = (words + 1 + usize::from(joined.is_some()), full + usize::from(whole));
        (rest, end) = (after, after);
    }
    if full == 0 || !surname_suffices && words < 2 {
        return None;
    }
    let end = letters_after(end);
    text.get(..text.len() - end.len()).map(|name| (name, end))
}

/// "Jo Senior and": a word that opens the name of a post is a surname where no post follows it.
fn closes_as_surname(token: &str, after: &str) -> bool {
    let next = after.trim_start();
    bare(token) == "Senior"
        && (token != bare(token) || starts_folded(next, "and ") || !next.starts_with(char::is_alphanumeric))
}

/// A line break with a blank line in it ends a name; so does a wide gap.
fn broken(rest: &str) -> bool {
    let gap = rest.len() - rest.trim_start().len();
    let white = rest.get(..gap).unwrap_or("");
    white.matches('\n').count() > 1 || white.contains('\t') || gap > 2 && !white.contains('\n')
}

/// "Jo Lake JL": the initials by which the rest of the paper calls the person.
fn short_form(text: &str, at: &str, token: &str) -> bool {
    let name = text.get(..text.len().saturating_sub(at.len())).unwrap_or("");
    let firsts =
        name.split(|letter: char| letter.is_whitespace() || letter == '-').filter_map(|word| word.chars().next());
    token.len() > 1 && firsts.eq(token.chars())
}

/// The initials after `name` where they are its short form, and what follows them.
pub(super) fn short_form_after<'t>(name: &str, rest: &'t str) -> Option<(&'t str, &'t str)> {
    let at = rest.trim_start();
    let (after, token) = word(at).ok()?;
    let firsts =
        name.split(|letter: char| letter.is_whitespace() || letter == '-').filter_map(|word| word.chars().next());
    (at.len() < rest.len() && token.len() > 1 && firsts.eq(token.chars())).then_some((token, after))
}

fn letters(word: &str) -> bool {
    LETTERS.contains(&bare(word))
}

fn office(word: &str) -> bool {
    OFFICES.contains(&bare(word))
}

/// ", OBE", " MBE": what follows them.
fn letters_after(text: &str) -> &str {
    let mut rest = text;
    while let Ok((after, found)) =
        (opt(alt((tag_no_case::<_, _, nom::error::Error<&str>>(","), tag_no_case(".")))), spaces, word)
            .parse(rest)
            .map(|(after, (_, _, found))| (after, found))
    {
        if !letters(found) {
            break;
        }
        let tail = found.len() - bare(found).len();
        rest = rest.get(rest.len() - after.len() - tail..).unwrap_or(after);
    }
    rest
}

/// " MP", ", MSP": the office, and what follows.
fn office_after(text: &str) -> Option<(&str, &str)> {
    let start = text.trim_start_matches([',', ' ', '\n']);
    let (_, found) = word(start).ok()?;
    office(found).then(|| (bare(found), start.get(bare(found).len()..).unwrap_or("")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_one_by_one() {
        for (text, honorific, name, role, rest) in [
            ("Mr R W Gray (Chairman)", Some("Mr"), "R W Gray", None, " (Chairman)"),
            ("Mr P V Barrington-King, Mr X", Some("Mr"), "P V Barrington-King", None, ", Mr X"),
            ("Sir Paul Carver, CBE, Mrs S", Some("Sir"), "Paul Carver, CBE", None, ", Mrs S"),
            ("Cllr. D. Jenks, seconded", Some("Cllr."), "D. Jenks", None, ", seconded"),
            ("Cllr Mrs Shaw, Cllrs", Some("Cllr Mrs"), "Shaw", None, ", Cllrs"),
            ("Chairman Cllr Mrs Shaw,", Some("Cllr Mrs"), "Shaw", Some("Chairman"), ","),
            ("County Councillor Joseph Day.", Some("Councillor"), "Joseph Day", Some("County Councillor"), "."),
            ("A Lake S L Hill D B Ash", None, "A Lake", None, " S L Hill D B Ash"),
            ("Ann Lake B C Hill", None, "Ann Lake", None, " B C Hill"),
            ("Ann B C Hill", None, "Ann B C Hill", None, ""),
            ("PCSO Roger Ash joined", None, "Roger Ash", Some("PCSO"), " joined"),
            ("Rich Lane seconded", None, "Rich Lane", None, " seconded"),
            ("Humza Young MSP, Ann", None, "Humza Young", Some("MSP"), ", Ann"),
            ("Mrs C Head (Head of Finance)", Some("Mrs"), "C Head", None, " (Head of Finance)"),
            ("Danny O'Nell, Hannah", None, "Danny O'Nell", None, ", Hannah"),
            ("Councillor Smith's motion", Some("Councillor"), "Smith", None, "'s motion"),
            ("Councillor Becca Senior.", Some("Councillor"), "Becca Senior", None, "."),
            ("Becca Senior, Ann", None, "Becca Senior", None, ", Ann"),
            ("Becca Lake Senior Clerk", None, "Becca Lake", None, " Senior Clerk"),
            ("Mr J van der Berg said", Some("Mr"), "J van der Berg", None, " said"),
            ("Mr R Love OBE, Ms K", Some("Mr"), "R Love OBE", None, ", Ms K"),
            ("S Leet, S", None, "S Leet", None, ", S"),
            ("C.Tarn(Clerk)", None, "C.Tarn", None, "(Clerk)"),
            ("M.J.O’Dell, A", None, "M.J.O’Dell", None, ", A"),
            ("MBCllr P Reed, A", Some("MBCllr"), "P Reed", None, ", A"),
            ("D/Cllr Reed, A", Some("D/Cllr"), "Reed", None, ", A"),
            ("Coun Reed, A", Some("Coun"), "Reed", None, ", A"),
            ("Mr I Reed Revd B Hill", Some("Mr"), "I Reed", None, " Revd B Hill"),
            ("Mrs June Reed (Clerk)", Some("Mrs"), "June Reed", None, " (Clerk)"),
            ("Mr A Reed District Cllr B Ash", Some("Mr"), "A Reed", None, " District Cllr B Ash"),
            ("Cllr Reed June 2019", Some("Cllr"), "Reed", None, " June 2019"),
        ] {
            let (found, after) = person(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.honorific, found.name, found.role, after), (honorific, name, role, rest), "{text}");
        }
    }

    #[test]
    fn no_person() {
        for text in [
            "The Clerk",
            "Members asked",
            "the chair",
            "A",
            "R C",
            "Mr",
            "10 members",
            "",
            "Council agreed",
            "U.K.",
            "No.Three",
            "June Meeting",
            "Cllrs June meeting",
        ] {
            assert_eq!(person(text).map(|(found, _)| found.name), None, "{text}");
        }
    }
}
