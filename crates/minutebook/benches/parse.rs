//! How fast papers are read, all tables, beside pulldown-cmark's events over the same bytes in the same run.
//!
//! `cargo bench -p minutebook --bench parse` measures one long paper of 1, 10 and 100 MB, whose time must grow with its
//! length, and many papers of a usual length. `-- quick` leaves the 100 MB out, `-- rooms` adds each room alone,
//! `-- shapes [name]` measures the shapes that tempt a grammar to quadratic time.
//! `MINUTEBOOK_PAPERS=folder` adds the text files of a folder.

mod papers;

use minutebook::document::Reading;
use minutebook::text::Source;
use std::hint::black_box;
use std::time::{Duration, Instant};

const MEGABYTE: usize = 1_000_000;

fn main() {
    let asked = |word: &str| std::env::args().skip(1).any(|arg| arg == word);
    if asked("shapes") {
        return shapes();
    }
    let sizes: &[(usize, usize)] = if asked("quick") { &[(1, 9), (10, 3)] } else { &[(1, 9), (10, 5), (100, 3)] };
    let mut per_byte = Vec::new();
    for (size, runs) in sizes {
        let text = papers::minutes(size * MEGABYTE);
        per_byte.push((size, against_markdown(&format!("minutes {size} MB"), &text, *runs)));
    }
    if let [.., (small, quick), (large, slow)] = per_byte.as_slice() {
        let growth = |of: fn(&Times) -> Duration| of(slow).as_secs_f64() / of(quick).as_secs_f64();
        println!(
            "growth {small} -> {large} MB: {:.2} times, pulldown-cmark {:.2} times (linear is {})",
            growth(|times| times.parse),
            growth(|times| times.markdown),
            **large / **small
        );
    }
    many(10 * MEGABYTE);
    if asked("rooms") {
        rooms(&papers::minutes(10 * MEGABYTE));
    }
    if let Some(folder) = std::env::var_os("MINUTEBOOK_PAPERS") {
        real(folder.as_ref());
    }
}

/// The median time of `runs` runs.
fn median<T>(runs: usize, mut run: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            let result = black_box(run());
            let time = start.elapsed();
            drop(result);
            time
        })
        .collect();
    times.sort_unstable();
    times.get(runs / 2).copied().unwrap_or_default()
}

fn rate(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / MEGABYTE as f64 / time.as_secs_f64()
}

/// How long the two parsers take for one text.
struct Times {
    parse: Duration,
    markdown: Duration,
}

fn against_markdown(name: &str, text: &str, runs: usize) -> Times {
    let markdown = median(runs, || pulldown_cmark::Parser::new(black_box(text)).count());
    let source = Source::from_text("minutes.txt", text);
    let parse = median(runs, || minutebook::parse(black_box(&source)));
    println!(
        "{name:>24}: {:7.1} MB/s, pulldown-cmark {:7.1} MB/s, ratio {:.3}",
        rate(text.len(), parse),
        rate(text.len(), markdown),
        markdown.as_secs_f64() / parse.as_secs_f64(),
    );
    Times { parse, markdown }
}

/// Each room alone, over the same text.
fn rooms(text: &str) {
    let source = Source::from_text("minutes.txt", text);
    let line = |name: &str, time: Duration| println!("{name:>24}: {:7.1} MB/s", rate(text.len(), time));
    line("text (with digest)", median(3, || Source::from_text("minutes.txt", black_box(text))));
    line("layout", median(3, || minutebook::layout::blocks(black_box(&source))));
    line("cues", median(3, || minutebook::phrase::cues(black_box(source.text()))));
    line("reading", median(3, || Reading::new(black_box(&source))));
    line("sentences", median(3, || minutebook::phrase::sentences(black_box(source.text())).count()));
    line("dates", median(3, || minutebook::phrase::date::dates(black_box(source.text())).count()));
    let reading = Reading::new(&source);
    line("document", median(3, || minutebook::document::read(black_box(&reading), black_box(&reading))));
    let parsed = minutebook::document::read(&reading, &reading);
    let settings = minutebook::review::Settings::default();
    line("review", median(3, || minutebook::review::checks(black_box(&reading), black_box(&parsed.value), &settings)));
    line(
        "ids",
        median(3, || {
            let mut document = parsed.value.clone();
            document.identify();
            document
        }),
    );
    line("tables", median(3, || minutebook::export::Tables::new(parsed.value.clone(), &source)));
}

/// The same shape at one size and at four times the size: the time must grow four times.
fn shapes() {
    let only = std::env::args().skip_while(|arg| arg != "shapes").nth(1).filter(|arg| !arg.starts_with('-'));
    for ((name, small), (_, large)) in papers::shapes(MEGABYTE / 4).into_iter().zip(papers::shapes(MEGABYTE)) {
        if only.as_ref().is_some_and(|only| !name.contains(only.as_str())) {
            continue;
        }
        let (small, large) = (Source::from_text("small", small), Source::from_text("large", large));
        let quick = median(1, || minutebook::parse(black_box(&small)));
        let slow =
            if quick > Duration::from_secs(4) { quick * 4 } else { median(1, || minutebook::parse(black_box(&large))) };
        let growth = slow.as_secs_f64() / quick.as_secs_f64();
        let remark = if growth > 6.0 || quick > Duration::from_secs(4) { "  <- not linear" } else { "" };
        println!("{name:>28}: {:7.1} MB/s, {growth:5.1} times for 4{remark}", rate(large.text().len(), slow));
    }
}

/// Papers of 40 kB that come to about `bytes` together.
fn many(bytes: usize) {
    const LENGTH: usize = 40_000;
    let texts: Vec<String> = (0..bytes / LENGTH).map(|paper| papers::minutes_of(paper as u64, LENGTH)).collect();
    report(&texts);
}

/// The text files of a folder, each a paper of its own.
fn real(folder: &std::path::Path) {
    let mut folders = vec![folder.to_owned()];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            match path.extension() {
                _ if path.is_dir() => folders.push(path),
                Some(ending) if ending == "txt" || ending == "md" => texts.extend(std::fs::read_to_string(path)),
                _ => {}
            }
        }
    }
    report(&texts);
}

fn report(texts: &[String]) {
    let bytes: usize = texts.iter().map(String::len).sum();
    let markdown = median(5, || texts.iter().map(|text| pulldown_cmark::Parser::new(text).count()).sum::<usize>());
    let sources: Vec<Source> = texts.iter().map(|text| Source::from_text("paper", text.as_str())).collect();
    let parse = median(5, || sources.iter().map(|source| minutebook::parse(source).value.dates.len()).sum::<usize>());
    println!(
        "{:>17} papers: {:7.1} MB/s, pulldown-cmark {:7.1} MB/s, ratio {:.3}",
        texts.len(),
        rate(bytes, parse),
        rate(bytes, markdown),
        markdown.as_secs_f64() / parse.as_secs_f64(),
    );
}
