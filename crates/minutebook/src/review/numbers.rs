//! A number that is left out of a run, or stands in it twice.

use super::finding::finding;
use crate::document::Reading;
use crate::model::{Check, Document, DocumentKind, Severity};
use crate::text::Span;

/// Paragraphs 3.1, 3.2, 3.4; items 67, 68, 70; paragraphs 2.2, 2.3, 2.3, 2.4.
pub(super) fn check(reading: &Reading<'_>, document: &Document) -> Vec<Check> {
    let items = document.items.iter().filter_map(|item| Some((item.number.as_deref()?, item.quote.span())));
    let paragraphs = document.paragraphs.iter().map(|paragraph| (paragraph.number.as_str(), paragraph.quote.span()));
    let paged = document.facts.kind == Some(DocumentKind::IssueHistory);
    let mut slips = slips(reading, "item", numbered(items.filter(|_| !paged)));
    for slip in self::slips(reading, "paragraph", numbered(paragraphs)) {
        if !slips.iter().any(|known| known.what_is_wrong() == slip.what_is_wrong()) {
            slips.push(slip);
        }
    }
    slips.iter().map(|slip| slip.finding(reading)).collect()
}

/// A number of the run: "3.4" is 4 after "3.", "70." is 70 after nothing.
#[derive(Clone, Copy)]
struct Number<'d> {
    prefix: &'d str,
    last: u32,
    place: Span,
}

impl<'d> Number<'d> {
    fn read(number: &'d str, place: Span) -> Option<Self> {
        let number = number.trim_matches(|letter: char| !letter.is_alphanumeric());
        let at = number.rfind(|letter: char| !letter.is_ascii_digit()).map_or(0, |at| at + 1);
        let (prefix, last) = number.split_at_checked(at)?;
        Some(Self { prefix, last: last.parse().ok().filter(|last| *last < 10_000)?, place })
    }

    /// Whether it is `by` more than `other`, in the same section.
    fn follows(&self, other: &Self, by: u32) -> bool {
        self.prefix == other.prefix && self.last == other.last + by
    }

    /// Whether it is a number of a section, "3.1", which begins with "3.1".
    fn in_section(&self) -> bool {
        self.prefix.ends_with('.')
    }

    /// Whether it opens the section after `other`'s: "4.1" after "3.9".
    fn opens_after(&self, other: &Self) -> bool {
        let section = |number: &Self| number.prefix.trim_end_matches('.').parse::<u32>().ok();
        self.in_section() && self.last == 1 && section(other).is_some_and(|before| section(self) == Some(before + 1))
    }
}

fn numbered<'d>(numbers: impl Iterator<Item = (&'d str, Span)>) -> Vec<Number<'d>> {
    numbers
        .filter_map(|(number, place)| Number::read(number, place))
        .filter(|number| !number.place.is_empty())
        .collect()
}

/// Where a run slips, between two neighbours.
struct Slip<'d> {
    what: &'static str,
    before: Number<'d>,
    after: Number<'d>,
}

impl Slip<'_> {
    fn what_is_wrong(&self) -> (&str, u32, u32) {
        (self.before.prefix, self.before.last, self.after.last)
    }

    fn finding(&self, reading: &Reading<'_>) -> Check {
        let Slip { what, before, after } = self;
        let prefix = before.prefix;
        let (code, message) = if before.last == after.last {
            let message = format!("{what} {prefix}{} stands twice: number the second anew.", before.last);
            ("number-repeated", message[..1].to_uppercase() + &message[1..])
        } else {
            let missing = before.last + 1;
            let message = format!(
                "After {what} {prefix}{} comes {prefix}{}: {prefix}{missing} is missing, or the numbering slipped.",
                before.last, after.last
            );
            ("number-skipped", message)
        };
        let places = [before.place, after.place].map(|place| head(reading, place));
        finding(reading, code, Severity::Warning, message, places)
    }
}

/// Gaps of one number, and numbers twice, in a run that otherwise goes up by one.
fn slips<'d>(reading: &Reading<'_>, what: &'static str, run: Vec<Number<'d>>) -> Vec<Slip<'d>> {
    let around = |at: usize| (at.checked_sub(1).and_then(|before| run.get(before)), run.get(at + 2));
    let mut found = Vec::new();
    for (at, two) in run.windows(2).enumerate() {
        let [before, after] = two else { continue };
        let (first, last) = around(at);
        let led = first.is_some_and(|first| before.follows(first, 1));
        let opens = before.last == 1 && before.in_section() && first.is_none_or(|first| first.prefix != before.prefix);
        let goes_on = last.is_some_and(|last| last.follows(after, 1));
        let closes = led && last.is_some_and(|last| last.opens_after(after));
        let whole = (led || opens) && goes_on || closes && before.in_section();
        let skipped = after.follows(before, 2) && whole && !comes_later(&run, at + 2, before);
        let twice = after.follows(before, 0) && before.in_section() && whole && apart(reading, before, after);
        if twice || skipped && !stands_between(reading, before, after) {
            found.push(Slip { what, before: *before, after: *after });
        }
    }
    found
}

/// Whether the missing number stands a little later, out of its order.
fn comes_later(run: &[Number<'_>], from: usize, before: &Number<'_>) -> bool {
    run.iter().skip(from).take(6).any(|later| later.follows(before, 1))
}

/// Whether two paragraphs of one number say two things: a paragraph that is printed twice is another matter.
fn apart(reading: &Reading<'_>, one: &Number<'_>, other: &Number<'_>) -> bool {
    let text = reading.source.text();
    let (one, other) = (one.place.of_text(text), other.place.of_text(text));
    one.len() > 40 && other.len() > 40 && one.get(..30) != other.get(..30)
}

/// Whether the number stands between the two all the same, unread, or on a line of its own soon after them.
fn stands_between(reading: &Reading<'_>, before: &Number<'_>, after: &Number<'_>) -> bool {
    const SOON: usize = 800;
    let number = format!("{}{}", before.prefix, before.last + 1);
    let rest = reading.source.text().get(after.place.start as usize..).unwrap_or("");
    let soon = rest.get(..rest.floor_char_boundary(SOON)).unwrap_or("").lines().skip(1).any(|line| {
        let line = line.trim_start().trim_start_matches(['*', '#', '(', ' ']);
        line.strip_prefix(&number).is_some_and(|rest| rest.starts_with(['.', ')']) || rest.starts_with("\\."))
    });
    if soon {
        return true;
    }
    let between = Span { start: before.place.start, end: after.place.start }.of_text(reading.source.text());
    between.match_indices(&number).any(|(at, _)| {
        let rest = between.get(at + number.len()..).unwrap_or("");
        !rest.starts_with(|letter: char| letter.is_alphanumeric())
            && !between.get(..at).unwrap_or("").ends_with(|letter: char| letter.is_alphanumeric() || letter == '.')
    })
}

/// The first words of a place: a paragraph may be long.
fn head(reading: &Reading<'_>, span: Span) -> Span {
    let words = span.of_text(reading.source.text());
    let end = words.char_indices().nth(60).map_or(words.len(), |(at, _)| at);
    Span { start: span.start, end: span.start + end as u32 }
}
