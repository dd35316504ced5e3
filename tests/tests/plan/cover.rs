//! Holes and double cover against a slow oracle, which asks every pair and every day.

use std::collections::BTreeSet;

use chrono::{Duration, NaiveDate};
use office::cover::{Column, Cover, Facts, cover, in_time, next};
use office::timeline::Days;
use proptest::prelude::*;

fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).unwrap() + Duration::days(offset)
}

/// A column: where, from when, how long.
type Drawn = (u8, i64, Option<i64>);

fn columns(drawn: &[Drawn]) -> Vec<Column> {
    let column = |(at, (place, from, length)): (usize, &Drawn)| Column {
        // Ids that do not stand in the order of the list.
        id: format!("c{}", (at * 7) % 11),
        place: format!("place {place}"),
        days: Days { from: day(*from), until: length.map(|length| day(from + length)) },
    };
    drawn.iter().enumerate().map(column).collect()
}

fn holds(column: &Column, on: NaiveDate) -> bool {
    column.days.from <= on && column.days.until.is_none_or(|until| on <= until)
}

/// Whether one stands before another: by first day, by last (none comes last), by id.
fn before(one: &Column, other: &Column) -> bool {
    let last = |column: &Column| column.days.until.unwrap_or(NaiveDate::MAX);
    if one.days.from != other.days.from {
        one.days.from < other.days.from
    } else if last(one) != last(other) {
        last(one) < last(other)
    } else {
        one.id < other.id
    }
}

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    prop::collection::vec((0..3_u8, 0..20_i64, prop::option::of(0..12_i64)), 0..8)
}

proptest! {
    #[test]
    fn each_goal_is_covered_by_the_different_places_it_is_planned_at(
        drawn in drawn(),
        goals in 0..6_usize,
        planned in prop::collection::vec((0..8_usize, 0..11_usize), 0..20),
        reached in prop::collection::btree_set(0..8_usize, 0..5),
    ) {
        let columns = columns(&drawn);
        // Some of what is planned names goals and columns that are not there.
        let planned: Vec<_> = planned.iter().map(|(goal, at)| (format!("g{goal}"), format!("c{at}"))).collect();
        let goals: Vec<String> = (0..goals).map(|at| format!("g{at}")).collect();
        let reached: BTreeSet<String> = reached.iter().map(|at| format!("g{at}")).collect();
        let facts = Facts { goals: goals.clone(), columns: columns.clone(), planned: planned.clone(), reached: reached.clone() };
        let lines = cover(&facts);
        prop_assert_eq!(lines.iter().map(|line| line.goal.clone()).collect::<Vec<_>>(), goals);
        for line in &lines {
            let at = |column: &Column| planned.iter().any(|(goal, id)| *goal == line.goal && *id == column.id);
            let there: Vec<&Column> = columns.iter().filter(|column| at(column)).collect();
            let elsewhere = there.iter().any(|one| there.iter().any(|other| one.place != other.place));
            let expected = match (there.is_empty(), elsewhere) {
                (true, _) if reached.contains(&line.goal) => Cover::Done,
                (true, _) => Cover::Hole,
                (false, true) => Cover::Double,
                (false, false) => Cover::Once,
            };
            prop_assert_eq!(line.cover, expected, "{}", &line.goal);
            prop_assert_eq!(line.columns.len(), there.len());
            for pair in line.columns.windows(2) {
                let find = |id: &String| columns.iter().find(|column| column.id == *id).unwrap();
                prop_assert!(before(find(&pair[0]), find(&pair[1])));
            }
        }
    }

    #[test]
    fn the_next_place_is_the_first_that_holds_a_day_from_then_on(drawn in drawn(), on in 0..30_i64) {
        let columns = columns(&drawn);
        let sorted = in_time(&columns);
        prop_assert_eq!(sorted.len(), columns.len());
        prop_assert!(sorted.windows(2).all(|pair| before(pair[0], pair[1])));
        let slow = (on..60).find_map(|at| {
            let there: Vec<&Column> = columns.iter().filter(|column| holds(column, day(at))).collect();
            there.iter().copied().find(|one| there.iter().all(|other| one.id == other.id || before(one, other)))
        });
        prop_assert_eq!(next(&columns, day(on)), slow);
    }
}
