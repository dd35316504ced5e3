//! Who has seen a student, what of them, and when.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record;
use crate::students::Student;
use crate::{Desk, Result, person};

/// The most lines shown.
const LONGEST: usize = 1_000;

/// Names the student.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LooksAsk {
    id: String,
}

/// A look at a student or at something of theirs.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct Look {
    /// When.
    pub at: String,
    /// Who, by name.
    pub by: String,
    /// What was done: `page`, `reveal`, `export`, `print`, `history` …
    pub action: String,
    /// Of what: a table, or what left the house.
    pub of: String,
    /// Why, as a word; may be empty.
    pub purpose: String,
}

/// Every look that is in the log, the newest first.
pub fn looks(desk: &Desk, ask: LooksAsk) -> Result<Vec<Look>> {
    let looks = desk.read(|conn| {
        record::get::<Student>(conn, &ask.id)?;
        by_day(conn, &ask.id)
    })?;
    desk.look("page", "audit", &ask.id)?;
    Ok(looks)
}

/// The looks at a student, the newest first.
pub fn by_day(conn: &Connection, student: &str) -> Result<Vec<Look>> {
    let ids: BTreeSet<String> = person::records(conn, "student", student)?.into_values().flatten().collect();
    let sql = "select a.at, coalesce(c.name, '') as by, a.action, a.of, a.purpose from audit a
               left join colleague c on c.id = a.by where a.record = ?1 and a.record <> '' and a.outcome = 'done'";
    let mut all: Vec<Look> = Vec::new();
    for id in ids {
        all.extend(record::rows::<Look>(conn, sql, [id])?);
    }
    all.sort_by(|a, b| b.at.cmp(&a.at));
    all.truncate(LONGEST);
    Ok(all)
}
