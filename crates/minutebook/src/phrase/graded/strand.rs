//! Strands of a service that are graded one by one: "rated ‘Good’ for leadership, ‘Outstanding’ for care".

use super::{Scale, Told, printed};
use crate::phrase::starts_folded;
use crate::phrase::wording::after;

/// Strands whose names are longer than most.
const LONG: &[&str] = &["children", "young people", "looked after", "care leavers", "experiences"];
/// A strand whose name has commas.
const LEADERSHIP: &[&str] = &["leadership, management and governance", "leadership, management & governance"];

/// "graded ‘Good’ for effectiveness and ...": the strand of the service that has the grade.
pub(super) fn for_strand(rest: &str) -> Option<&str> {
    let further = rest.trim_start_matches(['’', '”', '\'', '"']).trim_start();
    let named = after("for", further)?.trim_start();
    let named = after("the", named).map(str::trim_start).filter(|tail| is_long(tail)).unwrap_or(named);
    if let Some(whole) = LEADERSHIP.iter().find(|whole| starts_folded(named, whole)) {
        return named.get(..whole.len());
    }
    let end = named.find([',', '.', ';', ':']).unwrap_or(named.len());
    let named = named.get(..end)?;
    let mut links = named.match_indices(" and ").map(|(at, _)| at);
    // "Help and protection" is one strand, "piers and good for quays" has two.
    let whole = is_long(named);
    let end = links.find(|at| !whole || named.get(at + 5..).is_some_and(|next| printed(next).is_some()));
    let named = named.get(..end.unwrap_or(named.len()))?.trim();
    let words = named.split_whitespace().count();
    let plain = named.chars().all(|letter| letter.is_alphabetic() || letter == ' ' || letter == '-');
    let article = ["the", "a", "an", "its", "their", "all", "being"].iter().any(|word| after(word, named).is_some());
    let most = if whole { 11 } else { 4 };
    (plain && !article && (1..=most).contains(&words)).then_some(named)
}

fn is_long(named: &str) -> bool {
    LONG.iter().any(|start| starts_folded(named, start))
}

/// next_strand = ( "for", strand | "overall" ), [ "," ], [ "and" ], printed, "for", strand
///
/// The grade of the strand after the first, and what follows the grade.
pub(super) fn next_strand(rest: &str) -> Option<(&str, Told<'_>)> {
    let next = match after_overall(rest) {
        Some(next) => next,
        None => {
            let first = for_strand(rest)?;
            rest.get(rest.find(first)? + first.len()..)?
        }
    };
    let next = next.trim_start_matches([',', ' ', '\n']);
    let next = after("and", next).unwrap_or(next);
    let (rest, grade) = printed(next).filter(|(_, grade)| grade.scale == Scale::Inspectorate)?;
    Some((rest, grade.told(Some(for_strand(rest)?))))
}

/// What follows "‘good’ overall".
pub(super) fn after_overall(rest: &str) -> Option<&str> {
    after("overall", rest.trim_start_matches(['’', '”', '\'', '"']).trim_start())
}

#[cfg(test)]
mod tests {
    use super::super::told_grades;

    #[test]
    fn strands_follow_one_another() {
        let read = |text| told_grades(text).into_iter().map(|told| (told.area, told.printed)).collect::<Vec<_>>();
        assert_eq!(
            read("The Vale was rated “Good” for piers, “Outstanding” for quays and ‘Good’ for the dock leavers."),
            [(Some("piers"), "Good"), (Some("quays"), "Outstanding")]
        );
        assert_eq!(
            read(
                "The Vale was judged to be ‘good’ overall, ‘good’ for children who need help and protection and \
                 ‘inadequate’ for the experiences of children leaving port."
            ),
            [
                (Some("Vale"), "good"),
                (Some("children who need help and protection"), "good"),
                (Some("experiences of children leaving port"), "inadequate")
            ]
        );
        assert_eq!(
            read("The Vale was judged outstanding for leadership, management and governance, and good for piers."),
            [(Some("leadership, management and governance"), "outstanding"), (Some("piers"), "good")]
        );
        assert_eq!(read("The Vale was judged good overall, good for a dock."), [(Some("Vale"), "good")]);
        assert_eq!(
            read("The Vale was rated good for piers and good for nothing else in it all."),
            [(Some("piers"), "good")]
        );
    }
}
