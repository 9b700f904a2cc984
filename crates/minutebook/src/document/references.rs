//! References to other papers, paragraphs, recommendations and Acts; those within the paper point at its records.

use super::Reading;
use crate::model::{Document, NumberedParagraph, Recommendation, Record, Reference, ReferenceKind, Section, record_id};
use crate::phrase::starts::plain_word_starts;
use crate::phrase::{Cue, Referring, act_at, may_refer, numbered_document, referring, squeeze};
use crate::text::{Block, BlockKind, Span};
use std::collections::HashMap;

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let text = reading.source.text();
    let cued =
        reading.body().flat_map(|(at, _)| reading.sentences_of(at)).filter(|sentence| sentence.cues.has(Cue::Refer));
    let mut places: Vec<(u32, Place)> = cued
        .flat_map(|sentence| {
            let words = reading.source.at(sentence.span);
            let starts = plain_word_starts(words).filter(|at| may_refer(&words.as_bytes()[*at..]));
            starts.map(move |at| (sentence.span.start + at as u32, Place::Word))
        })
        .chain(acts(text).map(|at| (at as u32, Place::Act)))
        .chain(memchr::memchr_iter(b'/', text.as_bytes()).map(|at| (at as u32, Place::Stroke)))
        .collect();
    places.sort_unstable_by_key(|place| place.0);
    let mut addresses = None;
    let mut blocks = reading.body().map(|(_, block)| block).peekable();
    let mut read_to = 0;
    for (at, place) in places {
        while blocks.next_if(|block| block.span.end <= at).is_some() {}
        let Some(block) = blocks.peek().filter(|block| block.span.start <= at && at >= read_to) else { continue };
        let words = reading.words(block);
        let offset = (at - block.span.start) as usize;
        let found = match place {
            Place::Word => referring(words, offset),
            Place::Act => act_at(words, offset),
            Place::Stroke => numbered_document(words, offset),
        };
        if let Some(found) = found {
            read_to = add(reading, block, &found, &mut addresses, document).max(read_to);
        }
    }
}

/// Where the words stand that end the name of an Act: "Act", " Bill", " Regulations ".
fn acts(text: &str) -> impl Iterator<Item = usize> {
    let text = text.as_bytes();
    let spaced = |at: usize| at.checked_sub(1).and_then(|before| text.get(before)) == Some(&b' ');
    memchr::memchr3_iter(b'A', b'B', b'R', text).filter(move |at| {
        let here = text.get(*at..).unwrap_or_default();
        here.starts_with(b"Act") || (here.starts_with(b"Bill") || here.starts_with(b"Regulations ")) && spaced(*at)
    })
}

/// What stands at a place where a reference may be.
#[derive(Clone, Copy)]
enum Place {
    Word,
    Act,
    Stroke,
}

/// Adds one record a target; gives where the words end, or where an Act within them begins.
fn add(
    reading: &Reading<'_>,
    block: &Block,
    found: &Referring<'_>,
    addresses: &mut Option<Addresses>,
    document: &mut Document,
) -> u32 {
    let Some(span) = Span::of(found.words, reading.source.text()) else { return 0 };
    // "Section 1: Summary", "24/00108 - Budget Monitoring": a name that a heading gives, and no reference;
    // "Recommendations <tab> 7": a line of a table of contents.
    let contents = found.words.contains('\t');
    if contents || matches!(block.kind, BlockKind::Heading(_)) && span.start == block.span.start {
        return span.end;
    }
    let titled = reading
        .source
        .text()
        .get(span.end as usize..)
        .is_some_and(|rest| rest.trim_start_matches(' ').starts_with(':'));
    let heads = matches!(found.kind, ReferenceKind::Section | ReferenceKind::Appendix | ReferenceKind::Recommendation);
    let title = titled && heads;
    if span.start == block.span.start && title {
        return span.end;
    }
    if span.start == block.span.start && is_contents_line(reading.words(block)) {
        return span.end;
    }
    let own_number = |target: &str| document.facts.header.0.iter().any(|(_, value)| value.contains(target));
    if found.kind == ReferenceKind::Document && found.targets.iter().any(|target| own_number(target)) {
        return span.end;
    }
    let of = found.of.map(squeeze);
    let of = of.or_else(|| Some(found).filter(|_| of_the_act(reading, found, span)).and_then(|_| the_act(document)));
    let mut previous = String::new();
    for target in &found.targets {
        let target = completed(&previous, squeeze(target));
        previous.clone_from(&target);
        let here = is_here(found.of) && !found.elsewhere;
        let resolved_id = if here {
            addresses.get_or_insert_with(|| Addresses::of(document)).find(&document.document_id, found.kind, &target)
        } else {
            None
        };
        document.references.push(Reference {
            kind: Some(found.kind),
            target: Some(target),
            of: of.clone(),
            resolved_id,
            quote: reading.quote_within(block, span),
            ..Reference::default()
        });
    }
    // The Act that a section is part of is a reference of its own.
    match found.of.filter(|of| of.contains("Act")).and_then(|of| Span::of(of, reading.source.text())) {
        Some(act) if act.start >= span.start => act.start,
        _ => span.end,
    }
}

/// "(e)" after "14.4(d)" is 14.4(e).
fn completed(previous: &str, target: String) -> String {
    let stem = previous.split_once('(').map_or("", |(stem, _)| stem);
    if target.starts_with('(') { format!("{stem}{target}") } else { target }
}

/// Whether the words go on with "of the Act", and no name of it.
fn of_the_act(reading: &Reading<'_>, found: &Referring<'_>, span: Span) -> bool {
    let rest = reading.source.text().get(span.end as usize..).unwrap_or("");
    let rest = rest.trim_start().strip_prefix("of the Act").filter(|_| found.kind == ReferenceKind::Section);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) && !rest.trim_start().starts_with(['1', '2']))
}

/// The Act that "the Act" means: the one that the paper has named so far, where it has named no other.
fn the_act(document: &Document) -> Option<String> {
    let named = |it: &Reference| match it.kind {
        Some(ReferenceKind::Act) => it.target.clone(),
        _ => None,
    };
    let mut acts = document.references.iter().filter_map(named);
    let first = acts.next()?;
    acts.all(|other| other == first).then_some(first)
}

/// A line of a table of contents: "Appendix 1   Budget    12", "Section 2 Background ...... 4".
fn is_contents_line(words: &str) -> bool {
    let stem = words.trim_end().trim_end_matches(|letter: char| letter.is_ascii_digit());
    let paged = stem.len() < words.trim_end().len();
    paged
        && (words.contains("...") || words.contains("…") || stem.ends_with("  ") || stem.ends_with('\t'))
        && words.len() < 200
}

/// Whether the words say or leave open that the target is in this paper.
fn is_here(of: Option<&str>) -> bool {
    of.is_none_or(|of| of.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("this")))
}

/// What can be pointed at in this paper: the sort of its record and where it starts; `None` where two have one number.
struct Addresses {
    records: HashMap<(ReferenceKind, String), Option<(&'static str, u32)>>,
}

impl Addresses {
    fn of(document: &Document) -> Self {
        let mut records = HashMap::new();
        let mut add = |kind, number: &str, name, start| {
            records.entry((kind, key(number))).and_modify(|known| *known = None).or_insert(Some((name, start)));
        };
        for paragraph in &document.paragraphs {
            add(ReferenceKind::Paragraph, &paragraph.number, NumberedParagraph::NAME, paragraph.quote.span_start);
        }
        for recommendation in &document.recommendations {
            if let Some(number) = &recommendation.number {
                add(ReferenceKind::Recommendation, number, Recommendation::NAME, recommendation.quote.span_start);
            }
        }
        for section in &document.sections {
            let mut words = section.title.split_whitespace();
            let appendix = words
                .next()
                .is_some_and(|word| ["appendix", "annex"].iter().any(|known| known.eq_ignore_ascii_case(word)));
            match words.next().filter(|_| appendix) {
                Some(letter) => add(ReferenceKind::Appendix, letter, Section::NAME, section.quote.span_start),
                None => {
                    if let Some(number) = &section.number {
                        add(ReferenceKind::Section, number, Section::NAME, section.quote.span_start);
                    }
                }
            }
        }
        Self { records }
    }

    /// The id of the record that `target` names.
    fn find(&self, document_id: &str, kind: ReferenceKind, target: &str) -> Option<String> {
        let (name, start) = (*self.records.get(&(kind, key(target)))?)?;
        Some(record_id(document_id, name, start))
    }
}

/// A number without its brackets and stops, small.
fn key(number: &str) -> String {
    number.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase()
}
