//! A student's own evidence: what was sent, answered and said, and where the office put them forward.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ById};
use crate::students::Student;
use crate::{Desk, Result};

/// The log of one student.
#[derive(Debug, Serialize, TS)]
pub struct StudentLog {
    pub(crate) name: String,
    pub(crate) protected: bool,
    pub(crate) hold: String,
    pub(crate) education_name: String,
    /// Applications sent and answered, in all: an answer is an interview, a trial, an agreement or a no.
    pub(crate) sent: u32,
    pub(crate) answered: u32,
    pub(crate) lines: Vec<StudentLogLine>,
}

/// One thing that happened.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct StudentLogLine {
    pub(crate) on: NaiveDate,
    #[ts(type = "'application' | 'introduction' | 'posting'")]
    pub(crate) kind: String,
    /// A stage of an application or an outcome of an introduction; empty for a posting.
    pub(crate) stage: String,
    pub(crate) company_name: String,
    /// Whom they spoke with.
    pub(crate) contact: String,
    pub(crate) said: String,
    pub(crate) refusal_name: String,
    pub(crate) by: String,
}

/// The log of a student, the newest first. The look is logged.
pub fn log(desk: &Desk, ask: ById) -> Result<StudentLog> {
    let found = desk.read(|conn| {
        let student: Student = record::get(conn, &ask.id)?;
        let count = |column: &str| {
            let sql = format!(
                "select count(*) from application where student = ?1 and archived_on is null and {column} is not null"
            );
            record::value(conn, &sql, [&ask.id])
        };
        Ok(StudentLog {
            education_name: record::name(conn, "education", &student.education)?,
            sent: count("sent_on")?,
            answered: count("answered_on")?,
            lines: record::rows(conn, include_str!("../queries/student_log.sql"), [&ask.id])?,
            name: student.name,
            protected: student.protected,
            hold: student.hold,
        })
    })?;
    desk.look("page", "student", &ask.id)?;
    Ok(found)
}
