//! What stands before a name: a rank, a council, honorifics.

use nom::combinator::{consumed, opt, recognize, verify};
use nom::multi::many1_count;
use nom::{IResult, Parser, sequence::terminated};

use super::fold::starts_folded;
use super::person::{spaces, word};
use super::titles::{CHAIRS, COUNCILS, HONORIFICS, RANKS, RARE_HONORIFICS};
use super::wording::{Wordings, Words, none};

/// What stands before a name: a rank, a council and its honorific; and what follows.
pub(super) type Titles<'t> = (&'t str, (Option<&'t str>, Option<(Option<&'t str>, &'t str)>));

/// `[rank] [honorific]`
pub(super) fn titles(text: &str) -> Option<Titles<'_>> {
    (opt(one_of([RANKS, CHAIRS])), opt(honorific)).parse(text).ok()
}

/// `one of WORDS, a stop or none, white space`: "Cllr. ", "Mr ".
fn one_of<'t>(words: [&'static Wordings; 2]) -> impl FnMut(&'t str) -> IResult<&'t str, &'t str> {
    move |text| {
        let capital = text.starts_with(char::is_uppercase);
        let may_start = words.into_iter().filter(|listed| capital && listed.may_start(text.as_bytes()));
        for listed in may_start.flat_map(Words::words).filter(|listed| starts_folded(text, listed)) {
            let rest = text.get(listed.len()..).unwrap_or("");
            let stopped = rest.strip_prefix('.').unwrap_or(rest);
            if stopped.starts_with(char::is_whitespace) || stopped.len() < rest.len() {
                let (found, _) = text.split_at(text.len() - stopped.len());
                let named = stopped.trim_start().trim_start_matches("/ ");
                // "Parish Councillors – A Lake, B Hill"
                let dashed = ["– ", "- "].iter().find_map(|dash| named.strip_prefix(dash));
                return Ok((dashed.filter(|_| listed.ends_with("llors")).unwrap_or(named), found));
            }
        }
        none(text)
    }
}

/// `[council] honorific+`: "Mr", "Cllr. Mrs", "County Councillor".
fn honorific(text: &str) -> IResult<&str, (Option<&str>, &str)> {
    let council = opt(verify(recognize(terminated(word, spaces)), |found: &str| COUNCILS.has(found.trim())));
    if let Ok((rest, coded)) = coded_member(text) {
        return Ok((rest, (None, coded)));
    }
    let (rest, (whole, (council, honorifics))) =
        consumed((council, recognize(many1_count(one_of([HONORIFICS, RARE_HONORIFICS]))))).parse(text)?;
    let plural = honorifics.trim_start().split([' ', '.']).next().is_some_and(|first| first.ends_with(['s', 'S']));
    let role = council.filter(|_| !plural).map(|council| {
        whole.get(..council.len() + honorifics.split_whitespace().next().map_or(0, str::len)).unwrap_or(whole)
    });
    Ok((rest, (role, honorifics.trim_end())))
}

/// "KCCllr", "DCllr", "C/Cllr": the letters of a council before "Cllr".
fn coded_member(text: &str) -> IResult<&str, &str> {
    const LONGEST: usize = 12;
    let found = text.get(..text.bytes().take(LONGEST).position(|byte| byte == b' ').unwrap_or(0)).unwrap_or("");
    let letters = found.trim_end_matches('.').trim_end_matches('s').strip_suffix("Cllr").unwrap_or("");
    let code = letters.trim_end_matches(['/', '.']);
    let coded = (1..=4).contains(&code.len()) && code.bytes().all(|letter| letter.is_ascii_uppercase());
    if coded { Ok((text.get(found.len()..).unwrap_or("").trim_start(), found)) } else { none(text) }
}
