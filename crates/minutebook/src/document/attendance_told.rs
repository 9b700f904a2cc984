//! Sentences that tell of attendance: "Apologies were received from ...", "Councillor Lake substituted for Councillor Hill".

use super::kind::{holds, holds_any};
use crate::model::Presence;
use crate::phrase::date::is_month;
use crate::phrase::wording::strip_word;
use crate::phrase::{Person, Wordings, find_folded, people, people_and_rest, person, sentences, starts_folded};

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

/// "Apologies for lateness were received from Mr Lake": he came.
fn of_lateness(sentence: &str) -> bool {
    const WHY: &[&str] =
        &["late", "his late", "her late", "their late", "being late", "leaving", "having to leave", "early"];
    let why = find_folded(sentence, " for ").filter(|at| *at < 12).and_then(|at| sentence.get(at + " for ".len()..));
    why.is_some_and(|why| WHY.iter().any(|words| starts_folded(why, words)))
}

/// How somebody is said to have come for another.
const SUBSTITUTED: &[&str] =
    &["substituted for", "substituting for", "as substitute", "as a substitute", "attended for"];
/// Who is chosen to stand in for others has not done so yet.
const CHOSEN: &Wordings = &Wordings::new(&["nominat", "appointed", "be appoint", "elected", "agreed that", "resolved"]);
/// For whom, where the sentence before has named one.
const STEADS: &[&str] = &[
    " in his absence",
    " in her absence",
    " in their absence",
    " in his place",
    " in her place",
    " in their place",
    " on his behalf",
    " on her behalf",
    " on their behalf",
];

/// Sentences that tell of attendance: how, and the words in which the people stand.
pub(super) fn prose(words: &str) -> Vec<(Presence, &str)> {
    let mut found = Vec::new();
    apologies(words, &mut found);
    // Most blocks with a cue of attendance have none of these words, and their sentences are not looked at.
    const TOLD: &Wordings = &Wordings::new(&["substitut", "absent", "not attend", "attended for "]);
    let told = holds_any(words, TOLD);
    let stead = || holds(words, "attend") && STEADS.iter().any(|stead| holds(words, stead));
    if !(told || stead()) {
        return found;
    }
    for sentence in sentences(words).map(|span| span.of_text(words)) {
        if let Some(named) = chosen_before(sentence) {
            found.push((Presence::Substitute, named));
        } else if sentence.len() < 400 && stands_in(sentence) && !holds_any(sentence, CHOSEN) {
            substitutions(sentence, &mut found);
        } else if in_stead(sentence) {
            found.push((Presence::Substitute, sentence));
        } else if holds(sentence, "absent") || holds(sentence, "not attend") {
            found.extend(absent(sentence).then_some((Presence::Absent, sentence)));
        }
    }
    found
}

/// Whether a sentence tells of substitutes, or of one who "attended for" a person.
fn stands_in(sentence: &str) -> bool {
    const FOR: &str = "attended for ";
    let whom = |at: usize| sentence.get(at + FOR.len()..).and_then(person).is_some();
    holds(sentence, "substitut") || find_folded(sentence, FOR).is_some_and(whom)
}

/// "It was noted that Councillor Lake had been appointed as substitute for Councillor Hill": chosen before the meeting
/// began, and here told of; the words from the name on.
fn chosen_before(sentence: &str) -> Option<&str> {
    const CHOSEN: &[&str] = &["had been appointed as substitute for ", "had been appointed as a substitute for "];
    let at = CHOSEN.iter().find_map(|words| find_folded(sentence, words))?;
    let before = sentence.get(..at)?;
    let named = before.rfind(" that ").map_or(Some(sentence), |that| sentence.get(that + " that ".len()..))?;
    (holds(before, "noted") && people(named).len() == 1).then_some(named)
}

/// "Apologies were received from Mr Lake", "Mrs Hill sent her apologies".
fn apologies<'t>(words: &'t str, found: &mut Vec<(Presence, &'t str)>) {
    /// So far after "apologies" the people stand at most.
    const FAR: usize = 120;
    /// So long their list is at most.
    const LONGEST: usize = 2000;
    const LINKS: &[&str] = &["from ", "for ", "by ", "on behalf of ", "of ", " members "];
    let mut from = 0;
    while let Some(at) = words.get(from..).and_then(|rest| find_folded(rest, "apolog")) {
        let at = from + at;
        from = at + "apolog".len();
        let Some(rest) = words.get(at..words.floor_char_boundary(at + LONGEST)) else { break };
        let sentence = sentences(rest).next().map_or(rest, |span| span.of_text(rest));
        if of_another_meeting(sentence) || of_lateness(sentence) {
            continue;
        }
        if let Some(named) = words.get(..at).and_then(|before| who_gave(before, rest)) {
            found.push((Presence::Apologies, named));
            continue;
        }
        let near = sentence.get(..sentence.floor_char_boundary(FAR)).unwrap_or("");
        let mut places: Vec<usize> =
            LINKS.iter().flat_map(|link| near.match_indices(link).map(move |(at, _)| at + link.len())).collect();
        places.sort_unstable();
        let list = rest.get(..end_of_list(rest)).unwrap_or(rest);
        // "Apologies: none. A letter of resignation had been received from Mr Lake": no apology.
        let resigned = |at: &usize| near.get(..*at).is_some_and(|before| holds(before, "resign"));
        places.retain(|at| !resigned(at));
        let first = places.into_iter().filter_map(|at| list.get(at..)).find(|named| !people(named).is_empty());
        found.extend(first.map(|named| (Presence::Apologies, named)));
        // "..., and from Mr Lake": the list begins anew.
        let links = [" and from ", " and also from "].into_iter();
        let more = links.flat_map(|link| sentence.match_indices(link)).map(|(at, link)| at + link.len());
        found.extend(more.filter_map(|at| sentence.get(at..)).map(|named| (Presence::Apologies, named)));
    }
}

/// Where the list of a sentence ends: a stop may divide its people, but the next sentence may tell of others.
fn end_of_list(words: &str) -> usize {
    const TELLS: &[&str] = &[" was ", " were ", " had ", " attended", " joined", " took "];
    let tells = |sentence: &str| TELLS.iter().any(|verb| find_folded(sentence, verb).is_some());
    let mut all = sentences(words);
    let first = all.next().map_or(words.len(), |span| span.end as usize);
    all.take_while(|span| !tells(span.of_text(words))).last().map_or(first, |span| span.end as usize)
}

/// "Mr Lake and Mrs Hill had sent their" before "apologies", "Mr Lake" before "apologised for absence": the people.
fn who_gave<'t>(before: &'t str, rest: &str) -> Option<&'t str> {
    let said = rest.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    let after = rest.get(said.len()..)?;
    // So far before "apologies" the people stand at most: what is looked at for each word is bounded.
    const FAR: usize = 400;
    let near = before.get(before.floor_char_boundary(before.len().saturating_sub(FAR))..)?;
    let mut named = near.trim_end();
    if said.eq_ignore_ascii_case("apologised") {
        const ABSENCE: &[&str] = &[" for absence", " for his absence", " for her absence", " for their absence"];
        ABSENCE.iter().find(|words| starts_folded(after, words))?;
    } else {
        // Not "for lateness", not "for having to leave".
        const AFTER: &[&str] =
            &["", ".", ",", ";", " for absence", " for the meeting", " for this meeting", " as ", " due ", " but "];
        AFTER
            .iter()
            .find(|words| if words.is_empty() { after.trim().is_empty() } else { starts_folded(after, words) })?;
        for word in ["formal", "his", "her", "their"] {
            named = strip_word(named, word).unwrap_or(named);
        }
        named = ["sent", "gave", "given", "tendered", "offered", "submitted"]
            .iter()
            .find_map(|verb| strip_word(named, verb))?;
    }
    for word in ["also", "both", "had", "have", "has"] {
        named = strip_word(named, word).unwrap_or(named);
    }
    let starts = [". ", ": ", "\n", " that "].iter().filter_map(|start| Some(named.rfind(start)? + start.len()));
    // "Cllr M. Lake": the stop of an initial starts no sentence.
    let mut starts: Vec<usize> =
        starts.chain([0]).chain(sentences(named).last().map(|span| span.start as usize)).collect();
    starts.sort_unstable();
    let whole = |named: &&str| {
        let (people, rest) = people_and_rest(named, false);
        !people.is_empty() && rest.trim().is_empty()
    };
    starts.into_iter().filter_map(|at| named.get(at..)).find(whole)
}

/// "Councillor Lake substituted for Councillor Hill and Mr Reed attended as substitute for Mr Ash": a part for each.
fn substitutions<'t>(sentence: &'t str, found: &mut Vec<(Presence, &'t str)>) {
    let mut places: Vec<usize> =
        SUBSTITUTED.iter().flat_map(|words| sentence.match_indices(words).map(|(at, _)| at)).collect();
    places.sort_unstable();
    let mut from = 0;
    for (index, place) in places.iter().enumerate() {
        let before = sentence.get(from..*place).unwrap_or("");
        let marks: &[&str] = if index == 0 { &[": ", "\n"] } else { &[" and ", ", ", "; ", "\n"] };
        let start = marks.iter().filter_map(|mark| Some(before.rfind(mark)? + mark.len())).max().unwrap_or(0);
        found.extend(sentence.get(from + start..).map(|named| (Presence::Substitute, named.trim_start())));
        from = *place;
    }
}

/// "Councillor Lake for Councillor Hill; and Mr Reed for Mr Ash": who came for whom, where a label says so.
pub(super) fn stand_ins(words: &str) -> Vec<(Person<'_>, Person<'_>)> {
    const LINKS: &[&str] = &["for ", "(for ", "in place of ", "replacing ", "substituting for "];
    let titled = |text| person(text).filter(|(person, _)| person.honorific.is_some());
    let mut found = Vec::new();
    let mut rest = words;
    loop {
        let at = rest.trim_start_matches([' ', ',', ';', '.', ')', '\n']);
        let at = at.strip_prefix("and ").unwrap_or(at).trim_start();
        let Some((one, after)) = titled(at) else { return found };
        let after = after.trim_start();
        // "Councillor Lake (Mere Council) for Councillor Hill": where from.
        let note = after.strip_prefix('(').filter(|_| !after.starts_with("(for "));
        let after = note.and_then(|note| note.split_once(')')).map_or(after, |(_, after)| after.trim_start());
        let Some(after) = LINKS.iter().find_map(|link| after.strip_prefix(link)) else { return found };
        let Some((whom, after)) = titled(after) else { return found };
        if !(after.is_empty() || after.starts_with([',', ';', '.', ' ', ')', '\n'])) {
            return found;
        }
        found.push((one, whom));
        rest = after;
    }
}

/// Whether words tell that somebody came for the one named before: "Mr Lake attended in her absence".
pub(super) fn in_stead(words: &str) -> bool {
    let attended = words.find(" attended").or(words.find(" attending"));
    let rest = attended.and_then(|at| words.get(at..));
    rest.is_some_and(|rest| STEADS.iter().any(|stead| rest.find(stead).is_some_and(|at| at < 30)))
        && people(words).len() == 1
}

/// "County Councillor Reed was in attendance with ten residents.", "Also in attendance was Mrs Hill": the people.
pub(super) fn those_who_came(words: &str) -> impl Iterator<Item = &str> {
    const CAME: &[&str] = &[
        "was present",
        "were present",
        "was in attendance",
        "were in attendance",
        "was also present",
        "were also present",
        "was also in attendance",
        "were also in attendance",
    ];
    const ALSO: &[&str] = &["also in attendance", "also present"];
    const AFTER: &[&str] = &["with ", "for part of", "from ", "until "];
    sentences(words).filter_map(move |span| {
        let sentence = span.of_text(words);
        if !(holds(sentence, "present") || holds(sentence, "attend")) {
            return None;
        }
        let (listed, rest) = people_and_rest(sentence, false);
        if listed.is_empty() {
            // "The meeting was attended in part by Mr Lake."
            let by = find_folded(sentence, "meeting was attended").and_then(|at| {
                let rest = sentence.get(at..)?;
                rest.find(" by ").filter(|by| *by < 60).and_then(|by| rest.get(by + " by ".len()..))
            });
            if by.is_some() {
                return by;
            }
            let also = ALSO.iter().any(|also| starts_folded(sentence, also));
            let verbs = [" was ", " were ", " were: "];
            let at = verbs.iter().filter_map(|verb| Some(sentence.find(verb)? + verb.len())).min();
            return at.filter(|at| also && *at < 60).and_then(|at| sentence.get(at..));
        }
        let after = CAME.iter().find_map(|came| rest.trim_start_matches([' ', ',']).strip_prefix(came))?;
        let after = after.trim_start_matches([' ', ',']).trim_end_matches(['.', '\n']);
        (after.is_empty() || AFTER.iter().any(|words| after.starts_with(words))).then_some(sentence)
    })
}

/// "Councillors Lake and Hill were absent.": of the meeting, not of a vote.
fn absent(sentence: &str) -> bool {
    const SAID: &[&str] = &["was absent", "were absent", "did not attend"];
    const AFTER: &[&str] = &["without", "due to", "from the meeting", "the meeting"];
    let (named, rest) = people_and_rest(sentence, false);
    let rest = rest.trim_start();
    let after = SAID.iter().find_map(|said| rest.strip_prefix(said)).map(|after| after.trim_matches([' ', '.', '\n']));
    named.first().is_some_and(|first| first.honorific.is_some())
        && after.is_some_and(|after| after.is_empty() || AFTER.iter().any(|words| after.starts_with(words)))
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
    #[test]
    fn prose_tells_who_sent_apologies() {
        let read = |words| prose(words).first().map(|(presence, named)| (*presence, named.to_string()));
        let apologies = |named: &str| Some((Presence::Apologies, named.to_owned()));
        assert_eq!(
            read("Apologies: 6/23: Cllrs Lake and Hill sent their apologies."),
            apologies("Cllrs Lake and Hill")
        );
        assert_eq!(read("Ann Lake and Bob Hill apologised for absence."), apologies("Ann Lake and Bob Hill"));
        assert_eq!(read("It was noted that Cllr M. Lake had given his apologies."), apologies("Cllr M. Lake"));
        assert_eq!(read("Councillor Lake had also sent her apologies."), apologies("Councillor Lake"));
        assert_eq!(read("Councillor Lake gave his apologies for having to leave early."), None);
        assert_eq!(read("Mr Lake apologised for the delay."), None);
    }

    #[test]
    fn prose_tells_who_came_for_whom() {
        let parts = |words| prose(words).into_iter().map(|(_, named)| named).collect::<Vec<_>>();
        assert_eq!(
            parts("Councillor Lake substituted for Councillor Hill and Mr Reed attended as substitute for Mr Ash."),
            [
                "Councillor Lake substituted for Councillor Hill and Mr Reed attended as substitute for Mr Ash.",
                "Mr Reed attended as substitute for Mr Ash."
            ]
        );
        assert_eq!(parts("Mr Lake attended in her absence."), ["Mr Lake attended in her absence."]);
        assert_eq!(parts("The review was completed in her absence."), Vec::<&str>::new());
    }

    #[test]
    fn one_for_another() {
        let pairs = |words| stand_ins(words).iter().map(|(one, whom)| (one.name, whom.name)).collect::<Vec<_>>();
        assert_eq!(
            pairs("Councillor Lake for Councillor Hill; and Mr A Reed (for Mr B Ash)."),
            [("Lake", "Hill"), ("A Reed", "B Ash")]
        );
        assert_eq!(pairs("Councillor Lake for Roads"), []);
        assert_eq!(pairs("Mr Lake for Mr Hill's plan"), []);
    }

    #[test]
    fn prose_tells_who_was_absent() {
        let absent = |words| prose(words).iter().any(|(presence, _)| *presence == Presence::Absent);
        assert!(absent("Councillors Lake and Hill were absent."));
        assert!(!absent("Councillors Lake and Hill were absent for the vote."));
        assert!(!absent("The map was absent."));
    }
    #[test]
    fn sentences_tell_who_came() {
        let came = |words| those_who_came(words).map(|named| people(named).len()).collect::<Vec<_>>();
        assert_eq!(came("County Councillor Reed was in attendance with ten residents."), [1]);
        assert_eq!(came("District Cllrs Reed and Hill were present. The Clerk was present."), [2, 1]);
        assert_eq!(came("Also in attendance for part of the meeting was Mrs Hill, Head Teacher."), [1]);
        assert_eq!(came("The meeting was attended in part by Mr Reed, District Councillor."), [1]);
        assert_eq!(came("The fair was attended by Mr Reed."), Vec::<usize>::new());
        assert_eq!(came("Councillor Reed, Cabinet Member for Roads, was also in attendance."), [1]);
        assert_eq!(came("Cllr Reed was present at the fair. Mr Hill presented the plan."), Vec::<usize>::new());
    }
}
