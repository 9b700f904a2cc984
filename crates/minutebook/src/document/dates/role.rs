//! What a date is the date of: told by the words beside it.

use super::term::{is_due, is_number, is_term};
use super::visit::{is_inspected, is_inspected_after, is_inspected_on};
use super::words::{ARTICLES, BODIES, FULFILLED, HELD_BY, MEMBERSHIP, NEAR, NOT_FROM, PAPERS, PERIOD};
use crate::model::DateRole;
use crate::phrase::date::{Date, Part, Relative, Unit, YearKind};
use crate::phrase::ends::{last_word_start, words_back};

/// The role of a date, with the words of its sentence before and after it; `open` where it [`is_open`].
pub(super) fn role(date: Date, before: &str, after: &str, open: bool) -> DateRole {
    if is_stretch(date) {
        return DateRole::Period;
    }
    if is_due(before) {
        return DateRole::Due;
    }
    match date {
        Date::Relative(Relative::NextMeeting | Relative::MeetingIn(_) | Relative::MeetingOn(_)) => {
            return DateRole::Held;
        }
        Date::Relative(Relative::Past(..) | Relative::Coming(..)) | Date::Quarter(..) | Date::Years(..) => {
            return DateRole::Period;
        }
        Date::Year(_, kind, _) if kind != YearKind::Calendar => return DateRole::Period,
        _ => {}
    }
    let last = last_content_word(before);
    if is_word(last, "throughout") || open {
        return DateRole::Period;
    }
    if let Some(role) = near_before(before, 7) {
        return role;
    }
    if is_term(before) {
        return DateRole::Due;
    }
    if PERIOD.has(last) || matches!(date, Date::Months(..)) || is_of_figure(date, before) {
        return DateRole::Period;
    }
    if is_long(date) {
        return DateRole::Period;
    }
    if is_inspected(before) || is_inspected_on(date, before) || is_inspected_after(date, before, after) {
        return DateRole::Visit;
    }
    let day = matches!(date, Date::Day(_));
    if day && (is_day_of_body(before) || is_word(last, "meet") || took_place(before)) {
        return DateRole::Held;
    }
    if day && is_updated(before) {
        return DateRole::Published;
    }
    if before.trim().is_empty() || is_word(before.trim().trim_end_matches(':'), "date") {
        return near(words(after), 4).unwrap_or(DateRole::Other);
    }
    DateRole::Other
}

/// The role of a date that stands in one list with another: "by either April or May", "visits in July / August".
pub(super) fn beside(date: Date, before: &str, after: &str, open: bool, listed: DateRole) -> DateRole {
    match role(date, before, after, open) {
        DateRole::Other if listed != DateRole::Period => listed,
        own => own,
    }
}

/// Whether the time begins on the date and does not end: "since 2010", "from September 2013", "from 2027 onwards".
pub(super) fn is_open(date: Date, before: &str, after: &str) -> bool {
    let lead = last_word(before);
    if !is_word(lead, "from") {
        return is_word(lead, "since") || takes_effect(before);
    }
    let next = words(after).next().unwrap_or("");
    if is_word(next, "onwards") || is_word(next, "onward") {
        return true;
    }
    let ends = ["to", "until", "till", "up", "through", "and"].iter().any(|word| is_word(next, word))
        || after.trim_start().starts_with(['-', '–', '—', '/']);
    let single = matches!(date, Date::Day(_) | Date::Month(_));
    let compared = |word: &str| NOT_FROM.has(word) || is_number(word);
    single && !ends && !before.trim().eq_ignore_ascii_case("from") && !words_back(before).skip(1).take(2).any(compared)
}

/// "Effective from:", the label of the day on which something begins.
fn takes_effect(before: &str) -> bool {
    let label = before.trim_end().strip_suffix(':').map(words_back);
    label.is_some_and(|mut back| {
        back.next().is_some_and(|word| is_word(word, "from"))
            && back.next().is_some_and(|word| is_word(word, "effective") || is_word(word, "effect"))
    })
}

/// "last year", "this financial year": a year told by words, or years on end, are no day of anything.
fn is_stretch(date: Date) -> bool {
    matches!(
        date,
        Date::Relative(
            Relative::Turn(..=0, Unit::Year, Part::Whole | Part::Within)
                | Relative::FinancialYear(..=0, Part::Whole | Part::Within)
        )
    )
}

/// "1 April 2011 to 31 March 2012": days whose months are two apart are those of no visit and no meeting.
fn is_long(date: Date) -> bool {
    let Date::Days(first, last) = date else { return false };
    let months = |first: i32, last: i32| (last - first) * 12;
    let years = first.year.zip(last.year).map_or(0, |(first, last)| months(first, last));
    years + last.month.cast_signed() - first.month.cast_signed() > 1
}

/// "from 116 in March 2017 to 146 in February 2018", "(49% in": a month for which a figure stands.
fn is_of_figure(date: Date, before: &str) -> bool {
    let Some(figure) = before.trim_end().strip_suffix(" in").filter(|_| matches!(date, Date::Month(_))) else {
        return false;
    };
    let mut back = words_back(figure);
    figure.ends_with('%')
        || back.next().is_some_and(is_number)
            && back.find(|word| !is_number(word)).is_some_and(|word| is_word(word, "from") || is_word(word, "to"))
}

/// "The fair took place on", "is to take place on".
fn took_place(before: &str) -> bool {
    let mut back = words_back(before).skip_while(|word| ARTICLES.has(word));
    let verb = ["take", "takes", "taken", "taking", "took"];
    back.next().is_some_and(|word| is_word(word, "place"))
        && back.next().is_some_and(|word| verb.iter().any(|verb| is_word(word, verb)))
}

/// "Updated 3 May 2019", "Last updated: 3 May 2019": the day of a page.
fn is_updated(before: &str) -> bool {
    let mut back = words_back(before).skip_while(|word| ARTICLES.has(word));
    let updated = back.next().is_some_and(|word| is_word(word, "updated"));
    updated && back.next().is_none_or(|word| is_word(word, "last"))
}

/// The role that one of the last `count` words gives.
fn near_before(before: &str, count: usize) -> Option<DateRole> {
    let mut next = "";
    let mut back = words_back(before).take(count).peekable();
    while let Some(word) = back.next() {
        let of_no_meeting = is_word(word, "held") && HELD_BY.has(next)
            || is_word(word, "met") && back.peek().is_some_and(|word| FULFILLED.has(word))
            || is_word(word, "reviewing") && (is_word(next, "officers") || is_word(next, "officer"));
        let found = NEAR.of(word).filter(|_| !of_no_meeting);
        // "a focused visit held on": the visit, and no meeting.
        // "published their inspection report on": when the report came out.
        if found == Some(DateRole::Visit) && PAPERS.has(next) && back.clone().any(|word| is_word(word, "published")) {
            return Some(DateRole::Published);
        }
        if found == Some(DateRole::Held) && back.peek().is_some_and(|word| NEAR.of(word) == Some(DateRole::Visit)) {
            return Some(DateRole::Visit);
        }
        if found.is_some() {
            return found;
        }
        next = word;
    }
    None
}

/// The role that one of the first `count` words gives.
fn near<'w>(words: impl Iterator<Item = &'w str>, count: usize) -> Option<DateRole> {
    words.take(count).find_map(|word| NEAR.of(word))
}

/// Whether a body's name and no more stands before a day, or before "on" or "of" and the day.
fn is_day_of_body(before: &str) -> bool {
    let mut back = words_back(before);
    let mut last = back.next().unwrap_or("");
    if is_word(last, "on") || is_word(last, "of") {
        last = back.next().unwrap_or("");
    }
    let council = || is_word(last, "council") && back.clone().next().is_some_and(|word| is_word(word, "full"));
    let named = last.starts_with(char::is_uppercase) && (BODIES.has(last) || council());
    named && !back.take(8).any(|word| MEMBERSHIP.has(word))
}

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_border).filter(|word| !word.is_empty())
}

fn is_border(letter: char) -> bool {
    !letter.is_alphanumeric()
}

pub(super) fn is_word(word: &str, known: &str) -> bool {
    word.eq_ignore_ascii_case(known)
}

pub(super) fn last_word(before: &str) -> &str {
    let before = before.trim_end();
    before.split_at(last_word_start(before)).1
}

/// The last word that is no article.
fn last_content_word(before: &str) -> &str {
    words_back(before).find(|word| !ARTICLES.has(word)).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::date::dates;

    /// The role of the last date of a sentence.
    fn role_in(text: &str) -> DateRole {
        let (span, date) = dates(text).last().expect("a date");
        let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
        role(date, before, after, is_open(date, before, after))
    }

    #[test]
    fn years_told_by_words_are_stretches() {
        for text in [
            "More homes were let than last year.",
            "A fair was held this year.",
            "The target was not met last year.",
            "Visits fell during the last financial year.",
            "The rota is kept throughout July 2019.",
            "The van will be shared from 1 May 2019.",
            "The scheme applies from 2027 onwards.",
        ] {
            assert_eq!(role_in(text), DateRole::Period, "{text}");
        }
        assert_ne!(role_in("This is a rise from 31 May 2019."), DateRole::Period);
        assert_eq!(role_in("The work will end by the end of this year."), DateRole::Due);
    }

    #[test]
    fn a_term_is_due() {
        for text in [
            "The bridge opens by either May 2019 or later.",
            "Replies are wanted no later than 3 May 2019.",
            "It must be paid before the end of May 2019.",
        ] {
            assert_eq!(role_in(text), DateRole::Due, "{text}");
        }
        assert_eq!(role_in("There were more than in May 2019."), DateRole::Other);
        assert_eq!(role_in("Fewer came than 2019 had seen, due to join in May 2019."), DateRole::Other);
        assert_eq!(role_in("Call-in deadline date: 3 May 2019"), DateRole::Due);
        assert_eq!(role_in("Two reviewing officers joined in May 2019."), DateRole::Other);
        assert_eq!(role_in("The plan was reviewed in May 2019."), DateRole::Review);
    }

    #[test]
    fn an_inspection_of_any_name_has_its_day() {
        for text in [
            "The last inspection of the town's services for young children and carers was in May 2011.",
            "In May 2019, a focused visit found gaps.",
            "Little has changed after the 2015 regional inspection.",
        ] {
            assert_eq!(role_in(text), DateRole::Visit, "{text}");
        }
        for text in [
            "At the time of the inspection 18 children who had been moved out of town in May 2011 were well.",
            "The last inspection of the school, and its new head since appointed to the post there in May 2011.",
            "Staff know the 2015 inspection framework well.",
        ] {
            assert_ne!(role_in(text), DateRole::Visit, "{text}");
        }
    }

    #[test]
    fn days_far_apart_are_a_period() {
        assert_eq!(role_in("Report on the ferries 1 April 2011 to 31 March 2012"), DateRole::Period);
        assert_eq!(role_in("Boats seen, covering 1 July 2011 to 30 September 2011"), DateRole::Period);
        assert_eq!(role_in("The pier is shut from 3 April 2011 to 9 May 2011."), DateRole::Other);
        assert_eq!(role_in("Visits took place from 3 April 2011 to 9 August 2011."), DateRole::Visit);
    }

    #[test]
    fn visits_are_held_and_reports_are_due() {
        assert_eq!(role_in("A focused visit held on 26 and 27 February 2019 went well."), DateRole::Visit);
        assert_eq!(
            role_in(
                "An inspection undertaken by the Quay Inspectorate (QI) between 9 and 13 September 2019 went well."
            ),
            DateRole::Visit
        );
        assert_eq!(role_in("The report is due in June 2026."), DateRole::Due);
        assert_eq!(role_in("The meeting held on 26 February 2019 was long."), DateRole::Held);
        assert_eq!(role_in("The rise was due to leaks in June 2026."), DateRole::Other);
    }

    #[test]
    fn what_takes_effect_or_came_out_is_not_due() {
        assert_eq!(role_in("Effective from: 3 May 2019"), DateRole::Period);
        assert_eq!(role_in("Letters from: 3 May 2019"), DateRole::Other);
        assert_eq!(role_in("The letter was not published until 3 May 2019."), DateRole::Published);
        assert_eq!(role_in("The pier is shut until 3 May 2019."), DateRole::Due);
        assert_eq!(role_in("Figures of the Period 3 May 2019"), DateRole::Period);
    }

    #[test]
    fn a_body_meets_on_its_day() {
        assert_eq!(role_in("Quay Committee – Tuesday, 4 June 2019"), DateRole::Held);
        assert_eq!(role_in("The Quay Committee left by boat on 4 June 2019."), DateRole::Other);
        assert_eq!(role_in("A plan of the Quay Committee of 4 June 2019."), DateRole::Held);
        assert_eq!(role_in("A plan of the quay board of 4 June 2019."), DateRole::Other);
        assert_eq!(role_in("The plan went to the Ferry Committee on 4 June 2019."), DateRole::Held);
        assert_eq!(role_in("It goes for approval to Full Council on 4 June 2019."), DateRole::Held);
        assert_eq!(role_in("She joined the Ferry Committee on 4 June 2019."), DateRole::Other);
        assert_eq!(role_in("He has held the same role from May until June 2019."), DateRole::Period);
    }

    #[test]
    fn days_of_pages_and_of_events() {
        for text in
            ["Minutes uploaded on 3 May 2019", "Posted on 3 May 2019", "Last updated: 3 May 2019", "Updated 3 May 2019"]
        {
            assert_eq!(role_in(text), DateRole::Published, "{text}");
        }
        assert_eq!(role_in("Members were updated on 3 May 2019."), DateRole::Other);
        assert_eq!(
            role_in("The Quay Inspectorate published its inspection report on 3 May 2019."),
            DateRole::Published
        );
        for text in
            ["The fair took place on 3 May 2019.", "The pilots will meet on 3 May 2019.", "The AGM was on 3 May 2019."]
        {
            assert_eq!(role_in(text), DateRole::Held, "{text}");
        }
        assert_eq!(role_in("The boat has its place on 3 May 2019."), DateRole::Other);
        assert_eq!(role_in("Names are wanted by the closing date of 3 May 2019."), DateRole::Due);
        assert_eq!(role_in("The licence expires on 3 May 2019."), DateRole::Due);
        assert_eq!(role_in("The rate had climbed to 20% by May 2019."), DateRole::Other);
        assert_eq!(role_in("The work had to be done by May 2019."), DateRole::Due);
    }

    #[test]
    fn terms_with_a_time_of_the_day_and_months_of_figures() {
        for text in [
            "Questions must come no later than 12 noon on Monday 24 October 2016.",
            "Replies by 5pm on Friday 3 May 2019.",
            "Replies by 5.30 pm on 3 May 2019.",
            "The closing date for bids is 3 May 2019.",
        ] {
            assert_eq!(role_in(text), DateRole::Due, "{text}");
        }
        assert_eq!(role_in("It opens at 5pm on 3 May 2019."), DateRole::Other);
        assert_eq!(role_in("The number of boats rose from 116 in March 2017"), DateRole::Period);
        assert_eq!(role_in("It rose from 116 in March 2017 to 146 in May 2018."), DateRole::Period);
        assert_eq!(role_in("It was 49% in March 2017."), DateRole::Period);
        assert_eq!(role_in("She turned 80 in March 2017."), DateRole::Other);
        assert_eq!(
            role_in("A joint inspection had taken place, in homes and schools, between 3 and 7 May 2019."),
            DateRole::Visit
        );
        assert_eq!(
            role_in(
                "Staff read the inspection report in homes, schools, yards, sheds and quays between 3 and 7 May 2019."
            ),
            DateRole::Other
        );
    }

    #[test]
    fn quarters_in_words_and_durations() {
        let found = |text: &'static str| dates(text).map(|(span, _)| span.of_text(text)).collect::<Vec<_>>();
        assert_eq!(found("At the end of quarter three 2022/23 all was dry."), ["quarter three 2022/23"]);
        assert_eq!(found("In all 98% were issued in 20 weeks."), Vec::<&str>::new());
        assert_eq!(found("They will be issued in 20 weeks."), ["in 20 weeks"]);
        assert_eq!(found("The pier is to be mended in six months."), ["in six months"]);
        assert_eq!(found("It needed quarter four men."), Vec::<&str>::new());
    }
}
