//! Inspections, visits and grades that minutes and reports tell of.

use super::Reading;
use super::header::one_line;
use super::told_dates::{When, date_after_verb, when};
use super::told_lines;
use crate::model::{DateMention, Document, Framework, Inspection, Judgement};
use crate::phrase::{
    Cue, Event, GradeCell, Scale, Told, events, find_folded, framework_of, grade_cell, noun_of, other_scale,
    starts_folded, told_grades, took_place,
};
use crate::text::{Block, BlockKind, Span};
use chrono::NaiveDate;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let shorts: Vec<(String, Framework)> = document
        .acronyms
        .iter()
        .filter_map(|acronym| Some((acronym.short.clone(), framework_of(&acronym.long)?)))
        .collect();
    let mut mentions: Vec<Mention> = Vec::new();
    for (at, block) in reading.body() {
        for sentence in reading.sentences_of(at) {
            let (place, cues) = (sentence.span, sentence.cues);
            let text = reading.source.at(place);
            if cues.has(Cue::Inspect) {
                let named = events(text, cues, &shorts);
                if named.is_empty() {
                    tell_when(&mut mentions, text, place, &document.dates);
                }
                let next = named.iter().skip(1).map(|event| event.at).chain([text.len()]);
                let until = named.iter().zip(next);
                mentions
                    .extend(until.map(|(event, next)| mention(reading, block, place, (event, next), &document.dates)));
            }
            if cues.has(Cue::Grade) {
                let told = told_grades(text);
                document.judgements.extend(told.iter().map(|told| judgement(reading, block, place, told, &mentions)));
            }
        }
    }
    document.judgements.extend(graded_rows(reading));
    document.judgements.extend(told_lines::judgements(reading));
    document.inspections.extend(merged(mentions));
}

/// One naming of an event.
struct Mention {
    inspection: Inspection,
    focus: Option<String>,
    /// Which of several visits: "fifth".
    ordinal: Option<&'static str>,
    proposed: bool,
}

/// The naming of an event, of which nothing is told from byte `next` of its sentence on.
fn mention(
    reading: &Reading<'_>,
    block: &Block,
    place: Span,
    (event, next): (&Event<'_>, usize),
    dates: &[DateMention],
) -> Mention {
    let at = place.start + event.at as u32;
    let name = Span { start: at, end: at + event.name.len() as u32 };
    let When { held, published } = when(reading.source.text(), dates, place, name, place.start + next as u32);
    let name = noun_of(event.name).map_or_else(|| one_line(event.name), str::to_owned);
    let focus = event.focus.map(one_line);
    let words = focus.as_ref().map(|focus| format!("{name} of {focus}")).unwrap_or(name);
    let words = event.ordinal.map(|ordinal| format!("{ordinal} {words}")).unwrap_or(words);
    Mention {
        inspection: Inspection {
            framework: Some(event.framework),
            event: Some(words),
            inspectorate: event.body.map(str::to_owned),
            start_date: held.and_then(|date| date.start),
            end_date: held.and_then(|date| last_day(reading.source.text(), dates, date)),
            published: published.and_then(|date| date.start),
            expected: event.expected.then_some(true),
            quote: reading.quote_within(block, place),
            ..Inspection::default()
        },
        focus: focus.or_else(|| {
            (event.framework == Framework::Review)
                .then(|| event.name.split_whitespace().next().unwrap_or("").to_owned())
        }),
        ordinal: event.ordinal,
        proposed: event.proposed,
    }
}

/// The last day of what was held on `date`: "on 31 January and 1 February 2024" are two dates, the next day the second.
fn last_day(text: &str, dates: &[DateMention], date: &DateMention) -> Option<NaiveDate> {
    let from = dates.partition_point(|next| next.quote.span_start < date.quote.span_end);
    let next = dates.get(from).filter(|next| next.precision == date.precision);
    let joined = |next: &&DateMention| {
        let between = Span { start: date.quote.span_end, end: next.quote.span_start }.of_text(text);
        between.trim() == "and" && date.end.and_then(|end| end.succ_opt()) == next.start
    };
    next.filter(joined).map_or(date.end, |next| next.end)
}

/// "The inspection had taken place on 24 and 25 June.": the days of the one that was named last, where it has none yet.
fn tell_when(mentions: &mut [Mention], text: &str, place: Span, dates: &[DateMention]) {
    let last = mentions.last_mut().map(|mention| &mut mention.inspection);
    let Some(last) = last.filter(|it| it.start_date.is_none()) else { return };
    let Some((noun, at)) = took_place(text) else { return };
    let Some(date) = date_after_verb(dates, place, place.start + at as u32) else { return };
    if last.event.as_deref().is_some_and(|event| find_folded(event, noun).is_some()) {
        (last.start_date, last.end_date) = (date.start, date.end);
    }
}

/// One record an event: what is named again, in other words or without its date, is the same event.
fn merged(mentions: Vec<Mention>) -> Vec<Inspection> {
    let mut kept: Vec<Mention> = Vec::new();
    let (dated, undated): (Vec<_>, Vec<_>) = mentions.into_iter().partition(|it| it.inspection.start_date.is_some());
    for mention in dated.into_iter().chain(undated) {
        let full = kept.len() >= 200;
        match kept.iter_mut().find(|known| same_event(known, &mention)) {
            Some(known) => fill(&mut known.inspection, mention.inspection),
            None if full || mention.proposed && mention.inspection.start_date.is_none() => {}
            None => kept.push(mention),
        }
    }
    let mut inspections: Vec<Inspection> = kept.into_iter().map(|mention| mention.inspection).collect();
    inspections.sort_by_key(|inspection| inspection.quote.span_start);
    inspections
}

fn same_event(known: &Mention, new: &Mention) -> bool {
    let (one, other) = (&known.inspection, &new.inspection);
    let ofsted =
        |it: &Inspection| it.inspectorate.as_deref() == Some("Ofsted") && it.framework == Some(Framework::Other);
    // "the Ofsted inspection", beside the one that is named in full.
    let bare = |it: &Inspection| ofsted(it) && it.event.as_deref().is_some_and(|it| it.eq_ignore_ascii_case(BARE));
    let whole = |it: &Inspection| matches!(it.framework, Some(Framework::AreaSend | Framework::Sif));
    let kind = one.framework == other.framework
        || ofsted(other) && one.framework == Some(Framework::Ilacs) && other.expected.is_none()
        || bare(other) && whole(one)
        || bare(one) && one.start_date.is_none() && (whole(other) || other.framework == Some(Framework::Ilacs));
    let focus = match (&known.focus, &new.focus) {
        // "The inspection of Vale", beside that of "Vale's Children's Services".
        (Some(one), Some(other)) => starts_folded(one, other) || starts_folded(other, one),
        _ => true,
    };
    let dates = match (one.start_date, other.start_date) {
        (Some(one), Some(other)) => (one - other).num_days().abs() <= 14,
        _ => true,
    };
    let visit = known.ordinal.zip(new.ordinal).is_none_or(|(one, other)| one == other);
    kind && focus && dates && visit
}

/// The name of an inspection that only says who made it.
const BARE: &str = "Ofsted inspection";

/// Takes over what the first naming left out; an event that is past once is not expected.
fn fill(known: &mut Inspection, new: Inspection) {
    let bare = known.event.as_deref().is_some_and(|event| event.eq_ignore_ascii_case(BARE));
    if bare && known.framework == Some(Framework::Other) && new.framework != known.framework {
        (known.framework, known.event) = (new.framework, new.event.clone());
        known.inspectorate = new.inspectorate.clone().or_else(|| known.inspectorate.take());
    }
    known.inspectorate = known.inspectorate.take().or(new.inspectorate);
    known.start_date = known.start_date.or(new.start_date);
    known.end_date = known.end_date.or(new.end_date);
    known.published = known.published.or(new.published);
    if known.event.as_deref() == Some("inspection") {
        known.event = new.event;
    }
    // "In May", and then "on 15 and 16 May": the days tell more than the month.
    let within = known.start_date <= new.start_date && new.start_date.is_some() && new.end_date <= known.end_date;
    if within {
        (known.start_date, known.end_date) = (new.start_date, new.end_date);
    }
}

fn judgement(reading: &Reading<'_>, block: &Block, place: Span, told: &Told<'_>, mentions: &[Mention]) -> Judgement {
    let scale = match told.scale {
        Scale::Stars => "star_rating",
        Scale::Rag => "rag",
        Scale::Served => "csci",
        Scale::Inspectorate => inspectorate_scale(reading.source.at(place), mentions),
    };
    let grade = match (told.grade, told.stars) {
        (Some(grade), _) => grade.word().to_owned(),
        (None, Some(stars)) => format!("{stars} star"),
        (None, None) => one_line(told.printed).to_lowercase(),
    };
    let area = told.area.map(one_line);
    Judgement {
        area: area.clone(),
        rank: told.grade.map(|grade| grade.rank()).or_else(|| colour_rank(&grade)),
        grade: Some(grade),
        label: area,
        scale: Some(scale.to_owned()),
        printed: Some(one_line(told.printed)),
        previous_grade: told.previous.map(|printed| grade_word(printed, told.scale)),
        count: told.count,
        out_of: told.out_of,
        quote: reading.quote_within(block, place),
        ..Judgement::default()
    }
}

/// The scale of an inspectorate's grades in a sentence: of whom it names, else of the inspection that was named last.
fn inspectorate_scale(sentence: &str, mentions: &[Mention]) -> &'static str {
    let last = mentions.last().map(|mention| &mention.inspection);
    let by = last.and_then(|last| last.inspectorate.as_deref());
    match last.and_then(|last| last.framework) {
        Some(Framework::JointAreaReview) => "jar",
        _ => other_scale(sentence).or_else(|| by.and_then(other_scale)).unwrap_or("ofsted"),
    }
}

/// The rank of a colour: green is the best.
fn colour_rank(grade: &str) -> Option<u8> {
    ["green", "amber", "red"].iter().position(|colour| *colour == grade).map(|at| at as u8 + 1)
}

/// The word of the contract for a printed grade, where it has one.
fn grade_word(printed: &str, scale: Scale) -> String {
    match grade_cell(printed).filter(|_| scale == Scale::Inspectorate) {
        Some(GradeCell::Given(grade)) => grade.word().to_owned(),
        _ => one_line(printed).to_lowercase(),
    }
}

/// Rows of a table with a label and a grade and nothing else: "Help and protection | Good".
fn graded_rows(reading: &Reading<'_>) -> Vec<Judgement> {
    let cells: Vec<&Block> =
        reading.body().map(|(_, block)| block).filter(|block| block.kind == BlockKind::Cell).collect();
    let mut found = Vec::new();
    for pair in cells.windows(2) {
        let [label, grade] = pair else { continue };
        let beside = label.cell.zip(grade.cell).is_some_and(|(one, other)| {
            (one.table, one.row, one.column + 1) == (other.table, other.row, other.column) && one.column == 0
        });
        let words = reading.words(label);
        let named = || (2..=14).contains(&words.split_whitespace().take(15).count());
        let given = if beside && named() { grade_cell(reading.words(grade)) } else { None };
        let Some(GradeCell::Given(given)) = given else { continue };
        found.push(Judgement {
            area: Some(one_line(words)),
            grade: Some(given.word().to_owned()),
            label: Some(one_line(words)),
            scale: Some("ofsted".to_owned()),
            rank: Some(given.rank()),
            printed: Some(one_line(reading.words(grade))),
            quote: crate::text::Quote::of_pieces(reading.source, [label.span, grade.span]),
            ..Judgement::default()
        });
    }
    found
}
