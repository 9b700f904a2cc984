//! Subjects of a grade that only point at what was graded: "it was rated ‘good’", "Quay School, which had been judged as
//! ‘good’"; and the inspectorate that stands between the verb and its grade: "rated by Ofsted as outstanding".

use super::rated::of_area;
use super::{Grade, Printed, Scale, Told, is_inspector};
use crate::phrase::inspected::capitals;
use crate::phrase::wording::{Wordings, after, find_any, strip_word};

/// Pronouns that stand for one thing that was told of before.
static PRONOUNS: Wordings = Wordings::new(&["it", "they", "we"]);

/// pointed = name, ",", ( "which" | "who" | place, "," ) | "it" | "they" | "we", the grade surely an inspectorate's
///
/// The grade of `stem`, the subject of the passive verb at `here`: of the name before the pronoun, or of nothing named.
pub(super) fn pointed<'t>(before: &str, stem: &'t str, here: &str, grade: Printed<'t>) -> Option<Told<'t>> {
    let passive = stem.len() < before.trim_end().len();
    let own =
        !matches!(grade.grade, Some(Grade::Good | Grade::Outstanding)) || grade.words.starts_with(char::is_uppercase);
    let quoted = || here.split_once(grade.words).is_some_and(|(lead, _)| lead.ends_with(['‘', '“', '"', '\'']));
    let sure = own || quoted() || is_inspector(before) || is_inspector(here);
    if !passive || !sure || grade.scale != Scale::Inspectorate {
        return None;
    }
    if let Some(name) = ["which", "who"].iter().find_map(|word| strip_word(stem, word)) {
        let name = name.strip_suffix(',').unwrap_or(name);
        let name = name.get(capitals(name)..)?;
        return name.contains(' ').then(|| grade.told(Some(name)));
    }
    if let Some(name) = before_aside(stem) {
        return of_area(grade, name);
    }
    let clause = stem.rsplit([',', ';', ':', '.', '“', '"']).next()?;
    let clause = clause.rsplit(" that ").next()?.rsplit(" ago ").next()?.trim();
    let alone = PRONOUNS.after(clause).is_some_and(str::is_empty);
    alone.then(|| grade.told(None))
}

/// "Quay School, in the old town,": the name before words that only say where it is.
fn before_aside(stem: &str) -> Option<&str> {
    let (name, aside) = stem.strip_suffix(',')?.rsplit_once(", ")?;
    let placed = ["in", "near", "at", "based in", "part of"].iter().any(|word| after(word, aside).is_some());
    let named = name.starts_with(char::is_uppercase) && !name.contains([',', ';', ':']);
    (placed && named && aside.split_whitespace().count() <= 6).then_some(name)
}

/// "..., with leadership rated outstanding": the subject of a verb without its auxiliary.
pub(super) fn reduced(before: &str) -> Option<&str> {
    let (_, clause) = before.trim_end().rsplit_once(',')?;
    let subject = after("with", clause.trim_start())?.trim();
    (!subject.is_empty() && subject.split_whitespace().count() <= 6).then_some(subject)
}

/// past_agent = "by", inspectorate, before "as" or "to be"
///
/// What follows the inspectorate of "rated by Ofsted as outstanding".
pub(super) fn past_agent(rest: &str) -> Option<&str> {
    let agent = after("by", rest.trim_start())?;
    let agent = agent.get(..agent.floor_char_boundary(60))?;
    let (at, _) = find_any(agent, &["as", "to be"])?;
    let named = agent.get(..at)?;
    let rest = rest.trim_start().get("by".len() + at..);
    rest.filter(|_| is_inspector(named) && !named.contains(['.', ',', ';', ':', '(']))
}

#[cfg(test)]
mod tests {
    use super::super::told_grades;

    fn read(text: &str) -> Vec<(Option<&str>, &str)> {
        told_grades(text).into_iter().map(|told| (told.area, told.printed)).collect()
    }

    #[test]
    fn grades_of_what_is_pointed_at() {
        for (text, area, grade) in [
            ("It was rated ‘inadequate’ across all three categories.", None, "inadequate"),
            ("He said that it had been judged Good by Ofsted.", None, "Good"),
            (
                "Members read of Quay Primary School, which had been judged as “good”.",
                Some("Quay Primary School"),
                "good",
            ),
            ("Members read of Quay Academy which had been judged as “good”.", Some("Quay Academy"), "good"),
            ("Quay School, in the old town, was rated “inadequate” after a visit.", Some("Quay School"), "inadequate"),
            ("The rating came eight years after the dock was judged \"inadequate\".", Some("dock"), "inadequate"),
            (
                "Leadership, management and governance were rated overall as ‘good’.",
                Some("Leadership, management and governance"),
                "good",
            ),
            ("The docks were cold, with lighting rated inadequate.", Some("lighting"), "inadequate"),
            ("Four years ago we were judged to be ‘good’ overall.", None, "good"),
            ("Four years ago the dock was judged inadequate.", Some("dock"), "inadequate"),
            ("We have been rated by Ofsted as OUTSTANDING!", None, "OUTSTANDING"),
            ("The dock was judged by the regulator to be inadequate.", Some("dock"), "inadequate"),
        ] {
            assert_eq!(read(text), [(area, grade)], "{text}");
        }
        for text in [
            "It was rated good by all.",
            "It was found to be inadequate.",
            "The show, which was rated ‘good’, ended.",
            "Eastport and Vale, which were rated as ‘good’ and ‘adequate’ respectively, are near.",
            "The show was rated by visitors as good.",
            "It should be rated ‘good’.",
            "Just 1% of docks were rated ‘inadequate’.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
