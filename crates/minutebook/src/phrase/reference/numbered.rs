//! The numbers of decisions, planning applications and cases: "24/00093", "15/00734/RM", "DM/2021/01291".

use super::Referring;
use crate::model::ReferenceKind;

/// number = two digits, "/", five digits | two digits, "/", four or five digits, "/", letters | letters, "/", year, "/", four or
/// five digits | letters glued to two digits, "/", four or five digits | two digits, "/", year, "/", five or six digits
///
/// "24/00093", "15/00734/RM", "DM/2021/01291", "PA18/08341", "22/2012/12621": its first stroke stands at byte `at` of `text`.
pub fn numbered_document(text: &str, at: usize) -> Option<Referring<'_>> {
    let bytes = text.as_bytes();
    let (start, end) = of_prefix(bytes, at)
        .or_else(|| of_year(bytes, at))
        .or_else(|| of_letters(bytes, at))
        .or_else(|| of_district(bytes, at))?;
    let part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'/';
    let before = start.checked_sub(1).and_then(|before| bytes.get(before));
    if before.is_some_and(|byte| part(*byte)) || bytes.get(end).is_some_and(|byte| part(*byte)) {
        return None;
    }
    let words = text.get(start..end)?;
    Some(Referring { kind: ReferenceKind::Document, targets: vec![words], of: None, words, elsewhere: false })
}

/// "24/00093", "15/00734/RM": from where to where.
fn of_year(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let start = at.checked_sub(2)?;
    let length = run(bytes, at + 1, u8::is_ascii_digit);
    let end = at + 1 + length;
    let letters = match bytes.get(end) {
        Some(b'/') => run(bytes, end + 1, u8::is_ascii_uppercase),
        _ => 0,
    };
    let whole = match letters {
        0 => length == 5,
        _ => (4..=5).contains(&length) && (2..=4).contains(&letters),
    };
    (run(bytes, start, u8::is_ascii_digit) == 2 && whole)
        .then(|| (start, if letters == 0 { end } else { end + 1 + letters }))
}

/// "DM/2021/01291": from where to where.
fn of_letters(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let letters = bytes.get(..at)?.iter().rev().take(5).take_while(|byte| byte.is_ascii_uppercase()).count();
    let year = bytes.get(at + 1..at + 5)?;
    let dated = matches!(year, [b'1', b'9', ..] | [b'2', b'0', ..]) && run(bytes, at + 1, u8::is_ascii_digit) == 4;
    let length = if bytes.get(at + 5) == Some(&b'/') { run(bytes, at + 6, u8::is_ascii_digit) } else { 0 };
    ((2..=4).contains(&letters) && dated && (4..=5).contains(&length)).then(|| (at - letters, at + 6 + length))
}

/// "PA18/08341": two to four letters glued to a year of two digits, then four or five digits; from where to where.
fn of_prefix(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let year = at.checked_sub(2).filter(|year| run(bytes, *year, u8::is_ascii_digit) == 2)?;
    let letters = bytes.get(..year)?.iter().rev().take(5).take_while(|byte| byte.is_ascii_uppercase()).count();
    let length = run(bytes, at + 1, u8::is_ascii_digit);
    ((2..=4).contains(&letters) && (4..=5).contains(&length)).then(|| (year - letters, at + 1 + length))
}

/// "22/2012/12621": a district's two digits, a year, five or six digits; from where to where.
fn of_district(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let start = at.checked_sub(2).filter(|start| run(bytes, *start, u8::is_ascii_digit) == 2)?;
    let dated = matches!(bytes.get(at + 1..at + 3), Some(b"19" | b"20")) && run(bytes, at + 1, u8::is_ascii_digit) == 4;
    let length = if bytes.get(at + 5) == Some(&b'/') { run(bytes, at + 6, u8::is_ascii_digit) } else { 0 };
    (dated && (5..=6).contains(&length)).then(|| (start, at + 6 + length))
}

/// How many bytes from `from` are of a kind.
fn run(bytes: &[u8], from: usize, kind: fn(&u8) -> bool) -> usize {
    bytes.get(from..).map_or(0, |rest| rest.iter().take_while(|byte| kind(byte)).count())
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
    }
}
