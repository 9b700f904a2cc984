//! Actions, undertakings and requests: labelled, in capitals, at the margin, told in sentences.

use super::Reading;
use super::action_table::{heads_owners_below, is_indented_owner, is_owner_below, is_owner_cell};
use super::action_words::{
    action, days_of_month, decides, due_behind, due_of, heads_actions, in_brackets, initials_behind, is_none,
    is_outcome, is_post, lead, lead_owner, leads_to_requests, list_in_sentence, may_task, month, numbered_tasks,
    owner_before_dash, owner_before_to, owner_label, owner_of_listed, task_in_tail, tasks, told_of_old, without_day,
};
use super::decided::{Decided, labels};
use super::passage::{Body, MINUTES, Passage, Stretch, quote_over};
use super::reading::Sentence;
use crate::model::{Action, ActionKind, Document, DocumentKind, Status};
use crate::phrase::action::{self, InlineLabel, Task};
use crate::phrase::{Cue, CueSet, clause, note_state, owner, resolution, starts_with_any, tail, telling, vote};
use crate::text::{Hint, Quote, Span};
use std::cell::LazyCell;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, body: &Body<'_, '_>, document: &mut Document) {
    if document.facts.kind == Some(DocumentKind::CommitteeReport) || body.proposed {
        return;
    }
    let paged = body.paged;
    let decided = Decided::of(&document.decisions);
    let formal = body.passages.iter().any(|passage| labels(passage, &decided));
    if !(paged || formal)
        && document.decisions.is_empty()
        && document.facts.kind.is_none_or(|kind| kind == DocumentKind::Other)
        && document.attendance.is_empty()
        && !body.is_of_a_meeting(document)
    {
        // A log of actions is told by the heads of its table, whatever the paper is.
        let meeting = document.facts.meeting_date;
        let logged = body.stretches().flat_map(|stretch| super::action_table::logged(reading, stretch, meeting));
        return finish(reading, document, logged.collect());
    }
    let mut actions = Vec::new();
    let column = heads_owners_below(&body.passages);
    let mut minutes = !paged;
    for stretch in body.stretches() {
        if minutes || stretch.passages.iter().any(|passage| passage.is_label(MINUTES)) {
            actions.extend(super::action_table::read(reading, stretch, document.facts.meeting_date));
        }
        for (place, passage) in stretch.passages.iter().enumerate() {
            minutes |= passage.is_label(MINUTES);
            if minutes {
                let meeting = document.facts.meeting_date;
                let walk = Walk { reading, stretch, place, passage, formal, column, meeting };
                walk.read(&decided, &mut actions);
            }
        }
        minutes &= body.is_undivided() || !paged || document.facts.kind == Some(DocumentKind::AgendaItem);
    }
    finish(reading, document, actions);
}

/// Drops those of the latest actions that `drop` names: what comes later in the text overrules only what is near.
fn drop_late(actions: &mut Vec<Action>, drop: impl Fn(&Action) -> bool) {
    let late = actions.split_off(actions.len().saturating_sub(100));
    actions.extend(late.into_iter().filter(|action| !drop(action)));
}

/// Numbers the items, resolves the due words against the meeting, and drops what overlaps.
fn finish(reading: &Reading<'_>, document: &mut Document, mut actions: Vec<Action>) {
    actions.sort_by_key(|action| (action.quote.span_start, std::cmp::Reverse(action.quote.span_end)));
    let mut last: Option<(u32, u32)> = None;
    for mut action in actions {
        let span = (action.quote.span_start, action.quote.span_end);
        if last.is_some_and(|(start, end)| span.0 >= start && span.1 <= end) {
            continue;
        }
        last = Some(span);
        action.item_number = document.item_at(span.0);
        if action.due.due_text.is_none()
            && let Some((_, due)) = due_of(reading, &action.quote, document.facts.meeting_date)
        {
            action.due = due;
        }
        document.actions.push(action);
    }
}

/// One passage in its item.
struct Walk<'p, 'r, 's> {
    reading: &'r Reading<'s>,
    stretch: Stretch<'p, 'r, 's>,
    place: usize,
    passage: &'p Passage<'r, 's>,
    formal: bool,
    column: bool,
    meeting: Option<chrono::NaiveDate>,
}

/// A sentence of a passage: its words without number, its place.
#[derive(Clone, Copy)]
struct Said<'s> {
    words: &'s str,
    span: Span,
    cues: CueSet,
}

impl<'r, 's> Walk<'_, 'r, 's> {
    fn read(&self, decided: &Decided, actions: &mut Vec<Action>) {
        let passage = self.passage;
        let before = self.stretch.passages.get(..self.place).unwrap_or(&[]);
        if passage.block.hint == Some(Hint::Margin)
            || is_indented_owner(before, passage)
            || is_owner_cell(before, passage)
            || self.column && is_owner_below(before, passage)
        {
            return self.at_the_margin(actions);
        }
        let set_to_work = || passage.has(Cue::Infinitive) && action::sets_to_deed(passage.words);
        if !(passage.has(Cue::Action) || passage.has(Cue::ToBe) || passage.block.bold || set_to_work()) {
            return;
        }
        let words = passage.bare(self.reading);
        let labelled = passage.has(Cue::ActionLabel);
        let taken = |span: Span| self.formal && decided.holds(span);
        if labelled && heads_actions(words) {
            return self.list(actions, ActionKind::Action, None);
        }
        if let Some((owner, rest)) = labelled.then(|| action::owned_label(words)).flatten() {
            return actions.push(action(self.quote(rest), ActionKind::Action, Some(owner)));
        }
        if let Some((rest, ())) = labelled.then(|| action::action_label(words).ok()).flatten() {
            let Some(next) = action::inline_label(rest) else {
                let (task, after) = rest.split_at(action::next_matter(rest).unwrap_or(rest.len()));
                self.labelled(task.trim_end(), actions);
                return self.told(after, &taken, actions);
            };
            // "ACTION: Ann to write. ACTION: Bo to pay."
            self.labelled(next.before, actions);
            return self.around_labels(InlineLabel { before: "", ..next }, &taken, actions);
        }
        if let Some(label) = labelled.then(|| action::inline_label(words)).flatten() {
            return self.around_labels(label, &taken, actions);
        }
        if passage.is_heading() {
            // "CLLR GANT / TOWN CLERK TO ARRANGE", in a line of its own.
            let task = action::capital_task(words).filter(|task| task.owner.is_some_and(owner::is_owner));
            actions.extend(task.map(|task| action(self.quote(words), task.kind, task.owner)));
            return;
        }
        if lead(words) {
            return self.list(actions, ActionKind::Action, lead_owner(words));
        }
        if leads_to_requests(words) && !taken(passage.span) {
            return self.list(actions, ActionKind::Request, None);
        }
        if passage.block.bold && action::imperative(words) {
            actions.push(action(self.quote(words), ActionKind::Action, None));
            return;
        }
        self.told(words, &taken, actions);
    }

    /// What labels within the words mark, and what is told between them.
    fn around_labels(&self, first: InlineLabel<'s>, taken: &dyn Fn(Span) -> bool, actions: &mut Vec<Action>) {
        let mut next = Some(first);
        for _ in 0..LABELS_IN_A_PASSAGE {
            let Some(label) = next else { break };
            self.inline(label, actions);
            self.told(label.before, taken, actions);
            next = action::inline_label(label.after);
            if next.is_none() {
                self.told(label.after, taken, actions);
            }
        }
    }

    /// "It will be sent. Action: Ms Low", "ACTION – Mr Wool to advise": the owner of what was said before, or a task.
    fn inline(&self, label: InlineLabel<'s>, actions: &mut Vec<Action>) {
        let content = label.content.trim_end_matches('.');
        if is_none(content) {
            return;
        }
        let alone = owner::owner(content).is_some_and(|(_, more)| more.trim().is_empty());
        let owner = alone || label.bracketed && is_post(content);
        let before = self.said(self.passage, label.before).last().copied();
        if let Some(said) = before.filter(|said| owner && said.words.len() > 8) {
            return actions.push(action(self.quote_span(said.span), ActionKind::Action, Some(without_day(content))));
        }
        // "[ACTION: BR]", alone in its line.
        let (words, owner) = match before {
            None if owner => (self.passage.words, Some(content)),
            _ => (label.content, owner_before_to(label.content)),
        };
        actions.push(action(self.quote(words), ActionKind::Action, owner));
    }

    /// "ACTION: Interim Director", "ACTION – Mr Wool to advise", "ACTIONS:" with its list.
    fn labelled(&self, rest: &'s str, actions: &mut Vec<Action>) {
        if rest.is_empty() {
            return self.list(actions, ActionKind::Action, None);
        }
        // "Action 2: Ann to write. Completed.": nothing is left to do.
        if is_none(rest) || tail(rest).is_some_and(|(_, state)| state == Status::Done) {
            return;
        }
        let numbered = numbered_tasks(rest);
        if !numbered.is_empty() {
            let task = |task| action(self.quote(task), ActionKind::Action, owner_of_listed(task));
            return actions.extend(numbered.into_iter().map(task));
        }
        if let Some((task, owner)) = owner_label(rest) {
            return actions.push(action(self.quote(task), ActionKind::Action, Some(owner)));
        }
        // "PI/JC – data to be sent": an owner before a dash sets no name in front of a post.
        let task = owner_before_to(rest).or_else(|| owner_before_dash(rest));
        let post =
            task.is_none() && owner::owner(rest).is_some_and(|(_, more)| more.trim().trim_matches('.').is_empty());
        let post = post || task.is_none() && is_post(rest);
        let task = task.or_else(|| owner_of_listed(rest).filter(|_| !post));
        let quote = if post { self.quote(self.passage.words) } else { self.quote(rest) };
        let mut labelled = action(quote, ActionKind::Action, if post { Some(without_day(rest)) } else { task });
        labelled.due = due_behind(rest, self.meeting).unwrap_or(labelled.due);
        actions.push(labelled);
    }

    /// The list after "ACTIONS:" or "the following actions were identified;".
    fn list(&self, actions: &mut Vec<Action>, kind: ActionKind, by: Option<&'s str>) {
        let following = self.stretch.passages.get(self.place + 1..).unwrap_or(&[]);
        let mut bullets = None;
        for passage in following.iter().take(60) {
            let (marker, words) = passage.marked(self.reading);
            let Some(marker) = marker else {
                // Lines without markers go on with the list as long as each says whose it is.
                let owner = owner_of_listed(words).filter(|_| bullets.is_none() && by.is_none() && words.len() < 300);
                let Some(owner) = owner.filter(|_| !passage.is_heading()) else { break };
                let quote = quote_over(self.reading, std::slice::from_ref(passage), 0, u32::MAX);
                actions.push(action(quote, kind, Some(owner)));
                continue;
            };
            // Numbers after bullets go on with the paragraphs, not with the list.
            let bullet = marker.bare.is_empty();
            if *bullets.get_or_insert(bullet) != bullet
                || passage.is_heading()
                || resolution::label(passage.words).is_ok()
            {
                break;
            }
            let quote = quote_over(self.reading, std::slice::from_ref(passage), 0, u32::MAX);
            let clause = || (kind == ActionKind::Request).then(|| owner::of_clause(words)).flatten();
            let mut listed = action(quote, kind, owner_of_listed(words).or_else(clause).or(by));
            if let Some(due) = due_behind(words, self.meeting) {
                listed.due = due;
            }
            actions.push(listed);
        }
    }

    /// A name or a post set at the right margin: it owns the task in the passage before.
    fn at_the_margin(&self, actions: &mut Vec<Action>) {
        let note = self.passage.words.trim();
        let month = month(note);
        let owned = owner::owner(note).is_some_and(|(_, rest)| rest.trim().is_empty()) && !is_outcome(note);
        if !(owned || month) {
            return;
        }
        let Some(before) = self.place.checked_sub(1).and_then(|at| self.stretch.passages.get(at)) else { return };
        let words = before.bare(self.reading);
        let said = self.said(before, words);
        let sure = said.iter().rev().find(|said| decides(said.words));
        let task = sure.or_else(|| said.iter().rev().find(|said| tasks(said.words))).or(said.last());
        // A number of a word or two is no task.
        let Some(task) = task.filter(|task| task.words.split_whitespace().nth(1).is_some()) else { return };
        drop_late(actions, |earlier| earlier.quote.span_start >= before.span.start);
        let quote = Quote::of_pieces(self.reading.source, before.pieces(task.span));
        let told =
            action::owner_to(task.words).and_then(|task| task.owner).filter(|_| note.eq_ignore_ascii_case("all"));
        let mut action = action(quote, ActionKind::Action, told.or(owned.then_some(note)));
        if month {
            action.due.due_text = Some(note.to_owned());
            (action.due.due_start, action.due.due_end) = days_of_month(note, self.meeting);
        }
        actions.push(action);
    }

    fn said(&self, passage: &Passage<'r, 's>, words: &'s str) -> Vec<Said<'s>> {
        let mut all = Vec::with_capacity(passage.sentences(self.reading, words).count());
        for Sentence { span, cues } in passage.sentences(self.reading, words) {
            let text = self.reading.source.at(span);
            let text = clause::marker(text).map_or(text, |(rest, _)| rest);
            for part in match action::capital_tail(text) {
                Some(at) => [text.get(..at), text.get(at..)],
                None => [Some(text), None],
            } {
                let Some(part) = part else { continue };
                let part = part.trim().trim_start_matches([':', ' ']);
                if let Some(span) = self.reading.span_of(part).filter(|span| !span.is_empty()) {
                    all.push(Said { words: part, span, cues });
                }
            }
        }
        all
    }

    /// The tasks that the sentences of a passage tell.
    fn told(&self, words: &'s str, taken: &dyn Fn(Span) -> bool, actions: &mut Vec<Action>) {
        if !self.passage.sentences(self.reading, words).any(|sentence| may_task(sentence.cues)) {
            return;
        }
        let all = self.said(self.passage, words);
        // "AP12 Ann to write. She has written – CLOSED."
        let state = |last: &Said<'_>| tail(last.words).map(|(_, state)| state).or_else(|| note_state(last.words));
        let closed = |last: &Said<'_>| last.cues.has(Cue::Progress) && state(last) == Some(Status::Done);
        if all.len() > 1 && all.last().is_some_and(closed) {
            return;
        }
        for (at, said) in all.iter().enumerate() {
            if !may_task(said.cues) || taken(said.span) || vote::is_cued_vote(said.words, said.cues) {
                continue;
            }
            let listed = || list_in_sentence(said.words);
            if let Some((rest, owner)) = said.cues.has(Cue::ActionList).then(listed).flatten() {
                actions.push(action(self.quote(rest), ActionKind::Action, owner));
                continue;
            }
            let undertakes = said.cues.has(Cue::Undertake) || said.cues.has(Cue::Will);
            let promised = || in_brackets(said.words, said.cues);
            if let Some((inner, task)) = undertakes.then(promised).flatten() {
                actions.push(action(self.quote(inner), task.kind, task.owner));
                continue;
            }
            let capital = action::capital_task(said.words);
            if let Some(task) = capital {
                actions.push(action(self.quote_span(said.span), task.kind, task.owner));
                continue;
            }
            let echo = if said.cues.has(Cue::EchoTask) { action::echo_task(said.words) } else { None };
            let tail = || if said.cues.has(Cue::EchoTask) { task_in_tail(said.words) } else { None };
            if let Some(task) = echo.or_else(tail) {
                let from = if echo.is_some() { start_of_task(&all, at) } else { at };
                let start = all.get(from).map_or(said.span.start, |said| said.span.start);
                drop_late(actions, |earlier| (start..=said.span.end).contains(&earlier.quote.span_start));
                let span = Span { start, end: said.span.end };
                actions.push(action(self.quote_span(span), task.kind, task.owner));
                continue;
            }
            let done = |next: &Said<'_>| note_state(next.words) == Some(Status::Done);
            if let Some(task) = self.task(said).filter(|_| !all.get(at + 1).is_some_and(done)) {
                // "Cllr Low spoke. She asked for a report": it is not she who owns it.
                let promised = task.kind == ActionKind::Undertaking;
                let before = || at.checked_sub(1).filter(|_| promised).and_then(|at| all.get(at));
                let owner = task.owner.or_else(|| pronoun_of(said.words, before()?));
                let owner = owner.or_else(|| initials_behind(said.words));
                actions.push(action(self.quote_span(said.span), task.kind, owner));
            }
        }
    }

    fn task(&self, said: &Said<'s>) -> Option<Task<'s>> {
        let (sentence, cues) = (said.words, said.cues);
        if sentence.ends_with(['?', ':']) {
            return None;
        }
        let where_cued = |cue, read: fn(&'s str) -> Option<Task<'s>>| if cues.has(cue) { read(sentence) } else { None };
        let it_was = || cues.has(Cue::ItWas) && telling::it_was(sentence).is_some();
        let decides = || it_was() || telling::body_decides(sentence).is_some();
        let decided = LazyCell::new(|| cues.has(Cue::Decide) && decides());
        let undertakes = cues.has(Cue::Undertake) || cues.has(Cue::Will);
        let undertaken = || if undertakes { action::undertakes(sentence, cues) } else { None };
        let task = where_cued(Cue::AgreedThat, action::agreed_that)
            .filter(|_| *decided && !self.formal)
            .or_else(|| where_cued(Cue::Infinitive, action::owner_to).filter(|_| !*decided))
            .or_else(|| where_cued(Cue::Ask, action::asked).filter(|_| !*decided))
            .or_else(|| undertaken().filter(|_| !*decided || sentence.contains('(')))
            .or_else(|| where_cued(Cue::PronounWill, action::pronoun_promise).filter(|_| !*decided))
            .or_else(|| where_cued(Cue::AndWill, action::and_promise).filter(|_| !*decided))
            .or_else(|| where_cued(Cue::Delivered, action::delivered).filter(|_| !*decided))
            .or_else(|| where_cued(Cue::ToBe, action::to_be_done).filter(|_| !self.formal))?;
        (!(told_of_old(sentence, cues) || resolution::label(sentence).is_ok())).then_some(task)
    }

    fn quote(&self, words: &str) -> Quote {
        self.quote_span(self.reading.span_of(words).unwrap_or(self.passage.span))
    }

    fn quote_span(&self, span: Span) -> Quote {
        Quote::of_pieces(self.reading.source, self.passage.pieces(span))
    }
}

/// How many labels of one passage are read.
const LABELS_IN_A_PASSAGE: usize = 50;

/// "PCSO Wall reported two thefts. He will arrange a meeting.": the person of whom the sentence before speaks.
fn pronoun_of<'s>(sentence: &str, before: &Said<'s>) -> Option<&'s str> {
    let owner = starts_with_any(&["he", "she"], sentence).then(|| owner::owner(before.words)).flatten()?.0;
    (crate::phrase::person(owner).is_some() || owner::marked_owner(owner).is_some()).then_some(owner)
}

/// The sentence in which the task of "Clerk to action" starts: the last that tells a decision, or the one before.
fn start_of_task(all: &[Said<'_>], at: usize) -> usize {
    let decides = |said: &Said<'_>| telling::it_was(said.words).is_some();
    let near = (at.saturating_sub(2)..at).rev().find(|near| all.get(*near).is_some_and(decides));
    near.or(at.checked_sub(1)).unwrap_or(at)
}
