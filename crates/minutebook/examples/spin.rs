#[path = "../benches/papers/mod.rs"]
#[allow(dead_code)]
mod papers;
use minutebook::text::Source;
use std::time::Instant;
fn main() {
    let what = std::env::args().nth(1).unwrap();
    let secs: f64 = std::env::args().nth(2).map_or(3.0, |s| s.parse().unwrap());
    let texts: Vec<String> = match std::env::args().nth(3) {
        Some(folder) => {
            let mut all = vec![];
            let mut dirs = vec![std::path::PathBuf::from(folder)];
            while let Some(dir) = dirs.pop() {
                for e in std::fs::read_dir(dir).unwrap().flatten() {
                    let p = e.path();
                    if p.is_dir() {
                        dirs.push(p)
                    } else if let Ok(t) = std::fs::read_to_string(&p)
                        && matches!(p.extension().and_then(|x| x.to_str()), Some("txt" | "md"))
                    {
                        all.push(t)
                    }
                }
            }
            all
        }
        None => vec![papers::minutes(500_000)],
    };
    let sources: Vec<Source> = texts.iter().map(|t| Source::from_text("x", t.as_str())).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    let start = Instant::now();
    let (mut n, mut best) = (0usize, f64::MAX);
    while start.elapsed().as_secs_f64() < secs {
        let t = Instant::now();
        for s in &sources {
            match what.as_str() {
                "cues" => {
                    std::hint::black_box(minutebook::phrase::cues(s.text()));
                }
                "reading" => {
                    std::hint::black_box(minutebook::document::Reading::new(s));
                }
                "sentences" => {
                    std::hint::black_box(minutebook::phrase::sentences(s.text()).count());
                }
                "read" => {
                    std::hint::black_box(minutebook::document::read(s));
                }
                "md" => {
                    std::hint::black_box(pulldown_cmark::Parser::new(s.text()).count());
                }
                _ => {
                    std::hint::black_box(minutebook::parse(s));
                }
            }
        }
        best = best.min(t.elapsed().as_secs_f64());
        n += 1;
    }
    println!(
        "{what}: best {:.1} MB/s, mean {:.1} ({n} runs, {bytes} bytes)",
        bytes as f64 / best / 1e6,
        (bytes * n) as f64 / start.elapsed().as_secs_f64() / 1e6
    );
}
