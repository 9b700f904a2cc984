//! What a date is meant as, where the words beside it or the dates of its sentence say more than its own words.

use super::role::last_word;
use crate::model::DateRole;
use crate::phrase::date::{Date, Day, Month, Part, Relative, Unit, When, YearKind};
use crate::phrase::ends::words_back;
use crate::phrase::find_folded;
use crate::phrase::wording::{Wordings, after};
use chrono::{Datelike, Days, NaiveDate};

/// A date among the words of its sentence.
#[derive(Clone, Copy)]
pub(super) struct Said<'t> {
    /// Its own words.
    pub printed: &'t str,
    /// The words before it.
    pub before: &'t str,
    /// The words after it.
    pub after: &'t str,
    /// The date that stands before it in the sentence.
    pub previous: Option<Date>,
    /// What it is the date of.
    pub role: DateRole,
    /// Whether it begins a time without an end.
    pub open: bool,
}

/// Words before a month and two figures that stand before a month with its year.
const BEFORE_MONTH: &Wordings = &Wordings::new(&["from", "by", "to", "since", "until", "in"]);

/// Words before "the next year" that make a stretch from now on of it.
const WITHIN: &Wordings = &Wordings::new(&["in", "over", "within", "during"]);

/// No day can be told.
const OPEN: Date = Date::Relative(Relative::Vague);

/// The date that is meant; [`Relative::Vague`] where it could be one or another.
pub(super) fn meant(date: Date, said: Said<'_>, anchor: Option<NaiveDate>) -> Date {
    match date {
        Date::Relative(Relative::Turn(turn, Unit::Year, Part::Whole)) => year_told(date, turn, said),
        // "The post fell vacant at the end of 2018" tells no day; a term does, and so does the start of a stretch.
        Date::Year(year, kind @ YearKind::Calendar, Part::Start | Part::End)
            if said.role != DateRole::Due && !begins_stretch(said.before) =>
        {
            // "The end of 2014– 15" is cut.
            if goes_on(said.after) { OPEN } else { Date::Year(year, kind, Part::Within) }
        }
        // "At the end of the year": of the accounts, of the council or of the schools.
        Date::Relative(Relative::Turn(0, Unit::Year, Part::Start | Part::End))
            if said.role != DateRole::Due && find_folded(said.printed, "this").is_none() =>
        {
            OPEN
        }
        // "Three moves in a year": how often, where "in a year's time" would tell when.
        Date::Relative(_) if said.printed.eq_ignore_ascii_case("in a year") && !said.after.starts_with(['\'', '’']) => {
            OPEN
        }
        Date::Year(_, _, Part::Whole) if is_part_of(said.before) => OPEN,
        Date::Year(year, YearKind::Financial, part) if is_of_schools(said) => {
            Date::Year(year, YearKind::Academic, part)
        }
        Date::Day(day) if anchor.is_some_and(|anchor| may_be_year(day, said, anchor)) => OPEN,
        _ => date,
    }
}

/// "the second half of 2011", "the last six months of 2019/20": not the whole year.
fn is_part_of(before: &str) -> bool {
    let Some(stem) = crate::phrase::wording::strip_word(before.trim_end(), "of") else { return false };
    ["half", "months", "weeks", "part"].iter().any(|part| last_word(stem).eq_ignore_ascii_case(part))
}

/// "In the academic year 2020-21, and for 2021-22", "the Virtual School's report for 2021-22": years from September on.
fn is_of_schools(said: Said<'_>) -> bool {
    let near = said.before.get(said.before.ceil_char_boundary(said.before.len().saturating_sub(60))..).unwrap_or("");
    let named = |text, words| find_folded(text, words).is_some();
    let schools =
        named(said.before, "academic year") || named(said.after, "academic year") || named(near, "virtual school");
    schools && ![said.before, said.printed, said.after].iter().any(|words| named(words, "financial year"))
}

/// "since the start of", "from the beginning of".
fn begins_stretch(before: &str) -> bool {
    let before = before.trim_end();
    let before = crate::phrase::wording::strip_word(before, "the").unwrap_or(before);
    ["since", "from"].iter().any(|word| last_word(before).eq_ignore_ascii_case(word))
}

/// Whether a dash follows: the year is part of more than was read.
pub(super) fn goes_on(rest: &str) -> bool {
    rest.trim_start().starts_with(['-', '–', '—', '−'])
}

/// What "last year", "the previous year", "the current year" is reckoned from.
fn year_told(date: Date, turn: i32, said: Said<'_>) -> Date {
    let opens = |word| after(word, said.printed).is_some();
    if opens("current") || is_quarter_of(said.before) {
        // The year of the accounts, of the council, of the schools.
        return OPEN;
    }
    if opens("previous") || opens("following") {
        return match said.previous {
            Some(Date::Year(year, kind, Part::Whole)) => Date::Year(year + turn, kind, Part::Whole),
            Some(Date::Days(first, last)) if is_financial_year(first, last) => {
                first.year.map_or(OPEN, |year| Date::Year(year + turn, YearKind::Financial, Part::Whole))
            }
            Some(Date::Relative(Relative::Turn(0, Unit::Year, Part::Whole))) => date,
            _ => OPEN,
        };
    }
    let rest = said.after.trim_start();
    let whole = !rest.starts_with(['\'', '’']) && after("of", rest).is_none();
    if opens("last") && whole && last_word(said.before).eq_ignore_ascii_case("the") {
        return Date::Relative(Relative::Past(1, Unit::Year));
    }
    // "Over the next year": from now on, and no calendar year.
    let mut lead = words_back(said.before);
    let the = lead.next().is_some_and(|word| word.eq_ignore_ascii_case("the"));
    if opens("next") && whole && the && lead.next().is_some_and(|word| WITHIN.has(word)) {
        return Date::Relative(Relative::Coming(1, Unit::Year));
    }
    date
}

/// "between 1 April 2015 and 31 March 2016".
fn is_financial_year(first: Day, last: Day) -> bool {
    let ends = (first.day, first.month, last.day, last.month) == (1, 4, 31, 3);
    ends && first.year.zip(last.year).is_some_and(|(first, last)| last == first + 1)
}

/// "the fourth quarter of last year" is no year.
fn is_quarter_of(before: &str) -> bool {
    let words = before.trim_end();
    last_word(words).eq_ignore_ascii_case("of")
        && words.get(..words.len() - 2).is_some_and(|words| last_word(words).eq_ignore_ascii_case("quarter"))
}

/// "from April 25" may be the month of a year near the day of speaking.
fn may_be_year(day: Day, said: Said<'_>, anchor: NaiveDate) -> bool {
    day.year.is_none()
        && day.weekday.is_none()
        && said.printed.starts_with(char::is_alphabetic)
        && said.printed.ends_with(|letter: char| letter.is_ascii_digit())
        && (anchor.year() - 2000 - day.day.cast_signed()).abs() <= 2
        && BEFORE_MONTH.has(last_word(said.before))
}

/// The date with the year that is printed once for it and for the `other`: "in January and December 2019".
pub(super) fn shared(date: Date, between: &str, other: Date) -> Date {
    if !["and", "or", "&", "/"].contains(&between.trim()) {
        return date;
    }
    match (date, other) {
        (Date::Month(first @ Month { year: None, .. }), Date::Month(last)) if first.month < last.month => {
            Date::Month(Month { year: last.year, ..first })
        }
        (Date::Day(first @ Day { year: None, .. }), Date::Day(last))
            if (first.month, first.day) < (last.month, last.day) =>
        {
            Date::Day(Day { year: last.year, ..first })
        }
        _ => date,
    }
}

/// The whole week of a day that it begins: "w/c 20 July", "week commencing 20 July".
pub(super) fn whole_week(when: When, before: &str) -> When {
    use crate::model::Precision;
    let before = before.trim_end().as_bytes();
    let week = ["w/c", "week commencing", "week beginning"].iter().any(|known| {
        let at = before.len().saturating_sub(known.len());
        before.get(at..).is_some_and(|tail| tail.eq_ignore_ascii_case(known.as_bytes()))
    });
    match when.end.checked_add_days(Days::new(6)) {
        Some(end) if week && when.precision == Precision::Day => When { end, precision: Precision::Range, ..when },
        _ => when,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::date::{Lean, dates};

    /// The last date of a sentence as it is meant, said in 2025.
    fn meant_in(text: &str, role: DateRole) -> String {
        let found: Vec<_> = dates(text).collect();
        let (span, date) = *found.last().expect("a date");
        let previous = found.len().checked_sub(2).map(|at| found[at].1);
        let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
        let said = Said { printed: span.of_text(text), before, after, previous, role, open: false };
        let anchor = NaiveDate::from_ymd_opt(2025, 3, 20);
        let when = meant(date, said, anchor).resolve(anchor, Lean::Ahead).map(|when| whole_week(when, before));
        when.map_or("-".to_owned(), |when| format!("{}..{}", when.start, when.end))
    }

    #[test]
    fn a_year_told_by_words_is_reckoned_from_the_year_named() {
        let told = |text| meant_in(text, DateRole::Period);
        assert_eq!(told("In 2017/18 nine came, fewer than in the previous year."), "2016-04-01..2017-03-31");
        assert_eq!(told("In 2015 nine came, and ten the following year."), "2016-01-01..2016-12-31");
        assert_eq!(
            told("Between 1 April 2015 and 31 March 2016 nine came, and ten in the previous year."),
            "2014-04-01..2015-03-31"
        );
        assert_eq!(told("Nine came this year, fewer than in the previous year."), "2024-01-01..2024-12-31");
        assert_eq!(told("Fewer came than in the previous year."), "-");
        assert_eq!(told("The savings of the current year are small."), "-");
        assert_eq!(told("It closed in the fourth quarter of last year."), "-");
        assert_eq!(told("Nine came last year."), "2024-01-01..2024-12-31");
        assert_eq!(told("Nine came in the last year."), "2024-03-20..2025-03-20");
        assert_eq!(told("Nine came in the last year of the grant."), "2024-01-01..2024-12-31");
        assert_eq!(told("Nine will come over the next year."), "2025-03-20..2026-03-20");
        assert_eq!(told("Nine will come in the next year of the grant."), "2026-01-01..2026-12-31");
        assert_eq!(told("Nine will come next year."), "2026-01-01..2026-12-31");
    }

    #[test]
    fn the_end_of_a_year_is_a_day_where_it_is_a_term() {
        assert_eq!(meant_in("The post fell vacant at the end of 2018.", DateRole::Other), "2018-01-01..2018-12-31");
        assert_eq!(meant_in("Since the start of 2018 it is open.", DateRole::Other), "2018-01-01..2018-01-01");
        assert_eq!(meant_in("It must be done by the end of 2018.", DateRole::Due), "2018-12-31..2018-12-31");
    }

    #[test]
    fn years_that_may_be_one_or_another_are_left_open() {
        assert_eq!(meant_in("Nine were left at the end of the year.", DateRole::Other), "-");
        assert_eq!(meant_in("It must be done by the end of the year.", DateRole::Due), "2025-12-31..2025-12-31");
        assert_eq!(meant_in("Nine were left at the end of this year.", DateRole::Other), "2025-12-31..2025-12-31");
        assert_eq!(meant_in("Boats moved nine times in a year.", DateRole::Other), "-");
        assert_ne!(meant_in("Boats will move in a year's time.", DateRole::Other), "-");
        assert_eq!(meant_in("Nine came in the second half of 2011.", DateRole::Other), "-");
        assert_eq!(meant_in("Nine came in the last six months of 2011/12.", DateRole::Other), "-");
        assert_eq!(meant_in("Of the boats of 2011/12, nine came.", DateRole::Other), "2011-04-01..2012-03-31");
    }

    #[test]
    fn years_of_schools_begin_in_september() {
        let told = |text| meant_in(text, DateRole::Period);
        assert_eq!(told("Results of the academic year 2020-21, and aims for 2021-22."), "2021-09-01..2022-08-31");
        assert_eq!(told("The annual report of the Virtual School for 2019/2020 was noted."), "2019-09-01..2020-08-31");
        assert_eq!(told("The academic year 2020-21, and the 2021-22 financial year."), "2021-04-01..2022-03-31");
        assert_eq!(told("The budget for 2021-22."), "2021-04-01..2022-03-31");
    }

    #[test]
    fn a_month_with_two_figures_may_be_a_year() {
        assert_eq!(meant_in("The lease runs from April 25.", DateRole::Other), "-");
        assert_eq!(meant_in("The lease runs from April 5.", DateRole::Other), "2025-04-05..2025-04-05");
        assert_eq!(meant_in("The fair is on April 25.", DateRole::Other), "2025-04-25..2025-04-25");
        assert_eq!(meant_in("The ranger comes w/c 20 July 2015.", DateRole::Other), "2015-07-20..2015-07-26");
    }

    #[test]
    fn two_months_share_the_year() {
        let shared_in = |text| {
            let found: Vec<_> = dates(text).collect();
            let between = &text[found[0].0.end as usize..found[1].0.start as usize];
            shared(found[0].1, between, found[1].1).resolve(None, Lean::Unknown).map(|when| when.start.to_string())
        };
        assert_eq!(shared_in("Visits in January and December 2019 found gaps.").as_deref(), Some("2019-01-01"));
        assert_eq!(shared_in("Visits in November and February 2019 found gaps."), None);
        assert_eq!(shared_in("A visit in January, and one in December 2019."), None);
    }
}
