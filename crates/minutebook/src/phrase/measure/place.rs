//! Numbers of places and headings: "30 Queens Close", "EX9 4DU", "13.3 Planning decisions".

use super::noun::is_counted;
use super::words::last_word;
use crate::phrase::wording::Wordings;

/// Plurals that end the name of a street.
static STREETS: Wordings = Wordings::new(&[
    "gardens",
    "springs",
    "cottages",
    "buildings",
    "villas",
    "mews",
    "meadows",
    "heights",
    "fields",
    "almshouses",
]);

/// Lengths and sizes: "50 odd metres" counts nothing.
fn is_length(noun: &str) -> bool {
    static LENGTHS: Wordings =
        Wordings::new(&["metres", "meters", "miles", "feet", "yards", "acres", "hectares", "inches"]);
    noun.split_whitespace().next_back().is_some_and(|last| LENGTHS.has(last))
}

/// Whether the number is that of a heading or a place, or a length.
pub(super) fn is_no_count(before: &str, printed: &str, noun: &str) -> bool {
    is_heading(before, printed, noun) || is_capital_alone(before, noun) || is_length(noun)
}

/// "4.0 Consider Declarations", "6 Harbour Announcements": a heading's number at the start of its line, where its words are
/// not what performance counts.
fn is_heading(before: &str, printed: &str, noun: &str) -> bool {
    let opens = before.trim_end_matches([' ', '\t']).ends_with('\n') || before.trim().is_empty();
    let capitals = |word: &str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let mut words = noun.split_whitespace();
    let title = words.next().is_some_and(is_titled) && words.all(|word| is_titled(word) || capitals(word));
    let titled = || printed.len() < 4 && !is_counted(noun) && title;
    // "2.1 approves the plan": a paragraph's number.
    let numbered = printed.contains('.') && (noun.starts_with(char::is_uppercase) || !is_counted(noun));
    opens && (numbered || noun.starts_with(char::is_uppercase) && titled())
}

/// "Announcements": a capital before a small letter, and no short form.
fn is_titled(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// Small words within a title.
static LINKS: Wordings = Wordings::new(&["and", "&", "of", "for", "the", "in", "to", "on", "-", "–"]);

/// "30 Queens Close", "22 Mill Gardens", "13.3 Planning decisions": an address or a heading's number, and no count.
pub(super) fn is_name(rest: &str, noun: &str, value: f64) -> bool {
    let after = after_noun(rest, noun);
    let capital = noun.starts_with(char::is_uppercase);
    // "14 Pilots and Moorings Committee Budget": a title goes on.
    let title = |rest: &&str| rest.split_whitespace().take(5).all(|word| is_titled(word) || LINKS.has(word));
    let after = ["and ", "& "].iter().find_map(|link| after.strip_prefix(link).filter(title)).unwrap_or(after);
    let street = noun.split_whitespace().next_back().is_some_and(|word| STREETS.has(word));
    capital && (value.fract() != 0.0 || after.starts_with(char::is_uppercase) || street)
}

/// "with 3 moves or more": what is counted is defined, and not counted.
pub(super) fn is_threshold(rest: &str, noun: &str) -> bool {
    let after = after_noun(rest, noun);
    ["or more", "or fewer", "or less", "or over"].iter().any(|words| after.starts_with(words))
}

fn after_noun<'t>(rest: &'t str, noun: &str) -> &'t str {
    rest.trim_start().get(noun.len()..).unwrap_or("").trim_start()
}

/// "at 602 Queens": one word with a capital within a sentence names something; short forms and what is counted do not.
fn is_capital_alone(before: &str, noun: &str) -> bool {
    is_titled(noun) && !noun.contains(char::is_whitespace) && !before.trim().is_empty() && !is_counted(noun)
}

/// "EX9 4DU": the number belongs to the letters and digits before it.
pub(super) fn is_postcode(before: &str) -> bool {
    let word = last_word(before);
    let capitals = word.starts_with(|letter: char| letter.is_ascii_uppercase());
    capitals && (2..=4).contains(&word.len()) && word.contains(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::phrase::measures;

    #[test]
    fn numbers_of_headings_and_labels_count_nothing() {
        let values = |sentence| measures(sentence).iter().filter_map(|found| found.value).collect::<Vec<_>>();
        for none in [
            "6 Harbour Announcements",
            "4 Declarations of Interest (if any)",
            "Ferry Plan PDF 344 KB Minutes of Quay Board",
            "Measure 4 (leaks on boats at the quay)",
            "NI 68 % of boats going on to a check",
            "The KPI is less than 10% away from its target.",
            "Report of the Quay 1.0 Introduction to boats",
            "Report of the Quay 4.1 Minutes of the last meeting",
            "HELD AT 6.30PM IN THE QUAY HALL",
            "Present: two Pilots and 3 x members of the public.",
        ] {
            assert!(values(none).is_empty(), "{none}");
        }
        assert_eq!(values("There were c.350 boats, by E.C.C.40 rafts."), [350.0]);
        assert_eq!(values("The town’s 400 boats, under s 40 and s.41 of the Act."), [400.0]);
        assert_eq!(values("41 EHATs have been completed."), [41.0]);
        assert_eq!(values("14 Quay reports came."), [14.0]);
        assert_eq!(values("25 Children on plans"), [25.0]);
        assert_eq!(values("There were 13 leaks (one of them small)."), [13.0]);
        assert_eq!(values("At the quay 68 % of boats were dry."), [68.0]);
        assert_eq!(values("Boats went away 10% of the time."), [10.0]);
    }
}
