//! Effective timelines, against a plain sort of the same dates.

use std::collections::BTreeSet;
use std::hint::black_box;

use chrono::{Days as Count, NaiveDate};
use office::timeline::{Agreed, Change, Days, Facts, Placed, Rules, School, To, timeline};

use super::{Figure, median, timed};

const AGREEMENTS: u64 = 10_000;

/// The timelines of 10,000 agreements, each with a change, a pause, two school periods and a placement.
pub fn timeline_10k() -> Figure {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let rules =
        Rules { probation_months: 3, absence_months: 1, without_school: BTreeSet::from(["delaftale".to_owned()]) };
    let histories: Vec<Facts> = (0..AGREEMENTS).map(|at| history(today, at)).collect();
    let dates: Vec<NaiveDate> = histories.iter().flat_map(dates).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..21 {
        ours.push(timed(|| {
            for facts in &histories {
                black_box(timeline(facts, &rules, today));
            }
        }));
        let mut dates = dates.clone();
        theirs.push(timed(|| {
            dates.sort_unstable();
            black_box(&dates);
        }));
    }
    Figure::against("timeline_10k", "ms", median(&mut ours[1..]), median(&mut theirs[1..]))
}

fn history(today: NaiveDate, at: u64) -> Facts {
    let starts = today - Count::new(at * 7_919 % 1_500);
    let days =
        |from: u64, long: u64| Days { from: starts + Count::new(from), until: Some(starts + Count::new(from + long)) };
    let school = |name: &str, from| School { name: name.to_owned(), days: days(from, 33) };
    Facts {
        agreements: vec![Agreed {
            id: at.to_string(),
            company: (at % 3_000).to_string(),
            r#type: "almindelig".to_owned(),
            signed: true,
            days: days(0, 1_400),
            ended_on: at.is_multiple_of(9).then(|| starts + Count::new(700)),
            replaces: String::new(),
            changes: vec![Change { from: starts + Count::new(500), to: To::Company((at % 2_999).to_string()) }],
        }],
        pauses: vec![days(40 + at % 60, 10 + at % 40)],
        school: vec![school("H1", 20 + at % 50), school("H2", 400)],
        placements: vec![Placed { id: at.to_string(), company: "vfu".to_owned(), days: days(1_410, 20) }],
        enrolments: Vec::new(),
    }
}

fn dates(facts: &Facts) -> impl Iterator<Item = NaiveDate> {
    let spans = facts.agreements.iter().map(|one| one.days).chain(facts.pauses.iter().copied());
    let spans = spans.chain(facts.school.iter().map(|one| one.days)).chain(facts.placements.iter().map(|one| one.days));
    let changes =
        facts.agreements.iter().flat_map(|one| one.changes.iter().map(|change| change.from).chain(one.ended_on));
    spans.flat_map(|days| [Some(days.from), days.until]).flatten().chain(changes)
}
