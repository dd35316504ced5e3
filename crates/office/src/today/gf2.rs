//! GF2 students without a place, those with the fewest weeks left first, each with the next step that is missing.
//! Whose GF2 has ended without one stands at the top: the end of the course must not make anybody invisible.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, Page};
use crate::{Result, seekers, text};

/// A GF2 student without a place.
#[derive(Debug, Serialize, TS)]
pub struct Gf2Line {
    student: String,
    name: String,
    protected: bool,
    hold: String,
    education: String,
    seeking: String,
    ends_on: Option<NaiveDate>,
    /// Whole weeks until the last day, -1 once it has passed; absent when it is unknown.
    weeks_left: Option<i64>,
    /// The first step that is missing: a kind of preparation, `applications`, or empty when none is.
    missing: String,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    name: String,
    protected: bool,
    hold: String,
    education: String,
    seeking: String,
    ends_on: Option<NaiveDate>,
}

/// What the portal said last.
#[derive(Deserialize)]
struct Portal {
    visible: Option<bool>,
    applications: Option<u32>,
}

/// The first of them, and how many there are.
pub fn page(conn: &Connection, day: NaiveDate, limit: usize) -> Result<Page<Gf2Line>> {
    let without =
        format!("from student s where s.part = 'GF2' and s.seeking <> 'stopped' and {}", super::seeking(conn, day)?);
    let count = format!("select count(*) {without}");
    let mut rows: Vec<Row> = Vec::new();
    // In the order of the index, so that a long list costs no more than its beginning; no last day comes last.
    for days in ["s.ends_on is not null", "s.ends_on is null"] {
        let select = format!(
            "select s.id, s.name, s.protected, s.hold, s.seeking, s.ends_on,
                    coalesce((select name from education e where e.id = s.education), '') as education
             {without} and {days} order by s.ends_on, s.id limit {}",
            limit - rows.len()
        );
        rows.extend(record::rows::<Row>(conn, &select, [])?);
    }
    rows.sort_by_cached_key(|row| (row.ends_on.is_none(), row.ends_on, text::danish(&row.name)));
    let steps = seekers::preparations(conn)?;
    let line = |row: Row| {
        Ok(Gf2Line {
            missing: missing(conn, &row.id, &steps)?,
            weeks_left: row.ends_on.map(|last| (last - day).num_days().div_euclid(7).max(-1)),
            student: row.id,
            name: row.name,
            protected: row.protected,
            hold: row.hold,
            education: row.education,
            seeking: row.seeking,
            ends_on: row.ends_on,
        })
    };
    Ok(Page { total: record::value(conn, &count, [])?, rows: rows.into_iter().map(line).collect::<Result<_>>()? })
}

/// The first step, in the order they are taken, that is not done.
fn missing(conn: &Connection, student: &str, steps: &[&str]) -> Result<String> {
    let sql = "select kind from preparation where student = ?1 and done_on is not null";
    let done: Vec<(String,)> = record::rows(conn, sql, [student])?;
    let sql =
        "select visible, applications from profile_check where student = ?1 order by checked_on desc, id desc limit 1";
    let portal: Option<Portal> = record::rows(conn, sql, [student])?.pop();
    let ticked = |kind: &str| done.iter().any(|(known,)| known == kind);
    let is_done = |kind: &str| match (kind, &portal) {
        // The portal knows better than a tick of last month.
        ("profile_created", Some(_)) => true,
        ("profile_visible", Some(Portal { visible: Some(visible), .. })) => *visible,
        _ => ticked(kind),
    };
    let missing = steps.iter().find(|kind| !is_done(kind)).copied();
    let applied = portal.is_some_and(|portal| portal.applications.is_some_and(|count| count > 0));
    Ok(missing.unwrap_or(if applied { "" } else { "applications" }).to_owned())
}
