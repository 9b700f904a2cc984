//! Bytes to text: Unicode with and without its marks, Windows-1252, and pages that are labelled wrongly.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes made text.
#[derive(Debug, Default)]
pub(crate) struct Decoded {
    /// The text.
    pub text: String,
    /// What was repaired on the way.
    pub remarks: Vec<String>,
}

/// So far a page is looked at for what it says of its encoding.
const LABEL_BYTES: usize = 4096;
/// So far bytes are looked at for the zeros of UTF-16.
const ZERO_BYTES: usize = 4096;

/// Decodes `bytes`; in a `page` a label of its own counts.
pub(crate) fn decode(bytes: &[u8], page: bool) -> Decoded {
    let mut decoded = if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        utf8(rest, None)
    } else if let Some(encoding) = wide(bytes) {
        utf16(bytes, encoding)
    } else {
        utf8(bytes, page.then(|| label(bytes)).flatten())
    };
    blank_nulls(&mut decoded);
    decoded
}

/// Whether the bytes are UTF-16, and which: by the mark before them, or by where their zeros stand.
pub(crate) fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.starts_with(b"\xff\xfe") && !bytes.starts_with(b"\xff\xfe\0\0") {
        return Some(UTF_16LE);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Some(UTF_16BE);
    }
    let head = bytes.get(..ZERO_BYTES).unwrap_or(bytes);
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if half >= 2 && odd * 10 >= half * 7 && even * 20 <= half {
        Some(UTF_16LE)
    } else if half >= 2 && even * 10 >= half * 7 && odd * 20 <= half {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn utf16(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, _, repaired) = encoding.decode(bytes);
    let mut remarks = Vec::new();
    if bytes.len() % 2 == 1 {
        remarks.push("the text breaks off in the middle of a letter (UTF-16 with an odd number of bytes)".to_owned());
    } else if repaired {
        remarks.push(format!("not all bytes are letters in {}; they are shown as \u{fffd}", encoding.name()));
    }
    let mut text = text.into_owned();
    if text.ends_with('\u{fffd}') && bytes.len() % 2 == 1 {
        text.pop();
    }
    Decoded { text, remarks }
}

/// UTF-8 where it is; else what the page says, where that fits; else what the bytes look like.
fn utf8(bytes: &[u8], label: Option<&'static Encoding>) -> Decoded {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: text.to_owned(), remarks: Vec::new() };
    }
    let (good, bad) = sequences(bytes);
    if good > bad * 4 {
        let remark = format!("{bad} bytes are no UTF-8; they were read as Windows-1252");
        return Decoded { text: mend(bytes), remarks: vec![remark] };
    }
    let labelled = label.filter(|encoding| *encoding != UTF_8 && !encoding.decode_without_bom_handling(bytes).1);
    let encoding = labelled.unwrap_or_else(|| guess(bytes));
    let (text, repaired) = encoding.decode_without_bom_handling(bytes);
    let mut remarks = Vec::new();
    if labelled.is_none() {
        remarks.push(format!("the text is no UTF-8; it was read as {}", encoding.name()));
    }
    if repaired {
        remarks.push(format!("not all bytes are letters in {}; they are shown as \u{fffd}", encoding.name()));
    }
    Decoded { text: text.into_owned(), remarks }
}

/// Shorter texts are too short to guess from.
const SURE_BYTES: usize = 400;

/// English papers that are not UTF-8 are Windows-1252 unless the bytes say clearly otherwise.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(Some(b"uk"), chardetng::Utf8Detection::Deny);
    if bytes.len() < SURE_BYTES { WINDOWS_1252 } else { encoding }
}

/// How many letters beyond ASCII are good UTF-8, and how many bytes are none.
fn sequences(bytes: &[u8]) -> (usize, usize) {
    bytes.utf8_chunks().fold((0, 0), |(good, bad), chunk| {
        let letters =
            if chunk.valid().is_ascii() { 0 } else { chunk.valid().chars().filter(|c| !c.is_ascii()).count() };
        (good + letters, bad + chunk.invalid().len())
    })
}

/// UTF-8 with the stray bytes read as Windows-1252.
fn mend(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    text
}

/// What a page says of its encoding: `<meta charset="...">`, `<?xml encoding="..."?>`.
fn label(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..LABEL_BYTES).unwrap_or(bytes).to_ascii_lowercase();
    let (at, length) = ["charset=", "encoding="]
        .iter()
        .find_map(|key| Some((memchr::memmem::find(&head, key.as_bytes())?, key.len())))?;
    let rest = head.get(at + length..)?;
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let end =
        rest.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b"-_:".contains(byte)).unwrap_or(rest.len());
    Encoding::for_label(rest.get(..end)?)
}

/// Zero bytes are no letters, and no table may hold them: they are read as blanks, so that no place moves.
fn blank_nulls(decoded: &mut Decoded) {
    let nulls = memchr::memchr_iter(0, decoded.text.as_bytes()).count();
    if nulls > 0 {
        decoded.text = decoded.text.replace('\0', " ");
        decoded.remarks.push(format!("{nulls} zero bytes were read as blanks"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "Cllr O’Neill asked for £5 – “noted”.";

    fn wide_bytes(words: &str, little: bool, mark: bool) -> Vec<u8> {
        let bytes = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
        mark.then_some(0xfeff).into_iter().chain(words.encode_utf16()).flat_map(bytes).collect()
    }

    #[test]
    fn unicode_is_read_with_and_without_marks() {
        let mut all = vec![WORDS.as_bytes().to_vec(), [b"\xef\xbb\xbf", WORDS.as_bytes()].concat()];
        for little in [true, false] {
            all.extend([true, false].map(|mark| wide_bytes(WORDS, little, mark)));
        }
        for bytes in all {
            let decoded = decode(&bytes, false);
            assert_eq!((decoded.text.as_str(), decoded.remarks.len()), (WORDS, 0));
        }
    }

    #[test]
    fn windows_1252_is_read_and_remarked() {
        let bytes = WINDOWS_1252.encode(WORDS).0;
        let decoded = decode(&bytes, false);
        assert_eq!(decoded.text, WORDS);
        assert_eq!(decoded.remarks.len(), 1);
    }

    #[test]
    fn a_wrong_label_does_not_win() {
        let page = format!("<meta charset=utf-8><p>{WORDS}</p>");
        let decoded = decode(&WINDOWS_1252.encode(&page).0, true);
        assert_eq!(decoded.text, page);
        let page = format!("<meta charset='iso-8859-1'><p>{WORDS}</p>");
        assert_eq!(decode(page.as_bytes(), true).text, page);
        assert_eq!(decode(&WINDOWS_1252.encode(&page).0, true).remarks.len(), 0);
    }

    #[test]
    fn a_stray_byte_is_mended_alone() {
        let mut bytes = "£ “a” “b” “c” ".as_bytes().to_vec();
        bytes.push(0x92);
        let decoded = decode(&bytes, false);
        assert_eq!(decoded.text, "£ “a” “b” “c” ’");
        assert!(decoded.remarks.concat().contains("1 bytes"), "{:?}", decoded.remarks);
    }

    #[test]
    fn truncated_utf16_is_read_to_its_end() {
        let mut bytes = wide_bytes(WORDS, true, true);
        bytes.pop();
        let decoded = decode(&bytes, false);
        assert_eq!(decoded.text, WORDS.strip_suffix('.').unwrap());
        assert_eq!(decoded.remarks.len(), 1);
    }

    #[test]
    fn zero_bytes_become_blanks() {
        let decoded = decode(b"Present\0: A. Smith and others were there\0", false);
        assert_eq!(decoded.text, "Present : A. Smith and others were there ");
        assert_eq!(decoded.remarks, ["2 zero bytes were read as blanks"]);
    }
}
