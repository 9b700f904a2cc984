//! Notes behind a name without brackets: in whose place somebody came, who came in theirs, what is told of them.

use super::person::{person_of, titled_person};

/// "deputising for Ann Lake", "as substitute for Councillor Hill", outside brackets: the words, and what follows them.
pub(super) fn in_place_of(text: &str) -> Option<(&str, &str)> {
    const STARTS: &[&str] = &[
        "deputising for ",
        "deputizing for ",
        "substituting for ",
        "attending on behalf of ",
        "attending in place of ",
        "attending for ",
        "in place of ",
        "standing in for ",
        "as substitute for ",
        "substitute for ",
        "sub for ",
        "on behalf of ",
    ];
    let bare = text.strip_prefix([',', '-', '–']).map_or(text, str::trim_start);
    let start =
        STARTS.iter().find(|start| bare.get(..start.len()).is_some_and(|said| said.eq_ignore_ascii_case(start)))?;
    let (_, after) = person_of(bare.get(start.len()..)?, false)?;
    Some((bare.get(..bare.len() - after.len())?, after))
}

/// ", who was unwell", "who presided": what is told of one person where the list goes on with a titled one.
pub(super) fn who_clause(text: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 80;
    let bare = text.strip_prefix(',').map_or(text, str::trim_start);
    if !bare.starts_with("who ") {
        return None;
    }
    let near = bare.get(..bare.floor_char_boundary(LONGEST))?;
    let end = [",", " and ", ";"].iter().filter_map(|stop| near.find(stop)).min()?;
    let (said, after) = bare.split_at_checked(end)?;
    let next = after.trim_start_matches([',', ';', ' ']);
    titled_person(next.strip_prefix("and ").unwrap_or(next))?;
    (!said.contains('.')).then_some((said, after))
}

/// ", for whom Councillor Hill was substitute": who came in the place of the one before; the words, and what follows them.
pub(super) fn for_whom(text: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 40;
    let bare = text.strip_prefix(',').map_or(text, str::trim_start);
    let (_, told) = person_of(bare.strip_prefix("for whom ")?, false)?;
    let end = told.bytes().take(LONGEST).position(|byte| b",;.\n".contains(&byte)).unwrap_or(told.len().min(LONGEST));
    let (said, after) = told.split_at_checked(end)?;
    said.contains(" substitut").then(|| (bare.get(..bare.len() - after.len()).unwrap_or(bare), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn for_whom() {
        let said = |text| super::for_whom(text).map(|(said, after)| (said.len(), after));
        assert_eq!(said(", for whom Mr A Reed was substitute;"), Some((33, ";")));
        assert_eq!(said("for whom Councillor Reed substituted."), Some((36, ".")));
        assert_eq!(said(", for whom Mr A Reed spoke."), None);
        assert_eq!(in_place_of("for whom Mr A Reed was substitute"), None);
    }
}
