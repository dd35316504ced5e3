//! Who is enrolled, as a list and as a part of one student's page.

use chrono::{Datelike, Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::checklist::{self, EnrolmentCheck, EnrolmentRule};
use super::{Enrolment, instructors};
use crate::observations::{self, ObservationLine};
use crate::plan::{self, PlanSummary};
use crate::record::{self, ById, Page};
use crate::students::Student;
use crate::workshops::marks::{MARKS, WorkshopMark};
use crate::workshops::roster::{self, AwayLine};
use crate::{Desk, Result, timelines};

/// The most enrolments that are listed.
const MOST: usize = 500;

/// An enrolment in the list.
#[derive(Debug, Serialize, TS)]
pub struct EnrolmentLine {
    id: String,
    student: String,
    name: String,
    protected: bool,
    hold: String,
    education_name: String,
    workshop: String,
    workshop_name: String,
    instructor: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    ended_reason: String,
    #[ts(type = "'coming' | 'running' | 'ended'")]
    state: &'static str,
    /// What nobody has met; nothing of one that ended.
    missing: Vec<EnrolmentRule>,
}

/// What a student's page says of skoleoplæring.
#[derive(Debug, Serialize, TS)]
pub struct StudentTraining {
    /// The day it is seen from.
    today: NaiveDate,
    name: String,
    protected: bool,
    hold: String,
    /// Newest first.
    enrolments: Vec<StudentEnrolment>,
    /// Marks by month, oldest first.
    months: Vec<MonthLine>,
    /// The working days of this week.
    week: Vec<DayLine>,
    observations: Vec<ObservationLine>,
    /// The training plan in a line.
    plan: PlanSummary,
    /// Names to choose an instructor from.
    instructors: Vec<String>,
}

/// An enrolment with its checklist.
#[derive(Debug, Serialize, TS)]
pub struct StudentEnrolment {
    enrolment: Enrolment,
    education_name: String,
    workshop_name: String,
    #[ts(type = "EnrolmentLine['state']")]
    state: &'static str,
    checklist: Vec<EnrolmentCheck>,
}

/// How many days of a month had which mark.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonthLine {
    /// Such as `2026-11`.
    pub month: String,
    /// The newest of the days.
    pub last_on: NaiveDate,
    /// Days with a mark.
    pub days: u32,
    /// Present.
    pub present: u32,
    /// Late.
    pub late: u32,
    /// Absent.
    pub absent: u32,
    /// Absent with leave.
    pub excused: u32,
    /// At a company.
    pub company: u32,
}

/// A day of the week.
#[derive(Debug, Serialize, TS)]
pub struct DayLine {
    day: NaiveDate,
    #[ts(type = "WorkshopRow['mark']")]
    mark: String,
    arrived_at: String,
    left_at: String,
    note: String,
    /// Where the student is instead of the workshop.
    away: Option<AwayLine>,
}

/// Every enrolment: those to come and those in force by name, then those that ended, the newest first.
pub fn list(desk: &Desk, (): ()) -> Result<Page<EnrolmentLine>> {
    let today = desk.clock().today();
    desk.read(|conn| {
        let sql = format!(
            "select e.* from enrolment e join student s on s.id = e.student where e.archived_on is null and s.archived_on is null
             order by coalesce(e.ends_on, '9999') < '{today}', case when e.ends_on < '{today}' then e.ends_on end desc, danish(s.name), e.id
             limit {MOST}"
        );
        let enrolments: Vec<Enrolment> = record::rows(conn, &sql, [])?;
        let total = "select count(*) from enrolment e join student s on s.id = e.student
                     where e.archived_on is null and s.archived_on is null";
        let rows = enrolments.into_iter().map(|enrolment| line(conn, enrolment, today)).collect::<Result<_>>()?;
        Ok(Page { total: record::value(conn, total, [])?, rows })
    })
}

/// Enrolments that are not over and lack something, with how many there are.
pub fn lacking(conn: &Connection, today: NaiveDate, most: usize) -> Result<Page<EnrolmentLine>> {
    let sql = "select e.* from enrolment e join student s on s.id = e.student
               where e.archived_on is null and s.archived_on is null and (e.ends_on is null or e.ends_on >= ?1)
               order by e.starts_on is null, e.starts_on desc, danish(s.name), e.id";
    let enrolments: Vec<Enrolment> = record::rows(conn, sql, [today.to_string()])?;
    let mut rows = Vec::new();
    let mut total = 0;
    for enrolment in enrolments {
        if checklist::missing(&checklist::of(conn, &enrolment, today)?).is_empty() {
            continue;
        }
        total += 1;
        if rows.len() < most {
            rows.push(line(conn, enrolment, today)?);
        }
    }
    Ok(Page { total, rows })
}

/// Skoleoplæring on the page of a student, and on the screen they are shown. The look is logged.
pub fn student(desk: &Desk, ask: ById) -> Result<StudentTraining> {
    let today = desk.clock().today();
    let page = desk.read(|conn| {
        let student: Student = record::get(conn, &ask.id)?;
        let sql = "select * from enrolment where student = ?1 and archived_on is null
                   order by starts_on is not null, starts_on desc, id desc";
        let enrolments: Vec<Enrolment> = record::rows(conn, sql, [&student.id])?;
        let whole = |enrolment: Enrolment| {
            Ok(StudentEnrolment {
                education_name: record::name(conn, "education", &enrolment.education)?,
                workshop_name: record::name(conn, "workshop", &enrolment.workshop)?,
                state: state(&enrolment, today),
                checklist: checklist::of(conn, &enrolment, today)?,
                enrolment,
            })
        };
        Ok(StudentTraining {
            today,
            enrolments: enrolments.into_iter().map(whole).collect::<Result<_>>()?,
            months: months(conn, &student.id)?,
            week: week(conn, &student, today)?,
            observations: observations::of(conn, &student.id)?,
            plan: plan::summary(conn, &student)?,
            instructors: instructors(conn)?,
            name: student.name,
            protected: student.protected,
            hold: student.hold,
        })
    })?;
    desk.look("page", "student", &ask.id)?;
    Ok(page)
}

/// A student's marks by month, oldest first.
pub fn months(conn: &Connection, student: &str) -> Result<Vec<MonthLine>> {
    let counts: Vec<String> =
        MARKS.iter().map(|mark| format!("count(*) filter (where mark = '{mark}') as {mark}")).collect();
    let sql = format!(
        "select substr(held_on, 1, 7) as month, max(held_on) as last_on, count(*) as days, {}
         from workshop_mark where student = ?1 and mark <> '' group by 1 order by 1",
        counts.join(", ")
    );
    record::rows(conn, &sql, [student])
}

fn week(conn: &Connection, student: &Student, today: NaiveDate) -> Result<Vec<DayLine>> {
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    let rules = timelines::rules(conn)?;
    let day = |day: NaiveDate| {
        let mark: Option<WorkshopMark> = record::find(conn, &WorkshopMark::id_of(&student.id, day))?;
        let mark = mark.unwrap_or_default();
        Ok(DayLine {
            day,
            mark: mark.mark,
            arrived_at: mark.arrived_at,
            left_at: mark.left_at,
            note: mark.note,
            away: roster::away(conn, student, "", day, &rules)?,
        })
    };
    (0..5).map(|at| day(monday + Days::new(at))).collect()
}

fn line(conn: &Connection, enrolment: Enrolment, today: NaiveDate) -> Result<EnrolmentLine> {
    let student: Student = record::get(conn, &enrolment.student)?;
    let state = state(&enrolment, today);
    let missing =
        if state == "ended" { Vec::new() } else { checklist::missing(&checklist::of(conn, &enrolment, today)?) };
    Ok(EnrolmentLine {
        education_name: record::name(conn, "education", &enrolment.education)?,
        workshop_name: record::name(conn, "workshop", &enrolment.workshop)?,
        state,
        missing,
        id: enrolment.id,
        student: student.id,
        name: student.name,
        protected: student.protected,
        hold: student.hold,
        workshop: enrolment.workshop,
        instructor: enrolment.instructor,
        starts_on: enrolment.starts_on,
        ends_on: enrolment.ends_on,
        ended_reason: enrolment.ended_reason,
    })
}

fn state(enrolment: &Enrolment, today: NaiveDate) -> &'static str {
    if enrolment.ends_on.is_some_and(|until| until < today) {
        "ended"
    } else if enrolment.starts_on.is_some_and(|from| from <= today) {
        "running"
    } else {
        "coming"
    }
}
