//! On whose scale a grade is given, where a sentence or the inspection that it tells of names another inspectorate than
//! Ofsted.

use crate::phrase::wording::{Wordings, find_any};

const OFSTED: Wordings = Wordings::new(&["ofsted"]);
const CARE: Wordings = Wordings::new(&["care quality commission", "cqc"]);
/// The inspectorate, and the services that it alone inspects.
const PROBATION: Wordings = Wordings::new(&[
    "inspectorate of probation",
    "hmi probation",
    "hmip",
    "youth justice service",
    "youth justice services",
    "youth offending service",
    "youth offending services",
    "youth offending team",
]);

/// The scale of the grades that `words` give: "rated good by the CQC", "an inspection of the Youth Justice Service".
/// `None` where Ofsted is named too, or none of them is.
pub fn other_scale(words: &str) -> Option<&'static str> {
    let names = |wordings: &Wordings| find_any(words, wordings).is_some();
    match (names(&CARE), names(&PROBATION)) {
        (true, false) if !names(&OFSTED) => Some("cqc"),
        (false, true) if !names(&OFSTED) => Some("hmi_probation"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_is_on_the_scale_of_who_gave_it() {
        assert_eq!(
            other_scale("Vale’s adult care has been rated as good by the Care Quality Commission (CQC)."),
            Some("cqc")
        );
        assert_eq!(other_scale("Vale’s Youth Justice Service was found to be ‘outstanding’."), Some("hmi_probation"));
        assert_eq!(other_scale("Ofsted and the CQC judged the service to be good."), None);
        assert_eq!(other_scale("Services for children were rated good."), None);
    }
}
