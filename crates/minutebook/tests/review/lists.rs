//! Counts before lists, numbers of paragraphs, sums and totals.

use super::{findings, raised, silent};

#[test]
fn stated_count_differs() {
    raised(
        "stated-count-differs",
        &[
            "The peer team named three priorities:\n\n- steady leadership;\n- timely visits;\n- clear records;\n- enough foster homes.\n",
            "Progress on the 2 further recommendations was as follows:\n\n(a) the duty desk had moved;\n\n(b) two managers were appointed;\n\n(c) the handbook was being rewritten.\n",
            "The Board agreed the following five pathways:\n\n· into work;\n\n· into college;\n\n· into supported living;\n\n· home.\n",
            "4. The plan rests on six main strands of work:\n\n(i) listening;\n\n(ii) learning;\n\n(iii) leading.\n",
        ],
    );
    silent(&[
        // The count is right.
        "The peer team named three priorities:\n\n- steady leadership;\n- timely visits;\n- clear records.\n",
        // What follows an item of an item is the list that it stands in.
        "1. Aims\n\n    (a) The plan has the following two aims:\n\n2. To hear\n\n3. To help\n\n4. To go\n",
        // Items of items are not counted.
        "There are two strands:\n\n- homes\n    - near\n    - far\n    - abroad\n- schools\n\nThe Board noted them.\n",
        // Something else than what was counted is listed.
        "Having read the 2 recommendations, members made the following comments:\n\n- too slow;\n- too dear;\n- too late.\n",
        // A count that is left open.
        "The team found at least three strengths:\n\n- staff;\n- homes;\n- schools;\n- partners.\n",
        // A time, not a count.
        "In the following three months:\n\n- staff will be hired;\n- homes will open.\n",
        // Two counts compete.
        "The two reports had three themes and four aims:\n\n- to hear;\n- to help.\n",
    ]);
}

/// Paragraphs of a cover report.
fn report(paragraphs: &[&str]) -> String {
    let mut text =
        "Report to:\tChildren's Committee\n\nDate:\t9 March 2023\n\nSubject:\tThe duty desk\n\n1. Introduction\n\n"
            .to_owned();
    for paragraph in paragraphs {
        text += paragraph;
        text += " The desk answers calls from schools and families on every working day of the week.\n\n";
    }
    text
}

#[test]
fn number_skipped() {
    raised(
        "number-skipped",
        &[
            &report(&["1.1 The desk opened.", "1.2 It grew.", "1.4 It moved.", "1.5 It is full."]),
            // At the beginning of a section, and at its end.
            &report(&["1.1 The desk opened.", "1.3 It grew.", "1.4 It moved."]),
            &report(&[
                "1.1 It opened.",
                "1.2 It grew.",
                "1.3 It moved.",
                "1.5 It is full.",
                "2.1 Costs rose.",
                "2.2 They fell.",
            ]),
            "MINUTES of a meeting of the Parish Council held on 9 March 2023\n\nPresent: Cllr A Lake (Chairman), Cllr B Hill and Cllr C Wood\n\n41. APOLOGIES\n\nNone.\n\n42. MINUTES\n\nAgreed.\n\n44. PLANNING\n\nNo objection.\n\n45. FINANCE\n\nNoted.\n",
        ],
    );
    silent(&[
        &report(&["1.1 The desk opened.", "1.2 It grew.", "1.3 It moved.", "1.4 It is full."]),
        // The number stands there, out of its order or on a line with others.
        &report(&["1.1 The desk opened.", "1.2 It grew.", "1.4 It moved.", "1.3 It is full.", "1.5 It is old."]),
        &report(&[
            "1.1 It opened.",
            "1.2 It grew, as did the need. 1.3 It moved.",
            "1.4 It is full.",
            "1.5 It is old.",
        ]),
        // Two numbers are left out: a part of the paper, perhaps.
        &report(&["1.1 The desk opened.", "1.2 It grew.", "1.5 It moved.", "1.6 It is full."]),
        // A new section begins anew.
        &report(&["1.1 It opened.", "1.2 It grew.", "2.1 It moved.", "2.2 It is full."]),
        // Years and sums at the start of lines.
        "The desk had these budgets:\n\n2019 £40,000\n\n2020 £41,000\n\n2022 £45,000\n\n2023 £46,000\n",
    ]);
}

#[test]
fn number_repeated() {
    raised(
        "number-repeated",
        &[
            &report(&["1.1 The desk opened.", "1.2 It grew.", "1.2 It moved.", "1.3 It is full."]),
            &report(&["1.1 The desk opened.", "1.1 It grew at once.", "1.2 It moved.", "1.3 It is full."]),
            &report(&[
                "1.1 It opened.",
                "1.2 It grew.",
                "1.3 It moved.",
                "1.3 It is full.",
                "2.1 It costs.",
                "2.2 It pays.",
            ]),
        ],
    );
    silent(&[
        // One paragraph printed twice is not numbered wrongly.
        &report(&["1.1 The desk opened.", "1.2 It grew.", "1.2 It grew.", "1.3 It is full."]),
        // Each appendix has its own first paragraph.
        &report(&["1.1 The desk opened.", "1.2 It grew.", "1.1 It moved.", "1.2 It is full."]),
        // A heading and its paragraph have one number.
        &report(&["1.1 The desk opened.", "1.2 It grew.", "2.1 Costs", "2.2 It costs little."]),
    ]);
}

#[test]
fn total_differs_in_tables() {
    raised(
        "total-differs",
        &[
            "| Ward | Visits |\n|---|---|\n| North | 120 |\n| South | 80 |\n| East | 64 |\n| Total | 274 |\n",
            // Pounds and pence are exact.
            "| Payee | Paid |\n|---|---|\n| Hall | £40.00 |\n| Stamps | £7.20 |\n| Total | £47.40 |\n",
            // A cell may be empty where nothing was paid.
            "| Payee | Net | Tax |\n|---|---|---|\n| Hall | 40.00 | 8.00 |\n| Stamps | 7.20 | |\n| Ink | 10.00 | 2.00 |\n| Total | 57.20 | 12.00 |\n",
            // The second total of a table.
            "| Out | £ |\n|---|---|\n| Hall | 40.00 |\n| Ink | 10.00 |\n| Total | 50.00 |\n| Fees in | 30.00 |\n| Grant in | 25.00 |\n| Total | 56.00 |\n",
            // Net and tax make the gross.
            "| Payee | Net | VAT | Gross |\n|---|---|---|---|\n| Hall | 40.00 | 8.00 | 48.00 |\n| Ink | 10.00 | 2.00 | 12.50 |\n",
        ],
    );
    silent(&[
        "| Ward | Visits |\n|---|---|\n| North | 120 |\n| South | 80 |\n| East | 64 |\n| Total | 264 |\n",
        // Rounded figures.
        "| Ward | £m |\n|---|---|\n| North | 1.2 |\n| South | 0.4 |\n| East | 0.4 |\n| Total | 2.1 |\n",
        // Shares and averages are not added.
        "| Ward | Rate |\n|---|---|\n| North | 52 |\n| South | 48 |\n| East | 56 |\n| Total | 51 |\n",
        "| Ward | Done |\n|---|---|\n| North | 52% |\n| South | 48% |\n| East | 56% |\n| Total | 51% |\n",
        // A grand total of totals.
        "| Out | £ |\n|---|---|\n| Hall | 40.00 |\n| Ink | 10.00 |\n| Sub-total | 50.00 |\n| Fees | 30.00 |\n| Wages | 25.00 |\n| Sub-total | 55.00 |\n| Grand total | 105.00 |\n",
        // Words among the figures.
        "| Ward | Visits |\n|---|---|\n| North | 120 |\n| South | fewer than 5 |\n| East | 64 |\n| West | 30 |\n| Total | 218 |\n",
        "| Payee | Net | VAT | Gross |\n|---|---|---|---|\n| Hall | 40.00 | 8.00 | 48.00 |\n| Stamps | 10.00 | | 10.00 |\n",
    ]);
}

#[test]
fn total_differs_in_prose() {
    raised(
        "total-differs",
        &[
            "Spent to date on revenue £8,191.00, capital £5,580.70 making a total spend of £13,771.95.\n",
            "The hall cost £40.00, stamps £7.20 and ink £12.50, totalling £59.80. It was agreed to pay.\n",
            "Of the plans, 18 of 20 plans (80%) were on time.\n",
            "Visits were late in 60% of cases (9 out of 12).\n",
        ],
    );
    silent(&[
        "The hall cost £40.00, stamps £7.20 and ink £12.50, totalling £59.70.\n",
        // Another sum stands before those that are added.
        "The account stands at £900.00; the hall cost £40.00, stamps £7.20, a total of £47.20.\n",
        "£1.2m and £0.9m, totalling £2.0m, were moved.\n",
        "Receipts of £410.00 less payments of £10.00, total £405.00.\n",
        "The grant was £400 for the hall and £300 for the green, and the total cost of the works was £2,900.\n",
        "Of the plans, 18 of 20 plans (90%) were on time, and 365 out of 1543 referrals (23.6%) came again.\n",
        "Of 40 homes, 18 of the 20 near the sea were full (85% in the year before).\n",
    ]);
}

#[test]
fn places_are_all_there() {
    let [(_, words)] = &findings("The team named three priorities:\n\n- staff;\n- visits.\n")[..] else {
        panic!("one finding")
    };
    assert_eq!(words, "three priorities staff; visits.");
    let [(_, words)] = &findings("| Ward | N |\n|---|---|\n| A | 120 |\n| B | 80 |\n| C | 64 |\n| Total | 274 |\n")[..]
    else {
        panic!("one finding")
    };
    assert_eq!(words, "120 80 64 274");
}
