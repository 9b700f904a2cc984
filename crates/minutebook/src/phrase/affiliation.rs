//! The bodies that people come from, printed behind their names: "Mr Hill, Tarn Primary School".

use super::person::{Person, role_word, titled_person};
use super::titles::{COUNCILS, LETTERS, OFFICES, is_title, starts_with_title};
use super::wording::Wordings;

/// The last words of names of bodies.
const BODIES: &Wordings = &Wordings::new(&[
    "council",
    "authority",
    "trust",
    "police",
    "constabulary",
    "school",
    "academy",
    "college",
    "university",
    "hospital",
    "church",
    "club",
    "association",
    "society",
    "partnership",
    "federation",
    "foundation",
    "union",
    "healthwatch",
    "highways",
    "england",
    "nhs",
    "ccg",
    "icb",
    "mind",
]);

/// Whether words name a body: "Tarn District Council", "NHS England"; no post.
pub fn names_body(words: &str) -> bool {
    let bare = words.split(" (").next().unwrap_or(words).trim_end();
    let capital = |word: &str| {
        word.starts_with(|first: char| first.is_uppercase() || first == '&')
            || matches!(word, "of" | "and" | "the" | "for" | "upon" | "on")
    };
    let mut all = bare.split_whitespace();
    let first = all.clone().next().unwrap_or("");
    let sort = ["County", "Parish"].contains(&first);
    const SORTS: &[&str] = &["borough", "county", "district", "town", "parish", "city", "and", "council", "the"];
    // "Ken England" is a person.
    const OF_ENGLAND: &[&str] = &["NHS", "Sport", "Natural", "Historic", "Highways", "Healthwatch", "Homes", "Arts"];
    let person = all.clone().count() == 2 && all.clone().next_back() == Some("England") && !OF_ENGLAND.contains(&first);
    let named = !person && all.clone().any(|word| !SORTS.iter().any(|sort| sort.eq_ignore_ascii_case(word)));
    all.clone().count() > 1
        && all.clone().count() <= 9
        && all.clone().next_back().is_some_and(|last| BODIES.has(last))
        && named
        && bare.starts_with(char::is_uppercase)
        && !bare.contains([',', ';', ':'])
        && (sort || !role_word(first))
        && all.all(capital)
}

/// Whether `rest` goes on with the word of a body: what stands before it is no person.
pub(super) fn is_of_body(rest: &str) -> bool {
    let next = rest.strip_prefix(' ').and_then(|rest| rest.split([' ', ',', '.', ';', '\n', ')']).next()).unwrap_or("");
    next.starts_with(char::is_uppercase) && BODIES.has(next)
}

/// ", Tarn Primary School" behind a person, up to the next person with a title or the end; and what follows it.
pub(super) fn body_after<'t>(person: &Person<'_>, text: &'t str) -> Option<(&'t str, &'t str)> {
    const LONGEST: usize = 90;
    let start = text.strip_prefix(',')?.trim_start();
    let near = start.get(..start.floor_char_boundary(LONGEST))?;
    let sign = near.bytes().position(|byte| matches!(byte, b',' | b';' | b'.' | b'\n' | b'('));
    let mut spaces = memchr::memchr_iter(b' ', near.get(..sign.unwrap_or(near.len()))?.as_bytes());
    let next_person = |next: &str| starts_with_title(next) || next.starts_with("and ") && titled(next);
    let end = spaces.find(|at| near.get(at + 1..).is_some_and(next_person)).or(sign);
    let (said, after) = start.split_at_checked(end.or((near.len() == start.len()).then_some(start.len()))?)?;
    let said = said.trim_end();
    let short = (2..=4).contains(&said.len())
        && said.bytes().all(|letter| letter.is_ascii_uppercase())
        && (person.honorific.is_some() || person.role.is_some())
        && !LETTERS.contains(&said)
        && !OFFICES.contains(&said);
    let ends = after.trim_matches(['.', ' ', '\n', ';']).is_empty() || after.starts_with(';');
    (names_body(said) || short && (ends || titled(after))).then_some((said, after))
}

/// Whether a titled person comes next, a comma or "and" before.
fn titled(text: &str) -> bool {
    let next = text.trim_start_matches([',', ' ']);
    let next = next.strip_prefix("and ").unwrap_or(next);
    titled_person(next).is_some()
}

/// "Tarn Borough Councillor Mr Reed", "TCC Cllr Reed": what follows the name of the council before a member's title.
pub(super) fn past_council(text: &str, surnames: bool) -> Option<&str> {
    let mut words = text.split(' ').filter(|word| !word.is_empty()).take(5);
    let mut last = "";
    for count in 0..5 {
        let word = words.next()?;
        let title = word.trim_end_matches(['.', 's']);
        if matches!(title, "Cllr" | "Councillor") {
            let sort = COUNCILS.has(last);
            let from = if sort { last } else { word };
            let start = from.as_ptr() as usize - text.as_ptr() as usize;
            return (sort && count > 1 || count == 1 && !sort && !surnames).then(|| text.get(start..))?;
        }
        let named = word.starts_with(char::is_uppercase) && !is_title(title) && !role_word(word) || COUNCILS.has(word);
        if !named || word.contains(|letter: char| !letter.is_alphabetic() && letter != '-') {
            return None;
        }
        last = word;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies() {
        for words in
            ["Tarn District Council", "NHS England", "Mere Primary School", "County Council of Mere and Tarn Trust"]
        {
            assert!(names_body(words), "{words}");
        }
        for words in [
            "Ken England",
            "Council",
            "Leader of the Council",
            "Borough Council",
            "Director of Mere Trust",
            "the council",
            "Anna School of thought",
        ] {
            assert!(!names_body(words), "{words}");
        }
    }
}
