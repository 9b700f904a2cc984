//! The built-in list of local authorities, as far as Python asks for it.

use pyo3::prelude::*;
use std::collections::HashMap;

/// An authority by Ofsted's reference number: `name`, `la_code`, `region_code`; None where the list does not have it.
#[pyfunction]
pub(crate) fn authority(urn: &str) -> Option<HashMap<&'static str, &'static str>> {
    let found = minutebook::link::authorities().iter().find(|it| it.urn == Some(urn))?;
    let mut facts = HashMap::from([("name", found.name), ("la_code", found.la_code)]);
    facts.extend(found.region_code.map(|code| ("region_code", code)));
    Some(facts)
}
