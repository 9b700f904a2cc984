//! Attendance lists: who was present, who sent apologies, who came in whose place.

use super::Reading;
use super::attendance_columns::vote_table;
use super::attendance_label::{Label, group, label};
use super::attendance_list::{Walk, of_presence};
use super::attendance_marked::marked;
use super::attendance_open::{bare_list, label_within, leads_to_list, of_appointments, officers_of_item, opens_list};
use super::attendance_record::List;
use crate::model::{Document, DocumentKind, Presence};
use crate::phrase::{Cue, Wordings, people_and_rest};
use crate::text::Block;

pub(super) use super::attendance_label::is_label;
pub(super) use super::attendance_names::in_the_chair;

/// How many blocks of a paper may hold the whole head.
const FIRST: usize = 8;
/// How far into it a sentence tells who came to the meeting, and not to another.
const FIRST_LINES: usize = 16;
/// How many substitutes may stand below the sentence that leads to them.
const LONGEST_LEAD: usize = 20;
/// The longest heading above them.
const LONGEST_HEADING: usize = 60;
/// How far into a paper a list may start with "Members:" alone.
const HEAD: usize = 40;

/// Reads them into `document`.
/// Lists are read as they are printed, sentences as they flow.
pub(super) fn read(reading: &Reading<'_>, flowing: &Reading<'_>, document: &mut Document) {
    if matches!(document.facts.kind, Some(DocumentKind::CommitteeReport | DocumentKind::DecisionRecord)) {
        return;
    }
    let minutes = document.facts.kind == Some(DocumentKind::MeetingMinutes);
    let tell = |found: &mut List, (block_at, block): (usize, &Block), words: &str| {
        if tells_of_attendance(reading, block_at) {
            let place = reading.span_of(words).unwrap_or_default();
            found.told(flowing, block, flowing.source.at(place));
        }
    };
    let mut found = List::default();
    let body: Vec<(usize, &Block)> = reading.body().collect();
    let mut until = 0;
    for (at, (block_at, block)) in body.iter().enumerate() {
        let words = reading.words(block);
        let cued = reading.cues.get(*block_at).is_some_and(|cues| cues.has(Cue::Attend));
        let opens = at < HEAD
            && opens_list(words)
            && (super::header::starts_with(words, "in the chair") || !of_appointments(document, block));
        let bare = minutes && !opens && at < FIRST && at >= until && found.people.is_empty() && bare_list(words);
        if minutes
            && at < HEAD
            && at >= until
            && words.starts_with(['P', 'A'])
            && let Some(after) = marked(reading, &body, at, &mut found)
        {
            until = after;
            continue;
        }
        if at < until || !cued && !opens && !bare {
            continue;
        }
        if let Some(after) = vote_table(reading, &body, at) {
            until = after;
            continue;
        }
        let labelled = if opens { group(words, of_presence(Presence::Present)) } else { label(words) };
        let inner = || (at < FIRST && words.len() > 120).then(|| label_within(words)).flatten();
        let unlabelled = || bare.then_some((of_presence(Presence::Present), words));
        let led = || (minutes && at < FIRST && leads_to_list(words)).then_some((of_presence(Presence::Present), ""));
        let labelled =
            labelled.filter(|(label, _)| label.presence != Presence::Substitute || !of_appointments(document, block));
        // "Councillor | Training | Attended", below the members' list: a column of another table.
        let column = || block.cell.is_some_and(|cell| cell.column > 0) && at >= FIRST && !found.people.is_empty();
        let labelled = labelled.filter(|(_, rest)| !rest.is_empty() || !column());
        if officers_of_item(document, block, words, &found) {
            continue;
        }
        let labelled = labelled.or_else(inner).or_else(unlabelled).or_else(led);
        if let Some((label, rest)) = labelled {
            let item = item_of(document, block, &label);
            let before = found.people.len();
            if label.presence == Presence::Substitute {
                let before = found.people.len();
                if found.stood_in(reading, block, rest) {
                    continue;
                }
                until = pairs_below(reading, &body, at, &mut found);
                if before < found.people.len() {
                    continue;
                }
            }
            let after = found.labelled(reading, block, label, rest, item);
            if before < found.people.len() {
                tell(&mut found, (*block_at, *block), after);
                if minutes && at < FIRST_LINES {
                    found.came(reading, block, after);
                }
            } else if !rest.trim().is_empty() {
                // "APOLOGIES FOR ABSENCE: were submitted on behalf of ...": the label is a word of the sentence.
                let told_by_label = crate::phrase::find_folded(rest, "apolog").is_none();
                tell(&mut found, (*block_at, *block), if told_by_label { words } else { rest });
            }
            let walk = Walk {
                reading,
                body: &body,
                first: label,
                item,
                strict: !rest.trim().is_empty() && !rest.trim_end().ends_with(','),
                bare,
            };
            until = walk.run(&mut found, walk.first_row(at).unwrap_or(at + 1));
            if before == found.people.len() && rest.is_empty() && label.presence == Presence::Apologies {
                until = below_minutes(&walk, &mut found, at).unwrap_or(until);
            }
            if before == 0 {
                found.present_with_the_chair(label);
            }
        } else {
            tell(&mut found, (*block_at, *block), words);
            let heads = words.len() < LONGEST_HEADING && !words.trim_end().ends_with('.');
            if (heads || words.trim_end().ends_with([':', '-', '–'])) && super::kind::holds(words, "substitut") {
                until = pairs_below(reading, &body, at, &mut found);
            }
            if minutes && at < FIRST_LINES {
                found.came(reading, block, words);
            }
        }
    }
    document.attendance = found.people;
}

/// "Councillor Lake for Councillor Hill", a pair a line below a heading of substitutes: where they end.
fn pairs_below(reading: &Reading<'_>, body: &[(usize, &Block)], at: usize, found: &mut List) -> usize {
    let below = body.iter().skip(at + 1).take(LONGEST_LEAD);
    let pairs = below.take_while(|(_, block)| {
        let words = reading.words(block);
        words.trim().is_empty() || found.stood_in(reading, block, words)
    });
    at + 1 + pairs.count()
}

/// Whether a sentence of the block has a word of those that tell who came and who did not.
fn tells_of_attendance(reading: &Reading<'_>, at: usize) -> bool {
    const WORDS: &Wordings = &Wordings::new(&["apolog", "attend", "absent", "substitut"]);
    let mut cued = reading.sentences_of(at).iter().filter(|sentence| sentence.cues.has(Cue::Attend));
    cued.any(|sentence| super::kind::holds_any(reading.source.at(sentence.span), WORDS))
}

/// "Apologies", the words of the agenda, "Minutes:", and then nothing but people: where their list ends.
fn below_minutes(walk: &Walk<'_, '_>, found: &mut List, at: usize) -> Option<usize> {
    /// So many blocks of the agenda stand between at most.
    const FAR: usize = 6;
    let minutes = |(_, block): &(usize, &Block)| walk.reading.words(block).trim().eq_ignore_ascii_case("minutes:");
    let from = at + 1 + walk.body.get(at + 1..)?.iter().take(FAR).position(minutes)? + 1;
    let (_, first) = walk.body.get(from)?;
    let (people, rest) = people_and_rest(walk.reading.words(first), false);
    let listed = !people.is_empty()
        && people.iter().all(|person| person.honorific.is_some())
        && rest.trim_matches([' ', '.', '\n']).is_empty();
    listed.then(|| walk.run(found, from))
}

/// The item for which the people of a list "for this item" were there.
fn item_of(document: &Document, block: &Block, label: &Label) -> Option<u32> {
    label.for_item.then(|| {
        let mut before = document.items.iter().filter(|item| item.quote.span_start <= block.span.start);
        before.next_back().map(|item| item.item_number)
    })?
}

#[cfg(test)]
mod tests {
    use crate::model::Presence::{self, Apologies, InAttendance, Present, Substitute};
    use crate::text::Source;

    fn list(text: &str) -> Vec<(String, String, Presence)> {
        let people = crate::parse(&Source::from_text("a", text)).value.attendance;
        people
            .into_iter()
            .filter_map(|person| Some((person.name, person.role.unwrap_or_default(), person.presence?)))
            .collect()
    }

    fn rows(expected: &[(&str, &str, Presence)]) -> Vec<(String, String, Presence)> {
        expected.iter().map(|(name, role, presence)| ((*name).to_owned(), (*role).to_owned(), *presence)).collect()
    }

    #[test]
    fn people_below_a_sentence_that_leads_to_them() {
        let found = list(
            "QUAY COMMITTEE\n\n20 MAY 2014\nMinutes of a meeting of the QUAY COMMITTEE held in the Hall at 9.30 am when there were present:\nCouncillors\nMrs S A Lake (Chairman)\nM J Hill\nOfficers\nMr A Wood – Ferries Manager\n(19) CHAIRMAN’S ANNOUNCEMENT\nThe Chairman told the Committee of the mill.\n",
        );
        let expected =
            [("S A Lake", "Chairman", Present), ("M J Hill", "", Present), ("A Wood", "Ferries Manager", InAttendance)];
        assert_eq!(found, rows(&expected));
    }

    const HEAD: &str = "Minutes of a meeting of Stoke Marsh Parish Council held on 6 November 2018\n\n";

    #[test]
    fn lists_behind_labels() {
        let found = list(&format!(
            "{HEAD}PRESENT: Mr A Lake (Chairman), Mrs B Hill and Mr C Wood\n\nIN ATTENDANCE VIRTUALLY: Ms D Field (Director of Roads)\n\n1. Apologies\n\nApologies were received from Mr E Stone and Miss F Moor.\n\n2. Roads\n\nNoted."
        ));
        assert_eq!(
            found,
            rows(&[
                ("A Lake", "Chairman", Present),
                ("B Hill", "", Present),
                ("C Wood", "", Present),
                ("D Field", "Director of Roads", InAttendance),
                ("E Stone", "", Apologies),
                ("F Moor", "", Apologies)
            ])
        );
    }

    #[test]
    fn lists_below_labels() {
        let found = list(&format!(
            "{HEAD}PRESENT\n\nCouncillor Ann Lake (Chair)\n\nCouncillor Bob Hill\n\nIN ATTENDANCE\n\nCarl Wood - Clerk\n\n1. ROADS\n\nMr Dale Field spoke."
        ));
        assert_eq!(
            found,
            rows(&[("Ann Lake", "Chair", Present), ("Bob Hill", "", Present), ("Carl Wood", "Clerk", InAttendance)])
        );
    }

    #[test]
    fn lines_of_a_name_and_its_letters() {
        let found = list(&format!(
            "{HEAD}Present:      Nic Lake (NL)\n\nAnn Mary Hill (AMH)\n\nBob Wood (BRW)\n\nDan Field (QX)\n\n1. Roads\n\nNoted."
        ));
        assert_eq!(
            found,
            rows(&[("Nic Lake", "", Present), ("Ann Mary Hill", "", Present), ("Bob Wood", "", Present)])
        );
    }

    #[test]
    fn lists_without_a_label() {
        let found = list(&format!(
            "{HEAD}Cllrs A Lake, B Hill (Town Mayor) and C Wood,\nD Field\n\nE Stone, Town Clerk\nF Moor, Quay Manager\n\n1 Roads\n\nNoted."
        ));
        assert_eq!(
            found,
            rows(&[
                ("A Lake", "", Present),
                ("B Hill", "Town Mayor", Present),
                ("C Wood", "", Present),
                ("D Field", "", Present),
                ("E Stone", "Town Clerk", InAttendance),
                ("F Moor", "Quay Manager", InAttendance)
            ])
        );
        let four = format!("{HEAD}Councillors Ann Lake, Bob Hill, Cat Wood and Dan Field.\n\n1. Roads\n\nNoted.");
        assert_eq!(list(&four).len(), 4);
        let two = format!("{HEAD}Councillors Ann Lake and Bob Hill.\n\n1. Roads\n\nNoted.");
        assert_eq!(list(&two), []);
        let told = format!("{HEAD}Councillors Lake, Hill, Wood and Field declared an interest.\n\n1. Roads\n\nNoted.");
        assert_eq!(list(&told), []);
    }

    #[test]
    fn lines_of_initials_and_rows_of_names() {
        let found = list(&format!(
            "{HEAD}Present:\n\nA Lake (Chair)\n\nB O'Hill\n\nC De Wood MBE\n\nUrgent Business\n\nNone.\n"
        ));
        assert_eq!(
            found,
            rows(&[("A Lake", "Chair", Present), ("B O'Hill", "", Present), ("C De Wood MBE", "", Present)])
        );
    }

    #[test]
    fn lists_with_lines_of_other_forms() {
        let found = list(&format!(
            "{HEAD}Present:\n\nCllr Lake (Quay BC) (Chair)\n\nColleagues, partners and others in attendance:\n\nPolice and Crime Commissioner A Hill\n\nMs B Wood (Clerk)\n\nSubstitution: Councillor Field (Mere BC) for Councillor Stone\n\n1. Roads\n\nNoted."
        ));
        assert_eq!(
            found,
            rows(&[
                ("Lake", "Chair", Present),
                ("A Hill", "Police and Crime Commissioner", InAttendance),
                ("B Wood", "Clerk", InAttendance),
                ("Field", "", Substitute)
            ])
        );
    }

    #[test]
    fn labels_before_a_gap_and_before_a_stop() {
        let found = list(&format!(
            "{HEAD}Councillors present.  Ann Lake, Bob Hill.\n\nNot Present       C Wood\n\nTo receive any apologies for absence and reasons given: D Field.\n\n1. Roads\n\nNoted."
        ));
        assert_eq!(
            found,
            rows(&[
                ("Ann Lake", "", Present),
                ("Bob Hill", "", Present),
                ("C Wood", "", Presence::Absent),
                ("D Field", "", Apologies)
            ])
        );
        let flat = format!(
            "{HEAD}PRESENT: A B Lake Esq (Chairman) C Hill Esq Miss D Wood (of the Clerk) and Mr E Field were in attendance.\n"
        );
        let came: Vec<_> = list(&flat).into_iter().map(|(name, _, presence)| (name, presence)).collect();
        let beside = [("D Wood", InAttendance), ("E Field", InAttendance)].map(|(name, came)| (name.to_owned(), came));
        assert_eq!(came.get(2..), Some(&beside[..]));
        let late = format!("{HEAD}Present: Cllr Lake\n\nApologies for lateness were received from Cllr Hill.\n");
        assert_eq!(list(&late), rows(&[("Lake", "", Present)]));
    }

    #[test]
    fn lists_that_go_on_behind_a_comma() {
        let found = list(&format!(
            "{HEAD}Present: Ann Lake\n\nApologies: Bob Hill,\n\nCat Wood, Dan Field\n\n1. Roads\n\nEve Moor, Fay Dale\n"
        ));
        let names: Vec<_> = found.iter().map(|(name, ..)| name.as_str()).collect();
        assert_eq!(names, ["Ann Lake", "Bob Hill", "Cat Wood", "Dan Field"]);
    }

    #[test]
    fn groups_in_one_line() {
        let found = list(&format!(
            "{HEAD}Present: Chairman: Cllr Mrs Lake Councillors: Mrs Hill, Wood, Mrs Dale\nClerk: Mrs Field\n\n1. Roads\n\nNoted."
        ));
        let names: Vec<_> = found.iter().map(|(name, ..)| name.as_str()).collect();
        assert_eq!(names, ["Lake", "Hill", "Wood", "Dale", "Field"]);
        let found = list(&format!(
            "{HEAD}Present – Ann Lake, Bob Hill and six residents Apologies – Cat Wood\n\n1. Roads\n\nNoted."
        ));
        assert_eq!(found, rows(&[("Ann Lake", "", Present), ("Bob Hill", "", Present), ("Cat Wood", "", Apologies)]));
        let found = list(&format!("{HEAD}Present: Cllr Lake\n\n1. Roads\n\nCllr Hill spoke. Councillors: none.\n"));
        assert_eq!(found, rows(&[("Lake", "", Present)]));
    }

    #[test]
    fn substitutes() {
        let found = list(&format!(
            "{HEAD}Present: Councillor Lake (substitute for Councillor Hill) and Councillor Wood\n\nApologies: Councillor Hill\n\n"
        ));
        assert_eq!(found, rows(&[("Lake", "", Substitute), ("Wood", "", Present), ("Hill", "", Apologies)]));
    }

    #[test]
    fn substitutes_told_behind_names_and_below_headings() {
        let found = list(&format!(
            "{HEAD}Present: Councillor Field\n\nApologies:\n\nCouncillor Ann Lake, for whom Councillor Bob Hill was substitute;\n\nCouncillor Cat Wood\n\n1. Declarations of substitutions\n\n1.1 Councillor Dan Ash for Councillor Eve Moor.\n\n1.2 Councillor Reed for Roads spoke.\n"
        ));
        assert_eq!(
            found,
            rows(&[
                ("Field", "", Present),
                ("Ann Lake", "", Apologies),
                ("Bob Hill", "", Substitute),
                ("Cat Wood", "", Apologies),
                ("Dan Ash", "", Substitute)
            ])
        );
    }

    #[test]
    fn names_and_posts_that_no_sign_divides() {
        let found = list(&format!(
            "{HEAD}Present: Ann Lake – Independent Chair Bob Hill – Housing Manager, Mere Council Cat Wood – Head of Roads – Mere Valley\n"
        ));
        assert_eq!(
            found,
            rows(&[
                ("Ann Lake", "Independent Chair", Present),
                ("Bob Hill", "Housing Manager, Mere Council", Present),
                ("Cat Wood", "Head of Roads – Mere Valley", Present)
            ])
        );
    }

    #[test]
    fn list_of_an_item() {
        let found = list(
            "Agenda item\n\nRoads\n\nMinutes:\n\nPresent at the meeting for this item were:\n\n·  Councillor Ann Lake - Executive Member for Roads\n\n·  Bob Hill - Director of Roads\n\n\u{a0}\n\nThe Director spoke.",
        );
        assert_eq!(
            found,
            rows(&[
                ("Ann Lake", "Executive Member for Roads", InAttendance),
                ("Bob Hill", "Director of Roads", InAttendance)
            ])
        );
    }
}
