//! Findings printed as good compilers do: the words, every place underlined, what to do.

use crate::paper::Paper;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use minutebook::model::{Check, Severity};
use pyo3::prelude::*;
use std::collections::HashMap;
use std::ops::Range;

/// Prints each finding of a paper. `advice` says for a code what to do; the codes in `off` are left out.
#[pyfunction]
#[pyo3(signature = (paper, advice, off, *, color=false, width=120))]
pub(crate) fn render_checks(
    paper: &Paper,
    advice: HashMap<String, String>,
    off: Vec<String>,
    color: bool,
    width: usize,
) -> Vec<String> {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode).term_width(width);
    let document = paper.tables.document();
    let bytes = Bytes::new(&paper.text);
    let shown = document.checks.iter().filter(|check| !off.contains(&check.code));
    let source = &document.facts.source;
    shown.map(|check| render((source, &paper.text), check, advice.get(&check.code), &bytes, &renderer)).collect()
}

/// Prints one finding about a paper: its name and its text.
fn render(paper: (&str, &str), check: &Check, advice: Option<&String>, bytes: &Bytes, renderer: &Renderer) -> String {
    let (source, text) = paper;
    let path = check.quote.page.map_or(source.to_owned(), |page| format!("{source} (page {page})"));
    let level = match check.severity {
        Some(Severity::Error) => Level::ERROR,
        Some(Severity::Note) => Level::NOTE,
        _ => Level::WARNING,
    };
    let places = check.quote.pieces();
    let annotations = places.iter().enumerate().map(|(at, place)| {
        let kind = if at == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let label = if places.len() == 1 { None } else { Some(if at == 0 { "this" } else { "and this" }) };
        kind.span(first_line(text, bytes.range(place.start, place.end))).label(label)
    });
    let snippet = Snippet::source(text).path(path).annotations(annotations);
    let mut group = level.primary_title(check.message.as_str()).id(check.code.as_str()).element(snippet);
    if let Some(advice) = advice {
        group = group.element(Level::HELP.message(advice.as_str()));
    }
    renderer.render(&[group])
}

/// The most bytes of a place that are underlined: a long clause would push the line out of the window.
const UNDERLINED: usize = 80;

/// The beginning of a place, on its first line: arrows over several lines hide more than they show.
fn first_line(text: &str, place: Range<usize>) -> Range<usize> {
    let words = text.get(place.clone()).unwrap_or("");
    let line = words.lines().next().unwrap_or("").trim_end();
    place.start..place.start + line.floor_char_boundary(UNDERLINED)
}

/// Code points back to bytes, for the renderer.
struct Bytes {
    starts: Vec<usize>,
    len: usize,
}

impl Bytes {
    fn new(text: &str) -> Self {
        Self { starts: text.char_indices().map(|(at, _)| at).collect(), len: text.len() }
    }

    fn range(&self, start: u32, end: u32) -> Range<usize> {
        let byte = |place: u32| self.starts.get(place as usize).copied().unwrap_or(self.len);
        byte(start)..byte(end.max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use minutebook::text::{Quote, Span};

    #[test]
    fn a_finding_shows_both_places_and_what_to_do() {
        let text = "Cost: £5\n\nPresent: Councillor Osei\n\n4. ACCOUNTS\n\n5. AUDIT\n\nApologies: Councillor Osei\n";
        let spans = vec![Span { start: 19, end: 34 }, Span { start: 70, end: 85 }];
        let check = Check {
            code: "person-present-and-apologised".to_owned(),
            severity: Some(Severity::Error),
            message: "Councillor Osei is among those present and among the apologies".to_owned(),
            quote: Quote { span_start: 19, span_end: 85, spans, ..Quote::default() },
            ..Check::default()
        };
        let advice = "find out whether they were there".to_owned();
        let renderer = Renderer::plain().decor_style(DecorStyle::Unicode);
        let told = render(("minutes.txt", text), &check, Some(&advice), &Bytes::new(text), &renderer);
        assert_eq!(told.trim(), EXPECTED.trim(), "\n{told}");
    }

    #[test]
    fn a_place_is_underlined_on_its_first_line() {
        let text = "Visits on 6 March\n   and 7 March\n";
        assert_eq!(first_line(text, 7..32), 7..17);
        let long = "é".repeat(100);
        assert_eq!(first_line(&long, 0..200), 0..80);
    }

    const EXPECTED: &str = "
error[person-present-and-apologised]: Councillor Osei is among those present and among the apologies
  ╭▸ minutes.txt:3:10
  │
3 │ Present: Councillor Osei
  │          ━━━━━━━━━━━━━━━ this
  ┆
9 │ Apologies: Councillor Osei
  │            ─────────────── and this
  │
  ╰ help: find out whether they were there";
}
