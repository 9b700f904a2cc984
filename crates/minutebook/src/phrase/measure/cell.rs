//! A figure alone in a table's cell, and what the header of its column says of it.

use super::amount::{amount, plain_figure};
use super::sign::{Sign, signs};
use super::unit::Unit;
use super::words::words_of;
use crate::phrase::find_folded;
use crate::phrase::wording::Wordings;

/// What a column of a table of measures holds, by its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// The value as it stands: "Actual", "Outturn".
    Value,
    /// The value before it: "Previous", "Last quarter".
    Previous,
    /// The target.
    Target,
    /// What the values are held against, by its word in the table.
    Comparator(&'static str),
    /// A colour.
    Rag,
}

/// Headers of the value as it stands.
static VALUES: Wordings =
    Wordings::new(&["actual", "outturn", "performance", "result", "current", "latest", "actuals", "ytd"]);

/// Headers of the value before, by their first word, where no more than a time follows; and headers of the value now.
static EARLIER: Wordings = Wordings::new(&["previous", "prior", "last"]);
static TIMES: Wordings = Wordings::new(&["year", "quarter", "month", "period", "value", "result", "performance"]);
static NOW: Wordings = Wordings::new(&["this year", "this quarter", "this month", "q1", "q2", "q3", "q4"]);

/// Headers of the statistical neighbours, in short.
static NEIGHBOURS: Wordings = Wordings::new(&["sn", "snn", "stat neighbour", "stat neighbours", "stat. neighbours"]);

/// Headers of the target.
static TARGETS: Wordings = Wordings::new(&["target", "targets"]);

/// Headers that are a comparator by themselves.
const HELD: &[(&str, &str)] = &[
    ("england", "national"),
    ("national", "national"),
    ("statistical neighbours", "statistical neighbour"),
    ("statistical neighbour", "statistical neighbour"),
    ("sn average", "statistical neighbour"),
    ("region", "regional"),
    ("regional", "regional"),
];

/// column_kind = "Target" | "Actual" | "England" [ "average" ] | "RAG" [ "rating" ] | ...
///
/// "Target 2018/19", "Statistical neighbours", "Current RAG"; none for a period, which its date tells
pub fn column_kind(header: &str) -> Option<ColumnKind> {
    let header = header.trim();
    if header.len() > 40 || header.split_whitespace().count() > 5 {
        return None;
    }
    let has = |known: &Wordings| words_of(header).any(|word| known.has(word));
    if words_of(header).any(|word| word.eq_ignore_ascii_case("rag")) {
        return Some(ColumnKind::Rag);
    }
    if has(&TARGETS) {
        return Some(ColumnKind::Target);
    }
    if NEIGHBOURS.has(header) {
        return Some(ColumnKind::Comparator("statistical neighbour"));
    }
    let mut told = words_of(header);
    let earlier = told.next().is_some_and(|word| EARLIER.has(word)) && told.all(|word| TIMES.has(word));
    if earlier {
        return Some(ColumnKind::Previous);
    }
    let quarter = header.strip_prefix("Quarter ").or_else(|| header.strip_prefix("Qtr "));
    if NOW.has(header) || quarter.is_some_and(|number| ["1", "2", "3", "4"].contains(&number)) {
        return Some(ColumnKind::Value);
    }
    let comparator = signs(header).into_iter().find_map(|sign| match sign.sign {
        Sign::Comparator(name) if !name.starts_with("previous") => Some(name),
        _ => None,
    });
    let held = || HELD.iter().find(|(words, _)| find_folded(header, words) == Some(0)).map(|(_, name)| *name);
    comparator.or_else(held).map(ColumnKind::Comparator).or_else(|| has(&VALUES).then_some(ColumnKind::Value))
}

/// The column that names the rows, by the headers of a table: "Indicator", or what follows "Ref".
pub fn label_column<'h>(headers: impl Iterator<Item = (u16, &'h str)> + Clone) -> u16 {
    static NAMES: Wordings = Wordings::new(&[
        "indicator",
        "indicators",
        "performance indicator",
        "measure",
        "performance measure",
        "key performance indicator",
        "kpi",
        "metric",
        "description",
    ]);
    static NUMBERS: Wordings = Wordings::new(&["ref", "ref.", "reference", "no", "no.", "code", "id", "#", "pi ref"]);
    let named = headers.clone().find(|(_, header)| NAMES.has(header.trim())).map(|(column, _)| column);
    let mut first = headers;
    named.unwrap_or_else(|| u16::from(first.next().is_some_and(|(_, header)| NUMBERS.has(header.trim()))))
}

/// The figure that a cell holds and nothing beside it, its unit printed there, in its label or in the header.
///
/// ```
/// use minutebook::phrase::cell_figure;
/// assert_eq!(cell_figure("91.2", "% of reviews on time", "2018/19"), Some((91.2, "%".to_owned())));
/// assert_eq!(cell_figure("1.5", "Spend", "Actual £m"), Some((1_500_000.0, "£".to_owned())));
/// assert_eq!(cell_figure("see note 3", "Reviews", "2018/19"), None);
/// ```
pub fn cell_figure(cell: &str, label: &str, header: &str) -> Option<(f64, String)> {
    let cell = cell.trim();
    if let Ok((_, figure)) =
        amount(cell).map_err(|_| ()).and_then(|found| found.0.trim().is_empty().then_some(found).ok_or(()))
    {
        return figure.low.is_none().then(|| (figure.value, figure.unit.words()));
    }
    let (rest, figure) = plain_figure(cell).ok()?;
    if ["days", "working days"].contains(&rest.trim()) && figure.low.is_none() {
        return Some((figure.value, "days".to_owned()));
    }
    if !rest.trim().is_empty() || figure.low.is_some() || figure.unit != Unit::Count {
        return None;
    }
    let named = |words: &str| find_folded(label, words).is_some() || find_folded(header, words).is_some();
    let days = ["(days)", "average days", "number of days", "days taken", "days lost"];
    let percent = named("%") || named("percentage") || named("per cent") || named("proportion of");
    let (unit, scale) = match () {
        () if percent => (Unit::Percent, 1.0),
        () if named("per 10,000") => (Unit::Rate(1e4), 1.0),
        () if named("per 1,000") => (Unit::Rate(1e3), 1.0),
        () if days.iter().any(|words| named(words)) => (Unit::Printed("days"), 1.0),
        () if named("£m") || named("£ million") => (Unit::Pounds, 1e6),
        () if named("£000") || named("£'000") || named("£’000") || named("£k") => (Unit::Pounds, 1e3),
        () if named("£") || named("(£)") => (Unit::Pounds, 1.0),
        () => (Unit::Count, 1.0),
    };
    Some((figure.value * scale, unit.words()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn column_kind_reads_headers() {
        assert_eq!(column_kind("Target 2018/19"), Some(ColumnKind::Target));
        assert_eq!(column_kind("England average"), Some(ColumnKind::Comparator("national")));
        assert_eq!(column_kind("Statistical neighbours"), Some(ColumnKind::Comparator("statistical neighbour")));
        assert_eq!(column_kind("Actual"), Some(ColumnKind::Value));
        assert_eq!(column_kind("RAG rating"), Some(ColumnKind::Rag));
        assert_eq!(column_kind("Previous quarter"), Some(ColumnKind::Previous));
        assert_eq!(column_kind("Q3"), Some(ColumnKind::Value));
        assert_eq!(column_kind("SN"), Some(ColumnKind::Comparator("statistical neighbour")));
        assert_eq!(column_kind("Last reviewed"), None);
        assert_eq!(column_kind("Owner"), None);
        assert_eq!(column_kind("Council"), None);
    }

    #[test]
    fn cell_figure_takes_its_unit_from_label_or_header() {
        assert_eq!(cell_figure("82%", "Reviews", ""), Some((82.0, "%".to_owned())));
        assert_eq!(cell_figure("£1,250", "Rent", ""), Some((1250.0, "£".to_owned())));
        assert_eq!(cell_figure("1,204", "Children in need", ""), Some((1204.0, "count".to_owned())));
        assert_eq!(cell_figure("71", "Rate per 10,000 in care", ""), Some((71.0, "per 10,000".to_owned())));
        assert_eq!(cell_figure("31 days", "Mooring", ""), Some((31.0, "days".to_owned())));
        assert_eq!(cell_figure("31", "Average days to moor", ""), Some((31.0, "days".to_owned())));
        assert_eq!(cell_figure("31", "Boats seen within 10 days", ""), Some((31.0, "count".to_owned())));
        assert_eq!(cell_figure("12 March", "", ""), None);
        assert_eq!(cell_figure("10-12", "", ""), None);
        assert_eq!(cell_figure("n/a", "", ""), None);
    }

    #[test]
    fn label_column_is_the_one_with_names() {
        let column = |headers: &'static [&'static str]| label_column((0..).zip(headers.iter().copied()));
        assert_eq!(column(&["Indicator", "Target"]), 0);
        assert_eq!(column(&["Ref", "Boats seen", "Target"]), 1);
        assert_eq!(column(&["Quay", "Measure", "Target"]), 1);
        assert_eq!(column(&["Boats", "Target"]), 0);
    }
}
