//! Figures: each sentence's measures, with the period that its dates tell. Figures alone in a table's cells are none:
//! their names stand in other cells.

use super::Reading;
use super::header::one_line;
use crate::model::{DateMention, DateRole, Document, Measure};
use crate::phrase::{Measured, measures, said_better};
use crate::text::{Block, BlockKind, Span};

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let mut found = Vec::new();
    for (at, block) in reading.body() {
        let words = reading.words(block);
        if !has_figure(words) || !is_prose(block, words) {
            continue;
        }
        for sentence in reading.sentences_of(at) {
            let place = sentence.span;
            let text = reading.source.at(place);
            if !has_figure(text) {
                continue;
            }
            let dates = dates_in(&document.dates, place);
            for measured in measures(text) {
                let figures = Span::new(measured.start, measured.end).at(place.start);
                let furniture = !block.pieces().iter().any(|piece| piece.overlaps(figures));
                if furniture || dates.iter().any(|date| date.quote.span().contains(figures)) {
                    continue;
                }
                found.push(Measure {
                    item_number: document.item_at(place.start),
                    quote: reading.quote_within(block, place),
                    ..record(text, measured, place, dates)
                });
            }
        }
    }
    document.measures = found;
}

fn record(sentence: &str, measured: Measured<'_>, place: Span, dates: &[DateMention]) -> Measure {
    let changed = measured.direction.is_some();
    let (period_start, period_end) = period(&measured, place, dates);
    Measure {
        indicator: measured.indicator.map(one_line),
        value: measured.value,
        value_from: measured.from,
        value_to: measured.to,
        unit: Some(measured.unit),
        target: measured.target,
        period_start,
        period_end,
        numerator: measured.numerator,
        denominator: measured.denominator,
        comparator: measured.comparator.map(str::to_owned),
        direction: measured.direction.map(str::to_owned),
        better: if changed { said_better(sentence) } else { None },
        hedge: measured.hedge.map(one_line),
        ..Measure::default()
    }
}

/// The days that the dates beside the figures tell: the one after them before the next figure, else the one before.
fn period(
    measured: &Measured<'_>,
    place: Span,
    dates: &[DateMention],
) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
    let figures = Span::new(measured.start, measured.end).at(place.start);
    let told = |date: &&DateMention| date.start.is_some() && date.role != Some(DateRole::Due);
    let inside: Vec<&DateMention> = dates
        .iter()
        .filter(told)
        .filter(|date| date.quote.span_start >= figures.start && date.quote.span_start < figures.end + 40)
        .collect();
    if measured.from.is_some() && measured.value.is_some() && inside.len() > 1 {
        return (inside.first().and_then(|date| date.start), inside.last().and_then(|date| date.end));
    }
    let after = dates.iter().filter(told).find(|date| date.quote.span_start >= figures.end);
    let near = after.filter(|date| date.quote.span_start < figures.end + 60);
    let before = dates.iter().filter(told).rfind(|date| date.quote.span_end <= figures.start);
    near.or(before).map_or((None, None), |date| (date.start, date.end))
}

fn dates_in(dates: &[DateMention], place: Span) -> &[DateMention] {
    let from = dates.partition_point(|date| date.quote.span_start < place.start);
    let to = dates.partition_point(|date| date.quote.span_start < place.end);
    dates.get(from..to).unwrap_or_default()
}

fn has_figure(words: &str) -> bool {
    words.bytes().any(|byte| byte.is_ascii_digit() || byte == 0xA3) || words.contains("per cent")
}

/// Whether the words are told and not set in a table: a cell must be a sentence, a line must have more words than figures.
fn is_prose(block: &Block, words: &str) -> bool {
    let (mut letters, mut figures) = (0, 0);
    for word in words.split_ascii_whitespace().take(40) {
        if word.bytes().any(|byte| byte.is_ascii_digit()) { figures += 1 } else { letters += 1 }
    }
    let least = if matches!(block.kind, BlockKind::Cell | BlockKind::Heading(_)) { 7 } else { 0 };
    letters >= least && figures <= letters * 2
}
