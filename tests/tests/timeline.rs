//! Stories of the effective timeline: who is where, and until when somebody is on probation.

#[path = "timeline/histories.rs"]
mod histories;
#[path = "timeline/oracle.rs"]
mod oracle;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use office::timeline::{Agreed, Change, Days, Enrolled, Facts, Kind, Placed, Rules, School, Timeline, To, timeline};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days(from: &str, until: &str) -> Days {
    Days { from: day(from), until: (!until.is_empty()).then(|| day(until)) }
}

fn rules() -> Rules {
    Rules { probation_months: 3, absence_months: 1, without_school: BTreeSet::from(["delaftale".to_owned()]) }
}

fn agreed(id: &str, company: &str, from: &str, until: &str) -> Agreed {
    Agreed {
        id: id.to_owned(),
        company: company.to_owned(),
        r#type: "almindelig".to_owned(),
        signed: true,
        days: days(from, until),
        ended_on: None,
        replaces: String::new(),
        changes: Vec::new(),
    }
}

fn h1(from: &str, until: &str) -> School {
    School { name: "H1".to_owned(), days: days(from, until) }
}

fn at(facts: &Facts) -> Timeline {
    timeline(facts, &rules(), day("2026-11-22"))
}

/// Each segment as `from until kind company`.
fn told(timeline: &Timeline) -> Vec<String> {
    let line = |one: &office::timeline::Segment| {
        let until = one.until.map_or("…".to_owned(), |until| until.to_string());
        format!("{} {until} {:?} {}", one.from, one.kind, one.company)
    };
    timeline.segments.iter().map(line).collect()
}

fn probation_ends(facts: &Facts) -> Option<NaiveDate> {
    at(facts).probations[0].until
}

#[test]
fn a_school_period_lies_in_the_training_and_moves_the_end_of_the_probation() {
    let facts = Facts {
        agreements: vec![agreed("a", "smed", "2026-01-01", "2028-12-31")],
        school: vec![h1("2026-02-02", "2026-03-06")],
        ..Facts::default()
    };
    let expected = [
        "2026-01-01 2026-02-01 Training smed",
        "2026-02-02 2026-03-06 School smed",
        "2026-03-07 2028-12-31 Training smed",
    ];
    assert_eq!(told(&at(&facts)), expected);
    // 31 March, and the 33 days of school.
    assert_eq!(probation_ends(&facts), Some(day("2026-05-03")));
    assert_eq!(at(&facts).now, Some(2));
}

#[test]
fn an_absence_of_a_month_leaves_the_probation_alone_and_one_day_more_extends_it_by_all_of_it() {
    let absent = |until: &str| Facts {
        agreements: vec![agreed("a", "smed", "2026-01-01", "")],
        pauses: vec![days("2026-02-10", until)],
        ..Facts::default()
    };
    assert_eq!(probation_ends(&absent("2026-03-09")), Some(day("2026-03-31")));
    assert_eq!(probation_ends(&absent("2026-03-10")), Some(day("2026-04-29")));
    assert_eq!(probation_ends(&absent("")), None, "nobody knows when they come back");
}

#[test]
fn a_leap_year_has_a_day_more_of_probation() {
    let from = |from: &str| Facts { agreements: vec![agreed("a", "smed", from, "")], ..Facts::default() };
    assert_eq!(probation_ends(&from("2024-02-01")), Some(day("2024-04-30")));
    assert_eq!(probation_ends(&from("2023-11-30")), Some(day("2024-02-28")));
    assert_eq!(probation_ends(&from("2024-11-30")), Some(day("2025-02-27")));
}

#[test]
fn a_second_agreement_with_the_same_employer_goes_on_with_the_probation_of_the_first() {
    let facts = Facts {
        agreements: vec![
            agreed("a", "smed", "2026-01-01", "2026-02-28"),
            agreed("b", "smed", "2026-06-01", "2028-01-01"),
        ],
        ..Facts::default()
    };
    let probations = at(&facts).probations;
    assert_eq!((probations.len(), probations[0].until), (1, Some(day("2026-07-01"))));
}

#[test]
fn the_second_company_takes_over_on_its_day_and_has_a_probation_of_its_own() {
    let change = Change { from: day("2026-09-01"), to: To::Company("murer".to_owned()) };
    let both = Agreed { changes: vec![change], ..agreed("a", "smed", "2026-01-01", "2026-12-31") };
    let facts = Facts { agreements: vec![both], ..Facts::default() };
    assert_eq!(told(&at(&facts)), ["2026-01-01 2026-08-31 Training smed", "2026-09-01 2026-12-31 Training murer"]);
    let ends: Vec<_> = at(&facts).probations.iter().map(|one| one.until).collect();
    assert_eq!(ends, [Some(day("2026-03-31")), Some(day("2026-11-30"))]);
}

#[test]
fn an_agreement_ends_where_another_replaces_it_and_is_not_taken_up_again() {
    let next = Agreed { replaces: "a".to_owned(), ..agreed("b", "murer", "2026-06-01", "2026-08-31") };
    let facts = Facts { agreements: vec![agreed("a", "smed", "2026-01-01", ""), next], ..Facts::default() };
    assert_eq!(told(&at(&facts)), ["2026-01-01 2026-05-31 Training smed", "2026-06-01 2026-08-31 Training murer"]);
}

#[test]
fn one_that_ended_before_it_began_never_ran() {
    let ended = Agreed { ended_on: Some(day("2026-01-01")), ..agreed("a", "smed", "2026-01-01", "") };
    let facts = Facts { agreements: vec![ended], ..Facts::default() };
    assert_eq!((told(&at(&facts)), at(&facts).probations), (vec![], vec![]));
}

#[test]
fn in_skoleoplaering_the_workshop_is_where_somebody_is_unless_vfu_a_part_agreement_school_or_leave_says_otherwise() {
    let part = Agreed { r#type: "delaftale".to_owned(), ..agreed("a", "smed", "2026-03-02", "2026-03-31") };
    let facts = Facts {
        agreements: vec![part],
        enrolments: vec![Enrolled {
            id: "e".to_owned(),
            workshop: "Hal 2".to_owned(),
            days: days("2026-01-05", "2026-07-31"),
        }],
        placements: vec![Placed {
            id: "p".to_owned(),
            company: "murer".to_owned(),
            days: days("2026-02-02", "2026-02-13"),
        }],
        school: vec![h1("2026-05-04", "2026-05-15")],
        pauses: vec![days("2026-06-01", "2026-06-05"), days("2026-09-01", "2026-09-30")],
    };
    assert_eq!(
        told(&at(&facts)),
        [
            "2026-01-05 2026-02-01 Workshop ",
            "2026-02-02 2026-02-13 Placement murer",
            "2026-02-14 2026-03-01 Workshop ",
            "2026-03-02 2026-03-31 Training smed",
            "2026-04-01 2026-05-03 Workshop ",
            "2026-05-04 2026-05-15 School ",
            "2026-05-16 2026-05-31 Workshop ",
            "2026-06-01 2026-06-05 Pause ",
            "2026-06-06 2026-07-31 Workshop ",
        ]
    );
}

#[test]
fn a_part_agreement_goes_on_through_the_school_period() {
    let part = Agreed { r#type: "delaftale".to_owned(), ..agreed("a", "smed", "2026-01-01", "2026-03-31") };
    let facts = Facts {
        agreements: vec![part],
        school: vec![h1("2026-03-02", "2026-04-10")],
        placements: vec![Placed {
            id: "p".to_owned(),
            company: "murer".to_owned(),
            days: days("2026-05-04", "2026-05-22"),
        }],
        ..Facts::default()
    };
    let expected = [
        "2026-01-01 2026-03-31 Training smed",
        "2026-04-01 2026-04-10 School ",
        "2026-05-04 2026-05-22 Placement murer",
    ];
    assert_eq!(told(&at(&facts)), expected);
    assert_eq!(at(&facts).probations, [], "skoleoplæring knows no probation");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn each_day_is_what_it_is_when_it_is_looked_at_alone((facts, today) in histories::history()) {
        let found = timeline(&facts, &rules(), today);
        let window = histories::window(&facts);
        let expected: Vec<_> = window.iter().map(|day| oracle::place(&facts, &rules(), *day)).collect();
        let place = |one: &office::timeline::Segment| {
            (one.kind, one.agreement.clone(), one.company.clone(), one.r#type.clone(), one.name.clone())
        };
        for (day, expected) in window.iter().zip(&expected) {
            let there: Vec<_> = found.segments.iter().filter(|one| oracle::has(&Days { from: one.from, until: one.until }, *day)).collect();
            prop_assert!(there.len() <= 1, "{day} lies in one segment at most");
            prop_assert_eq!(&there.first().map(|one| place(one)), expected, "{}", day);
        }
        for pair in found.segments.windows(2) {
            let touch = pair[0].until.map(oracle::next) == Some(pair[1].from);
            prop_assert!(pair[0].until < Some(pair[1].from) && pair[0].until.is_some());
            prop_assert!(!touch || place(&pair[0]) != place(&pair[1]), "segments are as long as they can be");
        }
        let unsigned = found.segments.iter().filter(|one| !one.signed);
        prop_assert!(unsigned.into_iter().all(|one| one.agreement.parse::<usize>().is_ok_and(|at| at % 2 == 1)));
        let now = found.now.map(|at| place(&found.segments[at]));
        prop_assert_eq!(now, oracle::place(&facts, &rules(), today));
        let probations: Vec<_> = found.probations.iter().map(|one| (one.company.clone(), one.from, one.until)).collect();
        prop_assert_eq!(probations, oracle::probations(&facts, &rules(), &window));
        let open = found.segments.last().filter(|one| one.until.is_none()).map(|one| one.from);
        for amount in &found.amounts {
            let days = || window.iter().zip(&expected).filter(|(_, place)| place.as_ref().is_some_and(|place| place.0 == amount.kind));
            let ahead = days().filter(|(day, _)| **day > today && open.is_none_or(|open| **day < open)).count();
            prop_assert_eq!(amount.ahead, ahead as i64);
            let past_window = open.filter(|_| window.last() < Some(&today) && found.segments.last().map(|one| one.kind) == Some(amount.kind));
            let beyond = past_window.map_or(0, |_| (today - window[window.len() - 1]).num_days());
            prop_assert_eq!(amount.done, days().filter(|(day, _)| **day <= today).count() as i64 + beyond);
        }
        prop_assert_eq!(found.amounts.len(), expected.iter().flatten().map(|place| place.0).collect::<BTreeSet<Kind>>().len());
    }
}
