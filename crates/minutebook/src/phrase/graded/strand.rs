//! Strands of a service that are graded one by one: "rated ‘Good’ for leadership, ‘Outstanding’ for care".

use super::{Scale, Told, printed};
use crate::phrase::wording::after;

/// "graded ‘Good’ for effectiveness and ...": the strand of the service that has the grade.
pub(super) fn for_strand(rest: &str) -> Option<&str> {
    let further = rest.trim_start_matches(['’', '”', '\'', '"']).trim_start();
    let named = after("for", further)?.trim_start();
    let end = named.find([',', '.', ';', ':']).unwrap_or(named.len());
    let named = named.get(..end)?.split(" and ").next()?.trim();
    let words = named.split_whitespace().count();
    let plain = named.chars().all(|letter| letter.is_alphabetic() || letter == ' ' || letter == '-');
    let article = ["the", "a", "an", "its", "their", "all", "being"].iter().any(|word| after(word, named).is_some());
    (plain && !article && (1..=4).contains(&words)).then_some(named)
}

/// next_strand = "for", strand, [ "," ], [ "and" ], printed, "for", strand
///
/// The grade of the strand after the first, and what follows the grade.
pub(super) fn next_strand(rest: &str) -> Option<(&str, Told<'_>)> {
    let first = for_strand(rest)?;
    let end = rest.find(first)? + first.len();
    let next = rest.get(end..)?.trim_start_matches([',', ' ', '\n']);
    let next = after("and", next).unwrap_or(next);
    let (rest, grade) = printed(next).filter(|(_, grade)| grade.scale == Scale::Inspectorate)?;
    Some((rest, grade.told(Some(for_strand(rest)?))))
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
            read("The Vale was rated good for piers and good for nothing else in it all."),
            [(Some("piers"), "good")]
        );
    }
}
