//! Dates with their doubt: precision, basis and role.

use super::{Column, Field, Value, record, words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

words! {
    /// How exactly a date is told.
    Precision {
        /// A day.
        Day = "day",
        /// A calendar month.
        Month = "month",
        /// Three months of a year.
        Quarter = "quarter",
        /// A calendar year.
        Year = "year",
        /// April to March.
        FinancialYear = "financial_year",
        /// From one day to another.
        Range = "range",
    }
}

words! {
    /// How a date is known.
    Basis {
        /// It is printed in full.
        Printed = "printed",
        /// Worked out from the meeting or from another date.
        Relative = "relative",
        /// A part that is not printed (the year, say) was inferred, and the paper leaves one reading.
        Inferred = "inferred",
    }
}

words! {
    /// What a date is the date of.
    DateRole {
        /// A meeting was or is held.
        Held = "held",
        /// Something is due.
        Due = "due",
        /// Something was published.
        Published = "published",
        /// An inspection or a visit.
        Visit = "visit",
        /// A review is to happen.
        Review = "review",
        /// The period that figures or plans cover.
        Period = "period",
        /// Something else happened or will.
        Other = "other",
    }
}

record! {
    /// A date that the paper mentions.
    DateMention: "date" in "dates" {
        /// As printed.
        printed: String,
        /// First day.
        start: Option<NaiveDate>,
        /// Last day; the first where it is a single day.
        end: Option<NaiveDate>,
        /// How exactly it is told.
        precision: Option<Precision>,
        /// How it is known.
        basis: Option<Basis>,
        /// What it is the date of.
        role: Option<DateRole>,
    }
}

/// By when something is to be done: the printed words, and the days they come to where that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Due {
    /// The words that say when: "in six months", "by 9 March 2017".
    pub due_text: Option<String>,
    /// The earliest day they come to.
    pub due_start: Option<NaiveDate>,
    /// The latest.
    pub due_end: Option<NaiveDate>,
}

impl Field for Due {
    fn columns(_: &'static str, columns: &mut Vec<Column>) {
        String::columns("due_text", columns);
        NaiveDate::columns("due_start", columns);
        NaiveDate::columns("due_end", columns);
    }
    fn values<'a>(&'a self, row: &mut Vec<Value<'a>>) {
        self.due_text.values(row);
        self.due_start.values(row);
        self.due_end.values(row);
    }
}
