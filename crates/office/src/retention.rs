//! How long what is kept: the school's rules as dated rows, who is due by them, and erasing what somebody chose of it.
//! Nothing is erased without a person pressing.

mod categories;
mod clock;
mod rules;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::audit;
use crate::write::{Kind, Label, Tx};
use crate::{Desk, Error, Result, erasure, holds, person, record};

pub use categories::records_upto;
pub use clock::{confirm as confirm_clock, see as see_clock};
pub use rules::{RetentionRule, RetentionRuleSet, set as set_rule};

use categories::{CATEGORIES, Category, LOG, WHOLE};

/// The most lines of the queue that are shown; what is behind them comes when these are done.
const LONGEST: usize = 500;

/// Rules, and who is due by them.
#[derive(Debug, Serialize, TS)]
pub struct Retention {
    /// One for each category, as it is today.
    rules: Vec<RetentionRule>,
    /// Who is due, the longest first.
    due: Vec<RetentionDue>,
    /// How many are due in all.
    total: u32,
    /// Rows of the log that are due.
    log: u32,
    /// The clock went forward further than it should; until somebody confirms the day, nothing is due.
    clock: Option<ClockJump>,
}

/// A day the clock came from, and the one it says now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClockJump {
    /// The day it said before.
    pub before: String,
    /// The day it says.
    pub now: String,
}

/// Somebody whose data of a category is due.
#[derive(Debug, Serialize, TS)]
pub struct RetentionDue {
    category: String,
    /// The student or the company.
    whose: String,
    name: String,
    /// The newest event.
    on: NaiveDate,
    /// Since when it is due.
    since: NaiveDate,
    /// How many records would go.
    records: u32,
    /// Why it must stay all the same.
    held: Vec<String>,
}

/// What somebody chose of the queue.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetentionRun {
    /// The lines.
    lines: Vec<RetentionLine>,
    /// The due rows of the log as well.
    log: bool,
    /// How many lines, as they typed it.
    typed: String,
}

/// A line of the queue.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetentionLine {
    category: String,
    whose: String,
}

/// What a run took.
#[derive(Debug, Default, Serialize, TS)]
pub struct RetentionRan {
    records: u32,
    log: u32,
}

/// Somebody's data of a category, and the newest event of it.
struct Line<'a> {
    category: &'a Category,
    whose: String,
    on: NaiveDate,
    since: NaiveDate,
    /// Records of the category itself.
    records: u32,
}

/// The rules and the queue.
pub fn state(desk: &Desk, (): ()) -> Result<Retention> {
    let today = desk.clock().today();
    let clock = clock::jump(desk)?;
    desk.read(|conn| {
        let rules = rules::all(conn, today)?;
        let (mut lines, mut log) = (Vec::new(), 0);
        if clock.is_none() {
            for category in CATEGORIES {
                let Some(months) = rules::months(conn, category.id, today)? else { continue };
                lines.extend(due(conn, category, months, today)?);
            }
            if let Some(limit) = rules::limit(conn, LOG, today)? {
                log = u32::try_from(audit::older(conn, &limit.to_string())?).unwrap_or_default();
            }
        }
        lines.sort_by(|a, b| (a.since, a.category.id, &a.whose).cmp(&(b.since, b.category.id, &b.whose)));
        let total = lines.len() as u32;
        // What is shown alone is read whole.
        lines.truncate(LONGEST);
        let due = lines.into_iter().map(|line| shown(conn, line, today)).collect::<Result<_>>()?;
        Ok(Retention { rules, due, total, log, clock: clock.clone() })
    })
}

/// Who is due in a category.
fn due<'a>(conn: &Connection, category: &'a Category, months: u32, today: NaiveDate) -> Result<Vec<Line<'a>>> {
    let Some(limit) = rules::before(today, months) else { return Ok(Vec::new()) };
    let mut found: BTreeMap<String, (NaiveDate, u32)> = BTreeMap::new();
    for (whose, on) in category.events(conn, limit)? {
        let (newest, count) = found.entry(whose).or_insert((on, 0));
        (*newest, *count) = ((*newest).max(on), *count + 1);
    }
    let line = |(whose, (on, records))| Line { category, whose, on, since: rules::after(on, months), records };
    Ok(found.into_iter().map(line).collect())
}

fn shown(conn: &Connection, line: Line<'_>, today: NaiveDate) -> Result<RetentionDue> {
    let Line { category, whose, on, since, records } = line;
    let records = if category.is_whole() { all_of(conn, &whose)? } else { records };
    let held = if category.of == "student" { holds::of(conn, &whose, today)? } else { Vec::new() };
    let name = record::name(conn, category.of, &whose)?;
    Ok(RetentionDue { category: category.id.to_owned(), whose, name, on, since, records, held })
}

/// How many records there are of a student.
fn all_of(conn: &Connection, student: &str) -> Result<u32> {
    Ok(person::records(conn, "student", student)?.values().map(|ids| ids.len() as u32).sum())
}

/// Erases what was chosen, if it is due today and nobody holds it.
pub fn run(desk: &Desk, ask: RetentionRun) -> Result<RetentionRan> {
    let today = desk.clock().today();
    if clock::jump(desk)?.is_some() {
        return Err(Error::conflict("retention-clock"));
    }
    if ask.typed.trim().parse() != Ok(ask.lines.len()) {
        return Err(Error::invalid("typed", "retention-typed"));
    }
    let mut ran = RetentionRan::default();
    if !ask.lines.is_empty() {
        ran.records = desk.write_as(Kind::Final, "step-retention", |tx| {
            let mut records = 0;
            // Whoever goes whole goes last: their other lines would find nothing any more.
            let whole = |line: &&RetentionLine| line.category == WHOLE;
            for line in ask.lines.iter().filter(|line| !whole(line)).chain(ask.lines.iter().filter(whole)) {
                records += erase_line(tx, line, today)?;
            }
            tx.index_again()?;
            tx.rename(Label::from("step-retention").with("count", ask.lines.len()))?;
            Ok(records)
        })?;
    }
    let limit = if ask.log { desk.read(|conn| rules::limit(conn, LOG, today))? } else { None };
    if let Some(limit) = limit {
        ran.log = u32::try_from(desk.cut_log(&limit.to_string())?).unwrap_or_default();
    }
    desk.sweep()?;
    Ok(ran)
}

fn erase_line(tx: &mut Tx<'_>, line: &RetentionLine, today: NaiveDate) -> Result<u32> {
    let category =
        CATEGORIES.iter().find(|known| known.id == line.category).ok_or_else(|| Error::missing("category"))?;
    let limit = rules::limit(tx.conn(), category.id, today)?.ok_or_else(|| Error::conflict("retention-not-due"))?;
    let upto = limit.to_string();
    let records = records_upto(tx.conn(), category.id, &line.whose, &upto)?;
    if records.is_empty() {
        return Err(Error::conflict("retention-not-due"));
    }
    if category.of == "student" && !holds::of(tx.conn(), &line.whose, today)?.is_empty() {
        return Err(Error::conflict("erasure-held"));
    }
    if category.is_whole() {
        let count = all_of(tx.conn(), &line.whose)?;
        erasure::erase_student(tx, &line.whose)?;
        return Ok(count);
    }
    let at = tx.at().to_owned();
    tx.ledger(category.id, &line.whose, &upto, &at)?;
    erasure::erase_records(tx, &records, category.id, &line.whose, "")?;
    Ok(records.values().map(|ids| ids.len() as u32).sum())
}
