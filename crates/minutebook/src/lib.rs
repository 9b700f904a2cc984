//! Reads the papers of English local government - agenda pages, minutes, cover reports, decision records, Ofsted and
//! other inspection reports - into typed records that quote their source.
//!
//! ```
//! use minutebook::text::Source;
//! let source = Source::from_text("minutes.txt", "RESOLVED: That the report be noted.");
//! let parsed = minutebook::parse(&source);
//! assert_eq!(parsed.value.document_id, source.id());
//! ```
//!
//! The rooms, from the ground up; each uses only those below it:
//!
//! | room | what lives there |
//! |---|---|
//! | [`text`] | the words of one document, frozen, and where they stand |
//! | [`model`] | what the words mean: one concept, one file |
//! | [`layout`] | how the page is set out: lines to headings, paragraphs, list items, tables |
//! | [`phrase`] | short set phrases to model values |
//! | [`document`] | what each kind of paper says, and in which order |
//! | [`link`] | records of many papers that are about one thing |
//! | [`review`] | the questions that a careful clerk would raise |
//! | [`export`] | tables, JSON and its schema |
#![forbid(unsafe_code)]

// Grammar rules stand above their functions, what may be missing in brackets: these are no links.
#[allow(rustdoc::broken_intra_doc_links, rustdoc::private_intra_doc_links)]
pub mod document;
pub mod export;
pub mod layout;
pub mod link;
pub mod model;
#[allow(rustdoc::broken_intra_doc_links, rustdoc::private_intra_doc_links)]
pub mod phrase;
pub mod review;
pub mod text;

pub use document::PARSER_VERSION;

/// Reads one paper: its records, what is to be remarked, and what no grammar read. Never fails.
pub fn parse(source: &text::Source) -> model::Parsed<model::Document> {
    parse_with(source, &review::Settings::default())
}

/// As [`parse`], with the questions of the review that `settings` leaves on.
pub fn parse_with(source: &text::Source, settings: &review::Settings) -> model::Parsed<model::Document> {
    let clean = source.cleaned();
    let printed = document::Reading::new(clean.as_ref().unwrap_or(source));
    let words = printed.flowing();
    let flowing = words.as_ref().map(|words| printed.over(words));
    let flowing = flowing.as_ref().unwrap_or(&printed);
    let mut parsed = document::read(&printed, flowing);
    link::resolve_authorities(&mut parsed.value);
    parsed.value.checks = review::checks(flowing, &parsed.value, settings);
    if let Some(clean) = &clean {
        let back = |span| clean.original_span(span);
        parsed.value.rewrite_places(&mut |quote| quote.stand_in(source, &back));
        let remarked = parsed.remarks.iter_mut().filter_map(|remark| remark.span.as_mut());
        remarked.chain(&mut parsed.unread).for_each(|span| *span = back(*span));
    } else if words.is_some() {
        parsed.value.rewrite_places(&mut |quote| quote.stand_in(source, &|span| span));
    }
    parsed.value.identify();
    parsed
}
