//! What a figure measures: the words beside it that name it.

use super::after::named_after;
use super::bounds::tail;
use super::clause::extended;
use super::direction::{change_in, opens_change};
use super::each::timed;
use super::figure::Figure;
use super::hedge::unhedged;
use super::label::{VERBS, labelled, list_line, numbers_are_led};
use super::name::{back_to_determiner, phrase};
use super::no_name::{is_general, names_nothing};
use super::sign::{Found, Sign};
use super::subject::{subject, without_verb};
use super::time::without_year;
use super::unit::Unit;
use super::whole::part_of_whole;
use super::words::ends_with;
use crate::phrase::starts_folded;

/// How far from a figure its name is looked for, in bytes.
const FAR: usize = 300;

/// The name of what `figure` measures, where the sentence tells; general words alone name nothing.
pub(super) fn indicator<'t>(sentence: &'t str, figure: &Figure<'t>, signs: &[Found]) -> Option<&'t str> {
    let name = name_of(sentence, figure, signs).and_then(within_quotes);
    name.filter(|name| !is_general(name) && !names_nothing(name))
}

/// The name without what stands beyond a quotation that began before it or goes on after it.
fn within_quotes(name: &str) -> Option<&str> {
    let (opened, closed) = (name.find('“'), name.find('”'));
    let name = match (opened, closed) {
        (None, Some(at)) => name.get(..at)?,
        (Some(at), None) => name.get(..at)?,
        _ => name,
    };
    Some(name.trim_end()).filter(|name| !name.is_empty())
}

fn name_of<'t>(sentence: &'t str, figure: &Figure<'t>, signs: &[Found]) -> Option<&'t str> {
    let whole = sentence.get(..figure.start)?;
    if let (Some(noun), true) = (figure.noun, figure.unit == Unit::Count || figure.part.is_some()) {
        return Some(caseload(whole).unwrap_or_else(|| counted(sentence, figure, noun)));
    }
    let after = sentence.get(figure.end..)?;
    let after = after.get(..after.floor_char_boundary(FAR)).unwrap_or(after);
    let before = tail(whole, FAR);
    let before = unhedged(before).0.trim_end_matches(['+', '-', '−', '~', ' ']);
    if matches!(figure.unit, Unit::Printed("days" | "weeks" | "months")) {
        let closed = || whole.trim_end().ends_with([':', '-', '–']);
        return timed(before).or_else(|| labelled(whole, figure.unit).filter(|_| closed()));
    }
    if let Some(part) = part_of_whole(before, after) {
        return part;
    }
    if opens_change(after) {
        return named_after(after);
    }
    // "a reduction in the number of boats of 9%, alongside a growth in rafts of 15%": each clause names its own.
    if change_in(before).is_some() {
        let clause = before.rsplit([',', ';']).next().unwrap_or(before);
        if !signs.iter().any(|sign| sign.sign == Sign::Head && is_in(sign, whole, clause)) {
            return named_before(before);
        }
    }
    // "£5.4m over budget": the difference, and not what was spent.
    if [" over budget", " under budget", " over the budget"].iter().any(|words| after.starts_with(words)) {
        return None;
    }
    part_of(after)
        .or_else(|| bracketed(before, after, figure.unit))
        .or_else(|| headed(whole, signs).filter(|name| fits(name, figure.unit) && !opens_clause(before, after)))
        .or_else(|| of_the(before).filter(|_| figure.of.is_some()))
        .or_else(|| named_before(before).filter(|name| sum_leads(figure.unit, after) && !is_general(name)))
        .or_else(|| named_after(after).filter(|_| figure.part.is_none() || !sentence.starts_with("Of ")))
        .or_else(|| named_before(before))
        .or_else(|| subject(before))
        .or_else(|| labelled(whole, figure.unit))
        .or_else(|| list_line(before, after))
}

/// "an overspend of £2m took", "a balance of £40 in our accounts": what stands before a sum names it; "payment of £40 in
/// fees" is for the fees.
fn sum_leads(unit: Unit<'_>, after: &str) -> bool {
    let within = after.trim_start().strip_prefix("in ");
    let owned = |rest: &str| ["the ", "our ", "its ", "their "].iter().any(|word| rest.starts_with(word));
    unit == Unit::Pounds && within.is_none_or(owned)
}

/// Whether a sign stands in the last clause before a figure.
fn is_in(sign: &Found, whole: &str, clause: &str) -> bool {
    sign.end <= whole.len() && sign.start + clause.len() >= whole.len()
}

/// "children in care" of "412 children in care": the noun with what is told of it, where it stands after the figure.
fn counted<'t>(sentence: &'t str, figure: &Figure<'t>, noun: &'t str) -> &'t str {
    let at = crate::text::Span::of(noun, sentence).map(|span| span.start as usize);
    let rest = at.filter(|at| *at >= figure.end).and_then(|at| sentence.get(at..));
    rest.map_or(noun, |rest| extended(noun, rest))
}

/// "Average caseloads had fallen to 16 children": the caseload is measured, and not the children.
fn caseload(before: &str) -> Option<&str> {
    let name = subject(unhedged(tail(before, FAR)).0)?;
    (name.ends_with("caseload") || name.ends_with("caseloads")).then_some(name)
}

/// "... had fallen, and 83% had a check": another clause begins with the figure.
fn opens_clause(before: &str, after: &str) -> bool {
    ends_with(before.trim_end(), "and") && after.split_whitespace().next().is_some_and(|word| VERBS.has(word))
}

/// Whether a figure of that unit may have the name: "the percentage of", further on "17" of something else.
fn fits(name: &str, unit: Unit<'_>) -> bool {
    let share = ["percentage of", "proportion of", "share of"].iter().any(|head| starts_folded(name, head));
    !share || matches!(unit, Unit::Percent | Unit::Share | Unit::Rate(_))
}

/// "80% of its complement", "26% of local authorities with social care duties".
fn part_of(after: &str) -> Option<&str> {
    let rest = after.trim_start().strip_prefix("of ")?;
    let name = phrase(rest, 9)?;
    let at = crate::text::Span::of(name, rest)?.start as usize;
    Some(extended(name, rest.get(at..)?))
}

/// "the Harbour Department (£1.2m)": the words before the bracket.
fn bracketed<'t>(before: &'t str, after: &str, unit: Unit<'_>) -> Option<&'t str> {
    let stem = before.strip_suffix('(').filter(|_| after.starts_with(')'))?.trim_end();
    if let Some(own) = after_bracket(stem) {
        return Some(own);
    }
    // "with Devonshire (484 per 10,000)": where it is so, and not what.
    let place = |name: &str| {
        let inner = name.starts_with(char::is_uppercase) && !name.contains(' ') && name.len() < stem.len();
        inner && matches!(unit, Unit::Rate(_)) && name.bytes().skip(1).any(|byte| byte.is_ascii_lowercase())
    };
    back_to_determiner(stem, 8).filter(|name| !name.starts_with("whom") && !place(name))
}

/// "Kestrel" of "Gull (10%) and Kestrel (5%)": a name between two brackets.
fn after_bracket(stem: &str) -> Option<&str> {
    let (_, own) = stem.rsplit_once(')')?;
    let own = own.trim_start_matches([',', ' ']);
    let own = ["and ", "or "].iter().find_map(|link| own.strip_prefix(link)).unwrap_or(own).trim();
    let words = own.split_whitespace().count();
    let plain = own.chars().all(|letter| letter.is_alphabetic() || " /-’'".contains(letter));
    ((1..=4).contains(&words) && own.starts_with(char::is_uppercase) && plain).then_some(own)
}

/// "The percentage of strategy discussions where ... had": the head and its words, up to the verb.
fn headed<'t>(before: &'t str, signs: &[Found]) -> Option<&'t str> {
    let head = signs.iter().rev().find(|sign| sign.sign == Sign::Head && sign.end <= before.len())?;
    // "The number of boats rose; of the 69 ships, 52": another clause has another subject.
    if before.get(head.end..)?.contains(';') {
        return None;
    }
    // "rate per 10,000 of": "per" ends a name, but not within its head.
    let rest = before.get(head.end..)?;
    let name = phrase(rest, 16).filter(|_| before.get(head.start..head.end).is_some_and(|head| head.contains("0,000")));
    let name = match name.and_then(|name| crate::text::Span::of(name, before)) {
        Some(name) => before.get(head.start..name.end as usize),
        None => phrase(before.get(head.start..)?, 16),
    }?;
    Some(related(name, before).unwrap_or(name))
}

/// "percentage of boats that came home on time": the name with the clause that tells of what it is, up to the verb
/// that leads to the figure.
fn related<'t>(name: &str, before: &'t str) -> Option<&'t str> {
    let span = crate::text::Span::of(name, before)?;
    let stem = without_verb(unhedged(before).0);
    let clause = stem.get(span.end as usize..)?;
    let first = clause.split_whitespace().next()?;
    let few = (2..=16).contains(&clause.split_whitespace().count()) && numbers_are_led(clause);
    let whole = stem.len() < before.trim_end().len() && !clause.contains([',', ';', ':', '.', '(', ')', '%', '£']);
    let told = ["who", "whose", "that", "where"].contains(&first);
    if told && few && whole { stem.get(span.start as usize..) } else { None }
}

/// "Of the cases audited, 45 of 60 (75%)": what the share is of was named before.
fn of_the(before: &str) -> Option<&str> {
    let rest = ["Of the ", "Of all ", "Out of the "].iter().find_map(|words| before.strip_prefix(words))?;
    let (name, _) = rest.split_once(',')?;
    let words = name.split_whitespace().count();
    ((1..=9).contains(&words) && !name.contains(|letter: char| letter.is_ascii_digit())).then_some(name)
}

/// "the forecast revenue overspend of £23.3m": back to the word that opens the phrase.
fn named_before(before: &str) -> Option<&str> {
    let stem = before.trim_end().strip_suffix("of").filter(|stem| stem.ends_with(char::is_whitespace))?;
    back_to_determiner(without_year(stem), 9)
}

#[cfg(test)]
mod tests {
    use crate::phrase::measures;

    fn names(sentence: &str) -> Vec<&str> {
        measures(sentence).into_iter().map(|found| found.indicator.unwrap_or("-")).collect()
    }

    #[test]
    fn indicator_stands_before_or_after() {
        assert_eq!(names("The Harbour Team had 80% of its complement."), ["complement"]);
        assert_eq!(names("The quay spend to date was £160.4 million."), ["quay spend to date"]);
        assert_eq!(
            names("Note the forecast overspend on Pilots’ Delegated Budgets of £30.4m."),
            ["forecast overspend on Pilots’ Delegated Budgets"]
        );
        assert_eq!(names("There was a £9.2 million overspend."), ["overspend"]);
        assert_eq!(names("North Quay and Wharf, 25%"), ["North Quay and Wharf"]);
        assert_eq!(names("Over 150,000 homes were joined."), ["homes were joined"]);
    }

    #[test]
    fn sums_are_named_before_what_follows_them() {
        assert_eq!(names("A mooring overspend of £2.1m took account of the gales."), ["mooring overspend"]);
        assert_eq!(names("There was a healthy balance of £43.50 in our two accounts."), ["healthy balance"]);
        assert_eq!(names("They sought payment of £40 in harbour fees."), ["harbour fees"]);
        assert_eq!(names("The forecast overspend for 2024/25 is £2.7m."), ["forecast overspend"]);
        assert_eq!(names("The Quay Block was forecast to overspend by £3m."), ["Quay Block"]);
        assert_eq!(names("They read “40% of the boats” and asked."), ["boats"]);
        assert_eq!(names("It was done well 59% of the time."), ["-"]);
        assert_eq!(names("It had saved £4m after the storm."), ["-"]);
    }

    #[test]
    fn numbers_stand_within_names() {
        assert_eq!(names("Some 91% of pilots aged 19 to 21 were at sea."), ["pilots aged 19 to 21 were at sea"]);
        assert_eq!(names("Re-launches within 12 months fell to 19%."), ["Re-launches within 12 months"]);
        assert_eq!(names("Calls answered within 30 seconds: 71%"), ["Calls answered within 30 seconds"]);
        assert_eq!(names("New claims mended - 17.4 days"), ["New claims mended"]);
    }

    #[test]
    fn brackets_and_distances() {
        assert_eq!(names("They were either Gulls (69%) or White Kestrels (16%)."), ["Gulls", "White Kestrels"]);
        assert_eq!(names("It is hard to increase mended boats from 98% to 100%."), ["mended boats"]);
        assert_eq!(names("It missed its target by 4%."), Vec::<&str>::new());
        assert_eq!(names("Some 12 boats were rated as sound."), ["boats were rated as sound"]);
    }

    #[test]
    fn heads_take_their_clause() {
        assert_eq!(
            names("The percentage of boats that came home within 10 days was 91%."),
            ["percentage of boats that came home within 10 days"]
        );
        assert_eq!(
            names("The proportion of pilots who had a berth rose from 78% to 84%."),
            ["proportion of pilots who had a berth"]
        );
        assert_eq!(
            names("The number of boats who stay in touch has increased significantly to 40."),
            ["number of boats who stay in touch"]
        );
        assert_eq!(names("The percentage of boats that came home, in all, was 91%."), ["percentage of boats"]);
        assert_eq!(
            names("The proportion of crews with 3 moves or more is 12%."),
            ["proportion of crews with 3 moves or more"]
        );
        assert_eq!(names("14% felt well; the 30 mph signs are up; it has fallen short by 7%."), ["-", "-"]);
    }

    #[test]
    fn subject_leads_over_its_verb() {
        assert_eq!(names("Reviews held on time rose from 82% in May to 91% in June."), ["Reviews held on time"]);
        assert_eq!(names("Timeliness had worsened from 88% to 81%."), ["Timeliness"]);
        assert_eq!(names("The budget gap was between £2m and £3m."), ["budget gap"]);
        assert_eq!(names("There was currently £50.10 in it."), ["-"]);
        assert_eq!(names("Vacancy rates had doubled to 12%."), ["Vacancy rates"]);
    }

    #[test]
    fn labelled_amounts_of_a_list() {
        assert_eq!(names("Report: Quay A/C £7,917.21, Mole A/C £7,124.25."), ["Quay A/C", "Mole A/C"]);
        assert_eq!(names("Clerk’s Expenses - £325.07 (Ch. No. 300114)"), ["Clerk’s Expenses"]);
        assert_eq!(names("They agreed to give £50 (Ch. No. 3)."), ["-"]);
    }

    #[test]
    fn number_words_count_what_is_measured() {
        assert_eq!(
            names("Twenty-two children were waiting and five families had moved."),
            ["children were waiting", "families had moved"]
        );
        assert_eq!(names("The average caseload was 16, down from 22 in June."), ["average caseload"]);
        assert_eq!(names("Caseloads averaged 17.5 per worker."), ["Caseloads"]);
    }

    #[test]
    fn name_is_of_its_own_clause() {
        assert_eq!(names("Average caseloads had reduced to 16.5 children."), ["Average caseloads"]);
        assert_eq!(names("Timeliness had continued to improve to 91%."), ["Timeliness"]);
        assert_eq!(
            names("The percentage of agency pilots rose to 38%, and the average caseload had reduced to 17."),
            ["percentage of agency pilots", "average caseload"]
        );
        assert_eq!(names("Boats seen within 10 days at 95%."), ["Boats seen within 10 days"]);
        assert_eq!(names("More came, with Quayshire (484 per 10,000) the first."), ["-"]);
        assert_eq!(names("They were Gulls (10%) and White Kestrels (5%)."), ["Gulls", "White Kestrels"]);
        assert_eq!(
            names("Of these, 94% of boats in Quarter 1 had a check completed."),
            ["boats in Quarter 1 had a check completed"]
        );
    }

    #[test]
    fn number_words_that_are_no_measure() {
        for words in [
            "Two reports and three Members came; one child, two years old, asked four questions.",
            "In Year six pupils sat five of them on two days at seven o’clock.",
            "Four hundred and ten children; two thousand, five hundred children.",
            "The bus was number 16, the score sheet was on page 4.",
        ] {
            assert_eq!(names(words), Vec::<&str>::new(), "{words}");
        }
    }

    #[test]
    fn numbers_that_are_no_measure() {
        for words in [
            "As set out in paragraphs 16 and 17 and at item 3 on page 12.",
            "The visit on 6 and 7 March 2019 lasted 12 months, 24 hours and 3 days.",
            "Tel: 01274 432438, decision 24/00108, minute 65/08, 2024-25, aged 18 to 25 years.",
            "Year 7 places in the 18-25 service; 0-25 years; 16+ and under 5s.",
            "The Committee noted the 3 recommendations and 2 amendments.",
            "4.0 Consider Declarations of the top 10% of all quays.",
            "Write to 1 Quay Lane, Eastport EX9 4DU.",
            "A small number of young people between the ages of 18 and 21 came to site 2 works.",
            "Version 2.1 at 10.30 am in Room 14.",
            "They left at 19.33 hours; ring 999 and all calls are logged.",
            "14 Pilots and Moorings Committee Budget for the second quarter",
            "Boats with 3 berths or more in the year.",
            "81 Ferry QA Outcomes",
            "2.1 approves the plan for the quay, and moors boats.",
            "The flat at 602 Queens has 3 bedroom houses beside it.",
        ] {
            assert_eq!(names(words), Vec::<&str>::new(), "{words}");
        }
    }
}
