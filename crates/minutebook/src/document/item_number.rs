//! The numbers of items as they are printed: "2", "3127.", "65/08", "23/24-17", "CAB/12", "Item 5".

use crate::layout::{MarkerKind, marker};
use crate::phrase::clause;

/// Within so many bytes a number stands that words start with, "Agenda item no. " before it.
const FIRST: usize = 20;

/// The number with which words start that have no marker: "2 MATTERS", "3127.Police", "65/08 Bridges".
pub(super) fn leading_number(words: &str) -> Option<(&str, &str)> {
    if !words.bytes().take(FIRST).any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if let Some(found) = marker(words) {
        return Some((found.words, found.rest));
    }
    if let Some(found) = after_item_word(words) {
        return Some(found);
    }
    // "39/20" on a line of its own.
    let alone =
        words.len() <= 12 && words.contains('/') && words.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/');
    if alone && words.matches('/').count() == 1
        || words.len() <= 16 && of_years(words).is_some()
        || words.len() == 4 && is_running(words)
    {
        return Some((words, words.get(words.len()..)?));
    }
    if let Some(found) = glued_number(words) {
        return Some(found);
    }
    let end = words.find(|letter: char| letter.is_whitespace())?;
    let (number, rest) = words.split_at_checked(end)?;
    // "05/24-6– Roads": a dash glued to the number.
    let number = if number.contains('/') { number.trim_end_matches(['-', '–']) } else { number };
    let rest = rest.trim_start();
    // "202/PC/20 – Roads": a dash after a number with strokes.
    let dashed = rest.strip_prefix(['-', '–']).filter(|_| number.contains('/')).map(str::trim_start);
    let rest = dashed.unwrap_or(rest);
    let rest = before_inner(number, rest).unwrap_or(rest);
    let coded = number.contains('/') && number.len() <= 12 && rest.starts_with(char::is_uppercase);
    let bare = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    let lettered = number.len() <= 12
        && value_of(number).is_some_and(|(_, style)| style == 5)
        && rest.starts_with(|first: char| first.is_uppercase());
    if lettered {
        return Some((number, rest));
    }
    let capitals = || crate::layout::in_capitals(first_two(rest).as_str());
    let apart = || words.get(end..).is_some_and(|gap| gap.starts_with("   ") || gap.starts_with('\t'));
    let weak = || {
        bare && (words.len() < 120 && title_like(rest)
            || captioned(rest)
            || apart() && rest.starts_with(char::is_uppercase))
    };
    // "14365 ACCOUNTS", "1201       Finance. It was agreed", "1740 Roads": numbers that run on from year to year.
    let running = is_running(number.trim_end_matches('.')) && rest.starts_with(char::is_uppercase);
    // "1916. MINUTES": before its stop and capitals such a number is no year.
    let loud = || rest.split(' ').next().is_some_and(|first| first.len() > 3 && crate::layout::in_capitals(first));
    let stopped = || number.strip_suffix('.').is_some_and(is_long) && loud();
    let running = running || stopped();
    (coded || weak() || bare && capitals() || running).then_some((number, rest))
}

/// "C048/23   1.   APOLOGIES": behind the number of the minute that of the agenda, which is none of the title.
fn before_inner<'s>(number: &str, rest: &'s str) -> Option<&'s str> {
    let inner = marker(rest).filter(|found| number.contains('/') && found.kind == MarkerKind::Number)?;
    inner.rest.starts_with(char::is_uppercase).then_some(inner.rest)
}

fn is_long(number: &str) -> bool {
    (4..=5).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a number of four or five digits may run on from year to year: no year, whose numbers are of something else.
fn is_running(number: &str) -> bool {
    is_long(number) && !(number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
}

/// "3 Minutes of last meeting: Accepted as correct.": a few words up to a colon that can stand after a bare number.
fn captioned(rest: &str) -> bool {
    const LONGEST: usize = 60;
    let colon = rest.bytes().take(LONGEST).position(|byte| byte == b':').and_then(|at| rest.get(..at));
    colon.is_some_and(|title| title_like(title) && title.bytes().all(|byte| !byte.is_ascii_digit()))
}

/// "1Appointment of Chair", "A2Roads", "NP/23/20Paths": a number to which the columns of a page have glued the title.
fn glued_number(words: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 10;
    let signs = |byte: &u8| byte.is_ascii_digit() || byte.is_ascii_uppercase() || *byte == b'/';
    let end = words.bytes().take(LONGEST).take_while(signs).collect::<Vec<_>>();
    let digit = end.iter().rposition(u8::is_ascii_digit)?;
    let (number, title) = words.split_at_checked(digit + 1)?;
    let letters = number.bytes().take_while(u8::is_ascii_uppercase).count();
    let last = number.bytes().rev().take_while(u8::is_ascii_digit).count();
    let word = title.split_whitespace().next()?;
    let named =
        word.chars().count() > 3 && word.chars().all(|letter| letter.is_alphabetic() || ":,.’'".contains(letter));
    (letters <= 2 && last <= 3 && named && title.starts_with(char::is_uppercase)).then_some((number, title))
}

/// "Apologies for absence": a line with a capital and no stop that can stand after a bare number.
fn title_like(rest: &str) -> bool {
    let first = rest.split_whitespace().next().unwrap_or("");
    let counted = ["Councillors", "Members", "January", "February", "March", "April", "May", "June", "July", "August"];
    let counted = counted.iter().chain(&["September", "October", "November", "December"]).any(|word| *word == first);
    rest.starts_with(char::is_uppercase) && !rest.ends_with(['.', ',', ';', ':']) && !counted
}

/// "Item 5 - Budget", "Agenda Item 6: Roads", "Minute 34 Accounts": the number after the word.
fn after_item_word(words: &str) -> Option<(&str, &str)> {
    const WORDS: &[&str] = &["item ", "agenda item ", "minute ", "minute no. ", "minute no ", "item no. ", "item no "];
    let start = WORDS.iter().filter(|word| super::header::starts_with(words, word)).map(|word| word.len()).max()?;
    let rest = words.get(start..)?;
    // "Minute 24/25-016 Accounts": a number that needs no mark behind it.
    if let Some((code, title)) = rest.split_once(char::is_whitespace) {
        let code = code.trim_end_matches([':', '-', '–']);
        let title = title.trim_start_matches(|letter: char| letter.is_whitespace() || ":-–—".contains(letter));
        let strokes = code.contains('/') && code.len() <= 12 && value_of(code).is_some();
        if strokes && title.starts_with(char::is_uppercase) {
            return Some((code, title));
        }
    }
    let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
    let (number, after) = rest.split_at_checked(end).filter(|(number, _)| (1..=3).contains(&number.len()))?;
    let title = after.trim_start_matches(|letter: char| letter.is_whitespace() || ".:-–—".contains(letter));
    let marked = after.trim_start().starts_with(['.', ':', '-', '–', '—']);
    (marked && title.starts_with(char::is_uppercase)).then_some((number, title))
}

/// The value of an item's number, and how it is written.
pub(super) fn value_of(printed: &str) -> Option<(u32, u8)> {
    let bare = printed.trim_end_matches(['.', '\\', ':']);
    let style = if printed.ends_with(')') {
        3
    } else if bare.len() < printed.len() {
        0
    } else {
        2
    };
    let bare = bare.trim_end_matches([')', '\\']);
    if let Some(whole) = bare.strip_suffix(".0") {
        return Some((whole.parse().ok()?, 1));
    }
    if let Some((number, last)) = bare.split_once('/') {
        let digits = number.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        if let Ok(value) = digits.parse() {
            return match last.split_once(['-', '/']) {
                // "112/24-25" has the years last, "23/24-17" first.
                Some((year, next)) if follows(year, next) && !follows(number, year) => Some((value, 4)),
                // "202/PC/20": the letters of the body within.
                Some((letters, _)) if letters.bytes().all(|letter| letter.is_ascii_uppercase()) => Some((value, 4)),
                Some((_, item)) => Some((item.parse().ok()?, 6)),
                None => Some((value, 4)),
            };
        }
    }
    if bare.starts_with(|first: char| first.is_ascii_uppercase()) {
        return roman(bare).or_else(|| letter(bare)).filter(|_| style != 2).or_else(|| coded(bare));
    }
    of_year(bare).or_else(|| of_years(bare)).or_else(|| Some((bare.parse().ok()?, style)))
}

/// "21.44": the year before the number, where the minutes of a year are counted through.
fn of_year(bare: &str) -> Option<(u32, u8)> {
    let (year, number) = bare.split_once('.')?;
    let fits = year.len() == 2 && (15..=40).contains(&year.parse::<u32>().ok()?) && (2..=3).contains(&number.len());
    Some((number.parse().ok().filter(|_| fits)?, LETTERS + 2))
}

/// How numbers are written that are letters, and above it other ways that only headings have, since names, clauses and
/// paragraphs begin so too.
pub(super) const LETTERS: u8 = 9;

/// "IV": a Roman number in capitals.
fn roman(bare: &str) -> Option<(u32, u8)> {
    let capital = bare.len() <= 6 && bare.bytes().all(|byte| byte.is_ascii_uppercase());
    let place = clause::marker_place(bare, clause::MarkerKind::Roman).filter(|_| capital)?;
    Some((place, LETTERS + 1))
}

/// "C": the place of a letter in the alphabet.
pub(super) fn letter(bare: &str) -> Option<(u32, u8)> {
    let [letter @ b'A'..=b'Z'] = bare.as_bytes() else { return None };
    Some((u32::from(letter - b'A') + 1, LETTERS))
}

/// "1/8/19", "237/04/08": the number of an item in the minutes of a month; its value, where the last part is no number.
pub(super) fn value_of_month(printed: &str) -> Option<(u32, u8)> {
    let mut parts = printed.trim_end_matches(['.', ':']).split('/');
    let (number, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let dated = (1..=12).contains(&month.parse::<u32>().ok()?) && digits(year) && matches!(year.len(), 2 | 4);
    (dated && digits(number) && number.len() <= 3 && parts.next().is_none()).then_some((number.parse().ok()?, 7))
}

/// "19-20/QA/15": the years, the letters of the body, and the number.
fn of_years(bare: &str) -> Option<(u32, u8)> {
    let (years, code) = bare.split_once('/')?;
    let (year, next) = years.split_once('-')?;
    let lettered = code.starts_with(|first: char| first.is_ascii_uppercase()) && code.matches('/').count() == 1;
    coded(code).filter(|_| lettered && follows(year, next) && code.ends_with(|last: char| last.is_ascii_digit()))
}

/// "24", "25": one year and the next, by their last two digits.
fn follows(year: &str, next: &str) -> bool {
    let last = |year: &str| year.get(year.len().checked_sub(2)?..)?.parse::<u32>().ok();
    last(year).zip(last(next)).is_some_and(|(year, next)| (year + 1) % 100 == next)
}

/// "P12", "CAB/12", "LSC.1", "FC-7": letters and the number.
fn coded(bare: &str) -> Option<(u32, u8)> {
    let digits = bare.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let letters = bare.len() - digits.len();
    let digits = digits.strip_prefix(['/', '.', '-']).unwrap_or(digits);
    let value = digits.split('/').next().filter(|value| value.len() <= 4)?.parse().ok()?;
    (letters <= 6).then_some((value, 5))
}

/// The first two words.
pub(super) fn first_two(words: &str) -> String {
    words.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}
