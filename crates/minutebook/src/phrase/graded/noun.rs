//! Grades told by a noun: "an overall judgement of ‘Good’", "received an ‘inadequate’ grading", "retained its Outstanding judgement".

use super::area::{area_name, is_supposed};
use super::rated::{of_area, without_auxiliaries};
use super::{Grade, Printed, Scale, Told, is_closed, is_inspector, printed};
use crate::phrase::starts::word_starts;
use crate::phrase::wording::{Wordings, after, strip_word};

/// Nouns for a grade.
static NOUNS: Wordings = Wordings::new(&["judgement", "judgment", "rating", "grading", "grade", "decision", "verdict"]);
/// Words between the noun and its grade.
const LINKS: &[&str] =
    &["of", "was that the service", "was that services", "was one of", "was", "is", "as", "had been", "to be"];
/// Verbs whose subject is given the grade that follows.
const GIVEN: &[&str] = &[
    "received",
    "achieved",
    "awarded",
    "retained",
    "maintained",
    "gained",
    "given",
    "secured",
    "got",
    "receive",
    "handed",
];

/// As [`GIVEN`], after "after".
static AFTERWARDS: Wordings =
    Wordings::new(&["receiving", "achieving", "retaining", "maintaining", "gaining", "securing", "earning"]);

/// effectiveness = "overall effectiveness", [ "of", words ], ( "was" | "is" ), printed
/// change = noun, [ ( "of" | "for" ), area ], "from", printed, "to", printed
/// noun = [ "overall" ], [ "quality" ], noun, [ "from that inspection" ], link, printed, [ "for", area ]
///      | area, given, [ article ], [ "overall" ], printed, noun
///
/// Only grades of the inspectorates: colours are rated in ways of their own.
pub(super) fn by_noun(sentence: &str) -> Vec<Told<'_>> {
    let told = |at| {
        let here = sentence.get(at..)?;
        noun_first(sentence, at)
            .or_else(|| grade_first(sentence, at))
            .or_else(|| gave(sentence, at))
            .or_else(|| effectiveness(sentence, here))
            .or_else(|| change(sentence, here))
    };
    word_starts(sentence).filter_map(told).collect()
}

/// judgement_that = "judgement that", area, ( "was" | "were" | "is" ), printed
///
/// "The judgement that Staying Safe was in adequate"
pub(super) fn judgement_that(sentence: &str) -> Option<Told<'_>> {
    let rest = word_starts(sentence).find_map(|at| {
        let here = sentence.get(at..)?;
        after("judgement that", here).or_else(|| after("judgment that", here))
    })?;
    let (area, rest) = [" was ", " were ", " is ", " are "]
        .iter()
        .filter_map(|verb| rest.split_once(verb))
        .min_by_key(|(area, _)| area.len())?;
    let (_, grade) = printed(rest).filter(|(rest, _)| is_closed(rest))?;
    Some(grade.told(Some(area_name(area)?)))
}

/// "This had led to an overall judgement of inadequate", "a rating of adequate for safeguarding"
fn noun_first(sentence: &str, at: usize) -> Option<Told<'_>> {
    let named = NOUNS.after(sentence.get(at..)?)?.trim_start();
    let before = sentence.get(..at)?;
    let rest = of_inspection(named);
    // "The overall rating of the service was Good": with its capital it is no word of every day.
    let of_service = rest.len() < named.len();
    let rest = LINKS.iter().find_map(|link| after(link, rest))?;
    let (rest, grade) = of_inspectorate(rest).filter(|(rest, _)| is_closed(rest))?;
    let overall = overall(before);
    let open = before.trim_end().ends_with(|letter: char| letter.is_alphabetic());
    // "From a previous rating of Good": what it was once.
    if before.split_whitespace().rev().take(3).any(|word| word.eq_ignore_ascii_case("from")) {
        return None;
    }
    // "5% went down to a rating of Inadequate" tells of a share.
    if is_supposed(before) || !open && overall.is_none() || before.contains('%') {
        return None;
    }
    let sure = of_service && overall.is_some() && grade.words.starts_with(char::is_uppercase);
    if !sure && is_of_anything(sentence.get(at..)?) && !is_inspected(sentence, &grade) {
        return None;
    }
    let further = rest.trim_start_matches(['’', '”', '\'', '"']).trim_start();
    let named = after("for", further).and_then(|area| area_name(area.split([',', '.', ';']).next()?));
    let printed =
        overall.and_then(|start| sentence.get(start..sentence.len() - NOUNS.after(sentence.get(at..)?)?.len()));
    Some(grade.told(named.or(printed)))
}

/// "The leavers strand had received an ‘inadequate’ grading": what is graded is the subject of the verb.
fn grade_first(sentence: &str, at: usize) -> Option<Told<'_>> {
    let here = sentence.get(at..)?;
    let before = sentence.get(..at)?;
    // "Staff are glad after receiving a ‘good’ rating": of what, the sentence does not surely say.
    let after_it = |text: &str| strip_word(text.trim_end(), "after").is_some();
    let named = GIVEN.iter().find_map(|verb| after(verb, here));
    let named = named.map(|rest| (!strip_word(before.trim_end(), "being").is_some_and(after_it), rest));
    let unnamed = || AFTERWARDS.after(here).filter(|_| after_it(before));
    let led_to = || ["resulted in", "led to"].iter().find_map(|verb| after(verb, here));
    let (named, verb) = named.or_else(|| Some((false, unnamed().or_else(led_to)?)))?;
    let rest =
        ["an", "a", "the", "its", "their"].iter().find_map(|word| after(word, verb.trim_start())).unwrap_or(verb);
    let rest = after("overall", rest.trim_start()).unwrap_or(rest);
    let (rest, grade) = of_inspectorate(rest)?;
    let further = rest.trim_start_matches(['’', '”', '\'', '"']).trim_start();
    let further = ["ofsted", "cqc"].iter().find_map(|body| after(body, further)).unwrap_or(further).trim_start();
    NOUNS.after(further).filter(|_| !is_supposed(before))?;
    if is_of_anything(further) && !is_inspected(sentence, &grade) {
        return None;
    }
    if !named {
        return Some(grade.told(None));
    }
    let subject = without_auxiliaries(before);
    // "One of five councils who had retained it" tells of others.
    let relative = ["who", "which", "that"].iter().any(|word| strip_word(subject, word).is_some());
    // "All those ports judged good received it", "the 3 ports had received it": of several, with their count.
    let clause = subject.rsplit(',').next().unwrap_or(subject).trim_start();
    let several = ["all", "those", "most", "many", "some"].iter().any(|word| after(word, clause).is_some());
    match area_name(subject) {
        _ if relative || several => None,
        Some(_) => of_area(grade, subject),
        None => Some(grade.told(None)),
    }
}

/// "Ofsted gave the nursery an ‘outstanding’ rating": an inspectorate gives it to what stands before the article.
fn gave(sentence: &str, at: usize) -> Option<Told<'_>> {
    let rest = ["gave", "given", "awarded", "handed"].iter().find_map(|verb| after(verb, sentence.get(at..)?))?;
    let before = sentence.get(..at)?;
    let (area, tail) =
        [" a ", " an "].iter().filter_map(|article| rest.split_once(article)).min_by_key(|it| it.0.len())?;
    let tail = after("overall", tail.trim_start()).unwrap_or(tail);
    let (tail, grade) = of_inspectorate(tail)?;
    let tail = tail.trim_start_matches(['’', '”', '\'', '"']).trim_start();
    NOUNS.after(tail).filter(|_| is_inspector(before) && !is_supposed(before))?;
    let active = without_auxiliaries(before).len() == before.trim_end().len()
        || ["had", "has", "have"].iter().any(|word| before.trim_end().ends_with(word));
    active.then(|| of_area(grade, area))?
}

/// What follows "a previous rating of".
pub(super) fn past_noun(text: &str) -> Option<&str> {
    let named = ["a", "an", "its", "their", "the"].iter().find_map(|article| after(article, text.trim_start()))?;
    let named = ["previous", "earlier"].iter().find_map(|word| after(word, named.trim_start())).unwrap_or(named);
    after("of", NOUNS.after(named.trim_start())?.trim_start())
}

/// Whether the noun at the start of `here` is used of buildings and kitchens too.
fn is_of_anything(here: &str) -> bool {
    ["rating", "grading", "grade", "decision", "verdict"].iter().any(|noun| after(noun, here).is_some())
}

/// Whether the grade is surely an inspectorate's: "good" and "outstanding" are everybody's words.
fn is_inspected(sentence: &str, grade: &Printed<'_>) -> bool {
    const INSPECTED: &[&str] = &["ofsted", "cqc", "care quality", "inspect", "csci", "safeguarding"];
    let own = !matches!(grade.grade, Some(Grade::Good | Grade::Outstanding));
    own || INSPECTED.iter().any(|word| crate::phrase::find_folded(sentence, word).is_some())
}

/// "The overall effectiveness of the services was inadequate"
fn effectiveness<'t>(sentence: &'t str, here: &'t str) -> Option<Told<'t>> {
    let rest = after("overall effectiveness", here)?;
    let clause = rest.get(..rest.floor_char_boundary(110))?.split([',', ';', '.']).next()?;
    let verb =
        [" was ", " is ", " were ", " are "].iter().filter_map(|verb| Some(clause.find(verb)? + verb.len())).min()?;
    let (rest, grade) = of_inspectorate(rest.get(verb..)?).filter(|(rest, _)| is_closed(rest))?;
    let before = sentence.get(..sentence.len() - rest.len() - grade.words.len())?;
    (!is_supposed(before)).then(|| grade.told(here.get(.."overall effectiveness".len())))
}

/// "The change in rating from ‘Good’ to ‘Inadequate’": the second is what it is now.
fn change<'t>(sentence: &'t str, here: &'t str) -> Option<Told<'t>> {
    let rest = NOUNS.after(here)?.trim_start();
    let (area, rest) = match after("of", rest).or_else(|| after("for", rest)) {
        None => (None, rest),
        Some(named) => {
            let clause = named.get(..named.floor_char_boundary(90))?.split([',', ';', '.']).next()?;
            let (area, _) = clause.split_once(" from ")?;
            (area_name(area), named.get(area.len()..)?.trim_start())
        }
    };
    let rest = after("from", rest)?;
    let (rest, first) = of_inspectorate(rest)?;
    let rest = rest.trim_start_matches(['’', '”', '\'', '"']).trim_start();
    let (_, second) = of_inspectorate(after("to", rest)?).filter(|(rest, _)| is_closed(rest))?;
    let before = sentence.get(..sentence.len() - here.len())?;
    (!is_supposed(before)).then(|| Told { previous: Some(first.words), ..second.told(area) })
}

/// A grade of the inspectorates, closed by what follows it.
fn of_inspectorate(text: &str) -> Option<(&str, Printed<'_>)> {
    printed(text).filter(|(_, grade)| grade.scale == Scale::Inspectorate)
}

/// What follows "from that inspection", "of the service", where it stands.
fn of_inspection(rest: &str) -> &str {
    let clause = rest.get(..rest.floor_char_boundary(60)).unwrap_or(rest);
    let led = ["from", "of", "at", "by", "for"].iter().find_map(|lead| after(lead, clause));
    let led = led.filter(|clause| printed(clause).is_none());
    let ends = ["nspection", "services", "service"].iter().filter_map(|end| Some((clause.find(end)?, end.len())));
    let end = led.and(ends.min()).map(|(at, length)| at + length);
    end.and_then(|end| rest.get(end..)).map_or(rest, str::trim_start)
}

/// Where "overall", "overall quality" starts that ends `before`.
fn overall(before: &str) -> Option<usize> {
    let stem = before.trim_end();
    let at = stem.len()
        - ["overall quality", "overall effectiveness", "overall"]
            .iter()
            .find(|words| {
                stem.len()
                    .checked_sub(words.len())
                    .and_then(|at| stem.get(at..))
                    .is_some_and(|end| end.eq_ignore_ascii_case(words))
            })?
            .len();
    Some(at)
}

#[cfg(test)]
mod tests {
    fn read(text: &str) -> Vec<(Option<&str>, &str)> {
        super::super::told_grades(text).into_iter().map(|told| (told.area, told.printed)).collect()
    }

    #[test]
    fn judgement_that_binds_area_and_grade() {
        assert_eq!(
            read("The judgement that Staying Dry was in adequate, found by inspectors, was serious."),
            [(Some("Staying Dry"), "in adequate")]
        );
    }

    #[test]
    fn grades_are_told_by_nouns() {
        for (text, area, grade) in [
            ("This had led to an overall judgement of inadequate.", Some("overall judgement"), "inadequate"),
            ("The visit has made an overall judgement of \"Good\".", Some("overall judgement"), "Good"),
            (
                "Inspectors found that the overall quality rating of the service was Good.",
                Some("overall quality rating"),
                "Good",
            ),
            ("The overall rating of the service was Good.", Some("overall rating"), "Good"),
            (
                "After the inspection, which led to a decision of Requires Improvement, work began.",
                None,
                "Requires Improvement",
            ),
            ("Ofsted gave the Vale nursery an outstanding rating in May.", Some("Vale nursery"), "outstanding"),
            (
                "Vale Council has been given a ‘good’ rating by the Care Quality Commission.",
                Some("Vale Council"),
                "good",
            ),
            (
                "The regulator had downgraded the rating of Vale House in Eastport from ‘good’ to ‘inadequate’.",
                Some("Vale House in Eastport"),
                "inadequate",
            ),
            ("An inspection by Ofsted in May resulted in a ‘good’ rating for Vale.", None, "good"),
            ("Staff in Vale are glad after maintaining a “good” Ofsted judgement.", None, "good"),
            ("Staff are sad after being given an ‘inadequate’ rating.", None, "inadequate"),
            ("The dock has received an ‘inadequate’ Ofsted rating in May.", Some("dock"), "inadequate"),
            ("Both docks received a rating of adequate for lighting.", Some("lighting"), "adequate"),
            ("The judgement from that inspection was one of ‘Requires Improvement’.", None, "Requires Improvement"),
            (
                "The ‘Quays and piers’ strand had received an ‘inadequate’ grading, as a result of which work began.",
                Some("‘Quays and piers’ strand"),
                "inadequate",
            ),
            (
                "The overall judgement of this Ofsted inspection was that the service required improvement, with gaps.",
                Some("overall judgement"),
                "required improvement",
            ),
        ] {
            assert_eq!(read(text), [(area, grade)], "{text}");
        }
        for text in [
            "A judgement of good taste was made.",
            "The aim was a rating of good.",
            "They received a good number of letters.",
            "They were sure of achieving an outstanding Ofsted rating.",
            "All those ports received an inadequate rating.",
            "Conversely, all those ports received an inadequate rating.",
            "The rating would be inadequate.",
            "The dock (red) has come from a previous rating of ‘Inadequate’ to a better one.",
            "Of the docks 5% fell to a rating of Inadequate.",
            "The overall rating of the service was good.",
            "The overall rating was Good.",
            "The new harbour hall had achieved an energy rating of Outstanding.",
            "The council was one of five who had retained its ‘outstanding’ judgement.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
