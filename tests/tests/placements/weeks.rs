//! The weeks of VFU against a count day by day.

use std::collections::BTreeSet;

use chrono::{Datelike, Duration, NaiveDate};
use office::vfu_weeks::{Spell, school_days, used};
use proptest::prelude::*;

fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 28).unwrap() + Duration::days(offset)
}

fn spell() -> impl Strategy<Value = Spell> {
    (0..90_i64, -2..60_i64, 0..3_usize).prop_map(|(from, length, company)| Spell {
        company: ["Kilde", "Murer", "Smed"][company].to_owned(),
        from: day(from),
        until: day(from + length),
    })
}

/// Every day is looked at by itself: a weekday on which some spell lies.
fn slowly(spells: &[&Spell]) -> u32 {
    let mut found = BTreeSet::new();
    for offset in -10..200 {
        let one = day(offset);
        let lies = spells.iter().any(|spell| spell.from <= one && one <= spell.until);
        if lies && one.weekday().num_days_from_monday() < 5 {
            found.insert(one);
        }
    }
    found.len() as u32
}

proptest! {
    #[test]
    fn weeks_are_the_school_days_that_lie_in_any_placement_each_once(spells in prop::collection::vec(spell(), 0..7)) {
        let all: Vec<&Spell> = spells.iter().collect();
        prop_assert_eq!(school_days(spells.iter().map(|one| (one.from, one.until))), slowly(&all));
        for company in ["Kilde", "Murer", "Smed", "Ingen"] {
            let here: Vec<&Spell> = spells.iter().filter(|one| one.company == company).collect();
            let found = used(&spells, company);
            prop_assert_eq!((found.here, found.all), (slowly(&here), slowly(&all)));
        }
    }
}

#[test]
fn a_weekend_adds_nothing_a_part_of_a_week_is_its_days_and_a_day_counts_once() {
    let days = |from: i64, until: i64| school_days([(day(from), day(until))]);
    // The first day is a Wednesday.
    assert_eq!((days(0, 2), days(0, 4), days(3, 4)), (3, 3, 0));
    assert_eq!((days(5, 23), days(5, 25)), (15, 15), "three weeks, to the Friday or to the Sunday");
    assert_eq!(school_days([(day(5), day(9)), (day(7), day(16))]), 10);
    let ages = (NaiveDate::from_ymd_opt(1900, 1, 1).unwrap(), NaiveDate::from_ymd_opt(2100, 12, 31).unwrap());
    assert_eq!(school_days([ages]), 52_440);
}
