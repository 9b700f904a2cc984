//! Recorded votes: the sides and the voters named for each.

/// The labels of a named vote, and the side they name: 0 for, 1 against, 2 abstaining.
const SIDES: &[(&str, usize)] = &[
    ("in favour", 0),
    ("for the motion", 0),
    ("for the amendment", 0),
    ("those voting for", 0),
    ("for", 0),
    ("yeas", 0),
    ("ayes", 0),
    ("nays", 1),
    ("noes", 1),
    ("those voting against", 1),
    ("against the motion", 1),
    ("against the amendment", 1),
    ("against", 1),
    ("abstained", 2),
    ("abstentions", 2),
    ("abstention", 2),
    ("abstaining", 2),
    ("abstain", 2),
];

/// side = one of the labels, its count in brackets left out: "For", "Against (3)"
pub fn side(label: &str) -> Option<usize> {
    let bare = label.split('(').next().unwrap_or("").trim_matches([' ', ':', '*']);
    SIDES.iter().find(|(words, _)| words.eq_ignore_ascii_case(bare)).map(|(_, side)| *side)
}

// names = [title] name { ("," | ";" | "and") name } [ count ]
/// The voters of a list: "Mr Ash, Ms Oak and Mrs Lind", "Councillors Ellis, Irwin and Moss (3)".
pub fn names(text: &str) -> Vec<String> {
    const PLURALS: &[&str] = &["Councillors", "Cllrs", "Members", "Councillor", "Cllr"];
    let list = text.split('(').next().unwrap_or("").trim().trim_end_matches('.');
    let list = PLURALS.iter().find_map(|title| list.strip_prefix(title)).unwrap_or(list);
    list.split([',', ';'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .filter(|name| name.starts_with(|letter: char| letter.is_uppercase()) && name.len() < 60 && !name.contains(':'))
        .filter(|name| !["None", "Nil", "NIL", "NONE", "Nobody"].contains(name))
        .map(super::squeeze)
        .collect()
}

// named = side [ "(" count ")" ] ":" names    "For: Councillors Ellis, Irwin and Moss (3)"
/// The side and the voters of a line of a recorded vote.
pub fn named(line: &str) -> Option<(usize, Vec<String>)> {
    let (label, rest) = line.split_once(':')?;
    let side = side(label)?;
    let names = names(rest);
    (!names.is_empty()).then_some((side, names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_reads_its_forms() {
        let names =
            |side, names: &[&str]| Some((side, names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()));
        assert_eq!(named("For: Councillors Ellis, Irwin and Moss (3)"), names(0, &["Ellis", "Irwin", "Moss"]));
        assert_eq!(named("Abstained: Councillor Orme (1)"), names(2, &["Orme"]));
        assert_eq!(named("For (2): Councillors Ellis, Irwin"), names(0, &["Ellis", "Irwin"]));
        assert_eq!(named("Against: None"), None);
        assert_eq!(named("Reasons: Councillors were told"), None);
    }
}
