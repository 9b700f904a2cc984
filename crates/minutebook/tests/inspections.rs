//! Inspections and grades that papers tell of, and letters and reports of the inspectorates themselves.

use minutebook::model::Document;
use minutebook::text::Source;

fn read(text: &str) -> Document {
    minutebook::parse(&Source::from_text("paper", text)).value
}

/// Framework, event, inspectorate, first and last day on site, day of publication: what is known of each.
fn told(text: &str) -> Vec<String> {
    let inspections = read(&format!("Agenda item\n\nThe news\n\nMinutes:\n\n{text}\n")).inspections;
    let words = |it: &minutebook::model::Inspection| {
        let days =
            [it.start_date, it.end_date, it.published].map(|day| day.map_or("-".to_owned(), |day| day.to_string()));
        let framework = it.framework.map_or(String::new(), |framework| framework.word().to_owned());
        let (event, body) = (it.event.clone().unwrap_or_default(), it.inspectorate.clone().unwrap_or_default());
        format!("{framework} | {event} | {body} | {}", days.join(" "))
    };
    inspections.iter().map(words).collect()
}

#[test]
fn days_stand_where_the_sentence_tells_them() {
    for (text, expected) in [
        (
            "Members noted the Ofsted inspection of the harbour services which took place between 29 April and 3 May 2024.",
            "other | Ofsted inspection | Ofsted | 2024-04-29 2024-05-03 -",
        ),
        (
            "Between 6 December and 10 December 2021, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Ambleford.",
            "area_send | inspection | Ofsted and the Care Quality Commission | 2021-12-06 2021-12-10 -",
        ),
        (
            "The report of the May 2011 full Ofsted inspection was noted.",
            "other | Ofsted inspection | Ofsted | 2011-05-01 2011-05-31 -",
        ),
        (
            "A report on the Ofsted inspection of the dock was brought. The inspection had taken place on 24 and 25 June 2020.",
            "other | Ofsted inspection | Ofsted | 2020-06-24 2020-06-25 -",
        ),
        (
            "The first Ofsted monitoring visit, which had been delayed by the flood, had been rescheduled for 20 and 21 August 2020.",
            "monitoring_visit | first monitoring visit | Ofsted | 2020-08-20 2020-08-21 -",
        ),
        (
            "The focused visit of May 2019 was discussed. Ofsted had made the focused visit on 15 and 16 May 2019.",
            "focused_visit | focused visit | Ofsted | 2019-05-15 2019-05-16 -",
        ),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn days_of_something_else() {
    for (text, expected) in [
        (
            "The Ofsted inspection report will be published on 13 June 2017.",
            "other | Ofsted inspection | Ofsted | - - 2017-06-13",
        ),
        (
            "This was the first monitoring visit, after the council had placed the service in a trust in April 2018.",
            "monitoring_visit | first monitoring visit | Ofsted | - - -",
        ),
        (
            "The Ofsted inspection led to a plan, which was to be finished by 3 May 2018.",
            "other | Ofsted inspection | Ofsted | - - -",
        ),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn each_event_has_its_own_days() {
    assert_eq!(
        told(
            "The inspection of 22 February to 16 March 2016 had been made under the Single Inspection Framework (SIF) and that of 4 to 22 November 2019 under the new Inspection of Local Authority Children's Services (ILACS) framework."
        ),
        [
            "sif | Single Inspection Framework | Ofsted | 2016-02-22 2016-03-16 -",
            "ilacs | Inspection of Local Authority Children's Services | Ofsted | 2019-11-04 2019-11-22 -"
        ]
    );
    assert_eq!(
        told(
            "Much had changed since the Ofsted inspection in 2024 and the second monitoring visit which took place in June 2025."
        ),
        [
            "monitoring_visit | second monitoring visit | Ofsted | 2025-06-01 2025-06-30 -",
            "other | Ofsted inspection | Ofsted | - - -"
        ]
    );
    let visits = told("The third monitoring visit was praised. The fourth monitoring visit was to look at plans.");
    assert_eq!(visits.len(), 2);
}
