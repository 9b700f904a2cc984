//! Measures: figures with their indicator, unit, change, target and period.

use super::record;
use chrono::NaiveDate;

record! {
    /// One figure. Money is in pounds, whatever scale is printed; a percentage is the number before "%".
    Measure: "measure" in "measures" {
        /// The agenda item.
        item_number: Option<u32>,
        /// What is measured, as printed.
        indicator: Option<String>,
        /// The value; the later one where a change is told.
        value: Option<f64>,
        /// The earlier value of a change.
        value_from: Option<f64>,
        /// The later value of a change.
        value_to: Option<f64>,
        /// The unit: "%", "£", "count", "per 10,000", "days", or as printed.
        unit: Option<String>,
        /// The target that is named beside it.
        target: Option<f64>,
        /// First day of the period it covers.
        period_start: Option<NaiveDate>,
        /// Last day of it.
        period_end: Option<NaiveDate>,
        /// Of a share: how many.
        numerator: Option<f64>,
        /// Of a share: out of how many.
        denominator: Option<f64>,
        /// What it is compared with: "national", "statistical neighbour", "previous year".
        comparator: Option<String>,
        /// The figure that the comparator has, in the same unit.
        comparator_value: Option<f64>,
        /// "up", "down" or "same", where a change is told.
        direction: Option<String>,
        /// Whether the change is for the better, where the text says so.
        better: Option<bool>,
        /// The words that make it less than exact: "about", "over", "if audited today".
        hedge: Option<String>,
    }
}
