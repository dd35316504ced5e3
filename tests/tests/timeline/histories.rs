//! Random histories of a student, crowded into less than two years so that everything meets everything.

use chrono::{Days as Count, NaiveDate};
use office::timeline::{Agreed, Change, Days, Enrolled, Facts, Placed, School, To};
use proptest::prelude::*;

/// What is known of a student, and the day it is.
pub fn history() -> impl Strategy<Value = (Facts, NaiveDate)> {
    anchor().prop_flat_map(|anchor| {
        let pauses = prop::collection::vec(span(anchor, 70), 0..3);
        let school = prop::collection::vec(span(anchor, 45), 0..3);
        let placements = prop::collection::vec((span(anchor, 30), company()), 0..2);
        let enrolments = prop::collection::vec((span(anchor, 200), prop::sample::select(vec!["", "Hal 2"])), 0..3);
        let today = (0..400_u64).prop_map(move |at| anchor + Count::new(at));
        let facts = (agreements(anchor), pauses, school, placements, enrolments);
        let facts = facts.prop_map(|(agreements, pauses, school, placements, enrolments)| Facts {
            agreements,
            pauses,
            school: numbered(school, |at, days| School { name: format!("H{at}"), days }),
            placements: numbered(placements, |at, (days, company)| Placed { id: at.to_string(), company, days }),
            enrolments: numbered(enrolments, |at, (days, workshop)| Enrolled {
                id: at.to_string(),
                workshop: workshop.to_owned(),
                days,
            }),
        });
        (facts, today)
    })
}

/// Every day from before the first fact to long after the last.
pub fn window(facts: &Facts) -> Vec<NaiveDate> {
    let spans = facts.agreements.iter().map(|one| one.days).chain(facts.pauses.iter().copied());
    let spans = spans.chain(facts.school.iter().map(|one| one.days)).chain(facts.placements.iter().map(|one| one.days));
    let spans = spans.chain(facts.enrolments.iter().map(|one| one.days));
    let mut all: Vec<NaiveDate> = spans.flat_map(|days| [Some(days.from), days.until]).flatten().collect();
    let changes = |one: &Agreed| one.changes.iter().map(|change| change.from).chain(one.ended_on).collect::<Vec<_>>();
    all.extend(facts.agreements.iter().flat_map(changes));
    let Some((first, last)) = all.iter().min().zip(all.iter().max()) else { return Vec::new() };
    (*first - Count::new(1)).iter_days().take_while(|day| *day <= *last + Count::new(100)).collect()
}

/// Leap days, turns of years with an ISO week 53 and without, and any other day of 2019 to 2029.
fn anchor() -> impl Strategy<Value = NaiveDate> {
    let edges = ["2020-02-29", "2024-02-29", "2028-02-29", "2020-12-28", "2021-01-03", "2026-12-28", "2025-12-29"];
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    prop_oneof![
        2 => (0..4_018_u64).prop_map(move |at| day("2019-01-01") + Count::new(at)),
        1 => (prop::sample::select(edges.to_vec()), 0..120_u64).prop_map(move |(edge, back)| day(edge) - Count::new(back)),
    ]
}

/// Days that begin within nine months; one in eight goes on.
fn span(anchor: NaiveDate, most: u64) -> impl Strategy<Value = Days> {
    let length = prop_oneof![7 => (0..most).prop_map(Some), 1 => Just(None)];
    (0..260_u64, length).prop_map(move |(from, length)| {
        let from = anchor + Count::new(from);
        Days { from, until: length.map(|length| from + Count::new(length)) }
    })
}

fn company() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["smed", "murer"]).prop_map(str::to_owned)
}

fn kind() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["almindelig", "delaftale"]).prop_map(str::to_owned)
}

/// Up to three agreements, named by their number; every other one is signed.
fn agreements(anchor: NaiveDate) -> impl Strategy<Value = Vec<Agreed>> {
    let ended_on = prop::option::weighted(0.2, (0..280_u64).prop_map(move |at| anchor + Count::new(at)));
    let replaces = prop::option::weighted(0.3, 0..3_usize);
    let to = prop_oneof![company().prop_map(To::Company), kind().prop_map(To::Type)];
    let change = (0..300_u64, to).prop_map(move |(from, to)| Change { from: anchor + Count::new(from), to });
    let changes = prop::collection::vec(change, 0..3);
    let agreed = (span(anchor, 240), company(), kind(), ended_on, replaces, changes);
    let agreed = agreed.prop_map(|(days, company, r#type, ended_on, replaces, changes)| Agreed {
        id: String::new(),
        company,
        r#type,
        signed: false,
        days,
        ended_on,
        replaces: replaces.map_or(String::new(), |other| other.to_string()),
        changes,
    });
    prop::collection::vec(agreed, 0..4).prop_map(|all| {
        numbered(all, |at, one: Agreed| {
            let id = at.to_string();
            let replaces = if one.replaces == id { String::new() } else { one.replaces };
            Agreed { id, signed: at % 2 == 0, replaces, ..one }
        })
    })
}

fn numbered<A, B>(all: Vec<A>, name: impl Fn(usize, A) -> B) -> Vec<B> {
    all.into_iter().enumerate().map(|(at, one)| name(at, one)).collect()
}
