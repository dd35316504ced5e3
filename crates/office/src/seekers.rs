//! Who is looking for a place, and how far the preparation has come.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, record};
use crate::students::Student;
use crate::write::Tx;
use crate::{Desk, Error, Result, agreements, clock, settings, soft_skills, text};

/// The steps of preparation, in the order they are taken.
pub const PREPARATIONS: &[&str] =
    &["profile_created", "profile_visible", "cv", "application_text", "candeno", "soft_skills_cv", "info_meeting"];

/// The steps this school takes.
pub fn preparations(conn: &Connection) -> Result<Vec<&'static str>> {
    let without = if settings::soft_skills(conn)? { "" } else { soft_skills::PREPARATION };
    Ok(PREPARATIONS.iter().copied().filter(|kind| *kind != without).collect())
}

/// A step of preparation, taken or not.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Preparation {
    /// Derived from student and kind.
    pub id: String,
    /// The student.
    pub student: String,
    /// One of [`PREPARATIONS`].
    pub kind: String,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// Who saw it done.
    pub by: String,
    /// A remark.
    pub note: String,
}
record!(Preparation, "preparation");

/// What the portal said of a seeker on a day.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ProfileCheck {
    /// Derived from student, day and source.
    pub id: String,
    /// The student.
    pub student: String,
    /// The day of the extract.
    pub checked_on: Option<NaiveDate>,
    /// Whether companies could see the profile.
    pub visible: Option<bool>,
    /// Last login, as the portal wrote it in ISO form.
    pub login_at: Option<String>,
    /// The day the student registered as a seeker.
    pub registered: Option<String>,
    /// Applications counted by the portal.
    pub applications: Option<u32>,
    /// Where it was read.
    pub source: String,
}
record!(ProfileCheck, "profile_check");

/// A change of what a seeker wants.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeekingSet {
    id: String,
    /// `seeking`, `paused` or `stopped`.
    seeking: String,
    #[serde(default)]
    reason: String,
    since: Option<NaiveDate>,
}

/// A step of preparation, done or not done.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreparationSet {
    student: String,
    kind: String,
    done_on: Option<NaiveDate>,
    #[serde(default)]
    note: String,
}

/// The SQL for a student's status on the day (`s` is the student's row): `never` an EUV1 student, who has no training
/// in a company; `left`; `placed` with an agreement; else what was registered: `seeking`, `paused` or `stopped`.
pub fn status_sql(conn: &Connection, day: NaiveDate) -> Result<String> {
    Ok(status(day, &agreements::has_place(conn, "s.id", &format!("'{day}'"))?))
}

/// The same when all students are asked about: who is placed is then found once instead of once a student.
pub fn status_of_all_sql(conn: &Connection, day: NaiveDate) -> Result<String> {
    Ok(status(day, &format!("s.id in ({})", agreements::placed(conn, &format!("'{day}'"))?)))
}

fn status(day: NaiveDate, placed: &str) -> String {
    format!(
        "case when s.kind = 'EUV1' then 'never' when s.left_on <= '{day}' then 'left' when {placed} then 'placed' else s.seeking end"
    )
}

/// Everybody who is looking on the day.
pub(crate) fn seeking(conn: &Connection, day: NaiveDate) -> Result<Vec<Student>> {
    let status = status_of_all_sql(conn, day)?;
    let sql = format!("select * from student s where s.archived_on is null and {status} = 'seeking' order by s.id");
    record::rows(conn, &sql, [])
}

/// Registers whether the student is looking, with the reason when not.
pub fn set_seeking(desk: &Desk, ask: SeekingSet) -> Result<()> {
    let reason = text::clean_line("reason", &ask.reason, 300)?;
    if !["seeking", "paused", "stopped"].contains(&ask.seeking.as_str()) {
        return Err(Error::invalid("seeking", "seeking-unknown"));
    }
    if ask.seeking != "seeking" && reason.is_empty() {
        return Err(Error::invalid("reason", "seeking-reason-missing"));
    }
    desk.write("step-seeking", |tx| {
        let mut student: Student = tx.get(&ask.id)?;
        if student.kind == "EUV1" && ask.seeking == "seeking" {
            return Err(Error::invalid("seeking", "seeking-euv1"));
        }
        student.seeking = ask.seeking;
        student.seeking_reason = reason;
        student.seeking_since = ask.since.or_else(|| Some(desk.clock().today()));
        tx.put(&student).map(drop)
    })
}

/// Another act was a step of preparation: it is done on the day, unless it was done before.
pub fn prepared(tx: &mut Tx<'_>, student: &str, kind: &str, day: NaiveDate) -> Result<()> {
    let id = clock::derived_id(&["preparation", student, kind]);
    let known: Option<Preparation> = record::find(tx.conn(), &id)?;
    if known.is_some_and(|known| known.done_on.is_some()) {
        return Ok(());
    }
    let (student, kind, by) = (student.to_owned(), kind.to_owned(), tx.desk().actor().name.clone());
    tx.put(&Preparation { id, student, kind, done_on: Some(day), by, note: String::new() }).map(drop)
}

/// Registers a step of preparation as done on a day, or as not done.
pub fn set_preparation(desk: &Desk, ask: PreparationSet) -> Result<()> {
    if !PREPARATIONS.contains(&ask.kind.as_str()) {
        return Err(Error::invalid("kind", "preparation-unknown"));
    }
    if ask.done_on.is_some_and(|day| day > desk.clock().today()) {
        return Err(Error::invalid("done_on", "date-in-future"));
    }
    let note = text::clean_line("note", &ask.note, 300)?;
    desk.write("step-preparation", |tx| {
        let student: Student = tx.get(&ask.student)?;
        tx.put(&Preparation {
            id: clock::derived_id(&["preparation", &student.id, &ask.kind]),
            student: student.id,
            kind: ask.kind,
            done_on: ask.done_on,
            by: desk.actor().name.clone(),
            note,
        })
        .map(drop)
    })
}
