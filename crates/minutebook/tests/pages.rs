//! Pages of a council's own site: what stands round the words of an item is none of them.

use minutebook::model::{DateRole, Document, Outcome};
use minutebook::text::Source;

fn read(page: &str) -> Document {
    minutebook::parse(&Source::from_text("page", page)).value
}

#[test]
fn title_without_the_mark_of_its_file() {
    let page = |title: &str| format!("Agenda item\n\n{title}\n\nMinutes:\n\nRESOLVED: That the plan be approved.\n");
    let title = |words: &str| read(&page(words)).facts.title.unwrap_or_default();
    assert_eq!(title("Ferry Plan PDF 214 KB"), "Ferry Plan");
    assert_eq!(title("Ferry Plan pdf icon PDF 1 MB"), "Ferry Plan");
    assert_eq!(title("Ferry Plan in PDF"), "Ferry Plan in PDF");
    // On an item's own page a number is the title's.
    assert_eq!(title("10 Year Plan PDF 20 KB"), "10 Year Plan");
    let issue = |title: &str| {
        let item = read(&format!("{title}\n\nMinutes:\n\nRESOLVED: That the plan be approved.\n")).items.remove(0);
        (item.number.unwrap_or_default(), item.title.unwrap_or_default())
    };
    let told = |number: &str, title: &str| (number.to_owned(), title.to_owned());
    assert_eq!(issue("43 Ferry Plan PDF 214 KB"), told("43", "Ferry Plan"));
    assert_eq!(issue("43 Ferry Plan"), told("", "43 Ferry Plan"));
}

#[test]
fn nothing_decided_under_its_heading() {
    let page = "Agenda, decisions and minutes\n\nVenue: Quay Hall\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nDecision:\n\nApologies were received from Councillor Lake.\n\nMinutes:\n\nApologies were received from Councillor Lake.\n\n2.\n\nInterests\n\nDecision:\n\nThere were no declarations of interest.\n\nMinutes:\n\nThere were none.\n\n3.\n\nFerries\n\nDecision:\n\nThe purpose of this item was to consider the ferries.\n\nRESOLVED that the ferries be mended.\n\nMinutes:\n\nThe Cabinet talked of the ferries.\n\n4.\n\nMole\n\nDecision:\n\nTo approve the mending of the mole.\n\nMinutes:\n\nNoted.\n";
    let decisions = read(page).decisions;
    let told: Vec<&str> = decisions.iter().map(|decision| decision.quote.text.as_str()).collect();
    assert_eq!(told, ["that the ferries be mended.", "To approve the mending of the mole."]);
    assert!(decisions.iter().all(|decision| decision.outcome == Some(Outcome::Resolved)));
}

#[test]
fn report_of_a_post_ends_before_its_verb() {
    let page = "Agenda item\n\nFerries\n\nMinutes:\n\nA report of the Director of Quays and Learning was presented to tell of the ferries.\n\nAGREED that it be noted.\n";
    assert_eq!(read(page).facts.report_of.as_deref(), Some("Director of Quays and Learning"));
}

#[test]
fn days_of_one_list_are_held_alike() {
    let page = "The minutes of the meetings held on the 4th May, the 8th June, the 6th July and the 3rd August 2020 were signed.\n\nThe minutes of the meeting held on 4 May 2020 were read aloud by the Clerk to all who came, 9 June 2020 being near.\n";
    let roles: Vec<_> = read(page).dates.iter().map(|date| date.role).collect();
    let (held, other) = (Some(DateRole::Held), Some(DateRole::Other));
    assert_eq!(roles, [held, held, held, held, held, other]);
}

#[test]
fn row_without_its_label_and_its_bar() {
    let page = "Venue: Quay Hall\nNo. | Item |\nLast Minutes Decision: The minutes were AGREED as a correct record. Minutes: The minutes were AGREED as a correct record. |\nFerries Minutes: The Chair spoke. |\nThe Panel agreed that the ferries be mended. |\n";
    let document = read(page);
    let told: Vec<&str> = document.decisions.iter().map(|decision| decision.quote.text.as_str()).collect();
    assert!(told.contains(&"The Panel agreed that the ferries be mended."), "{told:?}");
    assert!(told.iter().all(|text| !text.contains('|') && !text.starts_with("Minutes:")), "{told:?}");
    assert_eq!(document.facts.venue.as_deref(), Some("Quay Hall"));
}
