//! Grades that a paper lists line by line after a sentence that leads in: "The judgements were as follows:".

use super::Reading;
use super::header::one_line;
use crate::model::Judgement;
use crate::phrase::number::number_word;
use crate::phrase::{Cue, Grade, GradeCell, fold, grade_at_end, grade_cell};
use crate::text::{Block, Quote, Span};

/// Blocks after the lead-in that are looked at: no inspectorate gives more grades.
const MOST: usize = 24;
/// Words of a label at most.
const LABEL: usize = 16;
/// Chapters whose rows bear the same labels.
const CHAPTERS: &[&str] =
    &["safeguarding services", "safeguarding", "services for looked after children", "looked after children"];

/// The rows of such lists; a list has two at least.
pub(super) fn judgements(reading: &Reading<'_>) -> Vec<Judgement> {
    let body: Vec<(usize, &Block)> = reading.body().collect();
    let mut found = Vec::new();
    for (nth, (at, block)) in body.iter().enumerate() {
        let cues = reading.cues[*at];
        if cues.has(Cue::Grade) && reading.words(block).trim_end().ends_with(':') {
            let after = body.iter().skip(nth + 1).take(MOST).map(|(_, block)| *block);
            let rows = rows(reading, after);
            found.extend(Some(rows).filter(|rows| rows.len() > 1).into_iter().flatten());
        }
    }
    found
}

/// The rows from the first block on; what is neither a row nor a label ends them.
fn rows<'b>(reading: &Reading<'_>, blocks: impl Iterator<Item = &'b Block>) -> Vec<Judgement> {
    let mut found = Vec::new();
    let mut chapter: Option<&str> = None;
    let mut open: Option<&str> = None;
    for block in blocks.take_while(|block| block.cell.is_none() && block.pieces.is_empty()) {
        let words = reading.words(block);
        // An item of a list is one row, over however many lines.
        let lines: Vec<&str> = if row(words).is_some() { vec![words] } else { words.lines().collect() };
        for line in lines.into_iter().map(str::trim).filter(|line| !line.is_empty()) {
            let alone = match grade_cell(line) {
                Some(GradeCell::Given(grade)) => open.take().map(|label| (label, line, grade)),
                Some(GradeCell::NotJudged) => None,
                None => row(line),
            };
            match alone {
                Some(row) => found.extend(judgement(reading, chapter, row)),
                None if CHAPTERS.contains(&fold(line).as_str()) => chapter = Some(line),
                None if is_label(line) && open.is_none() => {
                    open = Some(line);
                    continue;
                }
                // A grade above its label: which is whose is not sure.
                None if matches!(grade_cell(line), Some(GradeCell::Given(_))) => return Vec::new(),
                None if grade_cell(line).is_some() || is_ungraded(line) => {}
                None => return found,
            }
            open = None;
        }
    }
    found
}

/// row = label, ( ":" | "-" | "–" | "(" | wide gap | quote ), grade, nothing after it
fn row(line: &str) -> Option<(&str, &str, Grade)> {
    let line = line.trim();
    let end = line.trim_end_matches([')', '’', '”', '"', '\'', '.', ';', ',']);
    let (start, grade) = grade_at_end(end)?;
    let before = line.get(..start)?.trim_end_matches(['‘', '“', '"', '\'']);
    let wide = before.ends_with("  ") || before.ends_with('\t');
    let quoted = before.len() < start;
    let stem = before.trim_end();
    let label = stem.trim_end_matches([':', '-', '–', '—', '(']).trim_end();
    (is_label(label) && (wide || quoted || label.len() < stem.len()))
        .then(|| Some((label, end.get(start..)?, grade)))?
}

/// A few words that begin with a letter and are no sentence.
fn is_label(words: &str) -> bool {
    let words = words.trim_start_matches(|mark: char| mark.is_ascii_digit() || mark == '.' || mark == ' ');
    let count = words.split_whitespace().take(LABEL + 1).count();
    words.starts_with(char::is_alphabetic) && count <= LABEL && !words.ends_with(['.', ':', ';', '?'])
}

/// "Adoption – not judged": a row without a grade.
fn is_ungraded(line: &str) -> bool {
    line.rsplit([':', '–', '—', '-']).next().is_some_and(|last| grade_cell(last) == Some(GradeCell::NotJudged))
}

fn judgement(
    reading: &Reading<'_>,
    chapter: Option<&str>,
    (label, printed, grade): (&str, &str, Grade),
) -> Option<Judgement> {
    let name = label.trim_start_matches(|mark: char| mark.is_ascii_digit() || mark == '.').trim_start();
    let name = name.strip_prefix(['-', '–', '•', '·']).unwrap_or(name).trim_start();
    let (place, given): (Span, Span) = (reading.span_of(name)?, reading.span_of(printed)?);
    // "Six services ‘Good’": so many of them.
    let count = number_word(name).ok().filter(|(rest, _)| rest.starts_with(' '));
    let name = one_line(count.map_or(name, |(rest, _)| rest.trim_start()));
    Some(Judgement {
        count: count.map(|(_, count)| f64::from(count)),
        area: Some(chapter.map_or_else(|| name.clone(), |chapter| format!("{}: {name}", one_line(chapter)))),
        grade: Some(grade.word().to_owned()),
        label: Some(name),
        scale: Some("ofsted".to_owned()),
        rank: Some(grade.rank()),
        printed: Some(one_line(printed)),
        quote: Quote::of_pieces(reading.source, [place, given]),
        ..Judgement::default()
    })
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn read(text: &str) -> Vec<(String, String)> {
        let judgements = crate::parse(&Source::from_text("a", text)).value.judgements;
        judgements.into_iter().filter_map(|it| Some((it.area?, it.grade?))).collect()
    }

    fn pairs(rows: &[(&str, &str)]) -> Vec<(String, String)> {
        rows.iter().map(|(area, grade)| ((*area).to_owned(), (*grade).to_owned())).collect()
    }

    #[test]
    fn rows_follow_a_lead_in() {
        assert_eq!(
            read(
                "Minutes\n\nThe inspectors' judgements were as follows:\n\n• Pilots who need help – Requires improvement\n\
                 • Quays – not judged\n• Care of the harbour: ‘Good’\n\nThe report was noted."
            ),
            pairs(&[("Pilots who need help", "requires_improvement"), ("Care of the harbour", "good")])
        );
        assert_eq!(
            read(
                "Minutes\n\nThe following grades were awarded:\n\nSafeguarding services\nCapacity for improvement: Good\n\
                 Quality of provision   Adequate\n\nMembers thanked the team."
            ),
            pairs(&[
                ("Safeguarding services: Capacity for improvement", "good"),
                ("Safeguarding services: Quality of provision", "adequate")
            ])
        );
    }

    #[test]
    fn rows_may_count() {
        let text =
            "Minutes\n\nThe inspectors rated:\n\n• One port ‘Outstanding’\n• Six ports ‘Good’.\n\nAll went home.";
        assert_eq!(read(text), pairs(&[("port", "outstanding"), ("ports", "good")]));
    }

    #[test]
    fn lines_without_a_sure_grade() {
        for text in [
            "Minutes\n\nBench by the pond: good\nBench by the church: inadequate\n",
            "Minutes\n\nThe judgements were as follows:\n\nGood\n\nPilots who need help\n\nInadequate\n\nQuays\n",
            "Minutes\n\nMembers rated the show:\n\nWeather: good\n\nAll went home. It was late.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
