//! Titles within a report: those under which recommendations stand, those that end a list, and chapters.

use crate::model::RecommendationSection as Section;
use crate::phrase::fold;
use crate::text::{Block, BlockKind};

/// Longer than any title.
const LONGEST: usize = 160;
/// Longer than any title that is told by all its words.
const WHOLE: usize = 70;

/// What a title does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Title {
    /// A list of recommendations starts, of this section.
    Opens(Section),
    /// The part of the report about the Local Safeguarding Children Board starts.
    Board,
    /// The part about the local authority starts.
    Authority,
    /// What follows is no list of recommendations.
    Closes,
    /// Any other title.
    Other,
}

/// How a title is told: by all its words or by its first.
enum Told {
    Whole(&'static str),
    Start(&'static str),
    /// Somewhere in it.
    Within(&'static str),
    /// By its last words.
    End(&'static str),
}

use Told::{End, Start, Whole, Within};

/// Titles and what they do; the first that fits counts.
const TITLES: &[(Told, Title)] = &[
    (Start("what needs to improve"), Title::Opens(Section::WhatNeedsToImprove)),
    (Start("what needs improv"), Title::Opens(Section::WhatNeedsToImprove)),
    (Start("what needs to be improved"), Title::Opens(Section::WhatNeedsToImprove)),
    (Start("what does the local authority need to improve"), Title::Opens(Section::Unheaded)),
    (Start("what does the authority need to improve"), Title::Opens(Section::Unheaded)),
    (Start("what does the council need to improve"), Title::Opens(Section::Unheaded)),
    (Start("what does the lscb need to improve"), Title::Opens(Section::Lscb)),
    (Start("what does the local safeguarding children board need to improve"), Title::Opens(Section::Lscb)),
    (Start("what does the board need to improve"), Title::Opens(Section::Lscb)),
    (Start("what does the safeguarding children board need to improve"), Title::Opens(Section::Lscb)),
    (Whole("recommendations"), Title::Opens(Section::Recommendations)),
    (Whole("recommendations for the local authority"), Title::Opens(Section::Recommendations)),
    (Whole("recommendations for the lscb"), Title::Opens(Section::Lscb)),
    (Whole("recommendations for the board"), Title::Opens(Section::Lscb)),
    (Whole("priority and immediate action"), Title::Opens(Section::PriorityAndImmediateAction)),
    (Whole("priority and immediate actions"), Title::Opens(Section::PriorityAndImmediateAction)),
    (Whole("priority or immediate action"), Title::Opens(Section::PriorityAndImmediateAction)),
    (Whole("priority and immediate areas for action"), Title::Opens(Section::PriorityAndImmediateAction)),
    (Whole("areas for priority and immediate action"), Title::Opens(Section::PriorityAndImmediateAction)),
    (Whole("priority action"), Title::Opens(Section::PriorityAndImmediateAction)),
    (Whole("priority actions"), Title::Opens(Section::PriorityAndImmediateAction)),
    (Whole("area for priority action"), Title::Opens(Section::AreasForPriorityAction)),
    (Whole("areas for priority action"), Title::Opens(Section::AreasForPriorityAction)),
    (Whole("areas for improvement"), Title::Opens(Section::AreasForImprovement)),
    (Whole("area for improvement"), Title::Opens(Section::AreasForImprovement)),
    (Whole("areas for development"), Title::Opens(Section::AreasForImprovement)),
    (Whole("areas for further improvement"), Title::Opens(Section::AreasForImprovement)),
    (Whole("immediately"), Title::Opens(Section::Immediately)),
    (Whole("with immediate effect"), Title::Opens(Section::Immediately)),
    (Start("within three months"), Title::Opens(Section::WithinThreeMonths)),
    (Start("within 3 months"), Title::Opens(Section::WithinThreeMonths)),
    (Whole("for immediate action"), Title::Opens(Section::Immediately)),
    (Start("for action over the next six months"), Title::Opens(Section::WithinSixMonths)),
    (Start("for action in the longer term"), Title::Opens(Section::Recommendations)),
    (Start("within six months"), Title::Opens(Section::WithinSixMonths)),
    (Start("within 6 months"), Title::Opens(Section::WithinSixMonths)),
    (Start("the local safeguarding children board"), Title::Board),
    (Start("the effectiveness of the l"), Title::Board),
    (Start("section 2"), Title::Board),
    (Whole("the lscb"), Title::Board),
    (Whole("lscb"), Title::Board),
    (Start("section 1"), Title::Authority),
    (Whole("the local authority"), Title::Authority),
    (Within("strengths"), Title::Closes),
    (End("following strengths"), Title::Closes),
    (End("'s strengths"), Title::Closes),
    (End("key strengths"), Title::Closes),
    (Whole("strengths"), Title::Closes),
    (Start("progress since"), Title::Closes),
    (Start("summary"), Title::Closes),
    (Start("executive summary"), Title::Closes),
    (Start("information about"), Title::Closes),
    (Start("about th"), Title::Closes),
    (Start("inspection judgement"), Title::Closes),
    (Start("inspection findings"), Title::Closes),
    (Start("inspection judgment"), Title::Closes),
    (Start("what the inspection"), Title::Closes),
    (Start("what is working well"), Title::Closes),
    (Start("main findings"), Title::Closes),
    (Start("findings"), Title::Closes),
    (Start("headline findings"), Title::Closes),
    (Start("key strengths"), Title::Closes),
    (Start("the experiences and progress"), Title::Closes),
    (Start("the impact of leaders"), Title::Closes),
    (Start("children's services in"), Title::Closes),
    (Start("this local authority"), Title::Closes),
    (Start("the graded judgement"), Title::Closes),
    (Start("contents"), Title::Closes),
    (Start("next steps"), Title::Closes),
    (Start("local area partnership details"), Title::Closes),
    (Start("inspection team"), Title::Closes),
    (Start("outcomes for"), Title::Closes),
    (Start("quality of provision"), Title::Closes),
    (Start("case study"), Title::Closes),
];

/// What a block does as a title; none where it is no title.
pub(super) fn title(block: &Block, words: &str) -> Option<Title> {
    if words.len() > LONGEST || block.marker.is_some() {
        return None;
    }
    let heading = matches!(block.kind, BlockKind::Heading(_));
    // Only whole words tell a title that is set like a sentence.
    if !heading && !block.bold && words.len() > WHOLE && !ends_as_title(words.trim_end()) {
        return None;
    }
    let folded = fold(words);
    let bare = bare(&folded);
    let known = TITLES.iter().find(|(told, _)| match told {
        Whole(whole) => bare == *whole,
        Start(start) => bare.starts_with(start) && (heading || block.bold || ends_as_title(&folded)),
        End(end) => bare.ends_with(end) && !folded.ends_with('.'),
        Within(within) => (heading || block.bold) && bare.contains(within),
    });
    match known {
        Some((_, title)) if !is_contents(words) || matches!(title, Title::Closes) => Some(*title),
        Some(_) => Some(Title::Closes),
        None if heading || (ends_as_title(&folded) && (block.bold || block.italic)) => Some(Title::Other),
        None => None,
    }
}

/// The last title of a list of recommendations that stands in `words`, and where: for text that came without its lines.
pub(super) fn opening(words: &str) -> Option<(usize, Section)> {
    let folded = words.to_ascii_lowercase();
    let openings = TITLES.iter().filter_map(|(told, title)| match (told, title) {
        (Whole(words) | Start(words), Title::Opens(section)) => Some((folded.rfind(words)?, words.len(), *section)),
        _ => None,
    });
    openings.max_by_key(|(at, length, _)| (at + length, *length)).map(|(at, _, section)| (at, section))
}

/// A title without its closing marks and the footnote figure stuck to it: "What needs to improve?1".
fn bare(folded: &str) -> &str {
    let marks = ['?', ':', '.', ' ', '-', '*'];
    let bare = folded.trim_end_matches(marks);
    let figure = bare.trim_end_matches(|mark: char| mark.is_ascii_digit() || ('\u{B2}'..='\u{B9}').contains(&mark));
    if figure.len() == bare.len() || figure.ends_with(char::is_whitespace) {
        bare
    } else {
        figure.trim_end_matches(marks)
    }
}

fn ends_as_title(folded: &str) -> bool {
    !folded.ends_with(['.', ';', ','])
}

/// A line of a table of contents: it ends with a page number after a gap; no chapter starts on page 1.
fn is_contents(words: &str) -> bool {
    let words = words.trim_end();
    if words.ends_with("? 1") {
        return false;
    }
    let before = words.trim_end_matches(|mark: char| mark.is_ascii_digit());
    before.len() < words.len()
        && (before.ends_with('\t') || before.ends_with("  ") || before.ends_with('.') || before.ends_with(' '))
}
