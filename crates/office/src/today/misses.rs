//! Seekers who stayed away from the job café several times in a row.
//!
//! The rule: of the sessions where a student was marked, the newest first,
//! those with leave do not count and break nothing; the absences before the
//! first other mark are the misses in a row.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, Page};
use crate::{Result, settings};

/// A student who stayed away.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct MissesLine {
    student: String,
    name: String,
    protected: bool,
    hold: String,
    teacher: String,
    /// How many times in a row.
    misses: u32,
    /// The last of them.
    last_on: NaiveDate,
}

/// The longest away, and how many there are.
pub fn page(conn: &Connection, day: NaiveDate, limit: u32) -> Result<Page<MissesLine>> {
    let least = settings::number(conn, "cafe_misses_flag")?;
    let seeking = super::seeking(conn, day)?;
    // Only who was absent so often at all is looked at closer.
    let away = format!(
        "from (select s.id as student, s.name, s.protected, s.hold, s.teacher,
                      (select count(*) || ' ' || max(c.held_on) from attendance a join cafe_session c on c.id = a.session
                       where a.student = s.id and a.mark = 'absent' and c.archived_on is null
                         and {MOMENT} > coalesce((select max({MOMENT}) from attendance a join cafe_session c on c.id = a.session
                           where a.student = s.id and a.mark in ('present', 'late', 'placed') and c.archived_on is null), '')) as run
               from (select student as id, count(*) as absences from attendance where mark = 'absent' group by student) m
               join student s on s.id = m.id
               where m.absences >= {least} and s.seeking = 'seeking' and (s.ends_on is null or s.ends_on >= '{day}') and {seeking})
         where cast(run as integer) >= {least}"
    );
    let rows = format!(
        "select student, name, protected, hold, teacher, cast(run as integer) as misses, substr(run, instr(run, ' ') + 1) as last_on
         {away} order by misses desc, last_on desc, danish(name), student limit {limit}"
    );
    let total = record::value(conn, &format!("select count(*) {away}"), [])?;
    Ok(Page { total, rows: record::rows(conn, &rows, [])? })
}

/// A session's place in time. The stroke sorts before every digit, so that a session without an hour comes first.
const MOMENT: &str = "c.held_on || '/' || c.starts_at || '/' || c.id";
