//! Reports on fostering and adoption services until 2012: a grade in a sentence of its own under each heading.

use super::super::Reading;
use crate::model::Judgement;
use crate::phrase::{GradeCell, grade_cell, squeeze, starts_folded};
use crate::text::Quote;

/// How the sentence begins that gives the grade of the heading above it.
const LEADS: &[&str] = &["the overall quality rating is ", "the provision is "];

/// "Protecting children from harm", and on the next line "The provision is good."
pub(super) fn judgements(reading: &Reading<'_>) -> Vec<Judgement> {
    let lines = reading.body().flat_map(|(_, block)| reading.words(block).lines()).map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let pairs = lines.windows(2).filter_map(|pair| pair.first().copied().zip(pair.get(1).copied()));
    pairs.filter_map(|(heading, line)| graded(reading, heading, line)).collect()
}

fn graded(reading: &Reading<'_>, heading: &str, line: &str) -> Option<Judgement> {
    let lead = LEADS.iter().find(|lead| starts_folded(line, lead))?;
    let printed = line.get(lead.len()..)?.trim_end_matches(['.', ' ']);
    let (grade, rank) = match grade_cell(printed) {
        Some(GradeCell::Given(grade)) => (grade.word(), grade.rank()),
        // What is "adequate" elsewhere has its own word here.
        _ if printed.eq_ignore_ascii_case("satisfactory") => ("satisfactory", 3),
        _ => return None,
    };
    let titled = heading.len() < 120 && !heading.ends_with(['.', ':', ';']) && heading.starts_with(char::is_uppercase);
    let spans = [reading.span_of(heading)?, reading.span_of(line)?];
    titled.then(|| Judgement {
        area: Some(squeeze(heading)),
        grade: Some(grade.to_owned()),
        label: Some(squeeze(heading)),
        scale: Some("ofsted".to_owned()),
        rank: Some(rank),
        printed: Some(printed.to_owned()),
        quote: Quote::of_pieces(reading.source, spans),
        ..Judgement::default()
    })
}

#[cfg(test)]
mod tests {
    use crate::model::{DocumentKind, Origin};
    use crate::text::Source;

    #[test]
    fn a_fostering_service_is_graded_under_its_headings() {
        let text = "Inspection report for Fenmoor City Council Fostering Service\n\nUnique reference number    SC099999\n\
            Inspection date            14/06/2010\nSetting address            Civic Centre\n\n\
            Good: this aspect of the provision is strong\n\nOverall effectiveness\nThe overall quality rating is good.\n\n\
            Helping children to be healthy\nThe provision is satisfactory.\n\nThe carers said the provision is outstanding.\n\n\
            Recommendations\n\n• improve the records\n";
        let document = crate::parse(&Source::from_text("a", text)).value;
        assert_eq!(document.facts.kind, Some(DocumentKind::InspectionReport));
        let authority = document.inspections.first().and_then(|it| it.authority.as_deref());
        assert_eq!(authority, Some("Fenmoor City Council"));
        let read: Vec<_> =
            document.judgements.iter().map(|it| (it.area.as_deref(), it.grade.as_deref(), it.rank)).collect();
        assert_eq!(
            read,
            [
                (Some("Overall effectiveness"), Some("good"), Some(2)),
                (Some("Helping children to be healthy"), Some("satisfactory"), Some(3))
            ]
        );
        let asked: Vec<_> = document.recommendations.iter().map(|it| (it.quote.text.as_str(), it.origin)).collect();
        assert_eq!(asked, [("improve the records", Some(Origin::Inspectorate))]);
    }
}
