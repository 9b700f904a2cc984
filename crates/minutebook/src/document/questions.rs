//! Questions that members and the public asked, with the asker and the answer where the paper pairs them.

use super::Reading;
use super::passage::{MINUTES, Passage, stretches};
use crate::model::{Document, DocumentKind, Question};
use crate::phrase::question::{self, Asked};
use crate::phrase::{Cue, sentences};
use crate::text::{Quote, Span};

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    if document.facts.kind == Some(DocumentKind::CommitteeReport) || super::decisions::is_proposed(reading) {
        return;
    }
    let all = stretches(reading, document);
    let paged = all.iter().flat_map(|stretch| &stretch.passages).any(|passage| passage.is_label(MINUTES));
    let mut minutes = !paged;
    let mut questions = Vec::new();
    for stretch in &all {
        for passage in &stretch.passages {
            minutes |= passage.is_label(MINUTES);
            if minutes && passage.has(Cue::Question) && !passage.is_heading() {
                in_passage(reading, passage, &mut questions);
            }
        }
        minutes &= all.len() == 1 || !paged || document.facts.kind == Some(DocumentKind::AgendaItem);
    }
    for mut question in questions {
        question.item_number = document.item_at(question.quote.span_start);
        document.questions.push(question);
    }
}

fn in_passage<'s>(reading: &Reading<'s>, passage: &Passage<'_, 's>, questions: &mut Vec<Question>) {
    let words = passage.bare(reading);
    let all: Vec<Span> = sentences(words).collect();
    let mut at = 0;
    while let Some(sentence) = all.get(at) {
        at += 1;
        let text = sentence.of_text(words);
        let Some(Asked { by, answered }) = question::asked(text) else { continue };
        let Some(span) = reading.span_of(text) else { continue };
        let mut response = answered.map(str::to_owned);
        if response.is_none() {
            response = answer(words, &all, at);
        }
        questions.push(Question {
            asked_by: by.map(str::to_owned),
            response,
            quote: Quote::of_pieces(reading.source, passage.pieces(span)),
            ..Question::default()
        });
    }
}

/// The sentences after a question, up to the next one.
fn answer(words: &str, all: &[Span], at: usize) -> Option<String> {
    let rest = all.get(at..)?;
    let until = rest.iter().position(|next| question::asked(next.of_text(words)).is_some()).unwrap_or(rest.len());
    let (first, last) = (rest.first()?, rest.get(..until)?.last()?);
    Some(first.join(*last).of_text(words).split_whitespace().collect::<Vec<_>>().join(" "))
}
