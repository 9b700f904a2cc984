//! Names and titles of attendance lists: whether two are of one person.

/// "Dan Roe" and "Roe": one surname, and no forename that differs.
pub(super) fn same_person(one: &str, other: &str) -> bool {
    let surname = |name: &str| name.rsplit(' ').next().unwrap_or("").to_owned();
    let forename = |name: &str| name.contains(' ').then(|| name.chars().next()).flatten();
    surname(one) == surname(other) && forename(one).zip(forename(other)).is_none_or(|(one, other)| one == other)
}

/// "Mr" and "Mrs": two people of one surname.
pub(super) fn other_person(one: Option<&str>, other: Option<&str>) -> bool {
    let plain = |title: Option<&str>| match title?.trim_end_matches('.') {
        "Mr" => Some('m'),
        "Mrs" | "Miss" | "Ms" => Some('f'),
        _ => None,
    };
    plain(one).zip(plain(other)).is_some_and(|(one, other)| one != other)
}

/// "Councillors" before the first of many: the title of that one.
pub(super) fn of_one(title: &str) -> &str {
    match title {
        "Councillors" | "COUNCILLORS" | "councillors" | "Cllrs" | "CLLRS" | "cllrs" => {
            title.get(..title.len() - 1).unwrap_or(title)
        }
        _ => title,
    }
}

/// "Cr" and "Councillor" are one title.
pub(super) fn same_title(one: Option<&str>, other: Option<&str>) -> bool {
    let member = |title: &str| ["Cr", "Cllr", "Coun"].iter().any(|start| title.starts_with(start));
    one == other || one.zip(other).is_some_and(|(one, other)| member(one) && member(other))
}

/// Whether a role is that of the chair: "Chairman", "in the Chair".
pub(super) fn in_the_chair(role: &str) -> bool {
    ["chair", "chairman", "chairwoman", "chairperson", "in the chair"]
        .iter()
        .any(|chair| chair.eq_ignore_ascii_case(role))
}

#[cfg(test)]
mod tests {
    #[test]
    fn of_one() {
        assert_eq!(super::of_one("Councillors"), "Councillor");
        assert_eq!(super::of_one("Cllrs"), "Cllr");
        assert_eq!(super::of_one("Mrs"), "Mrs");
    }
}
