//! Which backups stay: all of two days, one a day for two weeks, one a week for ten more; none beyond ninety days, because
//! what was erased may not live on in them.

use std::collections::HashSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Europe::Copenhagen;

/// Days of which every backup stays.
pub const ALL_DAYS: i64 = 2;
/// Days after that of which one stays.
pub const DAILY: i64 = 14;
/// Weeks after that of which one stays.
pub const WEEKLY: i64 = 10;
/// No backup grows older than so many days.
pub const OLDEST: i64 = 90;

/// Whether each of these backups stays. `made` is ordered from the newest to the oldest.
pub fn stays(made: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<bool> {
    let today = day(now);
    let (mut days, mut weeks) = (HashSet::new(), HashSet::new());
    made.iter()
        .map(|moment| {
            let day = day(*moment);
            let age = (today - day).num_days();
            let newest_of_day = days.insert(day);
            let newest_of_week = weeks.insert((day.iso_week().year(), day.iso_week().week()));
            age < OLDEST
                && (age < ALL_DAYS
                    || newest_of_day && age < ALL_DAYS + DAILY
                    || newest_of_week && age < ALL_DAYS + DAILY + 7 * WEEKLY)
        })
        .collect()
}

fn day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Copenhagen).date_naive()
}

#[cfg(test)]
mod tests {
    use chrono::Duration;
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// Day by day and week by week, each looked for in the whole list.
    fn oracle(made: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<bool> {
        let today = now.with_timezone(&Copenhagen).date_naive();
        let of = |moment: &DateTime<Utc>| moment.with_timezone(&Copenhagen).date_naive();
        let mut stays = vec![false; made.len()];
        for back in 0..90 {
            let day = today - Duration::days(back);
            let that_day: Vec<usize> = (0..made.len()).filter(|n| of(&made[*n]) == day).collect();
            let monday = day - Duration::days(i64::from(day.weekday().num_days_from_monday()));
            let that_week: Vec<usize> =
                (0..made.len()).filter(|n| (0..7).contains(&(of(&made[*n]) - monday).num_days())).collect();
            for n in &that_day {
                let last_of_day =
                    that_day.iter().all(|other| made[*other] <= made[*n] && (other >= n || made[*other] < made[*n]));
                let last_of_week =
                    that_week.iter().all(|other| made[*other] <= made[*n] && (other >= n || made[*other] < made[*n]));
                stays[*n] = back <= 1 || back <= 15 && last_of_day || back <= 85 && last_of_week;
            }
        }
        for (n, moment) in made.iter().enumerate() {
            stays[n] |= of(moment) > today;
        }
        stays
    }

    proptest! {
        #[test]
        fn what_stays_is_what_a_slow_look_through_every_day_finds(
            minutes in prop::collection::vec(-3_000i64..200_000, 0..120), hour in 0i64..24 * 400
        ) {
            let now = at("2026-01-01T00:00:00Z") + Duration::hours(hour);
            let mut made: Vec<_> = minutes.iter().map(|m| now - Duration::minutes(*m)).collect();
            made.sort_by(|a, b| b.cmp(a));
            prop_assert_eq!(stays(&made, now), oracle(&made, now));
        }

        #[test]
        fn what_was_let_go_is_never_missed_later(
            minutes in prop::collection::vec(0i64..150_000, 0..80), later in 0i64..60
        ) {
            let now = at("2026-11-25T13:00:00Z");
            let mut made: Vec<_> = minutes.iter().map(|m| now - Duration::minutes(*m)).collect();
            made.sort_by(|a, b| b.cmp(a));
            let kept: Vec<_> = made.iter().zip(stays(&made, now)).filter(|(_, stays)| *stays).map(|(m, _)| *m).collect();
            let then = now + Duration::days(later);
            let chosen = |from: &[DateTime<Utc>]| -> Vec<_> {
                from.iter().zip(stays(from, then)).filter(|(_, stays)| *stays).map(|(m, _)| *m).collect()
            };
            prop_assert_eq!(chosen(&kept), chosen(&made));
        }
    }

    #[test]
    fn a_year_of_backups_every_other_hour_leaves_the_days_and_weeks_that_are_promised() {
        let start = at("2026-01-01T00:00:00Z");
        let mut kept: Vec<DateTime<Utc>> = Vec::new();
        for number in 0..365 * 12 {
            let now = start + Duration::hours(2 * number);
            kept.insert(0, now);
            let stay = stays(&kept, now);
            kept = kept.iter().zip(stay).filter(|(_, stays)| *stays).map(|(moment, _)| *moment).collect();
        }
        let now = kept[0];
        let days: HashSet<_> = kept.iter().map(|moment| day(*moment)).collect();
        assert!((0..16).all(|back| days.contains(&(day(now) - Duration::days(back)))));
        let weeks: HashSet<_> = kept.iter().map(|moment| day(*moment).iso_week()).collect();
        assert!((0..12).all(|back| weeks.contains(&(day(now) - Duration::days(7 * back)).iso_week())));
        assert!(day(now) - day(kept[kept.len() - 1]) < Duration::days(OLDEST));
        assert!(kept.len() < 24 + 14 + 13, "{} are kept", kept.len());
    }
}
