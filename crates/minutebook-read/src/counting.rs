//! How lists count: decimal, letters, Roman, bullets.

/// A way to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counting {
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    Bullet,
    /// No marker is printed.
    Silent,
}

const ROMAN: &[(u32, &str)] = &[
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];
/// Above this Roman numbers are printed as digits.
const ROMAN_TOP: u32 = 4000;

impl Counting {
    /// The bare number: "4", "d", "IV"; a bullet is "•".
    pub fn number(self, count: u32) -> String {
        match self {
            Counting::Decimal => count.to_string(),
            Counting::LowerLetter => letters(count),
            Counting::UpperLetter => letters(count).to_ascii_uppercase(),
            Counting::LowerRoman => roman(count),
            Counting::UpperRoman => roman(count).to_ascii_uppercase(),
            Counting::Bullet => "•".to_owned(),
            Counting::Silent => String::new(),
        }
    }

    /// The marker as a page prints it where it does not say more: "4.", "(d)", "IV.".
    pub fn marker(self, count: u32) -> Option<String> {
        let number = self.number(count);
        match self {
            Counting::Silent => None,
            Counting::Bullet => Some(number),
            Counting::LowerLetter | Counting::LowerRoman => Some(format!("({number})")),
            Counting::Decimal | Counting::UpperLetter | Counting::UpperRoman => Some(format!("{number}.")),
        }
    }
}

/// 1 is "a", 26 "z", 27 "aa", 28 "bb" as word processors print it.
fn letters(count: u32) -> String {
    let Some(count) = count.checked_sub(1) else { return "0".to_owned() };
    let (letter, times) = (b'a' + (count % 26) as u8, count / 26 + 1);
    if times > 8 {
        return (count + 1).to_string();
    }
    std::iter::repeat_n(char::from(letter), times as usize).collect()
}

fn roman(count: u32) -> String {
    if count == 0 || count >= ROMAN_TOP {
        return count.to_string();
    }
    let (mut rest, mut out) = (count, String::new());
    for (value, letters) in ROMAN {
        while rest >= *value {
            out.push_str(letters);
            rest -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_count() {
        let counted =
            |way: Counting, counts: &[u32]| counts.iter().map(|at| way.number(*at)).collect::<Vec<_>>().join(" ");
        assert_eq!(counted(Counting::LowerRoman, &[1, 4, 9, 14, 40, 1999, 0, 5000]), "i iv ix xiv xl mcmxcix 0 5000");
        assert_eq!(counted(Counting::UpperLetter, &[1, 26, 27, 28, 0, 9999]), "A Z AA BB 0 9999");
        assert_eq!(Counting::LowerLetter.marker(2).as_deref(), Some("(b)"));
        assert_eq!(Counting::Decimal.marker(2).as_deref(), Some("2."));
        assert_eq!(Counting::Silent.marker(2), None);
    }
}
