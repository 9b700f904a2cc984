//! Which way a sentence looks: its verbs tell whether a date in it is to come or past.

use super::Lean;
use crate::phrase::wording::{Meanings, plain_word_starts};

/// Words that look ahead, and words that look back.
const WORDS: &Meanings<Lean> = &Meanings::new(&[
    ("will", Lean::Ahead),
    ("would", Lean::Ahead),
    ("shall", Lean::Ahead),
    ("should", Lean::Ahead),
    ("scheduled", Lean::Ahead),
    ("expected", Lean::Ahead),
    ("planned", Lean::Ahead),
    ("due", Lean::Ahead),
    ("by", Lean::Ahead),
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

/// Which way the sentence looks, by the verb nearest to the date: `before` and `after` are the sentence's words on
/// either side of it. A verb before the date counts first.
///
/// ```
/// use minutebook::phrase::date::{Lean, lean};
/// assert_eq!(lean("It was noted that the visit would take place on ", "."), Lean::Ahead);
/// assert_eq!(lean("In ", " the team had lost two posts."), Lean::Back);
/// assert_eq!(lean("Summer fair: ", ""), Lean::Unknown);
/// ```
pub fn lean(before: &str, after: &str) -> Lean {
    let verbs = |words| plain_word_starts(words).filter_map(|at| WORDS.after(words.get(at..)?)).map(|(_, lean)| lean);
    verbs(before).last().or_else(|| verbs(after).next()).unwrap_or(Lean::Unknown)
}
