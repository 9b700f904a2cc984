//! Sentences: where one ends and the next begins.

use super::wording::Wordings;
use crate::text::Span;

/// Short forms whose full stop ends no sentence; none is longer than [`LONGEST_FORM`].
const SHORT_FORMS: &Wordings = &Wordings::new(&[
    "cllr", "cllrs", "mr", "mrs", "ms", "dr", "st", "prof", "rev", "hon", "no", "nos", "para", "paras", "ref", "prop",
    "sec", "approx", "e.g", "i.e", "eg", "ie", "etc", "vs", "ch", "tel", "ext", "p", "pp", "fig", "govt", "dept",
    "cyng", "cyngh", "supt", "insp", "sgt", "messrs", "crs", "ald", "co", "br",
]);
const LONGEST_FORM: usize = 6;

/// The most bytes of a sentence: what goes on without a stop is cut at a space, so that what a grammar looks at is
/// bounded.
const LONGEST: usize = 2000;

/// The sentences of `text`, as spans of it, without the white space between them.
///
/// ```
/// use minutebook::phrase::sentences;
/// let text = "Cllr. P. Harries spoke. Was it done?  It was.";
/// let spans: Vec<_> = sentences(text).map(|span| span.of_text(text)).collect();
/// assert_eq!(spans, ["Cllr. P. Harries spoke.", "Was it done?", "It was."]);
/// ```
pub fn sentences(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < text.len() {
            let end = sentence_end(text, start);
            let span = Span::new(start, end).trim(text);
            start = end;
            if !span.is_empty() {
                return Some(span);
            }
        }
        None
    })
}

/// One past the end of the sentence that starts at `start`.
fn sentence_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let limit = text.floor_char_boundary(start.saturating_add(LONGEST));
    for at in memchr::memchr3_iter(b'.', b'?', b'!', &bytes[start..limit]).map(|at| at + start) {
        let mut end = at + 1;
        while bytes.get(end).is_some_and(|byte| matches!(byte, b'"' | b'\'' | b')' | b'.' | b'?' | b'!')) {
            end += 1;
        }
        while text[end..].starts_with(['’', '”']) {
            end += '’'.len_utf8();
        }
        let after = &text[end..];
        let next = after.trim_start();
        if next.is_empty() {
            return text.len();
        }
        let spaced = next.len() < after.len();
        let capital = next.starts_with(|letter: char| {
            letter.is_uppercase() || letter.is_ascii_digit() || "“‘\"'(•·".contains(letter)
        });
        if spaced && capital && !(bytes[at] == b'.' && is_short_form(&text[start..at])) {
            return end;
        }
    }
    if limit == text.len() {
        return limit;
    }
    let space = text.get(start..limit).and_then(|words| words.rfind(char::is_whitespace));
    space.filter(|space| *space > 0).map_or(limit, |space| start + space)
}

/// Whether the words before a full stop end in a short form or in an initial.
fn is_short_form(before: &str) -> bool {
    if let Some(last) = before.as_bytes().last_chunk::<{ LONGEST_FORM + 1 }>()
        && last.iter().all(u8::is_ascii_lowercase)
    {
        return false;
    }
    let word = before.rsplit(|letter: char| letter.is_whitespace() || letter == '(').next().unwrap_or("");
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let people = word.eq_ignore_ascii_case("cllrs") && ends_with_group(before);
    !people && (initial || SHORT_FORMS.has(word) || are_initials(before, word))
}

/// "Sent to all Cllrs.": councillors in general, whom no name follows.
fn ends_with_group(before: &str) -> bool {
    let general = before.split_whitespace().rev().nth(1);
    general.is_some_and(|word| ["all", "other", "new", "fellow"].iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether `word` is several initials after a title: "Mrs. G.E", not "sent to D.C.C".
fn are_initials(before: &str, word: &str) -> bool {
    let single = |part: &str| part.len() == 1 && part.starts_with(|letter: char| letter.is_ascii_uppercase());
    let title = || before.get(..before.len() - word.len()).and_then(|before| before.split_whitespace().next_back());
    word.contains('.') && word.split('.').all(single) && title().is_some_and(super::titles::starts_with_title)
}

#[cfg(test)]
mod tests {
    #[test]
    fn short_forms_are_short() {
        use super::{LONGEST_FORM, SHORT_FORMS};
        use crate::phrase::wording::Words;
        assert!(SHORT_FORMS.words().iter().all(|form| form.len() <= LONGEST_FORM));
    }

    #[test]
    fn a_short_form_ends_no_sentence() {
        let all = |text| super::sentences(text).map(|span| span.of_text(text)).collect::<Vec<_>>();
        assert_eq!(
            all("Harbour Co. Ltd and the Quay Br. Legion met."),
            ["Harbour Co. Ltd and the Quay Br. Legion met."]
        );
        assert_eq!(
            all("Seconded by Cllr. Mrs. G.E. Larch and agreed."),
            ["Seconded by Cllr. Mrs. G.E. Larch and agreed."]
        );
        assert_eq!(all("It went to D.C.C. Cllr Low left."), ["It went to D.C.C.", "Cllr Low left."]);
        assert_eq!(all("It went to all Cllrs. Mrs Low left."), ["It went to all Cllrs.", "Mrs Low left."]);
        assert_eq!(all("Sent to Cllrs. Low and Hill."), ["Sent to Cllrs. Low and Hill."]);
        assert_eq!(all("They mended the taco. It held."), ["They mended the taco.", "It held."]);
    }

    #[test]
    fn a_sentence_without_an_end_is_cut_at_a_space() {
        let text = "fourteen sig".repeat(3 * super::LONGEST / 12);
        let spans: Vec<_> = super::sentences(&text).collect();
        assert!(spans.len() > 2 && spans.iter().all(|span| span.len() <= super::LONGEST), "{spans:?}");
        assert!(spans.iter().skip(1).all(|span| text.as_bytes()[span.start as usize - 1] == b' '), "{spans:?}");
        let word = "é".repeat(super::LONGEST);
        assert_eq!(super::sentences(&word).map(|span| span.len()).collect::<Vec<_>>(), [super::LONGEST; 2]);
    }
}
