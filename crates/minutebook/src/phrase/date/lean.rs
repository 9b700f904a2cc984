//! Which way a sentence looks: its verbs tell whether a date in it is to come or past.

use super::Lean;
use crate::phrase::ends::words_back;
use crate::phrase::starts::plain_word_starts;
use crate::phrase::wording::{Meanings, Wordings};

/// Words that look ahead, and words that look back; what several words say together stands before the single words.
const WORDS: &Meanings<Lean> = &Meanings::new(&[
    ("to be held", Lean::Ahead),
    ("was due", Lean::Ahead),
    ("were due", Lean::Ahead),
    ("was scheduled", Lean::Ahead),
    ("were scheduled", Lean::Ahead),
    ("was also scheduled", Lean::Ahead),
    ("were also scheduled", Lean::Ahead),
    // What is noted may be to come.
    ("was noted", Lean::Unknown),
    ("were noted", Lean::Unknown),
    ("will", Lean::Ahead),
    ("would", Lean::Ahead),
    ("shall", Lean::Ahead),
    ("should", Lean::Ahead),
    ("scheduled", Lean::Ahead),
    ("expected", Lean::Ahead),
    ("planned", Lean::Ahead),
    ("due", Lean::Ahead),
    ("until", Lean::Ahead),
    ("next", Lean::Ahead),
    ("forthcoming", Lean::Ahead),
    ("deadline", Lean::Ahead),
    ("was", Lean::Back),
    ("were", Lean::Back),
    ("had", Lean::Back),
    ("has", Lean::Back),
    ("have", Lean::Back),
    ("held", Lean::Back),
    ("took", Lean::Back),
    ("since", Lean::Back),
    ("last", Lean::Back),
    ("previous", Lean::Back),
    ("published", Lean::Back),
    ("received", Lean::Back),
    ("dated", Lean::Back),
    ("recent", Lean::Back),
]);

/// Words right before a date that is a term; elsewhere in the sentence "by" names who did it: "hosted by the club".
const TERMS: &Wordings = &Wordings::new(&["by", "before", "until", "deadline"]);

/// Words between those and the date.
const BETWEEN: &Wordings = &Wordings::new(&["the", "either", "of", "end", "is"]);

/// Words before a month or a day of every year.
const EACH: &Wordings = &Wordings::new(&["each", "every"]);

/// Which way the sentence looks, by the verb nearest to the date: `before` and `after` are the sentence's words on
/// either side of it. A verb before the date counts first.
///
/// ```
/// use minutebook::phrase::date::{Lean, lean};
/// assert_eq!(lean("It was noted that the visit would take place on ", "."), Lean::Ahead);
/// assert_eq!(lean("In ", " the team had lost two posts."), Lean::Back);
/// assert_eq!(lean("Summer fair: ", ""), Lean::Unknown);
/// assert_eq!(lean("The fair is to be held on ", "."), Lean::Ahead);
/// assert_eq!(lean("A stall, hosted by the club on ", ", was a success."), Lean::Back);
/// assert_eq!(lean("Replies by the end of ", "."), Lean::Due);
/// assert_eq!(lean("The work had been finished by ", "."), Lean::Ahead);
/// assert_eq!(lean("It was agreed to meet every ", "."), Lean::Unknown);
/// assert_eq!(lean("The courses on ", " were noted."), Lean::Unknown);
/// ```
pub fn lean(before: &str, after: &str) -> Lean {
    let told = verbs(before).last();
    let last = words_back(before).find(|word| !BETWEEN.has(word)).unwrap_or("");
    let term = TERMS.has(last);
    match told {
        // "At each November meeting": one of each year.
        _ if EACH.has(last) => Lean::Unknown,
        // "Had been finished by March" may be past or to come: the nearer one is taken.
        Some(Lean::Back) if term => Lean::Ahead,
        _ if term => Lean::Due,
        Some(told) => told,
        None => verbs(after).next().unwrap_or(Lean::Unknown),
    }
}

/// The ways that the words look, in order.
fn verbs(words: &str) -> impl Iterator<Item = Lean> + '_ {
    let mut from = 0;
    plain_word_starts(words).filter_map(move |at| {
        let part = words.get(at..).filter(|_| at >= from)?;
        let (rest, lean) = WORDS.after(part)?;
        from = words.len() - rest.len();
        (lean != Lean::Unknown).then_some(lean)
    })
}
