//! Figures: each sentence's measures, with the period that its dates tell. Figures alone in a table's cells are none:
//! their names stand in other cells.

use super::Reading;
use super::header::one_line;
use crate::model::{DateMention, DateRole, Document, Measure, Precision};
use crate::phrase::wording::strip_word;
use crate::phrase::{Cue, CueSet, Figure, Measured, figures_apart, measures_of, said_better};
use crate::text::{Block, BlockKind, Span};
use chrono::{Months, NaiveDate};

/// Reads them into `document`.
pub(super) fn read(reading: &Reading<'_>, document: &mut Document) {
    let mut found = Vec::new();
    let mut dates = document.dates.as_slice();
    for (at, block) in reading.body() {
        if !reading.cues.get(at).is_some_and(|cues| may_tell(*cues)) {
            continue;
        }
        let mut prose = None;
        for sentence in reading.sentences_of(at) {
            let place = sentence.span;
            let text = reading.source.at(place);
            if !may_tell(sentence.cues) {
                continue;
            }
            let dates = next_within(&mut dates, place);
            // The numbers of dates are no figures.
            let mut ahead = dates.iter().map(|date| date.quote.span()).peekable();
            let in_date = |at: usize| {
                let at = place.start + at as u32;
                while ahead.next_if(|date| date.end <= at).is_some() {}
                ahead.peek().is_some_and(|date| date.start <= at)
            };
            let figures = figures_apart(text, sentence.cues.has(Cue::Measure), in_date);
            if figures.is_empty()
                || is_row(text, &figures)
                || !*prose.get_or_insert_with(|| is_prose(block, reading.words(block)))
            {
                continue;
            }
            let all = measures_of(text, figures);
            let mut better = None;
            for (at, measured) in all.iter().enumerate() {
                let figures = Span::new(measured.start, measured.end).at(place.start);
                let furniture = !block.pieces().iter().any(|piece| piece.overlaps(figures));
                if furniture || dates.iter().any(|date| date.quote.span().contains(figures)) {
                    continue;
                }
                let next = all.get(at + 1).filter(|next| !text[measured.end..next.start].trim().ends_with('('));
                let next = next.map_or(place.end, |next| place.start + next.start as u32);
                let changed = measured.from.is_some() && measured.value.is_some();
                let told = Span::new(measured.start, measured.value_end).at(place.start);
                let until = if measured.value_end < measured.end { figures.end } else { next };
                let forward = changed && measured.value_end == measured.end;
                let known = Known { text: reading.source.text(), place, all: &all };
                let (period_start, period_end) = period(told, forward, until, &known.beside(told, dates));
                let period_start = known.year_ending(period_end, dates).or(period_start);
                found.push(Measure {
                    item_number: document.item_at(place.start),
                    quote: reading.quote_within(block, place),
                    period_start,
                    period_end,
                    ..record(measured, || *better.get_or_insert_with(|| said_better(text)))
                });
            }
        }
    }
    document.measures = found;
}

/// "Boats seen 24% 21% 19%": the row of a table whose columns were run together.
fn is_row(text: &str, figures: &[Figure<'_>]) -> bool {
    let gap = |pair: &[Figure<'_>]| text.get(pair.first()?.end..pair.last()?.start);
    let blank = |pair: &[Figure<'_>]| gap(pair).is_some_and(|gap| gap.trim().is_empty());
    figures.windows(3).any(|three| three.windows(2).all(blank))
}

fn record(measured: &Measured<'_>, better: impl FnOnce() -> Option<bool>) -> Measure {
    let changed = measured.direction.is_some();
    Measure {
        indicator: measured.indicator.map(one_line),
        value: measured.value,
        value_from: measured.from,
        value_to: measured.to,
        unit: Some(measured.unit.clone()),
        target: measured.target,
        numerator: measured.numerator,
        denominator: measured.denominator,
        comparator: measured.comparator.map(str::to_owned),
        comparator_value: measured.comparator_value,
        direction: measured.direction.map(str::to_owned),
        better: if changed { better() } else { None },
        hedge: measured.hedge.map(one_line),
        ..Measure::default()
    }
}

/// The days that the dates beside the figures tell: the one after them before the `next` figure, else the one before.
fn period(figures: Span, changed: bool, next: u32, dates: &[&DateMention]) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let from = dates.partition_point(|date| date.quote.span_start < figures.start);
    let (earlier, later) = dates.split_at(from);
    if changed {
        let inside = || later.iter().take_while(|date| date.quote.span_start < figures.end + 40);
        if let (Some(first), Some(last)) = (inside().next(), inside().skip(1).last()) {
            return (first.start, last.end);
        }
    }
    let to = next.min(figures.end + 60);
    let mut after = later.iter().take_while(|date| date.quote.span_start < to);
    let near = after.find(|date| date.quote.span_start >= figures.end);
    let before = earlier.last();
    near.or(before).map_or((None, None), |date| (date.start, date.end))
}

/// Words before what figures are compared with.
const COMPARED: &[&str] = &["compared", "comparison", "than", "against", "versus"];

/// A sentence with all its figures.
struct Known<'t, 'm> {
    text: &'t str,
    place: Span,
    all: &'m [Measured<'t>],
}

impl Known<'_, '_> {
    /// The dates that have days, without those of another figure: "34.8% of pupils (34% in 2023)", "from 166 in 2003 to 195".
    fn beside<'d>(&self, figures: Span, dates: &'d [DateMention]) -> Vec<&'d DateMention> {
        let told = |date: &&DateMention| date.start.is_some() && date.role != Some(DateRole::Due);
        // "compared with 85% in the same period of 2020": the figure has a time of its own, told or not.
        let own = |date: &DateMention| (figures.end..figures.end + 40).contains(&date.quote.span_start);
        let apart = self.is_compared(figures, &COMPARED[..2]) && dates.iter().any(own);
        let earlier = |date: &&DateMention| apart && date.quote.span_end <= figures.start;
        let elsewhere = |date: &&DateMention| earlier(date) || self.is_elsewhere(figures, date);
        dates.iter().filter(told).filter(|date| !elsewhere(date)).collect()
    }

    fn is_elsewhere(&self, figures: Span, mention: &DateMention) -> bool {
        let date = mention.quote.span();
        let before = date.end <= figures.start;
        let gap = match before {
            true => Span { start: date.end, end: figures.start },
            false => Span { start: figures.end, end: date.start.max(figures.end) },
        };
        let gap = gap.of_text(self.text);
        match before {
            true => {
                let closed = gap.find(')').is_some_and(|close| !gap[..close].contains('('));
                closed
                    || gap.contains(';') && !self.opens(date)
                    || self.is_anothers(figures, date)
                    || mention.precision == Some(Precision::Day) && self.begins(date)
                    || self.is_beginning(date)
                    || self.is_compared(date, COMPARED)
                    || mention.role == Some(DateRole::Held) && self.is_of_meeting(date)
            }
            // "£100m on the approved budget for 2024-25", "agreed by Cabinet on": the day of another act.
            false if is_other_act(gap) || gap.contains(';') || is_base(gap, mention.precision) => true,
            // "a 10% increase between January 2011 (331) and December 2011 (365)": the day of the figure in its bracket.
            false if self.has_bracketed_figure(date) || self.leads_to_its_own(date) => true,
            false => gap.rfind('(').is_some_and(|open| {
                !gap[open..].contains(')') && gap[open..].contains(|letter: char| letter.is_ascii_digit())
            }),
        }
    }

    /// "In the year ending 31 March 2010": the first day of the year that ends on a day.
    fn year_ending(&self, end: Option<NaiveDate>, dates: &[DateMention]) -> Option<NaiveDate> {
        let date = dates.iter().find(|date| end.is_some() && date.end == end)?.quote.span_start;
        let before = Span { start: self.place.start.min(date), end: date }.of_text(self.text).trim_end();
        let year = ["year ending", "year ended", "12 months to", "12 months ending", "12 months ended"];
        year.iter().any(|words| before.ends_with(words)).then_some(())?;
        end?.checked_sub_months(Months::new(12))?.succ_opt()
    }

    /// Whether something begins on a day: "a contract for two years from 1 July 2024, at £1.2m".
    fn begins(&self, date: Span) -> bool {
        let before = Span { start: self.place.start.min(date.start), end: date.start }.of_text(self.text);
        before.trim_end().ends_with(" from")
    }

    /// Whether something that is counted began at a time: "more each year since the count began in 2012, now 2,064".
    fn is_beginning(&self, date: Span) -> bool {
        let before = Span { start: self.place.start.min(date.start), end: date.start }.of_text(self.text).trim_end();
        let verb = strip_word(before, "in").or_else(|| strip_word(before, "on"));
        verb.is_some_and(|before| {
            ["began", "introduced", "started"].iter().any(|it| strip_word(before.trim_end(), it).is_some())
        })
    }

    /// Whether a meeting was on a day, and not what is told of it there: "the meeting held on 3 May noted that 40 boats".
    fn is_of_meeting(&self, date: Span) -> bool {
        let before = Span { start: self.place.start.min(date.start), end: date.start }.of_text(self.text).trim_end();
        let before = ["on", "of"].iter().find_map(|link| strip_word(before, link)).unwrap_or(before);
        ["held", "meeting"].iter().any(|word| strip_word(before, word).is_some())
    }

    /// Whether a date opens its sentence, before all figures: it is the period of them all.
    fn opens(&self, date: Span) -> bool {
        self.all.first().is_none_or(|first| date.end <= self.place.start + first.start as u32)
    }

    /// Whether a date stands right behind an earlier figure: "166 in 2003".
    fn is_anothers(&self, figures: Span, date: Span) -> bool {
        self.all.iter().any(|other| {
            let end = self.place.start + other.end as u32;
            let gap = Span { start: end.min(date.start), end: date.start }.of_text(self.text);
            end <= date.start
                && end < figures.start
                && (["in", "at", "on", "by", "since", "as at", "at the end of"].contains(&gap.trim())
                    || is_base(gap, None))
        })
    }

    /// Whether a date is the label of what follows it: "61% (2021/22: 54%)".
    fn leads_to_its_own(&self, date: Span) -> bool {
        let rest = Span { start: date.end, end: self.place.end.max(date.end) }.of_text(self.text);
        rest.trim_start().strip_prefix(':').is_some_and(has_digit)
    }

    /// Whether a figure stands in a bracket right after a date: "January 2011 (331)".
    fn has_bracketed_figure(&self, date: Span) -> bool {
        let rest = Span { start: date.end, end: self.place.end.max(date.end) }.of_text(self.text);
        let bracket = rest.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
        bracket.is_some_and(|(figure, _)| {
            has_digit(figure) && figure.chars().all(|letter| letter.is_ascii_digit() || "£%,.".contains(letter))
        })
    }

    /// Whether a date or a figure is that of what figures are compared with: "compared to the end of March 2019", "than 7%".
    fn is_compared(&self, part: Span, compared: &[&str]) -> bool {
        let start = self.place.start.min(part.start);
        let mut words = Span { start, end: part.start }.of_text(self.text).rsplit(char::is_whitespace);
        let links =
            ["", "the", "end", "of", "in", "at", "to", "with", "same", "period", "quarter", "year", "that", "by"];
        let first = words.find(|word| !links.contains(word));
        first.is_some_and(|word| compared.contains(&word))
    }
}

/// Whether a change is counted from the date: "an increase of 6% from 2009", "a 4% rise on 2016", "48%, reduced from 1296
/// since September".
fn is_base(gap: &str, precision: Option<Precision>) -> bool {
    const BASES: &[&str] = &["increase on", "decrease on", "rise on", "fall on", "reduction on", "up on", "down on"];
    let gap = gap.trim();
    // "A rise of 5% from 1 May" takes effect on that day.
    let earlier =
        || gap.strip_suffix("since").and_then(|gap| gap.rsplit_once(" from ")).map(|(_, figure)| figure.trim());
    gap == "from" && precision != Some(Precision::Day)
        || gap == "from the year ending"
        || earlier().is_some_and(|figure| figure.starts_with(|digit: char| digit.is_ascii_digit()))
        || BASES.iter().any(|base| gap.ends_with(base))
}

/// Whether the words between a figure and a day give the day to an act or a budget of its own.
fn is_other_act(gap: &str) -> bool {
    const ACTS: &[&str] = &[
        "budget for",
        "agreed by",
        "agreed on",
        "approved by",
        "approved on",
        "Cabinet on",
        "compared ",
        "comparison ",
        "comparing ",
        " than ",
        "same period",
        "will end",
        "expire",
    ];
    ACTS.iter().any(|act| gap.contains(act))
}

/// The dates within `place`, out of those that are not behind it yet.
fn next_within<'d>(ahead: &mut &'d [DateMention], place: Span) -> &'d [DateMention] {
    let before = |end: u32| move |date: &&DateMention| date.quote.span_start < end;
    let behind = ahead.iter().take_while(before(place.start)).count();
    *ahead = ahead.get(behind..).unwrap_or_default();
    let within = ahead.iter().take_while(before(place.end)).count();
    ahead.get(..within).unwrap_or_default()
}

/// Whether a digit stands in `words`; all bytes are looked at, so that the machine takes many at once.
fn has_digit(words: &str) -> bool {
    words.bytes().fold(false, |found, byte| found | byte.is_ascii_digit())
}

/// Whether a figure may stand where these cues do.
fn may_tell(cues: CueSet) -> bool {
    cues.has(Cue::Digit) || cues.has(Cue::Measure)
}

/// Whether the words are told and not set in a table: a cell must be a sentence, a line must have more words than figures.
fn is_prose(block: &Block, words: &str) -> bool {
    let (mut letters, mut figures) = (0_u32, 0);
    let (mut inside, mut figure) = (false, false);
    for byte in words.bytes() {
        if byte.is_ascii_whitespace() {
            inside = false;
            continue;
        }
        if !inside {
            // Of forty words, those after the fourteenth cannot outweigh these.
            if letters == 14 || letters + figures == 40 {
                break;
            }
            (inside, figure) = (true, false);
            letters += 1;
        }
        if byte.is_ascii_digit() && !figure {
            figure = true;
            letters -= 1;
            figures += 1;
        }
    }
    let least = match block.kind {
        // "Visits in time – 92%": a line of a list that was taken for a heading.
        BlockKind::Heading(_) if words.trim_end().ends_with('%') => 2,
        BlockKind::Cell | BlockKind::Heading(_) => 7,
        _ => 0,
    };
    letters >= least && figures <= letters * 2
}

#[cfg(test)]
mod tests {
    use super::is_other_act;

    fn periods(text: &str) -> Vec<Option<String>> {
        let source = crate::text::Source::from_text("a", text);
        let measures = crate::parse(&source).value.measures;
        measures.iter().map(|it| it.period_start.map(|day| day.to_string())).collect()
    }

    #[test]
    fn period_is_of_its_own_figure() {
        let day = |day: &str| Some(day.to_owned());
        assert_eq!(
            periods("In 2017/18, 28 boats left, compared to 19 boats in 2016/17."),
            [day("2017-04-01"), day("2016-04-01")]
        );
        assert_eq!(periods("Boats rose by 19% compared to Quarter 1 2017/18; 94% of ships had a check."), [None, None]);
        assert_eq!(
            periods("In May 2019, 45% of boats were dry; 30% of ships leaked."),
            [day("2019-05-01"), day("2019-05-01")]
        );
    }

    #[test]
    fn day_of_a_meeting_is_no_period() {
        let day = |day: &str| Some(day.to_owned());
        assert_eq!(periods("The meeting held on 3 May 2019 heard that 40 boats leaked."), [None]);
        assert_eq!(periods("There were 40 boats at 3 May 2019."), [day("2019-05-03")]);
        assert_eq!(periods("The grant for 40 boats will end on 3 May 2019."), [None]);
    }

    #[test]
    fn period_is_not_that_of_a_base() {
        assert_eq!(
            periods("Boats showed a 10.3% increase between January 2011 (331) and December 2011 (365).")[0],
            None
        );
        assert_eq!(periods("Boats rose by 19.1% comparing the year 2012 with the year 2013."), [None]);
        assert_eq!(periods("Leaks (48.2 per 10,000) were reduced from 1296 since September 2019."), [None]);
        assert_eq!(periods("Checks were made of 61% of boats (2021/22: 54%)."), [None, Some("2021-04-01".to_owned())]);
        assert_eq!(periods("It was let for two years from 1 July 2024, at a total value of £1.24m."), [None]);
        assert_eq!(periods("Leaks were at 48.2 per 10,000 since September 2019."), [Some("2019-09-01".to_owned())]);
    }

    #[test]
    fn day_of_another_act() {
        assert!(is_other_act(" on the approved budget for "));
        assert!(is_other_act(" more than was agreed by Quay Council in "));
        assert!(is_other_act(" compared to the end of "));
        assert!(!is_other_act(" of boats in "));
    }
}
