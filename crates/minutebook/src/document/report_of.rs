//! Whose report a paper is: the posts in its "From" field, or in its first words.

use super::Reading;
use super::header::{after_label, between_fields, labelled, one_line, starts_with};
use crate::phrase::{find_folded, people};
use crate::text::Block;

/// The posts in a "From:" field, names left out: "Leader; Director of Public Health".
pub(super) fn posts(reading: &Reading<'_>, from: &str) -> Option<String> {
    let blocks: Vec<&Block> = reading.body().map(|(_, block)| block).take(20).collect();
    let field = |(at, block): (usize, &&Block)| Some((at, after_label(reading.words(block), "from:")?));
    let whole = blocks.iter().enumerate().find_map(field);
    let lines: Vec<String> = match whole {
        Some((at, first)) => {
            let below = blocks.iter().enumerate().skip(at + 1).take_while(|(at, block)| {
                let words = reading.words(block);
                labelled(words).is_none() && (block.depth > 0 || between_fields(reading, &blocks, *at))
            });
            std::iter::once(first).chain(below.map(|(_, block)| reading.words(block))).map(one_line).collect()
        }
        None => vec![from.to_owned()],
    };
    let mut posts: Vec<String> = Vec::new();
    for line in &lines {
        let listed = if line.contains([',', '(', '-', '–', ';', ':']) { people(line) } else { Vec::new() };
        let roles: Vec<&str> = listed.iter().filter_map(|person| person.role).collect();
        if roles.is_empty() {
            let post = line
                .rsplit_once(", ")
                .filter(|(_, name)| !people(name).is_empty())
                .map_or(line.as_str(), |(post, _)| post);
            posts.push(post.trim_matches([' ', ',']).to_owned());
        } else {
            posts.extend(roles.iter().map(|role| (*role).trim_matches([' ', ',']).to_owned()));
        }
    }
    posts.retain(|post| !post.is_empty());
    (!posts.is_empty()).then(|| posts.join("; "))
}

/// "Report of the X", "a report from the X which": the post.
pub(super) fn report_of(reading: &Reading<'_>, head: &[&Block]) -> Option<String> {
    const STARTS: &[&str] =
        &["report of the ", "report by the ", "report from the ", "briefing note of the ", "report of ", "report by "];
    const STOPS: &[&str] = &[
        " which ",
        " that ",
        " on ",
        " setting ",
        " to ",
        " providing ",
        " regarding ",
        " advising ",
        " detailing ",
        " outlining ",
        " concerning ",
        " about ",
        " was ",
        " were ",
    ];
    for block in head {
        let words = reading.words(block);
        let Some(words) = words.get(..words.len().min(400)).or(Some(words)) else { continue };
        for start in STARTS {
            let Some(at) = find_folded(words, start) else { continue };
            // "The Annual Report of the Fostering Panel" is what it is about.
            if words.get(..at).is_some_and(|before| before.to_ascii_lowercase().trim_end().ends_with("annual")) {
                continue;
            }
            let rest = words.get(at + start.len()..)?.trim_start();
            let end = STOPS
                .iter()
                .filter_map(|stop| find_folded(rest, stop))
                .chain(rest.find(['.', ')', ';', '\n']).map(|at| at + usize::from(closes_field(rest, at))))
                .chain(rest.find('(').filter(|at| !rest.get(*at..).is_some_and(field_of_post)))
                .min()
                .unwrap_or(rest.len());
            let post = rest.get(..end).unwrap_or("").trim_matches([' ', ',', ':']);
            if post.starts_with(char::is_uppercase) && post.len() < 120 {
                return Some(one_line(post));
            }
        }
    }
    None
}

/// "(Families)" after "Corporate Director": the field of the post, and not a document, a number or a name.
fn field_of_post(bracket: &str) -> bool {
    let said = bracket.get(1..bracket.find(')').unwrap_or(1)).unwrap_or("");
    let plain = !said.is_empty()
        && said.len() < 50
        && said.chars().all(|letter| letter.is_alphabetic() || " ,&’'".contains(letter));
    plain && !starts_with(said, "document") && people(said).is_empty() && !starts_with(said, "copy")
}

/// Whether the bracket at `at` closes the field of a post.
fn closes_field(rest: &str, at: usize) -> bool {
    let open = rest.get(..at).and_then(|before| before.rfind('('));
    rest.as_bytes().get(at) == Some(&b')') && open.and_then(|open| rest.get(open..)).is_some_and(field_of_post)
}
