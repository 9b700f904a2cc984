//! How fast papers are read: the whole parse, all tables, against pulldown-cmark's events over the same bytes.
//!
//! `cargo bench -p minutebook --bench parse` prints MB/s at 1, 10 and 100 MB with the ratio, then each room alone.
//! `cargo bench -p minutebook --bench parse -- 1 10` takes other sizes, in MB.

mod corpus;

use minutebook::document::Reading;
use minutebook::text::Source;
use std::hint::black_box;
use std::time::Instant;

fn main() {
    let sizes: Vec<usize> = std::env::args().filter_map(|size| size.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![1, 10, 100] } else { sizes };
    println!("{:>6} {:>14} {:>20} {:>8}", "MB", "minutebook MB/s", "pulldown-cmark MB/s", "ratio");
    for size in sizes {
        let papers = corpus::papers(size * 1_000_000);
        let bytes: usize = papers.iter().map(|paper| paper.text().len()).sum();
        let parse = rate(bytes, || papers.iter().map(|paper| minutebook::parse(paper).value.measures.len()).sum());
        let events = rate(bytes, || papers.iter().map(|paper| pulldown_cmark::Parser::new(paper.text()).count()).sum());
        println!("{size:>6} {parse:>14.1} {events:>20.1} {:>8.2}", parse / events);
    }
    rooms(&corpus::papers(2_000_000));
    one_paper();
}

/// Each room alone.
fn rooms(papers: &[Source]) {
    let bytes = papers.iter().map(|paper| paper.text().len()).sum();
    let each = |name: &str, read: &dyn Fn(&Source) -> usize| {
        println!("{name:>24} {:>8.1} MB/s", rate(bytes, || papers.iter().map(read).sum()));
    };
    println!();
    each("layout", &|paper| minutebook::layout::blocks(paper).len());
    each("cues", &|paper| minutebook::phrase::scan(paper.text()).len());
    each("layout and cues", &|paper| Reading::new(paper).blocks.len());
    each("all records", &|paper| minutebook::document::read(paper).1.value.decisions.len());
    each("dates of all words", &|paper| minutebook::phrase::date::dates(paper.text()).count());
    each("figures of all words", &|paper| minutebook::phrase::figures(paper.text()).len());
    each("sentences of all words", &|paper| minutebook::phrase::sentences(paper.text()).count());
}

/// Time grows with the text: one paper of 1, 2 and 4 MB.
fn one_paper() {
    println!();
    for size in [1, 2, 4] {
        let text: String = corpus::papers(size * 1_000_000).iter().map(|paper| paper.text()).collect();
        let paper = Source::from_text("all.txt", text);
        println!(
            "one paper of {size} MB {:>10.1} MB/s",
            rate(paper.text().len(), || minutebook::parse(&paper).value.dates.len())
        );
    }
}

/// MB/s: the median of five runs, of one where a run takes long.
fn rate(bytes: usize, mut run: impl FnMut() -> usize) -> f64 {
    let mut seconds = Vec::new();
    while seconds.len() < 5 && seconds.iter().sum::<f64>() < 5.0 {
        let start = Instant::now();
        black_box(run());
        seconds.push(start.elapsed().as_secs_f64());
    }
    seconds.sort_by(f64::total_cmp);
    bytes as f64 / 1e6 / seconds[seconds.len() / 2]
}
