//! Where decoded words stand in the page, although entities are longer than what they stand for.

/// Calls `each` with every run of `decoded` and the byte of `page` at which it stands; `raw` is the page's own run that
/// was decoded, which starts at byte `at`.
pub(super) fn runs(decoded: &str, raw: &str, at: usize, mut each: impl FnMut(&str, usize)) {
    if decoded.len() == raw.len() {
        return each(decoded, at);
    }
    let (mut here, mut there) = (0, 0);
    while here < decoded.len() {
        let (rest, raw_rest) = (decoded.get(here..).unwrap_or(""), raw.get(there..).unwrap_or(""));
        let same = plain(raw_rest).min(rest.len());
        if same > 0 && rest.is_char_boundary(same) {
            each(rest.get(..same).unwrap_or(""), at + there);
            here += same;
            there += same;
            continue;
        }
        let letter = rest.chars().next().map_or(1, char::len_utf8);
        each(rest.get(..letter).unwrap_or(""), at + there);
        here += letter;
        there += step(rest.get(letter..).unwrap_or(""), raw_rest, letter);
    }
}

/// How far `raw` is plain words.
fn plain(raw: &str) -> usize {
    memchr::memchr2(b'&', b'\r', raw.as_bytes()).unwrap_or(raw.len())
}

/// How many bytes of `raw` one decoded letter of `letter` bytes stands for; `next` is what is decoded after it.
fn step(next: &str, raw: &str, letter: usize) -> usize {
    if !raw.starts_with('&') {
        return if raw.starts_with("\r\n") { 2 } else { letter.min(raw.len()) };
    }
    let name = raw.bytes().skip(1).take(MOST).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    let end = 1 + name;
    if name > 0 && raw.as_bytes().get(end) == Some(&b';') {
        return end + 1;
    }
    // No semicolon: an old entity ("&pound5"), or an ampersand that is only itself.
    let next: &str = next.get(..3).unwrap_or(next);
    let fits = |end: &usize| !next.is_empty() && raw.get(*end..).is_some_and(|raw| raw.starts_with(next));
    (1..=end).find(fits).unwrap_or(1)
}

/// Longer names of entities are not met.
const MOST: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    fn places(decoded: &str, raw: &str) -> Vec<(String, usize)> {
        let mut all = Vec::new();
        runs(decoded, raw, 100, |run, at| all.push((run.to_owned(), at)));
        all
    }

    #[test]
    fn entities_map_back() {
        let expected = [
            ("a".to_owned(), 100),
            ("£".to_owned(), 101),
            ("5 ".to_owned(), 108),
            ("&".to_owned(), 110),
            (" b".to_owned(), 115),
        ];
        assert_eq!(places("a£5 & b", "a&pound;5 &amp; b"), expected);
        assert_eq!(places("x & y £5", "x & y &pound5").last(), Some(&("5".to_owned(), 112)));
        assert_eq!(places("a\nb", "a\r\nb").last(), Some(&("b".to_owned(), 103)));
        assert_eq!(places("ab", "ab"), [("ab".to_owned(), 100)]);
    }
}
