//! Agenda items in order.

use super::Reading;
use super::decision_record::first_of_several;
use super::header::one_line;
use super::item_cell::{number_above, number_beside};
use super::item_flat::{flat, in_line};
use super::item_label::{label_only, only_people};
use super::item_run::numbered;
use super::item_unnumbered::{before_minutes, caption, captioned, over_their_words, restarted};
use super::kind::issue_meeting;
use super::title::is_sentence;
use super::title_line::{before_file, item_and_title, item_line, without_file};
use crate::model::{Document, DocumentKind, Item};
use crate::text::{Block, BlockKind, Hint, Quote, Span};

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let found = match document.facts.kind {
        Some(DocumentKind::AgendaItem) => page(document),
        Some(DocumentKind::IssueHistory) => history(reading, document),
        Some(DocumentKind::MeetingMinutes | DocumentKind::Other) | None => minutes(reading),
        Some(DocumentKind::DecisionRecord) => several(reading),
        _ => return,
    };
    document.items.extend(found.into_iter().enumerate().map(|(at, mut item)| {
        item.item_number = at as u32 + 1;
        item
    }));
}

/// The items of a record of several decisions: each has a title, and the first stands before what was decided first.
fn several(reading: &Reading<'_>) -> Vec<Item> {
    let Some(decided) = first_of_several(reading) else { return Vec::new() };
    let titled = |item: &Item| item.title.as_deref().is_some_and(|title| !title.is_empty());
    let items = numbered(reading);
    let before = items.first().is_some_and(|first| first.quote.span_end <= decided);
    if before && items.iter().all(titled) { items } else { Vec::new() }
}

/// An item's own page has one item: its title.
fn page(document: &Document) -> Vec<Item> {
    let facts = &document.facts;
    facts
        .title
        .iter()
        .map(|title| {
            let number = item_and_title(&facts.quote.text).filter(|(_, words)| words.starts_with(title.as_str()));
            let number = number.map(|(number, _)| number.to_owned());
            Item { number, title: Some(title.clone()), quote: facts.quote.clone(), ..Item::default() }
        })
        .collect()
}

/// One issue at several meetings: an item each.
fn history(reading: &Reading<'_>, document: &Document) -> Vec<Item> {
    let meetings =
        reading.body().filter_map(|(_, block)| issue_meeting(reading.words(block)).map(|meeting| (block, meeting)));
    meetings
        .map(|(block, meeting)| {
            let number = meeting.rsplit_once("(Item ").and_then(|(_, rest)| rest.split(')').next());
            let number = number.map(|number| number.trim_end_matches('.').to_owned());
            Item { number, title: document.facts.title.clone(), quote: reading.quote(block), ..Item::default() }
        })
        .collect()
}

/// The items of a meeting's minutes, by the first form that the paper has.
fn minutes(reading: &Reading<'_>) -> Vec<Item> {
    let forms: [fn(&Reading<'_>) -> Vec<Item>; 10] = [
        hinted,
        with_item_lines,
        numbered,
        in_line,
        flat,
        restarted,
        headed,
        before_minutes,
        captioned,
        over_their_words,
    ];
    forms.iter().map(|form| form(reading)).find(|items| items.len() > 1).unwrap_or_default()
}

pub(super) fn item(reading: &Reading<'_>, block: &Block, number: Option<&str>, title: Option<Span>) -> Item {
    let words = reading.words(block);
    let words = number.and_then(|number| words.strip_prefix(number)).unwrap_or(words).trim_start();
    item_within(reading, block, words, number, title)
}

/// An item whose words are a part of the block.
pub(super) fn item_within(
    reading: &Reading<'_>,
    block: &Block,
    words: &str,
    number: Option<&str>,
    title: Option<Span>,
) -> Item {
    let quote = title.map_or_else(|| first_words(reading, block, words), |span| reading.quote_within(block, span));
    let title = title.map(|_| without_file(one_line(&quote.text)));
    let number = number
        .map(|number| number.trim_end_matches(['.', ')', '\\', ' ', ':', '/']).trim_start_matches('(').to_owned());
    Item { item_number: 0, number: number.filter(|number| !number.is_empty()), title, quote, ..Item::default() }
}

/// The first sentence of an item that has no title.
fn first_words(reading: &Reading<'_>, block: &Block, words: &str) -> Quote {
    match crate::phrase::sentences(words).next().and_then(|span| Span::of(span.of_text(words), reading.source.text())) {
        Some(span) => reading.quote_within(block, span),
        None => Quote::of(reading.source, block.whole()),
    }
}

/// Items that the page's own code marks.
fn hinted(reading: &Reading<'_>) -> Vec<Item> {
    let mut number: Option<&str> = None;
    let mut found = Vec::new();
    for (_, block) in reading.body() {
        match block.hint {
            Some(Hint::ItemNumber) => number = Some(reading.words(block).trim()),
            Some(Hint::ItemTitle) => {
                found.push(item(reading, block, number.take().or(marker_of(reading, block)), Some(block.span)))
            }
            _ => {}
        }
    }
    found
}

pub(super) fn marker_of<'s>(reading: &Reading<'s>, block: &Block) -> Option<&'s str> {
    block.marker.map(|marker| marker.of_text(reading.source.text()))
}

/// Titles with a line "(Item 4)" after them; an unnumbered heading before the first of them is an item too.
fn with_item_lines(reading: &Reading<'_>) -> Vec<Item> {
    let body: Vec<&Block> = reading.body().map(|(_, block)| block).collect();
    if !body.iter().any(|block| item_line(reading.words(block)).is_some()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut listed = false;
    for (at, block) in body.iter().enumerate() {
        let words = reading.words(block);
        listed = listed || super::attendance::is_label(words);
        let Some((before, number)) = item_line(words) else {
            let next = body.get(at + 1).map_or("", |next| reading.words(next));
            if found.is_empty() && listed && plain_heading(reading, block) && item_line(next).is_none() {
                found.push(item(reading, block, marker_of(reading, block), Some(block.span)));
            }
            continue;
        };
        let title_block = if before.is_empty() { at.checked_sub(1).and_then(|at| body.get(at)) } else { Some(block) };
        let Some(title_block) = title_block else { continue };
        let end = if before.is_empty() { title_block.span.end } else { block.span.start + before.len() as u32 };
        let span = Span { start: title_block.span.start, end }.trim(reading.source.text());
        let span = last_sentence(reading, span);
        let printed = marker_of(reading, title_block)
            .or_else(|| number_beside(reading, &body, at, title_block))
            .or_else(|| number_above(reading, body.get((at - usize::from(before.is_empty())).checked_sub(1)?)?))
            .unwrap_or(number);
        if span.len() <= 400 && !span.is_empty() {
            found.push(item(reading, title_block, Some(printed), Some(span)));
        }
    }
    if found.iter().any(|item| item.number.is_some()) { found } else { Vec::new() }
}

/// "They came later. River Bridge (Item 2)": a title that stands below running words with no blank line between.
fn last_sentence(reading: &Reading<'_>, span: Span) -> Span {
    let words = span.of_text(reading.source.text());
    crate::phrase::sentences(words).last().map_or(span, |last| last.at(span.start))
}

/// A heading in small letters, no label.
fn plain_heading(reading: &Reading<'_>, block: &Block) -> bool {
    let words = reading.words(block);
    matches!(block.kind, BlockKind::Heading(_))
        && words.contains(|letter: char| letter.is_lowercase())
        && !words.ends_with(':')
}

/// Headings without numbers, after the attendance list or the head of a page's list of items.
fn headed(reading: &Reading<'_>) -> Vec<Item> {
    let (mut listed, mut capitals) = (false, true);
    let (mut found, mut captions) = (Vec::new(), Vec::new());
    for (at, block) in reading.body() {
        let words = reading.words(block);
        if !listed {
            listed = super::attendance::is_label(words) || words.trim().eq_ignore_ascii_case("no. item");
        } else if (matches!(block.kind, BlockKind::Heading(_)) || before_file(words.trim_end()).is_some())
            && !words.trim_end().ends_with(':')
            && words.contains(char::is_alphabetic)
            && !(only_people(words) && in_a_list(reading, at))
            && (told_below(reading, at, words)
                || !super::attendance::is_label(words) && !label_only(words) && !is_sentence(words))
        {
            found.push(item(reading, block, marker_of(reading, block), Some(block.span)));
            capitals = capitals && crate::layout::in_capitals(words);
        } else if let Some(caption) = caption(words).filter(|_| capitals && block.cell.is_none())
            && !super::attendance::is_label(words)
        {
            captions.push((found.len(), item(reading, block, None, reading.span_of(caption))));
        }
    }
    // "FINANCE" on a line of its own, and "FERRIES - They were late.": one form, where no heading has small letters.
    let alike = capitals && found.len() > 1;
    captions.into_iter().rev().filter(|_| alike).for_each(|(at, item)| found.insert(at, item));
    found
}

/// Whether the line above is the label of a list or of people too.
fn in_a_list(reading: &Reading<'_>, at: usize) -> bool {
    let above = reading.blocks.get(..at).unwrap_or_default().iter().rev();
    let above = above.map(|block| reading.words(block).trim()).find(|words| !words.is_empty()).unwrap_or("");
    let group = ["councillors", "members", "officers"]
        .iter()
        .any(|group| above.trim_end_matches(':').eq_ignore_ascii_case(group));
    group || super::attendance::is_label(above) || only_people(above)
}

/// "Apologies for absence", "Minutes": headings that could be labels, but the sentence below speaks of the same.
fn told_below(reading: &Reading<'_>, at: usize, words: &str) -> bool {
    let Some(cue) = ["apolog", "minutes"].iter().find(|cue| super::header::starts_with(words, cue)) else {
        return false;
    };
    let next = reading.blocks.iter().skip(at + 1).find(|block| block.kind != BlockKind::Furniture);
    let below = next.map_or("", |block| reading.words(block)).trim_end();
    !words.trim_end().ends_with(':') && below.ends_with('.') && crate::phrase::find_folded(below, cue).is_some()
}

#[cfg(test)]
mod tests {
    use crate::text::Source;

    fn items(text: &str) -> Vec<(String, String)> {
        let items = crate::parse(&Source::from_text("a", text)).value.items;
        items.into_iter().map(|item| (item.number.unwrap_or_default(), item.title.unwrap_or_default())).collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(number, title)| ((*number).to_owned(), (*title).to_owned())).collect()
    }

    const HEAD: &str = "Minutes of a meeting of Stoke Marsh Parish Council held on 6 November 2018\n\nPresent: Cllr Lake, Cllr Hill\n\n";

    #[test]
    fn an_item_in_running_words_quotes_its_own_place() {
        let text = "MARSH PARISH COUNCIL Minutes of 4 July 2015 Attendance: Cllr Ann Lake 1.0 Apologies There were none. 2.0 It was agreed to mend the mill. 3.0 Cllrs concerns for the next meeting 3.1 Concern was raised about the quay.";
        let items = crate::parse(&Source::from_text("a", text)).value.items;
        let words: Vec<_> = items.iter().map(|item| (item.title.as_deref(), item.quote.text.as_str())).collect();
        assert_eq!(
            words,
            [
                (Some("Apologies"), "Apologies"),
                (None, "It was agreed to mend the mill."),
                (Some("Cllrs concerns for the next meeting"), "Cllrs concerns for the next meeting"),
            ]
        );
    }

    #[test]
    fn titles_with_item_lines() {
        let found = items(&format!(
            "{HEAD}Election of Chair\n\n1. RESOLVED that Mr Lake be elected.\n\n84.    Apologies\n(Item 1)\n\nNone came.\n\n85.    River Bridge\n(Item 2)\n\nNoted."
        ));
        assert_eq!(found, pairs(&[("", "Election of Chair"), ("84", "Apologies"), ("85", "River Bridge")]));
    }

    #[test]
    fn numbers_that_run_through() {
        let found = items(&format!(
            "{HEAD}1. Those attending: the Clerk and two members of the public\n\n2. Apologies were received from Mrs Hill\n\n3. MATTERS ARISING The path was mended.\n\n(a) Gate\n\n4. Planning\n\n(a) No objection was made."
        ));
        assert_eq!(found, pairs(&[("1", "Those attending"), ("2", ""), ("3", "MATTERS ARISING"), ("4", "Planning")]));
    }

    #[test]
    fn titles_that_run_into_sentences() {
        let found = items(&format!(
            "{HEAD}1. Apologies for absence Apologies were received from Mrs Hill.\n\n2. Matters arising from the minutes  Cllr Lake has met the owner.\n\n3. Annual Report The Chairman read the report as follows: all was well.\n\n4. Public session. 4.1 A resident asked about the gate.\n\n5. There being no further business the meeting closed"
        ));
        assert_eq!(
            found,
            pairs(&[
                ("1", "Apologies for absence"),
                ("2", "Matters arising from the minutes"),
                ("3", "Annual Report"),
                ("4", "Public session"),
                ("5", "")
            ])
        );
    }

    #[test]
    fn titles_before_a_dash() {
        let found = items(&format!(
            "{HEAD}1. Resignations – there were none.\n\n2. District Councillor's report - the District Councillor was away.\n\n3. Apologies -: Apologies were received from Mrs Hill.\n\n4. Play area - new gate"
        ));
        let titles: Vec<_> = found.iter().map(|(_, title)| title.as_str()).collect();
        assert_eq!(titles, ["Resignations", "District Councillor's report", "Apologies", "Play area - new gate"]);
    }

    #[test]
    fn titles_on_lines_of_their_own() {
        let found = items(&format!(
            "{HEAD}1. Apologies\nNoted as above.\n\n2. Schools Budget 2020/21\nFay Dale showed the report.\n\n3. The Clerk said that\nCllr Lake would write."
        ));
        assert_eq!(found, pairs(&[("1", "Apologies"), ("2", "Schools Budget 2020/21"), ("3", "")]));
    }

    #[test]
    fn rows_with_their_minutes_in_one_line() {
        let page = "Venue: Quay Hall\nContact: The Clerk\nNo. | Item |\nApologies for Absence To report any apologies. Minutes: There were none. |\nTo approve the minutes of 4 May 2020. Minutes: The minutes were approved. |\nMatters Arising To discuss any matters. Minutes: The gate was mended. |\nUrgent Business Minutes: There was none. |\nAsk the Clerk by email: Minutes: Cllr Lake spoke. |";
        let titles = ["Apologies for Absence", "", "Matters Arising", "Urgent Business", ""];
        assert_eq!(items(page), titles.map(|title| (String::new(), title.to_owned())));
        assert_eq!(items(&format!("{HEAD}Ferries Minutes: They left. |\n\nThe Chair spoke.")), []);
    }

    #[test]
    fn names_in_a_list_are_no_items() {
        let found = items(
            "Agenda and minutes\n\nQuay Forum - Monday, 4 May 2020 7.00 pm\n\nNo. Item\n\nApologies for Absence\n\nCllr Ann Lake\n\nBob Hill\n\nMatters of the Quay\n\nIt was wet.\n\n45/24\n\nFerries\n\nThey were late.",
        );
        assert_eq!(found, pairs(&[("", "Matters of the Quay"), ("", "Ferries")]));
    }

    #[test]
    fn numbers_of_years_and_body() {
        let found = items(&format!(
            "{HEAD}19-20/QA/15\n\nApologies\n\nNone came.\n\n19-20/QA/16\n\nFerries\n\nNews of the Mole\n\nIt was mended.\n\n19-20/QA/17\n\nRoads\n\nNoted."
        ));
        let expected = [("19-20/QA/15", "Apologies"), ("19-20/QA/16", "Ferries"), ("19-20/QA/17", "Roads")];
        assert_eq!(found, pairs(&expected));
        assert_eq!(super::super::item_number::value_of("19-28/QA/15"), None);
        assert_eq!(super::super::item_number::leading_number("19-20/QA"), None);
        assert_eq!(super::super::item_number::leading_number("07-08/2019"), None);
    }

    #[test]
    fn numbers_that_run_from_year_to_year() {
        let found =
            items(&format!("{HEAD}14365 ROADS\nThe road was mended.\n\n14366 PATHS\nNoted.\n\n2020 Budget\n\nNoted."));
        assert_eq!(found, pairs(&[("14365", "ROADS"), ("14366", "PATHS")]));
    }

    #[test]
    fn numbers_without_a_space() {
        let found = items(&format!(
            "{HEAD}3127.Police Report:  Not received.\n\n3128.Accounts for payment:-\nHall - £36.00\n\n3129.   Updates:-   The road was closed."
        ));
        assert_eq!(found, pairs(&[("3127", "Police Report"), ("3128", "Accounts for payment"), ("3129", "Updates")]));
    }

    #[test]
    fn items_in_one_paragraph() {
        let found = items(&format!(
            "{HEAD}1.0 Apologies There were no apologies. 2.0 Village Hall 2.1 The hall was open. 3.0 The new Councillor was welcomed. 4.0 Date of next meeting – Tuesday."
        ));
        assert_eq!(
            found,
            pairs(&[("1.0", "Apologies"), ("2.0", "Village Hall"), ("3.0", ""), ("4.0", "Date of next meeting")])
        );
    }

    #[test]
    fn numbers_with_letters_and_words() {
        for (printed, numbers) in [
            (["CAB/12 APOLOGIES", "CAB/13 ROADS", "CAB/14 BRIDGES"], ["CAB/12", "CAB/13", "CAB/14"]),
            (["23/24-17 Apologies", "23/24-18 Roads", "23/24-19 Bridges"], ["23/24-17", "23/24-18", "23/24-19"]),
            (["112/24-25 Apologies", "113/24-25 Roads", "114/24-25 Bridges"], ["112/24-25", "113/24-25", "114/24-25"]),
            (["PH/19/101 ROADS", "PH/19/102 PATHS", "PH/19/103 GATES"], ["PH/19/101", "PH/19/102", "PH/19/103"]),
            (["Item 5 - Apologies", "Item 6 - Roads", "Item 7 - Bridges"], ["5", "6", "7"]),
            (["100 Apologies", "101 Roads and paths", "102 Bridges"], ["100", "101", "102"]),
        ] {
            let found = items(&format!(
                "{HEAD}{}\n\nNone.\n\n{}\n\nNoted.\n\n{}\n\nNoted.",
                printed[0], printed[1], printed[2]
            ));
            assert_eq!(found.iter().map(|(number, _)| number.as_str()).collect::<Vec<_>>(), numbers);
        }
    }
}
