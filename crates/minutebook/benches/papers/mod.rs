//! Papers made up for measuring: the mixture of real minutes, and the shapes on which a careless grammar goes quadratic.

/// Draws numbers that look like chance and are the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
    fn of(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }
}

/// Sentences of discussion; `{}` is filled from the list named by the letter that follows.
const TALK: &[&str] = &[
    "The {p} introduced the report and reminded Members that the {t} had been considered at the previous meeting.",
    "Members welcomed the progress that had been made with the {t} and thanked officers for their hard work.",
    "In response to a question from {n}, the {p} explained that the {t} was funded from several sources.",
    "{n} asked how the {t} compared with that of neighbouring authorities.",
    "It was explained that a number of families had found the {t} helpful, although others had preferred to wait.",
    "The {p} stated that the {t} would be reviewed by the end of {m} {y}.",
    "The Board noted that {d}% of assessments had been completed on time, compared with {d}% in the previous year.",
    "Concern was expressed about the number of vacancies, the cost of agency staff and the effect on the {t}.",
    "{n} was of the view that the {t} ought to be explained more clearly to parents, carers and young people.",
    "The {p} agreed to circulate a briefing note on the {t} to all Members of the Board.",
    "There were {d} children subject to a plan at {d} {m} {y}, which was a reduction of {d} since the last report.",
    "A discussion followed on the nature of the service, its buildings and the people who depended on it.",
    "The chairman said that partners had worked well together and that relationships remained good.",
    "Some Members felt that the figures told only part of the story and that visits to teams were of more use.",
    "The {p} added that training on the {t} was offered to every new member of staff in their first month.",
    "Schools had been consulted, and most of them supported the direction set out in the paper.",
    "Reference was made to paragraph {d} of the report, which set out the risks of the {t}.",
    "It was confirmed that the budget of £{d},000 for the {t} had not been overspent.",
    "Inspectors had visited in {m} {y} and had found that leaders knew the service well.",
    "The quality of the work was variable; managers were looking closely at practice and at what children said.",
];
const TOPICS: &[&str] = &[
    "early help offer",
    "fostering service",
    "transport policy",
    "improvement plan",
    "school places strategy",
    "participation project",
    "library pilot",
    "Family Hub (FH) model",
    "audit programme",
    "short breaks scheme",
];
const POSTS: &[&str] = &[
    "Director of Children's Services",
    "Head of Service",
    "Cabinet Member",
    "Assistant Director (Learning)",
    "Service Manager",
    "Chief Executive",
];
const NAMES: &[&str] =
    &["Councillor Penny Oldfield", "Councillor J Marsh", "Mr A Thwaite", "Cllr Brook", "Mrs Iris Lund", "a Member"];
const MONTHS: &[&str] = &["January", "March", "May", "July", "September", "November"];
const HEADINGS: &[&str] = &[
    "MINUTES OF THE PREVIOUS MEETING",
    "DECLARATIONS OF INTEREST",
    "PERFORMANCE REPORT",
    "IMPROVEMENT PLAN",
    "WORK PROGRAMME",
    "DATE OF NEXT MEETING",
];
const RESOLUTIONS: &[&str] = &[
    "RESOLVED: That the report be noted.",
    "RESOLVED -\n\n(a) That the {t} be approved; and\n\n(b) That the {p} report back to the Board in {m} {y}.",
    "It was resolved that the {t} be referred to Cabinet for consideration.",
    "On being put to the vote, the motion was carried by {d} votes to {d} with one abstention.",
    "AGREED that an update on the {t} be brought to the next meeting.",
];
const ATTENDANCE: &str = "Present: Councillor Penny Oldfield (Chairman), Councillors J Marsh, T Brook and I Lund\n\nIn attendance: Mr A Thwaite (Head of Service), Mrs R Vale (Clerk)\n\nApologies for absence were received from Councillor Dale.\n\n";

fn fill(draw: &mut Draw, template: &str, text: &mut String) {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let mut letters = after.chars();
        match letters.next() {
            Some('t') => text.push_str(draw.of(TOPICS)),
            Some('p') => text.push_str(draw.of(POSTS)),
            Some('n') => text.push_str(draw.of(NAMES)),
            Some('m') => text.push_str(draw.of(MONTHS)),
            Some('y') => text.push_str(&(2005 + draw.below(20)).to_string()),
            _ => text.push_str(&(1 + draw.below(28)).to_string()),
        }
        rest = letters.as_str().get(1..).unwrap_or("");
    }
    text.push_str(rest);
}

/// Minutes of `bytes` bytes or a little more: mostly discussion, some headings, resolutions, votes, dates and figures.
pub fn minutes(bytes: usize) -> String {
    minutes_of(7, bytes)
}

/// As [`minutes`], drawn from another seed: another paper.
pub fn minutes_of(seed: u64, bytes: usize) -> String {
    let mut draw = Draw(seed);
    let mut text = String::with_capacity(bytes + 4096);
    text.push_str("Borough of Exford\n\nCHILDREN'S SERVICES BOARD\n\nMinutes of the meeting held on Tuesday 12 March 2019 at 7.00 pm in the Town Hall\n\n");
    text.push_str(ATTENDANCE);
    let mut number = 0;
    while text.len() < bytes {
        number += 1;
        text.push_str(&format!("{}.  {}\n\n", number, draw.of(HEADINGS)));
        for _ in 0..4 + draw.below(6) {
            for _ in 0..2 + draw.below(5) {
                let sentence = draw.of(TALK);
                fill(&mut draw, sentence, &mut text);
                text.push(' ');
            }
            text.push_str("\n\n");
        }
        let resolution = draw.of(RESOLUTIONS);
        fill(&mut draw, resolution, &mut text);
        text.push_str("\n\n");
    }
    text
}

/// Texts of about `bytes` bytes on which a careless grammar takes quadratic time, by name.
pub fn shapes(bytes: usize) -> Vec<(&'static str, String)> {
    let times = |part: &str| part.repeat(bytes.div_ceil(part.len()));
    let prose = minutes(bytes).replace('\n', " ");
    let mut items = String::new();
    let mut acronyms = String::new();
    for number in 0..bytes / 16 {
        items.push_str(&format!("{number}. Item title\n\n"));
        acronyms.push_str(&format!("Some New Body {} (SNB{number}) and ", number % 7));
    }
    vec![
        ("one-word lines", times("word\n")),
        ("one-word paragraphs", times("Word\n\n")),
        ("list items", times("(a) a clause;\n")),
        ("numbered titles", items),
        ("one line of prose", prose),
        ("one word", times("word")),
        ("one line of spaces between", times("word          ")),
        ("RESOLVED labels", times("RESOLVED\n\n")),
        ("RESOLVED: That", times("RESOLVED: That it be noted.\n\n")),
        ("resolved in one line", times("it was RESOLVED that ")),
        ("agreed in one line", times("It was agreed that the officer will report by 3 May. ")),
        ("recommendations in one line", times("Recommendation 1: that ")),
        ("labels in one line", times("AGREED that she go. ")),
        ("apologies in one line", times("Apologies were received from A Brook. ")),
        ("apologised in one line", times("A Brook apologised for absence. ")),
        ("actions", times("ACTION: Jo Brook\n")),
        ("dates in one line", times("3 May 2019 ")),
        ("undated days", times("on 3 May, ")),
        ("figures in one line", times("from 12% to 14% ")),
        ("numbers in one line", times("12 ")),
        ("acronyms in one line", acronyms),
        ("question marks", times("why? ")),
        ("quotes and brackets", times("(“ ")),
        ("capitals", times("A B C ")),
        ("Councillors", times("Councillor J Marsh, ")),
        ("moved and seconded", times("moved by Cllr A, seconded by Cllr B ")),
        ("votes", times("5 votes to 4 ")),
        ("references", times("paragraph 12 of Minute 24, ")),
        ("Acts", times("the Children Act 1989, section 47 ")),
        ("form feeds", times("12\n\x0cTOWN COUNCIL\nA line\n")),
        ("tables", times("one     two     three\n")),
        ("pipes", times("| one | two |\n|---|---|\n")),
        ("progress", times("Recommendation 1 had been completed. ")),
        ("present", times("Present: ")),
        ("commitments", times("will ")),
        ("colons", times("Label: value\n")),
        ("commas", times("a, ")),
        ("and", times("and ")),
        ("the", times("the ")),
        ("of the", times("of the Board ")),
    ]
}
