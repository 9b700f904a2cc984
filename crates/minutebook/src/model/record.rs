//! What makes a record: named, typed columns. The struct of a record is its table; one definition serves both.

use crate::text::{Quote, Span};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::fmt::Write;

/// One column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, as in the table contract.
    pub name: &'static str,
    /// What its values are.
    pub kind: ColumnKind,
}

/// What the values of a column are. Any of them can be absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// True or false.
    Flag,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// Words.
    Text,
    /// A day.
    Date,
    /// A list of words.
    Texts,
    /// A list of places.
    Spans,
    /// Printed fields and their values.
    Fields,
}

/// One value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Not there.
    Null,
    /// True or false.
    Flag(bool),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// Words.
    Text(Cow<'a, str>),
    /// A day.
    Date(NaiveDate),
    /// A list of words.
    Texts(&'a [String]),
    /// A list of places.
    Spans(&'a [Span]),
    /// Printed fields and their values.
    Fields(&'a [(String, String)]),
}

/// A record of one of the tables.
pub trait Record {
    /// The table's name.
    const TABLE: &'static str;
    /// The record's own name, in the singular: part of its id.
    const NAME: &'static str;
    /// Its columns in order, the quote's included.
    fn columns() -> Vec<Column>;
    /// Its values, in the order of the columns.
    fn values<'a>(&'a self, row: &mut Vec<Value<'a>>);
    /// Its id, as [`record_id`] makes it.
    fn id(&self) -> &str;
    /// Gives it its id.
    fn set_id(&mut self, id: String);
    /// The words it rests on.
    fn quote(&self) -> &Quote;
    /// The words it rests on, for rewriting its places.
    fn quote_mut(&mut self) -> &mut Quote;
}

/// The id of the `name` record of document `document_id` whose words start at byte `start`: "9f86d081884c:decision:1290".
pub fn record_id(document_id: &str, name: &str, start: u32) -> String {
    let short = document_id.get(..12).unwrap_or(document_id);
    let mut id = String::with_capacity(short.len() + name.len() + 12);
    id.extend([short, ":", name, ":"]);
    // Writing to a string cannot fail.
    let _ = write!(id, "{start}");
    id
}

/// A field of a record: it fills one column (its own name) or several with names of their own.
pub trait Field {
    /// Adds the columns of a field that is called `name`.
    fn columns(name: &'static str, columns: &mut Vec<Column>);
    /// Adds its values.
    fn values<'a>(&'a self, row: &mut Vec<Value<'a>>);
}

/// A field that fills one column.
pub trait Cell {
    /// What the column holds.
    const KIND: ColumnKind;
    /// The value.
    fn value(&self) -> Value<'_>;
}

impl<C: Cell> Field for C {
    fn columns(name: &'static str, columns: &mut Vec<Column>) {
        columns.push(Column { name, kind: C::KIND });
    }
    fn values<'a>(&'a self, row: &mut Vec<Value<'a>>) {
        row.push(self.value());
    }
}

impl<C: Cell> Cell for Option<C> {
    const KIND: ColumnKind = C::KIND;
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Cell::value)
    }
}

macro_rules! cell {
    ($($type:ty => $kind:ident, |$it:ident| $value:expr;)*) => {$(
        impl Cell for $type {
            const KIND: ColumnKind = ColumnKind::$kind;
            fn value(&self) -> Value<'_> { let $it = self; $value }
        }
    )*};
}

cell! {
    bool => Flag, |it| Value::Flag(*it);
    u8 => Whole, |it| Value::Whole(i64::from(*it));
    u32 => Whole, |it| Value::Whole(i64::from(*it));
    f64 => Number, |it| Value::Number(*it);
    String => Text, |it| Value::Text(Cow::Borrowed(it));
    NaiveDate => Date, |it| Value::Date(*it);
    Vec<String> => Texts, |it| Value::Texts(it);
    Vec<Span> => Spans, |it| Value::Spans(it);
}

impl Field for Quote {
    fn columns(_: &'static str, columns: &mut Vec<Column>) {
        String::columns("text", columns);
        u32::columns("span_start", columns);
        u32::columns("span_end", columns);
        <Vec<Span>>::columns("spans", columns);
        u32::columns("page", columns);
    }
    fn values<'a>(&'a self, row: &mut Vec<Value<'a>>) {
        self.text.values(row);
        self.span_start.values(row);
        self.span_end.values(row);
        self.spans.values(row);
        self.page.values(row);
    }
}

/// Defines a record: a struct with serde and a schema, whose fields are the columns of its table. Fields after
/// `flat` fill several columns each (a due date, the quote); every record ends with its `quote`.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident: $singular:literal in $table:literal {
        $($(#[$field_meta:meta])* $field:ident: $type:ty,)*
    } $(flat { $($(#[$flat_meta:meta])* $flat:ident: $flat_type:ty,)* })?) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub struct $name {
            /// Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed.
            pub id: String,
            $($(#[$field_meta])* pub $field: $type,)*
            $($($(#[$flat_meta])* #[serde(flatten)] pub $flat: $flat_type,)*)?
            /// The exact words, and where they stand.
            #[serde(flatten)]
            pub quote: $crate::text::Quote,
        }

        impl $crate::model::Record for $name {
            const TABLE: &'static str = $table;
            const NAME: &'static str = $singular;
            fn columns() -> Vec<$crate::model::Column> {
                use $crate::model::Field;
                let mut columns = Vec::new();
                String::columns("id", &mut columns);
                $(<$type>::columns(stringify!($field), &mut columns);)*
                $($(<$flat_type>::columns(stringify!($flat), &mut columns);)*)?
                <$crate::text::Quote>::columns("quote", &mut columns);
                columns
            }
            fn values<'a>(&'a self, row: &mut Vec<$crate::model::Value<'a>>) {
                use $crate::model::Field;
                self.id.values(row);
                $(self.$field.values(row);)*
                $($(self.$flat.values(row);)*)?
                self.quote.values(row);
            }
            fn id(&self) -> &str { &self.id }
            fn set_id(&mut self, id: String) { self.id = id; }
            fn quote(&self) -> &$crate::text::Quote { &self.quote }
            fn quote_mut(&mut self) -> &mut $crate::text::Quote { &mut self.quote }
        }
    };
}
pub(crate) use record;

/// Defines a closed set of words: an enum whose variants are written in snake case, in tables and in JSON alike.
///
/// A set is closed for a version only: a later one may have a further verb or framework, so a `match` elsewhere keeps an arm
/// for it.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[non_exhaustive]
        pub enum $name { $($(#[$variant_meta])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// All the words of the set.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            /// The word as tables have it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl $crate::model::Cell for $name {
            const KIND: $crate::model::ColumnKind = $crate::model::ColumnKind::Text;
            fn value(&self) -> $crate::model::Value<'_> { $crate::model::Value::Text(self.word().into()) }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.word()) }
        }
    };
}
pub(crate) use words;
