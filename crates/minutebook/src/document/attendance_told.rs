//! Sentences that tell of attendance: "Apologies were received from ...", "Councillor Lake substituted for Councillor Hill".

use super::kind::holds;
use crate::model::Presence;
use crate::phrase::date::is_month;
use crate::phrase::{find_folded, people, sentences};

/// Whether a sentence that begins with "apologies" corrects the record of an earlier meeting:
/// "Apologies for the July meeting from Mrs Lake had not been recorded."
fn of_another_meeting(sentence: &str) -> bool {
    let named = find_folded(sentence, " meeting").and_then(|at| sentence.get(..at)).filter(|before| before.len() < 45);
    let earlier = |before: &str| {
        let month = before.rsplit(' ').next().is_some_and(is_month);
        month || ["previous", "last", "earlier"].iter().any(|word| holds(before, word))
    };
    named.is_some_and(earlier)
        || ["not been recorded", "not recorded", "been omitted", "were omitted"]
            .iter()
            .any(|words| holds(sentence, words))
}

/// Sentences that tell of attendance: how, and the words in which the people stand.
pub(super) fn prose(words: &str) -> Vec<(Presence, &str)> {
    /// So far after "apologies" the people stand at most.
    const FAR: usize = 120;
    const LINKS: &[&str] = &["from ", "for ", "by ", "on behalf of ", "of "];
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = words.get(from..).and_then(|rest| find_folded(rest, "apolog")) {
        let at = from + at;
        from = at + "apolog".len();
        let Some(rest) = words.get(at..) else { break };
        let sentence = sentences(rest).next().map_or(rest, |span| span.of_text(rest));
        if of_another_meeting(sentence) {
            continue;
        }
        let before = words.get(..at).unwrap_or("");
        let given = [
            "had given his ",
            "had given her ",
            "had given their ",
            "had given ",
            "had sent ",
            "sent ",
            "gave ",
            "formal ",
            "their ",
            "her ",
            "his ",
        ];
        let named = given.iter().any(|said| before.ends_with(said)) && before.contains(" had ");
        if named {
            let start = before.rfind(". ").map_or(0, |at| at + 2);
            found.extend(before.get(start..).map(|named| (Presence::Apologies, named.trim_start())));
            continue;
        }
        let near = sentence.get(..sentence.floor_char_boundary(FAR)).unwrap_or("");
        let mut places: Vec<usize> =
            LINKS.iter().flat_map(|link| near.match_indices(link).map(move |(at, _)| at + link.len())).collect();
        places.sort_unstable();
        let first = places.into_iter().filter_map(|at| sentence.get(at..)).find(|named| !people(named).is_empty());
        found.extend(first.map(|named| (Presence::Apologies, named)));
    }
    if let Some(at) = find_folded(words, "substitut") {
        let start = words.get(..at).and_then(|before| before.rfind(". ")).map_or(0, |at| at + 2);
        let named = words.get(start..).filter(|named| named.len() < 300 && !holds(named, "nominat"));
        found.extend(
            named
                .filter(|named| {
                    named.contains("substituted for")
                        || named.contains("as substitute")
                        || named.contains("as a substitute")
                        || named.contains("substituting for")
                })
                .map(|named| (Presence::Substitute, named)),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_names_people() {
        let read = |words| prose(words).first().map(|(presence, named)| (*presence, named.to_string()));
        let apologies = |named: &str| Some((Presence::Apologies, named.to_owned()));
        assert_eq!(read("Apologies were received from Mrs A Lake."), apologies("Mrs A Lake."));
        assert_eq!(read("Apologies for the meeting from Mr Hill"), apologies("Mr Hill"));
        assert_eq!(read("Apologies were noted."), None);
    }

    #[test]
    fn prose_leaves_other_meetings() {
        for words in [
            "Apologies for the July meeting from Mrs A Lake had been missed.",
            "Apologies for the previous meeting were received from Mr Hill.",
            "Apologies from Mrs A Lake had not been recorded and were added.",
        ] {
            assert_eq!(prose(words).len(), 0, "{words}");
        }
    }
}
