//! Questions that members and the public asked, with the asker and the answer where the paper pairs them.

use super::Reading;
use super::passage::{Body, MINUTES, Passage};
use super::reading::Sentence;
use crate::model::{Document, DocumentKind, Question};
use crate::phrase::question::{self, Asked};
use crate::phrase::{Cue, action, answer, squeeze};
use crate::text::Quote;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, body: &Body<'_, '_>, document: &mut Document) {
    if document.facts.kind == Some(DocumentKind::CommitteeReport) || body.proposed {
        return;
    }
    let mut minutes = !body.paged;
    let mut questions = Vec::new();
    for stretch in body.stretches() {
        let mut dialogue = Dialogue::default();
        for passage in stretch.passages {
            minutes |= passage.is_label(MINUTES);
            if minutes && dialogue.announced(reading, passage, &mut questions) {
                continue;
            }
            if minutes && dialogue.answered(reading, passage, &mut questions) {
                continue;
            }
            let before = questions.len();
            if minutes
                && passage.has(Cue::Question)
                && (!passage.is_heading() || question::unlabelled(passage.words) != passage.words)
            {
                in_passage(reading, passage, &mut questions);
            }
            dialogue.asked(before, &mut questions);
        }
        minutes &= body.is_undivided() || !body.paged || document.facts.kind == Some(DocumentKind::AgendaItem);
    }
    for mut question in questions {
        question.item_number = document.item_at(question.quote.span_start);
        document.questions.push(question);
    }
}

/// Questions and answers set under labels: "Question 1 from Mrs Low", "Answer from Councillor Pike", "Q:" and "A:".
#[derive(Default)]
struct Dialogue {
    /// Who asks the question that follows, and how many passages ago that was said.
    asker: Option<(String, usize)>,
    /// Whether the next passage is the answer.
    answers: bool,
    /// Whether the last passage asked.
    fresh: bool,
    /// Whether the last passage was a question with a letter before it.
    lettered: bool,
}

/// How many passages may stand between "Question from Mrs Low" and her question.
const QUESTION_WITHIN: usize = 3;

impl Dialogue {
    /// Whether a passage only announces a question or gives the answer to the last one.
    fn announced(&mut self, reading: &Reading<'_>, passage: &Passage<'_, '_>, questions: &mut [Question]) -> bool {
        let last = questions.last_mut().filter(|last| last.response.is_none());
        let lettered = std::mem::replace(&mut self.lettered, question::is_lettered(passage.words));
        let answer = lettered.then(|| answer::lettered(passage.words)).flatten();
        if let Some(rest) = answer.or_else(|| answer::answer_label(passage.words)) {
            let Some(last) = last else { return false };
            self.answers = rest.is_empty();
            if !self.answers {
                last.response = Some(squeeze(rest));
            }
            return true;
        }
        let answers = std::mem::take(&mut self.answers);
        if !answers && !passage.has(Cue::Question) {
            return false;
        }
        let (marker, words) = passage.marked(reading);
        if answers
            && !passage.is_heading()
            && marker.is_none()
            && let Some(last) = last
        {
            last.response = Some(squeeze(words));
            return true;
        }
        let asker = if passage.has(Cue::Question) { question::announced(words) } else { None };
        let Some(asker) = asker else { return false };
        self.asker = Some((squeeze(asker), 0));
        !words.contains('?')
    }

    /// Whether a passage answers what the passage before it asked: "The Head of Service replied that", "Councillor Wray:".
    fn answered(&mut self, reading: &Reading<'_>, passage: &Passage<'_, '_>, questions: &mut [Question]) -> bool {
        if !std::mem::take(&mut self.fresh) {
            return false;
        }
        let Some(last) = questions.last_mut().filter(|last| last.response.is_none()) else { return false };
        let words = passage.bare(reading);
        if let Some(rest) = answer::answer_by_name(words).filter(|rest| !rest.contains('?')) {
            self.answers = rest.is_empty();
            last.response = (!self.answers).then(|| squeeze(rest));
            return true;
        }
        // Behind a question in its own words, whoever tells answers it.
        let asked = || last.quote.text.trim_end().ends_with('?') && answer::told_by(words) && !words.contains('?');
        if answer::answered_by(words) || answer::responds(words) || asked() {
            // What else it tells is read too: a promise, another question.
            last.response = Some(squeeze(words));
        }
        false
    }

    /// Gives the announced asker to the first question since `before`.
    fn asked(&mut self, before: usize, questions: &mut [Question]) {
        self.fresh = questions.len() > before;
        let Some((asker, since)) = self.asker.take() else { return };
        match questions.get_mut(before) {
            Some(question) if question.asked_by.is_none() => question.asked_by = Some(asker),
            Some(_) => {}
            None if since < QUESTION_WITHIN => self.asker = Some((asker, since + 1)),
            None => {}
        }
    }
}

fn in_passage<'r, 's>(reading: &'r Reading<'s>, passage: &Passage<'r, 's>, questions: &mut Vec<Question>) {
    let all: Vec<Sentence> = passage.sentences(reading, passage.bare(reading)).collect();
    for (at, sentence) in all.iter().enumerate().filter(|(_, sentence)| sentence.cues.has(Cue::Question)) {
        let text = question::unlabelled(reading.source.at(sentence.span));
        let Some(Asked { by, answered }) = question::asked(text) else { continue };
        let Some(span) = reading.span_of(text) else { continue };
        let earlier = || at.checked_sub(1).and_then(|at| all.get(at)).map(|before| reading.source.at(before.span));
        let by = by.and_then(|by| {
            if question::is_pronoun(by) {
                by.ends_with(['e', 'E']).then(|| question::speaker(earlier()?)).flatten()
            } else {
                Some(by)
            }
        });
        let after = || if question::answers_itself(text) { None } else { answer_after(reading, all.get(at + 1..)?) };
        questions.push(Question {
            asked_by: by.map(squeeze),
            response: answered.map(squeeze).or_else(after),
            quote: Quote::of_pieces(reading.source, passage.pieces(span)),
            ..Question::default()
        });
    }
}

/// The sentences after a question, up to the next one.
fn answer_after(reading: &Reading<'_>, rest: &[Sentence]) -> Option<String> {
    let said = |next: &Sentence| reading.source.at(next.span);
    let cued = |next: &Sentence| next.cues.has(Cue::Question) || next.cues.has(Cue::Ask);
    let asks = |next: &Sentence| cued(next) && question::asks_on(said(next)) || answer::is_note(said(next));
    // "The Treasurer explained it. Members were asked to sign the form.": a task of its own.
    let sets = |next: &Sentence| next.cues.has(Cue::Ask) && action::asked(said(next)).is_some();
    let ends = |(at, next): (usize, &Sentence)| asks(next) || at > 0 && sets(next);
    let until = rest.iter().enumerate().position(ends).unwrap_or(rest.len());
    let rest = rest.get(..until)?;
    // What stands before "In response" still belongs to the question, and so does "She added that".
    let from = rest.iter().position(|next| answer::responds(said(next)));
    let from = from.or_else(|| rest.iter().position(|next| !answer::goes_on(said(next))))?;
    let (first, last) = (rest.get(from)?, rest.last()?);
    let words = reading.source.at(first.span.join(last.span));
    // "... based on what was sent in (Action: Clerk)."
    let labelled = rest.iter().any(|next| next.cues.has(Cue::ActionLabel));
    let label = labelled.then(|| action::inline_label(words)).flatten();
    Some(squeeze(label.map_or(words, |label| label.before))).filter(|answer| !answer.is_empty())
}
