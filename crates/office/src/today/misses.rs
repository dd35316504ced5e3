//! Seekers who stayed away from the job café several times in a row.
//!
//! The rule: of the sessions where a student was marked, the newest first,
//! those with leave do not count and break nothing; the absences before the
//! first other mark are the misses in a row.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, Page};
use crate::{Result, settings, text};

/// A student who stayed away.
#[derive(Debug, Serialize, TS)]
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

/// A session's place among all, 0 for the newest, and its day.
type Moment = (usize, NaiveDate);

/// A row of absences up to now: whose, how many, and the day of the last.
struct Run {
    student: String,
    misses: u32,
    last_on: NaiveDate,
}

#[derive(Deserialize)]
struct Seeker {
    name: String,
    protected: bool,
    hold: String,
    teacher: String,
}

/// The longest away first, and how many there are.
pub fn page(conn: &Connection, day: NaiveDate, limit: usize) -> Result<Page<MissesLine>> {
    let least = settings::number(conn, "cafe_misses_flag")?;
    let seeking = super::seeking(conn, day)?;
    // Few are away so often, so who they are is asked last.
    let sql = format!(
        "select s.name, s.protected, s.hold, s.teacher from student s
         where s.id = ?1 and s.seeking = 'seeking' and (s.ends_on is null or s.ends_on >= '{day}') and {seeking}"
    );
    let mut lines = Vec::new();
    for Run { student, misses, last_on } in runs(conn, least)? {
        let found: Option<Seeker> = record::rows(conn, &sql, [&student])?.pop();
        if let Some(Seeker { name, protected, hold, teacher }) = found {
            lines.push(MissesLine { student, name, protected, hold, teacher, misses, last_on });
        }
    }
    lines.sort_by(|a, b| (b.misses, b.last_on).cmp(&(a.misses, a.last_on)).then_with(|| a.student.cmp(&b.student)));
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    lines.truncate(limit);
    lines.sort_by_cached_key(|line| (std::cmp::Reverse((line.misses, line.last_on)), text::danish(&line.name)));
    Ok(Page { total, rows: lines })
}

/// One student's misses in a row up to now, and the day of the last.
pub fn of(conn: &Connection, student: &str) -> Result<(u32, Option<NaiveDate>)> {
    let sql = "select c.held_on, a.mark = 'absent' from attendance a join cafe_session c on c.id = a.session
               where a.student = ?1 and c.archived_on is null and a.mark not in ('', 'excused')
               order by c.held_on desc, c.starts_at desc, c.id desc";
    let marks: Vec<(NaiveDate, bool)> = record::rows(conn, sql, [student])?;
    let missed: Vec<NaiveDate> = marks.into_iter().take_while(|(_, absent)| *absent).map(|(day, _)| day).collect();
    Ok((u32::try_from(missed.len()).unwrap_or(u32::MAX), missed.first().copied()))
}

/// Everybody's misses in a row, where there are `least` of them.
fn runs(conn: &Connection, least: u32) -> Result<Vec<Run>> {
    let sql =
        "select id, held_on from cafe_session where archived_on is null order by held_on desc, starts_at desc, id desc";
    let sessions: Vec<(String, NaiveDate)> = record::rows(conn, sql, [])?;
    let moments: HashMap<_, _> =
        sessions.into_iter().enumerate().map(|(at, (id, held_on))| (id, (at, held_on))).collect();
    // Only who was absent so often at all can be, and only their marks are read.
    let sql = "select student, session, mark from attendance
               where student in (select student from attendance where mark = 'absent' group by student having count(*) >= ?1)
                 and mark not in ('', 'excused')
               order by student";
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query([least])?;
    let (mut runs, mut student, mut marks) = (Vec::new(), String::new(), Vec::new());
    while let Some(row) = rows.next()? {
        if row.get_ref(0)?.as_str().unwrap_or_default() != student {
            runs.extend(run(std::mem::take(&mut student), &mut marks, least));
            student = row.get(0)?;
        }
        if let Some(moment) = moments.get(row.get_ref(1)?.as_str().unwrap_or_default()) {
            marks.push((*moment, row.get_ref(2)?.as_str().unwrap_or_default() == "absent"));
        }
    }
    runs.extend(run(student, &mut marks, least));
    Ok(runs)
}

/// The absences among a student's counted marks before the newest other one. Empties `marks`.
fn run(student: String, marks: &mut Vec<(Moment, bool)>, least: u32) -> Option<Run> {
    let newest_other = marks.iter().filter(|(_, absent)| !absent).map(|((at, _), _)| *at).min().unwrap_or(usize::MAX);
    let missed = marks.iter().filter(|((at, _), _)| *at < newest_other);
    let (misses, last_on) = missed.fold((0, None), |(misses, last), ((_, day), _)| (misses + 1, last.max(Some(*day))));
    marks.clear();
    last_on.filter(|_| misses >= least).map(|last_on| Run { student, misses, last_on })
}
