//! Documents by their numbers: decisions, planning applications.

use super::Referring;
use crate::model::ReferenceKind;

/// The longest number of a document.
const LONGEST: usize = 24;

/// numbered_document = [ place, "/" ], { letters, "/" }, [ letters ], year, "/", [ letters, "/" ], digits, [ letter ], [ "/", letters ]
///
/// "24/00093", "15/00734/RM", "DM/2021/01291", "PA18/08341", "22/2012/12621", "24/P/01234/FUL", "WD/D/18/00107", "22/0076M": its
/// first stroke stands at byte `at` of `text`.
pub fn numbered_document(text: &str, at: usize) -> Option<Referring<'_>> {
    let bytes = text.as_bytes();
    let sign = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    let beside = |at: usize| bytes.get(at).is_some_and(sign);
    if !beside(at.checked_sub(1)?) || !beside(at + 1) {
        return None;
    }
    let part = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'/';
    let start = at - bytes.get(..at)?.iter().rev().take(LONGEST).take_while(part).count();
    let end = at + bytes.get(at..)?.iter().take(LONGEST).take_while(part).count();
    let words = text.get(start..end)?;
    let first = !words.get(..at - start)?.contains('/');
    (first && words.len() < LONGEST && is_number(words)).then(|| Referring {
        kind: ReferenceKind::Document,
        targets: vec![words],
        of: None,
        words,
        elsewhere: false,
    })
}

/// Whether parts between strokes are the number of a document; one of years alone is none.
fn is_number(words: &str) -> bool {
    let capitals = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let full_year = |part: &str| part.len() == 4 && digits(part) && (part.starts_with("19") || part.starts_with("20"));
    let mut parts = words.split('/').peekable();
    // The district's digits, or the office's one.
    let district = |part: &&str| digits(part) && part.len() == 2;
    let mut all = words.split('/');
    let of_district = all.next().as_ref().is_some_and(district) && all.next().is_some_and(full_year);
    let of_office = words.as_bytes().get(..2).is_some_and(|first| first[0].is_ascii_digit() && first[1] == b'/');
    if of_district || of_office {
        parts.next();
    }
    let mut before = 0;
    while parts.next_if(|part| capitals(part, 4)).is_some() {
        before += 1;
    }
    let Some(dated) = parts.next() else { return false };
    let year = dated.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let glued = dated.len() - year.len();
    let within = parts.next_if(|part| capitals(part, 3)).is_some();
    let Some(serial) = parts.next() else { return false };
    let number = serial.strip_suffix(|last: char| last.is_ascii_uppercase()).unwrap_or(serial);
    let suffix = parts.next();
    let dated = full_year(year) || year.len() == 2 && digits(year);
    let fits = dated && digits(number) && (4..=6).contains(&number.len()) && matches!(glued, 0 | 2..=4) && before <= 2;
    let ended = suffix.is_none_or(|suffix| capitals(suffix, 5)) && parts.next().is_none();
    if !fits || !ended || full_year(number) && (year.len() == 4 || suffix.is_none_or(|suffix| suffix.len() < 2)) {
        return false;
    }
    let lettered = before > 0 || glued > 0 || within || suffix.is_some() || number.len() < serial.len();
    match (of_office, of_district) {
        (true, _) => suffix.is_some(),
        (_, true) => number.len() > 4,
        _ => lettered || year.len() == 2 && number.len() == 5,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbered_document() {
        let numbered = |text: &'static str| super::numbered_document(text, text.find('/')?).map(|found| found.words);
        assert_eq!(numbered("Decision 24/00093 - Future"), Some("24/00093"));
        assert_eq!(numbered("Application 17/01234/FUL: a quay"), Some("17/01234/FUL"));
        assert_eq!(numbered("(HB/2020/00417)"), Some("HB/2020/00417"));
        assert_eq!(numbered("PA18/08341 Mole House"), Some("PA18/08341"));
        assert_eq!(numbered("(22/2012/12621)"), Some("22/2012/12621"));
        assert_eq!(numbered("the V18/2 route, A18/08341"), None);
        assert_eq!(numbered("in 22/2012/13"), None);
        assert_eq!(numbered("on 24/09/2019"), None);
        assert_eq!(numbered("the year 2019/20/AB"), None);
        assert_eq!(numbered("in A/2019/20"), None);
        assert_eq!(numbered("TOWN/2019/20"), None);
        assert_eq!(numbered("at 12/00093/x"), None);
        for words in [
            "24/P/01234/FUL",
            "S/2024/0123",
            "DC/24/00123",
            "2024/0123/HOUSE",
            "WD/D/18/00107",
            "20/500342/SUB",
            "22/0076M",
            "24/01234/F",
            "3/24/0123/HH",
            "PA18/08341/PRE",
        ] {
            assert_eq!(numbered(words), Some(words));
        }
        for words in [
            "2019/2020/AB",
            "AB/2019/2020",
            "05/2019",
            "05/2019A",
            "034/RE/22",
            "127/18/0456",
            "3/24/0123",
            "24/0123",
            "2024/0123",
            "FC/24/012",
            "and/24/01234",
            "24/01234/FUL/HH",
            "/24/01234",
        ] {
            assert_eq!(numbered(words), None, "{words}");
        }
    }
}
