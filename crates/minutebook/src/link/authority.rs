//! English local authorities: a name as printed resolved to the authority, its codes and its neighbours.
//!
//! The facts stand in `data/authorities.csv`; an authority that was abolished has the last day on which it stood.

use crate::model::Document;
use crate::phrase::fold;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A local authority with duties for children in England.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Ofsted's unique reference number; none where it is not known.
    pub urn: Option<&'static str>,
    /// The three-figure code of the Department for Education: "926".
    pub la_code: &'static str,
    /// The code of the Office for National Statistics: "E10000020".
    pub gss_code: &'static str,
    /// The name of the Office for National Statistics.
    pub name: &'static str,
    /// Other names by which papers call it.
    pub also_known_as: Vec<&'static str>,
    /// The region's short form: "GL", "YH".
    pub region_code: Option<&'static str>,
    /// The region.
    pub region: Option<&'static str>,
    /// "London Borough", "Metropolitan District", "Unitary Authority", "County".
    pub kind: Option<&'static str>,
    /// The three-figure codes of its statistical neighbours, the nearest first.
    pub statistical_neighbours: Vec<&'static str>,
    /// The last day on which it stood; none where it stands today.
    pub until: Option<NaiveDate>,
}

/// Words that say what kind of body it is, not which.
const GENERIC: &[&str] = &[
    "the",
    "of",
    "and",
    "city",
    "council",
    "county",
    "borough",
    "metropolitan",
    "district",
    "london",
    "royal",
    "unitary",
    "authority",
    "local",
    "area",
    "partnership",
    "children's",
    "childrens",
    "children",
    "services",
    "service",
    "social",
    "care",
    "trust",
    "mbc",
    "bc",
    "cc",
    "lb",
    "rb",
    "corporation",
    "safeguarding",
    "board",
    "lscb",
    "send",
];

static DATA: &str = include_str!("../../data/authorities.csv");

static AUTHORITIES: LazyLock<Vec<Authority>> = LazyLock::new(|| DATA.lines().skip(1).filter_map(row).collect());

/// The authorities of each name, in the order of the list.
static BY_NAME: LazyLock<HashMap<String, Vec<usize>>> = LazyLock::new(|| {
    let mut names: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, authority) in AUTHORITIES.iter().enumerate() {
        for name in authority.also_known_as.iter().chain([&authority.name]) {
            for key in [fold(name), key(name)] {
                let known = names.entry(key).or_default();
                if !known.contains(&at) {
                    known.push(at);
                }
            }
        }
    }
    names
});

/// All authorities of the built-in list, those abolished since 2013 among them.
pub fn authorities() -> &'static [Authority] {
    &AUTHORITIES
}

/// The authority of a name as printed, of a unique reference number, or of a code; the one that stands today where two
/// had the name.
///
/// ```
/// use minutebook::link::authority;
/// let found = authority("the London Borough of Merton").unwrap();
/// assert_eq!((found.urn, found.gss_code, found.la_code), (Some("80510"), "E09000024", "315"));
/// assert_eq!(authority("80510"), Some(found));
/// assert_eq!(authority("Merton Local Area Partnership"), Some(found));
/// ```
pub fn authority(name: &str) -> Option<&'static Authority> {
    named(name, None)
}

/// The authority that had the name on a day.
pub fn authority_on(name: &str, day: NaiveDate) -> Option<&'static Authority> {
    named(name, Some(day))
}

fn named(name: &str, day: Option<NaiveDate>) -> Option<&'static Authority> {
    let name = name.trim();
    if name.bytes().any(|byte| byte.is_ascii_digit()) {
        return AUTHORITIES
            .iter()
            .find(|known| known.urn == Some(name) || known.gss_code == name || known.la_code == name);
    }
    let known = BY_NAME.get(&fold(name)).or_else(|| BY_NAME.get(&key(name)))?;
    let mut known: Vec<&Authority> = known.iter().filter_map(|at| AUTHORITIES.get(*at)).collect();
    // Where two had one name, the one that was abolished comes first.
    known.sort_by_key(|authority| authority.until.unwrap_or(NaiveDate::MAX));
    match day {
        Some(day) => {
            known.iter().find(|authority| authority.until.is_none_or(|until| day <= until)).or(known.last()).copied()
        }
        None => known.last().copied(),
    }
}

/// The words of a name that tell which authority it is, in the order of the alphabet.
fn key(name: &str) -> String {
    let folded = fold(name);
    let words = || {
        folded
            .split(|letter: char| !(letter.is_alphanumeric() || letter == '\''))
            .filter(|word| !word.is_empty() && *word != "&")
    };
    let mut telling: Vec<&str> = words().filter(|word| !GENERIC.contains(word)).collect();
    if telling.is_empty() {
        telling = words().collect();
    }
    telling.sort_unstable();
    telling.dedup();
    telling.join(" ")
}

/// Gives each inspection of a paper the codes of its authority.
pub(crate) fn resolve(document: &mut Document) {
    for inspection in &mut document.inspections {
        let Some(name) = inspection.authority.as_deref().filter(|_| inspection.gss_code.is_none()) else { continue };
        let day = inspection.end_date.or(inspection.start_date).or(inspection.published);
        if let Some(authority) = named(name, day) {
            inspection.urn = authority.urn.map(str::to_owned);
            inspection.gss_code = Some(authority.gss_code.to_owned());
        }
    }
}

/// One line of the list.
fn row(line: &'static str) -> Option<Authority> {
    let mut fields = fields(line).into_iter();
    let mut next = || fields.next().map(str::trim);
    let some = |field: &'static str| (!field.is_empty()).then_some(field);
    Some(Authority {
        urn: some(next()?),
        la_code: next()?,
        gss_code: next()?,
        name: next()?,
        also_known_as: next()?.split("; ").filter(|name| !name.is_empty()).collect(),
        region_code: some(next()?),
        region: some(next()?),
        kind: some(next()?),
        statistical_neighbours: next()?.split_whitespace().collect(),
        until: next().and_then(|day| day.parse().ok()),
    })
}

/// The fields of a line; a field with commas stands in quotation marks.
fn fields(line: &'static str) -> Vec<&'static str> {
    let mut fields = Vec::new();
    let mut rest = line;
    loop {
        let quoted = rest.strip_prefix('"').and_then(|inner| inner.split_once('"'));
        let (field, after) = match quoted {
            Some((field, after)) => (field, after.strip_prefix(',')),
            None => rest.split_once(',').map_or((rest, None), |(field, after)| (field, Some(after))),
        };
        fields.push(field);
        match after {
            Some(after) => rest = after,
            None => return fields,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_printed() {
        let urn = |name| authority(name).and_then(|authority| authority.urn);
        for (name, expected) in [
            ("Royal Borough of Windsor and Maidenhead", "80546"),
            ("The Royal Borough of Kensington & Chelsea", "80544"),
            ("Bristol City of", "80441"),
            ("City of Bristol", "80441"),
            ("Medway Children’s Services", "80522"),
            ("East Riding", "80466"),
            ("Newcastle City Council", "80525"),
            ("Metropolitan Borough of Barnsley Council", "80426"),
            ("Wakefield District Metropolitan Council", "80451"),
            ("Sandwell Children’s Trust", "80549"),
            ("Kingston upon Hull City Council", "80477"),
            ("City of London", "80450"),
            ("Bournemouth, Christchurch and Poole", "2532287"),
            ("Durham County Council", "80465"),
            ("St Helens", "80560"),
            ("North Yorkshire", "80530"),
            ("York", "80453"),
        ] {
            assert_eq!(urn(name), Some(expected), "{name}");
        }
        assert_eq!(authority("Nowhere-on-Sea Town Council"), None);
        assert_eq!(authority(""), None);
    }

    #[test]
    fn abolished() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let on = |name, text| day(text).and_then(|day| authority_on(name, day)).map(|authority| authority.gss_code);
        assert_eq!(on("Dorset", "2016-03-01"), Some("E10000009"));
        assert_eq!(on("Dorset", "2021-10-01"), Some("E06000059"));
        assert_eq!(on("Northamptonshire County Council", "2019-06-01"), Some("E10000021"));
        assert_eq!(authority("Cumbria").and_then(|authority| authority.until), day("2023-03-31"));
    }

    #[test]
    fn the_whole_list_is_read() {
        assert_eq!(authorities().len() + 1, DATA.lines().count());
        assert!(authorities().iter().all(|authority| authority.gss_code.len() == 9 && authority.la_code.len() == 3));
        assert!(BY_NAME.values().all(|known| known.len() <= 2));
    }
}
