//! Heads of papers in many forms: the same people, however the clerk set them.

use crate::model::Presence::{self, Apologies, InAttendance, Present};
use crate::text::Source;

/// Name, role and presence of the people of a parish's minutes whose head goes on with `text`.
fn came(text: &str) -> Vec<(String, String, Presence)> {
    let head = "Stoke Marsh Parish Council\n\nMinutes of the meeting of the Council held in the Hall on Monday 6 November 2023\n\n";
    let text = format!("{head}{text}\n\n1. Roads\n\nThe Council noted the works.\n");
    let people = crate::parse(&Source::from_text("a", text)).value.attendance;
    let row = |person: crate::model::Attendance| {
        Some((person.name, person.role.unwrap_or_default().to_lowercase(), person.presence?))
    };
    people.into_iter().filter_map(row).collect()
}

/// The four members, their clerk, and one who stayed away.
fn everybody() -> Vec<(String, String, Presence)> {
    [
        ("A Lake", "in the chair", Present),
        ("B Hill", "", Present),
        ("C Wood", "", Present),
        ("E Stone", "clerk", InAttendance),
        ("F Moor", "", Apologies),
    ]
    .map(|(name, role, presence)| (name.to_owned(), role.to_owned(), presence))
    .to_vec()
}

#[test]
fn one_head_in_many_forms() {
    for text in [
        "Present: In the Chair Cllr A Lake Cllr B Hill Cllr C Wood In Attendance: Clerk Mrs E Stone Apologies: Cllr F Moor",
        "In the Chair: Councillor A Lake\nCouncillors: B Hill, C Wood\nClerk: Mrs E Stone\nApologies: Councillor F Moor",
        "Councillors Present Cllr A Lake (in the Chair) Cllr B Hill Cllr C Wood\n\nIn attendance: Clerk – E Stone\n\nApologies: Cllr F Moor",
        "Present: Cllr’s A Lake (In the Chair), B Hill and C Wood. Clerk: E Stone\n\nApologies: F Moor",
        "1. Members present and apologies\n\nCllr A Lake (In the Chair), Cllr B Hill and Cllr C Wood. The Clerk, Mrs E Stone, was in attendance.\n\nApologies were received from Cllr F Moor.",
    ] {
        let found = came(text);
        assert!(everybody().iter().all(|person| found.contains(person)) && found.len() == 5, "{text}: {found:?}");
    }
}

#[test]
fn clerks_below_the_apologies() {
    for text in ["Apologies: Cllr F Moor\nParish Clerk: Mrs E Stone", "Apologies\n* Fay Moor\n\nClerk\n* Eve Stone"] {
        let found = came(&format!("Present: Cllr A Lake\n\n{text}"));
        assert_eq!(found.last().map(|(_, _, presence)| *presence), Some(InAttendance), "{text}: {found:?}");
        assert_eq!(found.len(), 3, "{text}");
    }
}

#[test]
fn crowds_between_the_people() {
    let found = came("Present:\n\nCllr A Lake\n\nIn attendance:\n\nTwo members of the public\n\nMrs E Stone, Clerk");
    assert_eq!(found.get(1..), Some(&[("E Stone".to_owned(), "clerk".to_owned(), InAttendance)][..]));
}

#[test]
fn members_of_other_bodies_are_not_there() {
    let text = "Present: Cllrs A Lake and B Hill\n\n1. Appointment of committees\n\nMembers: Cllrs C Wood and D Field\n\nChair: Cllr C Wood\n\nSubstitutes: Cllr E Stone\n\nCllr F Moor was appointed as a substitute for Cllr C Wood.";
    assert_eq!(came(text).len(), 2);
}

#[test]
fn tables_that_answer_for_everybody() {
    for (yes, no, away) in [("Yes", "No", Presence::Absent), ("✓", "x", Presence::Absent), ("P", "Ap", Apologies)] {
        let text = format!(
            "Name | Role | Attended\n---|---|---\nCllr A Lake | Chair | {yes}\nCllr B Hill | Member | {no}\nMrs E Stone | Clerk | {yes}"
        );
        let found = came(&text);
        let expected = [("A Lake", "chair", Present), ("B Hill", "member", away), ("E Stone", "clerk", Present)];
        let expected = expected.map(|(name, role, presence)| (name.to_owned(), role.to_owned(), presence));
        assert_eq!(found, expected, "{yes} {no}");
    }
    let text = "Name | Visits | Present\n---|---|---\nCllr A Lake | 3 | Yes\nCllr B Hill | 4 | until eight\n";
    assert!(came(text).iter().all(|(_, _, presence)| *presence == Present));
}

#[test]
fn those_who_stayed_away() {
    let found =
        came("Attending: Ann Lake; Bob Hill\nNot attending: Carl Wood (apologies), Dan Field\nClerk: Eve Stone");
    let presences: Vec<_> = found.iter().map(|(_, _, presence)| *presence).collect();
    assert_eq!(presences, [Present, Present, Apologies, Presence::Absent, InAttendance], "{found:?}");
    let letter = "Present: Cllr A Lake\n\nApologies for absence: none; a letter of resignation had been received from Cllr B Hill.";
    assert_eq!(came(letter).len(), 1);
}

#[test]
fn lists_that_run_on_in_one_paragraph() {
    let flat = "Minutes of the meeting held on Monday 21 June 2021 Present Chairperson Cllr A Lake Members Cllr. B Hill Cllr. C Wood In Attendance Mrs E Stone (Clerk) Apologies: Cllr F Moor";
    let people = crate::parse(&Source::from_text("a", flat)).value.attendance;
    let found: Vec<_> = people.iter().filter_map(|person| Some((person.name.as_str(), person.presence?))).collect();
    let expected = [("A Lake", Present), ("B Hill", Present), ("C Wood", Present), ("E Stone", InAttendance)];
    assert_eq!(found.get(..4), Some(&expected[..]), "{found:?}");
    let found = came(
        "Present: Councillor Lake (Chairman)\n\nCouncillors Hill (Vice-Chairman), Wood and Dale Officers in Attendance: Tim Ash (Planning Officer) and Eve Stone (Lawyer)",
    );
    assert_eq!(
        found.iter().map(|(_, _, presence)| *presence).filter(|came| *came == InAttendance).count(),
        2,
        "{found:?}"
    );
    let found = came("Present: Parish Councillors – A Lake (Chairman), B Hill. Cllr(s) C.Wood, D.Dale");
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn tables_of_other_meetings() {
    let text = "Present: Cllrs A Lake and B Hill\n\n1. Apologies\n\nNone.\n\n2. Interests\n\nNone.\n\n3. Training\n\nName | Attended | Cost\n---|---|---\nCllr C Wood | Yes | 30\nCllr D Dale | No | 0";
    assert_eq!(came(text).len(), 2);
}

#[test]
fn those_who_came_for_others() {
    let substitutes = |text: &str| {
        let found = came(&format!("1. Apologies\n\n{text}"));
        found.into_iter().filter(|(_, _, presence)| *presence == Presence::Substitute).count()
    };
    for text in [
        "Apologies were received from Cllr Ann Lake and Cllr Bob Hill attended as substitute.",
        "Apologies were received from Quay Forum members Ann Lake, Bob Hill and Cat Wood.\n\nDan Ash attended for Bob Hill.",
        "The Committee noted that Councillor A Lake had been appointed as substitute for Councillor B Hill.",
        "Apologies for absence were received from the following:\n\nCouncillor Ann Lake         - Councillor Bob Hill substituted.",
    ] {
        assert_eq!(substitutes(text), 1, "{text}");
    }
    for text in [
        "Apologies were received from Cllr Ann Lake. Dan Ash attended for Bob Hill.",
        "Dan Ash attended for Quay Repairs.",
        "Councillor A Lake was appointed as substitute for Councillor B Hill.",
        "Apologies were received from Cllr Ann Lake and Cllr Bob Hill attended as observer.",
    ] {
        assert_eq!(substitutes(text), 0, "{text}");
    }
}

#[test]
fn officers_of_one_item() {
    let item = "1. Apologies\n\nNone.\n\n2. Ferries\n\nOfficers: Ann Lake (Director) and Bob Hill (Quays).";
    assert_eq!(came(item), []);
    assert_eq!(came(&format!("Present: Cllr C Wood\n\n{item}")).len(), 3);
}
