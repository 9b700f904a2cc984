//! Where words start in a text, found sixty-four bytes at a time.

/// Where each word of `text` starts: at a letter or digit with none before it, an apostrophe in a word left out.
pub(crate) fn word_starts(text: &str) -> WordStarts<'_> {
    WordStarts { text, base: 0, next: 0, starts: 0, inside: false }
}

/// The places of [`word_starts`], found 64 bytes at a time.
#[derive(Clone)]
pub(crate) struct WordStarts<'t> {
    text: &'t str,
    /// Where the bytes stand that `starts` tells of.
    base: usize,
    /// Where the bytes stand that come after those.
    next: usize,
    /// At which of them a word starts, a bit each.
    starts: u64,
    /// Whether a word goes on at `next`.
    inside: bool,
}

impl Iterator for WordStarts<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        if self.starts == 0 {
            self.read_on();
        }
        if self.starts == 0 {
            return None;
        }
        let at = self.base + self.starts.trailing_zeros() as usize;
        self.starts &= self.starts - 1;
        Some(at)
    }
}

impl WordStarts<'_> {
    /// Finds the next words that start, where any do.
    fn read_on(&mut self) {
        while self.starts == 0
            && let Some(rest) = self.text.get(self.next..).filter(|rest| !rest.is_empty())
        {
            self.base = self.next;
            self.read(rest);
        }
    }

    /// Finds the words that start in the next 64 bytes, or a few less where a letter would be cut.
    fn read(&mut self, rest: &str) {
        let mut length = rest.len().min(Piece::LENGTH);
        let piece = Piece::of(rest.as_bytes());
        let (mut words, mut joins) = (piece.letters_and_digits(), piece.which_few(|byte| byte == b'\''));
        if !piece.is_ascii() {
            length = rest.floor_char_boundary(Piece::LENGTH);
            let chunk = rest.get(..length).unwrap_or(rest);
            for (at, letter) in chunk.char_indices().filter(|(_, letter)| !letter.is_ascii()) {
                let bytes = ((1 << letter.len_utf8()) - 1) << at;
                words |= if letter.is_alphanumeric() { bytes } else { 0 };
                joins |= if letter == '’' { bytes } else { 0 };
            }
        }
        // What joins goes on with the word that stands before it: the sum carries over each run of such bytes.
        let joined = joins & (words << 1 | u64::from(self.inside));
        let inside = words | joins & !joins.wrapping_add(joined);
        self.starts = words & !(inside << 1 | u64::from(self.inside));
        self.inside = inside >> (length - 1) & 1 != 0;
        self.next += length;
    }
}

/// Sixty-four bytes of a text, zeros after its end: as many as one number has bits, and the machine looks at them at
/// once.
pub(crate) struct Piece([u8; 64]);

impl Piece {
    pub(crate) const LENGTH: usize = 64;

    /// The first bytes of `text`.
    pub(crate) fn of(text: &[u8]) -> Self {
        Self(text.first_chunk().copied().unwrap_or_else(|| {
            let mut piece = [0; 64];
            piece.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
            piece
        }))
    }

    /// Whether all of them are ASCII.
    fn is_ascii(&self) -> bool {
        self.0.is_ascii()
    }

    /// Which of them are ASCII letters or digits, a bit each.
    pub(crate) fn letters_and_digits(&self) -> u64 {
        self.which(|byte| {
            let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
            let digit = byte.wrapping_sub(b'0') < 10;
            letter | digit
        })
    }

    /// At which of them a run of ASCII letters and digits starts, a bit each; `inside` tells whether a run goes on from
    /// the bytes before, and then whether one goes on after these.
    pub(crate) fn word_starts(&self, inside: &mut bool) -> u64 {
        let words = self.letters_and_digits();
        let starts = words & !(words << 1 | u64::from(*inside));
        *inside = words >> 63 != 0;
        starts
    }

    /// As [`Piece::which`], for a kind that is seldom met.
    pub(crate) fn which_few(&self, kind: impl Fn(u8) -> bool) -> u64 {
        if self.0.iter().fold(false, |found, byte| found | kind(*byte)) { self.which(kind) } else { 0 }
    }

    /// Which of them are of a kind, a bit each.
    pub(crate) fn which(&self, kind: impl Fn(u8) -> bool) -> u64 {
        let found = self.0.map(|byte| u8::from(kind(byte)));
        // Eight bytes of 0 or 1 become eight bits in one multiplication.
        found.as_chunks::<8>().0.iter().enumerate().fold(0, |all, (at, eight)| {
            let bits = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
            all | bits << (8 * at)
        })
    }
}

/// Where each run of ASCII letters and digits in `text` starts, 64 bytes looked at at a time.
pub(crate) fn plain_word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    plain_word_starts_from(text, 0)
}

/// As [`plain_word_starts`], from byte `from` on; a run that goes on there does not start there.
pub(crate) fn plain_word_starts_from(text: &str, from: usize) -> impl Iterator<Item = usize> + '_ {
    let text = text.as_bytes();
    let mut inside = from.checked_sub(1).and_then(|at| text.get(at)).is_some_and(u8::is_ascii_alphanumeric);
    let (mut at, mut starts, mut base) = (from, 0u64, 0);
    std::iter::from_fn(move || {
        while starts == 0 {
            let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
            starts = Piece::of(rest).word_starts(&mut inside);
            (base, at) = (at, at + Piece::LENGTH);
        }
        let start = base + starts.trailing_zeros() as usize;
        starts &= starts - 1;
        Some(start)
    })
}

/// The words of `text`, at most `most` of them.
pub(crate) fn count_words(text: &str, most: usize) -> usize {
    text.split_whitespace().take(most).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_start_at_any_length_and_in_any_letters() {
        assert_eq!(word_starts("it's the ’90s").collect::<Vec<_>>(), [0, 5, 12]);
        assert_eq!(word_starts("Ann’s ''x'' École").collect::<Vec<_>>(), [0, 10, 14]);
        for length in 0..200 {
            let text = "a é’s b ".repeat(length);
            let each: Vec<usize> = (0..length).flat_map(|at| [at * 11, at * 11 + 2, at * 11 + 9]).collect();
            assert_eq!(word_starts(&text).collect::<Vec<_>>(), each);
        }
    }
}
