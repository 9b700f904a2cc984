//! Records of many papers that are about one thing.

mod authority;

pub(crate) use authority::resolve as resolve_authorities;
pub use authority::{Authority, authorities, authority, authority_on};
mod resolution;

pub use resolution::{Fate, compare};
