//! The derived roster against a day-by-day oracle.

use chrono::{Datelike, Duration, NaiveDate};
use proptest::prelude::*;
use serde_json::json;
use tests::Vault;

use super::{agree, enrol, names, sheet, workshop};

/// What may happen to a student around November; days are counted from the 2nd, a Monday.
#[derive(Debug, Clone)]
struct Story {
    enrolled: Vec<(i64, Option<i64>)>,
    agreed: Option<(i64, i64)>,
    placed: Option<(i64, i64)>,
    absent: Option<(i64, i64)>,
    at_school: bool,
    left: Option<i64>,
}

fn span() -> impl Strategy<Value = (i64, i64)> {
    (0..30_i64, 0..15_i64).prop_map(|(from, length)| (from, from + length))
}

fn story() -> impl Strategy<Value = Story> {
    let first =
        (0..12_i64, prop::option::of(0..10_i64)).prop_map(|(from, length)| (from, length.map(|length| from + length)));
    let second = prop::option::of(23..30_i64);
    let enrolled = (first, second).prop_map(|(first, second)| {
        let again = second.filter(|_| first.1.is_some()).map(|from| (from, None));
        [Some(first), again].into_iter().flatten().collect()
    });
    let spans = (prop::option::of(span()), prop::option::of(span()), prop::option::of(span()));
    (enrolled, spans, any::<bool>(), prop::option::of(0..40_i64)).prop_map(
        |(enrolled, (agreed, placed, absent), at_school, left)| Story {
            enrolled,
            agreed,
            placed,
            absent,
            at_school,
            left,
        },
    )
}

fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).unwrap() + Duration::days(offset)
}

const SCHOOL: (i64, i64) = (9, 18);

impl Story {
    fn tell(&self, vault: &Vault, workshop: &str, number: usize) {
        let hold = if self.at_school { "MUR-SKO-26a" } else { "TØM-SKO-26a" };
        let student = vault.student(&format!("Elev {number:02}"), hold);
        let text = |offset: i64| day(offset).to_string();
        for (from, until) in &self.enrolled {
            enrol(vault, &student, workshop, json!({"starts_on": text(*from), "ends_on": until.map(text)}));
        }
        if let Some((from, until)) = self.agreed {
            agree(vault, &student, "delaftale", &text(from), &text(until));
        }
        if let Some((from, until)) = self.placed {
            let company = vault.company("Aars Byg");
            vault.call(
                "put_placement",
                json!({"id": null, "student": student, "company": company, "kind": "sko",
                "starts_on": text(from), "ends_on": text(until), "archived": false}),
            );
        }
        if let Some((from, until)) = self.absent {
            vault.call(
                "put_pause",
                json!({"id": null, "student": student, "starts_on": text(from), "ends_on": text(until),
                "reason": "", "archived": false}),
            );
        }
        if let Some(left) = self.left {
            vault.call("set_student", json!({"id": student, "field": "left_on", "value": text(left)}));
        }
    }

    fn is_enrolled(&self, at: i64) -> bool {
        self.left.is_none_or(|left| at < left)
            && self.enrolled.iter().any(|(from, until)| *from <= at && until.is_none_or(|until| at <= until))
    }

    /// Why an enrolled student is elsewhere that day. A delaftale goes on through a school period.
    fn elsewhere(&self, at: i64) -> Option<&'static str> {
        let within = |(from, until): (i64, i64)| (from..=until).contains(&at);
        if self.absent.is_some_and(within) && (self.agreed.is_some_and(within) || !self.placed.is_some_and(within)) {
            Some("pause")
        } else if self.agreed.is_some_and(within) {
            Some("training")
        } else if self.placed.is_some_and(within) {
            Some("placement")
        } else if self.at_school && within(SCHOOL) {
            Some("school")
        } else {
            None
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Against an oracle that asks every student about every single day.
    #[test]
    fn the_roster_of_any_day_is_who_is_enrolled_and_nowhere_else(stories in prop::collection::vec(story(), 1..6)) {
        let vault = Vault::new();
        let workshop = workshop(&vault, "Byggeværkstedet");
        vault.call("put_school_period", json!({"id": null, "hold": "MUR-SKO-26a", "name": "H1",
            "starts_on": day(SCHOOL.0).to_string(), "ends_on": day(SCHOOL.1).to_string(), "archived": false}));
        for (number, story) in stories.iter().enumerate() {
            story.tell(&vault, &workshop, number);
        }
        for at in (0..46).filter(|at| day(*at).weekday().num_days_from_monday() < 5) {
            let found = sheet(&vault, &workshop, &day(at).to_string());
            let enrolled = || stories.iter().enumerate().filter(move |(_, story)| story.is_enrolled(at));
            let name = |number: usize| format!("Elev {number:02}");
            let here: Vec<_> = enrolled().filter(|(_, one)| one.elsewhere(at).is_none()).map(|(n, _)| name(n)).collect();
            let away: Vec<_> = enrolled().filter_map(|(n, one)| Some((name(n), one.elsewhere(at)?.to_owned()))).collect();
            prop_assert_eq!(names(&found["rows"]), here, "on {}", day(at));
            let told = found["away"].as_array().unwrap().iter();
            let told: Vec<_> = told.map(|one| (one["name"].as_str().unwrap().to_owned(), one["why"].as_str().unwrap().to_owned())).collect();
            prop_assert_eq!(told, away, "on {}", day(at));
        }
    }
}
