//! Reads the papers of English local government into records that quote their source.
pub mod model;
pub mod text;
