//! Wordings: set words matched in any case and over any white space, and looked for at the start of each word.
//!
//! [`after`] asks whether one wording stands at the start of a text; [`Wordings::after`], [`starts_with_any`] and
//! [`Meanings::after`] ask it of several; [`find_any`] asks it at each word. [`Wordings::has`] and [`Meanings::of`] ask
//! whether a word is one of them; `may_start` only whether it is worth asking.

use super::letters::{Openings, bit};
use super::starts::plain_word_starts;
use nom::{IResult, error::ErrorKind};

/// A grammar that found nothing.
pub(crate) fn none<T>(text: &str) -> IResult<&str, T> {
    Err(nom::Err::Error(nom::error::Error::new(text, ErrorKind::Tag)))
}

/// after = the expected words in any case, any white space between them, and no letter or digit after the last
///
/// "it was agreed" reads "It was AGREED" and "it  was\nagreed", not "it was agreeds"; gives what follows.
#[inline]
pub(crate) fn after<'t>(expected: &str, text: &'t str) -> Option<&'t str> {
    if may_stand(expected, text) { whole_after(expected, text) } else { None }
}

/// Whether the first four letters of `text` leave it open that `words` stand there.
#[inline]
fn may_stand(words: &str, text: &str) -> bool {
    let same = |word: &u8, letter: &u8| word | 0x20 == letter | 0x20;
    let longer = |last: &u8, after: &u8| last.is_ascii_alphanumeric() && after.is_ascii_alphanumeric();
    match (words.as_bytes(), text.as_bytes()) {
        ([a, b, c, d, ..], [k, l, m, n, ..]) => {
            let (words, said) = (u32::from_le_bytes([*a, *b, *c, *d]), u32::from_le_bytes([*k, *l, *m, *n]));
            let differing = (words ^ said) & !0x2020_2020;
            let at = differing.trailing_zeros() & 24;
            // White space is of several kinds and lengths: where a space of the wording stands, or ends, some may stand.
            let space = (words >> at) as u8 == b' ' || at > 0 && (words >> (at - 8)) as u8 == b' ';
            differing == 0 || space && !((said >> at) as u8).is_ascii_alphanumeric()
        }
        ([first, second, third], [letter, next, last, after, ..]) if *second != b' ' => {
            same(first, letter) && same(second, next) && (same(third, last) && !longer(third, after) || *third == b' ')
        }
        ([first, second], [letter, next, after, ..]) if *second != b' ' => {
            same(first, letter) && same(second, next) && !longer(second, after)
        }
        _ => true,
    }
}

/// As [`after`], all letters compared.
fn whole_after<'t>(expected: &str, text: &'t str) -> Option<&'t str> {
    let rest = text.get(end_of(expected, text)?..)?;
    (!ends_open(expected) || !starts_alphanumeric(rest)).then_some(rest)
}

/// Whether `words` stand at the start of `text`, whatever follows them.
#[inline(never)]
pub(super) fn stands(words: &str, text: &str) -> bool {
    end_of(words, text).is_some()
}

/// Where the expected words end in `text`, whatever follows them.
#[inline]
fn end_of(expected: &str, text: &str) -> Option<usize> {
    let (words, said) = (expected.as_bytes(), text.as_bytes());
    let (mut read, mut at) = (0, 0);
    loop {
        let alike = alike(words.get(read..)?, said.get(at..)?);
        (read, at) = (read + alike, at + alike);
        match words.get(read) {
            None => return Some(at),
            Some(b' ') => (read, at) = (read + 1, after_space(text, at)?),
            // One space of the wording stands for several.
            Some(_) if read > 0 && words[read - 1] == b' ' => match after_space(text, at) {
                Some(next) => at = next,
                None => return None,
            },
            Some(_) => return None,
        }
    }
}

/// How many bytes at the start of both are the same, the case of letters aside.
#[inline]
fn alike(words: &[u8], said: &[u8]) -> usize {
    let mut same = 0;
    while let (Some(eight), Some(others)) = (first_eight(words, same), first_eight(said, same)) {
        let differing = eight ^ others;
        if differing != 0 {
            same += differing.trailing_zeros() as usize / 8;
            break;
        }
        same += 8;
    }
    while let (Some(word), Some(letter)) = (words.get(same), said.get(same))
        && (word == letter || word.eq_ignore_ascii_case(letter))
    {
        same += 1;
    }
    same
}

/// The eight bytes from `at` on as one number, the first in its lowest bits.
fn first_eight(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|eight| u64::from_le_bytes(*eight))
}

/// Whether a letter or a digit stands last.
fn ends_open(words: &str) -> bool {
    match words.as_bytes().last() {
        Some(last) if last.is_ascii() => last.is_ascii_alphanumeric(),
        _ => words.ends_with(char::is_alphanumeric),
    }
}

/// One past the white space that stands at `at`; `None` where there is none.
pub(crate) fn after_space(text: &str, at: usize) -> Option<usize> {
    match text.as_bytes().get(at..)? {
        [b' ', next, ..] if next.is_ascii_graphic() => return Some(at + 1),
        [sign, ..] if sign.is_ascii_graphic() => return None,
        _ => {}
    }
    let rest = text.get(at..)?;
    let spaced = rest.trim_start();
    (spaced.len() < rest.len()).then(|| text.len() - spaced.len())
}

/// Whether a letter or a digit stands first.
pub(crate) fn starts_alphanumeric(text: &str) -> bool {
    match text.as_bytes().first() {
        Some(first) if first.is_ascii() => first.is_ascii_alphanumeric(),
        _ => text.starts_with(char::is_alphanumeric),
    }
}

/// Set words, with the letters that they begin with: by these most words of a text are told from all of them.
pub(crate) struct Wordings {
    words: &'static [&'static str],
    openings: Openings,
}

impl Wordings {
    /// The wordings, in the order in which they are tried.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut openings = Openings::NONE;
        let mut at = 0;
        while at < words.len() {
            openings.add(at, words[at].as_bytes());
            at += 1;
        }
        Self { words, openings }
    }

    /// Whether the first letters of `text` leave it open that one of the wordings stands there.
    pub(crate) fn may_start(&self, text: &[u8]) -> bool {
        self.openings.may_start(text)
    }

    /// What follows the first of the wordings that stands at the start of `text`.
    #[inline]
    pub(crate) fn after<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.all_after(text).next()
    }

    /// What follows the longest of the wordings that stands at the start of `text`.
    pub(crate) fn after_longest<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.all_after(text).min_by_key(|rest| rest.len())
    }

    fn all_after<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let words = self.openings.narrowed(self.words, text.as_bytes());
        words.iter().filter_map(move |words| after(words, text))
    }

    /// Whether `word` is one of them, case aside.
    #[inline]
    pub(crate) fn has(&self, word: &str) -> bool {
        let alike = self.openings.narrowed(self.words, word.as_bytes());
        alike
            .iter()
            .any(|known| known.len() == word.len() && may_stand(known, word) && known.eq_ignore_ascii_case(word))
    }
}

/// Set words, each with its meaning.
pub(crate) struct Meanings<T: 'static> {
    table: &'static [(&'static str, T)],
    openings: Openings,
}

impl<T: Copy> Meanings<T> {
    /// The wordings, in the order in which they are tried.
    pub(crate) const fn new(table: &'static [(&'static str, T)]) -> Self {
        let mut openings = Openings::NONE;
        let mut at = 0;
        while at < table.len() {
            openings.add(at, table[at].0.as_bytes());
            at += 1;
        }
        Self { table, openings }
    }

    /// The wordings with their meanings.
    #[cfg(test)]
    pub(crate) fn table(&self) -> &'static [(&'static str, T)] {
        self.table
    }

    /// Whether the first letters of `text` leave it open that one of the wordings stands there.
    pub(crate) fn may_start(&self, text: &[u8]) -> bool {
        self.openings.may_start(text)
    }

    /// The meaning of `word`, where it is one of them, case aside.
    pub(crate) fn of(&self, word: &str) -> Option<T> {
        let table = self.openings.narrowed(self.table, word.as_bytes());
        table.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, meaning)| *meaning)
    }

    /// The meaning of the first of the wordings that stands at the start of `text`, and what follows it.
    #[inline]
    pub(crate) fn after<'t>(&self, text: &'t str) -> Option<(&'t str, T)> {
        self.all_after(text).next()
    }

    /// The meanings of all wordings that stand at the start of `text`, each with what follows it.
    pub(crate) fn all_after<'t>(&self, text: &'t str) -> impl Iterator<Item = (&'t str, T)> {
        let table = self.openings.narrowed(self.table, text.as_bytes());
        table.iter().filter_map(move |(words, meaning)| Some((after(words, text)?, *meaning)))
    }
}

/// What may be looked for: set words, or a few words said on the spot.
pub(crate) trait Words {
    /// Whether the first letters of a text leave it open that one of the words stands there.
    fn gate(&self) -> impl Fn(&[u8]) -> bool;
    /// The words.
    fn words(&self) -> &[&str];
}

impl Words for Wordings {
    fn gate(&self) -> impl Fn(&[u8]) -> bool {
        |text| self.may_start(text)
    }
    fn words(&self) -> &[&str] {
        self.words
    }
}

impl Words for [&str] {
    fn gate(&self) -> impl Fn(&[u8]) -> bool {
        let letters = self.iter().fold(0, |letters, words| match words.as_bytes().first() {
            Some(first) => letters | 1 << bit(*first),
            None => u32::MAX,
        });
        move |text| text.first().is_none_or(|first| letters >> bit(*first) & 1 != 0)
    }
    fn words(&self) -> &[&str] {
        self
    }
}

impl<const N: usize> Words for [&str; N] {
    fn gate(&self) -> impl Fn(&[u8]) -> bool {
        self.as_slice().gate()
    }
    fn words(&self) -> &[&str] {
        self
    }
}

/// Whether one of `words` starts `text`.
pub(crate) fn starts_with_any(words: &(impl Words + ?Sized), text: &str) -> bool {
    words.gate()(text.as_bytes()) && words.words().iter().any(|words| after(words, text).is_some())
}

/// Where one of `wordings`, which begin with ASCII letters or digits, first stands in `text`: (start, end).
pub(crate) fn find_any(text: &str, wordings: &(impl Words + ?Sized)) -> Option<(usize, usize)> {
    let gate = wordings.gate();
    plain_word_starts(text).find_map(|at| {
        let here = text.get(at..).filter(|here| gate(here.as_bytes()) && starts_word(text, at))?;
        wordings.words().iter().find_map(|words| Some((at, text.len() - after(words, here)?.len())))
    })
}

/// Whether no word goes on at `at`: no letter stands before it, and no apostrophe in a word.
fn starts_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("");
    before.ends_with(' ') || !before.trim_end_matches(['\'', '’']).ends_with(char::is_alphanumeric)
}

/// `text` without the whole `words` at its end, case aside, and the white space before them.
pub(crate) fn strip_word<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let at = text.len().checked_sub(words.len())?;
    let tail = text.get(at..)?.eq_ignore_ascii_case(words);
    text.get(..at).filter(|head| tail && !head.ends_with(char::is_alphanumeric)).map(str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_reads_over_case_and_space() {
        assert_eq!(after("it was agreed", "It was\n AGREED that"), Some(" that"));
        assert_eq!(after("agree", "agreed"), None);
        assert_eq!(after("it was", "itwas"), None);
        for (words, text) in [("to", "town"), ("the", "them"), ("a b", "a cb"), ("will be", "wilt be"), ("is", "I s")] {
            assert_eq!(after(words, text), None, "{words}");
        }
        for (words, text) in [("to", "TO "), ("the", "The…"), ("a b", "A\u{a0} b"), ("as it", "as\nit"), ("to", "to")]
        {
            assert!(after(words, text).is_some(), "{words}");
        }
    }

    #[test]
    fn strip_word_takes_a_whole_word() {
        assert_eq!(strip_word("members of  THE", "the"), Some("members of"));
        assert_eq!(strip_word("bathe", "the"), None);
        assert_eq!(strip_word("he", "the"), None);
    }

    #[test]
    fn tables_give_the_first_or_the_longest() {
        static LISTED: Wordings = Wordings::new(&["to", "to the", "i", "at a"]);
        static MEANT: Meanings<u8> = Meanings::new(&[("to", 1), ("to the", 2), ("in", 3)]);
        assert_eq!(
            (LISTED.after("to the quay"), LISTED.after_longest("To\nthe quay")),
            (Some(" the quay"), Some(" quay"))
        );
        assert_eq!(
            (LISTED.after("I."), LISTED.after("at\u{a0}a mole"), LISTED.after("tow")),
            (Some("."), Some(" mole"), None)
        );
        assert!(LISTED.has("TO THE") && !LISTED.has("to  the") && !LISTED.has(""));
        assert_eq!(MEANT.all_after("to the quay").map(|(_, meaning)| meaning).collect::<Vec<_>>(), [1, 2]);
        assert_eq!((MEANT.of("IN"), MEANT.of("int")), (Some(3), None));
    }

    #[test]
    fn find_any_looks_at_each_word() {
        assert_eq!(find_any("That it be noted", &["be noted"]), Some((8, 16)));
        assert_eq!(find_any("unresolved", &["resolved"]), None);
        assert_eq!(find_any("it’s É1s ’s", &["s", "1s"]), Some((15, 16)));
        assert_eq!(find_any("a\u{a0}report", &Wordings::new(&["a report"])), Some((0, 9)));
    }
}
