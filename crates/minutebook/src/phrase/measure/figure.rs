//! Figures in a sentence: the number, its unit, what it counts.

use super::amount::{amount, number_word_figure};
use super::bounds::{bound_to_the_left, counts, is_address};
use super::share::share;
use super::unit::Unit;
use crate::phrase::number::number_word;

/// One figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure<'t> {
    /// The number; the higher one of a range.
    pub value: f64,
    /// The lower number of a range: 10 of "10 to 11 per cent".
    pub low: Option<f64>,
    /// Of a share: how many, 14 of "14 out of 90".
    pub part: Option<f64>,
    /// Of a share: out of how many, 90 of "14 out of 90".
    pub of: Option<f64>,
    /// What it is counted in.
    pub unit: Unit<'t>,
    /// What is counted: "young people".
    pub noun: Option<&'t str>,
    /// Byte of the sentence at which it starts.
    pub start: usize,
    /// One past its last byte, its unit included and its noun not.
    pub end: usize,
}

/// All figures of a sentence, in order.
pub fn figures(sentence: &str) -> Vec<Figure<'_>> {
    let mut found = Vec::new();
    let bytes = sentence.as_bytes();
    let mut at = 0;
    while let Some(next) = next_start(sentence, at) {
        match figure_at(sentence, next, &found) {
            Some(figure) => {
                at = figure.end.max(next + 1);
                found.push(figure);
            }
            None => {
                at = next + 1;
                while bytes.get(at).is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b'/')) {
                    at += 1;
                }
            }
        }
    }
    found
}

/// Where the next number or amount could start.
fn next_start(sentence: &str, from: usize) -> Option<usize> {
    let bytes = sentence.as_bytes();
    let mut inside = from.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(u8::is_ascii_alphanumeric);
    for (at, byte) in bytes.iter().enumerate().skip(from) {
        match byte {
            b'0'..=b'9' if !inside => return Some(at),
            // The two bytes of "£".
            0xC2 if bytes.get(at + 1) == Some(&0xA3) => return Some(at),
            letter if !inside && opens_number_word(*letter) && is_number_word(sentence.get(at..)?) => return Some(at),
            _ => {}
        }
        inside = byte.is_ascii_alphanumeric();
    }
    None
}

/// Whether a number word can begin with this letter: "a third", "eight", "four", "half", "nine", "one", "six", "two".
fn opens_number_word(letter: u8) -> bool {
    matches!(letter | 0x20, b'a' | b'e' | b'f' | b'h' | b'n' | b'o' | b's' | b't')
}

/// The first letters of number words and of "half".
const OPENINGS: &[[u8; 3]] = &[
    *b"one", *b"two", *b"thr", *b"fou", *b"fiv", *b"six", *b"sev", *b"eig", *b"nin", *b"ten", *b"ele", *b"twe",
    *b"thi", *b"fif", *b"for", *b"hal", *b"zer", *b"hun",
];

/// Whether `text` begins with a number word, or with "half" or "a" before a part of a whole.
fn is_number_word(text: &str) -> bool {
    let length = text.bytes().take(10).take_while(u8::is_ascii_alphabetic).count();
    let word = text.get(..length).unwrap_or("");
    let mut three = [0; 3];
    three.iter_mut().zip(word.bytes()).for_each(|(to, letter)| *to = letter.to_ascii_lowercase());
    match length {
        1 => super::share::fraction(text).is_ok(),
        3.. if !OPENINGS.contains(&three) => false,
        4 if word.eq_ignore_ascii_case("half") => true,
        3..=9 => number_word(word).is_ok_and(|(rest, _)| rest.is_empty()),
        _ => false,
    }
}

/// The figure that starts at byte `start`, given those before it.
fn figure_at<'t>(sentence: &'t str, start: usize, before_it: &[Figure<'t>]) -> Option<Figure<'t>> {
    let (before, input) = (sentence.get(..start)?, sentence.get(start..)?);
    let pounds = input.starts_with('£');
    if !pounds && bound_to_the_left(before) {
        return None;
    }
    let in_words = input.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let next = after_number(input);
    let shared = next.is_some_and(|byte| b"%(/-oitqfseOIp".contains(&byte)).then(|| share(before, input)).flatten();
    let united = pounds || next.is_some_and(|byte| b"%pP-tait\xE2".contains(&byte));
    let (rest, mut figure) = shared
        .filter(|_| !is_address(before))
        .or_else(|| united.then(|| amount(input).ok()).flatten())
        .or_else(|| if in_words { number_word_figure(before, input) } else { counts(before, input, before_it) })?;
    if pounds && (before.ends_with('-') || before.ends_with('−')) && !before.ends_with("--") {
        let alone = before.chars().rev().nth(1).is_none_or(|letter| letter.is_whitespace() || letter == '(');
        figure.value = if alone { -figure.value } else { figure.value };
    }
    figure.start = start;
    figure.end = start + (input.len() - rest.len());
    Some(figure)
}

/// The first byte after the number or the number word that stands here, white space left out: what its unit begins with.
fn after_number(input: &str) -> Option<u8> {
    let bytes = input.as_bytes();
    let digits = bytes.first().is_some_and(u8::is_ascii_digit);
    let number = |byte: &u8| match digits {
        true => byte.is_ascii_digit() || matches!(byte, b',' | b'.'),
        false => byte.is_ascii_alphabetic(),
    };
    let rest = bytes.get(bytes.iter().take_while(|byte| number(byte)).count()..)?;
    let rest = rest.strip_prefix("\u{a0}".as_bytes()).unwrap_or(rest).trim_ascii_start();
    rest.first().copied()
}

/// A figure that stands nowhere yet.
pub(super) fn new(value: f64, unit: Unit<'_>) -> Figure<'_> {
    Figure { value, low: None, part: None, of: None, unit, noun: None, start: 0, end: 0 }
}
