//! Numbers as papers print them: "22,866", "£3.5m", "ninety-two", "third".

use super::wording::none;
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while1};
use nom::character::complete::{alpha1, char, digit1, one_of, space0, space1};
use nom::combinator::{map, map_opt, not, opt, peek, value, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// The small number words, each at its number.
const ONES: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// The tens, each at a tenth of its number.
const TENS: &[&str] = &["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Order words that are not their number with "th".
const ORDINALS: &[(&str, u32)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("last", 0),
    ("final", 0),
];

/// Words and letters that multiply a number.
const SCALES: &[(&str, f64)] = &[
    ("million", 1e6),
    ("billion", 1e9),
    ("thousand", 1e3),
    ("mn", 1e6),
    ("bn", 1e9),
    ("m", 1e6),
    ("b", 1e9),
    ("k", 1e3),
];

/// number = ( group, { ",", three digits } ) | digits, [ ".", digits ]
///
/// "22,866", "315.5", "120"
pub fn number(input: &str) -> IResult<&str, f64> {
    let bytes = input.as_bytes();
    let whole = match digits(bytes) {
        0 => return none(input),
        few @ 1..=3 => few + groups(bytes.get(few..).unwrap_or_default()),
        many => many,
    };
    let fraction = bytes.get(whole..).and_then(|rest| rest.strip_prefix(b".")).map_or(0, digits);
    let end = if fraction > 0 { whole + 1 + fraction } else { whole };
    let (printed, rest) = input.split_at(end);
    if fraction == 0 && end <= 18 {
        return Ok((rest, whole_number(printed)));
    }
    let kept: String = printed.chars().filter(|letter| *letter != ',').take(18).collect();
    match kept.parse() {
        Ok(value) => Ok((rest, value)),
        Err(_) => none(input),
    }
}

/// How many digits `bytes` begin with.
fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// How many bytes the groups ",866" take that `bytes` begin with.
fn groups(bytes: &[u8]) -> usize {
    let mut end = 0;
    while let Some([b',', rest @ ..]) = bytes.get(end..)
        && digits(rest) == 3
    {
        end += 4;
    }
    end
}

/// The value of at most 18 digits, commas left out.
fn whole_number(printed: &str) -> f64 {
    let digits = printed.bytes().filter(u8::is_ascii_digit);
    digits.fold(0, |number: u64, digit| number * 10 + u64::from(digit - b'0')) as f64
}

/// scale = "m" | "bn" | "k" | " million" | ..., not the beginning of another word
///
/// "£3.5m", "£23.3 million"
pub fn scale(input: &str) -> IResult<&str, f64> {
    let word = input.trim_start_matches([' ', '\t', '\n', '-', '\u{a0}']);
    if !word.starts_with(['m', 'M', 'b', 'B', 't', 'T', 'k', 'K']) {
        return none(input);
    }
    let (rest, letters) =
        preceded(opt(alt((space1, tag("\n"), tag("-"), tag("\u{a0}")))), preceded(space0, alpha1)).parse(input)?;
    let spaced = !input.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let found = SCALES.iter().find(|(word, _)| word.eq_ignore_ascii_case(letters) && (!spaced || word.len() > 2));
    match found {
        Some((_, factor)) => Ok((rest, *factor)),
        None => none(input),
    }
}

/// money = [ "-" ], "£", number, [ scale ]
///
/// "£1.9 million", "-£124.5m", "£5,046,624"; gives pounds
pub fn money(input: &str) -> IResult<&str, f64> {
    let sign = opt(alt((tag("-"), tag("−"), tag_no_case("minus "))));
    let amount = preceded((char('£'), space0), number);
    map((sign, amount, opt(scale)), |(sign, amount, scale)| {
        let pounds = round(amount * scale.unwrap_or(1.0));
        if sign.is_some() { -pounds } else { pounds }
    })
    .parse(input)
}

/// Without the dust that multiplying leaves: 23.3 million is 23,300,000.
fn round(pounds: f64) -> f64 {
    (pounds * 10_000.0).round() / 10_000.0
}

/// A number with its scale: "1.5 million".
pub fn scaled_number(input: &str) -> IResult<&str, f64> {
    map((number, opt(scale)), |(amount, scale)| round(amount * scale.unwrap_or(1.0))).parse(input)
}

/// number_word = one to nineteen | ten word, [ "-", one to nine ] | [ "a" | number_word ], "hundred"
///
/// "four", "ninety-two", "a hundred"
pub fn number_word(input: &str) -> IResult<&str, u32> {
    if !opens_number_word(input) {
        // "a" counts in "a hundred" only.
        return map(preceded(tag_no_case("a"), hundred), |()| 100).parse(input);
    }
    let (rest, count) = below_hundred(input)?;
    Ok(hundred(rest).map_or((rest, count), |(rest, ())| (rest, count * 100)))
}

fn hundred(input: &str) -> IResult<&str, ()> {
    value((), terminated(preceded(char(' '), tag_no_case("hundred")), not(peek(alpha1)))).parse(input)
}

/// Whether `text` begins with the first three letters of a number word.
pub(crate) fn opens_number_word(text: &str) -> bool {
    let Some(three) = text.as_bytes().first_chunk::<3>() else { return false };
    matches!(
        &three.map(|letter| letter | 0x20),
        b"zer"
            | b"one"
            | b"two"
            | b"thr"
            | b"fou"
            | b"fiv"
            | b"six"
            | b"sev"
            | b"eig"
            | b"nin"
            | b"ten"
            | b"ele"
            | b"twe"
            | b"thi"
            | b"fif"
            | b"for"
    )
}

fn below_hundred(input: &str) -> IResult<&str, u32> {
    let tail = opt(preceded(one_of("- "), ones));
    alt((map((tens, tail), |(tens, ones)| tens + ones.filter(|ones| *ones < 10).unwrap_or(0)), ones)).parse(input)
}

/// Whether `word` is one number word: "four", "twenty".
pub(crate) fn is_number_word(word: &str) -> bool {
    [ONES, TENS].iter().any(|words| !word.is_empty() && place(words, word).is_some())
}

fn ones(input: &str) -> IResult<&str, u32> {
    map_opt(alpha1, |word: &str| place(ONES, word)).parse(input)
}

fn tens(input: &str) -> IResult<&str, u32> {
    map_opt(alpha1, |word: &str| place(TENS, word).map(|tens| tens * 10)).parse(input)
}

fn place(words: &[&str], word: &str) -> Option<u32> {
    let at = words.iter().position(|known| known.eq_ignore_ascii_case(word))?;
    u32::try_from(at).ok()
}

/// ordinal = "first" | "third" | digits, ( "st" | "nd" | "rd" | "th" ); 0 for "last"
pub fn ordinal(input: &str) -> IResult<&str, u32> {
    let suffix = alt((tag_no_case("st"), tag_no_case("nd"), tag_no_case("rd"), tag_no_case("th")));
    let printed = map_opt(terminated(digit1, suffix), |digits: &str| digits.parse().ok());
    let word = map_opt(alpha1, |word: &str| {
        ORDINALS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, number)| *number)
    });
    alt((printed, word)).parse(input)
}

/// A small count in figures or in words: "4", "four".
pub fn count(input: &str) -> IResult<&str, u32> {
    let figures = verify(map_opt(digit1, |digits: &str| digits.parse().ok()), |count: &u32| *count < 1000);
    delimited(not(peek(char('-'))), alt((figures, number_word)), not(peek(take_while1(char::is_alphanumeric))))
        .parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_reads_groups_and_fractions() {
        let read = |text| number(text).map(|(rest, number)| (number, rest)).ok();
        assert_eq!(read("22,866 people"), Some((22_866.0, " people")));
        assert_eq!(read("4,99"), Some((4.0, ",99")));
        assert_eq!(read("111.6 per"), Some((111.6, " per")));
        assert_eq!(read("12. The"), Some((12.0, ". The")));
    }

    #[test]
    fn money_reads_scale_and_sign() {
        let read = |text| money(text).map(|(rest, pounds)| (pounds, rest)).ok();
        assert_eq!(read("£3.5m next year"), Some((3_500_000.0, " next year")));
        assert_eq!(read("£23.3 million and"), Some((23_300_000.0, " and")));
        assert_eq!(read("£1.2bn"), Some((1_200_000_000.0, "")));
        assert_eq!(read("£40\n   million in"), Some((40_000_000.0, " in")));
        assert_eq!(read("-£124.5m"), Some((-124_500_000.0, "")));
        assert_eq!(read("£30 more"), Some((30.0, " more")));
        assert_eq!(read("30"), None);
    }

    #[test]
    fn number_word_reads_to_hundreds() {
        let read = |text| number_word(text).map(|(rest, number)| (number, rest)).ok();
        assert_eq!(read("four more"), Some((4, " more")));
        assert_eq!(read("ninety-two"), Some((92, "")));
        assert_eq!(read("a hundred homes"), Some((100, " homes")));
        assert_eq!(read("fourteen"), Some((14, "")));
        assert_eq!(read("fore"), None);
    }

    #[test]
    fn ordinal_reads_words_and_figures() {
        assert_eq!(ordinal("third bullet").map(|found| found.1), Ok(3));
        assert_eq!(ordinal("3rd ‘immediate’").map(|found| found.1), Ok(3));
        assert_eq!(ordinal("last bullet").map(|found| found.1), Ok(0));
        assert!(ordinal("3 bullets").is_err());
    }

    #[test]
    fn count_takes_words_and_figures() {
        assert_eq!(count("4 additional").map(|found| found.1), Ok(4));
        assert_eq!(count("five bullets").map(|found| found.1), Ok(5));
        assert!(count("4th").is_err());
    }

    #[test]
    fn number_words_begin_with_three_letters_that_are_known() {
        let words = [ONES, TENS].concat();
        for word in words.iter().filter(|word| !word.is_empty()) {
            assert!(opens_number_word(word) && is_number_word(word), "{word}");
        }
        assert!(!is_number_word("") && !is_number_word("twentyfold"));
    }
}
