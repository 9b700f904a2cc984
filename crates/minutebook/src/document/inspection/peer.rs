//! Reports of peer challenges: which council, when, and the key recommendations of the peer team.

use super::super::Reading;
use super::cover::Cover;
use crate::model::{Origin, Recommendation, RecommendationSection as Section};
use crate::phrase::date::{self, Window};
use crate::phrase::{find_folded, fold, starts_folded};
use crate::text::{Block, BlockKind, Quote, Span};

/// What follows the name and the dates on the first page.
const AFTER: &[&str] =
    &[" contents", " executive summary", " introduction", " feedback report", " final report", " key recommendations"];
/// What a council's name has in it.
const NAMES: &[&str] = &["council", "authority", "borough", "city of", "county of"];
const DAYS: &[&str] = &[" monday", " tuesday", " wednesday", " thursday", " friday"];

/// The council, which stands below the title or above it.
pub(super) fn authority(cover: &Cover) -> Option<&str> {
    let below = head(cover)?;
    let end = below.find(|mark: char| mark.is_ascii_digit()).unwrap_or(below.len());
    let end = DAYS.iter().filter_map(|day| find_folded(below, day)).chain([end]).min()?;
    let above = cover.before_title().trim_end();
    let above = above.strip_suffix("LGA").or(above.strip_suffix("Local Government Association")).unwrap_or(above);
    let named = |name: &&str| name.len() < 80 && NAMES.iter().any(|word| find_folded(name, word).is_some());
    [below.get(..end)?, above].into_iter().map(str::trim).find(named)
}

/// The days on site: the first figures below the title.
pub(super) fn window(cover: &Cover) -> Option<Window> {
    let below = head(cover)?;
    let at = below.find(|mark: char| mark.is_ascii_digit())?;
    date::windows(below.get(at..)?).map(|(window, _)| window)
}

/// What stands below the title on the first page.
fn head(cover: &Cover) -> Option<&str> {
    let after = cover.after_title();
    let end = AFTER.iter().filter_map(|end| find_folded(after, end)).min()?;
    after.get(..end).filter(|head| head.len() < 200)
}

/// The list under "Key recommendations", as far as the next heading.
pub(super) fn recommendations(reading: &Reading<'_>) -> Vec<Recommendation> {
    let blocks: Vec<&Block> = reading.body().map(|(_, block)| block).collect();
    let opens = |at: &usize| {
        let title = |block: &Block| fold(reading.words(block).trim_end_matches(':')) == "key recommendations";
        let words = blocks.get(at + 1).map_or("", |next| reading.words(next));
        // In the contents the next title follows, not a list with its lead-in.
        blocks.get(*at).is_some_and(|block| title(block)) && find_folded(words, "peer challenge approach").is_none()
    };
    let Some(start) = (0..blocks.len()).find(opens) else { return Vec::new() };
    let mut found: Vec<Recommendation> = Vec::new();
    let mut named: Option<String> = None;
    for block in blocks.iter().skip(start + 1) {
        let words = reading.words(block);
        let number = numbered(words);
        let heading = matches!(block.kind, BlockKind::Heading(_)) && number.is_none();
        if heading || words.len() < 80 && find_folded(words, "peer challenge approach").is_some() {
            break;
        }
        let first = block.marker.is_some() || number.is_some() || named.is_some();
        let start = number.map_or(0, |(_, length)| length);
        named = number.map(|(number, _)| number.to_owned()).or(named);
        let from = block.span.start as usize + start;
        let pieces = block.pieces_within(Span::new(from, block.span.end as usize));
        let quote = Quote::of_pieces(reading.source, pieces);
        // "Recommendation 1" alone: what it asks stands in the next paragraph.
        if !first || quote.text.trim().is_empty() {
            continue;
        }
        let number = named.take().unwrap_or_else(|| (found.len() + 1).to_string());
        found.push(Recommendation {
            quote,
            origin: Some(Origin::Other),
            number: Some(number),
            section: Some(Section::Recommendations),
            ..Recommendation::default()
        });
    }
    found
}

/// "Recommendation 3: ": its number, and how long the words are.
fn numbered(words: &str) -> Option<(&str, usize)> {
    let rest = starts_folded(words, "recommendation ").then(|| words.get("recommendation ".len()..))??;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let tail = rest.get(digits..)?.trim_start_matches([':', '-', '–', '.', ' ', '\n']);
    (digits > 0).then(|| Some((rest.get(..digits)?, words.len() - tail.len())))?
}

#[cfg(test)]
mod tests {
    use crate::model::{DocumentKind, Origin};
    use crate::text::Source;

    const REPORT: &str = "LGA Corporate Peer Challenge\n\nFenmoor District Council\n\n12 – 15 March 2024\n\nFeedback report\n\n\
        1. Executive summary\n\nFenmoor is well run.\n\n2. Key recommendations\n\nThese are the team's recommendations:\n\n\
        2.1 Recommendation 1: Refresh the plan\n\nSay what comes first.\n\n2.2 Recommendation 2: Repair the quay.\n\n\
        3. Summary of Peer Challenge approach\n\n• Lead Member Peer\n";

    #[test]
    fn a_peer_challenge_is_read() {
        let document = crate::parse(&Source::from_text("a", REPORT)).value;
        assert_eq!(document.facts.kind, Some(DocumentKind::InspectionReport));
        let inspection = document.inspections.first();
        assert_eq!(inspection.and_then(|it| it.authority.as_deref()), Some("Fenmoor District Council"));
        assert_eq!(inspection.and_then(|it| it.end_date).map(|day| day.to_string()).as_deref(), Some("2024-03-15"));
        let asked: Vec<_> = document
            .recommendations
            .iter()
            .map(|it| (it.number.as_deref(), it.quote.text.as_str(), it.origin))
            .collect();
        assert_eq!(
            asked,
            [
                (Some("1"), "Refresh the plan", Some(Origin::Other)),
                (Some("2"), "Repair the quay.", Some(Origin::Other))
            ]
        );
    }

    #[test]
    fn a_report_about_a_peer_challenge_is_none() {
        let text = "Report to: Cabinet\n\nDate: 12 July 2024\n\nSubject: Corporate Peer Challenge Feedback Report\n\n\
            1. Executive summary\n\n1.1 The peer team came in March.\n\n2. Recommendations\n\n2.1 That Cabinet notes it.\n";
        let document = crate::parse(&Source::from_text("a", text)).value;
        assert_eq!(document.facts.kind, Some(DocumentKind::CommitteeReport));
    }
}
