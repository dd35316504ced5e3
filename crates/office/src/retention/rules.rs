//! How many months: the school's own rows, each from its day on, before the numbers the program starts with.

use chrono::{Months, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::categories::{CATEGORIES, LOG, LOG_MONTHS};
use crate::clock::{derived_id, sane};
use crate::record::{self, record};
use crate::{Desk, Error, Result, text};

/// The longest time a rule can say: a hundred years.
const LONGEST: u32 = 1_200;

/// A rule as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Rule {
    id: String,
    category: String,
    months: Option<u32>,
    source: String,
    valid_from: NaiveDate,
    by: String,
}
record!(Rule, "retention_rule");

/// A rule as it is in force.
#[derive(Debug, Serialize, TS)]
pub struct RetentionRule {
    category: String,
    /// Never, when absent.
    months: Option<u32>,
    /// What the program starts with.
    default: u32,
    /// The school's own reason or source; of a default a key of texts after `retention-source-`.
    source: String,
    /// From when, and who said so; of a default neither.
    valid_from: Option<NaiveDate>,
    by: String,
}

/// A new rule.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetentionRuleSet {
    category: String,
    /// Never, when absent.
    months: Option<u32>,
    source: String,
    valid_from: NaiveDate,
}

/// The rule of each category that is in force on a day.
pub fn all(conn: &Connection, today: NaiveDate) -> Result<Vec<RetentionRule>> {
    let known = CATEGORIES.iter().map(|known| (known.id, known.months, known.source));
    known
        .chain([(LOG, LOG_MONTHS, "own")])
        .map(|(category, default, source)| {
            Ok(match in_force(conn, category, today)? {
                Some(rule) => RetentionRule {
                    category: rule.category,
                    months: rule.months,
                    default,
                    source: rule.source,
                    valid_from: Some(rule.valid_from),
                    by: rule.by,
                },
                None => RetentionRule {
                    category: category.to_owned(),
                    months: Some(default),
                    default,
                    source: source.to_owned(),
                    valid_from: None,
                    by: String::new(),
                },
            })
        })
        .collect()
}

/// The months of a category; none when it is never due.
pub fn months(conn: &Connection, category: &str, today: NaiveDate) -> Result<Option<u32>> {
    if let Some(rule) = in_force(conn, category, today)? {
        return Ok(rule.months);
    }
    let known = CATEGORIES.iter().find(|known| known.id == category).map(|known| known.months);
    Ok(if category == LOG { Some(LOG_MONTHS) } else { known })
}

/// The last day of an event that makes it due today.
pub fn limit(conn: &Connection, category: &str, today: NaiveDate) -> Result<Option<NaiveDate>> {
    Ok(months(conn, category, today)?.and_then(|months| before(today, months)))
}

/// So many months before a day.
pub fn before(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.checked_sub_months(Months::new(months))
}

/// So many months after a day.
pub fn after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

fn in_force(conn: &Connection, category: &str, today: NaiveDate) -> Result<Option<Rule>> {
    let sql = "select * from retention_rule where category = ?1 and valid_from <= ?2 order by valid_from desc limit 1";
    Ok(record::rows(conn, sql, (category, today.to_string()))?.pop())
}

/// Sets the rule of a category from a day on.
pub fn set(desk: &Desk, ask: RetentionRuleSet) -> Result<()> {
    if ask.category != LOG && !CATEGORIES.iter().any(|known| known.id == ask.category) {
        return Err(Error::missing("category"));
    }
    if ask.months.is_some_and(|months| !(1..=LONGEST).contains(&months)) {
        return Err(Error::invalid("months", "number-outside").with("least", 1).with("most", LONGEST));
    }
    let source = text::clean("source", &ask.source, 500)?;
    if source.is_empty() {
        return Err(Error::invalid("source", "retention-source"));
    }
    sane("valid_from", ask.valid_from)?;
    desk.write("step-retention-rule", |tx| {
        let id = derived_id(&["retention_rule", &ask.category, &ask.valid_from.to_string()]);
        let by = desk.actor().name.clone();
        tx.put(&Rule { id, category: ask.category, months: ask.months, source, valid_from: ask.valid_from, by })
            .map(drop)
    })
}
