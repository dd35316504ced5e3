//! The columns of a wide attendance sheet: which week or day each stands for.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::dates;
use crate::text;

/// What a column's heading names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// A week of an unnamed year.
    Week(u32),
    /// A day.
    Day(NaiveDate),
}

/// How the user counts.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub year: i32,
    pub weekday: Weekday,
    /// Excel's own week numbers: from Sunday, week 1 holds 1 January.
    pub us: bool,
}

/// The heading as a week or a day: `uge 34`, `u34`, `19-08-2026`.
pub fn head(heading: &str) -> Option<Head> {
    week(heading).map(Head::Week).or_else(|| dates::date(heading.trim()).ok().map(Head::Day))
}

/// The week a heading names.
pub fn week(heading: &str) -> Option<u32> {
    let folded = text::fold(heading.trim());
    let number = folded.strip_prefix("uge").or_else(|| folded.strip_prefix('u'))?;
    let number: u32 = number.trim_matches(['.', ' ', ':']).parse().ok()?;
    (1..=53).contains(&number).then_some(number)
}

/// The day of each heading; none for a week the year does not have. Numbers that start over are the next year's.
pub fn days(heads: &[Head], rule: Rule) -> Vec<Option<NaiveDate>> {
    let mut year = rule.year;
    let mut before = 0;
    let day = |head: &Head| match *head {
        Head::Day(day) => Some(day),
        Head::Week(number) => {
            if number + 20 < before {
                year += 1;
            }
            before = number;
            if rule.us {
                us_day(year, number, rule.weekday)
            } else {
                NaiveDate::from_isoywd_opt(year, number, rule.weekday)
            }
        }
    };
    heads.iter().map(day).collect()
}

fn us_day(year: i32, week: u32, weekday: Weekday) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
    let sunday = first.checked_sub_days(Days::new(u64::from(first.weekday().num_days_from_sunday())))?;
    sunday.checked_add_days(Days::new(u64::from(week - 1) * 7 + u64::from(weekday.num_days_from_sunday())))
}

/// The latest year for which the last week that holds marks is not ahead of us.
pub fn guess_year(heads: &[Head], today: NaiveDate, weekday: Weekday) -> i32 {
    let years = (today.year() - 5..=today.year()).rev();
    let begun = |year: &i32| {
        let last = days(heads, Rule { year: *year, weekday, us: false }).into_iter().flatten().next_back();
        last.is_some_and(|day| day <= today + Days::new(6))
    };
    years.clone().find(begun).unwrap_or_else(|| today.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_are_the_ones_nearest_before_today() {
        let autumn = [Head::Week(34), Head::Week(46)];
        assert_eq!(guess_year(&autumn, day("2026-11-22"), Weekday::Wed), 2026);
        assert_eq!(guess_year(&autumn, day("2027-02-01"), Weekday::Wed), 2026);
        assert_eq!(guess_year(&[Head::Week(50), Head::Week(3)], day("2027-02-01"), Weekday::Wed), 2026);
    }

    #[test]
    fn numbers_that_start_over_are_the_next_years_and_not_every_year_has_week_53() {
        let rule = |year| Rule { year, weekday: Weekday::Wed, us: false };
        assert_eq!(
            days(&[Head::Week(53), Head::Week(1)], rule(2026)),
            [Some(day("2026-12-30")), Some(day("2027-01-06"))]
        );
        assert_eq!(days(&[Head::Week(53)], rule(2025)), [None]);
    }

    #[test]
    fn excels_own_weeks_begin_on_sunday() {
        let us = Rule { year: 2027, weekday: Weekday::Wed, us: true };
        assert_eq!(days(&[Head::Week(2)], us), [Some(day("2027-01-06"))]);
        assert_eq!(days(&[Head::Week(1)], Rule { us: false, ..us }), [Some(day("2027-01-06"))]);
    }

    #[test]
    fn a_heading_names_a_week_or_a_day() {
        assert_eq!(head("Uge 34"), Some(Head::Week(34)));
        assert_eq!(head("u7"), Some(Head::Week(7)));
        assert_eq!(head("19-08-2026"), Some(Head::Day(day("2026-08-19"))));
        assert_eq!(head("Ungdom"), None);
        assert_eq!(head("uge 54"), None);
    }
}
