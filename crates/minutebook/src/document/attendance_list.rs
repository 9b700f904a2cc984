//! The people below the label of an attendance list: one a line, in groups, in the rows of a table.

use super::Reading;
use super::attendance_columns::{Columns, ticked};
use super::attendance_label::{Label, group, label, post_label, said_presence};
use super::attendance_open::initialled;
use super::attendance_record::{List, came_too, next_label, plural_label, set_apart};
use super::attendance_words::COLUMN_NAMES;
use super::header::one_line;
use crate::model::Presence;
use crate::phrase::{Cue, Person, counted, people_and_rest, role_word};
use crate::text::{Block, BlockKind};

/// How many blocks a list under a label of its own may have.
const LONGEST_LIST: usize = 240;
/// The longest line of one person.
const LONGEST_LINE: usize = 160;

/// A walk over the blocks of one list.
pub(super) struct Walk<'r, 's> {
    /// The paper.
    pub reading: &'r Reading<'s>,
    /// Its blocks, furniture left out.
    pub body: &'r [(usize, &'r Block)],
    /// The label of the list.
    pub first: Label,
    /// The item to which the list belongs.
    pub item: Option<u32>,
    /// Whether people stood behind the label: then only lines that nothing else can be go on with the list.
    pub strict: bool,
    /// Whether the list has no label: then a line of a name and a post tells who came beside the members.
    pub bare: bool,
}

impl Walk<'_, '_> {
    /// Reads the people from the block at `from` on: where the list ends.
    pub fn run(&self, list: &mut List, from: usize) -> usize {
        let mut label_now = self.first;
        let mut at = from;
        let mut plain = false;
        let mut named = false;
        let mut columns = Columns::default();
        while let Some((block_at, block)) = self.body.get(at).filter(|_| at < from + LONGEST_LIST) {
            let words = self.reading.words(block).trim();
            if words.is_empty() || counted(words).is_some_and(ended) {
                at += 1;
                continue;
            }
            if block.cell.is_some()
                && let Some((after, told)) = Columns::of_row(self.reading, self.body, at)
            {
                (columns, at) = (told, after);
                continue;
            }
            if label(words).is_some()
                && self.reading.cues.get(*block_at).is_some_and(|cues| cues.has(Cue::Attend))
                && block.cell.is_none_or(|place| place.column == 0)
            {
                break;
            }
            // "Minute taker: John Lake" after the apologies: he was there.
            let taken = super::header::starts_with(words, "minutes:") || super::header::starts_with(words, "notes:");
            if matches!(self.first.presence, Presence::Apologies | Presence::Absent)
                && (taken || post_label(words).is_some())
            {
                break;
            }
            if block.cell.is_some() {
                let (after, people) = self.row(list, at, &mut label_now, &mut plain, &columns);
                if people == 0 && !(after - at > 1 && self.column_names(at, after)) {
                    break;
                }
                at = after;
                continue;
            }
            let post = lone_post(words).map(|presence| (Label { presence, ..self.first }, ""));
            if let Some((next, rest)) = post.or_else(|| group(words, self.first)) {
                let (listed, after) = people_and_rest(rest, plural_label(words));
                if !rest.is_empty() && (listed.is_empty() || !ended(after) && listed.len() < 2) {
                    break;
                }
                if rest.is_empty()
                    && self.strict
                    && matches!(block.kind, BlockKind::Heading(_))
                    && !words.ends_with(':')
                {
                    break;
                }
                let post = post_label(words).filter(|_| listed.len() == 1);
                for person in listed {
                    list.add(self.reading, block, &Person { role: person.role.or(post), ..person }, next, self.item);
                }
                (label_now, plain, named) = (next, rest.is_empty(), false);
                at += 1;
                continue;
            }
            if let Some(person) = post_before(words) {
                let outside = label_now.presence == Presence::Present && !is_member(person.honorific);
                let presence = if outside { Presence::InAttendance } else { label_now.presence };
                list.add(self.reading, block, &person, Label { presence, ..label_now }, self.item);
                (at, named) = (at + 1, true);
                continue;
            }
            if named && role_line(words, block) {
                list.complete(words.trim_matches(['(', ')', '-', '–', ' ', ',']));
                (at, named) = (at + 1, false);
                continue;
            }
            if !self.line(list, block, words, label_now, plain) {
                break;
            }
            named = true;
            at += 1;
        }
        at
    }

    /// "Name | Role | Attended": the label is a column's name, and the people stand in the rows below.
    pub fn first_row(&self, at: usize) -> Option<usize> {
        self.body.get(at)?.1.cell.and_then(|_| Columns::of_row(self.reading, self.body, at)).map(|_| at)
    }

    /// "Ann Lake      Fire Service", one or more lines of a name and what stands far to the right of it.
    fn spaced(&self, list: &mut List, block: &Block, words: &str, label_now: Label) -> bool {
        let mut people = Vec::new();
        for line in words.lines().map(str::trim) {
            let gap = line.find(['\t']).or_else(|| line.find("   ")).unwrap_or(line.len());
            let (named, said) = line.split_at_checked(gap).unwrap_or((line, ""));
            let (mut listed, rest) = people_and_rest(named, false);
            let [person] = &mut listed[..] else { return false };
            // "Ann Lake   Head Teacher   Mere School": the post, and the body.
            let (said, body) = said.trim().split_once("   ").unwrap_or((said.trim(), ""));
            let said = said.trim_start_matches(['-', '–', ' ']);
            let body = body.trim();
            if !ended(rest) || body.contains("   ") || said.len() > LONGEST_LINE {
                return false;
            }
            person.brackets.extend(Some(body).filter(|body| !body.is_empty()));
            // "Councillor Lake   - Councillor Hill substituted.": who came, and no post.
            let note = said.trim_end_matches('.');
            if note.ends_with(" substituted") {
                person.brackets.push(note);
                people.append(&mut listed);
                continue;
            }
            person.role = person.role.or(Some(said).filter(|said| said.starts_with(char::is_uppercase)));
            people.append(&mut listed);
        }
        people.iter().for_each(|person| list.add(self.reading, block, person, label_now, self.item));
        !people.is_empty()
    }

    /// One line of people; `false` where it is none.
    fn line(&self, list: &mut List, block: &Block, words: &str, label_now: Label, plain: bool) -> bool {
        if (words.contains("   ") || words.contains('\t')) && self.spaced(list, block, words, label_now) {
            return true;
        }
        let (mut listed, rest) = people_and_rest(words, false);
        let alone = ended(rest);
        let titled = listed.first().is_some_and(|person| person.honorific.is_some());
        // "Councillors Lake and Hill Officers in Attendance: Tim Wood": the next label in the same paragraph.
        let capital = rest.trim_start_matches([' ', '.', '\n']).starts_with(char::is_uppercase);
        if !alone && titled && capital && next_label(rest).is_some() {
            list.labelled(self.reading, block, label_now, words, self.item);
            return true;
        }
        let strict = self.strict && !plain;
        let numbered =
            block.marker.is_some_and(|marker| {
                self.reading.source.text().get(marker.start as usize..marker.end as usize).is_some_and(|marker| {
                    marker.contains(|letter: char| letter.is_ascii_digit()) && !marker.ends_with(')')
                })
            });
        let told_apart = |person: &Person<'_>| {
            let after = words.get(person.whole.len()..).unwrap_or("").trim_start();
            person.role.is_some() && after.starts_with([',', '(', '-', '–', ':'])
        };
        let posted = matches!(&listed[..], [person] if told_apart(person)) && words.len() <= LONGEST_LINE;
        let shortened = matches!(&listed[..], [person] if shortened(person));
        let beside = || came_too(rest) || listed.first().is_some_and(|person| set_apart(words, person));
        let officer = self.bare && posted && !titled || label_now.presence == Presence::Present && beside();
        let presence = if officer { Presence::InAttendance } else { label_now.presence };
        let label_now = Label { presence, ..label_now };
        // "Ann Lake / Bob Hill / Cat Wood": the cells of a row.
        let slashed = alone && listed.len() > 1 && words.contains(" / ");
        // "F Marsh": a line of initials and a surname is a person, whatever it is set as.
        let initialled = listed.iter().all(initialled);
        let fits = titled || posted || shortened || slashed || initialled;
        if listed.is_empty() || strict && (!alone || !fits || numbered) {
            return false;
        }
        let bare = listed.iter().all(|person| person.role.is_none() && person.brackets.is_empty());
        if matches!(block.kind, BlockKind::Heading(_)) && !titled && alone && bare && !initialled && list.last_is_told()
        {
            return false;
        }
        if !alone && listed.len() == 1 {
            match told_after(words, rest) {
                Some("") => {}
                Some(said) => {
                    if let Some(person) = listed.first_mut().filter(|person| person.role.is_none()) {
                        person.role = Some(said);
                    }
                }
                None if next_is_note(rest) => {}
                None => return false,
            }
        }
        listed.iter().for_each(|person| list.add(self.reading, block, person, label_now, self.item));
        // "Cllr Lake and Cllr Hill. The Clerk was in attendance.": a sentence behind the list.
        if let Some(told) = rest.strip_prefix(". ") {
            list.came(self.reading, block, told);
        }
        true
    }

    /// A row of a table, from the cell at `from`: where it ends, and how many people it has.
    fn row(
        &self,
        list: &mut List,
        from: usize,
        label_now: &mut Label,
        plain: &mut bool,
        columns: &Columns,
    ) -> (usize, usize) {
        let place = |block: &Block| block.cell.map(|cell| (cell.table, cell.row));
        let row = self.body.get(from).and_then(|(_, block)| place(block));
        let cells: Vec<&Block> =
            self.body.iter().skip(from).map(|(_, block)| *block).take_while(|block| place(block) == row).collect();
        let mut label_row = *label_now;
        let mut found: Vec<(&Block, Person<'_>)> = Vec::new();
        let mut under: Vec<(&Block, Person<'_>, Presence)> = Vec::new();
        let mut place_taker = None;
        for block in &cells {
            let words = self.reading.words(block).trim();
            if let Some(presence) = columns.presence(block) {
                let names = columns.named(words);
                if !names.is_empty() && (found.is_empty() || presence != Presence::Substitute) {
                    under.extend(names.into_iter().map(|person| (*block, person, presence)));
                } else if found.is_empty() {
                    // A column that the row leaves empty, or a count: "3 members of the public".
                } else if presence == Presence::Substitute {
                    place_taker = people_and_rest(words, false).0.into_iter().next().map(|person| (*block, person));
                } else if ticked(words) {
                    label_row.presence = presence;
                }
                continue;
            }
            if let Some(presence) = columns.answered(block, words) {
                label_row.presence = presence;
                continue;
            }
            let grouped = group(words, self.first).filter(|(_, rest)| !rest.is_empty() && words.contains(':'));
            let words = grouped.map_or(words, |(next, rest)| {
                (label_row, *label_now, *plain) = (next, next, true);
                rest
            });
            let (listed, rest) = people_and_rest(words, false);
            let person_like = |person: &Person<'_>| {
                let column = |block: &Block| block.cell.map(|cell| cell.column);
                found.is_empty()
                    || found.first().is_some_and(|(first, _)| column(first) == column(block))
                    || person.honorific.is_some()
                    || *plain
                    || person
                        .name
                        .split(' ')
                        .next()
                        .is_some_and(|first| first.trim_end_matches('.').chars().count() == 1)
            };
            if !listed.is_empty()
                && listed.iter().all(person_like)
                && (ended(rest) || found.is_empty() && listed.len() > 1)
            {
                found.extend(listed.into_iter().map(|person| (*block, person)));
            } else if let Some(presence) = said_presence(words) {
                label_row.presence = presence;
            } else if let [(_, person)] = found.as_mut_slice() {
                let tick = words.chars().count() < 3 || words.starts_with(|first: char| first.is_ascii_digit());
                if person.role.is_none() && !tick && words.len() < LONGEST_LINE {
                    person.role = Some(words.trim_start_matches(['-', '–', ' ']));
                }
            }
        }
        found.iter().for_each(|(block, person)| list.add(self.reading, block, person, label_row, self.item));
        for (block, person, presence) in &under {
            list.add(self.reading, block, person, Label { presence: *presence, ..*label_now }, self.item);
        }
        if let (Some((block, person)), [(_, whom)]) = (place_taker, &found[..]) {
            list.add(self.reading, block, &person, of_presence(Presence::Substitute), self.item);
            list.in_place_of(&person, &one_line(whom.name));
        }
        (from + cells.len().max(1), found.len() + under.len())
    }

    /// Whether a row names the columns: "Name", "Organisation".
    fn column_names(&self, from: usize, to: usize) -> bool {
        self.body.get(from..to).unwrap_or_default().iter().all(|(_, block)| {
            let words = self.reading.words(block);
            words
                .split([' ', '/', '\n'])
                .filter(|word| !word.is_empty())
                .all(|word| COLUMN_NAMES.iter().any(|name| name.eq_ignore_ascii_case(word)))
        })
    }
}

/// "Clerk", a line of its own above the name: who is named there came beside the members.
fn lone_post(words: &str) -> Option<Presence> {
    const POSTS: &[&str] = &["clerk", "parish clerk", "town clerk", "minute taker", "note taker"];
    let post = words.trim_end_matches([':', '-', '–', ' ']);
    POSTS.iter().any(|known| known.eq_ignore_ascii_case(post)).then_some(Presence::InAttendance)
}

// post-before = post ":" person, the whole line
/// "External Auditor: Ms H Bright (Grant LLP)": the one person of a line whose label is the post.
fn post_before(words: &str) -> Option<Person<'_>> {
    let (post, rest) = words.split_once(':').map(|(post, rest)| (post.trim_end(), rest))?;
    let (listed, after) = people_and_rest(rest, false);
    let [person] = &listed[..] else { return None };
    let last = post.rsplit(' ').next().unwrap_or("");
    let capital = post.starts_with(char::is_uppercase) && post.len() < 50 && post.split(' ').count() <= 5;
    let fits = capital && person.honorific.is_some() && role_word(last) && ended(after) && words.len() <= LONGEST_LINE;
    fits.then(|| Person { role: Some(post), ..person.clone() })
}

/// "Ann Mary Lake (AML)", "Bob Hill (BRH)": a person and nothing but the letters by which the paper calls them.
pub(super) fn shortened(person: &Person<'_>) -> bool {
    let mut words = person.name.split([' ', '-']).filter_map(|word| word.chars().next());
    let (first, last) = (words.next(), words.next_back());
    matches!(&person.brackets[..], [short]
        if (2..=4).contains(&short.len())
            && short.bytes().all(|letter| letter.is_ascii_uppercase())
            && last.is_some()
            && short.chars().next() == first
            && short.chars().next_back() == last)
}

/// Whether an honorific is that of a member.
fn is_member(honorific: Option<&str>) -> bool {
    honorific.is_some_and(|title| title.starts_with('C') || title.starts_with("Ald"))
}

/// Nothing is left after the people.
fn ended(rest: &str) -> bool {
    rest.trim_matches([' ', '.', ',', ';', '\n', '\u{a0}']).is_empty()
}

fn next_is_note(rest: &str) -> bool {
    rest.trim_start().starts_with(['(', '[', '-', '–'])
}

/// "Tom Lake, Barnardo's": what a line says of its one person after a comma, where it is no sentence.
fn told_after<'t>(words: &str, rest: &'t str) -> Option<&'t str> {
    let said = rest.trim_start().strip_prefix([',', '–', '-', ':'])?.trim();
    let said = said.trim_end_matches(['.', ',', ';']);
    let capital = said.starts_with(|first: char| first.is_uppercase());
    (words.len() <= LONGEST_LINE && capital && !said.contains(". ") && !said.contains('\n')).then_some(said)
}

/// "(Chair)", "Vice-Chair", "Director of Roads": the post of the person on the line above.
fn role_line(words: &str, block: &Block) -> bool {
    let bracketed = words.starts_with('(') && words.ends_with(')');
    let bare = words.trim_matches(['(', ')', '-', '–', ' ']);
    let first = bare.split([' ', '\n']).next().unwrap_or("");
    let short = bare.len() < 80 && bare.split_whitespace().count() <= 9 && !bare.ends_with(['.', ':']);
    let heading = matches!(block.kind, BlockKind::Heading(_)) && !bracketed;
    short && block.marker.is_none() && !heading && (bracketed || role_word(first))
}

/// A presence that a list's rows and lines may tell.
pub(super) const fn of_presence(presence: Presence) -> Label {
    Label { presence, remote: false, for_item: false, voting: None }
}
