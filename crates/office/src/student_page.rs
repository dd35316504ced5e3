//! One student's page: facts, preparation, agreements, and a timeline of what happened.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agreements::{self, STAGE};
use crate::emma::{Capacity, SUPERSEDED};
use crate::record::{self, ById};
use crate::seekers::{self, Preparation, ProfileCheck};
use crate::students::Student;
use crate::{Desk, Result};

/// Everything the page shows.
#[derive(Debug, Serialize, TS)]
pub struct StudentPage {
    student: Student,
    education_name: String,
    /// `never`, `left`, `placed`, `seeking`, `paused` or `stopped`.
    #[ts(type = "'never' | 'left' | 'placed' | 'seeking' | 'paused' | 'stopped'")]
    status: String,
    /// Whether a CPR number is kept.
    has_cpr: bool,
    preparations: Vec<Preparation>,
    profile: Option<ProfileCheck>,
    agreements: Vec<StudentAgreement>,
    tasks: Vec<StudentTask>,
    attendance: Vec<StudentAttendance>,
    assessments: Vec<StudentAssessment>,
    timeline: Vec<TimelineEntry>,
}

/// An agreement, as the student's page shows it.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct StudentAgreement {
    id: String,
    company: String,
    company_name: String,
    r#type: String,
    type_name: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    signed_on: Option<NaiveDate>,
    annulled_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    ended_reason: String,
    no_fault: Option<bool>,
    note: String,
    #[ts(type = "'annulled' | 'ended' | 'over' | 'running' | 'unsigned' | 'coming'")]
    state: String,
    #[ts(type = "Agreement['stage'] | 'ended'")]
    stage: String,
    stage_on: Option<NaiveDate>,
}

/// An open task.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct StudentTask {
    id: String,
    what: String,
    due_on: Option<NaiveDate>,
}

/// A mark at a job café.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct StudentAttendance {
    session: String,
    held_on: NaiveDate,
    #[ts(type = "'' | 'present' | 'late' | 'absent' | 'excused' | 'placed'")]
    mark: String,
    note: String,
}

/// An assessment, by its state.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct StudentAssessment {
    id: String,
    held_on: NaiveDate,
    occasion: String,
    /// Whose judgement it is.
    assessor: String,
    role: Capacity,
    sealed_at: Option<String>,
    superseded: bool,
}

/// Something that happened, newest first.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct TimelineEntry {
    /// `call`, `visit`, `mail`, `meeting`, `note`, `attendance`, `preparation`, `profile`, `agreement`, `annulled`,
    /// `ended`, `assessment`, `warning`, `hearing`, `decision`, `complaint`, `letter`, `task`, `introduction`, `posting`,
    /// `observation`, `evaluation`, `enrolled`, `unenrolled`, `followup`, `evaluated`, `reached`, `application_` and its
    /// stage, or `introduction_` and its outcome.
    kind: String,
    on: String,
    id: String,
    /// A note's body, a mark, a kind of preparation, a company's name, a step of the ladder, what was decided.
    what: String,
    by: String,
    /// A newer note stands in its place; it stays readable.
    corrected: bool,
}

/// The page of a student. The look is logged.
pub fn page(desk: &Desk, ask: ById) -> Result<StudentPage> {
    let today = desk.clock().today();
    let page = desk.read(|conn| read(conn, &ask.id, today))?;
    desk.look("page", "student", &ask.id)?;
    Ok(page)
}

fn read(conn: &Connection, id: &str, today: NaiveDate) -> Result<StudentPage> {
    let student: Student = record::get(conn, id)?;
    let status = format!("select {} from student s where s.id = ?1", seekers::status_sql(conn, today)?);
    let kept: Vec<Preparation> = record::rows(conn, "select * from preparation where student = ?1", [id])?;
    let preparations = seekers::preparations(conn)?.into_iter().map(|kind| {
        kept.iter().find(|step| step.kind == kind).cloned().unwrap_or_else(|| Preparation {
            id: String::new(),
            student: id.to_owned(),
            kind: kind.to_owned(),
            done_on: None,
            by: String::new(),
            note: String::new(),
        })
    });
    Ok(StudentPage {
        education_name: record::name(conn, "education", &student.education)?,
        status: record::value(conn, &status, [id])?,
        has_cpr: record::value(conn, "select exists (select 1 from cpr where id = ?1)", [id])?,
        preparations: preparations.collect(),
        profile: record::rows(
            conn,
            "select * from profile_check where student = ?1 order by checked_on desc limit 1",
            [id],
        )?
        .pop(),
        agreements: record::rows(conn, &agreements_sql(today), [id])?,
        tasks: record::rows(conn, TASKS, [id])?,
        attendance: record::rows(conn, ATTENDANCE, [id])?,
        assessments: record::rows(conn, &assessments_sql(), [id])?,
        timeline: record::rows(conn, include_str!("../queries/student_timeline.sql"), [id])?,
        student,
    })
}

fn agreements_sql(today: NaiveDate) -> String {
    let state = agreements::state(today);
    format!(
        "select a.id, a.company, c.name as company_name, a.type, coalesce(t.name, a.type) as type_name,
        a.starts_on, a.ends_on, a.signed_on, a.annulled_on, a.ended_on, a.ended_reason, a.no_fault, a.note, {state} as state, {STAGE} as stage, a.stage_on
    from agreement a join company c on c.id = a.company left join agreement_type t on t.id = a.type
    where a.student = ?1 and a.archived_on is null order by a.starts_on desc"
    )
}
const TASKS: &str =
    "select id, what, due_on from task where student = ?1 and done_on is null order by due_on is null, due_on";
const ATTENDANCE: &str =
    "select a.session, c.held_on, a.mark, a.note from attendance a join cafe_session c on c.id = a.session
    where a.student = ?1 and a.mark <> '' order by c.held_on desc limit 60";
fn assessments_sql() -> String {
    format!(
        "select a.id, a.held_on, a.occasion, a.assessor, a.role, a.sealed_at, {SUPERSEDED} as superseded
         from assessment a where a.student = ?1 and a.archived_on is null order by a.held_on desc, a.id desc"
    )
}
