//! The previous inspection, as the report's summary or first page states it.

use super::super::Reading;
use super::cover::Cover;
use crate::model::{Framework, Inspection};
use crate::phrase::date::{self, Date};
use crate::phrase::{
    Grade, Listed, find_folded, grade_at_end, judged_in, listed, previous, sentences, squeeze, starts_folded,
    whole_grade,
};
use crate::text::BlockKind;
use std::borrow::Cow;

/// Blocks in which a summary stands.
const BLOCKS: usize = 60;

/// Fills in when the previous inspection was, and its overall grade.
pub(super) fn read(reading: &Reading<'_>, cover: &Cover, inspection: &mut Inspection) {
    if let Some(printed) = labelled(cover) {
        inspection.previous_date = Some(printed);
        return;
    }
    let sif = inspection.framework == Some(Framework::Sif);
    if let Some((date, grade)) = sif.then(|| latest(&entries(reading))).flatten() {
        inspection.previous_date = Some(date);
        inspection.previous_grade = grade.map(|grade| grade.word().to_owned());
        return;
    }
    told(reading, inspection);
    if inspection.previous_grade.is_none() {
        later(reading, inspection);
    }
}

/// One entry of a list of previous inspections.
struct Entry {
    date: String,
    whole: bool,
    grade: Option<Grade>,
}

/// The entries of the section "Previous Ofsted inspections", each with the grade that the next sentence gives.
fn entries(reading: &Reading<'_>) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    // How many blocks ago the words "The judgements were:" led in a list of them.
    let mut list: Option<usize> = None;
    for (_, block) in reading.body() {
        let words = reading.words(block);
        list = list.map(|blocks| blocks + 1).filter(|blocks| *blocks <= 3);
        if list.is_some() && starts_folded(words, "overall effectiveness") && words.len() < 80 {
            let grade = grade_at_end(words).map(|(_, grade)| grade);
            found.iter_mut().next_back().into_iter().for_each(|entry| entry.grade = grade);
            list = None;
        }
        if words.len() > 3000 || find_folded(words, "inspection").is_none() {
            continue;
        }
        let mut open = false;
        for sentence in sentences(words) {
            let sentence = &*on_one_line(sentence.of_text(words));
            if let Some(Listed { date, whole, grade }) = listed(sentence) {
                found.push(Entry { date: squeeze(date), whole, grade });
                open = grade.is_none();
                continue;
            }
            if let Some(entry) = found.last_mut().filter(|_| open) {
                entry.grade = whole_grade(sentence);
                list = starts_folded(sentence, "the judgements for the local authority were").then_some(0);
            }
            open = false;
        }
    }
    found
}

/// The latest of the entries, and the grade where all of one whole service agree.
///
/// A grade of one part alone ("safeguarding arrangements") is no overall grade: the other part must have the same.
fn latest(entries: &[Entry]) -> Option<(String, Option<Grade>)> {
    let day = |entry: &Entry| date::dates(&entry.date).next().and_then(|(_, date)| month_of(&date));
    let last = entries.iter().max_by_key(|entry| day(entry))?;
    let of_day: Vec<&Entry> = entries.iter().filter(|entry| day(entry) == day(last)).collect();
    let whole = of_day.iter().any(|entry| entry.whole);
    let counted: Vec<&Entry> = if whole { of_day } else { entries.iter().collect() };
    let first = counted.first()?.grade;
    let agree = counted.iter().all(|entry| entry.grade == first) && (whole || counted.len() > 1);
    Some((last.date.clone(), first.filter(|_| agree)))
}

/// A year and a month, for the order of two dates.
fn month_of(date: &Date) -> Option<(i32, u32)> {
    match date {
        Date::Year(year, ..) => Some((*year, 0)),
        Date::Month(month) => Some((month.year?, month.month)),
        _ => None,
    }
}

/// A sentence further on that gives the grade of the inspection that the summary tells of, by its year.
fn later(reading: &Reading<'_>, inspection: &mut Inspection) {
    let Some(year) = inspection.previous_date.as_deref().and_then(year).map(str::to_owned) else { return };
    for (_, block) in reading.body().filter(|(_, block)| block.kind != BlockKind::Footnote) {
        let words = reading.words(block);
        if !words.contains(&year) || words.len() < 40 {
            continue;
        }
        for sentence in sentences(words).take(12) {
            let sentence = &*on_one_line(sentence.of_text(words));
            let told = previous(sentence).filter(|told| told.grade.is_some()).or_else(|| judged_in(sentence));
            if let Some(told) = told.filter(|told| told.date.ends_with(&year)) {
                inspection.previous_grade = told.grade.map(|grade| grade.word().to_owned());
                return;
            }
        }
    }
}

/// The year with which a printed date ends.
fn year(date: &str) -> Option<&str> {
    let year = date.get(date.len().checked_sub(4)?..)?;
    year.bytes().all(|byte| byte.is_ascii_digit()).then_some(year)
}

/// A sentence with its lines joined: the phrases that tell of an earlier inspection run over them.
fn on_one_line(sentence: &str) -> Cow<'_, str> {
    if sentence.contains('\n') { Cow::Owned(squeeze(sentence)) } else { Cow::Borrowed(sentence) }
}

/// What the summary tells.
fn told(reading: &Reading<'_>, inspection: &mut Inspection) {
    let prose = reading.body().take(BLOCKS).map(|(_, block)| block);
    let prose =
        prose.filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Cell) && block.marker.is_none());
    let (mut dated, mut judged) = (None, None);
    for block in prose {
        let words = reading.words(block);
        if words.len() < 60 || find_folded(words, "inspection").is_none() {
            continue;
        }
        for sentence in sentences(words).take(12) {
            let sentence = &*on_one_line(sentence.of_text(words));
            judged = judged.or_else(|| judged_in(sentence).map(|told| (told.date.to_owned(), told.grade)));
            let Some(told) = previous(sentence) else { continue };
            if told.grade.is_some() {
                inspection.previous_date = Some(told.date.to_owned());
                inspection.previous_grade = told.grade.map(|grade| grade.word().to_owned());
                return;
            }
            dated = dated.or_else(|| Some(told.date.to_owned()));
        }
    }
    // With no inspection named by its date, the year in which services were judged is that of the last one.
    if let Some((date, grade)) = judged.filter(|_| dated.is_none()) {
        inspection.previous_grade = grade.map(|grade| grade.word().to_owned());
        dated = Some(date);
    }
    inspection.previous_date = dated;
}

/// "Dates of previous inspection: 26 to 30 September 2016".
fn labelled(cover: &Cover) -> Option<String> {
    let rest = ["date of previous inspection", "dates of previous inspection", "date of last inspection"]
        .iter()
        .find_map(|label| cover.after(&[label]))?;
    let end = ["inspection outcome", "information about", "judgement"]
        .iter()
        .filter_map(|end| find_folded(rest, end))
        .min()?;
    let printed = rest.get(..end)?.trim();
    // What begins with a capital after the date is the next heading.
    let whole = date::windows(printed).map(|(_, rest)| rest).filter(|rest| rest.trim().starts_with(char::is_uppercase));
    let printed = whole.map_or(printed, |rest| printed.get(..printed.len() - rest.len()).unwrap_or(printed).trim());
    let never = starts_folded(printed, "not ") || starts_folded(printed, "none") || starts_folded(printed, "n/a");
    (!never && !printed.is_empty() && printed.len() < 80).then(|| printed.to_owned())
}
