//! What instructors see in the workshop, in a line or two. Facts: a correction stands beside what it corrects.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ById, record};
use crate::students::{self, Student};
use crate::workshops::Workshop;
use crate::write::Label;
use crate::{Desk, Error, Result, text};

/// What an observation may be about; the school's own list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ObservationKind {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// `active` when it also tells of seeking a place; else empty.
    #[ts(type = "'' | 'active'")]
    pub kind: String,
    /// Its place in the list.
    pub position: i64,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(ObservationKind, "observation_kind");

/// What somebody saw.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Observation {
    /// Its id.
    pub id: String,
    /// The student.
    pub student: String,
    /// Where; empty when it was nowhere in particular.
    pub workshop: String,
    /// The day.
    pub seen_on: NaiveDate,
    /// A row of `observation_kind`.
    pub about: String,
    /// The words. The student may read them.
    pub body: String,
    /// Who saw it.
    pub by: String,
    /// When it was noted.
    pub at: String,
    /// The observation it corrects; empty for none.
    pub supersedes: String,
}
record!(Observation, "observation");

/// A new observation, or the correction of one.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewObservation {
    student: String,
    #[serde(default)]
    workshop: String,
    seen_on: NaiveDate,
    about: String,
    body: String,
    /// The observation it corrects.
    supersedes: Option<String>,
}

/// An observation, as a student's page shows it.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct ObservationLine {
    id: String,
    seen_on: NaiveDate,
    workshop: String,
    about: String,
    about_name: String,
    body: String,
    by: String,
    /// A newer one stands in its place; it stays readable.
    corrected: bool,
}

/// What observations may be about, in the school's order.
pub fn kinds(desk: &Desk, (): ()) -> Result<Vec<ObservationKind>> {
    let sql = "select * from observation_kind where archived_on is null order by position, id";
    desk.read(|conn| record::rows(conn, sql, []))
}

/// Keeps an observation.
pub fn add(desk: &Desk, ask: NewObservation) -> Result<ById> {
    let body = text::clean("body", &ask.body, 2_000)?;
    if body.is_empty() {
        return Err(Error::invalid("body", "observation-empty"));
    }
    students::date("seen_on", &ask.seen_on.to_string())?;
    if ask.seen_on > desk.clock().today() {
        return Err(Error::invalid("seen_on", "date-in-future"));
    }
    desk.write("step-observation", |tx| {
        let student: Student = tx.get(&ask.student)?;
        if !ask.workshop.is_empty() {
            tx.get::<Workshop>(&ask.workshop)?;
        }
        if record::find::<ObservationKind>(tx.conn(), &ask.about)?.is_none() {
            return Err(Error::invalid("about", "observation-about"));
        }
        let supersedes = ask.supersedes.unwrap_or_default();
        correctable(tx.conn(), &supersedes, &student.id)?;
        let observation = Observation {
            id: desk.clock().id(),
            student: student.id,
            workshop: ask.workshop,
            seen_on: ask.seen_on,
            about: ask.about,
            body,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes,
        };
        tx.create(&observation)?;
        tx.rename(Label::from("step-observation").with("name", student.name))?;
        Ok(ById { id: observation.id })
    })
}

/// The observations of a student, newest first, with what was corrected.
pub fn of(conn: &Connection, student: &str) -> Result<Vec<ObservationLine>> {
    let sql = "select o.id, o.seen_on, o.workshop, o.about, coalesce(k.name, o.about) as about_name, o.body, o.by,
                      exists (select 1 from observation later where later.supersedes = o.id) as corrected
               from observation o left join observation_kind k on k.id = o.about
               where o.student = ?1 order by o.seen_on desc, o.id desc";
    record::rows(conn, sql, [student])
}

/// A correction is of one of the same student that no other has corrected.
fn correctable(conn: &Connection, supersedes: &str, student: &str) -> Result<()> {
    if supersedes.is_empty() {
        return Ok(());
    }
    let known: Option<Observation> = record::find(conn, supersedes)?;
    if known.is_none_or(|known| known.student != student) {
        return Err(Error::invalid("supersedes", "observation-supersedes"));
    }
    let corrected = "select exists (select 1 from observation where supersedes = ?1)";
    if record::value(conn, corrected, [supersedes])? { Err(Error::conflict("observation-superseded")) } else { Ok(()) }
}
