//! The training plan of a student in skoleoplæring: goals of the education, periods with a place, and what came of them.
//!
//! What happened is a fact, and a correction supersedes it. Nothing here is a score: goals reached are counted, never
//! weighed.

pub mod cover;
mod due;
pub mod facts;
pub mod goals;
mod page;
pub mod paste;
pub mod periods;
mod places;

use rusqlite::Connection;

use crate::students::Student;
use crate::write::{Label, Tx};
use crate::{Error, Result, record};

pub use due::{FollowUpDue, Returning, follow_ups, returning};
pub use page::{PlanColumn, PlanPage, PlanRow, PlanSummary, page, summary};

/// A student who is there.
fn student(conn: &Connection, id: &str) -> Result<Student> {
    record::find(conn, id)?.ok_or_else(|| Error::invalid("student", "student-missing"))
}

/// Names the step after the student.
fn named(tx: &mut Tx<'_>, label: &'static str, student: &Student) -> Result<()> {
    tx.rename(Label::from(label).with("name", student.name.as_str()))
}
