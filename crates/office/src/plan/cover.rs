//! Where each goal is to be trained: facts in, holes and double cover out. No SQL, no clock.
//!
//! A goal is covered by places, not by periods: two periods in the same workshop are one place. A goal that is planned
//! nowhere is a hole, unless it was reached already. Places stand in the order of time: the earlier first day, then the
//! earlier last (none comes last), then the id.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::timeline::Days;

/// A column of the plan: some days at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its id.
    pub id: String,
    /// The same for every period at the same place.
    pub place: String,
    /// When.
    pub days: Days,
}

/// What is known of a plan.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The goals, in the school's order.
    pub goals: Vec<String>,
    /// The columns, in any order.
    pub columns: Vec<Column>,
    /// Goal and column; what names another goal or column counts for nothing.
    pub planned: Vec<(String, String)>,
    /// The goals that were reached.
    pub reached: BTreeSet<String>,
}

/// How a goal is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Cover {
    /// Planned nowhere, and not reached.
    Hole,
    /// Planned at one place.
    Once,
    /// Planned at two places or more.
    Double,
    /// Planned nowhere, and reached.
    Done,
}

/// A goal and where it is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The goal.
    pub goal: String,
    /// How it is covered.
    pub cover: Cover,
    /// The columns it is planned in, in the order of time.
    pub columns: Vec<String>,
}

/// A line for each goal, in the order of the goals.
pub fn cover(facts: &Facts) -> Vec<Line> {
    let columns = in_time(&facts.columns);
    let planned: BTreeSet<(&str, &str)> = facts.planned.iter().map(|(goal, at)| (goal.as_str(), at.as_str())).collect();
    let line = |goal: &String| {
        let here = |column: &&Column| planned.contains(&(goal.as_str(), column.id.as_str()));
        let at: Vec<&Column> = columns.iter().copied().filter(here).collect();
        let places: BTreeSet<&str> = at.iter().map(|column| column.place.as_str()).collect();
        let cover = match places.len() {
            0 if facts.reached.contains(goal) => Cover::Done,
            0 => Cover::Hole,
            1 => Cover::Once,
            _ => Cover::Double,
        };
        Line { goal: goal.clone(), cover, columns: at.into_iter().map(|column| column.id.clone()).collect() }
    };
    facts.goals.iter().map(line).collect()
}

/// The columns in the order of time.
pub fn in_time(columns: &[Column]) -> Vec<&Column> {
    let mut sorted: Vec<&Column> = columns.iter().collect();
    sorted.sort_by_key(|one| (one.days.from, one.days.until.is_none(), one.days.until, &one.id));
    sorted
}

/// The column somebody stands in from the day on: one that holds it, else the first that begins later.
pub fn next(columns: &[Column], day: NaiveDate) -> Option<&Column> {
    let ahead = in_time(columns).into_iter().filter(|one| one.days.until.is_none_or(|until| until >= day));
    ahead.min_by_key(|one| one.days.from.max(day))
}
