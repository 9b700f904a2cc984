//! Papers made of sentence templates, in the mixture of real minutes: most of the words are talk, some decide, promise
//! or count.

use minutebook::text::Source;

/// Sentences that hold no record, and how often each kind is taken.
const TALK: &[&str] = &[
    "Members welcomed the presentation and thanked the team for the quality of the information that had been provided.",
    "It was explained that the harbour partnership brought together agencies with a shared interest in the waterfront.",
    "Concern was expressed that families living on the quayside found it difficult to reach the services that they needed.",
    "The Chair considered that the approach had been sound, although the pace of change remained a challenge for partners.",
    "Whilst the position had improved, it was acknowledged that recruitment continued to be a common national problem.",
    "A Member asked how the views of young people were being heard and what difference their voices had made in practice.",
    "The service was keen to learn from the experience of other authorities and had arranged a number of conversations.",
    "Discussion took place about the balance between early help and statutory work, and about thresholds between the two.",
    "Attention was drawn to the effect of housing pressures on families who were already known to the duty team.",
    "The Head of Service emphasised that practice was consistent across localities and that supervision was recorded.",
    "Particular reference was made to the training offer, which covered assessment, planning and direct work with children.",
    "Partners had spoken openly about what was not yet working well and about the support that they would welcome.",
];

/// Sentences with a record.
const TELLING: &[&str] = &[
    "The percentage of visits completed on time had increased since July 2021 from 45% to 71%, with work continuing.",
    "The Director undertook to provide all members with a written response by 9 March 2017.",
    "An Ofsted focused visit took place in October 2019 and the Local Harbour Test (LHT) was reviewed in May 2018.",
    "As set out in paragraph 3.2 of the submitted report, a further 1,250 families had been supported at a cost of £3.5m.",
    "In response to a question from Councillor Ashworth, the Head of Service stated that 14 out of 90 targets were missed.",
    "The Committee requested that an update be brought to its next meeting in six months' time under Section 47 of the Harbours Act 1989.",
];

const HEAD: &str = "Westmarch Harbour Council\n\nChildren and Families Scrutiny Committee\n\nMinutes of the meeting held on Thursday, 14 September 2023 at 10.00 am in the Council Chamber\n\n\
    Present: Councillors A Ashworth (Chairman), B Brindle, C Cottam, D Darwen and E Eccles\n\nApologies: Councillor F Fallow\n\nIn attendance: G Garth (Director of Children's Services)\n\n\
    1.   Minutes\n\nRESOLVED: That the minutes of the meeting held on 8 June 2023 be confirmed as a correct record and signed by the Chairman.\n\n";

/// Papers of about 40 kB that come to about `bytes` together.
pub fn papers(bytes: usize) -> Vec<Source> {
    let mut state = 0x9E37_79B9_u64;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let (mut papers, mut all) = (Vec::new(), 0);
    while all < bytes {
        let text = paper(bytes.min(40_000), &mut next);
        all += text.len();
        papers.push(Source::from_text(format!("paper-{}.txt", papers.len()), text));
    }
    papers
}

fn paper(bytes: usize, next: &mut impl FnMut(usize) -> usize) -> String {
    let mut text = String::from(HEAD);
    let mut item = 2;
    while text.len() < bytes {
        text.push_str(&format!("{item}.   Harbour Improvement Plan: quarter {}\n\n", next(4) + 1));
        text.push_str(
            "The Committee considered the report of the Director of Children's Services, which gave an update.\n\n",
        );
        for _ in 0..6 + next(5) {
            if next(3) == 0 {
                text.push_str("\u{b7}         ");
            }
            for _ in 0..3 + next(4) {
                let sentence = if next(7) == 0 { TELLING[next(TELLING.len())] } else { TALK[next(TALK.len())] };
                text.push_str(sentence);
                text.push(' ');
            }
            text.push_str("\n\n");
        }
        text.push_str("RESOLVED: That\n\n(1)  the progress made be noted;\n\n(2)  a further report be brought to the meeting in March 2024; and\n\n(3)  the Director be asked to circulate the figures to all members of the Committee.\n\n");
        item += 1;
    }
    text
}
