//! People in a row: "Cllrs Marsh, Lake and Hill, County Cllr Wood (Chair) and the Clerk".

use super::affiliation::{is_of_body, past_council};
use super::bystanders::counted;
use super::fold::starts_folded;
use super::list_posts::{holder, last_named, post};
use super::person::{Person, person_of, titled_person};
use super::said_of::{deputy, said_of};
use super::wording::Wordings;

/// Words in the plural that hold for all names after them.
const PLURALS: &Wordings = &Wordings::new(&[
    "councillors",
    "cllrs",
    "cllr(s)",
    "cllr’s",
    "cllr's",
    "clrs",
    "couns",
    "crs",
    "messrs",
    "mesdames",
    "aldermen",
    "cynghorwyr",
]);

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
        if let Some((held, after)) = holder(at) {
            found.push(held);
            let after = after.strip_prefix(", in the Chair").unwrap_or(after);
            rest = after.strip_prefix(". ").filter(|next| holder(next).is_some()).unwrap_or(after);
            continue;
        }
        if let Some((post, after)) = post(at).map(|found| last_named(text, at, found)) {
            found.push(post);
            rest = after;
            continue;
        }
        plural = plural || at.split_whitespace().take(2).any(|word| PLURALS.has(word.trim_end_matches('.')));
        let surname = |last: &Person<'_>| last.honorific.is_some() && !last.name.contains(' ');
        plural = plural || found.last().is_some_and(surname) && surname_run(at);
        let at = if found.is_empty() { at } else { stray_stop(at, &found, plural) };
        if let Some(([first, second], after)) = couple(at) {
            found.extend([first, second]);
            rest = after;
            continue;
        }
        if let Some((member, after)) = deputy(at).filter(|_| !found.is_empty()) {
            found.push(member);
            rest = after;
            continue;
        }
        let at = past_council(at, plural && !found.is_empty()).unwrap_or(at);
        let Some((mut person, after)) = person_of(at, plural && (!found.is_empty() || surnames)) else { break };
        // "Cllrs Marsh, Lake and Mr Hill, CCG": short capitals behind names in small letters are no surname.
        let acronym = person.honorific.is_none()
            && (2..=4).contains(&person.name.len())
            && !person.name.contains(char::is_lowercase);
        if acronym && found.last().is_some_and(|last| last.name.contains(char::is_lowercase)) {
            break;
        }
        // "Tarn Valley Council": a body, no person.
        if person.honorific.is_none() && is_of_body(after) {
            break;
        }
        rest = said_of(&mut person, after);
        if divided {
            rest = to_semicolon(&mut person, &found, rest);
        }
        found.push(person);
        if found.len() > 2000 {
            break;
        }
    }
    // "... and six members of the public": nothing more is told.
    let after = separators(rest);
    (found, if after.trim_end_matches('.').is_empty() { after } else { rest })
}

/// "Ann Lake, Named GP; Bob Hill, Barnardo's": a list whose people semicolons divide, none named in the plural.
fn divided(text: &str) -> bool {
    if memchr::memchr(b';', text.as_bytes()).is_none() {
        return false;
    }
    let text = text.get(..text.find("\n\n").unwrap_or(text.len())).unwrap_or(text);
    let starts = |part: &str| person_of(separators(part), false).is_some();
    text.len() < 4000
        && text.contains(';')
        && text.split(';').all(|part| part.trim().is_empty() || starts(part))
        && !text.split_whitespace().any(|word| PLURALS.has(word))
}

/// Up to the semicolon: what is said of the person, where no other role is known.
fn to_semicolon<'t>(person: &mut Person<'t>, found: &[Person<'_>], rest: &'t str) -> &'t str {
    let end = rest.find([';', '\n']).unwrap_or(rest.len());
    let Some((said, after)) = rest.split_at_checked(end) else { return rest };
    let said = said.trim_matches(|letter: char| letter.is_whitespace() || ",.".contains(letter));
    let next = person_of(said, false)
        .is_some_and(|(next, _)| next.honorific.is_some() || next.role.is_some() || starts_with_initial(next.name));
    // "Sgt A Lake, Vice-Chairman, Police Federation; ...": the rank is told, and what follows it is not.
    let ranked = || person.role.is_some_and(|role| person.whole.starts_with(role)) && person_of(said, false).is_none();
    let beyond = || person.role.is_some() && !rest.trim_start().starts_with(';') && !ranked();
    if said.is_empty() || said.len() > 120 || next || beyond() {
        return rest;
    }
    // "Ann Lake; Bob Hill, Cara Wood and Dan Roe": a comma for a semicolon, where nothing is said of anybody.
    if said.starts_with("and ") {
        return rest;
    }
    let (more, left) = read(said, false);
    let chair = |role: &str| ["chair", "vice"].iter().any(|post| starts_folded(role, post));
    let plain = |person: &Person<'_>| person.role.is_none_or(chair);
    if more.len() > 1 && left.trim().is_empty() && more.iter().chain(found).all(plain) {
        return rest;
    }
    if person.role.is_none() {
        person.role = Some(said);
    }
    after
}

/// "T Hill": no organisation, which a full name might be.
fn starts_with_initial(name: &str) -> bool {
    name.split(' ').next().is_some_and(|first| first.trim_end_matches('.').chars().count() == 1)
}

/// Skips commas, "and", "&", "together with".
fn separators(text: &str) -> &str {
    const WORDS: &[&str] = &[
        "and, ",
        "and ",
        "and\n",
        "with ",
        "together with ",
        "also ",
        "plus ",
        "co-opted member ",
        "co-opted members ",
    ];
    const TITLES: &[&str] = &["Rt", "Right", "Hon", "Rev", "Worshipful"];
    let mut rest = text;
    loop {
        // "Ann Lake., Bob Hill": a stop that a comma follows ends nothing.
        let rest_of = rest.strip_prefix('.').filter(|after| after.starts_with(',')).unwrap_or(rest);
        let mut at = rest_of.trim_start_matches(|letter: char| letter.is_whitespace() || ",;&/+·•".contains(letter));
        if at.starts_with(|first: char| first.is_ascii_lowercase()) {
            at = WORDS.iter().fold(at, |at, word| at.strip_prefix(word).unwrap_or(at));
            let title = |rest: &&str| TITLES.iter().any(|title| rest.starts_with(title));
            at = at.strip_prefix("the ").filter(title).unwrap_or(at);
        }
        at = counted(at).unwrap_or(at);
        if at.len() == rest.len() {
            return at;
        }
        rest = at;
    }
}

/// "Cllrs Ash. Hosk & Rich.", "A. Ash, B. Hosk. C. Rich": a stop where a comma is meant, before a name of the same form
/// that the list goes on from or ends with.
fn stray_stop<'t>(text: &'t str, found: &[Person<'_>], plural: bool) -> &'t str {
    let Some(after) = text.strip_prefix(". ") else { return text };
    let initialled = found.len() > 1 && found.iter().rev().take(2).all(|person| starts_with_initial(person.name));
    if !plural && !initialled {
        return text;
    }
    let goes_on = person_of(after, plural).is_some_and(|(person, rest)| {
        let next = rest.trim_start();
        let same = plural && !person.name.contains(' ') || initialled && starts_with_initial(person.name);
        let last = initialled && next.is_empty();
        same && (last || next.starts_with([',', '&']) || next.starts_with("and "))
    });
    if goes_on { after } else { text }
}

/// "Cllr Lake, Hill, Wood and Dale": surnames alone, three at least, to the end of the list.
fn surname_run(text: &str) -> bool {
    /// Longer lists have titles.
    const LONGEST: usize = 400;
    let near = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    let line = near.get(..near.find(['\n', '.', ';', ':', '(']).unwrap_or(near.len())).unwrap_or(near);
    let alone = |part: &str| {
        part.len() > 2 && !part.contains(' ') && person_of(part, true).is_some_and(|(person, _)| person.name == part)
    };
    let parts = || line.split(',').flat_map(|part| part.split(" and ")).map(str::trim).filter(|part| !part.is_empty());
    line.len() < LONGEST
        && parts().filter(|part| alone(part)).count() > 2
        && parts().all(|part| alone(part) || titled_person(part).is_some() || post(part).is_some())
}

/// "Mr and Mrs Reed": two people of one surname.
fn couple(text: &str) -> Option<([Person<'_>; 2], &str)> {
    let (title, rest) = text.split_once(' ')?;
    let second = rest.strip_prefix("and ").or(rest.strip_prefix("& "))?;
    if !matches!(title.trim_end_matches('.'), "Mr" | "Dr" | "Cllr" | "Rev" | "Revd") {
        return None;
    }
    let (second, after) = titled_person(second).filter(|(second, _)| {
        second.honorific.is_some_and(|title| title.starts_with('M')) && !second.name.contains(' ')
    })?;
    let whole = text.get(..text.len() - after.len())?;
    Some(([Person { honorific: Some(title), role: None, whole, ..second.clone() }, second], after))
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
    fn surnames_behind_one_title() {
        assert_eq!(
            listed("Cllr Ash, Hosk, Miss Rich, Reed and Dale\n\nAlso"),
            [("Ash", ""), ("Hosk", ""), ("Rich", ""), ("Reed", ""), ("Dale", "")]
        );
        assert_eq!(listed("Mr Ash, Ferries, Roads"), [("Ash", "")]);
        assert_eq!(listed("Mr Ben Ash, Hosk, Rich, Reed"), [("Ben Ash", "")]);
    }

    #[test]
    fn names_of_rare_forms() {
        assert_eq!(
            listed("A B Ash Esq (Chairman) C D Hosk Esq E Rich Esq"),
            [("A B Ash Esq", "Chairman"), ("C D Hosk Esq", ""), ("E Rich Esq", "")]
        );
        assert_eq!(listed("Mr A macLeod, MBE, QPM, Mr B Ash"), [("A macLeod, MBE, QPM", ""), ("B Ash", "")]);
        assert_eq!(listed("Cllrs P March (Chair), May, and Hosk"), [("P March", "Chair"), ("May", ""), ("Hosk", "")]);
        assert_eq!(listed("Mr Ash March 2019 accounts"), [("Ash", "")]);
        assert_eq!(listed("March, April and May"), [("", ""); 0]);
        assert_eq!(listed("Cllrs Ash and, Ben Hosk"), [("Ash", ""), ("Ben Hosk", "")]);
    }

    #[test]
    fn wards_behind_names() {
        assert_eq!(
            listed("Ms A Ash, Quay Ward B Hosk, Mere & Mill Ward* Mrs C Rich, Mere Ward"),
            [("A Ash", ""), ("B Hosk", ""), ("C Rich", "")]
        );
        assert_eq!(listed("Councillors Ash, Hosk and Ward."), [("Ash", ""), ("Hosk", ""), ("Ward", "")]);
        assert_eq!(listed("Cllr Ann Ash, Cllr Ben Ward"), [("Ann Ash", ""), ("Ben Ward", "")]);
    }

    #[test]
    fn what_is_said_up_to_a_semicolon() {
        assert_eq!(
            listed("Inspector P Ash, Branch Secretary, Quay Police; PC B Hosk, Ferry Union; Mrs C Rich, of the Quay."),
            [("P Ash", "Inspector"), ("B Hosk", "PC"), ("C Rich", "of the Quay")]
        );
        assert_eq!(
            listed("Ann Ash - Quay Trust (In the Chair)\nBen Hosk - Ferry Trust\nApologies:"),
            [("Ann Ash", "In the Chair"), ("Ben Hosk", "Ferry Trust")]
        );
    }

    #[test]
    fn people_between_slips_of_the_pen() {
        assert_eq!(
            listed("M Reed, (Chairman), R Ash, 10 Members of the public, P Lane - Town Clerk"),
            [("M Reed", "Chairman"), ("R Ash", ""), ("P Lane", "Town Clerk")]
        );
        assert_eq!(
            listed("Councillor Reed who was ill, Councillor Ash who was working and Councillor Lane who was away"),
            [("Reed", ""), ("Ash", ""), ("Lane", "")]
        );
        assert_eq!(
            listed("B. Reed, C. Ash, D. Lane. P. Hill"),
            [("B. Reed", ""), ("C. Ash", ""), ("D. Lane", ""), ("P. Hill", "")]
        );
        assert_eq!(listed("Messrs Reed, Ash, Mr and Mrs Lane, Mrs Hill").len(), 5);
        assert_eq!(listed("B. Reed, C. Ash, D. Lane. P. Hill reported it.").len(), 3);
        assert_eq!(listed("Ann Reed, Bob Ash., Cat Lane.").len(), 3);
        assert_eq!(listed("Chairman - Cllr A Reed"), [("A Reed", "Chairman")]);
        assert_eq!(listed("Jo Reed - Chair Ann Lane (AL) Bob Hill (BH)")[1], ("Ann Lane", ""));
        assert_eq!(listed("Cllrs Ann Reed in the Chair, there were present"), [("Ann Reed", "in the Chair")]);
        assert_eq!(listed("Ann Reed, Jo Lane Parish Clerk."), [("Ann Reed", ""), ("Jo Lane", "Parish Clerk")]);
        assert_eq!(listed("Ann Reed, Deputy Town Clerk")[0], ("Ann Reed", "Deputy Town Clerk"));
        assert_eq!(
            listed("Mr C Reed – Borough Councillor 6 members of the public"),
            [("C Reed", "Borough Councillor")]
        );
    }

    #[test]
    fn people_and_where_they_come_from() {
        assert_eq!(
            listed("Mr A Reed, Tarn Highways, Mr Ash, Mere Club, Mrs Lane, Tarn Primary School"),
            [("A Reed", "Tarn Highways"), ("Ash", "Mere Club"), ("Lane", "Tarn Primary School")]
        );
        assert_eq!(
            listed("Cllr B Reed, Tarn District Council Cllr Mrs C Ash, Mere Borough Council (Chairman)"),
            [("B Reed", "Tarn District Council"), ("C Ash", "Chairman")]
        );
        assert_eq!(listed("Sgt D Reed, TVP and Mr J Ash").len(), 2);
        assert_eq!(listed("Ann Reed, Tarn Valley Council").len(), 1);
        assert_eq!(
            listed("Messrs P. Reed and A. Ash, Tarn Borough Councillor Mr R. Lane, TCC Cllr B Hill"),
            [("P. Reed", ""), ("A. Ash", ""), ("R. Lane", "Borough Councillor"), ("B Hill", "")]
        );
        assert_eq!(
            listed(
                "Chief Executive (Mr P Reed), the Chairman of the Council (Cllr Ash), R Lane – Clerk and 4 residents"
            ),
            [("P Reed", "Chief Executive"), ("Ash", "Chairman of the Council"), ("R Lane", "Clerk")]
        );
        assert_eq!(listed("Mr B Reed, the Clerk Mrs A Ash and one resident"), [("B Reed", ""), ("A Ash", "Clerk")]);
        assert_eq!(
            listed("Ann Reed, Deputy Bob Ash, Cat Lane and Deputy Dan Hill"),
            [("Ann Reed", ""), ("Bob Ash", "Deputy"), ("Cat Lane", ""), ("Dan Hill", "Deputy")]
        );
        assert_eq!(
            listed("Ann Reed, Deputy Youth Mayor, Bob Ash, Deputy Clerk"),
            [("Ann Reed", "Deputy Youth Mayor"), ("Bob Ash", "Deputy Clerk")]
        );
        assert_eq!(listed("Cllr B Reed (Tarn Council) – Chair"), [("B Reed", "Chair")]);
        assert_eq!(listed("Cllr Reed, Member for Roads, was also there")[0], ("Reed", "Member for Roads"));
        assert_eq!(listed("Ann Reed Councillor Bob Ash"), [("Ann Reed", ""), ("Bob Ash", "")]);
        assert_eq!(
            listed("The Chairman, Cllrs. Reed and Ash"),
            [("The Chairman", "Chairman"), ("Reed", ""), ("Ash", "")]
        );
        assert_eq!(listed("Ann Reed (Chair); Bob Ash; Cara Lane, Dan Hill and Eve Moor").len(), 5);
        assert_eq!(listed("Cllr’s Reed & Ash, Couns Lane and Hill").len(), 4);
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
