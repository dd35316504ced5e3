//! A workshop's day on one sheet: who should be there, how they came, and who is somewhere else.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::marks::WorkshopMark;
use super::roster::{self, AwayLine};
use super::{GroupLine, Workshop};
use crate::students::Student;
use crate::{Desk, Result, record, timelines};

/// A workshop and a day.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkshopSheetAsk {
    workshop: String,
    day: NaiveDate,
    /// One instructor's group; every one when absent.
    instructor: Option<String>,
}

/// A workshop's day.
#[derive(Debug, Serialize, TS)]
pub struct WorkshopSheet {
    workshop: Workshop,
    /// Of every instructor, also when one is asked for.
    groups: Vec<GroupLine>,
    rows: Vec<WorkshopRow>,
    /// Who is enrolled and somewhere else that day.
    away: Vec<AwayLine>,
}

/// A student on the sheet.
#[derive(Debug, Serialize, TS)]
pub struct WorkshopRow {
    student: String,
    name: String,
    protected: bool,
    hold: String,
    education: String,
    instructor: String,
    #[ts(type = "'' | 'present' | 'late' | 'absent' | 'excused' | 'company'")]
    mark: String,
    arrived_at: String,
    left_at: String,
    note: String,
    /// The marks of the days before, newest first, at most four.
    before: Vec<String>,
    /// Observations of the day.
    observed: u32,
    /// No longer expected that day; the mark stays.
    released: bool,
}

/// The sheet of a workshop on a day.
pub fn sheet(desk: &Desk, ask: WorkshopSheetAsk) -> Result<WorkshopSheet> {
    desk.read(|conn| {
        let workshop: Workshop = record::get(conn, &ask.workshop)?;
        let rules = timelines::rules(conn)?;
        let mine = |instructor: &str| ask.instructor.as_ref().is_none_or(|wanted| wanted == instructor);
        let marked = "select * from workshop_mark where workshop = ?1 and held_on = ?2 and mark <> ''";
        let marked: Vec<WorkshopMark> = record::rows(conn, marked, (&workshop.id, ask.day.to_string()))?;
        let (mut rows, mut away, mut here) = (Vec::new(), Vec::new(), Vec::new());
        for one in roster::roster(conn, &workshop.id, ask.day, &rules)?.into_iter().filter(|one| mine(&one.instructor))
        {
            let is_marked = marked.iter().any(|mark| mark.student == one.student.id);
            let released = one.away.is_some();
            if !released || is_marked {
                rows.push(row(conn, &one.student, one.instructor, ask.day, released)?);
            }
            here.push(one.student.id);
            away.extend(one.away);
        }
        // Whoever was marked stays, also when they have moved or left since.
        for mark in marked.iter().filter(|mark| !here.contains(&mark.student)) {
            let student: Student = record::get(conn, &mark.student)?;
            let instructor = "select coalesce((select instructor from enrolment where student = ?1 and workshop = ?2
                              and archived_on is null order by starts_on desc limit 1), '')";
            let instructor: String = record::value(conn, instructor, (&student.id, &workshop.id))?;
            if mine(&instructor) {
                rows.push(row(conn, &student, instructor, ask.day, true)?);
            }
        }
        rows.sort_by_cached_key(|row: &WorkshopRow| (crate::text::danish(&row.name), row.student.clone()));
        let groups = roster::groups(conn, &workshop.id, ask.day, &rules)?;
        Ok(WorkshopSheet { groups, rows, away, workshop })
    })
}

fn row(
    conn: &Connection,
    student: &Student,
    instructor: String,
    day: NaiveDate,
    released: bool,
) -> Result<WorkshopRow> {
    let mark: Option<WorkshopMark> = record::find(conn, &WorkshopMark::id_of(&student.id, day))?;
    let mark = mark.unwrap_or_default();
    let before = "select mark from workshop_mark where student = ?1 and held_on < ?2 and mark <> ''
                  order by held_on desc limit 4";
    let before: Vec<(String,)> = record::rows(conn, before, (&student.id, day.to_string()))?;
    let observed = "select count(*) from observation o where student = ?1 and seen_on = ?2
                    and not exists (select 1 from observation later where later.supersedes = o.id)";
    Ok(WorkshopRow {
        education: record::name(conn, "education", &student.education)?,
        observed: record::value(conn, observed, (&student.id, day.to_string()))?,
        student: student.id.clone(),
        name: student.name.clone(),
        protected: student.protected,
        hold: student.hold.clone(),
        instructor,
        mark: mark.mark,
        arrived_at: mark.arrived_at,
        left_at: mark.left_at,
        note: mark.note,
        before: before.into_iter().map(|(mark,)| mark).collect(),
        released,
    })
}
