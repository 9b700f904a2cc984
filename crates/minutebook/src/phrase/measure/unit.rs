//! Units: what a figure is counted in.

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit<'t> {
    /// Per cent.
    Percent,
    /// Pounds.
    Pounds,
    /// Pounds for each of something: "head".
    PoundsPer(&'t str),
    /// How many in so many: 10,000.
    Rate(f64),
    /// How many for each of something: "worker".
    Each(&'t str),
    /// How many.
    Count,
    /// So many of so many, as "nine in ten" and "two thirds" tell it.
    Share,
    /// As printed: "FE", "days".
    Printed(&'t str),
}

impl Unit<'_> {
    /// The unit in the words of the table.
    pub fn words(self) -> String {
        match self {
            Self::Percent => "%".to_owned(),
            Self::Pounds => "£".to_owned(),
            Self::PoundsPer(each) => format!("£ per {each}"),
            Self::Rate(base) if base >= 1e6 => format!("per {} million", base / 1e6),
            Self::Rate(base) if base >= 1e3 => format!("per {},{:03}", (base / 1e3).trunc(), base % 1e3),
            Self::Rate(base) => format!("per {base}"),
            Self::Each(each) => format!("per {each}"),
            Self::Count => "count".to_owned(),
            Self::Share => "share".to_owned(),
            Self::Printed(unit) => unit.to_owned(),
        }
    }
}
