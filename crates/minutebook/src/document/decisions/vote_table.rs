//! Recorded votes set as a table: a column for each side, a name a row, the counts below.

use crate::document::passage::Passage;
use crate::phrase::vote::Votes;
use crate::phrase::voters;

/// A recorded vote.
pub(super) struct Recorded {
    /// How the votes fell.
    pub votes: Votes,
    /// Who voted for, against, and who abstained.
    pub voters: [Vec<String>; 3],
}

// vote-table = a row of two sides or more, then rows of names and of counts
/// The vote that the table starting at passage `at` records.
pub(super) fn recorded(passages: &[Passage<'_, '_>], at: usize) -> Option<Recorded> {
    let first = passages.get(at)?.block.cell.filter(|place| place.row == 0 && place.column <= 1)?;
    let cells = || {
        let rest = passages.iter().skip(at).filter_map(|passage| Some((passage.block.cell?, passage.words.trim())));
        rest.take_while(|(place, _)| place.table == first.table)
    };
    let sides: Vec<(u16, usize)> = cells()
        .take_while(|(place, _)| place.row == first.row)
        .filter_map(|(place, words)| Some((place.column, voters::side(words)?)))
        .collect();
    if sides.len() < 2 {
        return None;
    }
    let mut counts = [None; 3];
    for (place, words) in cells().take_while(|(place, _)| place.row == first.row) {
        let Some((_, side)) = sides.iter().find(|(column, _)| *column == place.column) else { continue };
        counts.get_mut(*side).into_iter().for_each(|found| *found = bracketed(words));
    }
    let mut voters: [Vec<String>; 3] = Default::default();
    for (place, words) in cells().skip_while(|(place, _)| place.row == first.row) {
        let Some((_, side)) = sides.iter().find(|(column, _)| *column == place.column) else { continue };
        match words.parse::<u32>() {
            Ok(count) => counts.get_mut(*side).into_iter().for_each(|found| *found = Some(count)),
            Err(_) => voters.get_mut(*side).into_iter().for_each(|named| named.extend(voters::names(words))),
        }
    }
    let [in_favour, against, abstained] = counts;
    let votes = Votes { in_favour, against, abstained };
    (votes.any() || voters.iter().any(|side| !side.is_empty())).then_some(Recorded { votes, voters })
}

/// The count that a column's name has behind it: "For (6)".
fn bracketed(words: &str) -> Option<u32> {
    words.strip_suffix(')')?.rsplit_once('(')?.1.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    #[test]
    fn columns_of_voters() {
        let text = "Minutes of the Council held on 6 November 2018\n\n1. BUDGET\n\nCouncillor Ash moved, and Councillor Oak seconded, that the budget be approved.\n\nThe motion was then put and a recorded vote taken:\n\nFor                Against            Abstained\nAsh                Elm                Yew\nOak                Fir\n2                  2                  1\n\nThe motion was declared CARRIED.\n\nRESOLVED: That the budget be approved.\n\n2. ROADS\n\nNoted.";
        let decisions = crate::parse(&Source::from_text("a", text)).value.decisions;
        let found: Vec<_> = decisions
            .iter()
            .map(|found| (found.votes_for, found.votes_against, found.votes_abstain, found.voters_against.join(" ")))
            .collect();
        assert_eq!(found, [(Some(2), Some(2), Some(1), "Elm Fir".to_owned())]);
    }

    #[test]
    fn counts_behind_the_sides() {
        let text = "Minutes of the Council held on 6 November 2018\n\n1. BUDGET\n\nCouncillor Ash moved, and Councillor Oak seconded, that the budget be approved. On a recorded vote the motion was carried:\n\nFor (3) | Against (1)\n---|---\nAsh, Oak, Yew | Elm\n\nRESOLVED: That the budget be approved.\n\n2. ROADS\n\nNoted.";
        let parsed = crate::parse(&Source::from_text("a", text)).value;
        let found: Vec<_> = parsed.decisions.iter().map(|found| (found.votes_for, found.votes_against)).collect();
        assert_eq!((found, parsed.checks.len()), (vec![(Some(3), Some(1))], 0));
    }
}
